#include "retries.h"

#include "slack.h"

#include <chrono>
#include <stdexcept>
#include <thread>

// ratelimit-unbounded-retry
bool post_at_any_price(const std::string& text) {
    int seconds = 1;
    while (!worked(call("chat.postMessage", text))) {
        std::this_thread::sleep_for(std::chrono::seconds(seconds));
        seconds *= 2;
    }
    return true;
}

// ratelimit-retry-without-backoff
bool post_often(const std::string& text) {
    for (int attempt = 0; attempt < 6; ++attempt)
        if (call("chat.postMessage", text).status == 200)
            return true;
    return false;
}

// ratelimit-ignored-retry-after
bool post_later(const std::string& text) {
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Answer answer = call("chat.update", text);
        if (answer.status != 429)
            return worked(answer);
        std::this_thread::sleep_for(std::chrono::seconds(2));
    }
    return false;
}

// ratelimit-retries-permanent-errors
static void post_or_throw(const std::string& text) {
    if (call("chat.postMessage", text).status != 200)
        throw std::runtime_error("could not post");
}
bool post_to_gone_channels(const std::string& text) {
    for (int attempt = 0; attempt < 6; ++attempt) {
        try {
            post_or_throw(text);
            return true;
        } catch (const std::exception&) {
            std::this_thread::sleep_for(std::chrono::seconds(1 << attempt));
        }
    }
    return false;
}

// ratelimit-nested-retry
bool post_again_and_again(const std::string& text) {
    for (int attempt = 0; attempt < 4; ++attempt) {
        if (post_often(text))
            return true;
        std::this_thread::sleep_for(std::chrono::seconds(1 << attempt));
    }
    return false;
}
