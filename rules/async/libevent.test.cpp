// libevent: events, connections, the HTTP server.
#include <event2/event.h>
#include <event2/http.h>
#include <httplib.h>
#include <unistd.h>

#include <thread>

static httplib::Client slack("https://slack.com");
static event *own;

static void again(int, short, void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
}
static void assigned(int, short, void *) {
  slack.Get("/api/conversations.list");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
}
static void once(int, short, void *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static void timed(int, short, void *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
static void readable(int, short, void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void assignedOnce(int, short, void *) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}
static void assignedRead(int, short, void *) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
}
static void page(evhttp_request *, void *) {
  sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
}
static void any(evhttp_request *, void *) {
  sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
}
static void answer(evhttp_request *, void *) {
  sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
}

// A loop that a thread runs, beside the main one.
static event_base *background;
static void slowly(int, short, void *) { sleep(9); }
static void slowPage(evhttp_request *, void *) { sleep(9); }
static void runBackground() {
  timeval second = {1, 0};
  event *poll = event_new(background, -1, 0x10, slowly, nullptr);
  event_add(poll, &second);
  event_base_once(background, -1, 0x01, slowly, nullptr, &second);
  evhttp *http = evhttp_new(background);
  evhttp_set_cb(http, "/", slowPage, nullptr);
  evhttp_set_gencb(http, slowPage, nullptr);
  event_base_dispatch(background);
}
int main() {
  std::thread worker(runBackground);
  event_base *base = event_base_new();
  event_base_dispatch(base);
}

void start(event_base *base, evhttp *http, event *slot) {
  timeval second = {1, 0};
  event *poll = event_new(base, -1, 0x10, again, nullptr);
  event_add(poll, &second);
  event *single = event_new(base, -1, 0, timed, nullptr);
  event_add(single, &second);
  event_new(base, 4, 0x02, readable, nullptr);
  event_assign(slot, base, -1, 0x10, assigned, nullptr);
  event_add(slot, &second);
  event_assign(own, base, -1, 0, assignedOnce, nullptr);
  event_assign(own, base, 4, 0x02, assignedRead, nullptr);
  event_base_once(base, -1, 0x01, once, nullptr, &second);
  evhttp_set_cb(http, "/", page, nullptr);
  evhttp_set_gencb(http, any, nullptr);
  evhttp_request_new(answer, nullptr);
}
