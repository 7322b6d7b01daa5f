// PagerDuty: 960 calls and 480 events a minute.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void incidents(const Names &names) {
  httplib::Client http("https://api.pagerduty.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/incidents/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "960 a minute per token"
}

void events(const Names &names) {
  httplib::Client http("https://events.pagerduty.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v2/enqueue", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "480 a minute per integration key"
}

void eventsSlowly(const Names &names) {
  httplib::Client http("https://events.pagerduty.com");
  for (const std::string &name : names) {
    if (auto r = http.Post("/v2/enqueue", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 480 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(125));
  }
}
