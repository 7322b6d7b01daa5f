// OKX: 60 in two seconds, for orders of each instrument.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void pending(const Names &names) {
  httplib::Client http("https://www.okx.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v5/trade/orders-pending?instId=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 in 2 s per user"
}

void tickers(const Names &names) {
  httplib::Client http("https://www.okx.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v5/market/ticker?instId=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the number is not in the rules
}

void pendingSlowly(const Names &names) {
  httplib::Client http("https://www.okx.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/v5/trade/orders-pending?instId=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 60 in two seconds are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(34));
  }
}
