// glibmm: slots of timers, of idle time and of signals.
#include <glibmm.h>
#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");
static void close1() { slack.Get("/api/conversations.close"); }
static bool poll() {
  close1();  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return true;
}

class Window {
public:
  void begin(Glib::SignalProxy<void> clicked) {
    Glib::signal_timeout().connect(sigc::ptr_fun(&poll), 1000);
    Glib::signal_timeout().connect_seconds([this] { return tick(); }, 1);  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
    Glib::signal_timeout().connect_once([] {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    }, 1000);
    Glib::signal_timeout().connect_seconds_once([] {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    }, 1);
    Glib::signal_idle().connect_once([] {
      sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
    });
    ready_.connect(sigc::mem_fun(*this, &Window::arrived));
    clicked.connect([] {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    });
  }

private:
  bool tick() {
    slack.Get("/api/conversations.list");
    return true;
  }
  void arrived() {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  }
  Glib::Dispatcher ready_;
};
