// Mongoose: connections call a handler; the handler writes the request.
#include <mongoose.h>

#include <string>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static void answer(mg_connection *connection, int event, void *) {
  if (event == MG_EV_CONNECT)
    mg_printf(connection, "GET /api/conversations.close HTTP/1.0\r\n\r\n");
  if (event == MG_EV_HTTP_MSG)
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}

void all(mg_mgr *manager, const Ids &ids) {
  for (const std::string &id : ids)
    mg_http_connect(manager, ("https://slack.com/api/conversations.close?channel=" + id).c_str(), answer, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  mg_connect(manager, "tcp://1.2.3.4:7", [](mg_connection *, int, void *) {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  }, nullptr);
}

static void ask(void *manager) {
  mg_http_connect(static_cast<mg_mgr *>(manager), "https://slack.com/api/conversations.close", answer, nullptr);  // expect: [ratelimit-poll-too-fast] "conversations.close"
}

void timers(mg_mgr *manager) {
  mg_timer_add(manager, 1000, MG_TIMER_REPEAT, ask, manager);
  mg_timer_add(manager, 1000, MG_TIMER_ONCE, [](void *data) {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    mg_http_connect(static_cast<mg_mgr *>(data), "https://slack.com/api/conversations.close", answer, nullptr);  // ok: [ratelimit-poll-too-fast] once
  }, manager);
  for (;;)
    mg_mgr_poll(manager, 1000);
}

// --- poll.cpp
// A handler must not poll, and wait, itself.
#include <mongoose.h>

static void again(void *manager) {
  mg_mgr_poll(static_cast<mg_mgr *>(manager), 4000);  // expect: [ratelimit-blocking-in-async] "4 s"
  mg_mgr_poll(static_cast<mg_mgr *>(manager), 0);  // ok: [ratelimit-blocking-in-async] returns at once
}
void wait(mg_mgr *manager) { mg_timer_add(manager, 60000, MG_TIMER_REPEAT, again, manager); }
