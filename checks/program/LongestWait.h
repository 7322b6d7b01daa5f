//===- LongestWait.h - how long a handler can take --------------*- C++ -*-===//
//
// Purpose: the most that lies on one way through a function before it answers:
// sleeps, pauses, and requests whose answer is waited for. Example: a handler
// that sends two requests and sleeps 2 s on one of its branches waits up to
// 2.2 s, if a request takes 0.1 s.
// Not for: the pace of a loop, which is the least wait (see Paths.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_LONGESTWAIT_H
#define THROTTLINT_PROGRAM_LONGESTWAIT_H

#include "program/Effects.h"

#include <map>
#include <optional>
#include <vector>

namespace throttlint {

struct LongestWait {
  /// Known seconds on the longest way.
  double Seconds = 0;
  /// A call on that way, and what it adds.
  struct Part {
    CallRef Call;
    double Seconds = 0;
  };
  std::vector<Part> Parts;
  /// Some wait on it has a length that a server gave.
  std::optional<CallRef> FromServer;
  /// A loop on it whose rounds cannot be counted, and what each adds.
  struct PerRound {
    CallRef Call;
    uint32_t Loop = 0;
    double Seconds = 0;
  };
  std::optional<PerRound> Open;
  /// Every way through it sends the answer, by a function of the library.
  bool Answers = false;
};

class LongestWaits {
public:
  /// \p Latency: what a request takes that waits for its answer.
  LongestWaits(const Program &P, const Effects &E, double Latency)
      : P(P), E(E), Latency(Latency) {}

  /// Up to the return of \p Fn, or until it runs a callable that it was given:
  /// that is how it answers.
  const LongestWait &of(FuncId Fn);

private:
  const Program &P;
  const Effects &E;
  double Latency;
  std::map<FuncId, LongestWait> Known;
  /// Calls that control may come to before anything has answered.
  std::map<FuncId, std::vector<bool>> Before;

  LongestWait compute(FuncId Fn);
  double ofCall(CallRef Ref, LongestWait &Into);
  bool sendsAnswer(CallRef Ref);
  bool answers(CallRef Ref);
  bool beforeAnswer(CallRef Ref);
};

} // namespace throttlint

#endif
