// Abseil: sleeps and waits.
#include <absl/synchronization/notification.h>
#include <absl/time/clock.h>
#include <glib.h>
#include <httplib.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

namespace absl {
template <class C, class F> void c_for_each(C &&, F &&) {}
}  // namespace absl

static httplib::Client slack("https://slack.com");
static absl::Notification done;

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
