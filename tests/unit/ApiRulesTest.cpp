//===- ApiRulesTest.cpp - limits, costs, answers and hosts of APIs -*- C++ -*-//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RuleDatabase.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace throttlint;

namespace {

struct Loaded {
  RuleDatabase Rules;
  std::vector<RuleError> Errors;

  const Api &api() const { return *Rules.apis().at(0); }
  bool hasError(const std::string &Pointer, const std::string &Part) const {
    return std::any_of(Errors.begin(), Errors.end(), [&](const RuleError &E) {
      return E.Pointer == Pointer && E.Message.find(Part) != std::string::npos;
    });
  }
};

std::string text(const std::string &Members) {
  return R"({"schema": 1, "kind": "api", "id": "a", "name": "A",
    "provider": "a", "hosts": ["a.example"],
    "source": "https://a.example/limits", "as_of": "2026-01-01", )" +
         Members + "}";
}

Loaded load(const std::string &Members) {
  std::string Text = text(Members);
  std::vector<RuleSource> Sources{{"a.json", Text}};
  Loaded Out;
  Out.Rules = RuleDatabase::load(Sources, Out.Errors);
  return Out;
}

Loaded loadLimit(const std::string &Members) {
  return load(R"("limits": {"l": {"label": "L", )" + Members + "}}");
}

//===--- Limits -----------------------------------------------------------===//

TEST(ApiRulesTest, FiguresOfALimit) {
  Loaded L = loadLimit(R"("requests": 100, "window_seconds": 60,
    "average_seconds": 600, "burst": 30, "concurrent": 5, "unit": "points",
    "default_cost": 2, "algorithm": "average", "scope": "channel",
    "keys": ["token", "{channel.id}"], "valid_from": "2026-03-01",
    "applies_to": "new apps", "as_of": null, "confidence": "secondary")");
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Limit &X = L.api().Limits.at("l");
  EXPECT_EQ(X.Requests, 100);
  EXPECT_EQ(X.Burst, 30);
  EXPECT_EQ(X.Concurrent, 5);
  EXPECT_EQ(X.Unit, "points");
  EXPECT_EQ(X.DefaultCost, 2);
  EXPECT_EQ(X.Algorithm, "average");
  EXPECT_EQ(X.Keys, (std::vector<std::string>{"token", "{channel.id}"}));
  EXPECT_EQ(X.ValidFrom, "2026-03-01");
  EXPECT_EQ(X.AppliesTo, "new apps");
  EXPECT_EQ(X.Source, "https://a.example/limits");
  EXPECT_EQ(X.AsOf, "") << "null: the file's date is not its date";
  EXPECT_EQ(X.Confidence, "secondary");
  // 100 a minute on average over ten minutes: 1,000 in them.
  EXPECT_EQ(X.effectiveWindow(), 600);
  EXPECT_EQ(X.effectiveUnits(), 1000);
}

TEST(ApiRulesTest, WordsInsteadOfAFigure) {
  Loaded L = load(R"("plans": {
      "free": {"label": "free", "default": true}, "paid": {"label": "paid"}},
    "limits": {"l": {"label": "Free", "requests": 300, "window_seconds": 60,
      "in_words": "several hundred", "short_bursts": true,
      "plans": {"paid": {"requests": 1000, "window_seconds": 60}}}})");
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Limit &Free = L.api().Limits.at("l");
  EXPECT_EQ(Free.InWords, "several hundred");
  EXPECT_TRUE(Free.ShortBursts);
  EXPECT_EQ(L.api().Limits.at(Free.ByPlan.at("paid")).InWords, "")
      << "a plan with a figure needs no words";
}

TEST(ApiRulesTest, OnlyRequestsTellWhenALimitBreaks) {
  for (const char *Members :
       {R"("requests": null)", R"("concurrent": 4)",
        R"("requests": 5, "window_seconds": 60, "counts": "failures")",
        R"("requests": 5, "window_seconds": 60, "counts": "objects")"}) {
    Loaded L = loadLimit(Members);
    ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
    EXPECT_FALSE(L.api().Limits.at("l").countsRequests()) << Members;
    EXPECT_FALSE(costOf(L.api().Limits.at("l"), nullptr, "")) << Members;
  }
}

