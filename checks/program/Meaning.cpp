//===- Meaning.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Meaning.h"

#include "program/Evaluate.h"
#include "program/Outcome.h"
#include "program/Paths.h"

#include "llvm/ADT/STLExtras.h"

#include <functional>

namespace throttlint {
namespace {

/// A number, and whether the request worked where it is given (+1), failed
/// (-1), or neither is said.
struct Meaning {
  double Number;
  int Sign;
};

/// The sign of a condition, as far as it asks for an answer.
using Asking = std::function<int(ValueId Condition)>;

class Meanings {
public:
  explicit Meanings(const Program &P, Asking Sign) : P(P), Sign(Sign) {}

  std::vector<Meaning> All;
  /// What it is where nothing failed is not known: `parse(answer)`.
  bool Unclear = false;
  /// Stands for a value that is not changed.
  ValueId Same = NoValue;
  std::optional<double> Before;

  int signOf(ValueId Condition) const {
    const Value V = P.values()[Condition];
    if (V.Op != ValueOp::Arith || V.Kids.size() != 2 ||
        (V.Text != "&&" && V.Text != "||"))
      return Sign(Condition);
    // Of `answer && answer->status == 429` the bad news count.
    int A = signOf(V.Kids[0]), B = signOf(V.Kids[1]);
    return A == B || B == 0 ? A : A == 0 ? B : V.Text == "&&" ? -1 : 0;
  }

  /// What is given under conditions that say \p Known so far.
  void add(ValueId Given, int Known) {
    const Value V = P.values()[Given];
    if (Given == Same) {
      if (Before)
        All.push_back({*Before, Known});
    } else if (V.Op == ValueOp::Select) {
      int Asked = signOf(V.Kids[0]);
      add(V.Kids[1], together(Known, Asked));
      add(V.Kids[2], together(Known, -Asked));
    } else if (auto N = P.number(Given)) {
      All.push_back({*N, Known});
    } else if (int True = signOf(Given);
               True < 0 || (True && V.Op == ValueOp::Arith)) {
      // A truth value, or a code; what other numbers say is not known.
      All.push_back({1, together(Known, True)});
      All.push_back({0, together(Known, -True)});
    } else {
      Unclear |= Known >= 0;
    }
  }

  /// What a condition says of which \p IsAnswer tells the number.
  int sign(ValueId Condition,
           const std::function<bool(ValueId)> &IsAnswer) const {
    bool Good[2] = {}, Bad[2] = {};
    for (const Meaning &M : All) {
      auto Truth = evaluate(
          P, Condition,
          [&](ValueId Id) {
            return IsAnswer(Id) ? std::optional(M.Number) : std::nullopt;
          },
          [&](ValueId Id) { return P.number(Id); });
      if (!Truth)
        return 0;
      Good[*Truth != 0] |= M.Sign > 0;
      Bad[*Truth != 0] |= M.Sign < 0;
    }
    if (Good[1] != Bad[1])
      return Good[1] ? 1 : -1;
    return Good[0] == Bad[0] ? 0 : Good[0] ? -1 : 1;
  }

  /// A failure stays one, whatever is asked for next.
  static int together(int Known, int Asked) {
    return Known < 0 ? Known : Asked ? Asked : Known;
  }

private:
  const Program &P;
  Asking Sign;
};

} // namespace

/// `send(x) == Again`: what the helper that is called returns, and when.
static int signOfHelper(const Program &P, CallRef Call, ValueId Condition,
                        unsigned Depth) {
  std::vector<Target> Targets = P.targets(Call);
  if (Targets.size() != 1 || !P.models(Call).empty())
    return 0;
  FuncId Fn = Targets[0].Fn;
  // It asks for any of the answers that it gets itself.
  Meanings Returned(P, [&](ValueId Asked) {
    std::optional<CallRef> Of;
    P.visit(Asked, [&](ValueId, const Value &Part) {
      if (std::optional<CallRef> R = P.resultOf(Part); R && R->Fn == Fn && !Of)
        Of = R;
      return !Of;
    });
    return Of ? polarity(P, {.Call = Of}, Asked, Depth + 1) : 0;
  });
  for (const ReturnFact &R : P.function(Fn).Returns) {
    int Known = 0;
    for (const Guard &G : guardsOf(P, Fn, R.Block))
      Known = Meanings::together(Known, Returned.signOf(G.Condition) *
                                            (G.Truth ? 1 : -1));
    Returned.add(R.What, Known);
  }
  return Returned.sign(Condition, [&](ValueId Id) {
    for (unsigned I = 0; I < 3; ++I)
      if (const PhiFact *Phi = P.phi(P.values()[Id]))
        Id = Phi->Next;
    const Value &V = P.values()[Id];
    std::optional<CallRef> R = P.resultOf(V);
    return V.Op == ValueOp::Result && R && *R == Call;
  });
}

/// `state == NotSet`: what the rounds of a loop give a variable, and when; or
/// that they leave it alone. Asked behind the branches that give it, it is
/// what they gave: `if (ok) n = 0; else ++n; if (n > 3) break;`.
static int signOfVariable(const Program &P, CallRef Call, ValueId Condition,
                          unsigned Depth) {
  std::vector<ValueId> Kids = P.values()[Condition].Kids;
  // `++n > 3` asks for n, too.
  for (size_t I = 0, End = Kids.size(); I < End; ++I)
    if (const Value &Kid = P.values()[Kids[I]];
        Kid.Op == ValueOp::Arith && Kid.Kids.size() == 2 &&
        (Kid.Text == "+" || Kid.Text == "-"))
      Kids.push_back(Kid.Kids[0]);
  for (ValueId Kid : Kids) {
    const PhiFact *Phi = P.phi(P.values()[Kid]);
    ValueId Next = Phi ? Phi->Next : Kid;
    if (P.values()[Next].Op != ValueOp::Select)
      continue;
    Meanings Given(P, [&](ValueId Asked) {
      return dependsOnCall(P, Asked, Call)
                 ? polarity(P, {.Call = Call}, Asked, Depth + 1)
                 : 0;
    });
    if (Phi) {
      Given.Same = Kid;
      Given.Before = P.number(Phi->Init);
    }
    Given.add(Next, 0);
    if (Given.Unclear)
      continue;
    if (int Sign = Given.sign(Condition, [&](ValueId Id) { return Id == Kid; }))
      return Sign;
  }
  return 0;
}

int signOfNumbers(const Program &P, CallRef Call, ValueId Condition,
                  unsigned Depth) {
  const Value V = P.values()[Condition];
  bool Compares = V.Op == ValueOp::Arith && V.Kids.size() == 2;
  if (!Compares && V.Op != ValueOp::Result && V.Op != ValueOp::Phi)
    return 0;
  if (int Sign = signOfHelper(P, Call, Condition, Depth))
    return Sign;
  return Compares ? signOfVariable(P, Call, Condition, Depth) : 0;
}

} // namespace throttlint
