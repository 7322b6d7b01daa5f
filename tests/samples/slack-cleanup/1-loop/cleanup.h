#pragma once

#include "slack_client.h"

#include <asio.hpp>

#include <chrono>
#include <string>
#include <vector>

// A direct message with several people ("mpim" in Slack's API).
struct GroupDm {
    std::string id;
    std::chrono::system_clock::time_point last_change;

    asio::awaitable<Response> close(SlackClient& slack) const;
};

struct CleanupStats {
    int found = 0;
    int closed = 0;
    int failed = 0;
};

// All group DMs that nobody has touched for longer than max_age.
asio::awaitable<std::vector<GroupDm>> find_old_group_dms(SlackClient& slack,
                                                         std::chrono::hours max_age);

// Closes every old group DM of the workspace.
asio::awaitable<void> clean_up_group_dms(SlackClient& slack, std::chrono::hours max_age,
                                         CleanupStats& stats);
