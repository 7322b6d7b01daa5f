//===- CheckCommand.cpp - throttlint check ----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"
#include "cli/Project.h"
#include "cli/Terminal.h"
#include "fix/Fixes.h"
#include "report/Reporter.h"
#include "suppress/Suppress.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

using llvm::StringRef;

namespace throttlint {
namespace {

class CheckCommand final : public Command {
public:
  CheckCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err), P(Err) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "check",
        "[options] [paths] [-- compiler flags]",
        "analyse a project and print findings",
        R"(Analyses a project as its compile commands say and prints findings in the given
files and folders (default: the current folder). The whole project is linked
whatever paths are given; paths restrict what is reported. Findings in headers
are reported where the header, or a folder above it, is given.
)",
        R"(exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 wrong
usage or configuration, 3 a file could not be analysed (findings are printed all
the same)
)",
        0,
        SIZE_MAX,
        /*TakesFlags=*/true};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override;
  int execute() override;

private:
  Project P;
  bool ListChecks = false, DumpConfig = false, ShowSuppressed = false;
  bool Fix = false;
  const ReportFormat *Format = findFormat("text");
  /// More reports, into files.
  std::vector<std::pair<const ReportFormat *, std::string>> Outputs;
  ColourChoice Colour = ColourChoice::Auto;
  std::string BaselinePath, NewBaselinePath;

  void staleEntries(const Baseline &Accepted, const AnalysisResult &Result,
                    const std::vector<std::string> &Found);
  std::vector<Finding> takeUnwanted(std::vector<Finding> &Findings) const;
  void inHeaders(std::vector<Finding> &Findings,
                 const std::vector<UnitReport> &Units);
  void sayLeftOut(const std::vector<Finding> &InHeaders);
  bool writeBaseline(const AnalysisResult &Result);
  bool report(const AnalysisResult &Result,
              const std::optional<Baseline> &Accepted);
  std::string addOutput(StringRef Value);
  bool writeFixes(const FixedSources &Fixed);
};

/// Takes FORMAT=FILE.
std::string CheckCommand::addOutput(StringRef Value) {
  auto [Name, File] = Value.split('=');
  const ReportFormat *F = findFormat(Name);
  if (!F)
    return "the format of --output must be " + formatNames() + ", not '" +
           Name.str() + "'";
  if (File.empty() || File == "-")
    return "--output needs FORMAT=FILE, not '" + Value.str() +
           "'; --format chooses what goes to the standard output";
  Outputs.emplace_back(F, File.str());
  return "";
}

std::vector<CommandOption> CheckCommand::options() {
  std::vector<CommandOption> Out = P.options();
  auto Key = [&](const char *Option, const char *Value, const char *Help,
                 const char *Name, std::vector<std::string> Choices) {
    Out.push_back({Option, Value, Help,
                   [this, Name](StringRef V) { return P.setOption(Name, V); },
                   nullptr, std::move(Choices)});
  };
  std::vector<std::string> Ids;
  for (const auto &C : allChecks())
    Ids.push_back(C->info().Id);
  Key("--checks", "GLOBS",
      "checks to run, with * and, to take away, a minus in front: "
      "'-ratelimit-batch-*'",
      "Checks", Ids);
  Key("--confidence", "LEVEL",
      "least confidence shown: low, medium (default) or high", "Confidence",
      {"low", "medium", "high"});
  Key("--fail-on", "LEVEL",
      "least severity that makes the exit code 1: note, warning (default), "
      "error or never",
      "FailOn", {"note", "warning", "error", "never"});
  Out.push_back(textOption("--baseline", "FILE",
                           "findings in this file are accepted: they are not "
                           "reported",
                           BaselinePath));
  Out.push_back(textOption("--write-baseline", "FILE",
                           "write the findings to this file instead of "
                           "reporting them; from then on they are accepted",
                           NewBaselinePath));
  Out.push_back(switchOption("--show-suppressed",
                             "report also what a comment or the baseline "
                             "silences, and say so; it never counts for the "
                             "exit code",
                             ShowSuppressed));
  Out.push_back(switchOption("--fix",
                             "write the fixes of the findings into the "
                             "sources; what is mended does not count for the "
                             "exit code",
                             Fix));
  std::vector<std::string> Names;
  for (const ReportFormat &F : reportFormats())
    Names.push_back(F.Name);
  Out.push_back(choiceOption("--format", "FORMAT",
                             formatNames() + "; default: text", Names,
                             [this](StringRef V) { Format = findFormat(V); }));
  Out.push_back({"--output", "FORMAT=FILE",
                 "write a report to a file as well; may be repeated",
                 [this](StringRef V) { return addOutput(V); }});
  Out.push_back(choiceOption(
      "--color", "WHEN",
      "auto (default: on a terminal, unless NO_COLOR is set), always or never",
      {"auto", "always", "never"}, [this](StringRef V) {
        Colour = V == "auto"     ? ColourChoice::Auto
                 : V == "always" ? ColourChoice::Always
                                 : ColourChoice::Never;
      }));
  Out.push_back(switchOption("--list-checks",
                             "names and summaries of the checks", ListChecks));
  Out.push_back(switchOption("--dump-config",
                             "the configuration that counts for the first "
                             "path, with where each value comes from",
                             DumpConfig));
  return Out;
}

