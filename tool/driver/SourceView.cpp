//===- SourceView.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/SourceView.h"

#include "driver/CompileCommands.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace vfs = llvm::vfs;
namespace path = llvm::sys::path;

namespace throttlint {

void SourceView::set(llvm::StringRef Path, std::string Text) {
  Files[Path] = {std::move(Text), vfs::getNextVirtualUniqueID()};
  Names.insert(path::filename(Path));
  for (llvm::StringRef Folder = path::parent_path(Path); !Folder.empty();
       Folder = path::parent_path(Folder))
    Folders.insert(Folder);
}

void SourceView::hide(llvm::StringRef Path) {
  Files[Path] = {std::nullopt, {}};
  Names.insert(path::filename(Path));
}

const SourceView::Entry *SourceView::find(llvm::StringRef Path) const {
  if (!Names.contains(path::filename(Path)))
    return nullptr;
  if (auto It = Files.find(Path); It != Files.end())
    return &It->second;
  std::string Plain = canonicalPath(Path);
  if (auto It = Files.find(Plain); It != Files.end())
    return &It->second;
  // Reached by a link to a folder above it.
  std::string Real =
      realPath(path::parent_path(Plain)) + "/" + path::filename(Plain).str();
  if (auto It = Files.find(Real); It != Files.end())
    return &It->second;
  return nullptr;
}

std::optional<std::string> SourceView::text(llvm::StringRef Path) const {
  if (const Entry *E = find(Path))
    return E->Text;
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return std::nullopt;
  return (*Buffer)->getBuffer().str();
}

namespace {

class TextFile final : public vfs::File {
public:
  TextFile(vfs::Status S, llvm::StringRef Text) : S(std::move(S)), Text(Text) {}

  llvm::ErrorOr<vfs::Status> status() override { return S; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t, bool, bool) override {
    return llvm::MemoryBuffer::getMemBuffer(Text, Name.str());
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status S;
  llvm::StringRef Text;
};

class ViewFileSystem final : public vfs::ProxyFileSystem {
public:
  ViewFileSystem(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Below,
                 const SourceView &View)
      : ProxyFileSystem(std::move(Below)), View(View) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    std::string Full = full(Path);
    if (const SourceView::Entry *E = View.find(Full)) {
      if (!E->Text)
        return std::make_error_code(std::errc::no_such_file_or_directory);
      return statusOf(Path, *E);
    }
    auto Below = ProxyFileSystem::status(Path);
    if (!Below && View.holdsFolder(Full))
      return vfs::Status(Path, vfs::getNextVirtualUniqueID(), {}, 0, 0, 0,
                         llvm::sys::fs::file_type::directory_file,
                         llvm::sys::fs::all_read);
    return Below;
  }
  bool exists(const llvm::Twine &Path) override {
    return static_cast<bool>(status(Path));
  }
  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    if (const SourceView::Entry *E = View.find(full(Path))) {
      if (!E->Text)
        return std::make_error_code(std::errc::no_such_file_or_directory);
      return std::make_unique<TextFile>(statusOf(Path, *E), *E->Text);
    }
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  const SourceView &View;

  std::string full(const llvm::Twine &Path) const {
    llvm::SmallString<256> Out;
    Path.toVector(Out);
    (void)makeAbsolute(Out);
    path::remove_dots(Out, /*remove_dot_dot=*/true);
    return Out.str().str();
  }
  static vfs::Status statusOf(const llvm::Twine &Path,
                              const SourceView::Entry &E) {
    return vfs::Status(Path, E.Id, {}, 0, 0, E.Text->size(),
                       llvm::sys::fs::file_type::regular_file,
                       llvm::sys::fs::all_read);
  }
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem>
SourceView::over(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Below) const {
  return llvm::makeIntrusiveRefCnt<ViewFileSystem>(std::move(Below), *this);
}

} // namespace throttlint
