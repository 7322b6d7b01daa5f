// Wikipedia asks for one request at a time and publishes no rate for reading; its pages are not its API.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void extracts(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/w/api.php?action=query&titles=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no rate is published
}

void pages(const Names &names) {
  httplib::Client http("https://en.wikipedia.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/wiki/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "its limit is not in the rules"
}
