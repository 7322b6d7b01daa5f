//===- Resolve.cpp - what a value is across the program ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Program.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace throttlint {

/// Values nest as deep as the program's calls; cycles end here.
static constexpr unsigned MaxDepth = 24;

/// Rebuilds a node from new kids, with the simplifications they allow.
ValueId Program::rebuild(const Value &Old,
                         const std::function<ValueId(ValueId)> &Kid) const {
  ValueStore &V = *Values;
  Value New = Old;
  for (ValueId &K : New.Kids)
    K = Kid(K);
  switch (New.Op) {
  case ValueOp::Concat:
    return V.concat(std::move(New.Kids));
  case ValueOp::Choice:
    if (New.Text.empty())
      return V.choice(std::move(New.Kids));
    break;
  case ValueOp::Select:
    return V.select(New.Kids[0], New.Kids[1], New.Kids[2]);
  case ValueOp::Format: {
    ValueId Format = New.Kids.front();
    New.Kids.erase(New.Kids.begin());
    return V.format(static_cast<FormatStyle>(New.Int), Format,
                    std::move(New.Kids));
  }
  case ValueOp::Replace:
    return V.replace(New.Kids[0], New.Kids[1], New.Kids[2]);
  case ValueOp::UrlPart:
    return V.urlPart(New.Kids[0], New.Int == 1);
  case ValueOp::RawHttp: {
    ValueId Parsed = rawRequest(New.Kids[0], New.Int == 1);
    if (Parsed != NoValue)
      return Parsed;
    break;
  }
  case ValueOp::Field: {
    const Value &Base = V[New.Kids[0]];
    if (Base.Op == ValueOp::Construct && Base.Text == "{}" && New.Int >= 0 &&
        New.Int < static_cast<int64_t>(Base.Kids.size()))
      return Base.Kids[New.Int];
    break;
  }
  case ValueOp::Arith:
    // A pointer to member meets its object.
    if (New.Text == "->*" && V[New.Kids[1]].Op == ValueOp::Callable) {
      Value Bound = V[New.Kids[1]];
      Bound.Kids.resize(std::max<size_t>(1, Bound.Kids.size()));
      Bound.Kids[0] = New.Kids[0];
      return V.add(std::move(Bound));
    }
    break;
  case ValueOp::CtorArg: {
    const Value &Object = V[New.Kids[0]];
    if (Object.Op == ValueOp::Construct)
      return New.Int < static_cast<int64_t>(Object.Kids.size())
                 ? Object.Kids[New.Int]
                 : NoValue;
    break;
  }
  default:
    break;
  }
  return V.add(std::move(New));
}

ValueId Program::substitute(ValueId Id, const Binding &With) const {
  std::unordered_map<ValueId, ValueId> Memo;
  std::function<ValueId(ValueId)> Go = [&](ValueId Old) -> ValueId {
    if (Old == NoValue)
      return NoValue;
    if (auto It = Memo.find(Old); It != Memo.end())
      return It->second;
    Memo[Old] = Old;
    // A copy: the store grows below.
    const Value V = (*Values)[Old];
    ValueId New = Old;
    switch (V.Op) {
    case ValueOp::Param:
      if (V.Int >= 0 && V.Int < static_cast<int64_t>(With.Args.size()) &&
          With.Args[V.Int] != NoValue)
        New = With.Args[V.Int];
      else
        New = Values->unknown(V.Aux.empty() ? "argument" : V.Aux);
      break;
    case ValueOp::Capture:
      if (V.Int < static_cast<int64_t>(With.Captures.size()))
        New = With.Captures[V.Int];
      break;
    case ValueOp::This:
      if (With.This != NoValue)
        New = With.This;
      break;
    default:
      if (!V.Kids.empty())
        New = rebuild(V, Go);
    }
    return Memo[Old] = New;
  };
  return Go(Id);
}

