//===- Callables.cpp - where callables go, and calls nobody wrote -*- C++
//-*-===//
//
// Destructors, default arguments and `delete` run code without a call
// expression. Callables are stored where somebody else runs them.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace throttlint {

static bool isCallable(ASTContext &Ast, QualType T) {
  T = T.getNonReferenceType();
  if (T->isFunctionPointerType() || T->isMemberFunctionPointerType() ||
      T->isFunctionType())
    return true;
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() &&
         !Record->lookup(Ast.DeclarationNames.getCXXOperatorName(OO_Call))
              .empty();
}

static bool holdsCallable(const ValueStore &V, ValueId Id, unsigned Depth) {
  const Value &X = V[Id];
  if (X.Op == ValueOp::Callable)
    return true;
  return X.Op == ValueOp::Construct && Depth < 4 &&
         llvm::any_of(
             X.Kids,
             [&](ValueId Kid) { return holdsCallable(V, Kid, Depth + 1); });
}

bool FunctionExtractor::mayHoldCallable(ValueId Id, QualType T) {
  return Id != NoValue && V[Id].Op != ValueOp::Int &&
         (holdsCallable(V, Id, 0) || isCallable(U.Ast, T));
}

/// The member or global that an lvalue is, or is a part of.
static const ValueDecl *storeOf(const Expr *E) {
  for (unsigned Steps = 0; E && Steps < 16; ++Steps) {
    E = E->IgnoreParenImpCasts();
    if (const auto *M = dyn_cast<MemberExpr>(E)) {
      if (isa<FieldDecl>(M->getMemberDecl()))
        return M->getMemberDecl();
      const auto *Var = dyn_cast<VarDecl>(M->getMemberDecl());
      return Var && Var->hasGlobalStorage() ? Var : nullptr;
    }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
      if (!Var || Var->hasGlobalStorage())
        return Var;
      // `auto &Slot = Table[Key]; Slot = Fn;`
      E = Var->getType()->isReferenceType() && !isa<ParmVarDecl>(Var)
              ? Var->getInit()
              : nullptr;
    } else if (const auto *Index = dyn_cast<ArraySubscriptExpr>(E)) {
      E = Index->getBase();
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
      E = Unary->getSubExpr();
    } else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E)) {
      E = Temporary->getSubExpr();
    } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
      bool Part = Call->getOperator() == OO_Subscript ||
                  Call->getOperator() == OO_Star ||
                  Call->getOperator() == OO_Arrow;
      E = Part ? Call->getArg(0) : nullptr;
    } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
      E = Call->getImplicitObjectArgument();
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

void FunctionExtractor::storeCallable(const Expr *Into, ValueId What,
                                      QualType T) {
  if (mayHoldCallable(What, T))
    if (const ValueDecl *Store = storeOf(Into))
      F.Stores.push_back({U.usr(Store), What});
}

/// `subscribers.push_back(fn)`: a container's own methods change it.
void FunctionExtractor::storeArguments(const CallSite &Site) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Method || Method->isConst() || Method->isStatic() || !Site.ReceiverExpr)
    return;
  for (size_t I = 0; I < Site.Fact.Args.size(); ++I)
    storeCallable(Site.ReceiverExpr, Site.Fact.Args[I],
                  Site.ArgExprs[I]->getType());
}

/// `Ops table = {open, close}` by the members it fills.
void FunctionExtractor::storeInitializers(const InitListExpr *L,
                                          const std::vector<ValueId> &Values) {
  const RecordDecl *Record = L->getType()->getAsRecordDecl();
  const auto *Class = dyn_cast_or_null<CXXRecordDecl>(Record);
  // `Parent{P}` of a reference names a class that may only be declared.
  if (!Record || !Record->getDefinition() || Record->isUnion() ||
      (Class && Class->getNumBases()) || U.inSystemHeader(Record))
    return;
  for (const FieldDecl *Field : Record->fields()) {
    unsigned At = Field->getFieldIndex();
    if (At < Values.size() && mayHoldCallable(Values[At], Field->getType()))
      F.Stores.push_back({U.usr(Field), Values[At]});
  }
}

