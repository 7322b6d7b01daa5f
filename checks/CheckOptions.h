//===- CheckOptions.h - what a project lets us assume -----------*- C++ -*-===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_CHECKOPTIONS_H
#define THROTTLINT_CHECKS_CHECKOPTIONS_H

#include <optional>

namespace throttlint {

struct CheckOptions {
  /// What one request takes that waits for its answer; bounds how many a
  /// sequential loop can send. Seconds.
  double AssumedLatencySeconds = 0.1;
  /// How many elements a container of unknown size holds at most; empty: the
  /// more it takes to break a limit, the less sure.
  std::optional<double> AssumedCount;
};

} // namespace throttlint

#endif
