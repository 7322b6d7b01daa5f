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
