//===- MutationTest.cpp - injected faults are found -------------*- C++ -*-===//
//
// The table in docs/generated/indirection.md is the expectation: a cell that
// gets worse fails the test, and so does one that gets better. After a change
// for the better write it anew: mutation-tests --write.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "mutation/Programs.h"
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>

using namespace throttlint;

namespace {

constexpr unsigned MaxDepth = 6;

/// Kinds that no analysis of the program alone can resolve, and why.
const std::map<std::string, std::string> &byDesign() {
  static const std::map<std::string, std::string> Reasons{
      {"loaded-symbol", "the name is looked up while the program runs"}};
  return Reasons;
}

struct Outcome {
  /// (row, root) -> for each depth: "yes", "medium" or "-".
  std::map<std::pair<std::string, Root>, std::vector<std::string>> Cells;
  /// Findings where none belongs, parse errors.
  std::vector<std::string> Wrong;
};

void runDepth(const std::vector<Mixture> &Rows, unsigned Depth, Outcome &Out) {
  GeneratedProgram Program = generate(Rows, Depth);
  Fixture F;
  F.Path = "depth " + std::to_string(Depth);
  // Only the roots need coroutines; older headers are read faster.
  F.Arguments = {"-std=c++17"};
  F.PartArguments["level0.cpp"] = {"-std=c++20"};
  F.Parts = Program.Files;
  AnalysisResult Result = runFixture(F);
  for (const UnitReport &U : Result.Units)
    for (const std::string &E : U.Errors)
      Out.Wrong.push_back(F.Path + ": " + U.File + ": " + E);

  std::map<std::pair<std::string, unsigned>, const Chain *> Places;
  for (const Chain &C : Program.Chains)
    for (const auto &Place : C.Expected)
      Places[Place] = &C;
  std::map<const Chain *, Confidence> Found;
  for (const Finding &X : Result.Findings) {
    auto It = Places.find({X.File, X.Line});
    const char *Check = It == Places.end() ? ""
                        : It->second->Root == Root::Loop
                            ? "ratelimit-request-in-loop"
                            : "ratelimit-blocking-in-async";
    if (It == Places.end() || X.Check != Check) {
      Out.Wrong.push_back(F.Path + ": " + X.File + ":" +
                          std::to_string(X.Line) + ": " + X.Message);
      continue;
    }
    auto [At, New] = Found.try_emplace(It->second, X.Confidence);
    if (!New)
      At->second = std::max(At->second, X.Confidence);
  }
  for (const Chain &C : Program.Chains) {
    if (C.Silent)
      continue;
    auto It = Found.find(&C);
    Out.Cells[{C.What->Id, C.Root}].push_back(It == Found.end() ? "-"
                                              : It->second == Confidence::High
                                                  ? "yes"
                                                  : "medium");
  }
}

const Outcome &outcome() {
  static const Outcome Result = [] {
    Outcome Out;
    std::vector<Mixture> Rows = mixtures();
    for (unsigned Depth = 1; Depth <= MaxDepth; ++Depth)
      runDepth(Rows, Depth, Out);
    return Out;
  }();
  return Result;
}

/// Found cells at a depth, of those not left out by design.
std::pair<unsigned, unsigned> share(unsigned Depth) {
  unsigned Found = 0, All = 0;
  for (const auto &[Key, Cells] : outcome().Cells) {
    if (byDesign().contains(Key.first))
      continue;
    ++All;
    Found += Cells[Depth - 1] != "-";
  }
  return {Found, All};
}

std::string page() {
  std::string Out = R"(# Calls that are followed

Written by `mutation-tests --write`; a test fails when it is not up to date.

Generated programs have one translation unit for each call on the way. A sleep
of 0.25 s is put so many calls below a coroutine or an event-loop handler, and
a request to Slack so many calls below a loop. The columns are the number of
calls, `yes` is found with high confidence, `medium` with medium confidence,
`-` not at all (or only with low confidence, which is off by default). The same
programs without the sleep and the request are silent.

| found | 1 | 2 | 3 | 4 | 5 | 6 |
|---|---|---|---|---|---|---|
| of all |)";
  for (unsigned Depth = 1; Depth <= MaxDepth; ++Depth) {
    auto [Found, All] = share(Depth);
    Out += " " + std::to_string(Found) + "/" + std::to_string(All) + " |";
  }
  Out += "\n";
  std::vector<Mixture> Rows = mixtures();
  for (Root R : AllRoots) {
    Out += std::string("\n## Below a ") + rootName(R) +
           "\n\n| call | 1 | 2 | 3 | 4 | 5 | 6 |\n|---|---|---|---|---|---|---|"
           "\n";
    for (const Mixture &Row : Rows) {
      std::string Title = Row.Title;
      if (Row.Kinds.size() > 1) {
        for (const CallKind *K : Row.Kinds)
          Title += std::string(K == Row.Kinds.front() ? ": " : ", ") + K->Id;
      }
      Out += "| " + Title + " |";
      for (const std::string &Cell : outcome().Cells.at({Row.Id, R}))
        Out += " " + Cell + " |";
      Out += "\n";
    }
  }
  if (!byDesign().empty()) {
    Out += "\n## Not counted\n\n";
    for (const Mixture &Row : Rows)
      if (auto It = byDesign().find(Row.Id); It != byDesign().end())
        Out += "- " + Row.Title + ": " + It->second + "\n";
  }
  return Out;
}

TEST(MutationTest, NothingElseIsReported) {
  for (const std::string &Wrong : outcome().Wrong)
    ADD_FAILURE() << Wrong;
}

TEST(MutationTest, NineOfTenAreFoundAtEveryDepth) {
  for (unsigned Depth = 1; Depth <= MaxDepth; ++Depth) {
    auto [Found, All] = share(Depth);
    EXPECT_GE(Found * 10, All * 9) << "depth " << Depth;
  }
}

TEST(MutationTest, TableIsUpToDate) {
  auto Buffer = llvm::MemoryBuffer::getFile(MUTATION_TABLE);
  ASSERT_TRUE(static_cast<bool>(Buffer)) << "run mutation-tests --write";
  std::string Now = page();
  llvm::StringRef Old = (*Buffer)->getBuffer(), New = Now;
  while (!Old.empty() || !New.empty()) {
    llvm::StringRef OldLine, NewLine;
    std::tie(OldLine, Old) = Old.split('\n');
    std::tie(NewLine, New) = New.split('\n');
    EXPECT_EQ(OldLine.str(), NewLine.str());
  }
}

} // namespace

int main(int argc, char **argv) {
  testing::InitGoogleTest(&argc, argv);
  llvm::StringRef Option = argc > 1 ? argv[1] : "";
  if (Option == "--dump" && argc > 2) {
    unsigned Depth = static_cast<unsigned>(std::stoul(argv[2]));
    for (const auto &[Name, Text] : generate(mixtures(), Depth).Files)
      std::cout << "// --- " << Name << "\n" << Text;
    return 0;
  }
  if (Option == "--write") {
    std::ofstream(MUTATION_TABLE) << page();
    for (const std::string &Wrong : outcome().Wrong)
      std::cerr << Wrong << "\n";
    return outcome().Wrong.empty() ? 0 : 1;
  }
  return RUN_ALL_TESTS();
}
