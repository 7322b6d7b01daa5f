//===- Expressions.cpp - expressions -> values and calls --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/Attr.h"
#include "clang/Basic/OperatorKinds.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace throttlint {

/// Deeper nesting than any person writes; generated tables do.
static constexpr unsigned MaxDepth = 400;

ValueId FunctionExtractor::eval(const Expr *E) {
  if (!E)
    return NoValue;
  if (Depth > MaxDepth)
    return V.unknown("...");
  ++Depth;
  ValueId Out = evalUncached(E);
  --Depth;
  Evaluated[E] = Out;
  return Out;
}

ValueId FunctionExtractor::generic(const Expr *E) {
  std::vector<ValueId> Kids;
  for (const Stmt *Child : E->children())
    if (const auto *Sub = dyn_cast_or_null<Expr>(Child))
      Kids.push_back(eval(Sub));
  return V.unknown(U.spelling(E->getSourceRange(), 40), std::move(Kids));
}

/// Numbers, and durations in seconds, that Clang's evaluator can compute.
/// size_t(-1) is what its author wrote; of wider numbers the low bits.
static int64_t toInt64(const llvm::APSInt &N) {
  return N.isRepresentableByInt64() ? N.getExtValue()
                                    : N.trunc(64).getSExtValue();
}

ValueId FunctionExtractor::constantValue(const Expr *E) {
  QualType T = E->getType();
  if (T.isNull() || E->isValueDependent() || E->isTypeDependent())
    return NoValue;
  if (T->isIntegralOrEnumerationType()) {
    Expr::EvalResult R;
    if (E->EvaluateAsInt(R, U.Ast, Expr::SE_NoSideEffects) && R.Val.isInt())
      return V.integer(toInt64(R.Val.getInt()));
  } else if (T->isRealFloatingType()) {
    llvm::APFloat F(0.0);
    if (E->EvaluateAsFloat(F, U.Ast, Expr::SE_NoSideEffects)) {
      bool Lost = false;
      F.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven,
                &Lost);
      return V.add({.Op = ValueOp::Real,
                    .Real = F.convertToDouble(),
                    .Text = {},
                    .Aux = {},
                    .Kids = {}});
    }
  } else if (double Unit = U.durationUnit(T)) {
    Expr::EvalResult R;
    if (E->isPRValue() && E->EvaluateAsRValue(R, U.Ast) && R.Val.isStruct() &&
        R.Val.getStructNumFields() == 1) {
      const APValue &Ticks = R.Val.getStructField(0);
      double N = Ticks.isInt() && Ticks.getInt().isRepresentableByInt64()
                     ? static_cast<double>(Ticks.getInt().getExtValue())
                 : Ticks.isFloat() ? Ticks.getFloat().convertToDouble()
                                   : -1;
      if (N >= 0)
        return V.add({.Op = ValueOp::Real,
                      .Real = N * Unit,
                      .Text = {},
                      .Aux = {},
                      .Kids = {}});
    }
  }
  return NoValue;
}

void FunctionExtractor::noteLiteral(const StringLiteral *S,
                                    llvm::StringRef Text) {
  bool Wanted = Text.contains("://");
  for (const auto &A : U.Rules.apis()) {
    for (const Plan &P : A->Plans)
      Wanted |= !P.EvidenceLiteral.empty() && Text.contains(P.EvidenceLiteral);
    for (const HandlerDeadline &D : A->Deadlines)
      for (const std::string &Shown : D.Evidence)
        Wanted |= Text.contains_insensitive(Shown);
    for (const std::string &Host : A->Hosts)
      Wanted |= Host != "*" && Text.contains(Host);
    for (const Endpoint &E : A->Endpoints)
      for (const Cost &C : E.Costs)
        Wanted |= llvm::is_contained(C.Without, Text);
  }
  if (Wanted)
    U.Facts.Literals.push_back(
        {Text.str(), U.location(S->getBeginLoc()), Branches > 0});
}

/// What a C string of it holds: up to the first zero.
static std::string utf8(const StringLiteral *S) {
  if (S->getCharByteWidth() == 1)
    return S->getString().split('\0').first.str();
  // URLs are ASCII; anything else does not matter to us.
  std::string Out;
  for (unsigned I = 0; I < S->getLength(); ++I) {
    uint32_t C = S->getCodeUnit(I);
    if (!C)
      break;
    Out += C < 0x80 ? static_cast<char>(C) : '?';
  }
  return Out;
}

