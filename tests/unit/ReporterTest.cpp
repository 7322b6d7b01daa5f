//===- ReporterTest.cpp - the output formats --------------------*- C++ -*-===//
//
// Golden files: after an intended change run unit-tests once with
// THROTTLINT_UPDATE_GOLDEN=1 in the environment and read the difference.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Golden.h"
#include "report/Plain.h"
#include "report/Progress.h"
#include "report/Snippet.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <set>
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

  // What formats must escape: blanks, commas, per cents, markup, control
  // characters, letters of two bytes, a line end, a path outside.
  Finding H;
  H.Check = "ratelimit-retry-without-backoff";
  H.Severity = Severity::Error;
  H.Message = "`größe<T>(\"50%\", a&b)` is repeated\nat "
              "once\x1b[31m: no ]]> wait";
  H.File = "src/zu viel/größe, 100%.cpp";
  H.Line = 7;
  H.Column = 13; // bytes; the 12th character
  H.EndColumn = 20;
  H.Function = "größe<T>::senden";
  H.Advice = {"double the wait, e.g. 1 s: 2 s: 4 s"};
  H.Trace = {
      {TraceStep::Call, "/usr/include/client lib.h", 9, 2, "`post` sends it"},
      {TraceStep::Unknown, "", 0, 0, "the host cannot be seen"}};
  H.Fix = FixInfo{"wait without blocking",
                  {{H.File, 7, 13, 7, 20, "co_await wait()"}},
                  {"wait.h"},
                  {{"src/cleanup.cpp", 1, 1, 1, 1, "#include <wait.h>\n"}}};
  H.Spelling = "größe";

  Finding Q = S;
  Q.Message = "`usleep(1)` blocks the event loop";
  Q.File = "src/zz.cpp";
  Q.Function = "onZz";
  Q.Suppressed = Suppression{Suppression::Comment, "NOLINT", 2};

  R.Findings = {A, S, H, Q};
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
  if (Line == 7)
    return "  x = \"ä\"; größe();";
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
  reportJson(R, {}, Stream);
  return Out;
}

TEST(TextReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.txt", text(makeResult()));
}

/// Without the finding that has escape codes of its own.
AnalysisResult plainResult() {
  AnalysisResult R = makeResult();
  R.Findings.resize(2);
  return R;
}

TEST(TextReporterTest, ColourOnlyWhenAsked) {
  EXPECT_EQ(text(plainResult()).find('\033'), std::string::npos);
  EXPECT_NE(text(plainResult(), /*Colour=*/true).find('\033'),
            std::string::npos);
}

