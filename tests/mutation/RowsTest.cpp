//===- RowsTest.cpp - every row of a rule file is needed --------*- C++ -*-===//
//
// Takes one row out of a rule file and expects the test beside the file to
// fail. By default a few rows, always the same; THROTTLINT_ROWS=all takes all
// of them, THROTTLINT_ROWS=clients/cpr those of one file, THROTTLINT_ROWS=2/4
// the second quarter of all. A test is parsed once for many rows.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "embed/EmbeddedFiles.h"
#include "pack/RuleLint.h"
#include "support/Fixture.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

using namespace throttlint;
using Json = nlohmann::json;

namespace {

/// Rows that a quick run looks at.
constexpr size_t Sample = 8;

/// Sets of rules that are held in memory at once.
constexpr size_t AtOnce = 16;

struct Row {
  const EmbeddedFile *File = nullptr;
  std::string Test, List, Says;
  size_t Index = 0;
};

std::vector<Row> rowsWithTests() {
  std::vector<Row> Out;
  for (const EmbeddedFile &File : embeddedRules()) {
    llvm::StringRef Path(File.Path);
    Path.consume_back(".json");
    std::string Test = RULES_DIR "/" + Path.str() + ".test.cpp";
    Json J = Json::parse(File.Text, nullptr, false);
    if (J.is_discarded() || J.value("kind", "") == "api" ||
        !llvm::sys::fs::exists(Test))
      continue;
    for (const char *List :
         {"functions", "coroutine_types", "overrides", "annotations",
          "executor_types", "main_loops", "text_types", "error_types"})
      if (J.contains(List) && J[List].is_array())
        for (size_t I = 0; I < J[List].size(); ++I)
          // What keeps the limits is as silent as what nobody knows.
          if (!J[List][I].is_object() || !J[List][I].contains("keeps_limits"))
            Out.push_back({&File, Test, List, J[List][I].dump(), I});
  }
  return Out;
}

std::vector<Row> chosenRows() {
  std::vector<Row> All = rowsWithTests();
  const char *Wish = std::getenv("THROTTLINT_ROWS");
  llvm::StringRef Which = Wish ? Wish : "";
  if (Which == "all")
    return All;
  size_t Part = 0, Parts = 0;
  if (auto [P, Of] = Which.split('/');
      !P.getAsInteger(10, Part) && !Of.getAsInteger(10, Parts)) {
    if (Part == 0 || Part > Parts) {
      ADD_FAILURE() << "THROTTLINT_ROWS=" << Which.str() << ": no such part";
      return {};
    }
    return {All.begin() + All.size() * (Part - 1) / Parts,
            All.begin() + All.size() * Part / Parts};
  }
  if (!Which.empty()) {
    std::erase_if(All, [&](const Row &R) {
      return !llvm::StringRef(R.File->Path).starts_with(Which);
    });
    return All;
  }
  std::sort(All.begin(), All.end(), [](const Row &A, const Row &B) {
    return llvm::xxh3_64bits(A.Says) < llvm::xxh3_64bits(B.Says);
  });
  All.resize(std::min(All.size(), Sample));
  return All;
}

RuleDatabase without(const Row &R) {
  std::string Cut;
  std::vector<RuleSource> Sources;
  for (const EmbeddedFile &File : embeddedRules())
    if (&File != R.File) {
      Sources.push_back({std::string(File.Path), File.Text});
    } else {
      Json J = Json::parse(File.Text);
      J[R.List].erase(R.Index);
      Cut = J.dump();
      Sources.push_back({std::string(File.Path), Cut});
    }
  std::vector<RuleError> Errors;
  RuleDatabase Out = RuleDatabase::load(Sources, Errors);
  EXPECT_TRUE(Errors.empty());
  return Out;
}

TEST(RowsTest, ARuleFileHasATest) {
  for (const EmbeddedFile &File : embeddedRules()) {
    llvm::StringRef Path(File.Path);
    if (!needsTest(File.Text))
      continue;
    EXPECT_TRUE(hasTest(RULES_DIR "/" + Path.str()))
        << Path.str() << " has no .test.cpp beside it";
  }
}

/// The rows of one test file.
void expectNeeded(llvm::ArrayRef<Row> Rows) {
  const Fixture F = readFixture(Rows.front().Test);
  for (; !Rows.empty(); Rows = Rows.drop_front(std::min(Rows.size(), AtOnce))) {
    llvm::ArrayRef<Row> Now = Rows.take_front(AtOnce);
    std::vector<RuleDatabase> Without;
    for (const Row &R : Now)
      Without.push_back(without(R));
    std::vector<const RuleDatabase *> Rules;
    for (const RuleDatabase &R : Without)
      Rules.push_back(&R);
    for (auto [R, Result] : llvm::zip_equal(Now, runFixtureUnderEach(F, Rules)))
      EXPECT_FALSE(compareFixture(F, Result).empty())
          << R.File->Path << "#/" << R.List << "/" << R.Index
          << " can be taken out and its test still passes: " << R.Says;
  }
}

TEST(RowsTest, RulesThatAreReadFromOneParseSayTheSame) {
  const Fixture F = readFixture(RULES_DIR "/clients/curlpp.test.cpp");
  for (const AnalysisResult &Result :
       runFixtureUnderEach(F, {&builtInRules(), &builtInRules()}))
    EXPECT_TRUE(compareFixture(F, Result).empty());
}

TEST(RowsTest, ARuleFileFailsItsTestWithoutAnyRow) {
  const std::vector<Row> Rows = chosenRows();
  ASSERT_FALSE(Rows.empty());
  llvm::ArrayRef<Row> Rest = Rows;
  while (!Rest.empty()) {
    auto SameTest = [&](const Row &R) { return R.Test == Rest.front().Test; };
    llvm::ArrayRef<Row> Now = Rest.take_while(SameTest);
    expectNeeded(Now);
    Rest = Rest.drop_front(Now.size());
  }
}

} // namespace
