//===- MessagesTest.cpp - all that checks can say is heard ------*- C++ -*-===//
//
// Purpose: checks put their messages together from literals. Each piece must
// show in a finding of some fixture. What fixtures show is collected while
// they run, so this is judged at the end of a run of them all.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "unit/Messages.h"

#include "Check.h"
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <set>

namespace throttlint {
namespace {

/// Pieces that no fixture shows. One that is shown after all must go.
const std::set<std::string> NotShown = {
    // `throttlint budget` and `explain` alone say these.
    ", at a pace that cannot be known here",
    ", whose interval cannot be known here",
    "a limit it does not publish",
    "each time the handler `",
    "once each time `",
    "|elements| x ",
    "|rounds of `",
    "again and again: ",
    "` runs again",
    // With options alone; fixtures run without any.
    " are assumed (AssumedCount)",
    "as fast as they can be sent",
    // At low confidence alone, which fixtures leave out.
    "only the name of a parameter says that each is for another ",
    "a wait on the way may pace it",
    "a wait on the way may pace this; on which paths it waits cannot be told",
    "each round reads what somebody types; a file that is piped in does not "
    "wait",
    "somebody may type in each round; only a file that is piped in is faster",
    "the code keeps a pace, and the limit is only assumed",
    "the wait is this code's own guess",
    // Where the rules leave something out; all of today's say it.
    "answer at once, and do the work elsewhere",
    "the library",
};

/// No identifier and no mere punctuation.
bool isProse(llvm::StringRef Piece) {
  return Piece.find_first_of(" `") != llvm::StringRef::npos &&
         llvm::count_if(Piece, llvm::isAlpha) >= 4;
}

/// The string literals of a source; neighbours are one.
std::set<std::string> literals(llvm::StringRef Source) {
  std::set<std::string> Out;
  std::optional<std::string> Open;
  auto Close = [&] {
    if (Open)
      Out.insert(*Open);
    Open.reset();
  };
  while (!Source.empty()) {
    if (Source.starts_with("//") || Source.starts_with("#")) {
      Source = Source.drop_until([](char C) { return C == '\n'; });
    } else if (Source.starts_with("'")) {
      Close();
      Source = Source.drop_front(Source[1] == '\\' ? 4 : 3);
    } else if (Source.consume_front("\"")) {
      if (!Open)
        Open.emplace();
      while (!Source.consume_front("\"")) {
        Source.consume_front("\\");
        *Open += Source.front();
        Source = Source.drop_front();
      }
    } else {
      if (!llvm::isSpace(Source.front()))
        Close();
      Source = Source.drop_front();
    }
  }
  Close();
  return Out;
}

class AllIsSaid : public testing::Environment {
public:
  std::string Heard;

  void TearDown() override {
    if (GTEST_FLAG_GET(filter) != "*" || std::getenv("GTEST_TOTAL_SHARDS"))
      return;
    for (const auto &Check : allChecks())
      Heard += std::string("\n") + Check->info().Summary;
    std::set<std::string> Missing;
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator It(CHECKS_DIR, Error), End;
         It != End && !Error; It.increment(Error)) {
      if (llvm::sys::path::extension(It->path()) != ".cpp")
        continue;
      auto Buffer = llvm::MemoryBuffer::getFile(It->path());
      ASSERT_TRUE(static_cast<bool>(Buffer));
      for (const std::string &Piece : literals((*Buffer)->getBuffer())) {
        if (!isProse(Piece) || Heard.find(Piece) != std::string::npos)
          continue;
        Missing.insert(Piece);
        if (!NotShown.contains(Piece))
          ADD_FAILURE() << llvm::sys::path::filename(It->path()).str()
                        << ": no fixture shows \"" << Piece << "\"";
      }
    }
    for (const std::string &Piece : NotShown)
      if (!Missing.contains(Piece))
        ADD_FAILURE() << "is shown, take it off the list: \"" << Piece << "\"";
  }
};

AllIsSaid &environment() {
  static auto *E = static_cast<AllIsSaid *>(
      testing::AddGlobalTestEnvironment(new AllIsSaid));
  return *E;
}
[[maybe_unused]] const AllIsSaid &Registered = environment();

TEST(FixturesTest, EveryCheckHasHitsAndNearMisses) {
  for (const auto &Check : allChecks()) {
    std::string Id = Check->info().Id;
    unsigned Hits = 0, NearMisses = 0, Fixes = 0, WithoutFix = 0;
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator It(FIXTURE_DIR "/" + Id, Error), End;
         It != End && !Error; It.increment(Error)) {
      const Fixture F = readFixture(It->path());
      // A line with a mark for its fix is a hit, or a near miss, of the fix.
      std::set<unsigned> OfFixes;
      for (const Annotation &A : F.Annotations) {
        Fixes += A.Check == Id && A.Kind == Annotation::Fix;
        WithoutFix += A.Check == Id && A.Kind == Annotation::NoFix;
        if (A.Kind == Annotation::Fix || A.Kind == Annotation::NoFix)
          OfFixes.insert(A.FixtureLine);
      }
      for (const Annotation &A : F.Annotations) {
        Hits += A.Check == Id && A.Kind == Annotation::Expect &&
                !OfFixes.contains(A.FixtureLine);
        NearMisses += A.Check == Id && A.Kind == Annotation::Ok;
      }
    }
    EXPECT_GE(Hits, 3u) << Id;
    EXPECT_GE(NearMisses, Hits) << Id;
    EXPECT_GE(WithoutFix, Fixes) << Id;
  }
}

} // namespace

void hear(const AnalysisResult &Result) {
  std::string &Heard = environment().Heard;
  for (const Finding &F : Result.Findings) {
    Heard += "\n" + F.Check + "\n" + F.Message;
    for (const TraceStep &Step : F.Trace)
      Heard += "\n" + Step.Message;
    for (const std::string &Advice : F.Advice)
      Heard += "\n" + Advice;
    for (const std::string &Doubt : F.Doubts)
      Heard += "\n" + Doubt;
  }
}

} // namespace throttlint
