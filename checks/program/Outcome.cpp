//===- Outcome.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Outcome.h"

#include "program/Meaning.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

/// \p Look reads the answer of \p Call from an object that both are given.
static bool looksAtAnswer(const Program &P, CallRef Look, CallRef Call) {
  if (Look.Fn != Call.Fn)
    return false;
  for (const FunctionModel *M : P.models(Look)) {
    if (M->Role != Role::Inspect)
      continue;
    ValueId Object = P.normalize(P.at(Look, M->Of));
    const CallFact &C = P.call(Call);
    if (Object != NoValue && (P.normalize(C.Receiver) == Object ||
                              llvm::any_of(C.Args, [&](ValueId Arg) {
                                return P.normalize(Arg) == Object;
                              })))
      return true;
  }
  return false;
}

bool dependsOnCall(const Program &P, ValueId Id, CallRef Call) {
  bool Found = false;
  std::vector<CallRef> Writers;
  P.visit(Id, [&](ValueId, const Value &V) {
    if (std::optional<CallRef> R = P.resultOf(V)) {
      Found |= *R == Call;
      if (V.Op == ValueOp::Out)
        Writers.push_back(*R);
    }
    return !Found;
  });
  return Found || llvm::any_of(Writers, [&](CallRef Writer) {
           return looksAtAnswer(P, Writer, Call);
         });
}

ValueId askedPart(const Program &P, ValueId Condition, CallRef Call) {
  const Value V = P.values()[Condition];
  if (V.Op != ValueOp::Arith || (V.Text != "&&" && V.Text != "||") ||
      V.Kids.size() != 2)
    return Condition;
  bool Left = dependsOnCall(P, V.Kids[0], Call),
       Right = dependsOnCall(P, V.Kids[1], Call);
  return Left == Right ? Condition : askedPart(P, V.Kids[Left ? 0 : 1], Call);
}

static bool isErrorWord(const Program &P, const Value &V) {
  return V.Op == ValueOp::Text && P.rules().isErrorWord(V.Text);
}

/// `text.find(word) != npos`: whether a text holds a word.
struct Search {
  bool Error = false; ///< the word says what went wrong
  bool Found = false; ///< true when it is there
};
static std::optional<Search> searched(const Program &P, const Value &V) {
  bool Equal = V.Text == "==";
  if (V.Op != ValueOp::Arith || V.Kids.size() != 2 ||
      (!Equal && V.Text != "!="))
    return std::nullopt;
  for (unsigned Side : {0, 1}) {
    const Value &Where = P.values()[P.resolve(V.Kids[Side])];
    // No place: -1, signed or not.
    auto N = P.number(V.Kids[1 - Side]);
    if (Where.Op != ValueOp::Unknown || !N || (*N != -1 && *N < 1.8e19))
      continue;
    for (ValueId Kid : Where.Kids)
      if (const Value &Word = P.values()[Kid]; Word.Op == ValueOp::Text)
        return Search{isErrorWord(P, Word), !Equal};
  }
  return std::nullopt;
}

Outcome outcomeAsked(const Program &P, ValueId Condition, unsigned Depth) {
  if (Depth > 5)
    return Outcome::Unknown;
  const Value V = P.values()[Condition];
  switch (V.Op) {
  case ValueOp::Arith: {
    if (V.Text == "bool" || V.Text == "!")
      return outcomeAsked(P, V.Kids[0], Depth + 1);
    if (auto Word = searched(P, V))
      return Word->Error ? Outcome::Status : Outcome::Content;
    if (V.Kids.size() == 2) {
      for (ValueId K : V.Kids) {
        const Value &Side = P.values()[P.resolve(K)];
        if (isErrorWord(P, Side))
          return Outcome::Status;
        if (Side.Op == ValueOp::Text)
          return Outcome::Content;
        if (Side.Op == ValueOp::Int || Side.Op == ValueOp::Enum)
          return Outcome::Status;
      }
      Outcome A = outcomeAsked(P, V.Kids[0], Depth + 1);
      Outcome B = outcomeAsked(P, V.Kids[1], Depth + 1);
      return A == Outcome::Status || B == Outcome::Status ? Outcome::Status
             : A == Outcome::Content || B == Outcome::Content
                 ? Outcome::Content
                 : Outcome::Unknown;
    }
    return Outcome::Unknown;
  }
  case ValueOp::Result: {
    std::optional<CallRef> R = P.resultOf(V);
    if (!R)
      return Outcome::Unknown;
    if (!P.models(*R).empty())
      return Outcome::Status; // the client's own answer
    std::vector<Target> Targets = P.targets(*R);
    if (Targets.empty())
      return Outcome::Status;
    Outcome Out = Outcome::None;
    for (const Target &T : Targets)
      for (const ReturnFact &Return : P.function(T.Fn).Returns) {
        ValueId Returned = Return.What;
        const Value &X = P.values()[Returned];
        if (X.Op == ValueOp::Int || X.Op == ValueOp::Enum)
          continue; // what was returned on which path is not told here
        Outcome O = outcomeAsked(P, Returned, Depth + 1);
        if (O == Outcome::Content)
          return Outcome::Content;
        if (Out == Outcome::None || O == Outcome::Status)
          Out = O;
      }
    return Out == Outcome::None ? Outcome::Status : Out;
  }
  case ValueOp::Field:
    return outcomeAsked(P, V.Kids[0], Depth + 1) == Outcome::Content
               ? Outcome::Content
               : Outcome::Status;
  case ValueOp::Phi: {
    const PhiFact *Phi = P.phi(V);
    return Phi && Phi->Next != Condition ? outcomeAsked(P, Phi->Next, Depth + 1)
                                         : Outcome::Unknown;
  }
  case ValueOp::Select: {
    // A flag set under a condition: the condition decides.
    Outcome O = outcomeAsked(P, V.Kids[0], Depth + 1);
    return O == Outcome::Unknown ? outcomeAsked(P, V.Kids[1], Depth + 1) : O;
  }
  case ValueOp::Unknown:
    // Something the answer was parsed into or searched for.
    for (ValueId K : V.Kids)
      if (P.values()[K].Op == ValueOp::Text)
        return Outcome::Content;
    return Outcome::Unknown;
  case ValueOp::Out:
    return Outcome::Status;
  default:
    return Outcome::Unknown;
  }
}

