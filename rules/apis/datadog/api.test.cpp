// Datadog: few snapshots an hour, and the sites of all regions.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void snapshots(const Names &names) {
  httplib::Client http("https://api.datadoghq.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v1/graph/snapshot?metric_query=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "60 an hour per organization"
}

void pipelines(const Names &names) {
  httplib::Client http("https://api.us5.datadoghq.com");
  for (const std::string &name : names)
    if (auto r = http.Put("/api/v1/logs/config/pipelines/" + name, "{}", "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "2 a minute per organization"
}

void hosts(const Names &names) {
  httplib::Client http("https://api.datadoghq.eu");
  for (const std::string &name : names)
    if (auto r = http.Get("/api/v1/hosts?filter=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the headers tell the number
}
