// libunifex: continuations of senders.
#include <glib.h>
#include <unifex/sync_wait.hpp>
#include <unifex/task.hpp>
#include <unistd.h>

unifex::task<> slow() {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}

void chain() {
  unifex::then(unifex::just(1), [](int) {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
    return 1;
  });
}

static gboolean tick(gpointer) {
  unifex::sync_wait(unifex::just(1));  // expect: [ratelimit-blocking-in-async] "sync_wait"
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
