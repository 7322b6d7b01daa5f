//===- IndexCommand.cpp - throttlint index ----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Project.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {
namespace {

class IndexCommand final : public Command {
public:
  IndexCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err), P(Err) {}

  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "index",
        "[options] [paths] [-- compiler flags]",
        "write what is known of each file, for editors and later runs",
        R"(Parses a project as its compile commands say and writes what is known of each
file to an index. `throttlint check --index FILE` then parses only what changed
since, and the clang-tidy plugin knows the other files of the program (option
ratelimit.Index). An index that is there already is renewed: what did not change
is taken over. Paths only say where to look for the compile commands.
)",
        R"(exit codes: 0 done, 2 wrong usage or configuration, 3 a file could not be
analysed (the index holds the others)
)",
        0,
        SIZE_MAX,
        /*TakesFlags=*/true};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override {
    std::vector<CommandOption> Out = P.options();
    Out.push_back(textOption("-o", "FILE",
                             "the index; default: throttlint.index in the "
                             "folder of the compile commands",
                             File));
    return Out;
  }
  int execute() override;

private:
  Project P;
  std::string File;
};

int IndexCommand::execute() {
  if (!P.load(Words, Flags))
    return UsageError;
  std::optional<AnalysisResult> Result = P.writeIndex(File);
  if (!Result)
    return UsageError;
  P.shorten(*Result);
  size_t Parsed = Result->Units.size() - Result->FromIndex;
  P.summarise(*Result, std::to_string(Parsed) + " parsed of ");
  return llvm::all_of(
             Result->Units,
             [](const UnitReport &U) { return U.Status == UnitStatus::Ok; })
             ? Clean
             : NotAnalysed;
}

} // namespace

std::unique_ptr<Command> makeIndexCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err) {
  return std::make_unique<IndexCommand>(Out, Err);
}

} // namespace throttlint
