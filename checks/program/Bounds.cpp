//===- Bounds.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Bounds.h"

#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

/// Nesting of expressions and calls that is followed.
static constexpr unsigned MaxDepth = 40;
/// Steps for one question: shared parts are looked at each time.
static constexpr unsigned MaxWork = 2000;

/// Callers of a function that are looked at.
static constexpr size_t MostCallers = 8;
/// Loops that count on sizes that other loops make.
static constexpr unsigned MaxNested = 2;

Bounds::Bounds(const Program &P, std::span<const CallRef> Path, size_t Step,
               unsigned Nested)
    : P(P), Frames(Path.begin(), Path.begin() + static_cast<long>(Step)),
      Outermost(Path.front().Fn), Nested(Nested) {}

/// Nobody walks over what is always empty: it is filled where that cannot be
/// seen.
static std::optional<double> filledSomewhere(std::optional<double> Most) {
  return Most && *Most > 0 ? Most : std::nullopt;
}

bool Bounds::enter() {
  if (Depth > MaxDepth || ++Work > MaxWork)
    return false;
  ++Depth;
  return true;
}

Interval Bounds::number(ValueId Id) {
  Work = 0;
  return numberOf(Id);
}

std::optional<double> Bounds::elements(ValueId Id) {
  Work = 0;
  return filledSomewhere(elementsOf(Id, /*Container=*/false));
}

/// Runs \p Each on every value that the callee of \p Result returns, or leaves
/// in an argument, in the callee's terms. False when not all of them can be
/// seen.
template <typename Fn> bool Bounds::inCallees(ValueId Result, Fn Each) {
  const Value V = P.values()[Result];
  std::optional<CallRef> Ref = P.resultOf(V);
  if (!Ref)
    return false;
  auto Made = [&](const FunctionFacts &F) {
    std::vector<ValueId> Out;
    if (V.Op == ValueOp::Result)
      for (const ReturnFact &R : F.Returns)
        Out.push_back(R.What);
    else
      for (const HandedBack &H : F.HandsBack)
        if (std::to_string(H.Param) == V.Aux)
          Out.push_back(H.What);
    return Out;
  };
  std::vector<Target> Targets = P.targets(*Ref);
  if (Targets.empty() || Targets.size() > 4)
    return false;
  for (const Target &T : Targets) {
    std::vector<ValueId> All = Made(P.function(T.Fn));
    if (All.empty() ||
        llvm::any_of(Frames, [&](CallRef Frame) { return Frame == *Ref; }))
      return false;
    Frames.push_back(*Ref);
    auto Leave = llvm::make_scope_exit([&] { Frames.pop_back(); });
    if (!llvm::all_of(All, Each))
      return false;
  }
  return true;
}

/// Runs \p Each on all that a parameter may stand for, in terms of the caller.
/// False when that is not known.
template <typename Fn> bool Bounds::inCallers(const Value &Param, Fn Each) {
  auto ArgOf = [&](CallRef Call) -> ValueId {
    const CallFact &C = P.call(Call);
    return Param.Int >= 0 && Param.Int < static_cast<int64_t>(C.Args.size())
               ? C.Args[Param.Int]
               : NoValue;
  };
  if (!Frames.empty()) {
    CallRef Call = Frames.back();
    if (Call.Fn == NoFunc || ArgOf(Call) == NoValue)
      return false;
    Frames.pop_back();
    auto Back = llvm::make_scope_exit([&] { Frames.push_back(Call); });
    Each(ArgOf(Call));
    return true;
  }
  // Whoever calls it: all of them.
  auto Callers = Outermost == NoFunc ? std::nullopt : P.callersOf(Outermost);
  if (!Callers || Callers->size() > MostCallers)
    return false;
  FuncId Callee = Outermost;
  auto Back = llvm::make_scope_exit([&] { Outermost = Callee; });
  for (CallRef Call : *Callers) {
    if (Call.Fn == Callee || ArgOf(Call) == NoValue)
      return false;
    Outermost = Call.Fn;
    Each(ArgOf(Call));
  }
  return true;
}

