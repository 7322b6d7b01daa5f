//===- Calls.cpp - calls -> facts, and what models make of them -*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/Attr.h"
#include "clang/Basic/OperatorKinds.h"
#include "clang/Basic/SourceManager.h"

#include <functional>

using namespace clang;

namespace throttlint {

static bool isArithmeticOperator(OverloadedOperatorKind Op) {
  switch (Op) {
  case OO_Plus:
  case OO_Minus:
  case OO_Star:
  case OO_Slash:
  case OO_Percent:
  case OO_LessLess:
  case OO_GreaterGreater:
  case OO_EqualEqual:
  case OO_ExclaimEqual:
  case OO_Less:
  case OO_Greater:
  case OO_LessEqual:
  case OO_GreaterEqual:
  case OO_AmpAmp:
  case OO_PipePipe:
  case OO_Exclaim:
  case OO_Spaceship:
    return true;
  default:
    return false;
  }
}

static OverloadedOperatorKind withoutAssignment(OverloadedOperatorKind Op) {
  switch (Op) {
  case OO_PlusEqual:
    return OO_Plus;
  case OO_MinusEqual:
    return OO_Minus;
  case OO_StarEqual:
    return OO_Star;
  case OO_SlashEqual:
    return OO_Slash;
  case OO_LessLessEqual:
    return OO_LessLess;
  default:
    return OO_None;
  }
}

/// Without conversions to a base class.
static const Expr *asWritten(const Expr *E) {
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(E)) {
    if (Cast->getCastKind() != CK_DerivedToBase &&
        Cast->getCastKind() != CK_UncheckedDerivedToBase)
      break;
    E = Cast->getSubExpr();
  }
  return E;
}

/// A pointer that an argument is made of where a smart pointer is asked for:
/// `new Task` in `timer.schedule(new Task, 0)`.
static const Expr *beforeSmartPointer(const Expr *E) {
  const Expr *Inner = E;
  while (true) {
    const auto *Made = dyn_cast<CXXConstructExpr>(Inner->IgnoreImplicit());
    if (!Made || Made->getNumArgs() == 0 || isa<CXXTemporaryObjectExpr>(Made) ||
        Made->isListInitialization())
      return E;
    Inner = Made->getArg(0);
    if (Inner->getType()->isPointerType() &&
        Inner->getType()->getPointeeType()->isRecordType())
      return Inner;
  }
}

/// The names a call may be modelled under, the most exact first.
static std::vector<std::string_view> keysOf(const CallFact &Fact) {
  std::vector<std::string_view> Keys{Fact.Key};
  Keys.insert(Keys.end(), Fact.OtherKeys.begin(), Fact.OtherKeys.end());
  std::erase(Keys, std::string_view());
  return Keys;
}

/// The declarations an expression that could not be resolved may name.
static llvm::SmallVector<const FunctionDecl *, 4>
candidates(const Expr *Callee) {
  llvm::SmallVector<const FunctionDecl *, 4> Out;
  auto Add = [&Out](const NamedDecl *D) {
    D = D->getUnderlyingDecl();
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    if (const auto *F = dyn_cast<FunctionDecl>(D))
      Out.push_back(F);
  };
  if (const auto *Overloads = dyn_cast<OverloadExpr>(Callee))
    llvm::for_each(Overloads->decls(), Add);
  else if (const auto *M = dyn_cast<MemberExpr>(Callee))
    Add(M->getMemberDecl());
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(Callee))
    Add(Ref->getDecl());
  return Out;
}

/// A call that did not compile, or whose types are not known: a library has
/// changed by a version, or a header is missing. Its name still tells.
ValueId
FunctionExtractor::evalUnresolvedCall(const Expr *E, const Expr *Callee,
                                      llvm::ArrayRef<const Expr *> Args) {
  Callee = Callee->IgnoreParenImpCasts();
  llvm::SmallVector<const FunctionDecl *, 4> Named = candidates(Callee);
  if (Named.empty())
    return NoValue;
  CallSite Site;
  Site.E = E;
  Site.ArgExprs.assign(Args.begin(), Args.end());
  llvm::SmallVector<const FunctionDecl *, 4> Fitting;
  llvm::copy_if(Named, std::back_inserter(Fitting), [&](const FunctionDecl *F) {
    return F->getMinRequiredArguments() <= Args.size() &&
           (Args.size() <= F->getNumParams() || F->isVariadic());
  });
  // With several that fit, the name is known and the function is not.
  bool One = Named.size() == 1 || Fitting.size() == 1;
  Site.Callee = Fitting.empty() ? Named.front() : Fitting.front();
  CallFact &Fact = Site.Fact;
  if (One)
    Fact.CalleeUsr = U.usr(Site.Callee);
  Fact.Key = U.key(Site.Callee);
  Fact.Spelling = U.spelling(Callee->getSourceRange());
  Fact.Loc = U.callLocation(Callee, Callee->getExprLoc());
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee)) {
    Fact.Virtual = Method->isVirtual();
    if (const auto *M = dyn_cast<MemberExpr>(Callee))
      Site.ReceiverExpr = M->getBase();
    else if (const auto *M = dyn_cast<UnresolvedMemberExpr>(Callee);
             M && !M->isImplicitAccess())
      Site.ReceiverExpr = M->getBase();
    if (Site.ReceiverExpr)
      Fact.Receiver = eval(Site.ReceiverExpr);
    else if (!Method->isStatic())
      Fact.Receiver =
          V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  }
  for (const Expr *Arg : Site.ArgExprs)
    Fact.Args.push_back(eval(Arg));
  return finishCall(Site);
}

