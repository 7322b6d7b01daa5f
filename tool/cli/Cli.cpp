//===- Cli.cpp --------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Cli.h"

#include "Check.h"
#include "driver/Analysis.h"
#include "driver/CompileCommands.h"
#include "embed/EmbeddedFiles.h"
#include "report/Reporter.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

#include <memory>
#include <optional>

using llvm::StringRef;

namespace throttlint {
namespace {

constexpr const char *MainHelp =
    R"(throttlint finds C and C++ code that will run into an API's rate limit.

usage: throttlint <command> [options]

commands:
  check      analyse a project and print findings
  budget     print who spends which limit, how often, and what is left
  help       this text; `throttlint <command> --help` for a command

options:
  --help     this text
  --version  versions of throttlint and of LLVM

exit codes: 0 nothing to report, 1 findings, 2 wrong usage, 3 a file could not
be analysed
)";

constexpr const char *CheckHelp =
    R"(usage: throttlint check [options] [paths] [-- compiler flags]

Analyses a project as its compile commands say and prints findings in the given
files and folders (default: the current folder). The whole project is linked
whatever paths are given; paths restrict what is reported.

options:
  -p PATH                folder or file with the compile commands; default: the
                         nearest compile_commands.json or compile_flags.txt,
                         upwards from the first path
  -j N                   files parsed at once (default: all cores)
  --checks ID[,ID...]    run these checks only
  --confidence LEVEL     least confidence shown: low, medium (default) or high
  --fail-on LEVEL        least severity that makes the exit code 1: note,
                         warning (default), error or never
  --format FORMAT        text (default) or json
  --assume-latency SEC   what a request takes that waits for its answer
                         (default 0.1); bounds what a sequential loop can send
  --resource-dir DIR     Clang's own headers, where they are not found
  --list-checks          names and summaries of the checks
  --quiet                no summary and no progress
  --verbose              times, and errors of files that were partly analysed
  --help                 this text

exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 wrong
usage, 3 a file could not be analysed (findings are printed all the same)
)";

constexpr const char *BudgetHelp =
    R"(usage: throttlint budget [options] [-- compiler flags]

Analyses a project as its compile commands say and prints, for each limit that
it draws on, the places that spend it, how often, the sum of what runs together,
and when that is too much. It judges nothing.

options:
  -p PATH                folder or file with the compile commands; default: the
                         nearest compile_commands.json or compile_flags.txt
  -j N                   files parsed at once (default: all cores)
  --assume-latency SEC   what a request takes that waits for its answer
                         (default 0.1)
  --resource-dir DIR     Clang's own headers, where they are not found
  --quiet, --verbose     as for throttlint check
  --help                 this text

exit codes: 0 done, 2 wrong usage, 3 a file could not be analysed
)";

struct CheckArguments {
  CompileCommandsRequest Commands;
  AnalysisOptions Analysis;
  Confidence Least = Confidence::Medium;
  std::optional<Severity> FailOn = Severity::Warning;
  bool Json = false, Quiet = false, Verbose = false;
};

class CheckCommand {
public:
  /// \p Budget: prints who spends what, and no findings.
  CheckCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err,
               bool Budget = false)
      : Out(Out), Err(Err), Budget(Budget) {}

  int run(llvm::ArrayRef<std::string> Args);

private:
  llvm::raw_fd_ostream &Out, &Err;
  bool Budget;
  CheckArguments A;

  int fail(const llvm::Twine &Message) {
    Err << "throttlint: " << Message << "\n";
    return UsageError;
  }
  std::optional<int> parse(llvm::ArrayRef<std::string> Args);
  int analyseAndReport(const RuleDatabase &Rules);
};

/// Levels as people write them.
template <typename T>
std::optional<T> level(StringRef Text,
                       std::initializer_list<std::pair<const char *, T>> Of) {
  for (const auto &[Name, Value] : Of)
    if (Text == Name)
      return Value;
  return std::nullopt;
}

