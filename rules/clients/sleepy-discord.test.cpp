// Sleepy Discord: a method for each route, handlers on the thread of the
// connection.
// --- sleepy_discord/sleepy_discord.h
#pragma once
#include <ctime>
#include <functional>
#include <string>
namespace SleepyDiscord {
enum RequestMethod { Post, Patch, Delete, Get, Put };
enum RequestMode { AsyncQueue = 32, Async = 33, Sync = 16, Sync_AsyncQueue = 48 };
struct Response {
  int statusCode;
};
struct RequestSettings {
  RequestSettings(RequestMode mode = Sync_AsyncQueue);
};
struct Route {
  Route(const char *route);
  Route(const std::string &route);
};
struct Message {
  std::string channelID, content;
};
struct Server {};
struct Ready {};
struct Reaction {};
struct Interaction {};
class BaseDiscordClient {
public:
  virtual ~BaseDiscordClient();
  virtual void onMessage(Message message) {}
  virtual void onReady(Ready ready) {}
  virtual void onReaction(Reaction reaction) {}
  virtual void onServer(Server server) {}
  virtual void onInteraction(Interaction interaction) {}
  virtual void onEditMessage(Message message) {}
  virtual void onError(int code, const std::string message) {}
  void schedule(std::function<void()> code, const time_t milliseconds);
  Response request(const RequestMethod method, Route path, const std::string parameters = "");
  Response sendMessage(const std::string &a, RequestSettings settings = {});
  Response getGateway(RequestSettings settings = {});
  Response uploadFile(const std::string &a, RequestSettings settings = {});
  Response editMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response deleteMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response bulkDeleteMessages(const std::string &a, RequestSettings settings = {});
  Response editChannel(const std::string &a, RequestSettings settings = {});
  Response deleteChannel(const std::string &a, RequestSettings settings = {});
  Response getChannel(const std::string &a, RequestSettings settings = {});
  Response getMessages(const std::string &a, RequestSettings settings = {});
  Response getMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response addReaction(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response removeReaction(const std::string &a, const std::string &b, const std::string &c, const std::string &d, RequestSettings settings = {});
  Response getReactions(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response removeAllReactions(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editChannelPermissions(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getChannelInvites(const std::string &a, RequestSettings settings = {});
  Response createChannelInvite(const std::string &a, RequestSettings settings = {});
  Response removeChannelPermission(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response sendTyping(const std::string &a, RequestSettings settings = {});
  Response getPinnedMessages(const std::string &a, RequestSettings settings = {});
  Response pinMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response unpinMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response addRecipient(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response removeRecipient(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response startThreadMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response joinThread(const std::string &a, RequestSettings settings = {});
  Response addThreadMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response leaveThread(const std::string &a, RequestSettings settings = {});
  Response removeThreadMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getThreadMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response createTextChannel(const std::string &a, RequestSettings settings = {});
  Response createChannel(const std::string &a, RequestSettings settings = {});
  Response editChannelPositions(const std::string &a, RequestSettings settings = {});
  Response getMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response listMembers(const std::string &a, RequestSettings settings = {});
  Response addMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editRolePosition(const std::string &a, RequestSettings settings = {});
  Response editRole(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response deleteRole(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response muteServerMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getServer(const std::string &a, RequestSettings settings = {});
  Response deleteServer(const std::string &a, RequestSettings settings = {});
  Response getServerChannels(const std::string &a, RequestSettings settings = {});
  Response editNickname(const std::string &a, RequestSettings settings = {});
  Response addRole(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response removeRole(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response kickMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getBans(const std::string &a, RequestSettings settings = {});
  Response banMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response unbanMember(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getRoles(const std::string &a, RequestSettings settings = {});
  Response createRole(const std::string &a, RequestSettings settings = {});
  Response pruneMembers(const std::string &a, RequestSettings settings = {});
  Response getVoiceRegions(const std::string &a, RequestSettings settings = {});
  Response getServerInvites(const std::string &a, RequestSettings settings = {});
  Response getIntegrations(const std::string &a, RequestSettings settings = {});
  Response createIntegration(const std::string &a, RequestSettings settings = {});
  Response editIntergration(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response deleteIntegration(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response syncIntegration(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getServerWidget(const std::string &a, RequestSettings settings = {});
  Response getCurrentUser(RequestSettings settings = {});
  Response getUser(const std::string &a, RequestSettings settings = {});
  Response getServers(RequestSettings settings = {});
  Response leaveServer(const std::string &a, RequestSettings settings = {});
  Response getDirectMessageChannels(RequestSettings settings = {});
  Response createDirectMessageChannel(RequestSettings settings = {});
  Response getUserConnections(RequestSettings settings = {});
  Response createWebhook(const std::string &a, RequestSettings settings = {});
  Response getChannelWebhooks(const std::string &a, RequestSettings settings = {});
  Response getServerWebhooks(const std::string &a, RequestSettings settings = {});
  Response getInvite(const std::string &a, RequestSettings settings = {});
  Response deleteInvite(const std::string &a, RequestSettings settings = {});
  Response acceptInvite(const std::string &a, RequestSettings settings = {});
  Response getWebhook(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editWebhook(const std::string &a, const std::string &b, const std::string &c, const std::string &d);
  Response deleteWebhook(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editChannelName(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editChannelTopic(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response requestExecuteWebhook(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response executeWebhook(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getGlobalAppCommands(const std::string &a, RequestSettings settings = {});
  Response getGlobalAppCommand(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response deleteGlobalAppCommand(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getServerAppCommands(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getServerAppCommand(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response deleteServerAppCommand(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response editOriginalInteractionResponse(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response deleteOriginalInteractionResponse(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response createFollowupMessage(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editFollowupMessage(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response deleteFollowupMessage(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response batchEditAppCommandPermissions(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response editServerAppCommandPermission(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response getServerAppCommandPermissions(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response getAppCommandPermissions(const std::string &a, const std::string &b, const std::string &c, RequestSettings settings = {});
  Response bulkOverwriteServerAppCommands(const std::string &a, const std::string &b, RequestSettings settings = {});
  Response bulkOverwriteGlobalAppCommands(const std::string &a, RequestSettings settings = {});
  Response createStageInstance(RequestSettings settings = {});
  Response getStageInstance(const std::string &a, RequestSettings settings = {});
  Response editStageInstance(const std::string &a, RequestSettings settings = {});
  Response deleteStageInstance(const std::string &a, RequestSettings settings = {});
};
class DiscordClient : public BaseDiscordClient {};
}  // namespace SleepyDiscord
// --- bot.cpp
#include <sleepy_discord/sleepy_discord.h>
#include <unistd.h>

#include <vector>

using namespace SleepyDiscord;

class Bot : public DiscordClient {
public:
  void onMessage(Message message) override {
    sendMessage(message.channelID);  // ok: [ratelimit-blocking-in-async] how this library answers
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  }
  void onReady(Ready) override {
    for (const std::string &channel : channels_)
      sendMessage(channel);  // ok: [ratelimit-request-in-loop] the library waits for the buckets of Discord
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    schedule([] {
      sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
    }, 60000);
  }
  void onReaction(Reaction) override {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  }
  void onServer(Server) override {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  }
  void onInteraction(Interaction) override {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  }
  void onEditMessage(Message) override {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  }
  void onError(int, const std::string) override {
    sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
  }

private:
  std::vector<std::string> channels_;
};

// --- panel.cpp
#include <QtCore/QObject>
#include <sleepy_discord/sleepy_discord.h>

using namespace SleepyDiscord;

class Panel : public QObject {
  Q_OBJECT
public slots:
  void all() {
    bot_.sendMessage("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/messages`"
    bot_.getGateway();  // expect: [ratelimit-blocking-in-async] "`GET /gateway/bot`"
    bot_.uploadFile("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/messages`"
    bot_.editMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /channels/{channel_id}/messages/{message_id}`"
    bot_.deleteMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/messages/{message_id}`"
    bot_.bulkDeleteMessages("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/messages/bulk-delete`"
    bot_.editChannel("1");  // expect: [ratelimit-blocking-in-async] "`PATCH /channels/{channel_id}`"
    bot_.deleteChannel("1");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}`"
    bot_.getChannel("1");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}`"
    bot_.getMessages("1");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/messages`"
    bot_.getMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/messages/{message_id}`"
    bot_.addReaction("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_id}/@me`"
    bot_.removeReaction("1", "2", "3", "4");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_id}/{user_id}`"
    bot_.getReactions("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/messages/{message_id}/reactions/{emoji_id}`"
    bot_.removeAllReactions("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/messages/{message_id}/reactions`"
    bot_.editChannelPermissions("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /channels/{channel_id}/permissions/{overwrite_id}`"
    bot_.getChannelInvites("1");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/invites`"
    bot_.createChannelInvite("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/invites`"
    bot_.removeChannelPermission("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/permissions/{overwrite_id}`"
    bot_.sendTyping("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/typing`"
    bot_.getPinnedMessages("1");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/pins`"
    bot_.pinMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /channels/{channel_id}/pins/{message_id}`"
    bot_.unpinMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/pins/{message_id}`"
    bot_.addRecipient("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.addRecipient"
    bot_.removeRecipient("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.removeRecipient"
    bot_.startThreadMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/messages/{message_id}/threads`"
    bot_.joinThread("1");  // expect: [ratelimit-blocking-in-async] "`PUT /channels/{channel_id}/thread-members/@me`"
    bot_.addThreadMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /channels/{channel_id}/thread-members/{user_id}`"
    bot_.leaveThread("1");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/thread-members/@me`"
    bot_.removeThreadMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}/thread-members/{user_id}`"
    bot_.getThreadMember("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.getThreadMember"
    bot_.createTextChannel("1");  // expect: [ratelimit-blocking-in-async] "`POST /guilds/{guild_id}/channels`"
    bot_.createChannel("1");  // expect: [ratelimit-blocking-in-async] "`POST /guilds/{guild_id}/channels`"
    bot_.editChannelPositions("1");  // expect: [ratelimit-blocking-in-async] "`PATCH /guilds/{guild_id}/channels`"
    bot_.getMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/members/{user_id}`"
    bot_.listMembers("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/members`"
    bot_.addMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /guilds/{guild_id}/members/{user_id}`"
    bot_.editMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /guilds/{guild_id}/members/{user_id}`"
    bot_.editRolePosition("1");  // expect: [ratelimit-blocking-in-async] "`PATCH /guilds/{guild_id}/roles`"
    bot_.editRole("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /guilds/{guild_id}/roles/{role_id}`"
    bot_.deleteRole("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /guilds/{guild_id}/roles/{role_id}`"
    bot_.muteServerMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /guilds/{guild_id}/members/{user_id}`"
    bot_.getServer("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}`"
    bot_.deleteServer("1");  // expect: [ratelimit-blocking-in-async] "bot_.deleteServer"
    bot_.getServerChannels("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/channels`"
    bot_.editNickname("1");  // expect: [ratelimit-blocking-in-async] "bot_.editNickname"
    bot_.addRole("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}`"
    bot_.removeRole("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}`"
    bot_.kickMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /guilds/{guild_id}/members/{user_id}`"
    bot_.getBans("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/bans`"
    bot_.banMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /guilds/{guild_id}/bans/{user_id}`"
    bot_.unbanMember("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /guilds/{guild_id}/bans/{user_id}`"
    bot_.getRoles("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/roles`"
    bot_.createRole("1");  // expect: [ratelimit-blocking-in-async] "`POST /guilds/{guild_id}/roles`"
    bot_.pruneMembers("1");  // expect: [ratelimit-blocking-in-async] "`POST /guilds/{guild_id}/prune`"
    bot_.getVoiceRegions("1");  // expect: [ratelimit-blocking-in-async] "bot_.getVoiceRegions"
    bot_.getServerInvites("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/invites`"
    bot_.getIntegrations("1");  // expect: [ratelimit-blocking-in-async] "bot_.getIntegrations"
    bot_.createIntegration("1");  // expect: [ratelimit-blocking-in-async] "bot_.createIntegration"
    bot_.editIntergration("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.editIntergration"
    bot_.deleteIntegration("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.deleteIntegration"
    bot_.syncIntegration("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.syncIntegration"
    bot_.getServerWidget("1");  // expect: [ratelimit-blocking-in-async] "bot_.getServerWidget"
    bot_.getCurrentUser();  // expect: [ratelimit-blocking-in-async] "`GET /users/@me`"
    bot_.getUser("1");  // expect: [ratelimit-blocking-in-async] "`GET /users/{user_id}`"
    bot_.getServers();  // expect: [ratelimit-blocking-in-async] "`GET /users/@me/guilds`"
    bot_.leaveServer("1");  // expect: [ratelimit-blocking-in-async] "`DELETE /users/@me/guilds/{guild_id}`"
    bot_.getDirectMessageChannels();  // expect: [ratelimit-blocking-in-async] "bot_.getDirectMessageChannels"
    bot_.createDirectMessageChannel();  // expect: [ratelimit-blocking-in-async] "`POST /users/@me/channels`"
    bot_.getUserConnections();  // expect: [ratelimit-blocking-in-async] "bot_.getUserConnections"
    bot_.createWebhook("1");  // expect: [ratelimit-blocking-in-async] "`POST /channels/{channel_id}/webhooks`"
    bot_.getChannelWebhooks("1");  // expect: [ratelimit-blocking-in-async] "`GET /channels/{channel_id}/webhooks`"
    bot_.getServerWebhooks("1");  // expect: [ratelimit-blocking-in-async] "`GET /guilds/{guild_id}/webhooks`"
    bot_.getInvite("1");  // expect: [ratelimit-blocking-in-async] "`GET /invites/{invite_code}`"
    bot_.deleteInvite("1");  // expect: [ratelimit-blocking-in-async] "`DELETE /invites/{invite_code}`"
    bot_.acceptInvite("1");  // expect: [ratelimit-blocking-in-async] "bot_.acceptInvite"
    bot_.getWebhook("1", "2");  // expect: [ratelimit-blocking-in-async] "`GET /webhooks/{webhook_id}/{webhook_token}`"
    bot_.editWebhook("1", "2", "3", "4");  // expect: [ratelimit-blocking-in-async] "`PATCH /webhooks/{webhook_id}/{webhook_token}`"
    bot_.deleteWebhook("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /webhooks/{webhook_id}/{webhook_token}`"
    bot_.editChannelName("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /channels/{channel_id}`"
    bot_.editChannelTopic("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /channels/{channel_id}`"
    bot_.requestExecuteWebhook("1", "2");  // expect: [ratelimit-blocking-in-async] "`POST /webhooks/{webhook_id}/{webhook_token}`"
    bot_.executeWebhook("1", "2");  // expect: [ratelimit-blocking-in-async] "`POST /webhooks/{webhook_id}/{webhook_token}`"
    bot_.getGlobalAppCommands("1");  // expect: [ratelimit-blocking-in-async] "`GET /applications/{application_id}/commands`"
    bot_.getGlobalAppCommand("1", "2");  // expect: [ratelimit-blocking-in-async] "`GET /applications/{application_id}/commands/{command_id}`"
    bot_.deleteGlobalAppCommand("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /applications/{application_id}/commands/{command_id}`"
    bot_.getServerAppCommands("1", "2");  // expect: [ratelimit-blocking-in-async] "`GET /applications/{application_id}/guilds/{guild_id}/commands`"
    bot_.getServerAppCommand("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "bot_.getServerAppCommand"
    bot_.deleteServerAppCommand("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}`"
    bot_.editOriginalInteractionResponse("1", "2");  // expect: [ratelimit-blocking-in-async] "`PATCH /webhooks/{application_id}/{interaction_token}/messages/@original`"
    bot_.deleteOriginalInteractionResponse("1", "2");  // expect: [ratelimit-blocking-in-async] "`DELETE /webhooks/{application_id}/{interaction_token}/messages/@original`"
    bot_.createFollowupMessage("1", "2");  // expect: [ratelimit-blocking-in-async] "`POST /webhooks/{webhook_id}/{webhook_token}`"
    bot_.editFollowupMessage("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}`"
    bot_.deleteFollowupMessage("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "`DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}`"
    bot_.batchEditAppCommandPermissions("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.batchEditAppCommandPermissions"
    bot_.editServerAppCommandPermission("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "bot_.editServerAppCommandPermission"
    bot_.getServerAppCommandPermissions("1", "2");  // expect: [ratelimit-blocking-in-async] "bot_.getServerAppCommandPermissions"
    bot_.getAppCommandPermissions("1", "2", "3");  // expect: [ratelimit-blocking-in-async] "bot_.getAppCommandPermissions"
    bot_.bulkOverwriteServerAppCommands("1", "2");  // expect: [ratelimit-blocking-in-async] "`PUT /applications/{application_id}/guilds/{guild_id}/commands`"
    bot_.bulkOverwriteGlobalAppCommands("1");  // expect: [ratelimit-blocking-in-async] "`PUT /applications/{application_id}/commands`"
    bot_.createStageInstance();  // expect: [ratelimit-blocking-in-async] "bot_.createStageInstance"
    bot_.getStageInstance("1");  // expect: [ratelimit-blocking-in-async] "bot_.getStageInstance"
    bot_.editStageInstance("1");  // expect: [ratelimit-blocking-in-async] "bot_.editStageInstance"
    bot_.deleteStageInstance("1");  // expect: [ratelimit-blocking-in-async] "bot_.deleteStageInstance"
    bot_.request(Get, "users/@me");  // expect: [ratelimit-blocking-in-async] "`GET /users/@me`"
    bot_.request(Delete, Route("channels/1"));  // expect: [ratelimit-blocking-in-async] "`DELETE /channels/{channel_id}`"
    bot_.sendMessage("1", Async);  // ok: [ratelimit-blocking-in-async] does not wait
  }

private:
  BaseDiscordClient bot_;
};
