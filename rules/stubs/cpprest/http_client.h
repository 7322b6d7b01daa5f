// throttlint stand-in for the C++ REST SDK: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_CPPREST_HTTP_CLIENT_H
#define THROTTLINT_STUB_CPPREST_HTTP_CLIENT_H
#include <functional>
#include <string>
#include <type_traits>

#define U(x) x
#define _XPLATSTR(x) x
namespace utility {
using string_t = std::string;
}
namespace pplx {
template <typename T> class task {
public:
  T get() const {}
  int wait() const {}
  bool is_done() const {}
  template <typename F>
  auto then(const F &func) const
      -> task<std::invoke_result_t<F, T>> {}
};
} // namespace pplx
namespace pplx {
template <typename F>
auto create_task(const F &) -> task<std::invoke_result_t<F>> {
  return {};
}
} // namespace pplx
namespace web {
class uri {
public:
  uri();
  uri(const utility::string_t &text);
  uri(const char *text);
  utility::string_t to_string() const;
};
class uri_builder {
public:
  uri_builder();
  explicit uri_builder(const uri &text);
  uri_builder &append_path(const utility::string_t &path,
                           bool is_encode = false);
  template <typename T>
  uri_builder &append_query(const utility::string_t &name, const T &value,
                            bool do_encoding = true) {
    return *this;
  }
  uri_builder &append(const uri &relative);
  utility::string_t to_string() const;
  uri to_uri() const;
};
namespace http {
using method = utility::string_t;
using status_code = unsigned short;
class methods {
public:
  static const method GET;
  static const method POST;
  static const method PUT;
  static const method DEL;
  static const method PATCH;
  static const method HEAD;
};
class http_response {
public:
  status_code status_code() const;
  pplx::task<utility::string_t> extract_string(bool ignore = false) const;
};
class http_request {
public:
  http_request();
  http_request(method mtd);
  void set_method(const method &mtd) const;
  void set_request_uri(const uri &target);
  void set_body(const std::string &text);
  pplx::task<void> reply(unsigned short status,
                         const std::string &body = "") const;
};
namespace client {
class http_client {
public:
  http_client(const uri &base_uri);
  pplx::task<http_response> request(http_request request) const;
  pplx::task<http_response> request(const method &mtd) const;
  pplx::task<http_response> request(const method &mtd,
                                    const utility::string_t &path) const;
};
} // namespace client
namespace experimental {
namespace listener {
class http_listener {
public:
  explicit http_listener(const uri &address);
  void support(const std::function<void(http_request)> &handler);
  void support(const method &mtd,
               const std::function<void(http_request)> &handler);
};
} // namespace listener
} // namespace experimental
} // namespace http
} // namespace web
#endif
