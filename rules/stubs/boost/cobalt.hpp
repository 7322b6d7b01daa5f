// throttlint stand-in for Boost.Cobalt: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_BOOST_COBALT_HPP
#define THROTTLINT_STUB_BOOST_COBALT_HPP
#include "../throttlint/coroutine.h"
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/async_result.hpp>

#include <exception>
#include <tuple>

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
#ifdef THROTTLINT_STUB_BOOST_ASIO_HPP
namespace asio::detail {
template <class... Args> struct token_result<cobalt::use_op_t, Args...> {
  using type = throttlint_stub::Awaitable<typename awaited<Args...>::type>;
};
} // namespace asio::detail
#else
// Boost.Asio is installed, Boost.Cobalt is not.
namespace cobalt::detail {
template <class... Args> struct op_value {
  using type = std::tuple<Args...>;
};
template <> struct op_value<> {
  using type = void;
};
template <class T> struct op_value<T> {
  using type = T;
};
template <class... Args>
struct op_value<system::error_code, Args...> : op_value<Args...> {};
template <class... Args>
struct op_value<std::exception_ptr, Args...> : op_value<Args...> {};
} // namespace cobalt::detail
namespace asio {
template <class R, class... Args>
class async_result<cobalt::use_op_t, R(Args...)> {
public:
  using return_type = throttlint_stub::Awaitable<
      typename cobalt::detail::op_value<std::decay_t<Args>...>::type>;
  template <class Initiation, class... InitArgs>
  static return_type initiate(Initiation &&, cobalt::use_op_t, InitArgs &&...) {
    return {};
  }
};
} // namespace asio
#endif
} // namespace boost
#endif
