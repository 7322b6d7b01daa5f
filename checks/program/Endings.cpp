//===- Endings.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Endings.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

namespace throttlint {

/// Calls that are followed; beyond, a round runs half of the program.
static constexpr size_t MostFunctions = 200;

std::set<std::string> fieldsWritten(const Program &P,
                                    const std::vector<CallRef> &Calls) {
  std::set<std::string> Out;
  std::set<FuncId> Seen;
  std::vector<CallRef> Work = Calls;
  for (size_t I = 0; I < Work.size(); ++I)
    for (const Target &T : P.targets(Work[I])) {
      if (Seen.size() >= MostFunctions || !Seen.insert(T.Fn).second)
        continue;
      const FunctionFacts &F = P.function(T.Fn);
      for (const FieldWrite &Write : F.FieldWrites)
        Out.insert(Write.FieldUsr);
      for (uint32_t C = 0; C < F.Calls.size(); ++C)
        Work.push_back({T.Fn, C});
    }
  return Out;
}

namespace {

/// Somebody counts: an order, or a number that is no truth value.
bool compares(const Program &P, const Value &V) {
  if (V.Op != ValueOp::Arith || V.Kids.size() != 2)
    return false;
  llvm::StringRef Operator = V.Text;
  if (Operator.starts_with("<") || Operator.starts_with(">"))
    return true;
  if (Operator != "==" && Operator != "!=")
    return false;
  return llvm::any_of(V.Kids, [&](ValueId K) {
    const Value &Side = P.values()[K];
    return (Side.Op == ValueOp::Int && Side.Int != 0 && Side.Int != 1) ||
           Side.Op == ValueOp::Real;
  });
}

bool decides(const Program &P, ValueId Root, const RoundChanges &Of,
             unsigned Depth, size_t &Left) {
  if (Left == 0)
    return true;
  --Left;
  static constexpr unsigned DeepestCall = 3;
  static constexpr size_t LargestCondition = 200;
  std::set<ValueId> Seen;
  std::vector<ValueId> Work{Root};
  while (!Work.empty()) {
    ValueId Id = Work.back();
    Work.pop_back();
    if (Id == NoValue || !Seen.insert(Id).second)
      continue;
    const Value V = P.values()[Id];
    if (Seen.size() > LargestCondition || compares(P, V))
      return true;
    switch (V.Op) {
    case ValueOp::Unknown:
    case ValueOp::Now:
    case ValueOp::Random:
    case ValueOp::Element:
      return true;
    case ValueOp::Phi:
      if (Of.Variable(V))
        return true;
      if (const PhiFact *Phi = P.phi(V))
        Work.push_back(Phi->Init);
      continue;
    case ValueOp::Field:
      if (Of.Fields.contains(V.Text))
        return true;
      break;
    case ValueOp::Result:
    case ValueOp::Out: {
      std::optional<CallRef> Call = P.resultOf(V);
      if (!Call || !Of.Within(*Call))
        continue;
      std::vector<Target> Targets = P.targets(*Call);
      if (Targets.size() != 1 || V.Op == ValueOp::Out || Depth >= DeepestCall)
        return true;
      const FunctionFacts &F = P.function(Targets[0].Fn);
      RoundChanges Inside = Of;
      Inside.Variable = [](const Value &) { return true; };
      Inside.Within = [](CallRef) { return true; };
      for (const ReturnFact &R : F.Returns)
        if (decides(P, R.What, Inside, Depth + 1, Left))
          return true;
      for (const BlockFact &B : F.Blocks)
        if (B.Condition != NoValue &&
            decides(P, B.Condition, Inside, Depth + 1, Left))
          return true;
      continue;
    }
    default:
      break;
    }
    Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
  }
  return false;
}

} // namespace

bool mayEnd(const Program &P, ValueId Condition, const RoundChanges &Of) {
  // Conditions that are looked at for this one.
  size_t Left = 300;
  return decides(P, Condition, Of, 0, Left);
}

} // namespace throttlint
