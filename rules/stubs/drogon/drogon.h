// throttlint stand-in for Drogon: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_DROGON_DROGON_H
#define THROTTLINT_STUB_DROGON_DROGON_H
#include <trantor/net/EventLoop.h>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#if __cplusplus >= 202002L
#include <throttlint/coroutine.h>
#endif

// What comes in with Drogon, of JsonCpp.
#if __has_include(<json/json.h>)
#include <json/json.h>
#elif __has_include(<jsoncpp/json/json.h>)
#include <jsoncpp/json/json.h>
#else
namespace Json {
class Value {
public:
  Value();
  Value(int value);
  Value(unsigned value);
  Value(std::int64_t value);
  Value(double value);
  Value(bool value);
  Value(const char *value);
  Value(const std::string &value);
  Value &operator[](const std::string &key);
  const Value &operator[](const std::string &key) const;
  Value &operator[](int index);
  const Value &operator[](int index) const;
  Value get(const std::string &key, const Value &otherwise) const;
  Value &append(const Value &value);
  bool isMember(const std::string &key) const;
  bool isNull() const;
  bool isArray() const;
  bool isObject() const;
  bool isString() const;
  bool empty() const;
  unsigned size() const;
  std::string asString() const;
  int asInt() const;
  unsigned asUInt() const;
  std::int64_t asInt64() const;
  double asDouble() const;
  bool asBool() const;
  std::string toStyledString() const;
  const Value *begin() const;
  const Value *end() const;
};
} // namespace Json
#endif

