// Binance: each endpoint has a weight; some depend on a parameter.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void snapshots(const Names &names) {
  httplib::Client http("https://api.binance.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/depth?limit=5000&symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 250, so from the 25th element on it answers 429"
}

void books(const Names &names) {
  httplib::Client http("https://api1.binance.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/depth?symbol=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] at 5 each it takes 1,201 in a minute
}

void infos(const Names &names) {
  httplib::Client http("https://api.binance.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/exchangeInfo?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "6,000 request weight a minute per ip (all endpoints together), of which each request takes 20"
}

void snapshotsSlowly(const Names &names) {
  httplib::Client http("https://api.binance.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/v3/depth?limit=5000&symbol=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 24 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
  }
}

// Without a symbol the answer is about all of them, and costs for all.
void orders(int rounds) {
  httplib::Client http("https://api.binance.com");
  for (int i = 0; i < rounds; ++i)
    if (auto r = http.Get("/api/v3/openOrders"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 80, so from the 76th element on it answers 429"
}

void ordersOf(const Names &names) {
  httplib::Client http("https://api.binance.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/openOrders?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 6, so from the 1,001st element on"
}

void days(int rounds) {
  httplib::Client http("https://api.binance.com");
  for (int i = 0; i < rounds; ++i)
    if (auto r = http.Get("/api/v3/ticker/24hr?type=MINI"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 80, so from the 76th element on"
}

void day(int rounds) {
  httplib::Client http("https://api.binance.com");
  for (int i = 0; i < rounds; ++i)
    if (auto r = http.Get("/api/v3/ticker/24hr?symbol=BTCUSDT"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 2 each
}

void dayOf(const Names &names) {
  httplib::Client http("https://api.binance.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/ticker/24hr?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-batch-available] "one call takes up to 20 of them"
}
