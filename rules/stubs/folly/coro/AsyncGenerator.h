// throttlint stand-in for folly: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_FOLLY_CORO_ASYNCGENERATOR_H
#define THROTTLINT_STUB_FOLLY_CORO_ASYNCGENERATOR_H
#include "Task.h"

#include <optional>

namespace folly {
namespace coro {
template <class Reference, class Value = Reference> class AsyncGenerator {
public:
  struct promise_type {
    AsyncGenerator get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
    template <class U> std::suspend_always yield_value(U &&) { return {}; }
  };
  throttlint_stub::Awaitable<std::optional<Value>> next();
};
} // namespace coro
} // namespace folly
#endif
