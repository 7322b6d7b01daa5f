//===- TimerPerItemCheck.h --------------------------------------*- C++ -*-===//
//
// Finds timers, jobs and polling tasks that are armed once per element, or
// again and again without an end to the old ones. See docs/checks/ratelimit-
// timer-per-item.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_TIMERPERITEMCHECK_H
#define THROTTLINT_CHECKS_TIMERPERITEMCHECK_H

#include "Check.h"

namespace throttlint {

class TimerPerItemCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