uint32_t FunctionExtractor::addCall(const FunctionDecl *Callee,
                                    ValueId Receiver, std::vector<ValueId> Args,
                                    Location Loc) {
  CallFact Call;
  Call.Loc = Loc;
  Call.CalleeUsr = U.usr(Callee);
  Call.Key = U.key(Callee);
  Call.Spelling = U.displayName(Callee);
  Call.Receiver = Receiver;
  Call.Args = std::move(Args);
  Call.ArgTypes.resize(Call.Args.size());
  Call.Discarded = true;
  F.Calls.push_back(std::move(Call));
  return static_cast<uint32_t>(F.Calls.size() - 1);
}

ValueId FunctionExtractor::evalDefaultArgument(const CXXDefaultArgExpr *E) {
  size_t First = F.Calls.size();
  ValueId Out = eval(E->getExpr());
  // The declaration is elsewhere; it runs here.
  Location Here = U.location(E->getUsedLocation());
  for (size_t I = First; I < F.Calls.size(); ++I) {
    CallsAt[E].push_back(static_cast<uint32_t>(I));
    if (Here.isValid())
      F.Calls[I].Loc = Here;
  }
  return Out;
}

static const CXXDestructorDecl *ownDestructor(UnitContext &U,
                                              const CXXRecordDecl *Record) {
  const CXXDestructorDecl *D = Record->getDestructor();
  return D && D->isUserProvided() && !U.inModelledHeader(D) ? D : nullptr;
}

static const CXXRecordDecl *endingRecord(UnitContext &U, QualType T) {
  T = U.Ast.getBaseElementType(T);
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isDependentContext() ||
      U.inSystemHeader(Record))
    return nullptr;
  Record = Record->getDefinition();
  return Record->hasTrivialDestructor() ? nullptr : Record;
}

bool FunctionExtractor::hasDestructor(QualType T, unsigned Depth) {
  const CXXRecordDecl *Record = Depth < 4 ? endingRecord(U, T) : nullptr;
  if (!Record)
    return false;
  auto [It, New] = U.Destructors.try_emplace(Record, false);
  if (!New)
    return It->second;
  bool Found = ownDestructor(U, Record) != nullptr;
  for (const FieldDecl *Field : Record->fields())
    Found = Found || hasDestructor(Field->getType(), Depth + 1);
  for (const CXXBaseSpecifier &Base : Record->bases())
    Found = Found || hasDestructor(Base.getType(), Depth + 1);
  return U.Destructors[Record] = Found;
}

void FunctionExtractor::destroy(QualType T, ValueId Object, Location Loc,
                                std::vector<uint32_t> &Calls, unsigned Depth) {
  const CXXRecordDecl *Record =
      hasDestructor(T, Depth) ? endingRecord(U, T) : nullptr;
  if (!Record)
    return;
  if (const CXXDestructorDecl *D = ownDestructor(U, Record)) {
    // The rest is in that destructor's own flow graph.
    Calls.push_back(addCall(D, Object, {}, Loc));
    return;
  }
  for (const FieldDecl *Field : Record->fields())
    destroy(Field->getType(),
            V.add({.Op = ValueOp::Field,
                   .Int = Field->getFieldIndex(),
                   .Text = U.usr(Field),
                   .Aux = Field->getNameAsString(),
                   .Kids = {Object}}),
            Loc, Calls, Depth + 1);
  for (const CXXBaseSpecifier &Base : Record->bases())
    destroy(Base.getType(), Object, Loc, Calls, Depth + 1);
}

ValueId FunctionExtractor::evalDelete(const CXXDeleteExpr *E) {
  ValueId Object = eval(E->getArgument());
  QualType T = E->getDestroyedType();
  if (!T.isNull() && hasDestructor(T)) {
    std::vector<uint32_t> Calls;
    destroy(T, Object, U.location(E->getBeginLoc()), Calls);
    const CXXRecordDecl *Record = endingRecord(U, T);
    for (uint32_t Call : Calls) {
      CallsAt[E].push_back(Call);
      F.Calls[Call].Virtual = Record->getDestructor()->isVirtual();
    }
  }
  return V.unknown("delete", {Object});
}

} // namespace throttlint
