//===- Bounds.h - how large a number or a container can be ------*- C++ -*-===//
//
// Purpose: bounds of numbers and sizes, through branches, loops that fill
// containers, and functions that return them.
// Example: for `return std::vector(It, std::min(End, It + 20));` in nextBatch()
// the call nextBatch() has at most 20 elements.
// Not for: exact numbers; see Program::number.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_BOUNDS_H
#define THROTTLINT_PROGRAM_BOUNDS_H

#include "program/Program.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace throttlint {

/// Either end may be open.
struct Interval {
  std::optional<double> Least, Most;
};

class Bounds {
public:
  /// Of values whose function is not known.
  explicit Bounds(const Program &P) : P(P) {}
  /// Of the function at \p Step of \p Path.
  Bounds(const Program &P, std::span<const CallRef> Path, size_t Step,
         unsigned Nested = 0);

  Interval number(ValueId Id);
  /// At most so many elements.
  std::optional<double> elements(ValueId Id);

  /// Addends that are not known count as not negative: `1s + jitter`.
  bool UnknownIsPositive = false;

private:
  const Program &P;
  /// The calls through which the values are seen, outermost first; NoFunc:
  /// whose parameters they are is not known.
  std::vector<CallRef> Frames;
  std::map<ValueId, std::optional<double>> Assumed;
  /// Whose values they are where no frame is left.
  FuncId Outermost = NoFunc;
  unsigned Nested = 0, Depth = 0, Work = 0;

  bool enter();
  Interval numberOf(ValueId Id);
  Interval arithmetic(const Value &V);
  Interval difference(ValueId From, ValueId What);
  Interval sumOf(std::vector<ValueId> Plus, std::vector<ValueId> Minus);
  std::optional<double> elementsOf(ValueId Id, bool Container);
  std::optional<double> filled(ValueId Id, const PhiFact &Phi);
  std::optional<double> rounds(FuncId Fn, uint32_t Loop);
  template <typename Fn> bool inCallees(ValueId Result, Fn Each);
  template <typename Fn> bool inCallers(const Value &Param, Fn Each);
};

} // namespace throttlint

#endif
