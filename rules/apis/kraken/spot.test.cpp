// Kraken: a counter that goes down again; history costs twice as much.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void ledgers(const Names &names) {
  httplib::Client http("https://api.kraken.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/0/private/Ledgers", name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "0.33 counts a second per API key, 15 at once (counter of a Starter account), of which each request takes 2, so from the 8th element on it answers `EAPI:Rate limit exceeded`"
}

void balances(const Names &names) {
  httplib::Client http("https://api.kraken.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/0/private/TradeBalance", name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 1"
}

void tickers(const Names &names) {
  httplib::Client http("https://api.kraken.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/0/public/Ticker?pair=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per ip (public calls)"
}

void orders(const Names &names) {
  httplib::Client http("https://api.kraken.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/0/private/AddOrder", name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the trading engine counts these
}

void ledgersSlowly(const Names &names) {
  httplib::Client http("https://api.kraken.com");
  for (const std::string &name : names) {
    if (auto r = http.Post("/0/private/Ledgers", name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 2 counts in 6.1 s are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(6100));
  }
}
