//===- ReviewCommand.cpp - throttlint review --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Project.h"
#include "fix/Fixes.h"
#include "review/Reports.h"
#include "suppress/Suppress.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <map>

using llvm::StringRef;

namespace throttlint {
namespace {

class ReviewCommand final : public Command {
public:
  ReviewCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err), P(Err) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "review",
        "[options] [paths] [-- compiler flags]",
        "say what a change did: introduced, fixed, worse, better",
        R"(Judges a change. The program before and the program after it are both analysed
and compared: what the change introduces, what it fixes, and what it makes worse
or better, also in lines that it does not touch. Only the files that the change
can affect are parsed twice. Without an option the change is what the work tree
has since the branch left the default branch.
)",
        R"(exit codes: 0 the verdict is clean, better or same, 1 it is worse, 2 wrong usage,
configuration or revision, or a patch that does not fit, 3 a file that the
change affects could not be analysed
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
  GitRange Range;
  std::string PatchPath, BaselinePath, Format = "text";
  ReviewNames Names;
  std::optional<Baseline> Accepted;

  llvm::Expected<Change> findChange();
  std::vector<JudgedFinding> judged(std::vector<Finding> Findings,
                                    const SourceView &View);
  void shorten(ReviewResult &R);
  bool sayUnclear(const ReviewResult &R, const Change &C);
};

std::vector<CommandOption> ReviewCommand::options() {
  std::vector<std::string> Formats;
  for (const ReviewFormat &F : reviewFormats())
    Formats.push_back(F.Name);
  std::vector<CommandOption> Out = {
      textOption("--base", "REV",
                 "the revision to compare with; default: the last commit that "
                 "HEAD shares with the default branch",
                 Range.Base),
      textOption("--head", "REV",
                 "the revision to judge; default: the work tree", Range.Head),
      switchOption("--staged",
                   "judge what is staged for the next commit, against HEAD",
                   Range.Staged),
      textOption("--patch", "FILE",
                 "judge a unified diff against the work tree; - reads it from "
                 "the input. One that was applied already is told by its fit",
                 PatchPath),
      choiceOption("--format", "FORMAT",
                   "text (default), markdown, json, sarif, rdjson (reviewdog) "
                   "or github (annotations)",
                   Formats, [this](StringRef V) { Format = V.str(); }),
      switchOption("--all", "list also the findings that are as they were",
                   Names.All)};
  std::vector<CommandOption> Common = P.options();
  Out.insert(Out.end(), Common.begin(), Common.end());
  auto Key = [&](const char *Option, const char *Value, const char *Help,
                 const char *Name, std::vector<std::string> Choices = {}) {
    Out.push_back({Option, Value, Help,
                   [this, Name](StringRef V) { return P.setOption(Name, V); },
                   nullptr, std::move(Choices)});
  };
  Key("--checks", "GLOBS",
      "checks to run, with * and, to take away, a minus in front", "Checks");
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
  return Out;
}

llvm::Expected<Change> ReviewCommand::findChange() {
  std::string Here = realPath(".");
  if (PatchPath.empty()) {
    // The sources' repository, not that of the folder somebody stands in.
    auto Repository = Git::find(Words.empty() ? Here : [&] {
      std::string First = canonicalPath(Words.front());
      return llvm::sys::fs::is_directory(First)
                 ? First
                 : llvm::sys::path::parent_path(First).str();
    }());
    if (Repository)
      return changeFromGit(*Repository, Range);
    // Somebody stands outside, and -p says which project is meant.
    auto OfProject = Git::find(P.root());
    if (!OfProject) {
      llvm::consumeError(OfProject.takeError());
      return Repository.takeError();
    }
    llvm::consumeError(Repository.takeError());
    return changeFromGit(*OfProject, Range);
  }
  auto Text = PatchPath == "-" ? llvm::MemoryBuffer::getSTDIN()
                               : llvm::MemoryBuffer::getFile(PatchPath);
  if (!Text)
    return llvm::createStringError("cannot read the patch '" + PatchPath +
                                   "': " + Text.getError().message());
  // A patch counts from the root of the repository, if there is one.
  std::string Root = realPath(P.root());
  if (auto Repository = Git::find(Here))
    Root = Repository->root();
  else
    llvm::consumeError(Repository.takeError());
  auto C = changeFromPatch((*Text)->getBuffer(), Root, Here);
  if (!C)
    return llvm::createStringError(
        (PatchPath == "-" ? "the patch" : PatchPath) + ": " +
        llvm::toString(C.takeError()));
  return C;
}

