//===- Effects.h - what calling a function does -----------------*- C++ -*-===//
//
// Purpose: bottom-up summaries. An effect of a function is something a call of
// it may do (send, sleep, schedule, ...) with the path of calls to the place
// that does it, and its values in terms of the function's own parameters.
// Example: for `void close(Id) { post("conversations.close", Id); }` the
// request in post() is an effect of close() with two steps and a URL in which
// post()'s parameter is replaced by "conversations.close".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_EFFECTS_H
#define THROTTLINT_PROGRAM_EFFECTS_H

#include "program/Connections.h"
#include "program/Limiters.h"

namespace throttlint {

enum class EffectKind : uint8_t {
  Request,  ///< sends a request to Url
  Sleep,    ///< blocks for Duration
  Wait,     ///< blocks for an unknown time
  Pause,    ///< suspends for Duration without blocking
  Set,      ///< gives slot Slot of Handle the value What
  Schedule, ///< arranges that Handle (a callable) runs later, after Duration
  Invoke,   ///< runs Handle, which a caller knows, before it returns
  RunLoop,  ///< runs the event loop What until it ends
};

struct Effect {
  EffectKind Kind = EffectKind::Request;
  /// From the owner's own call to the call that does it.
  std::vector<CallRef> Path;
  /// Steps of Path whose call runs its callable once per element.
  std::vector<uint32_t> RepeatingSteps;
  const FunctionModel *Model = nullptr;
  ValueId Url = NoValue, Verb = NoValue;
  ValueId Duration = NoValue;
  ValueId Once = NoValue; ///< of a Schedule: fires once if this is not 0
  ValueId Handle = NoValue, What = NoValue; // What of a Schedule: its loop
  std::vector<ValueId> Args;                // of an Invoke
  std::string Slot;
  /// The thread waits for the answer.
  bool Blocking = false;
  /// The most functions that one step may run, this being one of them, and
  /// which step that is.
  uint32_t Candidates = 1;
  uint32_t UnsureStep = 0;
  /// That step is the program's only call of them: each has its turn there.
  bool EachInTurn = false;
  /// The functions have nothing in common but their name, or the name is all
  /// that the call tells.
  bool Namesakes = false;
  /// Which function runs depends on an object that callers may know better:
  /// they follow the Invoke beside it instead.
  bool Assumed = false;

  bool ambiguous() const { return Candidates > 1; }

  CallRef leaf() const { return Path.back(); }
};

/// The least delay of running something once, on every path through it.
struct Delay {
  double Seconds = 0;
  /// Delays of unknown length lie on the path.
  bool Unknown = false;
  /// The unknown delay comes from what a server answered.
  bool FromServer = false;
  /// The length is unknown because it cannot be seen how often a wait runs.
  bool Repeated = false;
  /// All that is unknown of it is how long a person at a console takes: where
  /// a file is piped in, nobody does.
  bool ByPerson = false;
  /// Delays that may be skipped lie on the path.
  bool Maybe = false;
  /// Seconds is what it lasts at least: a random part comes on top.
  bool Floor = false;
  /// A limiter on every path: however long the rest takes, so much time lies
  /// between two that pass it.
  std::optional<Limiter> Spaced;
  /// A limiter that is built anew each time, and holds nobody back.
  std::optional<Limiter> Anew;

  bool any() const { return Seconds > 0 || Unknown || Spaced; }
  Delay &operator+=(const Delay &Other);
};

class Effects {
public:
  Effects(const Program &P);

  const std::vector<Effect> &of(FuncId Fn) const { return All[Fn]; }
  /// Delay of one call, with its arguments.
  Delay delayOf(CallRef Ref) const;
  /// Delay of one call on the ways that return \p Truth; nothing when its
  /// returns do not tell.
  std::optional<Delay> delayReturning(CallRef Ref, bool Truth) const;
  /// Delay of one run of a function from entry to exit.
  const Delay &delayOf(FuncId Fn) const { return FunctionDelays[Fn]; }
  const Connections &connections() const { return Signals; }
  const Limiters &limiters() const { return Limits; }
  /// Both lie on one circle of calls (or are one function that calls itself).
  bool sameCircle(FuncId A, FuncId B) const {
    return Circle[A] == Circle[B] && (A != B || Recursive[A]);
  }
  bool recursive(FuncId Fn) const { return Recursive[Fn]; }
  /// Some list was cut; the result may miss long paths.
  bool truncated() const { return Truncated; }
  /// Whoever follows effects further and has to stop says so here.
  void noteTruncated() const { Truncated = true; }

  /// Length of one sleep or pause.
  Delay lengthOf(const Effect &E) const;

private:
  const Program &P;
  Connections Signals;
  Limiters Limits;
  std::vector<std::vector<Effect>> All;
  std::vector<Delay> FunctionDelays;
  std::vector<bool> MayDelay;
  std::vector<uint32_t> Circle;
  std::vector<bool> Recursive;
  mutable bool Truncated = false;

  /// Functions that a call may run, stored callables included.
  std::vector<Target> mayRun(CallRef Ref) const;
  std::vector<std::vector<FuncId>> sccs() const;
  bool compute(FuncId Fn);
  ValueId endedAfter(const FunctionModel &Wait,
                     const std::vector<Effect> &Before) const;
  bool isBackoff(CallRef Wait) const;
  bool callsLimiter(CallRef Ref) const;
  void computeDelay(FuncId Fn);
};

} // namespace throttlint

#endif
