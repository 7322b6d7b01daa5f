//===- BatchAvailableCheck.h ------------------------------------*- C++ -*-===//
//
// Finds one call per item where the API has a call for many items. See
// docs/checks/ratelimit-batch-available.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_BATCHAVAILABLECHECK_H
#define THROTTLINT_CHECKS_BATCHAVAILABLECHECK_H

#include "Check.h"

namespace throttlint {

class BatchAvailableCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
