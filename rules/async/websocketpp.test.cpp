// WebSocket++: handlers and timers of an endpoint.
#include <unistd.h>
#include <websocketpp/client.hpp>

void start(websocketpp::client<websocketpp::config::asio_client> &client) {
  client.set_message_handler([](int, int) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  client.set_open_handler([&client](int) {
    client.set_timer(5000, [](int) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
  });
  client.run();
}
