//===- Limiters.h - what spaces requests out --------------------*- C++ -*-===//
//
// Purpose: recognises limiters by what they do: they compare the clock, or
// tokens that the clock refills, with what they remember, and wait or refuse.
// Says how fast they let through, and what remembers it.
// Example: `if (now - last < 3s) sleep_for(3s - (now - last)); last = now;`
// lets one through every 3 s, and `last` remembers it.
// Not for: waits whose length does not depend on when the last one was; see
// Effects::lengthOf.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_LIMITERS_H
#define THROTTLINT_PROGRAM_LIMITERS_H

#include "program/Program.h"

#include <map>
#include <optional>
#include <set>

namespace throttlint {

class Effects;

/// A limiter on the way, in values of the function that passes it.
struct Limiter {
  /// Seconds from one to the next in the long run, if known.
  std::optional<double> Seconds;
  /// So many may pass at once before.
  double Burst = 1;
  /// Seconds is a mean: it rests after each Burst, and not in between.
  bool Rests = false;
  /// What is compared, what is waited, and in which function: enough to look
  /// again when more is known of the object.
  ValueId Test = NoValue, Wait = NoValue;
  FuncId In = NoFunc;
  /// Of a modelled one: Permits in each Window.
  const FunctionModel *Model = nullptr;
  ValueId Permits = NoValue, Window = NoValue;
  /// What remembers: a member, a global, the limiter object. Who has another
  /// one is not held back. NoValue: this round itself.
  ValueId State = NoValue;
  /// The call or block that asks, for the trace.
  Location At;
};

/// A branch that a limiter decides.
struct Gate {
  uint32_t Block = 0;
  unsigned Passes = 0; ///< successor that is let through
  Limiter By;
};

/// What a function returns when a limiter in it lets through.
struct Refusal {
  Limiter By;
  bool PassesWhen = true;
};

class Limiters {
public:
  explicit Limiters(const Program &P) : P(P) {}

  /// A wait for the rest of an interval: `sleep(gap - (now - last))`.
  std::optional<Limiter> ofWait(ValueId Duration, FuncId In) const;
  /// A call of a modelled limiter.
  std::optional<Limiter> ofModel(CallRef Ref, const FunctionModel &M) const;
  /// Branches that limiters decide, in the function itself or in what it asks.
  /// The functions that it calls must have been looked at before.
  const std::vector<Gate> &gates(FuncId Fn) const;
  std::optional<Refusal> refusal(FuncId Fn) const;
  void lookAt(FuncId Fn);

  /// The limiter of a callee, as its caller sees it.
  Limiter seenFrom(CallRef Caller, const Limiter &L, const Binding &With) const;
  /// Others that come by go through the same limiter: it is not built within
  /// these blocks (all of the function when empty).
  bool outlives(FuncId Fn, const Limiter &L,
                const std::vector<bool> &Region) const;

private:
  const Program &P;
  enum class Memory : uint8_t { None, Clock, Count };
  struct Reading;
  std::map<FuncId, std::vector<Gate>> Gates;
  std::map<FuncId, Refusal> Refusals;
  mutable std::map<std::pair<std::string, FuncId>, Memory> Memories;
  mutable std::map<std::pair<ValueId, FuncId>, Memory> MemoriesOf;
  mutable std::map<ValueId, std::vector<ValueId>> Returned;
  mutable std::map<std::pair<ValueId, unsigned>, bool> Clocks;

  friend struct Reading;
  Memory memoryOf(ValueId Leaf, FuncId In) const;
  Memory readMemory(ValueId Leaf, FuncId In) const;
  bool mentionsClock(ValueId Id, unsigned Depth = 0) const;
  bool looksAtClock(ValueId Id, unsigned Depth) const;
  /// What the only function that a call may run returns, as the caller sees
  /// it; \p Id is the call's result.
  const std::vector<ValueId> &returnsOf(ValueId Id) const;
  std::optional<std::pair<Limiter, bool>> ofTest(ValueId Test, FuncId In) const;
  std::optional<std::pair<Limiter, bool>> ofCount(ValueId Test,
                                                  FuncId In) const;
  std::optional<std::pair<Limiter, bool>> ofAnswer(ValueId Test,
                                                   FuncId In) const;
  bool resets(ValueId State, FuncId In) const;
  std::optional<std::pair<Limiter, bool>> ofEvery(uint32_t Block,
                                                  FuncId In) const;
  void findRefusal(FuncId Fn);
};

} // namespace throttlint

#endif
