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
  F.HasErrors |= E->containsErrors();
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
ValueId FunctionExtractor::constantValue(const Expr *E) {
  if (E->isValueDependent() || E->isTypeDependent())
    return NoValue;
  QualType T = E->getType();
  if (T->isIntegralOrEnumerationType()) {
    Expr::EvalResult R;
    if (E->EvaluateAsInt(R, U.Ast, Expr::SE_NoSideEffects) && R.Val.isInt() &&
        R.Val.getInt().getSignificantBits() <= 64)
      return V.integer(R.Val.getInt().getExtValue());
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
      double N = Ticks.isInt()
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
    for (const std::string &Host : A->Hosts)
      Wanted |= Host != "*" && Text.contains(Host);
  }
  if (Wanted)
    U.Facts.Literals.push_back(
        {Text.str(), U.location(S->getBeginLoc()), Branches > 0});
}

static std::string utf8(const StringLiteral *S) {
  if (S->getCharByteWidth() == 1)
    return S->getString().str();
  // URLs are ASCII; anything else does not matter to us.
  std::string Out;
  for (unsigned I = 0; I < S->getLength(); ++I) {
    uint32_t C = S->getCodeUnit(I);
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
    return eval(cast<CXXDefaultArgExpr>(E)->getExpr());
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
    return V.unknown(U.spelling(E->getSourceRange(), 40),
                     {eval(A->getBase()), eval(A->getIdx())});
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
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return eval(cast<CXXRewrittenBinaryOperator>(E)->getSemanticForm());
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
  if (Fixed && !Init->isValueDependent() && Depth < MaxDepth / 2) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Init->IgnoreParenImpCasts());
        !Ref || Ref->getDecl() != D) {
      unsigned Saved = Branches;
      Branches = 0;
      ValueId Value = constantValue(Init);
      if (Value == NoValue)
        Value = eval(Init);
      Branches = Saved;
      return Value;
    }
  }
  return V.add({.Op = ValueOp::Global,
                .Text = U.usr(D),
                .Aux = D->getNameAsString(),
                .Kids = {}});
}

