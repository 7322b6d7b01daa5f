// throttlint stand-in for IXWebSocket: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_IXHTTPCLIENT_H
#define THROTTLINT_STUB_IXHTTPCLIENT_H
#include <functional>
#include <memory>
#include <string>

namespace ix {
struct HttpResponse {
  int statusCode;
  std::string body;
};
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
struct HttpRequestArgs {
  std::string url, verb, body;
};
using HttpRequestArgsPtr = std::shared_ptr<HttpRequestArgs>;
using OnResponseCallback = std::function<void(const HttpResponsePtr &)>;
class HttpClient {
public:
  explicit HttpClient(bool async = false);
  HttpResponsePtr get(const std::string &url, HttpRequestArgsPtr args);
  HttpResponsePtr head(const std::string &url, HttpRequestArgsPtr args);
  HttpResponsePtr Delete(const std::string &url, HttpRequestArgsPtr args);
  HttpResponsePtr post(const std::string &url, const std::string &body,
                       HttpRequestArgsPtr args);
  HttpResponsePtr put(const std::string &url, const std::string &body,
                      HttpRequestArgsPtr args);
  HttpResponsePtr patch(const std::string &url, const std::string &body,
                        HttpRequestArgsPtr args);
  HttpResponsePtr request(const std::string &url, const std::string &verb,
                          const std::string &body, HttpRequestArgsPtr args);
  HttpRequestArgsPtr createRequest(const std::string &url = std::string(),
                                   const std::string &verb = "GET");
  bool performRequest(HttpRequestArgsPtr request,
                      const OnResponseCallback &onResponseCallback);
};
class WebSocket {
public:
  void setUrl(const std::string &url);
  void setOnMessageCallback(const std::function<void(int)> &callback);
  void start();
};
} // namespace ix
#endif
