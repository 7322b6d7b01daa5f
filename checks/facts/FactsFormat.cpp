//===- FactsFormat.cpp ------------------------------------------*- C++ -*-===//
//
// Each structure is taken apart by a binding that names all of its members: a
// member that is new and not stored does not compile.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/FactsFormat.h"

#include "facts/Encoding.h"

#include <algorithm>

namespace throttlint {

static constexpr ValueOp lastOf(ValueOp) { return ValueOp::UrlPart; }
static constexpr RepetitionKind lastOf(RepetitionKind) {
  return RepetitionKind::Goto;
}
static constexpr TripKind lastOf(TripKind) { return TripKind::AtMost; }
static constexpr UnitStatus lastOf(UnitStatus) { return UnitStatus::Failed; }

template <class Ar> static void fields(Ar &A, As<Ar, Location> &L) {
  auto &[File, Line, Column, EndColumn] = L;
  A(File, Line, Column, EndColumn);
}

template <class Ar> static void fields(Ar &A, As<Ar, MemberFact> &M) {
  auto &[Arg, Name, What] = M;
  A(Arg, Name, What);
}

template <class Ar> static void fields(Ar &A, As<Ar, CallFact> &C) {
  auto &[Loc, CalleeUsr, Key, OtherKeys, DependentName, Spelling, Receiver,
         Callee, Args, Members, ArgTypes, ResultType, Virtual, Awaited,
         Discarded, ReadOnly, SystemCallee, LibraryCallee, UnderLock, Scope] =
      C;
  A(Loc, CalleeUsr, Key, OtherKeys, DependentName, Spelling, Receiver, Callee,
    Args, Members, ArgTypes, ResultType, Virtual, Awaited, Discarded, ReadOnly,
    SystemCallee, LibraryCallee, UnderLock, Scope);
}

template <class Ar> static void fields(Ar &A, As<Ar, TripCount> &T) {
  auto &[Kind, Count] = T;
  A(Kind, Count);
}

template <class Ar> static void fields(Ar &A, As<Ar, LoopFact> &L) {
  auto &[Kind, Loc, Spelling, Range, Trips, Header, Blocks, EndLine] = L;
  A(Kind, Loc, Spelling, Range, Trips, Header, Blocks, EndLine);
}

template <class Ar> static void fields(Ar &A, As<Ar, PhiFact> &P) {
  auto &[Loop, Name, Init, Next, ChangedIn] = P;
  A(Loop, Name, Init, Next, ChangedIn);
}

template <class Ar> static void fields(Ar &A, As<Ar, BlockEdge> &E) {
  auto &[To, Throws, When] = E;
  A(To, Throws, When);
}

template <class Ar> static void fields(Ar &A, As<Ar, BlockFact> &B) {
  auto &[Calls, Succs, Condition] = B;
  A(Calls, Succs, Condition);
}

template <class Ar> static void fields(Ar &A, As<Ar, FieldWrite> &W) {
  auto &[FieldUsr, What, Block] = W;
  A(FieldUsr, What, Block);
}

template <class Ar> static void fields(Ar &A, As<Ar, PartWrite> &W) {
  auto &[Object, What] = W;
  A(Object, What);
}

template <class Ar> static void fields(Ar &A, As<Ar, ObjectFact> &O) {
  auto &[Type, Access] = O;
  A(Type, Access);
}

template <class Ar> static void fields(Ar &A, As<Ar, RewriteFact> &R) {
  auto &[Call, Line, Column, EndLine, EndColumn, Delay, DelayType, DelayUnit,
         Seconds, Objects, Hidden, Included, Includable] = R;
  bool Known = Seconds.has_value();
  double Number = Seconds.value_or(0);
  A(Call, Line, Column, EndLine, EndColumn, Delay, DelayType, DelayUnit, Known,
    Number, Objects, Hidden, Included, Includable);
  if constexpr (Ar::Reads)
    Seconds = Known ? std::optional(Number) : std::nullopt;
}

template <class Ar> static void fields(Ar &A, As<Ar, StoreFact> &S) {
  auto &[Usr, What] = S;
  A(Usr, What);
}

template <class Ar> static void fields(Ar &A, As<Ar, ReturnFact> &R) {
  auto &[What, Block] = R;
  A(What, Block);
}

template <class Ar> static void fields(Ar &A, As<Ar, HandedBack> &H) {
  auto &[Param, What] = H;
  A(Param, What);
}

template <class Ar> static void fields(Ar &A, As<Ar, ParamFact> &P) {
  auto &[Name, Type] = P;
  A(Name, Type);
}

template <class Ar> static void fields(Ar &A, As<Ar, FunctionFacts> &F) {
  auto &[Usr, Key, Name, Loc, RecordUsr, RecordKey, PatternUsr, ReturnType,
         Coroutine, Lambda, Constructor, Pattern, HasErrors, OverriddenUsrs,
         OverriddenKeys, Annotations, Params, Captures, Calls, Rewrites, Loops,
         Phis, Blocks, Entry, Exit, Returns, HandsBack, Uses, FieldWrites,
         StateWrites, PartWrites, Stores] = F;
  A(Usr, Key, Name, Loc, RecordUsr, RecordKey, PatternUsr, ReturnType,
    Coroutine, Lambda, Constructor, Pattern, HasErrors, OverriddenUsrs,
    OverriddenKeys, Annotations, Params, Captures, Calls, Rewrites, Loops, Phis,
    Blocks, Entry, Exit, Returns, HandsBack, Uses, FieldWrites, StateWrites,
    PartWrites, Stores);
}

template <class Ar> static void fields(Ar &A, As<Ar, LiteralFact> &L) {
  auto &[Text, Loc, Conditional] = L;
  A(Text, Loc, Conditional);
}

template <class Ar> static void fields(Ar &A, As<Ar, GlobalFact> &G) {
  auto &[Usr, What] = G;
  A(Usr, What);
}

template <class Ar> static void fields(Ar &A, As<Ar, UnitError> &E) {
  auto &[Message, Loc] = E;
  A(Message, Loc);
}

/// Most of a value is empty: a mask says what is there.
template <class Ar> static void fields(Ar &A, As<Ar, Value> &V) {
  auto &[Op, Int, Real, Text, Aux, Kids] = V;
  unsigned Has = 0;
  if constexpr (!Ar::Reads)
    Has = (Int != 0) | (std::bit_cast<uint64_t>(Real) != 0) << 1 |
          !Text.empty() << 2 | !Aux.empty() << 3 | !Kids.empty() << 4;
  A(Op, Has);
  if (Has & 1)
    A(Int);
  if (Has & 2)
    A(Real);
  if (Has & 4)
    A(Text);
  if (Has & 8)
    A(Aux);
  if (Has & 16)
    A(Kids);
}

/// How many parts a value of this kind has at least.
static size_t leastKids(ValueOp Op) {
  switch (Op) {
  case ValueOp::Field:
  case ValueOp::Scale:
  case ValueOp::Element:
  case ValueOp::Format:
  case ValueOp::RawHttp:
  case ValueOp::Slot:
  case ValueOp::CtorArg:
  case ValueOp::Begin:
  case ValueOp::Size:
  case ValueOp::UrlPart:
    return 1;
  case ValueOp::Take:
  case ValueOp::Grow:
    return 2;
  case ValueOp::Select:
  case ValueOp::Replace:
    return 3;
  default:
    return 0;
  }
}

static void fields(Encoder &A, const ValueStore &Values) {
  A(Values.size());
  for (ValueId Id = 1; Id < Values.size(); ++Id)
    A(Values[Id]);
}

static void fields(Decoder &A, ValueStore &Values) {
  uint64_t Size = 0;
  A(Size);
  Values = ValueStore();
  for (ValueId Id = 1; Id < Size && !A.failed(); ++Id) {
    Value V;
    A(V);
    // Parts come before the whole, so that nothing contains itself; and what
    // counts calls, loops, parameters is not negative.
    bool Counts = V.Op == ValueOp::Param || V.Op == ValueOp::Capture ||
                  V.Op == ValueOp::Result || V.Op == ValueOp::Out ||
                  V.Op == ValueOp::Element || V.Op == ValueOp::Phi ||
                  V.Op == ValueOp::CtorArg;
    if ((Counts && V.Int < 0) || V.Kids.size() < leastKids(V.Op) ||
        std::any_of(V.Kids.begin(), V.Kids.end(),
                    [&](ValueId Kid) { return Kid >= Id; }) ||
        A.failed() || Values.add(std::move(V)) != Id)
      A.fail();
  }
}

template <class Ar> static void fields(Ar &A, As<Ar, TuFacts> &U) {
  auto &[MainFile, Status, Errors, ErrorCount, Files, Values, Functions,
         Globals, FieldDefaults, Stores, Literals] = U;
  A(MainFile, Status, Errors, ErrorCount, Files, Values, Functions, Globals,
    FieldDefaults, Stores, Literals);
}

namespace {

/// Whether each number names something there is.
class Validator {
public:
  explicit Validator(const TuFacts &Unit) : Unit(Unit) {}

