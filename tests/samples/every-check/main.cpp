// A small Slack app with one mistake of each kind.
#include "jobs.h"
#include "retries.h"
#include "slack.h"

#include <httplib.h>

#include <chrono>
#include <iostream>
#include <thread>

// ratelimit-blocking-in-async
static asio::awaitable<void> tidy(const Names& channels) {
    if (close_all(channels) == 0)
        std::this_thread::sleep_for(std::chrono::seconds(30));
    co_return;
}

// ratelimit-handler-deadline
static void serve(httplib::Server& server) {
    server.Post("/commands/report", [](const httplib::Request& request, httplib::Response& response) {
        if (request.get_header_value("X-Slack-Signature").empty())
            return;
        std::this_thread::sleep_for(std::chrono::seconds(5));
        response.set_content("done", "text/plain");
    });
}

int main(int count, char** words) {
    const Names channels(words + 1, words + count);
    asio::io_context io;
    httplib::Server server;
    serve(server);
    std::thread([&] { server.listen("127.0.0.1", 8080); }).detach();
    greet_all(channels);
    invite_all("C1", channels);
    remind(channels);
    watch(io, channels);
    asio::co_spawn(io, tidy(channels), asio::detached);
    io.run();
    return post_at_any_price("channel=C1&text=bye") && post_often("channel=C2&text=bye") &&
                   post_later("channel=C3&text=bye") &&
                   post_to_gone_channels("channel=C5&text=bye") &&
                   post_again_and_again("channel=C4&text=bye")
               ? 0
               : 1;
}
