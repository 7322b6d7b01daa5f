// Google's APIs: quota units with a cost for each method, and one host for several APIs.
#include <httplib.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void search(const Names &names) {
  httplib::Client http("https://www.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/youtube/v3/search?part=snippet&q=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a day per project (searches of a day), so from the 101st element on it answers 403"
}

void comment(const Names &names) {
  httplib::Client http("https://youtube.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/youtube/v3/comments", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "10,000 quota units a day per project (quota units of a day), of which each request takes 50"
}

void mail(const Names &names) {
  httplib::Client http("https://gmail.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/gmail/v1/users/me/messages/send", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "of which each request takes 100"
}

void read(const Names &names) {
  httplib::Client http("https://www.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/gmail/v1/users/me/messages/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "6,000 quota units a minute per user (quota units of a user), of which each request takes 20"
}

void list(const Names &names) {
  httplib::Client http("https://gmail.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/gmail/v1/users/me/labels/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] at 1 unit it takes 6,001 in a minute
}

void cells(const Names &names) {
  httplib::Client http("https://sheets.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v4/spreadsheets/id/values/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 a minute per user (reading, one user)"
}

void append(const Names &names) {
  httplib::Client http("https://sheets.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v4/spreadsheets/id/values/A1:append", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 a minute per user (writing, one user)"
}

void secrets(const Names &names) {
  httplib::Client http("https://secretmanager.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/projects/p/secrets/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "600 a minute per project (other reading)"
}

void values(const Names &names) {
  httplib::Client http("https://secretmanager.googleapis.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/projects/p/secrets/" + name + "/versions/1:access"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 90,000 a minute are allowed
}

void places(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "50 a second per project"
      httplib::Client("https://maps.googleapis.com").Get("/maps/api/geocode/json?address=" + name);
    }));
}

void cellsSlowly(const Names &names) {
  httplib::Client http("https://sheets.googleapis.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v4/spreadsheets/id/values/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 60 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
