//===- CheckRegistry.cpp - AllChecks.def -> objects -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "BatchAvailableCheck.h"
#include "BlockingInAsyncCheck.h"
#include "HandlerDeadlineCheck.h"
#include "IgnoredRetryAfterCheck.h"
#include "NestedRetryCheck.h"
#include "PollTooFastCheck.h"
#include "ProgramBudgetCheck.h"
#include "RequestInLoopCheck.h"
#include "RetriesPermanentErrorsCheck.h"
#include "RetryWithoutBackoffCheck.h"
#include "TimerPerItemCheck.h"
#include "UnboundedFanoutCheck.h"
#include "UnboundedRetryCheck.h"
#include "UncheckedResponseCheck.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

const std::vector<std::unique_ptr<Check>> &allChecks() {
  static const std::vector<std::unique_ptr<Check>> Checks = [] {
    std::vector<std::unique_ptr<Check>> Out;
#define CHECK(Name) Out.push_back(std::make_unique<Name##Check>());
#include "AllChecks.def"
#undef CHECK
    return Out;
  }();
  return Checks;
}

std::vector<Finding> runChecks(const CheckContext &Ctx,
                               const std::vector<std::string> &Ids) {
  std::vector<Finding> Out;
  for (const auto &C : allChecks())
    if (Ids.empty() || llvm::is_contained(Ids, C->info().Id))
      C->evaluate(Ctx, Out);
  // What could not be parsed may be the pause, the cursor or the limit.
  for (Finding &F : Out)
    if (F.InBrokenFunction) {
      F.Confidence = F.Confidence == Confidence::High ? Confidence::Medium
                                                      : Confidence::Low;
      F.Trace.push_back({TraceStep::Unknown, F.File, F.Line, F.Column,
                         "parts of `" + F.Function +
                             "` could not be parsed; they may change this"});
    }
  finishFindings(Out);
  return Out;
}

} // namespace throttlint
