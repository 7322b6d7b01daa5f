//===- Endings.h - what ends a repetition, failures aside -------*- C++ -*-===//
//
// Purpose: tells a condition that the rounds of a repetition can change from
// one that only somebody else can.
// Example: `while (running_ && !backoff.exhausted())`: the rounds exhaust the
// backoff; `running_` is a switch that is turned off at shutdown, however
// often a request failed.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_ENDINGS_H
#define THROTTLINT_PROGRAM_ENDINGS_H

#include "program/Program.h"

#include <functional>
#include <set>

namespace throttlint {

/// Members that calls write, theirs and those of what they call.
std::set<std::string> fieldsWritten(const Program &P,
                                    const std::vector<CallRef> &Calls);

/// What changes from round to round of a repetition.
struct RoundChanges {
  /// Members that its rounds write.
  std::set<std::string> Fields;
  /// Its own variables.
  std::function<bool(const Value &Phi)> Variable;
  /// Calls of its rounds; others were made before.
  std::function<bool(CallRef)> Within;
};

/// The rounds themselves may decide \p Condition. True in doubt.
bool mayEnd(const Program &P, ValueId Condition, const RoundChanges &Of);

} // namespace throttlint

#endif
