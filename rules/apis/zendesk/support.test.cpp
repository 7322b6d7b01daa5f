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

// Pages far behind have limits of their own.
void deep() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/tickets?page=501"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "50 deep pages a minute per account (tickets beyond page 500)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void near() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/tickets?page=500"); !r || r->status != 200) return;  // ok: [ratelimit-poll-too-fast] 200 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepTickets() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/tickets.json?page=501"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "50 deep pages a minute per account (tickets beyond page 500)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepTags() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/tags?page=501"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "50 deep pages a minute per account (tags beyond page 500)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepTagsJson() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/tags.json?page=501"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "50 deep pages a minute per account (tags beyond page 500)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepUsers() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/users?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepUsersJson() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/users.json?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepGroup() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/groups/1/users?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepGroupJson() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/groups/1/users.json?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepOrganization() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/organizations/1/users?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
void deepOrganizationJson() {
  httplib::Client http("https://acme.zendesk.com");
  while (true) {
    if (auto r = http.Get("/api/v2/organizations/1/users.json?page=10001"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "100 deep pages a minute per account (users beyond page 10,000)"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
