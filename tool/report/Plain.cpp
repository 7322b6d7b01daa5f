//===- Plain.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Plain.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

#include <algorithm>

namespace throttlint {

using llvm::StringRef;

uint32_t columnOf(StringRef Line, uint32_t ByteColumn) {
  // Bytes in the middle of a character begin with 10.
  auto Middle = [](char C) { return (static_cast<uint8_t>(C) >> 6) == 2; };
  if (ByteColumn == 0 || ByteColumn > Line.size() + 1 ||
      !llvm::json::isUTF8(Line))
    return ByteColumn;
  StringRef Before = Line.take_front(ByteColumn - 1);
  return ByteColumn - std::count_if(Before.begin(), Before.end(), Middle);
}

Columns columnsOf(const Finding &F, const ReportOptions &Options) {
  std::string Line =
      Options.SourceLine ? Options.SourceLine(F.File, F.Line) : "";
  return {columnOf(Line, F.Column),
          F.EndColumn > F.Column ? columnOf(Line, F.EndColumn) : 0};
}

std::string cleanText(StringRef Text) {
  constexpr StringRef Replacement = "\xef\xbf\xbd";
  std::string Out;
  std::string Text8 = llvm::json::fixUTF8(Text);
  for (size_t I = 0; I < Text8.size(); ++I) {
    char C = Text8[I];
    // U+0080 to U+009F are the second set of control characters.
    bool Second = C == '\xc2' && static_cast<uint8_t>(Text8[I + 1]) < 0xa0;
    if ((llvm::isASCII(C) && !llvm::isPrint(C) && C != '\t' && C != '\n' &&
         C != '\r') ||
        Second) {
      Out += Replacement;
      I += Second;
    } else {
      Out += C;
    }
  }
  return Out;
}

std::vector<std::string> remarks(const Finding &F) {
  std::vector<std::string> Out;
  for (const TraceStep &S : F.Trace)
    if (!S.Line)
      Out.push_back(S.Message);
  for (const std::string &Advice : F.Advice)
    Out.push_back("instead: " + Advice);
  return Out;
}

std::string unitWords(const UnitReport &U) {
  std::string Out =
      U.Status == UnitStatus::Failed ? "not analysed" : "only partly analysed";
  if (!U.Errors.empty())
    Out += ": " + U.Errors.front();
  if (U.ErrorCount > 1)
    Out += " (and " + std::to_string(U.ErrorCount - 1) + " more " +
           (U.ErrorCount == 2 ? "error)" : "errors)");
  return Out;
}

} // namespace throttlint
