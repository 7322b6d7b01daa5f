// Jira publishes numbers for each tier that are not in the rules; Bitbucket has 1,000 an hour.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void issues(const Names &names) {
  httplib::Client http("https://acme.atlassian.net");
  for (const std::string &name : names)
    if (auto r = http.Get("/rest/api/3/issue/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no number is in the rules
}

void repositories(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/2.0/repositories/acme/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1,000 an hour per user (repository data)"
}

void sources(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/2.0/repositories/acme/r/src/main/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 5,000 an hour are allowed
}

// A key and a value for an app: 2,000 an hour, wherever they hang.
void properties(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names) {
    http.Get("/2.0/repositories/acme/r/properties/app/" + name);  // expect: [ratelimit-unchecked-response] "`repository property`"
    http.Get("/2.0/repositories/acme/r/commit/1/properties/app/" + name);  // expect: [ratelimit-unchecked-response] "`commit property`"
    http.Get("/2.0/repositories/acme/r/pullrequests/1/properties/app/" + name);  // expect: [ratelimit-unchecked-response] "`pull request property`"
    http.Get("/2.0/users/u/properties/app/" + name);  // expect: [ratelimit-unchecked-response] "`user property`"
  }
}

void value() {
  httplib::Client http("https://api.bitbucket.org");
  int read = 0;
  while (true) {
    if (auto r = http.Get("/2.0/repositories/acme/r/properties/app/state"); r && r->status == 200) ++read;  // expect: [ratelimit-poll-too-fast] "2,000 an hour per user (application properties)"
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
}

void hooks(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    if (auto r = http.Get("/2.0/workspaces/" + name + "/hooks"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "1,000 an hour per user (webhook data)"
}

void invite(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    if (auto r = http.Post("/1.0/invitations/acme/r", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per user (sending invitations)"
  for (const std::string &name : names)
    if (auto r = http.Put("/1.0/users/acme/invitations", name, "text/plain"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "100 a minute per user (sending invitations)"
}

void inviteSlowly(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names) {
    if (auto r = http.Post("/1.0/invitations/acme/r", name, "text/plain"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 100 a minute are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
  }
}
