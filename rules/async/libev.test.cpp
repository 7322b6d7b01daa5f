// libev: what can be seen of it.
// --- ev.h
#pragma once
extern "C" {
struct ev_loop;
void ev_sleep(double interval);
void ev_once(struct ev_loop *loop, int fd, int events, double timeout, void (*callback)(int revents, void *arg), void *arg);
}
// --- program.cpp
#include <ev.h>

static void fired(int, void *) {
  ev_sleep(0.5);  // expect: [ratelimit-blocking-in-async] "500 ms"
}

void start(struct ev_loop *loop) { ev_once(loop, -1, 0, 1.0, fired, nullptr); }
