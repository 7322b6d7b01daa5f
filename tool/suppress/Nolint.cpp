//===- Nolint.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "suppress/Nolint.h"

#include "Check.h"
#include "config/Globs.h"
#include "ruledb/DidYouMean.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <tuple>

using llvm::StringRef;

namespace throttlint {

NolintFile::NolintFile(StringRef Text) {
  read(Text);
  pairBlocks();
  checkNames();
}

/// Like clang-tidy, this looks at the text alone: the word counts wherever it
/// stands, and a list must be closed on its line.
void NolintFile::read(StringRef Text) {
  static constexpr StringRef Word = "NOLINT";
  unsigned Line = 1;
  size_t LineStart = 0, Counted = 0;
  for (size_t At = Text.find(Word); At != StringRef::npos;) {
    for (; Counted < At; ++Counted)
      if (Text[Counted] == '\n') {
        ++Line;
        LineStart = Counted + 1;
      }
    size_t End = At + Word.size();
    while (End < Text.size() && llvm::isAlpha(Text[End]))
      ++End;
    StringRef Name = Text.slice(At, End);
    Comment C;
    C.Line = Line;
    C.Column = static_cast<unsigned>(At - LineStart) + 1;
    bool Known = true;
    if (Name == "NOLINT")
      C.Kind = Here;
    else if (Name == "NOLINTNEXTLINE")
      C.Kind = NextLine;
    else if (Name == "NOLINTBEGIN")
      C.Kind = Begin;
    else if (Name == "NOLINTEND")
      C.Kind = NolintFile::End;
    else
      Known = false;
    if (Known && End < Text.size() && Text[End] == '(')
      if (size_t Close = Text.find_first_of("\n)", End);
          Close != StringRef::npos && Text[Close] == ')') {
        C.All = false;
        llvm::SmallVector<StringRef> Parts;
        Text.slice(End + 1, Close).split(Parts, ',');
        for (StringRef Part : Parts)
          C.Checks.push_back(Part.trim().str());
        End = Close + 1;
      }
    C.Text = Text.slice(At, End).str();
    if (Known)
      Comments.push_back(std::move(C));
    At = Text.find(Word, End);
  }
}

bool NolintFile::Comment::silences(StringRef Check) const {
  // A minus is ignored, as in clang-tidy.
  return All || llvm::any_of(Checks, [&](const std::string &Glob) {
           return !Glob.empty() && matchesGlob(Glob, Check);
         });
}

bool NolintFile::Comment::isOurs() const {
  return llvm::any_of(allChecks(),
                      [&](const auto &C) { return silences(C->info().Id); });
}

void NolintFile::pairBlocks() {
  auto Unmatched = [&](const Comment &C) {
    if (!C.isOurs())
      return;
    bool IsBegin = C.Kind == Begin;
    Problems.push_back(
        {C.Line, C.Column, C.Column + static_cast<unsigned>(C.Text.size()),
         IsBegin ? "unmatched '" + C.Text +
                       "': no NOLINTEND with the same list follows, so it "
                       "silences nothing"
                 : "unmatched '" + C.Text +
                       "': no open NOLINTBEGIN with the same list before it"});
  };
  std::vector<Comment> Open;
  for (const Comment &C : Comments) {
    if (C.Kind == Begin) {
      Open.push_back(C);
    } else if (C.Kind == End) {
      if (!Open.empty() && Open.back().All == C.All &&
          Open.back().Checks == C.Checks) {
        Blocks.push_back({Open.back(), C.Line, C.Column});
        Open.pop_back();
      } else {
        Unmatched(C);
      }
    }
  }
  for (const Comment &C : Open)
    Unmatched(C);
}

void NolintFile::checkNames() {
  std::vector<std::string> Known;
  for (const auto &C : allChecks())
    Known.push_back(C->info().Id);
  // The part of a name that says whose check it is.
  StringRef Prefix = StringRef(Known.front()).split('-').first;
  for (const Comment &C : Comments)
    for (const std::string &Name : C.Checks) {
      auto [Module, Rest] = StringRef(Name).split('-');
      bool Fits = llvm::any_of(
          Known, [&](const std::string &K) { return matchesGlob(Name, K); });
      if (Module != Prefix || Rest.empty() || Fits)
        continue;
      Problems.push_back({C.Line, C.Column,
                          C.Column + static_cast<unsigned>(C.Text.size()),
                          "no check '" + Name + "' for '" + C.Text + "'" +
                              didYouMean(Name, Known)});
    }
  llvm::sort(Problems, [](const NolintProblem &A, const NolintProblem &B) {
    return std::tie(A.Line, A.Column, A.Message) <
           std::tie(B.Line, B.Column, B.Message);
  });
}

std::optional<NolintFile::Hit> NolintFile::find(StringRef Check, unsigned Line,
                                                unsigned Column) const {
  for (const Comment &C : Comments)
    if (((C.Kind == Here && C.Line == Line) ||
         (C.Kind == NextLine && C.Line + 1 == Line)) &&
        C.silences(Check))
      return Hit{C.Line, C.Text};
  std::pair<unsigned, unsigned> Place(Line, Column);
  for (const Block &B : Blocks)
    if (std::pair(B.Start.Line, B.Start.Column) < Place &&
        Place < std::pair(B.EndLine, B.EndColumn) && B.Start.silences(Check))
      return Hit{B.Start.Line, B.Start.Text};
  return std::nullopt;
}

} // namespace throttlint
