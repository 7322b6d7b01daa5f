// HTTPRequest: the constructor takes the URL.
#include <HTTPRequest.hpp>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids) {
    http::Request request("https://slack.com/api/conversations.close?channel=" + id);
    request.send("GET");  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  }
}

void few() {
  for (const char *id : {"C1", "C2", "C3"}) {
    http::Request request(std::string("https://slack.com/api/conversations.close?channel=") + id);
    request.send("GET");  // ok: [ratelimit-request-in-loop] three
  }
}

bool looked(const Ids &ids) {
  for (const std::string &id : ids) {
    http::Request request("https://slack.com/api/conversations.close?channel=" + id);
    const http::Response answer = request.send("GET");  // expect: [ratelimit-request-in-loop] "conversations.close"  // ok: [ratelimit-unchecked-response] looked at
    if (answer.status.code != 200) return false;
  }
  return true;
}
