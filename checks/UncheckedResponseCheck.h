//===- UncheckedResponseCheck.h ---------------------------------*- C++ -*-===//
//
// Finds repeated requests whose answer nobody looks at.
// See docs/checks/ratelimit-unchecked-response.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_UNCHECKEDRESPONSECHECK_H
#define THROTTLINT_CHECKS_UNCHECKEDRESPONSECHECK_H

#include "Check.h"

namespace throttlint {

class UncheckedResponseCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