/// What is added to a text is a text, whatever a use of the template makes it.
ValueId FunctionExtractor::dependentArith(llvm::StringRef Operator,
                                          std::vector<ValueId> Args) {
  bool Text = llvm::any_of(Args, [&](ValueId Id) {
    return V[Id].Op == ValueOp::Text || V[Id].Op == ValueOp::Concat;
  });
  return Operator == "+" && Text ? V.concat(std::move(Args))
                                 : V.arith(Operator, std::move(Args));
}

/// `base + id`, `++it` where only a use of the template knows whose operator
/// it is. NoValue for those that need a name.
ValueId FunctionExtractor::evalDependentOperator(const CXXOperatorCallExpr *C) {
  OverloadedOperatorKind Op = C->getOperator();
  if (Op == OO_LessLess || Op == OO_GreaterGreater || Op == OO_Call)
    return NoValue;
  std::vector<ValueId> Args;
  for (const Expr *Arg : C->arguments())
    Args.push_back(eval(Arg));
  if (Op == OO_Arrow || (Op == OO_Star && Args.size() == 1))
    return Args[0];
  if (Op == OO_PlusPlus || Op == OO_MinusMinus) {
    ValueId Out =
        V.arith(Op == OO_PlusPlus ? "+" : "-", {Args[0], V.integer(1)});
    assign(C->getArg(0), Out);
    return Out;
  }
  if (OverloadedOperatorKind Plain = withoutAssignment(Op); Plain != OO_None) {
    ValueId Out = dependentArith(getOperatorSpelling(Plain), Args);
    assign(C->getArg(0), Out);
    return Out;
  }
  if (isArithmeticOperator(Op))
    return dependentArith(getOperatorSpelling(Op), Args);
  ValueId Out = V.unknown(U.spelling(C->getSourceRange(), 40), Args);
  return Op == OO_Subscript ? noted(Out, "element") : Out;
}

/// The method in `client.close(id)` where only a use of the template knows
/// what the client is; of its class all but the arguments may be known.
void FunctionExtractor::nameDependentCallee(CallSite &Site,
                                            const Expr *Callee) {
  const auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(Callee);
  const IdentifierInfo *Name =
      Member ? Member->getMember().getAsIdentifierInfo() : nullptr;
  if (!Name)
    return;
  CallFact &Fact = Site.Fact;
  Fact.DependentName = Name->getName();
  if (Member->isImplicitAccess()) {
    Fact.Receiver =
        V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  } else {
    Site.ReceiverExpr = Member->getBase();
    Fact.Receiver = eval(Site.ReceiverExpr);
  }
  if (std::string Class = U.typeKey(Member->getBaseType()); !Class.empty())
    Fact.Key = Class + "::" + Fact.DependentName;
}

static const CXXOperatorCallExpr *subscript(const Expr *E) {
  const auto *Call = dyn_cast<CXXOperatorCallExpr>(E->IgnoreParenImpCasts());
  return Call && Call->getOperator() == OO_Subscript ? Call : nullptr;
}

/// The operator adds what it is asked for, as that of a map does: no place is
/// given to it, but a name.
static bool addsWhatIsMissing(const FunctionDecl *Operator) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Operator);
  return Method && !Method->isConst() && Method->getNumParams() == 1 &&
         !Method->getParamDecl(0)->getType()->isIntegralOrEnumerationType();
}

/// The variable or own member that is asked for a part, or null. A client with
/// such an operator stays the client that it is.
const ValueDecl *FunctionExtractor::askedObject(const Expr *Whole) {
  Whole = Whole->IgnoreParenImpCasts();
  return isa<DeclRefExpr, MemberExpr>(Whole) && !U.hasIdentity(Whole->getType())
             ? rootVariable(Whole)
             : nullptr;
}

