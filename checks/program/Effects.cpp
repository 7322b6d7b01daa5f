//===- Effects.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Effects.h"

#include "program/Paths.h"
#include "program/Repetition.h"
#include "program/TripCounts.h"
#include "program/Waking.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

namespace throttlint {

/// Steps of a path: deeper chains than any the survey of real code found.
static constexpr size_t MaxPath = 24;
/// Effects kept per function; beyond, a function is a whole API client.
static constexpr size_t MaxEffects = 600;
/// Ways through callables that are followed from one call. Who they run may
/// run others in turn, each with candidates of its own: each gets its share.
static constexpr size_t MaxWays = 1000;

Delay &Delay::operator+=(const Delay &Other) {
  Seconds += Other.Seconds;
  ByPerson = (ByPerson || !Unknown) && (Other.ByPerson || !Other.Unknown);
  Unknown |= Other.Unknown;
  ByPerson &= Unknown;
  FromServer |= Other.FromServer;
  Repeated |= Other.Repeated;
  Maybe |= Other.Maybe;
  Floor |= Other.Floor;
  // The slowest rules; one of unknown speed may be slower.
  if (Other.Spaced &&
      (!Spaced ||
       (Spaced->Seconds &&
        (!Other.Spaced->Seconds || *Other.Spaced->Seconds > *Spaced->Seconds))))
    Spaced = Other.Spaced;
  if (Other.Anew)
    Anew = Other.Anew;
  return *this;
}

Effects::Effects(const Program &P)
    : P(P), Signals(P), Limits(P), All(P.functions().size()),
      FunctionDelays(P.functions().size()), MayDelay(P.functions().size()) {
  std::vector<std::vector<FuncId>> Order = sccs();
  Circle.resize(P.functions().size());
  Recursive.resize(P.functions().size());
  for (uint32_t I = 0; I < Order.size(); ++I)
    for (FuncId Fn : Order[I]) {
      Circle[Fn] = I;
      Recursive[Fn] =
          Order[I].size() > 1 ||
          llvm::any_of(P.function(Fn).Calls, [&](const CallFact &C) {
            return C.CalleeUsr == P.function(Fn).Usr;
          });
    }
  for (const std::vector<FuncId> &Scc : Order) {
    // Recursion: what a round adds, the next may carry round once more.
    for (unsigned Round = 0; Round < (Scc.size() > 1 ? 4u : 2u); ++Round) {
      bool Changed = false;
      for (FuncId Fn : Scc)
        Changed |= compute(Fn);
      if (!Changed)
        break;
    }
    for (FuncId Fn : Scc) {
      Limits.lookAt(Fn);
      computeDelay(Fn);
    }
  }
}

std::vector<Target> Effects::mayRun(CallRef Ref) const {
  std::vector<Target> Out = P.targets(Ref);
  if (const CallFact &C = P.call(Ref); Out.empty() && C.Callee != NoValue) {
    ValueId Called = P.normalize(C.Callee);
    if (P.originOf(Called) != Origin::Caller)
      Out = P.candidates(Called, Ref.Fn);
  }
  return Out;
}

/// Strongly connected components of the call graph, callees first.
std::vector<std::vector<FuncId>> Effects::sccs() const {
  size_t N = P.functions().size();
  std::vector<std::vector<FuncId>> Succs(N);
  for (FuncId Fn = 0; Fn < N; ++Fn) {
    const FunctionFacts &F = P.function(Fn);
    std::set<FuncId> Unique;
    for (uint32_t C = 0; C < F.Calls.size(); ++C) {
      for (const Target &T : mayRun({Fn, C}))
        Unique.insert(T.Fn);
      for (ValueId Arg : F.Calls[C].Args)
        for (const Target &T : P.targetsOf(Arg))
          Unique.insert(T.Fn);
      for (const Connections::Link &L : Signals.of(F.Calls[C].Key))
        for (const Target &T : P.targetsOf(L.Handler))
          Unique.insert(T.Fn);
    }
    Succs[Fn].assign(Unique.begin(), Unique.end());
  }
  // Tarjan, without recursion: call chains of real programs are long.
  std::vector<std::vector<FuncId>> Out;
  std::vector<uint32_t> Index(N, 0), Low(N, 0);
  std::vector<bool> OnStack(N, false);
  std::vector<FuncId> Stack;
  uint32_t Next = 1;
  for (FuncId Root = 0; Root < N; ++Root) {
    if (Index[Root])
      continue;
    std::vector<std::pair<FuncId, size_t>> Work{{Root, 0}};
    while (!Work.empty()) {
      auto &[Fn, At] = Work.back();
      if (At == 0) {
        Index[Fn] = Low[Fn] = Next++;
        Stack.push_back(Fn);
        OnStack[Fn] = true;
      }
      if (At < Succs[Fn].size()) {
        FuncId To = Succs[Fn][At++];
        if (!Index[To])
          Work.push_back({To, 0});
        else if (OnStack[To])
          Low[Fn] = std::min(Low[Fn], Index[To]);
        continue;
      }
      FuncId Done = Fn;
      Work.pop_back();
      if (!Work.empty())
        Low[Work.back().first] = std::min(Low[Work.back().first], Low[Done]);
      if (Low[Done] == Index[Done]) {
        std::vector<FuncId> Scc;
        FuncId Member;
        do {
          Member = Stack.back();
          Stack.pop_back();
          OnStack[Member] = false;
          Scc.push_back(Member);
        } while (Member != Done);
        llvm::sort(Scc);
        Out.push_back(std::move(Scc));
      }
    }
  }
  return Out;
}

namespace {

/// What makes two effects the same for a caller.
struct EffectId {
  EffectKind Kind;
  bool Assumed;
  CallRef Leaf;
  ValueId Url, Verb, Duration, Handle, What;
  std::vector<std::pair<CallRef, uint32_t>> Loops;
  auto operator<=>(const EffectId &) const = default;
};

EffectId identify(const Program &P, const Effect &E) {
  EffectId Id{E.Kind,     E.Assumed, E.leaf(), E.Url, E.Verb,
              E.Duration, E.Handle,  E.What,   {}};
  if (E.Kind == EffectKind::Request || E.Kind == EffectKind::Invoke)
    for (CallRef Step : E.Path)
      for (uint32_t L : P.loopsAround(Step))
        Id.Loops.push_back({Step, L});
  for (uint32_t Step : E.RepeatingSteps)
    Id.Loops.push_back({E.Path[Step], UINT32_MAX});
  return Id;
}

/// Seconds plus a fraction in a struct; `ts = rem` after an interruption
/// finishes the same sleep.
ValueId structSeconds(const Program &P, ValueId Id, double Fraction) {
  ValueStore &V = P.values();
  Id = P.normalize(Id);
  if (const PhiFact *Phi = P.phi(V[Id]))
    Id = P.normalize(Phi->Init);
  const Value Struct = V[Id];
  if (Struct.Op != ValueOp::Construct || Struct.Kids.size() != 2)
    return Id;
  // `{ms / 1000, ms % 1000 * 1000000}`: nothing is lost by the division.
  const Value Whole = V[Struct.Kids[0]];
  if (Whole.Op == ValueOp::Arith && Whole.Text == "/") {
    ValueId Rest = V.arith("%", Whole.Kids);
    bool Kept = false;
    P.visit(Struct.Kids[1], [&](ValueId Part, const Value &) {
      Kept |= Part == Rest;
      return !Kept;
    });
    if (auto Of = P.number(Whole.Kids[1]); Kept && Of && *Of > 0)
      return V.scale(Whole.Kids[0], 1 / *Of);
  }
  return V.arith("+", {Struct.Kids[0], V.scale(Struct.Kids[1], Fraction)});
}

/// A coroutine that was called to be spawned: `co_spawn(io, session(s))`.
ValueId spawned(const Program &P, ValueId Handle) {
  std::optional<CallRef> Call = P.resultOf(P.values()[Handle]);
  if (!Call || P.values()[Handle].Op != ValueOp::Result)
    return Handle;
  for (const Target &T : P.targets(*Call))
    if (const FunctionFacts &F = P.function(T.Fn); F.Coroutine)
      return P.values().add({.Op = ValueOp::Callable,
                             .Text = F.Usr,
                             .Aux = F.Key,
                             .Kids = {P.call(*Call).Receiver}});
  return Handle;
}

bool takesCallable(const Program &P, const CallFact &C) {
  return llvm::is_contained(C.ArgTypes, "std::function") ||
         llvm::any_of(C.Args, [&](ValueId Arg) {
           return P.values()[Arg].Op == ValueOp::Callable;
         });
}

/// What runs when the elements of a view are read.
std::vector<ValueId> viewCallables(const Program &P, ValueId View) {
  std::vector<ValueId> Out;
  for (View = P.normalize(View); P.values()[View].Op == ValueOp::Take;
       View = P.values()[View].Kids[0])
    if (const Value &V = P.values()[View];
        V.Text == "maps" || V.Text == "tests")
      Out.push_back(V.Kids[2]);
  return Out;
}

/// A length of time in the unit the model says.
ValueId inSeconds(const Program &P, const FunctionModel &M, ValueId Id) {
  if (Id == NoValue)
    return Id;
  if (M.StructFraction > 0)
    return structSeconds(P, Id, M.StructFraction);
  return M.Unit == 1 ? Id : P.values().scale(Id, M.Unit);
}

} // namespace

/// How long a wait lasts that only a timer ends; NoValue where that is not so.
ValueId Effects::endedAfter(const FunctionModel &Wait,
                            const std::vector<Effect> &Before) const {
  ValueId Out = NoValue;
  for (const Effect &S : Before) {
    if (S.Kind != EffectKind::Schedule || S.Path.size() != 1 || !S.Model ||
        !llvm::is_contained(Wait.EndedBy, P.handlerKey(S.Path[0], *S.Model)))
      continue;
    // Something else ends it, too, and perhaps before.
    if (S.Duration == NoValue || Out != NoValue)
      return NoValue;
    Out = S.Duration;
  }
  return Out;
}

/// A condition on parameters and constants alone.
static bool asksParameters(const Program &P, ValueId Condition) {
  bool Param = false, Other = false;
  P.visit(Condition, [&](ValueId, const Value &V) {
    Param |= V.Op == ValueOp::Param;
    Other |= V.Op != ValueOp::Param && V.Op != ValueOp::Int &&
             V.Op != ValueOp::Enum && V.Op != ValueOp::Arith;
    return !Other;
  });
  return Param && !Other;
}

using ParameterGuards =
    std::map<std::pair<FuncId, uint32_t>, std::vector<Guard>>;

/// With these arguments \p Block of \p Fn is never reached.
static bool ruledOut(const Program &P, FuncId Fn, uint32_t Block,
                     const Binding &With, ParameterGuards &Known) {
  if (With.Args.empty() ||
      llvm::none_of(P.function(Fn).Blocks, [&](const BlockFact &B) {
        return B.Succs.size() == 2 && asksParameters(P, B.Condition);
      }))
    return false;
  auto [It, New] = Known.try_emplace({Fn, Block});
  if (New)
    for (const Guard &G : guardsOf(P, Fn, Block))
      if (asksParameters(P, G.Condition))
        It->second.push_back(G);
  return llvm::any_of(It->second, [&](const Guard &G) {
    auto N = evaluateWith(P, P.substitute(G.Condition, With), NoValue, 0);
    return N && (*N != 0) != G.Truth;
  });
}

bool Effects::compute(FuncId Fn) {
  const FunctionFacts &F = P.function(Fn);
  ValueStore &V = P.values();
  std::vector<Effect> Out;
  std::map<EffectId, size_t> Seen;
  std::map<std::pair<ValueId, std::string>, ValueId> Sets;
  bool Outermost = P.calledFromOutside(Fn);

  // Fills slots of handles that this function has set before.
  auto Settle = [&](ValueId Id) -> ValueId {
    if (Id == NoValue)
      return NoValue;
    Id = P.normalize(Id);
    if (Sets.empty())
      return Id;
    std::map<ValueId, ValueId> Memo;
    std::function<ValueId(ValueId)> Go = [&](ValueId Old) -> ValueId {
      const Value X = V[Old];
      if (Old == NoValue || X.Kids.empty() || X.Op == ValueOp::Callable)
        return Old;
      if (auto It = Memo.find(Old); It != Memo.end())
        return It->second;
      Memo[Old] = Old;
      if (X.Op == ValueOp::Slot)
        if (auto It = Sets.find({X.Kids[0], X.Text}); It != Sets.end())
          return Memo[Old] = It->second;
      // A number comes first: what stands behind it is never asked.
      if (X.Op == ValueOp::Choice && X.Text == "first") {
        ValueId First = Go(X.Kids[0]);
        ValueOp Op = V[First].Op;
        if (Op == ValueOp::Int || Op == ValueOp::Real || Op == ValueOp::Scale)
          return Memo[Old] = First;
      }
      Value New = X;
      bool Changed = false;
      for (ValueId &K : New.Kids) {
        ValueId N = Go(K);
        Changed |= N != K;
        K = N;
      }
      return Memo[Old] = !Changed                    ? Old
                         : New.Op == ValueOp::Concat ? V.concat(New.Kids)
                                                     : V.add(std::move(New));
    };
    return Go(Id);
  };
  auto Push = [&](Effect E) {
    if (E.Path.size() > MaxPath || Out.size() >= MaxEffects) {
      Truncated = true;
      return;
    }
    // Recursion: a path that comes back here says nothing new.
    for (size_t I = 1; I < E.Path.size(); ++I)
      if (E.Path[I].Fn == Fn)
        return;
    E.Url = Settle(E.Url);
    E.Verb = Settle(E.Verb);
    E.Duration = Settle(E.Duration);
    E.Once = Settle(E.Once);
    E.Handle = Settle(E.Handle);
    E.What = Settle(E.What);
    // Raw text that is known by now and no HTTP request is no request.
    if (E.Kind == EffectKind::Request && P.maybeNoRequest(E.Url)) {
      ValueId Text = P.resolve(V[E.Url].Kids[0]);
      const Value &First =
          V[V[Text].Op == ValueOp::Concat ? V[Text].Kids[0] : Text];
      if (First.Op == ValueOp::Text || First.Op == ValueOp::Unknown)
        return;
    }
    if (E.Kind == EffectKind::Set) {
      Sets[{E.Handle, E.Slot}] = E.What;
      const_cast<Program &>(P).recordSet(
          E.Handle, E.Slot, Outermost ? P.substitute(E.What, {}) : E.What);
      // Only what outlives the function matters to callers.
      ValueOp Op = V[E.Handle].Op;
      if (Op != ValueOp::Param && Op != ValueOp::Field && Op != ValueOp::This &&
          Op != ValueOp::Capture)
        return;
    }
    auto [It, New] = Seen.try_emplace(identify(P, E), Out.size());
    if (New)
      Out.push_back(std::move(E));
    else if (E.Path.size() < Out[It->second].Path.size())
      Out[It->second] = std::move(E);
  };

  // A call on the way to what is run, and how sure it is what is run.
  struct Way {
    std::vector<CallRef> Via;
    std::vector<uint32_t> Repeating;
    uint32_t Candidates = 1, UnsureStep = 0;
    bool Assumed = false, EachInTurn = false, Namesakes = false;
  };
  auto Mark = [](Effect &E, const Way &W) {
    auto Steps = static_cast<uint32_t>(W.Via.size());
    E.Path.insert(E.Path.begin(), W.Via.begin(), W.Via.end());
    for (uint32_t &Step : E.RepeatingSteps)
      Step += Steps;
    E.RepeatingSteps.insert(E.RepeatingSteps.begin(), W.Repeating.begin(),
                            W.Repeating.end());
    E.UnsureStep += Steps;
    if (W.Candidates >= E.Candidates) {
      E.Candidates = W.Candidates;
      E.UnsureStep = W.UnsureStep;
      E.EachInTurn = W.EachInTurn;
    }
    E.Assumed |= W.Assumed;
    E.Namesakes |= W.Namesakes;
  };
  std::function<void(const Way &, ValueId, const std::vector<ValueId> &,
                     size_t)>
      Run;
  ParameterGuards Guards;
  // Everything a function does, run by the call at the end of the way.
  auto Inline = [&](const Way &W, const Target &T, const Binding &With,
                    size_t Ways) {
    // A copy: computing this very function may be under way.
    const std::vector<Effect> Inner = All[T.Fn];
    size_t Invokes = llvm::count_if(
        Inner, [](const Effect &E) { return E.Kind == EffectKind::Invoke; });
    std::map<uint32_t, bool> Ruled;
    for (const Effect &E : Inner) {
      if (E.Assumed)
        continue;
      // `arm(false)` does nothing of what `if (now)` guards.
      if (auto Block = P.blockOf(E.Path.front())) {
        auto [It, New] = Ruled.try_emplace(*Block);
        if (New)
          It->second = ruledOut(P, T.Fn, *Block, With, Guards);
        if (It->second)
          continue;
      }
      Effect New = E;
      Mark(New, W);
      New.Url = P.substitute(E.Url, With);
      New.Verb = P.substitute(E.Verb, With);
      New.Duration = P.substitute(E.Duration, With);
      New.Once = P.substitute(E.Once, With);
      New.Handle = P.normalize(P.substitute(E.Handle, With));
      New.What = P.substitute(E.What, With);
      for (ValueId &Arg : New.Args)
        Arg = P.substitute(Arg, With);
      if (E.Kind != EffectKind::Invoke) {
        Push(std::move(New));
        continue;
      }
      Run({New.Path, New.RepeatingSteps, New.Candidates, New.UnsureStep,
           New.Assumed, New.EachInTurn, New.Namesakes},
          New.Handle, New.Args, Ways / Invokes);
    }
  };
  // One of several functions, with what their callables hold.
  auto RunAll = [&](Way W, std::vector<Target> Targets, ValueId Receiver,
                    const std::vector<ValueId> &Args, size_t Ways) {
    // Of a generic lambda the call itself says which use it is.
    const std::string &Named = P.call(W.Via.back()).CalleeUsr;
    auto Same = [&](const Target &T) {
      return P.function(T.Fn).Lambda && P.function(T.Fn).Usr == Named;
    };
    if (Targets.size() > 1 && llvm::any_of(Targets, Same))
      llvm::erase_if(Targets, [&](const Target &T) { return !Same(T); });
    // By its name alone, it may always be one that cannot be seen.
    bool ByName = P.byNameOnly(W.Via.back());
    size_t Many = Targets.size() + ByName;
    W.Namesakes |=
        ByName && (Targets.size() > 1 || P.byOneNameOnly(W.Via.back()));
    if (Many > W.Candidates) {
      W.Candidates = static_cast<uint32_t>(Many);
      W.UnsureStep = static_cast<uint32_t>(W.Via.size()) - 1;
      W.EachInTurn = P.onlyCall(W.Via.back());
    }
    if (Ways < Targets.size() || Out.size() >= MaxEffects) {
      Truncated = true;
      return;
    }
    for (const Target &T : Targets) {
      if (T.Fn == Fn)
        continue;
      ValueId This = Receiver;
      std::vector<ValueId> Captures, Given = Args;
      if (T.Callable != NoValue) {
        const Value Closure = V[T.Callable];
        if (!Closure.Kids.empty()) {
          This = Closure.Kids[0];
          Captures.assign(Closure.Kids.begin() + 1, Closure.Kids.end());
        }
      }
      // A bare pointer to member gets its object as the first argument.
      const FunctionFacts &Callee = P.function(T.Fn);
      if (This == NoValue && !Callee.RecordUsr.empty() &&
          Given.size() == Callee.Params.size() + 1) {
        This = Given.front();
        Given.erase(Given.begin());
      }
      // What runs itself comes to an end, too.
      Inline(W, T, {Given, This, Captures},
             Ways / std::max<size_t>(Targets.size(), 2));
    }
  };
  Run = [&](const Way &W, ValueId Handle, const std::vector<ValueId> &Args,
            size_t Ways) {
    Origin Knows = P.originOf(Handle);
    if (Knows == Origin::Known) {
      std::vector<Target> Targets = P.targetsOf(Handle);
      if (Targets.empty())
        Targets = P.candidates(Handle, Fn);
      RunAll(W, std::move(Targets), NoValue, Args, Ways);
      return;
    }
    Effect E;
    E.Kind = EffectKind::Invoke;
    Mark(E, W);
    E.Handle = Handle;
    E.Args = Args;
    Push(std::move(E));
    // Should no caller know better: all that the program puts there.
    if (Knows == Origin::Object && !W.Assumed) {
      Way Assumed = W;
      Assumed.Assumed = true;
      RunAll(std::move(Assumed), P.candidates(Handle, Fn), NoValue, Args, Ways);
    }
  };
  auto RunCallable = [&](CallRef Ref, ValueId Handle, bool Repeats,
                         size_t Ways = MaxWays) {
    // invoke(f, x): f gets x.
    std::vector<ValueId> Args = P.call(Ref).Args;
    llvm::erase(Args, Handle);
    Way W;
    W.Via = {Ref};
    if (Repeats) {
      Args.clear();
      W.Repeating = {0};
    }
    Run(W, P.normalize(Handle), Args, Ways);
  };

  for (uint32_t Index = 0; Index < F.Calls.size(); ++Index) {
    CallRef Ref{Fn, Index};
    if (!P.blockOf(Ref))
      continue;
    const CallFact &C = F.Calls[Index];
    std::vector<const FunctionModel *> Models = P.models(Ref);
    bool Known = false;
    for (const FunctionModel *M : Models) {
      Effect E;
      E.Path = {Ref};
      E.Model = M;
      switch (M->Role) {
      case Role::Send:
        E.Kind = EffectKind::Request;
        E.Url = P.at(Ref, M->Url);
        E.Verb = P.at(Ref, M->Verb);
        // Raw text that is no HTTP request is no request.
        if (E.Url == NoValue && M->Url.Kind == ValueSpec::RawHttp)
          continue;
        E.Blocking = M->Blocking && !(M->Awaitable && C.Awaited) &&
                     !(M->LastCallable && takesCallable(P, C));
        Push(std::move(E));
        Known = true;
        // A completion handler runs when the answer is there.
        if (M->LastCallable && !C.Awaited) {
          Effect S;
          S.Path = {Ref};
          S.Model = M;
          S.Kind = EffectKind::Schedule;
          S.Handle = P.handlerOf(Ref, *M);
          if (S.Handle != NoValue)
            Push(std::move(S));
        }
        continue;
      case Role::Sleep:
        E.Kind = M->Suspends || (M->Awaitable && C.Awaited) ? EffectKind::Pause
                                                            : EffectKind::Sleep;
        E.Duration =
            inSeconds(P, *M, P.at(Ref, M->Duration ? M->Duration : M->Until));
        E.Blocking = E.Kind == EffectKind::Sleep;
        Push(std::move(E));
        Known = true;
        continue;
      case Role::Wait:
        if (M->Suspends || (M->Awaitable && C.Awaited)) {
          Known = true;
          continue;
        }
        // A nested event loop that a timer ends: a pause as long as the timer.
        if (ValueId Lasts = endedAfter(*M, Out)) {
          E.Kind = EffectKind::Pause;
          E.Duration = Settle(Lasts);
          Push(std::move(E));
          Known = true;
          continue;
        }
        E.Kind = EffectKind::Wait;
        // Sockets are mostly read when somebody is there.
        E.Blocking =
            !M->ServesEvents && !M->ByPerson && (M->Blocking || !M->ForWork);
        Push(std::move(E));
        Known = true;
        continue;
      case Role::Set:
        E.Kind = EffectKind::Set;
        E.Handle = P.normalize(P.at(Ref, M->Of));
        E.Slot = M->Slot;
        E.What = inSeconds(P, *M, P.at(Ref, M->What));
        if (E.Handle != NoValue && E.What != NoValue)
          Push(std::move(E));
        Known = true;
        continue;
      case Role::Schedule: {
        ValueId After = inSeconds(P, *M, P.at(Ref, M->Delay));
        Known = true;
        // Nobody keeps the future: its destructor waits here and now.
        if (M->JoinsIfDiscarded && C.Discarded) {
          Effect W;
          W.Path = {Ref};
          W.Model = M;
          W.Kind = EffectKind::Wait;
          W.Blocking = true;
          Push(std::move(W));
        }
        if (M->Awaitable && C.Awaited) {
          // Awaited: it suspends, for a timer as long as the timer runs.
          if (M->Delay) {
            E.Kind = EffectKind::Pause;
            E.Duration = After;
            Push(std::move(E));
            continue;
          }
          // co_spawn(pool, f, use_awaitable): f still runs over there.
          E.Handle = spawned(P, P.handlerOf(Ref, *M));
          if (!P.targetsOf(E.Handle).empty()) {
            E.Kind = EffectKind::Schedule;
            Push(std::move(E));
          }
          continue;
        }
        E.Kind = EffectKind::Schedule;
        if (M->PerElement)
          E.RepeatingSteps = {0};
        E.Duration = After;
        E.Once = P.at(Ref, M->Once);
        E.What = P.at(Ref, M->Loop);
        E.Handle = spawned(P, P.handlerOf(Ref, *M));
        // A slot of the library has no body, and a name.
        if (E.Handle != NoValue || !P.handlerKey(Ref, *M).empty())
          Push(std::move(E));
        continue;
      }
      case Role::Run:
        E.Kind = EffectKind::RunLoop;
        E.What = P.at(Ref, M->Loop);
        Push(std::move(E));
        Known = true;
        continue;
      case Role::Invoke:
        if (M->Handler || M->LastCallable)
          RunCallable(Ref, P.handlerOf(Ref, *M), M->Repeats);
        if (M->Repeats)
          for (ValueId Handle : viewCallables(P, P.at(Ref, M->What)))
            RunCallable(Ref, Handle, true);
        Known = true;
        continue;
      default:
        continue;
      }
    }
    if (Known)
      continue;
    std::vector<Target> Targets = P.targets(Ref);
    bool Named = llvm::any_of(Targets, [&](const Target &T) {
      return T.Callable == NoValue && !P.function(T.Fn).Lambda;
    });
    // Only a caller knows which callable it handed over, or which object.
    ValueId Called = P.normalize(C.Callee);
    if (Called != NoValue && !Named &&
        (Targets.empty() || P.originOf(Called) != Origin::Known)) {
      RunCallable(Ref, Called, false);
      continue;
    }
    // Emitting a signal runs what is connected to it.
    const auto &Links = Signals.of(C.Key);
    for (const Connections::Link &L : Links) {
      if (!Signals.queued(L, F.RecordKey)) {
        RunCallable(Ref, L.Handler, false, MaxWays / Links.size());
        continue;
      }
      Effect E;
      E.Path = {Ref};
      E.Model = L.By;
      E.Kind = EffectKind::Schedule;
      E.Handle = L.Handler;
      Push(std::move(E));
    }
    if (C.Virtual && Targets.size() > 1) {
      ValueId Method = V.add({.Op = ValueOp::Callable,
                              .Int = 1,
                              .Text = C.CalleeUsr,
                              .Aux = {},
                              .Kids = {C.Receiver}});
      RunCallable(Ref, Method, false);
      continue;
    }
    Way W;
    W.Via = {Ref};
    RunAll(W, std::move(Targets), C.Receiver, C.Args, MaxWays);
  }
  // A timer may be set up after its handler: `connect(...); start(1000)`.
  for (Effect &E : Out)
    if (E.Kind == EffectKind::Schedule || E.Kind == EffectKind::RunLoop) {
      E.Duration = Settle(E.Duration);
      E.Once = Settle(E.Once);
      E.What = Settle(E.What);
    }
  bool Changed = Out.size() != All[Fn].size();
  All[Fn] = std::move(Out);
  return Changed;
}

/// Length of one sleep or pause.
Delay Effects::lengthOf(const Effect &E) const {
  Delay D;
  D.Maybe =
      E.Model && E.Model->MayEndEarly && !wokenToEnd(P, E.leaf(), *E.Model);
  if ((D.Spaced = Limits.ofWait(E.Duration, E.Path.front().Fn))) {
    D.Spaced->At = P.call(E.Path.front()).Loc;
    return D;
  }
  if (auto Seconds = E.Duration ? pauseSeconds(P, E.Duration) : std::nullopt) {
    // poll(.., -1) waits for its event alone.
    D.Seconds = std::max(0.0, *Seconds);
    return D;
  }
  D.FromServer = dependsOnServer(P, *this, E.Duration);
  auto Least = D.FromServer ? std::nullopt : leastSeconds(P, E.Duration);
  D.Floor = Least.has_value();
  D.Unknown = !Least;
  D.Seconds = Least.value_or(0);
  return D;
}

Delay Effects::delayOf(CallRef Ref) const {
  Delay Out;
  // Own models first, in this function's values with its slots filled.
  bool Known = false;
  for (const Effect &E : All[Ref.Fn])
    if (E.Path.size() == 1 && E.Path[0] == Ref &&
        (E.Kind == EffectKind::Sleep || E.Kind == EffectKind::Pause)) {
      Known = true;
      Out += lengthOf(E);
    }
  for (const FunctionModel *M : P.models(Ref))
    if (M->Role == Role::Acquire && !M->Refuses)
      if (auto L = Limits.ofModel(Ref, *M)) {
        Delay Through;
        Through.Spaced = std::move(L);
        Out += Through;
      }
  if (Known || !P.models(Ref).empty())
    return Out;
  std::vector<Target> Targets = P.targets(Ref);
  bool First = true;
  Delay Least;
  for (const Target &T : Targets) {
    if (T.Fn == Ref.Fn)
      continue;
    Delay D = FunctionDelays[T.Fn];
    const CallFact &C = P.call(Ref);
    std::vector<ValueId> Captures;
    ValueId This = C.Receiver;
    if (T.Callable != NoValue)
      if (const Value Closure = P.values()[T.Callable]; !Closure.Kids.empty()) {
        This = Closure.Kids[0];
        Captures.assign(Closure.Kids.begin() + 1, Closure.Kids.end());
      }
    for (std::optional<Limiter> *L : {&D.Spaced, &D.Anew})
      if (*L)
        *L = Limits.seenFrom(Ref, **L, {C.Args, This, Captures});
    // Lengths given by the caller: look at them with this call's arguments.
    if (D.Unknown && !D.FromServer && !D.Repeated) {
      double Sum = 0;
      bool AllKnown = true, Any = false, Server = false;
      for (const Effect &E : All[Ref.Fn]) {
        if (E.Path.front() != Ref ||
            (E.Kind != EffectKind::Sleep && E.Kind != EffectKind::Pause))
          continue;
        Any = true;
        if (auto S = E.Duration ? pauseSeconds(P, E.Duration) : std::nullopt)
          Sum += *S;
        else
          AllKnown = false;
        Server |= dependsOnServer(P, *this, E.Duration);
      }
      if (Any && AllKnown) {
        D.Unknown = false;
        D.Seconds = Sum;
      }
      D.FromServer |= Server;
    }
    if (!D.any() && MayDelay[T.Fn])
      D.Maybe = true;
    // Which one runs is not known: one of them may wait.
    bool Differs = !First && D.any() != Least.any();
    if (First || D.Seconds < Least.Seconds || !D.any())
      Least = D;
    Least.Maybe |= Differs;
    First = false;
  }
  return Least;
}

std::optional<Delay> Effects::delayReturning(CallRef Ref, bool Truth) const {
  std::optional<Delay> Least;
  for (const Target &T : P.targets(Ref)) {
    if (!MayDelay[T.Fn])
      return std::nullopt;
    const FunctionFacts &F = P.function(T.Fn);
    bool Constants = false;
    for (const ReturnFact &R : F.Returns) {
      auto N = P.number(R.What);
      Constants |= N.has_value();
      if (N && (*N != 0) != Truth)
        continue;
      auto D = leastDelay(P, *this, T.Fn, F.Entry, R.Block, {},
                          {.UnknownIsLong = true});
      if (!D)
        continue;
      // The block that returns counts, too.
      for (uint32_t C : F.Blocks[R.Block].Calls)
        *D += delayOf(CallRef{T.Fn, C});
      if (!Least || (Least->Unknown && !D->Unknown) ||
          (D->Unknown == Least->Unknown && D->Seconds < Least->Seconds))
        Least = D;
    }
    if (!Constants)
      return std::nullopt;
  }
  return Least;
}

/// The wait stands between the attempts of a retry: who succeeds at once does
/// not wait, so it does not pace the callers.
bool Effects::isBackoff(CallRef Wait) const {
  const FunctionFacts &F = P.function(Wait.Fn);
  for (uint32_t L : P.loopsAround(Wait))
    for (uint32_t B : F.Loops[L].Blocks)
      for (uint32_t C : F.Blocks[B].Calls) {
        CallRef Call{Wait.Fn, C};
        bool Sends = llvm::any_of(All[Wait.Fn], [&](const Effect &E) {
          return E.Path[0] == Call && (E.Kind == EffectKind::Request ||
                                       E.Kind == EffectKind::Invoke);
        });
        if (!Sends)
          continue;
        LoopUse Use = analyzeLoop(P, *this, {Call}, 0, L);
        if (Use.Role == LoopRole::Retry && !Use.ServerWait)
          return true;
      }
  return false;
}

/// The call passes a limiter, or may.
bool Effects::callsLimiter(CallRef Ref) const {
  for (const FunctionModel *M : P.models(Ref))
    if (M->Role == Role::Acquire)
      return true;
  return llvm::any_of(P.targets(Ref), [&](const Target &T) {
    return FunctionDelays[T.Fn].Spaced.has_value();
  });
}

void Effects::computeDelay(FuncId Fn) {
  bool Any = !Limits.gates(Fn).empty();
  for (const CallFact &C : P.function(Fn).Calls)
    Any |= callsLimiter(
        {Fn, static_cast<uint32_t>(&C - P.function(Fn).Calls.data())});
  for (const Effect &E : All[Fn]) {
    if (E.Kind != EffectKind::Sleep && E.Kind != EffectKind::Pause)
      continue;
    Any = true;
    if (isBackoff(E.Path[0]))
      continue;
    // A rest after an exception is none for what goes well.
    if (std::optional<uint32_t> Block = P.blockOf(E.Path[0]);
        Block && onlyThrown(P, Fn, *Block) &&
        !dependsOnServer(P, *this, E.Duration))
      continue;
    MayDelay[Fn] =
        MayDelay[Fn] || E.Kind == EffectKind::Sleep || mayPace(P, E.Duration);
  }
  if (!Any)
    return;
  const FunctionFacts &F = P.function(Fn);
  FunctionDelays[Fn] =
      leastDelay(P, *this, Fn, F.Entry, F.Exit, {}).value_or(Delay());
}

} // namespace throttlint
