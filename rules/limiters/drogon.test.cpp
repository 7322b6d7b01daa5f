// Drogon: limiters that refuse.
// --- drogon/RateLimiter.h
#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
namespace drogon {
enum class RateLimiterType { kFixedWindow, kSlidingWindow, kTokenBucket };
class RateLimiter {
public:
  static std::shared_ptr<RateLimiter> newRateLimiter(RateLimiterType type, std::size_t capacity, std::chrono::duration<double> unit = std::chrono::seconds(60));
  virtual bool isAllowed() = 0;
};
}  // namespace drogon
// --- program.cpp
#include "drogon/RateLimiter.h"

#include <cpr/cpr.h>

#include <string>
#include <vector>

void all(const std::vector<std::string> &ids) {
  auto slow = drogon::RateLimiter::newRateLimiter(drogon::RateLimiterType::kTokenBucket, 15, std::chrono::seconds(60));
  auto fast = drogon::RateLimiter::newRateLimiter(drogon::RateLimiterType::kTokenBucket, 600, std::chrono::seconds(1));
  for (const std::string &id : ids)
    if (slow->isAllowed())
      cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 15 a minute
  for (const std::string &id : ids)
    if (fast->isAllowed())
      cpr::Post(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id});  // expect: [ratelimit-request-in-loop] "conversations.kick"
}
