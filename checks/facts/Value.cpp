//===- Value.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/Value.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace throttlint {

static size_t hashOf(const Value &V) {
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

ValueId ValueStore::number(const std::string &Digits) {
  return add({.Op = ValueOp::Real,
              .Real = std::strtod(Digits.c_str(), nullptr),
              .Text = {},
              .Aux = {},
              .Kids = {}});
}

ValueId ValueStore::now(Location At) {
  return add({.Op = ValueOp::Now,
              .Int = At.rank(),
              .Text = {},
              .Aux = {},
              .Kids = {}});
}

ValueId ValueStore::add(Value V) {
  if (V.Op == ValueOp::None)
    return NoValue;
  size_t Hash = hashOf(V);
  auto [First, Last] = Ids.equal_range(Hash);
  for (auto It = First; It != Last; ++It)
    if (Nodes[It->second] == V)
      return It->second;
  auto Id = static_cast<ValueId>(Nodes.size());
  Ids.emplace(Hash, Id);
  Nodes.push_back(std::move(V));
  return Id;
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
  // Qt: one or two digits are a place, "%20" as well. Real chains number their
  // places from 1 on, so "%20" beside "%1" alone is an encoded blank.
  std::vector<int> Numbers;
  auto QtNumber = [&](size_t At) -> std::pair<int, size_t> {
    auto Digit = [&](size_t I) {
      return I < Format.size() && Format[I] >= '0' && Format[I] <= '9';
    };
    if (!Digit(At) || Format[At] == '0')
      return {0, 0};
    if (!Digit(At + 1))
      return {Format[At] - '0', 1};
    return {(Format[At] - '0') * 10 + (Format[At + 1] - '0'), 2};
  };
  if (Style == FormatStyle::Qt) {
    for (size_t I = 0; I + 1 < Format.size(); ++I)
      if (auto [N, Digits] = QtNumber(I + 1); Format[I] == '%' && Digits)
        Numbers.push_back(N);
    std::sort(Numbers.begin(), Numbers.end());
    Numbers.erase(std::unique(Numbers.begin(), Numbers.end()), Numbers.end());
    // A gap: what is behind it are escapes.
    for (size_t I = 0; I < Numbers.size(); ++I)
      if (Numbers[I] >= 10 && (I == 0 || Numbers[I] != Numbers[I - 1] + 1)) {
        Numbers.resize(I);
        break;
      }
  }
  for (size_t I = 0; I < Format.size(); ++I) {
    char C = Format[I];
    char After = I + 1 < Format.size() ? Format[I + 1] : '\0';
    if (Style == FormatStyle::Braces && (C == '{' || C == '}')) {
      // A width may be a place of its own: "{:{}}".
      size_t Close = Format.find('}', I);
      std::vector<size_t> Inner;
      for (size_t J = I + 1;
           C == '{' && J < Close && Close != std::string::npos; ++J)
        if (Format[J] == '{') {
          Inner.push_back(J);
          Close = Format.find('}', Close + 1);
          J = Format.find('}', J);
        }
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
        for (size_t J : Inner)
          Next += Format[J + 1] == '}' || Format[J + 1] == ':';
        I = Close;
      }
    } else if (Style == FormatStyle::Dollar && C == '$') {
      if (After >= '0' && After <= '9')
        Take(After - '0');
      else if (After == '$')
        Run += '$';
      else {
        Run += C;
        continue;
      }
      ++I;
    } else if (Style == FormatStyle::Boost && C == '%') {
      // boost: "%1%" numbered, "%s" and "%|...|" in order.
      size_t Digits = Format.find_first_not_of("0123456789", I + 1);
      if (After == '%') {
        Run += '%';
        ++I;
      } else if (Digits != std::string::npos && Digits > I + 1 &&
                 Digits < I + 4 && Format[Digits] == '%') {
        Take(std::stoi(Format.substr(I + 1)) - 1);
        I = Digits;
      } else if (size_t Bar = Format.find('|', I + 2);
                 After == '|' && Bar != std::string::npos) {
        Take(Next++);
        I = Bar;
      } else if (size_t End = Format.find_first_of("diouxXeEfFgGaAcspn", I + 1);
                 End != std::string::npos) {
        Take(Next++);
        I = End;
      } else {
        Run += C;
      }
    } else if (Style == FormatStyle::Printf && C == '%') {
      size_t End = Format.find_first_of("diouxXeEfFgGaAcspn", I + 1);
      if (After == '%') {
        Run += '%';
        ++I;
      } else if (End == std::string::npos) {
        Run += C;
      } else {
        std::string Spec = Format.substr(I + 1, End - I - 1);
        size_t Dollar = Spec.find_first_not_of("0123456789");
        if (Dollar != 0 && Dollar < 4 && Spec[Dollar] == '$') {
          Take(std::stoi(Spec) - 1);
        } else {
          Next += static_cast<int>(std::count(Spec.begin(), Spec.end(), '*'));
          Take(Next++);
        }
        I = End;
      }
    } else if (auto [N, Digits] = QtNumber(I + 1);
               Style == FormatStyle::Qt && C == '%' && Digits &&
               std::binary_search(Numbers.begin(), Numbers.end(), N)) {
      Take(static_cast<int>(std::find(Numbers.begin(), Numbers.end(), N) -
                            Numbers.begin()));
      I += Digits;
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
  // Chains: "%1/%2".arg(a).arg(b), format("%1%/%2%") % a % b.
  if ((Style == FormatStyle::Qt || Style == FormatStyle::Boost) &&
      Nodes[Format].Op == ValueOp::Format &&
      Nodes[Format].Int == static_cast<int64_t>(Style)) {
    std::vector<ValueId> All(Nodes[Format].Kids.begin() + 1,
                             Nodes[Format].Kids.end());
    All.insert(All.end(), Args.begin(), Args.end());
    return format(Style, Nodes[Format].Kids[0], std::move(All));
  }
  bool Known = Nodes[Format].Op == ValueOp::Text;
  bool Chained = Style == FormatStyle::Qt || Style == FormatStyle::Boost;
  std::vector<std::pair<std::string, int>> Pieces;
  if (Known) {
    Pieces = formatPieces(Style, Nodes[Format].Text);
    // More places than arguments: a chain goes on.
    if (Chained)
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

ValueId ValueStore::take(ValueId Container, ValueId Count,
                         std::vector<ValueId> DependsOn) {
  DependsOn.insert(DependsOn.begin(), {Container, Count});
  return add({.Op = ValueOp::Take,
              .Text = {},
              .Aux = {},
              .Kids = std::move(DependsOn)});
}

ValueId ValueStore::urlPart(ValueId Url, bool Path) {
  const Value U = Nodes[Url];
  if (U.Op == ValueOp::Choice || U.Op == ValueOp::Select) {
    Value Out = U;
    for (size_t I = U.Op == ValueOp::Select; I < U.Kids.size(); ++I)
      Out.Kids[I] = urlPart(U.Kids[I], Path);
    return U.Op == ValueOp::Select
               ? select(Out.Kids[0], Out.Kids[1], Out.Kids[2])
           : U.Text.empty() ? choice(std::move(Out.Kids))
                            : add(std::move(Out));
  }
  if (U.Op != ValueOp::Text && U.Op != ValueOp::Concat)
    return Url == NoValue ? NoValue
                          : add({.Op = ValueOp::UrlPart,
                                 .Int = Path,
                                 .Text = {},
                                 .Aux = {},
                                 .Kids = {Url}});
  std::vector<ValueId> Pieces =
      U.Op == ValueOp::Concat ? U.Kids : std::vector<ValueId>{Url};
  std::vector<ValueId> Host, Rest;
  for (ValueId Piece : Pieces) {
    const std::string Text = Nodes[Piece].Text;
    if (!Rest.empty() || Nodes[Piece].Op != ValueOp::Text) {
      (Rest.empty() ? Host : Rest).push_back(Piece);
      continue;
    }
    size_t Scheme = Text.find("://");
    size_t End =
        Text.find_first_of("/?#", Scheme == std::string::npos ? 0 : Scheme + 3);
    if (End != 0)
      Host.push_back(text(std::string_view(Text).substr(0, End)));
    if (End != std::string::npos)
      Rest.push_back(text(std::string_view(Text).substr(End)));
  }
  return concat(std::move(Path ? Rest : Host));
}

ValueId ValueStore::replace(ValueId In, ValueId What, ValueId With) {
  const std::string Needle =
      Nodes[What].Op == ValueOp::Text ? Nodes[What].Text : std::string();
  std::vector<ValueId> Pieces = Nodes[In].Op == ValueOp::Concat
                                    ? Nodes[In].Kids
                                    : std::vector<ValueId>{In};
  std::vector<ValueId> Out;
  bool Found = false;
  for (ValueId Piece : Pieces) {
    const std::string Text = Nodes[Piece].Text;
    if (Nodes[Piece].Op != ValueOp::Text || Needle.empty()) {
      Out.push_back(Piece);
      continue;
    }
    size_t At = 0, Next;
    while ((Next = Text.find(Needle, At)) != std::string::npos) {
      Out.push_back(text(std::string_view(Text).substr(At, Next - At)));
      Out.push_back(With);
      At = Next + Needle.size();
      Found = true;
    }
    Out.push_back(text(std::string_view(Text).substr(At)));
  }
  std::erase_if(Out, [&](ValueId Id) {
    return Nodes[Id].Op == ValueOp::Text && Nodes[Id].Text.empty();
  });
  if (Found)
    return concat(std::move(Out));
  return add({.Op = ValueOp::Replace,
              .Text = {},
              .Aux = {},
              .Kids = {In, What, With}});
}

} // namespace throttlint
