// Spotify publishes no number.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void tracks(const Names &names) {
  httplib::Client http("https://api.spotify.com");
  for (const std::string &name : names)
    http.Get("/v1/audio-features/" + name);  // ok: [ratelimit-request-in-loop] no number is published
}
