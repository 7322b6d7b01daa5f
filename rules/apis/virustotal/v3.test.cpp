// VirusTotal, public API: four a minute, 500 a day.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void files(const Names &names) {
  httplib::Client http("https://www.virustotal.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v3/files/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "4 a minute per API key"
}

void watch() {
  httplib::Client http("https://www.virustotal.com");
  while (true) {
    http.Get("/api/v3/files/x");  // expect: [ratelimit-poll-too-fast] "500 a day per API key"
    std::this_thread::sleep_for(std::chrono::milliseconds(60000));
  }
}

void watchSlowly() {
  httplib::Client http("https://www.virustotal.com");
  while (true) {
    http.Get("/api/v3/files/x");  // ok: [ratelimit-poll-too-fast] 480 a day
    std::this_thread::sleep_for(std::chrono::milliseconds(180000));
  }
}
