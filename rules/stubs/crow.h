// throttlint stand-in for Crow: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CROW_H
#define THROTTLINT_STUB_CROW_H
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crow {
enum class HTTPMethod : char {
#ifndef DELETE
  DELETE = 0,
  GET,
  HEAD,
  POST,
  PUT,
  CONNECT,
  OPTIONS,
  TRACE,
  PATCH,
  PURGE,
#endif
  Delete = 0,
  Get,
  Head,
  Post,
  Put,
  Connect,
  Options,
  Trace,
  Patch,
  Purge,
  InternalMethodCount,
};
std::string method_name(HTTPMethod method);
using ci_map = std::multimap<std::string, std::string>;
class query_string {
public:
  char *get(const std::string &name) const;
  std::vector<std::string> keys() const;
};
class returnable {
public:
  virtual ~returnable();
  virtual std::string dump() const = 0;
  std::string content_type;
};
namespace json {
class rvalue {
public:
  explicit operator bool() const noexcept;
  explicit operator std::int64_t() const;
  explicit operator int() const;
  std::int64_t i() const;
  std::uint64_t u() const;
  double d() const;
  bool b() const;
  std::string s() const;
  bool has(const char *key) const;
  bool has(const std::string &key) const;
  std::size_t size() const;
  const rvalue &operator[](const char *key) const;
  const rvalue &operator[](const std::string &key) const;
  const rvalue &operator[](std::size_t index) const;
  const rvalue *begin() const;
  const rvalue *end() const;
  std::vector<std::string> keys() const;
};
rvalue load(const std::string &text);
rvalue load(const char *data, std::size_t size);
class wvalue : public returnable {
public:
  using object = std::map<std::string, wvalue>;
  using list = std::vector<wvalue>;
  wvalue();
  wvalue(std::nullptr_t value);
  wvalue(bool value);
  wvalue(int value);
  wvalue(unsigned value);
  wvalue(long value);
  wvalue(unsigned long value);
  wvalue(double value);
  wvalue(const char *value);
  wvalue(const std::string &value);
  wvalue(std::initializer_list<std::pair<const std::string, wvalue>> values);
  wvalue(const list &values);
  wvalue(const rvalue &value);
  wvalue &operator=(const std::string &value);
  wvalue &operator=(const char *value);
  wvalue &operator=(bool value);
  wvalue &operator=(int value);
  wvalue &operator=(long value);
  wvalue &operator=(double value);
  wvalue &operator[](const std::string &key);
  wvalue &operator[](unsigned index);
  std::string dump() const override;
};
} // namespace json
struct request {
  HTTPMethod method;
  std::string raw_url;
  std::string url;
  query_string url_params;
  ci_map headers;
  std::string body;
  std::string remote_ip_address;
  const std::string &get_header_value(const std::string &key) const;
};
struct response {
  int code{200};
  std::string body;
  ci_map headers;
  response();
  explicit response(int code);
  response(std::string body);
  response(int code, std::string body);
  response(returnable &&value);
  response(returnable &value);
  response(int code, returnable &value);
  response(int code, returnable &&value);
  response(std::string content_type, std::string body);
  response(int code, std::string content_type, std::string body);
  response(response &&other);
  response &operator=(response &&other) noexcept;
  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  void redirect(const std::string &location);
  void write(const std::string &part);
  void end();
  void end(const std::string &part);
  bool is_alive();
};
template <typename Self> struct RuleParameterTraits {
  Self &name(std::string name);
  Self &methods(HTTPMethod method);
  template <typename... Methods>
  Self &methods(HTTPMethod method, Methods... others) {
    return methods(method);
  }
  template <typename App, typename... Middlewares> Self &middlewares();
};
class DynamicRule : public RuleParameterTraits<DynamicRule> {
public:
  template <typename Func> void operator()(Func &&) {}
  template <typename Func> void operator()(std::string, Func &&) {}
};
template <typename... Args>
class TaggedRule : public RuleParameterTraits<TaggedRule<Args...>> {
public:
  template <typename Func> void operator()(Func &&) {}
  template <typename Func> void operator()(std::string, Func &&) {}
};
class CatchallRule {
public:
  template <typename Func> void operator()(Func &&) {}
};
template <typename App> class WebSocketRule {
public:
  template <typename Func> WebSocketRule &onopen(Func) { return *this; }
  template <typename Func> WebSocketRule &onmessage(Func) { return *this; }
  template <typename Func> WebSocketRule &onclose(Func) { return *this; }
};
template <typename... Middlewares> class Crow {
public:
  template <int Tag> TaggedRule<> &route(const std::string &rule);
  DynamicRule &route_dynamic(const std::string &rule);
  CatchallRule &catchall_route();
  WebSocketRule<Crow> &websocket(const std::string &rule);
  template <typename Duration, typename Func> Crow &tick(Duration, Func) { return *this; }
  Crow &port(unsigned short port);
  Crow &bindaddr(std::string address);
  Crow &concurrency(unsigned threads);
  Crow &multithreaded();
  void validate();
  void stop();
  void run();
};
using SimpleApp = Crow<>;
using App = Crow<>;
enum class LogLevel { Debug = 0, Info, Warning, Error, Critical };
} // namespace crow
constexpr crow::HTTPMethod operator""_method(const char *text, std::size_t) {
  return text[0] == 'D'                     ? crow::HTTPMethod::Delete
         : text[0] == 'H'                   ? crow::HTTPMethod::Head
         : text[0] == 'O'                   ? crow::HTTPMethod::Options
         : text[0] == 'P' && text[1] == 'O' ? crow::HTTPMethod::Post
         : text[0] == 'P' && text[1] == 'U' ? crow::HTTPMethod::Put
         : text[0] == 'P'                   ? crow::HTTPMethod::Patch
                                            : crow::HTTPMethod::Get;
}
#define CROW_ROUTE(app, url) app.template route<__LINE__>(url)
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_WEBSOCKET_ROUTE(app, url) app.websocket(url)
#endif
