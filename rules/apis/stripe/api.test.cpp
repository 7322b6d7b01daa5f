// Stripe: 25 a second for each endpoint; one subscription may have 10 new invoices a minute.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void customers(const Names &names) {
  httplib::Client http("https://api.stripe.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/customers/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "25 a second per account"
}

void search(const Names &names) {
  httplib::Client http("https://api.stripe.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/customers/search?query=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "20 a second per account (search)"
}

void customersSlowly(const Names &names) {
  httplib::Client http("https://api.stripe.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v1/customers/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 25 a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
  }
}
