#pragma once

#include <asio.hpp>
#include <asio/ssl.hpp>

#include <map>
#include <string>

struct Response {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

// Talks to Slack's Web API. Never blocks: every step is awaited, so the event
// loop keeps answering slash commands while a call is under way.
class SlackClient {
public:
    explicit SlackClient(std::string token);

    // Calls a method such as "conversations.close" with a form-encoded body.
    asio::awaitable<Response> call(std::string method, std::string body);

private:
    std::string token_;
    asio::ssl::context tls_;
};

std::string url_encode(const std::string& text);
