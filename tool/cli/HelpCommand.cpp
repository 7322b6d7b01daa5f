//===- HelpCommand.cpp - throttlint help ------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Manual.h"

namespace throttlint {
namespace {

class HelpCommand final : public Command {
public:
  HelpCommand(const CommandList &Commands, llvm::raw_fd_ostream &Out,
              llvm::raw_fd_ostream &Err)
      : Command(Out, Err), Commands(Commands) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "help",
        "[options] [command]",
        "the help of a command, the manual, completions",
        R"(Prints the help of a command. With an option it prints what is made from the
declarations of all commands: the manual page, or a script that completes the
command line in a shell.

  throttlint help rules list
  source <(throttlint help --completion bash)
)",
        "",
        0,
        2};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override {
    return {switchOption("--man", "the manual page, for man(1)", Man),
            choiceOption("--completion", "SHELL", "bash, zsh or fish",
                         {"bash", "zsh", "fish"},
                         [this](llvm::StringRef V) { Shell = V.str(); })};
  }

  int execute() override {
    if (Man || !Shell.empty()) {
      Out << (Man ? manualPage(Commands) : completion(Shell, Commands));
      return Clean;
    }
    Words.push_back("--help");
    return runCli(Words, Out, Err);
  }

private:
  const CommandList &Commands;
  bool Man = false;
  std::string Shell;
};

} // namespace

std::unique_ptr<Command> makeHelpCommand(const CommandList &Commands,
                                         llvm::raw_fd_ostream &Out,
                                         llvm::raw_fd_ostream &Err) {
  return std::make_unique<HelpCommand>(Commands, Out, Err);
}

} // namespace throttlint
