//===- RealCode.h - synthetic commits over a real project -------*- C++ -*-===//
//
// Purpose: the replay on code that nobody wrote for it. Places for edits come
// from the facts of the project: helpers of event handlers gain a sleep, old
// requests get a loop around them, the pause of such a loop goes away; crossed
// with noise. What does not compile as before is left out.
// Example: review-replay-tests --real build/compile_commands.json
// On demand: such projects are no part of the repository.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_REVIEW_REALCODE_H
#define THROTTLINT_TESTS_REVIEW_REALCODE_H

#include <string>

namespace throttlint {

/// Prints the table, and what is wrong; the exit code. At most \p Most commits
/// of each kind.
int replayRealCode(const std::string &CompileCommands, unsigned Most);

} // namespace throttlint

#endif
