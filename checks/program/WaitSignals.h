//===- WaitSignals.h - does a wait come from the server? --------*- C++ -*-===//
//
// Purpose: finds the API's wait signal in the length of a pause, and what was
// done to it on the way.
// Example: in `sleep_for(milliseconds(stoi(res.get_header_value("Retry-After")
// )))` the signal `Retry-After` arrives with the factor 0.001.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_WAITSIGNALS_H
#define THROTTLINT_PROGRAM_WAITSIGNALS_H

#include "program/Effects.h"

namespace throttlint {

struct SignalReading {
  const WaitSignal *Signal = nullptr;
  /// The text by which the code asks for it; empty: by an enumerator.
  std::string Text;
  /// Seconds that are waited for one unit that was read.
  double Factor = 1;
  /// A point in time was subtracted, or it is used as one.
  bool ToTime = false;
  /// The pause ends at a point in time.
  bool Until = false;
  /// Its text was read as a number, or as a date.
  bool Number = false, Date = false;
  /// The number is that of the whole text, nothing was cut out of it.
  bool WholeText = false;
  /// Something was added to it, or the clock is read on the way.
  bool Added = false;
};

/// The signals that reach the length of a pause, as far as all that happens
/// to them on the way is understood.
std::vector<SignalReading> signalsIn(const Program &P, const Effect &Pause,
                                     const std::vector<WaitSignal> &Signals);

} // namespace throttlint

#endif
