//===- RuleLint.h - what is right but doubtful in rule files ----*- C++ -*-===//
//
// Purpose: warnings about rule files that load: figures without a source or
// older than a year, endpoints that no request reaches, hosts that two files
// claim, names that stand twice, limits nobody names, files without a test.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PACK_RULELINT_H
#define THROTTLINT_PACK_RULELINT_H

#include "ruledb/RuleDatabase.h"

#include "llvm/ADT/StringRef.h"

#include <functional>

namespace throttlint {

struct RuleLintOptions {
  /// YYYY-MM-DD; figures from before a year ago are old.
  std::string Today;
  /// Whether a rule file has a test; empty: not asked.
  std::function<bool(const std::string &Path)> HasTest;
  /// What the id of a file must be; empty: not asked.
  std::function<std::string(const std::string &Path)> IdOf;
};

/// A test lies beside the rule file (NAME.json); for an API any in the folder
/// of its vendor will do, whose files are often tested together.
bool hasTest(llvm::StringRef File);

/// What speaks only through other rules needs no test of its own: values, and
/// what holds for hosts that nobody knows.
bool needsTest(std::string_view Text);

/// \p Db holds at least \p Sources, of which each loads.
std::vector<RuleError> lintRules(const RuleDatabase &Db,
                                 std::span<const RuleSource> Sources,
                                 const RuleLintOptions &Options);

} // namespace throttlint

#endif
