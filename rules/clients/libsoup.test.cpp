// libsoup: a message with verb and URL, sent now or later.
#include <libsoup/soup.h>
#include <unistd.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static void done(GObject *, GAsyncResult *, gpointer) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}

void all(SoupSession *session, const Ids &ids) {
  for (const std::string &id : ids) {
    SoupMessage *message = soup_message_new("GET", ("https://slack.com/api/conversations.close?channel=" + id).c_str());
    soup_session_send_and_read(session, message, nullptr, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids) {
    SoupMessage *message = soup_message_new("POST", ("https://api.github.com/repos/acme/board/issues/" + id + "/comments").c_str());
    soup_session_send_and_read_async(session, message, 0, nullptr, done, nullptr);  // expect: [ratelimit-unbounded-fanout] "POST /repos"
  }
  for (const std::string &id : ids)
    soup_message_new("GET", ("https://slack.com/api/conversations.close?channel=" + id).c_str());  // ok: [ratelimit-request-in-loop] not sent
}

// A URL that was taken apart before; and the queue of libsoup 2.
extern "C" {
void soup_session_queue_message(SoupSession *session, SoupMessage *message, void (*callback)(SoupSession *, SoupMessage *, gpointer), gpointer data);
}
static void queued(SoupSession *, SoupMessage *, gpointer) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
void parsed(SoupSession *session, const Ids &ids) {
  for (const std::string &id : ids) {
    GUri *uri = g_uri_parse(("https://slack.com/api/conversations.kick?channel=" + id).c_str(), G_URI_FLAGS_NONE, nullptr);
    SoupMessage *message = soup_message_new_from_uri("GET", uri);
    soup_session_send_and_read(session, message, nullptr, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.kick"
  }
  for (const std::string &id : ids) {
    SoupMessage *message = soup_message_new("GET", ("https://slack.com/api/conversations.close?channel=" + id).c_str());
    soup_session_queue_message(session, message, queued, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}
