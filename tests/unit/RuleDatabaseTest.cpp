//===- RuleDatabaseTest.cpp - which endpoint a URL is -----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RuleDatabase.h"

#include "embed/EmbeddedFiles.h"
#include "support/Fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace throttlint;

namespace {

//===--- splitUrl ---------------------------------------------------------===//

struct UrlCase {
  const char *Url, *Scheme, *Host, *Path;
};

class SplitUrlTest : public testing::TestWithParam<UrlCase> {};

TEST_P(SplitUrlTest, GivesParts) {
  UrlParts Parts = splitUrl(GetParam().Url);
  EXPECT_EQ(Parts.Scheme, GetParam().Scheme);
  EXPECT_EQ(Parts.Host, GetParam().Host);
  EXPECT_EQ(Parts.Path, GetParam().Path);
}

INSTANTIATE_TEST_SUITE_P(
    All, SplitUrlTest,
    testing::Values(
        UrlCase{"https://slack.com/api/x", "https", "slack.com", "/api/x"},
        UrlCase{"HTTPS://Slack.COM/Api", "https", "slack.com", "/Api"},
        UrlCase{"slack.com/api", "", "slack.com", "/api"},
        UrlCase{"https://slack.com", "https", "slack.com", ""},
        UrlCase{"https://slack.com?a=/b", "https", "slack.com", ""},
        UrlCase{"https://a.example/x?u=http://b.example/", "https", "a.example",
                "/x"},
        UrlCase{"https://a.example/x#y/z", "https", "a.example", "/x"},
        UrlCase{"https://user:word@a.example/x", "https", "a.example", "/x"},
        UrlCase{"https://{user}:{word}@a.example/x", "https", "a.example",
                "/x"},
        UrlCase{"http://a.example:8080/x", "http", "a.example", "/x"},
        UrlCase{"http://[2001:db8::1]/x", "http", "[2001:db8::1]", "/x"},
        UrlCase{"{base}/repos/{a/b}", "", "{base}", "/repos/{a/b}"},
        UrlCase{"{scheme}://a.example/x", "{scheme}", "a.example", "/x"},
        UrlCase{"https://{host}/x", "https", "{host}", "/x"},
        UrlCase{"https://{team}.slack.com/x", "https", "{team}.slack.com",
                "/x"},
        // A hole glued to a whole host is a path that starts with a slash.
        UrlCase{"https://api.example.com{path}", "https", "api.example.com",
                "/{path}"},
        UrlCase{"https://api.example.com{path}/x?y", "https", "api.example.com",
                "/{path}/x"},
        UrlCase{"/api/x", "", "", "/api/x"}, UrlCase{"", "", "", ""}));

// Disabled tests say what is right where it does not hold yet.
TEST(SplitUrl, HoleBehindAColonIsAPort) {
  EXPECT_EQ(splitUrl("http://a.example:{port}/x").Path, "/x");
}

TEST(SplitUrl, PortOfAnIpv6AddressIsNotItsHost) {
  EXPECT_EQ(splitUrl("http://[2001:db8::1]:8080/x").Host, "[2001:db8::1]");
}

//===--- isPrivateHost ----------------------------------------------------===//

TEST(IsPrivateHost, LoopbackAndPrivateRanges) {
  for (const char *Host :
       {"localhost", "app.localhost", "printer.local", "db.internal",
        "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "10.255.255.255",
        "192.168.0.1", "192.168.255.255", "169.254.1.1", "172.16.0.1",
        "172.20.1.1", "172.31.255.255", "[::1]", "[fc00::1]", "[fd12::1]",
        "[fe80::1]"})
    EXPECT_TRUE(isPrivateHost(Host)) << Host;
}

TEST(IsPrivateHost, PublicHosts) {
  for (const char *Host :
       {"slack.com", "api.github.com", "8.8.8.8", "11.0.0.1", "172.15.0.1",
        "172.32.0.1", "172.160.0.1", "172.example.com", "192.169.0.1",
        "100.10.0.1", "localhost.example.com", "mylocal", "notlocalhost",
        "[2001:db8::1]", ""})
    EXPECT_FALSE(isPrivateHost(Host)) << Host;
}

TEST(IsPrivateHost, FullyQualifiedLocalhost) {
  EXPECT_TRUE(isPrivateHost("localhost."));
}

TEST(IsPrivateHost, NamesThatStartLikeAddresses) {
  EXPECT_FALSE(isPrivateHost("10.example.com"));
  EXPECT_FALSE(isPrivateHost("127.example.com"));
  EXPECT_FALSE(isPrivateHost("172.16.example.com"));
}

//===--- matchUrl on small rules ------------------------------------------===//

constexpr const char *Repos = R"({
  "schema": 1, "kind": "api", "id": "repos", "name": "Repos",
  "provider": "repos", "hosts": ["api.repos.example"],
  "endpoints": [
    {"name": "get", "verb": "GET", "path": "/repos/{owner}/{repo}"},
    {"name": "search", "verb": "GET", "path": "/repos/{owner}/search"},
    {"name": "list issues", "verb": "GET", "path": "/repos/{owner}/{repo}/issues"},
    {"name": "create issue", "verb": "POST", "path": "/repos/{owner}/{repo}/issues"},
    {"name": "user", "verb": "GET", "path": "/users/{name}"},
    {"name": "any status", "path": "/status"},
    {"name": "set status", "verb": "PUT", "path": "/status"},
    {"name": "raw", "verb": "GET", "path": "/raw/**"},
    {"name": "archive", "verb": "GET", "path": "/archive/{id}.zip"}
  ]})";

