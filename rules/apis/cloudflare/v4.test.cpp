// Cloudflare: 1,200 in five minutes.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void watch() {
  httplib::Client http("https://api.cloudflare.com");
  while (true) {
    http.Get("/client/v4/zones/x/dns_records");  // expect: [ratelimit-poll-too-fast] "1,200 in 5 min per user"
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

void watchSlowly() {
  httplib::Client http("https://api.cloudflare.com");
  while (true) {
    http.Get("/client/v4/zones/x/dns_records");  // ok: [ratelimit-poll-too-fast] four a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
  }
}
