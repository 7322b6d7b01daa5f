// Polygon.io, free plan: five a minute.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void bars(const Names &names) {
  httplib::Client http("https://api.polygon.io");
  for (const std::string &name : names)
    if (auto r = http.Get("/v2/aggs/ticker/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "5 a minute per API key (free plan)"
}

// The same service under its newer name.
void barsOfMassive(const Names &names) {
  httplib::Client http("https://api.massive.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v2/aggs/ticker/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "5 a minute per API key (free plan)"
}

void barsSlowly(const Names &names) {
  httplib::Client http("https://api.polygon.io");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v2/aggs/ticker/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] five a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(12000));
  }
}
