//===- HandlerDeadlineCheck.h -----------------------------------*- C++ -*-===//
//
// Finds handlers that may wait longer before they answer than the platform
// that calls them grants. See docs/checks/ratelimit-handler-deadline.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_HANDLERDEADLINECHECK_H
#define THROTTLINT_CHECKS_HANDLERDEADLINECHECK_H

#include "Check.h"

namespace throttlint {

class HandlerDeadlineCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
