// CoinGecko: 100 a minute with a Demo key, 500 with the plan Analyst.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void prices(const Names &names) {
  httplib::Client http("https://api.coingecko.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/coins/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per API key or ip"
}

void proPrices(const Names &names) {
  httplib::Client http("https://pro-api.coingecko.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/coins/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "500 a minute per API key"
}

void pricesSlowly(const Names &names) {
  httplib::Client http("https://api.coingecko.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/v3/coins/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 100 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
  }
}
