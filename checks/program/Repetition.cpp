//===- Repetition.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Repetition.h"

#include "program/Paths.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

ValueId valueAlong(const Program &P, const std::vector<CallRef> &Path,
                   size_t Step, ValueId Id) {
  for (size_t I = Step; I > 0 && Id != NoValue; --I) {
    const CallFact &C = P.call(Path[I - 1]);
    Id = P.normalize(P.substitute(Id, {C.Args, C.Receiver, {}}));
  }
  return Id;
}

namespace {

struct Variation {
  bool Changes = false;   ///< another value each round
  bool OwnResult = false; ///< from what the call itself answered
};

class LoopAnalysis {
public:
  LoopAnalysis(const Program &P, const Effects &E,
               const std::vector<CallRef> &Path, size_t Step, uint32_t Loop)
      : P(P), E(E), Path(Path), Step(Step), LoopIndex(Loop), At(Path[Step]),
        F(P.function(At.Fn)), L(F.Loops[Loop]), In(F.Blocks.size(), false) {
    for (uint32_t B : L.Blocks)
      In[B] = true;
  }

  LoopUse run();

private:
  const Program &P;
  const Effects &E;
  const std::vector<CallRef> &Path;
  size_t Step;
  uint32_t LoopIndex;
  CallRef At;
  const FunctionFacts &F;
  const LoopFact &L;
  std::vector<bool> In;

  enum class Outcome { None, Status, Content, Unknown };

