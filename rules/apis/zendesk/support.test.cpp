// Zendesk, Team plan: 200 a minute; the incremental export far less.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void tickets(const Names &names) {
  httplib::Client http("https://acme.zendesk.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v2/tickets/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per account (Team plan)"
}

void exports(const Names &names) {
  httplib::Client http("https://acme.zendesk.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v2/incremental/tickets.json?start_time=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a minute per account"
}

// One ticket has a limit of its own; the account's is wider.
void close(const Names &names) {
  httplib::Client http("https://acme.zendesk.com");
  for (const std::string &name : names)
    if (auto r = http.Put("/api/v2/tickets/" + name, "{}", "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per account (updates of tickets)"
}

void ticketsSlowly(const Names &names) {
  httplib::Client http("https://acme.zendesk.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/v2/tickets/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 200 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}
