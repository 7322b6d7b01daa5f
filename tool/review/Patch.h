//===- Patch.h - unified diffs as people and assistants write them -*- C++
//-*-===//
//
// Purpose: reads a unified diff and applies it to a text. What is clear is
// taken: fences and prose around it, no index lines, wrong counts and line
// numbers, lost blanks at line ends, CRLF, git's renames, and the
// `*** Update File:` form.
// Example: auto Files = parsePatch(Text); auto New = applyPatch(Files[0], Old);
// Errors: in words, with the line of the patch.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_PATCH_H
#define THROTTLINT_REVIEW_PATCH_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace throttlint {

struct PatchLine {
  char Kind = ' '; ///< ' ', '+' or '-'
  std::string Text;
  /// The line has no end: it is the last one of its file.
  bool NoEnd = false;
};

struct PatchHunk {
  uint32_t OldLine = 0, NewLine = 0; ///< as stated; 0: not stated
  uint32_t At = 0;                   ///< line in the patch, for messages
  std::vector<PatchLine> Lines;
};

/// What happens to one file. An empty path: it does not exist on that side.
struct FilePatch {
  std::string OldPath, NewPath; ///< as written, without a/ and b/
  bool Binary = false;
  uint32_t At = 0;
  std::vector<PatchHunk> Hunks;

  /// The patch that takes it back.
  FilePatch reversed() const;
  const std::string &path() const {
    return NewPath.empty() ? OldPath : NewPath;
  }
};

llvm::Expected<std::vector<FilePatch>> parsePatch(llvm::StringRef Text);

/// The text after the patch.
llvm::Expected<std::string> applyPatch(const FilePatch &Patch,
                                       llvm::StringRef Text);

} // namespace throttlint

#endif
