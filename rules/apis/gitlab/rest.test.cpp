// GitLab.com: some endpoints have far less than the common limit.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void members(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/projects/" + name + "/members"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per user"
}

void groups(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/groups?search=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "50 a minute per user"
}

void others(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/runners/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 2,000 a minute are allowed
}

void groupsSlowly(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/v4/groups?search=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 50 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  }
}
