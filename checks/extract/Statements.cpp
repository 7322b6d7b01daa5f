//===- Statements.cpp - statements in source order --------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtOpenMP.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/SaveAndRestore.h"

#include <functional>

using namespace clang;

namespace throttlint {
namespace {

/// The variable of `for (int i = 0; ..; ++i)`.
const VarDecl *countsUp(const Stmt *Init, const Stmt *Inc) {
  const auto *Declared = dyn_cast_or_null<DeclStmt>(Init);
  const auto *Step = dyn_cast_or_null<UnaryOperator>(Inc);
  if (!Declared || !Declared->isSingleDecl() || !Step || !Step->isIncrementOp())
    return nullptr;
  const auto *Var = dyn_cast<VarDecl>(Declared->getSingleDecl());
  const auto *Start =
      Var ? dyn_cast_or_null<IntegerLiteral>(
                Var->getInit() ? Var->getInit()->IgnoreImpCasts() : nullptr)
          : nullptr;
  const auto *Counted =
      dyn_cast<DeclRefExpr>(Step->getSubExpr()->IgnoreParenImpCasts());
  return Start && Counted && Counted->getDecl() == Var ? Var : nullptr;
}

bool leavesRound(Stmt *S) {
  class Finder : public RecursiveASTVisitor<Finder> {
  public:
    bool Found = false;
    bool VisitContinueStmt(ContinueStmt *) {
      Found = true;
      return false;
    }
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  } F;
  F.TraverseStmt(S);
  return F.Found;
}

/// The least array of a fixed size that has an element for each value of the
/// counter: more rounds would read past its end.
std::optional<uint64_t> elementsIndexed(ASTContext &Ast, const Stmt *Body,
                                        const VarDecl *Counter) {
  class Finder : public RecursiveASTVisitor<Finder> {
  public:
    Finder(ASTContext &Ast, const VarDecl *Counter)
        : Ast(Ast), Counter(Counter) {}
    std::optional<uint64_t> Least;
    // Asked only in some rounds, the index may be smaller than the counter.
    bool TraverseIfStmt(IfStmt *S) { return TraverseStmt(S->getCond()); }
    bool TraverseConditionalOperator(ConditionalOperator *O) {
      return TraverseStmt(O->getCond());
    }
    bool TraverseSwitchStmt(SwitchStmt *S) {
      return TraverseStmt(S->getCond());
    }
    bool TraverseBinaryOperator(BinaryOperator *O) {
      return O->isLogicalOp()
                 ? TraverseStmt(O->getLHS())
                 : RecursiveASTVisitor<Finder>::TraverseBinaryOperator(O);
    }
    // The rounds that it leaves do not come to what stands behind.
    bool TraverseCompoundStmt(CompoundStmt *S) {
      for (Stmt *Child : S->body()) {
        if (leavesRound(Child))
          return true;
        TraverseStmt(Child);
      }
      return true;
    }
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool VisitArraySubscriptExpr(ArraySubscriptExpr *E) {
      const auto *Index =
          dyn_cast<DeclRefExpr>(E->getIdx()->IgnoreParenImpCasts());
      const auto *Array = Ast.getAsConstantArrayType(
          E->getBase()->IgnoreParenImpCasts()->getType());
      // At the end of a structure such an array may be longer than it says.
      if (Index && Index->getDecl() == Counter && Array &&
          !E->getBase()->IgnoreParenImpCasts()->isFlexibleArrayMemberLike(
              Ast, LangOptions::StrictFlexArraysLevelKind::OneZeroOrIncomplete))
        Least = std::min(Least.value_or(UINT64_MAX),
                         Array->getSize().getZExtValue());
      return true;
    }

  private:
    ASTContext &Ast;
    const VarDecl *Counter;
  };
  Finder F(Ast, Counter);
  F.TraverseStmt(const_cast<Stmt *>(Body));
  return F.Least;
}

/// Collects variables, and fields of *this, that a statement may change.
class ChangedVariables : public RecursiveASTVisitor<ChangedVariables> {
public:
  llvm::SetVector<const ValueDecl *> Changed;
  /// Methods that only read although they are not const: `begin()`.
  std::function<bool(const CXXMethodDecl *)> Reads;
  /// The expression that changes each of them, in source order.
  std::vector<std::pair<const Stmt *, const ValueDecl *>> Sites;

