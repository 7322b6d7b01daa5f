//===- ExplainCommand.cpp - throttlint explain ------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"
#include "Words.h"
#include "cli/Project.h"
#include "embed/EmbeddedFiles.h"
#include "pack/RulePages.h"
#include "ruledb/DidYouMean.h"
#include "suppress/Suppress.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace throttlint {
namespace {

std::string place(const std::string &File, uint32_t Line, uint32_t Column) {
  return File + ":" + std::to_string(Line) + ":" + std::to_string(Column);
}

/// The whole reasoning of a finding.
std::string reasoning(const Finding &F, const Config &C) {
  std::string Out = place(F.File, F.Line, F.Column) + ": " +
                    toString(F.Severity) + ": " + F.Message + " [" + F.Check +
                    "]\n";
  auto Title = [&](const char *Text) {
    Out += std::string("\n") + Text + "\n";
  };
  auto Item = [&](const std::string &Text) { Out += "  " + Text + "\n"; };
  auto Figure = [&](std::string Name, const std::string &Text) {
    Name.resize(std::max<size_t>(Name.size() + 1, 34), ' ');
    Item(Name + Text);
  };

  Title("What is known:");
  if (!F.Function.empty())
    Item("it is in `" + F.Function + "`");
  for (const TraceStep &S : F.Trace)
    if (S.Kind != TraceStep::Unknown)
      Item((S.Line ? place(S.File, S.Line, S.Column) + ": " : std::string()) +
           S.Message);

  if (F.Budget) {
    const BudgetInfo &B = *F.Budget;
    Title("The arithmetic:");
    if (F.Limit && (F.Limit->Requests || !F.Limit->InWords.empty()))
      Figure("allowed", (F.Limit->Requests ? countWords(*F.Limit->Requests)
                                           : F.Limit->InWords) +
                            " in " + secondsWords(F.Limit->WindowSeconds));
    Figure("requests in a round", countWords(B.RequestsPerRound));
    Figure("least wait of a round", !B.PaceSeconds ? "not known"
                                    : *B.PaceSeconds == 0
                                        ? "none"
                                        : secondsWords(*B.PaceSeconds));
    Figure("assumed time of an answer",
           secondsWords(C.assumedLatency()) + ", where it is waited for");
    if (B.BreaksAtRequest)
      Figure("first request that is too many", countWords(*B.BreaksAtRequest));
    if (B.BreaksAtRound)
      Figure("sent in round", countWords(*B.BreaksAtRound));
    if (B.SecondsToFirst429)
      Figure("time until then", secondsWords(*B.SecondsToFirst429));
    if (B.NeededPaceSeconds)
      Figure("needed between two rounds", secondsWords(*B.NeededPaceSeconds));
  }

  Title((std::string("What is not sure (confidence: ") +
         toString(F.Confidence) + "):")
            .c_str());
  bool Any = false;
  for (const std::string &Doubt : F.Doubts) {
    Item("- " + Doubt);
    Any = true;
  }
  for (const TraceStep &S : F.Trace)
    if (S.Kind == TraceStep::Unknown) {
      Item("- " +
           (S.Line ? place(S.File, S.Line, S.Column) + ": " : std::string()) +
           S.Message);
      Any = true;
    }
  if (!Any)
    Item("nothing that lowers it");

  if (!F.Advice.empty()) {
    Title("Instead:");
    for (const std::string &Advice : F.Advice)
      Item("- " + Advice);
  }
  Title("More:");
  if (F.Suppressed)
    Item("suppressed by " + (F.Suppressed->Kind == Suppression::Comment
                                 ? "`" + F.Suppressed->Text + "` in line " +
                                       std::to_string(F.Suppressed->Line)
                                 : F.Suppressed->Text));
  Item("throttlint explain " + F.Check);
  if (!F.Provider.empty() && !F.Endpoint.empty())
    Item("throttlint explain '" + F.Provider + " " + F.Endpoint + "'");
  if (!F.Suppressed)
    Item("accept it: // NOLINTNEXTLINE(" + F.Check + ") on the line before");
  return Out;
}

class ExplainCommand final : public Command {
public:
  ExplainCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err), P(Err) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "explain",
        "[options] CHECK|ENDPOINT|FINGERPRINT [paths] [-- flags]",
        "a check, an endpoint, or one finding in full",
        R"(Explains a check, an endpoint of an API, or a finding with all that is known,
the arithmetic and what is not sure. The fingerprint of a finding is in the JSON
output; the project is analysed again, with the same options as for check.

  throttlint explain ratelimit-request-in-loop
  throttlint explain slack chat.postMessage
  throttlint explain 175449279248dca6 -p build
)",
        R"(exit codes: 0 explained, 2 wrong usage, or nothing of that name
)",
        1,
        SIZE_MAX,
        /*TakesFlags=*/true};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override { return P.options(); }

  int execute() override {
    StringRef First = Words.front();
    if (const EmbeddedFile *Page = pageOf(First)) {
      Out << llvm::StringRef(Page->Text);
      return Clean;
    }
    if (First.size() == 16 && llvm::all_of(First, llvm::isHexDigit))
      return explainFinding(First.lower());
    if (!P.loadRulesOnly())
      return UsageError;
    RulePage Page = rulePage(P.rules(), Words);
    if (Page.Wrong.empty()) {
      Out << Page.Text;
      return Clean;
    }
    if (Words.size() > 1)
      return fail(Page.Wrong);
    std::vector<std::string> Checks;
    for (const auto &C : allChecks())
      Checks.insert(
          Checks.end(),
          {C->info().Id, StringRef(C->info().Id).split('-').second.str()});
    std::string Hint = didYouMean(First, Checks);
    return fail("'" + First + "' is no check, no fingerprint and no rule" +
                (Hint.empty() ? " (see throttlint check --list-checks and "
                                "throttlint rules list)"
                              : Hint));
  }

private:
  Project P;

  /// The page of a check, by its id with or without the prefix.
  static const EmbeddedFile *pageOf(StringRef Name) {
    for (const EmbeddedFile &F : embeddedPages()) {
      StringRef Id = StringRef(F.Path).drop_back(3);
      if (Id == Name || Id.split('-').second == Name)
        return &F;
    }
    return nullptr;
  }

  int explainFinding(const std::string &Fingerprint) {
    std::vector<std::string> Paths(Words.begin() + 1, Words.end());
    if (!P.load(Paths, Flags))
      return UsageError;
    AnalysisResult Result = P.analyze();
    applyComments(Result.Findings, {},
                  [&](const std::string &File) { return P.text(File); });
    P.shorten(Result);
    bool Any = false;
    for (const Finding &F : Result.Findings)
      if (F.Fingerprint == Fingerprint) {
        Out << (Any ? "\n" : "") << reasoning(F, P.config());
        Any = true;
      }
    if (Any)
      return Clean;
    bool Whole = llvm::all_of(Result.Units, [](const UnitReport &U) {
      return U.Status == UnitStatus::Ok;
    });
    return fail("no finding with the fingerprint " + Fingerprint + " among " +
                llvm::Twine(Result.Findings.size()) +
                (Whole ? "" : "; some files could not be fully analysed"));
  }
};

} // namespace

std::unique_ptr<Command> makeExplainCommand(llvm::raw_fd_ostream &Out,
                                            llvm::raw_fd_ostream &Err) {
  return std::make_unique<ExplainCommand>(Out, Err);
}

} // namespace throttlint
