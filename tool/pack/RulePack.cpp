//===- RulePack.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "pack/RulePack.h"

#include "embed/EmbeddedFiles.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace throttlint {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

RulePack RulePack::builtIn() {
  RulePack Out;
  for (const EmbeddedFile &F : embeddedRules())
    Out.add(std::string(F.Path), F.Text);
  for (const EmbeddedFile &F : embeddedStandIns())
    Out.StandIns.emplace_back(std::string(F.Path), F.Text);
  return Out;
}

static llvm::Expected<std::string> readText(const std::string &File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::createStringError("cannot read '" + File +
                                   "': " + Buffer.getError().message());
  return (*Buffer)->getBuffer().str();
}

llvm::Error RulePack::addFile(const std::string &File) {
  auto Text = readText(File);
  if (!Text)
    return Text.takeError();
  beginLayer();
  addText(File, std::move(*Text));
  return llvm::Error::success();
}

void RulePack::addText(std::string Path, std::string Text) {
  Texts.push_back(std::move(Text));
  add(std::move(Path), Texts.back());
}

void RulePack::beginLayer() {
  for (auto &[Id, Path] : Latest)
    Earlier[Id] = std::move(Path);
  Latest.clear();
}

void RulePack::add(std::string Path, std::string_view Text) {
  auto J = nlohmann::json::parse(Text, nullptr, /*allow_exceptions=*/false);
  if (J.is_object() && J.contains("id") && J["id"].is_string()) {
    std::string Id = J["id"].get<std::string>();
    if (auto It = Earlier.find(Id); It != Earlier.end()) {
      std::erase_if(Sources,
                    [&](const RuleSource &S) { return S.Path == It->second; });
      Earlier.erase(It);
    }
    Latest.try_emplace(Id, Path);
  }
  Sources.push_back({std::move(Path), Text});
}

std::string_view RulePack::text(const std::string &Id) const {
  for (const auto *Ids : {&Latest, &Earlier})
    if (auto It = Ids->find(Id); It != Ids->end())
      for (const RuleSource &S : Sources)
        if (S.Path == It->second)
          return S.Text;
  return {};
}

llvm::Error RulePack::addFolder(const std::string &Given) {
  std::string Folder = llvm::StringRef(Given).rtrim('/').str();
  if (!fs::is_directory(Folder))
    return llvm::createStringError("no such folder: '" + Folder + "'");
  beginLayer();
  std::vector<std::string> Rules, Headers;
  std::string Stubs = Folder + "/stubs/";
  std::error_code Error;
  for (fs::recursive_directory_iterator It(Folder, Error, false), End;
       It != End && !Error; It.increment(Error)) {
    llvm::StringRef Name = path::filename(It->path());
    if (It->type() == fs::file_type::directory_file) {
      if (Name.starts_with(".") || Name == "schema")
        It.no_push();
    } else if (llvm::StringRef(It->path()).starts_with(Stubs)) {
      Headers.push_back(It->path());
    } else if (path::extension(Name) == ".json") {
      Rules.push_back(It->path());
    }
  }
  if (Error)
    return llvm::createStringError("cannot read '" + Folder +
                                   "': " + Error.message());
  if (Rules.empty())
    return llvm::createStringError("no rule file (*.json) in '" + Folder + "'");
  std::sort(Rules.begin(), Rules.end());
  std::sort(Headers.begin(), Headers.end());
  for (const std::string &File : Rules) {
    auto Text = readText(File);
    if (!Text)
      return Text.takeError();
    addText(File, std::move(*Text));
  }
  for (const std::string &File : Headers) {
    auto Text = readText(File);
    if (!Text)
      return Text.takeError();
    Texts.push_back(std::move(*Text));
    std::string Name = File.substr(Stubs.size());
    std::erase_if(StandIns,
                  [&](const MemoryFile &F) { return F.first == Name; });
    StandIns.emplace_back(std::move(Name), Texts.back());
  }
  return llvm::Error::success();
}

} // namespace throttlint
