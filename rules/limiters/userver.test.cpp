// userver: a token bucket refuses; its rate is not read.
// --- userver/utils/token_bucket.hpp
#pragma once
#include <cstddef>
namespace userver::utils {
class TokenBucket {
public:
  bool Obtain();
  std::size_t ObtainAll();
};
}  // namespace userver::utils
// --- program.cpp
#include "userver/utils/token_bucket.hpp"

#include <cpr/cpr.h>

#include <string>
#include <vector>

void all(userver::utils::TokenBucket &bucket, const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    if (bucket.Obtain())
      cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] passes the bucket
  for (const std::string &id : ids)
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id});  // expect: [ratelimit-request-in-loop] "conversations.kick"  // expect: [ratelimit-unchecked-response]
}
