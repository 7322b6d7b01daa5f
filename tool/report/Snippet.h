//===- Snippet.h - a source line with a mark --------------------*- C++ -*-===//
//
// Purpose: the line and the `^~~~` below it, whatever characters it is made
// of. On a terminal it is cut to the width around the mark.
// Example: makeSnippet("  close(id);", 3, 8, false, 0) has the mark `^~~~~`
// behind two blanks.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_SNIPPET_H
#define THROTTLINT_REPORT_SNIPPET_H

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <optional>
#include <string>

namespace throttlint {

struct Snippet {
  std::string Code;
  std::string Blank; ///< before the mark
  std::string Mark;
};

/// Columns are in bytes, from 1; \p EndColumn is one behind, or 0. Nothing,
/// where the line does not have them. On a terminal tabs become blanks and
/// control characters are replaced; \p Width 0 cuts nothing.
std::optional<Snippet> makeSnippet(llvm::StringRef Line, uint32_t Column,
                                   uint32_t EndColumn, bool Terminal,
                                   unsigned Width);

} // namespace throttlint

#endif
