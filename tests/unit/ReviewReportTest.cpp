//===- ReviewReportTest.cpp - reviews in formats for programs ----*- C++
//-*-===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Golden.h"
#include "review/Reports.h"

#include <nlohmann/json.hpp>

using namespace throttlint;

namespace {

using Json = nlohmann::ordered_json;

Finding finding(const char *Check, const char *File, uint32_t Line) {
  Finding F;
  F.Check = Check;
  F.Message = "something happens; and then more";
  F.File = File;
  F.Line = Line;
  F.Column = 3;
  F.Function = "work";
  F.Provider = "slack";
  F.Endpoint = "conversations.close";
  F.Fingerprint = "0123456789abcdef";
  return F;
}

/// One of each status, and a note.
ReviewResult makeReview() {
  ReviewResult R;
  R.Verdict = Verdict::Worse;
  R.Sentence = "this patch fixes one thing; but it introduces another";
  auto Add = [&](FindingStatus S, const char *File) -> ReviewedFinding & {
    ReviewedFinding &Out = R.Findings.emplace_back();
    Out.C.Status = S;
    Finding F = finding("ratelimit-request-in-loop", File, 2);
    if (S != FindingStatus::Introduced)
      Out.C.Before = F;
    if (S != FindingStatus::Fixed)
      Out.C.After = F;
    return Out;
  };
  ReviewedFinding &New = Add(FindingStatus::Introduced, "src/new.cpp");
  New.Repairs = {Repair::LostPacing};
  New.C.Changes = {"nothing spaces it out any more"};
  New.OnDiff = DiffPlace{"src/other.cpp", 1, true, "the nearest change"};
  ReviewedFinding &Worse = Add(FindingStatus::Worse, "src/worse.cpp");
  Worse.C.Changes = {"it waits 1 s now, and waited 2 s"};
  BudgetInfo Budget;
  Budget.PaceSeconds = 1;
  Budget.MostRounds = 50;
  Worse.C.After->Budget = Budget;
  Worse.C.After->BlocksSeconds = 2;
  RequestSite Site;
  Site.By = RequestSite::Loop;
  Site.Function = "work";
  Site.Endpoint = "conversations.close";
  Site.File = "src/worse.cpp";
  Site.Line = 2;
  Site.Rounds = 50;
  Site.PaceSeconds = 2;
  Site.Paced = true;
  Site.Retried = Site.EndsByTime = Site.WaitsAtAll = true;
  Worse.RequestBefore = Site;
  Site.PaceSeconds = 1;
  Site.EndsByTime = false;
  Site.EndsNever = Site.UnderLock = Site.Breaks = true;
  Worse.RequestAfter = Site;
  Add(FindingStatus::Better, "src/better.cpp");
  Add(FindingStatus::Fixed, "src/fixed.cpp").Repairs = {Repair::Removed};
  ReviewedFinding &Quiet = Add(FindingStatus::Silenced, "src/quiet.cpp");
  Quiet.C.After->Suppressed =
      Suppression{Suppression::Comment, "NOLINT: on purpose", 1};
  Add(FindingStatus::Existing, "src/old.cpp");
  RepairNote N;
  N.Kind = Repair::LostCap;
  N.Message = "`users.list` was sent at most 10 times";
  N.File = "src/cap.cpp";
  N.Line = 2;
  N.Column = 3;
  N.Function = "list";
  N.Provider = "slack";
  N.Endpoint = "users.list";
  N.Before = N.After = Site;
  R.Notes.push_back(std::move(N));
  R.Head.Units = {{"src/new.cpp", UnitStatus::Ok, 0, {}}};
  return R;
}

Json report(ReviewReporter *Write) {
  ReviewNames Names{"v1", "the work tree"};
  Names.BaseLine = [](const std::string &, uint32_t Line) {
    return Line == 2 ? std::string("  before();") : std::string();
  };
  ReportOptions Options;
  Options.SourceLine = [](const std::string &, uint32_t Line) {
    return Line == 2 ? std::string("  after();") : std::string();
  };
  std::string Out;
  llvm::raw_string_ostream Stream(Out);
  Write(makeReview(), Names, Options, Stream);
  Json J = Json::parse(Out, nullptr, false);
  EXPECT_FALSE(J.is_discarded()) << Out;
  return J;
}

TEST(ReviewReportTest, SarifIsAsInTheGoldenFile) {
  Json J = report(reviewSarif);
  // What the checks are is not the reporter's; what a review adds is.
  Json Kept = Json::array();
  auto &Run = J["runs"][0];
  for (auto &Rule : Run["tool"]["driver"]["rules"])
    if (Rule["id"].get<std::string>().starts_with("throttlint-"))
      Kept.push_back(Rule);
  Run["tool"]["driver"]["rules"] = Kept;
  for (auto &R : Run["results"])
    R.erase("ruleIndex");
  compareWithGolden("review.sarif", J.dump(2) + "\n");
}

TEST(ReviewReportTest, JsonIsAsInTheGoldenFile) {
  compareWithGolden("review.json", report(reviewJson).dump(2) + "\n");
}

} // namespace
