//===- SarifReport.cpp - a review as SARIF ----------------------*- C++ -*-===//
//
// baselineState: `new` is introduced, `updated` is worse or better, `unchanged`
// is as it was, `absent` is fixed: its place is one of base. What became of a
// request that no check objects to is a result of a rule of its own.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Sarif.h"
#include "review/Reports.h"

#include <list>

namespace throttlint {
namespace {

const char *stateOf(FindingStatus S) {
  switch (S) {
  case FindingStatus::Introduced:
    return "new";
  case FindingStatus::Worse:
  case FindingStatus::Better:
    return "updated";
  case FindingStatus::Fixed:
    return "absent";
  case FindingStatus::Silenced:
  case FindingStatus::Existing:
    return "unchanged";
  }
  return "";
}

/// Ids of rules for notes: `throttlint-lost-pacing`.
std::string ruleOf(Repair K) { return std::string("throttlint-") + idOf(K); }

SarifResult resultOf(const ReviewedFinding &F) {
  SarifResult Out;
  Out.F = &F.C.now();
  Out.BaselineState = stateOf(F.C.Status);
  Out.Tags.push_back(toString(F.C.Status));
  if (F.C.Status == FindingStatus::Existing)
    return Out;
  for (Repair K : F.Repairs) {
    Out.Remarks.push_back(std::string("this patch ") + wordsOf(K));
    Out.Tags.push_back(idOf(K));
  }
  for (const std::string &Words : F.C.Changes)
    Out.Remarks.push_back(Words);
  if (F.OnDiff && F.OnDiff->Moved)
    Out.Related.push_back(
        {F.OnDiff->File, F.OnDiff->Line, "changed here; " + F.OnDiff->Why});
  return Out;
}

} // namespace

void reviewSarif(const ReviewResult &R, const ReviewNames &Names,
                 const ReportOptions &Given, llvm::raw_ostream &Out) {
  ReportOptions Options = Given;
  Options.MoreChecks.push_back({RequireFlagCheck,
                                "new requests that no flag guards",
                                Severity::Warning});
  std::list<std::pair<std::string, std::string>> Rules;
  for (Repair K : allRepairs()) {
    if (isGood(K))
      continue;
    Rules.emplace_back(ruleOf(K), std::string("a change that ") + wordsOf(K));
    Options.MoreChecks.push_back({Rules.back().first.c_str(),
                                  Rules.back().second.c_str(),
                                  Severity::Warning});
  }
  SarifRun Run;
  Run.Result = &R.Head;
  Run.LineBefore = Names.BaseLine;
  Run.Properties = {{"verdict", toString(R.Verdict)},
                    {"sentence", R.Sentence},
                    {"base", Names.Base},
                    {"head", Names.Head}};
  for (const ReviewedFinding &F : R.Findings)
    Run.Results.push_back(resultOf(F));
  std::vector<Finding> Notes;
  for (const RepairNote &N : R.Notes) {
    Finding F;
    F.Check = ruleOf(N.Kind);
    F.Severity = N.Grave ? Severity::Warning : Severity::Note;
    F.Message = N.Message;
    F.File = N.File;
    F.Line = N.Line;
    F.Column = N.Column;
    F.Function = N.Function;
    F.Provider = N.Provider;
    F.Endpoint = N.Endpoint;
    Notes.push_back(std::move(F));
  }
  finishFindings(Notes);
  for (const Finding &F : Notes)
    Run.Results.push_back({&F, "new"});
  writeSarif(Run, Options, Out);
}

} // namespace throttlint
