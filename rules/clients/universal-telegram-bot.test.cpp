// Universal Telegram Bot: a method for each method of the Bot API that it
// knows, all of them blocking.
// --- alarm.cpp
#include <ESP8266WiFi.h>
#include <UniversalTelegramBot.h>
#include <WiFiClientSecure.h>

static WiFiClientSecure secured;
static UniversalTelegramBot bot("token", secured);
static const char *OWNER = "1";

void setup() { bot.sendMessage(OWNER, "up"); }

void loop() {
  bot.sendMessage(OWNER, "still here", "");  // expect: [ratelimit-poll-too-fast] "1 a second per chat"
  bot.sendPhoto(OWNER, "https://example.org/door.jpg");  // expect: [ratelimit-poll-too-fast] "sendPhoto"
}
// --- echo.cpp
// Answers to what people write: they set the pace.
#include <UniversalTelegramBot.h>
#include <WiFi.h>

static WiFiClientSecure secured;
static UniversalTelegramBot bot("token", secured);
static unsigned long asked;

static void answer(int count) {
  for (int i = 0; i < count; i++)
    bot.sendMessage(bot.messages[i].chat_id, bot.messages[i].text, "");  // ok: [ratelimit-request-in-loop] as many as people write
}

void setup() {}

void loop() {
  if (millis() - asked > 1000) {
    int count = bot.getUpdates(bot.last_message_received + 1);
    while (count) {
      answer(count);  // ok: [ratelimit-request-in-loop] as many as people write
      count = bot.getUpdates(bot.last_message_received + 1);
    }
    asked = millis();
  }
}
// --- panel.cpp
#include <QtCore/QObject>
#include <UniversalTelegramBot.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void who() {
    bot_.getMe();  // expect: [ratelimit-blocking-in-async] "getMe"
  }

private:
  UniversalTelegramBot &bot_;
};
