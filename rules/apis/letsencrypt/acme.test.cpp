// Let's Encrypt: buckets for accounts, orders and addresses.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void accounts(const Names &names) {
  httplib::Client http("https://acme-v02.api.letsencrypt.org");
  for (const std::string &name : names)
    if (auto r = http.Post("/acme/new-acct", name, "application/jose+json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 in 3 h per ip, 10 at once (new accounts of an address), so from the 11th element on it answers 429"
}

void orders(const Names &names) {
  httplib::Client http("https://acme-v02.api.letsencrypt.org");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Post("/acme/new-order", name, "application/jose+json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "300 in 3 h per account, 300 at once"
}

void renewals(const Names &names) {
  httplib::Client http("https://acme-v02.api.letsencrypt.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/acme/renewal-info/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 1,000 a second are allowed
}
