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
// As there, the names are aliases of a class that nobody spells.
namespace __task {
template <class T> struct default_task_context;
template <class T, class Context>
struct basic_task : throttlint_stub::Coroutine<basic_task<T, Context>, T> {};
} // namespace __task
template <class T, class Context = __task::default_task_context<T>>
using basic_task = __task::basic_task<T, Context>;
template <class T> using task = basic_task<T>;
}
#endif
