// throttlint stand-in for libunifex: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_UNIFEX_SYNC_WAIT_HPP
#define THROTTLINT_STUB_UNIFEX_SYNC_WAIT_HPP
#include "../throttlint/coroutine.h"

namespace unifex {
struct sender {};
struct just_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr just_t just{};
struct then_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr then_t then{};
struct let_value_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr let_value_t let_value{};
struct sync_wait_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr sync_wait_t sync_wait{};
} // namespace unifex
namespace unifex {
template <class T = void> struct task : throttlint_stub::Coroutine<task<T>, T> {};
}
#endif
