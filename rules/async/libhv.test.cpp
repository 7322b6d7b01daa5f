// libhv: handlers and timers of its event loops.
#include <hv/EventLoop.h>
#include <hv/HttpService.h>
#include <hv/requests.h>

#include <unistd.h>

static int answer(HttpRequest *, HttpResponse *) {
  sleep(1);  // expect: [ratelimit-blocking-in-async]
  return 200;
}

static void tick(htimer_t *) {
  requests::get("https://slack.com/api/conversations.close");  // expect: [ratelimit-blocking-in-async] // expect: [ratelimit-poll-too-fast]
}
static void later(htimer_t *) {
  requests::get("https://slack.com/api/conversations.close");  // expect: [ratelimit-blocking-in-async]
  sleep(2);  // expect: [ratelimit-blocking-in-async]
}

void serve(hv::HttpService &service, hv::EventLoop &loop, hloop_t *c) {
  service.GET("/", answer);
  hv::setInterval(1000, [](hv::TimerID) {
    requests::head("https://slack.com/api/conversations.close");  // expect: [ratelimit-blocking-in-async] // expect: [ratelimit-poll-too-fast]
  });
  hv::setTimeout(1000, [](hv::TimerID) {
    sleep(3);  // expect: [ratelimit-blocking-in-async]
  });
  loop.runInLoop([] {
    sleep(4);  // expect: [ratelimit-blocking-in-async]
  });
  htimer_add(c, tick, 1000);
  htimer_add(c, later, 1000, 1);
}

struct hio_s;
extern "C" void hio_setcb_read(hio_s *io, void (*callback)(hio_s *io, void *buffer, int length));
static void readable(hio_s *, void *, int) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
}
void watch(hio_s *io) { hio_setcb_read(io, readable); }
