//===- JsonReport.cpp - for programs and assistants -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "review/Reports.h"

namespace throttlint {

/// Version of the format; only additions keep it.
static constexpr int FormatVersion = 1;

static Json side(const std::optional<Finding> &F) {
  return F ? findingJson(*F) : Json(nullptr);
}

/// How a request is sent on one side; what a check would ask about it.
static Json facts(const std::optional<RequestSite> &S) {
  if (!S)
    return nullptr;
  const char *By = S->By == RequestSite::Loop    ? "loop"
                   : S->By == RequestSite::Timer ? "timer"
                                                 : "once";
  Json Ends = Json::array();
  if (S->EndsByCount)
    Ends.push_back("count");
  if (S->EndsByTime)
    Ends.push_back("deadline");
  if (S->EndsNever)
    Ends.push_back("never");
  return {{"file", S->File},
          {"line", S->Line},
          {"function", S->Function},
          {"endpoint", textOrNull(S->Endpoint)},
          {"sent", By},
          {"loops", S->Loops},
          {"most_rounds", orNull(S->Rounds)},
          {"endless", S->Endless},
          {"pace_seconds", orNull(S->PaceSeconds)},
          {"paced", S->Paced},
          {"limiter", S->Limiter},
          {"in_flight_at_once", S->InFlight},
          {"breaks_limit", S->Breaks},
          {"under_lock", S->UnderLock},
          {"retry", S->Retried ? Json{{"attempts", orNull(S->Attempts)},
                                      {"ends_by", std::move(Ends)},
                                      {"waits", S->WaitsAtAll},
                                      {"wait_grows", S->WaitGrows},
                                      {"waits_for_server", S->WaitsForServer}}
                               : Json(nullptr)}};
}

void reviewJson(const ReviewResult &R, const ReviewNames &Names,
                const ReportOptions &, llvm::raw_ostream &Out) {
  Json Root = reportHead(FormatVersion);
  Root["base"] = Names.Base;
  Root["head"] = Names.Head;
  Root["verdict"] = toString(R.Verdict);
  Root["sentence"] = R.Sentence;
  Json Counts;
  for (FindingStatus S :
       {FindingStatus::Introduced, FindingStatus::Worse, FindingStatus::Better,
        FindingStatus::Fixed, FindingStatus::Silenced, FindingStatus::Existing})
    Counts[toString(S)] = R.count(S);
  Root["counts"] = std::move(Counts);
  Json Findings = Json::array();
  for (const ReviewedFinding &F : R.Findings) {
    Json J;
    J["status"] = toString(F.C.Status);
    Json Repairs = Json::array();
    for (Repair K : F.Repairs)
      Repairs.push_back(
          {{"class", idOf(K)}, {"good", isGood(K)}, {"words", wordsOf(K)}});
    J["repairs"] = std::move(Repairs);
    J["changes"] = F.C.Changes;
    J["on_diff"] = F.OnDiff ? Json{{"file", F.OnDiff->File},
                                   {"line", F.OnDiff->Line},
                                   {"elsewhere", F.OnDiff->Moved},
                                   {"why", textOrNull(F.OnDiff->Why)}}
                            : Json(nullptr);
    J["before"] = side(F.C.Before);
    J["after"] = side(F.C.After);
    J["request"] = {{"before", facts(F.RequestBefore)},
                    {"after", facts(F.RequestAfter)}};
    Findings.push_back(std::move(J));
  }
  Root["findings"] = std::move(Findings);
  Json Notes = Json::array();
  for (const RepairNote &N : R.Notes)
    Notes.push_back(
        {{"class", idOf(N.Kind)},
         {"good", isGood(N.Kind)},
         {"grave", N.Grave},
         {"message", N.Message},
         {"file", N.File},
         {"line", N.Line},
         {"column", N.Column},
         {"function", N.Function},
         {"provider", textOrNull(N.Provider)},
         {"endpoint", textOrNull(N.Endpoint)},
         {"request",
          {{"before", facts(N.Before)}, {"after", facts(N.After)}}}});
  Root["notes"] = std::move(Notes);
  Json Units = Json::array();
  for (const UnitReport &U : R.Head.Units)
    if (U.Status != UnitStatus::Ok)
      Units.push_back(
          {{"file", U.File},
           {"status", U.Status == UnitStatus::Failed ? "failed" : "partial"},
           {"errors", U.Errors}});
  Root["units_with_errors"] = std::move(Units);
  print(Root, Out);
}

/// What a reviewer is shown beside the diff.
static std::string message(const ReviewedFinding &F) {
  const Finding &X = F.C.now();
  std::string Out = X.Message;
  for (Repair K : F.Repairs)
    Out += std::string("\nThis patch ") + wordsOf(K) + ".";
  for (const std::string &C : F.C.Changes)
    Out += "\n" + C;
  if (F.OnDiff && F.OnDiff->Moved)
    Out += "\nThe place itself is " + X.File + ":" + std::to_string(X.Line) +
           "; shown here: " + F.OnDiff->Why + ".";
  for (const std::string &A : X.Advice)
    Out += "\nInstead: " + A + ".";
  return Out;
}

static bool isNews(const ReviewedFinding &F) {
  return F.C.Status == FindingStatus::Introduced ||
         F.C.Status == FindingStatus::Worse;
}

static std::string page(const std::string &Check) {
  return "throttlint explain " + Check;
}

void reviewRdjson(const ReviewResult &R, const ReviewNames &,
                  const ReportOptions &, llvm::raw_ostream &Out) {
  Json Root;
  Root["source"] = {{"name", "throttlint"}};
  Json List = Json::array();
  auto Add = [&](const std::string &File, uint32_t Line, uint32_t Column,
                 std::string Message, Severity S, const std::string &Code) {
    Json Start{{"line", Line}};
    if (Column)
      Start["column"] = Column;
    List.push_back(
        {{"message", std::move(Message)},
         {"location", {{"path", File}, {"range", {{"start", Start}}}}},
         {"severity", S == Severity::Error     ? "ERROR"
                      : S == Severity::Warning ? "WARNING"
                                               : "INFO"},
         {"code", {{"value", Code}}}});
  };
  for (const ReviewedFinding &F : R.Findings) {
    if (!isNews(F))
      continue;
    const Finding &X = F.C.now();
    bool Here = !F.OnDiff || !F.OnDiff->Moved;
    Add(Here ? X.File : F.OnDiff->File, Here ? X.Line : F.OnDiff->Line,
        Here ? X.Column : 0, message(F), X.Severity, X.Check);
  }
  for (const RepairNote &N : R.Notes)
    Add(N.File, N.Line, N.Column, N.Message,
        N.Grave ? Severity::Warning : Severity::Note, idOf(N.Kind));
  Root["diagnostics"] = std::move(List);
  print(Root, Out);
}

/// Workflow commands end at the line; what would end them early is escaped.
static std::string escaped(llvm::StringRef Text, bool Property) {
  std::string Out;
  for (char C : Text)
    if (C == '%')
      Out += "%25";
    else if (C == '\r')
      Out += "%0D";
    else if (C == '\n')
      Out += "%0A";
    else if (Property && C == ':')
      Out += "%3A";
    else if (Property && C == ',')
      Out += "%2C";
    else
      Out += C;
  return Out;
}

void reviewGitHub(const ReviewResult &R, const ReviewNames &,
                  const ReportOptions &, llvm::raw_ostream &Out) {
  auto Add = [&](Severity S, const std::string &File, uint32_t Line,
                 const std::string &Title, const std::string &Message) {
    Out << "::"
        << (S == Severity::Error     ? "error"
            : S == Severity::Warning ? "warning"
                                     : "notice")
        << " file=" << escaped(File, true) << ",line=" << Line
        << ",title=" << escaped(Title, true) << "::" << escaped(Message, false)
        << "\n";
  };
  for (const ReviewedFinding &F : R.Findings) {
    if (!isNews(F))
      continue;
    const Finding &X = F.C.now();
    bool Here = !F.OnDiff || !F.OnDiff->Moved;
    Add(X.Severity, Here ? X.File : F.OnDiff->File,
        Here ? X.Line : F.OnDiff->Line, X.Check,
        message(F) + "\n" + page(X.Check));
  }
  for (const RepairNote &N : R.Notes)
    Add(N.Grave ? Severity::Warning : Severity::Note, N.File, N.Line,
        idOf(N.Kind), N.Message);
  Out << "::notice title=throttlint%3A " << toString(R.Verdict)
      << "::" << escaped(R.Sentence, false) << "\n";
}

} // namespace throttlint