constexpr const char *Chat = R"({
  "schema": 1, "kind": "api", "id": "chat", "name": "Chat",
  "provider": "chat", "hosts": ["chat.example", "*.chat.example"],
  "base_paths": ["/api/v{version}", "/api"],
  "endpoints": [
    {"name": "chat.post", "path": "/chat.post"},
    {"name": "user", "verb": "GET", "path": "/users/{name}"}
  ]})";

constexpr const char *Other = R"({
  "schema": 1, "kind": "api", "id": "other", "name": "Other",
  "provider": "other", "hosts": ["other.example"],
  "endpoints": [
    {"name": "other issues", "verb": "GET", "path": "/projects/all/issues"},
    {"name": "other repo issues", "verb": "GET", "path": "/groups/{owner}/issues"},
    {"name": "user", "verb": "GET", "path": "/users/{name}"}
  ]})";

constexpr const char *Everyone = R"({
  "schema": 1, "kind": "api", "id": "generic", "name": "generic",
  "provider": "unknown", "hosts": ["*"],
  "limits": {"g": {"label": "g", "requests": 60, "window_seconds": 60}},
  "default_limits": ["g"]})";

const RuleDatabase &smallRules() {
  static const RuleDatabase Rules = [] {
    std::vector<RuleSource> Sources{{"repos.json", Repos},
                                    {"chat.json", Chat},
                                    {"other.json", Other},
                                    {"generic.json", Everyone}};
    std::vector<RuleError> Errors;
    RuleDatabase Db = RuleDatabase::load(Sources, Errors);
    for (const RuleError &E : Errors)
      ADD_FAILURE() << E.str();
    return Db;
  }();
  return Rules;
}

struct MatchCase {
  const char *Verb, *Url;
  /// "api: endpoint", "api: -" without a row, "-" for nobody.
  const char *Match;
};

std::string show(const EndpointMatch &M) {
  if (!M.Provider)
    return "-";
  return M.Provider->Id + ": " + (M.Row ? M.Row->Name : "-") +
         (M.ByPathOnly ? " (by path)" : "");
}

class MatchUrlTest : public testing::TestWithParam<MatchCase> {};

TEST_P(MatchUrlTest, FindsTheEndpoint) {
  EXPECT_EQ(show(smallRules().matchUrl(GetParam().Url, GetParam().Verb)),
            GetParam().Match)
      << GetParam().Verb << " " << GetParam().Url;
}