namespace drogon {
#if __cplusplus >= 202002L
template <class T = void>
struct Task : throttlint_stub::Coroutine<Task<T>, T> {};
struct AsyncTask : throttlint_stub::Coroutine<AsyncTask, void> {};
#endif
enum HttpMethod { Get = 0, Post, Head, Put, Delete, Options, Patch, Invalid };
enum HttpStatusCode {
  k200OK = 200,
  k201Created = 201,
  k202Accepted = 202,
  k204NoContent = 204,
  k301MovedPermanently = 301,
  k302Found = 302,
  k304NotModified = 304,
  k400BadRequest = 400,
  k401Unauthorized = 401,
  k403Forbidden = 403,
  k404NotFound = 404,
  k405MethodNotAllowed = 405,
  k408RequestTimeout = 408,
  k409Conflict = 409,
  k422UnprocessableEntity = 422,
  k429TooManyRequests = 429,
  k500InternalServerError = 500,
  k501NotImplemented = 501,
  k502BadGateway = 502,
  k503ServiceUnavailable = 503,
  k504GatewayTimeout = 504,
};
enum ContentType {
  CT_NONE = 0,
  CT_APPLICATION_JSON,
  CT_TEXT_PLAIN,
  CT_TEXT_HTML,
  CT_APPLICATION_X_FORM,
  CT_APPLICATION_OCTET_STREAM,
};
enum class ReqResult {
  Ok,
  BadResponse,
  NetworkFailure,
  BadServerAddress,
  Timeout,
  HandshakeError,
  InvalidCertificate,
  EncryptionFailure,
};
std::string to_string(ReqResult result);

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
  virtual ~HttpRequest();
  static HttpRequestPtr newHttpRequest();
  static HttpRequestPtr newHttpJsonRequest(const Json::Value &data);
  static HttpRequestPtr newHttpFormPostRequest();
  void setPath(const std::string &path);
  void setMethod(HttpMethod method);
  void setParameter(const std::string &key, const std::string &value);
  void addHeader(std::string field, const std::string &value);
  void setBody(const std::string &body);
  void setContentTypeCode(ContentType type);
  void addCookie(std::string key, std::string value);
  const std::string &getHeader(std::string key) const;
  const std::string &getCookie(const std::string &field) const;
  const std::string &getParameter(const std::string &key) const;
  const std::unordered_map<std::string, std::string> &getParameters() const;
  const std::unordered_map<std::string, std::string> &parameters() const;
  const std::unordered_map<std::string, std::string> &headers() const;
  const std::shared_ptr<Json::Value> &getJsonObject() const;
  const std::shared_ptr<Json::Value> &jsonObject() const;
  HttpMethod method() const;
  HttpMethod getMethod() const;
  const std::string &path() const;
  const std::string &getPath() const;
  const std::string &query() const;
  const std::string &getQuery() const;
  std::string_view body() const;
  std::string_view getBody() const;
};
class HttpResponse {
public:
  virtual ~HttpResponse();
  static HttpResponsePtr newHttpResponse();
  static HttpResponsePtr newHttpResponse(HttpStatusCode code, ContentType type);
  static HttpResponsePtr newHttpJsonResponse(const Json::Value &data);
  static HttpResponsePtr newNotFoundResponse();
  static HttpResponsePtr newRedirectionResponse(const std::string &location);
  HttpStatusCode statusCode() const;
  HttpStatusCode getStatusCode() const;
  void setStatusCode(HttpStatusCode code);
  void setContentTypeCode(ContentType type);
  const std::string &getHeader(std::string key) const;
  const std::unordered_map<std::string, std::string> &headers() const;
  void addHeader(std::string field, const std::string &value);
  void setBody(const std::string &body);
  std::string_view body() const;
  std::string_view getBody() const;
  const std::shared_ptr<Json::Value> &jsonObject() const;
  const std::shared_ptr<Json::Value> &getJsonObject() const;
};
class HttpClient {
public:
  static HttpClientPtr newHttpClient(const std::string &hostString,
                                     trantor::EventLoop *loop = nullptr);
  static HttpClientPtr newHttpClient(const std::string &ip, uint16_t port,
                                     bool useSSL = false,
                                     trantor::EventLoop *loop = nullptr);
  void setUserAgent(const std::string &userAgent);
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
namespace internal {
struct HttpConstraint {
  HttpConstraint(HttpMethod method);
  HttpConstraint(const std::string &filter);
  HttpConstraint(const char *filter);
};
} // namespace internal
class HttpAppFramework {
public:
  template <typename FUNCTION>
  HttpAppFramework &registerHandler(
      const std::string &pathPattern, FUNCTION &&function,
      const std::vector<internal::HttpConstraint> &constraints = {},
      const std::string &handlerName = "") {
    return *this;
  }
  template <typename FUNCTION>
  HttpAppFramework &registerHandlerViaRegex(
      const std::string &regExp, FUNCTION &&function,
      const std::vector<internal::HttpConstraint> &constraints = {},
      const std::string &handlerName = "") {
    return *this;
  }
  HttpAppFramework &registerPreRoutingAdvice(
      const std::function<void(const HttpRequestPtr &)> &advice);
  HttpAppFramework &addListener(const std::string &ip, uint16_t port);
  HttpAppFramework &setThreadNum(std::size_t threadNum);
  HttpAppFramework &setLogPath(const std::string &logPath);
  HttpAppFramework &loadConfigFile(const std::string &fileName);
  HttpAppFramework &
  registerBeginningAdvice(const std::function<void()> &advice);
  HttpAppFramework &registerPostRoutingAdvice(
      const std::function<void(const HttpRequestPtr &)> &advice);
  HttpAppFramework &registerPreHandlingAdvice(
      const std::function<void(const HttpRequestPtr &)> &advice);
  HttpAppFramework &registerPostHandlingAdvice(
      const std::function<void(const HttpRequestPtr &, const HttpResponsePtr &)>
          &advice);
  HttpAppFramework &registerPreSendingAdvice(
      const std::function<void(const HttpRequestPtr &, const HttpResponsePtr &)>
          &advice);
  HttpAppFramework &registerSyncAdvice(
      const std::function<HttpResponsePtr(const HttpRequestPtr &)> &advice);
  HttpAppFramework &setDefaultHandler(
      std::function<void(const HttpRequestPtr &,
                         std::function<void(const HttpResponsePtr &)> &&)>
          handler);
  trantor::EventLoop *getLoop() const;
  trantor::EventLoop *getIOLoop(std::size_t id) const;
  void run();
  void quit();
};
HttpAppFramework &app();

class DrObjectBase {
public:
  virtual ~DrObjectBase();
};
template <typename T> class DrObject : public virtual DrObjectBase {};
class HttpControllerBase {};
template <typename T, bool AutoCreation = true>
class HttpController : public DrObject<T>, public HttpControllerBase {
public:
  static constexpr bool isAutoCreation = AutoCreation;

protected:
  template <typename FUNCTION>
  static void
  registerMethod(FUNCTION &&function, const std::string &pattern,
                 const std::vector<internal::HttpConstraint> &constraints = {},
                 bool classNameInPath = true,
                 const std::string &handlerName = "") {}
  template <typename FUNCTION>
  static void registerMethodViaRegex(
      FUNCTION &&function, const std::string &regExp,
      const std::vector<internal::HttpConstraint> &constraints = {},
      const std::string &handlerName = "") {}
};
class HttpSimpleControllerBase : public virtual DrObjectBase {
public:
  virtual void asyncHandleHttpRequest(
      const HttpRequestPtr &req,
      std::function<void(const HttpResponsePtr &)> &&callback) = 0;
};
template <typename T, bool AutoCreation = true>
class HttpSimpleController : public DrObject<T>,
                             public HttpSimpleControllerBase {
public:
  static constexpr bool isAutoCreation = AutoCreation;

protected:
  static void
  registerSelf__(const std::string &path,
                 const std::vector<internal::HttpConstraint> &constraints);
};
} // namespace drogon

#define METHOD_LIST_BEGIN static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...)                                       \
  registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, path_pattern, ...)                               \
  registerMethod(&method, path_pattern, {__VA_ARGS__}, false, #method)
#define ADD_METHOD_VIA_REGEX(method, regex, ...)                               \
  registerMethodViaRegex(&method, regex, {__VA_ARGS__}, #method)
#define METHOD_LIST_END                                                        \
  return;                                                                      \
  }
#define PATH_LIST_BEGIN static void initPathRouting() {
#define PATH_ADD(path, ...) registerSelf__(path, {__VA_ARGS__})
#define PATH_LIST_END }
#endif
