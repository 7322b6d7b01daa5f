// stdexec: continuations of senders.
// --- program.cpp
#include <exec/task.hpp>
#include <glib.h>
#include <stdexec/execution.hpp>
#include <unistd.h>

exec::task<void> slow() {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}

void chain() {
  auto work = stdexec::then(stdexec::just(1), [](int) {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
    return 1;
  });
  stdexec::bulk(work, 8, [](int) {
    sleep(40);  // expect: [ratelimit-blocking-in-async] "pool"
  });
}

static gboolean tick(gpointer) {
  stdexec::sync_wait(stdexec::just(1));  // expect: [ratelimit-blocking-in-async] "sync_wait"
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
// --- newer.cpp
// Newer versions have another namespace.
#include <throttlint/coroutine.h>
#include <unistd.h>

namespace experimental::execution {
namespace __task {
template <class T>
struct basic_task : throttlint_stub::Coroutine<basic_task<T>, T> {};
}  // namespace __task
template <class T>
using task = __task::basic_task<T>;
}  // namespace experimental::execution

experimental::execution::task<void> slow() {
  sleep(21);  // expect: [ratelimit-blocking-in-async] "pool"
  co_return;
}
