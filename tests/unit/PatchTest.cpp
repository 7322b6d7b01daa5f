//===- PatchTest.cpp - diffs as people and assistants write them -*- C++ -*-==//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Patch.h"

#include "review/Lines.h"

#include <gtest/gtest.h>

#include <random>

using namespace throttlint;

namespace {

const char *const Old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

std::vector<FilePatch> parsed(llvm::StringRef Text) {
  auto Files = parsePatch(Text);
  if (!Files) {
    ADD_FAILURE() << llvm::toString(Files.takeError());
    return {};
  }
  return *Files;
}

std::string applied(llvm::StringRef Patch, llvm::StringRef Text = Old) {
  std::vector<FilePatch> Files = parsed(Patch);
  if (Files.size() != 1) {
    ADD_FAILURE() << Files.size() << " files";
    return "";
  }
  auto New = applyPatch(Files[0], Text);
  return New ? *New : "error: " + llvm::toString(New.takeError());
}

const char *const New = "one\ntwo\nTHREE\nfour\nfive\nsix\nseven\n";

TEST(Patch, AsGitWritesIt) {
  EXPECT_EQ(applied("diff --git a/f.c b/f.c\nindex 123..456 100644\n"
                    "--- a/f.c\n+++ b/f.c\n@@ -1,5 +1,5 @@ int x\n one\n two\n"
                    "-three\n+THREE\n four\n five\n"),
            New);
}

TEST(Patch, FencedAndWithProseAround) {
  EXPECT_EQ(applied("Sure! Here is the fix:\n\n```diff\n--- a/f.c\n+++ b/f.c\n"
                    "@@ -2,3 +2,3 @@\n two\n-three\n+THREE\n four\n```\n\n"
                    "It pauses now.\n- and it is\n+ better\n"),
            New);
}

TEST(Patch, WrongCountsAndLines) {
  EXPECT_EQ(applied("--- f.c\n+++ f.c\n@@ -40,9 +41,2 @@\n two\n-three\n"
                    "+THREE\n four\n"),
            New);
  EXPECT_EQ(applied("--- f.c\n+++ f.c\n@@ ... @@\n two\n-three\n+THREE\n"),
            New);
  EXPECT_EQ(applied("--- f.c\n+++ f.c\n@@\n-three\n+THREE\n"), New);
}

TEST(Patch, LostBlanksAtLineEnds) {
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n",
                    "a\n\nb\n"),
            "a\n\nc\n");
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,2 +1,2 @@\n a  \n-b\n+c\n",
                    "a\nb  \n"),
            "a\nc\n");
  // Indented differently: what stays is as the file has it.
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n",
                    "\ta\n\tb\n"),
            "\ta\nc\n");
}

TEST(Patch, LineEndsOfTheFileStay) {
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n",
                    "a\r\nb\r\nd\r\n"),
            "a\r\nc\r\nd\r\n");
  EXPECT_EQ(applied("--- a/f.c\r\n+++ b/f.c\r\n@@ -1,2 +1,2 @@\r\n a\r\n"
                    "-b\r\n+c\r\n",
                    "a\nb\nd\n"),
            "a\nc\nd\n");
}

TEST(Patch, NoEndOfTheLastLine) {
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,2 +1,2 @@\n a\n-b\n"
                    "\\ No newline at end of file\n+c\n"
                    "\\ No newline at end of file\n",
                    "a\nb"),
            "a\nc");
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,2 +1,2 @@\n a\n-b\n"
                    "\\ No newline at end of file\n+c\n",
                    "a\nb"),
            "a\nc\n");
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,1 +1,1 @@\n-a\n+c\n", "a\nb"),
            "c\nb");
}

