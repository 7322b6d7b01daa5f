//===- ReviewCliTest.cpp - throttlint review, as users run it ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "GitProject.h"

namespace throttlint {
namespace {

constexpr const char *PacedC = R"(#include <curl/curl.h>
#include <unistd.h>
void close_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.close");
  for (int i = 0; i < n; i++) {
    curl_easy_perform(curl);
    sleep(4);
  }
}
)";

class ReviewTest : public GitProjectTest {};

using Strings = std::vector<std::string>;

TEST_F(ReviewTest, TheWorkTreeAgainstTheDefaultBranch) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  Outcome O = review();
  EXPECT_CODE(O, 1);
  EXPECT_TRUE(O.says("introduced (1)")) << O.Out;
  EXPECT_TRUE(O.says("a.c:5:5: warning: ")) << O.Out;
  EXPECT_TRUE(O.says("verdict: worse: this patch ")) << O.Out;
  EXPECT_TRUE(O.complains("the work tree against the last commit shared with "
                          "'main'"))
      << O.Err;
  // And back.
  commit();
  write("a.c", CleanC);
  O = review("--base HEAD");
  EXPECT_CODE(O, 0);
  EXPECT_TRUE(O.says("fixed (1)")) << O.Out;
  EXPECT_TRUE(O.says("verdict: clean: ")) << O.Out;
}

TEST_F(ReviewTest, NothingChanged) {
  project("a.c", LoopC);
  Outcome O = review();
  EXPECT_CODE(O, 0);
  EXPECT_TRUE(O.says("verdict: same: ")) << O.Out;
  EXPECT_FALSE(O.says("a.c:5")) << O.Out;
  EXPECT_TRUE(review("--all").says("a.c:5")) << O.Out;
}

