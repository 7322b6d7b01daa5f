//===- IgnoredRetryAfterCheck.h ---------------------------------*- C++ -*-===//
//
// Finds retries after a refusal that do not wait as long as the server says.
// See docs/checks/ratelimit-ignored-retry-after.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_IGNOREDRETRYAFTERCHECK_H
#define THROTTLINT_CHECKS_IGNOREDRETRYAFTERCHECK_H

#include "Check.h"

namespace throttlint {

class IgnoredRetryAfterCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
