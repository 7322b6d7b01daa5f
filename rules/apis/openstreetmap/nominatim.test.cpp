// Nominatim: one request a second, for all users of a program.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void places(const Names &names) {
  httplib::Client http("https://nominatim.openstreetmap.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/search?format=json&q=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per application"
}

void placesSlowly(const Names &names) {
  httplib::Client http("https://nominatim.openstreetmap.org");
  for (const std::string &name : names) {
    if (auto r = http.Get("/search?format=json&q=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] one a second is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
