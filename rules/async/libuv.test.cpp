// libuv: timers, handles, the pool, threads.
#include <httplib.h>
#include <unistd.h>
#include <uv.h>

static httplib::Client slack("https://slack.com");
static uv_thread_t thread;
static uv_cond_t changed;
static uv_mutex_t changing;

static void again(uv_timer_t *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
}
static void onlyOnce(uv_timer_t *) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request"
}
static void once(uv_timer_t *) {
  uv_sleep(500);  // expect: [ratelimit-blocking-in-async] "500 ms"
  uv_thread_join(&thread);  // expect: [ratelimit-blocking-in-async] "uv_thread_join"
  uv_cond_timedwait(&changed, &changing, 300000000);  // expect: [ratelimit-blocking-in-async] "300 ms"
}
static void work(uv_work_t *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void worked(uv_work_t *, int) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static void woken(uv_async_t *) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
}
static void idle(uv_idle_t *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void prepared(uv_prepare_t *) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
}
static void written(uv_write_t *, int) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}
static void readable(uv_stream_t *, ssize_t, const uv_buf_t *) {
  sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
}
static void closed(uv_handle_t *) {
  sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
}
static void entry(void *) {
  sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
}

// A loop that a thread runs, beside the main one.
static uv_loop_t background;
static uv_timer_t tick;
static uv_idle_t calm;
static uv_work_t job;
static uv_async_t bell;
static void slowly(uv_timer_t *) { sleep(5); }
static void slowlyToo(uv_idle_t *) { sleep(6); }
static void slowWork(uv_work_t *) {}
static void slowlyDone(uv_work_t *, int) { sleep(7); }
static void slowlyWoken(uv_async_t *) { sleep(8); }
static void runBackground(void *) {
  uv_timer_init(&background, &tick);
  uv_timer_start(&tick, slowly, 0, 1000);
  uv_timer_start(&tick, slowly, 1000, 0);
  uv_idle_init(&background, &calm);
  uv_idle_start(&calm, slowlyToo);
  uv_queue_work(&background, &job, slowWork, slowlyDone);
  uv_async_init(&background, &bell, slowlyWoken);
  uv_run(&background, UV_RUN_DEFAULT);
}
int main() {
  uv_thread_create(&thread, runBackground, nullptr);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}

void start(uv_loop_t *loop, uv_timer_t *timer, uv_work_t *task, uv_async_t *wake, uv_idle_t *lazy, uv_write_t *write, uv_stream_t *stream) {
  uv_timer_start(timer, again, 0, 1000);
  uv_timer_start(timer, once, 1000, 0);
  uv_timer_start(timer, onlyOnce, 1000, 0);
  uv_queue_work(loop, task, work, worked);
  uv_async_init(loop, wake, woken);
  uv_idle_start(lazy, idle);
  uv_prepare_start(reinterpret_cast<uv_prepare_t *>(lazy), prepared);
  uv_read_start(stream, nullptr, readable);
  uv_close(reinterpret_cast<uv_handle_t *>(lazy), closed);
  uv_write(write, nullptr, nullptr, 0, written);
  uv_thread_create(&thread, entry, nullptr);
}
