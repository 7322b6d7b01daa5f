//===- Rearming.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Rearming.h"

#include "program/Paths.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace throttlint {
namespace {

class HandlerGraph {
public:
  HandlerGraph(const Program &P, const Effects &E, const Contexts &Ways)
      : P(P), E(E), Ways(Ways) {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &X : E.of(Fn))
        if (X.Kind == EffectKind::Schedule)
          explore(Fn, X, X.Handle, X.Duration);
  }

  std::optional<SelfRearming> wayBack(FuncId Start) const;

private:
  const Program &P;
  const Effects &E;
  const Contexts &Ways;

  /// That a handler arranges for another one to run.
  struct Rearm {
    FuncId To;
    std::optional<double> Seconds;
    bool Timer;
    std::vector<CallRef> Path;
    const Effect *By;
  };
  std::map<FuncId, std::vector<Rearm>> Rearms;
  std::set<std::tuple<FuncId, FuncId, CallRef, std::optional<double>>> Known;
  /// What a handler may hold: callables that hold others have no end.
  static constexpr unsigned MaxVariants = 64;
  std::map<FuncId, std::set<ValueId>> Explored;
  std::map<const Effect *, bool> Waits;
  /// Effects that are still looked at on behalf of others.
  size_t Left = 200000;

  using Followed = std::set<std::pair<FuncId, ValueId>>;
  void explore(FuncId From, const Effect &By, ValueId Handle, ValueId Duration);
  void follow(FuncId Handler, FuncId Fn, ValueId Callable, unsigned Depth,
              Followed &Seen);
};

/// Notes that \p From schedules the callable \p Handle, and what that one
/// schedules in turn: with what it captured, which may be callables.
void HandlerGraph::explore(FuncId From, const Effect &By, ValueId Handle,
                           ValueId Duration) {
  auto [Wait, First] = Waits.try_emplace(&By);
  if (First)
    Wait->second = waitsForOthers(P, E, By);
  if (Wait->second)
    return;
  for (const Target &T : P.targetsOf(Handle)) {
    if (Ways.repeats(By, T.Fn))
      continue;
    Rearm X;
    X.To = T.Fn;
    X.Timer = static_cast<bool>(By.Model->Delay);
    X.Path = By.Path;
    X.By = &By;
    if (Duration != NoValue)
      X.Seconds = pauseSeconds(P, Duration);
    if (Known.insert({From, X.To, X.Path.back(), X.Seconds}).second)
      Rearms[From].push_back(X);
    std::set<ValueId> &Variants = Explored[T.Fn];
    if (Variants.size() >= MaxVariants || !Variants.insert(T.Callable).second)
      continue;
    Followed Seen;
    follow(T.Fn, T.Fn, T.Callable, 0, Seen);
  }
}

/// What running \p Fn with the captures of \p Callable schedules, on behalf
/// of the handler \p Handler.
void HandlerGraph::follow(FuncId Handler, FuncId Fn, ValueId Callable,
                          unsigned Depth, Followed &Seen) {
  if (!Seen.insert({Fn, Callable}).second)
    return;
  const Value Closure = P.values()[Callable];
  Binding With;
  if (Closure.Op == ValueOp::Callable && !Closure.Kids.empty())
    With = {{}, Closure.Kids[0], std::span(Closure.Kids).subspan(1)};
  for (const Effect &X : E.of(Fn)) {
    if (X.Kind != EffectKind::Schedule && X.Kind != EffectKind::Invoke)
      continue;
    if (Left == 0)
      return E.noteTruncated();
    --Left;
    ValueId Handle = P.normalize(P.substitute(X.Handle, With));
    // Only what the captures tell is new; the effects know the others.
    bool Told = Handle != P.normalize(X.Handle);
    if (X.Kind == EffectKind::Schedule) {
      if (Told || Depth > 0)
        explore(Handler, X, Handle, X.Duration);
      continue;
    }
    if (Told && Depth < 4)
      for (const Target &T : P.targetsOf(Handle))
        follow(Handler, T.Fn, T.Callable, Depth + 1, Seen);
  }
}

/// The cheapest way from a handler back to itself.
std::optional<SelfRearming> HandlerGraph::wayBack(FuncId Start) const {
  using Cost = std::pair<double, bool>; // seconds, some are unknown
  struct Reached {
    Cost Sum;
    FuncId From = NoFunc;
    const Rearm *By = nullptr;
  };
  std::map<FuncId, Reached> Best{{Start, {{0, false}}}};
  std::vector<FuncId> Work{Start};
  std::optional<Reached> Back;
  for (size_t I = 0; I < Work.size() && I < 64; ++I) {
    Cost SoFar = Best[Work[I]].Sum;
    auto Next = Rearms.find(Work[I]);
    if (Next == Rearms.end())
      continue;
    for (const Rearm &X : Next->second) {
      // An I/O completion takes the answer's own time.
      Reached To{SoFar, Work[I], &X};
      if (X.Timer && X.Seconds)
        To.Sum.first += *X.Seconds;
      else if (X.Timer)
        To.Sum.second = true;
      if (X.To == Start) {
        if (!Back || To.Sum < Back->Sum)
          Back = To;
        continue;
      }
      auto [It, New] = Best.try_emplace(X.To, To);
      if (New)
        Work.push_back(X.To);
      else if (To.Sum < It->second.Sum)
        It->second = To;
    }
  }
  if (!Back)
    return std::nullopt;
  SelfRearming Out;
  Out.Handler = Start;
  if (!Back->Sum.second)
    Out.Seconds = Back->Sum.first;
  Out.By = Back->By->Path.back();
  for (Reached At = *Back; At.By; At = Best.at(At.From)) {
    Out.Hops.insert(Out.Hops.begin(), {At.By->Path, At.By->Timer, At.By->By});
    if (At.From == Start || Out.Hops.size() > 64)
      break;
  }
  return Out;
}

} // namespace

bool waitsForOthers(const Program &P, const Effects &E, const Effect &By) {
  // What is emitted for a queued connection comes.
  if (!By.Model->Signal || By.Model->Delay ||
      !llvm::is_contained(P.models(By.leaf()), By.Model))
    return false;
  return llvm::none_of(P.call(By.leaf()).Args, [&](ValueId Arg) {
    return P.values()[Arg].Op != ValueOp::Callable &&
           dependsOnServer(P, E, Arg);
  });
}

std::vector<SelfRearming> selfRearming(const Program &P, const Effects &E,
                                       const Contexts &Ways) {
  HandlerGraph Graph(P, E, Ways);
  std::set<FuncId> Handlers;
  for (const Arming &A : Ways.armings())
    Handlers.insert(A.Handler);
  std::vector<SelfRearming> Out;
  for (FuncId Handler : Handlers)
    if (auto Way = Graph.wayBack(Handler))
      Out.push_back(*Way);
  return Out;
}

} // namespace throttlint
