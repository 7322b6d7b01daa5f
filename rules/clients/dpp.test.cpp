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
struct message_create_t {
  void reply(const std::string &text, bool mention = false, completion callback = {}) const;
  void send(const std::string &text, completion callback = {}) const;
  std::string co_reply(const std::string &text) const;
  std::string co_send(const std::string &text) const;
};
struct interaction_create_t {
  void reply(const std::string &text, completion callback = {}) const;
  void thinking(bool ephemeral, completion callback = {}) const;
  void dialog(const std::string &form, completion callback = {}) const;
  void edit_response(const std::string &text, completion callback = {}) const;
  void edit_original_response(const message &text, completion callback = {}) const;
  void delete_original_response(completion callback = {}) const;
  void get_original_response(completion callback) const;
  std::string co_reply(const std::string &text) const;
  std::string co_thinking(bool ephemeral) const;
  std::string co_edit_response(const std::string &text) const;
};
class https_client {
public:
  https_client(cluster *bot, const std::string &host, unsigned short port, const std::string &path, const std::string &verb, const std::string &body, completion done);
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

// Answers to events go through the same queues.
void answers(const dpp::message_create_t &said, const dpp::interaction_create_t &asked, const Ids &ids) {
  for (const std::string &id : ids) {
    said.send(id);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
    said.co_reply(id);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
    said.co_send(id);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
    asked.co_reply(id);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
    asked.co_thinking(true);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
    asked.co_edit_response(id);  // ok: [ratelimit-unbounded-fanout] the library waits for the buckets of Discord
  }
  said.reply("a", false, [](int) {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
  said.send("a", [](int) {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  });
  asked.reply("a", [](int) {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  });
  asked.thinking(false, [](int) {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  });
  asked.dialog("a", [](int) {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  });
  asked.edit_response("a", [](int) {
    sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
  });
  asked.edit_original_response(dpp::message("a"), [](int) {
    sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
  });
  asked.delete_original_response([](int) {
    sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
  });
  asked.get_original_response([](int) {
    sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
  });
}

// A client of its own keeps nothing.
void raw(dpp::cluster &bot, const Ids &ids) {
  for (const std::string &id : ids)
    dpp::https_client(&bot, "slack.com", 443, "/api/conversations.close?channel=" + id, "POST", "", [](int) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  dpp::https_client(&bot, "slack.com", 443, "/api/conversations.close", "POST", "", [](int) {});  // ok: [ratelimit-unbounded-fanout] once
}
