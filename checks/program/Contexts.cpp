//===- Contexts.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Contexts.h"

#include "program/Paths.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

Contexts::Contexts(const Program &P, const Effects &E) : P(P), E(E) {
  collectLoops();
  collectArmings();
  placeCoroutines();
  collectEntries();
  collectMainLoops();
}

bool overrides(const FunctionFacts &F, const ContextRule &Rule) {
  return llvm::any_of(F.OverriddenKeys, [&](const std::string &Key) {
    return matchesName(Rule.Name, Key);
  });
}

std::vector<std::string> Contexts::namesOf(ValueId Loop) const {
  std::vector<std::string> Out;
  auto Add = [&](ValueId Id) {
    const Value &V = P.values()[Id];
    if (V.Op == ValueOp::Global || V.Op == ValueOp::Field)
      Out.push_back(V.Text);
    else if (V.Op == ValueOp::Result)
      Out.push_back(V.Text + '#' + std::to_string(V.Int));
  };
  if (Loop == NoValue)
    return Out;
  Add(Loop);
  Add(P.resolve(Loop));
  if (const Value V = P.values()[Loop]; V.Op == ValueOp::Slot)
    for (ValueId Given : P.setsOf(P.normalize(V.Kids[0]), V.Text))
      Add(Given);
  return Out;
}

void Contexts::collectLoops() {
  std::vector<std::pair<FuncId, ValueId>> Runs;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &R : E.of(Fn))
      if (R.Kind == EffectKind::RunLoop)
        Runs.emplace_back(Fn, R.What);
  if (Runs.empty())
    return;
  std::set<FuncId> Threads;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
    for (const Effect &S : E.of(Fn))
      if (S.Kind == EffectKind::Schedule &&
          S.Model->Context == ContextKind::Thread)
        for (const Target &T : P.targetsOf(S.Handle))
          Threads.insert(T.Fn);
    for (const auto &L : P.rules().libraries())
      for (const ContextRule &R : L->Overrides)
        if (R.Context == ContextKind::Thread && overrides(P.function(Fn), R))
          Threads.insert(Fn);
  }
  // Functions on the way from an entry to a loop say nothing.
  auto Entered = [&](FuncId Fn) {
    auto Callers = P.callersOf(Fn);
    return !Callers || Callers->empty();
  };
  std::set<std::string> Elsewhere;
  bool MainLoop = false;
  for (auto [Fn, Loop] : Runs) {
    std::vector<std::string> Names = namesOf(Loop);
    if (Threads.contains(Fn)) {
      OwnLoops.insert(Names.begin(), Names.end());
    } else if (Entered(Fn)) {
      MainLoop = true;
      Elsewhere.insert(Names.begin(), Names.end());
    }
  }
  // The only loop of a program serves whoever waits, on a thread too.
  if (!MainLoop)
    OwnLoops.clear();
  for (const std::string &Name : Elsewhere)
    OwnLoops.erase(Name);
}

/// Where the callable runs: the model, the executor among the arguments, and
/// the thread its object was moved to tell, in this order.
void Contexts::place(Arming &A) const {
  const FunctionModel &M = *A.By->Model;
  const CallFact &C = P.call(A.By->leaf());
  A.Context =
      M.Context == ContextKind::None ? ContextKind::EventLoop : M.Context;
  A.SharedWith = M.SharedWith;
  for (const auto &Library : P.rules().libraries())
    for (const ContextRule &Rule : Library->ExecutorTypes)
      if (llvm::is_contained(C.ArgTypes, Rule.Name)) {
        A.Context = Rule.Context;
        A.SharedWith = Rule.SharedWith;
      }
  if (A.Context == ContextKind::EventLoop)
    if (auto Moved = E.connections().affinity(
            E.connections().objectOf(A.By->leaf(), M, A.By->Handle)))
      A.Context = *Moved;
  if (A.Context == ContextKind::EventLoop && !OwnLoops.empty() &&
      llvm::any_of(namesOf(A.By->What), [&](const std::string &Name) {
        return OwnLoops.contains(Name);
      }))
    A.Context = ContextKind::Thread;
}

bool Contexts::repeats(const Effect &Schedule, FuncId Handler) const {
  const FunctionModel &M = *Schedule.Model;
  if (!M.Repeats || P.number(Schedule.Once).value_or(0) != 0)
    return false;
  const std::vector<ReturnFact> &Returns = P.function(Handler).Returns;
  bool EndsItself = M.EndsOnReturn && !Returns.empty() &&
                    llvm::all_of(Returns, [&](const ReturnFact &R) {
                      return P.number(R.What) == M.EndsOnReturn;
                    });
  return !EndsItself;
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
        place(A);
        A.Timer = static_cast<bool>(S.Model->Delay);
        A.Repeats = repeats(S, T.Fn);
        if (S.Duration != NoValue)
          A.Seconds = pauseSeconds(P, S.Duration);
        Seen[A.Handler].insert(A.Context);
        Armings.push_back(A);
      }
    }
}

