// Restbed: handlers that must not block.
#include <restbed>
#include <unistd.h>

static void show(const std::shared_ptr<restbed::Session> session) {
  restbed::Http::sync(nullptr);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  session->fetch(10, [](const std::shared_ptr<restbed::Session> session, int) {
    session->sleep_for(std::chrono::milliseconds(500), [](const std::shared_ptr<restbed::Session>) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
  });
}

void route(restbed::Resource &resource) {
  resource.set_path("/");
  resource.set_method_handler("GET", show);
}