/// What the only function that a call runs returned, or wrote to an argument,
/// in the caller's values.
std::optional<ValueId> Program::madeBy(const Value &V) const {
  std::optional<CallRef> Ref = resultOf(V);
  if (!Ref)
    return std::nullopt;
  std::vector<Target> Targets = targets(*Ref);
  if (Targets.size() != 1)
    return std::nullopt;
  const FunctionFacts &F = Functions[Targets[0].Fn];
  std::vector<ValueId> All;
  if (V.Op == ValueOp::Result) {
    for (const ReturnFact &R : F.Returns)
      All.push_back(R.What);
  } else {
    std::string Usr = paramStateUsr(F.Usr, std::stoll(V.Aux));
    for (const FieldWrite &W : F.StateWrites)
      if (W.FieldUsr == Usr)
        All.push_back(W.What);
  }
  if (All.empty())
    return std::nullopt;
  ValueId Made = Values->choice(std::move(All));
  // A value made of the callee's own doings stays what it is: a result.
  bool Own = false;
  std::vector<ValueId> Work{Made};
  for (size_t I = 0; I < Work.size() && I < 200; ++I) {
    const Value &W = (*Values)[Work[I]];
    Own |= W.Op == ValueOp::Phi || W.Op == ValueOp::Element ||
           W.Op == ValueOp::Out;
    Work.insert(Work.end(), W.Kids.begin(), W.Kids.end());
  }
  const Value &Top = (*Values)[Made];
  if (Own || Top.Op == ValueOp::Unknown || Top.Op == ValueOp::Arith)
    return std::nullopt;
  const CallFact &C = call(*Ref);
  ValueId This = C.Receiver;
  std::vector<ValueId> Captures;
  if (Targets[0].Callable != NoValue) {
    const Value &Closure = (*Values)[Targets[0].Callable];
    if (!Closure.Kids.empty()) {
      if (Closure.Kids[0] != NoValue)
        This = Closure.Kids[0];
      Captures.assign(Closure.Kids.begin() + 1, Closure.Kids.end());
    }
  }
  return substitute(Made, {C.Args, This, Captures});
}

ValueId Program::normalize(ValueId Id) const { return normalize(Id, 0); }

ValueId Program::normalize(ValueId Id, unsigned Depth) const {
  if (Id == NoValue || Depth > MaxDepth)
    return Id;
  if (auto It = Normalized.find(Id); It != Normalized.end())
    return It->second;
  Normalized[Id] = Id;
  const Value V = (*Values)[Id];
  ValueId Out = Id;
  switch (V.Op) {
  case ValueOp::Result:
  case ValueOp::Out:
    if (std::optional<ValueId> Made = madeBy(V))
      Out = normalize(*Made, Depth + 1);
    break;
  case ValueOp::Phi: {
    const PhiFact *P = phi(V);
    if (P && (P->Init == P->Next || P->Next == Id))
      Out = normalize(P->Init, Depth + 1);
    break;
  }
  case ValueOp::Unknown:
  case ValueOp::Callable:
    break;
  default:
    if (!V.Kids.empty())
      Out = rebuild(V, [&](ValueId K) { return normalize(K, Depth + 1); });
  }
  return Normalized[Id] = Out;
}

