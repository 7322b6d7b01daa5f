//===- Recurrence.h - repetitions without a loop statement ------*- C++ -*-===//
//
// Purpose: functions that come back to themselves, by calls or by handlers,
// and what that does with a request: the role by data flow, as for a loop.
// Example: in `Page load(Id, n) { auto r = get(Id); if (!r.ok && n < 5) return
// load(Id, n + 1); ... }` the request is retried, at most 6 times.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_RECURRENCE_H
#define THROTTLINT_PROGRAM_RECURRENCE_H

#include "program/Rearming.h"
#include "program/Repetition.h"

namespace throttlint {

/// Calls from a function back to itself; the first is the function's own.
struct Recursion {
  FuncId Fn = NoFunc;
  std::vector<CallRef> Path;
};

/// The shortest way back from each call of \p Fn, if there is one.
std::vector<Recursion> recursionsOf(const Program &P, const Effects &E,
                                    FuncId Fn);

class Recurrences {
public:
  Recurrences(const Program &P, const Effects &E);

  /// What a recursion does with a request of its function. Nothing when it
  /// sends the same again and failure is not the reason.
  std::optional<LoopUse> use(const Recursion &R, const Effect &Request) const;
  /// The same for handlers that arrange to run again.
  std::optional<LoopUse> use(const SelfRearming &R,
                             const Effect &Request) const;

private:
  const Program &P;
  const Effects &E;
  std::vector<std::vector<CallRef>> Callers;

  struct Way;
  bool changes(ValueId Input, const Way &W, bool &FromAnswer) const;
  Trips attempts(const Recursion &R) const;
  void countByMember(const Way &W, ValueId Condition, bool Truth,
                     Trips &Out) const;
  std::optional<LoopUse> judge(const Way &W, const Effect &Request) const;
};

} // namespace throttlint

#endif
