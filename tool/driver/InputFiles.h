//===- InputFiles.h - what a unit read, and whether it changed --*- C++ -*-===//
//
// Purpose: a file system that notes what was looked at, and the state of those
// paths: what is in a file, that something is there, or that nothing is (a
// header that appears in a nearer folder changes a unit as well).
// Example: parse with RecordingFileSystem(Real); R.paths() are its inputs;
//          FileStates(Real, Now).of(Path) is the state of each.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_INPUTFILES_H
#define THROTTLINT_DRIVER_INPUTFILES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace throttlint {

/// A path that a unit looked at.
struct InputFile {
  std::string Path;
  bool Read = false; ///< and not only whether it is there
};

class RecordingFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;
  bool exists(const llvm::Twine &Path) override {
    return status(Path).getError() == std::error_code();
  }

  /// Sorted; without what lies below \p Except.
  std::vector<InputFile> inputs(llvm::StringRef Except) const;

private:
  std::map<std::string, bool> Seen; // path -> read
  void note(const llvm::Twine &Path, bool Read);
};

/// States as short texts that are equal when nothing changed. Each path is
/// looked at once. For use by several threads.
class FileStates {
public:
  explicit FileStates(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

  std::string of(const InputFile &File);

  /// A file that changed while we worked: equal to no state.
  static bool isUncertain(llvm::StringRef State) { return State == "?"; }

private:
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
  llvm::sys::TimePoint<> Start;
  std::mutex Mutex;
  llvm::StringMap<std::string> Read, There;

  std::string look(const InputFile &File);
};

} // namespace throttlint

#endif