/// The value of a member of an object, from what its constructors and methods
/// write to it.
ValueId Program::fieldOf(ValueId BaseId, const Value &Field,
                         unsigned Depth) const {
  auto It = FieldWrites.find(Field.Text);
  if (It == FieldWrites.end()) {
    // Nothing ever writes it: what it was initialised with.
    auto Listed = [&](ValueId Id) -> ValueId {
      const Value &Object = (*Values)[Id];
      return Object.Op == ValueOp::Construct && Object.Text == "{}" &&
                     Field.Int >= 0 &&
                     Field.Int < static_cast<int64_t>(Object.Kids.size())
                 ? Object.Kids[Field.Int]
                 : NoValue;
    };
    ValueId ObjectId = resolve(BaseId, Depth + 1);
    const Value Object = (*Values)[ObjectId];
    if (Object.Op != ValueOp::Choice)
      return Listed(ObjectId);
    std::vector<ValueId> All;
    for (ValueId Kid : Object.Kids)
      All.push_back(Listed(Kid));
    return llvm::is_contained(All, NoValue) ? NoValue
                                            : Values->choice(std::move(All));
  }
  const std::vector<std::pair<FuncId, ValueId>> Writes = It->second;
  auto ByConstructor = [&](FuncId Fn, ValueId What, ValueId ObjectId) {
    const Value Object = (*Values)[ObjectId];
    return substitute(What, {Object.Kids, ObjectId, {}});
  };

  ValueId ObjectId = resolve(BaseId, Depth + 1);
  const Value Object = (*Values)[ObjectId];
  if (Object.Op == ValueOp::Construct && !Object.Text.empty())
    if (FuncId Ctor = find(Object.Text); Ctor != NoFunc)
      for (const auto &[Fn, What] : Writes)
        if (Fn == Ctor)
          return resolve(ByConstructor(Fn, What, ObjectId), Depth + 1);

  // Not known which object: all values the program ever gives this member.
  std::vector<ValueId> All;
  for (const auto &[Fn, What] : Writes) {
    if (Fn != NoFunc && Functions[Fn].Constructor) {
      auto Built = Constructions.find(Functions[Fn].Usr);
      if (Built != Constructions.end() && Built->second.size() <= 8) {
        for (ValueId Id : std::vector<ValueId>(Built->second))
          All.push_back(resolve(ByConstructor(Fn, What, Id), Depth + 1));
        continue;
      }
    }
    All.push_back(resolve(What, Depth + 1));
  }
  // A default that constructors replace, an empty start value: no news.
  std::vector<ValueId> Telling;
  for (ValueId Id : All) {
    const Value &V = (*Values)[Id];
    bool Empty = Id == NoValue || (V.Op == ValueOp::Text && V.Text.empty()) ||
                 V.Op == ValueOp::Param || (V.Op == ValueOp::Int && V.Int == 0);
    if (!Empty && !llvm::is_contained(Telling, Id))
      Telling.push_back(Id);
  }
  if (Telling.empty())
    return All.empty() ? NoValue : All.front();
  if (Telling.size() > 6)
    return NoValue;
  return Values->choice(std::move(Telling));
}

/// What stands at a place of a table, all of its texts where the place is not
/// known; NoValue where the table is not.
ValueId Program::elementAt(ValueId Table, ValueId Place) const {
  static constexpr size_t Largest = 16;
  Value List = (*Values)[Table];
  // A vector is built from a list, an array class holds one.
  while (List.Op == ValueOp::Construct && List.Kids.size() == 1 &&
         (List.Text != "{}" || !List.Aux.empty()) &&
         (*Values)[List.Kids[0]].Op == ValueOp::Construct)
    List = (*Values)[List.Kids[0]];
  if (List.Op != ValueOp::Construct || List.Text != "{}" || List.Kids.empty())
    return NoValue;
  if (auto At = number(Place))
    return *At >= 0 && *At < static_cast<double>(List.Kids.size())
               ? List.Kids[static_cast<size_t>(*At)]
               : NoValue;
  // Which of several numbers it is nobody can say.
  bool Numbers = llvm::any_of(List.Kids, [&](ValueId Kid) {
    ValueOp Op = (*Values)[Kid].Op;
    return Op != ValueOp::Text && Op != ValueOp::Construct;
  });
  return Numbers || List.Kids.size() > Largest
             ? NoValue
             : Values->choice(std::move(List.Kids));
}

