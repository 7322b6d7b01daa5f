// OpenAI publishes no numbers that hold for everybody: the answers' headers tell them.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void complete(const Names &names) {
  httplib::Client http("https://api.openai.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v1/chat/completions", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no number is published
}

void models(const Names &names) {
  httplib::Client http("https://api.openai.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/v1/models/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no number is published
}