  void note(const Stmt *Site, const Expr *E) {
    if (const ValueDecl *Var = changedVariable(E)) {
      Changed.insert(Var);
      Sites.emplace_back(Site, Var);
    }
  }

  static const ValueDecl *changedVariable(const Expr *E) {
    while (E) {
      E = E->IgnoreParenImpCasts();
      if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
        return isa<VarDecl>(Ref->getDecl()) ? Ref->getDecl() : nullptr;
      }
      if (const auto *M = dyn_cast<MemberExpr>(E)) {
        if (isa<CXXThisExpr>(M->getBase()->IgnoreParenImpCasts()))
          return M->getMemberDecl();
        E = M->getBase();
      } else if (const auto *Index = dyn_cast<ArraySubscriptExpr>(E)) {
        // Of `map[key]` in a generic lambda Clang does not know the base.
        E = Index->isTypeDependent() ? Index->getLHS() : Index->getBase();
      } else if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
        E = Unary->getSubExpr();
      } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
        E = Call->getArg(0);
      } else {
        return nullptr;
      }
    }
    return nullptr;
  }

  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->isAssignmentOp())
      note(B, B->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *O) {
    if (O->isIncrementDecrementOp())
      note(O, O->getSubExpr());
    return true;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *C) {
    if (C->isAssignmentOp() || C->getOperator() == OO_PlusPlus ||
        C->getOperator() == OO_MinusMinus || C->getOperator() == OO_LessLess ||
        C->getOperator() == OO_GreaterGreater)
      note(C, C->getArg(0));
    noteArguments(C, isa_and_nonnull<CXXMethodDecl>(C->getDirectCallee()));
    return true;
  }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *C) {
    if (const CXXMethodDecl *M = C->getMethodDecl();
        M && !M->isConst() && !(Reads && Reads(M)))
      note(C, C->getImplicitObjectArgument());
    noteArguments(C, 0);
    return true;
  }
  bool VisitCallExpr(CallExpr *C) {
    // `list.push_back(x)` where only a template's user knows what x is.
    if (const auto *M =
            dyn_cast<UnresolvedMemberExpr>(C->getCallee()->IgnoreParens());
        M && !M->isImplicitAccess() &&
        llvm::any_of(M->decls(), [&](const NamedDecl *D) {
          const auto *Method = dyn_cast_if_present<CXXMethodDecl>(
              D->getUnderlyingDecl()->getAsFunction());
          return !Method || (!Method->isConst() && !(Reads && Reads(Method)));
        }))
      note(C, M->getBase());
    if (!isa<CXXMemberCallExpr, CXXOperatorCallExpr>(C))
      noteArguments(C, 0);
    return true;
  }

private:
  void noteArguments(CallExpr *C, unsigned Skip) {
    const FunctionDecl *Callee = C->getDirectCallee();
    if (!Callee)
      return;
    for (unsigned I = Skip; I < C->getNumArgs(); ++I) {
      const Expr *Arg = C->getArg(I)->IgnoreParenImpCasts();
      if (I - Skip < Callee->getNumParams()) {
        QualType T = Callee->getParamDecl(I - Skip)->getType();
        if (T->isLValueReferenceType() &&
            !T.getNonReferenceType().isConstQualified())
          note(C, Arg);
        // `fgets(line, sizeof line, f)`
        if (T->isPointerType() && !T->getPointeeType().isConstQualified() &&
            Arg->getType()->isArrayType())
          note(C, Arg);
      }
      if (const auto *Address = dyn_cast<UnaryOperator>(Arg);
          Address && Address->getOpcode() == UO_AddrOf)
        note(C, Address->getSubExpr());
    }
  }
};

