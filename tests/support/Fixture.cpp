//===- Fixture.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "support/Fixture.h"

#include "pack/RulePack.h"

#include <gtest/gtest.h>

namespace throttlint {

static const RulePack &builtInPack() {
  static const RulePack Pack = RulePack::builtIn();
  return Pack;
}

const RuleDatabase &builtInRules() {
  static const RuleDatabase Rules = [] {
    std::vector<RuleError> Errors;
    RuleDatabase Db = RuleDatabase::load(builtInPack().sources(), Errors);
    for (const RuleError &E : Errors)
      ADD_FAILURE() << E.str();
    return Db;
  }();
  return Rules;
}

AnalysisResult runFixture(const Fixture &F, const RuleDatabase &Rules) {
  return runFixture(F, Rules, builtInPack().standIns());
}

AnalysisResult runFixture(const Fixture &F) {
  return runFixture(F, builtInRules(), builtInPack().standIns());
}

std::vector<AnalysisResult>
runFixtureUnderEach(const Fixture &F,
                    llvm::ArrayRef<const RuleDatabase *> Rules) {
  return runFixtureUnderEach(F, Rules, builtInPack().standIns());
}

} // namespace throttlint
