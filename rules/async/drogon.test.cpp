// Drogon: handlers, controllers, filters, timers of Trantor, coroutines.
// --- controllers.h
#pragma once
#include <drogon/HttpController.h>
#include <drogon/HttpSimpleController.h>
#include <drogon/drogon.h>

namespace drogon {
using Answer = std::function<void(const HttpResponsePtr &)>;
class WebSocketControllerBase {
public:
  virtual void handleNewMessage(const std::string &text) = 0;
  virtual void handleNewConnection(const HttpRequestPtr &request) {}
  virtual void handleConnectionClosed() {}
};
template <typename T> class WebSocketController : public WebSocketControllerBase {};
class HttpFilterBase {
public:
  virtual void doFilter(const HttpRequestPtr &request, Answer &&refuse) = 0;
};
class HttpMiddlewareBase {
public:
  virtual void invoke(const HttpRequestPtr &request, std::function<void(Answer &&)> &&next, Answer &&answer) = 0;
};
class WebSocketClient {
public:
  void setMessageHandler(const std::function<void(std::string &&)> &callback);
  void setConnectionClosedHandler(const std::function<void()> &callback);
};
namespace orm {
struct Result {};
class DbClient {
public:
  Result execSqlSync(const std::string &sql);
  void execSqlAsync(const std::string &sql, const std::function<void(const Result &)> &callback);
};
}  // namespace orm
}  // namespace drogon
namespace trantor {
class ConcurrentTaskQueue {
public:
  void runTaskInQueue(const std::function<void()> &task);
};
}  // namespace trantor
// --- program.cpp
#include "controllers.h"

#include <httplib.h>
#include <unistd.h>

using drogon::Answer;
using drogon::HttpRequestPtr;

static httplib::Client slack("https://slack.com");
bool verified(const HttpRequestPtr &request, const std::string &header);

static void page(const HttpRequestPtr &request, Answer &&) {
  if (verified(request, "X-Signature-Ed25519"))
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s" // expect: [ratelimit-handler-deadline]
}
static void other(const HttpRequestPtr &request, Answer &&) {
  if (verified(request, "X-Signature-Ed25519"))
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s" // expect: [ratelimit-handler-deadline]
}
static void pattern(const HttpRequestPtr &request, Answer &&) {
  if (verified(request, "X-Signature-Ed25519"))
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s" // expect: [ratelimit-handler-deadline]
}

void routes() {
  drogon::app().registerHandler("/page", page);
}

class Rooms : public drogon::HttpController<Rooms> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Rooms::close, "/rooms/{1}/close", drogon::Post);
  METHOD_ADD(Rooms::list, "/list", drogon::Get, drogon::Post);
  registerMethod(other, "/other");
  ADD_METHOD_VIA_REGEX(pattern, "/p.*", drogon::Get, "LoginFilter");
  METHOD_LIST_END
  void close(const HttpRequestPtr &, Answer &&answer, std::string room) {
    auto refused = drogon::HttpResponse::newHttpJsonResponse(Json::Value("later"));
    refused->setStatusCode(drogon::k429TooManyRequests);
    sleep(12);  // expect: [ratelimit-blocking-in-async] "12 s"
    if (room.empty()) return answer(refused);
    answer(drogon::HttpResponse::newHttpResponse());
  }
  void list(const HttpRequestPtr &, Answer &&) {
    sleep(13);  // expect: [ratelimit-blocking-in-async] "13 s"
  }
  void unused() {
    sleep(60);  // ok: [ratelimit-blocking-in-async] no route leads here
  }
};

struct Simple : drogon::HttpSimpleController<Simple> {
  PATH_LIST_BEGIN
  PATH_ADD("/simple", drogon::Get);
  PATH_LIST_END
  void asyncHandleHttpRequest(const HttpRequestPtr &request, Answer &&) override {
    if (verified(request, "X-Signature-Ed25519"))
      sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s" // expect: [ratelimit-handler-deadline]
  }
  void refresh() {
    sleep(60);  // ok: [ratelimit-blocking-in-async] nobody calls it
  }
};
struct Talk : drogon::WebSocketController<Talk> {
  void handleNewMessage(const std::string &) override {
    sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
  }
  void handleNewConnection(const HttpRequestPtr &) override {
    sleep(14);  // expect: [ratelimit-blocking-in-async] "14 s"
  }
  void handleConnectionClosed() override {
    sleep(15);  // expect: [ratelimit-blocking-in-async] "15 s"
  }
};
struct Filter : drogon::HttpFilterBase {
  void doFilter(const HttpRequestPtr &, Answer &&) override {
    sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
  }
};