bool neverFallsThrough(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return !C->body_empty() && neverFallsThrough(C->body_back());
  if (const auto *E = dyn_cast<Expr>(S))
    if (isa<CXXThrowExpr>(E->IgnoreParenImpCasts()))
      return true;
  if (const auto *W = dyn_cast<ExprWithCleanups>(S))
    return isa<CXXThrowExpr>(W->getSubExpr());
  return isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt, GotoStmt>(S);
}

} // namespace

FunctionExtractor::FunctionExtractor(UnitContext &Unit)
    : U(Unit), V(Unit.Values) {}

FunctionExtractor::FunctionExtractor(UnitContext &Unit,
                                     const FunctionDecl *Function)
    : U(Unit), V(Unit.Values), Fn(Function) {
  F.Usr = U.usr(Fn);
}

ValueId FunctionExtractor::valueOfInitializer(UnitContext &Unit,
                                              const Expr *Init) {
  FunctionExtractor X(Unit);
  ValueId Out = X.eval(Init);
  llvm::append_range(Unit.Facts.Stores, X.F.Stores);
  return Out;
}

void FunctionExtractor::describe() {
  F.Key = U.key(Fn);
  F.Name = U.displayName(Fn);
  F.Loc = U.location(Fn->getLocation());
  F.ReturnType = U.typeKey(Fn->getReturnType());
  F.Constructor = isa<CXXConstructorDecl>(Fn);
  F.Coroutine = isa_and_nonnull<CoroutineBodyStmt>(Fn->getBody());
  for (const ParmVarDecl *P : Fn->parameters())
    F.Params.push_back({P->getNameAsString(), U.typeKey(P->getType())});
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Fn)) {
    F.Lambda = Method->getParent()->isLambda();
    if (!F.Lambda) {
      F.RecordUsr = U.usr(Method->getParent());
      F.RecordKey = U.key(Method->getParent());
    }
    std::vector<const CXXMethodDecl *> Queue(Method->begin_overridden_methods(),
                                             Method->end_overridden_methods());
    for (size_t I = 0; I < Queue.size() && I < 32; ++I) {
      F.OverriddenUsrs.push_back(U.usr(Queue[I]));
      F.OverriddenKeys.push_back(U.key(Queue[I]));
      for (const CXXMethodDecl *Next : Queue[I]->overridden_methods())
        Queue.push_back(Next);
    }
  }
  for (const FunctionDecl *Redecl : Fn->redecls())
    for (const auto *A : Redecl->specific_attrs<AnnotateAttr>())
      F.Annotations.push_back(A->getAnnotation().str());
}

FunctionFacts FunctionExtractor::run() {
  describe();
  const Stmt *Body = Fn->getBody();
  if (const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(Body))
    Body = Coroutine->getBody();
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
      Method && Method->getParent()->isLambda()) {
    // The captures are numbered as in the closure's Callable value.
    for (const LambdaCapture &C : Method->getParent()->captures()) {
      if (!C.capturesVariable())
        continue;
      CaptureIndex[C.getCapturedVar()] =
          static_cast<uint32_t>(F.Captures.size());
      F.Captures.push_back(C.getCapturedVar()->getNameAsString());
    }
  }
  if (const auto *C = dyn_cast<CXXConstructorDecl>(Fn))
    walkConstructorInits(C);
  if (Body) {
    walk(Body);
    if (!neverFallsThrough(Body))
      noteHandedBack();
    keepHandedBack();
    buildFlowGraph(Body);
  }
  for (auto [Phi, Var] : LateCaptures) {
    auto It = Env.Vars.find(Var);
    F.Phis[Phi].Next = It == Env.Vars.end() ? F.Phis[Phi].Init : It->second;
  }
  return std::move(F);
}

void FunctionExtractor::noteHandedBack() {
  for (const ParmVarDecl *P : Fn->parameters()) {
    QualType T = P->getType();
    if (!T->isLValueReferenceType() || T->getPointeeType().isConstQualified() ||
        !U.isContainer(T->getPointeeType()))
      continue;
    auto It = Env.Vars.find(P);
    F.HandsBack.push_back({P->getFunctionScopeIndex(),
                           It == Env.Vars.end() ? paramValue(P) : It->second});
  }
}

