// Steam: 100,000 calls a day.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void watch() {
  httplib::Client http("https://api.steampowered.com");
  while (true) {
    http.Get("/ISteamUser/GetPlayerSummaries/v2?steamids=1,2");  // expect: [ratelimit-poll-too-fast] "100,000 a day per API key"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}

void watchSlowly() {
  httplib::Client http("https://api.steampowered.com");
  while (true) {
    http.Get("/ISteamUser/GetPlayerSummaries/v2?steamids=1,2");  // ok: [ratelimit-poll-too-fast] 86,400 a day
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
