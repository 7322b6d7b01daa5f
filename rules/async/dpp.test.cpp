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
// --- deadlines.cpp
#include <dpp/dpp.h>
#include <httplib.h>
#include <unistd.h>

#include <string>
#include <vector>

static httplib::Client web("https://slack.com");
static bool closeDm(const std::string &id) {
  auto answer = web.Get("/api/conversations.close?channel=" + id);
  return answer && answer->status == 200;
}
dpp::task<void> paced(dpp::cluster &bot, const std::vector<std::string> &ids) {
  for (const std::string &id : ids) {
    if (!closeDm(id))  // ok: [ratelimit-request-in-loop] 4 s apart // expect: [ratelimit-blocking-in-async]
      co_return;
    co_await bot.co_sleep(4);
  }
}
dpp::task<void> hurried(dpp::cluster &bot, const std::vector<std::string> &ids) {
  for (const std::string &id : ids) {
    if (!closeDm(id))  // expect: [ratelimit-request-in-loop] "1 s apart" // expect: [ratelimit-blocking-in-async]
      co_return;
    co_await bot.co_sleep(1);
  }
}

void answers(dpp::cluster &bot) {
  bot.on_slashcommand([](const dpp::slashcommand_t &event) {
    sleep(5);  // expect: [ratelimit-handler-deadline] "5 s" // expect: [ratelimit-blocking-in-async] "5 s"
    event.reply("done");
  });
  bot.on_slashcommand([](const dpp::slashcommand_t &event) {
    event.thinking();
    sleep(5);  // ok: [ratelimit-handler-deadline] said at once // expect: [ratelimit-blocking-in-async] "5 s"
    event.edit_response("done");
  });
  bot.on_button_click([](const dpp::button_click_t &event) {
    event.dialog(dpp::interaction_modal_response());
    sleep(6);  // ok: [ratelimit-handler-deadline] answered before // expect: [ratelimit-blocking-in-async] "6 s"
  });
  bot.on_button_click([&bot](const dpp::button_click_t &event) -> dpp::task<void> {
    co_await bot.co_sleep(6);  // expect: [ratelimit-handler-deadline] "6 s"
    co_await event.co_reply("done");
  });
  bot.on_select_click([&bot](const dpp::select_click_t &event) -> dpp::task<void> {
    co_await event.co_thinking();
    co_await bot.co_sleep(7);  // ok: [ratelimit-handler-deadline] answered before
    co_await event.co_reply("done");
  });
  bot.on_select_click([](const dpp::select_click_t &event) {
    sleep(7);  // expect: [ratelimit-handler-deadline] "7 s" // expect: [ratelimit-blocking-in-async] "7 s"
    event.reply("done");
  });
  bot.on_form_submit([](const dpp::form_submit_t &event) {
    sleep(8);  // expect: [ratelimit-handler-deadline] "8 s" // expect: [ratelimit-blocking-in-async] "8 s"
    event.reply("done");
  });
  bot.on_autocomplete([](const dpp::autocomplete_t &) {
    sleep(9);  // expect: [ratelimit-handler-deadline] "9 s" // expect: [ratelimit-blocking-in-async] "9 s"
  });
  bot.on_user_context_menu([](const dpp::user_context_menu_t &event) {
    sleep(10);  // expect: [ratelimit-handler-deadline] "10 s" // expect: [ratelimit-blocking-in-async] "10 s"
    event.reply("done");
  });
  bot.on_message_context_menu([](const dpp::message_context_menu_t &event) {
    sleep(11);  // expect: [ratelimit-handler-deadline] "11 s" // expect: [ratelimit-blocking-in-async] "11 s"
    event.reply("done");
  });
  // Any kind of interaction, answered by a request of its own.
  bot.on_interaction_create([](const dpp::interaction_create_t &event) {
    sleep(13);  // expect: [ratelimit-handler-deadline] "13 s" // expect: [ratelimit-blocking-in-async] "13 s"
    event.reply("done");
  });
  bot.on_interaction_create([&bot](const dpp::interaction_create_t &event) {
    bot.interaction_response_create(event.command.id, event.command.token, 5);
    sleep(14);  // ok: [ratelimit-handler-deadline] answered before // expect: [ratelimit-blocking-in-async] "14 s"
  });
  // Nobody waits for an answer to a message.
  bot.on_message_create([](const dpp::message_create_t &event) {
    sleep(12);  // ok: [ratelimit-handler-deadline] a message // expect: [ratelimit-blocking-in-async] "12 s"
    event.reply("done");
  });
}
