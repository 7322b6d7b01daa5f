//===- RetryWithoutBackoffCheck.h -----------------------------------*- C++
//-*-===//
//
// Finds retries of a request that wait not at all, or always the same time.
// See docs/checks/ratelimit-retry-without-backoff.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_RETRYWITHOUTBACKOFFCHECK_H
#define THROTTLINT_CHECKS_RETRYWITHOUTBACKOFFCHECK_H

#include "Check.h"

namespace throttlint {

class RetryWithoutBackoffCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
