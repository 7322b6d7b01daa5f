// userver: fibers. Its own calls suspend, everything else blocks a thread.
#include <userver/clients/http/client.hpp>
#include <userver/clients/http/component.hpp>
#include <userver/components/component.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/server/handlers/http_handler_base.hpp>
#include <userver/server/request/request_context.hpp>
#include <userver/utils/async.hpp>

#include <unistd.h>

using userver::clients::http::Client;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};


void all(Client &client, const Ids &ids) {
  for (const std::string &id : ids)
    client.CreateRequest().get("https://slack.com/api/conversations.close?channel=" + id).timeout(std::chrono::milliseconds(500)).retry().perform();  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.CreateRequest().get("https://slack.com/api/conversations.close?channel=" + id).async_perform();  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    client.CreateRequest().get("https://api.github.com/repos/acme/board/issues/" + id + "/comments").perform();  // expect: [ratelimit-request-in-loop] "GET /repos"
  for (const std::string &id : ids)
    client.CreateRequest().post("https://slack.com/api/conversations.close", "{}").get("https://api.github.com/repos/acme/board/issues/" + id + "/comments").perform();  // expect: [ratelimit-request-in-loop] "GET /repos"
  for (const std::string &id : ids)
    client.CreateRequest().post("https://api.github.com/repos/acme/board/issues/" + id + "/comments", "{}").perform();  // expect: [ratelimit-request-in-loop] "POST /repos"
  for (const std::string &id : ids)
    client.CreateRequest().put("https://api.github.com/repos/acme/board/collaborators/" + id, "{}").perform();  // expect: [ratelimit-request-in-loop] "PUT /repos"
  for (const std::string &id : ids)
    client.CreateRequest().patch("https://api.github.com/repos/acme/board/issues/" + id, "{}").perform();  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  for (const std::string &id : ids)
    client.CreateRequest().post("", "").head("https://api.github.com/repos/acme/" + id).perform();  // expect: [ratelimit-request-in-loop] "GET /repos/{owner}/{repo}"
  for (const std::string &id : ids)
    client.CreateRequest().delete_method("https://api.github.com/repos/acme/board/labels/" + id).perform();  // expect: [ratelimit-request-in-loop] "DELETE /repos"
  for (const std::string &id : ids) {
    auto request = client.CreateRequest();
    request.get("").url("https://slack.com/api/conversations.close?channel=" + id);
    request.perform();  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids) {
    client.CreateRequest().get("https://slack.com/api/conversations.close?channel=" + id).perform();  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    userver::engine::SleepFor(std::chrono::milliseconds(3100));
  }
}

class Handler : public userver::server::handlers::HttpHandlerBase {
public:
  Handler(const userver::components::ComponentConfig &config, const userver::components::ComponentContext &context)
      : HttpHandlerBase(config, context), client_(context.FindComponent<userver::components::HttpClient>().GetHttpClient()) {}
  std::string HandleRequestThrow(const userver::server::http::HttpRequest &request, userver::server::request::RequestContext &) const override {
    if (!request.HasArg("room")) request.SetResponseStatus(userver::server::http::HttpStatus::kBadRequest);
    auto task = userver::utils::Async("close", [this](std::string room) {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
      return client_.CreateRequest().get("https://slack.com/api/conversations.close?channel=" + room).perform();
    }, request.GetArg("room"));
    if (auto answer = task.Get(); answer->status_code() != 200) return std::string(answer->body_view());
    client_.CreateRequest().get("https://slack.com/api/api.test").perform();  // ok: [ratelimit-blocking-in-async] suspends the fiber
    userver::engine::SleepFor(std::chrono::milliseconds(500));  // ok: [ratelimit-blocking-in-async] suspends the fiber
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    userver::utils::Async("a", [] {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
    userver::engine::AsyncNoSpan([] {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    });
    return {};
  }

private:
  Client &client_;
};

class Page : public userver::server::handlers::HttpHandlerBase {
public:
  void HandleRequest(userver::server::http::HttpRequest &, userver::server::request::RequestContext &) const override {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  }
};

void periodic(userver::utils::PeriodicTask &task) {
  task.Start("tick", 5, [] {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  });
}

// One task after the other, and all at once.
void tasks(Client &client, const Ids &ids) {
  for (const std::string &id : ids) {
    auto answer = userver::utils::Async("close", [&client, &id] { return client.CreateRequest().get("https://slack.com/api/conversations.close?channel=" + id).perform(); }).Get();  // known-false: [ratelimit-unbounded-fanout] one after the other: a wait that suspends joins its task, too
    answer->raise_for_status();
  }
  std::vector<userver::engine::TaskWithResult<bool>> all;
  for (const std::string &id : ids)
    all.push_back(userver::utils::Async("kick", [&client, &id] { return client.CreateRequest().get("https://slack.com/api/conversations.kick?channel=" + id).perform()->status_code() == 200; }));  // expect: [ratelimit-unbounded-fanout]
  for (auto &task : all)
    if (!task.Get()) return;
}