INSTANTIATE_TEST_SUITE_P(
    LiteralsVerbsAndHoles, MatchUrlTest,
    testing::Values(
        MatchCase{"GET", "https://api.repos.example/repos/me/it", "repos: get"},
        MatchCase{"GET", "https://api.repos.example/repos/me/search",
                  "repos: search"},
        MatchCase{"GET", "https://api.repos.example/repos/me/it/issues",
                  "repos: list issues"},
        MatchCase{"POST", "https://api.repos.example/repos/me/it/issues",
                  "repos: create issue"},
        MatchCase{"HEAD", "https://api.repos.example/repos/me/it/issues",
                  "repos: list issues"},
        MatchCase{"DELETE", "https://api.repos.example/repos/me/it/issues",
                  "repos: -"},
        MatchCase{"GET", "https://api.repos.example/repos/{owner}/{repo}",
                  "repos: get"},
        // "owner/name" in one variable.
        MatchCase{"POST", "https://api.repos.example/repos/{repo}/issues",
                  "repos: create issue"},
        MatchCase{"GET", "https://api.repos.example/repos/{repo}",
                  "repos: get"},
        MatchCase{"POST", "https://api.repos.example/repos/{a.b}/issues?x=1",
                  "repos: create issue"},
        MatchCase{"GET", "https://api.repos.example/repos/me/it/",
                  "repos: get"},
        MatchCase{"GET", "https://api.repos.example//repos/me/it",
                  "repos: get"},
        MatchCase{"GET", "https://api.repos.example/unknown", "repos: -"},
        // A named verb beats one that takes any, which takes the rest.
        MatchCase{"PUT", "https://api.repos.example/status",
                  "repos: set status"},
        MatchCase{"GET", "https://api.repos.example/status",
                  "repos: any status"},
        MatchCase{"GET", "https://api.repos.example/raw/a/b/c", "repos: raw"},
        MatchCase{"GET", "https://api.repos.example/archive/7.zip",
                  "repos: archive"},
        MatchCase{"GET", "https://api.repos.example/archive/{id}.zip",
                  "repos: archive"},
        MatchCase{"GET", "https://api.repos.example/archive/7.tar",
                  "repos: -"}));

INSTANTIATE_TEST_SUITE_P(
    HostsAndBasePaths, MatchUrlTest,
    testing::Values(
        MatchCase{"", "https://chat.example/api/chat.post", "chat: chat.post"},
        MatchCase{"", "https://team.chat.example/api/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://a.b.chat.example/api/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://chat.example/api/v7/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://chat.example/api/v{version}/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://chat.example:443/api/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://token@chat.example/api/chat.post",
                  "chat: chat.post"},
        MatchCase{"", "https://chat.example/api/{method}", "chat: -"},
        // The web site of the host is not its API.
        MatchCase{"", "https://chat.example/help", "-"},
        MatchCase{"", "https://chat.example/help/{page}", "-"},
        MatchCase{"", "https://chat.example/{path}", "chat: -"},
        MatchCase{"", "https://badchat.example/api/chat.post", "-"},
        MatchCase{"", "https://chat.example.org/api/chat.post", "-"},
        // The rule for everyone is asked for by itself.
        MatchCase{"GET", "https://unknown.example/users/me", "-"}));

INSTANTIATE_TEST_SUITE_P(
    UnknownHost, MatchUrlTest,
    testing::Values(MatchCase{"", "{base}/api/chat.post",
                              "chat: chat.post (by path)"},
                    MatchCase{"", "https://{host}/api/chat.post",
                              "chat: chat.post (by path)"},
                    MatchCase{"GET", "{base}/repos/{owner}/{repo}/issues",
                              "repos: list issues (by path)"},
                    // Three APIs have users, and one word is no proof either.
                    MatchCase{"GET", "{base}/users/{name}", "-"},
                    MatchCase{"GET", "{base}/status", "-"},
                    MatchCase{"GET", "{url}", "-"}, MatchCase{"", "", "-"}));

TEST(RuleDatabaseTest, HostsAndTheRuleForEveryone) {
  const RuleDatabase &Rules = smallRules();
  ASSERT_NE(Rules.apiOfHost("team.chat.example"), nullptr);
  EXPECT_EQ(Rules.apiOfHost("team.chat.example")->Id, "chat");
  EXPECT_EQ(Rules.apiOfHost("unknown.example"), nullptr);
  ASSERT_NE(Rules.genericApi(), nullptr);
  EXPECT_EQ(Rules.genericApi()->Id, "generic");
  EXPECT_EQ(RuleDatabase().genericApi(), nullptr);
}

//===--- The built-in rules -----------------------------------------------===//

struct BuiltInCase {
  const char *Verb, *Url;
  const char *Api, *Endpoint;
  /// Label of the first limit.
  const char *Limit;
};

class BuiltInUrlTest : public testing::TestWithParam<BuiltInCase> {};

