//===- MarkdownReport.cpp - a comment in a pull request ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Reports.h"

namespace throttlint {
namespace {

/// A code span may hold anything but its own mark; other text must not become
/// HTML or a mention.
std::string escaped(llvm::StringRef Text) {
  std::string Out;
  bool Code = false;
  for (char C : Text) {
    Code ^= C == '`';
    if (!Code && (C == '<' || C == '>' || C == '|' || C == '*' || C == '_' ||
                  C == '[' || C == ']' || C == '@' || C == '#'))
      Out += '\\';
    Out += C == '\n' ? ' ' : C;
  }
  // One mark without a partner would swallow what follows.
  return Code ? Out + "`" : Out;
}

std::string place(const std::string &File, uint32_t Line) {
  return "`" + File + ":" + std::to_string(Line) + "`";
}

void item(const ReviewedFinding &F, bool Details, llvm::raw_ostream &Out) {
  const Finding &X = F.C.now();
  Out << "- " << place(X.File, X.Line) << " " << escaped(X.Message) << " (`"
      << X.Check << "`)\n";
  for (Repair R : F.Repairs)
    Out << "  - this patch " << wordsOf(R) << " (`" << idOf(R) << "`)\n";
  for (const std::string &C : F.C.Changes)
    Out << "  - " << escaped(C) << "\n";
  if (F.OnDiff && F.OnDiff->Moved && Details)
    Out << "  - changed at " << place(F.OnDiff->File, F.OnDiff->Line) << "; "
        << escaped(F.OnDiff->Why) << "\n";
  if (!Details)
    return;
  for (const std::string &A : X.Advice)
    Out << "  - instead: " << escaped(A) << "\n";
  Out << "  <details><summary>how it comes about</summary>\n\n";
  for (const TraceStep &S : X.Trace)
    Out << "  1. " << (S.Line ? place(S.File, S.Line) + " " : std::string())
        << escaped(S.Message) << "\n";
  Out << "\n  </details>\n";
}

} // namespace

void reviewMarkdown(const ReviewResult &R, const ReviewNames &Names,
                    const ReportOptions &, llvm::raw_ostream &Out) {
  Out << "### throttlint: " << toString(R.Verdict) << "\n\n"
      << escaped(R.Sentence) << ".\n";
  struct Group {
    FindingStatus Status;
    const char *Title;
    bool Details;
  };
  static constexpr Group Groups[] = {
      {FindingStatus::Introduced, "Introduced", true},
      {FindingStatus::Worse, "Changed for the worse", true},
      {FindingStatus::Better, "Changed for the better", false},
      {FindingStatus::Fixed, "Fixed", false},
      {FindingStatus::Silenced, "Silenced", false},
      {FindingStatus::Existing, "As it was", false}};
  for (const Group &G : Groups) {
    if (R.count(G.Status) == 0 ||
        (G.Status == FindingStatus::Existing && !Names.All))
      continue;
    Out << "\n#### " << G.Title << "\n\n";
    for (const ReviewedFinding &F : R.Findings)
      if (F.C.Status == G.Status)
        item(F, G.Details, Out);
  }
  if (!R.Notes.empty()) {
    Out << "\n#### What became of requests\n\n";
    for (const RepairNote &N : R.Notes)
      Out << "- " << place(N.File, N.Line) << " " << escaped(N.Message) << " (`"
          << idOf(N.Kind) << "`)\n";
  }
  Out << "\n<sub>" << escaped(Names.Head) << " against " << escaped(Names.Base)
      << "</sub>\n";
}

} // namespace throttlint
