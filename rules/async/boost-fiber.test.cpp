// Boost.Fiber: its own waits suspend, everything else blocks.
#include <boost/fiber/all.hpp>
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");

void start(const Ids &ids) {
  boost::fibers::fiber([] {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    boost::this_fiber::sleep_for(std::chrono::seconds(5));  // ok: [ratelimit-blocking-in-async] suspends the fiber
  }).detach();
  boost::fibers::async([&ids] {
    for (const std::string &id : ids) {
      slack.Get("/api/conversations.close?channel=" + id);  // expect: [ratelimit-blocking-in-async] "synchronous request"
      boost::this_fiber::sleep_for(std::chrono::milliseconds(3100));
    }
    for (const std::string &id : ids) {
      slack.Get("/api/users.info?user=" + id);  // expect: [ratelimit-blocking-in-async] "synchronous request"
      boost::this_fiber::sleep_until(std::chrono::steady_clock::now() + std::chrono::seconds(1));
    }
  });
}
