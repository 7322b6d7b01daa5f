// c-ares: callbacks of look-ups.
// --- ares.h
#pragma once
extern "C" {
void ares_getaddrinfo(void *channel, const char *node, const char *service, const void *hints, void (*callback)(void *, int, int, void *), void *arg);
void ares_gethostbyname(void *channel, const char *name, int family, void (*callback)(void *, int, int, void *), void *arg);
}
// --- program.cpp
#include "ares.h"

#include <unistd.h>

static void found(void *, int, int, void *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static void named(void *, int, int, void *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}

void look(void *channel) {
  ares_getaddrinfo(channel, "slack.com", nullptr, nullptr, found, nullptr);
  ares_gethostbyname(channel, "slack.com", 2, named, nullptr);
}
