#pragma once

#include "dm_queue.h"
#include "slack_client.h"

#include <asio.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

// A direct message with several people ("mpim" in Slack's API).
struct GroupDm {
    std::string id;

    asio::awaitable<Response> close(SlackClient& slack) const;
};

struct CleanupConfig {
    bool enabled = false;  // the feature flag
    std::chrono::hours max_age = std::chrono::hours(24 * 180);
    std::filesystem::path queue_file = "group-dms.queue";
};

struct CleanupStats {
    int waiting = 0;
    int closed = 0;
    int failed = 0;
    std::chrono::seconds retry_after{0};  // what Slack asked for last
};

// Closes old group DMs bit by bit. Slack allows about 20 conversations.close a
// minute; the clean-up takes half of that and has all the time in the world.
class GroupDmCleanup {
public:
    GroupDmCleanup(SlackClient& slack, CleanupConfig config, CleanupStats& stats);

    // Runs until the event loop stops; returns at once when switched off.
    asio::awaitable<void> run();

private:
    asio::awaitable<void> find_old_group_dms();
    asio::awaitable<void> close_batch();

    SlackClient& slack_;
    CleanupConfig config_;
    CleanupStats& stats_;
    DmQueue queue_;
    std::chrono::system_clock::time_point next_search_;
};
