// throttlint stand-in for Seastar: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_SEASTAR_FUTURE_HH
#define THROTTLINT_STUB_SEASTAR_FUTURE_HH
#include "../../throttlint/coroutine.h"
#include <chrono>
#include <string>

namespace seastar {
using sstring = std::string;
template <class T = void>
struct future : throttlint_stub::Coroutine<future<T>, T> {
  template <class F> future<> then(F &&) { return {}; }
  template <class F> future<> handle_exception(F &&) { return {}; }
  template <class F> future<> finally(F &&) { return {}; }
};
template <class F> future<> async(F &&) { return {}; }
template <class F> future<> repeat(F &&) { return {}; }
template <class F> future<> keep_doing(F &&) { return {}; }
template <class R, class F> future<> do_for_each(R &&, F &&) { return {}; }
template <class R, class F> future<> parallel_for_each(R &&, F &&) { return {}; }
template <class Clock = std::chrono::steady_clock> class timer {
public:
  template <class F> explicit timer(F &&) {}
  void arm(std::chrono::milliseconds delta);
  void arm_periodic(std::chrono::milliseconds delta);
};
future<> sleep(std::chrono::milliseconds duration);
namespace http {
struct request {
  static request make(sstring method, sstring host, sstring path);
};
struct reply;
class client {
public:
  template <class F> future<> make_request(request, F &&) { return {}; }
};
} // namespace http
} // namespace seastar
#endif
