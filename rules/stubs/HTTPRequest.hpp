// throttlint stand-in for HTTPRequest: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_HTTPREQUEST_HPP
#define THROTTLINT_STUB_HTTPREQUEST_HPP
#include <string>

namespace http {
struct Status {
  int code;
};
struct Response {
  Status status;
  std::string body;
};
class Request final {
public:
  explicit Request(const std::string &uri);
  Response send(const std::string &method = "GET",
                const std::string &body = {});
};
} // namespace http
#endif
