// neon: the session names the host, the request verb and path.
#include <neon/ne_basic.h>
#include <neon/ne_request.h>
#include <neon/ne_session.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void requests(const Ids &ids) {
  ne_session *session = ne_session_create("https", "slack.com", 443);
  for (const std::string &id : ids) {
    ne_request *request = ne_request_create(session, "GET", ("/api/conversations.close?channel=" + id).c_str());
    ne_request_dispatch(request);  // expect: [ratelimit-request-in-loop] "conversations.close"
    ne_request_destroy(request);
  }
}

void shortcuts(const Ids &ids) {
  ne_session *session = ne_session_create("https", "slack.com", 443);
  for (const std::string &id : ids)
    ne_get(session, ("/api/conversations.close?channel=" + id).c_str(), 1);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    ne_post(session, ("/api/conversations.close?channel=" + id).c_str(), 1, "");  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    ne_put(session, ("/api/conversations.close?channel=" + id).c_str(), 1);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    ne_delete(session, ("/api/conversations.close?channel=" + id).c_str());  // expect: [ratelimit-request-in-loop] "conversations.close"
}

void here(const Ids &ids) {
  ne_session *session = ne_session_create("http", "127.0.0.1", 8080);
  for (const std::string &id : ids)
    ne_get(session, id.c_str(), 1);  // ok: [ratelimit-request-in-loop] the own machine
}
