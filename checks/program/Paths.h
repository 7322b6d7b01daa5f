//===- Paths.h - what lies on the ways through a function -------*- C++ -*-===//
//
// Purpose: least delays on paths of the flow graph, and lengths of pauses.
// Example: leastDelay(P, E, Fn, Header, Header, Loop.Blocks, false) is the
// pace of a loop: what every round waits at least.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_PATHS_H
#define THROTTLINT_PROGRAM_PATHS_H

#include "program/Program.h"
#include "program/TripCounts.h"

#include <map>
#include <optional>

namespace throttlint {

class Effects;
struct Delay;

/// Seconds of a pause: a duration, or a point in time that is the present
/// plus a known length.
std::optional<double> pauseSeconds(const Program &P, ValueId Duration);

/// What a pause with a random part lasts at least: `1s + jitter`. Nothing for
/// other pauses of unknown length.
std::optional<double> leastSeconds(const Program &P, ValueId Duration);

/// The value comes from what a request answered.
bool dependsOnServer(const Program &P, const Effects &E, ValueId Id);

/// A pause of this length spaces things out: it is known, or computed from
/// clocks or counts. Waiting for an event does not.
bool mayPace(const Program &P, ValueId Duration);

/// Delays of calls that are known better than in general.
using KnownDelays = std::map<CallRef, Delay>;

struct PathOptions {
  /// Also follow what happens when something throws.
  bool Throwing = false;
  /// A wait of unknown length is long: for retries, where the shortest known
  /// one is the fault. For pace it is short, because it cannot be relied on.
  bool UnknownIsLong = false;
  /// Edges that are never taken.
  std::vector<LoopEdge> Never = {};
};

/// What the calls of one block wait.
Delay delayOfBlock(const Program &P, const Effects &E, FuncId Fn,
                   uint32_t Block, const KnownDelays &Known = {});

/// Least sum of delays from \p From to \p To (at least one edge), within
/// \p Within (all blocks when empty). Nothing when there is no such path.
std::optional<Delay> leastDelay(const Program &P, const Effects &E, FuncId Fn,
                                uint32_t From, uint32_t To,
                                const std::vector<uint32_t> &Within,
                                PathOptions Options = {},
                                const KnownDelays &Known = {});

/// A condition that must hold, or must not, on the way to a block.
struct Guard {
  ValueId Condition = NoValue;
  bool Truth = false;
};

/// What decides whether control that enters \p Fn reaches \p Block.
std::vector<Guard> guardsOf(const Program &P, FuncId Fn, uint32_t Block);

/// What goes on from \p Call comes to \p Behind before the function ends.
bool alwaysBehind(const Program &P, CallRef Behind, CallRef Call);

/// Whoever comes to \p Call has come by \p Before in the same round.
bool alwaysBefore(const Program &P, CallRef Before, CallRef Call);

/// \p Block is entered only when something throws.
bool onlyThrown(const Program &P, FuncId Fn, uint32_t Block);

/// Every way from entry to exit through \p Block passes \p By.
bool alwaysPassed(const Program &P, FuncId Fn, uint32_t Block, uint32_t By);

/// Control may come from one block to the other, which may be the same.
bool leadsTo(const Program &P, FuncId Fn, uint32_t From, uint32_t To);

/// A round of the loop with that header that comes back has both calls or none.
bool roundsHaveBoth(const Program &P, CallRef A, CallRef B, uint32_t Header);

/// One of two calls of a function lies on the way to the other, within one
/// round of the loop with that header; or it cannot be told.
bool inOneRun(const Program &P, CallRef A, CallRef B,
              std::optional<uint32_t> Header);

} // namespace throttlint

#endif
