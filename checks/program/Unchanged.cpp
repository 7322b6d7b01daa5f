//===- Unchanged.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Unchanged.h"

#include "facts/Changes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

namespace throttlint {

/// Functions that are followed; beyond, a round runs half of the program.
static constexpr size_t MostFunctions = 400;
/// Calls within calls that a result may be made by.
static constexpr unsigned DeepestCall = 3;

bool Unchanged::inLoop(uint32_t Block) const {
  return Block == NoBlock ||
         llvm::is_contained(P.function(Path.front().Fn).Loops[Loop].Blocks,
                            Block);
}

/// Nothing but what a call is given decides what it returns.
bool Unchanged::madeOfOperands(CallRef Call, unsigned Depth) const {
  std::vector<Target> Targets = P.targets(Call);
  if (Depth >= DeepestCall || Targets.empty() || !P.models(Call).empty())
    return false;
  const CallFact &C = P.call(Call);
  auto Same = [&](ValueId Id) {
    return is(P.substitute(Id, {C.Args, C.Receiver, {}}), Depth + 1);
  };
  return llvm::all_of(Targets, [&](const Target &T) {
    const FunctionFacts &F = P.function(T.Fn);
    return !F.HasErrors && !F.Returns.empty() &&
           llvm::all_of(F.Returns,
                        [&](const ReturnFact &R) { return Same(R.What); }) &&
           llvm::all_of(F.Blocks, [&](const BlockFact &B) {
             auto Ways = llvm::count_if(
                 B.Succs, [](const BlockEdge &E) { return !E.Throws; });
             return Ways < 2 || (B.Condition != NoValue && Same(B.Condition));
           });
  });
}

bool Unchanged::is(ValueId Root, unsigned Depth) const {
  bool Same = true;
  std::vector<Value> States;
  std::vector<CallRef> Calls;
  P.visit(Root, [&](ValueId, const Value &V) {
    switch (V.Op) {
    case ValueOp::Text:
    case ValueOp::Int:
    case ValueOp::Real:
    case ValueOp::Enum:
    case ValueOp::Param:
    case ValueOp::This:
    case ValueOp::Concat:
    case ValueOp::Arith:
      break;
    case ValueOp::Field:
    case ValueOp::Global:
      States.push_back(V);
      break;
    case ValueOp::Unknown:
      // A number read from a text, a text made of a number.
      Same &= V.Aux == "made" || V.Aux == "number" || V.Aux == "date";
      Same &= llvm::any_of(V.Kids, [](ValueId K) { return K != NoValue; });
      break;
    case ValueOp::Result:
    case ValueOp::Out: {
      std::optional<CallRef> Call = P.resultOf(V);
      std::optional<uint32_t> Block = Call ? P.blockOf(*Call) : std::nullopt;
      // Made before the loop began.
      if (Block && Call->Fn == Path.front().Fn && !inLoop(*Block))
        return false;
      Same &= Call && V.Op == ValueOp::Result;
      if (Same)
        Calls.push_back(*Call);
      break;
    }
    default:
      Same = false;
    }
    return Same;
  });
  return Same &&
         llvm::none_of(States, [&](const Value &V) { return written(V); }) &&
         llvm::all_of(Calls,
                      [&](CallRef C) { return madeOfOperands(C, Depth); });
}

/// A member or a variable that outlives calls may get another value in a round.
bool Unchanged::written(const Value &State) const {
  const FuncId Fn = Path.front().Fn;
  const FunctionFacts &F = P.function(Fn);
  const Value Changed{.Op = ValueOp::Global,
                      .Text = changedStateUsr(State.Text),
                      .Aux = {},
                      .Kids = {}};
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      if ((W.FieldUsr == State.Text || W.FieldUsr == Changed.Text) &&
          inLoop(W.Block))
        return true;
  if (round().Changed.contains(State.Text))
    return true;
  const bool Member = State.Op == ValueOp::Field;
  Program::Writes All = P.writesTo(State, Fn);
  llvm::append_range(All, P.writesTo(Changed, Fn));
  for (const auto &[Writer, What] : All) {
    // Objects that are built there are others.
    bool Builds = Member && Writer != NoFunc && P.function(Writer).Constructor;
    if (Writer != NoFunc && Writer != Fn && !Builds &&
        (round().Cut || round().Functions.contains(Writer)))
      return true;
  }
  if (Member)
    return round().Given.contains(State.Kids[0]);
  // Names that only one file sees have that file in their USR.
  return round().Unseen && llvm::StringRef(State.Text).starts_with("c:@");
}

/// The function may give another value to what a parameter refers to.
bool Unchanged::changes(FuncId Fn, size_t Param,
                        std::set<std::pair<FuncId, size_t>> &Seen) const {
  if (Seen.size() > MostFunctions)
    return true;
  if (!Seen.emplace(Fn, Param).second)
    return false;
  const FunctionFacts &F = P.function(Fn);
  std::string Usr = paramStateUsr(F.Usr, static_cast<int64_t>(Param));
  std::string Changed = changedStateUsr(Usr);
  if (llvm::any_of(F.StateWrites, [&](const FieldWrite &W) {
        return W.FieldUsr == Usr || W.FieldUsr == Changed;
      }))
    return true;
  for (uint32_t C = 0; C < F.Calls.size(); ++C)
    for (const Target &T : P.targets({Fn, C}))
      for (size_t A = 0; A < F.Calls[C].Args.size(); ++A)
        if (const Value &V = P.values()[F.Calls[C].Args[A]];
            V.Op == ValueOp::Param && V.Int == static_cast<int64_t>(Param) &&
            changes(T.Fn, A, Seen))
          return true;
  return false;
}

const Unchanged::Run &Unchanged::round() const {
  if (Round)
    return *Round;
  Round = Run();
  const FuncId Home = Path.front().Fn;
  const ValueId Own =
      P.values().add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  // Calls, and what the object of their function is in the loop's function.
  std::vector<std::pair<CallRef, ValueId>> Work;
  std::set<std::pair<FuncId, ValueId>> Seen;
  auto Enter = [&](FuncId Fn, ValueId This) {
    Round->Functions.insert(Fn);
    if (Seen.emplace(Fn, This).second)
      for (uint32_t C = 0; C < P.function(Fn).Calls.size(); ++C)
        Work.push_back({{Fn, C}, This});
  };
  bool Anybody = false;
  auto Follow = [&](CallRef Ref, ValueId This) {
    const CallFact &C = P.call(Ref);
    // Of other objects than its own only the loop's function can say more.
    auto Here = [&](ValueId Id) {
      return Id == Own ? This : Ref.Fn == Home ? Id : NoValue;
    };
    std::vector<Target> Targets = P.targets(Ref);
    for (const Target &T : Targets)
      for (size_t A = 0; A < C.Args.size(); ++A)
        if (std::set<std::pair<FuncId, size_t>> Known;
            changes(T.Fn, A, Known)) {
          const Value &V = P.values()[C.Args[A]];
          if (V.Op == ValueOp::Field || V.Op == ValueOp::Global)
            Round->Changed.insert(V.Text);
          Round->Given.insert(Here(C.Args[A]));
        }
    for (ValueId Arg : C.Args)
      if (P.values()[Arg].Op == ValueOp::Callable)
        llvm::append_range(Targets, P.targetsOf(Arg));
    for (const Target &T : Targets) {
      ValueId Object = C.Receiver;
      if (T.Callable != NoValue)
        if (const Value &Closure = P.values()[T.Callable];
            !Closure.Kids.empty())
          Object = Closure.Kids[0];
      Enter(T.Fn, Here(Object));
    }
    if (!Targets.empty() || !P.models(Ref).empty())
      return;
    // `callback()`: whatever somebody put in there.
    Anybody |= C.Callee != NoValue;
    if (C.LibraryCallee && C.Callee == NoValue)
      return;
    Round->Unseen = true;
    if (C.ReadOnly)
      return;
    Round->Given.insert(Here(C.Receiver));
    for (ValueId Arg : C.Args)
      Round->Given.insert(Here(Arg));
  };
  const FunctionFacts &F = P.function(Home);
  for (uint32_t B : F.Loops[Loop].Blocks)
    for (uint32_t C : F.Blocks[B].Calls)
      Work.push_back({{Home, C}, Own});
  // The way to the request may lead on where no call tells.
  for (CallRef Step : Path)
    if (Step.Fn != Home)
      Enter(Step.Fn, NoValue);
  while (!Work.empty() && !Round->Cut) {
    auto [Ref, This] = Work.back();
    Work.pop_back();
    Follow(Ref, This);
    Round->Cut = Seen.size() > MostFunctions;
  }
  Round->Cut |= Anybody;
  return *Round;
}

} // namespace throttlint
