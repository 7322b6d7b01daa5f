//===- RepeatedRequests.h - what repeats requests, and how fast -*- C++ -*-===//
//
// Purpose: every repetition around a request (loops, algorithms, timers,
// handlers that run again, recursion, main loops) with its rounds and pace,
// the limit it breaks, and for each place the one that tells most. Several
// checks share the list; each takes the hazards that are its own.
// Example: `timer.start(1000)` with a handler that sends Slack's users.list
// gives a RepeatedRequest By Timer, Hazard Poll, that breaks Tier 2.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_REPEATEDREQUESTS_H
#define THROTTLINT_CHECKS_REPEATEDREQUESTS_H

#include "Breach.h"
#include "program/Contexts.h"

#include <optional>
#include <vector>

namespace throttlint {

/// Which check tells the story: one for each place.
enum class Hazard : uint8_t {
  Loop,   ///< other work in each round, faster than the limit allows
  Poll,   ///< the same request again and again, by a loop or a timer
  FanOut, ///< a request for each element is under way at once, unbounded
  None,   ///< keeps the limit as far as can be seen; it spends some of it
};

struct RepeatedRequest {
  enum ByTy : uint8_t {
    Loop,
    Algorithm, ///< runs its callable once per element
    Timer,
    Rearming, ///< a handler that arranges to run again
    MainLoop, ///< a function that a framework runs for ever
    Recursion,
  } By = Loop;
  enum Hazard Hazard = Hazard::Loop;
  /// The request, seen from the function that repeats it.
  Effect Request;
  ResolvedEndpoint Where;
  Rounds R;
  /// Step of the path that a Loop or an Algorithm repeats.
  size_t Step = 0;
  uint32_t LoopIndex = 0;
  /// Step that hands the rest over to a thread, a pool or an executor.
  std::optional<size_t> Spawn;
  /// The call that arms a Timer or comes back to a Recursion.
  CallRef Again;
  /// A wait on the way may pace it.
  bool Maybe = false;
  /// Nothing: no published limit breaks.
  std::optional<Breach> B;
  Confidence Sure = Confidence::Low;
  /// The call to report.
  CallRef Place;
  /// Calls that send it, too, in the same round.
  std::vector<CallRef> Others;
};

/// All repetitions of the program, one for each place, request and endpoint,
/// in a fixed order.
std::vector<RepeatedRequest> repeatedRequests(const Program &P,
                                              const Effects &E,
                                              const Contexts &Ways,
                                              const CheckOptions &Options);

} // namespace throttlint

#endif
