// throttlint stand-in for slacking: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_SLACKING_HPP
#define THROTTLINT_STUB_SLACKING_HPP
#include <nlohmann/json.hpp>
#include <string>

namespace slack {
namespace _detail {
using Json = nlohmann::json;
struct CategoryApi {
  Json test();
};
struct CategoryChat {
  Json postMessage(const std::string &text,
                   const std::string &specified_channel = "");
};
struct CategoryUsers {
  Json list(bool presence = false);
  Json info(const std::string &user_id);
};
struct CategoryConversations {
  Json list();
  Json info(const std::string &channel_id);
};
struct CategoryWebHook {
  Json postMessage(const std::string &text);
};
class Slacking {
public:
  explicit Slacking(const std::string &token);
  Json post(const std::string &method, const Json &json);
  Json get(const std::string &method, const std::string &data = "");
  CategoryApi api;
  CategoryChat chat;
  CategoryUsers users;
  CategoryConversations conversations;
  CategoryWebHook hook;
};
Slacking &create(const std::string &token);
Slacking &instance();
Json post(const std::string &method, const Json &json);
Json get(const std::string &method, const std::string &data = "");
CategoryApi &api();
CategoryChat &chat();
CategoryUsers &users();
CategoryConversations &conversations();
} // namespace _detail
using _detail::api;
using _detail::chat;
using _detail::conversations;
using _detail::create;
using _detail::get;
using _detail::instance;
using _detail::post;
using _detail::Slacking;
using _detail::users;
} // namespace slack
#endif
