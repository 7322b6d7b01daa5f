//===- ProgramBudgetCheck.h -------------------------------------*- C++ -*-===//
//
// Finds places that run together and exceed one limit, though each alone keeps
// it. See docs/checks/ratelimit-program-budget.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_PROGRAMBUDGETCHECK_H
#define THROTTLINT_CHECKS_PROGRAMBUDGETCHECK_H

#include "Check.h"

namespace throttlint {

class ProgramBudgetCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
