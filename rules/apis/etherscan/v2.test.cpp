// Etherscan, free plan: three a second; a refusal has status 200.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void balances(const Names &names) {
  httplib::Client http("https://api.etherscan.io");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/v2/api?module=account&action=balance&address=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "3 a second per account (Free plan, calls a second), so from the 4th element on it answers `Max rate limit reached`"
}

void balancesSlowly(const Names &names) {
  httplib::Client http("https://api.etherscan.io");
  for (const std::string &name : names) {
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/v2/api?module=account&action=balance&address=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] three a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(334));
  }
}
