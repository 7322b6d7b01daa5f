// throttlint stand-in for Pistache: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_PISTACHE_ROUTER_H
#define THROTTLINT_STUB_PISTACHE_ROUTER_H
#include "client.h"
#include <functional>

namespace Pistache {
namespace Rest {
class Request : public Http::Request {};
class Route {
public:
  enum class Result { Ok, Failure };
  typedef std::function<Result(const Request, Http::ResponseWriter)> Handler;
};
class Router {
public:
  void get(const std::string &resource, Route::Handler handler);
  void post(const std::string &resource, Route::Handler handler);
};
namespace Routes {
void Get(Router &router, const std::string &resource, Route::Handler handler);
void Post(Router &router, const std::string &resource, Route::Handler handler);
template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), Obj obj) { return {}; }
} // namespace Routes
} // namespace Rest
} // namespace Pistache
#endif