std::vector<ValueId> Program::setsOf(ValueId Holder,
                                     const std::string &Slot) const {
  const Value &H = (*Values)[Holder];
  if (H.Op != ValueOp::Field && H.Op != ValueOp::Global &&
      !HeldBy.contains(Holder))
    return {};
  std::vector<ValueId> All;
  auto Add = [&](ValueId Object) {
    if (auto It = FieldSets.find(slotKey(Object, Slot)); It != FieldSets.end())
      for (ValueId S : It->second)
        if (!llvm::is_contained(All, S))
          All.push_back(S);
  };
  Add(Holder);
  for (const auto *Table : {&FieldWrites, &StateWrites})
    if (auto It = Table->find(H.Text); It != Table->end())
      for (const auto &[Fn, What] : It->second)
        Add(What);
  return All;
}

/// One of the values that objects are given anywhere in the program. Of many
/// URLs only their host is kept, and nothing where there are several hosts, or
/// where some come from out of sight.
ValueId Program::givenSomewhere(std::vector<ValueId> All,
                                unsigned Depth) const {
  static constexpr size_t Most = 6;
  std::set<std::string> Hosts;
  bool Unseen = false;
  for (ValueId Id : All) {
    std::vector<std::string> Texts;
    textsInto(Id, Texts, 2, Depth + 1);
    for (const std::string &Text : Texts) {
      UrlParts Parts = splitUrl(Text);
      if (llvm::StringRef(Text).starts_with("{"))
        Unseen = true;
      else if (Parts.Scheme.empty() || Parts.Host.empty())
        return Values->choice(std::move(All));
      else if (!isPrivateHost(Parts.Host))
        Hosts.insert(Parts.Scheme + "://" + Parts.Host);
    }
  }
  if (Hosts.empty() || (!Unseen && All.size() <= Most))
    return Values->choice(std::move(All));
  if (Unseen || Hosts.size() > 1)
    return NoValue;
  return Values->concat(
      {Values->text(*Hosts.begin() + "/"), Values->unknown("path")});
}

ValueId Program::resolve(ValueId Id) const { return resolve(Id, 0); }

