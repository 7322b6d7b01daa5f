//===- ReviewStoryTest.cpp - the founding story, as patches -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "GitProject.h"

namespace throttlint {
namespace {

/// The steps of the sample as commits of one repository. Before the first one
/// the app answers slash commands and closes nothing.
class StoryTest : public GitProjectTest {
protected:
  /// The work tree becomes a step.
  void step(const std::string &Name) {
    std::string Folder = std::string(SAMPLE_DIR) + "/slack-cleanup/" + Name;
    git("rm -q -r --ignore-unmatch .");
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator It(Folder, Error), End;
         It != End && !Error; It.increment(Error))
      write(llvm::sys::path::filename(It->path()).str(), slurp(It->path()));
    ASSERT_FALSE(Error);
  }
  void before() {
    step("1-loop");
    // The loop is what the first step brings.
    std::string Text = slurp(Root + "/cleanup.cpp");
    size_t From = Text.find("    for (const GroupDm& dm : old_dms) {");
    ASSERT_NE(From, std::string::npos);
    Text.replace(From, Text.rfind("}") - From, "");
    write("cleanup.cpp", Text);
    commit("an app that finds old DMs");
  }
  static std::set<std::string> classes(const Json &Finding) {
    std::set<std::string> Out;
    for (const auto &R : Finding["repairs"])
      Out.insert(R["class"]);
    return Out;
  }
};

TEST_F(StoryTest, TheFirstCommitIntroducesTheLoop) {
  before();
  step("1-loop");
  Outcome O = review("--base HEAD --format json");
  EXPECT_CODE(O, 1);
  Json R = O.json();
  EXPECT_EQ(R["verdict"], "worse");
  ASSERT_EQ(R["counts"]["introduced"], 1) << O.Out;
  EXPECT_EQ(R["findings"][0]["after"]["check"], "ratelimit-request-in-loop");
  EXPECT_EQ(R["findings"][0]["after"]["file"], "cleanup.cpp");
  EXPECT_EQ(R["findings"][0]["on_diff"]["elsewhere"], false);
}

TEST_F(StoryTest, TheSecondIsWorseAndSaysWhy) {
  step("1-loop");
  commit();
  step("2-blocking-fix");
  Outcome O = review("--base HEAD --format json");
  EXPECT_CODE(O, 1);
  Json R = O.json();
  EXPECT_EQ(R["verdict"], "worse");
  bool Pacing = false;
  for (const auto &F : R["findings"])
    if (F["status"] == "introduced" &&
        F["after"]["check"] == "ratelimit-blocking-in-async")
      Pacing |= classes(F).contains("blocking-pacing");
  EXPECT_TRUE(Pacing) << O.Out;
  std::string Sentence = R["sentence"];
  EXPECT_NE(Sentence.find("adds blocking pacing on an async path"),
            std::string::npos)
      << Sentence;
  EXPECT_NE(Sentence.find("`std::this_thread::sleep_for` blocks the Asio event "
                          "loop"),
            std::string::npos)
      << Sentence;
  // The loop is still there: the wait does not mend it.
  EXPECT_EQ(R["counts"]["fixed"], 0) << O.Out;
}

TEST_F(StoryTest, TheThirdIsClean) {
  step("2-blocking-fix");
  commit();
  step("3-real-fix");
  Outcome O = review("--base HEAD --format json");
  EXPECT_CODE(O, 0);
  Json R = O.json();
  EXPECT_EQ(R["verdict"], "clean") << O.Out;
  EXPECT_EQ(R["counts"]["introduced"], 0) << O.Out;
  EXPECT_GE(R["counts"]["fixed"].get<int>(), 2) << O.Out;
  bool Scheduled = false;
  for (const auto &F : R["findings"])
    Scheduled |= classes(F).contains("scheduled");
  EXPECT_TRUE(Scheduled) << O.Out;
}

TEST_F(StoryTest, AFlagIsRequiredOfNewRequests) {
  before();
  write(".throttlint", "Flags: [CleanupConfig::enabled]\nRequireFlag: true\n");
  commit();
  step("1-loop");
  write(".throttlint", "Flags: [CleanupConfig::enabled]\nRequireFlag: true\n");
  Outcome O = review("--base HEAD --format json");
  EXPECT_CODE(O, 1);
  bool Missing = false;
  Json R = O.json();
  for (const auto &F : R["findings"])
    Missing |= F["status"] == "introduced" &&
               F["after"]["check"] == "throttlint-require-flag" &&
               F["after"]["endpoint"] == "conversations.close";
  EXPECT_TRUE(Missing) << O.Out;
  // The real repair has one.
  commit();
  step("3-real-fix");
  write(".throttlint", "Flags: [CleanupConfig::enabled]\nRequireFlag: true\n");
  O = review("--base HEAD~1 --format json");
  R = O.json();
  for (const auto &F : R["findings"])
    EXPECT_NE(F["after"]["check"], "throttlint-require-flag") << F.dump(2);
}

} // namespace
} // namespace throttlint
