//===- Callables.cpp - which functions a callable may be --------*- C++ -*-===//
//
// Three answers, in this order: the value says it (targetsOf); only a caller
// knows it, because it was handed over or belongs to the caller's object
// (originOf); else everything that the program stores where it comes from
// (candidates), which may be more than one.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Program.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace throttlint {

/// Beyond, a table of callbacks is too large to say anything of its entries.
static constexpr size_t MaxCandidates = 64;
/// Values looked at for one callable.
static constexpr unsigned MaxSteps = 2000;

void Program::indexCallables(const std::vector<StoreFact> &UnitStores) {
  for (const StoreFact &S : UnitStores)
    Stores[S.Usr].emplace_back(NoFunc, S.What);
  for (const auto &[Usr, Values] : Globals)
    for (ValueId Id : Values)
      Stores[Usr].emplace_back(NoFunc, Id);
  for (FuncId Fn = 0; Fn < Functions.size(); ++Fn) {
    const FunctionFacts &F = Functions[Fn];
    if (!F.PatternUsr.empty() && !F.Pattern)
      Instances[F.PatternUsr].push_back(Fn);
    if (!F.Lambda && F.Key.ends_with("::operator()"))
      CallOperators[F.RecordKey].push_back(Fn);
    for (const StoreFact &S : F.Stores)
      Stores[S.Usr].emplace_back(Fn, S.What);
    auto Closure = [&](ValueId Id) {
      const Value &V = (*Values)[Id];
      if (V.Op == ValueOp::Callable && V.Kids.size() > 1)
        Closures[V.Text].emplace_back(Fn, Id);
    };
    for (uint32_t C = 0; C < F.Calls.size(); ++C) {
      Closure(F.Calls[C].Callee);
      llvm::for_each(F.Calls[C].Args, Closure);
    }
    for (const StoreFact &S : F.Stores)
      Closure(S.What);
    for (const ReturnFact &R : F.Returns)
      Closure(R.What);
  }
  for (auto *Table : {&Stores, &Closures})
    for (auto &[Usr, Entries] : *Table) {
      llvm::sort(Entries);
      Entries.erase(llvm::unique(Entries), Entries.end());
    }
}

Origin Program::originOf(ValueId Id) const {
  const Value &V = (*Values)[Id];
  switch (V.Op) {
  case ValueOp::Param:
  case ValueOp::Capture:
    return Origin::Caller;
  case ValueOp::Field: {
    const Value &Base = (*Values)[V.Kids[0]];
    return Base.Op == ValueOp::This || originOf(V.Kids[0]) != Origin::Known
               ? Origin::Object
               : Origin::Known;
  }
  case ValueOp::Element:
    return originOf(V.Kids[0]);
  case ValueOp::Arith:
    return V.Text == "->*" ? originOf(V.Kids[1]) : Origin::Known;
  case ValueOp::Callable: {
    // A virtual method of an object that the caller knows better.
    if (!V.Int)
      return Origin::Known;
    const Value &Object = (*Values)[V.Kids[0]];
    return Object.Op == ValueOp::This || originOf(V.Kids[0]) != Origin::Known
               ? Origin::Object
               : Origin::Known;
  }
  default:
    return Origin::Known;
  }
}

void Program::overridesOf(const std::string &Usr, const Value &Object,
                          std::vector<FuncId> &Out) const {
  if (FuncId Fn = find(Usr); Fn != NoFunc)
    Out.push_back(Fn);
  if (auto It = Overriders.find(Usr); It != Overriders.end())
    Out.insert(Out.end(), It->second.begin(), It->second.end());
  // The object was built here: its class is known.
  if (Object.Op == ValueOp::Construct && !Object.Aux.empty())
    for (FuncId Fn : Out)
      if (Functions[Fn].RecordKey == Object.Aux) {
        Out = {Fn};
        return;
      }
}

std::vector<Target> Program::targetsOf(ValueId Callable) const {
  std::vector<Target> Out;
  std::vector<ValueId> Work{Callable};
  for (size_t I = 0; I < Work.size() && I < 64; ++I) {
    const Value V = (*Values)[Work[I]];
    auto Push = [&](ValueId Id) {
      if (Id != NoValue && !llvm::is_contained(Work, Id))
        Work.push_back(Id);
    };
    switch (V.Op) {
    case ValueOp::Callable: {
      std::vector<FuncId> Fns;
      overridesOf(V.Text, V.Kids.empty() ? Value() : (*Values)[V.Kids[0]], Fns);
      if (auto It = Instances.find(V.Text); It != Instances.end())
        Fns.insert(Fns.end(), It->second.begin(), It->second.end());
      for (FuncId Fn : Fns)
        Out.push_back({Fn, Work[I]});
      break;
    }
    case ValueOp::Choice:
    case ValueOp::Select:
      for (size_t K = V.Op == ValueOp::Select; K < V.Kids.size(); ++K)
        Push(V.Kids[K]);
      break;
    case ValueOp::Phi:
      if (const PhiFact *P = phi(V)) {
        Push(P->Init);
        Push(P->Next);
      }
      break;
    case ValueOp::Field:
    case ValueOp::Global:
    case ValueOp::Result: {
      ValueId R = resolve(Work[I]);
      if (R != Work[I])
        Push(R);
      break;
    }
    case ValueOp::Construct: {
      // A function object of the program, or a wrapper around a callable.
      auto It = CallOperators.find(V.Aux);
      if (It != CallOperators.end()) {
        ValueId Bound = Values->add({.Op = ValueOp::Callable,
                                     .Text = V.Aux,
                                     .Aux = {},
                                     .Kids = {Work[I]}});
        for (FuncId Fn : It->second)
          Out.push_back({Fn, Bound});
        break;
      }
      for (ValueId Kid : V.Kids)
        if (ValueOp Op = (*Values)[Kid].Op;
            Op == ValueOp::Callable ||
            (Op == ValueOp::Construct && V.Kids.size() == 1))
          Push(Kid);
      break;
    }
    default:
      break;
    }
  }
  return Out;
}

