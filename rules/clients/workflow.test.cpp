// C++ Workflow: tasks with a URL and a callback.
#include <workflow/WFFacilities.h>
#include <workflow/WFTaskFactory.h>

#include <glib.h>
#include <unistd.h>

#include <functional>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids)
    WFTaskFactory::create_http_task("https://slack.com/api/conversations.close?channel=" + id, 0, 0, [](WFHttpTask *) {  // expect: [ratelimit-unbounded-fanout] "conversations.close"
      sleep(20);  // expect: [ratelimit-blocking-in-async] "20 s"
    })->start();
  for (const std::string &id : ids)
    WFFacilities::async_request(0, "https://slack.com/api/conversations.close?channel=" + id, 0, 0);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  WFTaskFactory::create_timer_task(5, 0, [](WFTimerTask *) {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "30 s"
  })->start();
}

void own(const Ids &ids) {
  for (const std::string &id : ids)
    WFTaskFactory::create_go_task("ask", [id] {  // expect: [ratelimit-unbounded-fanout] "conversations.close"
      WFFacilities::async_request(0, "https://slack.com/api/conversations.close?channel=" + id, 0, 0);
    })->start();
}

static gboolean tick(gpointer) {
  WFFacilities::WaitGroup(1).wait();  // expect: [ratelimit-blocking-in-async]
  WFFuture<int>().get();  // expect: [ratelimit-blocking-in-async]
  WFFacilities::usleep(5000);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// What comes behind a series, or behind tasks that run side by side.
class Workflow {
public:
  static void *create_series_work(void *first, std::function<void(const void *)> callback);
  static void *create_parallel_work(std::function<void(const void *)> callback);
};
void series(void *first) {
  Workflow::create_series_work(first, [](const void *) {
    sleep(40);  // expect: [ratelimit-blocking-in-async] "40 s"
  });
  Workflow::create_parallel_work([](const void *) {
    sleep(50);  // expect: [ratelimit-blocking-in-async] "50 s"
  });
}
