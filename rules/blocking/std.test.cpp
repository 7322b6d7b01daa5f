// The standard library: sleeps and waits.
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <future>
#include <latch>
#include <semaphore>
#include <thread>

#include <asio.hpp>
#include <glib.h>
#include <unistd.h>

using namespace std::chrono_literals;

static std::mutex mutex;
static std::condition_variable changed;
static std::future<int> answer;
static std::shared_future<int> shared;
static std::thread worker;
static std::latch gate(1);
static std::counting_semaphore<4> slots(4);
static std::atomic_flag raised;

static gboolean tick(gpointer) {
  std::unique_lock lock(mutex);
  std::this_thread::sleep_for(100ms);  // expect: [ratelimit-blocking-in-async] 
  std::this_thread::sleep_until(std::chrono::steady_clock::now() + 1s);  // expect: [ratelimit-blocking-in-async] 
  changed.wait_for(lock, 1s);  // expect: [ratelimit-blocking-in-async] 
  changed.wait_until(lock, std::chrono::steady_clock::now() + 1s);  // expect: [ratelimit-blocking-in-async] 
  answer.wait_for(1s);  // expect: [ratelimit-blocking-in-async] 
  answer.wait_until(std::chrono::steady_clock::now() + 1s);  // expect: [ratelimit-blocking-in-async] 
  answer.get();  // expect: [ratelimit-blocking-in-async] 
  shared.wait();  // expect: [ratelimit-blocking-in-async] 
  worker.join();  // expect: [ratelimit-blocking-in-async] 
  changed.wait(lock);  // expect: [ratelimit-blocking-in-async] 
  slots.acquire();  // expect: [ratelimit-blocking-in-async] 
  gate.wait();  // expect: [ratelimit-blocking-in-async] 
  gate.arrive_and_wait();  // expect: [ratelimit-blocking-in-async] "arrive_and_wait"
  raised.wait(false);  // expect: [ratelimit-blocking-in-async] "raised.wait"
  gate.count_down();  // ok: [ratelimit-blocking-in-async] does not wait
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

void thread() {
  std::thread([] {
    std::this_thread::sleep_for(60s);  // ok: [ratelimit-blocking-in-async] a thread of its own
  }).detach();
}

// Nothing may suspend under a lock.
asio::awaitable<void> locked(std::mutex &own) {
  own.lock();
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  own.unlock();
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s" // fix: [ratelimit-blocking-in-async] "co_await"
  std::unique_lock later(own, std::defer_lock);
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s" // fix: [ratelimit-blocking-in-async] "co_await"
  later.lock();
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  co_return;
}
