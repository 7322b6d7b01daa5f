//===- Contexts.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Contexts.h"

#include "program/Paths.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

Contexts::Contexts(const Program &P, const Effects &E) : P(P), E(E) {
  collectArmings();
  collectEntries();
}

ContextKind Contexts::contextOf(const Effect &Schedule) const {
  const CallFact &C = P.call(Schedule.leaf());
  ContextKind Context = Schedule.Model->Context == ContextKind::None
                            ? ContextKind::EventLoop
                            : Schedule.Model->Context;
  // The executor decides: post(pool, f).
  for (const auto &Library : P.rules().libraries())
    for (const ContextRule &Rule : Library->ExecutorTypes)
      if (llvm::is_contained(C.ArgTypes, Rule.Name))
        Context = Rule.Context;
  return Context;
}

/// The timer was told to fire once.
bool Contexts::singleShot(const Effect &S) const {
  ValueId Timer = S.Model->Delay.Kind == ValueSpec::Slot
                      ? P.normalize(P.at(S.leaf(), S.Model->Delay.Of.front()))
                      : NoValue;
  if (Timer == NoValue)
    return false;
  ValueId Slot = P.values().add(
      {.Op = ValueOp::Slot, .Text = "single-shot", .Aux = {}, .Kids = {Timer}});
  if (auto N = P.number(Slot))
    return *N != 0;
  for (const Effect &Set : E.of(S.leaf().Fn))
    if (Set.Kind == EffectKind::Set && Set.Slot == "single-shot" &&
        Set.Handle == Timer)
      return P.number(Set.What).value_or(0) != 0;
  return false;
}

void Contexts::collectArmings() {
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &S : E.of(Fn)) {
      if (S.Kind != EffectKind::Schedule)
        continue;
      for (const Target &T : P.targetsOf(S.Handle)) {
        Arming A;
        A.Owner = Fn;
        A.By = &S;
        A.Handler = T.Fn;
        A.Context = contextOf(S);
        A.Timer = static_cast<bool>(S.Model->Delay);
        A.Repeats = S.Model->Repeats && !singleShot(S);
        if (S.Duration != NoValue)
          A.Seconds = pauseSeconds(P, S.Duration);
        Seen[A.Handler].insert(A.Context);
        Armings.push_back(A);
      }
    }
}

bool Contexts::armedOnEventLoop(FuncId Fn) const {
  auto It = Seen.find(Fn);
  return It != Seen.end() && It->second.contains(ContextKind::EventLoop);
}

void Contexts::collectEntries() {
  std::map<std::pair<FuncId, ContextKind>, Entry> Found;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
    const FunctionFacts &F = P.function(Fn);
    auto Add = [&](Entry::KindTy Kind, const LibraryRules *Library,
                   ContextKind Context, bool Known = true) {
      if (Context == ContextKind::None ||
          (Seen.contains(Fn) && !Seen[Fn].contains(Context)))
        return;
      Found.try_emplace({Fn, Context},
                        Entry{Kind, Fn, Context, Library, nullptr, Known});
    };
    if (F.Coroutine) {
      bool Known = false;
      for (const auto &L : P.rules().libraries())
        for (const ContextRule &R : L->CoroutineTypes)
          if (R.Name == F.ReturnType) {
            Add(Entry::Coroutine, L.get(), R.Context);
            Known = true;
          }
      if (!Known)
        Add(Entry::Coroutine, nullptr, ContextKind::EventLoop, Known);
    }
    for (const auto &L : P.rules().libraries()) {
      for (const ContextRule &R : L->Annotations)
        if (llvm::is_contained(F.Annotations, R.Name))
          Add(Entry::Slot, L.get(), R.Context);
      for (const ContextRule &R : L->Overrides)
        if (llvm::is_contained(F.OverriddenKeys, R.Name))
          Add(Entry::EventHandler, L.get(), R.Context);
    }
  }
  for (const Arming &A : Armings) {
    auto [It, New] = Found.try_emplace(
        {A.Handler, A.Context},
        Entry{P.function(A.Handler).Coroutine ? Entry::Coroutine
                                              : Entry::Handler,
              A.Handler, A.Context, nullptr, nullptr, true});
    Entry &Way = It->second;
    if (!Way.By)
      Way.By = &A;
    if (!Way.Library)
      Way.Library = P.rules().library(A.By->Model->Library);
  }
  for (auto &[Key, Way] : Found)
    Entries.push_back(Way);
}

} // namespace throttlint
