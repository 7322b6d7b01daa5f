//===- Containers.cpp - how many elements containers hold -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

using namespace clang;

namespace throttlint {

/// Elements that a growing container remembers: tables are long.
static constexpr size_t MostAdded = 256;

/// Number of elements of \p Of; of an array its type tells.
ValueId FunctionExtractor::sizeOf(const CallSite &Site,
                                  const FunctionModel &Model, ValueId Of) {
  if (const Expr *Whole = specExpr(Site, Model.What))
    if (auto N = U.fixedElements(Whole->getType()))
      return V.integer(static_cast<int64_t>(*N));
  return V.add({.Op = ValueOp::Size, .Text = {}, .Aux = {}, .Kids = {Of}});
}

/// A pair of a name and what it stands for.
ValueId FunctionExtractor::namedPart(ValueId Name, ValueId What) {
  return V.add({.Op = ValueOp::Construct,
                .Text = "{}",
                .Aux = {},
                .Kids = {Name, What}});
}

/// \p Container with \p Count more elements, one where it is left out.
ValueId FunctionExtractor::grown(ValueId Container,
                                 llvm::ArrayRef<ValueId> Added, ValueId Count) {
  // One after the other: the same growth, and no deep nesting.
  Value Old = V[Container];
  if (Count == NoValue && Old.Op == ValueOp::Grow &&
      V[Old.Kids[1]].Op == ValueOp::Int) {
    Old.Kids[1] = V.integer(V[Old.Kids[1]].Int + 1);
    if (Old.Kids.size() < MostAdded)
      Old.Kids.insert(Old.Kids.end(), Added.begin(), Added.end());
    return V.add(std::move(Old));
  }
  Value More{.Op = ValueOp::Grow,
             .Text = {},
             .Aux = {},
             .Kids = {Container, Count == NoValue ? V.integer(1) : Count}};
  More.Kids.insert(More.Kids.end(), Added.begin(), Added.end());
  return V.add(std::move(More));
}

/// After `container[name]`, which adds an element where there is none of that
/// name: nobody knows any more how many there are.
ValueId FunctionExtractor::askedByName(ValueId Container) {
  const Value &Old = V[Container];
  bool Counted = Old.Op == ValueOp::Grow
                     ? Old.Kids[1] != NoValue
                     : Old.Op == ValueOp::Construct || Old.Op == ValueOp::Phi;
  return Counted ? V.add({.Op = ValueOp::Grow,
                          .Text = {},
                          .Aux = {},
                          .Kids = {Container, NoValue}})
                 : Container;
}

/// \p Container with what stands under a name, in place of what stood there.
/// \p Inner: within another part, where it may stand beside one of the same
/// name. \p Counts: nothing else can put elements in unseen.
ValueId FunctionExtractor::withPart(ValueId Container, ValueId Part, bool Inner,
                                    bool Counts) {
  auto Same = [&](ValueId Other) {
    return Other == Part ||
           (!Inner && V[Other].Op == ValueOp::Construct &&
            V[Other].Kids.size() == 2 && V[Other].Kids[0] == V[Part].Kids[0]);
  };
  Value Whole = V[Container];
  if (Whole.Op == ValueOp::Grow)
    if (auto Old = std::find_if(Whole.Kids.begin() + 2, Whole.Kids.end(), Same);
        Old != Whole.Kids.end()) {
      *Old = Part;
      return V.add(std::move(Whole));
    }
  // What a loop has put in before may be the same.
  if (Counts && !Inner && Whole.Op != ValueOp::Phi)
    return grown(Container, {Part});
  Whole = V[askedByName(Container)];
  if (Whole.Op != ValueOp::Grow)
    Whole = {.Op = ValueOp::Grow,
             .Text = {},
             .Aux = {},
             .Kids = {Container, NoValue}};
  if (Whole.Kids.size() < MostAdded)
    Whole.Kids.push_back(Part);
  return V.add(std::move(Whole));
}

/// What the model makes of a call that cuts, fills, or measures a container;
/// NoValue when it says nothing about these arguments.
ValueId FunctionExtractor::applyContainerModel(CallSite &Site,
                                               const FunctionModel &Model) {
  const CallFact &Fact = Site.Fact;
  // Which elements there are depends on all that went in.
  std::vector<ValueId> DependsOn = Fact.Args;
  DependsOn.push_back(Fact.Receiver);
  std::erase(DependsOn, NoValue);
  ValueId Of = specValue(Site, Model.What);
  ValueId Count = specValue(Site, Model.Count);
  // Two plain numbers are no iterators: vector(count, value).
  if (Model.Count.Kind == ValueSpec::Minus)
    if (const Expr *First = specExpr(Site, Model.Count.Of[1]);
        First && First->getType()->isArithmeticType())
      Count = NoValue;
  switch (Model.Role) {
  case Role::Take: {
    // Another overload: a constructor from a list, first() without a number.
    if (Model.Count && Count == NoValue)
      return NoValue;
    ValueId Part = V.take(Of, Count, std::move(DependsOn));
    if (Model.Chunks || !Model.Lazy.empty()) {
      Value View = V[Part];
      View.Text = Model.Chunks ? "chunk" : Model.Lazy;
      if (!Model.Lazy.empty())
        View.Kids.insert(View.Kids.begin() + 2, specValue(Site, Model.Handler));
      Part = V.add(std::move(View));
    }
    if (Model.Destination)
      change(Site, Model.Destination, Part);
    return Part;
  }
  case Role::Resize: {
    ValueId Whole = V.take(NoValue, Model.Count ? Count : V.integer(0),
                           std::move(DependsOn));
    if (Model.Destination)
      change(Site, Model.Destination, Whole);
    return Whole;
  }
  case Role::Grow: {
    // emplace("channel", id)
    std::vector<ValueId> Added = Fact.Args;
    if (!Model.Count && Added.size() == 2 && V[Added[0]].Op == ValueOp::Text)
      Added = {namedPart(Added[0], Added[1])};
    ValueId Whole = grown(specValue(Site, Model.Destination), Added,
                          Model.Count ? Count : NoValue);
    change(Site, Model.Destination, Whole);
    return Whole;
  }
  case Role::Erase: {
    ValueId From = specValue(Site, Model.Destination), Count = NoValue;
    if (Fact.Args.size() > 1) {
      // What stays: from the beginning to the one, from the other to the end.
      ValueId Begin =
          V.add({.Op = ValueOp::Begin, .Text = {}, .Aux = {}, .Kids = {From}});
      ValueId Size =
          V.add({.Op = ValueOp::Size, .Text = {}, .Aux = {}, .Kids = {From}});
      Count = V.arith(
          "+", {V.arith("-", {Fact.Args[0], Begin}),
                V.arith("-", {V.arith("+", {Begin, Size}), Fact.Args[1]})});
    }
    ValueId Rest = V.take(From, Count, std::move(DependsOn));
    change(Site, Model.Destination, Rest);
    return Rest;
  }
  case Role::Size:
    return sizeOf(Site, Model, Of);
  case Role::Begin:
  case Role::End: {
    ValueId Begin =
        V.add({.Op = ValueOp::Begin, .Text = {}, .Aux = {}, .Kids = {Of}});
    if (Model.Role == Role::Begin)
      return Begin;
    return V.arith("+", {Begin, sizeOf(Site, Model, Of)});
  }
  default:
    return NoValue;
  }
}

void FunctionExtractor::loseTrack(const ValueDecl *Var) {
  if (!Var || !U.isContainer(Var->getType()))
    return;
  Untracked.insert(Var);
  if (auto It = Env.Vars.find(Var); It != Env.Vars.end())
    It->second = V.unknown(Var->getName(), {It->second});
}

void FunctionExtractor::loseTrackOfMembers(const CallSite &Site,
                                           ValueId Result) {
  // A method of this object, a lambda that holds it.
  const CallFact &Fact = Site.Fact;
  bool Own = V[Fact.Receiver].Op == ValueOp::This && !Fact.ReadOnly;
  bool Holds = llvm::any_of(Fact.Args, [&](ValueId Arg) {
    return V[Arg].Op == ValueOp::Callable && !V[Arg].Kids.empty() &&
           V[V[Arg].Kids[0]].Op == ValueOp::This;
  });
  if (!Own && !Holds && Fact.Callee == NoValue)
    return;
  for (auto &[Var, Known] : Env.Vars)
    if (isa<FieldDecl>(Var) && U.isContainer(Var->getType()))
      Known = V.unknown(Var->getName(), {Known, Result});
}

/// `ids | take(20)`: an adaptor knows its count, here is its container.
ValueId FunctionExtractor::pipeInto(const CallSite &Site) {
  ValueId Container = Site.Fact.Args[0];
  Value A = V[Site.Fact.Args[1]];
  if (A.Op == ValueOp::Take && A.Kids[0] == NoValue) {
    A.Kids[0] = Container;
    return V.add(std::move(A));
  }
  // `ids | reverse`: the adaptor is the function object itself.
  if (const auto *Ref =
          dyn_cast<DeclRefExpr>(Site.ArgExprs[1]->IgnoreParenImpCasts()))
    for (const FunctionModel *Model : U.Rules.models(U.key(Ref->getDecl())))
      if (Model->Role == Role::Take)
        return V.take(Container, NoValue);
  return NoValue;
}

/// A view runs its callables where it is walked over: by calls in the loop that
/// reads \p Element of it. Returns what the loop gets.
ValueId FunctionExtractor::readView(ValueId View, ValueId Element,
                                    const Stmt *At, Location Loc) {
  const Value Part = V[View];
  if (Part.Op != ValueOp::Take)
    return Element;
  Element = readView(Part.Kids[0], Element, At, Loc);
  if (Part.Text != "maps" && Part.Text != "tests")
    return Element;
  CallFact Call;
  Call.Loc = Loc;
  Call.Callee = Part.Kids[2];
  Call.Args = {Element};
  Call.ArgTypes.resize(1);
  auto Index = static_cast<uint32_t>(F.Calls.size());
  F.Calls.push_back(std::move(Call));
  CallsAt[At].push_back(Index);
  ValueId Result = V.add({.Op = ValueOp::Result,
                          .Int = Index,
                          .Text = F.Usr,
                          .Aux = {},
                          .Kids = {}});
  if (Part.Text == "maps")
    return Result;
  F.Uses.push_back(Result);
  return Element;
}

/// Where a condition bounds the size of a container, the branch it guards
/// sees a container cut to that size.
void FunctionExtractor::assume(const Expr *Condition, bool Holds,
                               std::vector<Assumption> &Out) {
  Condition = Condition->IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot)
    return assume(Not->getSubExpr(), !Holds, Out);
  const auto *B = dyn_cast<BinaryOperator>(Condition);
  if (!B)
    return;
  BinaryOperatorKind Op = B->getOpcode();
  if ((Op == BO_LAnd && Holds) || (Op == BO_LOr && !Holds)) {
    assume(B->getLHS(), Holds, Out);
    assume(B->getRHS(), Holds, Out);
    return;
  }
  if (!B->isComparisonOp())
    return;
  auto Sized = [&](const Expr *Side) -> const ValueDecl * {
    if (V[Evaluated.lookup(Side)].Op != ValueOp::Size)
      return nullptr;
    Side = Side->IgnoreParenCasts();
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Side))
      return rootVariable(Member->getImplicitObjectArgument());
    const auto *Call = dyn_cast<CallExpr>(Side);
    return Call && Call->getNumArgs() == 1 ? rootVariable(Call->getArg(0))
                                           : nullptr;
  };
  const ValueDecl *Var = Sized(B->getLHS());
  ValueId Bound = Evaluated.lookup(B->getRHS());
  ValueId Size = Evaluated.lookup(B->getLHS());
  if (!Var) {
    Var = Sized(B->getRHS());
    Bound = Evaluated.lookup(B->getLHS());
    Size = Evaluated.lookup(B->getRHS());
    Op = BinaryOperator::reverseComparisonOp(Op);
  }
  if (!Var || Bound == NoValue)
    return;
  if (!Holds)
    Op = BinaryOperator::negateComparisonOp(Op);
  // `!=` bounds what is filled one by one: it is tested at each step.
  if (Op != BO_LT && Op != BO_LE && Op != BO_EQ && Op != BO_NE)
    return;
  // Emptiness tests bound nothing.
  if (V[Bound].Op == ValueOp::Int && V[Bound].Int == 0)
    return;
  ValueId Before = V[Size].Kids[0];
  ValueId Cut = V.take(Before, Bound);
  Env.Vars[Var] = Cut;
  Out.push_back({Var, Before, Cut});
}

void FunctionExtractor::forget(const std::vector<Assumption> &InThen,
                               const std::vector<Assumption> &InElse,
                               Environment &Then, Environment &Else) {
  auto Plain = [](const std::vector<Assumption> &Made, const ValueDecl *Var,
                  ValueId Id) {
    for (const Assumption &A : Made)
      if (A.Var == Var && A.Cut == Id)
        return A.Before;
    return Id;
  };
  for (const auto *Made : {&InThen, &InElse})
    for (const Assumption &A : *Made) {
      ValueId T = Then.Vars.contains(A.Var) ? Then.Vars[A.Var] : A.Before;
      ValueId E = Else.Vars.contains(A.Var) ? Else.Vars[A.Var] : A.Before;
      ValueId PlainThen = Plain(InThen, A.Var, T);
      if (PlainThen == Plain(InElse, A.Var, E))
        T = E = PlainThen;
      Then.Vars[A.Var] = T;
      Else.Vars[A.Var] = E;
    }
}

} // namespace throttlint
