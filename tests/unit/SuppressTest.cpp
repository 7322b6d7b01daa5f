//===- SuppressTest.cpp - comments and baselines ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "suppress/Suppress.h"

#include <gtest/gtest.h>

using namespace throttlint;

namespace {

constexpr const char *Loop = "ratelimit-request-in-loop";
constexpr const char *Async = "ratelimit-blocking-in-async";

bool silent(const char *Text, unsigned Line, const char *Check = Loop,
            unsigned Column = 3) {
  return NolintFile(Text).find(Check, Line, Column).has_value();
}

//===--- Comments ---------------------------------------------------------===//

TEST(NolintTest, OnItsLine) {
  EXPECT_TRUE(silent("a\nf(); // NOLINT\nb", 2));
  EXPECT_FALSE(silent("a\nf(); // NOLINT\nb", 1));
  EXPECT_FALSE(silent("a\nf(); // NOLINT\nb", 3));
  EXPECT_TRUE(silent("f(); /* NOLINT */", 1));
  EXPECT_TRUE(silent("f(); // NOLINT: because", 1));
  EXPECT_FALSE(silent("f(); // nolint", 1));
  EXPECT_FALSE(silent("f(); // NOLINTING", 1));
  EXPECT_TRUE(silent("\xff f(); // NOLINT\r\n", 1));
}

TEST(NolintTest, OfTheNextLine) {
  EXPECT_TRUE(silent("// NOLINTNEXTLINE\nf();", 2));
  EXPECT_FALSE(silent("// NOLINTNEXTLINE\nf();", 1));
  EXPECT_FALSE(silent("// NOLINTNEXTLINE\n\nf();", 3));
}

TEST(NolintTest, WithNamesAndGlobs) {
  const char *One = "f(); // NOLINT(ratelimit-request-in-loop)";
  EXPECT_TRUE(silent(One, 1));
  EXPECT_FALSE(silent(One, 1, Async));
  const char *Two =
      "f(); // NOLINT( x , ratelimit-request-in-loop,ratelimit-blocking-* )";
  EXPECT_TRUE(silent(Two, 1));
  EXPECT_TRUE(silent(Two, 1, Async));
  EXPECT_FALSE(silent(Two, 1, "ratelimit-retry-without-backoff"));
  EXPECT_TRUE(silent("f(); // NOLINT(*)", 1));
  EXPECT_TRUE(silent("f(); // NOLINT(ratelimit-*)", 1));
  EXPECT_FALSE(silent("f(); // NOLINT(bugprone-*)", 1));
  EXPECT_FALSE(silent("f(); // NOLINT()", 1));
  // A list with a blank before it is no list, as in clang-tidy.
  EXPECT_TRUE(silent("f(); // NOLINT (bugprone-*)", 1));
  // So is one that is not closed on its line.
  EXPECT_TRUE(silent("f(); // NOLINT(bugprone-\n)", 1));
  // A minus is ignored.
  EXPECT_TRUE(silent("f(); // NOLINT(*,-ratelimit-request-in-loop)", 1));
  EXPECT_TRUE(silent("f(); // NOLINT(bugprone-x) NOLINT(ratelimit-*)", 1));
}

TEST(NolintTest, Blocks) {
  const char *Text = "f();\n"
                     "// NOLINTBEGIN(ratelimit-request-in-loop)\n"
                     "f();\n"
                     "// NOLINTBEGIN\n"
                     "f();\n"
                     "// NOLINTEND\n"
                     "f();\n"
                     "// NOLINTEND(ratelimit-request-in-loop)\n"
                     "f();\n";
  NolintFile File(Text);
  EXPECT_TRUE(File.problems().empty());
  for (unsigned Line : {3u, 5u, 7u})
    EXPECT_TRUE(File.find(Loop, Line)) << Line;
  for (unsigned Line : {1u, 9u})
    EXPECT_FALSE(File.find(Loop, Line)) << Line;
  EXPECT_TRUE(File.find(Async, 5));
  EXPECT_FALSE(File.find(Async, 3));
  EXPECT_EQ(File.find(Loop, 3)->Line, 2u);
  EXPECT_EQ(File.find(Loop, 3)->Comment,
            "NOLINTBEGIN(ratelimit-request-in-loop)");
}

TEST(NolintTest, BlockOnOneLineCountsByColumn) {
  const char *Text = "f(); /* NOLINTBEGIN */ g(); /* NOLINTEND */ h();";
  EXPECT_FALSE(silent(Text, 1, Loop, 1));
  EXPECT_TRUE(silent(Text, 1, Loop, 24));
  EXPECT_FALSE(silent(Text, 1, Loop, 45));
}

TEST(NolintTest, UnmatchedBlocksAreSaidAndSilenceNothing) {
  NolintFile Begin("// NOLINTBEGIN\nf();\n");
  EXPECT_FALSE(Begin.find(Loop, 2));
  ASSERT_EQ(Begin.problems().size(), 1u);
  EXPECT_EQ(Begin.problems()[0].Line, 1u);
  EXPECT_EQ(Begin.problems()[0].Column, 4u);
  EXPECT_NE(Begin.problems()[0].Message.find("unmatched 'NOLINTBEGIN'"),
            std::string::npos);
  NolintFile End("f();\n  // NOLINTEND\n");
  ASSERT_EQ(End.problems().size(), 1u);
  EXPECT_EQ(End.problems()[0].Line, 2u);
  // Another list is another block.
  NolintFile Lists("// NOLINTBEGIN(ratelimit-*)\nf();\n// NOLINTEND\n");
  EXPECT_FALSE(Lists.find(Loop, 2));
  EXPECT_EQ(Lists.problems().size(), 2u);
  // Other tools' blocks are theirs.
  EXPECT_TRUE(NolintFile("// NOLINTBEGIN(bugprone-x)\n").problems().empty());
}

TEST(NolintTest, NamesOfNoCheckOfOursAreSaid) {
  NolintFile File("f(); // NOLINT(ratelimit-request-in-lop, bugprone-x)\n");
  ASSERT_EQ(File.problems().size(), 1u);
  EXPECT_NE(File.problems()[0].Message.find(
                "did you mean 'ratelimit-request-in-loop'"),
            std::string::npos)
      << File.problems()[0].Message;
  EXPECT_TRUE(NolintFile("// NOLINT(ratelimit-*)").problems().empty());
}

Finding finding(const char *Check, const char *File, uint32_t Line,
                const char *Words) {
  Finding F;
  F.Check = Check;
  F.File = File;
  F.Line = Line;
  F.Column = 1;
  F.Message = Words;
  F.Spelling = Words;
  return F;
}

TEST(SuppressTest, CommentsMarkAndWrongOnesAreFindings) {
  std::vector<Finding> All{finding(Loop, "a.c", 1, "one"),
                           finding(Loop, "a.c", 2, "two")};
  finishFindings(All);
  std::string First = All[0].Fingerprint;
  applyComments(All, {"b.c"}, [](const std::string &File) {
    return File == "a.c" ? "f(); // NOLINT\ng();" : "// NOLINTEND";
  });
  ASSERT_EQ(All.size(), 3u);
  ASSERT_TRUE(All[0].Suppressed);
  EXPECT_EQ(All[0].Suppressed->Text, "NOLINT");
  EXPECT_EQ(All[0].Suppressed->Line, 1u);
  EXPECT_EQ(All[0].Fingerprint, First);
  EXPECT_FALSE(All[1].Suppressed);
  EXPECT_EQ(All[2].Check, NolintCheck);
  EXPECT_EQ(All[2].File, "b.c");
  EXPECT_EQ(All[2].Fingerprint.size(), 16u);
}

//===--- Baselines --------------------------------------------------------===//

TEST(BaselineTest, WhatIsWrittenIsAcceptedAndStable) {
  std::vector<Finding> All{finding(Loop, "b.c", 1, "two \xff"),
                           finding(Async, "a.c", 7, "one")};
  finishFindings(All);
  std::string Text = Baseline::write({&All[0], &All[1]});
  EXPECT_EQ(Baseline::write({&All[1], &All[0]}), Text);
  EXPECT_LT(Text.find("a.c"), Text.find("b.c"));
  auto B = Baseline::parse(Text, "x.json");
  ASSERT_TRUE(static_cast<bool>(B)) << llvm::toString(B.takeError());
  EXPECT_EQ(B->entries().size(), 2u);
  applyBaseline(All, *B, "x.json");
  for (const Finding &F : All) {
    ASSERT_TRUE(F.Suppressed);
    EXPECT_EQ(F.Suppressed->Kind, Suppression::Baseline);
    EXPECT_EQ(F.Suppressed->Text, "x.json");
  }
}

TEST(BaselineTest, BrokenFilesSayWhatIsWrong) {
  const std::string Head = R"({"kind": "throttlint-baseline", "version": 1, )";
  struct {
    std::string Text;
    const char *Says;
  } Cases[] = {
      {"", "not valid JSON"},
      {"[", "not valid JSON"},
      {"[]", "\"kind\""},
      {"{\"kind\": \"sarif\"}", "\"kind\""},
      {R"({"kind": "throttlint-baseline", "version": 2, "findings": []})",
       "\"version\" is 2"},
      {R"({"kind": "throttlint-baseline"})", "\"version\""},
      {Head + "\"findings\": {}}", "must be a list"},
      {Head + "\"findings\": [1]}", "#/findings/0"},
      {Head + R"("findings": [{"fingerprint": "0123456789abcdef"}]})",
       "\"check\""},
      {Head + R"("findings": [{"fingerprint": "xyz", "check": "a",
        "file": "b", "message": "c"}]})",
       "16 hexadecimal digits"},
      {Head + R"("findings": [
        {"fingerprint": "0123456789abcdef", "check": "a", "file": "b",
         "message": "c"},
        {"fingerprint": "0123456789abcdef", "check": "a", "file": "b",
         "message": "c"}]})",
       "twice"},
  };
  for (const auto &Case : Cases) {
    auto B = Baseline::parse(Case.Text, "base.json");
    ASSERT_FALSE(static_cast<bool>(B)) << Case.Text;
    std::string Said = llvm::toString(B.takeError());
    EXPECT_NE(Said.find("'base.json'"), std::string::npos) << Said;
    EXPECT_NE(Said.find(Case.Says), std::string::npos) << Said;
  }
}

} // namespace
