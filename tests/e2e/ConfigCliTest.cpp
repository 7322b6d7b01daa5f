//===- ConfigCliTest.cpp - configuration and suppression --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

using namespace throttlint;

namespace {

using ConfigCliTest = CliTest;

/// Slack's conversations.history: 50 a minute, and 1 for some apps.
constexpr const char *PacedC = R"(#include <curl/curl.h>
#include <unistd.h>
void read_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.history");
  for (int i = 0; i < n; i++) {
    curl_easy_perform(curl);
    sleep(2);
  }
}
)";

constexpr const char *AcmeC = R"(#include <curl/curl.h>
#include <unistd.h>
void read_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/things");
  for (int i = 0; i < n; i++) {
    curl_easy_perform(curl);
    sleep(2);
  }
}
)";

//===--- Configuration ----------------------------------------------------===//

TEST_F(ConfigCliTest, FileIsFoundUpwardsFromTheSources) {
  write("src/a.c", LoopC);
  write(".throttlint", "Checks: '-ratelimit-request-in-loop'\n");
  EXPECT_CODE(run("check src/a.c --"), 0);
  // From anywhere.
  EXPECT_CODE(run("check " + Root + "/src/a.c --", "../"), 0);
  write("src/.throttlint", "Severity: {'*': error}\n");
  Outcome R = run("check src/a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("src/a.c:5:5: error: ")) << R.Out;
  EXPECT_CODE(run("check --fail-on error src/a.c --"), 1);
  write("src/.throttlint", "Severity: {'*': note}\n");
  EXPECT_CODE(run("check src/a.c --"), 0);
}

TEST_F(ConfigCliTest, FoldersHaveTheirOwn) {
  write("one/a.c", LoopC);
  write("two/a.c", std::string("#define X\n") + LoopC);
  write("two/.throttlint", "Checks: '-ratelimit-request-in-loop'\n"
                           "FailOn: never\n");
  Outcome R = run("check . --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("one/a.c:5:5: ")) << R.Out;
  EXPECT_FALSE(R.says("two/a.c:6:5: ")) << R.Out;
  EXPECT_TRUE(R.complains("two/.throttlint:2:1: 'FailOn' counts for the whole "
                          "program"))
      << R.Err;
}

TEST_F(ConfigCliTest, MistakesAreTwoWithPlace) {
  write("a.c", LoopC);
  write(".throttlint", "Checks: '*'\nFialOn: note\nAssumedLatency: x\n");
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 2);
  EXPECT_EQ(R.Out, "");
  EXPECT_TRUE(R.complains(".throttlint:2:1: unknown key 'FialOn'; did you "
                          "mean 'FailOn'?"))
      << R.Err;
  EXPECT_TRUE(R.complains(".throttlint:3:17: ")) << R.Err;
}

TEST_F(ConfigCliTest, MistakesThatTheRulesShow) {
  write("a.c", LoopC);
  struct {
    const char *Text;
    std::vector<const char *> Says;
  } Cases[] = {
      {"Plans: {slack/web-apis: x}",
       {".throttlint:1:25", "did you mean 'slack/web-api'"}},
      {"Plans: {slack/web-api: unlistd}",
       {".throttlint:1:24", "its plans are", "did you mean 'unlisted'"}},
      {"Plans: {slack/hooks: x}", {"has no plans"}},
      {"ExtraRules: [gone]", {".throttlint:1:14", "no such folder"}},
      {"ExtraRules: [empty]", {"no rule file"}},
      {"UnknownApis: [{Host: slack.com, Requests: 1}]",
       {".throttlint:1:22", "know 'slack.com' already", "ExtraRules"}},
  };
  ASSERT_FALSE(llvm::sys::fs::create_directories(Root + "/empty"));
  for (const auto &Case : Cases) {
    write(".throttlint", Case.Text);
    Outcome R = run("check a.c --");
    EXPECT_EQ(R.Code, 2) << Case.Text << R.Out << R.Err;
    for (const char *Part : Case.Says)
      EXPECT_TRUE(R.complains(Part)) << Case.Text << "\n" << R.Err;
  }
}

TEST_F(ConfigCliTest, ConfigOptionReplacesTheSearch) {
  write("a.c", LoopC);
  write(".throttlint", "nonsense");
  write("ci.yaml", "FailOn: never\n");
  EXPECT_CODE(run("check a.c --"), 2);
  EXPECT_CODE(run("check --config ci.yaml a.c --"), 0);
}

TEST_F(ConfigCliTest, PlansChangeTheLimit) {
  write("a.c", PacedC);
  Outcome Free = run("check --confidence high a.c --");
  EXPECT_CODE(Free, 0);
  write(".throttlint", "Plans: {slack/web-api: unlisted}\n");
  Outcome R = run("check --confidence high a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("conversations.history")) << R.Out;
  EXPECT_TRUE(R.says("allows 1 a minute")) << R.Out;
}

TEST_F(ConfigCliTest, UnknownApisHaveLimits) {
  write("a.c", AcmeC);
  EXPECT_CODE(run("check a.c --"), 0);
  write(".throttlint", "UnknownApis:\n  - {Host: api.acme.example, Requests: "
                       "10, Window: 60, Name: Acme}\n");
  Outcome R = run("check --confidence high a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("Acme allows 10 a minute")) << R.Out;
}

// The body is elsewhere: only the configuration can tell.
TEST_F(ConfigCliTest, LimitersPace) {
  write("a.cpp", R"(#include <curl/curl.h>
namespace acme { struct Limiter { void acquire(); }; }
void closeAll(CURL *Handle, acme::Limiter &Limits, int N) {
  curl_easy_setopt(Handle, CURLOPT_URL, "https://slack.com/api/conversations.close");
  for (int I = 0; I < N; ++I) {
    Limits.acquire();
    curl_easy_perform(Handle);
  }
}
)");
  EXPECT_CODE(run("check a.cpp --"), 1);
  // 20 a minute are allowed.
  write(".throttlint", "Limiters: [{Function: acme::Limiter::acquire, "
                       "Rate: 20, Window: 60}]\n");
  EXPECT_CODE(run("check a.cpp --"), 0);
  write(".throttlint", "Limiters: [{Function: acme::Limiter::acquire, "
                       "Rate: 50, Window: 60}]\n");
  EXPECT_CODE(run("check a.cpp --"), 1);
  write(".throttlint", "Limiters: [{Function: acme::Limiter::acquire}]\n");
  EXPECT_CODE(run("check a.cpp --"), 0);
}

// Only where the whole program was read can it be told.
TEST_F(ConfigCliTest, LimitersThatTheProgramDoesNotHave) {
  write("a.cpp", R"(namespace acme { struct Limiter { void acquire(); }; }
void release() {}
void step(acme::Limiter &Limits) { Limits.acquire(); }
)");
  write("compile_flags.txt", "-std=c++20\n");
  write(".throttlint", "Limiters:\n  - Function: acme::Limiter::acquire\n"
                       "  - Function: release\n");
  Outcome R = run("check");
  EXPECT_CODE(R, 0);
  EXPECT_FALSE(R.complains("warning")) << R.Err;
  write(".throttlint", "Limiters:\n  - Function: acme::Limiter::aquire\n");
  R = run("check");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(
      R.complains("warning: .throttlint:2:15: the program neither calls nor "
                  "has a function 'acme::Limiter::aquire'; did you mean "
                  "'acme::Limiter::acquire'?"))
      << R.Err;
  R = run("check a.cpp");
  EXPECT_CODE(R, 0);
  EXPECT_FALSE(R.complains("neither calls")) << R.Err;
  write("b.cpp", "#include <missing.h>\n");
  R = run("check");
  EXPECT_CODE(R, 3);
  EXPECT_FALSE(R.complains("neither calls")) << R.Err;
}

TEST_F(ConfigCliTest, AssumedLatencyIsSaidWhereItMatters) {
  write("a.c", LoopC);
  for (auto [Options, Words] :
       {std::pair("", "; an answer is taken to need 100 ms"),
        {"--assume-latency 0.25 ", "; an answer is taken to need 250 ms"}}) {
    Outcome R = run(std::string("check ") + Options + "a.c --");
    EXPECT_CODE(R, 1);
    EXPECT_TRUE(R.says(Words)) << R.Out;
  }
  // The loop has a wait of its own.
  std::string Paced = PacedC;
  Paced.replace(Paced.find("sleep(2)"), 8, "sleep(1)");
  write("b.c", Paced);
  Outcome R = run("check b.c --");
  EXPECT_CODE(R, 1);
  EXPECT_FALSE(R.says("an answer is taken")) << R.Out;
}

TEST_F(ConfigCliTest, AssumptionsChangeTheJudgement) {
  write("a.c", LoopC);
  write(".throttlint", "AssumedLatency: 12\n");
  EXPECT_CODE(run("check a.c --"), 0);
  EXPECT_CODE(run("check --assume-latency 0.1 a.c --"), 1);
  // 20 a minute are allowed; ten elements are no hazard.
  write(".throttlint", "AssumedCount: 10\n");
  EXPECT_CODE(run("check a.c --"), 0);
  write(".throttlint", "AssumedCount: 30\n");
  EXPECT_CODE(run("check --confidence high a.c --"), 1);
}

TEST_F(ConfigCliTest, ExtraRulesExtendAndReplace) {
  write("a.c", AcmeC);
  write("lint/acme.json", R"({"schema": 1, "kind": "api", "id": "acme/api",
    "name": "Acme", "provider": "acme", "hosts": ["api.acme.example"],
    "source": "https://acme.example/limits", "as_of": "2026-01-01",
    "limits": {"all": {"label": "all calls", "requests": 3,
      "window_seconds": 60, "scope": "token", "per": "api"}},
    "default_limits": ["all"]})");
  write(".throttlint", "ExtraRules: [lint]\n");
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("Acme allows 3 a minute per token")) << R.Out;
  write(".throttlint", "");
  EXPECT_CODE(run("check --rules lint a.c --"), 1);
  // The id of a known file: it takes its place as a whole.
  write("b.c", LoopC);
  write("mine/slack.json", R"({"schema": 1, "kind": "api",
    "id": "slack/web-api", "name": "Slack", "provider": "slack",
    "hosts": ["slack.com"], "base_path": "/api",
    "limits": {"big": {"label": "ours", "requests": 100000,
      "window_seconds": 60}}, "default_limits": ["big"]})");
  EXPECT_CODE(run("check b.c --"), 1);
  EXPECT_CODE(run("check --rules mine b.c --"), 0);
  write("mine/slack.json", "{");
  Outcome Broken = run("check --rules mine b.c --");
  EXPECT_CODE(Broken, 2);
  EXPECT_TRUE(Broken.complains("slack.json")) << Broken.Err;
}

