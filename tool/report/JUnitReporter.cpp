//===- JUnitReporter.cpp - JUnit's XML --------------------------*- C++ -*-===//
//
// One test case for each finding, since most readers show only the first
// failure of a case; and one that passes for each file without any, so that
// what was looked at is seen. Names hold the fingerprint and no line: readers
// compare them with those of an earlier run.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Plain.h"

#include <set>

namespace throttlint {
namespace {

using llvm::raw_ostream;
using llvm::StringRef;

/// For attributes, where line ends would become blanks.
std::string escaped(StringRef Text, bool Attribute = true) {
  std::string Out;
  std::string Clean = cleanText(Text);
  for (size_t I = 0; I < Clean.size(); ++I)
    switch (char C = Clean[I]) {
    case '&':
      Out += "&amp;";
      break;
    case '<':
      Out += "&lt;";
      break;
    case '>':
      Out += "&gt;";
      break;
    case '"':
      Out += "&quot;";
      break;
    case '\r':
      Out += "&#13;";
      break;
    case '\n':
    case '\t':
      Out += !Attribute ? std::string(1, C) : C == '\n' ? "&#10;" : "&#9;";
      break;
    case '\xef':
      // U+FFFE and U+FFFF are no characters of XML.
      if (StringRef After = StringRef(Clean).substr(I + 1, 2);
          After == "\xbf\xbe" || After == "\xbf\xbf") {
        Out += "\xef\xbf\xbd";
        I += 2;
        break;
      }
      [[fallthrough]];
    default:
      Out += C;
    }
  return Out;
}

void beginCase(raw_ostream &Out, const std::string &File, uint32_t Line,
               const std::string &Name) {
  Out << "    <testcase classname=\"" << escaped(File) << "\" name=\""
      << escaped(Name) << "\" file=\"" << escaped(File) << "\"";
  if (Line)
    Out << " line=\"" << Line << "\"";
  Out << " time=\"0\"";
}

std::string details(const Finding &F) {
  auto Place = [](const std::string &File, uint32_t Line, uint32_t Column) {
    return File + ":" + std::to_string(Line) + ":" + std::to_string(Column) +
           ": ";
  };
  std::string Out = Place(F.File, F.Line, F.Column) + toString(F.Severity) +
                    ": " + F.Message + " [" + F.Check + "]";
  for (const TraceStep &S : F.Trace)
    if (S.Line)
      Out += "\n" + Place(S.File, S.Line, S.Column) + S.Message;
  for (const std::string &Remark : remarks(F))
    Out += "\n" + Remark;
  return Out;
}

} // namespace

void reportJUnit(const AnalysisResult &Result, const ReportOptions &Options,
                 raw_ostream &Out) {
  auto Fails = [&](const Finding &F) {
    return !F.Suppressed && Options.FailOn && F.Severity >= *Options.FailOn;
  };
  std::set<std::string> WithFindings;
  size_t Failures = 0, Errors = 0, Skipped = 0, Tests = 0;
  for (const Finding &F : Result.Findings) {
    WithFindings.insert(F.File);
    Failures += Fails(F);
    Skipped += F.Suppressed.has_value();
    ++Tests;
  }
  auto HasCase = [&](const UnitReport &U) {
    return U.Status != UnitStatus::Ok || !WithFindings.contains(U.File);
  };
  for (const UnitReport &U : Result.Units) {
    Errors += U.Status != UnitStatus::Ok;
    Tests += HasCase(U);
  }
  std::string Counts = " tests=\"" + std::to_string(Tests) + "\" failures=\"" +
                       std::to_string(Failures) + "\" errors=\"" +
                       std::to_string(Errors) + "\" skipped=\"" +
                       std::to_string(Skipped) + "\" time=\"0\"";
  Out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      << "<testsuites name=\"throttlint\"" << Counts << ">\n"
      << "  <testsuite name=\"throttlint\"" << Counts << ">\n";
  for (const Finding &F : Result.Findings) {
    beginCase(Out, F.File, F.Line,
              F.Check +
                  (F.Function.empty() ? std::string() : " in " + F.Function) +
                  " (" + F.Fingerprint + ")");
    Out << ">\n";
    if (F.Suppressed)
      Out << "      <skipped message=\"" << escaped(F.Suppressed->Text)
          << "\"/>\n";
    else if (Fails(F))
      Out << "      <failure type=\"" << escaped(F.Check) << "\" message=\""
          << escaped(F.Message) << "\">" << escaped(details(F), false)
          << "</failure>\n";
    else
      Out << "      <system-out>" << escaped(details(F), false)
          << "</system-out>\n";
    Out << "    </testcase>\n";
  }
  for (const UnitReport &U : Result.Units) {
    if (!HasCase(U))
      continue;
    beginCase(Out, U.File, 0,
              U.Status == UnitStatus::Ok ? "no findings" : "analysis");
    if (U.Status == UnitStatus::Ok) {
      Out << "/>\n";
      continue;
    }
    Out << ">\n      <error type=\"not-analysed\" message=\""
        << escaped(unitWords(U)) << "\">";
    for (size_t I = 0; I < U.Errors.size(); ++I)
      Out << (I ? "\n" : "") << escaped(U.Errors[I], false);
    Out << "</error>\n    </testcase>\n";
  }
  Out << "  </testsuite>\n</testsuites>\n";
}

} // namespace throttlint