namespace {

/// Follows a callable backwards through stores, parameters and captures.
struct Source {
  ValueId Id;
  FuncId In; ///< whose parameters the value speaks of
};

} // namespace

std::vector<Target> Program::candidates(ValueId Callable, FuncId In) const {
  std::vector<Target> Out;
  std::set<std::pair<ValueId, FuncId>> Seen;
  std::vector<Source> Work;
  auto Push = [&](ValueId Id, FuncId Fn) {
    if (Id != NoValue && Seen.insert({Id, Fn}).second)
      Work.push_back({Id, Fn});
  };
  // What another function's parameters and object are is not known here.
  auto Estranged = [&](ValueId Id) {
    std::vector<ValueId> Captures(16, Values->unknown("captured"));
    return substitute(Id, {{}, Values->unknown("object"), Captures});
  };
  auto Stored = [&](const std::string &Usr) {
    if (auto It = Stores.find(Usr); It != Stores.end())
      for (const auto &[Fn, What] : It->second)
        Push(What, Fn);
  };
  Push(Callable, In);
  for (size_t I = 0; I < Work.size() && I < MaxSteps; ++I) {
    const auto [Id, Fn] = Work[I];
    const Value V = (*Values)[Id];
    switch (V.Op) {
    case ValueOp::Callable:
      for (const Target &T : targetsOf(I == 0 ? Id : Estranged(Id)))
        if (!llvm::any_of(Out, [&](const Target &O) { return O.Fn == T.Fn; }))
          Out.push_back(T);
      break;
    case ValueOp::Construct:
      if (CallOperators.contains(V.Aux)) {
        for (const Target &T : targetsOf(Estranged(Id)))
          if (!llvm::any_of(Out, [&](const Target &O) { return O.Fn == T.Fn; }))
            Out.push_back(T);
        break;
      }
      for (ValueId Kid : V.Kids)
        Push(Kid, Fn);
      break;
    case ValueOp::Choice:
    case ValueOp::Unknown:
    case ValueOp::Grow:
    case ValueOp::Take:
      for (ValueId Kid : V.Kids)
        Push(Kid, Fn);
      break;
    case ValueOp::Select:
      Push(V.Kids[1], Fn);
      Push(V.Kids[2], Fn);
      break;
    case ValueOp::Phi:
      if (const PhiFact *P = phi(V)) {
        Push(P->Init, Fn);
        Push(P->Next, Fn);
      }
      break;
    case ValueOp::Element:
      Push(V.Kids[0], Fn);
      break;
    case ValueOp::Arith:
      if (V.Text == "->*")
        Push(V.Kids[1], Fn);
      break;
    case ValueOp::Field:
    case ValueOp::Global:
      Stored(V.Text);
      // The container may itself be a local of the caller's.
      if (V.Op == ValueOp::Field && !Stores.contains(V.Text))
        Push(V.Kids[0], Fn);
      break;
    case ValueOp::Param: {
      if (Fn == NoFunc)
        break;
      std::vector<std::string> Names{Functions[Fn].Usr};
      llvm::append_range(Names, Functions[Fn].OverriddenUsrs);
      for (const std::string &Usr : Names)
        if (auto It = Callers.find(Usr); It != Callers.end())
          for (CallRef Ref : It->second)
            if (const CallFact &C = call(Ref);
                V.Int < static_cast<int64_t>(C.Args.size()))
              Push(C.Args[static_cast<size_t>(V.Int)], Ref.Fn);
      break;
    }
    case ValueOp::Capture: {
      if (Fn == NoFunc)
        break;
      const FunctionFacts &F = Functions[Fn];
      for (const std::string *Usr : {&F.Usr, &F.PatternUsr})
        if (auto It = Closures.find(*Usr); It != Closures.end())
          for (const auto &[Owner, Closure] : It->second) {
            const Value &Made = (*Values)[Closure];
            if (V.Int + 1 < static_cast<int64_t>(Made.Kids.size()))
              Push(Made.Kids[static_cast<size_t>(V.Int) + 1], Owner);
          }
      break;
    }
    case ValueOp::Result:
    case ValueOp::Out: {
      std::optional<CallRef> Ref = resultOf(V);
      if (!Ref)
        break;
      const CallFact &C = call(*Ref);
      FuncId Callee = find(C.CalleeUsr);
      if (V.Op == ValueOp::Result && Callee != NoFunc) {
        for (const ReturnFact &R : Functions[Callee].Returns)
          Push(R.What, Callee);
      } else if (Callee == NoFunc) {
        Push(C.Receiver, Ref->Fn);
        for (ValueId Arg : C.Args)
          Push(Arg, Ref->Fn);
      }
      break;
    }
    default:
      break;
    }
    if (Out.size() > MaxCandidates)
      return {};
  }
  return Out;
}

} // namespace throttlint
