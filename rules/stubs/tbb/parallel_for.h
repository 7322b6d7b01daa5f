// throttlint stand-in for oneTBB: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_TBB_PARALLEL_FOR_H
#define THROTTLINT_STUB_TBB_PARALLEL_FOR_H
#include <cstddef>

namespace tbb {
namespace detail {
namespace d1 {
template <typename Value> class blocked_range {
public:
  blocked_range(Value begin, Value end, std::size_t grain = 1) {}
  Value begin() const {}
  Value end() const {}
};
template <typename Range, typename Body>
void parallel_for(const Range &range, const Body &body) {}
template <typename Index, typename Function>
void parallel_for(Index first, Index last, const Function &f) {}
class task_group_base {
public:
  int wait();
};
class task_group : public task_group_base {
public:
  template <typename F> void run(F &&f) {}
};
} // namespace d1
namespace d2 {
template <typename Iterator, typename Body>
void parallel_for_each(Iterator first, Iterator last, const Body &body) {}
template <typename Range, typename Body>
void parallel_for_each(Range &range, const Body &body) {}
} // namespace d2
} // namespace detail
inline namespace v1 {
using detail::d1::blocked_range;
using detail::d1::parallel_for;
using detail::d1::task_group;
using detail::d2::parallel_for_each;
} // namespace v1
} // namespace tbb
#endif
