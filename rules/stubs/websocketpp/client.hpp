// throttlint stand-in for WebSocket++: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_WEBSOCKETPP_CLIENT_HPP
#define THROTTLINT_STUB_WEBSOCKETPP_CLIENT_HPP
#include <functional>

namespace websocketpp {
namespace config {
struct asio_client;
}
namespace transport {
namespace asio {
template <typename config> class endpoint {
public:
  int set_timer(long duration, std::function<void(int)> callback);
  void run();
};
} // namespace asio
} // namespace transport
template <typename connection, typename config>
class endpoint : public transport::asio::endpoint<config> {
public:
  void set_message_handler(std::function<void(int, int)> h);
  void set_open_handler(std::function<void(int)> h);
};
template <typename config> class client : public endpoint<int, config> {};
} // namespace websocketpp
#endif
