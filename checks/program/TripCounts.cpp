//===- TripCounts.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/TripCounts.h"

#include "program/Bounds.h"
#include "program/Evaluate.h"
#include "program/Outcome.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace throttlint {
namespace {

class Counting {
public:
  Counting(const Program &P, const LoopPlace &At)
      : P(P), At(At), F(P.function(At.Path[At.Step].Fn)), L(F.Loops[At.Loop]) {}

  /// Of several conditions in one, the first that ends the loop counts.
  std::optional<uint64_t> rounds(ValueId Asked, ValueId Condition,
                                 bool ExitWhen, bool &Counted) const;
  std::vector<LoopEdge> edgesOf(bool First) const;

private:
  /// A variable that each round changes in the same way.
  struct Counter {
    ValueId Phi = NoValue, Init = NoValue, Next = NoValue;
    /// What it is behind `if (failed) ++n;`, whether that counted or not.
    ValueId Perhaps = NoValue;
  };
  const Program &P;
  const LoopPlace &At;
  const FunctionFacts &F;
  const LoopFact &L;
  /// Operands stand for the largest they can be, for the most rounds.
  mutable bool Largest = false;
  mutable std::map<ValueId, std::optional<double>> Leaves;

  bool ofThisLoop(const Value &V) const {
    return V.Text == F.Usr &&
           F.Phis[static_cast<size_t>(V.Int)].Loop == At.Loop;
  }
  struct Branch {
    ValueId Id = NoValue;
    /// +1: only when the call worked; -1: only when it did not; 0: unknown.
    int Worked = 0;
    /// Only when the variable that is given the value says so itself.
    bool ByItself = false;
  };
  std::optional<std::vector<Branch>> branches(ValueId Id, ValueId Phi) const;
  std::optional<Counter> counter(ValueId Phi) const;
  std::optional<Counter> counterIn(ValueId Condition) const;
  ValueId old(const Counter &C) const { return P.values()[C.Next].Kids[0]; }
  /// With the counter \p C at \p X; an unknown start \p Base counts as 0.
  std::optional<double> evaluate(ValueId Id, const Counter &C, double X,
                                 ValueId Base = NoValue) const {
    auto Known = [&](ValueId V) -> std::optional<double> {
      // Its old value, also where a `try` may have changed it.
      if (V == C.Phi || V == old(C))
        return X;
      if (V == C.Perhaps)
        return evaluate(C.Next, C, X, Base);
      if (V == Base)
        return 0;
      return V == AssumedFor ? Assumed : std::nullopt;
    };
    return throttlint::evaluate(P, Id, Known,
                                [&](ValueId V) { return leaf(V); },
                                {.Relative = Base != NoValue});
  }
  std::optional<double> leaf(ValueId Id) const;
  ValueId unknownIn(ValueId Condition, ValueId Phi) const;
  bool testedFirst(ValueId Condition) const;
  bool onlyInLastRound(const BlockFact &Test, bool Truth,
                       const Counter &C) const;
  bool onlyInFirstRound(const BlockFact &Test, bool Truth,
                        const Counter &C) const;