ValueId FunctionExtractor::evalUncached(const Expr *E) {
  switch (E->getStmtClass()) {
  case Stmt::StringLiteralClass: {
    const auto *S = cast<StringLiteral>(E);
    std::string Text = utf8(S);
    noteLiteral(S, Text);
    return V.text(Text);
  }
  case Stmt::CharacterLiteralClass: {
    uint32_t C = cast<CharacterLiteral>(E)->getValue();
    return V.text(std::string(1, C < 0x80 ? static_cast<char>(C) : '?'));
  }
  case Stmt::IntegerLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return constantValue(E);
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
    return V.integer(0);
  case Stmt::PredefinedExprClass:
  case Stmt::CXXTypeidExprClass:
    return V.unknown(U.spelling(E->getSourceRange()));
  case Stmt::CXXThisExprClass:
    return V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  case Stmt::DeclRefExprClass:
    return evalDeclRef(cast<DeclRefExpr>(E)->getDecl(), E);
  case Stmt::MemberExprClass:
    return evalMember(cast<MemberExpr>(E));
  case Stmt::ParenExprClass:
    return eval(cast<ParenExpr>(E)->getSubExpr());
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass: {
    if (ValueId C = constantValue(E))
      return C;
    return eval(cast<FullExpr>(E)->getSubExpr());
  }
  case Stmt::MaterializeTemporaryExprClass:
    return eval(cast<MaterializeTemporaryExpr>(E)->getSubExpr());
  case Stmt::CXXBindTemporaryExprClass:
    return eval(cast<CXXBindTemporaryExpr>(E)->getSubExpr());
  case Stmt::CXXDefaultArgExprClass:
    return evalDefaultArgument(cast<CXXDefaultArgExpr>(E));
  case Stmt::CXXDeleteExprClass:
    return evalDelete(cast<CXXDeleteExpr>(E));
  case Stmt::CXXDefaultInitExprClass:
    return eval(cast<CXXDefaultInitExpr>(E)->getExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return eval(cast<SubstNonTypeTemplateParmExpr>(E)->getReplacement());
  case Stmt::OpaqueValueExprClass:
    return eval(cast<OpaqueValueExpr>(E)->getSourceExpr());
  case Stmt::CoawaitExprClass: {
    const auto *A = cast<CoawaitExpr>(E);
    const Expr *Operand = A->getOperand();
    AwaitedOperands.insert(Operand->IgnoreImplicit());
    return eval(Operand);
  }
  case Stmt::DependentCoawaitExprClass: {
    const Expr *Operand = cast<DependentCoawaitExpr>(E)->getOperand();
    AwaitedOperands.insert(Operand->IgnoreImplicit());
    return eval(Operand);
  }
  case Stmt::CoyieldExprClass:
    return eval(cast<CoyieldExpr>(E)->getOperand());
  case Stmt::LambdaExprClass:
    return evalLambda(cast<LambdaExpr>(E));
  case Stmt::InitListExprClass:
    return evalInitList(cast<InitListExpr>(E));
  case Stmt::CXXStdInitializerListExprClass: {
    const Expr *Sub = cast<CXXStdInitializerListExpr>(E)->getSubExpr();
    return eval(Sub);
  }
  case Stmt::ArraySubscriptExprClass: {
    const auto *A = cast<ArraySubscriptExpr>(E);
    return V.add({.Op = ValueOp::Unknown,
                  .Text = U.spelling(E->getSourceRange(), 40),
                  .Aux = "element",
                  .Kids = {eval(A->getBase()), eval(A->getIdx())}});
  }
  case Stmt::ConditionalOperatorClass: {
    const auto *C = cast<ConditionalOperator>(E);
    if (ValueId Constant = constantValue(E))
      return Constant;
    ValueId Condition = eval(C->getCond());
    ++Branches;
    ValueId Then = eval(C->getTrueExpr());
    ValueId Else = eval(C->getFalseExpr());
    --Branches;
    return V.select(Condition, Then, Else);
  }
  case Stmt::CXXNewExprClass: {
    const auto *N = cast<CXXNewExpr>(E);
    for (unsigned I = 0; I < N->getNumPlacementArgs(); ++I)
      eval(N->getPlacementArg(I));
    if (N->isArray() && N->getArraySize())
      eval(*N->getArraySize());
    if (const Expr *Init = N->getInitializer())
      return eval(Init);
    return V.unknown("new");
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return evalConstruct(cast<CXXConstructExpr>(E));
  case Stmt::ParenListExprClass: {
    // `std::string url(x);`: an initialiser that has no type yet.
    const auto *L = cast<ParenListExpr>(E);
    return L->getNumExprs() == 1 ? eval(L->getExpr(0)) : generic(E);
  }
  case Stmt::CXXUnresolvedConstructExprClass:
    return evalUnresolvedConstruct(cast<CXXUnresolvedConstructExpr>(E));
  case Stmt::UnaryOperatorClass:
    return evalUnary(cast<UnaryOperator>(E));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return evalBinary(cast<BinaryOperator>(E));
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return evalCall(cast<CallExpr>(E));
  case Stmt::RecoveryExprClass: {
    llvm::ArrayRef<Expr *> Subs =
        const_cast<RecoveryExpr *>(cast<RecoveryExpr>(E))->subExpressions();
    if (!Subs.empty())
      if (ValueId Out = evalUnresolvedCall(E, Subs.front(), Subs.drop_front()))
        return Out;
    F.HasErrors = true;
    return generic(E);
  }
  case Stmt::CXXRewrittenBinaryOperatorClass: {
    const auto *B = cast<CXXRewrittenBinaryOperator>(E);
    ValueId Semantic = eval(B->getSemanticForm());
    // `a < b` and not `(a <=> b) < 0`.
    CXXRewrittenBinaryOperator::DecomposedForm Written = B->getDecomposedForm();
    auto Side = [&](const Expr *S) {
      for (const Expr *Try : {S, S->IgnoreParenImpCasts()})
        if (auto It = Evaluated.find(Try); It != Evaluated.end())
          return It->second;
      return NoValue;
    };
    ValueId Left = Side(Written.LHS), Right = Side(Written.RHS);
    if (Left == NoValue || Right == NoValue)
      return Semantic;
    return V.arith(BinaryOperator::getOpcodeStr(Written.Opcode), {Left, Right});
  }
  case Stmt::StmtExprClass: {
    const CompoundStmt *Body = cast<StmtExpr>(E)->getSubStmt();
    const Stmt *Last = Body->body_empty() ? nullptr : Body->body_back();
    for (const Stmt *Child : Body->body())
      if (Child != Last)
        walk(Child);
    if (const auto *Value = dyn_cast_or_null<Expr>(Last))
      return eval(Value);
    walk(Last);
    return V.unknown("block");
  }
  default:
    break;
  }
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    const Expr *Sub = Cast->getSubExpr();
    if (Cast->getCastKind() == CK_ConstructorConversion ||
        Cast->getCastKind() == CK_UserDefinedConversion)
      return eval(Sub);
    // Constants keep their name where the operand is an enumerator.
    ValueId Inner = eval(Sub);
    if (V[Inner].Op == ValueOp::Unknown || V[Inner].Op == ValueOp::Global)
      if (ValueId Constant = constantValue(E))
        return Constant;
    return Inner;
  }
  if (isa<CXXThrowExpr>(E))
    return generic(E);
  return generic(E);
}

ValueId FunctionExtractor::variable(const VarDecl *D) {
  const VarDecl *Definition = nullptr;
  const Expr *Init = D->getAnyInitializer(Definition);
  bool Fixed =
      Definition && Init &&
      (Definition->isConstexpr() || Definition->getType().isConstQualified() ||
       Definition->getType()->isReferenceType());
  // `const char *Name = "..."`: what it points to is fixed, the pointer is as
  // good as fixed.
  if (Init && !Fixed && D->getType()->isPointerType() &&
      isa<StringLiteral>(Init->IgnoreParenImpCasts()))
    Fixed = true;
  ValueId Itself = V.add({.Op = ValueOp::Global,
                          .Text = U.usr(D),
                          .Aux = D->getNameAsString(),
                          .Kids = {}});
  if (!Fixed || Init->isValueDependent() || Depth >= MaxDepth / 2)
    return Itself;
  bool OfFile = D->isFileVarDecl();
  if (OfFile)
    if (auto [It, New] = U.FileConstants.try_emplace(Definition, Itself); !New)
      return It->second;
  size_t CallsBefore = F.Calls.size();
  unsigned Saved = Branches;
  Branches = 0;
  ValueId Value = constantValue(Init);
  if (Value == NoValue)
    Value = eval(Init);
  Branches = Saved;
  if (OfFile) {
    // Calls belong to the function that is looked at.
    if (F.Calls.size() == CallsBefore)
      U.FileConstants[Definition] = Value;
    else
      U.FileConstants.erase(Definition);
  }
  return Value;
}

ValueId FunctionExtractor::evalDeclRef(const ValueDecl *D, const Expr *At) {
  if (const auto *Enumerator = dyn_cast<EnumConstantDecl>(D))
    return V.add({.Op = ValueOp::Enum,
                  .Int = toInt64(Enumerator->getInitVal()),
                  .Text = Enumerator->getNameAsString(),
                  .Aux = {},
                  .Kids = {}});
  if (const auto *Function = dyn_cast<FunctionDecl>(D))
    return V.add({.Op = ValueOp::Callable,
                  .Text = U.usr(Function),
                  .Aux = U.key(Function),
                  .Kids = {NoValue}});
  if (const auto *Var = dyn_cast<VarDecl>(D); Var && !Env.Members.empty())
    if (ValueId Whole = aggregateOf(Var))
      return Whole;
  if (auto It = Env.Vars.find(D); It != Env.Vars.end())
    return It->second;
  if (auto It = CaptureIndex.find(D); It != CaptureIndex.end())
    return V.add({.Op = ValueOp::Capture,
                  .Int = It->second,
                  .Text = {},
                  .Aux = D->getNameAsString(),
                  .Kids = {}});
  if (const auto *Param = dyn_cast<ParmVarDecl>(D)) {
    if (Fn && Param->getDeclContext() == Fn)
      return paramValue(Param);
    return V.unknown(D->getName());
  }
  if (const auto *Var = dyn_cast<VarDecl>(D))
    if (Var->hasGlobalStorage() || Var->getType().isConstQualified() ||
        Var->isConstexpr())
      return variable(Var);
  if (At)
    if (ValueId Constant = constantValue(At))
      return Constant;
  return V.unknown(D->getNameAsString());
}

ValueId FunctionExtractor::paramValue(const ParmVarDecl *Param) {
  return V.add({.Op = ValueOp::Param,
                .Int = Param->getFunctionScopeIndex(),
                .Text = {},
                .Aux = Param->getNameAsString(),
                .Kids = {}});
}

/// A local struct whose members were set one by one, as a whole.
ValueId FunctionExtractor::aggregateOf(const VarDecl *Var) {
  auto First = Env.Members.lower_bound({Var, nullptr});
  if (First == Env.Members.end() || First->first.first != Var)
    return NoValue;
  const CXXRecordDecl *Cxx = Var->getType()->getAsCXXRecordDecl();
  const RecordDecl *Record =
      Cxx ? Cxx : dyn_cast_or_null<RecordDecl>(Var->getType()->getAsTagDecl());
  if (!Record || U.hasIdentity(Var->getType()))
    return NoValue;
  auto Whole = Env.Vars.find(Var);
  const Value Base = Whole == Env.Vars.end() ? Value() : V[Whole->second];
  bool Listed = Base.Op == ValueOp::Construct && Base.Text == "{}";
  Value Out{
      .Op = ValueOp::Construct, .Text = "{}", .Aux = U.key(Record), .Kids = {}};
  for (const FieldDecl *Field : Record->fields()) {
    auto It = Env.Members.find({Var, Field});
    size_t At = Out.Kids.size();
    Out.Kids.push_back(It != Env.Members.end() ? It->second
                       : Listed && At < Base.Kids.size()
                           ? Base.Kids[At]
                           : V.unknown(Field->getName()));
  }
  return V.add(std::move(Out));
}

ValueId FunctionExtractor::fieldOfThis(const FieldDecl *Field) {
  ValueId This =
      V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  return V.add({.Op = ValueOp::Field,
                .Int = Field->getFieldIndex(),
                .Text = U.usr(Field),
                .Aux = Field->getNameAsString(),
                .Kids = {This}});
}

/// The variable in `Pointer->` and `(*Pointer).`, smart pointers included.
static const Expr *pointerBefore(const Expr *Base) {
  Base = Base->IgnoreParenImpCasts();
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(Base);
      Call && Call->getNumArgs() == 1 &&
      (Call->getOperator() == OO_Arrow || Call->getOperator() == OO_Star))
    if (const auto *Method =
            dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
        Method && Method->getParent()->isInStdNamespace())
      return Call->getArg(0)->IgnoreParenImpCasts();
  return Base;
}

