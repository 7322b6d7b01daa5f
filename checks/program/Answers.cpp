//===- Answers.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Answers.h"

#include "program/Outcome.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

/// Calls that an object is followed through.
static constexpr unsigned DeepestCall = 6;

static bool mentions(const Program &P, ValueId Id, ValueId Object) {
  bool Found = false;
  P.visit(Id, [&](ValueId Part, const Value &) {
    Found |= Part == Object;
    return !Found;
  });
  return Found;
}

static const FunctionModel *modelOf(const Program &P, CallRef Ref, Role R) {
  for (const FunctionModel *M : P.models(Ref))
    if (M->Role == R)
      return M;
  return nullptr;
}

/// \p Id is made of \p Part; how much of it could be put into a file is not.
static bool tellsOf(const Program &P, ValueId Id, ValueId Part) {
  bool Found = false;
  if (Id != NoValue)
    P.visit(Id, [&](ValueId Kid, const Value &V) {
      Found |= Kid == Part;
      std::optional<CallRef> Of = P.resultOf(V);
      return !Found && !(Of && modelOf(P, *Of, Role::Store));
    });
  return Found;
}

/// Anything but the end of a file is done with \p What in \p Fn, besides
/// \p Own: it is printed, parsed, handed on, returned or kept.
static bool usedIn(const Program &P, FuncId Fn, ValueId What, CallRef Own) {
  const FunctionFacts &F = P.function(Fn);
  auto Tells = [&](ValueId Id) { return tellsOf(P, Id, What); };
  for (uint32_t C = 0; C < F.Calls.size(); ++C) {
    CallRef Ref{Fn, C};
    if (Ref == Own || modelOf(P, Ref, Role::Store))
      continue;
    const CallFact &Call = F.Calls[C];
    bool Known = modelOf(P, Ref, Role::Inspect) || modelOf(P, Ref, Role::Set);
    if (!Known && (Tells(Call.Receiver) || llvm::any_of(Call.Args, Tells)))
      return true;
  }
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      if (Tells(W.What))
        return true;
  return llvm::any_of(F.Uses, Tells) ||
         llvm::any_of(F.Stores,
                      [&](const StoreFact &S) { return Tells(S.What); }) ||
         llvm::any_of(F.Returns,
                      [&](const ReturnFact &R) { return Tells(R.What); });
}

/// The callback only counts what it is given, to keep a library quiet, or puts
/// it into a file.
static bool ignoresItsData(const Program &P, ValueId Callback) {
  ValueId Id = P.resolve(Callback);
  const Value Given = P.values()[Id];
  if (Given.Op == ValueOp::Int)
    return true; // none
  std::vector<Target> Targets = P.targetsOf(Id);
  if (Targets.empty() && Given.Op == ValueOp::Callable)
    return llvm::any_of(P.rules().models(Given.Aux),
                        [](const FunctionModel *M) {
                          return M->Role == Role::Store && M->What;
                        });
  if (Targets.size() != 1)
    return false;
  const FunctionFacts &F = P.function(Targets[0].Fn);
  std::vector<ValueId> Stored;
  for (uint32_t C = 0; C < F.Calls.size(); ++C) {
    CallRef Ref{Targets[0].Fn, C};
    const FunctionModel *M = modelOf(P, Ref, Role::Store);
    if (!M)
      return false;
    if (M->What)
      Stored.push_back(P.at(Ref, M->What));
  }
  if (Stored.empty()) {
    bool Reads = !F.Uses.empty() || !F.FieldWrites.empty() ||
                 !F.Stores.empty() || !F.Loops.empty();
    for (const BlockFact &B : F.Blocks)
      Reads |= B.Condition != NoValue;
    return !Reads;
  }
  return llvm::none_of(Stored, [&](ValueId Data) {
    return llvm::any_of(F.Blocks,
                        [&](const BlockFact &B) {
                          return tellsOf(P, B.Condition, Data);
                        }) ||
           llvm::any_of(F.Uses,
                        [&](ValueId Use) { return tellsOf(P, Use, Data); }) ||
           llvm::any_of(F.FieldWrites, [&](const FieldWrite &W) {
             return tellsOf(P, W.What, Data);
           });
  });
}

