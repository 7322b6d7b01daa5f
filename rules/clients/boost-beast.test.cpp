// Boost.Beast: verb and target come from the message, the host from its field.
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <string>

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace net = boost::asio;
using Stream = beast::ssl_stream<beast::tcp_stream>;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void byConstructor(Stream &stream, const Ids &ids) {
  for (const std::string &id : ids) {
    http::request<http::string_body> request{http::verb::post, "/api/conversations.close?channel=" + id, 11};
    request.set(http::field::host, "slack.com");
    http::write(stream, request);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids) {
    http::request<http::empty_body> request{http::verb::patch, "/repos/acme/board/issues/" + id, 11};
    request.insert("Host", "api.github.com");
    http::write(stream, request);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  }
}

void bySetters(Stream &stream, const Ids &ids) {
  for (const std::string &id : ids) {
    http::request<http::empty_body> request;
    request.set("Host", "api.github.com");
    request.method(http::verb::patch);
    request.target("/repos/acme/board/issues/" + id);
    http::write(stream, request);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  }
  for (const std::string &id : ids) {
    http::request<http::empty_body> request;
    request.set("Host", "api.github.com");
    request.method_string("PUT");
    request.target("/repos/acme/board/issues/" + id + "/lock");
    http::write(stream, request);  // expect: [ratelimit-request-in-loop] "PUT /repos"
  }
  http::request<http::empty_body> kept;
  kept.set("Host", "slack.com");
  for (const std::string &id : ids) {
    kept.target("/api/users.info?user=" + id);
    http::write(stream, kept);  // expect: [ratelimit-request-in-loop] "users.info"
  }
}

net::awaitable<void> awaited(Stream &stream, const Ids &ids) {
  for (const std::string &id : ids) {
    http::request<http::empty_body> request{http::verb::get, "/api/users.info?user=" + id, 11};
    request.set(http::field::host, "slack.com");
    co_await http::async_write(stream, request, net::use_awaitable);  // expect: [ratelimit-request-in-loop] "users.info"
  }
}

void later(Stream &stream, http::request<http::empty_body> &request, const Ids &ids) {
  for (const std::string &id : ids) {
    request.target("/api/users.info?user=" + id);
    request.set(http::field::host, "slack.com");
    http::async_write(stream, request, [](beast::error_code, std::size_t) {});  // expect: [ratelimit-unbounded-fanout] "users.info"
  }
}

void silent(Stream &stream, const Ids &ids) {
  for (const std::string &id : ids) {
    http::request<http::empty_body> request{http::verb::put, "/api/users.info?user=" + id, 11};
    request.set(http::field::host, "localhost");
    http::write(stream, request);  // ok: [ratelimit-request-in-loop] the own machine
  }
  for (const std::string &id : ids) {
    http::response<http::string_body> response{http::status::ok, 11};
    response.body() = id;
    http::write(stream, response);  // ok: [ratelimit-request-in-loop] an answer
  }
  for (const std::string &id : ids)
    http::request<http::empty_body> request{http::verb::get, "/api/users.info?user=" + id, 11};  // ok: [ratelimit-request-in-loop] not sent
}
// --- session.cpp
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <unistd.h>

#include <memory>

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace net = boost::asio;
using Stream = beast::ssl_stream<beast::tcp_stream>;

struct Session : std::enable_shared_from_this<Session> {
  Stream &stream;
  beast::tcp_stream &plain;
  beast::websocket::stream<beast::tcp_stream> &socket;
  beast::flat_buffer buffer;
  http::request<http::string_body> request;
  http::response<http::string_body> response;
  http::response_parser<http::string_body> parser;
  net::ip::tcp::resolver::results_type peers;

  void blocking(net::io_context &io) {
    net::post(io, [this] {
      plain.connect(peers);  // expect: [ratelimit-blocking-in-async] "connect"
      stream.handshake(net::ssl::stream_base::client);  // expect: [ratelimit-blocking-in-async] "handshake"
      http::read(stream, buffer, response);  // expect: [ratelimit-blocking-in-async] "read"
      http::read_header(stream, buffer, parser);  // expect: [ratelimit-blocking-in-async] "read_header"
      socket.handshake("status-board.net", "/");  // expect: [ratelimit-blocking-in-async] "handshake"
      socket.read(buffer);  // expect: [ratelimit-blocking-in-async] "read"
    });
  }

  void start() {
    plain.async_connect(peers, beast::bind_front_handler(&Session::onConnect, shared_from_this()));
    stream.async_handshake(net::ssl::stream_base::client, [](beast::error_code) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    });
    http::async_read(stream, buffer, response, beast::bind_handler([](beast::error_code, std::size_t) {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    }));
    http::async_read_header(stream, buffer, parser, [](beast::error_code, std::size_t) {
      sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
    });
    http::async_write(stream, request, [](beast::error_code, std::size_t) {
      sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
    });
    socket.async_read(buffer, [](beast::error_code, std::size_t) {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    });
    socket.async_handshake("status-board.net", "/", [](beast::error_code) {
      sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
    });
    socket.async_accept([](beast::error_code) {
      sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
    });
  }
  void onConnect(beast::error_code, net::ip::tcp::endpoint) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  }
};

void plainThread(Stream &stream, beast::flat_buffer &buffer) {
  http::response<http::string_body> response;
  http::read(stream, buffer, response);  // ok: [ratelimit-blocking-in-async] no handler
}