/// Says which entries fit nothing any more. Only where all was analysed: what
/// could not be read may still be there.
void CheckCommand::staleEntries(const Baseline &Accepted,
                                const AnalysisResult &Result,
                                const std::vector<std::string> &Found) {
  if (llvm::any_of(Result.Units, [](const UnitReport &U) {
        return U.Status != UnitStatus::Ok;
      }))
    return;
  size_t Stale = 0;
  for (const auto &[Fingerprint, E] : Accepted.entries()) {
    if (llvm::is_contained(Found, Fingerprint) ||
        !P.isWanted(P.absolute(E.File)))
      continue;
    ++Stale;
    if (!P.quiet())
      Err << "throttlint: " << BaselinePath
          << ": not found any more: " << E.File << ": " << E.Message << " ["
          << E.Check << "] (" << Fingerprint << ")\n";
  }
  if (Stale && !P.quiet())
    Err << "throttlint: " << BaselinePath << ": " << Stale
        << (Stale == 1 ? " entry is" : " entries are")
        << " stale; --write-baseline " << BaselinePath << " renews it\n";
}

bool CheckCommand::writeBaseline(const AnalysisResult &Result) {
  std::vector<const Finding *> Accepted;
  for (const Finding &F : Result.Findings)
    if (!F.Suppressed || F.Suppressed->Kind == Suppression::Baseline)
      Accepted.push_back(&F);
  std::error_code Error;
  llvm::raw_fd_ostream File(NewBaselinePath, Error);
  if (!Error) {
    File << Baseline::write(Accepted);
    File.close();
    Error = File.error();
    File.clear_error();
  }
  if (Error) {
    fail("cannot write '" + NewBaselinePath + "': " + Error.message());
    return false;
  }
  if (!P.quiet())
    Err << "throttlint: " << NewBaselinePath << ": " << Accepted.size()
        << (Accepted.size() == 1 ? " finding" : " findings") << " accepted\n";
  return true;
}

bool CheckCommand::report(const AnalysisResult &Result,
                          const std::optional<Baseline> &Accepted) {
  ReportOptions Options;
  Options.SourceLine = [&](const std::string &File, uint32_t Line) {
    return P.sourceLine(File, Line);
  };
  if (Accepted)
    Options.IsOld = [&](const Finding &F) {
      return Accepted->accepts(F.Fingerprint);
    };
  Options.FailOn = P.config().failOn();
  Options.MoreChecks = {{NolintCheck,
                         "comments that are meant to silence a check and do "
                         "not",
                         Severity::Warning}};
  ReportOptions Shown = Options;
  Shown.Colour = wantsColour(Out, Colour);
  Shown.Terminal = isTerminal(Out);
  Shown.Width = terminalWidth(Out);
  Out.enable_colors(Shown.Colour);
  Format->Write(Result, Shown, Out);
  Out.flush();

  bool Written = true;
  for (const auto &[Format, Path] : Outputs) {
    std::error_code Error;
    llvm::raw_fd_ostream File(Path, Error);
    if (!Error) {
      Format->Write(Result, Options, File);
      File.close();
      Error = File.error();
      File.clear_error();
    }
    if (Error) {
      fail("cannot write '" + Path + "': " + Error.message());
      Written = false;
    }
  }
  return Written;
}

/// All or nothing for each file; says how many.
bool CheckCommand::writeFixes(const FixedSources &Fixed) {
  for (const auto &[File, Text] : Fixed.Texts)
    if (llvm::Error E = writeSource(P.absolute(File), Text)) {
      fail("cannot write '" + File + "': " + llvm::toString(std::move(E)));
      return false;
    }
  for (const Finding *F : Fixed.Left)
    Err << "throttlint: " << F->File << ":" << F->Line
        << ": not fixed: the fix meets another one; run it again\n";
  size_t N = Fixed.Fixed.size();
  if (!P.quiet())
    Err << "throttlint: " << N << (N == 1 ? " fix" : " fixes") << " written\n";
  return true;
}

