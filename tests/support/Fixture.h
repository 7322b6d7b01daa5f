//===- Fixture.h - fixtures with the built-in rules -------------*- C++ -*-===//
//
// Purpose: what tests add to tool/fixture: the rules and stand-in headers of
// the binary.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_FIXTURE_H
#define THROTTLINT_TESTS_FIXTURE_H

#include "fixture/Fixture.h"

namespace throttlint {

/// The rules in the binary; fails the test on errors.
const RuleDatabase &builtInRules();

/// Runs a fixture with these rules, or others, and the stand-in headers in the
/// binary.
AnalysisResult runFixture(const Fixture &F);
AnalysisResult runFixture(const Fixture &F, const RuleDatabase &Rules);

/// The same for each of several sets of rules, parsed once.
std::vector<AnalysisResult>
runFixtureUnderEach(const Fixture &F,
                    llvm::ArrayRef<const RuleDatabase *> Rules);

} // namespace throttlint

#endif
