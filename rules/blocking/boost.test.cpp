// Boost: waits, threads, loops as functions.
// --- boost/chrono.hpp
#pragma once
#include <ratio>
namespace boost::chrono {
template <class Rep, class Period> class duration {
public:
  explicit duration(Rep count);
};
using milliseconds = duration<long, std::milli>;
using seconds = duration<long, std::ratio<1>>;
template <class Clock, class Duration> class time_point {};
struct steady_clock {
  using time = time_point<steady_clock, milliseconds>;
  static time now();
};
template <class C, class D, class R, class P> time_point<C, D> operator+(const time_point<C, D> &, const duration<R, P> &);
}  // namespace boost::chrono
// --- boost/thread.hpp
#pragma once
#include <boost/chrono.hpp>
namespace boost {
namespace this_thread {
template <class R, class P> void sleep_for(const chrono::duration<R, P> &) {}
template <class C, class D> void sleep_until(const chrono::time_point<C, D> &) {}
}  // namespace this_thread
class thread {
public:
  void join();
};
class thread_group {
public:
  template <class F> thread *create_thread(F) { return nullptr; }
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
class barrier {
public:
  explicit barrier(unsigned count);
  bool wait();
};
template <class T> class future {
public:
  T get();
};
class condition_variable {
public:
  template <class L> void wait(L &) {}
};
template <class F> future<int> async(F &&) { return {}; }
}  // namespace boost
// --- boost/range/algorithm/for_each.hpp
#pragma once
namespace boost {
namespace range {
template <class R, class F> F for_each(const R &, F f) { return f; }
}  // namespace range
using range::for_each;
}  // namespace boost
// --- boost/bind/bind.hpp
#pragma once
namespace boost {
namespace placeholders {
inline constexpr struct First {} _1;
}  // namespace placeholders
template <class F, class... A> auto bind(F, A...) { return [](auto &&...) {}; }
}  // namespace boost
// --- program.cpp
#define BOOST_THREAD_VERSION 4
#include <boost/bind/bind.hpp>
#include <boost/chrono.hpp>
#include <boost/range/algorithm/for_each.hpp>
#include <boost/thread.hpp>

#include <asio.hpp>
#include <glib.h>
#include <httplib.h>
#include <unistd.h>

#include <string>
#include <vector>

using Ids = std::vector<std::string>;

static httplib::Client slack("https://slack.com");
static boost::thread worker;
static boost::future<int> answer;
static boost::barrier gate(2);
static boost::condition_variable ready;

void all(const Ids &ids, boost::thread_group &threads) {
  // expect: [ratelimit-unchecked-response]
  boost::for_each(ids, [](const std::string &id) { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    threads.create_thread([id] { slack.Get("/api/conversations.close?channel=" + id); });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    boost::async([id] { return slack.Get("/api/conversations.close?channel=" + id) ? 1 : 0; });  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] twenty a minute are allowed
    boost::this_thread::sleep_for(boost::chrono::milliseconds(3100));
  }
}

static gboolean tick(gpointer) {
  boost::this_thread::sleep_for(boost::chrono::seconds(1));  // expect: [ratelimit-blocking-in-async] "1 s"
  boost::this_thread::sleep_until(boost::chrono::steady_clock::now() + boost::chrono::seconds(2));  // expect: [ratelimit-blocking-in-async]
  worker.join();  // expect: [ratelimit-blocking-in-async]
  answer.get();  // expect: [ratelimit-blocking-in-async]
  gate.wait();  // expect: [ratelimit-blocking-in-async]
  boost::mutex mutex;
  boost::unique_lock<boost::mutex> lock(mutex);
  ready.wait(lock);  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

// A method that is bound to its object, as Asio wants it.
struct Beat {
  asio::steady_timer &timer;
  void next() {
    timer.expires_after(std::chrono::seconds(1));
    timer.async_wait(boost::bind(&Beat::tick, this, boost::placeholders::_1));
  }
  void tick(const asio::error_code &) {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    next();
  }
};

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