/// Parameters that no way out has changed are no news.
void FunctionExtractor::keepHandedBack() {
  llvm::erase_if(F.HandsBack, [&](const HandedBack &H) {
    ValueId Same = paramValue(Fn->getParamDecl(H.Param));
    return llvm::all_of(F.HandsBack, [&](const HandedBack &Other) {
      return Other.Param != H.Param || Other.What == Same;
    });
  });
}

void FunctionExtractor::walkConstructorInits(const CXXConstructorDecl *C) {
  for (const CXXCtorInitializer *Init : C->inits()) {
    if (!Init->getInit())
      continue;
    const Expr *E = Init->getInit();
    // A default member initialiser is the same for every constructor.
    if (isa<CXXDefaultInitExpr>(E))
      continue;
    ValueId What = eval(E);
    if (const FieldDecl *Field = Init->getAnyMember();
        Field && Init->isWritten()) {
      F.FieldWrites.push_back({U.usr(Field), What});
      if (mayHoldCallable(What, Field->getType()))
        F.Stores.push_back({U.usr(Field), What});
      Env.Vars[Field] = What;
    }
  }
}

void FunctionExtractor::declare(const VarDecl *D) {
  if (D->isStaticLocal()) {
    if (D->hasInit() && !D->getType().isConstQualified())
      U.Facts.Globals.push_back({U.usr(D), eval(D->getInit())});
    return;
  }
  // An initialiser that did not compile is looked at by itself.
  F.HasErrors |= D->isInvalidDecl() && !D->hasInit();
  ValueId What = D->hasInit() ? eval(D->getInit()) : NoValue;
  if (What == NoValue)
    What = V.unknown(D->getName());
  Env.Vars[D] = What;
  noteGuard(D);
  // Another name for a container, through which it may change.
  QualType T = D->getType();
  if ((T->isReferenceType() || T->isPointerType()) &&
      !T->getPointeeType().isConstQualified() &&
      U.isContainer(T->getPointeeType()))
    for (const ValueDecl *Name :
         {D->hasInit() ? rootVariable(D->getInit()) : nullptr,
          static_cast<const ValueDecl *>(D)})
      loseTrack(Name);
  if (hasDestructor(D->getType()))
    Destroyed[D] = What;
  if (const auto *Structured = dyn_cast<DecompositionDecl>(D))
    for (const BindingDecl *B : Structured->bindings())
      Env.Vars[B] = V.unknown(B->getName(), {What});
}

bool FunctionExtractor::changes(const Stmt *Body, const ValueDecl *Var) {
  ChangedVariables Finder;
  Finder.Reads = [&](const CXXMethodDecl *M) {
    return llvm::any_of(U.Rules.models(U.key(M)), [](const FunctionModel *F) {
      return F->Role == Role::Begin || F->Role == Role::End;
    });
  };
  Finder.TraverseStmt(const_cast<Stmt *>(Body));
  return Finder.Changed.contains(Var);
}

void FunctionExtractor::merge(const Environment &Then, const Environment &Else,
                              ValueId Condition) {
  Environment Out = Else;
  // What a branch does not change is what it was: a member, a parameter. A
  // local of one branch is out of scope afterwards.
  auto Untouched = [&](const ValueDecl *Var) -> ValueId {
    if (const auto *Field = dyn_cast<FieldDecl>(Var))
      return fieldOfThis(Field);
    const auto *P = dyn_cast<ParmVarDecl>(Var);
    return P && P->getDeclContext() == Fn ? paramValue(P) : NoValue;
  };
  for (const auto &[Var, Value] : Then.Vars) {
    auto It = Else.Vars.find(Var);
    ValueId Other = It == Else.Vars.end() ? Untouched(Var) : It->second;
    if (Other == NoValue)
      Out.Vars[Var] = Value;
    else if (Other != Value)
      Out.Vars[Var] = V.select(Condition, Value, Other);
  }
  for (const auto &[Var, Value] : Else.Vars)
    if (!Then.Vars.contains(Var))
      if (ValueId Other = Untouched(Var); Other != NoValue && Other != Value)
        Out.Vars[Var] = V.select(Condition, Other, Value);
  for (const auto &[Key, Value] : Then.Members) {
    auto It = Else.Members.find(Key);
    if (It == Else.Members.end())
      Out.Members[Key] = Value;
    else if (It->second != Value)
      Out.Members[Key] = V.select(Condition, Value, It->second);
  }
  Env = std::move(Out);
}