  /// Value of the one unknown operand while rounds are tried out.
  mutable std::optional<double> Assumed;
  mutable ValueId AssumedFor = NoValue;
};

/// An operand that is not computed from the counter: a number, or the largest
/// it can be.
std::optional<double> Counting::leaf(ValueId Id) const {
  if (!Largest)
    return P.number(valueAlong(P, At.Path, At.Step, Id));
  auto [It, New] = Leaves.try_emplace(Id);
  if (New) {
    It->second = P.number(valueAlong(P, At.Path, At.Step, Id));
    if (auto Most = Bounds(P, At.Path, At.Step, At.Nested).number(Id).Most)
      It->second = Most;
  }
  return It->second;
}

/// What the variable \p Phi may be given behind branches, within branches.
std::optional<std::vector<Counting::Branch>>
Counting::branches(ValueId Id, ValueId Phi) const {
  static constexpr size_t Most = 20;
  const OutcomeOf Call{.Call = At.Path[At.Step]};
  std::vector<Branch> Work{{.Id = Id}}, Out;
  for (size_t I = 0; I < Work.size(); ++I) {
    if (I == Most)
      return std::nullopt;
    const Branch B = Work[I];
    const Value V = P.values()[B.Id];
    if (V.Op == ValueOp::Choice) {
      for (ValueId K : V.Kids)
        Work.push_back({K, B.Worked, B.ByItself});
    } else if (V.Op == ValueOp::Select) {
      const Value Condition = P.values()[V.Kids[0]];
      ValueId Asked = askedPart(P, V.Kids[0], *Call.Call);
      bool Tries =
          Condition.Op == ValueOp::Unknown && Condition.Text == TryEnded;
      int Then = dependsOnCall(P, Asked, *Call.Call) ? polarity(P, Call, Asked)
                                                     : At.Failing && Tries;
      bool ByItself = B.ByItself;
      P.visit(V.Kids[0], [&](ValueId Part, const Value &) {
        ByItself |= Part == Phi;
        return !ByItself;
      });
      // `if (200) .. else if (500) .. else ..`: neither says nothing.
      auto Both = [&](int Here) {
        return Here == 0 ? B.Worked : B.Worked * Here < 0 ? 0 : Here;
      };
      Work.push_back({V.Kids[1], Both(Then), ByItself});
      Work.push_back({V.Kids[2], Both(-Then), ByItself});
    } else {
      Out.push_back(B);
    }
  }
  return Out;
}

/// The variable \p Phi, if it counts the rounds of this loop.
std::optional<Counting::Counter> Counting::counter(ValueId Phi) const {
  const PhiFact *Fact = P.phi(P.values()[Phi]);
  if (At.Within && llvm::none_of(Fact->ChangedIn,
                                 [&](uint32_t B) { return (*At.Within)[B]; }))
    return std::nullopt;
  // What was done when the call worked is no part of its failures.
  auto Counts = [&](const Branch &B) { return !At.Failing || B.Worked <= 0; };
  auto Old = [&](ValueId Id) {
    auto Before = branches(Id, Phi);
    return Before && llvm::all_of(*Before, [&](const Branch &B) {
             return B.Id == Phi || !Counts(B);
           });
  };
  auto Steps = [&](ValueId Id, bool Scales) {
    const Value &N = P.values()[Id];
    return N.Op == ValueOp::Arith && N.Kids.size() == 2 &&
           (N.Text == "+" || N.Text == "-" || (Scales && N.Text == "*")) &&
           Old(N.Kids[0]);
  };
  if (Steps(Fact->Next, true))
    return Counter{Phi, Fact->Init, Fact->Next};
  // `if (failed) ++n;` counts failures, and `else n = 0;` leaves them alone.
  std::optional<std::vector<Branch>> Branches = branches(Fact->Next, Phi);
  if (!Branches)
    return std::nullopt;
  std::optional<Counter> Out;
  for (const Branch &B : *Branches) {
    if (!Counts(B) || B.Id == Phi)
      continue;
    // Given something else: when it has counted enough, or as what cannot be
    // seen to be a success may be.
    if (!Steps(B.Id, false)) {
      if (At.Failing && (B.Worked == 0 || B.ByItself))
        continue;
      return std::nullopt;
    }
    // Left alone by rounds that may go on for ever; stepped forth and back.
    if ((!At.Failing && B.Worked < 0) ||
        (Out && P.values()[Out->Next].Text != P.values()[B.Id].Text))
      return std::nullopt;
    Out = Counter{Phi, Fact->Init, B.Id, Fact->Next};
  }
  return Out;
}

std::optional<Counting::Counter> Counting::counterIn(ValueId Condition) const {
  std::optional<Counter> Out;
  std::vector<ValueId> Work{Condition};
  for (size_t I = 0; I < Work.size() && I < 100; ++I) {
    const Value V = P.values()[Work[I]];
    if (V.Op == ValueOp::Phi && ofThisLoop(V)) {
      if (auto Found = counter(Work[I]))
        Out = Found;
    } else if (V.Op == ValueOp::Select || V.Op == ValueOp::Choice) {
      // Counted in front of the test: `if (failed) ++n; if (n > 3) break;`.
      std::vector<ValueId> Variables;
      P.visit(Work[I], [&](ValueId Id, const Value &Part) {
        if (Part.Op == ValueOp::Phi && ofThisLoop(Part))
          Variables.push_back(Id);
        return true;
      });
      // Asking for them makes values, which a walk over values must not do.
      for (ValueId Id : Variables)
        if (auto Found = counter(Id);
            Found && (Found->Perhaps == Work[I] || old(*Found) == Work[I]))
          Out = Found;
    } else if (V.Op == ValueOp::Arith) {
      Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
    }
  }
  return Out;
}

/// Each round asks \p Condition before it comes to the call. A test behind the
/// call was preceded by one more call.
bool Counting::testedFirst(ValueId Condition) const {
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<uint32_t> Work{L.Header};
  std::optional<uint32_t> Call = P.blockOf(At.Path[At.Step]);
  for (size_t I = 0; I < Work.size(); ++I) {
    uint32_t B = Work[I];
    if (F.Blocks[B].Condition == Condition)
      continue;
    if (B == Call)
      return false;
    for (const BlockEdge &Edge : F.Blocks[B].Succs)
      if (llvm::is_contained(L.Blocks, Edge.To) && !Seen[Edge.To]) {
        Seen[Edge.To] = true;
        Work.push_back(Edge.To);
      }
  }
  return true;
}

/// Rounds until \p Condition, a part of what a block asks, is \p ExitWhen, if
/// a counter decides it.
std::optional<uint64_t> Counting::rounds(ValueId Asked, ValueId Condition,
                                         bool ExitWhen, bool &Counted) const {
  if (const auto V = P.values()[Condition];
      V.Op == ValueOp::Arith && V.Text == (ExitWhen ? "||" : "&&")) {
    std::optional<uint64_t> Least;
    for (ValueId Part : V.Kids)
      if (auto N = rounds(Asked, Part, ExitWhen, Counted))
        Least = Least ? std::min(*Least, *N) : *N;
    return Least;
  }
  // `if (n >= most) again = false; } while (again);`: a flag that a count
  // turns.
  if (const auto V = P.values()[Condition]; V.Op == ValueOp::Select) {
    std::optional<uint64_t> Least;
    for (unsigned Branch : {1u, 2u})
      if (auto Fixed = P.number(V.Kids[Branch]);
          Fixed && (*Fixed != 0) == ExitWhen)
        if (auto N = rounds(Asked, V.Kids[0], Branch == 1, Counted))
          Least = Least ? std::min(*Least, *N) : *N;
    return Least;
  }
  if (const auto V = P.values()[Condition];
      V.Op == ValueOp::Phi && ofThisLoop(V)) {
    ValueId Next = P.phi(V)->Next;
    if (P.values()[Next].Op == ValueOp::Select && !counter(Condition))
      if (auto N = rounds(Asked, Next, ExitWhen, Counted))
        return testedFirst(Asked) ? *N + 1 : *N;
  }
  std::optional<Counter> C = counterIn(Condition);
  if (!C)
    return std::nullopt;
  Counted = true;
  auto X = P.number(valueAlong(P, At.Path, At.Step, C->Init));
  ValueId Base = X ? NoValue : C->Init;
  double Value = X.value_or(0);
  // Relative to an unknown start only what names the start says something.
  if (Base != NoValue) {
    bool Names = false;
    P.visit(Condition, [&](ValueId Id, const throttlint::Value &V) {
      Names |= Id == Base;
      return V.Op == ValueOp::Arith;
    });
    if (!Names) {
      // A count is not negative: `underWay < 3` lets at most three begin.
      const auto &Step = P.values()[C->Next];
      std::optional<double> By;
      ValueId Test = Condition;
      while (P.values()[Test].Op == ValueOp::Arith &&
             P.values()[Test].Text == "!")
        Test = P.values()[Test].Kids[0];
      llvm::StringRef Order = P.values()[Test].Text;
      if (P.values()[Test].Op != ValueOp::Arith ||
          (!Order.starts_with("<") && !Order.starts_with(">")))
        return std::nullopt; // `*p == nullptr` bounds nothing
      if (Step.Op == ValueOp::Arith && Step.Text == "+")
        By = P.number(Step.Kids[1]);
      if (By.value_or(0) <= 0)
        return std::nullopt;
      Base = NoValue;
    }
  }
  Largest = true;
  for (uint64_t Round = 0; Round < 20000; ++Round) {
    auto Now = evaluate(Condition, *C, Value, Base);
    if (!Now)
      return std::nullopt;
    if ((*Now != 0) == ExitWhen) {
      return testedFirst(Asked) ? Round : Round + 1;
    }
    auto Then = evaluate(C->Next, *C, Value, Base);
    if (!Then || *Then == Value)
      return std::nullopt;
    Value = *Then;
  }
  return std::nullopt;
}

/// The only operand of a condition, besides \p Phi, that is no number; or
/// nothing when there are several.
ValueId Counting::unknownIn(ValueId Condition, ValueId Phi) const {
  ValueId Out = NoValue;
  std::vector<ValueId> Work{Condition};
  for (size_t I = 0; I < Work.size() && I < 100; ++I) {
    const Value &V = P.values()[Work[I]];
    if (V.Op == ValueOp::Arith) {
      Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
      continue;
    }
    if (Work[I] == Phi || P.number(valueAlong(P, At.Path, At.Step, Work[I])))
      continue;
    if (Out != NoValue && Out != Work[I])
      return NoValue;
    Out = Work[I];
  }
  return Out;
}

/// A test of the counter turns out as \p Truth in the last round alone: `if
/// (i + 1 < max) sleep(1);` skips the wait when no attempt follows.
bool Counting::onlyInLastRound(const BlockFact &Test, bool Truth,
                               const Counter &C) const {
  static constexpr double Samples[] = {1, 2, 3, 5, 8, 13};
  static constexpr unsigned MostRounds = 1000;
  auto Start = P.number(valueAlong(P, At.Path, At.Step, C.Init));
  if (!Start)
    return false;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Exit = F.Blocks[B];
    if (Exit.Succs.size() < 2 || Exit.Condition == NoValue)
      continue;
    bool StaysThen = llvm::is_contained(L.Blocks, Exit.Succs[0].To);
    bool StaysElse = llvm::is_contained(L.Blocks, Exit.Succs[1].To);
    std::optional<Counter> By = counterIn(Exit.Condition);
    if (StaysThen == StaysElse || !By || By->Phi != C.Phi)
      continue;
    AssumedFor = unknownIn(Exit.Condition, C.Phi);
    bool Fixed = AssumedFor == NoValue;
    bool Last = true, Tried = false;
    for (double Sample : Samples) {
      Assumed = Fixed ? std::nullopt : std::optional(Sample);
      double X = *Start;
      for (unsigned Round = 0; Last && Round < MostRounds; ++Round) {
        auto Then = evaluate(C.Next, C, X);
        auto Taken = evaluate(Test.Condition, C, X);
        // Tested first, the next value decides about another round.
        bool First = B == L.Header;
        auto Stay = Then ? evaluate(Exit.Condition, C, First ? *Then : X)
                         : std::nullopt;
        if (First)
          if (auto In = evaluate(Exit.Condition, C, X);
              In && (*In != 0) != StaysThen)
            break;
        if (!Taken || !Stay) {
          Last = false;
          break;
        }
        bool Again = (*Stay != 0) == StaysThen;
        Tried = true;
        if (Again && (*Taken != 0) == Truth)
          Last = false;
        if (!Again || *Then == X)
          break;
        X = *Then;
      }
      if (Fixed)
        break;
    }
    Assumed.reset();
    if (Last && Tried)
      return true;
  }
  return false;
}