TEST(ApiRulesTest, LimitsOfOtherPlans) {
  Loaded L = load(R"("plans": {
      "free": {"label": "free", "default": true}, "paid": {"label": "paid"}},
    "limits": {"l": {"label": "Free", "requests": 5, "window_seconds": 60,
      "scope": "key", "plans": {"paid": {"label": "Paid", "requests": 100,
      "window_seconds": 1, "confidence": "secondary"}}}})");
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Limit &Free = L.api().Limits.at("l");
  ASSERT_EQ(Free.ByPlan.size(), 1u);
  const Limit &Paid = L.api().Limits.at(Free.ByPlan.at("paid"));
  EXPECT_EQ(Paid.Requests, 100);
  EXPECT_EQ(Paid.WindowSeconds, 1);
  EXPECT_EQ(Paid.Label, "Paid");
  EXPECT_EQ(Paid.Confidence, "secondary");
  EXPECT_EQ(Paid.Scope, "key") << "what is not said stays";
  EXPECT_TRUE(Paid.ByPlan.empty());
}

//===--- Costs ------------------------------------------------------------===//

constexpr const char *Weights = R"(
  "limits": {
    "weight": {"label": "weight", "requests": 6000, "window_seconds": 60,
               "unit": "request weight"},
    "raw": {"label": "all", "requests": 100, "window_seconds": 60},
    "points": {"label": "points", "requests": 10, "window_seconds": 60,
               "unit": "points", "default_cost": 3}},
  "endpoints": [
    {"name": "depth", "path": "/depth", "limits": ["weight", "raw"],
     "cost": [{"units": 250, "parameter": "limit", "from": 1001},
              {"units": 5},
              {"units": 25, "parameter": "limit", "from": 101}]},
    {"name": "time", "path": "/time", "limits": ["weight", "points"], "cost": 1},
    {"name": "own", "path": "/own", "limits": ["weight", "points"],
     "cost": [{"units": 7, "limit": "weight"}]},
    {"name": "orders", "path": "/orders", "limits": ["weight"],
     "cost": [{"units": 6}, {"units": 80, "without": ["symbol", "symbols"]}]},
    {"name": "none", "path": "/none", "limits": ["weight", "points"]}])";

TEST(ApiRulesTest, CostOfARequest) {
  Loaded L = load(Weights);
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Api &A = L.api();
  const Limit &Weight = A.Limits.at("weight"), &Raw = A.Limits.at("raw"),
              &Points = A.Limits.at("points");
  const Endpoint &Depth = A.Endpoints[0], &Time = A.Endpoints[1],
                 &Own = A.Endpoints[2], &None = A.Endpoints[4];
  std::string Url = "https://a.example/depth?symbol={s}&limit=";
  EXPECT_EQ(costOf(Weight, &Depth, "https://a.example/depth"), 5);
  EXPECT_EQ(costOf(Weight, &Depth, Url + "100"), 5);
  EXPECT_EQ(costOf(Weight, &Depth, Url + "101"), 25);
  EXPECT_EQ(costOf(Weight, &Depth, Url + "5000"), 250);
  EXPECT_EQ(costOf(Weight, &Depth, Url + "5000&x=1#limit=1"), 250);
  // What cannot be read costs the least that is possible.
  EXPECT_EQ(costOf(Weight, &Depth, Url + "{n}"), 5);
  EXPECT_EQ(costOf(Raw, &Depth, Url + "5000"), 1) << "counts requests";
  EXPECT_EQ(costOf(Weight, &Time, ""), 1);
  EXPECT_EQ(costOf(Points, &Time, ""), 1);
  EXPECT_EQ(costOf(Weight, &Own, ""), 7);
  EXPECT_EQ(costOf(Points, &Own, ""), 3);
  EXPECT_FALSE(costOf(Weight, &None, "")) << "calls do not tell";
  EXPECT_EQ(costOf(Points, nullptr, ""), 3);
}

