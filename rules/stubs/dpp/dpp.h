// throttlint stand-in for D++: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_DPP_H
#define THROTTLINT_STUB_DPP_H
#include <chrono>
#include <cstdint>
#include <ctime>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>
#ifdef __cpp_impl_coroutine
#include <throttlint/coroutine.h>
#endif

namespace dpp {
class snowflake {
public:
  snowflake(std::uint64_t value = 0);
  snowflake(const std::string &text);
  operator std::uint64_t() const;
  bool empty() const;
  std::string str() const;
  double get_creation_time() const;
};
} // namespace dpp
template <> struct std::hash<dpp::snowflake> {
  std::size_t operator()(const dpp::snowflake &) const;
};

namespace dpp {
class cluster;
class discord_client;
using timer = std::size_t;
using event_handle = std::size_t;

enum http_method { m_get, m_post, m_put, m_patch, m_delete };
enum loglevel { ll_trace, ll_debug, ll_info, ll_warning, ll_error, ll_critical };
enum start_type : bool { st_wait = false, st_return = true };
enum intents : std::uint64_t {
  i_guilds = 1, i_guild_members = 2, i_guild_messages = 512,
  i_message_content = 32768, i_default_intents = 53608189,
  i_all_intents = 53608447, i_unverified_default_intents = 53575421
};
enum permissions : std::uint64_t { p_administrator = 8 };
enum command_option_type : std::uint8_t {
  co_sub_command = 1, co_sub_command_group, co_string, co_integer, co_boolean,
  co_user, co_channel, co_role, co_mentionable, co_number, co_attachment
};
enum message_flags : std::uint16_t { m_ephemeral = 64 };
enum component_type : std::uint8_t { cot_action_row = 1, cot_button };
enum presence_status : std::uint8_t { ps_online, ps_offline, ps_dnd, ps_idle };
enum activity_type : std::uint8_t { at_game, at_streaming, at_listening, at_custom };

class exception : public std::exception {};
class user {
public:
  snowflake id;
  std::string username, global_name;
  bool is_bot() const;
  std::string format_username() const;
  std::string get_mention() const;
  std::string get_avatar_url(std::uint16_t size = 0) const;
};
class guild_member {
public:
  snowflake guild_id, user_id;
  std::string get_nickname() const;
  std::vector<snowflake> get_roles() const;
  user *get_user() const;
};
class role {
public:
  snowflake id, guild_id;
  std::string name;
};
enum channel_type : std::uint8_t {
  CHANNEL_TEXT = 0,
  DM = 1,
  CHANNEL_VOICE = 2,
  GROUP_DM = 3,
  CHANNEL_CATEGORY = 4,
  CHANNEL_ANNOUNCEMENT = 5,
  CHANNEL_ANNOUNCEMENT_THREAD = 10,
  CHANNEL_PUBLIC_THREAD = 11,
  CHANNEL_PRIVATE_THREAD = 12,
  CHANNEL_STAGE = 13,
  CHANNEL_FORUM = 15,
};
class channel {
public:
  snowflake id, guild_id, parent_id;
  std::string name, topic;
};
class thread : public channel {};
class guild {
public:
  snowflake id, owner_id;
  std::string name;
  std::vector<snowflake> channels, roles, emojis;
  std::unordered_map<snowflake, guild_member> members;
  std::uint32_t member_count;
};
class embed {
public:
  embed &set_title(const std::string &);
  embed &set_description(const std::string &);
  embed &set_color(std::uint32_t);
  embed &set_url(const std::string &);
  embed &set_image(const std::string &);
  embed &set_thumbnail(const std::string &);
  embed &set_timestamp(std::time_t);
  embed &add_field(const std::string &, const std::string &, bool = false);
};
class component {
public:
  component &set_type(component_type);
  component &set_label(const std::string &);
  component &set_id(const std::string &);
  component &add_component(const component &);
};
struct attachment {
  snowflake id;
  std::string filename, url;
  std::uint32_t size;
};
class message {
public:
  snowflake id, channel_id, guild_id;
  user author;
  guild_member member;
  std::string content;
  std::vector<embed> embeds;
  std::vector<attachment> attachments;
  std::vector<std::pair<user, guild_member>> mentions;
  message();
  message(const std::string &content);
  message(const embed &e);
  message(snowflake channel, const std::string &content);
  message(snowflake channel, const embed &e);
  message &set_content(const std::string &);
  message &set_flags(std::uint16_t);
  message &set_channel_id(snowflake);
  message &set_reference(snowflake);
  message &add_embed(const embed &);
  message &add_component(const component &);
  message &add_file(const std::string &, const std::string &);
};
class webhook {
public:
  snowflake id;
  std::string token, url;
  webhook();
  webhook(const std::string &url);
};
class emoji {
public:
  snowflake id;
  std::string name;
};
class presence {
public:
  presence(presence_status, activity_type, const std::string &);
};
struct command_option_choice {
  command_option_choice(const std::string &, const std::string &);
};
struct command_option {
  command_option(command_option_type, const std::string &, const std::string &,
                 bool required = false);
  command_option &add_choice(const command_option_choice &);
  command_option &set_auto_complete(bool);
};
using command_value =
    std::variant<std::monostate, std::string, std::int64_t, bool, snowflake, double>;
class slashcommand {
public:
  slashcommand();
  slashcommand(const std::string &, const std::string &, snowflake app);
  slashcommand &add_option(const command_option &);
  slashcommand &set_default_permissions(std::uint64_t);
};
class interaction {
public:
  snowflake id, channel_id, guild_id, application_id;
  std::string token;
  user usr;
  guild_member member;
  message msg;
  std::string get_command_name() const;
  const user &get_issuing_user() const;
};

struct http_request_completion_t {
  std::multimap<std::string, std::string> headers;
  std::uint16_t status;
  std::string body;
  std::uint64_t ratelimit_limit, ratelimit_remaining, ratelimit_reset_after,
      ratelimit_retry_after;
  bool ratelimit_global;
};
struct error_info {
  std::uint32_t code;
  std::string message, human_readable;
};
struct confirmation_callback_t {
  http_request_completion_t http_info;
  const cluster *bot;
  bool is_error() const;
  error_info get_error() const;
  template <typename T> T get() const;
};
using command_completion_event_t =
    std::function<void(const confirmation_callback_t &)>;
using http_completion_event =
    std::function<void(const http_request_completion_t &)>;

#ifdef __cpp_impl_coroutine
template <typename R> struct async : throttlint_stub::Awaitable<R> {};
template <typename R = void>
struct task : throttlint_stub::Coroutine<task<R>, R> {};
template <typename R = void>
struct coroutine : throttlint_stub::Coroutine<coroutine<R>, R> {};
struct job : throttlint_stub::Coroutine<job, void> {};
#else
template <typename R> struct async {};
#endif

class event_dispatch_t {
public:
  std::string raw_event;
  cluster *owner;
  discord_client *from() const;
  void cancel_event() const;
};
struct log_t : event_dispatch_t {
  loglevel severity;
  std::string message;
};
struct ready_t : event_dispatch_t {
  std::string session_id;
  std::uint32_t shard_id;
};
struct interaction_modal_response : message {};
class interaction_create_t : public event_dispatch_t {
public:
  interaction command;
  void dialog(const interaction_modal_response &, command_completion_event_t = {}) const;
  void reply(command_completion_event_t = {}) const;
  void reply(const message &, command_completion_event_t = {}) const;
  void reply(const std::string &, command_completion_event_t = {}) const;
  void thinking(bool ephemeral = false, command_completion_event_t = {}) const;
  void edit_response(const message &, command_completion_event_t = {}) const;
  void edit_response(const std::string &, command_completion_event_t = {}) const;
  void edit_original_response(const message &, command_completion_event_t = {}) const;
  void get_original_response(command_completion_event_t) const;
  async<confirmation_callback_t> co_reply(const message &) const;
  async<confirmation_callback_t> co_reply(const std::string &) const;
  async<confirmation_callback_t> co_thinking(bool ephemeral = false) const;
  async<confirmation_callback_t> co_edit_response(const message &) const;
  async<confirmation_callback_t> co_edit_response(const std::string &) const;
  virtual command_value get_parameter(const std::string &) const;
};
struct slashcommand_t : interaction_create_t {};
struct context_menu_t : interaction_create_t {};
struct message_context_menu_t : context_menu_t {};
struct user_context_menu_t : context_menu_t {};
struct button_click_t : interaction_create_t {
  std::string custom_id;
};
struct select_click_t : interaction_create_t {
  std::string custom_id;
  std::vector<std::string> values;
};
struct form_submit_t : interaction_create_t {
  std::string custom_id;
};
struct autocomplete_t : interaction_create_t {
  std::string name;
};
struct message_create_t : event_dispatch_t {
  message msg;
  void send(const std::string &, command_completion_event_t = {}) const;
  void send(const message &, command_completion_event_t = {}) const;
  void reply(const std::string &, bool mention = false, command_completion_event_t = {}) const;
  void reply(const message &, bool mention = false, command_completion_event_t = {}) const;
};
struct message_update_t : event_dispatch_t {
  message updated, msg;
};
struct guild_create_t : event_dispatch_t {
  guild *created;
};
struct guild_member_add_t : event_dispatch_t {
  guild *adding_guild;
  guild_member added;
};
struct message_reaction_add_t : event_dispatch_t {
  user reacting_user;
  emoji reacting_emoji;
  snowflake channel_id, message_id;
};
struct voice_state_update_t : event_dispatch_t {};
#define THROTTLINT_EACH_EVENT(X) \
  X(voice_channel_effect_send) X(voice_client_platform) \
  X(voice_client_disconnect) X(voice_client_speaking) X(socket_close) \
  X(guild_join_request_delete) X(guild_delete) X(channel_delete) \
  X(channel_update) X(message_delete) X(guild_member_remove) X(resumed) \
  X(guild_role_create) X(typing_start) X(guild_members_chunk) \
  X(message_reaction_remove) X(channel_create) \
  X(message_reaction_remove_emoji) X(message_delete_bulk) \
  X(guild_role_update) X(guild_role_delete) X(channel_pins_update) \
  X(message_reaction_remove_all) X(voice_server_update) \
  X(guild_emojis_update) X(guild_stickers_update) X(presence_update) \
  X(webhooks_update) X(automod_rule_create) X(automod_rule_update) \
  X(automod_rule_delete) X(automod_rule_execute) X(invite_delete) \
  X(guild_update) X(guild_integrations_update) X(guild_member_update) \
  X(invite_create) X(user_update) X(message_poll_vote_add) \
  X(message_poll_vote_remove) X(guild_audit_log_entry_create) \
  X(guild_ban_add) X(guild_ban_remove) X(integration_create) \
  X(integration_update) X(integration_delete) X(thread_create) \
  X(thread_update) X(thread_delete) X(thread_list_sync) \
  X(thread_member_update) X(thread_members_update) \
  X(guild_scheduled_event_create) X(guild_scheduled_event_update) \
  X(guild_scheduled_event_delete) X(guild_scheduled_event_user_add) \
  X(guild_scheduled_event_user_remove) X(voice_buffer_send) X(voice_ready) \
  X(voice_receive) X(voice_receive_combined) X(voice_track_marker) \
  X(stage_instance_create) X(stage_instance_update) \
  X(stage_instance_delete) X(entitlement_create) X(entitlement_update) \
  X(entitlement_delete)
#define THROTTLINT_EVENT(Name) struct Name##_t : event_dispatch_t {};
THROTTLINT_EACH_EVENT(THROTTLINT_EVENT)
#undef THROTTLINT_EVENT

template <typename T> class event_router_t {
public:
  template <typename F> event_handle operator()(F &&) { return {}; }
  template <typename F> event_handle attach(F &&) { return {}; }
  bool detach(const event_handle &);
};

#define THROTTLINT_EACH_CALL(X) \
  X(application_emoji_create) X(application_emoji_delete) \
  X(application_emoji_edit) X(application_emoji_get) \
  X(application_emojis_get) X(application_role_connection_get) \
  X(application_role_connection_update) X(automod_rule_create) \
  X(automod_rule_delete) X(automod_rule_edit) X(automod_rule_get) \
  X(automod_rules_get) X(channel_create) X(channel_delete) \
  X(channel_delete_permission) X(channel_edit) X(channel_edit_permissions) \
  X(channel_edit_positions) X(channel_follow_news) X(channel_get) \
  X(channel_invite_create) X(channel_invites_get) X(channel_pins_get) \
  X(channel_set_voice_status) X(channel_typing) X(channels_get) \
  X(create_dm_channel) X(create_webhook) X(current_application_get) \
  X(current_user_connections_get) X(current_user_edit) X(current_user_get) \
  X(current_user_get_dms) X(current_user_get_guilds) \
  X(direct_message_create) X(current_user_get_voice_state) X(current_user_join_thread) \
  X(current_user_leave_guild) X(current_user_leave_thread) \
  X(current_user_set_voice_state) X(delete_webhook) \
  X(delete_webhook_message) X(delete_webhook_with_token) X(edit_webhook) \
  X(edit_webhook_message) X(edit_webhook_with_token) X(entitlement_consume) \
  X(entitlement_test_create) X(entitlement_test_delete) X(entitlements_get) \
  X(execute_webhook) X(gdm_add) X(gdm_remove) X(get_channel_webhooks) \
  X(get_gateway_bot) X(get_guild_webhooks) X(get_voice_regions) \
  X(get_webhook) X(get_webhook_message) X(get_webhook_with_token) \
  X(global_bulk_command_create) X(global_bulk_command_delete) \
  X(global_command_create) X(global_command_delete) X(global_command_edit) \
  X(global_command_get) X(global_commands_get) X(guild_add_member) \
  X(guild_auditlog_get) X(guild_ban_add) X(guild_ban_delete) \
  X(guild_begin_prune) X(guild_bulk_command_create) \
  X(guild_bulk_command_delete) X(guild_bulk_command_edit_permissions) \
  X(guild_command_create) X(guild_command_delete) X(guild_command_edit) \
  X(guild_command_edit_permissions) X(guild_command_get) \
  X(guild_command_get_permissions) X(guild_commands_get) \
  X(guild_commands_get_permissions) X(guild_create) \
  X(guild_create_from_template) X(guild_current_member_edit) \
  X(guild_delete) X(guild_delete_integration) X(guild_edit) \
  X(guild_edit_member) X(guild_edit_onboarding) \
  X(guild_edit_welcome_screen) X(guild_edit_widget) X(guild_emoji_create) \
  X(guild_emoji_delete) X(guild_emoji_edit) X(guild_emoji_get) \
  X(guild_emojis_get) X(guild_event_create) X(guild_event_delete) \
  X(guild_event_edit) X(guild_event_get) X(guild_event_users_get) \
  X(guild_events_get) X(guild_get) X(guild_get_ban) X(guild_get_bans) \
  X(guild_get_integrations) X(guild_get_invites) X(guild_get_member) \
  X(guild_get_members) X(guild_get_onboarding) X(guild_get_preview) \
  X(guild_get_prune_counts) X(guild_get_vanity) X(guild_get_voice_regions) \
  X(guild_get_welcome_screen) X(guild_get_widget) X(guild_member_add_role) \
  X(guild_member_delete) X(guild_member_delete_role) X(guild_member_kick) \
  X(guild_member_move) X(guild_member_remove_role) X(guild_member_timeout) \
  X(guild_member_timeout_remove) X(guild_messages_search) \
  X(guild_modify_integration) X(guild_search_members) X(guild_set_nickname) \
  X(guild_sticker_create) X(guild_sticker_delete) X(guild_sticker_get) \
  X(guild_sticker_modify) X(guild_stickers_get) X(guild_sync_integration) \
  X(guild_template_create) X(guild_template_delete) \
  X(guild_template_modify) X(guild_template_sync) X(guild_templates_get) \
  X(interaction_followup_create) X(interaction_followup_delete) \
  X(interaction_followup_edit) X(interaction_followup_edit_original) \
  X(interaction_followup_get) X(interaction_followup_get_original) \
  X(interaction_response_create) X(interaction_response_edit) \
  X(interaction_response_get_original) X(invite_delete) X(invite_get) \
  X(message_add_reaction) X(message_create) X(message_crosspost) \
  X(message_delete) X(message_delete_all_reactions) X(message_delete_bulk) \
  X(message_delete_own_reaction) X(message_delete_reaction) \
  X(message_delete_reaction_emoji) X(message_edit) X(message_edit_flags) \
  X(message_get) X(message_get_reactions) X(message_pin) X(message_unpin) \
  X(messages_get) X(nitro_sticker_get) X(poll_end) \
  X(poll_get_answer_voters) X(role_create) X(role_delete) X(role_edit) \
  X(roles_edit_position) X(roles_get) X(skus_get) X(stage_instance_create) \
  X(stage_instance_delete) X(stage_instance_edit) X(stage_instance_get) \
  X(sticker_packs_get) X(template_get) X(thread_create) \
  X(thread_create_in_forum) X(thread_create_with_message) X(thread_edit) \
  X(thread_get) X(thread_member_add) X(thread_member_get) \
  X(thread_member_remove) X(thread_members_get) X(threads_get_active) \
  X(threads_get_joined_private_archived) X(threads_get_private_archived) \
  X(threads_get_public_archived) X(user_application_role_connection_get) \
  X(user_application_role_connection_update) X(user_get) X(user_get_cached) \
  X(user_get_voice_state) X(user_set_voice_state)
class cluster {
public:
  user me;
  cluster(const std::string &token = {}, std::uint32_t intents = i_default_intents,
          std::uint32_t shards = 0);
  void start(bool return_after = true);
  void start(start_type);
  void shutdown();
  void log(loglevel, const std::string &) const;
  void set_presence(const presence &);
  timer start_timer(std::function<void(timer)> tick, std::uint64_t seconds,
                    std::function<void(timer)> stopped = {});
  bool stop_timer(timer);
  async<timer> co_sleep(std::uint64_t seconds);
  void request(const std::string &url, http_method, http_completion_event,
               const std::string &body = {}, const std::string &type = "text/plain",
               const std::multimap<std::string, std::string> &headers = {});
  async<http_request_completion_t>
  co_request(const std::string &url, http_method, const std::string &body = {},
             const std::string &type = "text/plain",
             const std::multimap<std::string, std::string> &headers = {});
#define THROTTLINT_ROUTER(Name) event_router_t<Name##_t> on_##Name;
  THROTTLINT_EACH_EVENT(THROTTLINT_ROUTER)
  THROTTLINT_ROUTER(voice_state_update)
  THROTTLINT_ROUTER(log)
  THROTTLINT_ROUTER(interaction_create)
  THROTTLINT_ROUTER(slashcommand)
  THROTTLINT_ROUTER(button_click)
  THROTTLINT_ROUTER(autocomplete)
  THROTTLINT_ROUTER(select_click)
  THROTTLINT_ROUTER(message_context_menu)
  THROTTLINT_ROUTER(user_context_menu)
  THROTTLINT_ROUTER(form_submit)
  THROTTLINT_ROUTER(ready)
  THROTTLINT_ROUTER(message_reaction_add)
  THROTTLINT_ROUTER(guild_create)
  THROTTLINT_ROUTER(guild_member_add)
  THROTTLINT_ROUTER(message_update)
  THROTTLINT_ROUTER(message_create)
#undef THROTTLINT_ROUTER
#define THROTTLINT_CALL(Name)                                                  \
  template <typename... Args> void Name(Args &&...) {}                         \
  template <typename... Args>                                                  \
  async<confirmation_callback_t> co_##Name(Args &&...) {                       \
    return {};                                                                 \
  }
  THROTTLINT_EACH_CALL(THROTTLINT_CALL)
#undef THROTTLINT_CALL
  // A list in braces has no type that a template could find.
  void global_bulk_command_create(const std::vector<slashcommand> &commands,
                                  command_completion_event_t callback = {});
  async<confirmation_callback_t>
  co_global_bulk_command_create(const std::vector<slashcommand> &commands);
  void guild_bulk_command_create(const std::vector<slashcommand> &commands,
                                 snowflake guild_id,
                                 command_completion_event_t callback = {});
  async<confirmation_callback_t>
  co_guild_bulk_command_create(const std::vector<slashcommand> &commands,
                               snowflake guild_id);
  void message_delete_bulk(const std::vector<snowflake> &message_ids,
                           snowflake channel_id,
                           command_completion_event_t callback = {});
  async<confirmation_callback_t>
  co_message_delete_bulk(const std::vector<snowflake> &message_ids,
                         snowflake channel_id);
};

template <typename T> bool run_once();
user *find_user(snowflake);
guild *find_guild(snowflake);
channel *find_channel(snowflake);
role *find_role(snowflake);
namespace utility {
std::function<void(const log_t &)> cout_logger();
command_completion_event_t log_error();
std::string bot_invite_url(snowflake, std::uint64_t = 0);
std::string current_date_time();
} // namespace utility
} // namespace dpp

#endif
