// throttlint stand-in for cppcoro: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CPPCORO_TASK_HPP
#define THROTTLINT_STUB_CPPCORO_TASK_HPP
#include "../throttlint/coroutine.h"
#include <chrono>

namespace cppcoro {
template <class T = void> struct task : throttlint_stub::Coroutine<task<T>, T> {};
template <class T = void> struct shared_task : throttlint_stub::Coroutine<shared_task<T>, T> {};
template <class T = void> struct async_generator : throttlint_stub::Coroutine<async_generator<T>, T> {};
template <class A> int sync_wait(A &&) { return 0; }
class io_service {
public:
  task<> schedule_after(std::chrono::milliseconds delay);
};
} // namespace cppcoro
#endif
