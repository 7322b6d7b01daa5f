// Bybit: limits a second for each endpoint, 600 in five seconds for an address.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void cancelAll(const Names &names) {
  httplib::Client http("https://api.bybit.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v5/order/cancel-all", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per account (UID) (one endpoint), so from the 2nd element on it answers 403"
}

void place(const Names &names) {
  httplib::Client http("https://api.bybit.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Post("/v5/order/create", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a second per account (UID)"
}

void positions(const Names &names) {
  httplib::Client http("https://api.bybit.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v5/position/list?symbol=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 50 a second are allowed
}

void cancelSlowly(const Names &names) {
  httplib::Client http("https://api.bybit.com");
  for (const std::string &name : names) {
    if (auto r = http.Post("/v5/order/cancel-all", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] one a second is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
