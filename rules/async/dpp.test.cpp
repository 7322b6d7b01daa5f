// D++: handlers and completions run on threads that everything else needs.
// --- waits.h
#pragma once
#include <dpp/dpp.h>

namespace dpp {
template <class T> class basic_awaitable {
public:
  T sync_wait();
};
class oneshot_timer {
public:
  oneshot_timer(cluster *bot, std::uint64_t seconds, std::function<void(timer)> callback);
};
}  // namespace dpp
// --- program.cpp
#include "waits.h"

#include <dpp/dpp.h>
#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");

void start(dpp::cluster &bot) {
  bot.on_slashcommand([](const dpp::slashcommand_t &event) {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    event.reply("done");  // ok: [ratelimit-blocking-in-async] returns at once
  });
  bot.message_create("text", [](int) {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  });
  bot.start_timer([](unsigned long) {
    slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close" // expect: [ratelimit-blocking-in-async] "synchronous request"
  }, 1);
  bot.start_timer([](unsigned long) {
    slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute // expect: [ratelimit-blocking-in-async] "synchronous request"
  }, 60);
}

dpp::task<> asTask(dpp::cluster &bot) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "D++ event loop"
  co_await bot.co_sleep(3);  // ok: [ratelimit-blocking-in-async] awaited
}
dpp::job asJob() {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "D++ event loop"
  co_return;
}
dpp::coroutine<> asCoroutine() {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "D++ event loop"
  co_return;
}
void later(dpp::cluster &bot, dpp::basic_awaitable<int> &answer) {
  dpp::oneshot_timer once(&bot, 1, [&](dpp::timer) {
    sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
    slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once // expect: [ratelimit-blocking-in-async] "synchronous request"
  });
}
void waits(dpp::cluster &bot, dpp::basic_awaitable<int> &answer) {
  bot.start_timer([&](unsigned long) {
    answer.sync_wait();  // expect: [ratelimit-blocking-in-async] "sync_wait"
  }, 60);
}
void plain() {
  sleep(6);  // ok: [ratelimit-blocking-in-async] no handler
}

// Direct messages, and lists in braces: D++ keeps the limits of Discord, not those of others.
dpp::task<> welcome(dpp::cluster &bot, const std::vector<dpp::snowflake> &members) {
  bot.global_bulk_command_create({dpp::slashcommand(), dpp::slashcommand()});
  for (dpp::snowflake member : members) {
    bot.direct_message_create(member, dpp::message("welcome"));  // ok: [ratelimit-unbounded-fanout] D++ waits
    auto sent = co_await bot.co_direct_message_create(member, dpp::message("rules"));  // ok: [ratelimit-request-in-loop] D++ waits
    if (sent.is_error()) co_return;
    co_await bot.co_thread_create("talk", member, 60, dpp::CHANNEL_PRIVATE_THREAD, false, 0);  // ok: [ratelimit-request-in-loop] D++ waits
    auto answer = co_await bot.co_request("https://slack.com/api/conversations.close?channel=C1", dpp::m_post);  // expect: [ratelimit-request-in-loop] "conversations.close"
    if (answer.status != 200) co_return;
  }
}
