//===- GitHubReporter.cpp - workflow commands -------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Plain.h"

namespace throttlint {

using llvm::StringRef;

namespace {

/// The runner takes each line for a command of its own, and reads %0A as a
/// line end. In a property, `:` and `,` end the value.
std::string escaped(StringRef Text, bool Property) {
  std::string Out;
  for (char C : cleanText(Text))
    switch (C) {
    case '%':
      Out += "%25";
      break;
    case '\r':
      Out += "%0D";
      break;
    case '\n':
      Out += "%0A";
      break;
    case ':':
      Out += Property ? "%3A" : ":";
      break;
    case ',':
      Out += Property ? "%2C" : ",";
      break;
    default:
      Out += C;
    }
  return Out;
}

const char *command(Severity S) {
  switch (S) {
  case Severity::Note:
    return "notice";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "";
}

} // namespace

void reportGitHub(const AnalysisResult &Result, const ReportOptions &Options,
                  llvm::raw_ostream &Out) {
  for (const Finding &F : Result.Findings) {
    // A suppressed one is shown because it was asked for; it accuses nobody.
    Out << "::" << command(F.Suppressed ? Severity::Note : F.Severity)
        << " file=" << escaped(F.File, true) << ",line=" << F.Line;
    Columns C = columnsOf(F, Options);
    if (C.Begin)
      Out << ",col=" << C.Begin;
    if (C.End)
      Out << ",endColumn=" << C.End;
    Out << ",title=" << escaped(F.Check, true)
        << (F.Suppressed ? " (suppressed)" : "") << "::";
    std::string Text = F.Message;
    for (const TraceStep &S : F.Trace)
      if (S.Line)
        Text += "\n" + S.File + ":" + std::to_string(S.Line) + ": " + S.Message;
    for (const std::string &Remark : remarks(F))
      Text += "\n" + Remark;
    Out << escaped(Text, false) << "\n";
  }
  for (const UnitReport &U : Result.Units)
    if (U.Status != UnitStatus::Ok)
      Out << "::" << (U.Status == UnitStatus::Failed ? "error" : "warning")
          << " file=" << escaped(U.File, true)
          << ",title=throttlint::" << escaped(unitWords(U), false) << "\n";
}

} // namespace throttlint