ValueId Program::resolve(ValueId Id, unsigned Depth) const {
  if (Id == NoValue || Depth > MaxDepth)
    return Id;
  if (auto It = Resolved.find(Id); It != Resolved.end())
    return It->second;
  Resolved[Id] = Id;
  const Value V = (*Values)[Id];
  ValueId Out = Id;
  switch (V.Op) {
  case ValueOp::Result:
  case ValueOp::Out:
  case ValueOp::Phi: {
    ValueId N = normalize(Id);
    if (N != Id)
      Out = resolve(N, Depth + 1);
    break;
  }
  case ValueOp::Field: {
    ValueId N = fieldOf(V.Kids[0], V, Depth);
    if (N != NoValue)
      Out = N;
    break;
  }
  case ValueOp::Global:
    if (auto It = Globals.find(V.Text); It != Globals.end()) {
      std::vector<ValueId> All;
      for (ValueId G : std::vector<ValueId>(It->second))
        All.push_back(resolve(G, Depth + 1));
      if (All.size() <= 4)
        Out = Values->choice(std::move(All));
    }
    break;
  case ValueOp::Unknown:
    // An element of a table that nobody writes to.
    if (const Value &Table = (*Values)[V.Kids.empty() ? NoValue : V.Kids[0]];
        V.Aux == "element" && V.Kids.size() > 1 &&
        !StateWrites.contains(Table.Text))
      if (ValueId Element = elementAt(resolve(V.Kids[0], Depth + 1), V.Kids[1]))
        Out = resolve(Element, Depth + 1);
    break;
  case ValueOp::Slot: {
    std::vector<ValueId> All = setsOf(normalize(V.Kids[0]), V.Text);
    if (!All.empty()) {
      for (ValueId &S : All)
        S = resolve(S, Depth + 1);
      // A parameter is what the callers give, and theirs is here, too.
      auto Open = [&](ValueId S) {
        bool Found = false;
        visit(S, [&](ValueId, const Value &Part) {
          Found |= Part.Op == ValueOp::Param;
          return !Found;
        });
        return Found;
      };
      if (!llvm::all_of(All, Open))
        llvm::erase_if(All, Open);
      if (ValueId Given = givenSomewhere(std::move(All), Depth))
        Out = Given;
      break;
    }
    // Objects set up by their constructor.
    ValueId Object = resolve(V.Kids[0], Depth + 1);
    if (Object != V.Kids[0] && (*Values)[Object].Op == ValueOp::Construct)
      Out = Values->add(
          {.Op = ValueOp::Slot, .Text = V.Text, .Aux = {}, .Kids = {Object}});
    break;
  }
  case ValueOp::CtorArg: {
    ValueId Object = resolve(V.Kids[0], Depth + 1);
    const Value O = (*Values)[Object];
    auto ArgOf = [&](const Value &C) -> ValueId {
      if (C.Op != ValueOp::Construct)
        return NoValue;
      return V.Int < static_cast<int64_t>(C.Kids.size())
                 ? resolve(C.Kids[V.Int], Depth + 1)
                 : NoValue;
    };
    if (O.Op == ValueOp::Choice) {
      std::vector<ValueId> All;
      for (ValueId K : O.Kids)
        All.push_back(ArgOf((*Values)[K]));
      if (ValueId C = Values->choice(std::move(All)))
        Out = C;
    } else if (ValueId A = ArgOf(O)) {
      Out = A;
    }
    break;
  }
  case ValueOp::Choice:
    if (V.Text == "first") {
      // The first that tells something.
      for (ValueId K : V.Kids) {
        ValueId R = resolve(K, Depth + 1);
        Out = R;
        ValueOp Op = (*Values)[R].Op;
        if (Op == ValueOp::Text || Op == ValueOp::Concat ||
            Op == ValueOp::Choice || Op == ValueOp::Select ||
            Op == ValueOp::Enum || Op == ValueOp::Int || Op == ValueOp::Real ||
            Op == ValueOp::Scale)
          break;
      }
      break;
    }
    [[fallthrough]];
  default:
    if (!V.Kids.empty() && V.Op != ValueOp::Callable &&
        V.Op != ValueOp::Unknown && V.Op != ValueOp::Element)
      Out = rebuild(V, [&](ValueId K) { return resolve(K, Depth + 1); });
  }
  return Resolved[Id] = Out;
}

/// The words a hole is shown with.
static std::string holeOf(const Value &V) {
  std::string Name;
  switch (V.Op) {
  case ValueOp::Unknown:
    Name = V.Text;
    break;
  case ValueOp::Param:
  case ValueOp::Capture:
  case ValueOp::Field:
  case ValueOp::Global:
  case ValueOp::Element:
  case ValueOp::Phi:
    Name = V.Aux;
    break;
  default:
    break;
  }
  // Braces would nest; blanks and slashes would break the path.
  std::string Out;
  for (char C : Name)
    if (isalnum(static_cast<unsigned char>(C)) || C == '_' || C == '.')
      Out += C;
  return "{" + (Out.empty() ? "..." : Out) + "}";
}

