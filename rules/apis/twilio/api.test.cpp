// Twilio limits how many requests are under way and publishes no number.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void send(const Names &names) {
  httplib::Client http("https://api.twilio.com");
  for (const std::string &name : names)
    if (auto r = http.Post("/2010-04-01/Accounts/AC1/Messages.json", name, "application/x-www-form-urlencoded"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] messages are queued
}
