//===- SourceView.h - files as another revision has them --------*- C++ -*-===//
//
// Purpose: some files with another text, some hidden, all others as they are
// on disk: a second program without a second checkout.
// Example: SourceView Base; Base.set("/p/a.h", OldText); Base.hide("/p/b.h");
//          Options.View = &Base; // for parseUnit
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_SOURCEVIEW_H
#define THROTTLINT_DRIVER_SOURCEVIEW_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <optional>
#include <string>

namespace throttlint {

/// Does not change once files are read through it; then several threads may.
class SourceView {
public:
  /// Paths are absolute and real: symbolic links are followed when a file is
  /// looked up.
  void set(llvm::StringRef Path, std::string Text);
  void hide(llvm::StringRef Path);

  bool empty() const { return Files.empty(); }
  struct Entry {
    /// Nothing: the file does not exist.
    std::optional<std::string> Text;
    llvm::sys::fs::UniqueID Id;
  };
  /// What the view says of a file; null where it says nothing.
  const Entry *find(llvm::StringRef Path) const;
  bool holdsFolder(llvm::StringRef Path) const {
    return Folders.contains(Path);
  }

  /// The text of a file, from the view or from disk; nothing where it does
  /// not exist.
  std::optional<std::string> text(llvm::StringRef Path) const;

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
  over(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Below) const;

private:
  llvm::StringMap<Entry> Files;
  /// Last parts of the paths: most files need no second look.
  llvm::StringSet<> Names;
  /// Folders above files that have a text: they may be gone on disk.
  llvm::StringSet<> Folders;
};

} // namespace throttlint

#endif
