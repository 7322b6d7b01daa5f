//===- Meaning.h - what a number says of a request --------------*- C++ -*-===//
//
// Purpose: helpers return numbers of their own for how a request went, and
// loops keep them in variables; what a comparison with one asks for.
// Example: with `Send post(x) { .. if (r.status == 429) return Again; .. }`
// the condition `post(x) == Again` is true where the request failed.
// Not for: conditions on the answer itself (see Outcome.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_MEANING_H
#define THROTTLINT_PROGRAM_MEANING_H

#include "program/Program.h"

namespace throttlint {

/// +1: \p Condition is true where what \p Call did worked; -1: where it failed;
/// 0: no helper and no variable says so.
int signOfNumbers(const Program &P, CallRef Call, ValueId Condition,
                  unsigned Depth);

} // namespace throttlint

#endif
