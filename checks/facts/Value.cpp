//===- Value.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/Value.h"

#include <algorithm>
#include <bit>

namespace throttlint {

size_t ValueStore::Hash::operator()(const Value &V) const {
  auto Mix = [](size_t Seed, size_t X) {
    return Seed ^ (X + 0x9e3779b97f4a7c15ULL + (Seed << 6) + (Seed >> 2));
  };
  size_t H = static_cast<size_t>(V.Op);
  H = Mix(H, static_cast<size_t>(V.Int));
  H = Mix(H, std::bit_cast<uint64_t>(V.Real));
  H = Mix(H, std::hash<std::string>{}(V.Text));
  H = Mix(H, std::hash<std::string>{}(V.Aux));
  for (ValueId Kid : V.Kids)
    H = Mix(H, Kid);
  return H;
}

ValueStore::ValueStore() { Nodes.emplace_back(); }

ValueId ValueStore::add(Value V) {
  if (V.Op == ValueOp::None)
    return NoValue;
  auto [It, New] = Ids.try_emplace(V, static_cast<ValueId>(Nodes.size()));
  if (New)
    Nodes.push_back(std::move(V));
  return It->second;
}

ValueId ValueStore::unknown(std::string_view Name,
                            std::vector<ValueId> DependsOn) {
  std::erase(DependsOn, NoValue);
  return add({.Op = ValueOp::Unknown,
              .Text = std::string(Name),
              .Aux = {},
              .Kids = std::move(DependsOn)});
}

ValueId ValueStore::text(std::string_view Text) {
  return add(
      {.Op = ValueOp::Text, .Text = std::string(Text), .Aux = {}, .Kids = {}});
}

ValueId ValueStore::integer(int64_t Number) {
  return add(
      {.Op = ValueOp::Int, .Int = Number, .Text = {}, .Aux = {}, .Kids = {}});
}

ValueId ValueStore::concat(std::vector<ValueId> Parts) {
  std::vector<ValueId> Flat;
  auto Push = [&](ValueId Id) {
    if (Id == NoValue)
      return;
    // Neighbouring literals are one literal.
    if (!Flat.empty() && Nodes[Id].Op == ValueOp::Text &&
        Nodes[Flat.back()].Op == ValueOp::Text)
      Flat.back() = text(Nodes[Flat.back()].Text + Nodes[Id].Text);
    else
      Flat.push_back(Id);
  };
  for (ValueId Part : Parts) {
    if (Nodes[Part].Op == ValueOp::Concat) {
      std::vector<ValueId> Kids = Nodes[Part].Kids;
      for (ValueId Kid : Kids)
        Push(Kid);
    } else {
      Push(Part);
    }
  }
  if (Flat.empty())
    return text("");
  if (Flat.size() == 1)
    return Flat.front();
  return add({.Op = ValueOp::Concat,
              .Text = {},
              .Aux = {},
              .Kids = std::move(Flat)});
}

ValueId ValueStore::arith(std::string_view Operator,
                          std::vector<ValueId> Operands) {
  return add({.Op = ValueOp::Arith,
              .Text = std::string(Operator),
              .Aux = {},
              .Kids = std::move(Operands)});
}

ValueId ValueStore::scale(ValueId Operand, double Factor) {
  return add({.Op = ValueOp::Scale,
              .Real = Factor,
              .Text = {},
              .Aux = {},
              .Kids = {Operand}});
}

ValueId ValueStore::choice(std::vector<ValueId> Of) {
  std::vector<ValueId> Flat;
  auto Push = [&](ValueId Id) {
    if (Id != NoValue && std::find(Flat.begin(), Flat.end(), Id) == Flat.end())
      Flat.push_back(Id);
  };
  for (ValueId Id : Of) {
    if (Nodes[Id].Op == ValueOp::Choice) {
      std::vector<ValueId> Kids = Nodes[Id].Kids;
      for (ValueId Kid : Kids)
        Push(Kid);
    } else {
      Push(Id);
    }
  }
  if (Flat.empty())
    return NoValue;
  if (Flat.size() == 1)
    return Flat.front();
  return add({.Op = ValueOp::Choice,
              .Text = {},
              .Aux = {},
              .Kids = std::move(Flat)});
}

ValueId ValueStore::select(ValueId Condition, ValueId Then, ValueId Else) {
  if (Then == Else)
    return Then;
  return add({.Op = ValueOp::Select,
              .Text = {},
              .Aux = {},
              .Kids = {Condition, Then, Else}});
}

} // namespace throttlint
