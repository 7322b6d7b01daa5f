//===- FlowGraph.cpp - Clang's CFG -> blocks, loops, conditions -*- C++ -*-===//
//
// Loops are what the graph says, not what the keyword says: a `while` whose
// every path leaves is no repetition, a `goto` backwards is one.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/BitVector.h"

using namespace clang;

namespace throttlint {
namespace {

bool hasTry(const Stmt *Body) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool Found = false;
    bool VisitCXXTryStmt(CXXTryStmt *) {
      Found = true;
      return false;
    }
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  } F;
  F.TraverseStmt(const_cast<Stmt *>(Body));
  return F.Found;
}

/// Clang's flow graph asks how a range is walked over, which in a template
/// only its uses know. While this lives, something unknown stands there.
class DependentRanges : RecursiveASTVisitor<DependentRanges> {
  friend RecursiveASTVisitor;

public:
  /// A label is a number that only a use of the template knows.
  bool DependentLabels = false;

  DependentRanges(ASTContext &Ast, const FunctionDecl *In, const Stmt *Body)
      : Ast(Ast) {
    if (In->isDependentContext())
      TraverseStmt(const_cast<Stmt *>(Body));
  }
  DependentRanges(const DependentRanges &) = delete;
  DependentRanges &operator=(const DependentRanges &) = delete;
  ~DependentRanges() {
    for (CXXForRangeStmt *S : Filled)
      fill(S, nullptr, nullptr);
  }

private:
  ASTContext &Ast;
  std::vector<CXXForRangeStmt *> Filled;

  static void fill(CXXForRangeStmt *S, Stmt *Nothing, Expr *Unknown) {
    S->setBeginStmt(Nothing);
    S->setEndStmt(Nothing);
    S->setCond(Unknown);
    S->setInc(Unknown);
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool VisitCXXForRangeStmt(CXXForRangeStmt *S) {
    if (!S->getBeginStmt() && !S->getEndStmt()) {
      fill(S, new (Ast) NullStmt(S->getColonLoc()),
           RecoveryExpr::Create(Ast, Ast.DependentTy, S->getColonLoc(),
                                S->getColonLoc(), {}));
      Filled.push_back(S);
    }
    return true;
  }
  bool VisitCaseStmt(CaseStmt *S) {
    DependentLabels |= S->getLHS()->isValueDependent() ||
                       (S->getRHS() && S->getRHS()->isValueDependent());
    return true;
  }
};

} // namespace

/// Clang asks the class of every member how it is destroyed; of a class whose
/// header is missing nobody knows.
static bool membersAreKnown(const FunctionDecl *Fn) {
  const auto *Destructor = dyn_cast<CXXDestructorDecl>(Fn);
  return Destructor && llvm::all_of(Destructor->getParent()->fields(),
                                    [](const FieldDecl *Field) {
                                      const CXXRecordDecl *Class =
                                          Field->getType()
                                              ->getBaseElementTypeUnsafe()
                                              ->getAsCXXRecordDecl();
                                      return !Class || Class->hasDefinition();
                                    });
}