std::vector<JudgedFinding> ReviewCommand::judged(std::vector<Finding> Findings,
                                                 const SourceView &View) {
  std::map<std::string, std::string> Texts;
  llvm::erase_if(Findings,
                 [&](const Finding &F) { return !P.isWanted(F.File); });
  auto TextOf = [&](const std::string &File) -> StringRef {
    auto [It, New] = Texts.try_emplace(File);
    if (New)
      It->second = View.text(File).value_or("");
    return It->second;
  };
  applyComments(Findings, {}, TextOf);
  addIncludes(Findings, TextOf);
  if (Accepted)
    applyBaseline(Findings, *Accepted, BaselinePath);
  std::vector<JudgedFinding> Out;
  for (Finding &F : Findings) {
    JudgedFinding J;
    J.Seen = !P.configure(F) ? JudgedFinding::Hidden
             : F.Suppressed  ? JudgedFinding::Silenced
                             : JudgedFinding::Shown;
    J.F = std::move(F);
    Out.push_back(std::move(J));
  }
  return Out;
}

void ReviewCommand::shorten(ReviewResult &R) {
  for (ReviewedFinding &F : R.Findings) {
    if (F.C.Before)
      P.shorten(*F.C.Before);
    if (F.C.After)
      P.shorten(*F.C.After);
    if (F.OnDiff)
      F.OnDiff->File = P.relative(F.OnDiff->File);
    for (auto *S : {&F.RequestBefore, &F.RequestAfter})
      if (*S)
        (*S)->File = P.relative((*S)->File);
  }
  for (RepairNote &N : R.Notes) {
    N.File = P.relative(N.File);
    for (auto *S : {&N.Before, &N.After})
      if (*S)
        (*S)->File = P.relative((*S)->File);
  }
  for (AnalysisResult *Side : {&R.Base, &R.Head})
    for (UnitReport &U : Side->Units)
      U.File = P.relative(U.File);
}

/// Says what could not be analysed. What is as it was before the change is
/// nothing new: it does not count.
bool ReviewCommand::sayUnclear(const ReviewResult &R, const Change &C) {
  std::map<std::string, const UnitReport *> Before;
  for (const UnitReport &U : R.Base.Units)
    Before[U.File] = &U;
  bool Unclear = false;
  auto Say = [&](const UnitReport &U, const std::string &Which) {
    Unclear = true;
    Err << "throttlint: " << U.File << ": "
        << (U.Status == UnitStatus::Failed ? "not analysed"
                                           : "only partly analysed")
        << Which << (U.Errors.empty() ? "" : ": " + U.Errors.front()) << "\n";
  };
  for (const UnitReport &U : R.Head.Units) {
    auto It = Before.find(U.File);
    bool Same = It != Before.end() && It->second->Status == U.Status &&
                It->second->ErrorCount == U.ErrorCount;
    if (U.Status != UnitStatus::Ok && !Same)
      Say(U, "");
    if (It != Before.end() && It->second->Status != UnitStatus::Ok && !Same)
      Say(*It->second, " in " + C.BaseName);
  }
  return Unclear;
}

