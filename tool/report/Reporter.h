//===- Reporter.h - findings -> text ----------------------------*- C++ -*-===//
//
// Purpose: one function per output format, a table of them, and the budget.
// Findings are finished before they come here; a format cannot change them.
// Example: if (const ReportFormat *F = findFormat("sarif"))
//            F->Write(Result, Options, Out);
// A new format is a file with one function, and a row in Formats.cpp.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_REPORTER_H
#define THROTTLINT_REPORT_REPORTER_H

#include "driver/Analysis.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace throttlint {

struct ReportOptions {
  bool Colour = false;
  /// For people who look at a terminal: control characters are replaced.
  bool Terminal = false;
  /// Text is wrapped at this column; 0: never.
  unsigned Width = 0;
  /// Reads a line of a source file for the snippet; empty if it cannot.
  std::function<std::string(const std::string &File, uint32_t Line)> SourceLine;
  /// Whether a finding was there already; empty where nothing is known of
  /// another state.
  std::function<bool(const Finding &)> IsOld;
  /// The least severity that fails; empty: none does.
  std::optional<Severity> FailOn = Severity::Warning;
  /// Ids that are reported and are no checks.
  std::vector<CheckInfo> MoreChecks;
};

using Reporter = void(const AnalysisResult &, const ReportOptions &,
                      llvm::raw_ostream &);

/// Clang-style text with snippet, trace, limit and advice.
Reporter reportText;
/// The stable JSON of the outside contract.
Reporter reportJson;
/// SARIF 2.1.0: code scanning, editors.
Reporter reportSarif;
/// Workflow commands of GitHub Actions: annotations in a pull request.
Reporter reportGitHub;
/// Code Quality of GitLab: a widget in a merge request.
Reporter reportGitLab;
/// JUnit's XML: the test reports of most CI systems.
Reporter reportJUnit;

struct ReportFormat {
  const char *Name;
  Reporter *Write;
};
llvm::ArrayRef<ReportFormat> reportFormats();
/// Null for a name that is none.
const ReportFormat *findFormat(llvm::StringRef Name);
/// "text, json or sarif", for people.
std::string formatNames();

/// How a path of a source is shown.
using PathShortener = std::function<std::string(const std::string &)>;

/// Who spends which limit, how often, and when that is too much.
void reportBudget(const CheckContext &Ctx, const PathShortener &Shorten,
                  llvm::raw_ostream &Out);
/// The same as JSON; lists of places are sorted by place.
void reportBudgetJson(const CheckContext &Ctx, const PathShortener &Shorten,
                      llvm::raw_ostream &Out);

} // namespace throttlint

#endif
