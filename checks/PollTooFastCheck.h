//===- PollTooFastCheck.h ---------------------------------------*- C++ -*-===//
//
// Finds polls and timers whose interval makes more requests than the limit
// allows. See docs/checks/ratelimit-poll-too-fast.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_POLLTOOFASTCHECK_H
#define THROTTLINT_CHECKS_POLLTOOFASTCHECK_H

#include "Check.h"

namespace throttlint {

class PollTooFastCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
