// EFL: timers, jobs, callbacks of widgets.
// --- Ecore.h
#pragma once
extern "C" {
typedef unsigned char Eina_Bool;
typedef struct _Ecore_Timer Ecore_Timer;
typedef struct _Ecore_Job Ecore_Job;
typedef struct _Ecore_Event_Handler Ecore_Event_Handler;
typedef struct _Ecore_Thread Ecore_Thread;
typedef Eina_Bool (*Ecore_Task_Cb)(void *data);
typedef void (*Ecore_Cb)(void *data);
typedef Eina_Bool (*Ecore_Event_Handler_Cb)(void *data, int type, void *event);
typedef void (*Ecore_Thread_Cb)(void *data, Ecore_Thread *thread);
Ecore_Timer *ecore_timer_add(double in, Ecore_Task_Cb func, const void *data);
Ecore_Timer *ecore_timer_loop_add(double in, Ecore_Task_Cb func, const void *data);
Ecore_Job *ecore_job_add(Ecore_Cb func, const void *data);
Ecore_Event_Handler *ecore_event_handler_add(int type, Ecore_Event_Handler_Cb func, const void *data);
Ecore_Thread *ecore_thread_run(Ecore_Thread_Cb func_blocking, Ecore_Thread_Cb func_end, Ecore_Thread_Cb func_cancel, const void *data);
}
// --- Evas.h
#pragma once
extern "C" {
typedef struct _Evas_Object Evas_Object;
typedef void (*Evas_Smart_Cb)(void *data, Evas_Object *obj, void *event_info);
void evas_object_smart_callback_add(Evas_Object *obj, const char *event, Evas_Smart_Cb func, const void *data);
}
// --- program.cpp
#include <Ecore.h>
#include <Evas.h>
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
static void pressed(void *, Evas_Object *, void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void work(void *, Ecore_Thread *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void ended(void *, Ecore_Thread *) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}

void start(Evas_Object *button) {
  ecore_timer_add(1.0, again, nullptr);
  ecore_timer_loop_add(1.0, loopTick, nullptr);
  ecore_timer_add(1.0, once, nullptr);
  ecore_job_add(job, nullptr);
  ecore_event_handler_add(1, event, nullptr);
  evas_object_smart_callback_add(button, "clicked", pressed, nullptr);
  ecore_thread_run(work, ended, nullptr, nullptr);
}
