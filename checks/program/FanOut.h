//===- FanOut.h - work that a repetition starts elsewhere -------*- C++ -*-===//
//
// Purpose: requests of callables that a loop hands to threads, pools or an
// event loop: none waits for the one before.
// Example: `for (auto &Id : Ids) Threads.emplace_back([=] { post(Id); });`
// sends one request per id, all in flight at once.
// Not for: timers (see Rearming.h, Contexts.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_FANOUT_H
#define THROTTLINT_PROGRAM_FANOUT_H

#include "program/Contexts.h"

namespace throttlint {

struct SpawnedRequest {
  /// From the function that spawns down to the request.
  Effect Request;
  /// The step that hands the rest of the path over.
  size_t Spawn = 0;
};

/// Requests of callables that are handed over inside of a repetition.
std::vector<SpawnedRequest> spawnedRequests(const Program &P, const Effects &E,
                                            const Contexts &Ways);

/// The first step at or behind \p From whose call only starts something that
/// answers later: a coroutine that is not awaited there. Nothing if none does.
std::optional<size_t> startedOnly(const Program &P, const Effect &Request,
                                  size_t From);

/// The loop around \p Step waits for some event, apart from what the step
/// itself does: for what it started, or for something to do. With \p Sends,
/// the model of a request that waits for its answer: for something else than
/// that answer.
bool waitsForEvents(const Program &P, const Effects &E, CallRef Step,
                    const LoopFact &Loop, const FunctionModel *Sends = nullptr);

/// What the call at \p Step works on comes from a wait in the loop: a
/// connection that was accepted, a job from a queue. Others set its pace.
bool worksOnArrivals(const Program &P, const Effects &E, CallRef Step,
                     const LoopFact &Loop);

} // namespace throttlint

#endif
