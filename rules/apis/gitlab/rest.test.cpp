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
    if (auto r = http.Get("/api/v4/projects/" + name + "/members/all"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per user (all members of a project)"
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/projects/" + name + "/members"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] only the list with inherited members is limited
}

void groups(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/groups?search=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "50 a minute per user"
}

void keys(const Names &names) {
  httplib::Client http("https://gitlab.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/users/1/keys/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "120 a minute per user"
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/users/" + name + "/gpg_keys"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "120 a minute per user"
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/users/1/gpg_keys/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "120 a minute per user"
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/users/" + name + "/contributed_projects"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per user"
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v4/users/" + name + "/starred_projects"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per user"
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
