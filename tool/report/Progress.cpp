//===- Progress.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Progress.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

/// Seconds: before the first line, before a guess, between two lines.
static constexpr double Quiet = 2, Guess = 5, Pause = 0.2;

std::string progressWords(size_t Done, size_t Total, double Seconds) {
  if (Seconds < Quiet || Done == 0)
    return "";
  std::string Out =
      "[" + std::to_string(Done) + "/" + std::to_string(Total) + "] files";
  if (Seconds < Guess || Done >= Total)
    return Out;
  double Left = Seconds / Done * (Total - Done);
  // No more exact than it can be.
  if (Left < 90)
    return Out + ", about " +
           std::to_string(std::max(5L, std::lround(Left / 5) * 5)) + " s left";
  return Out + ", about " + std::to_string(std::lround(Left / 60)) +
         " min left";
}

void Progress::operator()(size_t Done, size_t Total) {
  auto Now = Clock::now();
  auto Since = [&](Clock::time_point From) {
    return std::chrono::duration<double>(Now - From).count();
  };
  std::string Words = progressWords(Done, Total, Since(Start));
  if (Done == Total) {
    if (Shown)
      Out << "\r\033[K";
    Out.flush();
    return;
  }
  if (Words.empty() || (Shown && Since(Last) < Pause))
    return;
  Out << "\r" << Words << "\033[K";
  Out.flush();
  Last = Now;
  Shown = true;
}

} // namespace throttlint
