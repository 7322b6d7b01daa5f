// cppcoro: coroutines that something awaits, and the wait at the end of it.
#include <cppcoro/io_service.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");

cppcoro::task<> loose() {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "cppcoro event loop for 1 s"
  cppcoro::sync_wait(cppcoro::task<>());  // expect: [ratelimit-blocking-in-async] "sync_wait"
  co_return;
}
cppcoro::shared_task<> shared() {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "cppcoro event loop for 2 s"
  co_return;
}
cppcoro::async_generator<> many() {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "cppcoro event loop for 3 s"
  co_return;
}
cppcoro::task<> mainTask() {
  sleep(4);  // ok: [ratelimit-blocking-in-async] on the main thread, which waits for it anyway
  co_return;
}
cppcoro::task<> paced(cppcoro::io_service &io, const Ids &ids) {
  for (const std::string &id : ids) {
    co_await io.schedule_after(std::chrono::milliseconds(3100));
    slack.Get("/api/conversations.close?channel=" + id);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
}

int main() { cppcoro::sync_wait(mainTask()); }
