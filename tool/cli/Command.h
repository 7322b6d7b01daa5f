//===- Command.h - a command with options -----------------------*- C++ -*-===//
//
// Purpose: options are declared once, with their help; parsing, `--help`, and
// "did you mean" follow from the declaration.
// Example: see CheckCommand.cpp. A command sets its fields from the options,
// then execute() runs with Words (what is no option) and Flags (after `--`).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CLI_COMMAND_H
#define THROTTLINT_CLI_COMMAND_H

#include "cli/Cli.h"

#include "llvm/ADT/StringRef.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace throttlint {

struct CommandInfo {
  const char *Name;    ///< "check", "rules list"
  const char *Usage;   ///< what stands behind the name
  const char *Summary; ///< one line for the list of commands
  const char *Text;    ///< what it does
  const char *Footer;  ///< behind the options; exit codes
  /// Words it takes; a usage error otherwise.
  size_t LeastWords = 0, MostWords = SIZE_MAX;
  bool TakesFlags = false; ///< compiler flags after `--`
};

struct CommandOption {
  const char *Name;
  const char *Value; ///< its word in the help; null for a switch
  std::string Help;
  /// Takes the value; returns what is wrong with it, or nothing.
  std::function<std::string(llvm::StringRef)> Set;
  const char *Short = nullptr; ///< another name
  /// What the value may be, where that is a list.
  std::vector<std::string> Choices = {};
};

class Command;
using CommandList = std::vector<std::unique_ptr<Command>>;

class Command {
public:
  Command(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Out(Out), Err(Err) {}
  virtual ~Command() = default;

  virtual const CommandInfo &info() const = 0;
  /// Parses and runs; returns the exit code.
  virtual int run(llvm::ArrayRef<std::string> Args);
  std::string help();
  /// All options, `--help` included: for the manual and for completions.
  std::vector<CommandOption> allOptions();
  /// The commands that follow this word.
  virtual const CommandList &subcommands() const;

protected:
  llvm::raw_fd_ostream &Out, &Err;
  std::vector<std::string> Words;
  std::optional<std::vector<std::string>> Flags;

  virtual std::vector<CommandOption> options() = 0;
  virtual int execute() = 0;
  /// Says what is wrong with the usage; returns the exit code for it.
  int fail(const llvm::Twine &Message);

private:
  std::optional<int> parse(llvm::ArrayRef<std::string> Args);
};

/// The lines of a help text that list commands.
std::string commandTable(const CommandList &Commands);

/// Runs the command that the first words of \p Args name; \p Prefix is what
/// was typed before them ("", "rules"). \p Help answers `--help`, `-h`, `help`
/// and no words at all.
int dispatch(const CommandList &Commands, llvm::StringRef Prefix,
             llvm::StringRef Help, llvm::ArrayRef<std::string> Args,
             llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err);

/// A switch, and options for the usual kinds of values.
CommandOption switchOption(const char *Name, std::string Help, bool &Set,
                           const char *Short = nullptr);
CommandOption textOption(const char *Name, const char *Value, std::string Help,
                         std::string &Set);
CommandOption choiceOption(const char *Name, const char *Value,
                           std::string Help, std::vector<std::string> Choices,
                           std::function<void(llvm::StringRef)> Set);

/// The commands, one file each.
std::unique_ptr<Command> makeCheckCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err);
std::unique_ptr<Command> makeBudgetCommand(llvm::raw_fd_ostream &Out,
                                           llvm::raw_fd_ostream &Err);
std::unique_ptr<Command> makeExplainCommand(llvm::raw_fd_ostream &Out,
                                            llvm::raw_fd_ostream &Err);
std::unique_ptr<Command> makeIndexCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err);
std::unique_ptr<Command> makeReviewCommand(llvm::raw_fd_ostream &Out,
                                           llvm::raw_fd_ostream &Err);
std::unique_ptr<Command> makeRulesCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err);
/// `help COMMAND`, and what is made from all declarations.
std::unique_ptr<Command> makeHelpCommand(const CommandList &Commands,
                                         llvm::raw_fd_ostream &Out,
                                         llvm::raw_fd_ostream &Err);

} // namespace throttlint

#endif