ValueId FunctionExtractor::evalCall(const CallExpr *C) {
  CallSite Site;
  Site.E = C;
  Site.Callee = C->getDirectCallee();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
  const auto *Member = dyn_cast<CXXMemberCallExpr>(C);
  const Expr *CalleeExpr = C->getCallee()->IgnoreParenImpCasts();

  if (ValueId Constant = constantValue(C))
    return Constant;
  if (Operator && Operator->getOperator() == OO_Equal) {
    ValueId Right = eval(C->getArg(1));
    const Expr *Target = C->getArg(0)->IgnoreParenImpCasts();
    // `body["channel"] = id`: the body as it is before the operator sees it.
    const CXXOperatorCallExpr *Part = subscript(Target);
    const Expr *Whole = Part;
    while (const auto *Outer = Whole ? subscript(Whole) : nullptr)
      Whole = Outer->getArg(0);
    const ValueDecl *Object = Whole ? askedObject(Whole) : nullptr;
    const ValueId Before = Env.Vars.lookup(Object);
    if (const auto *M = dyn_cast<MemberExpr>(Target);
        M ? subscript(M->getBase()) != nullptr : !isa<DeclRefExpr>(Target))
      eval(M ? M->getBase() : Target);
    assignAt(C, C->getArg(0), Right);
    if (Before != NoValue)
      if (ValueId Name = Evaluated.lookup(Part->getArg(1));
          V[Name].Op == ValueOp::Text)
        Env.Vars[Object] = withPart(Before, namedPart(Name, Right),
                                    /*Inner=*/Part->getArg(0) != Whole,
                                    U.isContainer(Whole->getType()));
    return Right;
  }

  if (Operator && Fn && Fn->isDependentContext() &&
      isa<OverloadExpr>(CalleeExpr))
    if (ValueId Out = evalDependentOperator(Operator))
      return Out;
  if (!Site.Callee && isa<OverloadExpr>(CalleeExpr))
    if (ValueId Out = evalUnresolvedCall(
            C, CalleeExpr,
            llvm::ArrayRef<const Expr *>(C->getArgs(), C->getNumArgs())))
      return Out;

  for (const Expr *Arg : C->arguments())
    Site.ArgExprs.push_back(Arg);
  CallFact &Fact = Site.Fact;
  Fact.Loc = U.callLocation(C->getCallee(), C->getExprLoc());
  if (Site.Callee) {
    Fact.CalleeUsr = U.usr(Site.Callee);
    Fact.Key = U.key(Site.Callee);
    Fact.Spelling = U.spelling(C->getCallee()->getSourceRange());
    if (const auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee)) {
      const auto *M = dyn_cast<MemberExpr>(CalleeExpr);
      Fact.Virtual = Method->isVirtual() && !(M && M->hasQualifier()) &&
                     !Method->hasAttr<FinalAttr>();
      Fact.ReadOnly = Method->isConst() || Method->isStatic();
    } else {
      Fact.ReadOnly =
          llvm::all_of(Site.Callee->parameters(), [](const ParmVarDecl *P) {
            QualType T = P->getType();
            QualType To = T->isReferenceType() || T->isPointerType()
                              ? T->getPointeeType()
                              : QualType();
            return To.isNull() || To.isConstQualified();
          });
    }
  }

  if (Member) {
    Site.ReceiverExpr = Member->getImplicitObjectArgument();
    Fact.Receiver = eval(Site.ReceiverExpr);
    if (isa<BinaryOperator>(CalleeExpr)) {
      // (Object.*Member)(...)
      Fact.Callee = eval(CalleeExpr);
      Fact.Spelling = U.spelling(CalleeExpr->getSourceRange());
    }
    if (Site.ReceiverExpr) {
      // The class it was spelled with: a model may name that one.
      std::string Static = U.typeKey(asWritten(Site.ReceiverExpr)->getType());
      if (const auto *Method = Member->getMethodDecl()) {
        std::string Other = Static + "::" + Method->getNameAsString();
        if (Other != Fact.Key)
          Fact.OtherKeys.push_back(std::move(Other));
      }
    }
  } else if (Operator && Operator->getOperator() == OO_Call) {
    Site.ReceiverExpr = C->getArg(0);
    Site.ArgExprs.erase(Site.ArgExprs.begin());
    Fact.Receiver = eval(Site.ReceiverExpr);
    Fact.Spelling = U.spelling(Site.ReceiverExpr->getSourceRange());
    Fact.Callee = Fact.Receiver;
    // Function objects of libraries are known by the name of the variable.
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(Site.ReceiverExpr->IgnoreParenImpCasts()))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
          Var && Var->hasGlobalStorage())
        Fact.OtherKeys.push_back(U.key(Var));
    if (const auto *M =
            dyn_cast<MemberExpr>(Site.ReceiverExpr->IgnoreParenImpCasts()))
      if (isa<FieldDecl>(M->getMemberDecl()))
        Fact.OtherKeys.push_back(U.key(M->getMemberDecl()));
    if (Value Called = V[Fact.Callee]; Called.Op == ValueOp::Callable) {
      // Of a generic lambda the overload resolution knows which use it is.
      const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
      if (Method && Method->getParent()->isLambda() &&
          Method->isTemplateInstantiation()) {
        Called.Text = U.usr(Method);
        Fact.Callee = V.add(std::move(Called));
      }
      Fact.CalleeUsr = V[Fact.Callee].Text;
    }
  } else if (!Site.Callee) {
    nameDependentCallee(Site, CalleeExpr);
    if (Fact.DependentName.empty() && !isa<CXXPseudoDestructorExpr>(CalleeExpr))
      Fact.Callee = eval(C->getCallee());
    Fact.Spelling = U.spelling(CalleeExpr->getSourceRange());
  } else if (const auto *M = dyn_cast<MemberExpr>(CalleeExpr)) {
    // A plain CallExpr with a member callee: static methods, generic lambdas.
    Site.ReceiverExpr = M->getBase();
    Fact.Receiver = eval(M->getBase());
  } else if (Operator && isa_and_nonnull<CXXMethodDecl>(Site.Callee) &&
             !U.inSystemHeader(Site.Callee) &&
             !U.inModelledHeader(Site.Callee)) {
    // An operator that is a method of the program: a method call like others.
    Site.ReceiverExpr = C->getArg(0);
    Site.ArgExprs.erase(Site.ArgExprs.begin());
    Fact.Receiver = eval(Site.ReceiverExpr);
  }
  for (const Expr *Arg : Site.ArgExprs)
    Fact.Args.push_back(eval(Arg));

  if (isa<UserDefinedLiteral>(C) && !Fact.Args.empty())
    return Fact.Args.front();
  if (const auto *Conversion =
          dyn_cast_or_null<CXXConversionDecl>(Site.Callee)) {
    if (Conversion->getConversionType()->isBooleanType()) {
      Value Truth = V[V.arith("bool", {Fact.Receiver})];
      if (U.Rules.isErrorType(U.typeKey(Site.ReceiverExpr->getType())) &&
          Truth.Op == ValueOp::Arith)
        Truth.Aux = "error";
      return V.add(std::move(Truth));
    }
    // A lambda as a pointer to function is still that lambda.
    if (U.inSystemHeader(Conversion) || Conversion->getParent()->isLambda())
      return Fact.Receiver;
  }
  ValueId Result = finishCall(Site);
  if (subscript(C) && addsWhatIsMissing(Site.Callee))
    if (auto It = Env.Vars.find(askedObject(C->getArg(0)));
        It != Env.Vars.end())
      It->second = askedByName(It->second);
  return Result;
}

