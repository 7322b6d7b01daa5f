// Riot Games: 100 in two minutes for a personal key, in each region.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void matches(const Names &names) {
  httplib::Client http("https://europe.api.riotgames.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/lol/match/v5/matches/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 in 2 min per API key and region (personal key, long window)"
}

void matchesSlowly(const Names &names) {
  httplib::Client http("https://euw1.api.riotgames.com");
  for (const std::string &name : names) {
    if (auto r = http.Get("/lol/match/v5/matches/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 100 in two minutes are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  }
}
