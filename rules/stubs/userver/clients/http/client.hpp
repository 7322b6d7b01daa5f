// throttlint stand-in for userver: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_USERVER_HTTP_CLIENT_HPP
#define THROTTLINT_STUB_USERVER_HTTP_CLIENT_HPP
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace userver {
namespace clients::http {
class Response;
class ResponseFuture {
public:
  std::shared_ptr<Response> Get();
};
class Request final {
public:
  Request &get(const std::string &url) &;
  Request get(const std::string &url) &&;
  Request &post(const std::string &url, std::string data) &;
  Request post(const std::string &url, std::string data) &&;
  Request put(const std::string &url, std::string data) &&;
  Request patch(const std::string &url, std::string data) &&;
  Request head(const std::string &url) &&;
  Request delete_method(const std::string &url) &&;
  Request &url(const std::string &url) &;
  Request timeout(std::chrono::milliseconds timeout) &&;
  Request retry(short retries = 3, bool on_fails = true) &&;
  std::shared_ptr<Response> perform();
  ResponseFuture async_perform();
};
class Client {
public:
  Request CreateRequest();
};
} // namespace clients::http
namespace server {
namespace http {
class HttpRequest {
public:
  const std::string &GetHeader(const std::string &name) const;
};
}
namespace handlers {
class HttpHandlerBase {
public:
  virtual ~HttpHandlerBase();
  virtual std::string HandleRequestThrow(const http::HttpRequest &request,
                                         int &context) const;
  virtual std::string HandleRequest(http::HttpRequest &request,
                                    int &context) const;
};
class HttpHandlerJsonBase : public HttpHandlerBase {
public:
  virtual std::string HandleRequestJsonThrow(const http::HttpRequest &request,
                                             const std::string &json,
                                             int &context) const;
};
} // namespace handlers
} // namespace server
namespace engine {
template <class Rep, class Period>
void SleepFor(const std::chrono::duration<Rep, Period> &) {}
template <class F> int AsyncNoSpan(F &&) { return {}; }
} // namespace engine
namespace utils {
template <class F> int Async(std::string name, F &&) { return {}; }
class PeriodicTask {
public:
  void Start(std::string name, int settings, std::function<void()> callback);
};
} // namespace utils
} // namespace userver
#endif
