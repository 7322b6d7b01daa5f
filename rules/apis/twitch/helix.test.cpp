// Twitch: a bucket of 800 points that fills within a minute.
#include <httplib.h>

#include <future>
#include <string>
#include <vector>

using Names = std::vector<std::string>;

void users(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "800 points a minute per client id and user, 800 at once"
      httplib::Client("https://api.twitch.tv").Get("/helix/users?login=" + name);
    }));
}

void usersInTurn(const Names &names) {
  httplib::Client http("https://api.twitch.tv");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/helix/users?login=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] waiting for each answer keeps the limit for long
}