/// A coroutine runs where it was spawned, and where those run that await it.
void Contexts::placeCoroutines() {
  std::map<FuncId, std::set<FuncId>> Callers;
  std::vector<FuncId> Work;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
    if (!P.function(Fn).Coroutine)
      continue;
    for (uint32_t C = 0; C < P.function(Fn).Calls.size(); ++C)
      for (const Target &T : P.targets({Fn, C}))
        if (T.Fn != Fn && P.function(T.Fn).Coroutine)
          Callers[T.Fn].insert(Fn);
    Work.push_back(Fn);
  }
  auto Usual = [&](FuncId Fn) {
    for (const auto &L : P.rules().libraries())
      for (const ContextRule &R : L->CoroutineTypes)
        if (R.Name == P.function(Fn).ReturnType &&
            R.Context == ContextKind::Pool)
          return R.Context;
    return ContextKind::EventLoop;
  };
  // Nobody is seen to start it: taken to run where its kind mostly does.
  std::map<FuncId, std::set<ContextKind>> Runs;
  for (FuncId Fn : Work)
    if (Seen.contains(Fn))
      Runs[Fn] = Seen[Fn];
    else if (!Callers.contains(Fn))
      Runs[Fn] = {Usual(Fn)};
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const auto &[Callee, From] : Callers) {
      // Handed to an executor by name: the call only makes it.
      if (Seen.contains(Callee))
        continue;
      size_t Before = Runs[Callee].size();
      for (FuncId Caller : From)
        Runs[Callee].insert(Runs[Caller].begin(), Runs[Caller].end());
      Changed |= Runs[Callee].size() != Before;
    }
  }
  for (auto &[Fn, Where] : Runs)
    if (!Where.empty())
      Seen.try_emplace(Fn, std::move(Where));
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
                   const ContextRule &Rule, bool Known = true) {
      ContextKind Context = Rule.Context;
      if (Kind != Entry::Coroutine && Context == ContextKind::EventLoop)
        Context = E.connections().affinity(F.RecordKey).value_or(Context);
      if (Context == ContextKind::None ||
          (Seen.contains(Fn) && !Seen[Fn].contains(Context)))
        return;
      Found.try_emplace({Fn, Context}, Entry{Kind, Fn, Context, Rule.SharedWith,
                                             Library, nullptr, Known});
    };
    if (F.Coroutine) {
      bool Known = false;
      for (const auto &L : P.rules().libraries())
        for (const ContextRule &R : L->CoroutineTypes)
          if (R.Name == F.ReturnType) {
            Add(Entry::Coroutine, L.get(), R);
            Known = true;
          }
      if (!Known)
        Add(Entry::Coroutine, nullptr, {{}, ContextKind::EventLoop, {}}, Known);
    }
    for (const auto &L : P.rules().libraries()) {
      for (const ContextRule &R : L->Annotations)
        if (llvm::is_contained(F.Annotations, R.Name))
          Add(Entry::Slot, L.get(), R);
      for (const ContextRule &R : L->Overrides)
        if (overrides(F, R))
          Add(Entry::EventHandler, L.get(), R);
    }
  }
  for (const Arming &A : Armings) {
    auto [It, New] = Found.try_emplace(
        {A.Handler, A.Context},
        Entry{P.function(A.Handler).Coroutine ? Entry::Coroutine
                                              : Entry::Handler,
              A.Handler, A.Context, A.SharedWith, nullptr, nullptr, true});
    Entry &Way = It->second;
    if (!Way.By)
      Way.By = &A;
    if (!Way.Library)
      Way.Library = P.rules().library(A.By->Model->Library);
  }
  for (auto &[Key, Way] : Found)
    Entries.push_back(Way);
}

void Contexts::collectMainLoops() {
  auto Plain = [&](const std::string &Name) {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      if (const FunctionFacts &F = P.function(Fn);
          F.Key == Name && F.RecordKey.empty() && F.Params.empty())
        return Fn;
    return NoFunc;
  };
  for (const auto &L : P.rules().libraries())
    for (const MainLoopRule &R : L->MainLoops) {
      FuncId Fn = Plain(R.Name);
      if (Fn == NoFunc || (!R.Beside.empty() && Plain(R.Beside) == NoFunc))
        continue;
      // Who calls it himself has a main loop of his own.
      bool Called = false;
      for (const FunctionFacts &F : P.functions())
        Called |= llvm::any_of(F.Calls, [&](const CallFact &C) {
          return C.CalleeUsr == P.function(Fn).Usr;
        });
      if (!Called)
        MainLoops.push_back(Fn);
    }
}

} // namespace throttlint
