// c-ares: callbacks of look-ups.
// --- ares.h
#pragma once
extern "C" {
typedef struct ares_channeldata *ares_channel;
struct hostent;
struct ares_addrinfo;
struct ares_addrinfo_hints;
void ares_getaddrinfo(ares_channel channel, const char *node, const char *service, const struct ares_addrinfo_hints *hints, void (*callback)(void *, int, int, struct ares_addrinfo *), void *arg);
void ares_gethostbyname(ares_channel channel, const char *name, int family, void (*callback)(void *, int, int, struct hostent *), void *arg);
}
// --- program.cpp
#include <ares.h>

#include <unistd.h>

static void found(void *, int, int, ares_addrinfo *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static void named(void *, int, int, hostent *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}

void look(ares_channel channel) {
  ares_getaddrinfo(channel, "slack.com", nullptr, nullptr, found, nullptr);
  ares_gethostbyname(channel, "slack.com", 2, named, nullptr);
}