/// Takes out what the given paths do not ask for.
std::vector<Finding>
CheckCommand::takeUnwanted(std::vector<Finding> &Findings) const {
  std::vector<Finding> Wanted, Out;
  for (Finding &F : Findings)
    (P.isWanted(F.File) ? Wanted : Out).push_back(std::move(F));
  Findings = std::move(Wanted);
  return Out;
}

/// Leaves those in headers that no comment silences.
void CheckCommand::inHeaders(std::vector<Finding> &Findings,
                             const std::vector<UnitReport> &Units) {
  llvm::erase_if(Findings, [&](const Finding &F) {
    return llvm::any_of(Units,
                        [&](const UnitReport &U) { return U.File == F.File; });
  });
  applyComments(Findings, {},
                [&](const std::string &File) { return P.text(File); });
  llvm::erase_if(Findings, [](const Finding &F) {
    return F.Suppressed.has_value() || F.Check == NolintCheck;
  });
}

/// Who gives sources alone does not know that there are headers to look at.
void CheckCommand::sayLeftOut(const std::vector<Finding> &InHeaders) {
  if (InHeaders.empty() || P.quiet())
    return;
  size_t N = InHeaders.size();
  Err << "throttlint: " << N << (N == 1 ? " finding" : " findings")
      << " in headers not shown, the first in "
      << P.relative(InHeaders.front().File)
      << ": give the header, or its folder\n";
}

int CheckCommand::execute() {
  if (ListChecks) {
    for (const auto &C : allChecks())
      Out << C->info().Id << "\n    " << C->info().Summary << "\n";
    return Clean;
  }
  if (DumpConfig) {
    std::optional<std::string> Dump = P.dumpConfig(Words, Flags);
    if (!Dump)
      return UsageError;
    Out << *Dump;
    return Clean;
  }
  std::optional<Baseline> Accepted;
  if (!BaselinePath.empty()) {
    auto Read = Baseline::read(BaselinePath);
    if (!Read)
      return fail(llvm::toString(Read.takeError()));
    Accepted = std::move(*Read);
  }
  if (!P.load(Words, Flags))
    return UsageError;
  AnalysisResult Result = P.analyze();
  std::vector<Finding> Others = takeUnwanted(Result.Findings);
  std::vector<std::string> Found, Files;
  for (const UnitReport &U : Result.Units)
    if (P.isWanted(U.File))
      Files.push_back(U.File);
  applyComments(Result.Findings, Files,
                [&](const std::string &File) { return P.text(File); });
  for (const Finding &F : Result.Findings)
    Found.push_back(F.Fingerprint);
  inHeaders(Others, Result.Units);
  std::move(Others.begin(), Others.end(), std::back_inserter(Result.Findings));
  P.configure(Result.Findings);
  Others = takeUnwanted(Result.Findings);
  if (Accepted)
    llvm::erase_if(Others, [&](const Finding &F) {
      return Accepted->accepts(F.Fingerprint);
    });
  sayLeftOut(Others);
  P.shorten(Result);
  if (Accepted) {
    applyBaseline(Result.Findings, *Accepted, BaselinePath);
    staleEntries(*Accepted, Result, Found);
  }
  if (!NewBaselinePath.empty()) {
    if (!writeBaseline(Result))
      return UsageError;
    // Accepted is what is written, and nothing is left to report.
    Result.Findings.clear();
  }
  size_t Suppressed = llvm::count_if(Result.Findings, [](const Finding &F) {
    return F.Suppressed.has_value();
  });
  if (!ShowSuppressed)
    llvm::erase_if(Result.Findings,
                   [](const Finding &F) { return F.Suppressed.has_value(); });

  auto TextOf = [&](const std::string &File) {
    return P.text(P.absolute(File));
  };
  addIncludes(Result.Findings, TextOf);
  FixedSources Fixed;
  if (Fix)
    Fixed = applyFixes(Result.Findings, TextOf);

  if (!report(Result, Accepted))
    return UsageError;
  size_t N = Result.Findings.size() - (ShowSuppressed ? Suppressed : 0);
  P.summarise(Result,
              std::to_string(N) + (N == 1 ? " finding" : " findings") + " in ",
              Suppressed);
  if (Fix && !writeFixes(Fixed))
    return UsageError;
  for (const UnitReport &U : Result.Units)
    if (U.Status != UnitStatus::Ok)
      return NotAnalysed;
  std::optional<Severity> FailOn = P.config().failOn();
  for (const Finding &F : Result.Findings)
    if (FailOn && !F.Suppressed && F.Severity >= *FailOn &&
        !llvm::is_contained(Fixed.Fixed, &F))
      return HasFindings;
  return Clean;
}

} // namespace

std::unique_ptr<Command> makeCheckCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err) {
  return std::make_unique<CheckCommand>(Out, Err);
}

} // namespace throttlint