TEST(ApiRulesTest, CostWhereAParameterIsMissing) {
  Loaded L = load(Weights);
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Limit &Weight = L.api().Limits.at("weight");
  const Endpoint &Orders = L.api().Endpoints[3];
  for (auto [Rest, Units] : {std::pair("", 80.0),
                             {"?", 80},
                             {"?time={t}&signature={s}", 80},
                             {"?time=5#symbol=a", 80},
                             {"?symbol={s}", 6},
                             {"?time=5&symbols={s}", 6},
                             // What cannot be read may hold it.
                             {"{query}", 6},
                             {"?{query}", 6},
                             {"?time=5&{name}=a", 6}}) {
    std::string Url = std::string("https://a.example/orders") + Rest;
    EXPECT_EQ(costOf(Weight, &Orders, Url), Units) << Url;
    EXPECT_EQ(costOf(Weight, &Orders, Url, /*AllInUrl=*/false), 6) << Url;
  }
}

//===--- Answers ----------------------------------------------------------===//

TEST(ApiRulesTest, AnswersAboutLimits) {
  Loaded L = load(R"("over_limit": {
      "status": [403, 429], "errors": ["slow"], "overload_status": [529],
      "body": [{"status": 200, "field": "retCode", "equals": 10006},
               {"field": "error.0", "contains": "Rate limit"}],
      "wait": [{"where": "header", "name": "X-Reset", "unit": "epoch_milliseconds"},
               {"where": "body", "name": "retry", "unit": "duration"}],
      "default_wait_seconds": 60, "refused_count": false,
      "penalties": [{"kind": "ban", "status": [418], "min_seconds": 120,
                     "max_seconds": 259200, "when": "calls go on after 429"}]},
    "permanent_errors": {"status": [401], "errors": ["invalid_auth"]},
    "deadlines": {"event": {"label": "an event", "seconds": 3,
                            "instead": "answer first", "as_of": null}})");
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  const Api &A = L.api();
  EXPECT_EQ(A.OverLimitStatus, (std::vector<int64_t>{403, 429}));
  EXPECT_EQ(A.OverloadStatus, std::vector<int64_t>{529});
  ASSERT_EQ(A.OverLimitBody.size(), 2u);
  EXPECT_EQ(A.OverLimitBody[0].Status, 200);
  EXPECT_EQ(A.OverLimitBody[0].Field, "retCode");
  EXPECT_EQ(A.OverLimitBody[0].Equals, "10006");
  EXPECT_EQ(A.OverLimitBody[1].Contains, "Rate limit");
  ASSERT_EQ(A.Wait.size(), 2u);
  EXPECT_EQ(A.Wait[0].Unit, "epoch_milliseconds");
  EXPECT_EQ(A.Wait[1].Unit, "duration");
  EXPECT_EQ(A.DefaultWaitSeconds, 60);
  EXPECT_EQ(A.RefusedCount, false);
  ASSERT_EQ(A.Penalties.size(), 1u);
  EXPECT_EQ(A.Penalties[0].Kind, "ban");
  EXPECT_EQ(A.Penalties[0].MaxSeconds, 259200);
  EXPECT_EQ(A.Permanent.Status, std::vector<int64_t>{401});
  EXPECT_EQ(A.Permanent.Errors, std::vector<std::string>{"invalid_auth"});
  EXPECT_EQ(A.Permanent.AsOf, "2026-01-01");
  ASSERT_EQ(A.Deadlines.size(), 1u);
  EXPECT_EQ(A.Deadlines[0].Id, "event");
  EXPECT_EQ(A.Deadlines[0].Seconds, 3);
  EXPECT_EQ(A.Deadlines[0].AsOf, "");
}

//===--- What is wrong ----------------------------------------------------===//