ValueId FunctionExtractor::evalMember(const MemberExpr *M) {
  const ValueDecl *D = M->getMemberDecl();
  if (isa<VarDecl, EnumConstantDecl>(D)) {
    eval(M->getBase());
    return evalDeclRef(D, M);
  }
  const auto *Field = dyn_cast<FieldDecl>(D);
  if (!Field) {
    // A method named without being called here.
    ValueId Base = eval(M->getBase());
    if (const auto *Method = dyn_cast<CXXMethodDecl>(D))
      return V.add({.Op = ValueOp::Callable,
                    .Text = U.usr(Method),
                    .Aux = U.key(Method),
                    .Kids = {Base}});
    return V.unknown(D->getNameAsString(), {Base});
  }
  const Expr *BaseExpr = pointerBefore(M->getBase());
  if (isa<CXXThisExpr>(BaseExpr)) {
    if (auto It = Env.Vars.find(Field); It != Env.Vars.end())
      return It->second;
  } else if (const ValueDecl *Root = rootVariable(BaseExpr);
             Root && isa<DeclRefExpr>(BaseExpr)) {
    if (auto It = Env.Members.find({Root, Field}); It != Env.Members.end())
      return It->second;
  }
  return memberOf(eval(M->getBase()), nullptr, Field);
}

