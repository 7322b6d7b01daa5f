//===- DidYouMean.h - the nearest known word --------------------*- C++ -*-===//
//
// Purpose: the end of an error message about a word nobody knows.
// Example: didYouMean("endpionts", Keys) is "; did you mean 'endpoints'?".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_DIDYOUMEAN_H
#define THROTTLINT_RULEDB_DIDYOUMEAN_H

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <string>

namespace throttlint {

/// Nothing when no word is near. The longer the word, the more may be wrong.
template <typename Range>
std::string didYouMean(llvm::StringRef Word, const Range &Known) {
  unsigned Best =
      std::min<unsigned>(6, static_cast<unsigned>(Word.size()) / 3 + 2);
  std::string Nearest;
  for (const auto &K : Known)
    if (unsigned D = llvm::StringRef(K).equals_insensitive(Word) ? 0
                     : Word.size() > 2 && llvm::StringRef(K).starts_with(Word)
                         ? 1
                         : Word.edit_distance(K, true, Best);
        D < Best) {
      Best = D;
      Nearest = llvm::StringRef(K).str();
    }
  return Nearest.empty() ? "" : "; did you mean '" + Nearest + "'?";
}

} // namespace throttlint

#endif