void FunctionExtractor::walk(const Stmt *S) {
  if (!S)
    return;
  if (const auto *E = dyn_cast<Expr>(S)) {
    const Expr *Inner = E;
    if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Inner))
      Inner = Cleanups->getSubExpr();
    DiscardedExprs.insert(Inner->IgnoreImplicit());
    eval(E);
    return;
  }
  // OpenMP: the loop under the pragma, as the flow graph sees it.
  if (const auto *D = dyn_cast<OMPExecutableDirective>(S))
    return D->hasAssociatedStmt() ? walk(D->getRawStmt()) : void();
  switch (S->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    return walkCompound(cast<CompoundStmt>(S));
  case Stmt::DeclStmtClass:
    for (const Decl *D : cast<DeclStmt>(S)->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        declare(Var);
    return;
  case Stmt::IfStmtClass:
    return walkIf(cast<IfStmt>(S));
  case Stmt::SwitchStmtClass:
    return walkSwitch(cast<SwitchStmt>(S));
  case Stmt::CXXTryStmtClass:
    return walkTry(cast<CXXTryStmt>(S));
  case Stmt::ForStmtClass: {
    const auto *L = cast<ForStmt>(S);
    return walkLoop(L, RepetitionKind::For, L->getInit(), nullptr, nullptr,
                    L->getConditionVariableDeclStmt(), L->getCond(),
                    L->getInc(), L->getBody());
  }
  case Stmt::WhileStmtClass: {
    const auto *L = cast<WhileStmt>(S);
    return walkLoop(L, RepetitionKind::While, nullptr, nullptr, nullptr,
                    L->getConditionVariableDeclStmt(), L->getCond(), nullptr,
                    L->getBody());
  }
  case Stmt::DoStmtClass: {
    const auto *L = cast<DoStmt>(S);
    return walkLoop(L, RepetitionKind::Do, nullptr, nullptr, nullptr, nullptr,
                    L->getCond(), nullptr, L->getBody());
  }
  case Stmt::CXXForRangeStmtClass: {
    const auto *L = cast<CXXForRangeStmt>(S);
    return walkLoop(L, RepetitionKind::RangeFor, L->getInit(),
                    L->getRangeInit(), L->getLoopVariable(), nullptr, nullptr,
                    nullptr, L->getBody());
  }
  case Stmt::ReturnStmtClass:
    if (const Expr *E = cast<ReturnStmt>(S)->getRetValue())
      ReturnOf[S] = F.Returns.size(), F.Returns.push_back({eval(E), 0});
    return noteHandedBack();
  case Stmt::CoreturnStmtClass:
    if (const Expr *E = cast<CoreturnStmt>(S)->getOperand())
      ReturnOf[S] = F.Returns.size(), F.Returns.push_back({eval(E), 0});
    return noteHandedBack();
  case Stmt::ContinueStmtClass:
    if (!OpenLoops.empty()) {
      VarMap &Here = OpenLoops.back().Continues.emplace_back();
      for (auto [Phi, Var] : OpenLoops.back().Phis)
        Here[Var] = Env.Vars[Var];
    }
    return;
  case Stmt::GotoStmtClass:
    return walkGoto(cast<GotoStmt>(S));
  case Stmt::LabelStmtClass:
    return walk(cast<LabelStmt>(S)->getSubStmt());
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return walk(cast<SwitchCase>(S)->getSubStmt());
  case Stmt::AttributedStmtClass:
    return walk(cast<AttributedStmt>(S)->getSubStmt());
  default:
    for (const Stmt *Child : S->children())
      walk(Child);
  }
}

