//===- Retries.h - all places that send a request again ---------*- C++ -*-===//
//
// Purpose: the retries of the program, whatever makes them: loops, functions
// that call themselves, handlers that begin again.
// Example: for (const RetrySite &S : Ctx.Retried.all()) if
// (S.Use.Attempts.unbounded()) ...
// Not for: judgement of what is wrong with them.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_RETRIES_H
#define THROTTLINT_PROGRAM_RETRIES_H

#include "program/Contexts.h"
#include "program/Recurrence.h"

namespace throttlint {

/// One request, and one repetition that sends it again when it failed.
struct RetrySite {
  enum KindTy : uint8_t {
    Loop,      ///< a loop statement
    Recursion, ///< the function calls itself
    Handler,   ///< a handler arranges to run again
  } Kind = Loop;
  const Effect *Request = nullptr;
  /// The step of the request's path that is repeated.
  size_t Step = 0;
  /// The loop, for the kind Loop.
  uint32_t LoopIndex = UINT32_MAX;
  /// What begins again, for the other kinds.
  CallRef Again;
  LoopRole Role = LoopRole::Retry;
  /// Rounds of the repetition as a whole, good ones included.
  Trips Rounds;
  RetryUse Use;

  CallRef call() const { return Request->Path[Step]; }
};

/// Found when first asked for; checks that do not ask pay nothing.
class Retries {
public:
  Retries(const Program &P, const Effects &E, const Contexts &Ways)
      : P(P), E(E), Ways(Ways) {}

  const std::vector<RetrySite> &all() const;

private:
  const Program &P;
  const Effects &E;
  const Contexts &Ways;
  mutable std::optional<std::vector<RetrySite>> Sites;
};

} // namespace throttlint

#endif
