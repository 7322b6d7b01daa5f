//===- TidyDiff.h - a commit through clang-tidy-diff ------------*- C++ -*-===//
//
// Purpose: what a team sees that runs clang-tidy-diff with the plugin on its
// commits: warnings on changed lines of changed files.
// Example: if (canRunTidyDiff())
//            for (const TidyWarning &W : tidyDiff(Commit)) ...
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_REVIEW_TIDYDIFF_H
#define THROTTLINT_TESTS_REVIEW_TIDYDIFF_H

#include "review/Commits.h"

namespace throttlint {

struct TidyWarning {
  std::string Path; ///< in the tree of head
  unsigned Line = 0;
  std::string Check; ///< without its prefix
  auto operator<=>(const TidyWarning &) const = default;
};

/// clang-tidy, its script and git are at hand.
bool canRunTidyDiff();

/// \p WithIndex: the plugin knows the other files of head.
std::set<TidyWarning> tidyDiff(const Commit &C, bool WithIndex);

} // namespace throttlint

#endif
