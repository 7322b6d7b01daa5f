//===- FindingTest.cpp - order, repeats and fingerprints --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Finding.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace throttlint;

namespace {

Finding makeFinding() {
  Finding F;
  F.Check = "ratelimit-request-in-loop";
  F.Message = "too many";
  F.File = "/p/a.cpp";
  F.Line = 10;
  F.Column = 5;
  F.Function = "closeAll";
  F.Provider = "slack";
  F.Endpoint = "conversations.close";
  F.Spelling = "Client.close(Id)";
  return F;
}

std::string fingerprint(Finding F) {
  std::vector<Finding> One{std::move(F)};
  finishFindings(One);
  return One.front().Fingerprint;
}

TEST(FindingTest, FingerprintIsSixteenHexDigits) {
  std::string Print = fingerprint(makeFinding());
  EXPECT_EQ(Print.size(), 16u);
  EXPECT_EQ(Print.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(FindingTest, FingerprintSurvivesMovesRenamesAndReformatting) {
  std::string Before = fingerprint(makeFinding());
  Finding Moved = makeFinding();
  Moved.Line = 99;
  Moved.Column = 1;
  EXPECT_EQ(fingerprint(Moved), Before);
  Finding Renamed = makeFinding();
  Renamed.File = "/other/b.cpp";
  EXPECT_EQ(fingerprint(Renamed), Before);
  Finding Reformatted = makeFinding();
  Reformatted.Spelling = "Client\n    .close( Id )";
  EXPECT_EQ(fingerprint(Reformatted), Before);
  Finding Reworded = makeFinding();
  Reworded.Message = "another figure since the limit changed";
  Reworded.Confidence = Confidence::Medium;
  EXPECT_EQ(fingerprint(Reworded), Before);
}

TEST(FindingTest, FingerprintTellsFindingsApart) {
  std::set<std::string> Prints{fingerprint(makeFinding())};
  auto Add = [&](auto Change) {
    Finding F = makeFinding();
    Change(F);
    EXPECT_TRUE(Prints.insert(fingerprint(F)).second);
  };
  Add([](Finding &F) { F.Check = "ratelimit-blocking-in-async"; });
  Add([](Finding &F) { F.Function = "openAll"; });
  Add([](Finding &F) { F.Endpoint = "conversations.open"; });
  Add([](Finding &F) { F.Provider = "github"; });
  Add([](Finding &F) { F.Spelling = "Other.close(Id)"; });
}

TEST(FindingTest, TwinsGetOrdinalsInTheOrderOfTheirLines) {
  Finding First = makeFinding(), Second = makeFinding();
  Second.Line = 20;
  std::vector<Finding> Both{Second, First};
  finishFindings(Both);
  ASSERT_EQ(Both.size(), 2u);
  EXPECT_EQ(Both[0].Line, 10u);
  EXPECT_EQ(Both[0].Fingerprint, fingerprint(makeFinding()));
  EXPECT_NE(Both[1].Fingerprint, Both[0].Fingerprint);
  // Both moved down by the same lines: nothing changes.
  std::vector<Finding> Moved{First, Second};
  for (Finding &F : Moved)
    F.Line += 7;
  finishFindings(Moved);
  EXPECT_EQ(Moved[0].Fingerprint, Both[0].Fingerprint);
  EXPECT_EQ(Moved[1].Fingerprint, Both[1].Fingerprint);
}

TEST(FindingTest, SortsByFileLineColumnAndCheck) {
  std::vector<Finding> All;
  auto Add = [&](const char *File, unsigned Line, unsigned Column,
                 const char *Check) {
    Finding F = makeFinding();
    F.File = File;
    F.Line = Line;
    F.Column = Column;
    F.Check = Check;
    All.push_back(F);
  };
  Add("a", 1, 1, "x");
  Add("a", 1, 1, "y");
  Add("a", 1, 2, "a");
  Add("a", 2, 1, "a");
  Add("a", 10, 1, "a");
  Add("b", 1, 1, "a");
  std::vector<Finding> Shuffled{All[4], All[1], All[5], All[0], All[3], All[2]};
  finishFindings(Shuffled);
  ASSERT_EQ(Shuffled.size(), All.size());
  for (size_t I = 0; I < All.size(); ++I) {
    EXPECT_EQ(Shuffled[I].File, All[I].File) << I;
    EXPECT_EQ(Shuffled[I].Line, All[I].Line) << I;
    EXPECT_EQ(Shuffled[I].Column, All[I].Column) << I;
    EXPECT_EQ(Shuffled[I].Check, All[I].Check) << I;
  }
}

TEST(FindingTest, DropsExactRepeatsOnly) {
  Finding Other = makeFinding();
  Other.Message = "another message";
  std::vector<Finding> All{makeFinding(), Other, makeFinding()};
  finishFindings(All);
  EXPECT_EQ(All.size(), 2u);
}

TEST(FindingTest, OrderOfInputDoesNotMatter) {
  std::vector<Finding> All;
  for (unsigned Line : {30u, 10u, 20u}) {
    Finding F = makeFinding();
    F.Line = Line;
    All.push_back(F);
  }
  std::vector<Finding> Reversed(All.rbegin(), All.rend());
  finishFindings(All);
  finishFindings(Reversed);
  ASSERT_EQ(All.size(), Reversed.size());
  for (size_t I = 0; I < All.size(); ++I)
    EXPECT_EQ(All[I].Fingerprint, Reversed[I].Fingerprint);
}

} // namespace
