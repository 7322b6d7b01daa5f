//===- ParseUnit.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/ParseUnit.h"

#include "extract/FactExtractor.h"
#include "extract/RuleMacros.h"

#include "clang/Driver/Options.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace throttlint {
namespace {

constexpr unsigned MostErrors = 5;

/// Keeps the first errors as text.
class ErrorCollector : public DiagnosticConsumer {
public:
  explicit ErrorCollector(TuFacts &Facts) : Facts(Facts) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error)
      return;
    ++Facts.ErrorCount;
    if (Facts.Errors.size() >= MostErrors)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    std::string Place;
    if (Info.getLocation().isValid() && Info.hasSourceManager()) {
      PresumedLoc L = Info.getSourceManager().getPresumedLoc(
          Info.getSourceManager().getFileLoc(Info.getLocation()));
      if (L.isValid())
        Place = std::string(L.getFilename()) + ":" +
                std::to_string(L.getLine()) + ":" +
                std::to_string(L.getColumn()) + ": ";
    }
    Facts.Errors.push_back({Place + Text.str().str(), {}});
  }

private:
  TuFacts &Facts;
};

/// Tells which lines `#if` leaves out.
class LeftOutLines : public PPCallbacks {
public:
  LeftOutLines(const SourceManager &Sources, const AnalysisOptions &Options)
      : Sources(Sources), Options(Options) {}

  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    PresumedLoc First = Sources.getPresumedLoc(Range.getBegin());
    PresumedLoc Last = Sources.getPresumedLoc(Range.getEnd());
    if (First.isValid() && Last.isValid())
      Options.LeftOut(First.getFilename(), First.getLine(), Last.getLine());
  }

private:
  const SourceManager &Sources;
  const AnalysisOptions &Options;
};

class FactAction : public ASTFrontendAction {
public:
  FactAction(llvm::ArrayRef<const RuleDatabase *> Rules,
             llvm::MutableArrayRef<TuFacts> Facts,
             const AnalysisOptions &Options)
      : Rules(Rules), Facts(Facts), Options(Options) {}

  bool BeginInvocation(CompilerInstance &CI) override {
    // A missing header must not empty every body behind it.
    CI.getDiagnostics().setFatalsAsError(true);
    CI.getFrontendOpts().SkipFunctionBodies = true;
    PreprocessorOptions &Macros = CI.getPreprocessorOpts();
    auto Define = [&](llvm::StringRef Name, llvm::StringRef Text) {
      llvm::StringRef Bare = Name.split('(').first;
      bool Given = llvm::any_of(Macros.Macros, [&](const auto &M) {
        llvm::StringRef Other(M.first);
        return Other.substr(0, Other.find_first_of("=(")) == Bare;
      });
      if (!Given)
        Macros.addMacroDef((Name + "=" + Text).str());
    };
    forEachMacro(*Rules.front(), CI.getLangOpts(), Define);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    if (Options.LeftOut)
      CI.getPreprocessor().addPPCallbacks(
          std::make_unique<LeftOutLines>(CI.getSourceManager(), Options));
    std::vector<std::unique_ptr<ASTConsumer>> Consumers;
    for (auto [R, F] : llvm::zip_equal(Rules, Facts))
      Consumers.push_back(makeFactConsumer(*R, F, &CI.getPreprocessor()));
    if (Consumers.size() == 1)
      return std::move(Consumers.front());
    return std::make_unique<MultiplexConsumer>(std::move(Consumers));
  }

private:
  llvm::ArrayRef<const RuleDatabase *> Rules;
  llvm::MutableArrayRef<TuFacts> Facts;
  const AnalysisOptions &Options;
};

bool isCSource(llvm::StringRef File) {
  return llvm::sys::path::extension(File) == ".c";
}

} // namespace

