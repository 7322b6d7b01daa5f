// twitcurl: one method for each endpoint; each blocks.
// --- twitcurl.h
#pragma once
#include <string>
class twitCurl {
public:
  bool statusUpdate(const std::string &text);
  bool statusShowById(const std::string &text);
  bool statusDestroyById(const std::string &text);
  bool search(const std::string &text);
  bool timelineUserGet(const std::string &text);
  bool timelinePublicGet(const std::string &text);
  bool mentionsGet(const std::string &text);
  bool userGet(const std::string &text);
  bool friendsIdsGet(const std::string &text);
  bool followersIdsGet(const std::string &text);
  bool directMessageSend(const std::string &text);
  bool friendshipCreate(const std::string &text);
  bool accountRateLimitGet(const std::string &text);
  void getLastWebResponse(std::string &text);
};
// --- program.cpp
#include <twitcurl.h>

#include <glib.h>

static twitCurl twitter;
static std::string text;

static gboolean tick(gpointer) {
  twitter.statusUpdate("a");  // expect: [ratelimit-blocking-in-async]
  twitter.statusShowById("a");  // expect: [ratelimit-blocking-in-async]
  twitter.statusDestroyById("a");  // expect: [ratelimit-blocking-in-async]
  twitter.search("a");  // expect: [ratelimit-blocking-in-async]
  twitter.timelineUserGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.timelinePublicGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.mentionsGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.userGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.friendsIdsGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.followersIdsGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.directMessageSend("a");  // expect: [ratelimit-blocking-in-async]
  twitter.friendshipCreate("a");  // expect: [ratelimit-blocking-in-async]
  twitter.accountRateLimitGet("a");  // expect: [ratelimit-blocking-in-async]
  twitter.getLastWebResponse(text);  // ok: [ratelimit-blocking-in-async] no request
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
