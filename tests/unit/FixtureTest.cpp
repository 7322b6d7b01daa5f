//===- FixtureTest.cpp - every annotated fixture is a test ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "support/Fixture.h"
#include "Check.h"
#include "unit/Messages.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace throttlint;

namespace {

std::vector<std::string> fixturePaths() {
  std::vector<std::string> Out;
  std::error_code Error;
  for (llvm::sys::fs::recursive_directory_iterator It(FIXTURE_DIR, Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::path::extension(It->path()) == ".cpp")
      Out.push_back(It->path());
  // The tests beside the rule files.
  for (llvm::sys::fs::recursive_directory_iterator It(RULES_DIR, Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::StringRef(It->path()).ends_with(".test.cpp"))
      Out.push_back(It->path());
  std::sort(Out.begin(), Out.end());
  return Out;
}

class FixtureTest : public testing::TestWithParam<std::string> {};

TEST_P(FixtureTest, FindingsAreAsAnnotated) {
  Fixture F = readFixture(GetParam());
  ASSERT_FALSE(F.Parts.empty());
  AnalysisResult Result = runFixture(F);
  hear(Result);
  for (const std::string &Difference : compareFixture(F, Result))
    ADD_FAILURE() << Difference;
  // Whatever a fix makes must compile and be silent.
  std::optional<Fixture> Fixed = fixedFixture(F, Result);
  if (!Fixed)
    return;
  AnalysisResult Again = runFixture(*Fixed);
  for (const UnitReport &U : Again.Units)
    for (const std::string &E : U.Errors)
      ADD_FAILURE() << F.Path << ": does not compile once fixed: " << E;
  auto Fixes =
      std::count_if(Result.Findings.begin(), Result.Findings.end(),
                    [](const Finding &X) { return X.Fix.has_value(); });
  EXPECT_LE(Again.Findings.size() + Fixes, Result.Findings.size()) << F.Path;
  for (const Finding &X : Again.Findings)
    EXPECT_FALSE(X.Fix) << F.Path << ": fixed already: " << X.Message;
}

/// The examples of a check's page: bad ones are found, good ones are not.
TEST(DocsTest, ExamplesAreAsThePagesSay) {
  std::error_code Error;
  std::map<std::string, std::set<std::string>> Marks; // of each page
  for (llvm::sys::fs::directory_iterator It(DOCS_DIR "/checks", Error), End;
       It != End && !Error; It.increment(Error)) {
    auto Buffer = llvm::MemoryBuffer::getFile(It->path());
    ASSERT_TRUE(static_cast<bool>(Buffer));
    std::string Check = llvm::sys::path::stem(It->path()).str();
    llvm::StringRef Rest = (*Buffer)->getBuffer();
    while (true) {
      size_t At = Rest.find("```cpp ");
      if (At == llvm::StringRef::npos)
        break;
      auto [Mark, Body] = Rest.drop_front(At + 7).split('\n');
      auto [Code, After] = Body.split("```");
      Rest = After;
      Fixture F;
      F.Path = It->path();
      F.Arguments = {"-std=c++20"};
      F.Parts = {{"main.cpp", Code.str()}};
      AnalysisResult Result = runFixture(F);
      hear(Result);
      Marks[Check].insert(Mark.trim().str());
      for (const UnitReport &U : Result.Units)
        EXPECT_EQ(U.ErrorCount, 0u) << F.Path << ": " << Code.str();
      if (Mark.trim() == "ok") {
        EXPECT_TRUE(Result.Findings.empty()) << F.Path << ": " << Code.str();
        continue;
      }
      ASSERT_FALSE(Result.Findings.empty()) << F.Path << ": " << Code.str();
      for (const Finding &X : Result.Findings)
        EXPECT_EQ(X.Check, Check);
    }
  }
  for (const auto &Check : allChecks())
    EXPECT_EQ(Marks[Check->info().Id], (std::set<std::string>{"expect", "ok"}))
        << Check->info().Id;
}

INSTANTIATE_TEST_SUITE_P(All, FixtureTest, testing::ValuesIn(fixturePaths()),
                         [](const testing::TestParamInfo<std::string> &Info) {
                           std::string Name =
                               llvm::sys::path::filename(
                                   llvm::sys::path::parent_path(Info.param))
                                   .str() +
                               "_" + llvm::sys::path::stem(Info.param).str();
                           std::replace_if(
                               Name.begin(), Name.end(),
                               [](char C) { return !isalnum(C); }, '_');
                           return Name;
                         });

} // namespace
