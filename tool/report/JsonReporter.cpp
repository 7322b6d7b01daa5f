//===- JsonReporter.cpp - the stable JSON -----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/Reporter.h"

namespace throttlint {

/// Version of the format; only additions keep it.
static constexpr int FormatVersion = 1;

static const char *toString(UnitStatus S) {
  switch (S) {
  case UnitStatus::Ok:
    return "ok";
  case UnitStatus::Partial:
    return "partial";
  case UnitStatus::Failed:
    return "failed";
  }
  return "";
}

static Json fixes(const Finding &F) {
  Json Out = Json::array();
  if (const auto &X = F.Fix) {
    Json Edits = Json::array();
    for (const Edit &E : X->all())
      Edits.push_back({{"file", E.File},
                       {"line", E.Line},
                       {"column", E.Column},
                       {"end_line", E.EndLine},
                       {"end_column", E.EndColumn},
                       {"text", E.Text}});
    Out.push_back({{"message", X->Message}, {"edits", std::move(Edits)}});
  }
  return Out;
}

Json findingJson(const Finding &F) {
  Json J;
  J["check"] = F.Check;
  J["severity"] = toString(F.Severity);
  J["confidence"] = toString(F.Confidence);
  J["message"] = F.Message;
  J["file"] = F.File;
  J["line"] = F.Line;
  J["column"] = F.Column;
  J["function"] = F.Function;
  J["provider"] = textOrNull(F.Provider);
  J["endpoint"] = textOrNull(F.Endpoint);
  if (F.Limit)
    J["limit"] = {{"id", F.Limit->Id},
                  {"label", F.Limit->Label},
                  {"requests", orNull(F.Limit->Requests)},
                  {"in_words", textOrNull(F.Limit->InWords)},
                  {"window_seconds", F.Limit->WindowSeconds},
                  {"scope", textOrNull(F.Limit->Scope)},
                  {"source", textOrNull(F.Limit->Source)},
                  {"as_of", textOrNull(F.Limit->AsOf)}};
  else
    J["limit"] = nullptr;
  if (F.Budget)
    J["budget"] = {
        {"requests_per_round", F.Budget->RequestsPerRound},
        {"pace_seconds", orNull(F.Budget->PaceSeconds)},
        {"needed_pace_seconds", orNull(F.Budget->NeededPaceSeconds)},
        {"breaks_at_request", orNull(F.Budget->BreaksAtRequest)},
        {"breaks_at_round", orNull(F.Budget->BreaksAtRound)},
        {"seconds_to_first_over_limit", orNull(F.Budget->SecondsToFirst429)},
        {"most_rounds", orNull(F.Budget->MostRounds)}};
  else
    J["budget"] = nullptr;
  J["blocks_seconds"] = orNull(F.BlocksSeconds);
  J["advice"] = F.Advice;
  Json Trace = Json::array();
  for (const TraceStep &S : F.Trace)
    Trace.push_back({{"kind", toString(S.Kind)},
                     {"file", textOrNull(S.File)},
                     {"line", S.Line ? Json(S.Line) : Json(nullptr)},
                     {"column", S.Line ? Json(S.Column) : Json(nullptr)},
                     {"message", S.Message}});
  J["trace"] = std::move(Trace);
  J["fixes"] = fixes(F);
  J["fingerprint"] = F.Fingerprint;
  // Only where suppressed findings are asked for.
  if (F.Suppressed)
    J["suppressed"] = {{"kind", F.Suppressed->Kind == Suppression::Comment
                                    ? "comment"
                                    : "baseline"},
                       {"reason", F.Suppressed->Text},
                       {"line", F.Suppressed->Line ? Json(F.Suppressed->Line)
                                                   : Json(nullptr)}};
  return J;
}

void reportJson(const AnalysisResult &Result, const ReportOptions &,
                llvm::raw_ostream &Out) {
  Json Root = reportHead(FormatVersion);
  Json Findings = Json::array();
  for (const Finding &F : Result.Findings)
    Findings.push_back(findingJson(F));
  Root["findings"] = std::move(Findings);
  Json Units = Json::array();
  for (const UnitReport &U : Result.Units)
    Units.push_back({{"file", U.File},
                     {"status", toString(U.Status)},
                     {"errors", U.Errors}});
  Root["units"] = std::move(Units);
  print(Root, Out);
}

} // namespace throttlint