  bool run() {
    for (const FunctionFacts &F : Unit.Functions)
      function(F);
    for (const GlobalFact &G : Unit.Globals)
      value(G.What);
    for (const FieldWrite &W : Unit.FieldDefaults)
      value(W.What);
    for (const StoreFact &S : Unit.Stores)
      value(S.What);
    for (const LiteralFact &L : Unit.Literals)
      place(L.Loc);
    return Right;
  }

private:
  const TuFacts &Unit;
  bool Right = true;

  void below(size_t N, size_t Size) { Right &= N < Size; }
  void value(ValueId Id) { below(Id, Unit.Values.size()); }
  void place(const Location &L) {
    if (L.isValid())
      below(L.File, Unit.Files.size());
  }

  void function(const FunctionFacts &F) {
    place(F.Loc);
    auto Block = [&](uint32_t B) { below(B, F.Blocks.size()); };
    for (const CallFact &C : F.Calls) {
      place(C.Loc);
      value(C.Receiver);
      value(C.Callee);
      Right &= C.ArgTypes.size() == C.Args.size();
      std::for_each(C.Args.begin(), C.Args.end(), [&](auto A) { value(A); });
      for (const MemberFact &M : C.Members)
        value(M.What);
    }
    for (const LoopFact &L : F.Loops) {
      place(L.Loc);
      value(L.Range);
      Block(L.Header);
      std::for_each(L.Blocks.begin(), L.Blocks.end(), Block);
    }
    for (const PhiFact &P : F.Phis) {
      // Of no loop: changed between a closure and its call.
      if (P.Loop != UINT32_MAX)
        below(P.Loop, F.Loops.size());
      value(P.Init);
      value(P.Next);
      std::for_each(P.ChangedIn.begin(), P.ChangedIn.end(), Block);
    }
    for (const BlockFact &B : F.Blocks) {
      for (uint32_t C : B.Calls)
        below(C, F.Calls.size());
      for (const BlockEdge &E : B.Succs) {
        Block(E.To);
        value(E.When);
      }
      value(B.Condition);
    }
    // A function without blocks has neither.
    if (!F.Blocks.empty() || F.Entry != 0 || F.Exit != 0) {
      Block(F.Entry);
      Block(F.Exit);
    }
    for (const ReturnFact &R : F.Returns) {
      value(R.What);
      if (!F.Blocks.empty() || R.Block != 0)
        Block(R.Block);
    }
    for (const HandedBack &H : F.HandsBack) {
      below(H.Param, F.Params.size());
      value(H.What);
    }
    for (ValueId U : F.Uses)
      value(U);
    for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
      for (const FieldWrite &W : *Writes) {
        value(W.What);
        if (W.Block != NoBlock)
          Block(W.Block);
      }
    for (const PartWrite &W : F.PartWrites) {
      value(W.Object);
      value(W.What);
    }
    for (const StoreFact &S : F.Stores)
      value(S.What);
    for (const RewriteFact &R : F.Rewrites)
      below(R.Call, F.Calls.size());
  }
};

} // namespace

std::string writeFacts(const TuFacts &Facts) {
  Encoder E;
  E(FactsFormat, Facts);
  return E.take();
}

std::string readFacts(std::string_view Bytes, TuFacts &Out) {
  Decoder D(Bytes);
  unsigned Format = 0;
  D(Format);
  if (!D.failed() && Format != FactsFormat)
    return "facts in format " + std::to_string(Format) + ", not " +
           std::to_string(FactsFormat);
  D(Out);
  if (D.complete() && Validator(Out).run())
    return "";
  Out = TuFacts();
  return "damaged facts";
}

} // namespace throttlint
