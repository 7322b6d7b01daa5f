// throttlint stand-in for libhv: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_HV_REQUESTS_H
#define THROTTLINT_STUB_HV_REQUESTS_H
#include <functional>
#include <memory>
#include <string>

enum http_method { HTTP_DELETE = 0, HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_PUT };
class HttpRequest {
public:
  std::string url;
  http_method method;
  std::string body;
  void SetUrl(const char *url);
};
class HttpResponse {
public:
  int status_code;
  std::string body;
};
typedef std::shared_ptr<HttpRequest> HttpRequestPtr;
typedef std::shared_ptr<HttpResponse> HttpResponsePtr;
typedef std::function<void(const HttpResponsePtr &)> HttpResponseCallback;
int http_client_send(HttpRequest *req, HttpResponse *resp);
int http_client_send_async(HttpRequestPtr req,
                           HttpResponseCallback resp_cb = nullptr);
namespace requests {
typedef HttpRequestPtr Request;
typedef HttpResponsePtr Response;
Response request(Request req);
Response get(const char *url);
Response post(const char *url, const std::string &body = "");
Response put(const char *url, const std::string &body = "");
Response patch(const char *url, const std::string &body = "");
Response Delete(const char *url);
Response head(const char *url);
int async(Request req, HttpResponseCallback resp_cb);
} // namespace requests
namespace hv {
class HttpClient {
public:
  explicit HttpClient(const char *host = nullptr, int port = 80, int https = 0);
  int send(HttpRequest *req, HttpResponse *resp);
  int sendAsync(HttpRequestPtr req, HttpResponseCallback resp_cb = nullptr);
};
class AsyncHttpClient {
public:
  int send(const HttpRequestPtr &req, HttpResponseCallback resp_cb);
};
} // namespace hv
#endif
