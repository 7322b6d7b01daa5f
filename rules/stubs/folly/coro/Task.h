// throttlint stand-in for Folly: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_FOLLY_CORO_TASK_H
#define THROTTLINT_STUB_FOLLY_CORO_TASK_H
#include "../../throttlint/coroutine.h"
#include <chrono>
#include <cstddef>
#include <functional>

namespace folly {
struct Unit {};
template <class T> class Future {
public:
  T get();
  T value();
  bool isReady() const;
  Future &wait();
  template <class F> Future<int> thenValue(F &&) { return {}; }
};
class Executor {
public:
  virtual ~Executor();
  virtual void add(std::function<void()> func) = 0;
  template <class E = Executor> class KeepAlive {
  public:
    KeepAlive();
    KeepAlive(E *executor);
    template <class Other> KeepAlive(KeepAlive<Other>) {}
    E *get() const;
    E *operator->() const;
    E &operator*() const;
    explicit operator bool() const;
  };
};
template <class E>
Executor::KeepAlive<E> getKeepAliveToken(E *executor);
template <class E>
Executor::KeepAlive<E> getKeepAliveToken(E &executor);
Executor::KeepAlive<> getGlobalCPUExecutor();
Executor::KeepAlive<> getGlobalIOExecutor();
class CPUThreadPoolExecutor : public Executor {
public:
  explicit CPUThreadPoolExecutor(std::size_t threads);
  void add(std::function<void()> func) override;
  void join();
  void stop();
};
class IOThreadPoolExecutor : public Executor {
public:
  explicit IOThreadPoolExecutor(std::size_t threads);
  void add(std::function<void()> func) override;
  void join();
  void stop();
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
template <class T> struct Lifted {
  using type = T;
};
template <> struct Lifted<void> {
  using type = Unit;
};
template <class T = void> struct TaskWithExecutor : throttlint_stub::Awaitable<T> {
  Future<typename Lifted<T>::type> start() &&;
};
template <class T = void> struct Task : throttlint_stub::Coroutine<Task<T>, T> {
  TaskWithExecutor<T> scheduleOn(Executor::KeepAlive<> executor) &&;
  Future<typename Lifted<T>::type> semi() &&;
  friend TaskWithExecutor<T> co_withExecutor(Executor::KeepAlive<>, Task) { return {}; }
};
struct blocking_wait_fn {
  template <class A> int operator()(A &&) const { return 0; }
};
inline constexpr blocking_wait_fn blockingWait{};
Task<void> sleep(std::chrono::microseconds duration);
} // namespace coro
} // namespace folly
#endif