static Interval united(const Interval &A, const Interval &B) {
  Interval Out;
  if (A.Least && B.Least)
    Out.Least = std::min(*A.Least, *B.Least);
  if (A.Most && B.Most)
    Out.Most = std::max(*A.Most, *B.Most);
  return Out;
}

/// A sum taken apart. An iterator made from another kind of iterator is that.
static void terms(const Program &P, ValueId Id, std::vector<ValueId> &Plus,
                  std::vector<ValueId> &Minus) {
  const Value &V = P.values()[Id];
  if (V.Op == ValueOp::Construct && V.Kids.size() == 1)
    return terms(P, V.Kids[0], Plus, Minus);
  if (V.Op != ValueOp::Arith || V.Kids.size() != 2 ||
      (V.Text != "+" && V.Text != "-")) {
    Plus.push_back(Id);
    return;
  }
  terms(P, V.Kids[0], Plus, Minus);
  if (V.Text == "+")
    terms(P, V.Kids[1], Plus, Minus);
  else
    terms(P, V.Kids[1], Minus, Plus);
}

/// \p What minus \p From, where both count from the same unknown place.
Interval Bounds::difference(ValueId From, ValueId What) {
  std::vector<ValueId> Plus, Minus;
  terms(P, What, Plus, Minus);
  terms(P, From, Minus, Plus);
  return sumOf(std::move(Plus), std::move(Minus));
}

Interval Bounds::sumOf(std::vector<ValueId> Plus, std::vector<ValueId> Minus) {
  if (!enter())
    return {};
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  for (size_t I = 0; I < Plus.size(); ++I)
    if (auto It = llvm::find(Minus, Plus[I]); It != Minus.end()) {
      Minus.erase(It);
      Plus.erase(Plus.begin() + static_cast<long>(I--));
    }
  // `b + min(at + 20, n)` minus `b + at`: each side of the choice by itself.
  for (size_t I = 0; I < Plus.size(); ++I) {
    const Value Of = P.values()[Plus[I]];
    bool Least = Of.Op == ValueOp::Arith && Of.Text == "min";
    if (!Least && Of.Op != ValueOp::Select)
      continue;
    Plus.erase(Plus.begin() + static_cast<long>(I));
    auto With = [&](ValueId Side) {
      std::vector<ValueId> More = Plus, Less = Minus;
      terms(P, Side, More, Less);
      return sumOf(std::move(More), std::move(Less));
    };
    Interval A = With(Of.Kids[Of.Kids.size() - 2]), B = With(Of.Kids.back());
    if (!Least)
      return united(A, B);
    if (A.Most && B.Most)
      return {std::nullopt, std::min(*A.Most, *B.Most)};
    return {std::nullopt, A.Most ? A.Most : B.Most};
  }
  Interval Out{0.0, 0.0};
  auto Add = [](std::optional<double> &To, std::optional<double> By, int Sign) {
    To = To && By ? std::optional(*To + Sign * *By) : std::nullopt;
  };
  for (ValueId Id : Plus) {
    Interval One = numberOf(Id);
    Add(Out.Least, One.Least, 1);
    Add(Out.Most, One.Most, 1);
  }
  for (ValueId Id : Minus) {
    Interval One = numberOf(Id);
    Add(Out.Least, One.Most, -1);
    Add(Out.Most, One.Least, -1);
  }
  return Out;
}