/// A member of an object, which may be the local variable \p Var.
ValueId FunctionExtractor::memberOf(ValueId Base, const ValueDecl *Var,
                                    const FieldDecl *Field) {
  if (Var)
    if (auto It = Env.Members.find({Var, Field}); It != Env.Members.end())
      return It->second;
  const Value &B = V[Base];
  // Aggregates know their members by position.
  if (B.Op == ValueOp::Construct && B.Text == "{}" &&
      B.Aux == U.key(Field->getParent()) &&
      Field->getFieldIndex() < B.Kids.size())
    return B.Kids[Field->getFieldIndex()];
  return V.add({.Op = ValueOp::Field,
                .Int = Field->getFieldIndex(),
                .Text = U.usr(Field),
                .Aux = Field->getNameAsString(),
                .Kids = {Base}});
}

const ValueDecl *FunctionExtractor::rootVariable(const Expr *E) const {
  while (E) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return Ref->getDecl();
    if (const auto *M = dyn_cast<MemberExpr>(E)) {
      if (isa<CXXThisExpr>(M->getBase()->IgnoreParenImpCasts()))
        return M->getMemberDecl();
      return nullptr;
    }
    // `Out << a << b` and `(Text += a) += b` change their leftmost operand.
    if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
        Call && (Call->getOperator() == OO_LessLess ||
                 Call->getOperator() == OO_PlusEqual ||
                 Call->getOperator() == OO_Star)) {
      E = Call->getArg(0);
      continue;
    }
    if (const auto *Unary = dyn_cast<UnaryOperator>(E);
        Unary &&
        (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref)) {
      E = Unary->getSubExpr();
      continue;
    }
    if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
      // `Text.append(a).append(b)`.
      const CXXMethodDecl *Method = Call->getMethodDecl();
      if (Method && Method->getReturnType()->isReferenceType()) {
        E = Call->getImplicitObjectArgument();
        continue;
      }
    }
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E)) {
      E = Temporary->getSubExpr();
      continue;
    }
    return nullptr;
  }
  return nullptr;
}

