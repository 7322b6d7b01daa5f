// throttlint stand-in for Boost.Cobalt: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_BOOST_COBALT_HPP
#define THROTTLINT_STUB_BOOST_COBALT_HPP
#include "../throttlint/coroutine.h"
#include "asio/any_io_executor.hpp"

namespace boost {
namespace cobalt {
template <class T = void> struct promise : throttlint_stub::Coroutine<promise<T>, T> {};
template <class T = void> struct task : throttlint_stub::Coroutine<task<T>, T> {};
template <class T = void> struct generator : throttlint_stub::Coroutine<generator<T>, T> {};
struct main : throttlint_stub::Coroutine<main, int> {};
struct detached : throttlint_stub::Coroutine<detached, void> {};
namespace this_coro {
struct executor_t : throttlint_stub::Awaitable<asio::any_io_executor> {};
inline constexpr executor_t executor{};
} // namespace this_coro
struct use_op_t {};
inline constexpr use_op_t use_op{};
template <class E, class T, class C> void spawn(E, T &&, C &&) {}
template <class T> int run(task<T>) { return 0; }
} // namespace cobalt
namespace asio::detail {
template <class... Args> struct token_result<cobalt::use_op_t, Args...> {
  using type = throttlint_stub::Awaitable<typename awaited<Args...>::type>;
};
} // namespace asio::detail
} // namespace boost
#endif
