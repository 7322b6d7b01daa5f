// Discord: each route by its name, with the scope of its limit; an answer that nobody looks at tells which one is meant.
#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;

void guilds(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Get("/api/v10/applications/1/guilds/1/commands/" + id);  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}`"
    http.Get("/api/v10/applications/1/guilds/" + id + "/commands/permissions");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/guilds/{guild_id}/commands/permissions`"
    http.Get("/api/v10/applications/1/guilds/1/commands/" + id + "/permissions");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions`"
    http.Put("/api/v10/applications/1/guilds/1/commands/" + id + "/permissions", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions`"
    http.Put("/api/v10/applications/1/guilds/" + id + "/commands/permissions", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /applications/{application_id}/guilds/{guild_id}/commands/permissions`"
    http.Get("/api/v10/guilds/" + id + "/auto-moderation/rules");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/auto-moderation/rules`"
    http.Get("/api/v10/guilds/1/auto-moderation/rules/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/auto-moderation/rules/{rule_id}`"
    http.Post("/api/v10/guilds/" + id + "/auto-moderation/rules", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /guilds/{guild_id}/auto-moderation/rules`"
    http.Patch("/api/v10/guilds/1/auto-moderation/rules/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/auto-moderation/rules/{rule_id}`"
    http.Delete("/api/v10/guilds/1/auto-moderation/rules/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/auto-moderation/rules/{rule_id}`"
    http.Get("/api/v10/guilds/" + id + "/soundboard-sounds");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/soundboard-sounds`"
    http.Get("/api/v10/guilds/1/soundboard-sounds/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/soundboard-sounds/{sound_id}`"
    http.Post("/api/v10/guilds/" + id + "/soundboard-sounds", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /guilds/{guild_id}/soundboard-sounds`"
    http.Patch("/api/v10/guilds/1/soundboard-sounds/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/soundboard-sounds/{sound_id}`"
    http.Delete("/api/v10/guilds/1/soundboard-sounds/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/soundboard-sounds/{sound_id}`"
    http.Get("/api/v10/guilds/1/scheduled-events/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/scheduled-events/{event_id}`"
    http.Patch("/api/v10/guilds/1/scheduled-events/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/scheduled-events/{event_id}`"
    http.Delete("/api/v10/guilds/1/scheduled-events/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/scheduled-events/{event_id}`"
    http.Get("/api/v10/guilds/1/scheduled-events/" + id + "/users");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/scheduled-events/{event_id}/users`"
    http.Get("/api/v10/guilds/" + id + "/templates");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/templates`"
    http.Post("/api/v10/guilds/" + id + "/templates", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /guilds/{guild_id}/templates`"
    http.Put("/api/v10/guilds/1/templates/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /guilds/{guild_id}/templates/{template_code}`"
    http.Patch("/api/v10/guilds/1/templates/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/templates/{template_code}`"
    http.Delete("/api/v10/guilds/1/templates/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/templates/{template_code}`"
    http.Get("/api/v10/guilds/" + id + "/preview");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/preview`"
    http.Patch("/api/v10/guilds/" + id + "/members/@me/nick", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/members/@me/nick`"
    http.Get("/api/v10/guilds/" + id + "/roles/member-counts");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/roles/member-counts`"
    http.Get("/api/v10/guilds/" + id + "/regions");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/regions`"
    http.Get("/api/v10/guilds/" + id + "/integrations");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/integrations`"
    http.Delete("/api/v10/guilds/1/integrations/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/integrations/{integration_id}`"
    http.Get("/api/v10/guilds/" + id + "/widget");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/widget`"
    http.Patch("/api/v10/guilds/" + id + "/widget", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/widget`"
    http.Get("/api/v10/guilds/" + id + "/widget.json");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/widget.json`"
    http.Get("/api/v10/guilds/" + id + "/widget.png");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/widget.png`"
    http.Get("/api/v10/guilds/" + id + "/vanity-url");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/vanity-url`"
    http.Get("/api/v10/guilds/" + id + "/welcome-screen");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/welcome-screen`"
    http.Patch("/api/v10/guilds/" + id + "/welcome-screen", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/welcome-screen`"
    http.Get("/api/v10/guilds/" + id + "/onboarding");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/onboarding`"
    http.Put("/api/v10/guilds/" + id + "/onboarding", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /guilds/{guild_id}/onboarding`"
    http.Put("/api/v10/guilds/" + id + "/incident-actions", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /guilds/{guild_id}/incident-actions`"
    http.Get("/api/v10/guilds/" + id + "/stickers");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/stickers`"
    http.Get("/api/v10/guilds/1/stickers/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/stickers/{sticker_id}`"
    http.Post("/api/v10/guilds/" + id + "/stickers", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /guilds/{guild_id}/stickers`"
    http.Patch("/api/v10/guilds/1/stickers/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/stickers/{sticker_id}`"
    http.Delete("/api/v10/guilds/1/stickers/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /guilds/{guild_id}/stickers/{sticker_id}`"
    http.Get("/api/v10/guilds/" + id + "/voice-states/@me");  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/voice-states/@me`"
    http.Get("/api/v10/guilds/1/voice-states/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/{guild_id}/voice-states/{user_id}`"
    http.Patch("/api/v10/guilds/" + id + "/voice-states/@me", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /guilds/{guild_id}/voice-states/@me`"
  }
}

void channels(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Put("/api/v10/channels/" + id + "/voice-status", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /channels/{channel_id}/voice-status`"
    http.Post("/api/v10/channels/" + id + "/followers", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /channels/{channel_id}/followers`"
    http.Put("/api/v10/channels/1/recipients/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /channels/{channel_id}/recipients/{user_id}`"
    http.Delete("/api/v10/channels/1/recipients/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /channels/{channel_id}/recipients/{user_id}`"
    http.Delete("/api/v10/channels/" + id + "/thread-members/@me");  // expect: [ratelimit-unchecked-response] "`DELETE /channels/{channel_id}/thread-members/@me`"
    http.Get("/api/v10/channels/1/thread-members/" + id);  // expect: [ratelimit-unchecked-response] "`GET /channels/{channel_id}/thread-members/{user_id}`"
    http.Get("/api/v10/channels/" + id + "/users/@me/threads/archived/private");  // expect: [ratelimit-unchecked-response] "`GET /channels/{channel_id}/users/@me/threads/archived/private`"
    http.Get("/api/v10/channels/1/polls/1/answers/" + id);  // expect: [ratelimit-unchecked-response] "`GET /channels/{channel_id}/polls/{message_id}/answers/{answer_id}`"
    http.Post("/api/v10/channels/1/polls/" + id + "/expire", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /channels/{channel_id}/polls/{message_id}/expire`"
    http.Post("/api/v10/channels/" + id + "/send-soundboard-sound", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /channels/{channel_id}/send-soundboard-sound`"
  }
}

void webhooks(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Patch("/api/v10/webhooks/1/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /webhooks/{webhook_id}/{webhook_token}`"
    http.Delete("/api/v10/webhooks/1/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /webhooks/{webhook_id}/{webhook_token}`"
  }
}

void interactions(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Get("/api/v10/webhooks/1/" + id + "/messages/@original");  // expect: [ratelimit-unchecked-response] "`GET /webhooks/{application_id}/{interaction_token}/messages/@original`"
    http.Patch("/api/v10/webhooks/1/" + id + "/messages/@original", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /webhooks/{application_id}/{interaction_token}/messages/@original`"
    http.Delete("/api/v10/webhooks/1/" + id + "/messages/@original");  // expect: [ratelimit-unchecked-response] "`DELETE /webhooks/{application_id}/{interaction_token}/messages/@original`"
  }
}

void others(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Get("/api/v10/applications/" + id + "/role-connections/metadata");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/role-connections/metadata`"
    http.Put("/api/v10/applications/" + id + "/role-connections/metadata", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /applications/{application_id}/role-connections/metadata`"
    http.Patch("/api/v10/applications/@me?of=" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /applications/@me`"
    http.Get("/api/v10/applications/1/activity-instances/" + id);  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/activity-instances/{instance_id}`"
    http.Get("/api/v10/soundboard-default-sounds?of=" + id);  // expect: [ratelimit-unchecked-response] "`GET /soundboard-default-sounds`"
    http.Get("/api/v10/applications/" + id + "/emojis");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/emojis`"
    http.Get("/api/v10/applications/1/emojis/" + id);  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/emojis/{emoji_id}`"
    http.Post("/api/v10/applications/" + id + "/emojis", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /applications/{application_id}/emojis`"
    http.Patch("/api/v10/applications/1/emojis/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /applications/{application_id}/emojis/{emoji_id}`"
    http.Delete("/api/v10/applications/1/emojis/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /applications/{application_id}/emojis/{emoji_id}`"
    http.Get("/api/v10/applications/" + id + "/entitlements");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/entitlements`"
    http.Get("/api/v10/applications/1/entitlements/" + id);  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/entitlements/{entitlement_id}`"
    http.Post("/api/v10/applications/1/entitlements/" + id + "/consume", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /applications/{application_id}/entitlements/{entitlement_id}/consume`"
    http.Post("/api/v10/applications/" + id + "/entitlements", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /applications/{application_id}/entitlements`"
    http.Delete("/api/v10/applications/1/entitlements/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /applications/{application_id}/entitlements/{entitlement_id}`"
    http.Get("/api/v10/applications/" + id + "/skus");  // expect: [ratelimit-unchecked-response] "`GET /applications/{application_id}/skus`"
    http.Get("/api/v10/skus/" + id + "/subscriptions");  // expect: [ratelimit-unchecked-response] "`GET /skus/{sku_id}/subscriptions`"
    http.Get("/api/v10/skus/1/subscriptions/" + id);  // expect: [ratelimit-unchecked-response] "`GET /skus/{sku_id}/subscriptions/{subscription_id}`"
    http.Get("/api/v10/guilds/templates/" + id);  // expect: [ratelimit-unchecked-response] "`GET /guilds/templates/{template_code}`"
    http.Get("/api/v10/invites/" + id + "/target-users");  // expect: [ratelimit-unchecked-response] "`GET /invites/{invite_code}/target-users`"
    http.Put("/api/v10/invites/" + id + "/target-users", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /invites/{invite_code}/target-users`"
    http.Get("/api/v10/invites/" + id + "/target-users/job-status");  // expect: [ratelimit-unchecked-response] "`GET /invites/{invite_code}/target-users/job-status`"
    http.Post("/api/v10/stage-instances?of=" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /stage-instances`"
    http.Get("/api/v10/stage-instances/" + id);  // expect: [ratelimit-unchecked-response] "`GET /stage-instances/{channel_id}`"
    http.Patch("/api/v10/stage-instances/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /stage-instances/{channel_id}`"
    http.Delete("/api/v10/stage-instances/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /stage-instances/{channel_id}`"
    http.Get("/api/v10/stickers/" + id);  // expect: [ratelimit-unchecked-response] "`GET /stickers/{sticker_id}`"
    http.Get("/api/v10/sticker-packs?of=" + id);  // expect: [ratelimit-unchecked-response] "`GET /sticker-packs`"
    http.Get("/api/v10/sticker-packs/" + id);  // expect: [ratelimit-unchecked-response] "`GET /sticker-packs/{pack_id}`"
    http.Get("/api/v10/users/@me/guilds/" + id + "/member");  // expect: [ratelimit-unchecked-response] "`GET /users/@me/guilds/{guild_id}/member`"
    http.Get("/api/v10/users/@me/connections?of=" + id);  // expect: [ratelimit-unchecked-response] "`GET /users/@me/connections`"
    http.Get("/api/v10/users/@me/applications/" + id + "/role-connection");  // expect: [ratelimit-unchecked-response] "`GET /users/@me/applications/{application_id}/role-connection`"
    http.Put("/api/v10/users/@me/applications/" + id + "/role-connection", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /users/@me/applications/{application_id}/role-connection`"
    http.Delete("/api/v10/users/@me/applications/" + id + "/role-connection");  // expect: [ratelimit-unchecked-response] "`DELETE /users/@me/applications/{application_id}/role-connection`"
    http.Get("/api/v10/oauth2/applications/@me?of=" + id);  // expect: [ratelimit-unchecked-response] "`GET /oauth2/applications/@me`"
    http.Get("/api/v10/oauth2/@me?of=" + id);  // expect: [ratelimit-unchecked-response] "`GET /oauth2/@me`"
  }
}

void lobbies(const Names &names) {
  httplib::Client http("https://discord.com");
  for (const std::string &id : names) {
    http.Post("/api/v10/lobbies?of=" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /lobbies`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Put("/api/v10/lobbies?of=" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /lobbies`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Get("/api/v10/lobbies/" + id);  // expect: [ratelimit-unchecked-response] "`GET /lobbies/{lobby_id}`"
    http.Patch("/api/v10/lobbies/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /lobbies/{lobby_id}`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Delete("/api/v10/lobbies/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /lobbies/{lobby_id}`"
    http.Put("/api/v10/lobbies/1/members/" + id, "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /lobbies/{lobby_id}/members/{user_id}`"  // expect: [ratelimit-batch-available] "Bulk Update Lobby Members"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Post("/api/v10/lobbies/" + id + "/members/bulk", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /lobbies/{lobby_id}/members/bulk`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Delete("/api/v10/lobbies/1/members/" + id);  // expect: [ratelimit-unchecked-response] "`DELETE /lobbies/{lobby_id}/members/{user_id}`"  // expect: [ratelimit-batch-available] "Bulk Update Lobby Members"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Delete("/api/v10/lobbies/" + id + "/members/@me");  // expect: [ratelimit-unchecked-response] "`DELETE /lobbies/{lobby_id}/members/@me`"
    http.Patch("/api/v10/lobbies/" + id + "/channel-linking", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PATCH /lobbies/{lobby_id}/channel-linking`"  // expect: [ratelimit-request-in-loop] "20 in 2 h per app"
    http.Post("/api/v10/lobbies/" + id + "/messages", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /lobbies/{lobby_id}/messages`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Get("/api/v10/lobbies/" + id + "/messages");  // expect: [ratelimit-unchecked-response] "`GET /lobbies/{lobby_id}/messages`"
    http.Put("/api/v10/lobbies/1/messages/" + id + "/moderation-metadata", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`PUT /lobbies/{lobby_id}/messages/{message_id}/moderation-metadata`"
    http.Post("/api/v10/lobbies/" + id + "/members/@me/invites", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /lobbies/{lobby_id}/members/@me/invites`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
    http.Post("/api/v10/lobbies/1/members/" + id + "/invites", "{}", "application/json");  // expect: [ratelimit-unchecked-response] "`POST /lobbies/{lobby_id}/members/{user_id}/invites`"  // expect: [ratelimit-request-in-loop] "100 in 2 h per app"
  }
}

// One webhook again and again: 5 in two seconds is what others have seen.
void hook() {
  httplib::Client http("https://discord.com");
  while (true) {
    if (auto r = http.Post("/api/v10/webhooks/1/token", "{}", "application/json"); !r || r->status != 200) return;  // expect: [ratelimit-poll-too-fast] "5 in 2 s per webhook"
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

void hookSlowly() {
  httplib::Client http("https://discord.com");
  while (true) {
    if (auto r = http.Post("/api/v10/webhooks/1/token", "{}", "application/json"); !r || r->status != 200) return;  // ok: [ratelimit-poll-too-fast] 5 in two seconds are allowed
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}
