// Seastar: nothing may block; loops are functions.
#include <seastar/core/sleep.hh>
#include <seastar/http/client.hh>
#include <unistd.h>

using namespace std::chrono_literals;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

using seastar::http::request;

static seastar::future<> closeOne(seastar::http::client &client, const std::string &id) {
  return client.make_request(request::make("GET", "slack.com", "/api/conversations.close?channel=" + id), [](int) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
}

seastar::future<> all(seastar::http::client &client, const Ids &ids) {
  for (const std::string &id : ids)
    co_await closeOne(client, id);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids) {
    co_await closeOne(client, id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    co_await seastar::sleep(3100ms);
  }
  sleep(2);  // expect: [ratelimit-blocking-in-async] "the Seastar event loop for 2 s"
}

seastar::future<> together(seastar::http::client &client, const Ids &ids) {
  return seastar::parallel_for_each(ids, [&](const std::string &id) { return closeOne(client, id); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

void timers(seastar::http::client &client) {
  seastar::timer<> poll([&client] {
    (void)closeOne(client, "C1");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  });
  poll.arm_periodic(1000ms);
  seastar::timer<> once([] {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  });
  once.arm(1000ms);
  seastar::async([] {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  }).then([] {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  });
}
