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
  return add(
      {.Op = ValueOp::Concat, .Text = {}, .Aux = {}, .Kids = std::move(Flat)});
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
  return add(
      {.Op = ValueOp::Choice, .Text = {}, .Aux = {}, .Kids = std::move(Flat)});
}

/// Splits a format text at its places; "%1" of Qt is replaced lowest first.
static std::vector<std::pair<std::string, int>>
formatPieces(FormatStyle Style, const std::string &Format) {
  // Pairs of a literal run and the argument behind it (-1: none).
  std::vector<std::pair<std::string, int>> Out;
  std::string Run;
  int Next = 0;
  auto Take = [&](int Arg) {
    Out.emplace_back(std::move(Run), Arg);
    Run.clear();
  };
  std::vector<char> Numbers;
  if (Style == FormatStyle::Qt) {
    for (size_t I = 0; I + 1 < Format.size(); ++I)
      if (Format[I] == '%' && Format[I + 1] >= '1' && Format[I + 1] <= '9')
        Numbers.push_back(Format[I + 1]);
    std::sort(Numbers.begin(), Numbers.end());
    Numbers.erase(std::unique(Numbers.begin(), Numbers.end()), Numbers.end());
  }
  for (size_t I = 0; I < Format.size(); ++I) {
    char C = Format[I];
    char After = I + 1 < Format.size() ? Format[I + 1] : '\0';
    if (Style == FormatStyle::Braces && (C == '{' || C == '}')) {
      size_t Close = Format.find('}', I);
      if (After == C) {
        Run += C;
        ++I;
      } else if (C == '}' || Close == std::string::npos) {
        Run += C;
      } else {
        std::string Field = Format.substr(I + 1, Close - I - 1);
        Field = Field.substr(0, Field.find(':'));
        bool Numbered = !Field.empty() &&
                        std::all_of(Field.begin(), Field.end(), [](char D) {
                          return D >= '0' && D <= '9';
                        });
        Take(Numbered && Field.size() < 4 ? std::stoi(Field) : Next++);
        I = Close;
      }
    } else if (Style == FormatStyle::Printf && C == '%') {
      size_t End = Format.find_first_of("diouxXeEfFgGaAcspn", I + 1);
      if (After == '%') {
        Run += '%';
        ++I;
      } else if (End == std::string::npos) {
        Run += C;
      } else {
        Next += static_cast<int>(
            std::count(Format.begin() + static_cast<long>(I),
                       Format.begin() + static_cast<long>(End), '*'));
        Take(Next++);
        I = End;
      }
    } else if (Style == FormatStyle::Qt && C == '%' && After >= '1' &&
               After <= '9') {
      Take(static_cast<int>(std::find(Numbers.begin(), Numbers.end(), After) -
                            Numbers.begin()));
      ++I;
    } else {
      Run += C;
    }
  }
  Take(-1);
  return Out;
}

ValueId ValueStore::format(FormatStyle Style, ValueId Format,
                           std::vector<ValueId> Args) {
  // `format_string` and the like hold the text.
  while (Nodes[Format].Op == ValueOp::Construct && !Nodes[Format].Kids.empty())
    Format = Nodes[Format].Kids[0];
  // Qt chains: "%1/%2".arg(a).arg(b).
  if (Style == FormatStyle::Qt && Nodes[Format].Op == ValueOp::Format &&
      Nodes[Format].Int == static_cast<int64_t>(Style)) {
    std::vector<ValueId> All(Nodes[Format].Kids.begin() + 1,
                             Nodes[Format].Kids.end());
    All.insert(All.end(), Args.begin(), Args.end());
    return format(Style, Nodes[Format].Kids[0], std::move(All));
  }
  bool Known = Nodes[Format].Op == ValueOp::Text;
  std::vector<std::pair<std::string, int>> Pieces;
  if (Known) {
    Pieces = formatPieces(Style, Nodes[Format].Text);
    // More places than arguments: a chain goes on.
    if (Style == FormatStyle::Qt)
      for (const auto &[Run, Arg] : Pieces)
        Known &= Arg < static_cast<int>(Args.size());
  }
  if (!Known) {
    Args.insert(Args.begin(), Format);
    return add({.Op = ValueOp::Format,
                .Int = static_cast<int64_t>(Style),
                .Text = {},
                .Aux = {},
                .Kids = std::move(Args)});
  }
  std::vector<ValueId> Parts;
  for (const auto &[Run, Arg] : Pieces) {
    if (!Run.empty())
      Parts.push_back(text(Run));
    if (Arg >= 0)
      Parts.push_back(Arg < static_cast<int>(Args.size()) ? Args[Arg]
                                                          : unknown("?"));
  }
  return concat(std::move(Parts));
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
