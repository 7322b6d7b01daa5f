// The standard library: sleeps and waits.
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <future>
#include <iostream>
#include <latch>
#include <semaphore>
#include <stop_token>
#include <thread>

#include <asio.hpp>
#include <httplib.h>
#include <glib.h>
#include <unistd.h>

using namespace std::chrono_literals;

static std::mutex mutex;
static std::condition_variable changed;
static std::condition_variable_any moved;
static std::stop_token stop;
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

// Who asks a person in each round is as fast as people type.
void ask(httplib::Client &slack, const std::string &id) {
  auto res = slack.Post("https://slack.com/api/conversations.close", id, "text/plain");
  if (!res || res->status != 200) throw 1;
}
void lines(httplib::Client &slack) {
  for (std::string id; std::getline(std::cin, id);) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void words(httplib::Client &slack) {
  for (std::string id; std::cin >> id;) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void numbers(httplib::Client &slack) {
  for (int id; std::cin >> id;) ask(slack, std::to_string(id));  // ok: [ratelimit-request-in-loop] typed
}
void characters(httplib::Client &slack) {
  for (char id; std::cin.get(id);) ask(slack, std::string(1, id));  // ok: [ratelimit-request-in-loop] typed
}
void buffers(httplib::Client &slack) {
  for (char id[40]; std::cin.getline(id, sizeof id);) ask(slack, id);  // ok: [ratelimit-request-in-loop] typed
}
void file(httplib::Client &slack, std::istream &ids) {
  for (std::string id; std::getline(ids, id);) ask(slack, id);  // expect: [ratelimit-request-in-loop]
  for (int id; ids >> id;) ask(slack, std::to_string(id));  // expect: [ratelimit-request-in-loop]
}

// A stop token stands in front of the time.
bool finished = false;
void follow(httplib::Client &slack) {
  std::unique_lock lock(mutex);
  auto over = [] { return finished; };
  while (!finished) {
    ask(slack, "C1");  // expect: [ratelimit-poll-too-fast] "100 ms apart"
    moved.wait_for(lock, stop, 100ms, over);
  }
  while (!finished) {
    ask(slack, "C1");  // expect: [ratelimit-poll-too-fast] "100 ms apart"
    moved.wait_until(lock, stop, std::chrono::steady_clock::now() + 100ms, over);
  }
  while (!finished) {
    ask(slack, "C1");  // expect: [ratelimit-poll-too-fast] "100 ms apart"
    moved.wait_for(lock, 100ms, over);
  }
  while (!finished) {
    ask(slack, "C1");  // ok: [ratelimit-poll-too-fast] 20 s apart
    moved.wait_for(lock, stop, 20s, over);
  }
}
