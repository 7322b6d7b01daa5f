// Jira publishes numbers for each tier that are not in the rules; Bitbucket has 1,000 an hour.
#include <httplib.h>

#include <string>
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
