//===- Reports.h - a review as text -----------------------------*- C++ -*-===//
//
// Purpose: one function per format for reviewers. Paths are short already; a
// format cannot change what was found.
// Example: reviewText(Result, Names, Options, Out);
// A new format is a function here and a row in reviewFormats().
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_REPORTS_H
#define THROTTLINT_REVIEW_REPORTS_H

#include "report/Reporter.h"
#include "review/Review.h"

#include "llvm/ADT/ArrayRef.h"

namespace throttlint {

struct ReviewNames {
  std::string Base, Head; ///< the two revisions, for people
  /// List also what is as it was.
  bool All = false;
  /// Reads a line of base.
  std::function<std::string(const std::string &File, uint32_t Line)> BaseLine =
      nullptr;
};

using ReviewReporter = void(const ReviewResult &, const ReviewNames &,
                            const ReportOptions &, llvm::raw_ostream &);

/// Grouped by what became of the findings.
ReviewReporter reviewText;
/// For a comment in a pull request.
ReviewReporter reviewMarkdown;
/// With both sides of each finding, so that an assistant can be asked again.
ReviewReporter reviewJson;
/// SARIF 2.1.0 with `baselineState`; lists also what is as it was.
ReviewReporter reviewSarif;
/// reviewdog's format: one diagnostic for each finding that is new or worse.
ReviewReporter reviewRdjson;
/// Workflow commands of GitHub Actions, on lines of the diff.
ReviewReporter reviewGitHub;

struct ReviewFormat {
  const char *Name;
  ReviewReporter *Write;
};
llvm::ArrayRef<ReviewFormat> reviewFormats();

} // namespace throttlint

#endif
