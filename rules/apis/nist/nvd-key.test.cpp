// NVD with a key: fifty in 30 seconds.
#include <httplib.h>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

void cves(const Names &names) {
  httplib::Client http("https://services.nvd.nist.gov");
  http.set_default_headers({{"apiKey", "x"}});
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/rest/json/cves/2.0?cveId=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "50 in 30 s per ip (requests with a key), so from the 51st element on it answers 403"
}
