// throttlint stand-in for concurrencpp: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CONCURRENCPP_H
#define THROTTLINT_STUB_CONCURRENCPP_H
#include "../throttlint/coroutine.h"
#include <chrono>
#include <memory>

namespace concurrencpp {
template <class T>
struct result : throttlint_stub::Coroutine<result<T>, T> {
  T get();
  void wait();
  int wait_for(std::chrono::milliseconds duration);
};
template <class T = void> struct lazy_result : throttlint_stub::Coroutine<lazy_result<T>, T> {};
struct null_result : throttlint_stub::Coroutine<null_result, void> {};
class executor {};
template <class C> class derivable_executor : public executor {
public:
  template <class F> result<int> submit(F &&) { return {}; }
  template <class F> void post(F &&) {}
};
class thread_pool_executor : public derivable_executor<thread_pool_executor> {};
class timer {};
class timer_queue {
public:
  template <class F>
  timer make_timer(std::chrono::milliseconds due, std::chrono::milliseconds frequency,
                   std::shared_ptr<thread_pool_executor>, F &&) { return {}; }
  template <class F>
  timer make_one_shot_timer(std::chrono::milliseconds due,
                            std::shared_ptr<thread_pool_executor>, F &&) { return {}; }
  lazy_result<void> make_delay_object(std::chrono::milliseconds due,
                                      std::shared_ptr<thread_pool_executor>);
};
} // namespace concurrencpp
#endif
