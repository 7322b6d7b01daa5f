// Pistache: a builder for requests; handlers that must not block.
#include <pistache/client.h>
#include <pistache/router.h>

#include <unistd.h>

using namespace Pistache;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(Http::Experimental::Client &client, const Ids &ids) {
  for (const std::string &id : ids)
    client.get("https://api.github.com/repos/acme/board/issues/" + id + "/comments").send();  // expect: [ratelimit-unbounded-fanout] "GET /repos"
  for (const std::string &id : ids)
    client.get("https://slack.com/api/conversations.close?channel=" + id).timeout(std::chrono::milliseconds(500)).send();  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    client.post("https://api.github.com/repos/acme/board/issues/" + id + "/comments").body(id).send();  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  for (const std::string &id : ids)
    client.put("https://api.github.com/repos/acme/board/collaborators/" + id).body(id).send();  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const std::string &id : ids)
    client.patch("https://api.github.com/repos/acme/board/issues/" + id).body(id).send();  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  for (const std::string &id : ids)
    client.del("https://api.github.com/repos/acme/board/labels/" + id).body(id).send();  // expect: [ratelimit-unbounded-fanout] "DELETE /repos"
  for (const std::string &id : ids)
    client.get("https://slack.com/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] built, not sent
}

class Pages {
public:
  void route(Rest::Router &router) {
    Rest::Routes::Get(router, "/", Rest::Routes::bind(&Pages::show, this));
    Rest::Routes::Post(router, "/command", Rest::Routes::bind(&Pages::command, this));
    router.get("/help", [](const Rest::Request &, Http::ResponseWriter) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
      return Rest::Route::Result::Ok;
    });
  }
  // Slack waits for three seconds, but not behind the answer.
  void command(const Rest::Request &request, Http::ResponseWriter response) {
    request.headers().getRaw("X-Slack-Signature");
    response.send(Http::Code::Ok);
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"  // ok: [ratelimit-handler-deadline] answered already
  }
  void show(const Rest::Request &, Http::ResponseWriter) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  }
};

class Server : public Http::Handler {
  HTTP_PROTOTYPE(Server)
  void onRequest(const Http::Request &, Http::ResponseWriter) override {
    Async::Promise<int> answer = Async::Promise<int>::resolved(1);
    answer.then([](int) {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    }, Async::IgnoreException);
    Async::Barrier<int> barrier(answer);
    barrier.wait();  // expect: [ratelimit-blocking-in-async] "barrier.wait"
  }
};
