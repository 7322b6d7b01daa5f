//===- TextReport.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Reports.h"

namespace throttlint {
namespace {

struct Group {
  FindingStatus Status;
  const char *Title;
  bool Full; ///< with the trace; what is gone needs one line
};
constexpr Group Groups[] = {
    {FindingStatus::Introduced, "introduced", true},
    {FindingStatus::Worse, "changed for the worse", true},
    {FindingStatus::Better, "changed for the better", false},
    {FindingStatus::Fixed, "fixed", false},
    {FindingStatus::Silenced, "silenced by a comment or a baseline", false},
    {FindingStatus::Existing, "as it was", false},
};

void oneLine(const Finding &F, llvm::raw_ostream &Out) {
  Out << F.File << ":" << F.Line << ":" << F.Column << ": " << F.Message << " ["
      << F.Check << "]\n";
}

/// What the change did, as notes that editors can jump to.
void about(const ReviewedFinding &F, llvm::raw_ostream &Out) {
  const Finding &X = F.C.now();
  std::string At =
      X.File + ":" + std::to_string(X.Line) + ":" + std::to_string(X.Column);
  for (Repair R : F.Repairs)
    Out << At << ": note: this patch " << wordsOf(R) << " [" << idOf(R)
        << "]\n";
  for (const std::string &Words : F.C.Changes)
    Out << At << ": note: " << Words << "\n";
  if (F.OnDiff && F.OnDiff->Moved)
    Out << F.OnDiff->File << ":" << F.OnDiff->Line << ":1: note: changed here; "
        << F.OnDiff->Why << "\n";
}

} // namespace

void reviewText(const ReviewResult &R, const ReviewNames &Names,
                const ReportOptions &Options, llvm::raw_ostream &Out) {
  for (const Group &G : Groups) {
    size_t N = R.count(G.Status);
    if (N == 0 || (G.Status == FindingStatus::Existing && !Names.All))
      continue;
    Out << G.Title << " (" << N << ")\n";
    for (const ReviewedFinding &F : R.Findings) {
      if (F.C.Status != G.Status)
        continue;
      if (G.Full) {
        AnalysisResult One;
        One.Findings.push_back(F.C.now());
        reportText(One, Options, Out);
      } else {
        oneLine(F.C.now(), Out);
      }
      if (G.Status != FindingStatus::Existing)
        about(F, Out);
    }
    Out << "\n";
  }
  if (!R.Notes.empty()) {
    Out << "what became of requests (" << R.Notes.size() << ")\n";
    for (const RepairNote &N : R.Notes)
      Out << N.File << ":" << N.Line << ":" << N.Column
          << (N.Grave ? ": warning: " : ": note: ") << N.Message << " ["
          << idOf(N.Kind) << "]\n";
    Out << "\n";
  }
  Out << "verdict: " << toString(R.Verdict) << ": " << R.Sentence << "\n";
}

} // namespace throttlint
