// libdispatch: functions on queues.
// --- dispatch.h
#pragma once
extern "C" {
typedef struct dispatch_queue_s *dispatch_queue_t;
typedef void (*dispatch_function_t)(void *);
void dispatch_async_f(dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_after_f(unsigned long long when, dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_sync_f(dispatch_queue_t queue, void *context, dispatch_function_t work);
void dispatch_apply_f(unsigned long iterations, dispatch_queue_t queue, void *context, void (*work)(void *, unsigned long));
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
