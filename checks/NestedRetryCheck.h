//===- NestedRetryCheck.h ---------------------------------------*- C++ -*-===//
//
// Finds retries inside of retries, whose attempts multiply.
// See docs/checks/ratelimit-nested-retry.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_NESTEDRETRYCHECK_H
#define THROTTLINT_CHECKS_NESTEDRETRYCHECK_H

#include "Check.h"

namespace throttlint {

class NestedRetryCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
