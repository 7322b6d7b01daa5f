//===- Repetition.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Repetition.h"

#include "program/Bounds.h"
#include "program/Endings.h"
#include "program/Evaluate.h"
#include "program/Inputs.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/TripCounts.h"

#include "llvm/ADT/ArrayRef.h"
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

std::vector<CallRef>
decisivePath(const Effects &E, const std::vector<CallRef> &Path, size_t Step) {
  size_t Last = Step;
  for (size_t I = Step + 1; I < Path.size(); ++I)
    if (!E.limiters().gates(Path[I].Fn).empty())
      Last = I;
  return {Path.begin(), Path.begin() + static_cast<long>(Last) + 1};
}

/// What one run of a function waits that comes to a call, which waits \p Inner.
static Delay runThrough(const Program &P, const Effects &E, CallRef Call,
                        const Delay &Inner) {
  const FunctionFacts &F = P.function(Call.Fn);
  uint32_t Block = *P.blockOf(Call);
  Delay Out;
  if (Block != F.Entry)
    Out = leastDelay(P, E, Call.Fn, F.Entry, Block, {}).value_or(Delay());
  Out += leastDelay(P, E, Call.Fn, Block, F.Exit, {}, {}, {{Call, Inner}})
             .value_or(Delay());
  return Out;
}

/// What a call waits on the ways that come to the end of the path: a request
/// that a limiter refuses is none.
static Delay delayThrough(const Program &P, const Effects &E,
                          const std::vector<CallRef> &Path, size_t Step) {
  Delay Whole = E.delayOf(Path[Step]);
  if (Step + 1 >= Path.size())
    return Whole;
  CallRef Next = Path[Step + 1];
  std::optional<uint32_t> Block = P.blockOf(Next);
  const CallFact &C = P.call(Path[Step]);
  const FunctionFacts &F = P.function(Next.Fn);
  // Only a plain call knows what the callee's own values stand for.
  if (!Block || C.CalleeUsr != F.Usr)
    return Whole;
  Delay Inner = delayThrough(P, E, Path, Step + 1);
  if (E.limiters().gates(Next.Fn).empty() && !Inner.Spaced && !Inner.Anew)
    return Whole;
  Delay Through = runThrough(P, E, Next, Inner);
  for (std::optional<Limiter> *L : {&Through.Spaced, &Through.Anew})
    if (*L)
      *L = E.limiters().seenFrom(Path[Step], **L, {C.Args, C.Receiver, {}});
  Whole += {.Spaced = Through.Spaced, .Anew = Through.Anew};
  if (!Whole.Unknown && Through.Seconds > Whole.Seconds)
    Whole.Seconds = Through.Seconds;
  return Whole;
}

Delay delayOfRun(const Program &P, const Effects &E,
                 const std::vector<CallRef> &Path) {
  return runThrough(P, E, Path[0], delayThrough(P, E, Path, 0));
}

namespace {

struct Variation {
  bool Changes = false;   ///< another value each round
  bool OwnResult = false; ///< from what the call itself answered
  /// The variables that make it so; a round that leaves them alone repeats it.
  std::vector<const PhiFact *> Variables;
  /// It differs however the round goes: an element, something taken away.
  bool Always = false;