TEST_P(BuiltInUrlTest, IsKnown) {
  const BuiltInCase &Case = GetParam();
  EndpointMatch M = builtInRules().matchUrl(Case.Url, Case.Verb);
  ASSERT_NE(M.Provider, nullptr) << Case.Url;
  EXPECT_EQ(M.Provider->Id, Case.Api) << Case.Url;
  ASSERT_NE(M.Row, nullptr) << Case.Url;
  EXPECT_EQ(M.Row->Name, Case.Endpoint) << Case.Url;
  ASSERT_FALSE(M.Row->Limits.empty()) << Case.Url;
  EXPECT_EQ(M.Provider->Limits.at(M.Row->Limits[0]).Label, Case.Limit)
      << Case.Url;
}

INSTANTIATE_TEST_SUITE_P(
    All, BuiltInUrlTest,
    testing::Values(
        BuiltInCase{"POST", "https://slack.com/api/conversations.close",
                    "slack/web-api", "conversations.close", "Tier 2"},
        BuiltInCase{"POST", "https://slack.com/api/chat.postMessage",
                    "slack/web-api", "chat.postMessage",
                    "one message per second and channel"},
        BuiltInCase{"GET", "https://slack.com/api/users.info?user=U1",
                    "slack/web-api", "users.info", "Tier 4"},
        BuiltInCase{
            "GET",
            "https://slack-gov.com/api/conversations.history?channel={id}",
            "slack/web-api", "conversations.history", "Tier 3"},
        BuiltInCase{"POST", "https://slack.com/api/admin.users.invite",
                    "slack/web-api", "admin.users.invite", "Tier 2"},
        BuiltInCase{"POST", "https://hooks.slack.com/services/T0/B0/xyz",
                    "slack/hooks", "incoming-webhook",
                    "one message per second"},
        BuiltInCase{"PATCH", "https://api.slack.com/scim/v2/Users/{id}",
                    "slack/scim", "users.modify", "all writes"},
        BuiltInCase{"GET", "https://api.slack.com/audit/v1/logs?limit=9",
                    "slack/audit", "logs", "Tier 3"},
        BuiltInCase{"POST", "https://api.github.com/repos/octo/hello/issues",
                    "github/rest", "issues.create", "authenticated requests"},
        BuiltInCase{
            "POST", "https://api.github.com/repos/{repo}/issues/{n}/comments",
            "github/rest", "issues.createComment", "authenticated requests"},
        BuiltInCase{"GET", "https://api.github.com/repos/o/r/issues/7",
                    "github/rest", "issues.get", "authenticated requests"},
        BuiltInCase{"GET", "https://api.github.com/repos/o/r/issues/comments",
                    "github/rest", "issues.listCommentsForRepo",
                    "authenticated requests"},
        BuiltInCase{"GET", "https://api.github.com/search/issues?q=x",
                    "github/rest", "search.issuesAndPullRequests", "search"},
        BuiltInCase{"GET", "https://api.github.com/search/code?q=x",
                    "github/rest", "search.code", "code search"},
        BuiltInCase{"GET", "https://api.github.com/rate_limit", "github/rest",
                    "rateLimit.get", "not counted"},
        BuiltInCase{"POST",
                    "https://discord.com/api/v10/channels/{channel}/messages",
                    "discord/http", "Create Message", "all requests of a bot"},
        BuiltInCase{"DELETE", "https://discord.com/api/channels/1/messages/2",
                    "discord/http", "Delete Message", "all requests of a bot"},
        BuiltInCase{
            "POST",
            "https://discordapp.com/api/v9/channels/1/messages/bulk-delete",
            "discord/http", "Bulk Delete Messages", "all requests of a bot"},
        BuiltInCase{
            "PUT", "https://discord.com/api/v10/guilds/1/members/2/roles/3",
            "discord/http", "Add Guild Member Role", "all requests of a bot"},
        BuiltInCase{"GET", "https://discord.com/api/v10/users/@me",
                    "discord/http", "Get Current User",
                    "all requests of a bot"},
        BuiltInCase{"POST", "https://api.telegram.org/bot123:ABC/sendMessage",
                    "telegram/bot", "sendMessage",
                    "messages of a bot to all chats"},
        BuiltInCase{
            "POST",
            "https://api.telegram.org/bot{token}/sendMessage?chat_id={id}",
            "telegram/bot", "sendMessage", "messages of a bot to all chats"},
        BuiltInCase{"GET", "https://api.telegram.org/bot{token}/getUpdates",
                    "telegram/bot", "getUpdates", "no published limit"}));