TEST(TextReporterTest, ColoursChangeNoWord) {
  std::string Coloured = text(plainResult(), /*Colour=*/true), Plain;
  for (size_t I = 0; I < Coloured.size(); ++I)
    if (Coloured[I] == '\033')
      I = Coloured.find('m', I);
    else
      Plain += Coloured[I];
  EXPECT_EQ(Plain, text(plainResult()));
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
  ASSERT_EQ(J["findings"].size(), 4u);
  for (const auto &F : J["findings"]) {
    Keys Expected = {"check",          "severity", "confidence", "message",
                     "file",           "line",     "column",     "function",
                     "provider",       "endpoint", "limit",      "budget",
                     "blocks_seconds", "advice",   "trace",      "fixes",
                     "fingerprint"};
    if (F["file"] == "src/zz.cpp")
      Expected.push_back("suppressed");
    EXPECT_EQ(keys(F), Expected);
  }
  const auto &Edit = J["findings"][2]["fixes"][0]["edits"][0];
  EXPECT_EQ(keys(Edit),
            (Keys{"file", "line", "column", "end_line", "end_column", "text"}));
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

//===--- Formats for other programs ---------------------------------------===//

std::string formatted(const char *Name, const AnalysisResult &R,
                      bool Compared = false) {
  ReportOptions Options;
  Options.SourceLine = sourceLine;
  Options.MoreChecks = {
      {"throttlint-nolint", "wrong comments", Severity::Warning}};
  if (Compared)
    Options.IsOld = [](const Finding &F) { return F.File == "src/tabs.cpp"; };
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  const ReportFormat *Format = findFormat(Name);
  EXPECT_TRUE(Format) << Name;
  if (Format)
    Format->Write(R, Options, Stream);
  return Out;
}

nlohmann::ordered_json parsed(const std::string &Text) {
  auto J = nlohmann::ordered_json::parse(Text, nullptr, false);
  EXPECT_FALSE(J.is_discarded()) << Text;
  return J;
}

TEST(FormatsTest, EachNameIsFoundAndNoOther) {
  EXPECT_EQ(formatNames(), "text, json, sarif, github, gitlab or junit");
  for (const ReportFormat &F : reportFormats())
    EXPECT_EQ(findFormat(F.Name), &F);
  EXPECT_EQ(findFormat("xml"), nullptr);
  EXPECT_EQ(findFormat(""), nullptr);
}

TEST(FormatsTest, NoControlCharacterLeavesThem) {
  for (const char *Name : {"sarif", "github", "gitlab", "junit"})
    for (char C : formatted(Name, makeResult()))
      EXPECT_TRUE(C == '\n' || static_cast<uint8_t>(C) >= 0x20) << Name;
}

// Pages of checks change often; what is in them is not the reporter's.
TEST(SarifReporterTest, IsAsInTheGoldenFile) {
  auto J = parsed(formatted("sarif", makeResult(), /*Compared=*/true));
  auto &Rules = J["runs"][0]["tool"]["driver"]["rules"];
  for (auto &Rule : Rules) {
    if (!Rule["help"].contains("markdown"))
      continue;
    EXPECT_GT(Rule["help"]["markdown"].get<std::string>().size(), 1000u);
    Rule["help"]["text"] = Rule["help"]["markdown"] = "(the page)";
    Rule["fullDescription"]["text"] = "(its first paragraph)";
  }
  compareWithGolden("report.sarif", J.dump(2) + "\n");
}

TEST(SarifReporterTest, RulesAreAllChecksWithHelp) {
  auto J = parsed(formatted("sarif", AnalysisResult()));
  const auto &Rules = J["runs"][0]["tool"]["driver"]["rules"];
  ASSERT_EQ(Rules.size(), allChecks().size() + 1);
  for (size_t I = 0; I < allChecks().size(); ++I) {
    EXPECT_EQ(Rules[I]["id"], allChecks()[I]->info().Id);
    auto Help = Rules[I]["help"]["markdown"].get<std::string>();
    EXPECT_EQ(Help.find("## What it finds"), 0u);
    EXPECT_EQ(Help.find(".md)"), std::string::npos) << "a link that is dead";
    EXPECT_EQ(Help.find("```cpp "), std::string::npos) << "a mark of tests";
    EXPECT_NE(
        Rules[I]["help"]["text"].get<std::string>().find(
            std::string("throttlint explain ") + allChecks()[I]->info().Id),
        std::string::npos);
    auto Text = Rules[I]["fullDescription"]["text"].get<std::string>();
    EXPECT_GT(Text.size(), 20u);
    EXPECT_EQ(Text.find("## "), std::string::npos);
    EXPECT_NE(Text.back(), ':');
  }
  // GitHub wants all three texts of everything that has an id.
  for (const char *List : {"rules", "notifications"})
    for (const auto &X : J["runs"][0]["tool"]["driver"][List])
      for (const char *Key : {"shortDescription", "fullDescription", "help"})
        EXPECT_TRUE(X.contains(Key) && !X[Key]["text"].empty())
            << X["id"] << " " << Key;
  EXPECT_TRUE(J["runs"][0]["results"].is_array());
}

TEST(SarifReporterTest, ResultsPointAtTheirRuleAndPlace) {
  AnalysisResult R = makeResult();
  auto J = parsed(formatted("sarif", R));
  const auto &Run = J["runs"][0];
  const auto &Rules = Run["tool"]["driver"]["rules"];
  ASSERT_EQ(Run["results"].size(), R.Findings.size());
  for (size_t I = 0; I < R.Findings.size(); ++I) {
    const auto &X = Run["results"][I];
    EXPECT_EQ(Rules[X["ruleIndex"].get<size_t>()]["id"], X["ruleId"]);
    EXPECT_EQ(X["partialFingerprints"]["throttlint/v1"],
              R.Findings[I].Fingerprint);
    EXPECT_FALSE(X.contains("baselineState"));
  }
  const auto &Hard = Run["results"][2];
  const auto &Place = Hard["locations"][0]["physicalLocation"];
  EXPECT_EQ(Place["artifactLocation"]["uri"],
            "src/zu%20viel/gr%C3%B6%C3%9Fe%2C%20100%25.cpp");
  EXPECT_EQ(Place["artifactLocation"]["uriBaseId"], "SRCROOT");
  // Characters, not bytes.
  EXPECT_EQ(Place["region"]["startColumn"], 12);
  EXPECT_EQ(Place["region"]["endColumn"], 17);
  const auto &Step =
      Hard["codeFlows"][0]["threadFlows"][0]["locations"][0]["location"];
  EXPECT_EQ(Step["physicalLocation"]["artifactLocation"]["uri"],
            "file:///usr/include/client%20lib.h");
  EXPECT_FALSE(
      Step["physicalLocation"]["artifactLocation"].contains("uriBaseId"));
  ASSERT_EQ(Hard["fixes"].size(), 1u);
  EXPECT_EQ(Hard["fixes"][0]["artifactChanges"].size(), 2u);
  EXPECT_FALSE(Run["results"][0].contains("suppressions"));
  EXPECT_EQ(Run["results"][3]["suppressions"][0]["kind"], "inSource");
}

TEST(SarifReporterTest, SaysWhatIsNewWhereItIsKnown) {
  auto J = parsed(formatted("sarif", makeResult(), /*Compared=*/true));
  const auto &Results = J["runs"][0]["results"];
  EXPECT_EQ(Results[0]["baselineState"], "new");
  EXPECT_EQ(Results[1]["baselineState"], "unchanged");
}

TEST(SarifReporterTest, WhatWasNotAnalysedIsNoSuccess) {
  auto J = parsed(formatted("sarif", makeResult()));
  const auto &Failed = J["runs"][0]["invocations"][0];
  EXPECT_FALSE(Failed["executionSuccessful"]);
  ASSERT_EQ(Failed["toolExecutionNotifications"].size(), 2u);
  EXPECT_EQ(Failed["toolExecutionNotifications"][0]["level"], "warning");
  EXPECT_EQ(Failed["toolExecutionNotifications"][1]["level"], "error");
  AnalysisResult Good;
  Good.Units = {{"a.cpp", UnitStatus::Ok, 0, {}}};
  EXPECT_TRUE(parsed(formatted(
      "sarif", Good))["runs"][0]["invocations"][0]["executionSuccessful"]);
}

TEST(GitHubReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.github", formatted("github", makeResult()));
}

TEST(GitHubReporterTest, OneLineForEachThing) {
  std::istringstream Lines(formatted("github", makeResult()));
  std::string Line;
  size_t Count = 0;
  for (; std::getline(Lines, Line); ++Count) {
    EXPECT_EQ(Line.find("::"), 0u) << Line;
    // The first `::` behind the properties begins the message.
    std::string Properties = Line.substr(2, Line.find("::", 2) - 2);
    EXPECT_EQ(Properties.find(':'), std::string::npos) << Line;
  }
  EXPECT_EQ(Count, 6u);
}

TEST(GitHubReporterTest, NothingToSayIsEmpty) {
  EXPECT_EQ(formatted("github", AnalysisResult()), "");
}

TEST(GitLabReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.gitlab.json", formatted("gitlab", makeResult()));
}

TEST(GitLabReporterTest, HasWhatTheWidgetNeeds) {
  auto J = parsed(formatted("gitlab", makeResult()));
  ASSERT_EQ(J.size(), 6u);
  std::set<std::string> Fingerprints;
  for (const auto &X : J) {
    EXPECT_TRUE(X["description"].is_string());
    EXPECT_TRUE(X["check_name"].is_string());
    EXPECT_TRUE(X["location"]["path"].is_string());
    EXPECT_GE(X["location"]["lines"]["begin"], 1);
    EXPECT_TRUE(
        (std::set<std::string>{"info", "minor", "major", "critical", "blocker"}
             .contains(X["severity"].get<std::string>())));
    Fingerprints.insert(X["fingerprint"].get<std::string>());
  }
  EXPECT_EQ(Fingerprints.size(), J.size()) << "the widget drops equal ones";
  EXPECT_EQ(formatted("gitlab", AnalysisResult()), "[]\n");
}

TEST(JUnitReporterTest, IsAsInTheGoldenFile) {
  compareWithGolden("report.junit.xml", formatted("junit", makeResult()));
}

TEST(JUnitReporterTest, CountsAreRight) {
  std::string Out = formatted("junit", makeResult());
  auto Count = [&](const std::string &Word) {
    size_t N = 0;
    for (size_t At = 0; (At = Out.find(Word, At)) != std::string::npos; ++At)
      ++N;
    return std::to_string(N);
  };
  EXPECT_NE(Out.find("tests=\"" + Count("<testcase ") + "\" failures=\"" +
                     Count("<failure ") + "\" errors=\"" + Count("<error ") +
                     "\" skipped=\"" + Count("<skipped ") + "\""),
            std::string::npos)
      << Out;
  // The note is below --fail-on.
  EXPECT_EQ(Count("<failure "), "2");
  EXPECT_EQ(Count("<system-out>"), "1");
}

TEST(JUnitReporterTest, CleanFilesPass) {
  AnalysisResult R;
  R.Units = {{"a.cpp", UnitStatus::Ok, 0, {}}};
  std::string Out = formatted("junit", R);
  EXPECT_NE(Out.find("tests=\"1\" failures=\"0\" errors=\"0\""),
            std::string::npos)
      << Out;
  EXPECT_NE(Out.find("classname=\"a.cpp\""), std::string::npos);
}

TEST(PlainTest, CleanTextKeepsTextAlone) {
  EXPECT_EQ(cleanText("größe\n\tx"), "größe\n\tx");
  EXPECT_EQ(cleanText("a\x1b[31mb"), "a\xef\xbf\xbd[31mb");
  EXPECT_EQ(cleanText("a\xc2\x9b"
                      "b"),
            "a\xef\xbf\xbd"
            "b");
  EXPECT_EQ(cleanText("a\xff"), "a\xef\xbf\xbd");
  EXPECT_EQ(cleanText("\x7f"), "\xef\xbf\xbd");
}

TEST(PlainTest, ColumnsAreCharacters) {
  EXPECT_EQ(columnOf("größe(x)", 8), 6u);
  EXPECT_EQ(columnOf("größe", 8), 6u);
  EXPECT_EQ(columnOf("abc", 9), 9u) << "the file has changed";
  EXPECT_EQ(columnOf("\xff\xff(x)", 3), 3u) << "no UTF-8";
}

//===--- On a terminal ----------------------------------------------------===//

size_t widthOfLine(const std::string &Line) {
  return columnOf(Line, Line.size() + 1) - 1;
}

TEST(TextReporterTest, WrappedOnATerminalWithoutLosingAWord) {
  ReportOptions Options;
  Options.SourceLine = sourceLine;
  Options.Terminal = true;
  Options.Width = 60;
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  AnalysisResult R = makeResult();
  R.Findings.resize(1);
  reportText(R, Options, Stream);
  std::string Words, Line;
  for (std::istringstream Lines(Out); std::getline(Lines, Line);) {
    EXPECT_LE(widthOfLine(Line), 60u) << Line;
    Words += Line.find("      ") == 0 && Line.find(" | ") == std::string::npos
                 ? Line.substr(5)
                 : "\n" + Line;
  }
  EXPECT_EQ(Words.substr(1) + "\n", text(R));
}

TEST(TextReporterTest, ATerminalGetsNoControlCharacters) {
  ReportOptions Options;
  Options.Terminal = true;
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  reportText(makeResult(), Options, Stream);
  EXPECT_EQ(Out.find('\x1b'), std::string::npos);
}

TEST(SnippetTest, MarkStandsBelowWideAndNarrowCharacters) {
  auto S = makeSnippet("größe(x);", 8, 11, false, 0);
  ASSERT_TRUE(S);
  EXPECT_EQ(S->Blank, "     ");
  EXPECT_EQ(S->Mark, "^~~");
  // Two columns each.
  S = makeSnippet("\"漢字\"; f();", 11, 14, false, 0);
  ASSERT_TRUE(S);
  EXPECT_EQ(S->Blank.size(), 8u);
}

TEST(SnippetTest, TabsBecomeBlanksOnATerminalOnly) {
  auto S = makeSnippet("\tf();", 2, 5, false, 0);
  EXPECT_EQ(S->Blank, "\t");
  S = makeSnippet("\tf();", 2, 5, true, 0);
  EXPECT_EQ(S->Code, "        f();");
  EXPECT_EQ(S->Blank, "        ");
}

TEST(SnippetTest, CutAroundTheMark) {
  std::string Line = std::string(100, 'a') + "MARK" + std::string(100, 'b');
  for (unsigned Width : {20u, 40u, 79u}) {
    auto S = makeSnippet(Line, 101, 105, true, Width);
    ASSERT_TRUE(S);
    EXPECT_LE(S->Code.size(), Width);
    EXPECT_EQ(S->Code.find("..."), 0u);
    EXPECT_EQ(S->Code.substr(S->Code.size() - 3), "...");
    EXPECT_EQ(S->Code.substr(S->Blank.size(), S->Mark.size()), "MARK");
    // At the ends nothing is left out.
    S = makeSnippet(Line, 1, 3, true, Width);
    EXPECT_EQ(S->Code[0], 'a');
    EXPECT_EQ(S->Blank, "");
    S = makeSnippet(Line, 203, 205, true, Width);
    EXPECT_EQ(S->Code.back(), 'b');
    EXPECT_EQ(S->Code.size(), S->Blank.size() + 2);
    // Nor where all fits.
    EXPECT_EQ(makeSnippet("short", 1, 3, true, Width)->Code, "short");
  }
}

TEST(SnippetTest, PlacesThatAreNotThere) {
  EXPECT_FALSE(makeSnippet("", 1, 2, true, 40));
  EXPECT_FALSE(makeSnippet("abc", 0, 0, true, 40));
  EXPECT_FALSE(makeSnippet("abc", 9, 10, true, 40));
  // Behind the last character, as of a missing semicolon.
  EXPECT_EQ(makeSnippet("abc", 4, 0, true, 40)->Blank, "   ");
}

TEST(ProgressTest, OnlyLongRunsAndNoFalsePrecision) {
  EXPECT_EQ(progressWords(1, 10, 0.5), "");
  EXPECT_EQ(progressWords(0, 10, 60), "");
  EXPECT_EQ(progressWords(3, 10, 3), "[3/10] files");
  EXPECT_EQ(progressWords(120, 400, 60), "[120/400] files, about 2 min left");
  EXPECT_EQ(progressWords(300, 400, 60), "[300/400] files, about 20 s left");
  EXPECT_EQ(progressWords(399, 400, 60), "[399/400] files, about 5 s left");
  EXPECT_EQ(progressWords(400, 400, 60), "[400/400] files");
}

TEST(JsonReporterTest, NothingFoundIsStillAReport) {
  auto J = nlohmann::json::parse(json(AnalysisResult()), nullptr, false);
  ASSERT_FALSE(J.is_discarded());
  EXPECT_TRUE(J["findings"].is_array());
  EXPECT_TRUE(J["findings"].empty());
  EXPECT_TRUE(J["units"].is_array());
}

} // namespace
