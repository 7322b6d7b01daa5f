// Folly: token buckets that wait or refuse.
#include <folly/TokenBucket.h>

#include <cpr/cpr.h>

#include <string>
#include <vector>

using Ids = std::vector<std::string>;

void waits(const Ids &ids) {
  folly::TokenBucket slow(0.3, 1);
  folly::TokenBucket fast(50, 50);
  folly::DynamicTokenBucket told;
  for (const std::string &id : ids) {
    slow.consumeWithBorrowAndWait(1);
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 18 a minute
  }
  for (const std::string &id : ids) {
    told.consumeWithBorrowAndWait(1, 0.3, 1);
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 18 a minute
  }
  for (const std::string &id : ids) {
    fast.consumeWithBorrowAndWait(1);
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id});  // expect: [ratelimit-request-in-loop] "conversations.kick"
  }
}

void refuses(const Ids &ids) {
  folly::TokenBucket slow(0.3, 1);
  folly::DynamicTokenBucket told;
  for (const std::string &id : ids)
    if (slow.consume(1))
      cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 18 a minute
  for (const std::string &id : ids)
    if (told.consume(1, 0.3, 1))
      cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // ok: [ratelimit-request-in-loop] 18 a minute
}

void without(const Ids &ids) {
  for (const std::string &id : ids)
    cpr::Post(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}
