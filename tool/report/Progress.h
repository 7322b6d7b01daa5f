//===- Progress.h - how far a long run is -----------------------*- C++ -*-===//
//
// Purpose: the line that a terminal shows while files are parsed.
// Example: progressWords(120, 400, 60) is
// "[120/400] files, about 2 min left".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_PROGRESS_H
#define THROTTLINT_REPORT_PROGRESS_H

#include <chrono>
#include <string>

namespace llvm {
class raw_ostream;
}

namespace throttlint {

/// Empty as long as a run is short; without the time while it is a guess.
std::string progressWords(size_t Done, size_t Total, double Seconds);

/// Only for a terminal: it moves the cursor.
class Progress {
public:
  explicit Progress(llvm::raw_ostream &Out) : Out(Out) {}
  void operator()(size_t Done, size_t Total);

private:
  using Clock = std::chrono::steady_clock;
  llvm::raw_ostream &Out;
  Clock::time_point Start = Clock::now(), Last = Start;
  bool Shown = false;
};

} // namespace throttlint

#endif
