//===- Inputs.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Inputs.h"

#include "program/Repetition.h"
#include "program/Unchanged.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

using llvm::StringRef;

namespace throttlint {

bool variesInLoop(const Program &P, FuncId Fn, uint32_t Loop, ValueId Id) {
  const FunctionFacts &F = P.function(Fn);
  bool Found = false;
  llvm::SmallVector<ValueId> Work{Id};
  for (size_t I = 0; I < Work.size() && !Found; ++I)
    P.visit(Work[I], [&](ValueId Part, const Value &V) {
      for (const PartWrite &W : F.PartWrites)
        if (W.Object == Part && !llvm::is_contained(Work, W.What))
          Work.push_back(W.What);
      if (V.Op == ValueOp::Element)
        Found |= V.Text == F.Usr && V.Int == static_cast<int64_t>(Loop);
      if (const PhiFact *Phi = P.phi(V))
        Found |= V.Text == F.Usr && Phi->Loop == Loop;
      // Taken from something in this round: `queue.takeFirst()`.
      if (std::optional<CallRef> R = P.resultOf(V); R && R->Fn == Fn)
        if (std::optional<uint32_t> Block = P.blockOf(*R))
          Found |= llvm::is_contained(F.Loops[Loop].Blocks, *Block) &&
                   (!P.call(*R).ReadOnly || V.Op == ValueOp::Out);
      return !Found;
    });
  return Found;
}

namespace {

bool onlyWritesAt(const Program &P, CallRef Call, size_t Arg, unsigned Depth);

bool readsParameter(const Program &P, FuncId Fn, int64_t Index,
                    unsigned Depth) {
  const FunctionFacts &F = P.function(Fn);
  if (F.HasErrors || Depth > 6)
    return true;
  auto Is = [&](ValueId Id) {
    return P.values()[Id].Op == ValueOp::Param && P.values()[Id].Int == Index;
  };
  auto Mentions = [&](ValueId Root) {
    bool Found = false;
    P.visit(Root, [&](ValueId Id, const Value &) {
      Found |= Is(Id);
      return !Found;
    });
    return Found;
  };
  // `if (status) *status = code;` asks whether anybody wants to know.
  bool Written = llvm::any_of(F.StateWrites, [&](const FieldWrite &W) {
    return W.FieldUsr == paramStateUsr(F.Usr, Index);
  });
  auto AsksForNull = [&](ValueId Id) {
    const Value &V = P.values()[Id];
    return Written &&
           (Is(Id) ||
            (V.Op == ValueOp::Arith && !V.Kids.empty() && Is(V.Kids[0]) &&
             (V.Kids.size() == 1 || P.number(V.Kids[1]) == 0)));
  };
  for (const BlockFact &B : F.Blocks)
    if (Mentions(B.Condition) && !AsksForNull(B.Condition))
      return true;
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      // What a library made of it goes back to where it came from.
      if (W.FieldUsr != paramStateUsr(F.Usr, Index) && Mentions(W.What))
        return true;
  for (uint32_t C = 0; C < F.Calls.size(); ++C) {
    const CallFact &Call = F.Calls[C];
    if (Mentions(Call.Receiver) || Mentions(Call.Callee))
      return true;
    CallRef Ref{Fn, C};
    for (size_t A = 0; A < Call.Args.size(); ++A) {
      if (!Mentions(Call.Args[A]))
        continue;
      // A library may fill it, unless a rule says that it sends it.
      bool Given = Is(Call.Args[A]);
      bool Fills =
          Call.SystemCallee && !Call.ReadOnly &&
          llvm::all_of(P.models(Ref), [&](const FunctionModel *M) {
            return M->Role == Role::Inspect ||
                   (M->Role == Role::Set && !Mentions(P.at(Ref, M->What)));
          });
      if (!Given || !(Fills || onlyWritesAt(P, Ref, A, Depth + 1)))
        return true;
    }
  }
  return false;
}

bool onlyWritesAt(const Program &P, CallRef Call, size_t Arg, unsigned Depth) {
  std::vector<Target> Targets = P.targets(Call);
  return !Targets.empty() && llvm::none_of(Targets, [&](const Target &T) {
    return readsParameter(P, T.Fn, static_cast<int64_t>(Arg), Depth);
  });
}

/// What stands for a part that varies, for one that is the same in each round,
/// and for one of which neither is known.
constexpr char Varies = '\1', Fixed = '\2', Doubtful = '\3';

class Inputs {
public:
  /// The loop stands around the first call of \p Path.
  Inputs(const Program &P, const std::vector<CallRef> &Path, uint32_t Loop)
      : P(P), Fn(Path.front().Fn), Loop(Loop), Same(P, Path, Loop) {}

