//===- RetriesPermanentErrorsCheck.h ----------------------------*- C++ -*-===//
//
// Finds retries that repeat answers which can never succeed.
// See docs/checks/ratelimit-retries-permanent-errors.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_RETRIESPERMANENTERRORSCHECK_H
#define THROTTLINT_CHECKS_RETRIESPERMANENTERRORSCHECK_H

#include "Check.h"

namespace throttlint {

class RetriesPermanentErrorsCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
