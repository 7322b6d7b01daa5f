//===- Recurrence.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Recurrence.h"

#include "program/Endings.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <map>
#include <set>

namespace throttlint {

/// Functions on a way back; longer circles are whole programs.
static constexpr size_t MaxCircle = 6;

std::vector<Recursion> recursionsOf(const Program &P, const Effects &E,
                                    FuncId Fn) {
  std::vector<Recursion> Out;
  if (!E.recursive(Fn))
    return Out;
  auto Next = [&](CallRef Ref) {
    if (!P.blockOf(Ref) || !P.models(Ref).empty())
      return NoFunc;
    std::vector<Target> Targets = P.targets(Ref);
    return Targets.size() == 1 && E.sameCircle(Targets[0].Fn, Fn)
               ? Targets[0].Fn
               : NoFunc;
  };
  for (uint32_t First = 0; First < P.function(Fn).Calls.size(); ++First) {
    FuncId To = Next({Fn, First});
    if (To == NoFunc)
      continue;
    std::set<FuncId> Seen{To};
    std::vector<std::pair<FuncId, std::vector<CallRef>>> Work{
        {To, {{Fn, First}}}};
    for (size_t I = 0; I < Work.size(); ++I) {
      auto [At, Path] = Work[I];
      if (At == Fn) {
        Out.push_back({Fn, Path});
        break;
      }
      if (Path.size() >= MaxCircle)
        continue;
      for (uint32_t C = 0; C < P.function(At).Calls.size(); ++C)
        if (FuncId Then = Next({At, C});
            Then != NoFunc && (Then == Fn || Seen.insert(Then).second)) {
          std::vector<CallRef> Longer = Path;
          Longer.push_back({At, C});
          Work.emplace_back(Then, std::move(Longer));
        }
    }
  }
  return Out;
}

/// The way from a function back to itself.
struct Recurrences::Way {
  struct Hop {
    std::vector<CallRef> Path;
    /// The function it starts in was run by a timer.
    bool ByTimer = false;
  };
  std::vector<Hop> Hops;
  /// Handlers are told the answer by their parameters; functions by calls.
  bool Handlers = false;
  /// Parameters that are given something else each time; true: of the answer.
  std::map<std::pair<FuncId, int64_t>, bool> Changing;
  /// Members that a function on the way writes; true: from the answer.
  std::map<std::string, bool> Written;
};

Recurrences::Recurrences(const Program &P, const Effects &E)
    : P(P), E(E), Callers(P.functions().size()) {
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (uint32_t C = 0; C < P.function(Fn).Calls.size(); ++C)
      if (FuncId To = P.find(P.function(Fn).Calls[C].CalleeUsr);
          To != NoFunc && E.recursive(To) && !E.sameCircle(To, Fn))
        Callers[To].push_back({Fn, C});
}

/// The value is another one the next time.
bool Recurrences::changes(ValueId Input, const Way &W, bool &FromAnswer) const {
  bool Found = false;
  P.visit(Input, [&](ValueId, const Value &V) {
    if (V.Op == ValueOp::Field)
      if (auto It = W.Written.find(V.Text); It != W.Written.end()) {
        Found = true;
        FromAnswer |= It->second;
      }
    // What a container gives may be another one now.
    if (V.Op == ValueOp::Unknown)
      for (ValueId K : V.Kids)
        Found |= P.values()[K].Op == ValueOp::Field;
    return true;
  });
  return Found;
}

/// The condition compares something that is handed on with a number.
static bool counts(const Program &P, ValueId Condition) {
  const Value V = P.values()[Condition];
  static constexpr std::string_view Comparisons[] = {"<",  "<=", ">",
                                                     ">=", "==", "!="};
  if (V.Op != ValueOp::Arith || V.Kids.size() != 2 ||
      !llvm::is_contained(Comparisons, std::string_view(V.Text)))
    return false;
  bool State = false;
  for (unsigned I : {0u, 1u})
    if (P.number(V.Kids[I]))
      P.visit(V.Kids[1 - I], [&](ValueId, const Value &K) {
        State |= K.Op == ValueOp::Param || K.Op == ValueOp::Capture ||
                 K.Op == ValueOp::Field;
        return !State;
      });
  return State;
}

/// Rounds of a recursion that hands a counter on.
Trips Recurrences::attempts(const Recursion &R) const {
  Trips Out;
  std::vector<Guard> Guards;
  for (size_t Step = 0; Step < R.Path.size(); ++Step)
    for (Guard G : guardsOf(P, R.Path[Step].Fn, *P.blockOf(R.Path[Step]))) {
      G.Condition = valueAlong(P, R.Path, Step, G.Condition);
      Guards.push_back(G);
    }
  const CallFact &Last = P.call(R.Path.back());
  for (size_t I = 0; I < Last.Args.size(); ++I) {
    ValueId Next = valueAlong(P, R.Path, R.Path.size() - 1, Last.Args[I]);
    // Where the callers start; they must all be known.
    std::vector<std::optional<double>> Starts;
    for (CallRef Ref : Callers[R.Fn])
      Starts.push_back(I < P.call(Ref).Args.size()
                           ? P.number(P.call(Ref).Args[I])
                           : std::nullopt);
    // A constant that stops it: whatever the start, the second is the last.
    if (P.number(Next))
      Starts = {P.number(Next)};
    for (const Guard &G : Guards) {
      ValueId Counter = NoValue;
      P.visit(G.Condition, [&](ValueId Id, const Value &V) {
        if (V.Op == ValueOp::Param && V.Int == static_cast<int64_t>(I))
          Counter = Id;
        return true;
      });
      if (Counter == NoValue || Counter == Next ||
          !evaluateWith(P, G.Condition, Counter, 0))
        continue;
      Out.Counted = true;
      uint64_t Most = 0;
      for (std::optional<double> At : Starts) {
        uint64_t Rounds = P.number(Next) ? 2 : 1;
        for (; At && Rounds < 10000; ++Rounds) {
          auto Goes = evaluateWith(P, G.Condition, Counter, *At);
          auto Then = evaluateWith(P, Next, Counter, *At);
          if (!Goes || (*Goes != 0) != G.Truth)
            break;
          At = Then && *Then != *At ? Then : std::nullopt;
        }
        Most = std::max(Most, At ? Rounds : UINT64_MAX);
      }
      if (Most > 0 && Most < 10000)
        Out.Count = std::min(Out.Count.value_or(Most), Most);
    }
  }
  return Out;
}

/// Rounds until a member that is changed on the way lets no other begin: a
/// flag that is set, a counter that grows.
void Recurrences::countByMember(const Way &W, ValueId Condition, bool Truth,
                                Trips &Out) const {
  static constexpr uint64_t Many = 10000;
  std::set<FuncId> On;
  for (const Way::Hop &Hop : W.Hops)
    for (CallRef Call : Hop.Path)
      On.insert(Call.Fn);
  auto Goes = [&](ValueId Member, double X) -> std::optional<bool> {
    auto N = evaluateWith(P, Condition, Member, X);
    return N ? std::optional((*N != 0) == Truth) : std::nullopt;
  };
  P.visit(Condition, [&](ValueId Member, const Value &V) {
    if (V.Op != ValueOp::Field)
      return true;
    // What one more round makes of it.
    std::vector<double> Constants;
    ValueId Next = NoValue, Before = NoValue;
    bool Other = false;
    for (FuncId Fn : On)
      for (const FieldWrite &Write : P.function(Fn).FieldWrites) {
        if (Write.FieldUsr != V.Text)
          continue;
        const Value &To = P.values()[Write.What];
        if (auto N = P.number(Write.What)) {
          Constants.push_back(*N);
        } else if (To.Op == ValueOp::Arith && To.Kids.size() == 2 &&
                   P.values()[To.Kids[0]].Op == ValueOp::Field &&
                   P.values()[To.Kids[0]].Text == V.Text) {
          Next = Write.What;
          Before = To.Kids[0];
        } else {
          Other = true;
        }
      }
    if (Other || (Constants.empty() && Next == NoValue))
      return true;
    std::optional<uint64_t> Rounds;
    if (Next == NoValue) {
      if (llvm::all_of(Constants, [&](double X) {
            return !Goes(Member, X).value_or(true);
          }))
        Rounds = 2;
    } else {
      Out.Counted |= Goes(Member, 0).has_value();
      std::optional<double> At = 0;
      uint64_t Round = 1;
      for (; At && Round < Many && Goes(Member, *At).value_or(false); ++Round)
        At = evaluateWith(P, Next, Before, *At);
      if (At && Round < Many && Goes(Member, *At))
        Rounds = Round;
    }
    if (Rounds) {
      Out.Counted = true;
      Out.Count = std::min(Out.Count.value_or(*Rounds), *Rounds);
    }
    return true;
  });
}

/// What one run of a function waits before it reaches a call.
static Delay delayUpTo(const Program &P, const Effects &E, CallRef Call,
                       PathOptions Options) {
  const FunctionFacts &F = P.function(Call.Fn);
  uint32_t Block = *P.blockOf(Call);
  Delay Out;
  if (Block != F.Entry)
    Out = leastDelay(P, E, Call.Fn, F.Entry, Block, {}, Options)
              .value_or(Delay());
  for (uint32_t Before : F.Blocks[Block].Calls) {
    if (Before == Call.Call)
      break;
    Out += E.delayOf(CallRef{Call.Fn, Before});
  }
  return Out;
}

/// The call asks what became of a request: `reply->error()`.
static bool inspects(const Program &P, CallRef Call) {
  return llvm::any_of(P.models(Call), [](const FunctionModel *M) {
    return M->Role == Role::Inspect;
  });
}

std::optional<LoopUse> Recurrences::judge(const Way &W,
                                          const Effect &Request) const {
  LoopUse Use;
  // Is it another request the next time?
  bool Other = false, FromAnswer = false;
  auto Look = [&](FuncId Fn, ValueId Input) {
    P.visit(Input, [&](ValueId, const Value &V) {
      if (V.Op == ValueOp::Param)
        if (auto It = W.Changing.find({Fn, V.Int}); It != W.Changing.end()) {
          Other = true;
          FromAnswer |= It->second;
        }
      return true;
    });
    Other |= changes(Input, W, FromAnswer);
  };
  for (CallRef Step : Request.Path) {
    for (ValueId Arg : P.call(Step).Args)
      if (P.values()[Arg].Op != ValueOp::Callable)
        Look(Step.Fn, Arg);
    for (const Effect &X : E.of(Step.Fn))
      if (X.Kind == EffectKind::Request && X.leaf() == Request.leaf())
        Look(Step.Fn, X.Url);
  }

  RoundChanges Changes;
  for (const auto &[Field, Ignored] : W.Written)
    Changes.Fields.insert(Field);
  Changes.Variable = [](const Value &) { return true; };
  Changes.Within = [](CallRef) { return true; };

  RetryUse Retry;
  bool Failed = false, Worked = false;
  for (const Way::Hop &Hop : W.Hops)
    for (size_t Step = 0; Step < Hop.Path.size(); ++Step) {
      CallRef Call = Hop.Path[Step];
      if (!P.blockOf(Call))
        continue;
      if (onlyThrown(P, Call.Fn, *P.blockOf(Call)))
        Retry.OnException = true;
      for (const Guard &G : guardsOf(P, Call.Fn, *P.blockOf(Call))) {
        countByMember(W, G.Condition, G.Truth, Retry.Attempts);
        ValueId Condition = valueAlong(P, Hop.Path, Step, G.Condition);
        OutcomeOf Of;
        bool Asks = false;
        if (W.Handlers) {
          Of.Handler = Hop.Path.front().Fn;
          // By its parameters, or by what it asks of the answer itself.
          P.visit(Condition, [&](ValueId, const Value &V) {
            std::optional<CallRef> R = P.resultOf(V);
            Asks |= V.Op == ValueOp::Param ||
                    (R && R->Fn == Call.Fn && inspects(P, *R));
            return !Asks;
          });
          if (Asks && Hop.ByTimer)
            continue; // cancelled or not: no answer
        } else {
          Of.Call = Request.Path.front();
          Asks = dependsOnCall(P, Condition, *Of.Call);
        }
        if (!Asks) {
          Retry.Attempts.Counted |= counts(P, Condition);
          Retry.Attempts.OtherEnd |= mayEnd(P, Condition, Changes);
          continue;
        }
        Retry.Attempts.ByAnswer = true;
        if (outcomeAsked(P, Condition) == Outcome::Content) {
          Worked = true;
          continue;
        }
        int Sign = polarity(P, Of, Condition) * (G.Truth ? 1 : -1);
        Failed |= Sign < 0;
        Worked |= Sign > 0;
      }
    }

  PathOptions Slowest{.Throwing = Retry.OnException, .UnknownIsLong = true};
  for (const Way::Hop &Hop : W.Hops)
    for (CallRef Call : Hop.Path)
      if (P.blockOf(Call)) {
        Use.Pace += delayUpTo(P, E, Call, {.Throwing = Retry.OnException});
        Retry.Wait += delayUpTo(P, E, Call, Slowest);
      }
  Use.ServerWait = Use.Pace.FromServer;
  Retry.ServerWait = Retry.Wait.FromServer;
  Use.Rounds = Retry.Attempts;
  if (Other) {
    Use.Role = FromAnswer ? LoopRole::Paginate : LoopRole::Iterate;
    return Use;
  }
  if (Retry.OnException || (Failed && !Worked)) {
    Use.Role = LoopRole::Retry;
    Use.Retry = Retry;
    return Use;
  }
  if (!W.Handlers)
    return std::nullopt;
  Use.Role = LoopRole::Poll;
  return Use;
}

std::optional<LoopUse> Recurrences::use(const Recursion &R,
                                        const Effect &Request) const {
  if (Request.Path.front() == R.Path.front())
    return std::nullopt; // seen from the function that sends it
  Way W;
  W.Hops.push_back({R.Path, false});
  const CallFact &Last = P.call(R.Path.back());
  for (size_t I = 0; I < Last.Args.size(); ++I) {
    ValueId Arg = valueAlong(P, R.Path, R.Path.size() - 1, Last.Args[I]);
    const Value &V = P.values()[P.normalize(Arg)];
    if (V.Op != ValueOp::Param || V.Int != static_cast<int64_t>(I))
      W.Changing[{R.Fn, static_cast<int64_t>(I)}] = dependsOnServer(P, E, Arg);
  }
  for (CallRef Step : R.Path)
    for (const FieldWrite &Write : P.function(Step.Fn).FieldWrites)
      W.Written[Write.FieldUsr] |= dependsOnServer(P, E, Write.What);
  std::optional<LoopUse> Use = judge(W, Request);
  if (Use) {
    Trips Known = attempts(R);
    Known.Counted |= Use->Rounds.Counted;
    Known.OtherEnd |= Use->Rounds.OtherEnd;
    if (Use->Rounds.Count)
      Known.Count =
          std::min(Known.Count.value_or(UINT64_MAX), *Use->Rounds.Count);
    Use->Rounds = Known;
    if (Use->Retry)
      Use->Retry->Attempts = Known;
  }
  return Use;
}

std::optional<LoopUse> Recurrences::use(const SelfRearming &R,
                                        const Effect &Request) const {
  Way W;
  W.Handlers = true;
  for (size_t I = 0; I < R.Hops.size(); ++I) {
    size_t Before = I ? I - 1 : R.Hops.size() - 1;
    W.Hops.push_back({R.Hops[I].Path, R.Hops[Before].Timer});
  }
  for (const Way::Hop &Hop : W.Hops)
    for (size_t Step = 0; Step < Hop.Path.size(); ++Step) {
      CallRef Call = Hop.Path[Step];
      for (const FieldWrite &Write : P.function(Call.Fn).FieldWrites) {
        // What it holds is handed on and kept again: `pending = body`.
        if (const Value &Same =
                P.values()[valueAlong(P, Hop.Path, Step, Write.What)];
            Same.Op == ValueOp::Field && Same.Text == Write.FieldUsr)
          continue;
        bool Answer = dependsOnServer(P, E, Write.What);
        P.visit(Write.What, [&](ValueId, const Value &V) {
          Answer |= V.Op == ValueOp::Param && Step == 0;
          return !Answer;
        });
        W.Written[Write.FieldUsr] |= Answer;
      }
    }
  // What the functions on the way are given: captured and handed on as it
  // was, made of the answer, or something else.
  for (const Way::Hop &Hop : W.Hops)
    for (size_t Step = 0; Step + 1 < Hop.Path.size(); ++Step) {
      const CallFact &C = P.call(Hop.Path[Step]);
      FuncId Callee = Hop.Path[Step + 1].Fn;
      for (size_t I = 0; I < C.Args.size(); ++I) {
        ValueId Arg = valueAlong(P, Hop.Path, Step, C.Args[I]);
        bool Answer = dependsOnServer(P, E, Arg), Made = false;
        bool FieldAnswer = false;
        P.visit(Arg, [&](ValueId, const Value &V) {
          Answer |= V.Op == ValueOp::Param && !Hop.ByTimer;
          Made |= V.Op == ValueOp::Arith || V.Op == ValueOp::Concat;
          return true;
        });
        Made |= changes(Arg, W, FieldAnswer);
        if (Answer || Made)
          W.Changing[{Callee, static_cast<int64_t>(I)}] = Answer || FieldAnswer;
      }
    }
  std::optional<LoopUse> Use = judge(W, Request);
  if (!Use)
    return Use;
  for (Delay *D : {&Use->Pace, Use->Retry ? &Use->Retry->Wait : nullptr}) {
    if (!D)
      continue;
    D->Unknown |= !R.Seconds;
    D->Seconds += R.Seconds.value_or(0);
  }
  // A timer is a wait like any other.
  for (const SelfRearming::Hop &Hop : R.Hops) {
    if (!Hop.Timer || Hop.By->Duration == NoValue)
      continue;
    bool Told = dependsOnServer(P, E, Hop.By->Duration);
    Use->ServerWait |= Told;
    if (Use->Retry) {
      Use->Retry->ServerWait |= Told;
      Use->Retry->Waits.push_back(Hop.By);
    }
  }
  return Use;
}

} // namespace throttlint