void FunctionExtractor::buildFlowGraph(const Stmt *Body) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddEHEdges = hasTry(Body);
  DependentRanges Ranges(U.Ast, Fn, Body);
  Options.PruneTriviallyFalseEdges = !Ranges.DependentLabels;
  Options.AddInitializers = true;
  Options.AddImplicitDtors = isa<CXXDestructorDecl>(Fn)
                                 ? membersAreKnown(Fn)
                                 : !Destroyed.empty() || !LockGuards.empty();
  std::unique_ptr<CFG> Graph =
      CFG::buildCFG(Fn, const_cast<Stmt *>(Body), &U.Ast, Options);
  if (!Graph) {
    // One block: the calls are there, nothing is known of their order.
    F.Blocks.resize(2);
    for (uint32_t I = 0; I < F.Calls.size(); ++I)
      F.Blocks[0].Calls.push_back(I);
    F.Blocks[0].Succs.push_back({1, false});
    F.Exit = 1;
    F.Loops.clear();
    if (!LockGuards.empty() || !LockSites.empty())
      F.Rewrites.clear();
    return;
  }

  F.Blocks.resize(Graph->getNumBlockIDs());
  F.Entry = Graph->getEntry().getBlockID();
  F.Exit = Graph->getExit().getBlockID();
  llvm::BitVector Placed(static_cast<unsigned>(F.Calls.size()));
  llvm::DenseMap<const Stmt *, std::vector<uint32_t>> BackEdgesOf;
  llvm::DenseMap<const LabelDecl *, uint32_t> LabelBlock;
  llvm::DenseMap<const Stmt *, uint32_t> GotoBlock;

  for (const CFGBlock *Block : *Graph) {
    BlockFact &Out = F.Blocks[Block->getBlockID()];
    auto Run = [&](uint32_t Call) {
      if (Call < Placed.size()) {
        if (Placed.test(Call))
          return;
        Placed.set(Call);
      }
      Out.Calls.push_back(Call);
    };
    auto End = [&](QualType T, ValueId Object, SourceLocation At) {
      std::vector<uint32_t> Calls;
      destroy(T, Object, U.location(At), Calls);
      llvm::for_each(Calls, Run);
    };
    for (const CFGElement &Element : *Block) {
      if (auto Dtor = Element.getAs<CFGAutomaticObjDtor>()) {
        const VarDecl *Var = Dtor->getVarDecl();
        if (auto It = Destroyed.find(Var); It != Destroyed.end())
          End(Var->getType(), It->second, Var->getLocation());
      } else if (auto Dtor = Element.getAs<CFGMemberDtor>()) {
        const FieldDecl *Field = Dtor->getFieldDecl();
        End(Field->getType(), fieldOfThis(Field), Fn->getLocation());
      } else if (auto Dtor = Element.getAs<CFGBaseDtor>()) {
        End(Dtor->getBaseSpecifier()->getType(),
            V.add({.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}}),
            Fn->getLocation());
      }
      std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
      if (!S)
        continue;
      if (auto It = ReturnOf.find(S->getStmt()); It != ReturnOf.end())
        F.Returns[It->second].Block = Block->getBlockID();
      if (auto It = WritesAt.find(S->getStmt()); It != WritesAt.end()) {
        const WriteRange &W = It->second;
        for (size_t I = W.Fields; I < W.FieldsEnd; ++I)
          F.FieldWrites[I].Block = Block->getBlockID();
        for (size_t I = W.States; I < W.StatesEnd; ++I)
          F.StateWrites[I].Block = Block->getBlockID();
      }
      if (auto It = ChangeSites.find(S->getStmt()); It != ChangeSites.end()) {
        for (uint32_t Phi : It->second)
          F.Phis[Phi].ChangedIn.push_back(Block->getBlockID());
        ChangeSites.erase(It);
      }
      if (auto It = CallsAt.find(S->getStmt()); It != CallsAt.end())
        llvm::for_each(It->second, Run);
      if (auto It = CallOf.find(S->getStmt()); It != CallOf.end())
        Run(It->second);
    }
    if (const Stmt *Target = Block->getLoopTarget())
      BackEdgesOf[Target].push_back(Block->getBlockID());
    if (const auto *Label = dyn_cast_or_null<LabelStmt>(Block->getLabel()))
      LabelBlock[Label->getDecl()] = Block->getBlockID();
    const Stmt *Terminator = Block->getTerminatorStmt();
    if (isa_and_nonnull<GotoStmt>(Terminator))
      GotoBlock[Terminator] = Block->getBlockID();

    bool MayThrow =
        Options.AddEHEdges && !Terminator && Block->succ_size() == 2;
    unsigned At = 0;
    std::vector<const Stmt *> Labels;
    for (const CFGBlock::AdjacentBlock &Succ : Block->succs()) {
      unsigned Position = At++;
      const CFGBlock *To = Succ.getReachableBlock();
      if (!To)
        continue;
      bool Throws = MayThrow && Position == 1;
      // Out of the function by an exception, one that no handler here is for
      // among them: the caller's business.
      if ((Throws || isa_and_nonnull<CXXTryStmt>(Terminator)) &&
          To == &Graph->getExit())
        continue;
      Out.Succs.push_back({To->getBlockID(), Throws});
      Labels.push_back(To->getLabel());
    }
    // The part of `a && b` that this block decides, not all of it. Where its
    // last call may throw, nobody asks what that returned.
    const Stmt *Condition = MayThrow ? nullptr : Block->getLastCondition();
    if (!Condition)
      Condition = Block->getTerminatorCondition();
    if (Condition)
      if (const auto *E = dyn_cast<Expr>(Condition))
        for (const Expr *Try : {E, E->IgnoreParens(), E->IgnoreParenImpCasts()})
          if (auto It = Evaluated.find(Try); It != Evaluated.end()) {
            Out.Condition = It->second;
            break;
          }
    if (isa_and_nonnull<SwitchStmt>(Terminator) && Out.Condition != NoValue)
      for (size_t S = 0; S < Labels.size(); ++S)
        if (const auto *Case = dyn_cast_or_null<CaseStmt>(Labels[S]);
            Case && !Case->getRHS())
          Out.Succs[S].When =
              V.arith("==", {Out.Condition, eval(Case->getLHS())});
  }
  followLocks(*Graph);
  std::vector<std::vector<uint32_t>> Preds(F.Blocks.size());
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (const BlockEdge &E : F.Blocks[B].Succs)
      Preds[E.To].push_back(B);
  llvm::BitVector Reachable(static_cast<unsigned>(F.Blocks.size()));
  std::vector<uint32_t> Work{F.Entry};
  Reachable.set(F.Entry);
  while (!Work.empty()) {
    uint32_t B = Work.back();
    Work.pop_back();
    for (const BlockEdge &E : F.Blocks[B].Succs)
      if (!Reachable.test(E.To)) {
        Reachable.set(E.To);
        Work.push_back(E.To);
      }
  }

  // The natural loop of a header: all that reaches a back edge without
  // passing the header.
  auto NaturalLoop = [&](uint32_t Header, const std::vector<uint32_t> &Backs) {
    llvm::BitVector In(static_cast<unsigned>(F.Blocks.size()));
    In.set(Header);
    std::vector<uint32_t> Todo;
    for (uint32_t B : Backs)
      if (Reachable.test(B) && !In.test(B)) {
        In.set(B);
        Todo.push_back(B);
      }
    bool Any = !Todo.empty();
    while (!Todo.empty()) {
      uint32_t B = Todo.back();
      Todo.pop_back();
      for (uint32_t P : Preds[B])
        if (Reachable.test(P) && !In.test(P)) {
          In.set(P);
          Todo.push_back(P);
        }
    }
    std::vector<uint32_t> Blocks;
    if (Any || llvm::is_contained(Backs, Header))
      for (unsigned B : In.set_bits())
        Blocks.push_back(B);
    return Blocks;
  };

  for (const auto &[Stmt, Index] : LoopOf) {
    LoopFact &L = F.Loops[Index];
    auto It = BackEdgesOf.find(Stmt);
    if (It == BackEdgesOf.end())
      continue;
    for (uint32_t Back : It->second) {
      if (F.Blocks[Back].Succs.empty())
        continue;
      L.Header = F.Blocks[Back].Succs.front().To;
    }
    L.Blocks = NaturalLoop(L.Header, It->second);
  }
  llvm::MapVector<uint32_t, std::vector<uint32_t>> BackEdgesOfLabel;
  for (const auto &[Stmt, Goto] : Gotos) {
    auto Loop = LabelLoops.find(Goto->getLabel());
    auto Label = LabelBlock.find(Goto->getLabel());
    auto From = GotoBlock.find(Stmt);
    if (Loop == LabelLoops.end() || Label == LabelBlock.end() ||
        From == GotoBlock.end())
      continue;
    // Backwards only: the label stands before the goto.
    if (!U.Sources.isBeforeInTranslationUnit(
            Goto->getLabel()->getStmt()->getBeginLoc(), Goto->getBeginLoc()))
      continue;
    F.Loops[Loop->second.first].Header = Label->second;
    BackEdgesOfLabel[Loop->second.first].push_back(From->second);
  }
  for (const auto &[Index, Backs] : BackEdgesOfLabel)
    F.Loops[Index].Blocks = NaturalLoop(F.Loops[Index].Header, Backs);
  // Changed by a closure, or where the graph does not say: anywhere.
  for (const auto &[Site, Phis] : ChangeSites)
    for (uint32_t Phi : Phis)
      F.Phis[Phi].ChangedIn = F.Loops[F.Phis[Phi].Loop].Blocks;
}

} // namespace throttlint
