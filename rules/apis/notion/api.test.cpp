// Notion: three a second on average.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void pages(const Names &names) {
  httplib::Client http("https://api.notion.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/pages/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "3 a second on average per connection"
}

void pagesSlowly(const Names &names) {
  httplib::Client http("https://api.notion.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v1/pages/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] three a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(334));
  }
}
