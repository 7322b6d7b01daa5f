// Reddit: 100 a minute on average over ten minutes.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void comments(const Names &names) {
  httplib::Client http("https://oauth.reddit.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/comments/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute on average per OAuth client id"
}

void commentsSlowly(const Names &names) {
  httplib::Client http("https://oauth.reddit.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/comments/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 100 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
  }
}
