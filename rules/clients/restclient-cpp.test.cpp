// restclient-cpp: free functions with a URL, a connection with a base and paths.
#include <restclient-cpp/connection.h>
#include <restclient-cpp/restclient.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string api = "https://slack.com/api";

void free(const Ids &ids) {
  for (const std::string &id : ids)
    RestClient::get(api + "/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::post(api + "/conversations.close?channel=" + id, "text/plain", id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::put(api + "/conversations.close?channel=" + id, "text/plain", id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::patch(api + "/conversations.close?channel=" + id, "text/plain", id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::del(api + "/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::head(api + "/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    RestClient::options(api + "/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}

void byConnection(const Ids &ids) {
  RestClient::Connection slack("https://slack.com/api");
  slack.AppendHeader("Accept", "application/json");
  for (const std::string &id : ids)
    slack.get("/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.post("/conversations.close?channel=" + id, id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.put("/conversations.close?channel=" + id, id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.patch("/conversations.close?channel=" + id, id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.del("/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.head("/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    slack.options("/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}

void few() {
  RestClient::get(api + "/conversations.close?channel=C1");
  RestClient::Connection own("http://127.0.0.1:8080");
  while (own.get("/health").code != 200)  // ok: [ratelimit-request-in-loop] the own machine
    ;
}

bool looked(const Ids &ids) {
  RestClient::Connection slack("https://slack.com/api");
  for (const std::string &id : ids)
    if (RestClient::Response answer = slack.get("/conversations.close?channel=" + id); answer.code != 200) return false;  // expect: [ratelimit-request-in-loop] "conversations.close"  // ok: [ratelimit-unchecked-response] looked at
  return true;
}
