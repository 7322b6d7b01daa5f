// throttlint stand-in for Folly: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_FOLLY_CORO_TASK_H
#define THROTTLINT_STUB_FOLLY_CORO_TASK_H
#include "../../throttlint/coroutine.h"
#include <chrono>
#include <functional>

namespace folly {
template <class T> class Future {
public:
  T get();
  Future &wait();
  template <class F> Future<int> thenValue(F &&) { return {}; }
};
class Executor {
public:
  virtual ~Executor();
  virtual void add(std::function<void()> func) = 0;
};
class EventBase {
public:
  void runInEventBaseThread(std::function<void()> fn);
  void runAfterDelay(std::function<void()> cob, unsigned milliseconds);
};
template <bool MayBlock = true> class Baton {
public:
  void wait();
  bool try_wait_for(std::chrono::milliseconds timeout);
};
namespace coro {
template <class T = void> struct Task : throttlint_stub::Coroutine<Task<T>, T> {};
struct blocking_wait_fn {
  template <class A> int operator()(A &&) const { return 0; }
};
inline constexpr blocking_wait_fn blockingWait{};
Task<void> sleep(std::chrono::microseconds duration);
} // namespace coro
} // namespace folly
#endif
