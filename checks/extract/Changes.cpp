//===- Changes.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/Changes.h"

#include "extract/FunctionExtractor.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace throttlint {

/// A method that can be had for a constant object, too: it hands out a part.
static bool handsOut(const CXXMethodDecl *Method) {
  if (Method->isConst() || Method->isStatic() ||
      Method->getOverloadedOperator() == OO_Subscript)
    return true;
  return llvm::any_of(Method->getParent()->lookup(Method->getDeclName()),
                      [&](const NamedDecl *Other) {
                        const auto *Overload =
                            dyn_cast<CXXMethodDecl>(Other->getUnderlyingDecl());
                        return Overload && Overload->isConst() &&
                               Overload->getNumParams() ==
                                   Method->getNumParams();
                      });
}

/// What a parameter is declared as; of a template, before it is used: `T &&`
/// takes anything and changes nothing.
static QualType declaredAs(const FunctionDecl *Callee, unsigned Index) {
  if (const FunctionDecl *Pattern = Callee->getTemplateInstantiationPattern();
      Pattern && Pattern->getNumParams() > 0)
    Callee = Pattern;
  QualType T = Callee->getParamDecl(std::min(Index, Callee->getNumParams() - 1))
                   ->getType();
  if (const auto *Pack = T->getAs<PackExpansionType>())
    T = Pack->getPattern();
  return T;
}

static bool changesArgument(const FunctionDecl *Callee, unsigned Index,
                            const Expr *Arg) {
  bool Address = false;
  if (const auto *Unary = dyn_cast<UnaryOperator>(Arg))
    Address = Unary->getOpcode() == UO_AddrOf;
  if (Index >= Callee->getNumParams())
    return Address;
  QualType T = Callee->getParamDecl(Index)->getType();
  if (T->isPointerType())
    return !T->getPointeeType().isConstQualified() &&
           (Address || Arg->getType()->isArrayType());
  // `std::get<0>(pair)`, `std::begin(list)` tell where something is.
  bool Finds = !isa<CXXMethodDecl>(Callee) && Callee->getNumParams() == 1 &&
               !Callee->getReturnType()->isVoidType();
  return T->isLValueReferenceType() &&
         !T.getNonReferenceType().isConstQualified() && !Finds &&
         declaredAs(Callee, Index)->isLValueReferenceType();
}

/// The member or variable that \p E is a part of, as state writes name it.
std::string FunctionExtractor::stateUsr(const Expr *E) {
  while (E) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      return U.usr(Member->getMemberDecl());
    if (const auto *Unary = dyn_cast<UnaryOperator>(E);
        Unary &&
        (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref)) {
      E = Unary->getSubExpr();
      continue;
    }
    if (const auto *Index = dyn_cast<ArraySubscriptExpr>(E)) {
      E = Index->getBase();
      continue;
    }
    if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
        Call && Call->getNumArgs() > 0 &&
        (Call->getOperator() == OO_Subscript ||
         Call->getOperator() == OO_Star || Call->getOperator() == OO_Arrow ||
         Call->getOperator() == OO_GreaterGreater ||
         Call->getOperator() == OO_LessLess)) {
      E = Call->getArg(0);
      continue;
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Var)
      return {};
    if (const auto *Param = dyn_cast<ParmVarDecl>(Var);
        Param && Fn && Param->getDeclContext() == Fn)
      return Param->getType()->isReferenceType() ||
                     Param->getType()->isPointerType()
                 ? paramStateUsr(F.Usr, Param->getFunctionScopeIndex())
                 : std::string();
    if (Var->hasGlobalStorage())
      return U.usr(Var);
    auto It = CaptureIndex.find(Var);
    return It == CaptureIndex.end() ? std::string()
                                    : captureStateUsr(F.Usr, It->second);
  }
  return {};
}

void FunctionExtractor::noteChanges(const CallSite &Site) {
  if (!Site.Callee || !Site.Fact.LibraryCallee)
    return;
  WriteRange W{F.FieldWrites.size(), F.FieldWrites.size(), F.StateWrites.size(),
               0};
  auto Note = [&](const Expr *E) {
    if (std::string Usr = stateUsr(E); !Usr.empty())
      F.StateWrites.push_back({changedStateUsr(Usr), NoValue});
  };
  const auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  const bool Built = isa<CXXConstructExpr>(Site.E);
  const Expr *Object = Site.ReceiverExpr;
  // `in >> count`: the object of a method that is an operator.
  size_t First = 0;
  if (isa<CXXOperatorCallExpr>(Site.E) && !Object && Method) {
    Object = Site.ArgExprs.empty() ? nullptr : Site.ArgExprs[0];
    First = 1;
  }
  if (Object && Method && !Built && !handsOut(Method))
    Note(Object);
  for (size_t I = First; I < Site.ArgExprs.size(); ++I) {
    const Expr *Arg = Site.ArgExprs[I]->IgnoreParenImpCasts();
    if (changesArgument(Site.Callee, static_cast<unsigned>(I - First), Arg))
      Note(Arg);
  }
  W.StatesEnd = F.StateWrites.size();
  if (W.StatesEnd > W.States)
    WritesAt[Site.E] = W;
}

} // namespace throttlint
