// api.wikimedia.org with a token: 5,000 an hour.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>

void article(const std::string &token) {
  httplib::Client http("https://api.wikimedia.org");
  int read = 0;
  while (true) {
    if (auto r = http.Get("/core/v1/wikipedia/en/page/Earth", {{"Authorization", "Bearer " + token}}); r && r->status == 200) ++read;  // expect: [ratelimit-poll-too-fast] "5,000 an hour per client (requests with a token)"
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
}

void articleSlowly(const std::string &token) {
  httplib::Client http("https://api.wikimedia.org");
  int read = 0;
  while (true) {
    if (auto r = http.Get("/core/v1/wikipedia/en/page/Earth", {{"Authorization", "Bearer " + token}}); r && r->status == 200) ++read;  // ok: [ratelimit-poll-too-fast] 5,000 an hour are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(800));
  }
}
