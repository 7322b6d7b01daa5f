//===- Project.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Project.h"

#include "cli/Terminal.h"
#include "config/ConfiguredRules.h"
#include "report/Progress.h"
#include "ruledb/DidYouMean.h"
#include "suppress/Suppress.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using llvm::StringRef;

namespace throttlint {

std::vector<CommandOption> Project::options() {
  return {
      {"-p", "PATH",
       "folder or file with the compile commands; default: the nearest "
       "compile_commands.json or compile_flags.txt, upwards from the first "
       "path",
       [this](StringRef V) {
         Request.BuildPath = V.str();
         return std::string();
       }},
      {"-j", "N", "files parsed at once (default: all cores)",
       [this](StringRef V) -> std::string {
         if (V.getAsInteger(10, Analysis.Jobs) || Analysis.Jobs == 0)
           return "-j needs a number of at least 1, not '" + V.str() + "'";
         return "";
       }},
      {"--assume-latency", "SEC",
       "what a request takes that waits for its answer (default 0.1); bounds "
       "what a sequential loop can send",
       [this](StringRef V) { return setOption("AssumedLatency", V); }},
      {"--config", "FILE",
       "the only configuration that counts; default: the .throttlint files "
       "above each source",
       [this](StringRef V) -> std::string {
         if (!llvm::sys::fs::exists(V))
           return "--config: no such file: '" + V.str() + "'";
         Configs.useOnly(canonicalPath(V));
         return "";
       }},
      {"--rules", "DIR", "a folder with more rule files; may be repeated",
       [this](StringRef V) { return setOption("ExtraRules", V); }},
      textOption("--index", "FILE",
                 "an index that `throttlint index` wrote: files that did not "
                 "change since are not parsed again",
                 IndexPath),
      textOption("--resource-dir", "DIR",
                 "Clang's own headers, where they are not found",
                 Analysis.ResourceDir),
      switchOption("--quiet", "no summary and no progress", Quiet, "-q"),
      switchOption("--verbose",
                   "times, and errors of files that were partly analysed",
                   Verbose),
  };
}

/// The nearest folder from \p Folder upwards that holds \p Name, or nothing.
static std::string nearestWith(std::string Folder, const char *Name) {
  while (true) {
    if (llvm::sys::fs::exists(Folder + "/" + Name))
      return Folder;
    StringRef Parent = llvm::sys::path::parent_path(Folder);
    if (Parent.empty() || Parent == Folder)
      return "";
    Folder = Parent.str();
  }
}

/// The folder that holds all sources.
static std::string commonFolder(const std::vector<CompileUnit> &Units) {
  std::string Folder;
  for (const CompileUnit &U : Units) {
    if (Folder.empty())
      Folder = llvm::sys::path::parent_path(U.File).str();
    while (!isBelow(U.File, Folder))
      Folder = llvm::sys::path::parent_path(Folder).str();
  }
  return Folder;
}

/// The folder that paths in the output are relative to: the nearest above all
/// sources, or else above the current folder, with .git or .throttlint.
static std::string projectRoot(const std::string &Sources) {
  std::string Here = canonicalPath(".");
  for (const std::string &From : {Sources, Here})
    for (const char *Mark : {".git", ConfigFileName})
      if (std::string Root = nearestWith(From, Mark); !Root.empty())
        return Root;
  return Here;
}

bool Project::complain(const std::vector<ConfigError> &Errors) {
  for (const ConfigError &E : Errors)
    Err << "throttlint: " << E.str() << "\n";
  return Errors.empty();
}

bool Project::findConfiguration() {
  Configured = &Configs.project(commonFolder(Commands.Units));
  for (const CompileUnit &U : Commands.Units)
    Configs.forFile(U.File);
  return complain(Configs.errors());
}

bool Project::loadRules() {
  std::vector<std::string> Errors;
  Rules = throttlint::loadRules(*Configured, Pack, Errors);
  for (const std::string &E : Errors)
    Err << "throttlint: " << E << "\n";
  return Rules.has_value();
}

bool Project::load(const std::vector<std::string> &Paths,
                   const std::optional<std::vector<std::string>> &Flags) {
  Request.Paths = Paths;
  Request.Flags = Flags;
  auto Found = findCompileCommands(Request);
  if (!Found) {
    Err << "throttlint: " << llvm::toString(Found.takeError()) << "\n";
    return false;
  }
  Commands = std::move(*Found);
  Root = projectRoot(commonFolder(Commands.Units));
  for (const std::string &P : Paths)
    Wanted.push_back(realPath(P));
  return findConfiguration() && loadRules() && loadIndex();
}

bool Project::loadIndex() {
  Analysis.StandIns = Pack.standIns();
  if (IndexPath.empty())
    return true;
  auto Read = ProjectIndex::read(IndexPath);
  if (!Read) {
    Err << "throttlint: --index: " << llvm::toString(Read.takeError()) << "\n";
    return false;
  }
  if (Read->key() != factsKey(Pack.sources(), Analysis)) {
    if (!Quiet)
      Err << "throttlint: '" << IndexPath
          << "' was made by another version or with other rules: all files are "
             "parsed; `throttlint index` writes it anew\n";
    return true;
  }
  Index = std::move(*Read);
  Analysis.Index = &*Index;
  return true;
}

bool Project::loadRulesOnly() {
  Configured = &Configs.project(canonicalPath("."));
  return complain(Configs.errors()) && loadRules();
}

void Project::prepare() {
  if (!Quiet && isTerminal(Err))
    Analysis.Progress = Progress(Err);
}

const AnalysisOptions &Project::analysisOptions() {
  prepare();
  Analysis.Check.AssumedLatencySeconds = Configured->assumedLatency();
  Analysis.Check.AssumedCount = Configured->assumedCount();
  return Analysis;
}

/// All names under which a model finds a function of the program.
static std::set<std::string> functionNames(const Program &P) {
  std::set<std::string> Out;
  for (const FunctionFacts &F : P.functions()) {
    Out.insert(F.Key);
    for (const CallFact &C : F.Calls) {
      Out.insert(C.Key);
      Out.insert(C.OtherKeys.begin(), C.OtherKeys.end());
    }
  }
  return Out;
}

/// Says which limiters of the configuration the program does not have. Only
/// where all of it was read: the rest may have them.
void Project::unknownLimiters(const AnalysisResult &Result,
                              const std::set<std::string> &Functions) {
  if (!Wanted.empty() || llvm::any_of(Result.Units, [](const UnitReport &U) {
        return U.Status != UnitStatus::Ok;
      }))
    return;
  for (const ConfigValue &L : Configured->limiters()) {
    const ConfigValue &Name = *L.get("Function");
    if (!Functions.contains(Name.Text))
      Err << "throttlint: warning: " << Name.Where.str()
          << ": the program neither calls nor has a function '" << Name.Text
          << "'" << didYouMean(Name.Text, Functions) << "\n";
  }
}

AnalysisResult
Project::analyze(std::function<void(const CheckContext &)> Inspect) {
  analysisOptions();
  Analysis.Inspect = std::move(Inspect);
  std::set<std::string> Functions;
  if (!Configured->limiters().empty())
    Analysis.Beside = [&](const CheckContext &Ctx) {
      Functions = functionNames(Ctx.P);
    };
  AnalysisResult Out = throttlint::analyze(Commands.Units, *Rules, Analysis);
  Analysis.Beside = nullptr;
  unknownLimiters(Out, Functions);
  return Out;
}

std::optional<AnalysisResult> Project::writeIndex(std::string File) {
  if (File.empty()) {
    // `From` is a file, or words where the flags stand on the command line.
    std::string Folder = ".";
    if (!Request.Flags)
      Folder = llvm::sys::path::parent_path(Commands.From).str();
    File = canonicalPath("throttlint.index", canonicalPath(Folder));
  }
  ProjectIndex New(factsKey(Pack.sources(), Analysis));
  if (ProjectIndex::isIndex(File)) {
    // A damaged one is written anew.
    auto Old = ProjectIndex::read(File);
    if (!Old)
      llvm::consumeError(Old.takeError());
    else if (Old->key() == New.key() && !Analysis.Index) {
      Index = std::move(*Old);
      Analysis.Index = &*Index;
    }
  } else if (llvm::sys::fs::exists(File)) {
    Err << "throttlint: '" << File
        << "' is not an index of throttlint; it was not written over\n";
    return std::nullopt;
  }
  prepare();
  Analysis.NewIndex = &New;
  ExtractedFacts All = extractAll(Commands.Units, *Rules, Analysis);
  Analysis.NewIndex = nullptr;
  if (auto Error = New.write(File)) {
    Err << "throttlint: " << llvm::toString(std::move(Error)) << "\n";
    return std::nullopt;
  }
  AnalysisResult Result;
  Result.Units = unitReports(All.Facts);
  Result.FromIndex = All.FromIndex;
  Result.ExtractSeconds = All.Seconds;
  IndexPath = File;
  return Result;
}

bool Project::configure(Finding &F) {
  return Configs.configure(F, NolintCheck);
}

void Project::configure(std::vector<Finding> &Findings) {
  Configs.configure(Findings, NolintCheck);
  for (const ConfigError &E : Configs.misplaced())
    Err << "throttlint: warning: " << E.str() << "\n";
}

std::optional<std::string>
Project::dumpConfig(const std::vector<std::string> &Paths,
                    const std::optional<std::vector<std::string>> &Flags) {
  std::string First = canonicalPath(Paths.empty() ? "." : Paths.front());
  std::string Folder = llvm::sys::fs::is_directory(First)
                           ? First
                           : llvm::sys::path::parent_path(First).str();
  // Without compile commands the path is all there is.
  Request.Paths = Paths;
  Request.Flags = Flags;
  auto Found = findCompileCommands(Request);
  if (Found)
    Commands = std::move(*Found);
  else
    llvm::consumeError(Found.takeError());
  Configured = &Configs.project(
      Commands.Units.empty() ? Folder : commonFolder(Commands.Units));
  const Config &Here = Configs.forFolder(Folder);
  if (!complain(Configs.errors()))
    return std::nullopt;
  std::string Out;
  for (const ConfigKey &K : configKeys())
    Out += (K.WholeProgram ? *Configured : Here).dump(K);
  return Out;
}

bool Project::isWanted(const std::string &File) const {
  std::string Real = realPath(File);
  return Wanted.empty() ||
         llvm::any_of(Wanted, [&](const auto &W) { return isBelow(Real, W); });
}

std::string Project::relative(const std::string &File) const {
  std::string Path = canonicalPath(File);
  if (Root != "/" && isBelow(Path, Root) && Path != Root)
    return Path.substr(Root.size() + 1);
  return Path;
}

void Project::shorten(std::string &File) {
  if (File.empty())
    return;
  std::string Short = relative(File);
  RealPath[Short] = canonicalPath(File);
  File = std::move(Short);
}

void Project::shorten(Finding &F) {
  shorten(F.File);
  for (TraceStep &S : F.Trace)
    shorten(S.File);
  if (!F.Fix)
    return;
  for (std::vector<Edit> *Edits : {&F.Fix->Edits, &F.Fix->Includes})
    for (Edit &E : *Edits)
      shorten(E.File);
}

void Project::shorten(AnalysisResult &Result) {
  for (Finding &F : Result.Findings)
    shorten(F);
  // Asked for and not analysed is not clean: it is in the output, too.
  for (const std::string &File : Commands.Unknown)
    Result.Units.push_back({File,
                            UnitStatus::Failed,
                            1,
                            {"no compile command in " + Commands.From}});
  for (UnitReport &U : Result.Units) {
    shorten(U.File);
    for (std::string &E : U.Errors)
      if (StringRef(E).starts_with(Root + "/"))
        E.erase(0, Root.size() + 1);
  }
}

void Project::summarise(const AnalysisResult &Result, const std::string &Found,
                        size_t Suppressed) {
  size_t Failed = 0, Partial = 0;
  for (const UnitReport &U : Result.Units) {
    Failed += U.Status == UnitStatus::Failed;
    Partial += U.Status == UnitStatus::Partial;
    if (U.Status == UnitStatus::Ok)
      continue;
    Err << "throttlint: " << U.File << ": "
        << (U.Status == UnitStatus::Failed ? "not analysed"
                                           : "only partly analysed")
        << (U.ErrorCount > 1 ? " (" + std::to_string(U.ErrorCount) + " errors)"
                             : std::string())
        << (U.Errors.empty() ? "" : ": " + U.Errors.front()) << "\n";
    if (Verbose)
      for (size_t I = 1; I < U.Errors.size(); ++I)
        Err << "    " << U.Errors[I] << "\n";
  }
  if (Verbose)
    Err << llvm::formatv(
        "throttlint: {0} files parsed{4} in {1:f2} s, linked "
        "in {2:f2} s, judged in {3:f2} s\n",
        Result.Units.size() - Result.FromIndex, Result.ExtractSeconds,
        Result.LinkSeconds, Result.CheckSeconds,
        Result.FromIndex
            ? ", " + std::to_string(Result.FromIndex) + " taken from the index"
            : std::string());
  if (Quiet)
    return;
  if (const std::vector<std::string> &Left = Commands.LeftOut; !Left.empty())
    Err << "throttlint: left out " << Left.size()
        << (Left.size() == 1 ? " file that is" : " files that are")
        << " not C or C++, such as '" << relative(Left.front()) << "'\n";
  if (Result.Truncated)
    Err << "throttlint: some functions lead to more calls than are followed; "
           "what lies beyond was not judged\n";
  Err << "throttlint: " << Found << Result.Units.size()
      << (Result.Units.size() == 1 ? " file" : " files");
  if (Suppressed)
    Err << ", " << Suppressed << " suppressed";
  if (Failed)
    Err << ", " << Failed << " not analysed";
  if (Partial)
    Err << ", " << Partial << " only partly analysed";
  Err << "\n";
}

std::string Project::absolute(const std::string &File) const {
  return canonicalPath(File, Root);
}

llvm::StringRef Project::text(const std::string &File) {
  auto &Buffer = Sources[File];
  if (!Buffer) {
    auto Read = llvm::MemoryBuffer::getFile(File);
    Buffer = Read ? std::move(*Read) : llvm::MemoryBuffer::getMemBuffer("");
  }
  return Buffer->getBuffer();
}

std::string Project::sourceLine(const std::string &File, uint32_t Line) {
  auto Real = RealPath.find(File);
  StringRef Rest = text(Real == RealPath.end() ? File : Real->second);
  for (uint32_t I = 1; I < Line && !Rest.empty(); ++I)
    Rest = Rest.split('\n').second;
  return Rest.split('\n').first.rtrim("\r").str();
}

} // namespace throttlint
