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
}  // namespace d1
}  // namespace detail
inline namespace v1 {
using detail::d1::task_arena;
}
}  // namespace tbb
// --- program.cpp
// Before Qt, which makes a macro of `emit`.
#include <tbb/task_arena.h>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_for_each.h>
#include <tbb/task_group.h>
#include <httplib.h>
#include <unistd.h>

#include <QtCore/QObject>

#include <atomic>
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

private:
  tbb::task_arena arena_;
};
