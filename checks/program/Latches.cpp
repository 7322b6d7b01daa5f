//===- Latches.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Latches.h"

#include "program/Paths.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>
#include <vector>

namespace throttlint {
namespace {

bool comparesEqual(const Value &V) {
  return V.Op == ValueOp::Arith && V.Kids.size() == 2 &&
         (V.Text == "==" || V.Text == "!=");
}

/// The guards, and the parts of `a && b` that hold and of `a || b` that do not.
std::vector<Guard> partsOf(const Program &P, std::vector<Guard> Guards) {
  for (size_t I = 0; I < Guards.size(); ++I) {
    const Guard G = Guards[I];
    const Value V = P.values()[G.Condition];
    if (V.Op != ValueOp::Arith)
      continue;
    if (V.Text == (G.Truth ? "&&" : "||"))
      for (ValueId Kid : V.Kids)
        Guards.push_back({Kid, G.Truth});
    else if (V.Text == "!" && V.Kids.size() == 1)
      Guards.push_back({V.Kids[0], !G.Truth});
  }
  return Guards;
}

/// What a value is, as the guards know it where they hold.
std::optional<double> known(const Program &P, ValueId Id,
                            const std::vector<Guard> &Guards) {
  if (auto N = P.number(Id))
    return N;
  for (const Guard &G : Guards) {
    if (G.Condition == Id)
      return G.Truth;
    const Value &V = P.values()[G.Condition];
    if (comparesEqual(V) && (V.Text == "==") == G.Truth)
      for (size_t Side : {0u, 1u})
        if (V.Kids[Side] == Id)
          return P.number(V.Kids[1 - Side]);
  }
  return std::nullopt;
}

/// With \p State at \p What the guard turns out the other way.
bool closes(const Program &P, const Guard &G, ValueId State, ValueId What,
            const std::vector<Guard> &All) {
  // `if (open != last) { send(open); last = open; }`
  if (const Value &V = P.values()[G.Condition];
      comparesEqual(V) && llvm::is_contained(V.Kids, State) &&
      llvm::is_contained(V.Kids, What) && State != What)
    return (V.Text == "!=") == G.Truth;
  auto N = known(P, What, All);
  auto Then = N ? evaluateWith(P, G.Condition, State, *N) : std::nullopt;
  return Then && (*Then != 0) != G.Truth;
}

/// What a function writes to a member or a global.
std::vector<const FieldWrite *> writesIn(const FunctionFacts &F,
                                         const std::string &State) {
  std::vector<const FieldWrite *> Out;
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      if (W.FieldUsr == State)
        Out.push_back(&W);
  return Out;
}

/// Whoever comes by \p Step writes a value that closes the guard, and nothing
/// that may open it again afterwards.
bool closedAt(const Program &P, CallRef Step, const Guard &G, ValueId State,
              const std::vector<Guard> &Known, bool OwnWords) {
  std::optional<uint32_t> At = P.blockOf(Step);
  if (!At)
    return false;
  bool Closed = false;
  for (const FieldWrite *W :
       writesIn(P.function(Step.Fn), P.values()[State].Text)) {
    bool Closes =
        (OwnWords || P.number(W->What)) && closes(P, G, State, W->What, Known);
    bool Behind = W->Block == NoBlock || leadsTo(P, Step.Fn, *At, W->Block);
    if (!Closes && Behind)
      return false;
    Closed |= Closes && W->Block != NoBlock &&
              alwaysPassed(P, Step.Fn, *At, W->Block);
  }
  return Closed;
}

} // namespace

bool sentOncePerEvent(const Program &P, const Effect &Request) {
  for (CallRef Step : Request.Path) {
    std::optional<uint32_t> Block = P.blockOf(Step);
    if (!Block)
      continue;
    std::vector<Guard> Guards = partsOf(P, guardsOf(P, Step.Fn, *Block));
    for (const Guard &G : Guards) {
      std::vector<ValueId> States;
      P.visit(G.Condition, [&](ValueId Id, const Value &V) {
        if (V.Op == ValueOp::Field || V.Op == ValueOp::Global)
          States.push_back(Id);
        return V.Op == ValueOp::Arith;
      });
      for (ValueId State : States)
        for (CallRef Other : Request.Path)
          // What another function writes is told in its own words, so that
          // only numbers are the same here.
          if (closedAt(P, Other, G, State,
                       Other.Fn == Step.Fn ? Guards : std::vector<Guard>(),
                       Other.Fn == Step.Fn))
            return true;
    }
  }
  return false;
}

} // namespace throttlint
