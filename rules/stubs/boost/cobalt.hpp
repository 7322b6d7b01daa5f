// throttlint stand-in for Boost.Cobalt: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_BOOST_COBALT_HPP
#define THROTTLINT_STUB_BOOST_COBALT_HPP
#include "../throttlint/coroutine.h"

namespace boost {
namespace cobalt {
template <class T = void> struct promise : throttlint_stub::Coroutine<promise<T>, T> {};
template <class T = void> struct task : throttlint_stub::Coroutine<task<T>, T> {};
template <class T = void> struct generator : throttlint_stub::Coroutine<generator<T>, T> {};
struct main : throttlint_stub::Coroutine<main, int> {};
struct detached : throttlint_stub::Coroutine<detached, void> {};
template <class E, class T, class C> void spawn(E, T &&, C &&) {}
template <class T> int run(task<T>) { return 0; }
} // namespace cobalt
} // namespace boost
#endif
