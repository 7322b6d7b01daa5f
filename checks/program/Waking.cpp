//===- Waking.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Waking.h"

#include "facts/Changes.h"
#include "program/Evaluate.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

namespace throttlint {

namespace {

/// Flags, and whether they are set.
using Flags = std::map<ValueId, bool>;

/// Adds the flags that \p Condition is made of; false when it asks for more
/// than that: for a number, a queue, a variable of the function.
bool flagsOf(const Program &P, ValueId Condition, Flags &Out) {
  bool Only = true;
  P.visit(Condition, [&](ValueId Id, const Value &V) {
    bool Logic =
        V.Text == "!" || V.Text == "&&" || V.Text == "||" || V.Text == "bool";
    if (V.Op == ValueOp::Field || V.Op == ValueOp::Global)
      Out.emplace(Id, false);
    else if (V.Op == ValueOp::Arith && Logic)
      return true;
    else
      Only = false;
    return false;
  });
  return Only && !Out.empty();
}

/// Functions that are followed; beyond, a round runs half of the program.
constexpr size_t MostFunctions = 200;

/// The function gives \p State a value, or lets a library do so, in a block
/// that \p Here accepts.
template <typename Where>
bool writes(const FunctionFacts &F, const std::string &State, Where Here) {
  std::string Changed = changedStateUsr(State);
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      if ((W.FieldUsr == State || W.FieldUsr == Changed) &&
          (W.Block == NoBlock || Here(W.Block)))
        return true;
  return false;
}

/// The calls run something that writes one of the flags.
bool callsWrite(const Program &P, std::vector<CallRef> Work,
                const Flags &Asked) {
  std::set<FuncId> Seen;
  for (size_t I = 0; I < Work.size(); ++I)
    for (const Target &T : P.targets(Work[I])) {
      if (Seen.size() >= MostFunctions || !Seen.insert(T.Fn).second)
        continue;
      const FunctionFacts &F = P.function(T.Fn);
      for (const auto &[Flag, Set] : Asked)
        if (writes(F, P.values()[Flag].Text, [](uint32_t) { return true; }))
          return true;
      for (uint32_t C = 0; C < F.Calls.size(); ++C)
        Work.push_back({T.Fn, C});
    }
  return false;
}

/// The blocks of a function, or what they call, write one of the flags.
bool written(const Program &P, FuncId Fn, const std::set<uint32_t> &Blocks,
             const std::vector<CallRef> &Calls, const Flags &Asked) {
  for (const auto &[Flag, Set] : Asked)
    if (writes(P.function(Fn), P.values()[Flag].Text,
               [&](uint32_t B) { return Blocks.contains(B); }))
      return true;
  return callsWrite(P, Calls, Asked);
}

/// A loop of a caller begins again, with flags that it sets back.
bool begunAgain(const Program &P, FuncId Fn, const Flags &Asked) {
  static constexpr size_t MostCallers = 20;
  std::set<FuncId> Seen{Fn};
  std::vector<FuncId> Work{Fn};
  for (size_t I = 0; I < Work.size() && I < MostCallers; ++I) {
    std::optional<std::vector<CallRef>> Callers = P.callersOf(Work[I]);
    if (!Callers)
      continue;
    for (CallRef Call : *Callers) {
      const FunctionFacts &F = P.function(Call.Fn);
      for (uint32_t L : P.loopsAround(Call)) {
        std::set<uint32_t> Blocks(F.Loops[L].Blocks.begin(),
                                  F.Loops[L].Blocks.end());
        std::vector<CallRef> Calls;
        for (uint32_t B : Blocks)
          for (uint32_t C : F.Blocks[B].Calls)
            Calls.push_back({Call.Fn, C});
        if (written(P, Call.Fn, Blocks, Calls, Asked))
          return true;
      }
      if (Seen.insert(Call.Fn).second)
        Work.push_back(Call.Fn);
    }
  }
  return false;
}

/// What the predicate \p Callable returns, in the values of who hands it over;
/// nothing when it does more than ask for flags.
ValueId askedBy(const Program &P, ValueId Callable, Flags &Asked) {
  std::vector<Target> Targets = P.targetsOf(P.normalize(Callable));
  if (Targets.size() != 1 || Targets[0].Callable == NoValue)
    return NoValue;
  const FunctionFacts &F = P.function(Targets[0].Fn);
  // A variable that is captured has the value of that moment here.
  if (Flags Own; F.Returns.size() != 1 || !flagsOf(P, F.Returns[0].What, Own))
    return NoValue;
  const Value Closure = P.values()[Targets[0].Callable];
  Binding With;
  if (!Closure.Kids.empty())
    With = {{}, Closure.Kids[0], std::span(Closure.Kids).subspan(1)};
  ValueId What = P.normalize(P.substitute(F.Returns[0].What, With));
  if (!flagsOf(P, What, Asked))
    return NoValue;
  // Who asks and sets it back at once is not told to end.
  std::vector<CallRef> Calls;
  for (uint32_t C = 0; C < F.Calls.size(); ++C)
    Calls.push_back({Targets[0].Fn, C});
  for (const auto &[Flag, Set] : Asked)
    if (writes(F, P.values()[Flag].Text, [](uint32_t) { return true; }))
      return NoValue;
  return callsWrite(P, Calls, Asked) ? NoValue : What;
}

/// Follows who was woken at a wait while \p Set holds.
class Woken {
public:
  Woken(const Program &P, CallRef Wait, const Flags &Set)
      : P(P), Wait(Wait), Set(Set), F(P.function(Wait.Fn)) {}

