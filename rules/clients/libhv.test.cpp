// libhv: functions with a URL, request objects with one, handlers and timers.
#include <hv/EventLoop.h>
#include <hv/HttpService.h>
#include <hv/requests.h>

#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";

void free(const Ids &ids) {
  for (const std::string &id : ids)
    requests::get((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    requests::post((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    requests::put((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    requests::patch((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    requests::Delete((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    requests::head((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}

void objects(const Ids &ids) {
  for (const std::string &id : ids) {
    HttpRequest request;
    request.url = closing + id;
    HttpResponse answer;
    http_client_send(&request, &answer);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids) {
    HttpRequestPtr request = std::make_shared<HttpRequest>();
    request->url = closing + id;
    requests::request(request);  // expect: [ratelimit-request-in-loop] "conversations.close"
    requests::async(request, [](const HttpResponsePtr &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  for (const std::string &id : ids) {
    HttpRequestPtr request(new HttpRequest);
    request->SetUrl((closing + id).c_str());
    http_client_send_async(request);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

// The object keeps its URL.
void again() {
  HttpRequest request;
  request.SetUrl("https://slack.com/api/conversations.kick");
  HttpResponse answer;
  do
    http_client_send(&request, &answer);  // expect: [ratelimit-poll-too-fast] "conversations.kick"
  while (answer.status_code == 200);
}

// That an answer came tells nothing of what it says.
bool looked(const Ids &ids) {
  for (const std::string &id : ids) {
    requests::Response answer = requests::get((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // ok: [ratelimit-unchecked-response] looked at
    if (!answer || answer->status_code != 200) return false;
  }
  for (const std::string &id : ids) {
    requests::Response answer = requests::get((closing + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
    if (!answer) return false;
  }
  return true;
}
