// throttlint stand-in for Pistache: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_PISTACHE_CLIENT_H
#define THROTTLINT_STUB_PISTACHE_CLIENT_H
#include <chrono>
#include <string>

namespace Pistache {
namespace Http {
class Response;
}
namespace Async {
template <typename T> class Promise {
public:
  static Promise<T> resolved(T value);
  template <typename F, typename R> Promise<T> then(F, R) { return {}; }
};
template <typename T> class Barrier {
public:
  explicit Barrier(Promise<T> &promise);
  void wait();
};
struct {
} IgnoreException;
} // namespace Async
#define HTTP_PROTOTYPE(Class)
namespace Http {
namespace Experimental {
class RequestBuilder {
public:
  RequestBuilder &body(const std::string &val);
  RequestBuilder &timeout(std::chrono::milliseconds val);
  Async::Promise<Response> send();
};
class Client {
public:
  RequestBuilder get(const std::string &resource);
  RequestBuilder post(const std::string &resource);
  RequestBuilder put(const std::string &resource);
  RequestBuilder patch(const std::string &resource);
  RequestBuilder del(const std::string &resource);
  void shutdown();
};
} // namespace Experimental
enum class Code { Ok = 200 };
namespace Header {
class Raw {
public:
  std::string value() const;
};
class Collection {
public:
  Raw getRaw(const std::string &name) const;
};
} // namespace Header
class Request {
public:
  const Header::Collection &headers() const;
  const std::string &body() const;
};
class ResponseWriter;
class Handler {
public:
  virtual ~Handler();
  virtual void onRequest(const Request &request, ResponseWriter response) = 0;
};
class ResponseWriter {
public:
  ResponseWriter(ResponseWriter &&other);
  Async::Promise<long> send(Code code, const std::string &body = "");
};
} // namespace Http
} // namespace Pistache
#endif