TEST_F(ReviewTest, ADeletedPauseIsReportedWhereItWas) {
  project("a.c", PacedC);
  std::string Text = PacedC;
  Text.erase(Text.find("    sleep(4);\n"), 14);
  write("a.c", Text);
  Outcome O = review("--format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  const auto F = O.json()["findings"][0];
  EXPECT_EQ(F["repairs"][0]["class"], "lost-pacing") << F.dump(2);
  EXPECT_EQ(F["on_diff"]["elsewhere"], true);
  EXPECT_EQ(F["on_diff"]["line"], 7);
  EXPECT_EQ(F["after"]["line"], 6);
}

TEST_F(ReviewTest, RevisionsByName) {
  project("a.c", CleanC);
  git("tag v1");
  write("a.c", LoopC);
  commit();
  git("tag v2");
  write("a.c", PacedC);
  Outcome O = review("--base v1 --head v2 --format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  O = review("--base v2 --head v1 --format json");
  EXPECT_CODE(O, 0);
  EXPECT_EQ(news(O), Strings{"fixed"});
  O = review("--base v1 --format json");
  EXPECT_CODE(O, 0);
  EXPECT_EQ(news(O), Strings{});
}

TEST_F(ReviewTest, WhatIsStaged) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  git("add a.c");
  write("a.c", PacedC);
  Outcome O = review("--staged --format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
}

TEST_F(ReviewTest, APatchBeforeAndAfterItIsApplied) {
  project("src/a.c", CleanC);
  write("src/a.c", LoopC);
  git("diff --output=../p.diff");
  git("checkout -q .");
  Outcome O = review("--patch ../p.diff --format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  write("src/a.c", LoopC);
  O = review("--patch ../p.diff --format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  EXPECT_TRUE(O.complains("has the patch already")) << O.Err;
  // From the input, and from a folder below.
  git("checkout -q .");
  O = review("--patch - --format json < ../../p.diff #", "src");
  EXPECT_EQ(news(O), Strings{"introduced"}) << O.Err;
  // One that does not fit.
  write("src/a.c", "int x;\n");
  O = review("--patch ../p.diff");
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("does not fit")) << O.Err;
}

TEST_F(ReviewTest, APatchDoesNotReadOutsideOfTheProject) {
  project("a.c", CleanC);
  write("../p.diff", "--- a/../out.c\n+++ b/../out.c\n@@ -1 +1 @@\n-a\n+b\n");
  write("../out.c", "a\n");
  Outcome O = review("--patch ../p.diff");
  EXPECT_CODE(O, 2);
}

TEST_F(ReviewTest, OddNames) {
  project("sub dir/-a b.c", CleanC);
  write("sub dir/-a b.c", LoopC);
  Outcome O = review("--format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
}

TEST_F(ReviewTest, AMovedFileIsNoNews) {
  project("old.c", LoopC);
  git("mv old.c new.c");
  commands({{"new.c", ""}});
  Outcome O = review("--format json");
  EXPECT_CODE(O, 0);
  EXPECT_EQ(news(O), Strings{}) << O.Out;
  EXPECT_EQ(O.json()["counts"]["existing"], 1);
}

TEST_F(ReviewTest, AHelperThatSleepsUnderAnUntouchedHandler) {
  const char *Main = R"(#include "help.h"
#include <uv.h>
static void on_tick(uv_timer_t *t) { help(); }
int main() {
  uv_timer_t timer;
  uv_timer_init(uv_default_loop(), &timer);
  uv_timer_start(&timer, on_tick, 1000, 1000);
  return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
)";
  write("main.c", Main);
  write("help.h", "void help(void);\n");
  write("help.c", "#include <unistd.h>\nvoid help(void) {}\n");
  commands({{"main.c", ""}, {"help.c", ""}});
  commit();
  write("help.c", "#include <unistd.h>\nvoid help(void) { sleep(1); }\n");
  Outcome O = review("--format json --verbose");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  EXPECT_TRUE(O.complains("2 files, 1 of them parsed twice")) << O.Err;
}

TEST_F(ReviewTest, AnIndexSparesWhatDidNotChange) {
  write("a.c", CleanC);
  write("b.c", "int b(void) { return 1; }\n");
  commands({{"a.c", ""}, {"b.c", ""}});
  commit();
  EXPECT_CODE(run("index -o ../throttlint.index"), 0);
  write("a.c", LoopC);
  Outcome O = review("--format json --verbose --index ../throttlint.index");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
  EXPECT_TRUE(O.complains("2 files, 1 of them parsed twice, 1 taken from the "
                          "index"))
      << O.Err;
}

TEST_F(ReviewTest, ANewHeaderThatComesFirst) {
  write("a.c", "#include \"pause.h\"\n" + std::string(PacedC));
  write("far/pause.h", "#define sleep sleep\n");
  commands({{"a.c", "-Inear -Ifar"}});
  commit();
  write("near/pause.h", "#define sleep(x) (void)(x)\n");
  EXPECT_EQ(news(review("--format json")), Strings{"introduced"});
}

TEST_F(ReviewTest, BrokenRevisionsAreSaidInWords) {
  project("a.c", CleanC);
  Outcome O = review("--base nowhere");
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("'nowhere' is no commit of ")) << O.Err;
  O = review("--base=--output=x");
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("'--output=x' is no commit of ")) << O.Err;
  O = review("--base HEAD --patch x");
  EXPECT_CODE(O, 2);
  git("checkout -q --orphan other");
  git("commit -q -m other");
  O = review();
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("no common commit of HEAD and 'main'")) << O.Err;
  git("branch -q -D main");
  O = review();
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("name the base with --base")) << O.Err;
}

TEST_F(ReviewTest, AShallowCloneIsSaid) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  commit();
  git("clone -q --depth 1 file://" + shellWord(Root) + " ../shallow");
  Root = Base + "/shallow";
  Outcome O = review("--base HEAD~1");
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("git fetch --unshallow")) << O.Err;
}

TEST_F(ReviewTest, WithoutARepository) {
  llvm::sys::fs::remove_directories(Root + "/.git");
  write("a.c", CleanC);
  commands({{"a.c", ""}});
  Outcome O = review("", ".");
  EXPECT_CODE(O, 2);
  EXPECT_TRUE(O.complains("--patch")) << O.Err;
}

TEST_F(ReviewTest, ASubmoduleThatMoved) {
  std::string Outer = Root;
  Root = Base + "/library";
  ASSERT_FALSE(llvm::sys::fs::create_directories(Root));
  git("init -q -b main");
  write("pause.h", "#include <unistd.h>\n"
                   "static inline void pause_it(void) { sleep(4); }\n");
  commit();
  Root = Outer;
  git("-c protocol.file.allow=always submodule add -q ../library lib");
  std::string Text = "#include \"lib/pause.h\"\n" + std::string(PacedC);
  Text.replace(Text.find("sleep(4)"), 8, "pause_it()");
  write("a.c", Text);
  commands({{"a.c", ""}});
  commit();
  write("lib/pause.h", "static inline void pause_it(void) {}\n");
  git("add -A", "lib");
  git("commit -q -m less", "lib");
  Outcome O = review("--base HEAD --format json");
  EXPECT_EQ(news(O), Strings{"introduced"}) << O.Err;
}