const Expr *FunctionExtractor::specExpr(const CallSite &Site,
                                        const ValueSpec &Spec) {
  if (Spec.Kind == ValueSpec::Receiver)
    return Site.ReceiverExpr;
  if (Spec.Kind != ValueSpec::Arg)
    return nullptr;
  int At = Spec.Index < 0 ? static_cast<int>(Site.ArgExprs.size()) + Spec.Index
                          : Spec.Index;
  return At >= 0 && At < static_cast<int>(Site.ArgExprs.size())
             ? Site.ArgExprs[At]
             : nullptr;
}

ValueId FunctionExtractor::specValue(const CallSite &Site,
                                     const ValueSpec &Spec) {
  switch (Spec.Kind) {
  case ValueSpec::Receiver:
    return Site.Fact.Receiver;
  case ValueSpec::Arg: {
    int At = Spec.Index < 0
                 ? static_cast<int>(Site.Fact.Args.size()) + Spec.Index
                 : Spec.Index;
    return At >= 0 && At < static_cast<int>(Site.Fact.Args.size())
               ? Site.Fact.Args[At]
               : NoValue;
  }
  case ValueSpec::Literal:
    return V.text(Spec.Text);
  case ValueSpec::Number:
    return V.number(Spec.Text);
  case ValueSpec::Clock:
    return V.now(Site.Fact.Loc);
  case ValueSpec::Slot: {
    ValueId Of = specValue(Site, Spec.Of.front());
    return Of == NoValue ? NoValue
                         : V.add({.Op = ValueOp::Slot,
                                  .Text = Spec.Text,
                                  .Aux = {},
                                  .Kids = {Of}});
  }
  case ValueSpec::Minus: {
    ValueId From = specValue(Site, Spec.Of[1]),
            To = specValue(Site, Spec.Of[0]);
    if (From == NoValue || To == NoValue)
      return NoValue;
    return V.arith("-", {To, From});
  }
  case ValueSpec::Member: {
    for (const MemberFact &M : memberFacts(Site))
      if (M.Name == Spec.Text)
        return M.What;
    return NoValue;
  }
  case ValueSpec::Concat: {
    std::vector<ValueId> Parts;
    for (const ValueSpec &S : Spec.Of)
      Parts.push_back(specValue(Site, S));
    return V.concat(std::move(Parts));
  }
  case ValueSpec::First:
    for (const ValueSpec &S : Spec.Of)
      if (ValueId Id = specValue(Site, S))
        return Id;
    return NoValue;
  case ValueSpec::CtorArg: {
    ValueId Of = specValue(Site, Spec.Of.front());
    return Of == NoValue ? NoValue
                         : V.add({.Op = ValueOp::CtorArg,
                                  .Int = Spec.Index,
                                  .Text = {},
                                  .Aux = {},
                                  .Kids = {Of}});
  }
  case ValueSpec::Typed:
    for (size_t I = 0; I < Site.ArgExprs.size(); ++I)
      if (U.argumentTypeKey(asWritten(Site.ArgExprs[I])->getType()) ==
          Spec.Text)
        return Site.Fact.Args[I];
    return NoValue;
  case ValueSpec::UrlHost:
  case ValueSpec::UrlPath:
    return V.urlPart(specValue(Site, Spec.Of.front()),
                     Spec.Kind == ValueSpec::UrlPath);
  default:
    return NoValue;
  }
}

/// The text ends in this separator already.
static bool endsWith(const ValueStore &V, ValueId Text, ValueId Separator) {
  if (V[Text].Op == ValueOp::Concat)
    Text = V[Text].Kids.back();
  return V[Text].Op == ValueOp::Text && V[Separator].Op == ValueOp::Text &&
         llvm::StringRef(V[Text].Text).ends_with(V[Separator].Text);
}

/// Names a hole by what stands there: `{channel}`, not `{std::to_string(..)}`.
static std::string holeName(llvm::StringRef Spelling) {
  if (Spelling.size() > 30)
    return "...";
  return Spelling.str();
}

void FunctionExtractor::change(const CallSite &Site, const ValueSpec &Into,
                               ValueId What) {
  const Expr *Target = specExpr(Site, Into);
  if (!Target)
    return;
  // A member of a local object.
  if (const auto *M = dyn_cast<MemberExpr>(Target->IgnoreParenImpCasts());
      M && isa<DeclRefExpr>(M->getBase()->IgnoreParenImpCasts()))
    return assign(Target, What);
  const ValueDecl *Root = rootVariable(Target);
  const auto *Var = dyn_cast_or_null<VarDecl>(Root);
  noteState(Root, What);
  if (!Root || (Var && Var->hasGlobalStorage()))
    return;
  if (Untracked.contains(Root))
    What = V.unknown(Root->getName(), {What});
  if (const auto *Field = dyn_cast<FieldDecl>(Root))
    F.FieldWrites.push_back({U.usr(Field), What});
  Env.Vars[Root] = What;
}

/// The members that models of this call name: `url` of a request object.
std::vector<MemberFact> FunctionExtractor::memberFacts(const CallSite &Site) {
  std::vector<MemberFact> Out;
  std::function<void(const ValueSpec &)> Collect = [&](const ValueSpec &Spec) {
    for (const ValueSpec &Of : Spec.Of)
      Collect(Of);
    if (Spec.Kind != ValueSpec::Member)
      return;
    const ValueSpec &Of = Spec.Of.front();
    const Expr *Object = specExpr(Site, Of);
    ValueId Base = specValue(Site, Of);
    if (!Object || Base == NoValue)
      return;
    QualType T = Object->getType().getNonReferenceType();
    if (T->isPointerType())
      T = T->getPointeeType();
    if (QualType Target = U.smartPointee(T); !Target.isNull())
      T = Target;
    const auto *Record = dyn_cast_or_null<RecordDecl>(T->getAsTagDecl());
    if (!Record || !Record->getDefinition())
      return;
    for (const FieldDecl *Field : Record->getDefinition()->fields())
      if (Field->getName() == Spec.Text)
        Out.push_back({Of.Kind == ValueSpec::Receiver ? -1 : Of.Index,
                       Spec.Text, memberOf(Base, rootVariable(Object), Field)});
  };
  for (std::string_view Key : keysOf(Site.Fact))
    for (const FunctionModel *Model : U.Rules.models(Key))
      for (const ValueSpec *Spec : {&Model->Url, &Model->Verb, &Model->Duration,
                                    &Model->What, &Model->Handler})
        Collect(*Spec);
  return Out;
}

