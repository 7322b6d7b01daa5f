// throttlint stand-in for Restbed: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_RESTBED_HTTP_HPP
#define THROTTLINT_STUB_RESTBED_HTTP_HPP
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>

namespace restbed {
class Uri {
public:
  Uri(const std::string &value, bool relative = false);
};
class Request {
public:
  explicit Request(const Uri &value);
  void set_method(const std::string &value);
};
class Response;
class Http {
public:
  static std::shared_ptr<Response> sync(const std::shared_ptr<Request> request);
  static std::future<std::shared_ptr<Response>>
  async(const std::shared_ptr<Request> request,
        const std::function<void(const std::shared_ptr<Request>,
                                 const std::shared_ptr<Response>)> &callback);
};
class Session : public std::enable_shared_from_this<Session> {
public:
  void fetch(std::size_t length,
             const std::function<void(const std::shared_ptr<Session>, int)> &callback);
  void sleep_for(const std::chrono::milliseconds &delay,
                 const std::function<void(const std::shared_ptr<Session>)> &callback);
};
class Resource {
public:
  void set_path(const std::string &value);
  void set_method_handler(
      const std::string &method,
      const std::function<void(const std::shared_ptr<Session>)> &callback);
};
} // namespace restbed
#endif
