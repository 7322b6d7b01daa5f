// MusicBrainz: one a second, and 503 above it.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void artists(const Names &names) {
  httplib::Client http("https://musicbrainz.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/ws/2/artist/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1 a second per ip (requests of an address), so from the 2nd element on it answers 503"
}

void artistsSlowly(const Names &names) {
  httplib::Client http("https://musicbrainz.org");
  for (const std::string &name : names) {
    if (auto r = http.Get("/ws/2/artist/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] one a second is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  }
}
