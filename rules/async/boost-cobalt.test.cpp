// Boost.Cobalt: all coroutines share one executor.
#include <boost/cobalt.hpp>
#include <unistd.h>

namespace cobalt = boost::cobalt;

cobalt::promise<> a() {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "Boost.Cobalt event loop for 1 s: it runs in the coroutine"
  co_return;
}
cobalt::task<> b() {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "Boost.Cobalt event loop for 2 s: it runs in the coroutine"
  co_return;
}
cobalt::generator<int> c() {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "Boost.Cobalt event loop for 3 s: it runs in the coroutine"
  co_return 1;
}
cobalt::detached d() {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "Boost.Cobalt event loop for 4 s: it runs in the coroutine"
  cobalt::run(b());  // expect: [ratelimit-blocking-in-async] "cobalt::run"
  co_return;
}
cobalt::main co_main(int, char **) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "Boost.Cobalt event loop for 5 s: it runs in the coroutine"
  cobalt::spawn(0, [] {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  }, 0);
  co_return 0;
}
// --- alone.cpp
// Cobalt's headers first, and Asio's behind them.
#include <boost/cobalt/main.hpp>
#include <boost/cobalt/task.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/cobalt/op.hpp>
#include <boost/cobalt/this_coro.hpp>

#include <httplib.h>

#include <string>
#include <vector>

static boost::cobalt::task<int> closeAll(httplib::Client &slack, const std::vector<std::string> &ids) {
  boost::asio::steady_timer timer{co_await boost::cobalt::this_coro::executor};
  for (const std::string &id : ids) {
    auto answer = slack.Get("/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-blocking-in-async]
    if (!answer || answer->status != 200) co_return 1;
  }
  for (const std::string &id : ids) {
    auto answer = slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] 20 a minute  // expect: [ratelimit-blocking-in-async]
    if (!answer || answer->status != 200) co_return 1;
    timer.expires_after(std::chrono::seconds(3));
    co_await timer.async_wait(boost::cobalt::use_op);
  }
  co_return 0;
}
boost::cobalt::main co_main(int argc, char *argv[]) {
  httplib::Client slack("https://slack.com");
  co_return co_await closeAll(slack, std::vector<std::string>(argv, argv + argc));  // expect: [ratelimit-blocking-in-async] "co_main"
}