/// The last of \p Body that jumps back to \p Label, plus one; 0 if none does.
static size_t endOfGotoLoop(llvm::ArrayRef<const Stmt *> Body,
                            const LabelDecl *Label) {
  struct Finder : RecursiveASTVisitor<Finder> {
    const LabelDecl *Label;
    bool Found = false;
    bool VisitGotoStmt(GotoStmt *G) {
      Found |= G->getLabel() == Label;
      return true;
    }
  };
  for (size_t I = Body.size(); I > 0; --I) {
    Finder F;
    F.Label = Label;
    F.TraverseStmt(const_cast<Stmt *>(Body[I - 1]));
    if (F.Found)
      return I;
  }
  return 0;
}

/// Statements in order; from a label to the last `goto` back to it they are a
/// loop.
void FunctionExtractor::walkCompound(const CompoundStmt *S) {
  llvm::SmallVector<const Stmt *> Body(S->body_begin(), S->body_end());
  for (size_t I = 0; I < Body.size(); ++I) {
    if (const auto *Label = dyn_cast<LabelStmt>(Body[I])) {
      auto Rest = llvm::ArrayRef<const Stmt *>(Body).drop_front(I);
      if (size_t End = endOfGotoLoop(Rest, Label->getDecl())) {
        auto Index = static_cast<uint32_t>(F.Loops.size());
        LoopFact Loop;
        Loop.Kind = RepetitionKind::Goto;
        Loop.Spelling = Label->getName();
        F.Loops.push_back(std::move(Loop));
        LabelLoops[Label->getDecl()] = {Index,
                                        enterLoop(Rest.take_front(End), Index)};
      }
    }
    // Objects of a `{ .. }` end with it.
    llvm::SaveAndRestore Inner(Scope,
                               isa<CompoundStmt>(Body[I]) ? ++Scopes : Scope);
    walk(Body[I]);
  }
}

void FunctionExtractor::walkGoto(const GotoStmt *S) {
  Gotos.emplace_back(S, S);
  auto It = LabelLoops.find(S->getLabel());
  if (It == LabelLoops.end())
    return;
  auto &[Index, Phis] = It->second;
  LoopFact &Loop = F.Loops[Index];
  if (!Loop.Loc.isValid()) {
    Loop.Loc = U.location(S->getBeginLoc());
    Loop.EndLine = Loop.Loc.Line;
  }
  for (auto [Phi, Var] : Phis) {
    ValueId &Next = F.Phis[Phi].Next;
    ValueId Now = Env.Vars[Var];
    Next = Next == F.Phis[Phi].Init ? Now : V.choice({Next, Now});
  }
}

void FunctionExtractor::walkIf(const IfStmt *S) {
  walk(S->getInit());
  if (const DeclStmt *Var = S->getConditionVariableDeclStmt())
    walk(Var);
  ValueId Condition = S->getCond() ? eval(S->getCond()) : NoValue;
  // `if constexpr` and other constants: only one branch is there.
  if (S->isConstexpr()) {
    if (std::optional<const Stmt *> Live = S->getNondiscardedCase(U.Ast)) {
      walk(*Live);
      return;
    }
  }
  ++Branches;
  Environment Before = Env;
  std::vector<Assumption> InThen, InElse;
  if (S->getCond())
    assume(S->getCond(), true, InThen);
  walk(S->getThen());
  Environment AfterThen = std::move(Env);
  Env = std::move(Before);
  if (S->getCond())
    assume(S->getCond(), false, InElse);
  walk(S->getElse());
  --Branches;
  if (neverFallsThrough(S->getThen()))
    return;
  if (neverFallsThrough(S->getElse())) {
    Env = std::move(AfterThen);
    return;
  }
  Environment AfterElse = std::move(Env);
  forget(InThen, InElse, AfterThen, AfterElse);
  merge(AfterThen, AfterElse, Condition);
}

