//===- UnboundedFanoutCheck.cpp ---------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "UnboundedFanoutCheck.h"

#include "RepetitionReport.h"

namespace throttlint {

const CheckInfo &UnboundedFanoutCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-unbounded-fanout",
      "Finds requests that are sent for each element at once, with "
      "no bound on how many are under way.",
      Severity::Warning};
  return Info;
}

void UnboundedFanoutCheck::evaluate(const CheckContext &Ctx,
                                    std::vector<Finding> &Out) const {
  reportRepetitions(Ctx, info(), Hazard::FanOut, Out);
}

} // namespace throttlint