TEST(BuiltInRules, LoadWithoutErrors) {
  std::vector<RuleSource> Sources;
  for (const EmbeddedFile &File : embeddedRules())
    Sources.push_back({std::string(File.Path), File.Text});
  ASSERT_GE(Sources.size(), 20u);
  std::vector<RuleError> Errors;
  RuleDatabase Rules = RuleDatabase::load(Sources, Errors);
  for (const RuleError &E : Errors)
    ADD_FAILURE() << E.str();
  EXPECT_EQ(Rules.apis().size() + Rules.libraries().size(), Sources.size());
}

TEST(BuiltInRules, EveryFigureHasAWindowAndASource) {
  size_t Figures = 0;
  for (const auto &A : builtInRules().apis())
    for (const auto &[Id, L] : A->Limits) {
      std::string Name = A->Id + " " + Id;
      EXPECT_FALSE(L.Label.empty()) << Name;
      if (!L.Requests)
        continue;
      ++Figures;
      EXPECT_GT(*L.Requests, 0) << Name;
      EXPECT_GT(L.WindowSeconds, 0) << Name;
      EXPECT_FALSE(L.Scope.empty()) << Name;
      // Our own assumption has no source but us.
      if (A.get() != builtInRules().genericApi())
        EXPECT_EQ(L.Source.compare(0, 8, "https://"), 0) << Name;
    }
  EXPECT_GE(Figures, 30u);
}

TEST(BuiltInRules, EveryApiSaysSomething) {
  for (const auto &A : builtInRules().apis()) {
    EXPECT_FALSE(A->Endpoints.empty() && A->DefaultLimits.empty()) << A->Id;
    EXPECT_FALSE(A->OverLimitStatus.empty() && A->OverLimitErrors.empty())
        << A->Id;
    for (const Endpoint &Row : A->Endpoints) {
      EXPECT_EQ(Row.Path.substr(0, 1), "/") << A->Id << " " << Row.Name;
      EXPECT_FALSE(Row.Limits.empty() && Row.PlanLimits.empty() &&
                   A->DefaultLimits.empty())
          << A->Id << " " << Row.Name;
      for (const auto &[Plan, Ids] : Row.PlanLimits)
        EXPECT_TRUE(std::any_of(
            A->Plans.begin(), A->Plans.end(),
            [&, &Plan = Plan](const auto &P) { return P.Id == Plan; }))
            << A->Id << " " << Row.Name << " " << Plan;
    }
    size_t Defaults = std::count_if(A->Plans.begin(), A->Plans.end(),
                                    [](const Plan &P) { return P.Default; });
    EXPECT_EQ(Defaults, A->Plans.empty() ? 0u : 1u) << A->Id;
  }
}

TEST(BuiltInRules, EveryEndpointIsFoundByItsOwnPath) {
  for (const auto &A : builtInRules().apis())
    for (const Endpoint &Row : A->Endpoints) {
      std::string Base = A->BasePaths.empty() ? "" : A->BasePaths[0];
      std::string Url = "https://" + A->Hosts[0] + Base + Row.Path;
      EndpointMatch M = builtInRules().matchUrl(Url, Row.Verb);
      EXPECT_EQ(M.Row, &Row) << Row.Verb << " " << Url << " is " << Row.Name
                             << ", not " << (M.Row ? M.Row->Name : "nothing");
    }
}

TEST(BuiltInRules, HoleForEachParameterBeatsOneForTwo) {
  EndpointMatch M = builtInRules().matchUrl(
      "https://discord.com/api/channels/{c}/messages/{m}/reactions/{e}",
      "DELETE");
  ASSERT_NE(M.Row, nullptr);
  EXPECT_EQ(M.Row->Name, "Delete All Reactions for Emoji");
}

