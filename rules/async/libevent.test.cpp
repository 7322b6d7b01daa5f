// libevent: events, connections, the HTTP server.
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <httplib.h>
#include <unistd.h>

#include <string>
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

static void arrived(bufferevent *, void *) {
  sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
}
static void written(bufferevent *, void *) {
  sleep(11);  // expect: [ratelimit-blocking-in-async] "11 s"
}
static void closed(bufferevent *, short, void *) {
  sleep(12);  // expect: [ratelimit-blocking-in-async] "12 s"
}
static void accepted(evconnlistener *, int, sockaddr *, int, void *) {
  sleep(13);  // expect: [ratelimit-blocking-in-async] "13 s"
}

// One timer for each element: all fire together.
static void closeOne(int, short, void *id) {
  slack.Get("/api/conversations.close?channel=" + *static_cast<std::string *>(id));  // expect: [ratelimit-blocking-in-async]
}
event *slot(std::string *id);
void each(event_base *base, std::string *from, std::string *to) {
  timeval second = {1, 0};
  for (; from != to; ++from) {
    event *timer = event_new(base, -1, 0, closeOne, from);  // expect: [ratelimit-timer-per-item] "after 1 s"
    event_add(timer, &second);
  }
  for (; from != to; ++from) {
    event *timer = slot(from);
    event_assign(timer, base, -1, 0, closeOne, from);  // expect: [ratelimit-timer-per-item] "after 1 s"
    event_add(timer, &second);
  }
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
  bufferevent *stream = bufferevent_socket_new(base, -1, 0);
  bufferevent_setcb(stream, arrived, written, closed, nullptr);
  evconnlistener_new_bind(base, accepted, nullptr, 0, -1, nullptr, 0);
  evhttp_request_new(answer, nullptr);
}

// Names.
struct evdns_base;
struct addrinfo;
extern "C" {
int evutil_getaddrinfo(const char *name, const char *service, const addrinfo *hints, addrinfo **found);
struct evdns_getaddrinfo_request *evdns_getaddrinfo(evdns_base *names, const char *name, const char *service, const addrinfo *hints, void (*callback)(int, addrinfo *, void *), void *argument);
}
static void found(int, addrinfo *, void *) {
  addrinfo *list;
  evutil_getaddrinfo("slack.com", "https", nullptr, &list);  // expect: [ratelimit-blocking-in-async] "evutil_getaddrinfo"
  evutil_getaddrinfo(nullptr, "8080", nullptr, &list);  // ok: [ratelimit-blocking-in-async] the own machine
}
void look(evdns_base *names) { evdns_getaddrinfo(names, "slack.com", "https", nullptr, found, nullptr); }
