//===- UnboundedRetryCheck.h ------------------------------------*- C++ -*-===//
//
// Finds retries of a request that nothing ends but success.
// See docs/checks/ratelimit-unbounded-retry.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_UNBOUNDEDRETRYCHECK_H
#define THROTTLINT_CHECKS_UNBOUNDEDRETRYCHECK_H

#include "Check.h"

namespace throttlint {

class UnboundedRetryCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
