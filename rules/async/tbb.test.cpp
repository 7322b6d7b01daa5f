// oneTBB: loops that run at once, groups, arenas, waits.
// --- tbb/task_arena.h
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
class task_arena {
public:
  explicit task_arena(int threads = -1);
  template <typename F> void enqueue(F &&f) {}
  template <typename F> void execute(F &&f) {}
};
template <typename F> void isolate(F &&f) {}
template <typename F> void enqueue(F &&f) {}
}  // namespace d1
}  // namespace detail
inline namespace v1 {
using detail::d1::task_arena;
}
namespace this_task_arena {
using detail::d1::enqueue;
using detail::d1::isolate;
}  // namespace this_task_arena
}  // namespace tbb
// --- tbb/parallel_reduce.h
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
template <typename Range, typename Value, typename RealBody, typename Reduction>
Value parallel_reduce(const Range &range, const Value &identity, const RealBody &body, const Reduction &reduction) { return identity; }
template <typename Range, typename Value, typename RealBody, typename Reduction>
Value parallel_deterministic_reduce(const Range &range, const Value &identity, const RealBody &body, const Reduction &reduction) { return identity; }
}  // namespace d1
}  // namespace detail
inline namespace v1 {
using detail::d1::parallel_deterministic_reduce;
using detail::d1::parallel_reduce;
}
}  // namespace tbb
// --- tbb/parallel_invoke.h
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
template <typename... Fs> void parallel_invoke(Fs &&...fs) {}
}  // namespace d1
}  // namespace detail
inline namespace v1 {
using detail::d1::parallel_invoke;
}
}  // namespace tbb
// --- tbb/parallel_pipeline.h
#pragma once
#include <cstddef>
namespace tbb {
namespace detail {
namespace d1 {
enum class filter_mode : unsigned { parallel, serial_in_order };
class flow_control {
public:
  void stop() {}
};
template <typename In, typename Out> class filter {};
template <typename In, typename Out, typename Body> filter<In, Out> make_filter(filter_mode mode, const Body &body) { return {}; }
template <typename In, typename Middle, typename Out> filter<In, Out> operator&(const filter<In, Middle> &, const filter<Middle, Out> &) { return {}; }
inline void parallel_pipeline(std::size_t tokens, const filter<void, void> &chain) {}
}  // namespace d1
}  // namespace detail
inline namespace v1 {
using detail::d1::filter_mode;
using detail::d1::flow_control;
using detail::d1::make_filter;
using detail::d1::parallel_pipeline;
}
}  // namespace tbb
// --- tbb/flow_graph.h
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
class graph {
public:
  void wait_for_all();
};
}  // namespace d1
// Newer versions have them here.
namespace d2 {
class graph {
public:
  void wait_for_all();
};
class task_group {
public:
  template <typename F> int run_and_wait(const F &f) { return 0; }
};
}  // namespace d2
}  // namespace detail
namespace flow {
inline namespace v1 {
using detail::d1::graph;
}
}  // namespace flow
}  // namespace tbb
// --- program.cpp
// Before Qt, which makes a macro of `emit`.
#include <tbb/task_arena.h>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_for_each.h>
#include <tbb/task_group.h>
#include <tbb/flow_graph.h>
#include <tbb/parallel_invoke.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/parallel_reduce.h>
#include <httplib.h>
#include <unistd.h>

#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <string>
#include <vector>

static httplib::Client slack("https://slack.com");
static httplib::Client own("http://localhost:8080");
static std::atomic<int> refused;
static void close(const std::string &id) {
  if (auto answer = slack.Post("/api/conversations.close?channel=" + id); answer->status != 200)
    ++refused;
}
static void kick(const std::string &id) {
  if (auto answer = slack.Post("/api/conversations.kick?channel=" + id); answer->status != 200)
    ++refused;
}

void all(const std::vector<std::string> &ids) {
  tbb::parallel_for(std::size_t(0), ids.size(), [&](std::size_t i) {  // expect: [ratelimit-request-in-loop] "conversations.close"
    close(ids[i]);
  });
  tbb::parallel_for_each(ids.begin(), ids.end(), [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.kick"
    kick(id);
  });
}

