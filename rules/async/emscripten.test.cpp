// Emscripten: what runs on the browser's event loop.
// --- emscripten.h
#pragma once
extern "C" {
typedef void (*em_callback_func)(void);
typedef void (*em_arg_callback_func)(void *);
void emscripten_set_main_loop_arg(em_arg_callback_func func, void *arg, int fps, int simulate_infinite_loop);
void emscripten_set_main_loop(em_callback_func func, int fps, int simulate_infinite_loop);
void emscripten_async_call(em_arg_callback_func func, void *arg, int millis);
void emscripten_sleep(unsigned int ms);
}
// --- program.cpp
#include <emscripten.h>
#include <httplib.h>
#include <unistd.h>

#include <string>

static httplib::Client slack("https://slack.com");

static void frame() {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast] "conversations.close"
}
static void seldom() {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  emscripten_sleep(500);  // ok: [ratelimit-blocking-in-async] gives the loop back
}
static void drawn(void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void later(void *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
void paced(const std::string *ids, int count) {
  for (int i = 0; i < count; ++i) {
    auto res = slack.Get("/api/conversations.close?channel=" + ids[i]);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    if (!res || res->status != 200)
      break;
    emscripten_sleep(3100);
  }
}
void both(int fps) {
  emscripten_async_call(later, nullptr, 1000);
  emscripten_set_main_loop(seldom, fps, 0);
  emscripten_set_main_loop_arg(drawn, nullptr, fps, 0);
}
int main() { emscripten_set_main_loop(frame, 0, 1); }