void FunctionExtractor::assign(const Expr *Target, ValueId What) {
  Target = Target->IgnoreParenImpCasts();
  if (const auto *M = dyn_cast<MemberExpr>(Target)) {
    const auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl());
    if (!Field)
      return;
    const Expr *Base = pointerBefore(M->getBase());
    F.FieldWrites.push_back({U.usr(Field), What});
    storeCallable(Target, What, Target->getType());
    if (isa<CXXThisExpr>(Base))
      Env.Vars[Field] = What;
    else if (const auto *Ref = dyn_cast<DeclRefExpr>(Base)) {
      Env.Members[{Ref->getDecl(), Field}] = What;
      F.PartWrites.push_back({eval(Ref), What});
    }
    return;
  }
  storeCallable(Target, What, Target->getType());
  noteElement(Target, What);
  if (const ValueDecl *Root = rootVariable(Target)) {
    noteState(Root, What);
    if (const auto *Var = dyn_cast<VarDecl>(Root);
        Var && Var->hasGlobalStorage()) {
      U.Facts.Globals.push_back({U.usr(Var), What});
      return;
    }
    // Through a pointer or an index only a part changes.
    if (isa<DeclRefExpr>(Target) || isa<MemberExpr>(Target))
      Env.Vars[Root] = What;
    else if (auto It = Env.Vars.find(Root);
             It != Env.Vars.end() && !U.hasIdentity(Root->getType()))
      It->second = V.unknown(Root->getName(), {It->second, What});
  }
}

