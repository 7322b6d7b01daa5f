//===- Plain.h - what formats for machines share ----------------*- C++ -*-===//
//
// Purpose: places as people count them, and the words of a finding and of a
// file that was not analysed, without colours.
// Example: columnOf("gr\xc3\xbc\xc3\x9f(x)", 7) is 5.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_PLAIN_H
#define THROTTLINT_REPORT_PLAIN_H

#include "report/Reporter.h"

namespace throttlint {

/// The column in characters (Unicode code points) of one in bytes. Without
/// the line it stays as it is.
uint32_t columnOf(llvm::StringRef Line, uint32_t ByteColumn);

/// Columns in characters of a finding.
struct Columns {
  uint32_t Begin = 0, End = 0; ///< End: one behind; 0 where it is not known
};
Columns columnsOf(const Finding &F, const ReportOptions &Options);

/// UTF-8 without control characters, except for tabs and line ends. What is
/// neither becomes the replacement character. Terminals, logs and XML do not
/// bear the others.
std::string cleanText(llvm::StringRef Text);

/// "Slack allows 20 a minute", "instead: ...": what a trace says without a
/// place, and the advice. One line each.
std::vector<std::string> remarks(const Finding &F);

/// "not analysed: 'x.h' file not found (and 3 more errors)".
std::string unitWords(const UnitReport &U);

} // namespace throttlint

#endif