TEST(Patch, NewGoneAndRenamed) {
  std::vector<FilePatch> F = parsed(
      "diff --git a/old name.c b/new name.c\nsimilarity index 90%\n"
      "rename from old name.c\nrename to new name.c\n"
      "diff --git a/gone.c b/gone.c\ndeleted file mode 100644\n"
      "--- a/gone.c\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
      "diff --git a/new.c b/new.c\nnew file mode 100644\n"
      "--- /dev/null\n+++ b/new.c\n@@ -0,0 +1 @@\n+x\n"
      "diff --git a/p.png b/p.png\nBinary files a/p.png and b/p.png differ\n");
  ASSERT_EQ(F.size(), 4u);
  EXPECT_EQ(F[0].OldPath, "old name.c");
  EXPECT_EQ(F[0].NewPath, "new name.c");
  EXPECT_TRUE(F[0].Hunks.empty());
  EXPECT_EQ(F[1].NewPath, "");
  EXPECT_EQ(F[2].OldPath, "");
  EXPECT_EQ(llvm::cantFail(applyPatch(F[2], "")), "x\n");
  EXPECT_EQ(llvm::cantFail(applyPatch(F[1], "x\n")), "");
  EXPECT_TRUE(F[3].Binary);
}

TEST(Patch, QuotedPathsAndTimes) {
  std::vector<FilePatch> F =
      parsed("--- \"a/\\303\\244 \\\"b\\\".c\"\t2026-01-01\n"
             "+++ \"b/\\303\\244 \\\"b\\\".c\"\t2026-01-02\n@@ -1 +1 @@\n"
             "-a\n+b\n--- x.c\t2026-01-01 00:00:00\n+++ x.c\t2026\n@@ -1 +1 @@"
             "\n-a\n+b\n");
  ASSERT_EQ(F.size(), 2u);
  EXPECT_EQ(F[0].NewPath, "\xc3\xa4 \"b\".c");
  EXPECT_EQ(F[1].NewPath, "x.c");
}

TEST(Patch, TheFormWithStars) {
  std::vector<FilePatch> F = parsed(
      "*** Begin Patch\n*** Update File: src/f.c\n@@\n two\n-three\n+THREE\n"
      "*** Add File: src/g.c\n+int x;\n+int y;\n*** Delete File: h.c\n"
      "*** End Patch\n");
  ASSERT_EQ(F.size(), 3u);
  EXPECT_EQ(llvm::cantFail(applyPatch(F[0], Old)), New);
  EXPECT_EQ(F[1].OldPath, "");
  EXPECT_EQ(llvm::cantFail(applyPatch(F[1], "")), "int x;\nint y;\n");
  EXPECT_EQ(F[2].NewPath, "");
}

TEST(Patch, RemovedLinesThatLookLikeHeaders) {
  EXPECT_EQ(applied("--- a/f.sql\n+++ b/f.sql\n@@ -1,3 +1,2 @@\n a\n"
                    "--- comment\n b\n",
                    "a\n-- comment\nb\n"),
            "a\nb\n");
}

TEST(Patch, TheNearestOfEqualPlaces) {
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -5,2 +5,2 @@\n a\n-b\n+c\n",
                    "a\nb\nx\ny\na\nb\n"),
            "a\nb\nx\ny\na\nc\n");
  // Later changes follow where the first one was found.
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -1,1 +1,1 @@\n-x\n+X\n"
                    "@@ -2,2 +2,2 @@\n a\n-b\n+c\n",
                    "a\nb\n1\n2\nx\na\nb\n"),
            "a\nb\n1\n2\nX\na\nc\n");
}

TEST(Patch, TakenBack) {
  std::vector<FilePatch> F =
      parsed("--- a/f.c\n+++ b/f.c\n@@ -2,3 +2,3 @@\n two\n-three\n+THREE\n"
             " four\n");
  ASSERT_EQ(F.size(), 1u);
  EXPECT_EQ(llvm::cantFail(applyPatch(F[0].reversed(), New)), Old);
}

TEST(Patch, WhatDoesNotFitIsSaid) {
  EXPECT_EQ(applied("--- a/f.c\n+++ b/f.c\n@@ -2,3 +2,3 @@\n two\n-drei\n"
                    "+THREE\n four\n"),
            "error: line 3: change 1 of 'f.c' does not fit: `drei` is not "
            "where it should be");
  auto None = parsePatch("no diff at all\n");
  ASSERT_FALSE(static_cast<bool>(None));
  EXPECT_NE(llvm::toString(None.takeError()).find("no unified diff"),
            std::string::npos);
}

