//===- Workspace.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "plugin/Workspace.h"

#include "Check.h"
#include "config/Keys.h"
#include "driver/CompileCommands.h"
#include "driver/ParseUnit.h"
#include "ruledb/DidYouMean.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using llvm::StringRef;

namespace throttlint {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

bool GeneralFirst::operator()(const std::string &A,
                              const std::string &B) const {
  auto Key = [](const std::string &Option) {
    return std::pair(!StringRef(Option).starts_with("ratelimit."),
                     StringRef(Option));
  };
  return Key(A) < Key(B);
}

/// The keys of .throttlint that an option may say. The others are clang-tidy's
/// own business.
static bool isOption(const ConfigKey &K) {
  StringRef Name = K.Name;
  return Name != "InheritParentConfig" && Name != "Checks" && Name != "FailOn";
}

std::vector<std::string> generalOptions() {
  std::vector<std::string> Names{"ratelimit.Index"};
  for (const ConfigKey &K : configKeys())
    if (isOption(K))
      Names.push_back(std::string("ratelimit.") + K.Name);
  return Names;
}

Workspace &Workspace::of(const PluginOptions &Options,
                         const std::string &File) {
  // What a file's folder may change is its .throttlint alone.
  static std::map<std::string, std::unique_ptr<Workspace>> Known;
  std::string Key = path::parent_path(File).str();
  for (const auto &[Name, Value] : Options)
    Key += "\n" + Name + "=" + Value;
  std::unique_ptr<Workspace> &W = Known[Key];
  if (!W) {
    W = std::make_unique<Workspace>();
    W->load(Options, File);
  }
  return *W;
}

void Workspace::load(const PluginOptions &Options, const std::string &File) {
  std::string IndexPath;
  for (const auto &[Option, Value] : Options) {
    auto [Check, Name] = StringRef(Option).split('.');
    std::string Wrong;
    const ConfigKey *Key = findKey(Name);
    if (Check == "ratelimit") {
      if (Name == "Index") {
        IndexPath = Value;
      } else if (Key && isOption(*Key)) {
        Wrong = Configs.option(Name, Value, Option);
      } else {
        Wrong =
            "no option '" + Option + "'" + didYouMean(Option, generalOptions());
      }
    } else if (llvm::is_contained(OwnOptions, Name)) {
      Wrong = Configs.option(Name, "{" + Check.str() + ": '" + Value + "'}",
                             Option);
    } else {
      Wrong = "no option '" + Option +
              "'; a check has the options Confidence and Severity";
    }
    if (!Wrong.empty())
      Errors.push_back(Wrong);
  }
  if (!IndexPath.empty())
    loadIndex(IndexPath, File);
  // The project's folder holds all sources, as far as they are known.
  std::string Folder = path::parent_path(File).str();
  if (Index)
    for (size_t I = 0; I < Index->size(); ++I)
      while (!isBelow(Index->unit(I).File, Folder))
        Folder = path::parent_path(Folder).str();
  Configured = &Configs.project(Folder);
  Configs.forFile(File);
  for (const ConfigError &E : Configs.errors())
    Errors.push_back(E.str());
  Rules = loadRules(*Configured, Pack, Errors);
  if (!Index)
    return;
  AnalysisOptions Analysis;
  Analysis.StandIns = Pack.standIns();
  if (Index->key() != factsKey(Pack.sources(), Analysis)) {
    Errors.push_back("ratelimit.Index: '" + IndexPath +
                     "' was made by another version of throttlint or with "
                     "other rules; `throttlint index` writes it anew");
    Index.reset();
  }
}

void Workspace::loadIndex(const std::string &Given, const std::string &File) {
  // A relative path is looked for from the file upwards: editors run in any
  // folder.
  std::string Path = Given;
  if (!path::is_absolute(Given)) {
    StringRef Folder = path::parent_path(File);
    while (true) {
      Path = canonicalPath(Given, Folder);
      if (fs::exists(Path) || path::parent_path(Folder).empty())
        break;
      Folder = path::parent_path(Folder);
    }
    if (!fs::exists(Path)) {
      Errors.push_back("ratelimit.Index: no '" + Given + "' in '" +
                       path::parent_path(File).str() +
                       "' or above; `throttlint index` writes it");
      return;
    }
  }
  auto Read = ProjectIndex::read(Path);
  if (Read)
    Index = std::move(*Read);
  else
    Errors.push_back("ratelimit.Index: " + llvm::toString(Read.takeError()));
}

/// The facts of the other units, without what the file at hand knows better:
/// the functions of its headers that changed since.
std::vector<TuFacts> Workspace::others(const TuFacts &Fresh) {
  std::vector<TuFacts> Out;
  if (!Index)
    return Out;
  FileStates Now(llvm::vfs::getRealFileSystem());
  llvm::StringSet<> Changed, Usrs;
  for (const std::string &File : Fresh.Files)
    if (Index->changed(File, Now))
      Changed.insert(File);
  for (const FunctionFacts &F : Fresh.Functions)
    Usrs.insert(F.Usr);
  std::string Own = realPath(Fresh.MainFile);
  for (size_t I = 0; I < Index->size(); ++I) {
    const std::string &File = Index->unit(I).File;
    // What is gone since is no part of the program.
    if (realPath(File) == Own || !fs::exists(File))
      continue;
    auto Facts = Index->facts(I);
    if (!Facts) {
      Errors.push_back("ratelimit.Index: " + llvm::toString(Facts.takeError()));
      continue;
    }
    llvm::erase_if(Facts->Functions, [&](const FunctionFacts &F) {
      return F.Loc.isValid() && Changed.contains(Facts->Files[F.Loc.File]) &&
             Usrs.contains(F.Usr);
    });
    Out.push_back(std::move(*Facts));
  }
  return Out;
}

std::vector<Finding> Workspace::judge(TuFacts Fresh,
                                      const std::vector<std::string> &Checks) {
  std::vector<TuFacts> Units = others(Fresh);
  auto After = llvm::find_if(
      Units, [&](const TuFacts &U) { return U.MainFile > Fresh.MainFile; });
  Units.insert(After, std::move(Fresh));
  AnalysisOptions Options;
  Options.Checks = Checks;
  Options.Check.AssumedLatencySeconds = Configured->assumedLatency();
  Options.Check.AssumedCount = Configured->assumedCount();
  AnalysisResult Result = throttlint::judge(std::move(Units), *Rules, Options);
  Configs.configure(Result.Findings);
  return std::move(Result.Findings);
}

} // namespace throttlint
