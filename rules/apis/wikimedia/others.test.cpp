// The REST APIs of Wikimedia: one on each wiki, one for all of them with an hourly limit.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void summaries(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/rest_v1/page/summary/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "Wikipedia REST allows 200 a minute per client"
  for (const std::string &name : names)
    if (auto r = http.Get("/w/rest.php/v1/page/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "Wikipedia REST allows 200 a minute per client"
}

void summariesSlowly(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names) {
    if (auto r = http.Get("/api/rest_v1/page/summary/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 200 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}

void articles(const Names &names) {
  httplib::Client http("https://api.wikimedia.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/core/v1/wikipedia/en/page/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "500 an hour per client (requests without a token)"
}

void articlesSlowly(const Names &names) {
  httplib::Client http("https://api.wikimedia.org");
  for (const std::string &name : names) {
    if (auto r = http.Get("/core/v1/wikipedia/en/page/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 500 an hour are allowed
    std::this_thread::sleep_for(std::chrono::seconds(8));
  }
}
