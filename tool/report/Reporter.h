//===- Reporter.h - findings -> text ----------------------------*- C++ -*-===//
//
// Purpose: one function per output format, and the budget. Findings are
// finished before they come here; a format cannot change them.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_REPORTER_H
#define THROTTLINT_REPORT_REPORTER_H

#include "driver/Analysis.h"

#include "llvm/Support/raw_ostream.h"

namespace throttlint {

struct ReportOptions {
  bool Colour = false;
  /// Reads a line of a source file for the snippet; empty if it cannot.
  std::function<std::string(const std::string &File, uint32_t Line)> SourceLine;
};

/// Clang-style text with snippet, trace, limit and advice.
void reportText(const AnalysisResult &Result, const ReportOptions &Options,
                llvm::raw_ostream &Out);
/// The stable JSON of the outside contract.
void reportJson(const AnalysisResult &Result, llvm::raw_ostream &Out);

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