  /// The text with marks for its parts.
  std::string marked(ValueId Id) const {
    unsigned Left = 2000;
    return marked(Id, Left);
  }

private:
  /// \p Left: so many parts are still looked at.
  std::string marked(ValueId Id, unsigned &Left) const;
  bool isText(ValueId Id) const;

  const Program &P;
  FuncId Fn;
  uint32_t Loop;
  Unchanged Same;
};

/// A literal, also where objects are made of it and of nothing else.
bool Inputs::isText(ValueId Id) const {
  Value V = P.values()[Id];
  while (V.Op == ValueOp::Construct && V.Kids.size() == 1)
    V = P.values()[V.Kids[0]];
  return V.Op == ValueOp::Text;
}

std::string Inputs::marked(ValueId Id, unsigned &Left) const {
  if (Id == NoValue || Left == 0)
    return std::string(1, Doubtful);
  --Left;
  const Value V = P.values()[Id];
  std::string Out;
  switch (V.Op) {
  case ValueOp::Text:
    return V.Text;
  case ValueOp::Concat:
    for (ValueId Kid : V.Kids)
      Out += marked(Kid, Left);
    return Out;
  case ValueOp::Construct:
    // {"channel", id} reads as channel=id.
    for (size_t I = 0; I < V.Kids.size(); ++I) {
      bool Named = I == 1 && V.Kids.size() == 2 && isText(V.Kids[0]);
      Out += I == 0 ? "" : Named ? "=" : "\n";
      Out += marked(V.Kids[I], Left);
    }
    if (!V.Kids.empty())
      return Out;
    break;
  case ValueOp::Grow:
    for (size_t I = 0; I < V.Kids.size(); ++I)
      if (I != 1)
        Out += marked(V.Kids[I], Left) + "\n";
    return Out;
  default:
    break;
  }
  return std::string(1, variesInLoop(P, Fn, Loop, Id) ? Varies
                        : Same.is(Id)                 ? Fixed
                                                      : Doubtful);
}

/// What a text ends with, if it ends with `users=` or `"users": "`.
StringRef nameAtEnd(StringRef Before) {
  if (Before.empty() || (Before.back() != '=' && Before.back() != ':'))
    return "";
  Before = Before.drop_back().rtrim(" \"'");
  size_t Begin = Before.size();
  while (Begin && (llvm::isAlnum(Before[Begin - 1]) ||
                   StringRef("_.").contains(Before[Begin - 1])))
    --Begin;
  return Before.drop_front(Begin);
}

/// The name in front of a mark.
void namesBefore(StringRef Text, std::set<std::string> &Out) {
  for (size_t At = Text.find(Varies); At != StringRef::npos;
       At = Text.find(Varies, At + 1)) {
    StringRef Before = Text.take_front(At);
    // One of several: users=U1,U2.
    while (!Before.empty() && StringRef("\"' [{\2\3,").contains(Before.back()))
      Before = Before.drop_back();
    if (StringRef Name = nameAtEnd(Before); !Name.empty())
      Out.insert(Name.str());
  }
}

/// The names whose values, to their ends, are the same in each round, and those
/// of which that is not known.
void otherNames(StringRef Text, KeyParameters &Out) {
  static constexpr StringRef Ends = "&\n\"', }";
  for (size_t At = 0; At < Text.size(); ++At) {
    StringRef Name = nameAtEnd(Text.take_front(At));
    StringRef Rest = Text.drop_front(At).ltrim(" \"'");
    StringRef Is = Rest.take_until([](char C) { return Ends.contains(C); });
    if (!Name.empty() && !Is.empty() && !Is.contains(Varies))
      (Is.contains(Doubtful) ? Out.Unsure : Out.Same).insert(Name.str());
  }
}

/// The segments of a path that vary, and those that are the same, by the
/// template's names, from the end.
void segments(StringRef Url, StringRef Template, KeyParameters &Out) {
  llvm::SmallVector<StringRef, 8> Parts, Names;
  Url.split('?').first.rtrim('/').split(Parts, '/');
  Template.ltrim('/').split(Names, '/');
  std::set<std::string> Same;
  while (!Parts.empty() && !Names.empty()) {
    StringRef Name = Names.pop_back_val(), Part = Parts.pop_back_val();
    bool Known = Part.find_first_of({"\1\2\3", 3}) == StringRef::npos;
    if (!Name.consume_front("{") || !Name.consume_back("}")) {
      // One of the parts stands for several segments: who knows for which.
      if (Known && Part != Name)
        return;
    } else if (Part.contains(Varies)) {
      Out.Varying.insert(Name.str());
    } else if (!Part.empty()) {
      (Part.contains(Doubtful) ? Out.Unsure : Same).insert(Name.str());
    }
  }
  Out.Same.merge(Same);
}

/// What a parameter is called may say what it is: `channelName` of a channel,
/// `chat_id`, `toUser`. All of its words from the front, and from the end.
void wordsOf(StringRef Name, std::set<std::string> &Out) {
  std::vector<std::string> Words(1);
  for (char C : Name) {
    bool Upper = C >= 'A' && C <= 'Z';
    if ((Upper || C == '_') && !Words.back().empty())
      Words.emplace_back();
    if (C != '_')
      Words.back() += llvm::toLower(C);
  }
  for (size_t I = 1; I <= Words.size(); ++I) {
    Out.insert(llvm::join(Words.begin(), Words.begin() + I, "_"));
    Out.insert(llvm::join(Words.end() - I, Words.end(), "_"));
  }
}

} // namespace

/// What a request left there the round before: a buffer for the answer, of
/// which no rule says that it is sent.
static bool isOwnAnswer(const Program &P, CallRef Call, size_t Arg) {
  const PhiFact *Phi = P.phi(P.values()[P.call(Call).Args[Arg]]);
  if (!Phi || llvm::none_of(P.models(Call), [](const FunctionModel *M) {
        return M->Role == Role::Send;
      }))
    return false;
  const Value &Left = P.values()[Phi->Next];
  return Left.Op == ValueOp::Out && P.resultOf(Left) == Call &&
         Left.Aux == std::to_string(Arg);
}

bool onlyWrites(const Program &P, CallRef Call, size_t Arg) {
  return isOwnAnswer(P, Call, Arg) || onlyWritesAt(P, Call, Arg, 0);
}

namespace {

/// A request's way from its loop on, and what varies on it.
class WayFromLoop {
public:
  WayFromLoop(const Program &P, const Effect &Request, size_t Step,
              uint32_t Loop)
      : Path(Request.Path.begin() + static_cast<long>(Step),
             Request.Path.end()),
        In(P, Path, Loop), P(P) {}

