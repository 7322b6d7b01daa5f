// libdispatch: functions on queues.
// args: -std=c++20 -fblocks
// --- dispatch.h
#pragma once
extern "C" {
typedef struct dispatch_queue_s *dispatch_queue_t;
typedef void (*dispatch_function_t)(void *);
void dispatch_async_f(dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_after_f(unsigned long long when, dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_sync_f(dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_apply_f(unsigned long iterations, dispatch_queue_t queue, void *context, void (*work)(void *, unsigned long));
typedef struct dispatch_source_s *dispatch_source_t;
typedef struct dispatch_group_s *dispatch_group_t;
void dispatch_group_async_f(dispatch_group_t group, dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_source_set_timer(dispatch_source_t source, unsigned long long start, unsigned long long interval, unsigned long long leeway);
void dispatch_source_set_event_handler_f(dispatch_source_t source, dispatch_function_t handler);
long dispatch_semaphore_wait(void *semaphore, unsigned long long timeout);
long dispatch_group_wait(void *group, unsigned long long timeout);
}
// --- program.cpp
#include <dispatch.h>

#include <glib.h>
#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");

static void work(void *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void later(void *) {
  sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void one(void *) { slack.Get("/api/conversations.close"); }
// expect: [ratelimit-unchecked-response]
static void each(void *ids, unsigned long i) { slack.Get("/api/conversations.close?channel=" + static_cast<std::string *>(ids)[i]); }

void start(dispatch_queue_t queue, void *ids, unsigned long count) {
  dispatch_async_f(queue, nullptr, work);
  dispatch_after_f(1, queue, nullptr, later);
  dispatch_apply_f(count, queue, ids, each);  // expect: [ratelimit-request-in-loop] "conversations.close"
}

static dispatch_queue_t queue;
static void *object;

static gboolean tick(gpointer) {
  dispatch_sync_f(queue, nullptr, one);  // expect: [ratelimit-blocking-in-async]
  dispatch_semaphore_wait(object, 1);  // expect: [ratelimit-blocking-in-async]
  dispatch_group_wait(object, 1);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

static void grouped(void *) {
  sleep(40);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void fired(void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
}
static void slowlyFired(void *) {
  slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once in 10 s
  sleep(50);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void readable(void *) {
  slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] no timer: whenever there is something to read
}
void sources(dispatch_source_t fast, dispatch_source_t slow, dispatch_source_t socket, dispatch_group_t group) {
  dispatch_group_async_f(group, queue, nullptr, grouped);
  dispatch_source_set_timer(fast, 0, 1000000000, 0);
  dispatch_source_set_event_handler_f(fast, fired);
  dispatch_source_set_event_handler_f(slow, slowlyFired);
  dispatch_source_set_timer(slow, 0, 10000000000, 0);
  dispatch_source_set_event_handler_f(socket, readable);
}

// Blocks are not followed.
extern "C" {
void dispatch_async(dispatch_queue_t queue, void (^block)(void));
void dispatch_apply(unsigned long iterations, dispatch_queue_t queue, void (^block)(unsigned long));
}
void blocks(const std::string *ids, unsigned long count) {
  dispatch_async(queue, ^{
    sleep(60);  // known-miss: [ratelimit-blocking-in-async] in a block
  });
  dispatch_apply(count, queue, ^(unsigned long i) {  // known-miss: [ratelimit-request-in-loop] in a block
    slack.Get("/api/conversations.close?channel=" + ids[i]);
  });
}
