//===- BudgetCommand.cpp - throttlint budget --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"
#include "cli/Project.h"
#include "report/Reporter.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {
namespace {

class BudgetCommand final : public Command {
public:
  BudgetCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err), P(Err) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "budget",
        "[options] [paths] [-- compiler flags]",
        "print who spends which limit, how often, and what is left",
        R"(Analyses a project as its compile commands say and prints, for each limit that
it draws on, the places that spend it, how often, the sum of what runs together,
and when that is too much. It judges nothing. Paths only say where to look for
the compile commands.
)",
        R"(exit codes: 0 done, 2 wrong usage or configuration, 3 a file could not be
analysed
)",
        0,
        SIZE_MAX,
        /*TakesFlags=*/true};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override {
    std::vector<CommandOption> Out = P.options();
    Out.push_back(choiceOption(
        "--format", "FORMAT", "text (default) or json", {"text", "json"},
        [this](llvm::StringRef V) { Json = V == "json"; }));
    return Out;
  }
  int execute() override;

private:
  Project P;
  bool Json = false;
};

int BudgetCommand::execute() {
  if (!P.load(Words, Flags))
    return UsageError;
  AnalysisResult Result = P.analyze([&](const CheckContext &Ctx) {
    (Json ? reportBudgetJson : reportBudget)(
        Ctx, [&](const std::string &File) { return P.relative(File); }, Out);
  });
  Out.flush();
  P.shorten(Result);
  P.summarise(Result, "");
  return llvm::all_of(
             Result.Units,
             [](const UnitReport &U) { return U.Status == UnitStatus::Ok; })
             ? Clean
             : NotAnalysed;
}

} // namespace

std::unique_ptr<Command> makeBudgetCommand(llvm::raw_fd_ostream &Out,
                                           llvm::raw_fd_ostream &Err) {
  return std::make_unique<BudgetCommand>(Out, Err);
}

} // namespace throttlint