void Program::textsInto(ValueId Id, std::vector<std::string> &Out, size_t Most,
                        unsigned Depth) const {
  const Value &V = (*Values)[Id];
  if (Depth > MaxDepth || Id == NoValue) {
    Out.push_back("{...}");
    return;
  }
  switch (V.Op) {
  case ValueOp::Text:
  case ValueOp::Enum:
    Out.push_back(V.Text);
    return;
  case ValueOp::Int:
    Out.push_back(std::to_string(V.Int));
    return;
  case ValueOp::Concat: {
    std::vector<std::string> Prefixes{""};
    for (ValueId Kid : V.Kids) {
      std::vector<std::string> Suffixes;
      textsInto(Kid, Suffixes, Most, Depth + 1);
      std::vector<std::string> Next;
      for (const std::string &P : Prefixes)
        for (const std::string &S : Suffixes)
          if (Next.size() < Most)
            Next.push_back(P + S);
      Prefixes = std::move(Next);
    }
    Out.insert(Out.end(), Prefixes.begin(), Prefixes.end());
    return;
  }
  case ValueOp::Choice:
  case ValueOp::Select:
    for (size_t I = V.Op == ValueOp::Select; I < V.Kids.size(); ++I)
      if (Out.size() < Most)
        textsInto(V.Kids[I], Out, Most, Depth + 1);
    return;
  case ValueOp::Replace:
    // What is replaced could not be seen: the text is much the same.
    textsInto(V.Kids[0], Out, Most, Depth + 1);
    return;
  case ValueOp::Phi:
    // Where it starts is what can be said of it.
    if (const PhiFact *P = phi(V)) {
      ValueId Init = resolve(P->Init);
      if ((*Values)[Init].Op == ValueOp::Text &&
          !(*Values)[Init].Text.empty()) {
        textsInto(Init, Out, Most, Depth + 1);
        return;
      }
    }
    [[fallthrough]];
  default:
    Out.push_back(holeOf(V));
  }
}

std::vector<std::string> Program::texts(ValueId Id, size_t Most) const {
  std::vector<std::string> Out;
  textsInto(resolve(Id), Out, Most, 0);
  std::vector<std::string> Unique;
  for (std::string &S : Out)
    if (!llvm::is_contained(Unique, S))
      Unique.push_back(std::move(S));
  return Unique;
}

std::optional<double> Program::number(ValueId Id) const {
  return number(Id, 0);
}

std::optional<double> Program::number(ValueId Id, unsigned Depth) const {
  if (Depth > MaxDepth)
    return std::nullopt;
  Id = resolve(Id);
  // `Count = Count + 1` leads back to itself, and has no number meanwhile.
  auto [It, New] = Numbers.try_emplace(Id);
  if (!New)
    return It->second;
  const Value V = (*Values)[Id];
  std::optional<double> Out = compute(V, Depth);
  Numbers[Id] = Out;
  return Out;
}

std::optional<double> Program::compute(const Value &V, unsigned Depth) const {
  switch (V.Op) {
  case ValueOp::Int:
  case ValueOp::Enum:
    return static_cast<double>(V.Int);
  case ValueOp::Real:
    return V.Real;
  case ValueOp::Scale:
    if (auto N = number(V.Kids[0], Depth + 1))
      return *N * V.Real;
    return std::nullopt;
  case ValueOp::Construct:
    // A wrapper around one number.
    return V.Kids.size() == 1 ? number(V.Kids[0], Depth + 1) : std::nullopt;
  case ValueOp::Choice:
  case ValueOp::Select: {
    // The smallest is what can be relied on.
    std::optional<double> Least;
    for (size_t I = V.Op == ValueOp::Select; I < V.Kids.size(); ++I) {
      auto N = number(V.Kids[I], Depth + 1);
      if (!N)
        return std::nullopt;
      Least = Least ? std::min(*Least, *N) : *N;
    }
    return Least;
  }
  case ValueOp::Arith: {
    if (V.Kids.size() == 1) {
      auto N = number(V.Kids[0], Depth + 1);
      return N && V.Text == "-" ? std::optional(-*N) : std::nullopt;
    }
    if (V.Kids.size() != 2)
      return std::nullopt;
    auto A = number(V.Kids[0], Depth + 1), B = number(V.Kids[1], Depth + 1);
    if (!A || !B)
      return std::nullopt;
    if (V.Text == "min")
      return std::min(*A, *B);
    if (V.Text == "max")
      return std::max(*A, *B);
    if (V.Text == "+")
      return *A + *B;
    if (V.Text == "-")
      return *A - *B;
    if (V.Text == "*")
      return *A * *B;
    if (V.Text == "/" && *B != 0)
      return *A / *B;
    if (V.Text == "<<" && *B >= 0 && *B < 32)
      return *A * std::pow(2.0, *B);
    return std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

} // namespace throttlint
