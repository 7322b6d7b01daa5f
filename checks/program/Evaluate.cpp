//===- Evaluate.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Evaluate.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

static std::optional<double> apply(std::string_view Operator, double A,
                                   double B) {
  if (Operator == "min")
    return std::min(A, B);
  if (Operator == "max")
    return std::max(A, B);
  if (Operator == "+")
    return A + B;
  if (Operator == "-")
    return A - B;
  if (Operator == "*")
    return A * B;
  if (Operator == "/")
    return B == 0 ? std::nullopt : std::optional(A / B);
  if (Operator == "%")
    return B == 0 ? std::nullopt : std::optional(std::fmod(A, B));
  if (Operator == "<<")
    return B < 40 ? std::optional(A * std::exp2(B)) : std::nullopt;
  if (Operator == "<")
    return A < B;
  if (Operator == "<=")
    return A <= B;
  if (Operator == ">")
    return A > B;
  if (Operator == ">=")
    return A >= B;
  if (Operator == "==")
    return A == B;
  if (Operator == "!=")
    return A != B;
  return std::nullopt;
}

std::optional<double> evaluate(const Program &P, ValueId Id,
                               const Knowing &Known, const Knowing &Leaf,
                               EvaluateOptions Options) {
  if (auto N = Known(Id))
    return N;
  const Value V = P.values()[Id];
  auto Of = [&](size_t Kid) {
    return evaluate(P, V.Kids[Kid], Known, Leaf, Options);
  };
  if (V.Op == ValueOp::Arith && V.Kids.size() == 2) {
    auto A = Of(0);
    // Short circuits need one side only.
    if (V.Text == "&&" || V.Text == "||") {
      bool Decides = V.Text == "||";
      auto B = Of(1);
      if ((A && (*A != 0) == Decides) || (B && (*B != 0) == Decides))
        return Decides;
      return A && B ? std::optional<double>(!Decides) : std::nullopt;
    }
    auto B = Of(1);
    // At most the one that is known.
    if (V.Text == "min" && (A || B) && !(A && B))
      return A ? A : B;
    if (!A || !B)
      return std::nullopt;
    // Not relative to the start.
    if (Options.Relative &&
        (V.Text == "*" || V.Text == "/" || V.Text == "%" || V.Text == "<<"))
      return std::nullopt;
    return apply(V.Text, *A, *B);
  }
  if (V.Op == ValueOp::Arith && V.Kids.size() == 1 &&
      (V.Text == "!" || V.Text == "-" || V.Text == "bool")) {
    auto A = Of(0);
    if (!A)
      return std::nullopt;
    return V.Text == "!" ? *A == 0 : V.Text == "-" ? -*A : *A != 0;
  }
  if (V.Op == ValueOp::Scale) {
    auto A = Of(0);
    return A ? std::optional(*A * V.Real) : std::nullopt;
  }
  if (V.Op == ValueOp::Select)
    if (auto C = Of(0))
      return Of(*C != 0 ? 1 : 2);
  return Leaf(Id);
}

} // namespace throttlint
