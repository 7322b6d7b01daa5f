//===- Globs.h - names of checks with * and minus ---------------*- C++ -*-===//
//
// Purpose: the rules of clang-tidy: `*` stands for any text, the last entry
// that fits decides, a minus takes away.
// Example: GlobList({"*", "-ratelimit-blocking-*"}).contains(Id).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CONFIG_GLOBS_H
#define THROTTLINT_CONFIG_GLOBS_H

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace throttlint {

bool matchesGlob(llvm::StringRef Glob, llvm::StringRef Name);

class GlobList {
public:
  GlobList() = default;
  explicit GlobList(std::vector<std::string> Entries)
      : Entries(std::move(Entries)) {}

  bool contains(llvm::StringRef Name) const;

private:
  std::vector<std::string> Entries;
};

} // namespace throttlint

#endif
