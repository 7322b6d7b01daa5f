// Asio: handlers, timers, coroutines, pools, waits.
// --- coro.h
#pragma once
#include <throttlint/coroutine.h>
namespace asio {
namespace experimental {
template <typename Yield> struct coro : throttlint_stub::Coroutine<coro<Yield>, void> {};
}  // namespace experimental
}  // namespace asio
// --- program.cpp
#include "coro.h"

#include <asio.hpp>
#include <asio/spawn.hpp>
#include <asio/ssl.hpp>
#include <httplib.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <string>

using asio::ip::tcp;
using asio::ip::udp;
using namespace std::chrono_literals;

static httplib::Client slack("https://slack.com");

void posted(asio::io_context &io, asio::io_context::strand &old) {
  asio::post(io, [] {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
  asio::dispatch(io, [] {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
  asio::defer(asio::make_strand(io), [] {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  });
  io.post([] {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  });
  old.post([] {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  });
  old.dispatch([] {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  });
}

struct Bound {
  asio::io_context &io;
  asio::io_context::strand &old;
  void start() {
    asio::post(asio::bind_executor(io, [] {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    }));
    asio::post(io, old.wrap([] {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    }));
    asio::post(io, io.wrap([] {
      sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
    }));
  }
};

asio::awaitable<void> coroutine() {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "Asio event loop"
  asio::steady_timer timer(co_await asio::this_coro::executor);
  timer.expires_after(1s);
  co_await timer.async_wait(asio::use_awaitable);  // ok: [ratelimit-blocking-in-async] awaited
}

asio::experimental::coro<void> stream() {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "Asio event loop"
  co_return;
}

void spawned(asio::io_context &io) {
  asio::co_spawn(io, [] () -> asio::awaitable<void> {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    co_return;
  }, asio::detached);
  asio::spawn(io, [](asio::yield_context) {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  });
}

struct Poll {
  asio::steady_timer timer;
  asio::steady_timer slow;
  asio::system_timer system;
  void fast() {
    timer.expires_after(500ms);
    timer.async_wait([this](const asio::error_code &) {
      slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close" // expect: [ratelimit-blocking-in-async] "synchronous request"
      fast();
    });
  }
  void calm() {
    slow.expires_after(1min);
    slow.async_wait([this](const asio::error_code &) {
      slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute // expect: [ratelimit-blocking-in-async] "synchronous request"
      calm();
    });
  }
  void calmAbsolute() {
    system.expires_at(std::chrono::system_clock::now() + 1min);
    system.async_wait([this](const asio::error_code &) {
      slack.Get("/api/conversations.kick");  // ok: [ratelimit-poll-too-fast] once a minute // expect: [ratelimit-blocking-in-async] "synchronous request"
      calmAbsolute();
    });
  }
  void absolute() {
    system.expires_at(std::chrono::system_clock::now() + 500ms);
    system.async_wait([this](const asio::error_code &) {
      slack.Get("/api/conversations.kick");  // expect: [ratelimit-poll-too-fast] "conversations.kick" // expect: [ratelimit-blocking-in-async] "synchronous request"
      absolute();
    });
  }
};

asio::awaitable<void> pacedByDeadlines(const std::string &id) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  for (int i = 0; i < 1000; ++i) {
    slack.Get("/api/conversations.rename?channel=" + id);  // expect: [ratelimit-request-in-loop] "200 ms apart" // expect: [ratelimit-blocking-in-async] "synchronous request"
    timer.expires_at(std::chrono::steady_clock::now() + 200ms);
    co_await timer.async_wait(asio::use_awaitable);
  }
}

asio::awaitable<void> pacedByTimersBuiltAnew(const std::string &id) {
  for (int i = 0; i < 1000; ++i) {
    slack.Get("/api/conversations.archive?channel=" + id);  // expect: [ratelimit-request-in-loop] "300 ms apart" // expect: [ratelimit-blocking-in-async] "synchronous request"
    asio::steady_timer timer(co_await asio::this_coro::executor, 300ms);
    co_await timer.async_wait(asio::use_awaitable);
  }
}

void paced(asio::io_context &io, const std::string &id) {
  asio::steady_timer timer(io);
  for (int i = 0; i < 1000; ++i) {
    slack.Get("/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] 20 a minute
    timer.expires_after(3s);
    timer.wait();
  }
}

void waits(asio::io_context &io, asio::thread_pool &pool, asio::steady_timer &timer) {
  asio::post(io, [&] {
    timer.expires_after(2s);
    timer.wait();  // expect: [ratelimit-blocking-in-async] "2 s"
    asio::steady_timer built(io, 7s);
    built.wait();  // expect: [ratelimit-blocking-in-async] "7 s"
    built.expires_after(8s);
    built.wait();  // expect: [ratelimit-blocking-in-async] "8 s"
    io.run();  // expect: [ratelimit-blocking-in-async] "run"
    io.run_one();  // expect: [ratelimit-blocking-in-async] "run_one"
    io.run_for(1s);  // expect: [ratelimit-blocking-in-async] "run_for"
    pool.join();  // expect: [ratelimit-blocking-in-async] "join"
    pool.wait();  // expect: [ratelimit-blocking-in-async] "wait"
    io.poll();  // ok: [ratelimit-blocking-in-async] takes what is ready
  });
  asio::post(pool, [] {
    sleep(20);  // ok: [ratelimit-blocking-in-async] a worker of the program's own pool
  });
  asio::post(asio::system_executor(), [] {
    sleep(40);  // ok: [ratelimit-blocking-in-async] a worker of the system's pool
  });
  asio::post(pool.get_executor(), [] {
    sleep(30);  // ok: [ratelimit-blocking-in-async] a worker of the program's own pool
  });
}

struct Session {
  asio::signal_set &signals;
  tcp::resolver &resolver;
  tcp::socket &socket;
  udp::socket &datagrams;
  tcp::acceptor &acceptor;
  asio::ssl::stream<tcp::socket> &tls;
  tcp::endpoint peer;
  udp::endpoint sender;
  std::string line;
  void start() {
    signals.async_wait([](asio::error_code, int) {
      sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    });
    resolver.async_resolve("slack.com", "https", [this](asio::error_code, tcp::resolver::results_type found) {
      sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
      asio::async_connect(socket, found, [](asio::error_code, tcp::endpoint) {
        sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
      });
    });
    asio::async_read(socket, asio::dynamic_buffer(line), [](asio::error_code, std::size_t) {
      sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
    });
    asio::async_read_until(socket, asio::dynamic_buffer(line), '\n', [](asio::error_code, std::size_t) {
      sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
    });
    socket.async_read_some(asio::buffer(line), [](asio::error_code, std::size_t) {
      sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
    });
    socket.async_receive(asio::buffer(line), [](asio::error_code, std::size_t) {
      sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
    });
    socket.async_connect(peer, [](asio::error_code) {
      sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
    });
    socket.async_wait(tcp::socket::wait_read, [](asio::error_code) {
      sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
    });
    acceptor.async_accept([](asio::error_code, tcp::socket) {
      sleep(10);  // expect: [ratelimit-blocking-in-async] "10 s"
    });
    datagrams.async_receive_from(asio::buffer(line), sender, [](asio::error_code, std::size_t) {
      sleep(11);  // expect: [ratelimit-blocking-in-async] "11 s"
    });
    datagrams.async_send_to(asio::buffer(line), sender, [](asio::error_code, std::size_t) {
      sleep(12);  // expect: [ratelimit-blocking-in-async] "12 s"
    });
    tls.async_handshake(asio::ssl::stream_base::client, [](asio::error_code) {
      sleep(13);  // expect: [ratelimit-blocking-in-async] "13 s"
    });
    tls.async_shutdown([](asio::error_code) {
      sleep(14);  // expect: [ratelimit-blocking-in-async] "14 s"
    });
    tls.async_read_some(asio::buffer(line), [](asio::error_code, std::size_t) {
      sleep(15);  // expect: [ratelimit-blocking-in-async] "15 s"
    });
  }
};

void text(tcp::socket &socket, const std::string &id) {
  std::string request = "POST /api/conversations.close HTTP/1.1\r\nHost: slack.com\r\n\r\n" + id;
  for (int i = 0; i < 1000; ++i)
    asio::write(socket, asio::const_buffer(asio::buffer(request)));  // expect: [ratelimit-request-in-loop] "conversations.close"
}

// What waits for the other end.
void inHandler(asio::io_context &io, tcp::socket &socket, udp::socket &datagrams, tcp::resolver &resolver, asio::ssl::stream<tcp::socket> &tls, asio::posix::stream_descriptor &pipe, const std::string &host, std::string &line) {
  asio::post(io, [&] {
    auto found = resolver.resolve(host, "https");  // expect: [ratelimit-blocking-in-async] "resolver.resolve"
    asio::connect(socket, found);  // expect: [ratelimit-blocking-in-async] "connect"
    asio::connect(tls.lowest_layer(), found);  // expect: [ratelimit-blocking-in-async] "connect"
    asio::read(socket, asio::buffer(line));  // expect: [ratelimit-blocking-in-async] "read"
    asio::read_until(tls, asio::dynamic_buffer(line), '\n');  // expect: [ratelimit-blocking-in-async] "read_until"
    resolver.resolve("127.0.0.1", "8080");  // ok: [ratelimit-blocking-in-async] an address, no name
    asio::connect(datagrams, found);  // ok: [ratelimit-blocking-in-async] nothing is sent
    asio::read(pipe, asio::buffer(line));  // ok: [ratelimit-blocking-in-async] of the own machine
    socket.read_some(asio::buffer(line));  // ok: [ratelimit-blocking-in-async] what is there
  });
}
// As fast as others ask for it: they set the pace.
void serve(tcp::acceptor &acceptor) {
  for (;;) {
    tcp::socket peer = acceptor.accept();
    auto res = slack.Post("/api/conversations.close");  // ok: [ratelimit-request-in-loop] paced by who connects
    if (!res || res->status != 200)
      break;
  }
}
// Counted on from when it ran out last.
struct Ticker {
  asio::steady_timer timer;
  void tick() {
    auto res = slack.Post("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "after 1 s" // expect: [ratelimit-blocking-in-async]
    if (!res || res->status != 200)
      return;
    timer.expires_at(timer.expiry() + std::chrono::seconds(1));
    timer.async_wait([this](const std::error_code &) { tick(); });
  }
};
void tickFrom(asio::io_context &io) {
  Ticker ticker{asio::steady_timer(io)};
  ticker.tick();
  io.run();
}
