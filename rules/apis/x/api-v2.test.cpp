// X: each endpoint has limits of its own in 15 minutes or a day.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void post(const Names &names) {
  httplib::Client http("https://api.x.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/2/tweets", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "`POST /tweets` is sent once per element of `names`; X allows 100 in 15 min per user"
}

void remove(const Names &names) {
  httplib::Client http("https://api.twitter.com");
  for (const std::string &name : names)
    if (auto r = http.Delete("/2/tweets/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "50 in 15 min per user"
}

void users(const Names &names) {
  httplib::Client http("https://api.x.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/2/users/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "300 in 15 min per app"
}

void removeSlowly(const Names &names) {
  httplib::Client http("https://api.x.com");
  for (const std::string &name : names) {
    if (auto r = http.Delete("/2/tweets/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] one in 18 s is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(18000));
  }
}
