// SDL: timers, threads and waits.
// --- SDL.h
#pragma once
extern "C" {
typedef unsigned Uint32;
typedef Uint32 (*SDL_TimerCallback)(Uint32 interval, void *param);
int SDL_AddTimer(Uint32 interval, SDL_TimerCallback callback, void *param);
struct SDL_Thread;
SDL_Thread *SDL_CreateThread(int (*fn)(void *), const char *name, void *data);
void SDL_WaitThread(SDL_Thread *thread, int *status);
struct SDL_sem;
int SDL_SemWait(SDL_sem *sem);
union SDL_Event;
int SDL_WaitEvent(SDL_Event *event);
int SDL_WaitEventTimeout(SDL_Event *event, int timeout);
int SDL_PollEvent(SDL_Event *event);
}
// --- program.cpp
#include <SDL.h>

#include <glib.h>
#include <httplib.h>

// SDL 3 alone has it.
extern "C" void SDL_DelayNS(unsigned long long nanoseconds);

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");

static Uint32 again(Uint32 interval, void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  return interval;
}
static Uint32 once(Uint32, void *) {
  slack.Get("/api/conversations.close");
  return 0;
}
static int work(void *id) {
  slack.Get("/api/conversations.close?channel=" + *static_cast<const std::string *>(id));
  return 0;
}

void start(Ids &ids) {
  SDL_AddTimer(1000, again, nullptr);
  SDL_AddTimer(1000, once, nullptr);
  for (const std::string &id : ids)
    SDL_CreateThread(work, "work", const_cast<std::string *>(&id));  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

static SDL_Thread *thread;
static SDL_sem *ready;

static gboolean tick(gpointer) {
  SDL_WaitThread(thread, nullptr);  // expect: [ratelimit-blocking-in-async]
  SDL_SemWait(ready);  // expect: [ratelimit-blocking-in-async]
  SDL_WaitEventTimeout(nullptr, 400);  // expect: [ratelimit-blocking-in-async] "400 ms"
  SDL_PollEvent(nullptr);  // ok: [ratelimit-blocking-in-async] does not wait
  SDL_DelayNS(500000000);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// As fast as somebody presses keys.
void run(SDL_Event *event) {
  while (SDL_WaitEvent(event)) {
    auto res = slack.Get("/api/conversations.close");  // ok: [ratelimit-request-in-loop] paced by what the user does
    if (!res || res->status != 200) break;
  }
  while (SDL_PollEvent(event)) {
    auto res = slack.Get("/api/conversations.kick");  // expect: [ratelimit-poll-too-fast] "conversations.kick"
    if (!res || res->status != 200) break;
  }
}
