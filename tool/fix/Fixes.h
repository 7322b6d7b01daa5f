//===- Fixes.h - fixes of findings, applied to sources ----------*- C++ -*-===//
//
// Purpose: turns the headers a fix needs into edits, and applies fixes to the
// text of sources: each fix as a whole or not at all, none over another.
// Example: FixedSources S = applyFixes(Findings, Text); writes nothing.
// Not for: deciding whether there is a fix; see checks/SleepFixes.h.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FIX_FIXES_H
#define THROTTLINT_FIX_FIXES_H

#include "Finding.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <map>

namespace throttlint {

/// Reads a file under the name that findings give it.
using SourceText = llvm::function_ref<llvm::StringRef(const std::string &)>;

/// Fills in the edits that include the headers of each fix.
void addIncludes(std::vector<Finding> &Findings, SourceText Text);

struct FixedSources {
  std::map<std::string, std::string> Texts; ///< by file: the new text
  /// The findings that are mended, and those whose fix meets another one.
  std::vector<const Finding *> Fixed, Left;
};

FixedSources applyFixes(const std::vector<Finding> &Findings, SourceText Text);

/// Replaces the file at once, through links and with the rights it has.
llvm::Error writeSource(const std::string &Path, llvm::StringRef Text);

} // namespace throttlint

#endif
