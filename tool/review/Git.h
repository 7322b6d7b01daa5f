//===- Git.h - what a review asks git ---------------------------*- C++ -*-===//
//
// Purpose: the repository around a folder, its revisions, changed files and
// their contents. git runs as a process with an argument vector; no shell
// sees a path or a revision.
// Example: auto G = Git::find("."); auto Rev = G->commit("HEAD~1");
//          auto Files = G->changes(*Rev, Git::WorkTree);
// Errors: in words, with what git said.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_GIT_H
#define THROTTLINT_REVIEW_GIT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throttlint {

/// A file that differs; relative to the root of the repository. An empty path:
/// it does not exist on that side.
struct GitChange {
  std::string OldPath, NewPath;
  /// Only the object it names changed: a submodule.
  bool Submodule = false;
  std::string OldId, NewId; ///< of a submodule
};

class Git {
public:
  /// The repository that \p Folder is in.
  static llvm::Expected<Git> find(const std::string &Folder);

  /// Its root, a real path.
  const std::string &root() const { return Root; }

  /// The full id of the commit that somebody names.
  llvm::Expected<std::string> commit(const std::string &Revision) const;
  /// Where the present commit left the default branch; \p Branch gets its
  /// name.
  llvm::Expected<std::string> mergeBase(std::string &Branch) const;

  /// In place of a commit.
  static constexpr const char *WorkTree = "", *Index = ":";
  /// Files that differ between a commit and another one, the index, or the
  /// work tree; the latter with new files that nobody ignores.
  llvm::Expected<std::vector<GitChange>> changes(const std::string &From,
                                                 const std::string &To) const;
  /// New files that are neither in the index nor ignored.
  llvm::Expected<std::vector<std::string>> untracked() const;
  /// Texts of files in a commit or in the index. What is no file there, such
  /// as a symbolic link or a submodule, is left out.
  llvm::Expected<std::map<std::string, std::string>>
  texts(const std::string &Revision, llvm::ArrayRef<std::string> Paths) const;

  /// The first characters of an id.
  std::string shortId(const std::string &Commit) const;

private:
  std::string Program, Root;

  Git(std::string Program, std::string Root)
      : Program(std::move(Program)), Root(std::move(Root)) {}

  struct Output {
    int Code = 0;
    std::string Out, Err;
  };
  static llvm::Expected<Output> run(const std::string &Program,
                                    const std::string &Folder,
                                    llvm::ArrayRef<std::string> Args,
                                    const std::string &Input = "");
  llvm::Expected<Output> run(llvm::ArrayRef<std::string> Args,
                             const std::string &Input = "") const {
    return run(Program, Root, Args, Input);
  }
  /// The output of a command that has to work.
  llvm::Expected<std::string> ask(llvm::ArrayRef<std::string> Args,
                                  const std::string &Input = "") const;
  bool shallow() const;
};

} // namespace throttlint

#endif
