//===- Unchanged.h - what the rounds of a loop leave as it is ---*- C++ -*-===//
//
// Purpose: tells a value that is known to be the same in each round of a loop
// from one that may be another.
// Example: in `for (line : lines) say(line);` the member that say() reads is
// the same each time, unless something that a round runs writes it, or may do
// so where nobody can look.
// Not for: what differs for certain (see variesInLoop).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_UNCHANGED_H
#define THROTTLINT_PROGRAM_UNCHANGED_H

#include "program/Program.h"

#include <optional>
#include <set>

namespace throttlint {

class Unchanged {
public:
  /// The loop stands around the first call of \p Path, which leads to a
  /// request.
  Unchanged(const Program &P, std::vector<CallRef> Path, uint32_t Loop)
      : P(P), Path(std::move(Path)), Loop(Loop) {}

  /// The value, of the loop's function, is known to be the same in each round.
  bool is(ValueId Id) const { return is(Id, 0); }

private:
  /// What a round runs.
  struct Run {
    std::set<FuncId> Functions;
    /// What functions without a body are given to change.
    std::set<ValueId> Given;
    /// Members and variables that functions are given by reference, and
    /// change.
    std::set<std::string> Changed;
    /// There are such functions: they may write to what other files see.
    bool Unseen = false;
    /// There is more than is looked at, or something is run that nobody knows.
    bool Cut = false;
  };

  bool is(ValueId Id, unsigned Depth) const;
  bool madeOfOperands(CallRef Call, unsigned Depth) const;
  bool written(const Value &State) const;
  bool changes(FuncId Fn, size_t Param,
               std::set<std::pair<FuncId, size_t>> &Seen) const;
  bool inLoop(uint32_t Block) const;
  const Run &round() const;

  const Program &P;
  const std::vector<CallRef> Path;
  const uint32_t Loop;
  mutable std::optional<Run> Round;
};

} // namespace throttlint

#endif
