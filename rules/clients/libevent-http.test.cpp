// evhttp: the connection names the host, the request verb and path.
#include <event2/http.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void answer(evhttp_request *, void *);

void all(event_base *base, const Ids &ids) {
  evhttp_connection *github = evhttp_connection_base_new(base, nullptr, "api.github.com", 80);
  for (const std::string &id : ids)
    evhttp_make_request(github, evhttp_request_new(answer, nullptr), EVHTTP_REQ_POST, ("/repos/acme/board/issues/" + id + "/comments").c_str());  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  for (const std::string &id : ids)
    evhttp_make_request(github, evhttp_request_new(answer, nullptr), EVHTTP_REQ_GET, ("/repos/acme/board/issues/" + id + "/comments").c_str());  // expect: [ratelimit-unbounded-fanout] "GET /repos"
  for (const std::string &id : ids)
    evhttp_make_request(github, evhttp_request_new(answer, nullptr), EVHTTP_REQ_PUT, ("/repos/acme/board/collaborators/" + id).c_str());  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const std::string &id : ids)
    evhttp_make_request(github, evhttp_request_new(answer, nullptr), EVHTTP_REQ_PATCH, ("/repos/acme/board/issues/" + id).c_str());  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  for (const std::string &id : ids)
    evhttp_make_request(github, evhttp_request_new(answer, nullptr), EVHTTP_REQ_DELETE, ("/repos/acme/board/labels/" + id).c_str());  // expect: [ratelimit-unbounded-fanout] "DELETE /repos"
  evhttp_connection *slack = evhttp_connection_base_new(base, nullptr, "slack.com", 80);
  for (const std::string &id : ids)
    evhttp_make_request(slack, evhttp_request_new(answer, nullptr), EVHTTP_REQ_PUT, ("/api/conversations.close?channel=" + id).c_str());  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  evhttp_connection *own = evhttp_connection_base_new(base, nullptr, "127.0.0.1", 8080);
  for (const std::string &id : ids)
    evhttp_make_request(own, evhttp_request_new(answer, nullptr), EVHTTP_REQ_GET, id.c_str());  // ok: [ratelimit-unbounded-fanout] the own machine
}