bool FunctionExtractor::applyValueModel(CallSite &Site,
                                        const FunctionModel &Model,
                                        ValueId &Result) {
  const CallFact &Fact = Site.Fact;
  auto Rest = [&] {
    std::vector<ValueId> Out;
    // What is left out and flags are no part of a text.
    for (size_t I = static_cast<size_t>(Model.Rest); I < Fact.Args.size(); ++I)
      if (Model.Role == Role::Format ||
          (!isa<CXXDefaultArgExpr>(Site.ArgExprs[I]) &&
           !Site.ArgExprs[I]->getType()->isBooleanType()))
        Out.push_back(Fact.Args[I]);
    return Out;
  };
  switch (Model.Role) {
  case Role::Identity:
    Result = specValue(Site, Model.What);
    if (Result != NoValue && Model.Destination)
      change(Site, Model.Destination, Result);
    return Result != NoValue;
  case Role::Concat: {
    std::vector<ValueId> Parts = Rest();
    if (Model.Of)
      Parts.insert(Parts.begin(), specValue(Site, Model.Of));
    if (Model.What) {
      ValueId Separator = specValue(Site, Model.What);
      std::vector<ValueId> Joined;
      for (ValueId Part : Parts) {
        if (!Joined.empty() && !endsWith(V, Joined.back(), Separator))
          Joined.push_back(Separator);
        Joined.push_back(Part);
      }
      Parts = std::move(Joined);
    }
    Result = V.concat(std::move(Parts));
    return true;
  }
  case Role::Append: {
    std::vector<ValueId> Parts = Rest();
    if (Model.What) // a separator
      Parts.insert(Parts.begin(), specValue(Site, Model.What));
    Parts.insert(Parts.begin(), specValue(Site, Model.Destination));
    Result = V.concat(std::move(Parts));
    change(Site, Model.Destination, Result);
    return true;
  }
  case Role::Format: {
    if (Model.Style == FormatStyle::Qt) {
      // arg(a, b, c) fills three places; arg(n, width, base) fills one.
      std::vector<ValueId> Fill;
      for (size_t I = 0; I < Fact.Args.size(); ++I)
        if (I == 0 || U.isText(Site.ArgExprs[I]->getType()))
          Fill.push_back(Fact.Args[I]);
      Result = V.format(FormatStyle::Qt, Fact.Receiver, std::move(Fill));
      return true;
    }
    if (Model.Style == FormatStyle::Boost) {
      // format(text) % a: one argument a call.
      Result = V.format(FormatStyle::Boost, Fact.Args[0], Rest());
      return true;
    }
    std::vector<ValueId> Args = Rest();
    ValueId Format = Args.empty() ? NoValue : Args.front();
    if (!Args.empty())
      Args.erase(Args.begin());
    Result = V.format(Model.Style, Format, std::move(Args));
    if (Model.Destination)
      change(Site, Model.Destination, Result);
    return true;
  }
  case Role::Opaque: {
    std::vector<ValueId> Kids = Fact.Args;
    Kids.push_back(Fact.Receiver);
    std::string Name = Site.ArgExprs.size() == 1
                           ? U.spelling(Site.ArgExprs[0]->getSourceRange())
                           : Fact.Spelling;
    if (Kids.size() == 2 && V[Kids[0]].Op == ValueOp::Int) {
      Result = V.text(std::to_string(V[Kids[0]].Int));
      return true;
    }
    Result = noted(V.unknown(holeName(Name), std::move(Kids)),
                   Model.Reads.empty() ? "made" : Model.Reads);
    if (Model.Destination)
      change(Site, Model.Destination, Result);
    return true;
  }
  case Role::Bind: {
    // bind(&C::m, object): the member function with its object.
    Value Bound = V[specValue(Site, Model.Handler)];
    if (Bound.Op != ValueOp::Callable)
      return false;
    size_t Next = static_cast<size_t>(Model.Handler.Index) + 1;
    if (Bound.Kids.size() == 1 && Bound.Kids[0] == NoValue &&
        Next < Fact.Args.size())
      Bound.Kids[0] = Fact.Args[Next];
    else if (Bound.Kids.size() == 1 && Bound.Kids[0] == NoValue && Next >= 2)
      Bound.Kids[0] = Fact.Args[Next - 2]; // mem_fun(object, &C::m)
    Result = V.add(std::move(Bound));
    return true;
  }
  case Role::Now:
    Result = V.now(Fact.Loc);
    if (Model.Since)
      Result = V.arith("-", {Result, specValue(Site, Model.Since)});
    if (Model.Unit != 1)
      Result = V.scale(Result, 1 / Model.Unit);
    if (Model.Destination)
      change(Site, Model.Destination, Result);
    return true;
  case Role::Least:
  case Role::Greatest:
  case Role::Sum:
    if (Fact.Args.size() != 2)
      return false;
    Result = V.arith(Model.Role == Role::Least      ? "min"
                     : Model.Role == Role::Greatest ? "max"
                                                    : "+",
                     Fact.Args);
    if (Model.Destination)
      change(Site, Model.Destination, Result);
    return true;
  case Role::Clamp:
    if (Fact.Args.size() < 3)
      return false;
    Result = V.arith(
        "min", {V.arith("max", {Fact.Args[0], Fact.Args[1]}), Fact.Args[2]});
    return true;
  case Role::Duration:
    if (Fact.Args.empty())
      return false;
    Result = V.scale(specValue(Site, Model.What), Model.Unit);
    return true;
  case Role::Random:
    // The object may hold the limits: a distribution.
    Result = V.add({.Op = ValueOp::Random,
                    .Int = Fact.Loc.rank(),
                    .Text = {},
                    .Aux = {},
                    .Kids = {Fact.Receiver}});
    return true;
  case Role::Replace: {
    ValueId In = specValue(Site, Model.Of ? Model.Of : Model.Destination);
    ValueId What = specValue(Site, Model.Find);
    // The position of what a search found.
    if (V[What].Op == ValueOp::Unknown)
      for (ValueId Kid : V[What].Kids)
        if (V[Kid].Op == ValueOp::Text) {
          What = Kid;
          break;
        }
    Result = V.replace(In, What, specValue(Site, Model.What));
    if (Model.Destination)
      change(Site, Model.Destination, Result);
    return true;
  }
  case Role::Make: {
    const auto *Args =
        Site.Callee ? Site.Callee->getTemplateSpecializationArgs() : nullptr;
    QualType Of = Site.E->getType();
    if (Args && Args->size() > 0 &&
        (*Args)[0].getKind() == TemplateArgument::Type)
      Of = (*Args)[0].getAsType();
    while (Of->isPointerType())
      Of = Of->getPointeeType();
    if (U.isText(Of)) {
      Result = Fact.Args.empty() ? V.text("") : Fact.Args.front();
      return true;
    }
    Value Object{.Op = ValueOp::Construct,
                 .Int = static_cast<int64_t>(U.Sources.getFileOffset(
                            U.Sources.getFileLoc(Site.E->getBeginLoc()))) +
                        1,
                 .Text = {},
                 .Aux = U.typeKey(Of),
                 .Kids = Fact.Args};
    // The constructor it must be calling: the one with as many parameters.
    const CXXConstructorDecl *Built = nullptr;
    if (const CXXRecordDecl *Record = Of->getAsCXXRecordDecl();
        Record && Record->hasDefinition())
      for (const CXXConstructorDecl *Ctor : Record->ctors())
        if (!Ctor->isCopyOrMoveConstructor() &&
            Ctor->getNumParams() >= Fact.Args.size() &&
            Ctor->getMinRequiredArguments() <= Fact.Args.size()) {
          Object.Text = U.usr(Ctor);
          Built = Ctor;
          break;
        }
    // It runs that constructor.
    if (Built && !U.inSystemHeader(Built) && !U.inModelledHeader(Built))
      CallsAt[Site.E].push_back(addCall(Built, NoValue, Fact.Args, Fact.Loc));
    Result = V.add(std::move(Object));
    return true;
  }
  default:
    return false;
  }
}

