//===- Change.h - two revisions of the sources ------------------*- C++ -*-===//
//
// Purpose: what is compared: the files that differ, and each revision as a
// view over the files on disk. From git, or from a patch.
// Example: auto C = changeFromGit(*Git::find("."), {"main", ""});
//          Options.View = &C->Base;
// Errors: in words.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_CHANGE_H
#define THROTTLINT_REVIEW_CHANGE_H

#include "driver/SourceView.h"
#include "review/Git.h"
#include "review/Lines.h"

namespace throttlint {

/// Paths are absolute; empty: the file does not exist on that side.
struct ChangedFile {
  std::string BasePath, HeadPath;
  LineMap Exact, Loose;
};

struct Change {
  std::string BaseName, HeadName; ///< for people
  std::string Root;               ///< of the repository, or the project
  SourceView Base, Head;
  std::vector<ChangedFile> Files; ///< by path
  std::vector<std::string> Notes; ///< what was left out, in words

  /// The changed file under its path in head or base; null where unchanged.
  const ChangedFile *ofHead(llvm::StringRef Path) const;
  const ChangedFile *ofBase(llvm::StringRef Path) const;
};

struct GitRange {
  std::string Base;    ///< a revision; empty: where the branch left the default
  std::string Head;    ///< a revision; empty: the work tree
  bool Staged = false; ///< head is the index
};

llvm::Expected<Change> changeFromGit(const Git &Repository,
                                     const GitRange &Range);

/// A patch that was applied already is told by its fit: then base is without
/// it. Paths count from \p Root, or from \p Here.
llvm::Expected<Change> changeFromPatch(llvm::StringRef Patch,
                                       const std::string &Root,
                                       const std::string &Here);

/// From texts: path, text before, text after; nothing where the file does not
/// exist. For tests and for hosts without git.
struct FileTexts {
  std::string BasePath, HeadPath;
  std::optional<std::string> BaseText, HeadText;
};
Change changeFromTexts(std::vector<FileTexts> Files);

} // namespace throttlint

#endif
