// throttlint stand-in for glibmm: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_GLIBMM_H
#define THROTTLINT_STUB_GLIBMM_H
#include <functional>

namespace sigc {
template <class R> struct bound {
  template <class... A> R operator()(A...) const { return R(); }
};
template <class Obj, class R, class Cls, class... A>
bound<R> mem_fun(Obj &&, R (Cls::*)(A...)) { return {}; }
template <class R, class... A> R (*ptr_fun(R (*function)(A...)))(A...) { return function; }
} // namespace sigc
namespace Glib {
class SignalTimeout {
public:
  int connect(const std::function<bool()> &slot, unsigned interval);
  int connect_seconds(const std::function<bool()> &slot, unsigned interval);
  void connect_once(const std::function<void()> &slot, unsigned interval);
  void connect_seconds_once(const std::function<void()> &slot, unsigned interval);
};
class SignalIdle {
public:
  int connect(const std::function<bool()> &slot);
  void connect_once(const std::function<void()> &slot);
};
SignalTimeout signal_timeout();
SignalIdle signal_idle();
class Dispatcher {
public:
  int connect(const std::function<void()> &slot);
  void emit();
};
template <class... T> class SignalProxy {
public:
  int connect(const std::function<void()> &slot);
};
} // namespace Glib
#endif
