// EFL: timers, jobs, callbacks of widgets.
// --- Ecore.h
#pragma once
extern "C" {
typedef unsigned char Eina_Bool;
typedef Eina_Bool (*Ecore_Task_Cb)(void *data);
void *ecore_timer_add(double in, Ecore_Task_Cb func, const void *data);
void *ecore_timer_loop_add(double in, Ecore_Task_Cb func, const void *data);
void *ecore_job_add(void (*func)(void *), const void *data);
void *ecore_event_handler_add(int type, Eina_Bool (*func)(void *, int, void *), const void *data);
void evas_object_smart_callback_add(void *obj, const char *event, void (*func)(void *, void *, void *), const void *data);
void *ecore_thread_run(void (*blocking)(void *, void *), void (*end)(void *, void *), void (*cancel)(void *, void *), const void *data);
}
// --- program.cpp
#include "Ecore.h"

#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");

static Eina_Bool again(void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return 1;
}
static Eina_Bool loopTick(void *) {
  slack.Get("/api/conversations.list");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return 1;
}
static Eina_Bool once(void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] 
  return 0;
}
static void job(void *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static Eina_Bool event(void *, int, void *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  return 1;
}
static void pressed(void *, void *, void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void work(void *, void *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void ended(void *, void *) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}

void start(void *button) {
  ecore_timer_add(1.0, again, nullptr);
  ecore_timer_loop_add(1.0, loopTick, nullptr);
  ecore_timer_add(1.0, once, nullptr);
  ecore_job_add(job, nullptr);
  ecore_event_handler_add(1, event, nullptr);
  evas_object_smart_callback_add(button, "clicked", pressed, nullptr);
  ecore_thread_run(work, ended, nullptr, nullptr);
}