TEST_F(ConfigCliTest, DumpSaysWhereValuesComeFrom) {
  write("src/a.c", LoopC);
  write(".throttlint", "FailOn: error\nPlans: {slack/web-api: unlisted}\n");
  write("src/.throttlint", "InheritParentConfig: true\n"
                           "Severity: {ratelimit-request-in-loop: note}\n");
  write("b.c", CleanC);
  Outcome R = run("check --dump-config --assume-latency 3 src/a.c b.c --");
  EXPECT_CODE(R, 0);
  for (const char *Part :
       {"FailOn: error ", "# .throttlint:1:9", "# src/.throttlint:2:39",
        "AssumedLatency: 3 ", "# --assume-latency", "# default",
        "# AssumedCount: not set", "'slack/web-api': 'unlisted'"})
    EXPECT_TRUE(R.says(Part)) << Part << "\n" << R.Out;
  // What it prints is a configuration.
  write("dumped.yaml", R.Out);
  EXPECT_CODE(run("check --config dumped.yaml --dump-config src/a.c --"), 0);
}

//===--- NOLINT -----------------------------------------------------------===//

/// LoopC with a comment behind the request.
std::string commented(const std::string &Comment) {
  std::string Text = LoopC;
  const std::string Line = "curl_easy_perform(curl);";
  Text.insert(Text.find(Line) + Line.size(), " // " + Comment);
  return Text;
}

