// throttlint stand-in for tgbot-cpp: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_TGBOT_H
#define THROTTLINT_STUB_TGBOT_H
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace TgBot {
struct User {
  using Ptr = std::shared_ptr<User>;
  std::int64_t id;
  bool isBot;
  std::string firstName, lastName, username;
};
struct Chat {
  using Ptr = std::shared_ptr<Chat>;
  std::int64_t id;
  std::string title, username;
};
struct Message {
  using Ptr = std::shared_ptr<Message>;
  std::int32_t messageId;
  User::Ptr from;
  Chat::Ptr chat;
  std::string text;
};
struct CallbackQuery {
  using Ptr = std::shared_ptr<CallbackQuery>;
  std::string id, data;
  User::Ptr from;
  Message::Ptr message;
};
struct Update {
  using Ptr = std::shared_ptr<Update>;
  std::int32_t updateId;
};
struct InputFile {
  using Ptr = std::shared_ptr<InputFile>;
  static Ptr fromFile(const std::string &filePath, const std::string &mimeType);
};
struct GenericReply {
  using Ptr = std::shared_ptr<GenericReply>;
};

class TgException : public std::runtime_error {
public:
  enum class ErrorCode { TooManyRequests = 429 };
  explicit TgException(const std::string &description);
  const ErrorCode errorCode{};
};

using ChatId = std::variant<std::int64_t, std::string>;
using File = std::variant<InputFile::Ptr, std::string>;

class HttpClient;
class Api {
public:
  Api(std::string token, const HttpClient &httpClient, std::string url);
  User::Ptr getMe() const;
  std::vector<Update::Ptr> getUpdates(std::int32_t offset = 0,
                                      std::int32_t limit = 100,
                                      std::int32_t timeout = 0) const;
  bool deleteWebhook(bool dropPendingUpdates = false) const;
  Message::Ptr sendMessage(ChatId chatId, const std::string &text) const;
  Message::Ptr sendPhoto(ChatId chatId, File photo,
                         const std::string &caption = "") const;
  Message::Ptr sendDocument(ChatId chatId, File document) const;
  Message::Ptr sendVideo(ChatId chatId, File video,
                         bool supportsStreaming = false) const;
  Message::Ptr forwardMessage(ChatId chatId, ChatId fromChatId,
                              std::int32_t messageId) const;
  Message::Ptr editMessageText(const std::string &text, ChatId chatId,
                               std::int32_t messageId) const;
  bool deleteMessage(ChatId chatId, std::int32_t messageId) const;
  bool answerCallbackQuery(const std::string &callbackQueryId,
                           const std::string &text = "") const;
  Chat::Ptr getChat(ChatId chatId) const;
  std::string downloadFile(const std::string &filePath) const;
  bool blockedByUser(std::int64_t chatId) const;
};

class EventBroadcaster {
public:
  using MessageListener = std::function<void(const Message::Ptr)>;
  using CallbackQueryListener = std::function<void(const CallbackQuery::Ptr)>;
  void onAnyMessage(const MessageListener &listener);
  void onCommand(const std::string &commandName,
                 const MessageListener &listener);
  void onUnknownCommand(const MessageListener &listener);
  void onNonCommandMessage(const MessageListener &listener);
  void onCallbackQuery(const CallbackQueryListener &listener);
};

class HttpClient {
public:
  virtual ~HttpClient();
};
class CurlHttpClient : public HttpClient {};

class Bot {
public:
  Bot(const Bot &) = delete;
  explicit Bot(std::string token);
  Bot(std::string token, const HttpClient &httpClient,
      const std::string &url = "https://api.telegram.org");
  const std::string &getToken() const;
  const Api &getApi() const;
  EventBroadcaster &getEvents();
};

class TgLongPoll {
public:
  explicit TgLongPoll(const Bot &bot, std::int32_t limit = 100,
                      std::int32_t timeout = 10);
  void start();
};
} // namespace TgBot
#endif