  std::optional<double> truthOf(ValueId Condition) const {
    return evaluate(
        P, P.normalize(Condition),
        [&](ValueId Id) -> std::optional<double> {
          if (auto It = Set.find(Id); It != Set.end())
            return It->second;
          // It says why it is over.
          return P.resultOf(P.values()[Id]) == Wait ? std::optional(1.0)
                                                    : std::nullopt;
        },
        [&](ValueId Id) { return P.number(Id); });
  }

  bool comesBack() const {
    uint32_t From = *P.blockOf(Wait);
    std::vector<CallRef> Calls;
    std::set<uint32_t> Seen;
    std::vector<uint32_t> Work{From};
    const std::vector<uint32_t> &Here = F.Blocks[From].Calls;
    for (auto It = llvm::find(Here, Wait.Call); It != Here.end(); ++It)
      if (*It != Wait.Call)
        Calls.push_back({Wait.Fn, *It});
    while (!Work.empty()) {
      const BlockFact &B = F.Blocks[Work.back()];
      Work.pop_back();
      std::optional<double> Truth;
      if (B.Succs.size() == 2 && B.Condition != NoValue)
        Truth = truthOf(B.Condition);
      for (size_t S = 0; S < B.Succs.size(); ++S) {
        uint32_t To = B.Succs[S].To;
        if (Truth && (*Truth != 0) != (S == 0))
          continue;
        if (To == From)
          return true;
        if (!Seen.insert(To).second)
          continue;
        for (uint32_t C : F.Blocks[To].Calls)
          Calls.push_back({Wait.Fn, C});
        Work.push_back(To);
      }
    }
    // The flags do not stay as they are on the way out.
    Seen.insert(From);
    return written(P, Wait.Fn, Seen, Calls, Set);
  }

private:
  const Program &P;
  CallRef Wait;
  const Flags &Set;
  const FunctionFacts &F;
};

} // namespace

bool wokenToEnd(const Program &P, CallRef Wait, const FunctionModel &M) {
  static constexpr size_t MostFlags = 4;
  Flags Asked;
  if (!M.Handler || P.loopsAround(Wait).empty() || !P.blockOf(Wait))
    return false;
  ValueId What = askedBy(P, P.at(Wait, M.Handler), Asked);
  if (What == NoValue || Asked.size() > MostFlags)
    return false;
  bool Ever = false;
  for (unsigned Mask = 0; Mask < (1u << Asked.size()); ++Mask) {
    Flags Set;
    for (const auto &[Flag, Unset] : Asked)
      Set.emplace(Flag, Mask >> Set.size() & 1);
    Woken W(P, Wait, Set);
    std::optional<double> Holds = W.truthOf(What);
    if (!Holds || (*Holds != 0 && W.comesBack()))
      return false;
    Ever |= *Holds != 0;
  }
  return Ever && !begunAgain(P, Wait.Fn, Asked);
}

} // namespace throttlint