TEST(BuiltInRules, SlackTiers) {
  const Api *Slack = nullptr;
  for (const auto &A : builtInRules().apis())
    if (A->Id == "slack/web-api")
      Slack = A.get();
  ASSERT_NE(Slack, nullptr);
  for (auto [Id, PerMinute] : {std::pair("tier-1", 1.0),
                               {"tier-2", 20.0},
                               {"tier-3", 50.0},
                               {"tier-4", 100.0}}) {
    const Limit &L = Slack->Limits.at(Id);
    EXPECT_EQ(L.Requests, PerMinute) << Id;
    EXPECT_EQ(L.WindowSeconds, 60) << Id;
    EXPECT_EQ(L.Scope, "workspace") << Id;
    EXPECT_FALSE(L.PerApi) << Id;
  }
  std::map<std::string, std::vector<std::string>> Found;
  for (const Endpoint &Row : Slack->Endpoints)
    Found[Row.Name] = Row.Limits;
  using Ids = std::vector<std::string>;
  EXPECT_EQ(Found["conversations.close"], Ids{"tier-2"});
  EXPECT_EQ(Found["conversations.list"], Ids{"tier-2"});
  EXPECT_EQ(Found["conversations.create"], Ids{"tier-2"});
  EXPECT_EQ(Found["conversations.info"], Ids{"tier-3"});
  EXPECT_EQ(Found["conversations.invite"], Ids{"tier-3"});
  EXPECT_EQ(Found["conversations.members"], Ids{"tier-4"});
  EXPECT_EQ(Found["users.list"], Ids{"tier-2"});
  EXPECT_EQ(Found["users.info"], Ids{"tier-4"});
  EXPECT_EQ(Found["chat.update"], Ids{"tier-3"});
  EXPECT_EQ(Found["chat.delete"], Ids{"tier-3"});
  EXPECT_EQ(Found["reactions.add"], Ids{"tier-3"});
  EXPECT_EQ(Found["admin.users.invite"], Ids{"tier-2"});
  EXPECT_EQ(Found["chat.postMessage"], (Ids{"post-channel", "post-workspace"}));
  EXPECT_TRUE(Slack->Limits.at("post-channel").Narrow);
}

//===--- patterns of names ------------------------------------------------===//

TEST(MatchesName, StarsStandForAnyText) {
  EXPECT_TRUE(matchesName("a::b", "a::b"));
  EXPECT_FALSE(matchesName("a::b", "a::bc"));
  EXPECT_TRUE(matchesName("a::*", "a::bc"));
  EXPECT_TRUE(matchesName("a::*", "a::"));
  EXPECT_TRUE(matchesName("*::Stub::*", "pkg::Greeter::Stub::SayHello"));
  EXPECT_FALSE(matchesName("*::Stub::*", "pkg::Greeter::Stubs::SayHello"));
  EXPECT_TRUE(matchesName("A::*Client::*Async", "A::S3::S3Client::GetAsync"));
  EXPECT_FALSE(matchesName("A::*Client::*Async", "A::S3::S3Client::Get"));
  EXPECT_TRUE(matchesName("*ab*ab", "abxabyab"));
  EXPECT_TRUE(matchesName("*", ""));
  EXPECT_FALSE(matchesName("", "a"));
}

TEST(RuleDatabase, TheMostExactNameWins) {
  const char *Text = R"({"schema": 1, "kind": "client", "id": "c", "name": "C",
    "functions": [
      {"name": "*::Stub::*", "role": "send", "url": {"text": "any"}},
      {"name": "*::Stub::Async*", "role": "send", "url": {"text": "async"}},
      {"name": "p::Stub::AsyncOne", "role": "send", "url": {"text": "one"}}]})";
  std::vector<RuleSource> Sources{{"c.json", Text}};
  std::vector<RuleError> Errors;
  RuleDatabase Db = RuleDatabase::load(Sources, Errors);
  ASSERT_TRUE(Errors.empty());
  auto UrlOf = [&](const char *Name) {
    auto Models = Db.models(Name);
    return Models.size() == 1 ? Models[0]->Url.Text : std::string();
  };
  EXPECT_EQ(UrlOf("q::Stub::Get"), "any");
  EXPECT_EQ(UrlOf("q::Stub::AsyncGet"), "async");
  EXPECT_EQ(UrlOf("p::Stub::AsyncOne"), "one");
  EXPECT_EQ(UrlOf("p::Other::Get"), "");
  EXPECT_TRUE(Db.isModelledClass("q::Stub"));
  EXPECT_FALSE(Db.isModelledClass("q::Other"));
}

} // namespace
