// concurrencpp: tasks on executors, timers, results.
#include <concurrencpp/concurrencpp.h>
#include <glib.h>
#include <httplib.h>
#include <unistd.h>

using namespace std::chrono_literals;
using Pool = std::shared_ptr<concurrencpp::thread_pool_executor>;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");
static void closeOne(const std::string &id) { slack.Get("/api/conversations.close?channel=" + id); }

concurrencpp::result<void> a() {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}
concurrencpp::lazy_result<> b() {
  sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}
concurrencpp::null_result c() {
  sleep(40);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}
concurrencpp::result<void> paced(concurrencpp::timer_queue &timers, Pool pool, const Ids &ids) {
  for (const std::string &id : ids) {
    closeOne(id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await timers.make_delay_object(3100ms, pool);
  }
}

void start(concurrencpp::timer_queue &timers, Pool pool, const Ids &ids) {
  for (const std::string &id : ids)
    pool->submit([id] { closeOne(id); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  timers.make_timer(0ms, 1000ms, pool, [] {
    closeOne("C1");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  });
  timers.make_one_shot_timer(0ms, pool, [] {
    sleep(50);  // expect: [ratelimit-blocking-in-async] "pool"
  });
}

static gboolean tick(gpointer data) {
  auto &result = *static_cast<concurrencpp::result<int> *>(data);
  result.wait_for(500ms);  // expect: [ratelimit-blocking-in-async] "500 ms"
  result.get();  // expect: [ratelimit-blocking-in-async] "result.get"
  return FALSE;
}

void handle() { g_idle_add(tick, nullptr); }
