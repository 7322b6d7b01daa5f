// C++ REST SDK: a request returns a task at once.
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <unistd.h>

using web::http::methods;
using web::http::client::http_client;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void byPath(const Ids &ids) {
  http_client client(U("https://slack.com/api"));
  for (const std::string &id : ids)
    client.request(methods::GET, U("/conversations.close?channel=") + id);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

void byRequest(const Ids &ids) {
  http_client client(U("https://api.github.com"));
  for (const std::string &id : ids) {
    web::http::http_request request("POST");
    request.set_request_uri(U("/repos/acme/board/issues"));
    request.set_body(id);
    client.request(request);  // expect: [ratelimit-unbounded-fanout] "POST /repos"
    request.set_request_uri(U("/repos/acme/board/issues/") + id);
    request.set_method("PATCH");
    client.request(request);  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  }
}

void byBuilder(const Ids &ids) {
  http_client client(web::uri_builder(U("https://slack.com")).append_path(U("api")).to_uri());
  for (const std::string &id : ids) {
    web::uri_builder target;
    target.append_path(U("users.info"));
    target.append_query(U("user"), id);
    client.request(methods::GET, target.to_string());  // expect: [ratelimit-unbounded-fanout] "users.info"
    client.request(methods::GET, web::uri_builder().append(U("/conversations.close")).append_query("channel", id).to_string());  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

void here(const Ids &ids) {
  http_client own(U("http://localhost:8080"));
  for (const std::string &id : ids)
    own.request(methods::GET, U("/") + id);  // ok: [ratelimit-request-in-loop] the own machine
}

void serve(http_client client) {
  web::http::experimental::listener::http_listener listener(U("http://0.0.0.0:80"));
  listener.support(methods::GET, [client](web::http::http_request) mutable {
    sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
    client.request(methods::GET, U("/v1")).then([](web::http::http_response) {
      sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
    });
  });
  pplx::create_task([] {
    sleep(40);  // expect: [ratelimit-blocking-in-async] "pool"
    return 0;
  });
}
// --- panel.cpp
#include <QtCore/QObject>
#include <cpprest/http_client.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void reload() {
    auto answer = client_.request(web::http::methods::GET, U("/v1/state"));
    answer.wait();  // expect: [ratelimit-blocking-in-async] "answer.wait"
  }
  void reloadLater() {
    client_.request(web::http::methods::GET, U("/v1/state")).then([](web::http::http_response answer) { return 1; });  // ok: [ratelimit-blocking-in-async] a continuation
  }

private:
  web::http::client::http_client client_{U("https://panel.status-board.net")};
};
