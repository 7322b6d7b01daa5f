// OpenWeatherMap, free plan: 60 calls a minute.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void weather(const Names &names) {
  httplib::Client http("https://api.openweathermap.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/data/2.5/weather?q=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 a minute per API key (free plan, calls a minute)"
}

void oneCall(const Names &names) {
  httplib::Client http("https://api.openweathermap.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/data/3.0/onecall?lat=52&lon=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 a minute per API key"
}

void watch() {
  httplib::Client http("https://api.openweathermap.org");
  while (true) {
    http.Get("/data/3.0/onecall?lat=52&lon=13");  // expect: [ratelimit-poll-too-fast] "1,000 a day per API key (One Call, free calls a day)"
    std::this_thread::sleep_for(std::chrono::milliseconds(60000));
  }
}

void weatherSlowly(const Names &names) {
  httplib::Client http("https://api.openweathermap.org");
  for (const std::string &name : names) {
    if (auto r = http.Get("/data/2.5/weather?q=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 60 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
