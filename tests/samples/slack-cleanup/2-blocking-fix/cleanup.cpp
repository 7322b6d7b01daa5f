#include "cleanup.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <utility>

namespace {

using Clock = std::chrono::system_clock;
using nlohmann::json;

GroupDm group_dm_from(const json& channel) {
    // "updated" counts milliseconds, "created" counts seconds.
    const auto updated = std::chrono::milliseconds(channel.value("updated", std::int64_t{0}));
    const auto created = std::chrono::seconds(channel.value("created", std::int64_t{0}));
    const std::chrono::milliseconds last = std::max<std::chrono::milliseconds>(updated, created);
    return {channel.at("id").get<std::string>(), Clock::time_point(last)};
}

}  // namespace

asio::awaitable<Response> GroupDm::close(SlackClient& slack) const {
    co_return co_await slack.call("conversations.close", "channel=" + url_encode(id));
}

asio::awaitable<std::vector<GroupDm>> find_old_group_dms(SlackClient& slack,
                                                         std::chrono::hours max_age) {
    const Clock::time_point limit = Clock::now() - max_age;
    std::vector<GroupDm> old;
    std::string cursor;
    do {
        const Response response = co_await slack.call(
            "conversations.list", "types=mpim&limit=200&cursor=" + url_encode(cursor));
        const json page = json::parse(response.body);
        if (!page.value("ok", false))
            throw std::runtime_error("conversations.list: " + page.value("error", "no reason given"));

        for (const json& channel : page.at("channels")) {
            GroupDm dm = group_dm_from(channel);
            if (dm.last_change < limit)
                old.push_back(std::move(dm));
        }
        cursor = page.value("/response_metadata/next_cursor"_json_pointer, "");
    } while (!cursor.empty());
    co_return old;
}

asio::awaitable<void> clean_up_group_dms(SlackClient& slack, std::chrono::hours max_age,
                                         CleanupStats& stats) {
    const std::vector<GroupDm> old_dms = co_await find_old_group_dms(slack, max_age);
    stats = CleanupStats{.found = static_cast<int>(old_dms.size())};

    for (const GroupDm& dm : old_dms) {
        const Response response = co_await dm.close(slack);
        if (response.status == 200 && json::parse(response.body).value("ok", false)) {
            ++stats.closed;
        } else {
            ++stats.failed;
            std::cerr << "could not close " << dm.id << ": HTTP " << response.status << '\n';
        }
    }
}
