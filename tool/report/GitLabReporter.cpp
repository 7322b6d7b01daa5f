//===- GitLabReporter.cpp - Code Quality ------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Json.h"
#include "report/Plain.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace throttlint {

static const char *severity(Severity S) {
  switch (S) {
  case Severity::Note:
    return "info";
  case Severity::Warning:
    return "major";
  case Severity::Error:
    return "critical";
  }
  return "";
}

static Json issue(const std::string &Text, const std::string &Check,
                  const std::string &Fingerprint, const char *Severity,
                  const std::string &File, uint32_t Line) {
  return {{"type", "issue"},
          {"description", cleanText(Text)},
          {"check_name", Check},
          {"categories", Json::array({"Bug Risk"})},
          {"fingerprint", Fingerprint},
          {"severity", Severity},
          {"location", {{"path", File}, {"lines", {{"begin", Line}}}}}};
}

void reportGitLab(const AnalysisResult &Result, const ReportOptions &,
                  llvm::raw_ostream &Out) {
  Json Root = Json::array();
  for (const Finding &F : Result.Findings) {
    Json J = issue(F.Message, F.Check, F.Fingerprint,
                   severity(F.Suppressed ? Severity::Note : F.Severity), F.File,
                   F.Line);
    std::string Body;
    for (const std::string &Remark : remarks(F))
      Body += "- " + Remark + "\n";
    if (!Body.empty())
      J["content"]["body"] = Body;
    Root.push_back(std::move(J));
  }
  // The widget knows findings only; without these a file that could not be
  // read would look clean.
  for (const UnitReport &U : Result.Units)
    if (U.Status != UnitStatus::Ok) {
      bool Failed = U.Status == UnitStatus::Failed;
      const char *Check =
          Failed ? "throttlint-not-analysed" : "throttlint-partly-analysed";
      Root.push_back(issue(
          unitWords(U), Check,
          llvm::utohexstr(llvm::xxh3_64bits(std::string(Check) + "\n" + U.File),
                          /*LowerCase=*/true, 16),
          Failed ? "critical" : "minor", U.File, 1));
    }
  print(Root, Out);
}

} // namespace throttlint