/// `if (i > 0) sleep(1);`: what the counter was at first it never is again.
bool Counting::onlyInFirstRound(const BlockFact &Test, bool Truth,
                                const Counter &C) const {
  // A comparison with one number does not come back to what it was, as the
  // rest of a division does.
  std::function<bool(ValueId)> Plain = [&](ValueId Id) {
    const Value V = P.values()[Id];
    if (Id == C.Phi)
      return true;
    return V.Op == ValueOp::Arith &&
           llvm::is_contained({"!", "bool", "==", "!=", "<", ">", "<=", ">="},
                              V.Text) &&
           llvm::all_of(V.Kids, [&](ValueId Kid) {
             return Plain(Kid) || P.number(Kid).has_value();
           });
  };
  auto Start = P.number(valueAlong(P, At.Path, At.Step, C.Init));
  if (!Start || !Plain(Test.Condition))
    return false;
  double X = *Start;
  for (unsigned Round = 0; Round < 3; ++Round) {
    auto Taken = evaluate(Test.Condition, C, X);
    auto Then = evaluate(C.Next, C, X);
    if (!Taken || !Then || ((*Taken != 0) == Truth) != (Round == 0) ||
        *Then == X)
      return false;
    X = *Then;
  }
  return true;
}

std::vector<LoopEdge> Counting::edgesOf(bool First) const {
  std::vector<LoopEdge> Out;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Test = F.Blocks[B];
    if (Test.Succs.size() < 2 || Test.Condition == NoValue ||
        !llvm::is_contained(L.Blocks, Test.Succs[0].To) ||
        !llvm::is_contained(L.Blocks, Test.Succs[1].To))
      continue;
    if (std::optional<Counter> C = counterIn(Test.Condition))
      for (unsigned S : {0u, 1u})
        if (First ? onlyInFirstRound(Test, S == 0, *C)
                  : onlyInLastRound(Test, S == 0, *C))
          Out.push_back({B, S});
  }
  return Out;
}

} // namespace

