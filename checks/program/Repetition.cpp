//===- Repetition.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Repetition.h"

#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

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

  bool ofThisLoop(const Value &V) const {
    return V.Text == F.Usr &&
           ((V.Op == ValueOp::Element && V.Int == LoopIndex) ||
            (V.Op == ValueOp::Phi &&
             F.Phis[static_cast<size_t>(V.Int)].Loop == LoopIndex));
  }
  Variation variation(ValueId Id) const;
  Variation variationOfCall() const;
  bool comesRound(bool Throwing) const;
  Trips trips(bool &ExitsOnOutcome, bool &ExitsOnSuccess, Outcome &Kind) const;
  KnownDelays delaysOfConditions() const;
};

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
        if (dependsOnCall(P, Phi->Next, At))
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
      if (auto N = countedRounds(P, {Path, Step, LoopIndex}, Block.Condition,
                                 ExitWhen, Counted))
        Out.Count = Out.Count ? std::min(*Out.Count, *N) : *N;
      Out.Counted |= Counted;
      P.visit(Block.Condition, [&](ValueId, const Value &V) {
        Out.Deadline |= V.Op == ValueOp::Now;
        return !Out.Deadline;
      });
      if (dependsOnCall(P, Block.Condition, At)) {
        int Sign = polarity(P, At, Block.Condition) * (ExitWhen ? 1 : -1);
        // Giving up on a failure is no reason to come round again.
        if (Sign < 0)
          continue;
        ExitsOnOutcome = true;
        Outcome O = outcomeAsked(P, Block.Condition);
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
  std::vector<LoopEdge> Last = lastRoundEdges(P, {Path, Step, LoopIndex});
  Out.Pace = Around({.Throwing = Out.OnException, .Never = Last});
  Out.RetryDelay =
      Around({.Throwing = true, .UnknownIsLong = true, .Never = Last});

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
