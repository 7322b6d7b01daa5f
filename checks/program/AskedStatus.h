//===- AskedStatus.h - what code asks of an answer's status -----*- C++ -*-===//
//
// Purpose: the numbers and texts that the rounds of a retry compare an answer
// with, in its own function and in those it runs.
// Example: `if (res->status == 429 || isBroken(res->status))` asks for 429 and
// for whatever isBroken() asks.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_ASKEDSTATUS_H
#define THROTTLINT_PROGRAM_ASKEDSTATUS_H

#include "program/Retries.h"

#include <set>

namespace throttlint {

struct AskedStatus {
  /// Numbers from 100 to 599 that something is compared with.
  std::set<int64_t> Numbers;
  /// Texts and enumerators that occur, in lower case, with `-` for `_`.
  std::set<std::string> Words;
  /// A switch decides: its cases cannot be seen.
  bool Switches = false;

  /// Some word names this header or member: `Retry-After`,
  /// `parameters.retry_after`.
  bool mentions(const std::string &Name) const;
};

AskedStatus askedStatus(const Program &P, const RetrySite &S);

/// The form in which AskedStatus keeps words.
std::string plainWord(const std::string &Word);
/// Whether a plain word is the name of a header or body member.
bool namesField(const std::string &PlainWord, const std::string &Name);

} // namespace throttlint

#endif
