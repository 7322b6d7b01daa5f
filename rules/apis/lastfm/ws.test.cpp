// Last.fm: five a second on average over five minutes.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void watch() {
  httplib::Client http("https://ws.audioscrobbler.com");
  while (true) {
    http.Get("/2.0/?method=user.getrecenttracks&user=x");  // expect: [ratelimit-poll-too-fast] "5 a second on average per ip"
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

void watchSlowly() {
  httplib::Client http("https://ws.audioscrobbler.com");
  while (true) {
    http.Get("/2.0/?method=user.getrecenttracks&user=x");  // ok: [ratelimit-poll-too-fast] five a second are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
}
