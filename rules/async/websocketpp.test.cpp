// WebSocket++: handlers and timers of an endpoint.
#include <unistd.h>
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_no_tls_client.hpp>

void start(websocketpp::client<websocketpp::config::asio_client> &client) {
  client.set_message_handler([](auto, auto) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  client.set_open_handler([&client](auto) {
    client.set_timer(5000, [](auto) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
  });
  client.run();
}
// --- reconnect.cpp
// What comes in over one connection decides how often its handler sends, not
// how often the program connects.
#include <httplib.h>
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_no_tls_client.hpp>

static httplib::Client slack("https://slack.com");
static bool running = true;

void session() {
  websocketpp::client<websocketpp::config::asio_client> client;
  client.set_message_handler([](auto, auto) {
    slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  });
  client.run();
}

void forEver() {
  while (running)
    session();  // ok: [ratelimit-unbounded-fanout] waits until the connection is over
}