int ReviewCommand::execute() {
  if (!PatchPath.empty() &&
      (!Range.Base.empty() || !Range.Head.empty() || Range.Staged))
    return fail("--patch is the change; it does not go with --base, --head or "
                "--staged");
  if (Range.Staged && !Range.Head.empty())
    return fail("--staged is what is judged; it does not go with --head");
  if (!BaselinePath.empty()) {
    auto Read = Baseline::read(BaselinePath);
    if (!Read)
      return fail(llvm::toString(Read.takeError()));
    Accepted = std::move(*Read);
  }
  if (!P.load(Words, Flags))
    return UsageError;
  auto C = findChange();
  if (!C)
    return fail(llvm::toString(C.takeError()));
  if (!P.quiet()) {
    Err << "throttlint: " << C->HeadName << " against " << C->BaseName << ", "
        << C->Files.size()
        << (C->Files.size() == 1 ? " file differs\n" : " files differ\n");
    for (const std::string &Note : C->Notes)
      Err << "throttlint: " << Note << "\n";
  }
  ReviewInput In;
  In.Units = P.units();
  In.Rules = &P.rules();
  In.Options = P.analysisOptions();
  In.Change = &*C;
  In.Flags = P.config().flags();
  In.RequireFlag = P.config().requiresFlag();
  In.Judge = [&](std::vector<Finding> Findings, Side S) {
    return judged(std::move(Findings), S == Side::Base ? C->Base : C->Head);
  };
  ReviewResult R = review(In);
  shorten(R);
  Names.Base = C->BaseName;
  Names.Head = C->HeadName;

  ReportOptions Options;
  // Lines of one side, each file read once.
  auto LinesOf = [&](const SourceView &View) {
    return [&, Lines = std::map<std::string, std::vector<std::string>>()](
               const std::string &File, uint32_t Line) mutable {
      auto [It, New] = Lines.try_emplace(File);
      if (New)
        if (auto Text = View.text(P.absolute(File)))
          for (StringRef L : linesOf(*Text))
            It->second.push_back(L.str());
      return Line >= 1 && Line <= It->second.size() ? It->second[Line - 1]
                                                    : std::string();
    };
  };
  Options.SourceLine = LinesOf(C->Head);
  Names.BaseLine = LinesOf(C->Base);
  for (const ReviewFormat &F : reviewFormats())
    if (Format == F.Name)
      F.Write(R, Names, Options, Out);
  Out.flush();

  for (const std::string &File : R.NotBuilt)
    if (!P.quiet())
      Err << "throttlint: " << P.relative(File)
          << ": changed, but no compile command names it\n";
  if (P.verbose())
    Err << llvm::formatv(
        "throttlint: {0} files, {1} of them parsed twice{6}; linked in {2:f2} "
        "s and {3:f2} s, judged in {4:f2} s and {5:f2} s\n",
        R.Head.Units.size(), R.ParsedAgain, R.Head.LinkSeconds,
        R.Base.LinkSeconds, R.Head.CheckSeconds, R.Base.CheckSeconds,
        R.FromIndex
            ? ", " + std::to_string(R.FromIndex) + " taken from the index"
            : std::string());
  bool Unclear = sayUnclear(R, *C);
  std::optional<Severity> FailOn = P.config().failOn();
  if (FailOn && R.Verdict == Verdict::Worse) {
    bool Fails = Severity::Warning >= *FailOn &&
                 llvm::any_of(R.Notes, [](const auto &N) { return N.Grave; });
    for (const ReviewedFinding &F : R.Findings)
      Fails |= (F.C.Status == FindingStatus::Introduced ||
                F.C.Status == FindingStatus::Worse) &&
               F.C.now().Severity >= *FailOn;
    if (Fails)
      return HasFindings;
  }
  return Unclear ? NotAnalysed : Clean;
}

} // namespace

std::unique_ptr<Command> makeReviewCommand(llvm::raw_fd_ostream &Out,
                                           llvm::raw_fd_ostream &Err) {
  return std::make_unique<ReviewCommand>(Out, Err);
}

} // namespace throttlint
