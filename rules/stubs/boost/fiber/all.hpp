// throttlint stand-in for Boost.Fiber: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_BOOST_FIBER_ALL_HPP
#define THROTTLINT_STUB_BOOST_FIBER_ALL_HPP
#include <chrono>

namespace boost {
namespace fibers {
class fiber {
public:
  fiber();
  template <class F> explicit fiber(F &&) {}
  void join();
  void detach();
};
template <class T> class future {
public:
  T get();
};
template <class F> future<int> async(F &&) { return {}; }
} // namespace fibers
namespace this_fiber {
template <class D> void sleep_for(const D &) {}
template <class T> void sleep_until(const T &) {}
} // namespace this_fiber
} // namespace boost
#endif
