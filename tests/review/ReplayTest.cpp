//===- ReplayTest.cpp - synthetic commits, reviewed -------------*- C++ -*-===//
//
// Every commit is reviewed in memory and compared with its known truth. The
// table in docs/generated/review.md is renewed by `review-replay-tests
// --write`; a test fails when it is stale.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Review.h"

#include "pack/RulePack.h"
#include "review/Commits.h"
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iostream>

using namespace throttlint;

namespace {

constexpr const char *Folder = "/replay/";

std::vector<CompileUnit> unitsOf(const SourceTree &Tree) {
  std::vector<CompileUnit> Out;
  for (const auto &[Path, Text] : Tree) {
    llvm::StringRef Extension = llvm::sys::path::extension(Path);
    if (Extension == ".h")
      continue;
    CompileUnit U;
    U.Directory = "/";
    U.File = Folder + Path;
    U.Arguments = {Extension == ".c" ? "clang" : "clang++",
                   std::string("-I") + "/replay"};
    if (Extension == ".cpp")
      U.Arguments.push_back("-std=c++17");
    Out.push_back(std::move(U));
  }
  return Out;
}

ReviewResult reviewCommit(const Commit &C) {
  std::vector<FileTexts> Texts;
  AnalysisOptions Options;
  Options.Jobs = 1;
  Options.PreferStandIns = true;
  static const RulePack Pack = RulePack::builtIn();
  Options.StandIns = Pack.standIns();
  std::set<std::string> Done;
  for (const auto &[Path, Text] : C.Head) {
    auto Before = C.Base.find(Path);
    if (Before != C.Base.end() && Before->second == Text) {
      Options.Files.emplace_back(Folder + Path, Text);
      Done.insert(Path);
      continue;
    }
    FileTexts F;
    F.HeadPath = Folder + Path;
    F.HeadText = Text;
    if (Before != C.Base.end()) {
      F.BasePath = F.HeadPath;
      F.BaseText = Before->second;
      Done.insert(Path);
    }
    Texts.push_back(std::move(F));
  }
  for (const auto &[Path, Text] : C.Base)
    if (!Done.contains(Path)) {
      FileTexts F;
      F.BasePath = Folder + Path;
      F.BaseText = Text;
      Texts.push_back(std::move(F));
    }
  Change Change = changeFromTexts(std::move(Texts));
  ReviewInput In;
  In.Units = unitsOf(C.Head);
  In.Rules = &builtInRules();
  In.Options = Options;
  In.Change = &Change;
  return review(In);
}

struct Count {
  size_t Commits = 0, Seeded = 0, Found = 0, Mended = 0, Seen = 0;
  size_t Existing = 0, Churn = 0;

