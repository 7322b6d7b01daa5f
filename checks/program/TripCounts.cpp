//===- TripCounts.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/TripCounts.h"

#include "program/Repetition.h"

#include <algorithm>
#include <cmath>

namespace throttlint {
namespace {

class Counting {
public:
  Counting(const Program &P, const LoopPlace &At)
      : P(P), At(At), F(P.function(At.Path[At.Step].Fn)), L(F.Loops[At.Loop]) {}

  std::optional<uint64_t> rounds(ValueId Condition, bool ExitWhen,
                                 bool &Counted) const;

private:
  const Program &P;
  const LoopPlace &At;
  const FunctionFacts &F;
  const LoopFact &L;

  bool ofThisLoop(const Value &V) const {
    return V.Text == F.Usr &&
           F.Phis[static_cast<size_t>(V.Int)].Loop == At.Loop;
  }
  std::optional<double> evaluate(ValueId Id, ValueId Phi, double X,
                                 ValueId Base = NoValue) const;
};

/// \p Id with the counter \p Phi at \p X. An unknown start \p Base counts
/// as 0: `i = start; i < start + 20`.
std::optional<double> Counting::evaluate(ValueId Id, ValueId Phi, double X,
                                         ValueId Base) const {
  if (Id == Phi)
    return X;
  if (Id == Base)
    return 0;
  const Value V = P.values()[Id];
  if (V.Op == ValueOp::Arith && V.Kids.size() == 2) {
    auto A = evaluate(V.Kids[0], Phi, X, Base),
         B = evaluate(V.Kids[1], Phi, X, Base);
    // At most the one that is known.
    if (V.Text == "min" && (A || B) && !(A && B))
      return A ? A : B;
    if (!A || !B)
      return std::nullopt;
    if (V.Text == "min")
      return std::min(*A, *B);
    if (V.Text == "+")
      return *A + *B;
    if (V.Text == "-")
      return *A - *B;
    if (Base != NoValue && (V.Text == "*" || V.Text == "<<"))
      return std::nullopt; // not relative to the start
    if (V.Text == "*")
      return *A * *B;
    if (V.Text == "<<" && *B < 40)
      return *A * std::exp2(*B);
    if (V.Text == "<")
      return *A < *B;
    if (V.Text == "<=")
      return *A <= *B;
    if (V.Text == ">")
      return *A > *B;
    if (V.Text == ">=")
      return *A >= *B;
    if (V.Text == "==")
      return *A == *B;
    if (V.Text == "!=")
      return *A != *B;
    return std::nullopt;
  }
  if (V.Op == ValueOp::Arith && V.Kids.size() == 1 && V.Text == "!") {
    auto A = evaluate(V.Kids[0], Phi, X, Base);
    return A ? std::optional<double>(*A == 0) : std::nullopt;
  }
  return P.number(valueAlong(P, At.Path, At.Step, Id));
}

/// Rounds until \p Condition is \p ExitWhen, if a counter decides it.
std::optional<uint64_t> Counting::rounds(ValueId Condition, bool ExitWhen,
                                         bool &Counted) const {
  // The counters in the condition.
  ValueId Counter = NoValue;
  std::vector<ValueId> Work{Condition};
  for (size_t I = 0; I < Work.size() && I < 100; ++I) {
    const Value &V = P.values()[Work[I]];
    if (V.Op == ValueOp::Phi && ofThisLoop(V)) {
      const PhiFact *Phi = P.phi(V);
      const Value &Next = P.values()[Phi->Next];
      bool Steps = Next.Op == ValueOp::Arith && Next.Kids.size() == 2 &&
                   (Next.Text == "+" || Next.Text == "-" || Next.Text == "*") &&
                   Next.Kids[0] == Work[I];
      // `if (failed) ++n;` counts, too.
      if (Next.Op == ValueOp::Select)
        for (ValueId K : Next.Kids) {
          const Value &B = P.values()[K];
          Steps |= B.Op == ValueOp::Arith && B.Kids.size() == 2 &&
                   (B.Text == "+" || B.Text == "-") && B.Kids[0] == Work[I];
        }
      if (Steps)
        Counter = Work[I];
      continue;
    }
    if (V.Op == ValueOp::Arith)
      Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
  }
  if (Counter == NoValue)
    return std::nullopt;
  const PhiFact *Phi = P.phi(P.values()[Counter]);
  ValueId Next = Phi->Next;
  if (P.values()[Next].Op == ValueOp::Select)
    for (ValueId K : std::vector<ValueId>(P.values()[Next].Kids))
      if (P.values()[K].Op == ValueOp::Arith &&
          P.values()[K].Kids.front() == Counter)
        Next = K;
  Counted = true;
  auto X = P.number(valueAlong(P, At.Path, At.Step, Phi->Init));
  ValueId Base = X ? NoValue : Phi->Init;
  double Value = X.value_or(0);
  // Relative to an unknown start only what names the start says something.
  if (Base != NoValue) {
    bool Names = false;
    P.visit(Condition, [&](ValueId Id, const throttlint::Value &V) {
      Names |= Id == Base;
      return V.Op == ValueOp::Arith;
    });
    if (!Names)
      return std::nullopt;
  }
  for (uint64_t Round = 0; Round < 20000; ++Round) {
    auto Now = evaluate(Condition, Counter, Value, Base);
    if (!Now)
      return std::nullopt;
    if ((*Now != 0) == ExitWhen) {
      // A test behind the call was preceded by one more call.
      bool TestFirst = false;
      for (uint32_t B = 0; B < F.Blocks.size(); ++B)
        if (F.Blocks[B].Condition == Condition && B == L.Header)
          TestFirst = true;
      return TestFirst ? Round : Round + 1;
    }
    auto Then = evaluate(Next, Counter, Value, Base);
    if (!Then || *Then == Value)
      return std::nullopt;
    Value = *Then;
  }
  return std::nullopt;
}

} // namespace

std::optional<uint64_t> countedRounds(const Program &P, const LoopPlace &At,
                                      ValueId Condition, bool ExitWhen,
                                      bool &Counted) {
  return Counting(P, At).rounds(Condition, ExitWhen, Counted);
}

} // namespace throttlint
