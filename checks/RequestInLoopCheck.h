//===- RequestInLoopCheck.h -----------------------------------*- C++ -*-===//
//
// Finds requests to a rate-limited API that a repetition sends faster than the
// limit allows. See docs/checks/ratelimit-request-in-loop.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_REQUESTINLOOPCHECK_H
#define THROTTLINT_CHECKS_REQUESTINLOOPCHECK_H

#include "Check.h"

namespace throttlint {

class RequestInLoopCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