Interval Bounds::arithmetic(const Value &V) {
  Interval Out;
  if (V.Kids.size() == 1) {
    Interval A = numberOf(V.Kids[0]);
    if (V.Text != "-")
      return {};
    if (A.Most)
      Out.Least = -*A.Most;
    if (A.Least)
      Out.Most = -*A.Least;
    return Out;
  }
  if (V.Kids.size() != 2)
    return {};
  Interval A = numberOf(V.Kids[0]), B = numberOf(V.Kids[1]);
  if (V.Text == "min") {
    if (A.Least && B.Least)
      Out.Least = std::min(*A.Least, *B.Least);
    if (A.Most || B.Most)
      Out.Most = !A.Most   ? *B.Most
                 : !B.Most ? *A.Most
                           : std::min(*A.Most, *B.Most);
  } else if (V.Text == "max") {
    if (A.Least || B.Least)
      Out.Least = !A.Least   ? *B.Least
                  : !B.Least ? *A.Least
                             : std::max(*A.Least, *B.Least);
    if (A.Most && B.Most)
      Out.Most = std::max(*A.Most, *B.Most);
  } else if (V.Text == "+") {
    if (A.Least && B.Least)
      Out.Least = *A.Least + *B.Least;
    else if (UnknownIsPositive && (A.Least || B.Least))
      Out.Least = A.Least ? A.Least : B.Least;
    if (A.Most && B.Most)
      Out.Most = *A.Most + *B.Most;
  } else if (V.Text == "-") {
    if (A.Least && B.Most)
      Out.Least = *A.Least - *B.Most;
    if (A.Most && B.Least)
      Out.Most = *A.Most - *B.Least;
    if (!Out.Most) {
      Out = difference(V.Kids[1], V.Kids[0]);
      // Iterators in the wrong order do not happen.
      if (Out.Most && *Out.Most < 0)
        Out.Most.reset();
    }
  } else if (V.Text == "*" || V.Text == "/") {
    bool Times = V.Text == "*";
    auto Apply = [&](std::optional<double> X,
                     std::optional<double> Y) -> std::optional<double> {
      if (!X || !Y || *X < 0 || *Y < 0 || (!Times && *Y == 0))
        return std::nullopt;
      return Times ? *X * *Y : *X / *Y;
    };
    Out.Least = Apply(A.Least, Times ? B.Least : B.Most);
    Out.Most = Apply(A.Most, Times ? B.Most : B.Least);
  } else if (V.Text == "%") {
    if (A.Least && *A.Least >= 0)
      Out.Least = 0;
    if (B.Most && *B.Most > 0)
      Out.Most = *B.Most - 1;
  }
  return Out;
}

Interval Bounds::numberOf(ValueId Id) {
  if (Id == NoValue || !enter())
    return {};
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  const Value V = P.values()[Id];
  switch (V.Op) {
  case ValueOp::Int:
  case ValueOp::Enum:
    return {static_cast<double>(V.Int), static_cast<double>(V.Int)};
  case ValueOp::Real:
    return {V.Real, V.Real};
  case ValueOp::Random: {
    const Value From = P.values()[V.Kids[0]];
    if (From.Op != ValueOp::Construct || From.Kids.size() < 2)
      return {0.0, std::nullopt};
    return {numberOf(From.Kids[0]).Least, numberOf(From.Kids[1]).Most};
  }
  case ValueOp::Size:
    return {0.0, filledSomewhere(elementsOf(V.Kids[0], true))};
  case ValueOp::Scale: {
    Interval Out = numberOf(V.Kids[0]);
    for (std::optional<double> *End : {&Out.Least, &Out.Most})
      if (*End)
        **End *= V.Real;
    return Out;
  }
  case ValueOp::Arith:
    return arithmetic(V);
  case ValueOp::Select: {
    Interval Then = numberOf(V.Kids[1]), Else = numberOf(V.Kids[2]);
    // `n > 20 ? 20 : n`, `if (n > 20) n = 20;`
    const Value C = P.values()[V.Kids[0]];
    if (C.Op == ValueOp::Arith && C.Kids.size() == 2 && !C.Text.empty()) {
      bool Greater = C.Text[0] == '>', Less = C.Text[0] == '<';
      for (unsigned Side : {0u, 1u}) {
        ValueId Known = C.Kids[1 - Side];
        bool Above = Side == 0 ? Greater : Less;
        bool Below = Side == 0 ? Less : Greater;
        if (C.Kids[Side] == V.Kids[2] && Above && !Else.Most)
          Else.Most = numberOf(Known).Most;
        if (C.Kids[Side] == V.Kids[1] && Below && !Then.Most)
          Then.Most = numberOf(Known).Most;
      }
    }
    return united(Then, Else);
  }
  case ValueOp::Choice: {
    Interval Out;
    for (size_t I = 0; I < V.Kids.size(); ++I)
      Out = I ? united(Out, numberOf(V.Kids[I])) : numberOf(V.Kids[I]);
    return Out;
  }
  case ValueOp::Construct: // a wrapper around one number
    return V.Kids.size() == 1 ? numberOf(V.Kids[0]) : Interval();
  case ValueOp::Param: {
    std::optional<Interval> Out;
    bool All = inCallers(V, [&](ValueId Arg) {
      Interval One = numberOf(Arg);
      Out = Out ? united(*Out, One) : One;
    });
    return All ? Out.value_or(Interval()) : Interval();
  }
  case ValueOp::Result: {
    Interval Out;
    bool First = true;
    if (inCallees(Id, [&](ValueId Returned) {
          Interval One = numberOf(Returned);
          Out = First ? One : united(Out, One);
          First = false;
          return true;
        }))
      return Out;
    return {};
  }
  case ValueOp::Field:
  case ValueOp::Global:
  case ValueOp::Slot:
  case ValueOp::CtorArg: {
    ValueId Resolved = P.resolve(Id);
    if (Resolved == Id)
      return {};
    // Parameters in there are other functions' ones.
    Frames.push_back({});
    auto Back = llvm::make_scope_exit([&] { Frames.pop_back(); });
    return numberOf(Resolved);
  }
  default:
    return {};
  }
}

