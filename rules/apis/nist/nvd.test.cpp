// NVD without a key: five in 30 seconds.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void cves(const Names &names) {
  httplib::Client http("https://services.nvd.nist.gov");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/rest/json/cves/2.0?cveId=" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "5 in 30 s per ip"
}

void cvesSlowly(const Names &names) {
  httplib::Client http("https://services.nvd.nist.gov");
  for (const std::string &name : names) {
    // expect: [ratelimit-batch-available]
    if (auto r = http.Get("/rest/json/cves/2.0?cveId=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] one in six seconds is allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(6000));
  }
}
