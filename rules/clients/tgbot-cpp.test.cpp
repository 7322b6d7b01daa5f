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

void build(const std::vector<std::string> &tokens, TgBot::HttpClient &http) {
  for (const std::string &token : tokens)
    TgBot::Api api(token, http, "https://api.telegram.org");  // ok: [ratelimit-request-in-loop] nothing is sent
}
// --- panel.cpp
#include <QtCore/QObject>
#include <tgbot/tgbot.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void blocked() {
    bot_.getApi().blockedByUser(1);  // expect: [ratelimit-blocking-in-async] "sendChatAction"
  }
  void file() {
    bot_.getApi().downloadFile("photos/1.jpg");  // expect: [ratelimit-blocking-in-async] "downloadFile"
  }
  void poll() {
    poll_.start();  // expect: [ratelimit-blocking-in-async] "getUpdates"
  }

private:
  TgBot::Bot &bot_;
  TgBot::TgLongPoll poll_;
};
// --- files.cpp
// Files lie beside the methods.
#include <tgbot/tgbot.h>

#include <string>
#include <vector>

void files(const TgBot::Bot &bot, const std::vector<std::string> &paths) {
  for (const std::string &path : paths)
    bot.getApi().downloadFile(path);  // expect: [ratelimit-request-in-loop] "a request to `api.telegram.org`"
}
// --- transport.cpp
// A client that sends every failed request again at once, under all methods.
#include <tgbot/tgbot.h>

class Stubborn : public TgBot::CurlHttpClient {
public:
  std::string makeRequest(const TgBot::Url &url, const std::vector<TgBot::HttpReqArg> &args) const override {
    for (;;) {
      try {
        return TgBot::CurlHttpClient::makeRequest(url, args);  // expect: [ratelimit-retry-without-backoff] "without any wait"  // expect: [ratelimit-unbounded-retry] "until it works"
      } catch (const std::runtime_error &) {
      }
    }
  }
};

class StubbornToo : public TgBot::BoostHttpOnlySslClient {
public:
  std::string makeRequest(const TgBot::Url &url, const std::vector<TgBot::HttpReqArg> &args) const override {
    for (;;) {
      try {
        return TgBot::BoostHttpOnlySslClient::makeRequest(url, args);  // expect: [ratelimit-retry-without-backoff] "without any wait"  // expect: [ratelimit-unbounded-retry] "until it works"
      } catch (const std::runtime_error &) {
      }
    }
  }
};

std::string insist(const TgBot::HttpClient &http, const TgBot::Url &url) {
  for (;;) {
    try {
      return http.makeRequest(url, {});  // expect: [ratelimit-retry-without-backoff] "without any wait"  // expect: [ratelimit-unbounded-retry] "until it works"
    } catch (const std::runtime_error &) {
    }
  }
}

// Once, and with what the sender wanted to show beside the text.
class Plain : public TgBot::CurlHttpClient {
public:
  std::string makeRequest(const TgBot::Url &url, const std::vector<TgBot::HttpReqArg> &args) const override {
    return TgBot::CurlHttpClient::makeRequest(url, args);  // ok: [ratelimit-retry-without-backoff] once
  }
};

void menus(const TgBot::Bot &bot, const std::vector<std::int64_t> &chats) {
  auto keyboard = std::make_shared<TgBot::InlineKeyboardMarkup>();
  for (std::int64_t chat : chats) {
    bot.getApi().sendMessage(chat, "Menu", false, 0, keyboard, "HTML");  // expect: [ratelimit-request-in-loop] "sendMessage"
    bot.getApi().sendMessage(chat, "Menu", nullptr, nullptr, keyboard, "HTML");  // expect: [ratelimit-request-in-loop] "sendMessage"
  }
}
