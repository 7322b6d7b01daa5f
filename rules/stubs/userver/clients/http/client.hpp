// throttlint stand-in for userver: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_USERVER_HTTP_CLIENT_HPP
#define THROTTLINT_STUB_USERVER_HTTP_CLIENT_HPP
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace userver {
namespace clients::http {
using Headers = std::unordered_map<std::string, std::string>;
enum Status : unsigned short {
  Invalid = 0,
  OK = 200,
  Created = 201,
  NoContent = 204,
  BadRequest = 400,
  Unauthorized = 401,
  Forbidden = 403,
  NotFound = 404,
  TooManyRequests = 429,
  InternalServerError = 500,
  BadGateway = 502,
  ServiceUnavailable = 503,
};
class Response final {
public:
  std::string body() const &;
  std::string body() &&;
  std::string_view body_view() const;
  const Headers &headers() const;
  Status status_code() const;
  bool IsOk() const;
  bool IsError() const;
  void raise_for_status() const;
  static void RaiseForStatus(int code);
};
class ResponseFuture {
public:
  void Cancel();
  void Detach();
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
  Request &data(std::string data) &;
  Request data(std::string data) &&;
  Request &headers(const Headers &headers) &;
  Request headers(const Headers &headers) &&;
  Request &timeout(long timeout_ms) &;
  Request timeout(long timeout_ms) &&;
  Request &timeout(std::chrono::milliseconds timeout) &;
  Request timeout(std::chrono::milliseconds timeout) &&;
  Request &retry(short retries = 3, bool on_fails = true) &;
  Request retry(short retries = 3, bool on_fails = true) &&;
  std::shared_ptr<Response> perform();
  ResponseFuture async_perform();
};
class Client {
public:
  Request CreateRequest();
};
} // namespace clients::http
namespace components {
class ComponentConfig {
public:
  const std::string &Name() const;
};
class ComponentContext {
public:
  template <typename T> T &FindComponent() const;
  template <typename T> T &FindComponent(std::string_view name) const;
};
class HttpClient {
public:
  static constexpr std::string_view kName = "http-client";
  clients::http::Client &GetHttpClient();
};
} // namespace components
namespace formats::json {
class Value {};
}
namespace server {
namespace http {
enum class HttpStatus {
  kOk = 200,
  kBadRequest = 400,
  kUnauthorized = 401,
  kForbidden = 403,
  kNotFound = 404,
  kTooManyRequests = 429,
  kInternalServerError = 500,
  kBadGateway = 502,
};
enum class HttpMethod { kDelete, kGet, kHead, kPost, kPut, kPatch, kOptions };
class HttpResponse {
public:
  void SetStatus(HttpStatus status);
  bool SetHeader(std::string name, std::string value);
  void SetContentType(std::string_view type);
};
class HttpRequest {
public:
  HttpMethod GetMethod() const;
  const std::string &GetUrl() const;
  const std::string &GetRequestPath() const;
  const std::string &GetArg(std::string_view arg_name) const;
  bool HasArg(std::string_view arg_name) const;
  const std::string &GetHeader(std::string_view header_name) const;
  bool HasHeader(std::string_view header_name) const;
  const std::string &GetPathArg(std::string_view arg_name) const;
  const std::string &RequestBody() const;
  HttpResponse &GetHttpResponse() const;
  void SetResponseStatus(HttpStatus status) const;
};
}
namespace request {
class RequestContext final {
public:
  RequestContext();
  template <typename Data> Data &SetData(std::string name, Data data);
  template <typename Data> const Data &GetData(std::string_view name) const;
};
} // namespace request
namespace handlers {
class HttpHandlerBase {
public:
  HttpHandlerBase(const components::ComponentConfig &config,
                  const components::ComponentContext &component_context,
                  bool is_monitor = false);
  virtual ~HttpHandlerBase();
  virtual std::string HandleRequestThrow(const http::HttpRequest &request,
                                         request::RequestContext &context) const;
  virtual void HandleRequest(http::HttpRequest &request,
                             request::RequestContext &context) const;
};
class HttpHandlerJsonBase : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;
  virtual formats::json::Value
  HandleRequestJsonThrow(const http::HttpRequest &request,
                         const formats::json::Value &request_json,
                         request::RequestContext &context) const = 0;
};
} // namespace handlers
} // namespace server
namespace engine {
template <class Rep, class Period>
void SleepFor(const std::chrono::duration<Rep, Period> &) {}
template <class Rep, class Period>
void InterruptibleSleepFor(const std::chrono::duration<Rep, Period> &) {}
class TaskProcessor;
class Task {
public:
  bool IsValid() const;
  bool IsFinished() const;
  void Wait() const noexcept(false);
  template <class Rep, class Period>
  void WaitFor(const std::chrono::duration<Rep, Period> &) const {}
  void RequestCancel();
  void SyncCancel() noexcept;
  void Detach() &&;
};
template <typename T> class TaskWithResult : public Task {
public:
  using ResultType = T;
  T Get() noexcept(false);
};
template <class F, class... Args>
using AsyncResult = TaskWithResult<
    std::invoke_result_t<std::decay_t<F>, std::decay_t<Args>...>>;
template <class F, class... Args>
AsyncResult<F, Args...> AsyncNoSpan(F &&, Args &&...) {
  return {};
}
template <class F, class... Args>
AsyncResult<F, Args...> AsyncNoSpan(TaskProcessor &, F &&, Args &&...) {
  return {};
}
template <class F, class... Args>
AsyncResult<F, Args...> CriticalAsyncNoSpan(F &&, Args &&...) {
  return {};
}
template <typename Container> void WaitAllChecked(Container &tasks) {}
template <typename Container> auto GetAll(Container &tasks) {
  std::vector<decltype(tasks.begin()->Get())> results;
  return results;
}
} // namespace engine
namespace utils {
template <class F, class... Args>
engine::AsyncResult<F, Args...> Async(std::string name, F &&, Args &&...) {
  return {};
}
template <class F, class... Args>
engine::AsyncResult<F, Args...> Async(engine::TaskProcessor &, std::string name,
                                      F &&, Args &&...) {
  return {};
}
class PeriodicTask {
public:
  void Start(std::string name, int settings, std::function<void()> callback);
};
} // namespace utils
} // namespace userver
#endif
