//===- Evaluate.h - numbers under assumptions -------------------*- C++ -*-===//
//
// Purpose: computes a symbolic value when some of its parts are assumed.
// Example: with the present assumed to be 5 and `last` to be 0, the condition
// `now - last < 3` is 0 (false).
// Not for: what is known without assumptions; see Program::number.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_EVALUATE_H
#define THROTTLINT_PROGRAM_EVALUATE_H

#include "program/Program.h"

#include <functional>
#include <optional>

namespace throttlint {

/// Knows the value of some nodes of an expression.
using Knowing = std::function<std::optional<double>(ValueId)>;

struct EvaluateOptions {
  /// Values count from an unknown start: `i = start; i < start + 20`.
  bool Relative = false;
};

/// \p Id as a number: what \p Known knows of a node, arithmetic on it, and
/// \p Leaf for what is neither. Truth values are 0 and 1.
std::optional<double> evaluate(const Program &P, ValueId Id,
                               const Knowing &Known, const Knowing &Leaf,
                               EvaluateOptions Options = {});

} // namespace throttlint

#endif
