// Gemini: five requests above the rate are queued, the next is refused.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void books(const Names &names) {
  httplib::Client http("https://api.gemini.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/book/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "120 a minute per ip, 5 at once (public endpoints), so from the 7th element on it answers 429"
}

void orders(const Names &names) {
  httplib::Client http("https://api.gemini.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v1/order/status", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "600 a minute per account, 5 at once"
}

void booksSlowly(const Names &names) {
  httplib::Client http("https://api.gemini.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/v1/book/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] two a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