TEST_F(ConfigCliTest, CommentsSilence) {
  write("a.c", commented("NOLINT(ratelimit-request-in-loop): ten at most"));
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 0);
  EXPECT_EQ(R.Out, "");
  EXPECT_TRUE(R.complains("0 findings in 1 file, 1 suppressed")) << R.Err;
  write("a.c", commented("NOLINT(bugprone-*)"));
  EXPECT_CODE(run("check a.c --"), 1);
  write("a.c", std::string("// NOLINTBEGIN(ratelimit-*)\n") + LoopC +
                   "// NOLINTEND(ratelimit-*)\n");
  EXPECT_CODE(run("check a.c --"), 0);
}

TEST_F(ConfigCliTest, SuppressedIsListedOnDemandOnly) {
  write("a.c", commented("NOLINT"));
  Json Quiet = run("check --format json a.c --").json();
  EXPECT_EQ(Quiet["findings"].size(), 0u);
  Outcome R = run("check --format json --show-suppressed a.c --");
  EXPECT_CODE(R, 0);
  Json J = R.json();
  ASSERT_EQ(J["findings"].size(), 1u);
  const Json &S = J["findings"][0]["suppressed"];
  EXPECT_EQ(S["kind"], "comment");
  EXPECT_EQ(S["reason"], "NOLINT");
  EXPECT_EQ(S["line"], 5);
  Outcome Text = run("check --show-suppressed a.c --");
  EXPECT_CODE(Text, 0);
  EXPECT_TRUE(Text.says("(suppressed by `NOLINT` in line 5)")) << Text.Out;
}

