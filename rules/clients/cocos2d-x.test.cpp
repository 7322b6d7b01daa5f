// cocos2d-x: a request object and a client.
// --- cocos.h
#pragma once
#include <functional>
#include <string>
namespace cocos2d::network {
class HttpClient;
class HttpResponse;
class HttpRequest {
public:
  HttpRequest();
  void setUrl(const std::string &url);
  void setResponseCallback(const std::function<void(HttpClient *, HttpResponse *)> &callback);
};
class HttpClient {
public:
  static HttpClient *getInstance();
  void send(HttpRequest *request);
};
}  // namespace cocos2d::network
// --- program.cpp
#include "cocos.h"

#include <unistd.h>

using namespace cocos2d::network;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids) {
    auto *request = new HttpRequest;
    request->setUrl("https://slack.com/api/conversations.close?channel=" + id);
    request->setResponseCallback([](HttpClient *, HttpResponse *) {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    });
    HttpClient::getInstance()->send(request);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  for (const std::string &id : ids) {
    HttpRequest request;
    request.setUrl("https://slack.com/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] not sent
  }
}