Answers::Answers(const Program &P) : P(P) {
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (uint32_t C = 0; C < P.function(Fn).Calls.size(); ++C) {
      CallRef Ref{Fn, C};
      for (const FunctionModel *M : P.models(Ref))
        if (M->Role == Role::Inspect && looks(Ref, *M, 0)) {
          const Value &Of = P.values()[P.normalize(P.at(Ref, M->Of))];
          if (Of.Op == ValueOp::Field || Of.Op == ValueOp::Global)
            Shared.insert(Of.Text);
        }
    }
}

bool Answers::looks(CallRef Ref, const FunctionModel &M, unsigned Depth) const {
  if (M.Handler)
    return !ignoresItsData(P, P.at(Ref, M.Handler));
  // A helper's file: what its caller does with it is not followed.
  return !M.Destination || Depth > 0 ||
         !saves(Ref, P.normalize(P.at(Ref, M.Destination)),
                P.normalize(P.at(Ref, M.Of)));
}

/// The call that opened a file: of a function that returns it, or the
/// constructor of its object.
static std::optional<CallRef> openedBy(const Program &P, FuncId Fn,
                                       ValueId File) {
  const Value &V = P.values()[File];
  if (V.Op != ValueOp::Construct)
    return P.resultOf(V);
  const FunctionFacts &F = P.function(Fn);
  for (uint32_t C = 0; C < F.Calls.size(); ++C)
    if (F.Calls[C].CalleeUsr == V.Text && F.Calls[C].Args == V.Kids)
      return CallRef{Fn, C};
  return std::nullopt;
}

/// \p Where is a file that \p To opened itself, and that nothing around it
/// reads.
bool Answers::saves(CallRef To, ValueId Where, ValueId Object) const {
  std::optional<CallRef> Open = openedBy(P, To.Fn, Where);
  const FunctionModel *M =
      Open && Open->Fn == To.Fn ? modelOf(P, *Open, Role::File) : nullptr;
  if (!M || usedIn(P, To.Fn, Where, *Open))
    return false;
  ValueId Name = P.normalize(P.at(*Open, M->What));
  if (Name == NoValue || nameUsed(To.Fn, Name, *Open))
    return false;
  Names[{To.Fn, Object}].insert(Name);
  return true;
}

/// The name is put together on the way to the request. One that was found
/// somewhere, in a list or an argument, is known there, too.
static bool madeOnTheWay(const Program &P, ValueId Name) {
  ValueOp Op = P.values()[Name].Op;
  return Op == ValueOp::Concat || Op == ValueOp::Format ||
         Op == ValueOp::Text || Op == ValueOp::Replace;
}

/// Whoever knows the name of a file may read it.
bool Answers::nameUsed(FuncId Fn, ValueId Name, CallRef Own) const {
  bool Known = P.values()[Name].Op == ValueOp::Text, Shared = false;
  P.visit(Name, [&](ValueId, const Value &V) {
    Shared |= V.Op == ValueOp::Field || V.Op == ValueOp::Global ||
              V.Op == ValueOp::Capture;
    return !Shared;
  });
  if (Shared)
    return true;
  if (!Known)
    return usedIn(P, Fn, Name, Own);
  for (FuncId Any = 0; Any < P.functions().size(); ++Any)
    if (usedIn(P, Any, Name, Own))
      return true;
  return false;
}

/// `if (answer)`, `answer != 0`: the result itself, compared with nothing or
/// with a constant.
static bool asksTruth(const Program &P, ValueId Condition, CallRef Call) {
  auto Constant = [&](ValueId Id) {
    ValueOp Op = P.values()[Id].Op;
    return Op == ValueOp::Int || Op == ValueOp::Enum || Op == ValueOp::Real;
  };
  ValueId Id = Condition;
  while (P.values()[Id].Op == ValueOp::Arith) {
    const Value &V = P.values()[Id];
    if (V.Kids.size() == 1)
      Id = V.Kids[0];
    else if (V.Kids.size() == 2 && Constant(V.Kids[1]))
      Id = V.Kids[0];
    else if (V.Kids.size() == 2 && Constant(V.Kids[0]))
      Id = V.Kids[1];
    else
      break;
  }
  const Value &V = P.values()[Id];
  std::optional<CallRef> Of = P.resultOf(V);
  return V.Op == ValueOp::Result && Of && *Of == Call;
}

