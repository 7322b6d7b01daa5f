// Abseil: sleeps and waits.
#include <absl/algorithm/container.h>
#include <absl/synchronization/mutex.h>
#include <absl/synchronization/notification.h>
#include <absl/time/clock.h>
#include <asio.hpp>
#include <glib.h>
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");
static absl::Notification done;

int *map(const Ids &ids, int *out) {
  absl::c_transform(ids, out, [](const std::string &id) { return int(id.size()); });
  return absl::c_transform(ids, out, [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.kick"
    auto res = slack.Get("/api/conversations.kick?channel=" + id);
    return res ? res->status : 0;
  });
}
void all(const Ids &ids) {
  // expect: [ratelimit-unchecked-response]
  absl::c_for_each(ids, [](const std::string &id) { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    absl::SleepFor(absl::Milliseconds(3100));
  }
}

static gboolean tick(gpointer) {
  absl::SleepFor(absl::Seconds(1));  // expect: [ratelimit-blocking-in-async]
  done.WaitForNotification();  // expect: [ratelimit-blocking-in-async]
  done.WaitForNotificationWithTimeout(absl::Seconds(2));  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// Nothing may suspend under a lock.
asio::awaitable<void> locked(absl::Mutex &mutex) {
  mutex.Lock();
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  mutex.Unlock();
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s" // fix: [ratelimit-blocking-in-async] "co_await"
  absl::MutexLock lock(&mutex);
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  co_return;
}
