//===- FactsFormat.h - facts of a unit <-> bytes ----------------*- C++ -*-===//
//
// Purpose: facts that outlive the process that extracted them.
// Example: std::string Bytes = writeFacts(Facts);
//          std::string Wrong = readFacts(Bytes, Facts);
// Errors: bytes that writeFacts did not write are told in words. What was read
// without an error can be linked: each number in it names something there is.
// Not for: whether the facts still fit their source (see tool/driver).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_FACTSFORMAT_H
#define THROTTLINT_FACTS_FACTSFORMAT_H

#include "facts/Facts.h"

namespace throttlint {

/// Counts changes of the encoding. Changes of the structures need none: the
/// key of an index holds a hash of their source.
inline constexpr unsigned FactsFormat = 1;

std::string writeFacts(const TuFacts &Facts);

/// Returns what is wrong, or nothing.
std::string readFacts(std::string_view Bytes, TuFacts &Out);

} // namespace throttlint

#endif
