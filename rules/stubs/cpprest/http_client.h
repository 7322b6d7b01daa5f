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
namespace web {
namespace http {
using method = utility::string_t;
using status_code = unsigned short;
class methods {
public:
  static const method GET;
  static const method POST;
};
class http_response {
public:
  status_code status_code() const;
  pplx::task<utility::string_t> extract_string(bool ignore = false) const;
};
class http_request {
public:
  pplx::task<void> reply(unsigned short status,
                         const std::string &body = "") const;
};
namespace client {
class http_client {
public:
  explicit http_client(const utility::string_t &base_uri);
  pplx::task<http_response> request(const method &mtd,
                                    const utility::string_t &path) const;
};
} // namespace client
} // namespace http
} // namespace web
#endif
