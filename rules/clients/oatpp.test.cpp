// Oat++: executors send; coroutines are classes with act().
// --- oatpp.h
#pragma once
#include <string>
namespace oatpp {
namespace data::type {
class String {
public:
  String(const char *text);
  String(const std::string &text);
};
}  // namespace data::type
using String = data::type::String;
namespace web::client {
class RequestExecutor {
public:
  virtual ~RequestExecutor();
  virtual int execute(const String &method, const String &path, int headers);
  virtual int executeAsync(const String &method, const String &path, int headers);
};
class HttpRequestExecutor : public RequestExecutor {
public:
  int executeOnce(const String &method, const String &path, int headers);
};
class ApiClient {
protected:
  virtual int executeRequest(const String &method, const String &path, int headers);
  virtual int executeRequestAsync(const String &method, const String &path, int headers);
};
}  // namespace web::client
namespace web::server {
class HttpRequestHandler {
public:
  virtual ~HttpRequestHandler();
  virtual int handleAsync(int request);
};
}  // namespace web::server
namespace async {
class AbstractCoroutine {
public:
  virtual ~AbstractCoroutine();
  virtual int act() = 0;
};
class Executor {
public:
  void waitTasksFinished();
};
}  // namespace async
}  // namespace oatpp
// --- program.cpp
#include "oatpp.h"

#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

class Client : public oatpp::web::client::ApiClient {
public:
  int get() { return executeRequest("GET", "/api/conversations.close", 0); }
  int getAsync() { return executeRequestAsync("GET", "/api/conversations.close", 0); }
};

void all(oatpp::web::client::HttpRequestExecutor &http, Client &client, const Ids &ids) {
  for (const std::string &id : ids) {
    http.execute("GET", "/api/conversations.close?channel=" + id, 0);  // expect: [ratelimit-request-in-loop] "conversations.close"
    http.executeOnce("GET", "/api/conversations.close?channel=" + id, 0);  // expect: [ratelimit-request-in-loop] "conversations.close"
    http.executeAsync("GET", "/api/conversations.close?channel=" + id, 0);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
    if (client.get() == 0)  // expect: [ratelimit-request-in-loop] "conversations.close"
      client.getAsync();  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

class Page : public oatpp::web::server::HttpRequestHandler {
  int handleAsync(int) override {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    return 0;
  }
};

class Step : public oatpp::async::AbstractCoroutine {
  int act() override {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    executor_->waitTasksFinished();  // expect: [ratelimit-blocking-in-async] "waitTasksFinished"
    return 0;
  }
  oatpp::async::Executor *executor_;
};
