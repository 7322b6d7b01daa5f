// libtwitter++: a method for each endpoint; each blocks.
// --- twitter.h
#pragma once
#include <string>
namespace twitter {
enum class response { ok, limited };
struct tweet {};
class client {
public:
  response updateStatus(std::string text, tweet &result, tweet answered = tweet());
  response uploadMedia(std::string kind, const char *data, long length, long &id);
  int getUser() const;
};
}  // namespace twitter
// --- program.cpp
#include <twitter.h>

#include <glib.h>

static twitter::client bird;

static gboolean tick(gpointer) {
  twitter::tweet said;
  long id;
  bird.getUser();  // ok: [ratelimit-blocking-in-async] no request
  if (bird.uploadMedia("image/png", "", 0, id) == twitter::response::ok)  // expect: [ratelimit-blocking-in-async] "bird.uploadMedia"
    bird.updateStatus("a", said);  // expect: [ratelimit-blocking-in-async] "bird.updateStatus"
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
