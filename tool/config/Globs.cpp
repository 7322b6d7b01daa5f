//===- Globs.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Globs.h"

using llvm::StringRef;

namespace throttlint {

bool matchesGlob(StringRef Glob, StringRef Name) {
  // Greedy with one step back: linear enough for names.
  size_t G = 0, N = 0, Star = StringRef::npos, Resume = 0;
  while (N < Name.size()) {
    if (G < Glob.size() && Glob[G] == '*') {
      Star = G++;
      Resume = N;
    } else if (G < Glob.size() && Glob[G] == Name[N]) {
      ++G;
      ++N;
    } else if (Star != StringRef::npos) {
      G = Star + 1;
      N = ++Resume;
    } else {
      return false;
    }
  }
  return Glob.drop_front(G).find_first_not_of('*') == StringRef::npos;
}

bool GlobList::contains(StringRef Name) const {
  for (size_t I = Entries.size(); I-- > 0;) {
    StringRef Glob = Entries[I];
    bool Minus = Glob.consume_front("-");
    if (matchesGlob(Glob, Name))
      return !Minus;
  }
  return false;
}

} // namespace throttlint
