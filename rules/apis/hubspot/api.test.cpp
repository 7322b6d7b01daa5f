// HubSpot: 100 in ten seconds for an app, more with higher plans.
#include <httplib.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void contacts(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "100 in 10 s per app and account"
      httplib::Client("https://api.hubapi.com").Get("/crm/v3/objects/contacts/" + name);
    }));
}

void search(const Names &names) {
  httplib::Client http("https://api.hubapi.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/crm/v3/objects/contacts/search", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the number in force is not known
}

void contactsSlowly(const Names &names) {
  httplib::Client http("https://api.hubapi.com");
  for (const std::string &name : names) {
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/crm/v3/objects/contacts/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 100 in ten seconds are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}