struct WrongCase {
  const char *Members, *Pointer, *Says;
};

TEST(ApiRulesTest, WrongFilesSayWhere) {
  for (const WrongCase &Case : {
           WrongCase{R"("limits": {"l": {"label": "L", "burst": 5,
                        "requests": null}})",
                     "/limits/l", "'burst' needs 'requests'"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "burst": 0}})",
            "/limits/l/burst", "more than 0"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 60, "average_seconds": 6}})",
            "/limits/l/average_seconds", "less than the window"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "unit": "requests"}})",
            "/limits/l/unit", "left out"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "default_cost": 2}})",
            "/limits/l/default_cost", "'unit'"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "counts": "writes"}})",
            "/limits/l/counts", "use one of 'requests', 'failures'"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "algorithm": "leaky"}})",
            "/limits/l/algorithm", "use one of 'fixed'"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "confidence": "sure"}})",
            "/limits/l/confidence", "use one of 'official'"},
           {R"("limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "plans": {"gold": {"requests": 9}}}})",
            "/limits/l/plans/gold", "no plan 'gold'"},
           {R"("plans": {"gold": {"label": "gold", "default": true}},
              "limits": {"l": {"label": "L", "requests": 5,
              "window_seconds": 1, "plans": {"gold": {"scope": "x"}}}})",
            "/limits/l/plans/gold/scope", "unknown key"},
           {R"("common_limits": ["l"])", "/common_limits", "no limit 'l'"},
           {R"("over_limit": {"status": [42]})", "/over_limit/status/0",
            "no HTTP status"},
           {R"("over_limit": {"wait": [{"where": "header", "name": "X",
              "unit": "minutes"}]})",
            "/over_limit/wait/0/unit", "'epoch_milliseconds'"},
           {R"("over_limit": {"wait": [{"where": "cookie", "name": "X",
              "unit": "date"}]})",
            "/over_limit/wait/0/where", "'header', 'body'"},
           {R"("over_limit": {"body": [{"field": "x"}]})", "/over_limit/body/0",
            "'equals'"},
           {R"("over_limit": {"penalties": [{"kind": "fine",
              "when": "x"}]})",
            "/over_limit/penalties/0/kind", "'ban'"},
           {R"("permanent_errors": {"note": "x"})", "/permanent_errors",
            "needs 'status' or 'errors'"},
           {R"("deadlines": {"d": {"label": "x"}})", "/deadlines/d",
            "missing key 'seconds'"},
           {R"("endpoints": [{"name": "n", "path": "/p", "cost": -1}])",
            "/endpoints/0/cost", "less than 0"},
           {R"("endpoints": [{"name": "n", "path": "/p",
              "cost": [{"units": 1, "parameter": "limit"}]}])",
            "/endpoints/0/cost/0", "belong together"},
           {R"("endpoints": [{"name": "n", "path": "/p",
              "cost": [{"units": 1, "limit": "w"}]}])",
            "/endpoints/0/cost/0/limit", "no limit 'w'"},
           {R"("endpoints": [{"name": "n", "path": "/p",
              "batch": {"use": "m", "how": "h", "counts": "some"}}])",
            "/endpoints/0/batch/counts", "'one', 'each'"},
       }) {
    Loaded L = load(Case.Members);
    EXPECT_TRUE(L.hasError(Case.Pointer, Case.Says))
        << Case.Members << "\n"
        << (L.Errors.empty() ? "no error" : L.Errors[0].str());
    EXPECT_TRUE(L.Rules.apis().empty()) << Case.Members;
  }
}

//===--- Hosts ------------------------------------------------------------===//

std::string show(const RuleDatabase &Rules, const char *Url) {
  EndpointMatch M = Rules.matchUrl(Url, "GET");
  if (!M.Provider)
    return "-";
  return M.Provider->Id + ": " + (M.Row ? M.Row->Name : "-") +
         (M.ByPathOnly ? " (by path)" : "");
}