struct Before : drogon::HttpMiddlewareBase {
  void invoke(const HttpRequestPtr &, std::function<void(Answer &&)> &&, Answer &&) override {
    sleep(16);  // expect: [ratelimit-blocking-in-async] "16 s"
  }
};
void socket(drogon::WebSocketClient &client) {
  client.setMessageHandler([](std::string &&) {
    sleep(17);  // expect: [ratelimit-blocking-in-async] "17 s"
  });
  client.setConnectionClosedHandler([] {
    sleep(18);  // expect: [ratelimit-blocking-in-async] "18 s"
  });
}
static void fallback(const HttpRequestPtr &request, Answer &&) {
  if (verified(request, "X-Signature-Ed25519"))
    sleep(19);  // expect: [ratelimit-blocking-in-async] "19 s" // expect: [ratelimit-handler-deadline]
}
void others() {
  drogon::app().setDefaultHandler(fallback);
  drogon::app().registerPostHandlingAdvice([](const HttpRequestPtr &, const drogon::HttpResponsePtr &) {
    sleep(20);  // expect: [ratelimit-blocking-in-async] "20 s"
  });
}

void timers(trantor::EventLoop *loop, trantor::ConcurrentTaskQueue &queue) {
  loop->runEvery(1.0, [] {
    slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close" // expect: [ratelimit-blocking-in-async] "synchronous request"
  });
  loop->runEvery(60.0, [] {
    slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute // expect: [ratelimit-blocking-in-async] "synchronous request"
  });
  loop->runAfter(1.0, [] {
    slack.Get("/api/conversations.kick");  // ok: [ratelimit-poll-too-fast] once // expect: [ratelimit-blocking-in-async] "synchronous request"
  });
  loop->runInLoop([] {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  loop->queueInLoop([] {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
  loop->queueInLoop([&queue] {
    queue.runTaskInQueue([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a worker of the program's own pool
    });
  });
}

void parallel(trantor::ConcurrentTaskQueue &queue, const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    queue.runTaskInQueue([id] {  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
      auto answer = slack.Get("/api/conversations.kick?channel=" + id);
      if (!answer || answer->status != 200)
        return;
    });
}

drogon::Task<> asTask(trantor::EventLoop *loop) {
  sleep(10);  // expect: [ratelimit-blocking-in-async] "Drogon event loop"
  co_await drogon::sleepCoro(loop, 10.0);  // ok: [ratelimit-blocking-in-async] awaited
}
drogon::AsyncTask asAsyncTask() {
  sleep(11);  // expect: [ratelimit-blocking-in-async] "Drogon event loop"
  co_return;
}
drogon::Task<> paced(trantor::EventLoop *loop, drogon::HttpClientPtr client, int rooms) {
  for (int i = 0; i < rooms; ++i) {
    auto request = drogon::HttpRequest::newHttpRequest();
    request->setPath("https://slack.com/api/conversations.close");
    co_await client->sendRequestCoro(request);  // ok: [ratelimit-request-in-loop] 20 a minute
    co_await drogon::sleepCoro(loop, 3.0);
  }
}

// Before a route is looked for, and in handlers.
drogon::Task<> closeOne(drogon::HttpClientPtr client, std::string id) {
  auto request = drogon::HttpRequest::newHttpRequest();
  request->setPath("https://slack.com/api/conversations.close?channel=" + id);
  auto answer = co_await client->sendRequestCoro(request);
  if (!answer || answer->getStatusCode() != drogon::k200OK)
    co_return;
}
void advice(drogon::orm::DbClient &db, drogon::HttpClientPtr client) {
  drogon::app().registerPreRoutingAdvice([&db, client](const HttpRequestPtr &) {
    db.execSqlSync("select 1");  // expect: [ratelimit-blocking-in-async] "execSqlSync"
    drogon::sync_wait(closeOne(client, "C1"));  // expect: [ratelimit-blocking-in-async] "sync_wait"
    db.execSqlAsync("select 1", [](const drogon::orm::Result &) {});  // ok: [ratelimit-blocking-in-async] does not wait
  });
}
void start(drogon::HttpClientPtr client, const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    drogon::async_run([client, id]() -> drogon::Task<> {  // expect: [ratelimit-unbounded-fanout] "conversations.close"
      co_await closeOne(client, id);
    });
  drogon::async_run([client]() -> drogon::Task<> {
    co_await closeOne(client, "C1");  // ok: [ratelimit-unbounded-fanout] once
  });
}