std::optional<int> CheckCommand::parse(llvm::ArrayRef<std::string> Args) {
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Arg = Args[I];
    if (Arg == "--") {
      A.Commands.Flags.emplace(Args.begin() + I + 1, Args.end());
      break;
    }
    if (!Arg.starts_with("-") || Arg == "-") {
      A.Commands.Paths.push_back(Arg.str());
      continue;
    }
    if (Arg == "--help" || Arg == "-h") {
      Out << (Budget ? BudgetHelp : CheckHelp);
      return Clean;
    }
    if (Arg == "--list-checks") {
      for (const auto &C : allChecks())
        Out << C->info().Id << "\n    " << C->info().Summary << "\n";
      return Clean;
    }
    if (Arg == "--quiet" || Arg == "-q") {
      A.Quiet = true;
      continue;
    }
    if (Arg == "--verbose") {
      A.Verbose = true;
      continue;
    }
    // Options with a value: `--name value`, `--name=value`, `-jN`.
    StringRef Name = Arg, Value;
    bool HasValue = false;
    if (Arg.starts_with("--") && Arg.contains('=')) {
      std::tie(Name, Value) = Arg.split('=');
      HasValue = true;
    } else if ((Arg.starts_with("-j") || Arg.starts_with("-p")) &&
               Arg.size() > 2 && !Arg.starts_with("--")) {
      Name = Arg.take_front(2);
      Value = Arg.drop_front(2);
      HasValue = true;
    }
    static constexpr const char *Known[] = {
        "-p",        "-j",       "--checks",         "--confidence",
        "--fail-on", "--format", "--assume-latency", "--resource-dir"};
    if (!llvm::is_contained(Known, Name)) {
      std::string Hint;
      unsigned Best = 4;
      for (const char *K : {"--checks", "--confidence", "--fail-on", "--format",
                            "--assume-latency", "--resource-dir", "--quiet",
                            "--verbose", "--list-checks", "--help"})
        if (unsigned D = Name.edit_distance(K, true, Best); D < Best) {
          Best = D;
          Hint = "; did you mean '" + std::string(K) + "'?";
        }
      return fail("unknown option '" + Name + "'" + Hint +
                  " (see throttlint check --help)");
    }
    if (!HasValue) {
      if (I + 1 >= Args.size())
        return fail("option '" + Name + "' needs a value");
      Value = Args[++I];
    }
    if (Name == "-p") {
      A.Commands.BuildPath = Value.str();
    } else if (Name == "-j") {
      if (Value.getAsInteger(10, A.Analysis.Jobs) || A.Analysis.Jobs == 0)
        return fail("-j needs a number of at least 1, not '" + Value + "'");
    } else if (Name == "--checks") {
      llvm::SmallVector<StringRef> Ids;
      Value.split(Ids, ',', -1, false);
      for (StringRef Id : Ids) {
        if (llvm::none_of(allChecks(),
                          [&](const auto &C) { return C->info().Id == Id; }))
          return fail("no check '" + Id +
                      "' (see throttlint check "
                      "--list-checks)");
        A.Analysis.Checks.push_back(Id.str());
      }
    } else if (Name == "--confidence") {
      auto L = level<Confidence>(Value, {{"low", Confidence::Low},
                                         {"medium", Confidence::Medium},
                                         {"high", Confidence::High}});
      if (!L)
        return fail("--confidence must be low, medium or high, not '" + Value +
                    "'");
      A.Least = *L;
    } else if (Name == "--fail-on") {
      if (Value == "never") {
        A.FailOn.reset();
        continue;
      }
      A.FailOn = level<Severity>(Value, {{"note", Severity::Note},
                                         {"warning", Severity::Warning},
                                         {"error", Severity::Error}});
      if (!A.FailOn)
        return fail("--fail-on must be note, warning, error or never, not '" +
                    Value + "'");
    } else if (Name == "--format") {
      if (Value != "text" && Value != "json")
        return fail("--format must be text or json, not '" + Value + "'");
      A.Json = Value == "json";
    } else if (Name == "--assume-latency") {
      double Seconds = 0;
      if (Value.getAsDouble(Seconds) || !(Seconds >= 0 && Seconds < 3600))
        return fail("--assume-latency needs seconds of 0 or more, not '" +
                    Value + "'");
      A.Analysis.Check.AssumedLatencySeconds = Seconds;
    } else if (Name == "--resource-dir") {
      A.Analysis.ResourceDir = Value.str();
    }
  }
  return std::nullopt;
}