void FunctionExtractor::walkSwitch(const SwitchStmt *S) {
  walk(S->getInit());
  if (const DeclStmt *Var = S->getConditionVariableDeclStmt())
    walk(Var);
  ValueId Condition = eval(S->getCond());
  ++Branches;
  const Environment Before = Env;
  // Each section that a `break` ends, and the values that lead to it.
  struct Section {
    Environment End;
    ValueId Asked;
    bool Default;
  };
  std::vector<Section> Sections;
  Section Open{{}, Condition, false};
  bool Fell = false, Leaves = false;
  if (const auto *Body = dyn_cast<CompoundStmt>(S->getBody())) {
    for (const Stmt *Child : Body->body()) {
      const Stmt *Inner = Child;
      if (isa<SwitchCase>(Child)) {
        if (!(Env.Vars.empty() && Before.Vars.empty()))
          merge(Before, Env, Condition);
        ValueId Asked = labels(Condition, Inner, Open.Default);
        // From one section into the next: any of both.
        Open.Asked = Fell ? Condition : Asked;
        Fell = true;
      }
      walk(Inner);
      if (!neverFallsThrough(Inner))
        continue;
      // `case 1: { ..; break; }`
      while (const auto *Block = dyn_cast<CompoundStmt>(Inner))
        Inner = Block->body_back();
      if (isa<BreakStmt>(Inner))
        Sections.push_back({Env, Open.Asked, Open.Default});
      Leaves |= Open.Default && !isa<BreakStmt>(Inner);
      Open.Default = Fell = false;
      Env = Before;
    }
  } else {
    walk(S->getBody());
  }
  --Branches;
  // Where no label fits, the default is what happens.
  auto Rest = llvm::find_if(Sections, [](const auto &X) { return X.Default; });
  if (Rest == Sections.end() && Leaves && !Sections.empty())
    --Rest;
  if (Rest != Sections.end() && !Fell) {
    Env = Rest->End;
    Sections.erase(Rest);
  }
  for (const Section &X : llvm::reverse(Sections))
    merge(X.End, Env, X.Asked);
}

/// What the labels in front of \p S ask of the value of a switch; \p S is what
/// stands behind them.
ValueId FunctionExtractor::labels(ValueId Condition, const Stmt *&S,
                                  bool &Default) {
  ValueId Asked = NoValue;
  bool Plain = true;
  while (const auto *Label = dyn_cast<SwitchCase>(S)) {
    if (const auto *Case = dyn_cast<CaseStmt>(Label)) {
      Plain &= !Case->getRHS();
      ValueId Is = V.arith("==", {Condition, eval(Case->getLHS())});
      Asked = Asked == NoValue ? Is : V.arith("||", {Asked, Is});
    } else {
      Default = true;
      Plain = false;
    }
    S = Label->getSubStmt();
  }
  return Plain && Asked != NoValue ? Asked : Condition;
}

void FunctionExtractor::walkTry(const CXXTryStmt *S) {
  Environment Before = Env;
  walk(S->getTryBlock());
  Environment After = Env;
  ValueId Ended = V.unknown(TryEnded);
  for (unsigned I = 0; I < S->getNumHandlers(); ++I) {
    const CXXCatchStmt *Handler = S->getHandler(I);
    // Anything in the block may have thrown.
    Env = Before;
    merge(After, Before, Ended);
    ++Branches;
    ++Catches;
    walk(Handler->getHandlerBlock());
    --Catches;
    --Branches;
    if (neverFallsThrough(Handler->getHandlerBlock())) {
      Env = After;
      continue;
    }
    Environment InHandler = std::move(Env);
    merge(After, InHandler, Ended);
    After = Env;
  }
  Env = std::move(After);
}

