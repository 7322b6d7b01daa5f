//===- Project.h - what commands that analyse share -------------*- C++ -*-===//
//
// Purpose: options, rules, compile commands and paths of one project, for
// `check` and its relatives.
// Example: Project P(Err); options() of the command starts with P.options();
// then P.load(Words, Flags) and P.analyze().
// Errors: load() says them on the error stream and returns false.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CLI_PROJECT_H
#define THROTTLINT_CLI_PROJECT_H

#include "cli/Command.h"
#include "config/Config.h"
#include "driver/Analysis.h"
#include "driver/CompileCommands.h"
#include "driver/ProjectIndex.h"
#include "pack/RulePack.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"

#include <set>

namespace throttlint {

class Project {
public:
  explicit Project(llvm::raw_fd_ostream &Err) : Err(Err) {}

  /// The options every command that analyses has.
  std::vector<CommandOption> options();

  bool load(const std::vector<std::string> &Paths,
            const std::optional<std::vector<std::string>> &Flags);
  /// Rules and the configuration of the current folder, without a program.
  bool loadRulesOnly();
  /// All findings of the program, with absolute paths; or none, where
  /// \p Inspect looks at it instead.
  AnalysisResult
  analyze(std::function<void(const CheckContext &)> Inspect = {});
  /// What a host of its own needs to do the same.
  const AnalysisOptions &analysisOptions();
  const std::vector<CompileUnit> &units() const { return Commands.Units; }
  /// Writes the facts of the program to \p File, or to the default place when
  /// it is empty; what did not change is taken over from there. The units with
  /// how many were parsed; nothing on errors.
  std::optional<AnalysisResult> writeIndex(std::string File);
  /// Says which files could not be read, and, behind \p Found, how many there
  /// are.
  void summarise(const AnalysisResult &Result, const std::string &Found,
                 size_t Suppressed = 0);
  /// Takes out the findings that the configuration of their file does not
  /// want, and gives the others the severity it says.
  void configure(std::vector<Finding> &Findings);
  /// The same for one finding: false where it is not wanted.
  bool configure(Finding &F);
  /// The effective configuration of the first path, as YAML; empty on errors.
  std::optional<std::string>
  dumpConfig(const std::vector<std::string> &Paths,
             const std::optional<std::vector<std::string>> &Flags);

  /// A value of the command line for a key of the configuration.
  std::string setOption(llvm::StringRef Key, llvm::StringRef Value) {
    return Configs.option(Key, Value);
  }
  const Config &config() const { return *Configured; }
  const RuleDatabase &rules() const { return *Rules; }

  /// The path is one of those named on the command line, or below one.
  bool isWanted(const std::string &File) const;
  /// Makes the paths of a result relative to the project's root, and adds the
  /// sources that were named but have no compile command.
  void shorten(AnalysisResult &Result);
  void shorten(Finding &F);
  std::string relative(const std::string &File) const;
  const std::string &root() const { return Root; }
  /// The path in full of one that is relative to the project's root.
  std::string absolute(const std::string &File) const;
  /// The text of a file; empty if it cannot be read.
  llvm::StringRef text(const std::string &File);
  /// A line of a file under its short name; empty if it cannot be read.
  std::string sourceLine(const std::string &File, uint32_t Line);

  bool quiet() const { return Quiet; }
  bool verbose() const { return Verbose; }

private:
  void unknownLimiters(const AnalysisResult &Result,
                       const std::set<std::string> &Functions);

  llvm::raw_fd_ostream &Err;
  CompileCommandsRequest Request;
  AnalysisOptions Analysis;
  std::string IndexPath;
  std::optional<ProjectIndex> Index;
  bool Quiet = false, Verbose = false;

  Configurations Configs;
  const Config *Configured = nullptr;
  RulePack Pack = RulePack::builtIn();
  std::optional<RuleDatabase> Rules;
  CompileCommands Commands;
  std::string Root;
  std::vector<std::string> Wanted;
  llvm::StringMap<std::string> RealPath;
  llvm::StringMap<std::unique_ptr<llvm::MemoryBuffer>> Sources;

  bool findConfiguration();
  bool loadRules();
  bool loadIndex();
  void prepare();
  void shorten(std::string &File);
  bool complain(const std::vector<ConfigError> &Errors);
};

} // namespace throttlint

#endif
