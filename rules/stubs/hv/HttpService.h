// throttlint stand-in for libhv: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_HV_HTTPSERVICE_H
#define THROTTLINT_STUB_HV_HTTPSERVICE_H
#include "requests.h"

namespace hv {
typedef std::function<int(HttpRequest *, HttpResponse *)> http_sync_handler;
struct HttpService {
  void GET(const char *relativePath, http_sync_handler handler);
  void POST(const char *relativePath, http_sync_handler handler);
};
} // namespace hv
#endif