const RuleDatabase &hostRules() {
  static const RuleDatabase Rules = [] {
    auto File = [](const char *Id, const char *Hosts, const char *Rest) {
      return std::string(R"({"schema": 1, "kind": "api", "id": ")") + Id +
             R"(", "name": "N", "provider": "p", "hosts": )" + Hosts + ", " +
             Rest + "}";
    };
    std::vector<std::string> Texts{
        File("store",
             R"(["store.example", "{bucket}.store.{region}.example.com",
              "store.{region}.example.com"])",
             R"("endpoints": [{"name": "any", "path": "/**"}])"),
        File("shop", R"(["*.shop.example"])",
             R"("base_path": "/admin/api/{version}",
                "endpoints": [{"name": "orders", "path": "/orders.json"}])"),
        File("mail", R"(["www.suite.example"])",
             R"("base_path": "/mail/v1", "host_required": true,
                "endpoints": [{"name": "send", "path": "/users/{u}/send"}])"),
        File("video", R"(["www.suite.example", "video.suite.example"])",
             R"("base_path": "/video/v3",
                "endpoints": [{"name": "search", "path": "/search/all"}])")};
    std::vector<RuleSource> Sources;
    for (const std::string &Text : Texts)
      Sources.push_back({"x.json", Text});
    std::vector<RuleError> Errors;
    RuleDatabase Db = RuleDatabase::load(Sources, Errors);
    for (const RuleError &E : Errors)
      ADD_FAILURE() << E.str();
    return Db;
  }();
  return Rules;
}

TEST(ApiHosts, TemplatesAndHoles) {
  const RuleDatabase &R = hostRules();
  EXPECT_EQ(show(R, "https://store.example/a/b"), "store: any");
  EXPECT_EQ(show(R, "https://store.eu-west-1.example.com/a"), "store: any");
  EXPECT_EQ(show(R, "https://mine.store.eu-west-1.example.com/a"),
            "store: any");
  // A label that is not known yet is any label, the domain is known.
  EXPECT_EQ(show(R, "https://store.{region}.example.com/a"), "store: any");
  EXPECT_EQ(show(R, "https://{b}.store.{region}.example.com/a"), "store: any");
  EXPECT_EQ(show(R, "https://{team}.shop.example/admin/api/7/orders.json"),
            "shop: orders");
  EXPECT_EQ(show(R, "https://a.b.shop.example/admin/api/7/orders.json"),
            "shop: orders");
  // Another service of the domain, more labels, another domain.
  EXPECT_EQ(show(R, "https://queue.eu-west-1.example.com/a"), "-");
  EXPECT_EQ(show(R, "https://{service}.eu-west-1.example.com/a"), "-");
  EXPECT_EQ(show(R, "https://x.y.store.eu.example.com/a"), "-");
  EXPECT_EQ(show(R, "https://store.example.com/a"), "-");
  EXPECT_EQ(show(R, "https://shop.example/admin/api/7/orders.json"), "-");
  EXPECT_EQ(show(R, "https://badshop.example/admin/api/7/orders.json"), "-");
  EXPECT_EQ(show(R, "https://store.evil.example/a"), "-");
}

TEST(ApiHosts, ThePathTellsWhichApiOfAHost) {
  const RuleDatabase &R = hostRules();
  EXPECT_EQ(show(R, "https://www.suite.example/mail/v1/users/me/send"),
            "mail: send");
  EXPECT_EQ(show(R, "https://www.suite.example/video/v3/search/all"),
            "video: search");
  EXPECT_EQ(show(R, "https://www.suite.example/video/v3/other"), "video: -");
  EXPECT_EQ(show(R, "https://www.suite.example/about"), "-");
}

TEST(ApiHosts, CommonPathsNeedTheirHost) {
  const RuleDatabase &R = hostRules();
  EXPECT_EQ(show(R, "{base}/video/v3/search/all"), "video: search (by path)");
  EXPECT_EQ(show(R, "{base}/mail/v1/users/me/send"), "-");
}

} // namespace
