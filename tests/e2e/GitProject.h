//===- GitProject.h - a project in a git repository -------------*- C++ -*-===//
//
// Purpose: commits in a folder of its own, and `throttlint review` run there.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_GITPROJECT_H
#define THROTTLINT_TESTS_GITPROJECT_H

#include "CliRunner.h"

namespace throttlint {

/// git, with nothing of the user's settings.
class GitProjectTest : public CliTest {
protected:
  void SetUp() override {
    CliTest::SetUp();
    ASSERT_FALSE(llvm::sys::fs::remove_directories(Root + "/.git"));
    git("init -q -b main");
  }
  std::string Environment = "GIT_CONFIG_GLOBAL=/dev/null "
                            "GIT_CONFIG_SYSTEM=/dev/null "
                            "GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com "
                            "GIT_COMMITTER_NAME=a "
                            "GIT_COMMITTER_EMAIL=a@example.com ";
  void git(const std::string &Arguments, const std::string &Folder = ".") {
    std::string Line = "cd " + shellWord(Root + "/" + Folder) + " && " +
                       Environment + "git " + Arguments + " >" +
                       shellWord(Base + "/git") + " 2>&1 </dev/null";
    EXPECT_EQ(std::system(Line.c_str()), 0) << Arguments << "\n"
                                            << slurp(Base + "/git");
  }
  void commit(const std::string &Message = "x") {
    git("add -A");
    git("commit -q -m " + shellWord(Message));
  }
  Outcome review(const std::string &Arguments = "",
                 const std::string &Folder = ".") {
    return run("review " + Arguments, Folder, Environment);
  }
  /// A project of one file in a commit.
  void project(const std::string &Name, const std::string &Text) {
    write(Name, Text);
    commands({{Name, ""}});
    commit();
  }
  /// Status of all findings that are no more as they were.
  std::vector<std::string> news(const Outcome &O) {
    std::vector<std::string> Out;
    Json Report = O.json();
    for (const auto &F : Report["findings"])
      if (F["status"] != "existing")
        Out.push_back(F["status"]);
    return Out;
  }
};

} // namespace throttlint

#endif
