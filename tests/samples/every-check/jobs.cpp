#include "jobs.h"

#include "slack.h"

#include <chrono>
#include <future>
#include <iostream>
#include <memory>
#include <thread>

using namespace std::chrono_literals;

// ratelimit-request-in-loop
int close_all(const Names& channels) {
    int closed = 0;
    for (const std::string& channel : channels)
        if (worked(call("conversations.close", "channel=" + channel)))
            ++closed;
    return closed;
}

// ratelimit-unchecked-response, ratelimit-unbounded-fanout
void greet_all(const Names& users) {
    for (const std::string& user : users)
        call("conversations.open", "users=" + user);
    std::vector<std::thread> threads;
    for (const std::string& user : users)
        threads.emplace_back([user] {
            if (!worked(call("chat.postMessage", "channel=" + user + "&text=hello")))
                std::cerr << user << " was not greeted\n";
        });
    for (std::thread& thread : threads)
        thread.join();
}

// ratelimit-batch-available
void invite_all(const std::string& channel, const Names& users) {
    for (const std::string& user : users)
        if (!worked(call("conversations.invite", "channel=" + channel + "&users=" + user)))
            return;
}

// ratelimit-program-budget: each of the two keeps the limit, both together do
// not.
static void look_for_new_channels() {
    for (;;) {
        if (!worked(call("conversations.list", "exclude_archived=true")))
            std::cerr << "no channels\n";
        std::this_thread::sleep_for(4s);
    }
}
static void look_for_old_channels() {
    for (;;) {
        if (!worked(call("conversations.list", "limit=1000")))
            std::cerr << "no channels\n";
        std::this_thread::sleep_for(4s);
    }
}
void remind(const Names& channels) {
    std::thread(look_for_new_channels).detach();
    std::thread(look_for_old_channels).detach();
    std::cout << channels.size() << " channels\n";
}

// ratelimit-timer-per-item, ratelimit-poll-too-fast
namespace {
struct Watch : std::enable_shared_from_this<Watch> {
    Watch(asio::io_context& io, std::string channel) : timer(io), channel(std::move(channel)) {}
    void again() {
        timer.expires_after(1s);
        timer.async_wait([self = shared_from_this()](const std::error_code& failed) {
            if (failed)
                return;
            if (!worked(call("conversations.info", "channel=" + self->channel)))
                std::cerr << self->channel << " is gone\n";
            self->again();
        });
    }
    asio::steady_timer timer;
    std::string channel;
};
}  // namespace
void watch(asio::io_context& io, const Names& channels) {
    for (const std::string& channel : channels)
        std::make_shared<Watch>(io, channel)->again();
}
