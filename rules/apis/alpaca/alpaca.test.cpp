// Alpaca: 200 a minute, for trading and for market data.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void orders(const Names &names) {
  httplib::Client http("https://paper-api.alpaca.markets");
  for (const std::string &name : names)
    if (auto r = http.Get("/v2/orders/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per account (calls of an account)"
}

void bars(const Names &names) {
  httplib::Client http("https://data.alpaca.markets");
  for (const std::string &name : names)
    if (auto r = http.Get("/v2/stocks/bars?symbols=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per account (Basic plan)"
}

void ordersSlowly(const Names &names) {
  httplib::Client http("https://api.alpaca.markets");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v2/orders/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 200 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}