  const std::vector<CallRef> Path;
  const Inputs In;

  /// A value of the function at step \p I, with marks.
  std::string marked(size_t I, ValueId Id) const {
    return In.marked(valueAlong(P, Path, I, P.normalize(Id)));
  }

private:
  const Program &P;
};

} // namespace

KeyParameters keyParameters(const Program &P, const Effect &Request,
                            size_t Step, uint32_t Loop,
                            const std::string &PathTemplate) {
  KeyParameters Out;
  const WayFromLoop Way(P, Request, Step, Loop);
  const std::vector<CallRef> &Path = Way.Path;
  auto Look = [&](size_t I, ValueId Id) {
    std::string Text = Way.marked(I, Id);
    namesBefore(Text, Out.Varying);
    otherNames(Text, Out);
  };
  for (size_t I = 0; I < Path.size(); ++I) {
    const FunctionFacts &F = P.function(Path[I].Fn);
    for (ValueId Arg : P.call(Path[I]).Args)
      Look(I, Arg);
    // State given to the client: the body, say.
    for (uint32_t C = 0; C < F.Calls.size(); ++C)
      for (const FunctionModel *M : P.models({Path[I].Fn, C}))
        if (M->Role == Role::Set)
          Look(I, P.at({Path[I].Fn, C}, M->What));
  }
  // The URL speaks of the first step's function; look at it from the loop's.
  if (Step == 0) {
    std::string Url = Way.In.marked(Request.Url);
    namesBefore(Url, Out.Varying);
    otherNames(Url, Out);
    segments(Url, PathTemplate, Out);
  }
  for (size_t I = 0; I + 1 < Path.size(); ++I) {
    const std::vector<ParamFact> &Params = P.function(Path[I + 1].Fn).Params;
    const std::vector<ValueId> Args = P.call(Path[I]).Args;
    for (size_t A = 0; A < std::min(Params.size(), Args.size()); ++A)
      if (StringRef(Way.marked(I, Args[A])).contains(Varies))
        wordsOf(Params[A].Name, Out.CalledVarying);
  }
  // A fixed text of the same name may be that of a template, or be replaced.
  for (const auto *Names : {&Out.Varying, &Out.CalledVarying, &Out.Unsure})
    for (const std::string &Name : *Names)
      Out.Same.erase(Name);
  return Out;
}

} // namespace throttlint
