//===- InMemory.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/InMemory.h"

#include "pack/RulePack.h"
#include "support/Fixture.h"

#include "llvm/Support/Path.h"

namespace throttlint {

static constexpr const char *Folder = "/replay/";

static std::vector<CompileUnit> unitsOf(const SourceTree &Tree) {
  std::vector<CompileUnit> Out;
  for (const auto &[Path, Text] : Tree) {
    llvm::StringRef Extension = llvm::sys::path::extension(Path);
    if (Extension == ".h")
      continue;
    CompileUnit U;
    U.Directory = "/";
    U.File = Folder + Path;
    U.Arguments = {Extension == ".c" ? "clang" : "clang++",
                   std::string("-I") + "/replay"};
    if (Extension == ".cpp")
      U.Arguments.push_back("-std=c++20");
    Out.push_back(std::move(U));
  }
  return Out;
}

ReviewResult reviewTrees(const SourceTree &Base, const SourceTree &Head,
                         const std::function<void(ReviewInput &)> &Adjust) {
  std::vector<FileTexts> Texts;
  AnalysisOptions Options;
  Options.Jobs = 1;
  Options.PreferStandIns = true;
  static const RulePack Pack = RulePack::builtIn();
  Options.StandIns = Pack.standIns();
  std::set<std::string> Done;
  for (const auto &[Path, Text] : Head) {
    auto Before = Base.find(Path);
    if (Before != Base.end() && Before->second == Text) {
      Options.Files.emplace_back(Folder + Path, Text);
      Done.insert(Path);
      continue;
    }
    FileTexts F;
    F.HeadPath = Folder + Path;
    F.HeadText = Text;
    if (Before != Base.end()) {
      F.BasePath = F.HeadPath;
      F.BaseText = Before->second;
      Done.insert(Path);
    }
    Texts.push_back(std::move(F));
  }
  for (const auto &[Path, Text] : Base)
    if (!Done.contains(Path)) {
      FileTexts F;
      F.BasePath = Folder + Path;
      F.BaseText = Text;
      Texts.push_back(std::move(F));
    }
  Change Change = changeFromTexts(std::move(Texts));
  ReviewInput In;
  In.Units = unitsOf(Head);
  In.Rules = &builtInRules();
  In.Options = Options;
  In.Change = &Change;
  if (Adjust)
    Adjust(In);
  return review(In);
}

} // namespace throttlint