void FunctionExtractor::assignAt(const Stmt *Site, const Expr *Target,
                                 ValueId What) {
  WriteRange W{F.FieldWrites.size(), 0, F.StateWrites.size(), 0};
  assign(Target, What);
  W.FieldsEnd = F.FieldWrites.size();
  W.StatesEnd = F.StateWrites.size();
  WritesAt[Site] = W;
}

void FunctionExtractor::noteState(const ValueDecl *Root, ValueId What) {
  const auto *Var = dyn_cast_or_null<VarDecl>(Root);
  if (!Var)
    return;
  const auto *Param = dyn_cast<ParmVarDecl>(Var);
  QualType T = Var->getType();
  if (Param && Fn && Param->getDeclContext() == Fn &&
      (T->isReferenceType() || T->isPointerType()) &&
      !T->getPointeeType().isConstQualified())
    F.StateWrites.push_back(
        {paramStateUsr(F.Usr, Param->getFunctionScopeIndex()), What});
  else if (Var->hasGlobalStorage())
    F.StateWrites.push_back({U.usr(Var), What});
  else if (auto It = CaptureIndex.find(Var); It != CaptureIndex.end())
    F.StateWrites.push_back({captureStateUsr(F.Usr, It->second), What});
}

/// `last[key] = now`: the container is fed with it.
void FunctionExtractor::noteElement(const Expr *Target, ValueId What) {
  const Expr *Container = nullptr;
  if (const auto *Index = dyn_cast<ArraySubscriptExpr>(Target))
    Container = Index->getBase();
  else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(Target);
           Call && Call->getOperator() == OO_Subscript)
    Container = Call->getArg(0);
  if (!Container)
    return;
  const ValueDecl *Root = rootVariable(Container);
  const auto *Var = dyn_cast_or_null<VarDecl>(Root);
  if (isa_and_nonnull<FieldDecl>(Root))
    F.StateWrites.push_back({U.usr(Root), What});
  else
    noteState(Var, What);
}

ValueId FunctionExtractor::evalBinary(const BinaryOperator *B) {
  if (B->isPtrMemOp()) {
    ValueId Object = eval(B->getLHS());
    ValueId Member = eval(B->getRHS());
    Value Bound = V[Member];
    if (Bound.Op == ValueOp::Callable && !Bound.Kids.empty()) {
      Bound.Kids[0] = Object;
      return V.add(Bound);
    }
    return V.arith("->*", {Object, Member});
  }
  if (B->isAssignmentOp()) {
    ValueId Right = eval(B->getRHS());
    ValueId Out = Right;
    if (B->isCompoundAssignmentOp()) {
      ValueId Left = eval(B->getLHS());
      llvm::StringRef Operator = BinaryOperator::getOpcodeStr(
          B->getOpForCompoundAssignment(B->getOpcode()));
      Out = B->isTypeDependent() ? dependentArith(Operator, {Left, Right})
                                 : V.arith(Operator, {Left, Right});
    } else {
      // The target may hold calls: `*next() = x`.
      const Expr *Target = B->getLHS()->IgnoreParenImpCasts();
      if (!isa<DeclRefExpr, MemberExpr>(Target))
        eval(Target);
      else if (const auto *M = dyn_cast<MemberExpr>(Target);
               M && !isa<CXXThisExpr, DeclRefExpr>(
                        M->getBase()->IgnoreParenImpCasts()))
        eval(M->getBase());
    }
    assignAt(B, B->getLHS(), Out);
    return Out;
  }
  if (B->getOpcode() == BO_Comma) {
    eval(B->getLHS());
    return eval(B->getRHS());
  }
  ValueId Left = eval(B->getLHS());
  bool Short = B->isLogicalOp();
  Branches += Short;
  ValueId Right = eval(B->getRHS());
  Branches -= Short;
  if (V[Left].Op != ValueOp::Phi && V[Right].Op != ValueOp::Phi)
    if (ValueId Constant = constantValue(B))
      return Constant;
  return B->isTypeDependent() ? dependentArith(B->getOpcodeStr(), {Left, Right})
                              : V.arith(B->getOpcodeStr(), {Left, Right});
}

