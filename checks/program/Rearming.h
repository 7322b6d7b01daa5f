//===- Rearming.h - handlers that arrange to run again ----------*- C++ -*-===//
//
// Purpose: follows what handlers schedule, from handler to handler, back to
// where it began. Example: `void poll() { send(); timer.async_wait([this]
// { poll(); }); }` runs itself again, as far apart as the timer is set.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_REARMING_H
#define THROTTLINT_PROGRAM_REARMING_H

#include "program/Contexts.h"

namespace throttlint {

struct SelfRearming {
  FuncId Handler = NoFunc;
  /// Least time on timers until it runs again, if known.
  std::optional<double> Seconds;
  /// The call that schedules it.
  CallRef By;
  /// From handler to handler: the calls down to the one that schedules.
  struct Hop {
    std::vector<CallRef> Path;
    bool Timer = false;
    /// What the last of them schedules, and after how long.
    const Effect *By = nullptr;
  };
  std::vector<Hop> Hops;
};

/// \p By connects a handler to a signal, which comes when its sender says so:
/// a button, when somebody presses it. Only the reply to a request comes by
/// itself; what the program emits is followed from there.
bool waitsForOthers(const Program &P, const Effects &E, const Effect &By);

std::vector<SelfRearming> selfRearming(const Program &P, const Effects &E,
                                       const Contexts &Ways);

} // namespace throttlint

#endif
