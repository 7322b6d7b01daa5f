// throttlint stand-in for the Universal Telegram Bot library: declarations
// only, served when the library is not installed.
#ifndef THROTTLINT_STUB_UNIVERSALTELEGRAMBOT_H
#define THROTTLINT_STUB_UNIVERSALTELEGRAMBOT_H
#include <Arduino.h>
#include <WiFi.h>

#define HANDLE_MESSAGES 1
extern const char TELEGRAM_CERTIFICATE_ROOT[];

struct telegramMessage {
  String text;
  String chat_id;
  String chat_title;
  String from_id;
  String from_name;
  String date;
  String type;
  String file_caption;
  String file_path;
  String file_name;
  bool hasDocument;
  long file_size;
  float longitude;
  float latitude;
  int update_id;
  int message_id;
  int reply_to_message_id;
  String reply_to_text;
  String query_id;
};

class UniversalTelegramBot {
public:
  UniversalTelegramBot(const String &token, Client &client);
  void updateToken(const String &token);
  String getToken();
  bool getMe();
  bool sendSimpleMessage(const String &chat_id, const String &text,
                         const String &parse_mode);
  bool sendMessage(const String &chat_id, const String &text,
                   const String &parse_mode = "", int message_id = 0);
  bool sendMessageWithReplyKeyboard(const String &chat_id, const String &text,
                                    const String &parse_mode,
                                    const String &keyboard, bool resize = false,
                                    bool oneTime = false,
                                    bool selective = false);
  bool sendMessageWithInlineKeyboard(const String &chat_id, const String &text,
                                     const String &parse_mode,
                                     const String &keyboard,
                                     int message_id = 0);
  bool sendChatAction(const String &chat_id, const String &text);
  String sendPhotoByBinary(const String &chat_id, const String &contentType,
                           int fileSize, bool (*more)(), byte (*next)(),
                           byte *(*buffer)(), int (*length)());
  String sendPhoto(const String &chat_id, const String &photo,
                   const String &caption = "",
                   bool disable_notification = false,
                   int reply_to_message_id = 0, const String &keyboard = "");
  bool answerCallbackQuery(const String &query_id, const String &text = "",
                           bool show_alert = false, const String &url = "",
                           int cache_time = 0);
  bool setMyCommands(const String &commandArray);
  int getUpdates(long offset);
  telegramMessage messages[HANDLE_MESSAGES];
  long last_message_received;
  String name;
  String userName;
  int longPoll;
  unsigned int waitForResponse;
  int maxMessageLength;
};
#endif
