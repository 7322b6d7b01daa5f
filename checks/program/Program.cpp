//===- Program.cpp - linking and look-ups -----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Program.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <functional>
#include <set>

namespace throttlint {
namespace {

/// Moves one unit's values into the program's store, each once.
class Importer {
public:
  using Renames = std::unordered_map<std::string, std::string>;

  Importer(ValueStore &To, ValueStore &From, const Renames &Renamed)
      : To(To), From(From), Renamed(Renamed), Map(From.size(), NoValue),
        Done(From.size()) {}

  ValueId operator()(ValueId Id) {
    if (Id == NoValue || Done[Id])
      return Map[Id];
    Done[Id] = true;
    Value V = From.release(Id);
    for (ValueId &Kid : V.Kids)
      Kid = (*this)(Kid);
    if (auto It = Renamed.find(V.Text); It != Renamed.end())
      V.Text = It->second;
    return Map[Id] = To.add(std::move(V));
  }

private:
  ValueStore &To;
  ValueStore &From;
  const Renames &Renamed;
  std::vector<ValueId> Map;
  std::vector<bool> Done;
};

} // namespace

Program Program::link(std::vector<TuFacts> Units, const RuleDatabase &Rules) {
  Program P;
  P.Rules = &Rules;
  P.Values = std::make_unique<ValueStore>();
  std::unordered_map<std::string, uint32_t> FileIds;
  std::vector<StoreFact> Stores;
  std::unordered_set<std::string> Used;
  for (const TuFacts &Unit : Units)
    for (const FunctionFacts &F : Unit.Functions)
      if (!F.Pattern && !F.PatternUsr.empty())
        Used.insert(F.PatternUsr);
  for (TuFacts &Unit : Units) {
    std::vector<uint32_t> FileMap;
    for (std::string &File : Unit.Files) {
      auto [It, New] =
          FileIds.try_emplace(File, static_cast<uint32_t>(P.Files.size()));
      if (New)
        P.Files.push_back(std::move(File));
      FileMap.push_back(It->second);
    }
    auto Move = [&](Location &L) {
      if (L.isValid())
        L.File = FileMap[L.File];
    };
    // Two programs of one project may each have a `main`, or a function of
    // the same name: within its unit the second one is itself.
    Importer::Renames Renamed;
    for (FunctionFacts &F : Unit.Functions) {
      Move(F.Loc);
      auto It = P.ByUsr.find(F.Usr);
      if (It != P.ByUsr.end()) {
        const Location &Other = P.Functions[It->second].Loc;
        if (Other.File != F.Loc.File || Other.Line != F.Loc.Line)
          Renamed[F.Usr] = F.Usr + "@@" + P.Files[F.Loc.File];
      }
    }
    Importer Import(*P.Values, Unit.Values, Renamed);
    for (FunctionFacts &F : Unit.Functions) {
      if (F.Pattern && Used.contains(F.PatternUsr))
        continue;
      if (auto It = Renamed.find(F.Usr); It != Renamed.end())
        F.Usr = It->second;
      // The same inline function in another unit says the same again.
      auto [It, New] =
          P.ByUsr.try_emplace(F.Usr, static_cast<FuncId>(P.Functions.size()));
      if (!New)
        continue;
      for (CallFact &C : F.Calls) {
        Move(C.Loc);
        if (auto It = Renamed.find(C.CalleeUsr); It != Renamed.end())
          C.CalleeUsr = It->second;
        C.Receiver = Import(C.Receiver);
        C.Callee = Import(C.Callee);
        for (ValueId &Arg : C.Args)
          Arg = Import(Arg);
        for (MemberFact &M : C.Members)
          M.What = Import(M.What);
      }
      for (LoopFact &L : F.Loops) {
        Move(L.Loc);
        L.Range = Import(L.Range);
      }
      for (PhiFact &Phi : F.Phis) {
        Phi.Init = Import(Phi.Init);
        Phi.Next = Import(Phi.Next);
      }
      for (BlockFact &B : F.Blocks) {
        B.Condition = Import(B.Condition);
        for (BlockEdge &Edge : B.Succs)
          Edge.When = Import(Edge.When);
      }
      for (ReturnFact &R : F.Returns)
        R.What = Import(R.What);
      for (HandedBack &H : F.HandsBack)
        H.What = Import(H.What);
      for (ValueId &Use : F.Uses)
        Use = Import(Use);
      for (FieldWrite &W : F.FieldWrites)
        W.What = Import(W.What);
      for (FieldWrite &W : F.StateWrites)
        W.What = Import(W.What);
      for (PartWrite &W : F.PartWrites) {
        W.Object = Import(W.Object);
        W.What = Import(W.What);
      }
      for (StoreFact &S : F.Stores)
        S.What = Import(S.What);
      P.Functions.push_back(std::move(F));
    }
    for (const GlobalFact &G : Unit.Globals)
      P.Globals[G.Usr].push_back(Import(G.What));
    for (const FieldWrite &W : Unit.FieldDefaults) {
      ValueId What = Import(W.What);
      P.FieldWrites[W.FieldUsr].emplace_back(NoFunc, What);
      // `Op op = &Handler::kick;`
      if ((*P.Values)[What].Op == ValueOp::Callable)
        Stores.push_back({W.FieldUsr, What});
    }
    for (const StoreFact &S : Unit.Stores)
      Stores.push_back({S.Usr, Import(S.What)});
    for (LiteralFact &L : Unit.Literals) {
      Move(L.Loc);
      P.Literals.push_back(std::move(L));
    }
  }
  P.index();
  P.indexCallables(Stores);
  return P;
}

std::optional<std::vector<CallRef>> Program::callersOf(FuncId Fn) const {
  const FunctionFacts &F = Functions[Fn];
  auto It = Callers.find(F.Usr);
  if (F.Lambda || It == Callers.end() || !F.OverriddenUsrs.empty() ||
      AddressTaken.contains(F.Usr))
    return std::nullopt;
  return It->second;
}

bool Program::calledFromOutside(FuncId Fn) const {
  const FunctionFacts &F = Functions[Fn];
  auto Used = [&](const std::string &Usr) {
    return Callers.contains(Usr) || AddressTaken.contains(Usr);
  };
  return !F.Lambda && !Used(F.Usr) && llvm::none_of(F.OverriddenUsrs, Used);
}

static llvm::StringRef ownName(const std::string &Key) {
  return llvm::StringRef(Key).rsplit("::").second;
}

void Program::index() {
  for (FuncId Id = 0; Id < Functions.size(); ++Id)
    for (uint32_t C = 0; C < Functions[Id].Calls.size(); ++C)
      if (const CallFact &Call = Functions[Id].Calls[C];
          !Call.CalleeUsr.empty())
        Callers[Call.CalleeUsr].push_back({Id, C});
  // Whatever names a function without calling it may lead to a call.
  for (ValueId Id = 1; Id < Values->size(); ++Id)
    if (const Value &V = (*Values)[Id]; V.Op == ValueOp::Callable)
      AddressTaken.insert(V.Text);
  CallBlocks.resize(Functions.size());
  CallLoops.resize(Functions.size());
  for (FuncId Id = 0; Id < Functions.size(); ++Id) {
    const FunctionFacts &F = Functions[Id];
    for (const std::string &Base : F.OverriddenUsrs)
      Overriders[Base].push_back(Id);
    if (!F.RecordKey.empty() && !F.Lambda) {
      Methods.try_emplace(F.Key, Id);
      MethodsByName[ownName(F.Key).str()].push_back(Id);
    }
    for (const FieldWrite &W : F.FieldWrites) {
      FieldWrites[W.FieldUsr].emplace_back(Id, W.What);
      if (const Value &V = (*Values)[W.What];
          V.Op == ValueOp::Construct && V.Int != 0)
        HeldBy.try_emplace(W.What, W.FieldUsr);
      Kept.insert(W.What);
    }
    for (const FieldWrite &W : F.StateWrites) {
      StateWrites[W.FieldUsr].emplace_back(Id, W.What);
      Kept.insert(W.What);
    }
    CallBlocks[Id].resize(F.Calls.size());
    CallLoops[Id].resize(F.Calls.size());
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      for (uint32_t C : F.Blocks[B].Calls)
        CallBlocks[Id][C] = B;
    std::vector<std::vector<uint32_t>> CallsOf(F.Blocks.size());
    for (uint32_t C = 0; C < F.Calls.size(); ++C)
      if (CallBlocks[Id][C])
        CallsOf[*CallBlocks[Id][C]].push_back(C);
    // Outermost first: a loop with more blocks holds the others.
    std::vector<uint32_t> Order(F.Loops.size());
    for (uint32_t L = 0; L < Order.size(); ++L)
      Order[L] = L;
    llvm::sort(Order, [&](uint32_t A, uint32_t B) {
      return std::pair(F.Loops[B].Blocks.size(), A) <
             std::pair(F.Loops[A].Blocks.size(), B);
    });
    for (uint32_t L : Order)
      for (uint32_t B : F.Loops[L].Blocks)
        for (uint32_t C : CallsOf[B])
          CallLoops[Id][C].push_back(L);
  }
  for (auto *Table : {&FieldWrites})
    for (auto &[Usr, Writes] : *Table) {
      std::vector<std::pair<FuncId, ValueId>> Unique;
      for (auto &W : Writes)
        if (!llvm::is_contained(Unique, W))
          Unique.push_back(W);
      Writes = std::move(Unique);
    }
  indexHosts();
  // Which objects a constructor was seen to build.
  for (ValueId Id = 1; Id < Values->size(); ++Id) {
    const Value &V = (*Values)[Id];
    if (V.Op == ValueOp::Construct && !V.Text.empty() && V.Text != "{}")
      Constructions[V.Text].push_back(Id);
  }
}

void Program::indexHosts() {
  std::set<std::pair<uint32_t, std::string>> Seen;
  std::set<std::string> SeenAnywhere;
  for (const LiteralFact &L : Literals) {
    UrlParts Url = splitUrl(L.Text);
    // "https://www." + name: the rest of it stands elsewhere.
    if (Url.Host.find('.') == std::string::npos || Url.Host.ends_with('.') ||
        Url.Host.find_first_of(" {") != std::string::npos ||
        isPrivateHost(Url.Host) || Rules->isNameOnly(Url.Host))
      continue;
    NamedHost Named{Url.Scheme, Url.Host, Rules->apiOfHost(Url.Host)};
    // `config.json` looks like a host; only a URL says that it is one.
    if (!Named.Of && Url.Scheme.empty())
      continue;
    if (Seen.insert({L.Loc.File, Url.Host}).second)
      FileHosts[L.Loc.File].push_back(Named);
    if (SeenAnywhere.insert(Url.Host).second)
      AllHosts.push_back(Named);
  }
}

std::span<const NamedHost> Program::hostsIn(uint32_t File) const {
  auto It = FileHosts.find(File);
  return It == FileHosts.end() ? std::span<const NamedHost>() : It->second;
}

FuncId Program::find(const std::string &Usr) const {
  auto It = ByUsr.find(Usr);
  return It == ByUsr.end() ? NoFunc : It->second;
}

std::optional<uint32_t> Program::blockOf(CallRef Ref) const {
  return CallBlocks[Ref.Fn][Ref.Call];
}

const std::vector<uint32_t> &Program::loopsAround(CallRef Ref) const {
  return CallLoops[Ref.Fn][Ref.Call];
}

std::vector<const FunctionModel *> Program::models(CallRef Ref) const {
  uint64_t Key = (static_cast<uint64_t>(Ref.Fn) << 32) | Ref.Call;
  if (auto It = ModelMemo.find(Key); It != ModelMemo.end())
    return It->second;
  const CallFact &C = call(Ref);
  std::vector<const FunctionModel *> Out;
  std::vector<std::string_view> Keys{C.Key};
  Keys.insert(Keys.end(), C.OtherKeys.begin(), C.OtherKeys.end());
  for (std::string_view Name : Keys) {
    if (Name.empty())
      continue;
    for (const FunctionModel *M : Rules->models(Name)) {
      // How many elements there are was settled while extracting.
      if (M->Role >= Role::Take || (M->LibraryOnly && !C.LibraryCallee))
        continue;
      bool Fits = conditionsHold(*M, *Values, C.Args, C.Receiver,
                                 [&](size_t At) { return C.ArgTypes[At]; });
      if (Fits)
        Out.push_back(M);
    }
    if (!Out.empty())
      break;
  }
  // A model with conditions is more exact than one without.
  std::vector<const FunctionModel *> Exact;
  for (const FunctionModel *M : Out)
    if (!M->When.empty() || llvm::none_of(Out, [&](const FunctionModel *Other) {
          auto Runs = [](Role R) {
            return R == Role::Schedule || R == Role::Invoke;
          };
          return !Other->When.empty() && Other->Slot == M->Slot &&
                 (Other->Role == M->Role ||
                  (Runs(Other->Role) && Runs(M->Role)));
        }))
      Exact.push_back(M);
  Out = std::move(Exact);
  return ModelMemo[Key] = std::move(Out);
}

std::vector<Target> Program::targets(CallRef Ref) const {
  const CallFact &C = call(Ref);
  if (!C.DependentName.empty())
    return namesakes(Ref);
  FuncId Named = C.CalleeUsr.empty() ? NoFunc : find(C.CalleeUsr);
  std::vector<Target> Out;
  // A function object of the program says by its type what runs.
  bool ByName = Named != NoFunc && !Functions[Named].Lambda;
  if (C.Callee != NoValue && !ByName) {
    Out = targetsOf(C.Callee);
    if (!Out.empty())
      return Out;
  }
  if (!C.Virtual) {
    if (Named != NoFunc)
      Out.push_back({Named, NoValue});
    // Called in a template that nothing uses, itself used elsewhere: its uses
    // differ in their types only.
    else if (auto It = Instances.find(C.CalleeUsr); It != Instances.end())
      Out.push_back({It->second.front(), NoValue});
    return Out;
  }
  std::vector<FuncId> Fns;
  overridesOf(C.CalleeUsr, (*Values)[C.Receiver], Fns);
  for (FuncId Fn : Fns)
    Out.push_back({Fn, NoValue});
  return Out;
}

/// In a template that nothing uses, a method is one of that name, in a class
/// that has all that the template asks of the object.
std::vector<Target> Program::namesakes(CallRef Ref) const {
  // `begin`, `get`: a name that so many have says nothing.
  static constexpr size_t MaxNamesakes = 4, MaxOfName = 64;
  const CallFact &C = call(Ref);
  auto It = MethodsByName.find(C.DependentName);
  if (It == MethodsByName.end() || It->second.size() > MaxOfName)
    return {};
  std::vector<FuncId> Fitting;
  if (!byNameOnly(Ref)) {
    llvm::copy_if(It->second, std::back_inserter(Fitting),
                  [&](FuncId Fn) { return Functions[Fn].Key == C.Key; });
  } else {
    llvm::copy_if(It->second, std::back_inserter(Fitting), [&](FuncId Fn) {
      return llvm::all_of(Functions[Ref.Fn].Calls, [&](const CallFact &Other) {
        return Other.DependentName.empty() || Other.Receiver != C.Receiver ||
               Methods.contains(Functions[Fn].RecordKey +
                                "::" + Other.DependentName);
      });
    });
  }
  auto Takes = [&](FuncId Fn) { return Functions[Fn].Params.size(); };
  // Parameters may have defaults, which the exact number needs not.
  bool Exact = llvm::any_of(
      Fitting, [&](FuncId Fn) { return Takes(Fn) == C.Args.size(); });
  std::vector<Target> Out;
  for (FuncId Fn : Fitting)
    if (Exact ? Takes(Fn) == C.Args.size() : Takes(Fn) > C.Args.size())
      Out.push_back({Fn, NoValue});
  return Out.size() > MaxNamesakes ? std::vector<Target>() : Out;
}

bool Program::byOneNameOnly(CallRef Ref) const {
  const CallFact &C = call(Ref);
  return byNameOnly(Ref) &&
         llvm::all_of(Functions[Ref.Fn].Calls, [&](const CallFact &Other) {
           return Other.DependentName.empty() || Other.Receiver != C.Receiver ||
                  Other.DependentName == C.DependentName;
         });
}

bool Program::byNameOnly(CallRef Ref) const {
  const CallFact &C = call(Ref);
  return !C.DependentName.empty() && C.Key.empty();
}

bool Program::onlyCall(CallRef Ref) const {
  const CallFact &C = call(Ref);
  auto It = Callers.find(C.CalleeUsr);
  if (!C.Virtual || It == Callers.end() || It->second.size() != 1)
    return false;
  auto Overrides = Overriders.find(C.CalleeUsr);
  return Overrides == Overriders.end() ||
         llvm::none_of(Overrides->second, [&](FuncId Fn) {
           const std::string &Usr = Functions[Fn].Usr;
           return Callers.contains(Usr) || AddressTaken.contains(Usr);
         });
}

std::string Program::receiverClass(CallRef Ref) const {
  const CallFact &C = call(Ref);
  if (C.Receiver == NoValue)
    return {};
  // The class it was spelled with comes first among the other keys.
  const std::string &Key = C.OtherKeys.empty() ? C.Key : C.OtherKeys.front();
  size_t At = Key.rfind("::");
  return At == std::string::npos ? std::string() : Key.substr(0, At);
}

std::string Program::classAt(CallRef Ref, const ValueSpec &Spec) const {
  const CallFact &C = call(Ref);
  if (Spec.Kind == ValueSpec::Receiver)
    return receiverClass(Ref);
  int At = Spec.Index < 0 ? static_cast<int>(C.Args.size()) + Spec.Index
                          : Spec.Index;
  return Spec.Kind == ValueSpec::Arg && At >= 0 &&
                 At < static_cast<int>(C.ArgTypes.size())
             ? C.ArgTypes[At]
             : std::string();
}

/// "1tick(int)" is `tick`: a digit and parameters may stand around the name.
static std::string nameInText(const Value &Text) {
  if (Text.Op != ValueOp::Text)
    return {};
  std::string Name = Text.Text.substr(0, Text.Text.find('('));
  Name.erase(0, Name.find_first_not_of("0123456789 "));
  bool Plain = !Name.empty() && llvm::all_of(Name, [](char C) {
    return isalnum(static_cast<unsigned char>(C)) || C == '_';
  });
  return Plain ? Name : std::string();
}

std::string Program::signalKey(CallRef Ref, const FunctionModel &Model) const {
  const Value Signal = (*Values)[at(Ref, Model.Signal)];
  if (Signal.Op == ValueOp::Callable)
    return Signal.Aux;
  // Its object stands before it.
  std::string Name = nameInText(Signal);
  if (Name.empty() || Model.Signal.Index < 1)
    return {};
  ValueSpec Sender{ValueSpec::Arg, Model.Signal.Index - 1, {}, {}};
  return classAt(Ref, Sender) + "::" + Name;
}

ValueId Program::handlerOf(CallRef Ref, const FunctionModel &Model) const {
  const CallFact &C = call(Ref);
  if (Model.NamedIn) {
    std::string Class = classAt(Ref, Model.NamedIn);
    if (Class.empty())
      Class = receiverClass(Ref);
    std::string Name;
    if (!Model.LastCallable)
      Name = nameInText((*Values)[at(Ref, Model.Handler)]);
    else
      for (size_t I = C.Args.size(); I > 0 && Name.empty(); --I)
        Name = nameInText((*Values)[C.Args[I - 1]]);
    if (auto It = Methods.find(Class + "::" + Name); It != Methods.end()) {
      const FunctionFacts &F = Functions[It->second];
      ValueId Object = at(Ref, Model.NamedIn);
      if (Object != NoValue && (*Values)[Object].Op == ValueOp::Text)
        Object = C.Receiver;
      return Values->add({.Op = ValueOp::Callable,
                          .Text = F.Usr,
                          .Aux = F.Key,
                          .Kids = {Object}});
    }
  }
  if (!Model.LastCallable)
    return at(Ref, Model.Handler);
  for (auto It = C.Args.rbegin(); It != C.Args.rend(); ++It)
    if ((*Values)[*It].Op == ValueOp::Callable)
      return *It;
  if (C.Args.empty())
    return NoValue;
  // The last argument may stand for a callable.
  switch ((*Values)[C.Args.back()].Op) {
  case ValueOp::Param:
  case ValueOp::Capture:
  case ValueOp::Field:
  case ValueOp::Phi:
  case ValueOp::Result:
  case ValueOp::Construct:
    return C.Args.back();
  default:
    return NoValue;
  }
}

std::string Program::handlerKey(CallRef Ref, const FunctionModel &Model) const {
  const Value &Handler = (*Values)[handlerOf(Ref, Model)];
  if (Handler.Op == ValueOp::Callable)
    return Handler.Aux;
  std::string Name = nameInText(Handler);
  const CallFact &C = call(Ref);
  for (size_t I = C.Args.size(); Model.LastCallable && I > 0 && Name.empty();
       --I)
    Name = nameInText((*Values)[C.Args[I - 1]]);
  return Name.empty() || !Model.NamedIn
             ? Name
             : classAt(Ref, Model.NamedIn) + "::" + Name;
}

/// "POST /api/x HTTP/1.1\r\nHost: h\r\n": verb, or the URL it asks for.
ValueId Program::rawRequest(ValueId Text, bool Verb) const {
  ValueStore &Values = *this->Values;
  std::vector<ValueId> Parts = Values[Text].Op == ValueOp::Concat
                                   ? Values[Text].Kids
                                   : std::vector<ValueId>{Text};
  if (Parts.empty() || Values[Parts[0]].Op != ValueOp::Text)
    return NoValue;
  static constexpr std::string_view Verbs[] = {
      "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"};
  std::string First = Values[Parts[0]].Text;
  std::string_view Found;
  for (std::string_view V : Verbs)
    if (First.starts_with(std::string(V) + " "))
      Found = V;
  if (Found.empty())
    return NoValue;
  if (Verb)
    return Values.text(Found);
  // The target ends at the next blank; the host stands behind "Host:".
  std::vector<ValueId> Path, Host;
  enum { InPath, Between, InHost, Done } State = InPath;
  bool Version = false;
  for (size_t I = 0; I < Parts.size() && State != Done; ++I) {
    if (Values[Parts[I]].Op != ValueOp::Text) {
      if (State == InPath)
        Path.push_back(Parts[I]);
      else if (State == InHost)
        Host.push_back(Parts[I]);
      continue;
    }
    std::string Run = Values[Parts[I]].Text;
    std::string_view Rest = Run;
    if (I == 0)
      Rest.remove_prefix(Found.size() + 1);
    while (!Rest.empty() && State != Done) {
      if (State == InPath) {
        size_t End = Rest.find(' ');
        Path.push_back(Values.text(Rest.substr(0, End)));
        if (End == std::string_view::npos)
          break;
        Rest.remove_prefix(End);
        Version = Rest.starts_with(" HTTP/");
        State = Between;
      } else if (State == Between) {
        size_t At = Rest.find("Host:");
        if (At == std::string_view::npos)
          At = Rest.find("host:");
        if (At == std::string_view::npos)
          break;
        Rest.remove_prefix(At + 5);
        while (Rest.starts_with(" "))
          Rest.remove_prefix(1);
        State = InHost;
      } else {
        size_t End = Rest.find_first_of("\r\n");
        Host.push_back(Values.text(Rest.substr(0, End)));
        if (End != std::string_view::npos)
          State = Done;
        break;
      }
    }
  }
  if (!Version)
    return NoValue;
  std::vector<ValueId> Url;
  if (Host.empty())
    Url.push_back(Values.unknown("host"));
  Url.insert(Url.end(), Host.begin(), Host.end());
  Url.insert(Url.end(), Path.begin(), Path.end());
  return Values.concat(std::move(Url));
}

ValueId Program::at(CallRef Ref, const ValueSpec &Spec) const {
  const CallFact &C = call(Ref);
  ValueStore &V = *Values;
  switch (Spec.Kind) {
  case ValueSpec::None:
    return NoValue;
  case ValueSpec::Arg: {
    int At = Spec.Index < 0 ? static_cast<int>(C.Args.size()) + Spec.Index
                            : Spec.Index;
    return At >= 0 && At < static_cast<int>(C.Args.size()) ? C.Args[At]
                                                           : NoValue;
  }
  case ValueSpec::Receiver:
    return C.Receiver;
  case ValueSpec::Literal:
    return V.text(Spec.Text);
  case ValueSpec::Number:
    return V.number(Spec.Text);
  case ValueSpec::Callee:
    return V.text(std::string_view(C.Key).substr(C.Key.rfind(':') + 1));
  case ValueSpec::Service: {
    // pkg::Greeter::Stub::SayHello -> pkg.Greeter
    llvm::StringRef Scope(C.Key);
    Scope = Scope.take_front(Scope.rfind("::"));
    Scope = Scope.take_front(Scope.rfind("::"));
    std::string Dotted;
    for (size_t I = 0; I < Scope.size(); ++I)
      if (Scope[I] != ':')
        Dotted += Scope[I];
      else if (Scope.substr(I).starts_with("::"))
        Dotted += '.';
    return V.text(Dotted);
  }
  case ValueSpec::Typed:
    for (size_t I = 0; I < C.ArgTypes.size() && I < C.Args.size(); ++I)
      if (C.ArgTypes[I] == Spec.Text)
        return C.Args[I];
    return NoValue;
  case ValueSpec::UrlHost:
  case ValueSpec::UrlPath:
    return V.urlPart(normalize(at(Ref, Spec.Of.front())),
                     Spec.Kind == ValueSpec::UrlPath);
  case ValueSpec::Result:
    return V.add({.Op = ValueOp::Result,
                  .Int = Ref.Call,
                  .Text = Functions[Ref.Fn].Usr,
                  .Aux = {},
                  .Kids = {}});
  case ValueSpec::Slot: {
    ValueId Of = normalize(at(Ref, Spec.Of.front()));
    return Of == NoValue ? NoValue
                         : V.add({.Op = ValueOp::Slot,
                                  .Text = Spec.Text,
                                  .Aux = {},
                                  .Kids = {Of}});
  }
  case ValueSpec::CtorArg: {
    ValueId Of = normalize(at(Ref, Spec.Of.front()));
    return Of == NoValue ? NoValue
                         : V.add({.Op = ValueOp::CtorArg,
                                  .Int = Spec.Index,
                                  .Text = {},
                                  .Aux = {},
                                  .Kids = {Of}});
  }
  case ValueSpec::Member: {
    const ValueSpec &Of = Spec.Of.front();
    for (const MemberFact &M : C.Members)
      if (M.Name == Spec.Text &&
          M.Arg == (Of.Kind == ValueSpec::Receiver ? -1 : Of.Index))
        return M.What;
    return NoValue;
  }
  case ValueSpec::Clock:
    return V.now(C.Loc);
  case ValueSpec::Minus:
    return V.arith("-", {at(Ref, Spec.Of[0]), at(Ref, Spec.Of[1])});
  case ValueSpec::Concat: {
    std::vector<ValueId> Parts;
    for (const ValueSpec &S : Spec.Of)
      Parts.push_back(at(Ref, S));
    return V.concat(std::move(Parts));
  }
  case ValueSpec::First: {
    std::vector<ValueId> Parts;
    for (const ValueSpec &S : Spec.Of)
      if (ValueId Id = at(Ref, S))
        Parts.push_back(Id);
    // Kept in order: resolving takes the first that is known.
    return Parts.empty()       ? NoValue
           : Parts.size() == 1 ? Parts[0]
                               : V.add({.Op = ValueOp::Choice,
                                        .Text = "first",
                                        .Aux = {},
                                        .Kids = std::move(Parts)});
  }
  case ValueSpec::RawHttp:
  case ValueSpec::RawVerb: {
    ValueId Text = normalize(at(Ref, Spec.Of.front()));
    bool Verb = Spec.Kind == ValueSpec::RawVerb;
    if (ValueId Parsed = rawRequest(resolve(Text), Verb))
      return Parsed;
    // The callers may know the text.
    return Text == NoValue ? NoValue
                           : V.add({.Op = ValueOp::RawHttp,
                                    .Int = Verb,
                                    .Text = {},
                                    .Aux = {},
                                    .Kids = {Text}});
  }
  }
  return NoValue;
}

const PhiFact *Program::phi(const Value &V) const {
  if (V.Op != ValueOp::Phi)
    return nullptr;
  FuncId Fn = find(V.Text);
  if (Fn == NoFunc || V.Int >= static_cast<int64_t>(Functions[Fn].Phis.size()))
    return nullptr;
  return &Functions[Fn].Phis[V.Int];
}

std::optional<CallRef> Program::resultOf(const Value &V) const {
  if (V.Op != ValueOp::Result && V.Op != ValueOp::Out)
    return std::nullopt;
  FuncId Fn = find(V.Text);
  if (Fn == NoFunc || V.Int >= static_cast<int64_t>(Functions[Fn].Calls.size()))
    return std::nullopt;
  return CallRef{Fn, static_cast<uint32_t>(V.Int)};
}

void Program::visit(
    ValueId Root,
    const std::function<bool(ValueId, const Value &)> &Visitor) const {
  std::vector<ValueId> Work{Root};
  std::unordered_map<ValueId, bool> Seen;
  while (!Work.empty()) {
    ValueId Id = Work.back();
    Work.pop_back();
    if (Id == NoValue || !Seen.emplace(Id, true).second)
      continue;
    const Value &V = (*Values)[Id];
    if (!Visitor(Id, V))
      continue;
    Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
    if (const PhiFact *P = phi(V)) {
      Work.push_back(P->Init);
      Work.push_back(P->Next);
    }
    if (std::optional<CallRef> C = resultOf(V)) {
      const CallFact &Fact = call(*C);
      Work.push_back(Fact.Receiver);
      Work.insert(Work.end(), Fact.Args.begin(), Fact.Args.end());
    }
  }
}

void Program::recordSet(ValueId Handle, const std::string &Slot, ValueId What) {
  const Value &H = (*Values)[Handle];
  bool Local = H.Op != ValueOp::Field && H.Op != ValueOp::Global &&
               !HeldBy.contains(Handle) && !Kept.contains(Handle);
  std::vector<ValueId> &All = FieldSets[slotKey(Handle, Slot)];
  if (!llvm::is_contained(All, What)) {
    All.push_back(What);
    if (!Local) {
      Resolved.clear();
      Numbers.clear();
    }
  }
}

std::string Program::slotKey(ValueId Handle, const std::string &Slot) const {
  const Value &H = (*Values)[Handle];
  if (auto Holder = HeldBy.find(Handle); Holder != HeldBy.end())
    return Holder->second + "/" + Slot;
  if (H.Op == ValueOp::Field || H.Op == ValueOp::Global)
    return H.Text + "/" + Slot;
  return "@" + std::to_string(Handle) + "/" + Slot;
}

Program::Writes Program::writesTo(const Value &State, FuncId In) const {
  Writes Out;
  auto Add = [&](const auto &Table, const std::string &Key) {
    if (auto It = Table.find(Key); It != Table.end())
      Out.insert(Out.end(), It->second.begin(), It->second.end());
  };
  switch (State.Op) {
  case ValueOp::Field:
    Add(FieldWrites, State.Text);
    Add(StateWrites, State.Text);
    break;
  case ValueOp::Global:
    Add(StateWrites, State.Text);
    break;
  case ValueOp::Param:
    if (In != NoFunc)
      Add(StateWrites, paramStateUsr(Functions[In].Usr, State.Int));
    break;
  case ValueOp::Capture:
    if (In != NoFunc)
      Add(StateWrites, captureStateUsr(Functions[In].Usr, State.Int));
    break;
  case ValueOp::Slot:
    if (auto It = FieldSets.find(slotKey(normalize(State.Kids[0]), State.Text));
        It != FieldSets.end())
      for (ValueId What : It->second)
        Out.emplace_back(NoFunc, What);
    break;
  default:
    break;
  }
  return Out;
}

} // namespace throttlint
