//===- Outcome.h - what a condition says of a call --------------*- C++ -*-===//
//
// Purpose: whether a condition asks if a request worked, or what it said, and
// which of its truth values is success.
// Example: in `if (answer.status != 200) continue;` the condition asks for the
// status of the call that gave `answer`, and true means failure.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_OUTCOME_H
#define THROTTLINT_PROGRAM_OUTCOME_H

#include "program/Program.h"

namespace throttlint {

enum class Outcome : uint8_t {
  None,
  Status,  ///< whether it worked
  Content, ///< what it said: a job that is done, a key that is there
  Unknown,
};

/// \p Id is made of what \p Call returned or wrote.
bool dependsOnCall(const Program &P, ValueId Id, CallRef Call);

/// The part of `!sent && ++tries < 5` that asks for the answer of \p Call; all
/// of it, when it does not fall apart like that.
ValueId askedPart(const Program &P, ValueId Condition, CallRef Call);

Outcome outcomeAsked(const Program &P, ValueId Condition, unsigned Depth = 0);

/// Who tells the outcome: the call, or the parameters of its handler.
struct OutcomeOf {
  std::optional<CallRef> Call;
  FuncId Handler = NoFunc;
};

/// +1: a true condition means that the call worked; -1: that it did not; 0:
/// cannot be told.
int polarity(const Program &P, const OutcomeOf &Of, ValueId Condition,
             unsigned Depth = 0);

} // namespace throttlint

#endif