TEST_F(ReviewTest, ACommentThatSilencesIsNoFix) {
  project("a.c", LoopC);
  std::string Text = LoopC;
  Text.insert(Text.find("    curl_easy_perform"),
              "    // NOLINTNEXTLINE(ratelimit-request-in-loop)\n");
  write("a.c", Text);
  Outcome O = review("--format json");
  EXPECT_CODE(O, 0);
  EXPECT_EQ(news(O), Strings{"silenced"});
}

TEST_F(ReviewTest, AFileThatBreaksIsNotClean) {
  project("a.c", CleanC);
  write("a.c", std::string(CleanC) + "int broken( {\n");
  Outcome O = review();
  EXPECT_CODE(O, 3);
  EXPECT_TRUE(O.complains("a.c: only partly analysed")) << O.Err;
  // What was broken before is no news.
  commit();
  write("a.c", std::string(CleanC) + "int broken( {\n\n");
  EXPECT_CODE(review("--base HEAD"), 0);
}

TEST_F(ReviewTest, OtherFormats) {
  project("a.c", PacedC);
  std::string Text = PacedC;
  Text.erase(Text.find("    sleep(4);\n"), 14);
  write("a.c", Text);
  Outcome O = review("--format github");
  EXPECT_CODE(O, 1);
  EXPECT_TRUE(O.says("::warning file=a.c,line=7,title=ratelimit-request-in-loop"
                     "::Slack"))
      << O.Out;
  EXPECT_TRUE(O.says("The place itself is a.c:6")) << O.Out;
  O = review("--format rdjson");
  EXPECT_CODE(O, 1);
  const auto D = O.json()["diagnostics"][0];
  EXPECT_EQ(D["location"]["path"], "a.c");
  EXPECT_EQ(D["location"]["range"]["start"]["line"], 7);
  EXPECT_EQ(D["severity"], "WARNING");
  O = review("--format markdown");
  EXPECT_CODE(O, 1);
  EXPECT_TRUE(O.says("### throttlint: worse")) << O.Out;
  EXPECT_TRUE(O.says("removes the pacing (`lost-pacing`)")) << O.Out;
  EXPECT_CODE(review("--format nonsense"), 2);
}

TEST_F(ReviewTest, FromAFolderOutside) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  Outcome O = review("--format json -p " + shellWord(Root), "..");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
}

TEST_F(ReviewTest, JsonHasTheFactsOfBothSides) {
  project("a.c", PacedC);
  std::string Text = PacedC;
  Text.erase(Text.find("    sleep(4);\n"), 14);
  write("a.c", Text);
  const Json F = review("--format json").json()["findings"][0];
  EXPECT_TRUE(F["before"].is_null());
  EXPECT_TRUE(F["after"].contains("blocks_seconds"));
  EXPECT_TRUE(F["after"]["budget"].contains("most_rounds"));
  const Json &Before = F["request"]["before"], &After = F["request"]["after"];
  EXPECT_EQ(Before["sent"], "loop");
  EXPECT_EQ(Before["pace_seconds"], 4.0) << Before.dump(2);
  EXPECT_EQ(After["pace_seconds"], 0.0);
  EXPECT_EQ(Before["breaks_limit"], false);
  EXPECT_EQ(After["breaks_limit"], true);
  EXPECT_EQ(After["file"], "a.c");
  EXPECT_TRUE(After["retry"].is_null());
}

