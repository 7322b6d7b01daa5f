// Twelve Data, Basic plan: 8 credits a minute, 800 a day; a symbol costs one.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void prices(const Names &names) {
  httplib::Client http("https://api.twelvedata.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/price?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "Twelve Data `price` is sent once per element of `names`; Twelve Data allows 8 a minute per account (Basic plan, credits a minute)"
}

void quotes(const Names &names) {
  httplib::Client http("https://api.twelvedata.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/quote?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "Twelve Data `quote`"
}

void series(const Names &names) {
  httplib::Client http("https://api.twelvedata.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/time_series?interval=1min&symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "Twelve Data `time_series`"
}

void others(const Names &names) {
  httplib::Client http("https://api.twelvedata.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/earliest_timestamp?symbol=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "8 a minute per account"
}

void watch() {
  httplib::Client http("https://api.twelvedata.com");
  while (true) {
    if (auto r = http.Get("/price?symbol=AAPL"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "800 a day per account (Basic plan, credits a day)"
    std::this_thread::sleep_for(std::chrono::seconds(60));
  }
}

void watchSlowly() {
  httplib::Client http("https://api.twelvedata.com");
  while (true) {
    if (auto r = http.Get("/price?symbol=AAPL"); !r || r->status != 200) return;  // ok: [ratelimit-poll-too-fast] 720 a day
    std::this_thread::sleep_for(std::chrono::seconds(120));
  }
}

void eight() {
  httplib::Client http("https://api.twelvedata.com");
  for (int i = 0; i < 8; ++i)
    if (auto r = http.Get("/price?symbol=" + std::to_string(i)); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] eight a minute are allowed
}
