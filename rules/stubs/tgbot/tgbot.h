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
  std::string firstName, lastName, username, languageCode;
  bool isPremium, addedToAttachmentMenu, canJoinGroups,
      canReadAllGroupMessages, supportsInlineQueries;
};
struct Chat {
  using Ptr = std::shared_ptr<Chat>;
  std::int64_t id;
  std::string title, username;
};
struct GenericReply {
  using Ptr = std::shared_ptr<GenericReply>;
  virtual ~GenericReply() = default;
};
struct KeyboardButton {
  using Ptr = std::shared_ptr<KeyboardButton>;
  std::string text;
  bool requestContact = false, requestLocation = false;
};
struct ReplyKeyboardMarkup : GenericReply {
  using Ptr = std::shared_ptr<ReplyKeyboardMarkup>;
  std::vector<std::vector<KeyboardButton::Ptr>> keyboard;
  bool resizeKeyboard = false, oneTimeKeyboard = false, selective = false;
};
struct ReplyKeyboardRemove : GenericReply {
  using Ptr = std::shared_ptr<ReplyKeyboardRemove>;
  bool removeKeyboard = true, selective = false;
};
struct ForceReply : GenericReply {
  using Ptr = std::shared_ptr<ForceReply>;
  bool forceReply = true, selective = false;
};
struct InlineKeyboardButton {
  using Ptr = std::shared_ptr<InlineKeyboardButton>;
  std::string text, url, callbackData, switchInlineQuery;
};
struct InlineKeyboardMarkup : GenericReply {
  using Ptr = std::shared_ptr<InlineKeyboardMarkup>;
  std::vector<std::vector<InlineKeyboardButton::Ptr>> inlineKeyboard;
};
struct LinkPreviewOptions {
  using Ptr = std::shared_ptr<LinkPreviewOptions>;
  bool isDisabled = false;
};
struct ReplyParameters {
  using Ptr = std::shared_ptr<ReplyParameters>;
  std::int32_t messageId = 0;
};
struct Message {
  using Ptr = std::shared_ptr<Message>;
  std::int32_t messageId;
  User::Ptr from;
  Chat::Ptr chat;
  std::int32_t date;
  Ptr replyToMessage;
  std::string text, caption;
  InlineKeyboardMarkup::Ptr replyMarkup;
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
  std::string data, mimeType, fileName;
  static Ptr fromFile(const std::string &filePath, const std::string &mimeType);
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
  // Releases before 1.8.
  Message::Ptr sendMessage(ChatId chatId, const std::string &text,
                           bool disableWebPagePreview,
                           std::int32_t replyToMessageId = 0,
                           GenericReply::Ptr replyMarkup = nullptr,
                           const std::string &parseMode = "",
                           bool disableNotification = false) const;
  Message::Ptr sendMessage(ChatId chatId, const std::string &text,
                           LinkPreviewOptions::Ptr linkPreviewOptions,
                           ReplyParameters::Ptr replyParameters = nullptr,
                           GenericReply::Ptr replyMarkup = nullptr,
                           const std::string &parseMode = "",
                           bool disableNotification = false) const;
  Message::Ptr sendPhoto(ChatId chatId, File photo,
                         const std::string &caption = "") const;
  Message::Ptr sendPhoto(ChatId chatId, File photo, const std::string &caption,
                         std::int32_t replyToMessageId,
                         GenericReply::Ptr replyMarkup = nullptr,
                         const std::string &parseMode = "",
                         bool disableNotification = false) const;
  Message::Ptr sendPhoto(ChatId chatId, File photo, const std::string &caption,
                         ReplyParameters::Ptr replyParameters,
                         GenericReply::Ptr replyMarkup = nullptr,
                         const std::string &parseMode = "",
                         bool disableNotification = false) const;
  Message::Ptr sendDocument(ChatId chatId, File document) const;
  bool sendChatAction(std::int64_t chatId, const std::string &action) const;
  Message::Ptr sendVideo(ChatId chatId, File video,
                         bool supportsStreaming = false) const;
  Message::Ptr forwardMessage(ChatId chatId, ChatId fromChatId,
                              std::int32_t messageId) const;
  Message::Ptr editMessageText(const std::string &text, ChatId chatId = 0,
                               std::int32_t messageId = 0,
                               const std::string &inlineMessageId = "",
                               const std::string &parseMode = "") const;
  Message::Ptr editMessageText(const std::string &text, ChatId chatId,
                               std::int32_t messageId,
                               const std::string &inlineMessageId,
                               const std::string &parseMode,
                               bool disableWebPagePreview,
                               GenericReply::Ptr replyMarkup = nullptr) const;
  Message::Ptr editMessageText(const std::string &text, ChatId chatId,
                               std::int32_t messageId,
                               const std::string &inlineMessageId,
                               const std::string &parseMode,
                               LinkPreviewOptions::Ptr linkPreviewOptions,
                               GenericReply::Ptr replyMarkup = nullptr) const;
  Message::Ptr
  editMessageReplyMarkup(ChatId chatId = 0, std::int32_t messageId = 0,
                         const std::string &inlineMessageId = "",
                         GenericReply::Ptr replyMarkup = nullptr) const;
  bool deleteMessage(ChatId chatId, std::int32_t messageId) const;
  bool answerCallbackQuery(const std::string &callbackQueryId,
                           const std::string &text = "",
                           bool showAlert = false) const;
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

struct Url {
  Url(const std::string &url);
  std::string protocol, host, path, query, fragment;
};
struct HttpReqArg {
  std::string name, value;
  bool isFile = false;
};
class HttpClient {
public:
  virtual ~HttpClient();
  virtual std::string
  makeRequest(const Url &url, const std::vector<HttpReqArg> &args) const = 0;
  std::int32_t _timeout = 25;
};
class CurlHttpClient : public HttpClient {
public:
  std::string makeRequest(const Url &url,
                          const std::vector<HttpReqArg> &args) const override;
};
class BoostHttpOnlySslClient : public HttpClient {
public:
  std::string makeRequest(const Url &url,
                          const std::vector<HttpReqArg> &args) const override;
};

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

namespace StringTools {
bool startsWith(const std::string &str1, const std::string &str2);
std::vector<std::string> split(const std::string &str, char delimiter);
} // namespace StringTools
#endif
