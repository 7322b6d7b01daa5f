// D++: calls of Discord wait in queues that keep its limits, others do not.
// --- dpp.h
#pragma once
#include <functional>
#include <string>
namespace dpp {
enum http_method { m_get, m_post, m_put, m_patch, m_delete };
struct message {
  message(const std::string &text);
};
using completion = std::function<void(int)>;
class cluster {
public:
  void message_create(const message &m, completion callback = {});
  void direct_message_create(unsigned long user, const message &m, completion callback = {});
  std::string co_direct_message_create(unsigned long user, const message &m);
  std::string co_request(const std::string &url, http_method method);
  void request(const std::string &url, http_method method, completion callback = {});
};
}  // namespace dpp
// --- program.cpp
#include "dpp.h"

#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(dpp::cluster &bot, const Ids &ids) {
  for (const std::string &id : ids)
    bot.message_create(dpp::message(id));  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
  for (const std::string &id : ids)
    bot.direct_message_create(1, dpp::message(id));  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
  for (const std::string &id : ids)
    bot.co_direct_message_create(1, dpp::message(id));  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
  for (const std::string &id : ids)
    bot.request("https://slack.com/api/conversations.close?channel=" + id, dpp::m_post);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    bot.request("https://api.github.com/repos/acme/board/issues/" + id + "/comments", dpp::m_get);  // expect: [ratelimit-unbounded-fanout] "GET /repos"
  for (const std::string &id : ids)
    bot.request("https://api.github.com/repos/acme/board/collaborators/" + id, dpp::m_put);  // expect: [ratelimit-unbounded-fanout] "PUT /repos"
  for (const std::string &id : ids)
    bot.request("https://api.github.com/repos/acme/board/issues/" + id, dpp::m_patch);  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  for (const std::string &id : ids)
    bot.request("https://api.github.com/repos/acme/board/labels/" + id, dpp::m_delete);  // expect: [ratelimit-unbounded-fanout] "DELETE /repos"
  for (const std::string &id : ids)
    bot.co_request("https://slack.com/api/conversations.open?channel=" + id, dpp::m_post);  // expect: [ratelimit-unbounded-fanout] "conversations.open"
  bot.message_create(dpp::message("a"), [](int) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  bot.direct_message_create(1, dpp::message("a"), [](int) {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
}