/// The folder that paths in the output are relative to: the nearest one above
/// that holds .git or .throttlint, else the current one.
std::string projectRoot() {
  std::string Here = canonicalPath(".");
  for (std::string Folder = Here;;) {
    for (const char *Mark : {"/.throttlint", "/.git"})
      if (llvm::sys::fs::exists(Folder + Mark))
        return Folder;
    StringRef Parent = llvm::sys::path::parent_path(Folder);
    if (Parent.empty() || Parent == Folder)
      return Here;
    Folder = Parent.str();
  }
}

std::string relativeTo(const std::string &File, const std::string &Root) {
  std::string Path = canonicalPath(File);
  if (Root != "/" && isBelow(Path, Root) && Path != Root)
    return Path.substr(Root.size() + 1);
  return Path;
}

/// Lines of source files, for snippets.
class SourceLines {
public:
  std::string operator()(const std::string &File, uint32_t Line) {
    auto &Buffer = Files[File];
    if (!Buffer) {
      auto Read = llvm::MemoryBuffer::getFile(File);
      Buffer = Read ? std::move(*Read) : llvm::MemoryBuffer::getMemBuffer("");
    }
    StringRef Rest = Buffer->getBuffer();
    for (uint32_t I = 1; I < Line && !Rest.empty(); ++I)
      Rest = Rest.split('\n').second;
    return Rest.split('\n').first.rtrim("\r").str();
  }

private:
  llvm::StringMap<std::unique_ptr<llvm::MemoryBuffer>> Files;
};

bool wantsColour(llvm::raw_fd_ostream &Out) {
  auto NoColour = llvm::sys::Process::GetEnv("NO_COLOR");
  return Out.is_displayed() && Out.has_colors() &&
         (!NoColour || NoColour->empty());
}

