#include "rate_limit.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace {

constexpr int kDefaultRetryAfter = 30;  // when the header is missing or makes no sense

int retry_after_seconds(const Response& response) {
    const auto header = response.headers.find("retry-after");
    const int seconds = header == response.headers.end() ? 0 : std::atoi(header->second.c_str());
    return seconds > 0 ? seconds : kDefaultRetryAfter;
}

void pause_for(int retry_after) {
    std::cerr << "rate limited by Slack, waiting for " << retry_after << " s\n";
    std::this_thread::sleep_for(std::chrono::seconds(retry_after));
}

}  // namespace

bool is_rate_limited(const Response& response) {
    return response.status == 429;
}

void wait_out_rate_limit(const Response& response) {
    pause_for(retry_after_seconds(response));
}
