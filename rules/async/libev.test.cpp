// libev: watchers, and what fires once.
// --- ev.h
#pragma once
extern "C" {
struct ev_loop;
enum { EV_READ = 1 };
typedef struct ev_io {
  int active;
  void (*cb)(struct ev_loop *loop, struct ev_io *w, int revents);
  int fd, events;
} ev_io;
typedef struct ev_timer {
  int active;
  void (*cb)(struct ev_loop *loop, struct ev_timer *w, int revents);
  double at, repeat;
} ev_timer;
#define ev_init(w, callback) do { (w)->active = 0; (w)->cb = (callback); } while (0)
#define ev_timer_init(w, callback, after, again) do { ev_init((w), (callback)); (w)->at = (after); (w)->repeat = (again); } while (0)
#define ev_io_init(w, callback, file, what) do { ev_init((w), (callback)); (w)->fd = (file); (w)->events = (what); } while (0)
void ev_timer_start(struct ev_loop *loop, ev_timer *w);
void ev_timer_again(struct ev_loop *loop, ev_timer *w);
void ev_io_start(struct ev_loop *loop, ev_io *w);
void ev_sleep(double interval);
void ev_once(struct ev_loop *loop, int fd, int events, double timeout, void (*callback)(int revents, void *arg), void *arg);
}
// --- program.cpp
#include <ev.h>
#include <httplib.h>

static httplib::Client slack("https://slack.com");

static void fired(int, void *) {
  ev_sleep(0.5);  // expect: [ratelimit-blocking-in-async] "500 ms"
}
static void again(struct ev_loop *, ev_timer *, int) {
  // known-miss: [ratelimit-poll-too-fast] the pace lies in the watcher
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request"
}
static void later(struct ev_loop *, ev_timer *, int) {
  ev_sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
static void readable(struct ev_loop *, ev_io *, int) {
  ev_sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static ev_timer timer, pushed;
static ev_io input;

void start(struct ev_loop *loop) {
  ev_once(loop, -1, 0, 1.0, fired, nullptr);
  ev_timer_init(&timer, again, 0., 1.);
  ev_timer_start(loop, &timer);
  ev_init(&pushed, later);
  pushed.repeat = 1.;
  ev_timer_again(loop, &pushed);
  ev_io_init(&input, readable, 0, EV_READ);
  ev_io_start(loop, &input);
}
