// throttlint stand-in for the Azure SDK for C++: declarations only, served
// when the library is not installed.
#ifndef THROTTLINT_STUB_AZURE_CORE_H
#define THROTTLINT_STUB_AZURE_CORE_H
#include <chrono>
#include <memory>
#include <string>

namespace Azure {
template <class T> struct Response {
  T Value;
};
namespace Core {
class Context {};
class Url {
public:
  explicit Url(const std::string &encodedUrl);
};
template <class Derived> class PagedResponse {
public:
  bool HasPage() const;
  void MoveToNextPage(const Context &context = {});
};
template <class T> class Operation {
public:
  Response<T> PollUntilDone(std::chrono::milliseconds period);
};
namespace Http {
class HttpMethod {
public:
  explicit HttpMethod(std::string value);
  static const HttpMethod Get, Post, Put, Delete;
};
class RawResponse {};
class Request {
public:
  explicit Request(HttpMethod httpMethod, Url url);
};
class HttpTransport {
public:
  virtual ~HttpTransport();
  virtual std::unique_ptr<RawResponse> Send(Request &request,
                                            const Context &context) = 0;
};
class CurlTransport : public HttpTransport {
public:
  std::unique_ptr<RawResponse> Send(Request &request,
                                    const Context &context) override;
};
} // namespace Http
} // namespace Core
} // namespace Azure
#endif
