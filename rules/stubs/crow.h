// throttlint stand-in for Crow: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_CROW_H
#define THROTTLINT_STUB_CROW_H
#include <chrono>
#include <string>

namespace crow {
struct request {
  std::string body;
  const std::string &get_header_value(const std::string &key) const;
};
struct response {
  response(int code);
  response(std::string body);
  void write(const std::string &part);
  void end();
};
class DynamicRule {
public:
  template <typename Func> void operator()(Func &&) {}
};
template <typename... Args> class TaggedRule {
public:
  template <typename Func> void operator()(Func &&) {}
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
  template <int Tag> TaggedRule<> route(const std::string &rule) { return {}; }
  DynamicRule &route_dynamic(const std::string &rule);
  CatchallRule &catchall_route();
  WebSocketRule<Crow> &websocket(const std::string &rule);
  template <typename Duration, typename Func> Crow &tick(Duration, Func) { return *this; }
  Crow &port(unsigned short port);
  Crow &multithreaded();
  void run();
};
using SimpleApp = Crow<>;
} // namespace crow
#define CROW_ROUTE(app, url) app.template route<__LINE__>(url)
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_WEBSOCKET_ROUTE(app, url) app.websocket(url)
#endif
