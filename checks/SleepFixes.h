//===- SleepFixes.h - a blocking sleep, written anew ------------*- C++ -*-===//
//
// Purpose: the edit that makes a sleep suspend instead of block, where the
// rules know one that fits the place.
// Example: `sleep(3);` in a coroutine of Asio becomes `co_await
// asio::steady_timer(.., std::chrono::seconds(3)).async_wait(..);`.
// Not for: doubtful places. There is advice for those.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_SLEEPFIXES_H
#define THROTTLINT_CHECKS_SLEEPFIXES_H

#include "Check.h"

namespace throttlint {

/// \p Sleep is called in a function that is reached as \p Way says.
std::optional<FixInfo> sleepFix(const CheckContext &Ctx, CallRef Sleep,
                                const Entry &Way);

} // namespace throttlint

#endif
