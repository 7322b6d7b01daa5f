//===- Nolint.h - NOLINT comments -------------------------------*- C++ -*-===//
//
// Purpose: reads NOLINT, NOLINTNEXTLINE, NOLINTBEGIN and NOLINTEND with lists
// of checks from the text of a file, by the rules of clang-tidy.
// Example: NolintFile(Text).find("ratelimit-request-in-loop", 12) is the line
// of the comment that silences line 12.
// Not for: what then happens with a finding (see Suppress.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_SUPPRESS_NOLINT_H
#define THROTTLINT_SUPPRESS_NOLINT_H

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace throttlint {

/// What is wrong with a comment.
struct NolintProblem {
  unsigned Line = 0, Column = 0, EndColumn = 0;
  std::string Message;
};

class NolintFile {
public:
  explicit NolintFile(llvm::StringRef Text);

  struct Hit {
    unsigned Line = 0;
    std::string Comment; ///< `NOLINTNEXTLINE(ratelimit-*)`
  };
  /// The comment that silences \p Check at this place, or nothing.
  std::optional<Hit> find(llvm::StringRef Check, unsigned Line,
                          unsigned Column = 1) const;

  /// Blocks that do not begin or end, and names of our checks that do not
  /// exist. What only concerns other tools is theirs.
  const std::vector<NolintProblem> &problems() const { return Problems; }

private:
  enum KindTy { Here, NextLine, Begin, End };
  struct Comment {
    KindTy Kind = Here;
    unsigned Line = 0, Column = 0;
    std::string Text;
    bool All = true; ///< no list: every check
    std::vector<std::string> Checks;

    bool silences(llvm::StringRef Check) const;
    /// Some check of ours may be meant.
    bool isOurs() const;
  };
  struct Block {
    Comment Start;
    unsigned EndLine = 0, EndColumn = 0;
  };
  std::vector<Comment> Comments;
  std::vector<Block> Blocks;
  std::vector<NolintProblem> Problems;

  void read(llvm::StringRef Text);
  void pairBlocks();
  void checkNames();
};

} // namespace throttlint

#endif