  void add(const Count &C) {
    Commits += C.Commits;
    Seeded += C.Seeded;
    Found += C.Found;
    Mended += C.Mended;
    Seen += C.Seen;
    Existing += C.Existing;
    Churn += C.Churn;
  }
};

struct Outcome {
  std::map<std::string, Count> ByEdit, ByNoise;
  Count OnlyNoise, All;
  std::vector<std::string> Wrong;
};

Hazards hazardsOf(const ReviewResult &R, FindingStatus S) {
  Hazards Out;
  for (const ReviewedFinding &F : R.Findings)
    if (F.C.Status == S)
      Out.insert({llvm::StringRef(F.C.now().Check).drop_front(10).str(),
                  F.C.now().Function});
  return Out;
}

const Outcome &outcome() {
  static const Outcome Result = [] {
    Outcome Out;
    for (const Commit &C : allCommits()) {
      ReviewResult R = reviewCommit(C);
      Count N;
      N.Commits = 1;
      std::string Name =
          C.Project + ", " + C.Edit + ", noise: " + C.Noise + ": ";
      auto Wrong = [&](const std::string &Text) {
        Out.Wrong.push_back(Name + Text);
      };
      for (const AnalysisResult *Side : {&R.Base, &R.Head})
        for (const UnitReport &U : Side->Units)
          for (const std::string &E : U.Errors)
            Wrong("does not compile: " + E);
      auto Compare = [&](FindingStatus S, const Hazards &Expected,
                         size_t &Wanted, size_t &Found) {
        Hazards Is = hazardsOf(R, S);
        Wanted += Expected.size();
        for (const auto &[Check, Function] : Expected)
          if (Is.contains({Check, Function}))
            ++Found;
          else
            Wrong(std::string("not ") + toString(S) + ": " + Check + " in " +
                  Function);
        for (const auto &[Check, Function] : Is)
          if (!Expected.contains({Check, Function})) {
            ++N.Churn;
            Wrong(std::string(toString(S)) + ", and should not be: " + Check +
                  " in " + Function);
          }
      };
      Compare(FindingStatus::Introduced, C.Introduced, N.Seeded, N.Found);
      Compare(FindingStatus::Fixed, C.Fixed, N.Mended, N.Seen);
      for (FindingStatus S : {FindingStatus::Worse, FindingStatus::Better})
        for (const auto &[Check, Function] : hazardsOf(R, S)) {
          ++N.Churn;
          Wrong(std::string(toString(S)) + ", and should not be: " + Check +
                " in " + Function);
        }
      N.Existing = R.count(FindingStatus::Existing);
      Verdict Expected = !C.Introduced.empty() ? Verdict::Worse
                         : !C.Fixed.empty()    ? Verdict::Better
                                               : Verdict::Same;
      if (R.Verdict != Expected)
        Wrong(std::string("the verdict is ") + toString(R.Verdict) + ": " +
              R.Sentence);
      Out.ByEdit[C.OnlyNoise ? "none" : C.Edit].add(N);
      Out.ByNoise[C.Noise].add(N);
      Out.All.add(N);
      if (C.OnlyNoise)
        Out.OnlyNoise.add(N);
    }
    return Out;
  }();
  return Result;
}

std::string row(const std::string &Title, const Count &C) {
  auto Share = [](size_t Part, size_t Of) {
    return Of == 0 ? std::string("-")
                   : std::to_string(Part) + "/" + std::to_string(Of);
  };
  return "| " + Title + " | " + std::to_string(C.Commits) + " | " +
         Share(C.Found, C.Seeded) + " | " + Share(C.Seen, C.Mended) + " | " +
         std::to_string(C.Existing) + " | " + std::to_string(C.Churn) + " |\n";
}

std::string page() {
  const std::string Head =
      " | commits | introduced, found | fixed, seen | as it was | wrong |\n"
      "|---|---|---|---|---|---|\n";
  std::string Out =
      R"(# Synthetic commits, reviewed

Written by `review-replay-tests --write`; a test fails when it is not up to date.

Each commit is an edit whose truth is known, crossed with noise that changes no
behaviour. `wrong` counts findings that are shown as introduced, fixed, worse or
better and are not.

| edit)" +
      Head;
  for (const std::string &T : editTitles())
    Out += row(T, outcome().ByEdit.at(T));
  Out += row("only noise", outcome().ByEdit.at("none"));
  Out += row("all", outcome().All);
  Out += "\n| noise" + Head;
  for (const std::string &T : noiseTitles())
    Out += row(T, outcome().ByNoise.at(T));
  return Out;
}

TEST(Replay, ThereAreEnoughCommits) { EXPECT_GE(allCommits().size(), 200u); }

TEST(Replay, AllIsAsItIsKnownToBe) {
  for (const std::string &W : outcome().Wrong)
    ADD_FAILURE() << W;
}

TEST(Replay, EverySeededIntroductionIsFound) {
  EXPECT_EQ(outcome().All.Found, outcome().All.Seeded);
  EXPECT_GT(outcome().All.Seeded, 100u);
}

TEST(Replay, NoiseAloneIsNoNews) {
  EXPECT_GT(outcome().OnlyNoise.Existing, 50u);
  EXPECT_LE(outcome().OnlyNoise.Churn * 100, outcome().OnlyNoise.Existing);
}

TEST(Replay, ThePageIsFresh) {
  auto Buffer = llvm::MemoryBuffer::getFile(REPLAY_TABLE);
  ASSERT_TRUE(static_cast<bool>(Buffer)) << "review-replay-tests --write";
  EXPECT_EQ((*Buffer)->getBuffer().str(), page());
}

} // namespace

int main(int ArgC, char **Args) {
  for (int I = 1; I < ArgC; ++I)
    if (std::strcmp(Args[I], "--write") == 0) {
      for (const std::string &W : outcome().Wrong)
        std::cerr << W << "\n";
      std::ofstream(REPLAY_TABLE) << page();
      return 0;
    }
  testing::InitGoogleTest(&ArgC, Args);
  return RUN_ALL_TESTS();
}
