// Discord: 50 a second for a bot; the gateway counts events and no HTTP requests.
#include <httplib.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void commands() {
  httplib::Client http("https://discord.com");
  while (true) {
    http.Post("/api/v10/applications/1/guilds/2/commands", "{}", "application/json");  // expect: [ratelimit-poll-too-fast] "200 a day"
    std::this_thread::sleep_for(std::chrono::milliseconds(60000));
  }
}

void all(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "50 a second per bot token"
      httplib::Client("https://discord.com").Get("/api/v10/users/" + name);
    }));
}

void users(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v10/users/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 50 a second are allowed
}

void gateway(const Names &names) {
  httplib::Client http("https://gateway.discord.gg");
  for (const std::string &name : names)
    if (auto r = http.Get("/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] events are counted
}
