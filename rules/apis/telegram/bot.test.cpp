// Telegram: 30 messages a second to all chats.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void send(const Names &names) {
  httplib::Client http("https://api.telegram.org");
  for (const std::string &name : names)
    if (auto r = http.Post("/bot1:x/sendMessage", name, "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "30 a second per bot"
}

void sendSlowly(const Names &names) {
  httplib::Client http("https://api.telegram.org");
  for (const std::string &name : names) {
    if (auto r = http.Post("/bot1:x/sendMessage", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 30 a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
  }
}
