//===- ReplayTest.cpp - synthetic commits, reviewed -------------*- C++ -*-===//
//
// Every commit is reviewed in memory and compared with its known truth. The
// table in docs/generated/review.md is renewed by `review-replay-tests
// --write`; a test fails when it is stale.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/InMemory.h"
#include "review/RealCode.h"
#include "review/TidyDiff.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>

using namespace throttlint;

namespace {

ReviewResult reviewCommit(const Commit &C) {
  return reviewTrees(C.Base, C.Head);
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

// clang-tidy-diff, side by side.

struct Sides {
  size_t Commits = 0, Seeded = 0;
  size_t Found[3] = {}; ///< by review, clang-tidy-diff, and that with an index
  size_t Old[3] = {};   ///< what was there before, shown as new
  size_t Fixed = 0, FixedSeen = 0;

  void add(const Sides &S) {
    Commits += S.Commits;
    Seeded += S.Seeded;
    Fixed += S.Fixed;
    FixedSeen += S.FixedSeen;
    for (int I = 0; I < 3; ++I) {
      Found[I] += S.Found[I];
      Old[I] += S.Old[I];
    }
  }
};

Sides compareSides(const Commit &C) {
  Sides Out;
  Out.Commits = 1;
  Out.Seeded = C.Introduced.size();
  Out.Fixed = C.Fixed.size();
  ReviewResult R = reviewCommit(C);
  for (const auto &Hazard : hazardsOf(R, FindingStatus::Introduced))
    ++(C.Introduced.contains(Hazard) ? Out.Found : Out.Old)[0];
  for (const auto &Hazard : hazardsOf(R, FindingStatus::Fixed))
    Out.FixedSeen += C.Fixed.contains(Hazard);
  for (int WithIndex : {0, 1}) {
    Hazards Found;
    for (const TidyWarning &W : tidyDiff(C, WithIndex)) {
      // The same line tells which hazard it is.
      Hazards Here;
      for (const ReviewedFinding &F : R.Findings)
        if (F.C.After && F.C.After->Line == W.Line &&
            llvm::StringRef(F.C.After->File).ends_with("/" + W.Path) &&
            llvm::StringRef(F.C.After->Check).ends_with("-" + W.Check))
          Here.insert({W.Check, F.C.After->Function});
      Hazards Seeded;
      for (const auto &H : Here)
        if (C.Introduced.contains(H))
          Seeded.insert(H);
      if (Seeded.empty())
        ++Out.Old[1 + WithIndex];
      Found.insert(Seeded.begin(), Seeded.end());
    }
    Out.Found[1 + WithIndex] = Found.size();
  }
  return Out;
}

std::string tidyRow(const std::string &Title, const Sides &S) {
  std::string Out = "| " + Title + " | " + std::to_string(S.Commits) + " | " +
                    std::to_string(S.Seeded) + " |";
  for (size_t N : S.Found)
    Out += " " + (S.Seeded ? std::to_string(N) : "-") + " |";
  for (size_t N : S.Old)
    Out += " " + std::to_string(N) + " |";
  return Out + "\n";
}

/// Every \p Step-th commit: each edit with some of the noises.
std::string tidyPage(size_t Step) {
  std::map<std::string, Sides> ByEdit, ByNoise;
  Sides All;
  std::vector<Commit> Commits = allCommits();
  for (size_t I = 0; I < Commits.size(); I += Step) {
    const Commit &C = Commits[I];
    Sides S = compareSides(C);
    ByEdit[C.OnlyNoise ? "only noise" : C.Edit].add(S);
    ByNoise[C.Noise].add(S);
    All.add(S);
    std::cerr << I << "/" << Commits.size() << " " << C.Edit << ", " << C.Noise
              << ": " << S.Found[0] << " " << S.Found[1] << " " << S.Found[2]
              << "\n";
  }
  const std::string Head =
      " | commits | seeded | found by review | by clang-tidy-diff | with an "
      "index | old shown as new by review | by clang-tidy-diff | with an index "
      "|\n|---|---|---|---|---|---|---|---|---|\n";
  std::string Out =
      R"(# The same commits through clang-tidy-diff

Written by `review-replay-tests --write-tidy`, on demand: it takes many minutes.
Here are )" +
      std::to_string(All.Commits) + " of the " +
      std::to_string(Commits.size()) + R"( commits.

Each commit is reviewed, and given to `clang-tidy-diff` with the plugin, which
runs clang-tidy on the changed files and shows warnings on changed lines: once
by itself, and once with an index of the other files. "Old shown as new" counts
warnings that are not among the seeded ones. clang-tidy-diff says nothing of
what is fixed: )" +
      std::to_string(All.FixedSeen) + " of " + std::to_string(All.Fixed) +
      R"( were told by review.

| edit)" +
      Head;
  std::vector<std::string> Titles = editTitles();
  Titles.push_back("only noise");
  for (const std::string &T : Titles)
    if (ByEdit.contains(T))
      Out += tidyRow(T, ByEdit[T]);
  Out += tidyRow("all", All) + "\n| noise" + Head;
  for (const std::string &T : noiseTitles())
    if (ByNoise.contains(T))
      Out += tidyRow(T, ByNoise[T]);
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
    } else if (std::strcmp(Args[I], "--write-tidy") == 0) {
      if (!canRunTidyDiff()) {
        std::cerr << "clang-tidy-diff, its plugin or git is missing\n";
        return 2;
      }
      // A number behind it: every so many commits.
      int Step = I + 1 < ArgC ? std::atoi(Args[I + 1]) : 1;
      std::string Page = tidyPage(static_cast<size_t>(std::max(1, Step)));
      std::ofstream(TIDY_TABLE) << Page;
      return 0;
    } else if (std::strcmp(Args[I], "--real") == 0 && I + 1 < ArgC) {
      int Most = I + 2 < ArgC ? std::atoi(Args[I + 2]) : 10;
      return replayRealCode(Args[I + 1],
                            static_cast<unsigned>(std::max(1, Most)));
    }
  testing::InitGoogleTest(&ArgC, Args);
  return RUN_ALL_TESTS();
}