void FunctionExtractor::clobberArguments(const CallSite &Site, ValueId Result) {
  if (!Site.Callee)
    return;
  auto Clobber = [&](const Expr *E, size_t Index) {
    const ValueDecl *Root = rootVariable(E);
    // Members of a container type are watched: other methods see them.
    if (const auto *Field = dyn_cast_or_null<FieldDecl>(Root);
        Field && U.isContainer(Field->getType()))
      F.FieldWrites.push_back({U.usr(Field), V.unknown(Field->getName())});
    if (!Root)
      return;
    QualType T = Root->getType().getNonReferenceType();
    if (const auto *Param = dyn_cast<ParmVarDecl>(Root);
        Param && Param->getDeclContext() == Fn && U.isContainer(T))
      Env.Vars.insert({Root, paramValue(Param)});
    if (T->isArrayType())
      Env.Vars.insert({Root, V.unknown(Root->getName())});
    auto It = Env.Vars.find(Root);
    if (It == Env.Vars.end())
      return;
    // Objects of user classes and handles keep their identity.
    const Value &Old = V[It->second];
    if ((Old.Op == ValueOp::Construct && Old.Int != 0) || U.hasIdentity(T) ||
        (T->isPointerType() && !E->IgnoreParenImpCasts()->isLValue() &&
         !isa<UnaryOperator>(E->IgnoreParenImpCasts())))
      return;
    if (V[Result].Op == ValueOp::Result)
      It->second = V.add({.Op = ValueOp::Out,
                          .Int = V[Result].Int,
                          .Text = V[Result].Text,
                          .Aux = std::to_string(Index),
                          .Kids = {}});
    else
      It->second = V.unknown(Root->getNameAsString(), {It->second, Result});
    // Its members are not what they were, either.
    std::erase_if(Env.Members,
                  [&](const auto &M) { return M.first.first == Root; });
  };
  // `in >> count`: the object of a method that is an operator is no parameter.
  size_t First = isa<CXXOperatorCallExpr>(Site.E) && !Site.ReceiverExpr &&
                 isa<CXXMethodDecl>(Site.Callee);
  for (size_t I = First; I < Site.ArgExprs.size(); ++I) {
    const Expr *Arg = Site.ArgExprs[I]->IgnoreParenImpCasts();
    bool Changes = false;
    if (I - First < Site.Callee->getNumParams()) {
      QualType T = Site.Callee->getParamDecl(static_cast<unsigned>(I - First))
                       ->getType();
      Changes = T->isLValueReferenceType() &&
                !T.getNonReferenceType().isConstQualified();
      if (T->isPointerType() && T->getPointeeType().isConstQualified())
        continue;
      // `fgets(line, sizeof line, f)`
      Changes |= T->isPointerType() && Arg->getType()->isArrayType();
    }
    if (const auto *Address = dyn_cast<UnaryOperator>(Arg);
        Address && Address->getOpcode() == UO_AddrOf)
      Changes = true;
    if (Changes)
      Clobber(Arg, I);
  }
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
      Method && !Method->isConst() && !Method->isStatic() &&
      Site.ReceiverExpr && U.inSystemHeader(Method)) {
    const ValueDecl *Root = rootVariable(Site.ReceiverExpr);
    if (const auto *Field = dyn_cast_or_null<FieldDecl>(Root);
        Field && !Env.Vars.contains(Field) &&
        isa<MemberExpr>(Site.ReceiverExpr->IgnoreParenImpCasts())) {
      // A container member: from now on it holds something else.
      if (U.isContainer(Field->getType()))
        F.FieldWrites.push_back({U.usr(Field), V.unknown(Field->getName())});
      else if (U.hasIdentity(Field->getType()))
        return;
      Env.Vars[Field] =
          V.unknown(Field->getNameAsString(), {Site.Fact.Receiver, Result});
      return;
    }
    Clobber(Site.ReceiverExpr, Site.ArgExprs.size());
  }
}

