//===- Repetition.h - what a loop does with a request -----------*- C++ -*-===//
//
// Purpose: the role of a repetition by data flow (iterate, paginate, retry,
// poll, fallback), how often it runs, and how long each round waits.
// Example: in `for (int i = 0; i < 5; ++i) { if (send(x).ok()) break;
// sleep(1); }` the call send(x) is retried, at most 5 times, 1 s apart.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_REPETITION_H
#define THROTTLINT_PROGRAM_REPETITION_H

#include "program/Effects.h"

#include <map>
#include <tuple>

namespace throttlint {

enum class LoopRole : uint8_t {
  Iterate,  ///< other arguments each time
  Paginate, ///< a cursor from the answer
  Retry,    ///< the same request until it succeeds
  Poll,     ///< the same request again and again on purpose
  Fallback, ///< other arguments until one succeeds
};

struct Trips {
  /// At most so many rounds, if known.
  std::optional<uint64_t> Count;
  /// Some count ends it, known or not.
  bool Counted = false;
  /// A point in time ends it.
  bool Deadline = false;
  /// Nothing in the code ends it.
  bool Endless = false;
  /// Something else may end it, which what a round does decides.
  bool OtherEnd = false;
  /// A flag ends it that somebody else turns, at shutdown.
  bool Switch = false;
  /// What the request answered may end it.
  bool ByAnswer = false;
  /// A request that fails ends it.
  bool EndsOnFailure = false;

  /// Neither a count nor the clock nor anything else that its rounds change
  /// ends it; a flag that is cleared at shutdown does not count.
  bool unbounded() const {
    return !Count && !Counted && !Deadline && !OtherEnd;
  }
  /// Meant to go on: not even a good answer ends it.
  bool forEver() const { return unbounded() && !ByAnswer; }
};

/// How a failed request is sent again.
struct RetryUse {
  Trips Attempts;
  /// Least wait between an attempt and the next, exceptions included.
  Delay Wait;
  /// Repeats only when the call throws.
  bool OnException = false;
  /// How the outcome was told could not be seen through.
  bool OutcomeUnknown = false;
  /// Some wait has a length that the server gave.
  bool ServerWait = false;
  /// The wait differs from round to round (growing, random, by table).
  bool VaryingWait = false;
  /// All waits that may lie between two attempts, as effects of the function
  /// that repeats.
  std::vector<const Effect *> Waits;
};

struct LoopUse {
  LoopRole Role = LoopRole::Iterate;
  Trips Rounds;
  /// Least wait of a round through the call, on paths without exceptions.
  Delay Pace;
  /// Some wait in the loop has a length that the server gave.
  bool ServerWait = false;
  /// ... and blocks the thread while it waits.
  bool ServerWaitBlocks = false;
  /// For the role Retry; for other roles where a failure comes round to the
  /// same request: `continue` before the cursor moves on, a `catch` inside of
  /// an endless poll.
  std::optional<RetryUse> Retry;
};

/// What loop \p Loop of the function at \p Step of \p Path does with the call
/// of that step.
LoopUse analyzeLoop(const Program &P, const Effects &E,
                    const std::vector<CallRef> &Path, size_t Step,
                    uint32_t Loop);

/// The calls of a path that decide what a loop around step \p Step does.
std::vector<CallRef>
decisivePath(const Effects &E, const std::vector<CallRef> &Path, size_t Step);

/// Remembers what loops do: many requests lie behind one.
class LoopUses {
public:
  LoopUses(const Program &P, const Effects &E) : P(P), E(E) {}
  const LoopUse &of(const std::vector<CallRef> &Path, size_t Step,
                    uint32_t Loop);

private:
  const Program &P;
  const Effects &E;
  /// By path, step and loop.
  std::map<std::tuple<std::vector<CallRef>, size_t, uint32_t>, LoopUse> Known;
};

/// What one run of the first step's function waits, before and behind the
/// request at the end of the path, on the ways that come to it.
Delay delayOfRun(const Program &P, const Effects &E,
                 const std::vector<CallRef> &Path);

/// A value of the function at \p Step in terms of the first step's function.
ValueId valueAlong(const Program &P, const std::vector<CallRef> &Path,
                   size_t Step, ValueId Id);

} // namespace throttlint

#endif