  bool ofThisLoop(const Value &V) const {
    return V.Text == F.Usr &&
           ((V.Op == ValueOp::Element && V.Int == LoopIndex) ||
            (V.Op == ValueOp::Phi &&
             F.Phis[static_cast<size_t>(V.Int)].Loop == LoopIndex));
  }
  bool dependsOnCall(ValueId Id, CallRef Call) const;
  Variation variation(ValueId Id) const;
  Variation variationOfCall() const;
  bool comesRound(bool Throwing) const;
  Trips trips(bool &ExitsOnOutcome, bool &ExitsOnSuccess, Outcome &Kind) const;
  std::optional<uint64_t> countedRounds(ValueId Condition, bool ExitWhen,
                                        bool &Counted) const;
  std::optional<double> evaluate(ValueId Id, ValueId Phi, double X,
                                 ValueId Base = NoValue) const;
  KnownDelays delaysOfConditions() const;
  Outcome outcome(ValueId Condition, unsigned Depth) const;
  int polarity(ValueId Condition, unsigned Depth) const;
  bool successEdge(const BlockFact &B, unsigned Succ) const;
};

bool LoopAnalysis::dependsOnCall(ValueId Id, CallRef Call) const {
  bool Found = false;
  P.visit(Id, [&](ValueId, const Value &V) {
    if (std::optional<CallRef> R = P.resultOf(V); R && *R == Call)
      Found = true;
    return !Found;
  });
  return Found;
}

/// How a value differs from one round of this loop to the next.
Variation LoopAnalysis::variation(ValueId Root) const {
  Variation Out;
  std::vector<ValueId> Work{Root};
  std::vector<ValueId> Seen;
  while (!Work.empty() && Seen.size() < 400) {
    ValueId Id = Work.back();
    Work.pop_back();
    if (Id == NoValue || llvm::is_contained(Seen, Id))
      continue;
    Seen.push_back(Id);
    const Value &V = P.values()[Id];
    if (V.Op == ValueOp::Element && ofThisLoop(V)) {
      Out.Changes = true;
      continue;
    }
    if (V.Op == ValueOp::Phi) {
      const PhiFact *Phi = P.phi(V);
      if (!Phi)
        continue;
      if (ofThisLoop(V)) {
        if (Phi->Next == Id || Phi->Next == Phi->Init)
          continue;
        if (dependsOnCall(Phi->Next, At))
          Out.OwnResult = true;
        else
          Out.Changes = true;
        continue;
      }
      Work.push_back(Phi->Init);
      if (Phi->Loop != UINT32_MAX)
        Work.push_back(Phi->Next);
      continue;
    }
    if (std::optional<CallRef> R = P.resultOf(V)) {
      if (*R == At) {
        Out.OwnResult = true;
        continue;
      }
      if (R->Fn == At.Fn && P.blockOf(*R) && In[*P.blockOf(*R)]) {
        const CallFact &C = P.call(*R);
        // Taking something away gives another one next time.
        if (!C.ReadOnly || V.Op == ValueOp::Out) {
          Out.Changes = true;
          continue;
        }
        Work.push_back(C.Receiver);
        Work.insert(Work.end(), C.Args.begin(), C.Args.end());
      }
      continue;
    }
    Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
  }
  return Out;
}

Variation LoopAnalysis::variationOfCall() const {
  Variation Out;
  auto Add = [&](ValueId Id) {
    Variation V = variation(Id);
    Out.Changes |= V.Changes;
    Out.OwnResult |= V.OwnResult;
  };
  const CallFact &C = P.call(At);
  Add(C.Receiver);
  for (ValueId Arg : C.Args)
    Add(Arg);
  for (const Effect &X : E.of(At.Fn))
    if (X.Path.front() == At && X.Kind == EffectKind::Request)
      Add(X.Url);
  // State given to the client inside of the loop: the body, say.
  for (uint32_t B : L.Blocks)
    for (uint32_t Other : F.Blocks[B].Calls)
      for (const FunctionModel *M : P.models({At.Fn, Other}))
        if (M->Role == Role::Set)
          Add(P.at({At.Fn, Other}, M->What));
  return Out;
}

/// The call can be reached from itself within the loop.
bool LoopAnalysis::comesRound(bool Throwing) const {
  uint32_t Start = *P.blockOf(At);
  std::vector<bool> Seen(F.Blocks.size(), false);
  std::vector<uint32_t> Work{Start};
  while (!Work.empty()) {
    uint32_t B = Work.back();
    Work.pop_back();
    for (const BlockEdge &Edge : F.Blocks[B].Succs) {
      if ((Edge.Throws && !Throwing) || !In[Edge.To])
        continue;
      if (Edge.To == Start)
        return true;
      if (!Seen[Edge.To]) {
        Seen[Edge.To] = true;
        Work.push_back(Edge.To);
      }
    }
  }
  return false;
}

/// \p Id with the counter \p Phi at \p X. An unknown start \p Base counts
/// as 0: `i = start; i < start + 20`.
std::optional<double> LoopAnalysis::evaluate(ValueId Id, ValueId Phi, double X,
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
  return P.number(valueAlong(P, Path, Step, Id));
}

/// Rounds until \p Condition is \p ExitWhen, if a counter decides it.
std::optional<uint64_t> LoopAnalysis::countedRounds(ValueId Condition,
                                                    bool ExitWhen,
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
  auto X = P.number(valueAlong(P, Path, Step, Phi->Init));
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

/// Whether a condition asks if the request worked, or what it said.
LoopAnalysis::Outcome LoopAnalysis::outcome(ValueId Condition,
                                            unsigned Depth) const {
  if (Depth > 5)
    return Outcome::Unknown;
  const Value V = P.values()[Condition];
  switch (V.Op) {
  case ValueOp::Arith: {
    if (V.Text == "bool" || V.Text == "!")
      return outcome(V.Kids[0], Depth + 1);
    if (V.Kids.size() == 2) {
      for (ValueId K : V.Kids) {
        const Value &Side = P.values()[P.resolve(K)];
        if (Side.Op == ValueOp::Text)
          return Outcome::Content;
        if (Side.Op == ValueOp::Int || Side.Op == ValueOp::Enum)
          return Outcome::Status;
      }
      Outcome A = outcome(V.Kids[0], Depth + 1);
      Outcome B = outcome(V.Kids[1], Depth + 1);
      return A == Outcome::Status || B == Outcome::Status ? Outcome::Status
             : A == Outcome::Content || B == Outcome::Content
                 ? Outcome::Content
                 : Outcome::Unknown;
    }
    return Outcome::Unknown;
  }
  case ValueOp::Result: {
    std::optional<CallRef> R = P.resultOf(V);
    if (!R)
      return Outcome::Unknown;
    if (!P.models(*R).empty())
      return Outcome::Status; // the client's own answer
    std::vector<Target> Targets = P.targets(*R);
    if (Targets.empty())
      return Outcome::Status;
    Outcome Out = Outcome::None;
    for (const Target &T : Targets)
      for (const ReturnFact &Return : P.function(T.Fn).Returns) {
        ValueId Returned = Return.What;
        const Value &X = P.values()[Returned];
        if (X.Op == ValueOp::Int || X.Op == ValueOp::Enum)
          continue; // what was returned on which path is not told here
        Outcome O = outcome(Returned, Depth + 1);
        if (O == Outcome::Content)
          return Outcome::Content;
        if (Out == Outcome::None || O == Outcome::Status)
          Out = O;
      }
    return Out == Outcome::None ? Outcome::Status : Out;
  }
  case ValueOp::Field:
    return outcome(V.Kids[0], Depth + 1) == Outcome::Content ? Outcome::Content
                                                             : Outcome::Status;
  case ValueOp::Phi: {
    const PhiFact *Phi = P.phi(V);
    return Phi && Phi->Next != Condition ? outcome(Phi->Next, Depth + 1)
                                         : Outcome::Unknown;
  }
  case ValueOp::Select: {
    // A flag set under a condition: the condition decides.
    Outcome O = outcome(V.Kids[0], Depth + 1);
    return O == Outcome::Unknown ? outcome(V.Kids[1], Depth + 1) : O;
  }
  case ValueOp::Unknown:
    // Something the answer was parsed into or searched for.
    for (ValueId K : V.Kids)
      if (P.values()[K].Op == ValueOp::Text)
        return Outcome::Content;
    return Outcome::Unknown;
  case ValueOp::Out:
    return Outcome::Status;
  default:
    return Outcome::Unknown;
  }
}

/// +1: a true condition means that the request worked; -1: that it did not.
int LoopAnalysis::polarity(ValueId Condition, unsigned Depth) const {
  if (Depth > 5)
    return 0;
  const Value V = P.values()[Condition];
  switch (V.Op) {
  case ValueOp::Arith:
    if (V.Text == "!")
      return -polarity(V.Kids[0], Depth + 1);
    if (V.Text == "bool")
      return 1;
    if (V.Kids.size() == 2) {
      bool Equal = V.Text == "==", Unequal = V.Text == "!=";
      for (ValueId K : V.Kids) {
        auto N = P.number(K);
        if (!N)
          continue;
        bool Good = *N == 0 || *N == 1 || (*N >= 200 && *N < 300);
        if (*N == 0 && P.values()[K].Op == ValueOp::Int) {
          // `count > 0`, `code < 0`, `pointer != 0`.
          if (V.Text == ">")
            return 1;
          if (V.Text == "<")
            return -1;
        }
        if (Equal)
          return Good ? 1 : -1;
        if (Unequal)
          return Good ? -1 : 1;
        if (*N >= 200 && *N <= 600) {
          bool Less = V.Text == "<" || V.Text == "<=";
          bool AtLeast200 = *N <= 201;
          return Less == AtLeast200 ? -1 : 1;
        }
      }
    }
    return 0;
  case ValueOp::Result: {
    std::optional<CallRef> R = P.resultOf(V);
    // What another function makes of the answer cannot be told here.
    if (!R || *R != At)
      return 0;
    // A code, not a truth value: anything but 0 is an error.
    return P.call(*R).ResultType.empty() ? 1 : -1;
  }
  case ValueOp::Field:
  case ValueOp::Out:
    return 1;
  case ValueOp::Phi: {
    const PhiFact *Phi = P.phi(V);
    return Phi && Phi->Next != Condition ? polarity(Phi->Next, Depth + 1) : 0;
  }
  case ValueOp::Select:
    return polarity(V.Kids[1], Depth + 1);
  default:
    return 0;
  }
}

Trips LoopAnalysis::trips(bool &ExitsOnOutcome, bool &ExitsOnSuccess,
                          Outcome &Kind) const {
  Trips Out;
  if (L.Trips.Kind != TripKind::Unknown) {
    Out.Count = L.Trips.Count;
    Out.Counted = true;
  }
  if (L.Kind == RepetitionKind::RangeFor) {
    Out.Counted = true;
    if (!Out.Count)
      if (auto N = P.elements(valueAlong(P, Path, Step, L.Range)))
        Out.Count = *N;
  }
  bool AnyExit = L.Kind == RepetitionKind::RangeFor;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() < 2 || Block.Condition == NoValue) {
      for (const BlockEdge &Edge : Block.Succs)
        AnyExit |= !In[Edge.To] && !Edge.Throws;
      continue;
    }
    for (unsigned S = 0; S < 2; ++S) {
      if (In[Block.Succs[S].To])
        continue;
      AnyExit = true;
      bool ExitWhen = S == 0;
      bool Counted = false;
      if (auto N = countedRounds(Block.Condition, ExitWhen, Counted))
        Out.Count = Out.Count ? std::min(*Out.Count, *N) : *N;
      Out.Counted |= Counted;
      P.visit(Block.Condition, [&](ValueId, const Value &V) {
        Out.Deadline |= V.Op == ValueOp::Now;
        return !Out.Deadline;
      });
      if (dependsOnCall(Block.Condition, At)) {
        int Sign = polarity(Block.Condition, 0) * (ExitWhen ? 1 : -1);
        // Giving up on a failure is no reason to come round again.
        if (Sign < 0)
          continue;
        ExitsOnOutcome = true;
        Outcome O = outcome(Block.Condition, 0);
        if (Kind == Outcome::None || O == Outcome::Status)
          Kind = O;
        ExitsOnSuccess |= Sign > 0;
      }
    }
  }
  Out.Endless = !AnyExit;
  return Out;
}