TEST(Patch, AnythingIsReadWithoutACrash) {
  std::mt19937 Random(7);
  const std::vector<std::string> Pieces = {"--- a/f.c\n",
                                           "+++ b/f.c\n",
                                           "@@ -1,2 +1,2 @@\n",
                                           "@@\n",
                                           "+x\n",
                                           "-two\n",
                                           " three\n",
                                           "\n",
                                           "```\n",
                                           "diff --git a/x b/y\n",
                                           "\\ No\n",
                                           "\"a\\",
                                           "@@ -99999999999,1 +",
                                           "*** Add File: z\n",
                                           "rename to q\n",
                                           "--- \"\\9",
                                           "\r\n",
                                           "-"};
  for (int Round = 0; Round < 3000; ++Round) {
    std::string Text;
    for (unsigned I = Random() % 12; I > 0; --I)
      Text += Pieces[Random() % Pieces.size()];
    auto Files = parsePatch(Text);
    if (!Files) {
      llvm::consumeError(Files.takeError());
      continue;
    }
    for (const FilePatch &F : *Files)
      for (const FilePatch &Way : {F, F.reversed()})
        if (auto Result = applyPatch(Way, Old); !Result)
          llvm::consumeError(Result.takeError());
  }
}

// Lines.

TEST(Lines, FollowInsertionsAndDeletions) {
  LineMap M = LineMap::between("a\nb\nc\nd\n", "a\nx\ny\nb\nd\n");
  EXPECT_EQ(M.toHead(1), 1u);
  EXPECT_EQ(M.toHead(2), 4u);
  EXPECT_EQ(M.toHead(3), 0u);
  EXPECT_EQ(M.toHead(4), 5u);
  EXPECT_EQ(M.toBase(2), 0u);
  EXPECT_EQ(M.toBase(4), 2u);
  EXPECT_EQ(M.nearHead(3), 5u);
  EXPECT_EQ(M.nearestChange(1), 2u);
  EXPECT_EQ(LineMap::between("a\n", "a\n").nearestChange(1), 0u);
}

TEST(Lines, BlanksDoNotCountWhereAsked) {
  EXPECT_EQ(LineMap::between("a(b);\n", "  a( b );\n").toHead(1), 0u);
  EXPECT_EQ(
      LineMap::between("a(b);\n", "  a( b );\n", LineMap::Loose).toHead(1), 1u);
  EXPECT_TRUE(LineMap::between("a\r\nb\r\n", "a\nb\n").hunks().empty());
}

/// The slow way: what the map calls equal is equal, and in order.
TEST(Lines, AreConsistentOnRandomTexts) {
  std::mt19937 Random(11);
  for (int Round = 0; Round < 300; ++Round) {
    std::string A, B;
    for (unsigned I = Random() % 30; I > 0; --I)
      A += std::string(1, static_cast<char>('a' + Random() % 5)) + "\n";
    for (unsigned I = Random() % 30; I > 0; --I)
      B += std::string(1, static_cast<char>('a' + Random() % 5)) + "\n";
    LineMap M = LineMap::between(A, B);
    auto As = linesOf(A), Bs = linesOf(B);
    uint32_t Last = 0;
    for (uint32_t L = 1; L <= As.size(); ++L)
      if (uint32_t H = M.toHead(L)) {
        ASSERT_LE(H, Bs.size());
        EXPECT_EQ(As[L - 1], Bs[H - 1]);
        EXPECT_GT(H, Last);
        EXPECT_EQ(M.toBase(H), L);
        Last = H;
      }
  }
}

TEST(Lines, LargeRewritesKeepTheLinesThatOccurOnce) {
  std::string A, B;
  for (int I = 0; I < 3000; ++I) {
    A += "old " + std::to_string(I) + "\n";
    B += "new " + std::to_string(I) + "\n";
    if (I % 100 == 0) {
      A += "anchor " + std::to_string(I) + "\n";
      B += "anchor " + std::to_string(I) + "\n";
    }
  }
  LineMap M = LineMap::between(A, B);
  EXPECT_EQ(M.toHead(2), 2u);
  EXPECT_EQ(M.toHead(1502 + 15), 1502u + 15);
}

} // namespace