static int closed(const std::vector<std::string> &ids, const tbb::blocked_range<std::size_t> &range, int sum) {
  for (std::size_t i = range.begin(); i < range.end(); ++i)
    sum += int(ids[i].size());
  return sum;
}
int reduced(const std::vector<std::string> &ids) {
  int size = tbb::parallel_reduce(tbb::blocked_range<std::size_t>(0, ids.size()), 0, [&](const tbb::blocked_range<std::size_t> &range, int sum) { return closed(ids, range, sum); }, std::plus<int>());
  size += tbb::parallel_reduce(tbb::blocked_range<std::size_t>(0, ids.size()), 0, [&](const tbb::blocked_range<std::size_t> &range, int sum) {  // expect: [ratelimit-request-in-loop] "conversations.close"
    close(ids[range.begin()]);
    return sum + 1;
  }, std::plus<int>());
  return tbb::parallel_deterministic_reduce(tbb::blocked_range<std::size_t>(0, ids.size()), size, [&](const tbb::blocked_range<std::size_t> &range, int sum) {  // expect: [ratelimit-request-in-loop] "conversations.kick"
    kick(ids[range.begin()]);
    return sum + 1;
  }, std::plus<int>());
}
void stages(const std::vector<std::string> &ids) {
  auto next = ids.begin();
  tbb::parallel_pipeline(8, tbb::make_filter<void, std::string>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control &control) {
    if (next == ids.end()) {
      control.stop();
      return std::string();
    }
    return *next++;
  }) & tbb::make_filter<std::string, void>(tbb::filter_mode::parallel, [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.close"
    close(id);
  }));
}

void silent(tbb::task_arena &arena, const std::vector<std::string> &ids) {
  tbb::parallel_for(std::size_t(0), ids.size(), [&](std::size_t i) {
    own.Post("/" + ids[i]);  // ok: [ratelimit-request-in-loop] the own machine
  });
  arena.execute([] {
    close("C1");  // ok: [ratelimit-request-in-loop] once
  });
}

void later(tbb::task_arena &arena) {
  tbb::task_group group;
  group.run([] {
    sleep(20);  // expect: [ratelimit-blocking-in-async] "all parallel work of the process"
  });
  arena.enqueue([] {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "all parallel work of the process"
  });
  group.wait();  // ok: [ratelimit-blocking-in-async] no handler
}

class Panel : public QObject {
  Q_OBJECT
public slots:
  void refresh() {
    tbb::task_group group;
    group.wait();  // expect: [ratelimit-blocking-in-async] "group.wait"
    arena_.execute([] {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
  }

  void start() {
    tbb::this_task_arena::isolate([] {
      sleep(11);  // expect: [ratelimit-blocking-in-async] "11 s"
    });
    tbb::this_task_arena::enqueue([] {
      sleep(40);  // expect: [ratelimit-blocking-in-async] "all parallel work of the process"
    });
    newest_.run_and_wait([] {
      sleep(12);  // expect: [ratelimit-blocking-in-async] "12 s"
    });
    newer_.wait_for_all();  // expect: [ratelimit-blocking-in-async] "newer_.wait_for_all"
    graph_.wait_for_all();  // expect: [ratelimit-blocking-in-async] "graph_.wait_for_all"
    tbb::parallel_invoke([] {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    }, [] {
      sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
    }, [] {
      sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
    }, [] {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    }, [] {
      sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
    }, [] {
      sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
    }, [] {
      sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
    }, [] {
      sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
    });
    tbb::parallel_invoke([] { close("C1"); }, [] { close("C2"); });  // expect: [ratelimit-blocking-in-async] "synchronous request"  // ok: [ratelimit-request-in-loop] once each
  }

  // Destructors of TBB may throw, that of a QObject may not.
  ~Panel() noexcept {}

private:
  tbb::flow::graph graph_;
  tbb::detail::d2::graph newer_;
  tbb::detail::d2::task_group newest_;
  tbb::task_arena arena_;
};
