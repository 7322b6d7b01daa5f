// GitHub with a token: content, search, and points of GraphQL.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void comment(const Names &names) {
  httplib::Client http("https://api.github.com");
  http.set_default_headers({{"Authorization", "Bearer x"}});
  for (const std::string &name : names)
    if (auto r = http.Post("/repos/o/r/issues/" + name + "/comments", "{}", "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "80 a minute per user (creating content, per minute)"
}

void search(const Names &names) {
  httplib::Client http("https://api.github.com");
  http.set_default_headers({{"Authorization", "Bearer x"}});
  for (const std::string &name : names)
    if (auto r = http.Get("/search/issues?q=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "30 a minute per user (search)"
}

void watch() {
  httplib::Client http("https://api.github.com");
  http.set_default_headers({{"Authorization", "Bearer x"}});
  while (true) {
    http.Post("/graphql", "{}", "application/json");  // expect: [ratelimit-poll-too-fast] "5,000 points an hour per user (GraphQL points), of which each request takes 1"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}

void watchSlowly() {
  httplib::Client http("https://api.github.com");
  http.set_default_headers({{"Authorization", "Bearer x"}});
  while (true) {
    http.Post("/graphql", "{}", "application/json");  // ok: [ratelimit-poll-too-fast] one in 0.72 s is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(720));
  }
}