ValueId FunctionExtractor::evalUnary(const UnaryOperator *O) {
  if (O->isIncrementDecrementOp()) {
    ValueId Old = eval(O->getSubExpr());
    ValueId New = V.arith(O->isIncrementOp() ? "+" : "-", {Old, V.integer(1)});
    assignAt(O, O->getSubExpr(), New);
    return O->isPostfix() ? Old : New;
  }
  if (O->getOpcode() == UO_AddrOf)
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(O->getSubExpr()->IgnoreParens()))
      if (const auto *Method = dyn_cast<CXXMethodDecl>(Ref->getDecl()))
        return V.add({.Op = ValueOp::Callable,
                      .Text = U.usr(Method),
                      .Aux = U.key(Method),
                      .Kids = {NoValue}});
  ValueId Sub = eval(O->getSubExpr());
  switch (O->getOpcode()) {
  case UO_AddrOf:
  case UO_Deref:
  case UO_Plus:
  case UO_Extension:
    return Sub;
  default:
    if (ValueId Constant = constantValue(O))
      return Constant;
    return V.arith(UnaryOperator::getOpcodeStr(O->getOpcode()), {Sub});
  }
}

ValueId FunctionExtractor::evalLambda(const LambdaExpr *L) {
  U.noteLambda(L, Fn);
  const CXXMethodDecl *Call = L->getCallOperator();
  Value Out{
      .Op = ValueOp::Callable, .Text = U.usr(Call), .Aux = {}, .Kids = {}};
  ValueId This = NoValue;
  std::vector<ValueId> Captured;
  auto Init = L->capture_init_begin();
  for (const LambdaCapture &C : L->captures()) {
    const Expr *From = *Init++;
    if (C.capturesThis()) {
      This = V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
      continue;
    }
    if (!C.capturesVariable())
      continue;
    const ValueDecl *Var = C.getCapturedVar();
    if (L->isInitCapture(&C)) {
      const auto *InitVar = dyn_cast<VarDecl>(Var);
      Captured.push_back(InitVar && InitVar->getInit()
                             ? eval(InitVar->getInit())
                             : eval(From));
      continue;
    }
    if (C.getCaptureKind() == LCK_ByRef && U.isContainer(Var->getType()) &&
        changes(L->getBody(), Var))
      loseTrack(Var);
    ValueId Now = evalDeclRef(Var, nullptr);
    if (C.getCaptureKind() == LCK_ByRef && !Var->getType().isConstQualified() &&
        isa<VarDecl>(Var) && !Var->getType()->isReferenceType() &&
        V[Now].Op != ValueOp::Phi && V[Now].Op != ValueOp::Element &&
        V[Now].Op != ValueOp::Param && V[Now].Op != ValueOp::Capture) {
      // It may change between here and the call.
      auto Phi = static_cast<uint32_t>(F.Phis.size());
      F.Phis.push_back({UINT32_MAX, Var->getNameAsString(), Now, Now});
      LateCaptures.emplace_back(Phi, Var);
      Now = V.add({.Op = ValueOp::Phi,
                   .Int = Phi,
                   .Text = F.Usr,
                   .Aux = Var->getNameAsString(),
                   .Kids = {}});
    }
    Captured.push_back(Now);
  }
  Out.Kids.push_back(This);
  Out.Kids.insert(Out.Kids.end(), Captured.begin(), Captured.end());
  return V.add(std::move(Out));
}

ValueId FunctionExtractor::evalInitList(const InitListExpr *L) {
  if (const InitListExpr *Semantic = L->getSemanticForm())
    L = Semantic;
  Value Out{.Op = ValueOp::Construct,
            .Text = "{}",
            .Aux = U.typeKey(L->getType()),
            .Kids = {}};
  for (const Expr *Init : L->inits())
    Out.Kids.push_back(eval(Init));
  storeInitializers(L, Out.Kids);
  if (L->getType()->isScalarType() || L->isTransparent())
    return Out.Kids.empty() ? V.integer(0) : Out.Kids.front();
  // `char Url[] = {"..."}`.
  if (Out.Kids.size() == 1 && V[Out.Kids[0]].Op == ValueOp::Text &&
      L->getType()->isArrayType() &&
      L->getType()->castAsArrayTypeUnsafe()->getElementType()->isCharType())
    return Out.Kids.front();
  return V.add(std::move(Out));
}

