// Drogon: requests are objects; with a callback they return at once.
#include <drogon/HttpClient.h>
#include <drogon/drogon.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  auto client = drogon::HttpClient::newHttpClient("https://api.github.com");
  for (const std::string &id : ids) {
    auto request = drogon::HttpRequest::newHttpRequest();
    request->setPath("/repos/acme/board/issues/" + id + "/comments");
    request->setMethod(drogon::Post);
    client->sendRequest(request, [](drogon::ReqResult, const drogon::HttpResponsePtr &) {});  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  }
  for (const std::string &id : ids) {
    auto request = drogon::HttpRequest::newHttpRequest();
    request->setPath("/repos/acme/" + id);
    auto [result, answer] = client->sendRequest(request, 5.0);  // expect: [ratelimit-request-in-loop] "/repos"
    if (result != drogon::ReqResult::Ok || answer->statusCode() != drogon::k200OK) continue;
  }
}

drogon::Task<> awaited(const Ids &ids) {
  auto slack = drogon::HttpClient::newHttpClient("https://slack.com");
  for (const std::string &id : ids) {
    auto request = drogon::HttpRequest::newHttpRequest();
    request->setPath("/api/conversations.close?channel=" + id);
    co_await slack->sendRequestCoro(request);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}
