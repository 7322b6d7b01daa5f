//===- Fixture.h - annotated sources ----------------------------*- C++ -*-===//
//
// Purpose: reads a fixture, runs it through the library, compares findings
// with its annotations. Every line without an expectation must be silent.
//
//   client.close(id); // expect: [ratelimit-request-in-loop] "part of message"
//   client.close(id); // ok: [ratelimit-request-in-loop] why
//   client.close(id); // known-miss: [id] why    (fails once it is found)
//   client.close(id); // known-false: [id] why   (fails once it is silent)
//   // --- other.cpp                             (starts another file)
//   // args: -std=c++17                          (default -std=c++20)
//   // allow-errors                              (does not compile, on purpose)
//
// An annotation on a line of its own speaks of the next line of code.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_FIXTURE_H
#define THROTTLINT_TESTS_FIXTURE_H

#include "driver/Analysis.h"

#include <map>
#include <string>
#include <vector>

namespace throttlint {

struct Annotation {
  enum KindTy { Expect, Ok, KnownMiss, KnownFalse } Kind;
  std::string Check, Text;
  std::string File;
  unsigned Line = 0;        ///< in its part
  unsigned FixtureLine = 0; ///< in the fixture, for messages
};

struct Fixture {
  std::string Path;
  std::vector<std::pair<std::string, std::string>> Parts; ///< name, text
  std::vector<std::string> Arguments;
  /// For parts that need others.
  std::map<std::string, std::vector<std::string>> PartArguments;
  std::vector<Annotation> Annotations;
  std::vector<std::string> Problems; ///< wrong annotations
  bool AllowErrors = false;
};

Fixture readFixture(const std::string &Path);

/// The rules in the binary; fails the test on errors.
const RuleDatabase &builtInRules();

/// Analyses the sources of a fixture in memory, with stand-in headers first.
AnalysisResult runFixture(const Fixture &F);
AnalysisResult runFixture(const Fixture &F, const RuleDatabase &Rules);

/// Differences between findings and annotations, one line each.
std::vector<std::string> compareFixture(const Fixture &F,
                                        const AnalysisResult &Result);

} // namespace throttlint

#endif
