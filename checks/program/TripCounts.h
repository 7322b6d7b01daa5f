//===- TripCounts.h - rounds until a counter ends a loop --------*- C++ -*-===//
//
// Purpose: runs the counter of a loop by hand until a condition lets it out.
// Example: `for (int i = start; i < start + 20; i += 2)` has 10 rounds,
// whatever `start` is.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_TRIPCOUNTS_H
#define THROTTLINT_PROGRAM_TRIPCOUNTS_H

#include "program/Program.h"

#include <optional>

namespace throttlint {

/// Loop \p Loop of the function at \p Step of \p Path.
struct LoopPlace {
  const std::vector<CallRef> &Path;
  size_t Step;
  uint32_t Loop;
  /// Only counters that change in these blocks; all when null.
  const std::vector<bool> *Within = nullptr;
  /// Rounds in which the call fails, one after the other: what is done when it
  /// worked does not count.
  bool Failing = false;
  /// Loops whose rounds are being counted: sizes and rounds lead to each other.
  unsigned Nested = 0;
};

/// Successor \p Succ of block \p Block.
struct LoopEdge {
  uint32_t Block = 0;
  uint32_t Succ = 0;
  auto operator<=>(const LoopEdge &) const = default;
};

/// Edges in the loop that are only taken in its first round.
std::vector<LoopEdge> firstRoundEdges(const Program &P, const LoopPlace &At);

/// Edges in the loop that are only taken when no other round follows: not
/// waiting behind the last attempt is no missing wait.
std::vector<LoopEdge> lastRoundEdges(const Program &P, const LoopPlace &At);

/// \p Id as a number when \p Variable is \p X.
std::optional<double> evaluateWith(const Program &P, ValueId Id,
                                   ValueId Variable, double X);

/// How often the call at \p Step of \p Path runs its callable, at most: once
/// for each element that it walks over.
std::optional<uint64_t> algorithmRounds(const Program &P,
                                        const std::vector<CallRef> &Path,
                                        size_t Step);

/// Rounds until \p Condition is \p ExitWhen, if a counter decides it.
/// \p Counted is set when one does, even where its end is not known.
std::optional<uint64_t> countedRounds(const Program &P, const LoopPlace &At,
                                      ValueId Condition, bool ExitWhen,
                                      bool &Counted);

} // namespace throttlint

#endif