ValueId FunctionExtractor::evalDeclRef(const ValueDecl *D, const Expr *At) {
  if (const auto *Enumerator = dyn_cast<EnumConstantDecl>(D))
    return V.add({.Op = ValueOp::Enum,
                  .Int = Enumerator->getInitVal().isRepresentableByInt64()
                             ? Enumerator->getInitVal().getExtValue()
                             : 0,
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
      return V.add({.Op = ValueOp::Param,
                    .Int = Param->getFunctionScopeIndex(),
                    .Text = {},
                    .Aux = Param->getNameAsString(),
                    .Kids = {}});
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
  const Expr *BaseExpr = M->getBase()->IgnoreParenImpCasts();
  if (isa<CXXThisExpr>(BaseExpr)) {
    if (auto It = Env.Vars.find(Field); It != Env.Vars.end())
      return It->second;
  } else if (const ValueDecl *Root = rootVariable(BaseExpr);
             Root && isa<DeclRefExpr>(BaseExpr)) {
    if (auto It = Env.Members.find({Root, Field}); It != Env.Members.end())
      return It->second;
  }
  ValueId Base = eval(M->getBase());
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
    const Expr *Base = M->getBase()->IgnoreParenImpCasts();
    F.FieldWrites.push_back({U.usr(Field), What});
    if (isa<CXXThisExpr>(Base))
      Env.Vars[Field] = What;
    else if (const auto *Ref = dyn_cast<DeclRefExpr>(Base))
      Env.Members[{Ref->getDecl(), Field}] = What;
    return;
  }
  if (const ValueDecl *Root = rootVariable(Target)) {
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

ValueId FunctionExtractor::evalBinary(const BinaryOperator *B) {
  if (B->isPtrMemOp()) {
    ValueId Object = eval(B->getLHS());
    ValueId Member = eval(B->getRHS());
    Value Bound = V[Member];
    if (Bound.Op == ValueOp::Callable && !Bound.Kids.empty()) {
      Bound.Kids[0] = Object;
      return V.add(Bound);
    }
    return V.unknown("->*", {Object, Member});
  }
  if (B->isAssignmentOp()) {
    ValueId Right = eval(B->getRHS());
    ValueId Out = Right;
    if (B->isCompoundAssignmentOp()) {
      ValueId Left = eval(B->getLHS());
      llvm::StringRef Operator = BinaryOperator::getOpcodeStr(
          B->getOpForCompoundAssignment(B->getOpcode()));
      Out = V.arith(Operator, {Left, Right});
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
    assign(B->getLHS(), Out);
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
  return V.arith(B->getOpcodeStr(), {Left, Right});
}

ValueId FunctionExtractor::evalUnary(const UnaryOperator *O) {
  if (O->isIncrementDecrementOp()) {
    ValueId Old = eval(O->getSubExpr());
    ValueId New = V.arith(O->isIncrementOp() ? "+" : "-", {Old, V.integer(1)});
    assign(O->getSubExpr(), New);
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
    // A holder of one thing is that thing.
    while (V[From].Op == ValueOp::Construct && V[From].Kids.size() == 1)
      From = V[From].Kids[0];
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
    if (!isa<DeclRefExpr, MemberExpr>(Target))
      eval(Target);
    assign(C->getArg(0), Right);
    return Right;
  }

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
      std::string Static = U.typeKey(Site.ReceiverExpr->getType());
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
    if (V[Fact.Callee].Op == ValueOp::Callable)
      Fact.CalleeUsr = V[Fact.Callee].Text;
  } else if (!Site.Callee) {
    if (!isa<CXXPseudoDestructorExpr>(CalleeExpr))
      Fact.Callee = eval(C->getCallee());
    Fact.Spelling = U.spelling(CalleeExpr->getSourceRange());
  } else if (const auto *M = dyn_cast<MemberExpr>(CalleeExpr)) {
    // A plain CallExpr with a member callee: static methods, generic lambdas.
    Site.ReceiverExpr = M->getBase();
    Fact.Receiver = eval(M->getBase());
  }
  for (const Expr *Arg : Site.ArgExprs)
    Fact.Args.push_back(eval(Arg));

  if (isa<UserDefinedLiteral>(C) && !Fact.Args.empty())
    return Fact.Args.front();
  if (const auto *Conversion =
          dyn_cast_or_null<CXXConversionDecl>(Site.Callee)) {
    if (Conversion->getConversionType()->isBooleanType())
      return V.arith("bool", {Fact.Receiver});
    if (U.inSystemHeader(Conversion))
      return Fact.Receiver;
  }
  return finishCall(Site);
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
  case ValueSpec::Member: {
    ValueId Base = specValue(Site, Spec.Of.front());
    const Value &B = V[Base];
    // The last member of a literal holder is its text.
    if (B.Op == ValueOp::Construct)
      for (ValueId Kid : B.Kids)
        if (V[Kid].Op == ValueOp::Text)
          return Kid;
    return Base;
  }
  case ValueSpec::Concat: {
    std::vector<ValueId> Parts;
    for (const ValueSpec &S : Spec.Of)
      Parts.push_back(specValue(Site, S));
    return V.concat(std::move(Parts));
  }
  default:
    return NoValue;
  }
}

/// Names a hole by what stands there: `{channel}`, not `{std::to_string(..)}`.
static std::string holeName(llvm::StringRef Spelling) {
  if (Spelling.size() > 30)
    return "...";
  return Spelling.str();
}

bool FunctionExtractor::applyValueModel(CallSite &Site,
                                        const FunctionModel &Model,
                                        ValueId &Result) {
  const CallFact &Fact = Site.Fact;
  auto Change = [&](const ValueSpec &Into, ValueId What) {
    if (const Expr *Target = specExpr(Site, Into))
      if (const ValueDecl *Root = rootVariable(Target)) {
        const auto *Var = dyn_cast<VarDecl>(Root);
        if (Var && Var->hasGlobalStorage())
          return;
        if (const auto *Field = dyn_cast<FieldDecl>(Root))
          F.FieldWrites.push_back({U.usr(Field), What});
        Env.Vars[Root] = What;
      }
  };
  auto Rest = [&] {
    std::vector<ValueId> Out;
    for (size_t I = static_cast<size_t>(Model.Rest); I < Fact.Args.size(); ++I)
      Out.push_back(Fact.Args[I]);
    return Out;
  };
  switch (Model.Role) {
  case Role::Identity:
    Result = specValue(Site, Model.What);
    return Result != NoValue;
  case Role::Concat: {
    std::vector<ValueId> Parts = Rest();
    if (Model.Of)
      Parts.insert(Parts.begin(), specValue(Site, Model.Of));
    Result = V.concat(std::move(Parts));
    return true;
  }
  case Role::Append: {
    std::vector<ValueId> Parts = Rest();
    if (Model.What) // a separator
      Parts.insert(Parts.begin(), specValue(Site, Model.What));
    Parts.insert(Parts.begin(), specValue(Site, Model.Destination));
    Result = V.concat(std::move(Parts));
    Change(Model.Destination, Result);
    return true;
  }
  case Role::Format: {
    if (Model.Style == FormatStyle::Qt) {
      Result = V.format(FormatStyle::Qt, Fact.Receiver, Fact.Args);
      return true;
    }
    std::vector<ValueId> Args = Rest();
    ValueId Format = Args.empty() ? NoValue : Args.front();
    if (!Args.empty())
      Args.erase(Args.begin());
    Result = V.format(Model.Style, Format, std::move(Args));
    if (Model.Destination)
      Change(Model.Destination, Result);
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
    Result = V.unknown(holeName(Name), std::move(Kids));
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
    Result = V.add(std::move(Bound));
    return true;
  }
  case Role::Now:
    Result = V.add({.Op = ValueOp::Now, .Text = {}, .Aux = {}, .Kids = {}});
    return true;
  case Role::Least:
    Result = V.arith("min", Fact.Args);
    return true;
  case Role::Make: {
    const auto *Args = Site.Callee->getTemplateSpecializationArgs();
    if (!Args || Args->size() == 0 ||
        (*Args)[0].getKind() != TemplateArgument::Type)
      return false;
    QualType Of = (*Args)[0].getAsType();
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
    if (const CXXRecordDecl *Record = Of->getAsCXXRecordDecl();
        Record && Record->hasDefinition())
      for (const CXXConstructorDecl *Ctor : Record->ctors())
        if (!Ctor->isCopyOrMoveConstructor() &&
            Ctor->getNumParams() >= Fact.Args.size() &&
            Ctor->getMinRequiredArguments() <= Fact.Args.size()) {
          Object.Text = U.usr(Ctor);
          break;
        }
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
    auto It = Root ? Env.Vars.find(Root) : Env.Vars.end();
    if (!Root || It == Env.Vars.end())
      return;
    QualType T = Root->getType().getNonReferenceType();
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
  };
  for (size_t I = 0; I < Site.ArgExprs.size(); ++I) {
    const Expr *Arg = Site.ArgExprs[I]->IgnoreParenImpCasts();
    bool Changes = false;
    if (I < Site.Callee->getNumParams()) {
      QualType T =
          Site.Callee->getParamDecl(static_cast<unsigned>(I))->getType();
      Changes = T->isLValueReferenceType() &&
                !T.getNonReferenceType().isConstQualified();
      if (T->isPointerType() && T->getPointeeType().isConstQualified())
        continue;
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
      Env.Vars[Field] =
          V.unknown(Field->getNameAsString(), {Site.Fact.Receiver, Result});
      return;
    }
    Clobber(Site.ReceiverExpr, Site.ArgExprs.size());
  }
}

ValueId FunctionExtractor::finishCall(CallSite &Site) {
  CallFact &Fact = Site.Fact;
  Fact.SystemCallee = Site.Callee && U.inSystemHeader(Site.Callee);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Site.E);

  // Text, numbers, clocks: settled here.
  bool Modelled = false;
  bool KeepsReceiver = false;
  std::vector<std::string_view> Keys{Fact.Key};
  Keys.insert(Keys.end(), Fact.OtherKeys.begin(), Fact.OtherKeys.end());
  for (std::string_view Key : Keys) {
    if (Key.empty())
      continue;
    for (const FunctionModel *Model : U.Rules.models(Key)) {
      if ((Model->SystemOnly && !Fact.SystemCallee) ||
          !conditionsHold(*Model, V, Fact.Args, [&](size_t At) {
            return U.typeKey(Site.ArgExprs[At]->getType());
          }))
        continue;
      ValueId Result = NoValue;
      if (applyValueModel(Site, *Model, Result))
        return Result;
      Modelled = true;
      KeepsReceiver = true;
    }
  }

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
      return Out;
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

  bool TakesCallable = llvm::any_of(
      Fact.Args, [&](ValueId Arg) { return V[Arg].Op == ValueOp::Callable; });
  bool Construct = isa<CXXConstructExpr>(Site.E);
  bool Interesting = Modelled || TakesCallable || !Site.Callee ||
                     Fact.Callee != NoValue || !Fact.SystemCallee;
  if (Construct && !Modelled && Fact.SystemCallee)
    Interesting = TakesCallable;
  if (!Interesting) {
    std::vector<ValueId> Kids = Fact.Args;
    Kids.push_back(Fact.Receiver);
    ValueId Result =
        V.unknown(holeName(Fact.Spelling.empty()
                               ? "?"
                               : U.spelling(Site.E->getSourceRange(), 40)),
                  std::move(Kids));
    clobberArguments(Site, Result);
    return Result;
  }

  for (const Expr *Arg : Site.ArgExprs)
    Fact.ArgTypes.push_back(U.typeKey(Arg->getType()));
  Fact.ResultType = U.typeKey(Site.E->getType());
  const Expr *Bare = Site.E->IgnoreImplicit();
  Fact.Awaited =
      AwaitedOperands.contains(Bare) || AwaitedOperands.contains(Site.E);
  Fact.Discarded =
      DiscardedExprs.contains(Bare) || DiscardedExprs.contains(Site.E);
  auto Index = static_cast<uint32_t>(F.Calls.size());
  CallOf[Site.E] = Index;
  F.Calls.push_back(Fact);
  ValueId Result = V.add({.Op = ValueOp::Result,
                          .Int = Index,
                          .Text = F.Usr,
                          .Aux = {},
                          .Kids = {}});
  if (!KeepsReceiver || !Fact.SystemCallee)
    clobberArguments(Site, Result);
  // A comparison is one, whoever wrote the operator.
  if (Operator && Fact.Args.size() == 2 && Operator->isComparisonOp())
    return V.arith(getOperatorSpelling(Operator->getOperator()), Fact.Args);
  return Result;
}

} // namespace throttlint
