// A small Slack app: it answers slash commands and, when that is switched on,
// closes the group DMs that nobody uses any more, a few every minute.

#include "cleanup.h"
#include "slack_client.h"

#include <asio.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>

namespace {

using asio::ip::tcp;

constexpr unsigned short kPort = 8080;

CleanupConfig cleanup_config() {
    CleanupConfig config;
    if (const char* enabled = std::getenv("CLEANUP_GROUP_DMS"))
        config.enabled = std::string(enabled) == "on";
    if (const char* file = std::getenv("CLEANUP_QUEUE_FILE"))
        config.queue_file = file;
    return config;
}

std::string answer_to(const std::string& form, const CleanupStats& stats) {
    if (form.find("command=%2Fcleanup-status") == std::string::npos)
        return "I only know /cleanup-status.";
    return "Old group DMs: " + std::to_string(stats.waiting) + " waiting, " +
           std::to_string(stats.closed) + " closed, " + std::to_string(stats.failed) + " failed. " +
           "Slack last asked for a pause of " + std::to_string(stats.retry_after.count()) + " s.";
}

// Slack shows an error to the user unless the answer arrives within 3 seconds.
// The proxy in front of this port ends TLS and checks X-Slack-Signature.
asio::awaitable<void> answer_slash_command(tcp::socket socket, const CleanupStats& stats) {
    std::string received;
    const std::size_t head = co_await asio::async_read_until(
        socket, asio::dynamic_buffer(received, 64 * 1024), "\r\n\r\n", asio::use_awaitable);

    std::size_t length = 0;
    if (const auto at = received.find("Content-Length: "); at < head)
        length = std::strtoul(received.c_str() + at + 16, nullptr, 10);
    if (const std::size_t total = head + length; total > received.size())
        co_await asio::async_read(socket, asio::dynamic_buffer(received, 64 * 1024),
                                  asio::transfer_exactly(total - received.size()),
                                  asio::use_awaitable);

    const std::string text = answer_to(received.substr(head), stats);
    const std::string reply = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " +
                              std::to_string(text.size()) + "\r\nConnection: close\r\n\r\n" + text;
    co_await asio::async_write(socket, asio::buffer(reply), asio::use_awaitable);
}

asio::awaitable<void> serve_slash_commands(const CleanupStats& stats) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::acceptor acceptor(executor, {asio::ip::address_v4::loopback(), kPort});
    for (;;) {
        tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
        asio::co_spawn(executor, answer_slash_command(std::move(socket), stats), asio::detached);
    }
}

}  // namespace

int main() {
    const char* token = std::getenv("SLACK_TOKEN");
    if (!token) {
        std::cerr << "SLACK_TOKEN is not set\n";
        return 1;
    }

    asio::io_context io;
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&io](const asio::error_code&, int) { io.stop(); });

    SlackClient slack(token);
    CleanupStats stats;
    GroupDmCleanup cleanup(slack, cleanup_config(), stats);
    asio::co_spawn(io, serve_slash_commands(stats), asio::detached);
    asio::co_spawn(io, cleanup.run(), asio::detached);
    io.run();
}
