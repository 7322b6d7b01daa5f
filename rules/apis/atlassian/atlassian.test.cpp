// Jira publishes numbers for each tier that are not in the rules; Bitbucket has 1,000 an hour.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void issues(const Names &names) {
  httplib::Client http("https://acme.atlassian.net");
  for (const std::string &name : names)
    http.Get("/rest/api/3/issue/" + name);  // ok: [ratelimit-request-in-loop] no number is in the rules
}

void repositories(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    http.Get("/2.0/repositories/acme/" + name);  // expect: [ratelimit-request-in-loop] "1,000 an hour per user (repository data)"
}

void sources(const Names &names) {
  httplib::Client http("https://api.bitbucket.org");
  for (const std::string &name : names)
    http.Get("/2.0/repositories/acme/r/src/main/" + name);  // ok: [ratelimit-request-in-loop] 5,000 an hour are allowed
}