TEST_F(ConfigCliTest, WrongCommentsAreFindings) {
  write("a.c", commented("NOLINT(ratelimit-request-in-lop)"));
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("a.c:5:33: warning: no check 'ratelimit-request-in-lop'"))
      << R.Out;
  EXPECT_TRUE(R.says("did you mean 'ratelimit-request-in-loop'")) << R.Out;
  EXPECT_TRUE(R.says("[throttlint-nolint]"));
  EXPECT_TRUE(R.says("[ratelimit-request-in-loop]"));
  // Also where nothing else is found.
  write("a.c", std::string(CleanC) + "// NOLINTBEGIN\n");
  Outcome Unmatched = run("check a.c --");
  EXPECT_CODE(Unmatched, 1);
  EXPECT_TRUE(Unmatched.says("unmatched 'NOLINTBEGIN'")) << Unmatched.Out;
}

//===--- Baseline ---------------------------------------------------------===//

TEST_F(ConfigCliTest, BaselineAcceptsWhatIsThere) {
  write("src/a.c", LoopC);
  commands({{"src/a.c", ""}});
  Outcome Written = run("check --write-baseline base.json");
  EXPECT_CODE(Written, 0);
  EXPECT_EQ(Written.Out, "");
  EXPECT_TRUE(Written.complains("base.json: 1 finding accepted"))
      << Written.Err;
  std::string First = slurp(Root + "/base.json");
  EXPECT_NE(First.find("\"src/a.c\""), std::string::npos) << First;
  Outcome R = run("check --baseline base.json");
  EXPECT_CODE(R, 0);
  EXPECT_EQ(R.Out, "");
  EXPECT_TRUE(R.complains("1 suppressed")) << R.Err;
  // It survives moved lines; a new finding is reported.
  write("src/a.c", std::string("\n\n") + LoopC + R"(
void more(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/users.list");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
)");
  Outcome New = run("check --baseline base.json");
  EXPECT_CODE(New, 1);
  EXPECT_TRUE(New.says("users.list"));
  EXPECT_FALSE(New.says("conversations.close"));
  Json All =
      run("check --baseline base.json --show-suppressed --format json").json();
  EXPECT_EQ(All["findings"].size(), 2u);
  EXPECT_EQ(All["findings"][0]["suppressed"]["kind"], "baseline");
  EXPECT_EQ(All["findings"][0]["suppressed"]["reason"], "base.json");
  // Written again without a change it is the same.
  write("src/a.c", LoopC);
  run("check --baseline base.json --write-baseline base.json");
  EXPECT_EQ(slurp(Root + "/base.json"), First);
}

TEST_F(ConfigCliTest, StaleEntriesAreSaid) {
  write("src/a.c", LoopC);
  write("other/b.c", CleanC);
  commands({{"src/a.c", ""}, {"other/b.c", ""}});
  run("check --write-baseline base.json");
  write("src/a.c", CleanC);
  Outcome R = run("check --baseline base.json");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.complains("not found any more: src/a.c: ")) << R.Err;
  EXPECT_TRUE(R.complains("1 entry is stale")) << R.Err;
  // What was not looked at is not stale.
  EXPECT_FALSE(run("check --baseline base.json other").complains("stale"));
  write("src/a.c", "int x = ;");
  EXPECT_FALSE(run("check --baseline base.json").complains("stale"));
  // Hidden by its confidence is not gone.
  write("src/a.c", UnknownHostC);
  run("check --write-baseline base.json");
  EXPECT_FALSE(
      run("check --confidence high --baseline base.json").complains("stale"));
}

TEST_F(ConfigCliTest, BrokenBaselineIsTwo) {
  write("a.c", LoopC);
  write("base.json", "{}");
  Outcome R = run("check --baseline base.json a.c --");
  EXPECT_CODE(R, 2);
  EXPECT_EQ(R.Out, "");
  EXPECT_TRUE(R.complains("'base.json' is no baseline")) << R.Err;
  Outcome Gone = run("check --baseline gone.json a.c --");
  EXPECT_CODE(Gone, 2);
  EXPECT_TRUE(Gone.complains("--write-baseline gone.json")) << Gone.Err;
  Outcome NoFolder = run("check --write-baseline no/such/base.json a.c --");
  EXPECT_CODE(NoFolder, 2);
  EXPECT_TRUE(NoFolder.complains("cannot write")) << NoFolder.Err;
}

} // namespace