/// `while (shouldRetry(r))`: staying in the loop means that it returned true,
/// so only what it waits on the way to `return true` counts.
KnownDelays LoopAnalysis::delaysOfConditions() const {
  KnownDelays Out;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue ||
        In[Block.Succs[0].To] == In[Block.Succs[1].To])
      continue;
    bool Stay = In[Block.Succs[0].To];
    ValueId Id = Block.Condition;
    while (P.values()[Id].Op == ValueOp::Arith &&
           P.values()[Id].Kids.size() == 1 &&
           (P.values()[Id].Text == "!" || P.values()[Id].Text == "bool")) {
      Stay ^= P.values()[Id].Text == "!";
      Id = P.values()[Id].Kids[0];
    }
    const Value &V = P.values()[Id];
    std::optional<CallRef> R = P.resultOf(V);
    if (!R || V.Op != ValueOp::Result || R->Fn != At.Fn)
      continue;
    if (auto D = E.delayReturning(*R, Stay))
      Out[*R] = *D;
  }
  return Out;
}

LoopUse LoopAnalysis::run() {
  LoopUse Out;
  uint32_t Block = *P.blockOf(At);
  Variation Args = variationOfCall();
  bool ExitsOnOutcome = false, ExitsOnSuccess = false;
  Outcome Kind = Outcome::None;
  Out.Rounds = trips(ExitsOnOutcome, ExitsOnSuccess, Kind);
  Out.OnException = !comesRound(false) && comesRound(true);

  if (Args.OwnResult)
    Out.Role = LoopRole::Paginate;
  else if (Args.Changes)
    Out.Role = Out.OnException || (ExitsOnOutcome && ExitsOnSuccess)
                   ? LoopRole::Fallback
                   : LoopRole::Iterate;
  else if (Out.OnException)
    Out.Role = LoopRole::Retry;
  else if (ExitsOnOutcome)
    Out.Role = Kind == Outcome::Content ? LoopRole::Poll : LoopRole::Retry;
  else
    Out.Role = Out.Rounds.Counted ? LoopRole::Iterate : LoopRole::Poll;
  Out.OutcomeUnknown = Kind == Outcome::Unknown;

  KnownDelays Known = delaysOfConditions();
  auto Around = [&](PathOptions Options) {
    Delay Sum;
    if (Block == L.Header)
      return leastDelay(P, E, At.Fn, Block, Block, L.Blocks, Options, Known)
          .value_or(Delay());
    auto To =
        leastDelay(P, E, At.Fn, L.Header, Block, L.Blocks, Options, Known);
    auto Back =
        leastDelay(P, E, At.Fn, Block, L.Header, L.Blocks, Options, Known);
    if (To)
      Sum += *To;
    if (Back)
      Sum += *Back;
    return Sum;
  };
  Out.Pace = Around({.Throwing = Out.OnException});
  Out.RetryDelay = Around({.Throwing = true, .UnknownIsLong = true});

  // Waits anywhere in the loop: whose length is it?
  for (uint32_t B : L.Blocks)
    for (uint32_t C : F.Blocks[B].Calls)
      for (const Effect &X : E.of(At.Fn)) {
        if (X.Path.front() != CallRef{At.Fn, C} ||
            (X.Kind != EffectKind::Sleep && X.Kind != EffectKind::Pause) ||
            X.Duration == NoValue)
          continue;
        if (dependsOnServer(P, E, X.Duration)) {
          Out.ServerWait = true;
          Out.ServerWaitBlocks |= X.Kind == EffectKind::Sleep;
        } else if (X.Path.size() == 1 && !pauseSeconds(P, X.Duration))
          Out.VaryingWait |=
              variation(X.Duration).Changes || variation(X.Duration).OwnResult;
      }
  return Out;
}

} // namespace

LoopUse analyzeLoop(const Program &P, const Effects &E,
                    const std::vector<CallRef> &Path, size_t Step,
                    uint32_t Loop) {
  return LoopAnalysis(P, E, Path, Step, Loop).run();
}

} // namespace throttlint
