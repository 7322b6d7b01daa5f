// Microsoft Graph has limits for each service, Key Vault for each vault.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void risks(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1.0/identityProtection/riskyUsers/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per tenant (identity protection and conditional access)"
}

void audits(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/beta/auditLogs/signIns/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "5 in 10 s per app and tenant"
}

void users(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/v1.0/users/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 3,500 units in ten seconds are allowed
}

void keys(const Names &names) {
  httplib::Client http("https://acme.vault.azure.net");
  for (const std::string &name : names)
    if (auto r = http.Post("/keys/" + name + "/create", "{}", "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "20 in 10 s per vault and region"
}

void secrets(const Names &names) {
  httplib::Client http("https://acme.vault.azure.net");
  for (const std::string &name : names)
    if (auto r = http.Get("/secrets/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 4,000 in ten seconds are allowed
}
