// Salesforce: 100,000 calls in 24 hours.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void watch() {
  httplib::Client http("https://acme.my.salesforce.com");
  while (true) {
    http.Get("/services/data/v60.0/sobjects/Account/1");  // expect: [ratelimit-poll-too-fast] "100,000 a day per organization"
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}

void watchSlowly() {
  httplib::Client http("https://acme.my.salesforce.com");
  while (true) {
    http.Get("/services/data/v60.0/sobjects/Account/1");  // ok: [ratelimit-poll-too-fast] 86,400 a day
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