/// \p Id is made of what \p Call answered; counting how often there was an
/// answer at all does not make it so.
static bool madeOf(const Program &P, ValueId Id, CallRef Call) {
  std::vector<ValueId> Work;
  bool Found = false;
  auto Visit = [&](ValueId Root) {
    P.visit(Root, [&](ValueId, const Value &V) {
      if (V.Op == ValueOp::Select && asksTruth(P, V.Kids[0], Call)) {
        Work.push_back(V.Kids[1]);
        Work.push_back(V.Kids[2]);
        return false;
      }
      if (std::optional<CallRef> R = P.resultOf(V); R && *R == Call)
        Found = true;
      return !Found;
    });
  };
  Visit(Id);
  std::set<ValueId> Seen;
  while (!Work.empty() && !Found) {
    ValueId Next = Work.back();
    Work.pop_back();
    if (Next != NoValue && Seen.insert(Next).second)
      Visit(Next);
  }
  return Found;
}

/// What a function does with the result of one of its calls.
Answers::Use Answers::useOf(CallRef Call) const {
  auto [It, New] = Uses.try_emplace(Call);
  Use &Out = It->second;
  if (!New)
    return Out;
  const FunctionFacts &F = P.function(Call.Fn);
  auto Depends = [&](ValueId Id) {
    return Id != NoValue && madeOf(P, Id, Call);
  };
  for (const BlockFact &B : F.Blocks)
    if (B.Condition != NoValue && dependsOnCall(P, B.Condition, Call))
      (asksTruth(P, B.Condition, Call) ? Out.Truth
       : Depends(B.Condition)          ? Out.Looked
                                       : Out.Truth) = true;
  for (uint32_t C = 0; C < F.Calls.size(); ++C) {
    if (C == Call.Call)
      continue;
    const CallFact &Other = F.Calls[C];
    Out.Looked |= Depends(Other.Receiver) || Depends(Other.Callee) ||
                  llvm::any_of(Other.Args, Depends);
  }
  Out.Looked |= llvm::any_of(F.Uses, Depends);
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      Out.Looked |= Depends(W.What);
  for (const StoreFact &S : F.Stores)
    Out.Looked |= Depends(S.What);
  for (const LoopFact &L : F.Loops)
    Out.Looked |= Depends(L.Range);
  for (const ReturnFact &R : F.Returns)
    Out.Returned |= Depends(R.What);
  return Out;
}

/// Something in \p Fn, or in what it hands \p Object to, looks at the answer
/// that this object holds.
bool Answers::looksAt(FuncId Fn, ValueId Object, unsigned Depth,
                      uint32_t Known) const {
  auto [It, New] = Inspected.try_emplace({Fn, Object, Depth > 0, Known}, false);
  if (!New || Depth > DeepestCall)
    return It->second;
  const FunctionFacts &F = P.function(Fn);
  bool Found = false;
  for (uint32_t C = 0; C < F.Calls.size() && !Found; ++C) {
    CallRef Ref{Fn, C};
    const CallFact &Call = F.Calls[C];
    if (C == Known)
      continue;
    bool Modelled = false;
    for (const FunctionModel *M : P.models(Ref)) {
      Modelled = true;
      Found |= M->Role == Role::Inspect &&
               P.normalize(P.at(Ref, M->Of)) == Object && looks(Ref, *M, Depth);
    }
    if (Modelled || Found)
      continue;
    std::vector<Target> Targets = P.targets(Ref);
    auto Given = [&](ValueId Arg, ValueOp Op, int64_t Index) {
      if (P.normalize(Arg) != Object)
        return;
      // A function that cannot be seen may do anything with it.
      if (Targets.empty() && !Call.LibraryCallee)
        Found = true;
      for (const Target &T : Targets) {
        const FunctionFacts &Callee = P.function(T.Fn);
        std::string Name =
            Op == ValueOp::Param &&
                    Index < static_cast<int64_t>(Callee.Params.size())
                ? Callee.Params[static_cast<size_t>(Index)].Name
                : "";
        Value Inside{.Op = Op,
                     .Int = Op == ValueOp::Param ? Index : 0,
                     .Text = {},
                     .Aux = Name,
                     .Kids = {}};
        Found |= looksAt(T.Fn, P.values().add(std::move(Inside)), Depth + 1);
      }
    };
    for (size_t I = 0; I < Call.Args.size(); ++I)
      Given(Call.Args[I], ValueOp::Param, static_cast<int64_t>(I));
    Given(Call.Receiver, ValueOp::This, 0);
    // Captured: whoever runs the closure may look.
    for (ValueId Arg : Call.Args)
      if (P.values()[Arg].Op == ValueOp::Callable)
        Found |= mentions(P, Arg, Object);
  }
  return Inspected[{Fn, Object, Depth > 0, Known}] = Found;
}

