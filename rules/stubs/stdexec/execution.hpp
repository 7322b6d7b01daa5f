// throttlint stand-in for stdexec: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_STDEXEC_EXECUTION_HPP
#define THROTTLINT_STUB_STDEXEC_EXECUTION_HPP
#include "../throttlint/coroutine.h"

namespace stdexec {
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
struct upon_error_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr upon_error_t upon_error{};
struct bulk_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr bulk_t bulk{};
struct sync_wait_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr sync_wait_t sync_wait{};
struct schedule_t {
  template <class... A> sender operator()(A &&...) const { return {}; }
};
inline constexpr schedule_t schedule{};
} // namespace stdexec
namespace exec {
template <class T = void> struct task : throttlint_stub::Coroutine<task<T>, T> {};
}
#endif
