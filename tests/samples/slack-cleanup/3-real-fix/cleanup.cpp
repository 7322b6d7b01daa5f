#include "cleanup.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <utility>

namespace {

using Clock = std::chrono::system_clock;
using nlohmann::json;
using namespace std::chrono_literals;

constexpr std::size_t kBatchSize = 10;
constexpr auto kTick = 1min;
constexpr auto kSearchEvery = 24h;
constexpr int kMaxRefusals = 3;  // per tick
constexpr auto kDefaultRetryAfter = 30s;

Clock::time_point last_change_of(const json& channel) {
    // "updated" counts milliseconds, "created" counts seconds.
    const auto updated = std::chrono::milliseconds(channel.value("updated", std::int64_t{0}));
    const auto created = std::chrono::seconds(channel.value("created", std::int64_t{0}));
    return Clock::time_point(std::max<std::chrono::milliseconds>(updated, created));
}

std::chrono::seconds retry_after_of(const Response& response) {
    const auto header = response.headers.find("retry-after");
    const int seconds = header == response.headers.end() ? 0 : std::atoi(header->second.c_str());
    return seconds > 0 ? std::chrono::seconds(seconds) : kDefaultRetryAfter;
}

}  // namespace

asio::awaitable<Response> GroupDm::close(SlackClient& slack) const {
    co_return co_await slack.call("conversations.close", "channel=" + url_encode(id));
}

GroupDmCleanup::GroupDmCleanup(SlackClient& slack, CleanupConfig config, CleanupStats& stats)
    : slack_(slack), config_(std::move(config)), stats_(stats), queue_(config_.queue_file) {}

asio::awaitable<void> GroupDmCleanup::run() {
    if (!config_.enabled)
        co_return;

    asio::steady_timer timer(co_await asio::this_coro::executor);
    for (;;) {
        try {
            if (queue_.empty() && Clock::now() >= next_search_) {
                next_search_ = Clock::now() + kSearchEvery;
                co_await find_old_group_dms();
            }
            co_await close_batch();
        } catch (const std::exception& error) {
            std::cerr << "clean-up: " << error.what() << '\n';
        }
        stats_.waiting = static_cast<int>(queue_.size());
        timer.expires_after(kTick);
        co_await timer.async_wait(asio::use_awaitable);
    }
}

// Puts every group DM into the queue that nobody has touched for max_age.
asio::awaitable<void> GroupDmCleanup::find_old_group_dms() {
    const Clock::time_point limit = Clock::now() - config_.max_age;
    std::string cursor;
    do {
        const Response response = co_await slack_.call(
            "conversations.list", "types=mpim&limit=200&cursor=" + url_encode(cursor));
        const json page = json::parse(response.body);
        if (!page.value("ok", false))
            throw std::runtime_error("conversations.list: " + page.value("error", "no reason given"));

        std::vector<std::string> old;
        for (const json& channel : page.at("channels")) {
            if (last_change_of(channel) < limit)
                old.push_back(channel.at("id").get<std::string>());
        }
        queue_.add(old);
        cursor = page.value("/response_metadata/next_cursor"_json_pointer, "");
    } while (!cursor.empty());
}

asio::awaitable<void> GroupDmCleanup::close_batch() {
    asio::steady_timer pause(co_await asio::this_coro::executor);
    int refusals = 0;
    for (const std::string& id : queue_.next(kBatchSize)) {
        const GroupDm dm{id};
        const Response response = co_await dm.close(slack_);
        if (response.status == 429) {
            // The DM stays in the queue; a later tick comes back to it.
            stats_.retry_after = retry_after_of(response);
            pause.expires_after(stats_.retry_after);
            co_await pause.async_wait(asio::use_awaitable);
            if (++refusals == kMaxRefusals)
                co_return;
            continue;
        }
        if (response.status >= 500)
            co_return;  // Slack has trouble of its own: leave it alone until the next tick

        if (response.status == 200 && json::parse(response.body).value("ok", false)) {
            ++stats_.closed;
        } else {
            ++stats_.failed;
            std::cerr << "could not close " << id << ": HTTP " << response.status << '\n';
        }
        queue_.remove(id);
    }
}
