//===- WaitSignals.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/WaitSignals.h"

#include "program/AskedStatus.h"

#include "llvm/Support/SaveAndRestore.h"

#include <set>

namespace throttlint {
namespace {

class Reader {
public:
  Reader(const Program &P, const std::vector<WaitSignal> &Signals)
      : P(P), Signals(Signals) {}

  std::vector<SignalReading> Out;

  void read(ValueId Id, double Factor, unsigned Depth) {
    if (Id == NoValue || Depth > Deepest || Left == 0 ||
        !Open.insert(Id).second)
      return;
    --Left;
    follow(Id, Factor, Depth);
    Open.erase(Id);
  }

private:
  static constexpr unsigned Deepest = 24;
  /// Values that are read at most: shared ones are read again and again.
  size_t Left = 1000;
  const Program &P;
  const std::vector<WaitSignal> &Signals;
  std::set<ValueId> Open;            // being read: loops lead back
  bool Number = false, Date = false; // the text under way is read as such
  unsigned NumberAt = 0;             // depth at which it was
  bool Added = false;                // to something else

  void follow(ValueId Id, double Factor, unsigned Depth);
  void arithmetic(const Value &V, double Factor, unsigned Depth);
};

void Reader::follow(ValueId Id, double Factor, unsigned Depth) {
  const Value V = P.values()[Id];
  switch (V.Op) {
  case ValueOp::Text:
  case ValueOp::Enum:
    for (const WaitSignal &W : Signals)
      if (namesField(plainWord(V.Text), W.Name)) {
        // The call that gets the text lies between the number and its name.
        Out.push_back({.Signal = &W,
                       .Text = V.Op == ValueOp::Text ? V.Text : "",
                       .Factor = Factor,
                       .Number = Number,
                       .Date = Date,
                       .WholeText = Number && Depth - NumberAt <= 2,
                       .Added = Added});
        return;
      }
    return;
  case ValueOp::Scale:
    return read(V.Kids[0], Factor * V.Real, Depth + 1);
  case ValueOp::Arith:
    return arithmetic(V, Factor, Depth);
  case ValueOp::Select:
    read(V.Kids[1], Factor, Depth + 1);
    read(V.Kids[2], Factor, Depth + 1);
    return;
  case ValueOp::Phi:
    if (const PhiFact *Phi = P.phi(V)) {
      read(Phi->Init, Factor, Depth + 1);
      read(Phi->Next, Factor, Depth + 1);
    }
    return;
  case ValueOp::Result:
  case ValueOp::Out: {
    std::optional<CallRef> Call = P.resultOf(V);
    if (!Call)
      return;
    const CallFact &C = P.call(*Call);
    std::vector<Target> Targets = P.targets(*Call);
    // A function of the program that reads the header and converts it.
    if (Targets.size() == 1 && V.Op == ValueOp::Result)
      for (const ReturnFact &R : P.function(Targets[0].Fn).Returns)
        read(P.substitute(R.What, {C.Args, C.Receiver, {}}), Factor, Depth + 1);
    // One of a library, which is told by a name what to get.
    if (Targets.empty())
      for (ValueId Arg : C.Args)
        if (ValueOp Op = P.values()[P.resolve(Arg)].Op;
            Op == ValueOp::Text || Op == ValueOp::Enum)
          read(Arg, Factor, Depth + 1);
    // `answer["retry_after"].asInt()` of a library that is carried along.
    if (Targets.empty() && V.Op == ValueOp::Result && C.LibraryCallee) {
      llvm::SaveAndRestore AsNumber(Number, Number || C.ResultType.empty());
      read(C.Receiver, Factor, Depth + 1);
    }
    return;
  }
  case ValueOp::Unknown: {
    // stoi(x), x.toInt(), x.get<int>(): the number that is written there.
    // What mixes several things may do anything with them.
    llvm::SaveAndRestore AsNumber(Number, Number || V.Aux == "number");
    llvm::SaveAndRestore At(NumberAt, V.Aux == "number" ? Depth : NumberAt);
    llvm::SaveAndRestore AsDate(Date, Date || V.Aux == "date");
    for (ValueId Kid : V.Kids)
      read(Kid, Factor, Depth + 1);
    return;
  }
  case ValueOp::Construct:
    if (V.Kids.size() == 1)
      read(V.Kids[0], Factor, Depth + 1);
    return;
  case ValueOp::Choice:
    for (ValueId Kid : V.Kids)
      read(Kid, Factor, Depth + 1);
    return;
  default:
    return;
  }
}

void Reader::arithmetic(const Value &V, double Factor, unsigned Depth) {
  if (V.Kids.size() != 2) {
    for (ValueId Kid : V.Kids)
      read(Kid, Factor, Depth + 1);
    return;
  }
  auto A = P.number(V.Kids[0]), B = P.number(V.Kids[1]);
  if (V.Text == "*" && (A || B))
    return read(V.Kids[A ? 1 : 0], Factor * (A ? *A : *B), Depth + 1);
  if (V.Text == "/" && B && *B != 0)
    return read(V.Kids[0], Factor / *B, Depth + 1);
  if (V.Text == "+" || V.Text == "min" || V.Text == "max") {
    llvm::SaveAndRestore Sum(Added, Added || (V.Text == "+" && !A && !B));
    read(V.Kids[0], Factor, Depth + 1);
    read(V.Kids[1], Factor, Depth + 1);
    return;
  }
  if (V.Text != "-")
    return;
  // Less a margin it is what it was; less the present it is a length.
  size_t Before = Out.size();
  read(V.Kids[0], Factor, Depth + 1);
  for (size_t I = Before; I < Out.size(); ++I)
    Out[I].ToTime |= !B;
}

} // namespace

std::vector<SignalReading> signalsIn(const Program &P, const Effect &Pause,
                                     const std::vector<WaitSignal> &Signals) {
  Reader R(P, Signals);
  R.read(Pause.Duration, 1, 0);
  bool Now = false;
  P.visit(Pause.Duration, [&](ValueId, const Value &V) {
    Now |= V.Op == ValueOp::Now;
    return !Now;
  });
  for (SignalReading &Reading : R.Out) {
    Reading.Until = Pause.Model && Pause.Model->Until;
    Reading.ToTime |= Now || Reading.Until;
    Reading.Added |= Now;
  }
  return std::move(R.Out);
}

} // namespace throttlint