  Variation &operator|=(const Variation &Other) {
    Changes |= Other.Changes;
    OwnResult |= Other.OwnResult;
    Always |= Other.Always;
    Variables.insert(Variables.end(), Other.Variables.begin(),
                     Other.Variables.end());
    return *this;
  }
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
  bool comesRound(bool Throwing, uint32_t Avoiding = UINT32_MAX) const;
  std::optional<bool> staysWhen(uint32_t B) const;
  std::vector<LoopEdge> contradicted() const;
  std::vector<LoopEdge> settled() const;
  std::vector<LoopEdge> failures() const;
  /// Where to look: all of the loop, or the blocks that leave \p Fixed alone.
  struct Region {
    std::vector<bool> Blocks;
    bool All = true;
  };
  bool polls(const Variation &Args) const;
  bool repeatsConflictsAlone() const;
  RoundChanges changesIn(const Region &R) const;
  Region leaving(const std::vector<const PhiFact *> &Fixed) const;
  Trips trips(const Region &R, bool Failing, bool &ExitsOnOutcome,
              bool &ExitsOnSuccess, Outcome &Kind) const;
  Trips attempts(const Region &R) const;
  std::optional<Delay> restAlong(llvm::ArrayRef<uint32_t> Stops,
                                 const std::vector<uint32_t> &Within,
                                 const KnownDelays &Known) const;
  std::optional<RetryUse> failedRounds(const Variation &Args,
                                       const KnownDelays &Known) const;
  std::optional<RetryUse> putBack(const Variation &Args,
                                  const KnownDelays &Known) const;
  bool goesBack(const PhiFact &Queue) const;
  void waitsOf(const Region &R, RetryUse &Out, bool *ServerWaitBlocks) const;
  KnownDelays delaysOfConditions() const;
  void delaysOfCaller(KnownDelays &Known) const;
  void delaysOfCallables(KnownDelays &Known) const;
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
    // Drawn anew each round: a free name is looked for, the next one is taken.
    if ((V.Op == ValueOp::Random || V.Aux == "drawn") &&
        Location::lineOfRank(V.Int) >= L.Loc.Line &&
        Location::lineOfRank(V.Int) <= L.EndLine) {
      Out.Changes = Out.Always = true;
      continue;
    }
    // What its members are given is part of what the object is.
    for (const PartWrite &W : F.PartWrites)
      if (W.Object == Id)
        Work.push_back(W.What);
    if (V.Op == ValueOp::Element && ofThisLoop(V)) {
      Out.Changes = Out.Always = true;
      continue;
    }
    if (V.Op == ValueOp::Phi) {
      const PhiFact *Phi = P.phi(V);
      if (!Phi)
        continue;
      if (ofThisLoop(V)) {
        if (Phi->Next == Id || Phi->Next == Phi->Init)
          continue;
        // What stands under a name is replaced: `headers["Accept"] = type;`.
        if (const Value &Next = P.values()[Phi->Next];
            Next.Op == ValueOp::Grow && Next.Kids[0] == Id &&
            Next.Kids[1] == NoValue) {
          Work.push_back(Phi->Init);
          Work.insert(Work.end(), Next.Kids.begin() + 2, Next.Kids.end());
          continue;
        }
        Out.Variables.push_back(Phi);
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
        Out.OwnResult = Out.Always = true;
        continue;
      }
      if (R->Fn == At.Fn && P.blockOf(*R) && In[*P.blockOf(*R)]) {
        const CallFact &C = P.call(*R);
        // Taking something away gives another one next time.
        if (!C.ReadOnly || V.Op == ValueOp::Out) {
          Out.Changes = Out.Always = true;
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
  auto Add = [&](ValueId Id) { Out |= variation(Id); };
  const CallFact &C = P.call(At);
  // `sources[i]->add(x)`: another function each time.
  Add(C.Callee);
  Add(C.Receiver);
  for (size_t Arg = 0; Arg < C.Args.size(); ++Arg)
    if (!onlyWrites(P, At, Arg))
      Add(C.Args[Arg]);
  for (const Effect &X : E.of(At.Fn))
    if (X.Path.front() == At && X.Kind == EffectKind::Request)
      Add(X.Url);
  // State given to the client inside of the loop: the body, say. A local
  // object that the call is not given is none of its business: a timer.
  auto Strange = [&](ValueId Object) {
    ValueOp Op = P.values()[Object].Op;
    if (Op != ValueOp::Construct && Op != ValueOp::Result)
      return false;
    bool Given = false;
    std::vector<ValueId> Inputs = C.Args;
    Inputs.push_back(C.Receiver);
    for (ValueId Input : Inputs)
      P.visit(P.normalize(Input), [&](ValueId Id, const Value &) {
        Given |= Id == Object;
        return !Given;
      });
    return !Given;
  };
  for (uint32_t B : L.Blocks)
    for (uint32_t Other : F.Blocks[B].Calls)
      for (const FunctionModel *M : P.models({At.Fn, Other}))
        if (M->Role == Role::Set &&
            !Strange(P.normalize(P.at({At.Fn, Other}, M->Of))))
          Add(P.at({At.Fn, Other}, M->What));
  return Out;
}

/// The call can be reached from itself within the loop, on a way that does not
/// come through \p Avoiding.
bool LoopAnalysis::comesRound(bool Throwing, uint32_t Avoiding) const {
  uint32_t Start = *P.blockOf(At);
  std::vector<bool> Seen(F.Blocks.size(), false);
  std::vector<uint32_t> Work{Start};
  while (!Work.empty()) {
    uint32_t B = Work.back();
    Work.pop_back();
    for (const BlockEdge &Edge : F.Blocks[B].Succs) {
      if ((Edge.Throws && !Throwing) || !In[Edge.To] || Edge.To == Avoiding)
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

/// What holds when \p Condition is \p Truth.
static void holds(const Program &P, ValueId Condition, bool Truth,
                  std::map<ValueId, bool> &Out) {
  const Value V = P.values()[Condition];
  if (V.Op == ValueOp::Arith && (V.Text == "!" || V.Text == "bool"))
    return holds(P, V.Kids[0], Truth != (V.Text == "!"), Out);
  if (V.Op == ValueOp::Arith && V.Text == (Truth ? "&&" : "||")) {
    for (ValueId Part : V.Kids)
      holds(P, Part, Truth, Out);
    return;
  }
  Out[Condition] = Truth;
}

/// With which truth value of its condition the block stays in the loop; nothing
/// where it does not decide that.
std::optional<bool> LoopAnalysis::staysWhen(uint32_t B) const {
  const BlockFact &Block = F.Blocks[B];
  if (Block.Succs.size() != 2 || Block.Condition == NoValue ||
      In[Block.Succs[0].To] == In[Block.Succs[1].To])
    return std::nullopt;
  return In[Block.Succs[0].To];
}

/// Edges that nobody takes who comes round again: `if (!ok) sleep(1);` in front
/// of `while (!ok)` always sleeps then.
std::vector<LoopEdge> LoopAnalysis::contradicted() const {
  std::map<ValueId, bool> Known;
  for (uint32_t B : L.Blocks) {
    std::optional<bool> Stays = staysWhen(B);
    if (!Stays || (B != *P.blockOf(At) && comesRound(/*Throwing=*/true, B)))
      continue;
    std::map<ValueId, bool> Here;
    holds(P, F.Blocks[B].Condition, *Stays, Here);
    for (auto [Id, Truth] : Here) {
      Known[Id] = Truth;
      // Asked before the next round, it was so at the end of this one.
      if (const PhiFact *Phi = P.phi(P.values()[Id]);
          Phi && B == L.Header && ofThisLoop(P.values()[Id]))
        holds(P, Phi->Next, Truth, Known);
    }
  }
  std::vector<LoopEdge> Out;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue ||
        !In[Block.Succs[0].To] || !In[Block.Succs[1].To])
      continue;
    for (unsigned S : {0u, 1u}) {
      std::map<ValueId, bool> Here;
      holds(P, Block.Condition, S == 0, Here);
      if (llvm::any_of(Here, [&](const auto &X) {
            auto It = Known.find(X.first);
            return It != Known.end() && It->second != X.second;
          }))
        Out.push_back({B, S});
    }
  }
  return Out;
}

/// Edges behind which there is no other round: what a variable is given there
/// ends the loop, as `result = Done;` does in `while (result == NotSet)`.
std::vector<LoopEdge> LoopAnalysis::settled() const {
  std::vector<LoopEdge> Out;
  auto Ends = [&](ValueId Condition, ValueId Variable, bool ExitWhen) {
    std::vector<ValueId> Given{P.phi(P.values()[Variable])->Next};
    bool Any = false;
    for (size_t I = 0; I < Given.size() && I < 40; ++I) {
      const Value V = P.values()[Given[I]];
      if (Given[I] == Variable)
        continue;
      if (V.Op == ValueOp::Select || V.Op == ValueOp::Choice) {
        Given.insert(Given.end(), V.Kids.begin() + (V.Op == ValueOp::Select),
                     V.Kids.end());
        continue;
      }
      auto N = P.number(Given[I]);
      auto Truth = N ? evaluateWith(P, Condition, Variable, *N) : std::nullopt;
      if (!Truth || (*Truth != 0) != ExitWhen)
        return false;
      Any = true;
    }
    return Any;
  };
  for (uint32_t B : L.Blocks) {
    std::optional<bool> Stays = staysWhen(B);
    if (!Stays)
      continue;
    ValueId Condition = F.Blocks[B].Condition;
    for (ValueId Kid : P.values()[Condition].Kids) {
      const PhiFact *Phi = P.phi(P.values()[Kid]);
      if (!Phi || !ofThisLoop(P.values()[Kid]) ||
          !Ends(Condition, Kid, !*Stays))
        continue;
      for (uint32_t From : L.Blocks)
        for (uint32_t S = 0; S < F.Blocks[From].Succs.size(); ++S)
          if (llvm::is_contained(Phi->ChangedIn, F.Blocks[From].Succs[S].To))
            Out.push_back({From, S});
    }
  }
  return Out;
}

LoopAnalysis::Region
LoopAnalysis::leaving(const std::vector<const PhiFact *> &Fixed) const {
  Region R{In, Fixed.empty()};
  for (const PhiFact *Phi : Fixed)
    for (uint32_t B : Phi->ChangedIn)
      R.Blocks[B] = false;
  if (R.All)
    return R;
  // Only what lies on a way from the call back to the call.
  uint32_t Home = *P.blockOf(At);
  std::vector<bool> From(F.Blocks.size()), To(F.Blocks.size());
  From[Home] = To[Home] = R.Blocks[Home];
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (uint32_t B : L.Blocks)
      for (const BlockEdge &Edge : F.Blocks[B].Succs) {
        if (!R.Blocks[B] || !R.Blocks[Edge.To])
          continue;
        if (From[B] && !From[Edge.To])
          Changed = From[Edge.To] = true;
        if (To[Edge.To] && !To[B])
          Changed = To[B] = true;
      }
  }
  for (uint32_t B : L.Blocks)
    R.Blocks[B] = From[B] && To[B];
  return R;
}

/// Nothing in a good answer or in what is asked for next ends the loop.
bool LoopAnalysis::polls(const Variation &Args) const {
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (llvm::none_of(Block.Succs, [&](const BlockEdge &Edge) {
          return !In[Edge.To] && !Edge.Throws;
        }))
      continue;
    // Giving up after failures is no end of a poll.
    if (std::optional<bool> Stays = staysWhen(B);
        Stays && dependsOnCall(P, Block.Condition, At) &&
        polarity(P, {.Call = At}, askedPart(P, Block.Condition, At)) *
                (*Stays ? -1 : 1) <
            0)
      continue;
    bool Tells = L.Kind == RepetitionKind::RangeFor && B == L.Header;
    P.visit(Block.Condition, [&](ValueId, const Value &V) {
      std::optional<CallRef> R = P.resultOf(V);
      const PhiFact *Phi = P.phi(V);
      Tells |=
          (R && *R == At) || (Phi && llvm::is_contained(Args.Variables, Phi));
      return !Tells;
    });
    if (Tells)
      return false;
  }
  return true;
}

/// It goes round when somebody else was faster, and only then: what was read
/// anew is written again. \p At is one of several requests of a round.
bool LoopAnalysis::repeatsConflictsAlone() const {
  static constexpr double TooMany = 429;
  static constexpr double Conflicts[] = {409, 412};
  bool Others = llvm::any_of(E.of(At.Fn), [&](const Effect &X) {
    std::optional<uint32_t> B = P.blockOf(X.Path.front());
    return X.Kind == EffectKind::Request && X.Path.front() != At && B && In[*B];
  });
  if (!Others)
    return false;
  auto Answering = [&](ValueId Condition, double Status) {
    return evaluate(
        P, Condition,
        [&](ValueId V) -> std::optional<double> {
          bool Answer =
              P.values()[V].Op != ValueOp::Arith && dependsOnCall(P, V, At);
          return Answer ? std::optional(Status) : std::nullopt;
        },
        [&](ValueId V) { return P.number(V); });
  };
  return llvm::any_of(L.Blocks, [&](uint32_t B) {
    std::optional<bool> Stays = staysWhen(B);
    ValueId Condition = F.Blocks[B].Condition;
    if (!Stays || !dependsOnCall(P, Condition, At))
      return false;
    auto Refused = Answering(Condition, TooMany);
    return Refused && (*Refused != 0) != *Stays &&
           llvm::any_of(Conflicts, [&](double Status) {
             auto Taken = Answering(Condition, Status);
             return Taken && (*Taken != 0) == *Stays;
           });
  });
}

RoundChanges LoopAnalysis::changesIn(const Region &R) const {
  std::vector<CallRef> Calls;
  for (uint32_t B : L.Blocks)
    if (R.Blocks[B])
      for (uint32_t C : F.Blocks[B].Calls)
        Calls.push_back({At.Fn, C});
  RoundChanges Out;
  Out.Fields = fieldsWritten(P, Calls);
  Out.Variable = [this, R](const Value &V) {
    const PhiFact *Phi = P.phi(V);
    return Phi && ofThisLoop(V) &&
           llvm::any_of(Phi->ChangedIn,
                        [&R](uint32_t B) { return R.Blocks[B]; });
  };
  Out.Within = [this](CallRef Call) {
    auto B = P.blockOf(Call);
    return Call.Fn != At.Fn || (B && In[*B]);
  };
  return Out;
}

/// \p Failing: how often it goes round when the call fails every time.
Trips LoopAnalysis::trips(const Region &R, bool Failing, bool &ExitsOnOutcome,
                          bool &ExitsOnSuccess, Outcome &Kind) const {
  Trips Out;
  if (L.Trips.Kind != TripKind::Unknown) {
    Out.Count = L.Trips.Count;
    Out.Counted = true;
  }
  if (L.Kind == RepetitionKind::RangeFor) {
    Out.Counted = true;
    if (!Out.Count)
      if (auto N = Bounds(P, Path, Step).elements(L.Range))
        Out.Count = static_cast<uint64_t>(*N);
  }
  bool AnyExit = L.Kind == RepetitionKind::RangeFor;
  std::optional<RoundChanges> Changes;
  auto MayEnd = [&](ValueId Condition) {
    if (!Changes)
      Changes = changesIn(R);
    return mayEnd(P, Condition, *Changes);
  };
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (!R.Blocks[B])
      continue;
    if (Block.Succs.size() < 2 || Block.Condition == NoValue) {
      for (const BlockEdge &Edge : Block.Succs)
        if (!R.Blocks[Edge.To] && !Edge.Throws) {
          AnyExit = true;
          // What decides cannot be seen.
          Out.OtherEnd |= llvm::count_if(Block.Succs, [](const BlockEdge &S) {
                            return !S.Throws;
                          }) > 1;
        }
      continue;
    }
    for (unsigned S = 0; S < Block.Succs.size(); ++S) {
      if (R.Blocks[Block.Succs[S].To] || Block.Succs[S].Throws)
        continue;
      AnyExit = true;
      bool OfAnswer = dependsOnCall(P, Block.Condition, At);
      Out.ByAnswer |= OfAnswer;
      if (!OfAnswer)
        (MayEnd(Block.Condition) ? Out.OtherEnd : Out.Switch) = true;
      // A switch tells what its cases are, but not what the default is.
      bool Case = Block.Succs[S].When != NoValue;
      if (!Case && (S > 1 || llvm::any_of(Block.Succs, [](const auto &Edge) {
                      return Edge.When != NoValue;
                    })))
        continue;
      ValueId Condition = Case ? Block.Succs[S].When : Block.Condition;
      bool ExitWhen = Case || S == 0;
      bool Counted = false;
      if (auto N = countedRounds(
              P, {Path, Step, LoopIndex, R.All ? nullptr : &R.Blocks, Failing},
              Condition, ExitWhen, Counted))
        Out.Count = Out.Count ? std::min(*Out.Count, *N) : *N;
      Out.Counted |= Counted;
      P.visit(Condition, [&](ValueId, const Value &V) {
        Out.Deadline |= V.Op == ValueOp::Now;
        return !Out.Deadline;
      });
      if (OfAnswer) {
        ValueId Asked = askedPart(P, Condition, At);
        int Sign = polarity(P, {.Call = At}, Asked) * (ExitWhen ? 1 : -1);
        // Giving up on a failure is no reason to come round again.
        if (Sign < 0) {
          Out.EndsOnFailure = true;
          continue;
        }
        ExitsOnOutcome = true;
        Outcome O = outcomeAsked(P, Asked);
        if (Kind == Outcome::None || O == Outcome::Status)
          Kind = O;
        ExitsOnSuccess |= Sign > 0;
      }
    }
  }
  Out.Endless = !AnyExit;
  return Out;
}

Trips LoopAnalysis::attempts(const Region &R) const {
  bool Ignored = false;
  Outcome Kind = Outcome::None;
  return trips(R, /*Failing=*/true, Ignored, Ignored, Kind);
}

/// `while (shouldRetry(r))`: staying in the loop means that it returned true,
/// so only what it waits on the way to `return true` counts.
KnownDelays LoopAnalysis::delaysOfConditions() const {
  KnownDelays Out;
  for (uint32_t B : L.Blocks) {
    std::optional<bool> Stays = staysWhen(B);
    if (!Stays)
      continue;
    bool Stay = *Stays;
    ValueId Id = F.Blocks[B].Condition;
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

/// Whose waits they are, anywhere in the region.
void LoopAnalysis::waitsOf(const Region &R, RetryUse &Out,
                           bool *ServerWaitBlocks) const {
  for (uint32_t B : L.Blocks) {
    if (!R.Blocks[B])
      continue;
    for (uint32_t C : F.Blocks[B].Calls)
      for (const Effect &X : E.of(At.Fn)) {
        if (X.Path.front() != CallRef{At.Fn, C} ||
            (X.Kind != EffectKind::Sleep && X.Kind != EffectKind::Pause) ||
            X.Duration == NoValue)
          continue;
        Out.Waits.push_back(&X);
        if (dependsOnServer(P, E, X.Duration)) {
          Out.ServerWait = true;
          if (ServerWaitBlocks)
            *ServerWaitBlocks |= X.Kind == EffectKind::Sleep;
        } else if (X.Path.size() == 1 && !pauseSeconds(P, X.Duration)) {
          Variation V = variation(X.Duration);
          Out.VaryingWait |= V.Changes || V.OwnResult ||
                             leastSeconds(P, X.Duration).has_value();
        }
      }
  }
}

/// What a failed round waits at least on its way from stop to stop.
std::optional<Delay>
LoopAnalysis::restAlong(llvm::ArrayRef<uint32_t> Stops,
                        const std::vector<uint32_t> &Within,
                        const KnownDelays &Known) const {
  Delay Sum;
  for (size_t I = 0; I + 1 < Stops.size(); ++I) {
    if (Stops[I] == Stops[I + 1])
      continue;
    auto D = leastDelay(P, E, At.Fn, Stops[I], Stops[I + 1], Within,
                        {.Throwing = true, .UnknownIsLong = true}, Known);
    if (!D)
      return std::nullopt;
    Sum += *D;
  }
  return Sum;
}

/// Edges that are taken when the call failed. What an answer says is a failure
/// only where failures are counted.
std::vector<LoopEdge> LoopAnalysis::failures() const {
  std::vector<LoopEdge> Out, Others;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue ||
        !dependsOnCall(P, Block.Condition, At))
      continue;
    if (int Sign = polarity(P, {.Call = At}, Block.Condition))
      (outcomeAsked(P, Block.Condition) == Outcome::Status ? Out : Others)
          .push_back({B, Sign < 0 ? 0u : 1u});
  }
  return Out.empty() && attempts(leaving({})).Count ? Others : Out;
}

/// Rounds that come back to the same request because it failed, though the
/// loop as a whole goes on to others or polls.
std::optional<RetryUse>
LoopAnalysis::failedRounds(const Variation &Args,
                           const KnownDelays &Known) const {
  if (Args.Always)
    return std::nullopt;
  // A poll that rests between its rounds rests after a failure, too.
  bool Polls = polls(Args);
  Region Same = leaving(Args.Variables);
  uint32_t Home = *P.blockOf(At);
  if (!Same.Blocks[Home])
    return std::nullopt;
  std::vector<uint32_t> Within;
  for (uint32_t B : L.Blocks)
    if (Same.Blocks[B])
      Within.push_back(B);
  // Home to the end of B, over its edge to To, and home again. A round passes
  // the header: what comes back inside of an inner loop is another element.
  auto Via = [&](uint32_t B, uint32_t To) -> std::optional<Delay> {
    if (!Same.Blocks[To])
      return std::nullopt;
    std::vector<uint32_t> Stops{To, Home};
    if (To != L.Header && Home != L.Header)
      Stops.insert(Stops.begin() + 1, L.Header);
    std::optional<Delay> There = restAlong({Home, B}, Within, Known),
                         Back = restAlong(Stops, Within, Known);
    if (!There || !Back)
      return std::nullopt;
    *There += delayOfBlock(P, E, At.Fn, B, Known);
    *There += *Back;
    return There;
  };
  std::optional<RetryUse> Out;
  auto Consider = [&](const Delay &D, bool Thrown) {
    if (Out && Out->Wait.Seconds <= D.Seconds)
      return;
    Out.emplace();
    Out->Wait = D;
    Out->OnException = Thrown;
  };
  for (const BlockEdge &Edge : F.Blocks[Home].Succs)
    if (Edge.Throws)
      if (auto D = Via(Home, Edge.To))
        if (!Polls || !D->any())
          Consider(*D, /*Thrown=*/true);
  for (auto [B, Succ] : failures()) {
    if (!llvm::is_contained(Within, B))
      continue;
    auto Failed = Via(B, F.Blocks[B].Succs[Succ].To);
    if (!Failed)
      continue;
    auto Worked = Via(B, F.Blocks[B].Succs[1 - Succ].To);
    // Where success comes round as well, failure must do so sooner.
    if (Polls ? !Failed->any() && (!Worked || Worked->any()) : !Worked)
      Consider(*Failed, /*Thrown=*/false);
  }
  if (!Out)
    return std::nullopt;
  Out->Attempts = attempts(Same);
  waitsOf(Same, *Out, nullptr);
  return Out;
}

/// The variable is a container; what the call is given was taken from it, and
/// a round may put that in again.
bool LoopAnalysis::goesBack(const PhiFact &Queue) const {
  const CallFact &C = P.call(At);
  std::vector<ValueId> Inputs = C.Args, Taken;
  Inputs.push_back(C.Receiver);
  for (ValueId Input : Inputs)
    P.visit(Input, [&](ValueId Id, const Value &V) {
      if (V.Op != ValueOp::Phi && llvm::any_of(V.Kids, [&](ValueId Kid) {
            return P.phi(P.values()[Kid]) == &Queue;
          }))
        Taken.push_back(Id);
      return true;
    });
  bool Found = false;
  P.visit(Queue.Next, [&](ValueId, const Value &V) {
    Found |= V.Op == ValueOp::Grow && llvm::any_of(V.Kids, [&](ValueId Kid) {
               return llvm::is_contained(Taken, Kid);
             });
    return !Found;
  });
  return Found;
}

/// What could not be sent goes back into the queue that it was taken from, and
/// comes round again: `if (!send(job)) queue.push_back(job);`.
std::optional<RetryUse> LoopAnalysis::putBack(const Variation &Args,
                                              const KnownDelays &Known) const {
  uint32_t Home = *P.blockOf(At);
  for (const PhiFact *Queue : Args.Variables) {
    if (!goesBack(*Queue))
      continue;
    for (uint32_t B : Queue->ChangedIn) {
      RetryUse Out;
      Out.OnException = onlyThrown(P, At.Fn, B);
      bool Failed = Out.OnException;
      for (const Guard &G : guardsOf(P, At.Fn, B)) {
        ValueId Asked = askedPart(P, G.Condition, At);
        if (dependsOnCall(P, Asked, At))
          Failed |= polarity(P, {.Call = At}, Asked) * (G.Truth ? 1 : -1) < 0;
        else if (B != Home)
          // `if (++job.tries < 5)`
          Out.Attempts.Counted |=
              P.values()[G.Condition].Op == ValueOp::Arith &&
              P.values()[G.Condition].Kids.size() == 2;
      }
      auto Wait = restAlong({Home, B, L.Header, Home}, L.Blocks, Known);
      if (!Failed || !Wait)
        continue;
      Out.Wait = *Wait;
      return Out;
    }
  }
  return std::nullopt;
}

/// `closeAll(ids, 5s)`: a wait whose length the caller gave.
void LoopAnalysis::delaysOfCaller(KnownDelays &Known) const {
  if (Step == 0)
    return;
  for (const Effect &X : E.of(At.Fn)) {
    if ((X.Kind != EffectKind::Sleep && X.Kind != EffectKind::Pause) ||
        X.Path.size() != 1 || X.Duration == NoValue ||
        !E.delayOf(X.Path[0]).Unknown)
      continue;
    Effect Seen = X;
    Seen.Duration = valueAlong(P, Path, Step, X.Duration);
    if (Delay D = E.lengthOf(Seen); !D.Unknown)
      Known[X.Path[0]] = D;
  }
}

/// `wait(answer)`: a callable that nobody here knows is given the answer, and
/// may wait as long as it says.
void LoopAnalysis::delaysOfCallables(KnownDelays &Known) const {
  for (uint32_t B : L.Blocks)
    for (uint32_t C : F.Blocks[B].Calls) {
      CallRef Ref{At.Fn, C};
      const CallFact &Call = F.Calls[C];
      if (Ref != At && Call.Callee != NoValue && P.targets(Ref).empty() &&
          llvm::any_of(Call.Args,
                       [&](ValueId Arg) { return dependsOnCall(P, Arg, At); }))
        Known[Ref].Unknown = true;
    }
}

LoopUse LoopAnalysis::run() {
  LoopUse Out;
  uint32_t Block = *P.blockOf(At);
  Variation Args = variationOfCall();
  bool ExitsOnOutcome = false, ExitsOnSuccess = false;
  Outcome Kind = Outcome::None;
  Out.Rounds = trips(leaving({}), /*Failing=*/false, ExitsOnOutcome,
                     ExitsOnSuccess, Kind);
  bool OnException = !comesRound(false) && comesRound(true);

  if (Args.OwnResult)
    Out.Role = LoopRole::Paginate;
  else if (Args.Changes)
    Out.Role = OnException || (ExitsOnOutcome && ExitsOnSuccess)
                   ? LoopRole::Fallback
                   : LoopRole::Iterate;
  else if (repeatsConflictsAlone())
    Out.Role = LoopRole::Fallback;
  else if (OnException)
    Out.Role = LoopRole::Retry;
  else if (ExitsOnOutcome)
    Out.Role = Kind == Outcome::Content ? LoopRole::Poll : LoopRole::Retry;
  else
    Out.Role = Out.Rounds.Counted ? LoopRole::Iterate : LoopRole::Poll;

  KnownDelays Known = delaysOfConditions();
  delaysOfCaller(Known);
  delaysOfCallables(Known);
  if (Delay Through = delayThrough(P, E, Path, Step);
      Through.Spaced || Through.Anew)
    Known.try_emplace(At, Through);
  // A worker that sleeps until there is work: others set its pace.
  auto WorksOn = [&](CallRef Wait) {
    return llvm::any_of(P.call(At).Args, [&](ValueId Arg) {
      return dependsOnCall(P, Arg, Wait);
    });
  };
  for (uint32_t B : L.Blocks)
    for (uint32_t C : F.Blocks[B].Calls)
      for (const FunctionModel *M : P.models({At.Fn, C}))
        if (M->ForWork && (Out.Role == LoopRole::Poll ||
                           (!M->Blocking && WorksOn({At.Fn, C}))))
          Known[{At.Fn, C}].Unknown = true;
  // Nobody types as fast as an API answers; a pipe does.
  for (const Effect &X : E.of(At.Fn))
    if (X.Kind == EffectKind::Wait && X.Model && X.Model->ByPerson)
      if (std::optional<uint32_t> B = P.blockOf(X.Path.front());
          B && llvm::is_contained(L.Blocks, *B)) {
        CallRef Asks = X.Path.front();
        Known.try_emplace(Asks, E.delayOf(Asks)).first->second +=
            {.Unknown = true, .ByPerson = true};
      }
  std::vector<LoopEdge> Never = lastRoundEdges(P, {Path, Step, LoopIndex});
  llvm::append_range(Never, contradicted());
  llvm::append_range(Never, settled());
  const std::vector<LoopEdge> First =
      firstRoundEdges(P, {Path, Step, LoopIndex});
  // Before the first attempt nobody has to wait; behind it a retry has to.
  auto Around = [&](PathOptions Options, bool FromFirst) {
    Options.Never = Never;
    PathOptions Before = Options;
    llvm::append_range(Before.Never, First);
    if (!FromFirst)
      Options = Before;
    Delay Sum;
    if (Block == L.Header)
      return leastDelay(P, E, At.Fn, Block, Block, L.Blocks, Options, Known)
          .value_or(Delay());
    auto To = leastDelay(P, E, At.Fn, L.Header, Block, L.Blocks, Before, Known);
    auto Back =
        leastDelay(P, E, At.Fn, Block, L.Header, L.Blocks, Options, Known);
    if (To)
      Sum += *To;
    if (Back)
      Sum += *Back;
    return Sum;
  };
  Out.Pace = Around({.Throwing = OnException}, /*FromFirst=*/false);
  RetryUse Waits;
  waitsOf(leaving({}), Waits, &Out.ServerWaitBlocks);
  Out.ServerWait = Waits.ServerWait;

  if (Out.Role == LoopRole::Retry) {
    Out.Retry = Waits;
    Out.Retry->Attempts = Out.Rounds = attempts(leaving({}));
    Out.Retry->Wait =
        Around({.Throwing = true, .UnknownIsLong = true}, /*FromFirst=*/true);
    Out.Retry->OnException = OnException;
    Out.Retry->OutcomeUnknown = Kind == Outcome::Unknown;
  } else if (Out.Role != LoopRole::Fallback) {
    Out.Retry = failedRounds(Args, Known);
    // A few failures in a row set no pace: they are a retry of their own.
    if (Out.Role == LoopRole::Poll && Out.Retry && Out.Retry->Attempts.Count) {
      llvm::append_range(Never, failures());
      Out.Pace = Around({.Throwing = OnException}, /*FromFirst=*/false);
    } else if (Out.Role == LoopRole::Poll && !Out.Pace.any() &&
               failures().empty() && attempts(leaving({})).Count) {
      // Some rounds are counted; which ones do not wait cannot be seen.
      Out.Pace.Maybe = true;
    }
    if (!Out.Retry)
      if ((Out.Retry = putBack(Args, Known)))
        Out.Role = LoopRole::Iterate;
  }
  return Out;
}

} // namespace

const LoopUse &LoopUses::of(const std::vector<CallRef> &Path, size_t Step,
                            uint32_t Loop) {
  auto [It, New] = Known.try_emplace({decisivePath(E, Path, Step), Step, Loop});
  if (New)
    It->second = analyzeLoop(P, E, Path, Step, Loop);
  return It->second;
}

LoopUse analyzeLoop(const Program &P, const Effects &E,
                    const std::vector<CallRef> &Path, size_t Step,
                    uint32_t Loop) {
  return LoopAnalysis(P, E, Path, Step, Loop).run();
}

} // namespace throttlint
