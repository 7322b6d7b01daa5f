//===- Breach.h - how a repetition exceeds a limit --------------*- C++ -*-===//
//
// Purpose: the arithmetic of rounds, pace and limits, and how sure a breach
// is. Example: 2 requests a round, 1 s apart, against 50 a minute: the 26th
// round is refused, after 25 s. A bucket of 40 that fills with 2 a second
// refuses the 50th of ten requests a second.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_BREACH_H
#define THROTTLINT_CHECKS_BREACH_H

#include "CheckOptions.h"
#include "Finding.h"
#include "program/Endpoints.h"
#include "program/Inputs.h"
#include "program/Repetition.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace throttlint {

/// One repetition around a request, from the arithmetic's point of view.
struct Rounds {
  std::optional<double> Count; ///< at most so many, if known
  bool Endless = false;
  bool EndsOnFailure = false;
  double Requests = 1; ///< per round
  double Pace = 0;     ///< least wait per round, seconds
  bool PaceUnknown = false;
  bool ByPerson = false;    ///< unknown because somebody may type in each round
  bool PaceIsFloor = false; ///< it may wait longer
  /// See Delay: what lets the rounds through, and what only seems to.
  std::optional<Limiter> Spaced, Anew;
  double Latency = 0; ///< time the requests of a round take by themselves
  /// None waits for the answer of the one before.
  bool FanOut = false;
  /// So many do the rounds side by side.
  double Workers = 1;
  LoopRole Role = LoopRole::Iterate;
  /// What is seen to differ from round to round, and what does not.
  KeyParameters Keys;
  /// Who is asked is not seen on the way, and neither the code that repeats
  /// nor an answer speaks for the one host that is named.
  bool HostGuessed = false;

  void paceBy(const Delay &D);
  /// Least time from one round to the next, apart from the answers.
  double spacing() const {
    return std::max(Pace, Spaced ? Spaced->Seconds.value_or(0) : 0);
  }
};

/// How a limit is exceeded.
struct Breach {
  const Limit *L = nullptr;
  double AtRequest = 0;
  double AtRound = 0;
  double AfterSeconds = 0;
  double Cost = 1; ///< units of the limit that a request takes
  /// The least time between two rounds that keeps the limit.
  double NeededPace = 0;
  Confidence Sure = Confidence::Low;
  /// What lowers it, in words.
  std::vector<std::string> Doubts;
  /// Only when answers come faster than is assumed.
  bool NeedsFastAnswers = false;
};

/// Seconds from one round to the next of each worker that keep the limit, at
/// \p Cost units for each request.
double neededPace(const Limit &L, const Rounds &R, double Cost);

/// The limit that breaks first, and how sure that is. \p Maybe: waits on the
/// way may pace the rounds.
std::optional<Breach> worstBreach(const Effect &E,
                                  const ResolvedEndpoint &Where,
                                  const Rounds &R, bool Maybe,
                                  const CheckOptions &Options = {});

} // namespace throttlint

#endif
