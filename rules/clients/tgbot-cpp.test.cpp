// tgbot-cpp: a method for each method of the Bot API; listeners on the thread
// that polls.
#include <tgbot/tgbot.h>
#include <unistd.h>

void all(TgBot::Bot &bot, const std::vector<std::int64_t> &chats) {
  for (std::int64_t chat : chats)
    bot.getApi().sendMessage(chat, "Hello");  // expect: [ratelimit-request-in-loop] "sendMessage"
  bot.getEvents().onAnyMessage([&bot](TgBot::Message::Ptr message) {
    bot.getApi().sendMessage(message->chat->id, "Hi");  // ok: [ratelimit-blocking-in-async] how this library answers
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  });
}

void few(TgBot::Bot &bot) {
  for (std::int64_t admin : {1, 2, 3})
    bot.getApi().sendMessage(admin, "Hello");  // ok: [ratelimit-request-in-loop] three
}