TEST_F(ReviewTest, SarifSaysWhatIsNew) {
  write("fixed.c", LoopC);
  write("old.c", replaced(LoopC, "close_all", "close_old"));
  write("new.c", replaced(CleanC, "close_one", "close_new"));
  write("paced.c", replaced(replaced(PacedC, "close_all", "close_slowly"),
                            "sleep(4)", "sleep(2)"));
  commands({{"fixed.c", ""}, {"new.c", ""}, {"old.c", ""}, {"paced.c", ""}});
  commit();
  write("fixed.c",
        "// One is enough.\n" +
            replaced(LoopC, "for (int i = 0; i < n; i++)", "if (n)"));
  write("new.c", replaced(LoopC, "close_all", "close_new"));
  write("paced.c", replaced(replaced(PacedC, "close_all", "close_slowly"),
                            "sleep(4)", "sleep(1)"));
  Outcome O = review("--format sarif");
  EXPECT_CODE(O, 1);
  const Json Run = O.json()["runs"][0];
  std::map<std::string, Json> By;
  for (const auto &R : Run["results"])
    By[R["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]] = R;
  ASSERT_EQ(By.size(), 4u) << O.Out;
  EXPECT_EQ(By["new.c"]["baselineState"], "new");
  EXPECT_EQ(By["old.c"]["baselineState"], "unchanged");
  EXPECT_EQ(By["paced.c"]["baselineState"], "updated");
  EXPECT_EQ(By["fixed.c"]["baselineState"], "absent");
  // What is gone has its old place and line.
  const Json &Gone = By["fixed.c"]["locations"][0]["physicalLocation"];
  EXPECT_EQ(Gone["region"]["startLine"], 5);
  EXPECT_EQ(Gone["region"]["snippet"]["text"], "    curl_easy_perform(curl);");
  EXPECT_EQ(Run["properties"]["verdict"], "worse");
  // Each rule that is named is described.
  for (const auto &R : Run["results"])
    EXPECT_EQ(Run["tool"]["driver"]["rules"][R["ruleIndex"].get<int>()]["id"],
              R["ruleId"]);
}

TEST_F(ReviewTest, APatchAsAnAssistantPrintsIt) {
  project("src dir/a.c", PacedC);
  // Fenced, prose around, no index line, wrong counts and lines.
  write("../p.md", "Here is the change:\n\n```diff\n"
                   "--- a/src dir/a.c\n+++ b/src dir/a.c\n"
                   "@@ -60,9 +60,2 @@ void close_all\n"
                   "   for (int i = 0; i < n; i++) {\n"
                   "     curl_easy_perform(curl);\n"
                   "-    sleep(4);\n"
                   "   }\n"
                   "```\n\nIt removes the delay.\n");
  Outcome O = review("--patch ../p.md --format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"}) << O.Err;
}

TEST_F(ReviewTest, APatchOfPlainDiffWithNewFiles) {
  project("a.c", CleanC);
  std::string Line = "cd " + shellWord(Base) +
                     " && cp -r project new && rm -rf project/.git new/.git";
  ASSERT_EQ(std::system(Line.c_str()), 0);
  std::string Old = Root;
  Root = Base + "/new";
  write("b.c", LoopC);
  commands({{"a.c", ""}, {"b.c", ""}});
  Line = "cd " + shellWord(Base) +
         " && diff -x '*.json' -ruN project new > p.diff";
  std::system(Line.c_str());
  // Before it is applied, after, and backwards.
  for (const std::string &Where : {Old, Root}) {
    Root = Where;
    Outcome O = review("--patch ../p.diff --format json");
    EXPECT_CODE(O, 1);
    EXPECT_EQ(news(O), Strings{"introduced"}) << O.Err;
  }
  Line = "cd " + shellWord(Base) +
         " && diff -x '*.json' -ruN new project > p.diff";
  std::system(Line.c_str());
  Outcome O = review("--patch ../p.diff --format json");
  EXPECT_CODE(O, 0);
  EXPECT_EQ(news(O), Strings{"fixed"}) << O.Err;
}

TEST_F(ReviewTest, ALinkToTheProject) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  std::string Line = "ln -s project " + shellWord(Base + "/link");
  ASSERT_EQ(std::system(Line.c_str()), 0);
  Root = Base + "/link";
  Outcome O = review("--format json");
  EXPECT_CODE(O, 1);
  EXPECT_EQ(news(O), Strings{"introduced"});
}

TEST_F(ReviewTest, TheExitCodeFollowsTheLevel) {
  project("a.c", CleanC);
  write("a.c", LoopC);
  EXPECT_CODE(review("--fail-on never"), 0);
  EXPECT_CODE(review("--fail-on error"), 0);
}

} // namespace
} // namespace throttlint