std::optional<double> evaluateWith(const Program &P, ValueId Id,
                                   ValueId Variable, double X) {
  return evaluate(
      P, Id,
      [&](ValueId V) {
        return V == Variable ? std::optional(X) : std::nullopt;
      },
      [&](ValueId V) { return P.number(V); });
}

std::vector<LoopEdge> firstRoundEdges(const Program &P, const LoopPlace &At) {
  return Counting(P, At).edgesOf(/*First=*/true);
}

std::vector<LoopEdge> lastRoundEdges(const Program &P, const LoopPlace &At) {
  return Counting(P, At).edgesOf(/*First=*/false);
}

std::optional<uint64_t> algorithmRounds(const Program &P,
                                        const std::vector<CallRef> &Path,
                                        size_t Step) {
  std::optional<double> Out;
  for (const FunctionModel *M : P.models(Path[Step])) {
    if (!(M->Role == Role::Invoke && M->Repeats) && !M->PerElement)
      continue;
    Bounds Known(P, Path, Step);
    for (auto N : {Known.number(P.at(Path[Step], M->Count)).Most,
                   Known.elements(P.at(Path[Step], M->What))})
      if (N && *N >= 0)
        Out = Out ? std::min(*Out, *N) : *N;
  }
  return Out ? std::optional(static_cast<uint64_t>(*Out)) : std::nullopt;
}

std::optional<uint64_t> countedRounds(const Program &P, const LoopPlace &At,
                                      ValueId Condition, bool ExitWhen,
                                      bool &Counted) {
  return Counting(P, At).rounds(Condition, Condition, ExitWhen, Counted);
}

} // namespace throttlint
