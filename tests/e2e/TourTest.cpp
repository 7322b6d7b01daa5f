//===- TourTest.cpp - docs/tour.md shows what really happens ----*- C++ -*-===//
//
// Purpose: each `console` block of the page is a command in a step of the
// sample, and what a terminal shows then. After a wanted change run with
// THROTTLINT_UPDATE_GOLDEN=1 in the environment and read the difference.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include <set>

using namespace throttlint;

namespace {

constexpr llvm::StringLiteral Begin = "```console\n", End = "```\n";

class TourTest : public CliTest {
protected:
  /// What `STEP$ COMMAND` shows.
  std::string shown(llvm::StringRef Step, llvm::StringRef Command) {
    copy(Step.str());
    std::string Bin = llvm::sys::path::parent_path(THROTTLINT_BINARY).str();
    std::string Out = Base + "/shown";
    std::string Line = "cd " + shellWord(Root + "/" + Step.str()) +
                       " && PATH=" + shellWord(Bin) + ":$PATH && { " +
                       Command.str() + "; } >" + shellWord(Out) +
                       " 2>&1 </dev/null";
    EXPECT_NE(std::system(Line.c_str()), -1);
    return slurp(Out);
  }

private:
  /// Each step is a project by itself, wherever the tests run.
  void copy(const std::string &Step) {
    std::string From = std::string(SAMPLE_DIR) + "/slack-cleanup/" + Step;
    std::error_code Error;
    unsigned Files = 0;
    for (llvm::sys::fs::directory_iterator It(From, Error), E;
         It != E && !Error; It.increment(Error), ++Files)
      write(Step + "/" + llvm::sys::path::filename(It->path()).str(),
            slurp(It->path()));
    EXPECT_GT(Files, 0u) << "no step '" << Step << "'";
    ASSERT_FALSE(
        llvm::sys::fs::create_directories(Root + "/" + Step + "/.git"));
  }
};

TEST_F(TourTest, ShowsWhatTheProgramSays) {
  const std::string Page = std::string(DOCS_DIR) + "/tour.md";
  const std::string Written = slurp(Page);
  ASSERT_FALSE(Written.empty()) << "cannot read " << Page;
  std::string Real;
  std::set<std::string> Commands;
  llvm::StringRef Rest = Written;
  while (true) {
    size_t At = Rest.find(Begin);
    if (At == llvm::StringRef::npos)
      break;
    Real += Rest.take_front(At + Begin.size());
    llvm::StringRef Block = Rest.drop_front(At + Begin.size());
    size_t To = Block.find(End);
    ASSERT_NE(To, llvm::StringRef::npos) << "a block without an end";
    auto Prompt = Block.take_front(To).split('\n').first;
    auto [Step, Command] = Prompt.split("$ ");
    ASSERT_TRUE(Command.starts_with("throttlint ")) << Prompt.str();
    Commands.insert(Command.split(' ').second.split(' ').first.str());
    Real += Prompt.str() + "\n" + shown(Step, Command);
    Rest = Block.drop_front(To);
  }
  Real += Rest;
  EXPECT_EQ(Commands, (std::set<std::string>{"budget", "check", "explain"}));
  EXPECT_EQ(Real.find(Base), std::string::npos) << "a path of this machine";
  if (const char *Update = std::getenv("THROTTLINT_UPDATE_GOLDEN");
      Update && std::string(Update) == "1") {
    std::ofstream(Page, std::ios::binary) << Real;
    GTEST_SKIP() << "written: " << Page;
  }
  EXPECT_EQ(Real, Written)
      << "if this is intended: THROTTLINT_UPDATE_GOLDEN=1 sample-tests";
}

} // namespace
