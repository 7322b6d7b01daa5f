// Microsoft Graph has limits for each service, Key Vault for each vault.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void risks(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    http.Get("/v1.0/identityProtection/riskyUsers/" + name);  // expect: [ratelimit-request-in-loop] "1 a second per tenant (identity protection and conditional access)"
}

void audits(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    http.Get("/beta/auditLogs/signIns/" + name);  // expect: [ratelimit-request-in-loop] "5 in 10 s per app and tenant"
}

void users(const Names &names) {
  httplib::Client http("https://graph.microsoft.com");
  for (const std::string &name : names)
    http.Get("/v1.0/users/" + name);  // ok: [ratelimit-request-in-loop] 3,500 units in ten seconds are allowed
}

void keys(const Names &names) {
  httplib::Client http("https://acme.vault.azure.net");
  for (const std::string &name : names)
    http.Post("/keys/" + name + "/create", "{}", "application/json");  // expect: [ratelimit-request-in-loop] "20 in 10 s per vault and region"
}

void secrets(const Names &names) {
  httplib::Client http("https://acme.vault.azure.net");
  for (const std::string &name : names)
    http.Get("/secrets/" + name);  // ok: [ratelimit-request-in-loop] 4,000 in ten seconds are allowed
}
