// Boost: waits, threads, loops as functions.
// --- boost_threads.h
#pragma once
#include <chrono>
namespace boost {
namespace this_thread {
template <class D> void sleep_for(const D &) {}
template <class T> void sleep_until(const T &) {}
}  // namespace this_thread
class thread {
public:
  void join();
};
class thread_group {
public:
  template <class F> thread *create_thread(F) { return nullptr; }
};
template <class T> class future {
public:
  T get();
};
class barrier {
public:
  bool wait();
};
class mutex {
public:
  void lock();
  void unlock();
};
struct defer_lock_t {};
inline constexpr defer_lock_t defer_lock{};
template <class M> class unique_lock {
public:
  explicit unique_lock(M &);
  unique_lock(M &, defer_lock_t);
  ~unique_lock();
  void lock();
  void unlock();
};
class condition_variable {
public:
  template <class L> void wait(L &) {}
};
template <class F> future<int> async(F &&) { return {}; }
namespace range {
template <class R, class F> F for_each(const R &, F f) { return f; }
}  // namespace range
using range::for_each;
}  // namespace boost
// --- program.cpp
#include "boost_threads.h"

#include <asio.hpp>
#include <glib.h>
#include <httplib.h>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static httplib::Client slack("https://slack.com");
static boost::thread worker;
static boost::future<int> answer;
static boost::barrier gate;
static boost::condition_variable ready;
static int lock;

void all(const Ids &ids, boost::thread_group &threads) {
  // expect: [ratelimit-unchecked-response]
  boost::for_each(ids, [](const std::string &id) { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    threads.create_thread([id] { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    boost::async([id] { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    boost::this_thread::sleep_for(std::chrono::milliseconds(3100));
  }
}

static gboolean tick(gpointer) {
  boost::this_thread::sleep_for(std::chrono::seconds(1));  // expect: [ratelimit-blocking-in-async]
  boost::this_thread::sleep_until(std::chrono::steady_clock::now() + std::chrono::seconds(2));  // expect: [ratelimit-blocking-in-async]
  worker.join();  // expect: [ratelimit-blocking-in-async]
  answer.get();  // expect: [ratelimit-blocking-in-async]
  gate.wait();  // expect: [ratelimit-blocking-in-async]
  ready.wait(lock);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// Nothing may suspend under a lock.
asio::awaitable<void> locked(boost::mutex &mutex) {
  mutex.lock();
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  mutex.unlock();
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s" // fix: [ratelimit-blocking-in-async] "co_await"
  boost::unique_lock<boost::mutex> later(mutex, boost::defer_lock);
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s" // fix: [ratelimit-blocking-in-async] "co_await"
  later.lock();
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s" // no-fix: [ratelimit-blocking-in-async] the lock would be held meanwhile
  co_return;
}
