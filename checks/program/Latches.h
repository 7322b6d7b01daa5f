//===- Latches.h - what is sent once for each event -------------*- C++ -*-===//
//
// Purpose: recognises requests that remember they were sent, so that the next
// round does not send them again before something outside has changed.
// Example: `if (open && !told) { send("open"); told = true; }` in a main loop,
// where `told` is cleared when the door shuts: the door sets the pace.
// Not for: gates that compare the clock; see Limiters.h.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_LATCHES_H
#define THROTTLINT_PROGRAM_LATCHES_H

#include "program/Effects.h"

namespace throttlint {

/// A condition on the way to the request asks something that outlives the
/// round, and a function on the way gives it a value with which the condition
/// turns out the other way.
bool sentOncePerEvent(const Program &P, const Effect &Request);

} // namespace throttlint

#endif
