// The least that a coroutine type needs; shared by the stand-ins.
#ifndef THROTTLINT_STUB_COROUTINE_H
#define THROTTLINT_STUB_COROUTINE_H
#include <coroutine>

namespace throttlint_stub {
template <class T> struct Returns {
  template <class U> void return_value(U &&) {}
};
template <> struct Returns<void> {
  void return_void() {}
};
template <class T> struct Awaitable {
  bool await_ready() const;
  void await_suspend(std::coroutine_handle<>) const;
  T await_resume() const;
};
template <class Self, class T> struct Coroutine : Awaitable<T> {
  struct promise_type : Returns<T> {
    Self get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
};
} // namespace throttlint_stub
#endif