/// Others may look at the object's answer, where this cannot be seen.
bool Answers::mayBeShared(ValueId Object) const {
  bool Unclear = false;
  P.visit(Object, [&](ValueId Id, const Value &V) {
    if (Id != Object)
      Unclear = true; // made from something else
    switch (V.Op) {
    case ValueOp::Field:
    case ValueOp::Global:
      Unclear |= Shared.contains(V.Text);
      return false;
    case ValueOp::Unknown:
      // Made by a library of nothing else is new, and known to nobody.
      return true;
    case ValueOp::Param:
    case ValueOp::Capture:
    case ValueOp::Phi:
    case ValueOp::Element:
    case ValueOp::Out:
      Unclear = true;
      return false;
    case ValueOp::Result:
      // Made from another object, or by a function of the program.
      if (std::optional<CallRef> Made = P.resultOf(V))
        Unclear |= !P.call(*Made).Args.empty() || !P.targets(*Made).empty();
      return false;
    default:
      return true;
    }
  });
  return Unclear;
}

/// \p Call runs a callable and does something with what that returns.
bool Answers::decidesBy(CallRef Call) const {
  return llvm::any_of(P.models(Call), [](const FunctionModel *M) {
    return M->Role == Role::Invoke && M->Repeats && !M->DropsResult;
  });
}

std::optional<LostAnswer> Answers::lost(const Effect &Request,
                                        size_t Top) const {
  const FunctionModel &M = *Request.Model;
  CallRef Leaf = Request.leaf();
  if (!M.Answer || (M.LastCallable && P.handlerOf(Leaf, M) != NoValue))
    return std::nullopt;
  LostAnswer Out;
  if (M.Answer.Kind != ValueSpec::Result) {
    // It is kept by an object: who looks at it there?
    ValueId Object = P.normalize(P.at(Leaf, M.Answer));
    if (Object == NoValue)
      return std::nullopt;
    std::set<ValueId> Files;
    for (size_t Step = Request.Path.size(); Step-- > 0;) {
      CallRef Call = Request.Path[Step];
      // What it calls on this path was looked into before.
      bool Own = Step + 1 == Request.Path.size();
      if (looksAt(Call.Fn, Object, 0, Own ? NoCall : Call.Call) ||
          llvm::any_of(Files, [&](ValueId Name) {
            return nameUsed(Call.Fn, Name, Call);
          }))
        return std::nullopt;
      if (auto It = Names.find({Call.Fn, Object}); It != Names.end())
        Files.insert(It->second.begin(), It->second.end());
      Out.Saved |= !Files.empty();
      if (Step > 0) {
        const CallFact &C = P.call(Request.Path[Step - 1]);
        auto InCaller = [&](ValueId Id) {
          return P.normalize(P.substitute(Id, {C.Args, C.Receiver, {}}));
        };
        Object = InCaller(Object);
        std::set<ValueId> Above;
        for (ValueId Name : Files)
          Above.insert(InCaller(Name));
        Files = std::move(Above);
      }
    }
    if (mayBeShared(Object) || !llvm::all_of(Files, [&](ValueId Name) {
          return madeOnTheWay(P, Name);
        }))
      return std::nullopt;
    Use Transfer = useOf(Leaf);
    Out.TransferOnly = Transfer.Looked || Transfer.Truth || Transfer.Returned;
    Out.Step = Request.Path.size() - 1;
    return Out;
  }
  for (size_t Step = Request.Path.size(); Step-- > Top;) {
    CallRef Call = Request.Path[Step];
    Use U = useOf(Call);
    if (U.Looked)
      return std::nullopt;
    bool Own = Step + 1 == Request.Path.size();
    if (U.Truth && !Own)
      return std::nullopt;
    if (U.Returned) {
      // Who calls a function at the top may look, or hand it on; an algorithm
      // decides by it.
      if (Step == Top || (Step > 0 && decidesBy(Request.Path[Step - 1])))
        return std::nullopt;
      continue;
    }
    Out.Step = Step;
    Out.TransferOnly = U.Truth;
    return Out;
  }
  return std::nullopt;
}

} // namespace throttlint