FunctionExtractor::LoopPhis
FunctionExtractor::enterLoop(llvm::ArrayRef<const Stmt *> Body,
                             uint32_t Index) {
  ChangedVariables Finder;
  for (const Stmt *S : Body)
    Finder.TraverseStmt(const_cast<Stmt *>(S));
  LoopPhis Phis;
  for (const ValueDecl *Var : Finder.Changed) {
    auto It = Env.Vars.find(Var);
    ValueId Init = It != Env.Vars.end() ? It->second : NoValue;
    if (Init == NoValue) {
      // Declared inside of the loop, or not ours to follow.
      if (const auto *Field = dyn_cast<FieldDecl>(Var))
        Init = fieldOfThis(Field);
      else if (const auto *P = dyn_cast<ParmVarDecl>(Var);
               P && P->getDeclContext() == Fn)
        Init = evalDeclRef(P, nullptr);
      else
        continue;
    }
    // Objects keep their identity however they are used.
    if ((V[Init].Op == ValueOp::Construct && V[Init].Int != 0) ||
        U.hasIdentity(Var->getType()))
      continue;
    auto Phi = static_cast<uint32_t>(F.Phis.size());
    F.Phis.push_back({Index, Var->getNameAsString(), Init, Init});
    Env.Vars[Var] = V.add({.Op = ValueOp::Phi,
                           .Int = Phi,
                           .Text = F.Usr,
                           .Aux = Var->getNameAsString(),
                           .Kids = {}});
    Phis.emplace_back(Phi, Var);
  }
  for (auto [Site, Var] : Finder.Sites)
    for (auto [Phi, Of] : Phis)
      if (Of == Var)
        ChangeSites[Site].push_back(Phi);
  return Phis;
}

void FunctionExtractor::walkLoop(const Stmt *Loop, RepetitionKind Kind,
                                 const Stmt *Init, const Stmt *Range,
                                 const VarDecl *Element, const Stmt *CondVar,
                                 const Expr *Cond, const Stmt *Inc,
                                 const Stmt *Body) {
  walk(Init);
  LoopFact Fact;
  Fact.Kind = Kind;
  Fact.Loc = U.location(Loop->getBeginLoc());
  Fact.EndLine = U.location(Loop->getEndLoc()).Line;
  if (Range) {
    const auto *E = cast<Expr>(Range);
    Fact.Range = eval(E);
    Fact.Spelling = U.spelling(E->getSourceRange());
    if (auto N = U.fixedElements(E->getType()))
      Fact.Trips = {TripKind::Exact, *N};
  } else if (Cond) {
    Fact.Spelling = U.spelling(Cond->getSourceRange());
    if (const VarDecl *Counter = countsUp(Init, Inc))
      if (auto N = elementsIndexed(U.Ast, Body, Counter))
        Fact.Trips = {TripKind::AtMost, *N};
  }
  auto Index = static_cast<uint32_t>(F.Loops.size());
  F.Loops.push_back(Fact);
  LoopOf.try_emplace(Loop, Index);
  auto Phis = enterLoop(Loop, Index);
  if (Element) {
    ValueId One = V.add({.Op = ValueOp::Element,
                         .Int = Index,
                         .Text = F.Usr,
                         .Aux = Element->getNameAsString(),
                         .Kids = {Fact.Range}});
    Env.Vars[Element] =
        readView(Fact.Range, One, cast<CXXForRangeStmt>(Loop)->getLoopVarStmt(),
                 U.location(cast<Expr>(Range)->getExprLoc()));
  }
  if (const auto *Structured = dyn_cast_or_null<DecompositionDecl>(Element))
    for (const BindingDecl *B : Structured->bindings())
      Env.Vars[B] = V.unknown(B->getName(), {Env.Vars[Element]});
  if (Kind != RepetitionKind::Do) {
    walk(CondVar);
    if (Cond)
      eval(Cond);
  }
  Environment AfterCond = Env;
  OpenLoops.push_back({Phis, {}});
  walk(Body);
  // Round by `continue`, each with what it has changed so far.
  for (auto [Phi, Var] : Phis) {
    std::vector<ValueId> Ways;
    if (OpenLoops.back().Continues.empty() || !neverFallsThrough(Body))
      Ways.push_back(Env.Vars[Var]);
    for (VarMap &Continue : OpenLoops.back().Continues)
      Ways.push_back(Continue[Var]);
    Env.Vars[Var] = V.choice(std::move(Ways));
  }
  OpenLoops.pop_back();
  walk(Inc);
  if (Kind == RepetitionKind::Do && Cond)
    eval(Cond);
  for (auto [Phi, Var] : Phis)
    F.Phis[Phi].Next = Env.Vars[Var];
  // Out of the loop by its condition: nothing is known but the phis.
  if (Kind != RepetitionKind::Do)
    Env = std::move(AfterCond);
}

} // namespace throttlint
