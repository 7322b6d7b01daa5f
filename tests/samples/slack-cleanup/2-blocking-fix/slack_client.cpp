#include "slack_client.h"

#include "rate_limit.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace {

using asio::ip::tcp;

constexpr const char* kHost = "slack.com";

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string join_chunks(const std::string& raw) {
    std::string body;
    std::size_t at = 0;
    while (at < raw.size()) {
        const std::size_t eol = raw.find("\r\n", at);
        if (eol == std::string::npos)
            break;
        const std::size_t length = std::strtoul(raw.c_str() + at, nullptr, 16);
        if (length == 0)
            break;
        body += raw.substr(eol + 2, length);
        at = eol + 2 + length + 2;
    }
    return body;
}

Response parse_response(const std::string& raw) {
    Response response;
    const std::size_t head_end = raw.find("\r\n\r\n");

    std::istringstream head(raw.substr(0, head_end));
    std::string version;
    head >> version >> response.status;

    std::string line;
    std::getline(head, line);  // the rest of the status line
    while (std::getline(head, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        const std::size_t value = line.find_first_not_of(' ', colon + 1);
        response.headers[lower(line.substr(0, colon))] =
            value == std::string::npos ? "" : line.substr(value);
    }

    if (head_end != std::string::npos)
        response.body = raw.substr(head_end + 4);
    if (response.headers["transfer-encoding"] == "chunked")
        response.body = join_chunks(response.body);
    return response;
}

}  // namespace

SlackClient::SlackClient(std::string token)
    : token_(std::move(token)), tls_(asio::ssl::context::tls_client) {
    tls_.set_default_verify_paths();
    tls_.set_verify_mode(asio::ssl::verify_peer);
}

asio::awaitable<Response> SlackClient::call(std::string method, std::string body) {
    // The wait below holds up the thread that runs the event loop: until it is
    // over, no slash command gets an answer. And nothing ends the attempts.
    while (true) {
        const Response response = co_await send(method, body);
        if (!is_rate_limited(response))
            co_return response;
        wait_out_rate_limit(response);
    }
}

asio::awaitable<Response> SlackClient::send(std::string method, std::string body) {
    const auto executor = co_await asio::this_coro::executor;

    tcp::resolver resolver(executor);
    const auto endpoints = co_await resolver.async_resolve(kHost, "443", asio::use_awaitable);

    asio::ssl::stream<tcp::socket> stream(executor, tls_);
    stream.set_verify_callback(asio::ssl::host_name_verification(kHost));
    SSL_set_tlsext_host_name(stream.native_handle(), kHost);
    co_await asio::async_connect(stream.lowest_layer(), endpoints, asio::use_awaitable);
    co_await stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);

    const std::string request =
        "POST /api/" + method + " HTTP/1.1\r\n"
        "Host: slack.com\r\n"
        "Authorization: Bearer " + token_ + "\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: " + std::to_string(body.size()) + "\r\n"
        "Connection: close\r\n\r\n" + body;
    co_await asio::async_write(stream, asio::buffer(request), asio::use_awaitable);

    // The server closes the connection after its answer; many servers do so
    // without a TLS shutdown, which is no reason to drop what they sent.
    std::string raw;
    asio::error_code ended;
    co_await asio::async_read(stream, asio::dynamic_buffer(raw),
                              asio::redirect_error(asio::use_awaitable, ended));
    if (ended != asio::error::eof && ended != asio::ssl::error::stream_truncated)
        throw asio::system_error(ended);

    co_return parse_response(raw);
}

std::string url_encode(const std::string& text) {
    std::string encoded;
    for (const unsigned char c : text) {
        if (std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '~') {
            encoded += static_cast<char>(c);
        } else {
            char escape[4];
            std::snprintf(escape, sizeof escape, "%%%02X", c);
            encoded += escape;
        }
    }
    return encoded;
}
