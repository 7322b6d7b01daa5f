// Folly: executors are pools, an EventBase is an event loop.
#include <folly/coro/Task.h>
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");

folly::coro::Task<void> slow(const Ids &ids) {
  for (const std::string &id : ids) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await folly::coro::sleep(std::chrono::milliseconds(3100));
  }
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}

void work(folly::EventBase &base, folly::Executor &pool, folly::Future<int> &future, folly::Baton<> &baton) {
  base.runInEventBaseThread([&] {
    future.get();  // expect: [ratelimit-blocking-in-async] "future.get"
    folly::coro::blockingWait(folly::coro::Task<void>());  // expect: [ratelimit-blocking-in-async] "blockingWait"
  });
  base.runAfterDelay([&] {
    baton.try_wait_for(std::chrono::milliseconds(500));  // expect: [ratelimit-blocking-in-async] "500 ms"
    baton.wait();  // expect: [ratelimit-blocking-in-async] "baton.wait"
  }, 1000);
  pool.add([] {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
  });
  future.thenValue([](int) {
    sleep(40);  // expect: [ratelimit-blocking-in-async] "pool"
    return 1;
  });
}

// --- window.cpp
#include <folly/coro/Task.h>
#include <httplib.h>

#include <string>
#include <vector>

namespace folly {
template <class C, class F> std::vector<Future<int>> window(C input, F func, std::size_t n) { return {}; }
}  // namespace folly

static httplib::Client chat("https://slack.com");
folly::Future<int> ready(int status);

void some(std::vector<std::string> ids) {
  folly::window(ids, [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.kick"
    auto answer = chat.Get("/api/conversations.kick?channel=" + id);
    if (!answer || answer->status != 200)
      return ready(0);
    return ready(200);
  }, 4);
  folly::window(ids, [](const std::string &id) { return ready(int(id.size())); }, 4);
}

// --- scheduled.cpp
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/GlobalExecutor.h>
#include <httplib.h>

#include <string>
#include <vector>

static folly::coro::Task<void> close(httplib::Client &slack, const std::vector<std::string> &ids) {
  for (const std::string &id : ids) {
    auto answer = slack.Get("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
    if (!answer || answer->status != 200) co_return;
  }
}

int main(int argc, char **argv) {
  httplib::Client slack("https://slack.com");
  folly::CPUThreadPoolExecutor pool(4);
  std::vector<std::string> ids(argv, argv + argc);
  close(slack, ids).scheduleOn(&pool).start().wait();
  folly::coro::blockingWait(close(slack, ids).scheduleOn(folly::getGlobalCPUExecutor()));
  folly::coro::blockingWait(co_withExecutor(&pool, close(slack, ids)));
}

// --- generator.cpp
#include <folly/coro/AsyncGenerator.h>
#include <unistd.h>

folly::coro::AsyncGenerator<int> pages() {
  for (int page = 0; page < 3; ++page) {
    sleep(50);  // expect: [ratelimit-blocking-in-async] "every other task of its executor"
    co_yield page;
  }
}