int CheckCommand::analyseAndReport(const RuleDatabase &Rules) {
  auto Commands = findCompileCommands(A.Commands);
  if (!Commands)
    return fail(llvm::toString(Commands.takeError()));
  for (const EmbeddedFile &F : embeddedStandIns())
    A.Analysis.StandIns.emplace_back(std::string(F.Path), F.Text);
  bool ShowProgress = !A.Quiet && Err.is_displayed();
  if (ShowProgress)
    A.Analysis.Progress = [&](size_t Done, size_t Total) {
      Err << "\r[" << Done << "/" << Total << "] files";
      if (Done == Total)
        Err << "\r\033[K";
      Err.flush();
    };
  if (Budget)
    A.Analysis.Inspect = [&](const CheckContext &Ctx) {
      std::string Root = projectRoot();
      reportBudget(
          Ctx, [&](const std::string &File) { return relativeTo(File, Root); },
          Out);
    };
  AnalysisResult Result = analyze(Commands->Units, Rules, A.Analysis);

  std::vector<std::string> Wanted;
  for (const std::string &P : A.Commands.Paths)
    Wanted.push_back(realPath(P));
  std::string Root = projectRoot();
  SourceLines Lines;
  llvm::StringMap<std::string> RealPath;
  auto Shorten = [&](std::string &File) {
    if (File.empty())
      return;
    std::string Short = relativeTo(File, Root);
    RealPath[Short] = canonicalPath(File);
    File = std::move(Short);
  };
  llvm::erase_if(Result.Findings, [&](const Finding &F) {
    return F.Confidence < A.Least ||
           (!Wanted.empty() &&
            llvm::none_of(
                Wanted,
                [&](const auto &W) { return isBelow(realPath(F.File), W); }));
  });
  for (Finding &F : Result.Findings) {
    Shorten(F.File);
    for (TraceStep &S : F.Trace)
      Shorten(S.File);
  }
  // Asked for and not analysed is not clean: it is in the output, too.
  for (const std::string &File : Commands->Unknown)
    Result.Units.push_back({relativeTo(File, Root),
                            UnitStatus::Failed,
                            1,
                            {"no compile command in " + Commands->From}});
  size_t Failed = 0, Partial = 0;
  for (UnitReport &U : Result.Units) {
    Shorten(U.File);
    for (std::string &E : U.Errors)
      if (StringRef(E).starts_with(Root + "/"))
        E.erase(0, Root.size() + 1);
    Failed += U.Status == UnitStatus::Failed;
    Partial += U.Status == UnitStatus::Partial;
  }

  if (Budget) {
    Out.flush();
  } else if (A.Json) {
    reportJson(Result, Out);
  } else {
    ReportOptions Report;
    Report.Colour = wantsColour(Out);
    Report.SourceLine = [&](const std::string &File, uint32_t Line) {
      auto It = RealPath.find(File);
      return Lines(It == RealPath.end() ? File : It->second, Line);
    };
    reportText(Result, Report, Out);
    Out.flush();
  }

  for (const UnitReport &U : Result.Units) {
    if (U.Status == UnitStatus::Ok)
      continue;
    Err << "throttlint: " << U.File << ": "
        << (U.Status == UnitStatus::Failed ? "not analysed"
                                           : "only partly analysed")
        << (U.ErrorCount > 1 ? " (" + std::to_string(U.ErrorCount) + " errors)"
                             : std::string())
        << (U.Errors.empty() ? "" : ": " + U.Errors.front()) << "\n";
    if (A.Verbose)
      for (size_t I = 1; I < U.Errors.size(); ++I)
        Err << "    " << U.Errors[I] << "\n";
  }
  if (A.Verbose)
    Err << llvm::formatv("throttlint: {0} files parsed in {1:f2} s, linked in "
                         "{2:f2} s, judged in {3:f2} s\n",
                         Result.Units.size(), Result.ExtractSeconds,
                         Result.LinkSeconds, Result.CheckSeconds);
  if (!A.Quiet) {
    size_t N = Result.Findings.size();
    Err << "throttlint: ";
    if (!Budget)
      Err << N << (N == 1 ? " finding" : " findings") << " in ";
    Err << Result.Units.size()
        << (Result.Units.size() == 1 ? " file" : " files");
    if (Failed)
      Err << ", " << Failed << " not analysed";
    if (Partial)
      Err << ", " << Partial << " only partly analysed";
    Err << "\n";
  }
  if (Failed || Partial)
    return NotAnalysed;
  for (const Finding &F : Result.Findings)
    if (A.FailOn && F.Severity >= *A.FailOn)
      return HasFindings;
  return Clean;
}

int CheckCommand::run(llvm::ArrayRef<std::string> Args) {
  if (std::optional<int> Code = parse(Args))
    return *Code;
  std::vector<RuleSource> Sources;
  for (const EmbeddedFile &F : embeddedRules())
    Sources.push_back({std::string(F.Path), F.Text});
  std::vector<RuleError> Errors;
  RuleDatabase Rules = RuleDatabase::load(Sources, Errors);
  for (const RuleError &E : Errors)
    Err << "throttlint: rules: " << E.str() << "\n";
  if (!Errors.empty())
    return UsageError;
  return analyseAndReport(Rules);
}

} // namespace

int runCli(llvm::ArrayRef<std::string> Args, llvm::raw_fd_ostream &Out,
           llvm::raw_fd_ostream &Err) {
  if (Args.empty()) {
    Err << MainHelp;
    return UsageError;
  }
  StringRef Command = Args.front();
  if (Command == "--help" || Command == "-h" || Command == "help") {
    Out << MainHelp;
    return Clean;
  }
  if (Command == "--version") {
    Out << "throttlint " << THROTTLINT_VERSION << " (LLVM "
        << LLVM_VERSION_STRING << ")\n";
    return Clean;
  }
  if (Command == "budget")
    return CheckCommand(Out, Err, /*Budget=*/true).run(Args.drop_front());
  if (Command == "check")
    return CheckCommand(Out, Err).run(Args.drop_front());
  Err << "throttlint: unknown command '" << Command
      << "'; see throttlint --help\n";
  return UsageError;
}

} // namespace throttlint
