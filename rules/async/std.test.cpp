// The standard library: threads, async, algorithms, callables, generators.
// --- generators.h
#pragma once
#include <throttlint/coroutine.h>
namespace std {
template <class T> struct generator : throttlint_stub::Coroutine<generator<T>, T> {};
}  // namespace std
namespace cppcoro {
template <class T> struct generator : throttlint_stub::Coroutine<generator<T>, T> {};
template <class T> struct recursive_generator : throttlint_stub::Coroutine<recursive_generator<T>, T> {};
}  // namespace cppcoro
// --- program.cpp
#include "generators.h"

#include <QtCore/QObject>
#include <httplib.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <future>
#include <iterator>
#include <mutex>
#include <numeric>
#include <pthread.h>
#include <string>
#include <thread>
#include <vector>

static httplib::Client slack("https://slack.com");

static void *entry(void *) {
  sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
  return nullptr;
}

class Panel : public QObject {
  Q_OBJECT
public slots:
  void started() {
    std::thread([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    }).detach();
    std::jthread other([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    });
    other.detach();
    pthread_t thread;
    pthread_create(&thread, nullptr, entry, nullptr);
    threads_.emplace_back([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    });
    kept_ = std::async(std::launch::async, [] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    });
    std::async(std::launch::async, [] { sleep(60); });  // expect: [ratelimit-blocking-in-async] "async"
  }
  void called() {
    std::future<void> lazy = std::async(std::launch::deferred, [] {
      sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
    });
    QMetaObject::invokeMethod(this, std::bind(&Panel::slow, this));
    std::invoke([] {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    });
    std::call_once(once_, [] {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
    std::function<void()> bound = std::bind([] {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    });
    bound();
    std::packaged_task<void()> task([] {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    });
    task();
    std::packaged_task<void()> other([] {
      sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
    });
    std::thread(std::move(other)).detach();
  }

private:
  void slow() {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  }
  std::vector<std::thread> threads_;
  std::future<void> kept_;
  std::once_flag once_;
};

using Ids = std::vector<std::string>;

static bool close(const std::string &id) {
  auto answer = slack.Get("/api/conversations.close?channel=" + id);
  return answer && answer->status == 200;
}
bool loops(const Ids &ids) {
  bool good = true;
  std::for_each(ids.begin(), ids.end(), [&](const std::string &id) { good = close(id) && good; });  // expect: [ratelimit-request-in-loop] "conversations.close"
  return good;
}
bool found(const Ids &ids) {
  return std::any_of(ids.begin(), ids.end(), [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.kick"
    auto answer = slack.Get("/api/conversations.kick?channel=" + id);
    return answer && answer->status == 200;
  });
}
bool ranged(const Ids &ids) {
  return std::ranges::all_of(ids, [](const std::string &id) {  // expect: [ratelimit-request-in-loop] "conversations.leave"
    auto answer = slack.Get("/api/conversations.leave?channel=" + id);
    return answer && answer->status == 200;
  });
}
void each(const Ids &ids) {
  std::ranges::for_each(ids, [](const std::string &id) { return close(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}
void once(const std::string &id) {
  std::invoke([&] {
    auto answer = slack.Get("/api/conversations.list?cursor=" + id);  // ok: [ratelimit-request-in-loop] once
    if (!answer || answer->status != 200)
      return;
  });
}

int summed(const Ids &ids) {
  return std::accumulate(ids.begin(), ids.end(), 0, [](int sum, const std::string &id) { return sum + close(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
std::string reduced(const Ids &ids) {
  return std::reduce(ids.begin(), ids.end(), std::string(), [](const std::string &a, const std::string &b) { return close(a) ? a : b; });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
int mapped(const Ids &ids) {
  return std::transform_reduce(ids.begin(), ids.end(), 0, std::plus<>(), [](const std::string &id) { return close(id) ? 1 : 0; });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
auto ordered(Ids &ids) {
  return std::partition(ids.begin(), ids.end(), [](const std::string &id) { return close(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
auto kept(const Ids &ids, Ids &closed) {
  return std::ranges::copy_if(ids, std::back_inserter(closed), [](const std::string &id) { return close(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
auto counted(const Ids &ids) {
  return std::ranges::count_if(ids, [](const std::string &id) { return close(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
void filled(Ids &closed) {
  std::ranges::generate(closed, [] { return close("C1") ? "C1" : ""; });  // expect: [ratelimit-request-in-loop] "conversations.close"
}
std::size_t counting(const Ids &ids) {
  close(ids.front());  // ok: [ratelimit-request-in-loop] once
  return std::accumulate(ids.begin(), ids.end(), std::size_t(0), [](std::size_t sum, const std::string &id) { return sum + id.size(); });
}

static void *leave(void *room) {
  auto answer = slack.Get("/api/conversations.leave?channel=" + *static_cast<std::string *>(room));
  return answer && answer->status == 200 ? room : nullptr;
}
void threads(std::vector<std::thread> &running, Ids &ids) {
  for (std::string &id : ids)
    running.emplace_back([&id] {  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
      auto answer = slack.Get("/api/conversations.kick?channel=" + id);
      if (!answer || answer->status != 200)
        id.clear();
    });
  for (std::string &id : ids)
    std::thread([&id] {  // expect: [ratelimit-unbounded-fanout] "conversations.close"
      auto answer = slack.Get("/api/conversations.close?channel=" + id);
      if (!answer || answer->status != 200)
        id.clear();
    }).detach();
  for (std::string &id : ids) {
    pthread_t thread;
    pthread_create(&thread, nullptr, leave, &id);  // expect: [ratelimit-unbounded-fanout] "conversations.leave"
  }
}

std::generator<int> numbers() {
  sleep(1);  // ok: [ratelimit-blocking-in-async] no loop runs it
  co_return 0;
}
cppcoro::generator<int> others() {
  sleep(1);  // ok: [ratelimit-blocking-in-async] no loop runs it
  co_return 0;
}
cppcoro::recursive_generator<int> nested() {
  sleep(1);  // ok: [ratelimit-blocking-in-async] no loop runs it
  co_return 0;
}
// --- errors.h
#pragma once
namespace boost::system {
class error_code {
 public:
  explicit operator bool() const;
};
}  // namespace boost::system
// --- failures.cpp
// What says by its truth that something failed.
#include "errors.h"

#include <httplib.h>

#include <exception>
#include <system_error>

static httplib::Client chat("https://slack.com");

std::error_code kept(const httplib::Result &answer);
std::exception_ptr caught(const httplib::Result &answer);
boost::system::error_code stored(const httplib::Result &answer);

void untilKept() {
  while (true)
    if (!kept(chat.Get("/api/users.info"))) break;  // expect: [ratelimit-retry-without-backoff] "users.info" // expect: [ratelimit-unbounded-retry] "users.info"
}
void untilCaught() {
  while (true)
    if (!caught(chat.Get("/api/users.info"))) break;  // expect: [ratelimit-retry-without-backoff] "users.info" // expect: [ratelimit-unbounded-retry] "users.info"
}
void untilStored() {
  while (true)
    if (!stored(chat.Get("/api/users.info"))) break;  // expect: [ratelimit-retry-without-backoff] "users.info" // expect: [ratelimit-unbounded-retry] "users.info"
}
// --- libcxx.cpp
// The name that libc++ has for it.
#include <curl/curl.h>

namespace std {
class exception_ptr {
 public:
  explicit operator bool() const;
};
}  // namespace std

std::exception_ptr thrown(CURLcode code);

void untilThrown(CURL *curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/users.info");
  while (true)
    if (!thrown(curl_easy_perform(curl))) break;  // expect: [ratelimit-retry-without-backoff] "users.info" // expect: [ratelimit-unbounded-retry] "users.info"
}
// --- counted.cpp
// How often algorithms run what they are given; views and visitors.
#include <algorithm>
#include <httplib.h>
#include <ranges>
#include <string>
#include <variant>
#include <vector>

static bool closeDm(const std::string &id) {
  httplib::Client slack("https://slack.com");
  auto r = slack.Post("/api/conversations.close?channel=" + id);
  return r && r->status == 200;
}
static int closeNext() { return closeDm("C1"); }

int counted(const std::vector<std::string> &ids, std::vector<int> &codes) {
  int done = 0;
  std::for_each_n(ids.begin(), 40, [&](const std::string &id) { done += closeDm(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  std::for_each_n(ids.begin(), 4, [&](const std::string &id) { done += closeDm(id); });  // ok: [ratelimit-request-in-loop] four
  std::generate_n(codes.begin(), 40, closeNext);  // expect: [ratelimit-request-in-loop] "conversations.close"
  std::generate_n(codes.begin(), 4, closeNext);  // ok: [ratelimit-request-in-loop] four
  std::ranges::for_each_n(ids.begin(), 40, [&](const std::string &id) { done += closeDm(id); });  // expect: [ratelimit-request-in-loop] "conversations.close"
  std::ranges::for_each_n(ids.begin(), 4, [&](const std::string &id) { done += closeDm(id); });  // ok: [ratelimit-request-in-loop] four
  auto closed = ids | std::views::transform(closeDm);
  return done + static_cast<int>(std::ranges::count(closed, true));  // expect: [ratelimit-request-in-loop] "conversations.close"
}

struct Close {
  std::string id;
};
struct Visitor {
  bool operator()(const Close &c) { return closeDm(c.id); }
};
int visited(const std::vector<std::variant<Close>> &all) {
  int done = 0;
  for (auto &each : all)
    done += std::visit(Visitor{}, each);  // expect: [ratelimit-request-in-loop] "conversations.close"
  return done;
}
