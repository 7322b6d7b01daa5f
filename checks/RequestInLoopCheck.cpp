//===- RequestInLoopCheck.cpp -----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RequestInLoopCheck.h"

#include "RepetitionReport.h"

namespace throttlint {

const CheckInfo &RequestInLoopCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-request-in-loop",
      "Finds requests to a rate-limited API that a repetition sends faster "
      "than the limit allows.",
      Severity::Warning};
  return Info;
}

void RequestInLoopCheck::evaluate(const CheckContext &Ctx,
                                  std::vector<Finding> &Out) const {
  reportRepetitions(Ctx, info(), Hazard::Loop, Out);
}

} // namespace throttlint
