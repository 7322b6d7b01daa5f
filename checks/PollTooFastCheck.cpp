//===- PollTooFastCheck.cpp -------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "PollTooFastCheck.h"

#include "RepetitionReport.h"

namespace throttlint {

const CheckInfo &PollTooFastCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-poll-too-fast",
      "Finds polls and timers whose interval makes more requests "
      "than the limit allows.",
      Severity::Warning};
  return Info;
}

void PollTooFastCheck::evaluate(const CheckContext &Ctx,
                                std::vector<Finding> &Out) const {
  reportRepetitions(Ctx, info(), Hazard::Poll, Out);
}

} // namespace throttlint
