//===- Waking.h - waits that only the end cuts short ------------*- C++ -*-===//
//
// Purpose: tells a wait that others may cut short, so that the next request
// follows at once, from one that is cut short only to stop.
// Example: `while (running_) { ask(); wake_.wait_for(lock, 10s, [&] { return
// !running_; }); }`: whoever comes round has waited all of the 10 s.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_WAKING_H
#define THROTTLINT_PROGRAM_WAKING_H

#include "program/Program.h"

namespace throttlint {

/// \p Wait stands in a loop, and who is woken before its time leaves its
/// function without coming by it again: what its predicate asks for ends the
/// loops around it, too. False in doubt.
bool wokenToEnd(const Program &P, CallRef Wait, const FunctionModel &M);

} // namespace throttlint

#endif