/// A value of a type whose truth is a failure.
static bool meansError(const Program &P, const OutcomeOf &Of, ValueId Id) {
  const Value &V = P.values()[Id];
  if (std::optional<CallRef> R = P.resultOf(V))
    return V.Op == ValueOp::Result &&
           P.rules().isErrorType(P.call(*R).ResultType);
  if (V.Op != ValueOp::Param || Of.Handler == NoFunc)
    return false;
  const std::vector<ParamFact> &Params = P.function(Of.Handler).Params;
  return V.Int < static_cast<int64_t>(Params.size()) &&
         P.rules().isErrorType(Params[static_cast<size_t>(V.Int)].Type);
}

int polarity(const Program &P, const OutcomeOf &Of, ValueId Condition,
             unsigned Depth) {
  if (Depth > 5)
    return 0;
  const Value V = P.values()[Condition];
  if (Of.Call)
    if (int Sign = signOfNumbers(P, *Of.Call, Condition, Depth))
      return Sign;
  switch (V.Op) {
  case ValueOp::Arith:
    if (V.Text == "!")
      return -polarity(P, Of, V.Kids[0], Depth + 1);
    if (V.Text == "bool")
      return V.Aux == "error" || meansError(P, Of, V.Kids[0]) ? -1 : 1;
    // `bool good = status == 200 && !error;`
    if (V.Text == "&&" || V.Text == "||") {
      int A = polarity(P, Of, V.Kids[0], Depth + 1);
      return A == polarity(P, Of, V.Kids[1], Depth + 1) ? A : 0;
    }
    // Which words are good ones nobody can tell.
    if (auto Word = searched(P, V))
      return Word->Error ? (Word->Found ? -1 : 1) : 0;
    if (V.Kids.size() == 2) {
      bool Equal = V.Text == "==", Unequal = V.Text == "!=";
      for (ValueId K : V.Kids) {
        if ((Equal || Unequal) && isErrorWord(P, P.values()[K]))
          return Equal ? -1 : 1;
        // The answer's own side is no constant, whatever the program assigns
        // to such members elsewhere.
        if (Of.Call && dependsOnCall(P, K, *Of.Call))
          continue;
        auto N = P.number(K);
        if (!N)
          continue;
        // `status / 100 == 2`
        if (const Value &Other = P.values()[V.Kids[K == V.Kids[0] ? 1 : 0]];
            Other.Op == ValueOp::Arith && Other.Text == "/" &&
            Other.Kids.size() == 2 && P.number(Other.Kids[1]) == 100)
          *N *= 100;
        bool Good = *N == 0 || *N == 1 || (*N >= 200 && *N < 300);
        if (*N == 0 && P.values()[K].Op == ValueOp::Int) {
          // `count > 0`, `code < 0`, `pointer != 0`.
          if (V.Text == ">")
            return 1;
          if (V.Text == "<")
            return -1;
        }
        if (Equal)
          return Good ? 1 : -1;
        if (Unequal)
          return Good ? -1 : 1;
        if (*N >= 200 && *N <= 600) {
          bool Less = V.Text == "<" || V.Text == "<=";
          bool AtLeast200 = *N <= 201;
          return Less == AtLeast200 ? -1 : 1;
        }
      }
    }
    return 0;
  case ValueOp::Result: {
    std::optional<CallRef> R = P.resultOf(V);
    if (meansError(P, Of, Condition))
      return -1;
    // What another function makes of the answer cannot be told here.
    if (!R || !Of.Call || *R != *Of.Call)
      return 0;
    // A code, not a truth value: anything but 0 is an error.
    return P.call(*R).ResultType.empty() ? 1 : -1;
  }
  case ValueOp::Param:
    if (Of.Handler == NoFunc)
      return 0;
    return meansError(P, Of, Condition) ? -1 : 1;
  case ValueOp::Field:
  case ValueOp::Out:
    return 1;
  case ValueOp::Phi: {
    const PhiFact *Phi = P.phi(V);
    return Phi && Phi->Next != Condition ? polarity(P, Of, Phi->Next, Depth + 1)
                                         : 0;
  }
  case ValueOp::Select:
    return polarity(P, Of, V.Kids[1], Depth + 1);
  default:
    return 0;
  }
}

} // namespace throttlint