/// Rounds of a loop: by its statement, by its range, by a counter.
std::optional<double> Bounds::rounds(FuncId Fn, uint32_t Loop) {
  const FunctionFacts &F = P.function(Fn);
  const LoopFact &L = F.Loops[Loop];
  std::optional<double> Out;
  if (L.Trips.Kind != TripKind::Unknown)
    Out = static_cast<double>(L.Trips.Count);
  else if (L.Kind == RepetitionKind::RangeFor)
    Out = elementsOf(L.Range, true);
  if (Nested >= MaxNested)
    return Out;
  // Callers beyond one that is not known tell nothing.
  auto Known = llvm::find_if(llvm::reverse(Frames), [](CallRef Frame) {
                 return Frame.Fn == NoFunc;
               }).base();
  std::vector<CallRef> Path(Known, Frames.end());
  Path.push_back({Fn, 0});
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue)
      continue;
    for (unsigned S = 0; S < 2; ++S) {
      bool Counted = false;
      if (llvm::is_contained(L.Blocks, Block.Succs[S].To))
        continue;
      if (auto N = countedRounds(P,
                                 {.Path = Path,
                                  .Step = Path.size() - 1,
                                  .Loop = Loop,
                                  .Nested = Nested + 1},
                                 Block.Condition, S == 0, Counted))
        Out = std::min(Out.value_or(1e18), static_cast<double>(*N));
    }
  }
  return Out;
}

/// What a loop makes of a container that each round fills or drains.
std::optional<double> Bounds::filled(ValueId Id, const PhiFact &Phi) {
  // Captured by reference: it may have changed anywhere in between.
  std::optional<double> Init = elementsOf(Phi.Init, true);
  if (!Init || Phi.Loop == UINT32_MAX)
    return std::nullopt;
  auto With = [&](std::optional<double> Before) {
    Assumed[Id] = Before;
    auto Out = elementsOf(Phi.Next, true);
    Assumed.erase(Id);
    return Out;
  };
  // Bounded whatever was in it before.
  if (auto Any = With(std::nullopt))
    return std::max(*Init, *Any);
  auto PerRound = With(0);
  FuncId Fn = P.find(P.values()[Id].Text);
  if (!PerRound || Fn == NoFunc)
    return std::nullopt;
  if (*PerRound == 0)
    return Init;
  const FunctionFacts &F = P.function(Fn);
  if (Phi.Loop >= F.Loops.size())
    return std::nullopt;
  const LoopFact &L = F.Loops[Phi.Loop];
  if (auto Rounds = rounds(Fn, Phi.Loop))
    return *Init + *Rounds * *PerRound;
  // `while (Batch.size() < 20)`: the loop goes on below so many only.
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue)
      continue;
    bool In[2];
    for (unsigned S = 0; S < 2; ++S)
      In[S] = llvm::is_contained(L.Blocks, Block.Succs[S].To);
    const Value C = P.values()[Block.Condition];
    if (In[0] == In[1] || C.Op != ValueOp::Arith || C.Kids.size() != 2)
      continue;
    for (unsigned Side : {0u, 1u}) {
      const Value Measured = P.values()[C.Kids[Side]];
      if (Measured.Op != ValueOp::Size)
        continue;
      ValueId Of = Measured.Kids[0];
      bool Ours = false;
      for (unsigned I = 0; I < 8 && !Ours && Of != NoValue; ++I) {
        const Value X = P.values()[Of];
        Ours = Of == Id;
        Of = X.Op == ValueOp::Grow || X.Op == ValueOp::Take ? X.Kids[0]
                                                            : NoValue;
      }
      std::string Op = C.Text;
      if (Side == 1 && !Op.empty() && (Op[0] == '<' || Op[0] == '>'))
        Op[0] = Op[0] == '<' ? '>' : '<';
      bool Bounds = In[0] ? Op == "<" || Op == "<=" || Op == "!="
                          : Op == ">" || Op == ">=" || Op == "==";
      bool Inclusive = In[0] ? Op == "<=" : Op == ">";
      if (!Ours || !Bounds)
        continue;
      if (auto Most = numberOf(C.Kids[1 - Side]).Most)
        return std::max(*Init, *Most - (Inclusive ? 0 : 1)) + *PerRound;
    }
  }
  return std::nullopt;
}

