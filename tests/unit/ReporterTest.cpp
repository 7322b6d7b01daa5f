//===- ReporterTest.cpp - the output formats --------------------*- C++ -*-===//
//
// Golden files: after an intended change run unit-tests once with
// THROTTLINT_UPDATE_GOLDEN=1 in the environment and read the difference.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Reporter.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace throttlint;

namespace {

AnalysisResult makeResult() {
  AnalysisResult R;
  Finding A;
  A.Check = "ratelimit-request-in-loop";
  A.Severity = Severity::Warning;
  A.Confidence = Confidence::High;
  A.Message = "`Client.close` calls Slack's `conversations.close` once per "
              "element of `Ids`; the 21st call of a minute gets 429";
  A.File = "src/cleanup.cpp";
  A.Line = 3;
  A.Column = 5;
  A.EndColumn = 21;
  A.Function = "closeAll";
  A.Provider = "slack";
  A.Endpoint = "conversations.close";
  LimitInfo L;
  L.Id = "tier-2";
  L.Label = "Tier 2";
  L.Scope = "workspace";
  L.Source = "https://docs.slack.dev/apis/web-api/rate-limits";
  L.AsOf = "2026-08-20";
  L.Requests = 20;
  L.WindowSeconds = 60;
  A.Limit = L;
  BudgetInfo B;
  B.RequestsPerRound = 1;
  B.BreaksAtRequest = 21;
  B.BreaksAtRound = 21;
  B.SecondsToFirst429 = 2;
  B.NeededPaceSeconds = 3;
  A.Budget = B;
  A.Advice = {"wait 3 s between two calls"};
  A.Trace = {
      {TraceStep::Repetition, "src/cleanup.cpp", 2, 3, "repeated by this loop"},
      {TraceStep::Request, "src/slack.cpp", 40, 12,
       "`Http.Post` sends the request"},
      {TraceStep::Limit, "", 0, 0, "Slack allows 20 a minute"}};
  A.Spelling = "Client.close(Id)";

  Finding S;
  S.Check = "ratelimit-blocking-in-async";
  S.Severity = Severity::Note;
  S.Confidence = Confidence::Medium;
  // Source text need not be UTF-8.
  S.Message = "`sleep(\"\xff\")` blocks the event loop";
  S.File = "src/tabs.cpp";
  S.Line = 2;
  S.Column = 3;
  S.EndColumn = 4;
  S.Function = "onTimer";
  S.Spelling = "sleep";
  R.Findings = {A, S};
  finishFindings(R.Findings);
  R.Units = {
      {"src/cleanup.cpp", UnitStatus::Ok, 0, {}},
      {"src/old.cpp",
       UnitStatus::Partial,
       2,
       {"src/old.cpp:1:10: 'x.h' file not found", "src/old.cpp:5:1: error"}},
      {"src/gone.cpp", UnitStatus::Failed, 1, {"file not found"}}};
  return R;
}

std::string sourceLine(const std::string &File, uint32_t Line) {
  if (File == "src/cleanup.cpp" && Line == 3)
    return "    Client.close(Id);";
  if (File == "src/tabs.cpp" && Line == 2)
    return "\t\tsleep(1);";
  return "";
}

std::string text(const AnalysisResult &R, bool Colour = false,
                 bool Source = true) {
  ReportOptions Options;
  Options.Colour = Colour;
  if (Source)
    Options.SourceLine = sourceLine;
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  Stream.enable_colors(Colour);
  reportText(R, Options, Stream);
  return Out;
}

std::string json(const AnalysisResult &R) {
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  reportJson(R, Stream);
  return Out;
}

void compareWithGolden(const std::string &Name, const std::string &Actual) {
  std::string Path = std::string(GOLDEN_DIR) + "/" + Name;
  if (const char *Update = std::getenv("THROTTLINT_UPDATE_GOLDEN");
      Update && std::string(Update) == "1") {
    std::ofstream(Path, std::ios::binary) << Actual;
    GTEST_SKIP() << "written: " << Path;
  }
  std::ifstream In(Path, std::ios::binary);
  ASSERT_TRUE(In) << "cannot read " << Path;
  std::stringstream Expected;
  Expected << In.rdbuf();
  EXPECT_EQ(Actual, Expected.str())
      << "if this is intended: THROTTLINT_UPDATE_GOLDEN=1 unit-tests";
}

TEST(TextReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.txt", text(makeResult()));
}

TEST(TextReporterTest, ColourOnlyWhenAsked) {
  EXPECT_EQ(text(makeResult()).find('\033'), std::string::npos);
  EXPECT_NE(text(makeResult(), /*Colour=*/true).find('\033'),
            std::string::npos);
}

TEST(TextReporterTest, ColoursChangeNoWord) {
  std::string Coloured = text(makeResult(), /*Colour=*/true), Plain;
  for (size_t I = 0; I < Coloured.size(); ++I)
    if (Coloured[I] == '\033')
      I = Coloured.find('m', I);
    else
      Plain += Coloured[I];
  EXPECT_EQ(Plain, text(makeResult()));
}

TEST(TextReporterTest, NothingToSayIsEmpty) {
  EXPECT_EQ(text(AnalysisResult()), "");
}

TEST(TextReporterTest, NoSourceNoSnippet) {
  std::string Out = text(makeResult(), false, /*Source=*/false);
  EXPECT_EQ(Out.find(" | "), std::string::npos);
  EXPECT_NE(Out.find("src/cleanup.cpp:3:5: warning: "), std::string::npos);
}

TEST(TextReporterTest, MarkStandsBelowTheCode) {
  std::istringstream Lines(text(makeResult()));
  std::string Line, Code, Mark;
  while (std::getline(Lines, Line))
    if (Line.find("Client.close(Id);") != std::string::npos &&
        Line.find(" | ") != std::string::npos) {
      Code = Line;
      std::getline(Lines, Mark);
    }
  ASSERT_FALSE(Mark.empty());
  EXPECT_EQ(Mark.find('^'), Code.find("Client"));
  EXPECT_EQ(Mark.rfind('~'), Code.find(';') - 1);
}

// The file may have changed since it was parsed.
TEST(TextReporterTest, PlaceBehindTheLineGivesNoSnippet) {
  AnalysisResult R = makeResult();
  R.Findings[0].Column = 500;
  std::string Out = text(R);
  EXPECT_EQ(Out.find("Client.close(Id);"), std::string::npos);
}

TEST(JsonReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.json", json(makeResult()));
}

std::vector<std::string> keys(const nlohmann::ordered_json &J) {
  std::vector<std::string> Out;
  for (const auto &[Key, Ignored] : J.items())
    Out.push_back(Key);
  return Out;
}

TEST(JsonReporterTest, HasTheKeysOfTheContract) {
  using Keys = std::vector<std::string>;
  auto J = nlohmann::ordered_json::parse(json(makeResult()), nullptr, false);
  ASSERT_FALSE(J.is_discarded());
  EXPECT_EQ(keys(J), (Keys{"version", "tool", "findings", "units"}));
  EXPECT_EQ(J["version"], 1);
  EXPECT_EQ(J["tool"]["name"], "throttlint");
  EXPECT_EQ(J["tool"]["version"], THROTTLINT_VERSION);
  ASSERT_EQ(J["findings"].size(), 2u);
  for (const auto &F : J["findings"])
    EXPECT_EQ(keys(F), (Keys{"check", "severity", "confidence", "message",
                             "file", "line", "column", "function", "provider",
                             "endpoint", "limit", "budget", "advice", "trace",
                             "fixes", "fingerprint"}));
  const auto &F = J["findings"][0];
  EXPECT_EQ(F["severity"], "warning");
  EXPECT_EQ(F["confidence"], "high");
  EXPECT_EQ(F["line"], 3);
  EXPECT_EQ(F["column"], 5);
  EXPECT_EQ(F["limit"]["requests"], 20);
  EXPECT_EQ(F["limit"]["window_seconds"], 60);
  EXPECT_EQ(F["budget"]["breaks_at_request"], 21);
  EXPECT_TRUE(F["budget"]["pace_seconds"].is_null());
  ASSERT_EQ(F["trace"].size(), 3u);
  for (const auto &Step : F["trace"])
    EXPECT_EQ(keys(Step), (Keys{"kind", "file", "line", "column", "message"}));
  EXPECT_EQ(F["trace"][0]["kind"], "repetition");
  EXPECT_TRUE(F["trace"][2]["file"].is_null());
  EXPECT_TRUE(F["trace"][2]["line"].is_null());
  EXPECT_EQ(F["fingerprint"], makeResult().Findings[0].Fingerprint);
}

TEST(JsonReporterTest, UnknownIsNull) {
  auto J = nlohmann::json::parse(json(makeResult()), nullptr, false);
  ASSERT_FALSE(J.is_discarded());
  const auto &F = J["findings"][1];
  for (const char *Key : {"provider", "endpoint", "limit", "budget"})
    EXPECT_TRUE(F[Key].is_null()) << Key;
  EXPECT_TRUE(F["advice"].is_array());
  EXPECT_TRUE(F["trace"].is_array());
}

TEST(JsonReporterTest, SaysWhatWasNotAnalysed) {
  auto J = nlohmann::json::parse(json(makeResult()), nullptr, false);
  ASSERT_FALSE(J.is_discarded());
  ASSERT_EQ(J["units"].size(), 3u);
  EXPECT_EQ(J["units"][0]["status"], "ok");
  EXPECT_TRUE(J["units"][0]["errors"].empty());
  EXPECT_EQ(J["units"][1]["status"], "partial");
  EXPECT_EQ(J["units"][1]["errors"].size(), 2u);
  EXPECT_EQ(J["units"][2]["status"], "failed");
  EXPECT_EQ(J["units"][2]["errors"][0], "file not found");
}

TEST(JsonReporterTest, NothingFoundIsStillAReport) {
  auto J = nlohmann::json::parse(json(AnalysisResult()), nullptr, false);
  ASSERT_FALSE(J.is_discarded());
  EXPECT_TRUE(J["findings"].is_array());
  EXPECT_TRUE(J["findings"].empty());
  EXPECT_TRUE(J["units"].is_array());
}

} // namespace
