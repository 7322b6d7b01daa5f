//===- InputFiles.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/InputFiles.h"

#include "driver/CompileCommands.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <chrono>

namespace throttlint {

void RecordingFileSystem::note(const llvm::Twine &Path, bool Read) {
  llvm::SmallString<256> Full;
  Path.toVector(Full);
  if (makeAbsolute(Full))
    return;
  // As it was spelled: `a/../b` is not `b` where `a` is a link or is missing.
  Seen[Full.str().str()] |= Read;
}

llvm::ErrorOr<llvm::vfs::Status>
RecordingFileSystem::status(const llvm::Twine &Path) {
  note(Path, false);
  return ProxyFileSystem::status(Path);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
RecordingFileSystem::openFileForRead(const llvm::Twine &Path) {
  auto File = ProxyFileSystem::openFileForRead(Path);
  note(Path, static_cast<bool>(File));
  return File;
}

std::vector<InputFile>
RecordingFileSystem::inputs(llvm::StringRef Except) const {
  std::vector<InputFile> Out;
  for (const auto &[Path, Read] : Seen)
    if (!isBelow(Path, Except))
      Out.push_back({Path, Read});
  return Out;
}

FileStates::FileStates(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files)
    : Files(std::move(Files)), Start(std::chrono::system_clock::now()) {}

std::string FileStates::of(const InputFile &File) {
  llvm::StringMap<std::string> &Known = File.Read ? Read : There;
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (auto It = Known.find(File.Path); It != Known.end())
      return It->second;
  }
  std::string State = look(File);
  std::lock_guard<std::mutex> Lock(Mutex);
  return Known.try_emplace(File.Path, State).first->second;
}

std::string FileStates::look(const InputFile &File) {
  auto Status = Files->status(File.Path);
  if (!Status)
    return "-";
  if (!File.Read || Status->isDirectory())
    return "+";
  // Written since: what was parsed may have been something else.
  if (Status->getLastModificationTime() > Start)
    return "?";
  auto Text = Files->getBufferForFile(File.Path);
  if (!Text)
    return "-";
  llvm::XXH128_hash_t Hash =
      llvm::xxh3_128bits(llvm::arrayRefFromStringRef((*Text)->getBuffer()));
  return llvm::utohexstr(Hash.high64) + ":" + llvm::utohexstr(Hash.low64);
}

} // namespace throttlint