std::optional<double> Bounds::elementsOf(ValueId Id, bool Container) {
  if (Id == NoValue || !enter())
    return std::nullopt;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  const Value V = P.values()[Id];
  switch (V.Op) {
  case ValueOp::Construct:
    if (V.Text == "{}")
      return V.Kids.size();
    if (V.Kids.empty())
      return Container ? std::optional(0.0) : std::nullopt;
    // A container built from one list, a view of one container.
    return elementsOf(V.Kids[0], Container);
  case ValueOp::Take: {
    if (V.Text == "chunk")
      return std::nullopt;
    auto Whole = elementsOf(V.Kids[0], true);
    auto Cut = numberOf(V.Kids[1]).Most;
    if (Cut && *Cut < 0)
      Cut.reset();
    return Whole && Cut ? std::min(*Whole, *Cut) : Whole ? Whole : Cut;
  }
  case ValueOp::Grow: {
    auto Before = elementsOf(V.Kids[0], true);
    auto More = numberOf(V.Kids[1]).Most;
    return Before && More && *More >= 0 ? std::optional(*Before + *More)
                                        : std::nullopt;
  }
  case ValueOp::Element: {
    const Value Whole = P.values()[V.Kids[0]];
    return Whole.Op == ValueOp::Take && Whole.Text == "chunk"
               ? numberOf(Whole.Kids[1]).Most
               : std::nullopt;
  }
  case ValueOp::Select:
  case ValueOp::Choice: {
    double Most = 0;
    for (size_t I = V.Op == ValueOp::Select; I < V.Kids.size(); ++I) {
      auto One = elementsOf(V.Kids[I], Container);
      if (!One)
        return std::nullopt;
      Most = std::max(Most, *One);
    }
    return Most;
  }
  case ValueOp::Phi: {
    if (auto It = Assumed.find(Id); It != Assumed.end())
      return It->second;
    const PhiFact *Phi = P.phi(V);
    return Phi ? filled(Id, *Phi) : std::nullopt;
  }
  case ValueOp::Param: {
    double Most = 0;
    bool Known = true;
    Known &= inCallers(V, [&](ValueId Arg) {
      auto One = elementsOf(Arg, true);
      Known &= One.has_value();
      Most = std::max(Most, One.value_or(0));
    });
    return Known ? std::optional(Most) : std::nullopt;
  }
  case ValueOp::Result:
  case ValueOp::Out: {
    double Most = 0;
    if (inCallees(Id, [&](ValueId Returned) {
          auto One = elementsOf(Returned, true);
          Most = std::max(Most, One.value_or(0));
          return One.has_value();
        }))
      return Most;
    return std::nullopt;
  }
  case ValueOp::Field:
  case ValueOp::Global: {
    ValueId Resolved = P.resolve(Id);
    if (Resolved == Id)
      return std::nullopt;
    Frames.push_back({});
    auto Back = llvm::make_scope_exit([&] { Frames.pop_back(); });
    return elementsOf(Resolved, Container);
  }
  default:
    return std::nullopt;
  }
}

} // namespace throttlint