/// Key of the constructor of a container's elements: `std::thread::thread`.
std::string FunctionExtractor::elementConstructor(const Expr *Container) const {
  const auto *Record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container->getType()->getAsCXXRecordDecl());
  if (!Record || Record->getTemplateArgs().size() == 0 ||
      Record->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  const CXXRecordDecl *Element =
      Record->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  return Element ? U.key(Element) + "::" + Element->getNameAsString()
                 : std::string();
}

ValueId FunctionExtractor::noted(ValueId Unknown, std::string_view What) {
  Value Out = V[Unknown];
  Out.Aux = What;
  return V.add(std::move(Out));
}

/// Another number each time the place is passed: `next.fetch_add(1)`.
ValueId FunctionExtractor::drawn(ValueId Unknown, Location Here) {
  Value Out = V[noted(Unknown, "drawn")];
  Out.Int = Here.rank();
  return V.add(std::move(Out));
}

/// `ts.tv_sec = 3; nanosleep(&ts, 0);`: a time that was put together member by
/// member.
void FunctionExtractor::giveMembers(CallSite &Site,
                                    const FunctionModel &Model) {
  const ValueSpec &Spec = Model.Duration ? Model.Duration : Model.Until;
  const Expr *Given = specExpr(Site, Spec);
  const ValueDecl *Var = Given ? rootVariable(Given) : nullptr;
  const auto *Record = Var ? Var->getType()->getAsRecordDecl() : nullptr;
  if (Spec.Kind != ValueSpec::Arg || Spec.Index < 0 || !Record ||
      !Record->getDefinition())
    return;
  ValueId &Arg = Site.Fact.Args[static_cast<size_t>(Spec.Index)];
  Value Whole{.Op = ValueOp::Construct, .Text = "{}", .Aux = {}, .Kids = {}};
  bool Written = false;
  for (const FieldDecl *Field : Record->getDefinition()->fields()) {
    Written |= Env.Members.contains({Var, Field});
    Whole.Kids.push_back(memberOf(Arg, Var, Field));
  }
  if (Written)
    Arg = V.add(std::move(Whole));
}

