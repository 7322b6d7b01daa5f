//===- Finding.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Finding.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace throttlint {

const char *toString(Severity S) {
  switch (S) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "";
}

const char *toString(Confidence C) {
  switch (C) {
  case Confidence::Low:
    return "low";
  case Confidence::Medium:
    return "medium";
  case Confidence::High:
    return "high";
  }
  return "";
}

const char *toString(TraceStep::KindTy K) {
  switch (K) {
  case TraceStep::Root:
    return "root";
  case TraceStep::Repetition:
    return "repetition";
  case TraceStep::Call:
    return "call";
  case TraceStep::Request:
    return "request";
  case TraceStep::Blocker:
    return "blocker";
  case TraceStep::Limiter:
    return "limiter";
  case TraceStep::Limit:
    return "limit";
  case TraceStep::Unknown:
    return "unknown";
  }
  return "";
}

void finishFindings(std::vector<Finding> &Findings) {
  // Two ways through a helper that differ in nothing that is said are one.
  auto Key = [](const Finding &F) {
    return std::tie(F.File, F.Line, F.Column, F.Check, F.Message);
  };
  // The surest comes first.
  std::sort(Findings.begin(), Findings.end(),
            [&](const Finding &A, const Finding &B) {
              auto KeyA = Key(A), KeyB = Key(B);
              return std::tie(KeyA, B.Confidence, A.Endpoint) <
                     std::tie(KeyB, A.Confidence, B.Endpoint);
            });
  Findings.erase(std::unique(Findings.begin(), Findings.end(),
                             [&](const Finding &A, const Finding &B) {
                               return Key(A) == Key(B);
                             }),
                 Findings.end());
  std::map<std::string, unsigned> Ordinals;
  for (Finding &F : Findings) {
    std::string Text;
    for (char C : F.Spelling)
      if (!llvm::isSpace(C))
        Text += C;
    std::string Base =
        F.Check + "\n" + F.Function + "\n" +
        (F.Endpoint.empty() ? "" : F.Provider + " " + F.Endpoint) + "\n" + Text;
    Base += "\n" + std::to_string(Ordinals[Base]++);
    F.Fingerprint =
        llvm::utohexstr(llvm::xxh3_64bits(Base), /*LowerCase=*/true, 16);
  }
}

} // namespace throttlint
