// cpp-httplib: the constructor names the host, the call the path.
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  httplib::Client slack("https://slack.com");
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Get("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Head("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Post("/api/conversations.close?channel=" + id, "{}", "application/json");  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Put("/api/conversations.close?channel=" + id, "{}", "application/json");  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Patch("/api/conversations.close?channel=" + id, "{}", "application/json");  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Delete("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Options("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    // expect: [ratelimit-unchecked-response]
    slack.Get(httplib::append_query_params("/api/users.list", {{"cursor", id}}));  // expect: [ratelimit-request-in-loop] "users.list"
}

void byRequest(const Ids &ids) {
  httplib::Client files("https://files.acme-cloud.net");
  for (const std::string &id : ids) {
    httplib::Request request;
    request.path = "/v1/" + id;
    // expect: [ratelimit-unchecked-response]
    files.send(request);  // expect: [ratelimit-request-in-loop] "files.acme-cloud.net"
  }
}

void silent(const Ids &ids) {
  httplib::Client own("http://localhost:8080");
  for (const std::string &id : ids)
    own.Get("/" + id);  // ok: [ratelimit-request-in-loop] the own machine
  httplib::Client slack("https://slack.com");
  for (const std::string &id : ids) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    sleep(4);
  }
}

void serve() {
  httplib::Server server;
  server.Get("/", [](const httplib::Request &, httplib::Response &) {
    sleep(1);  // ok: [ratelimit-blocking-in-async] a worker of the pool, for a moment
    sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
  });
}
// --- tls.cpp
#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

#include <iostream>
#include <string>
#include <vector>

// What went wrong is told, and the loop goes on.
void overTls(const std::vector<std::string> &ids) {
  httplib::SSLClient client("slack.com", 443);
  client.set_bearer_token_auth("xoxb");
  for (const std::string &id : ids) {
    auto answer = client.Post("/api/conversations.close", httplib::Params{{"channel", id}});  // expect: [ratelimit-request-in-loop] "conversations.close"
    if (!answer) {
      std::cerr << id << ": " << httplib::to_string(answer.error()) << '\n';
      continue;
    }
    if (answer->status != 200) std::cerr << answer->reason << '\n';
  }
}
// --- streams.cpp
// Answers that are read piece by piece, in versions that tell their number.
#include <httplib.h>

#include <string>
#include <vector>

#ifdef CPPHTTPLIB_VERSION_NUM

void streams(const std::vector<std::string> &ids) {
  httplib::Client slack("https://slack.com");
  for (const std::string &id : ids)
    if (auto answer = slack.open_stream("GET", "/api/conversations.close?channel=" + id); !answer.response || answer.response->status != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Get(slack, "/api/conversations.kick?channel=" + id); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Head(slack, "/api/conversations.kick?channel=" + id); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Options(slack, "/api/conversations.kick?channel=" + id); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Delete(slack, "/api/conversations.kick?channel=" + id); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Post(slack, "/api/conversations.kick?channel=" + id, "{}", "application/json"); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Put(slack, "/api/conversations.kick?channel=" + id, "{}", "application/json"); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    if (auto answer = httplib::stream::Patch(slack, "/api/conversations.kick?channel=" + id, "{}", "application/json"); !answer || answer.status() != 200) return;  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    httplib::stream::Get(slack, "/api/conversations.list?cursor=" + id);  // expect: [ratelimit-unchecked-response]  // expect: [ratelimit-request-in-loop] "conversations.list"
}
#endif
