//===- BlockingInAsyncCheck.h -----------------------------------*- C++ -*-===//
//
// Finds blocking sleeps, waits and synchronous requests that run in code which
// must not block. See docs/checks/ratelimit-blocking-in-async.md.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_BLOCKINGINASYNCCHECK_H
#define THROTTLINT_CHECKS_BLOCKINGINASYNCCHECK_H

#include "Check.h"

namespace throttlint {

class BlockingInAsyncCheck final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