ValueId FunctionExtractor::evalConstruct(const CXXConstructExpr *C) {
  const CXXConstructorDecl *Constructor = C->getConstructor();
  // `using Base::Base;`: the base's constructor is the one with a body.
  while (const auto Inherited = Constructor->getInheritedConstructor())
    Constructor = Inherited.getConstructor();
  QualType T = C->getType();
  if (ValueId Constant = constantValue(C))
    return Constant;
  if (Constructor->isCopyOrMoveConstructor() && C->getNumArgs() >= 1) {
    ValueId From = eval(C->getArg(0));
    return From;
  }
  CallSite Site;
  Site.E = C;
  Site.Callee = Constructor;
  for (const Expr *Arg : C->arguments()) {
    if (isa<CXXDefaultArgExpr>(Arg))
      break;
    Site.ArgExprs.push_back(Arg);
  }
  if (double Unit = U.durationUnit(T); Unit > 0 && !Site.ArgExprs.empty()) {
    ValueId Ticks = eval(Site.ArgExprs[0]);
    if (U.durationUnit(Site.ArgExprs[0]->getType()) > 0)
      return Ticks;
    return V.scale(Ticks, Unit);
  }
  if (U.isText(T)) {
    if (Site.ArgExprs.empty())
      return V.text("");
    ValueId From = eval(Site.ArgExprs[0]);
    for (size_t I = 1; I < Site.ArgExprs.size(); ++I)
      eval(Site.ArgExprs[I]);
    // A holder of one thing is that thing; a list of texts is all of them.
    while (V[From].Op == ValueOp::Construct && V[From].Kids.size() == 1)
      From = V[From].Kids[0];
    if (V[From].Op == ValueOp::Construct && V[From].Text == "{}" &&
        isa<CXXStdInitializerListExpr>(Site.ArgExprs[0]->IgnoreParenImpCasts()))
      return V.concat(V[From].Kids);
    return From;
  }
  Site.Fact.CalleeUsr = U.usr(Constructor);
  Site.Fact.Key = U.key(Constructor);
  Site.Fact.Spelling = U.key(Constructor->getParent());
  Site.Fact.Loc = U.location(C->getBeginLoc());
  for (const Expr *Arg : Site.ArgExprs)
    Site.Fact.Args.push_back(eval(Arg));
  // A wrapper built from a callable is that callable.
  if (U.inSystemHeader(Constructor) && Site.Fact.Args.size() == 1 &&
      V[Site.Fact.Args[0]].Op == ValueOp::Callable &&
      U.Rules.models(Site.Fact.Key).empty())
    return Site.Fact.Args[0];
  Value Object{.Op = ValueOp::Construct,
               .Text = Site.Fact.CalleeUsr,
               .Aux = U.key(Constructor->getParent()),
               .Kids = Site.Fact.Args};
  // Two objects built alike are still two: the place tells them apart.
  Object.Int = static_cast<int64_t>(U.Sources.getFileOffset(
                   U.Sources.getFileLoc(C->getBeginLoc()))) +
               1;
  // Value types of the standard library have no identity of interest.
  if (U.inSystemHeader(Constructor) && !U.Rules.isModelledClass(Object.Aux))
    Object.Int = 0;
  // A model may say what the object stands for (a smart pointer: its target).
  ValueId Out = finishCall(Site);
  if (V[Out].Op != ValueOp::Result && V[Out].Op != ValueOp::Unknown)
    return Out;
  return V.add(std::move(Object));
}

/// `std::string(x)`, `Url{base + x}` where only a use of the template knows
/// what x is.
ValueId FunctionExtractor::evalUnresolvedConstruct(
    const CXXUnresolvedConstructExpr *C) {
  std::vector<ValueId> Args;
  for (const Expr *Arg : C->arguments()) {
    const auto *List = dyn_cast<InitListExpr>(Arg);
    for (const Expr *Part : List ? List->inits() : llvm::ArrayRef(Arg))
      Args.push_back(eval(Part));
  }
  QualType T = C->getType();
  if (double Unit = U.durationUnit(T); Unit > 0 && Args.size() == 1)
    return V.scale(Args.front(), Unit);
  if (U.isText(T) && Args.size() == 1)
    return Args.front();
  std::string Class = U.typeKey(T);
  if (Class.empty())
    return V.unknown(U.spelling(C->getSourceRange(), 40), std::move(Args));
  return V.add({.Op = ValueOp::Construct,
                .Text = {},
                .Aux = std::move(Class),
                .Kids = std::move(Args)});
}

} // namespace throttlint
