// slacking: the name of the Slack method is an argument, or the call itself.
#include <slacking/slacking.hpp>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void byName(const Ids &ids) {
  slack::_detail::Json channel;
  for (const std::string &id : ids) {
    channel = id;
    slack::post("conversations.close", channel);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids)
    slack::get("users.info", "user=" + id);  // expect: [ratelimit-request-in-loop] "users.info"
}

void keep(const std::string &id, const slack::_detail::Json &answer);

void byCategory(slack::Slacking &team, const Ids &ids) {
  for (const std::string &id : ids)
    team.conversations.info(id);  // expect: [ratelimit-request-in-loop] "conversations.info"
  for (const std::string &id : ids)
    slack::users().info(id);  // expect: [ratelimit-request-in-loop] "users.info"
  for (const std::string &id : ids) {
    keep(id, slack::users().list());  // expect: [ratelimit-request-in-loop] "users.list"
    keep(id, slack::conversations().list());  // expect: [ratelimit-request-in-loop] "conversations.list"
  }
  for (const std::string &id : ids)
    team.hook.postMessage(id);  // expect: [ratelimit-request-in-loop] 
}

void once(slack::Slacking &team) {
  team.chat.postMessage("Good morning", "#general");
  for (const char *channel : {"C1", "C2"})
    slack::users().info(channel);  // ok: [ratelimit-request-in-loop] two
}
// --- handlers.cpp
#include <slacking/slacking.hpp>

#include <glib.h>

static gboolean tick(gpointer) {
  slack::chat().postMessage("Hello", "#general");  // expect: [ratelimit-blocking-in-async]
  slack::api().test();  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
