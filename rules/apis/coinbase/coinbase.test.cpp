// Coinbase: four APIs; two of them share a host.
#include <httplib.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void products(const Names &names) {
  httplib::Client http("https://api.exchange.coinbase.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/products/" + name + "/ticker"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a second per ip, 15 at once"
}

void fills(const Names &names) {
  httplib::Client http("https://api.exchange.coinbase.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/fills?product_id=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a second per profile, 20 at once"
}

void orders(const Names &names) {
  httplib::Client http("https://api.exchange.coinbase.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/orders/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "15 a second per profile, 30 at once"
}

void brokerage(const Names &names) {
  httplib::Client http("https://api.coinbase.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/brokerage/orders/historical/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "30 a second per user"
}

void market(const Names &names) {
  httplib::Client http("https://api.coinbase.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/brokerage/market/products/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a second per ip"
}

void rates() {
  httplib::Client http("https://api.coinbase.com");
  while (true) {
    http.Get("/v2/exchange-rates");  // expect: [ratelimit-poll-too-fast] "10,000 an hour per API key or user"
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
}

void portfolios(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "100 a second per ip"
      httplib::Client("https://api.prime.coinbase.com").Get("/v1/portfolios/" + name);
    }));
}

void ordersSlowly(const Names &names) {
  httplib::Client http("https://api.exchange.coinbase.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/orders/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 15 a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(70));
  }
}
