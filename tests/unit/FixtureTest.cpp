//===- FixtureTest.cpp - every annotated fixture is a test ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "support/Fixture.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace throttlint;

namespace {

std::vector<std::string> fixturePaths() {
  std::vector<std::string> Out;
  std::error_code Error;
  for (llvm::sys::fs::recursive_directory_iterator It(FIXTURE_DIR, Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::path::extension(It->path()) == ".cpp")
      Out.push_back(It->path());
  std::sort(Out.begin(), Out.end());
  return Out;
}

class FixtureTest : public testing::TestWithParam<std::string> {};

TEST_P(FixtureTest, FindingsAreAsAnnotated) {
  Fixture F = readFixture(GetParam());
  ASSERT_FALSE(F.Parts.empty());
  for (const std::string &Difference : compareFixture(F, runFixture(F)))
    ADD_FAILURE() << Difference;
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
