// FLTK: callbacks run on the thread that draws.
// --- FL/Fl.H
#pragma once
typedef void (*Fl_Timeout_Handler)(void *data);
struct Fl {
  static void add_timeout(double seconds, Fl_Timeout_Handler callback, void *data = nullptr);
  static void repeat_timeout(double seconds, Fl_Timeout_Handler callback, void *data = nullptr);
  static void add_idle(Fl_Timeout_Handler callback, void *data = nullptr);
  static void add_fd(int fd, void (*callback)(int, void *), void *data = nullptr);
};
// --- FL/Fl_Widget.H
#pragma once
class Fl_Widget {
public:
  void callback(void (*callback)(Fl_Widget *, void *), void *data = nullptr);
};
// --- program.cpp
#include <FL/Fl.H>
#include <FL/Fl_Widget.H>

#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");

static void poll(void *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  Fl::repeat_timeout(1.0, poll);
}
static void once(void *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static void idle(void *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
static void readable(int, void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void pressed(Fl_Widget *, void *) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}

void start(Fl_Widget &button) {
  Fl::add_timeout(1.0, poll);
  Fl::add_timeout(1.0, once);
  Fl::add_idle(idle);
  Fl::add_fd(0, readable);
  button.callback(pressed);
}
