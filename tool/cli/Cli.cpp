//===- Cli.cpp - which command ----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Cli.h"

#include "cli/Command.h"

#include "llvm/Config/llvm-config.h"

namespace throttlint {

static std::string mainHelp(const CommandList &Commands) {
  return R"(throttlint finds C and C++ code that will run into an API's rate limit.

usage: throttlint <command> [options]

commands:
)" + commandTable(Commands) +
         R"(
options:
  --help     this text
  --version  versions of throttlint and of LLVM

exit codes: 0 nothing to report, 1 findings, 2 wrong usage or configuration,
3 a file could not be analysed
)";
}

int runCli(llvm::ArrayRef<std::string> Args, llvm::raw_fd_ostream &Out,
           llvm::raw_fd_ostream &Err) {
  if (!Args.empty() && Args.front() == "--version") {
    Out << "throttlint " << THROTTLINT_VERSION << " (LLVM "
        << LLVM_VERSION_STRING << ")\n";
    return Clean;
  }
  CommandList Commands;
  Commands.push_back(makeCheckCommand(Out, Err));
  Commands.push_back(makeReviewCommand(Out, Err));
  Commands.push_back(makeBudgetCommand(Out, Err));
  Commands.push_back(makeIndexCommand(Out, Err));
  Commands.push_back(makeRulesCommand(Out, Err));
  Commands.push_back(makeExplainCommand(Out, Err));
  Commands.push_back(makeHelpCommand(Commands, Out, Err));
  return dispatch(Commands, "", mainHelp(Commands), Args, Out, Err);
}

} // namespace throttlint
