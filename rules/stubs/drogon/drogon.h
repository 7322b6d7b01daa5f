// throttlint stand-in for Drogon: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_DROGON_DROGON_H
#define THROTTLINT_STUB_DROGON_DROGON_H
#include <trantor/net/EventLoop.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#if __cplusplus >= 202002L
#include <throttlint/coroutine.h>
#endif

namespace drogon {
#if __cplusplus >= 202002L
template <class T = void>
struct Task : throttlint_stub::Coroutine<Task<T>, T> {};
struct AsyncTask : throttlint_stub::Coroutine<AsyncTask, void> {};
#endif
enum HttpMethod { Get = 0, Post, Head, Put, Delete };
enum HttpStatusCode { k200OK = 200, k429TooManyRequests = 429, k502BadGateway = 502 };
enum class ReqResult { Ok, BadResponse, NetworkFailure, Timeout };

class HttpRequest;
class HttpResponse;
class HttpClient;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
using HttpClientPtr = std::shared_ptr<HttpClient>;
using HttpReqCallback =
    std::function<void(ReqResult, const HttpResponsePtr &)>;

class HttpRequest {
public:
  static HttpRequestPtr newHttpRequest();
  void setPath(const std::string &path);
  void setMethod(HttpMethod method);
  void addHeader(const std::string &field, const std::string &value);
  void setBody(const std::string &body);
  const std::string &getParameter(const std::string &key) const;
};
class HttpResponse {
public:
  static HttpResponsePtr newHttpResponse();
  HttpStatusCode getStatusCode() const;
  void setStatusCode(HttpStatusCode code);
  void setBody(const std::string &body);
  const std::string &getBody() const;
};
class HttpClient {
public:
  static HttpClientPtr newHttpClient(const std::string &hostString,
                                     trantor::EventLoop *loop = nullptr);
  void sendRequest(const HttpRequestPtr &req, const HttpReqCallback &callback,
                   double timeout = 0);
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr &req,
                                                    double timeout = 0);
#if __cplusplus >= 202002L
  Task<HttpResponsePtr> sendRequestCoro(HttpRequestPtr req, double timeout = 0);
#endif
};
#if __cplusplus >= 202002L
Task<> sleepCoro(trantor::EventLoop *loop, double delay);
Task<> sleepCoro(trantor::EventLoop *loop,
                 const std::chrono::duration<double> &delay);
template <class T> int sync_wait(T &&) { return 0; }
template <class F> void async_run(F &&) {}
#endif
class HttpAppFramework {
public:
  template <typename FUNCTION>
  HttpAppFramework &registerHandler(const std::string &pathPattern,
                                    FUNCTION &&function,
                                    const std::vector<HttpMethod> &filters = {}) {}
  HttpAppFramework &registerPreRoutingAdvice(
      const std::function<void(const HttpRequestPtr &)> &advice);
  HttpAppFramework &addListener(const std::string &ip, uint16_t port);
  trantor::EventLoop *getLoop() const;
  void run();
};
HttpAppFramework &app();
} // namespace drogon
#endif
