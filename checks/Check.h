//===- Check.h - one kind of hazard -----------------------------*- C++ -*-===//
//
// Purpose: the plug point. A check sees the linked program, its effects and
// the rules, never the AST, and reports findings.
// Example: see RequestInLoopCheck.h; AllChecks.def registers it.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_CHECK_H
#define THROTTLINT_CHECKS_CHECK_H

#include "CheckOptions.h"
#include "Finding.h"
#include "RepeatedRequests.h"
#include "program/Retries.h"

#include <memory>
#include <vector>

namespace throttlint {

struct CheckContext {
  const Program &P;
  const Effects &E;
  const Contexts &Ways;
  const Retries &Retried;
  const RuleDatabase &Rules;
  CheckOptions Options;
  /// Shared by the checks of load.
  const std::vector<RepeatedRequest> &Repeats;
};

struct CheckInfo {
  const char *Id;
  const char *Summary;
  enum Severity Severity;
};

class Check {
public:
  virtual ~Check() = default;
  virtual const CheckInfo &info() const = 0;
  virtual void evaluate(const CheckContext &Ctx,
                        std::vector<Finding> &Out) const = 0;
};

/// All checks, in the order of AllChecks.def.
const std::vector<std::unique_ptr<Check>> &allChecks();

/// Runs the checks (all when \p Ids is empty) and finishes the findings.
std::vector<Finding> runChecks(const CheckContext &Ctx,
                               const std::vector<std::string> &Ids = {});

} // namespace throttlint

#endif
