//===- UnboundedFanoutCheck.h -----------------------------------*- C++ -*-===//
//
// Finds requests that are sent for each element at once, with no bound on how
// many are under way. See docs/checks/ratelimit-unbounded-fanout.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_UNBOUNDEDFANOUTCHECK_H
#define THROTTLINT_CHECKS_UNBOUNDEDFANOUTCHECK_H

#include "Check.h"

namespace throttlint {

class UnboundedFanoutCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
