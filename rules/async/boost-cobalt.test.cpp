// Boost.Cobalt: all coroutines share one executor.
#include <boost/cobalt.hpp>
#include <unistd.h>

namespace cobalt = boost::cobalt;

cobalt::promise<> a() {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  co_return;
}
cobalt::task<> b() {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  co_return;
}
cobalt::generator<int> c() {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  co_return 1;
}
cobalt::detached d() {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  cobalt::run(b());  // expect: [ratelimit-blocking-in-async] "cobalt::run"
  co_return;
}
cobalt::main co_main(int, char **) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  cobalt::spawn(0, [] {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  }, 0);
  co_return 0;
}
