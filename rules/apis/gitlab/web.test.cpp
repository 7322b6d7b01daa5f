// GitLab.com beside its REST API: signing in, protected paths, raw files, GraphQL.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void logins(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/users/sign_in", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 in 5 min per ip (attempts to sign in)"
  for (const std::string &name : names)
    if (auto r = http.Post("/users/password", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a minute per ip (protected paths)"
  for (const std::string &name : names)
    if (auto r = http.Post("/users/confirmation", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a minute per ip (protected paths)"
  for (const std::string &name : names)
    if (auto r = http.Post("/users", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10 a minute per ip (protected paths)"
}

void loginsSlowly(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names) {
    if (auto r = http.Post("/users/sign_in", name, "text/plain"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] ten in five minutes are allowed
    std::this_thread::sleep_for(std::chrono::seconds(30));
  }
}

// One file of one project, as fast as it comes.
void watch() {
  httplib::Client http("https://gitlab.com");
  while (true) {
    if (auto r = http.Get("/acme/board/-/raw/main/version.txt"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "300 a minute per project, commit or file (raw files)"
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}
void watchDeeper() {
  httplib::Client http("https://gitlab.com");
  while (true) {
    if (auto r = http.Get("/acme/tools/board/-/raw/main/version.txt"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "300 a minute per project, commit or file (raw files)"
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

void query(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    http.Post("/api/graphql", name, "application/json");  // expect: [ratelimit-unchecked-response] "`POST /api/graphql`"  // ok: [ratelimit-request-in-loop] 2,000 a minute are allowed
}

void pages(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/acme/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1,000 a minute per user"
  for (const std::string &name : names) {
    if (auto r = http.Get("/acme/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 1,000 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}
