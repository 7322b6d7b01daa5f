// Boost.Asio: a text written to a socket is a request where it begins like one.
#include <boost/asio.hpp>

#include <string>

namespace asio = boost::asio;
using asio::ip::tcp;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static std::string text(const std::string &method, const std::string &id) {
  return "POST /api/" + method + " HTTP/1.1\r\nHost: slack.com\r\n\r\n{\"id\":\"" + id + "\"}";
}

void blocking(tcp::socket &socket, const Ids &ids) {
  for (const std::string &id : ids)
    asio::write(socket, asio::buffer(text("conversations.close", id)));  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    socket.write_some(asio::buffer(text("conversations.kick", id)));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    socket.send(asio::buffer(text("conversations.leave", id)));  // expect: [ratelimit-request-in-loop] "conversations.leave"
}

void later(tcp::socket &socket, const Ids &ids) {
  for (const std::string &id : ids)
    asio::async_write(socket, asio::buffer(text("conversations.close", id)), [](boost::system::error_code, std::size_t) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    socket.async_write_some(asio::buffer(text("conversations.kick", id)), [](boost::system::error_code, std::size_t) {});  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    socket.async_send(asio::buffer(text("conversations.leave", id)), [](boost::system::error_code, std::size_t) {});  // expect: [ratelimit-unbounded-fanout] "conversations.leave"
}

asio::awaitable<void> awaited(tcp::socket &socket, const Ids &ids) {
  for (const std::string &id : ids)
    co_await asio::async_write(socket, asio::buffer(text("conversations.close", id)), asio::use_awaitable);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    co_await socket.async_write_some(asio::buffer(text("conversations.kick", id)), asio::use_awaitable);  // expect: [ratelimit-request-in-loop] "conversations.kick"
}

void verbs(tcp::socket &socket, const Ids &ids) {
  for (const std::string &id : ids)
    asio::write(socket, asio::buffer("PATCH /repos/acme/board/issues/" + id + " HTTP/1.1\r\nHost: api.github.com\r\n\r\n"));  // expect: [ratelimit-request-in-loop] "PATCH /repos"
}

void silent(tcp::socket &socket, const Ids &ids) {
  for (const std::string &id : ids)
    asio::write(socket, asio::buffer("SET lamp " + id + "\r\n"));  // ok: [ratelimit-request-in-loop] no HTTP
  for (const std::string &id : ids)
    asio::write(socket, asio::buffer("POST /ingest HTTP/1.1\r\nHost: localhost\r\n\r\n" + id));  // ok: [ratelimit-request-in-loop] the own machine
  for (const std::string &id : ids)
    asio::write(socket, asio::buffer("HTTP/1.1 200 OK\r\n\r\n" + id));  // ok: [ratelimit-request-in-loop] an answer
}
// --- panel.cpp
#include <boost/asio.hpp>

#include <string>

namespace asio = boost::asio;

void start(asio::io_context &io, asio::ip::tcp::socket &socket) {
  asio::post(io, [&socket] {
    std::string text = "GET /api/auth.test HTTP/1.1\r\nHost: slack.com\r\n\r\n";
    asio::write(socket, asio::buffer(text));  // expect: [ratelimit-blocking-in-async] "synchronous request"
    asio::async_write(socket, asio::buffer(text), [](boost::system::error_code, std::size_t) {});  // ok: [ratelimit-blocking-in-async] returns at once
  });
}
