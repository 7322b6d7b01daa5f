// Shopify: a bucket of 40 that leaks two a second; GraphQL counts points.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void orders(const Names &names) {
  httplib::Client http("https://acme.myshopify.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/admin/api/2026-07/orders/" + name + ".json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "2 a second per app and store, 40 at once (REST, Standard), so from the 50th element on it answers 429"
}

void queries(const Names &names) {
  httplib::Client http("https://acme.myshopify.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Post("/admin/api/2026-07/graphql.json", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the cost depends on the query
}

void ordersSlowly(const Names &names) {
  httplib::Client http("https://acme.myshopify.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/admin/api/2026-07/orders/" + name + ".json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] two a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