ValueId FunctionExtractor::finishCall(CallSite &Site) {
  CallFact &Fact = Site.Fact;
  Fact.SystemCallee = Site.Callee && U.inSystemHeader(Site.Callee);
  Fact.LibraryCallee =
      Fact.SystemCallee || (Site.Callee && U.inModelledHeader(Site.Callee));
  if (Fact.SystemCallee)
    storeArguments(Site);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Site.E);

  if (Site.ReceiverExpr && U.Rules.buildsElement(Fact.Key))
    if (std::string Made = elementConstructor(Site.ReceiverExpr); !Made.empty())
      Fact.OtherKeys.push_back(std::move(Made));

  // Text, numbers, clocks: settled here.
  bool Modelled = false;
  bool KeepsReceiver = false, Inspects = false, Chains = false;
  bool TakesCallable = llvm::any_of(
      Fact.Args, [&](ValueId Arg) { return V[Arg].Op == ValueOp::Callable; });
  ValueId Container = NoValue;
  for (std::string_view Key : keysOf(Fact)) {
    for (const FunctionModel *Model : U.Rules.models(Key)) {
      if ((Model->LibraryOnly && !Fact.LibraryCallee) ||
          !conditionsHold(*Model, V, Fact.Args, Fact.Receiver, [&](size_t At) {
            QualType T = asWritten(Site.ArgExprs[At])->getType();
            return T->isArithmeticType() ? "number" : U.argumentTypeKey(T);
          }))
        continue;
      ValueId Result = NoValue;
      if (applyValueModel(Site, *Model, Result)) {
        // Printing appends to a stream.
        if (Model->Role == Role::Append)
          F.Uses.push_back(Result);
        return Result;
      }
      if (Model->Role >= Role::Take) {
        if (Container == NoValue)
          Container = applyContainerModel(Site, *Model);
        continue;
      }
      if (Model->Role == Role::Inspect) {
        Inspects = true;
        continue;
      }
      if (Model->Role == Role::Lock || Model->Role == Role::Unlock) {
        noteLock(Site, *Model);
        continue;
      }
      Modelled = true;
      if (Model->StructFraction > 0)
        giveMembers(Site, *Model);
      // What was typed is new; what a library's own object says is not.
      KeepsReceiver = !Model->ByPerson;
      Chains |= Model->Chains;
    }
  }

  noteChanges(Site);
  if (Operator && Operator->getOperator() == OO_Pipe && Fact.Args.size() == 2)
    if (ValueId Part = pipeInto(Site))
      return Part;
  // What only counts elements; a callable among them may run.
  if (Container != NoValue && !TakesCallable && !Modelled)
    return Container;
  if (Operator && (!Site.Callee || Fact.SystemCallee) && !Modelled) {
    OverloadedOperatorKind Op = Operator->getOperator();
    bool Pointer = Op == OO_Star && Fact.Args.size() == 1;
    if (isArithmeticOperator(Op) && !Pointer && Op != OO_LessLess &&
        Op != OO_GreaterGreater)
      return V.arith(getOperatorSpelling(Op), Fact.Args);
    if (OverloadedOperatorKind Plain = withoutAssignment(Op);
        Plain != OO_None && Fact.Args.size() == 2) {
      ValueId Out = V.arith(getOperatorSpelling(Plain), Fact.Args);
      assign(Operator->getArg(0), Out);
      return Out;
    }
    if ((Op == OO_PlusPlus || Op == OO_MinusMinus) && !Fact.Args.empty()) {
      ValueId Out =
          V.arith(Op == OO_PlusPlus ? "+" : "-", {Fact.Args[0], V.integer(1)});
      assign(Operator->getArg(0), Out);
      // Shared with others, an atomic counter gives each round another number.
      ValueOp Of = V[Fact.Args[0]].Op;
      return Of == ValueOp::Capture || Of == ValueOp::Global ||
                     Of == ValueOp::Field
                 ? drawn(V.unknown("count", {Out}), Fact.Loc)
                 : Out;
    }
    // Smart pointers and optionals: the thing itself.
    if ((Op == OO_Arrow || (Op == OO_Star && Fact.Args.size() == 1)) &&
        !Fact.Args.empty())
      return Fact.Args[0];
  }
  if (double Unit = Site.ReceiverExpr && Fact.SystemCallee
                        ? U.durationUnit(Site.ReceiverExpr->getType())
                        : 0;
      Unit > 0 && Site.E->getType()->isArithmeticType())
    return V.scale(Fact.Receiver, 1 / Unit);

  bool Construct = isa<CXXConstructExpr>(Site.E);
  bool Interesting = Modelled || Inspects || TakesCallable || !Site.Callee ||
                     Fact.Callee != NoValue || !Fact.SystemCallee;
  // Where a modelled object is built says how long it lives.
  if (Construct && !Modelled && Fact.SystemCallee)
    Interesting = TakesCallable ||
                  U.Rules.isModelledClass(U.key(
                      cast<CXXConstructorDecl>(Site.Callee)->getParent()));
  if (!Interesting) {
    std::vector<ValueId> Kids = Fact.Args;
    Kids.push_back(Fact.Receiver);
    ValueId Result =
        V.unknown(holeName(Fact.Spelling.empty()
                               ? "?"
                               : U.spelling(Site.E->getSourceRange(), 40)),
                  std::move(Kids));
    if (Operator && Operator->getOperator() == OO_Subscript)
      Result = noted(Result, "element");
    else if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
             Method && !Method->isConst() && !Method->isStatic() &&
             Method->getReturnType()->isArithmeticType())
      Result = drawn(Result, Fact.Loc);
    F.Uses.push_back(Result);
    clobberArguments(Site, Result);
    return Result;
  }

  // The class it has, not the base it is passed as.
  // An argument that is left out has no type: nothing is said about it.
  for (const Expr *Arg : Site.ArgExprs)
    Fact.ArgTypes.push_back(
        isa<CXXDefaultArgExpr>(Arg)
            ? std::string()
            : U.argumentTypeKey(asWritten(beforeSmartPointer(Arg))->getType()));
  // A truth value, whatever alias a template calls it by.
  if (!Site.E->getType()->isBooleanType())
    Fact.ResultType = U.typeKey(Site.E->getType());
  if (Modelled)
    Fact.Members = memberFacts(Site);
  const Expr *Bare = Site.E->IgnoreImplicit();
  Fact.Awaited =
      AwaitedOperands.contains(Bare) || AwaitedOperands.contains(Site.E);
  Fact.Discarded =
      DiscardedExprs.contains(Bare) || DiscardedExprs.contains(Site.E);
  auto Index = static_cast<uint32_t>(F.Calls.size());
  Fact.Scope = Scope;
  CallOf[Site.E] = Index;
  F.Calls.push_back(Fact);
  if (Modelled && Fact.Discarded)
    noteRewrite(Site, Index);
  ValueId Result = V.add({.Op = ValueOp::Result,
                          .Int = Index,
                          .Text = F.Usr,
                          .Aux = {},
                          .Kids = {}});
  if ((!KeepsReceiver || !Fact.SystemCallee) && Container == NoValue)
    clobberArguments(Site, Result);
  if (!Fact.SystemCallee || TakesCallable)
    loseTrackOfMembers(Site, Result);
  if (Container != NoValue && V[Container].Op == ValueOp::Take) {
    // A view that runs a callable: which elements there are depends on it.
    Value Part = V[Container];
    Part.Kids.push_back(Result);
    return V.add(std::move(Part));
  }
  if (Chains && Fact.Receiver != NoValue)
    return Fact.Receiver;
  // A comparison is one, whoever wrote the operator.
  if (Operator && Operator->isComparisonOp()) {
    std::vector<ValueId> Sides = Fact.Args;
    if (Fact.Receiver != NoValue)
      Sides.insert(Sides.begin(), Fact.Receiver);
    if (Sides.size() == 2)
      return V.arith(getOperatorSpelling(Operator->getOperator()), Sides);
  }
  return Result;
}

} // namespace throttlint