std::vector<std::string> adjustArguments(const CompileUnit &Unit,
                                         const AnalysisOptions &Options) {
  namespace opts = driver::options;
  std::vector<const char *> Raw;
  for (size_t I = 1; I < Unit.Arguments.size(); ++I)
    Raw.push_back(Unit.Arguments[I].c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  llvm::opt::InputArgList Args = driver::getDriverOptTable().ParseArgs(
      Raw, MissingIndex, MissingCount,
      llvm::opt::Visibility(opts::ClangOption));

  std::vector<std::string> Out;
  Out.push_back(Unit.Arguments.empty() ? "clang++" : Unit.Arguments.front());
  for (const llvm::opt::Arg *A : Args) {
    const llvm::opt::Option &O = A->getOption();
    // What only another compiler knows says nothing about the code.
    if (O.getKind() == llvm::opt::Option::UnknownClass ||
        O.getKind() == llvm::opt::Option::InputClass)
      continue;
    if (O.matches(opts::OPT_o) || O.matches(opts::OPT_c) ||
        O.matches(opts::OPT_M_Group) || O.matches(opts::OPT_W_Group) ||
        O.matches(opts::OPT_pedantic_errors) ||
        O.matches(opts::OPT_save_temps) || O.matches(opts::OPT_save_temps_EQ) ||
        O.matches(opts::OPT_m_Group) || O.matches(opts::OPT_fplugin_EQ) ||
        O.matches(opts::OPT_S) || O.matches(opts::OPT_E) ||
        O.matches(opts::OPT_ferror_limit_EQ) || O.matches(opts::OPT_flto_EQ) ||
        O.matches(opts::OPT_flto))
      continue;
    // One flag file serves C and C++ sources.
    if (O.matches(opts::OPT_std_EQ) &&
        llvm::StringRef(A->getValue()).contains("++") == isCSource(Unit.File))
      continue;
    llvm::opt::ArgStringList Rendered;
    A->render(Args, Rendered);
    Out.insert(Out.end(), Rendered.begin(), Rendered.end());
  }
  for (const char *More : {"-fsyntax-only", "-w", "-Qunused-arguments",
                           "-ferror-limit=0", "-fno-caret-diagnostics",
                           // GCC takes it, and so do old libraries that list
                           // the names of enumerators.
                           "-Wno-enum-constexpr-conversion"})
    Out.push_back(More);
  if (!Args.hasArg(opts::OPT_resource_dir, opts::OPT_resource_dir_EQ))
    Out.push_back("-resource-dir=" + (Options.ResourceDir.empty()
                                          ? std::string(CLANG_RESOURCE_DIR)
                                          : Options.ResourceDir));
  if (!Options.StandIns.empty()) {
    Out.push_back(Options.PreferStandIns ? "-isystem" : "-idirafter");
    Out.push_back(StandInRoot);
  }
  Out.push_back("--");
  Out.push_back(Unit.File);
  return Out;
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
makeFileSystem(const AnalysisOptions &Options) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk =
      llvm::vfs::createPhysicalFileSystem();
  auto Overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(
      Options.View ? Options.View->over(Disk) : Disk);
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  for (const auto &[Path, Text] : Options.StandIns)
    Memory->addFile(std::string(StandInRoot) + "/" + Path, 0,
                    llvm::MemoryBuffer::getMemBuffer(Text, Path, false));
  for (const auto &[Path, Text] : Options.Files)
    Memory->addFile(Path, 0,
                    llvm::MemoryBuffer::getMemBuffer(Text, Path, false));
  Overlay->pushOverlay(Memory);
  return Overlay;
}

static std::vector<TuFacts>
parseWith(std::vector<std::string> Arguments, const CompileUnit &Unit,
          llvm::ArrayRef<const RuleDatabase *> Rules,
          const AnalysisOptions &Options,
          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> System) {
  std::vector<TuFacts> Out(Rules.size());
  // What the parser says is the same for all.
  TuFacts &First = Out.front();
  auto Failed = [&](std::string Why) {
    First.Status = UnitStatus::Failed;
    First.Errors.push_back({std::move(Why), {}});
  };
  if (System->setCurrentWorkingDirectory(Unit.Directory)) {
    Failed("the compile command's directory '" + Unit.Directory +
           "' does not exist");
  } else if (!System->exists(Unit.File)) {
    First.ErrorCount = 1;
    Failed("file not found");
  } else {
    llvm::IntrusiveRefCntPtr<FileManager> Files(
        new FileManager(FileSystemOptions(), System));
    tooling::ToolInvocation Invocation(
        std::move(Arguments), std::make_unique<FactAction>(Rules, Out, Options),
        Files.get());
    ErrorCollector Errors(First);
    Invocation.setDiagnosticConsumer(&Errors);
    bool Ok = Invocation.run();
    if (First.ErrorCount)
      First.Status = UnitStatus::Partial;
    else if (!Ok && First.Files.empty() && First.Functions.empty())
      Failed("the compiler could not be run on it");
  }
  for (TuFacts &Facts : Out) {
    Facts.MainFile = Unit.File;
    Facts.Status = First.Status;
    Facts.ErrorCount = First.ErrorCount;
    Facts.Errors = First.Errors;
  }
  return Out;
}

/// A header without a folder and without an ending: one of the library.
static bool lacksStandardHeader(const TuFacts &Facts) {
  return llvm::any_of(Facts.Errors, [](const UnitError &E) {
    auto [Before, Name] = llvm::StringRef(E.Message).split(": '");
    return Name.consume_back("' file not found") &&
           Name.find_first_of("./") == llvm::StringRef::npos;
  });
}

static std::vector<TuFacts>
parse(const CompileUnit &Unit, llvm::ArrayRef<const RuleDatabase *> Rules,
      const AnalysisOptions &Options,
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> System) {
  std::vector<std::string> Arguments = adjustArguments(Unit, Options);
  std::vector<TuFacts> Facts =
      parseWith(Arguments, Unit, Rules, Options, System);
  // Written for libc++, which is not here: the other library does as well.
  auto Library = llvm::find(Arguments, "-stdlib=libc++");
  if (Library != Arguments.end() && lacksStandardHeader(Facts.front())) {
    *Library = "-stdlib=libstdc++";
    llvm::erase(Arguments, "-fexperimental-library");
    std::vector<TuFacts> Again =
        parseWith(std::move(Arguments), Unit, Rules, Options, System);
    if (Again.front().ErrorCount < Facts.front().ErrorCount)
      Facts = std::move(Again);
  }
  return Facts;
}

TuFacts parseUnit(const CompileUnit &Unit, const RuleDatabase &Rules,
                  const AnalysisOptions &Options,
                  std::vector<InputFile> *Inputs) {
  auto System =
      llvm::makeIntrusiveRefCnt<RecordingFileSystem>(makeFileSystem(Options));
  TuFacts Facts = std::move(parse(Unit, &Rules, Options, System).front());
  if (Inputs)
    *Inputs = System->inputs(StandInRoot);
  return Facts;
}

std::vector<TuFacts>
parseUnitUnderEach(const CompileUnit &Unit,
                   llvm::ArrayRef<const RuleDatabase *> Rules,
                   const AnalysisOptions &Options) {
  return parse(Unit, Rules, Options, makeFileSystem(Options));
}

} // namespace throttlint
