// Wikipedia asks for one request at a time, and allows 200 a minute to those who say who they are; its pages are not its API.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void extracts(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/w/api.php?action=query&titles=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "200 a minute per client"
}

void pages(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/wiki/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "its limit is not in the rules"
}

void extractsSlowly(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names) {
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/w/api.php?action=query&titles=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 200 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}

void edits(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names) {
    if (auto r = http.Post("/w/api.php", "action=edit&title=" + name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "90 a minute per user (edits of an autoconfirmed user)"
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}

void editsSlowly(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names) {
    if (auto r = http.Post("/w/api.php", "action=edit&title=" + name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 90 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
  }
}
