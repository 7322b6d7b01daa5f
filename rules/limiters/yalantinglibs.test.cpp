// yalantinglibs: an awaited limiter.
// --- ylt/coro_io/rate_limiter.hpp
#pragma once
#include <throttlint/coroutine.h>
namespace coro_io {
template <class T = void> struct Lazy : throttlint_stub::Coroutine<Lazy<T>, T> {};
class smooth_bursty_rate_limiter {
public:
  explicit smooth_bursty_rate_limiter(double permits_per_second);
  Lazy<void> acquire(int permits);
};
}  // namespace coro_io
// --- program.cpp
#include "ylt/coro_io/rate_limiter.hpp"

#include <cpr/cpr.h>

#include <string>
#include <vector>

coro_io::Lazy<> all(std::vector<std::string> ids) {
  coro_io::smooth_bursty_rate_limiter slow(0.3);
  coro_io::smooth_bursty_rate_limiter fast(50);
  for (const std::string &id : ids) {
    co_await slow.acquire(1);
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 18 a minute // expect: [ratelimit-blocking-in-async]
  }
  for (const std::string &id : ids) {
    co_await fast.acquire(1);
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id});  // expect: [ratelimit-request-in-loop] "conversations.kick" // expect: [ratelimit-blocking-in-async]
  }
}
