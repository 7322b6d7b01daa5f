// Slack: tiers for each method, buckets of the SCIM API, webhooks, audit logs.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void close(const Names &names) {
  httplib::Client http("https://slack.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/api/conversations.close?channel=", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "20 or so a minute per workspace (Tier 2)"
}

void post(const Names &names) {
  httplib::Client http("https://slack.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/api/chat.postMessage", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per channel (one message per second and channel)"
}

void users(const Names &names) {
  httplib::Client http("https://api.slack.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/scim/v2/Users", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "180 a minute per organization, 20 at once (creating users)"
}

void logs(const Names &names) {
  httplib::Client http("https://api.slack.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/audit/v1/logs?actor=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "50 or so a minute"
}

void hook(const Names &names) {
  httplib::Client http("https://hooks.slack.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/services/T1/B1/x", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per webhook"
}

void trigger(const Names &names) {
  httplib::Client http("https://hooks.slack.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/triggers/T1/1/x", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a minute per workflow trigger"
}

void usersSlowly(const Names &names) {
  httplib::Client http("https://api.slack.com");
  for (const std::string &name : names) {
    if (auto r = http.Post("/scim/v2/Users", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 180 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(334));
  }
}
