// Anthropic's numbers depend on the tier: the answers' headers tell them.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void ask(const Names &names) {
  httplib::Client http("https://api.anthropic.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/v1/messages", name, "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no number holds for everybody
}
