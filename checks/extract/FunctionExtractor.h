//===- FunctionExtractor.h - one function body -> facts ---------*- C++ -*-===//
//
// Purpose: walks one body in source order with a symbolic environment
// (variable -> value), records calls with their values, then reads Clang's
// CFG for blocks, loops and conditions.
// Example: after `std::string Url = Base + "/x";` the environment holds
// Concat(Field(This, Base), Text("/x")) for Url.
// Not for: control flow precision of values; a value after an `if` is a
// Select of both branches, a variable changed by a loop is a Phi.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_EXTRACT_FUNCTIONEXTRACTOR_H
#define THROTTLINT_EXTRACT_FUNCTIONEXTRACTOR_H

#include "extract/UnitContext.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/MapVector.h"

#include <map>

namespace clang {
class CFG;
}

namespace throttlint {

class FunctionExtractor {
public:
  FunctionExtractor(UnitContext &Unit, const clang::FunctionDecl *Function);

  /// Extracts the body and hands over the facts.
  FunctionFacts run();

  /// The value of an initialiser outside of any function.
  static ValueId valueOfInitializer(UnitContext &Unit, const clang::Expr *Init);

private:
  explicit FunctionExtractor(UnitContext &Unit);

  using VarMap = llvm::MapVector<const clang::ValueDecl *, ValueId>;
  using MemberKey =
      std::pair<const clang::ValueDecl *, const clang::FieldDecl *>;
  struct Environment {
    VarMap Vars;                          // locals, and fields of *this
    std::map<MemberKey, ValueId> Members; // fields of locals
  };

  UnitContext &U;
  ValueStore &V;
  const clang::FunctionDecl *Fn = nullptr;
  FunctionFacts F;
  Environment Env;
  llvm::DenseMap<const clang::ValueDecl *, uint32_t> CaptureIndex;
  llvm::DenseMap<const clang::Stmt *, uint32_t> CallOf;
  /// Calls that the flow graph has no statement for, and the one they run at.
  llvm::DenseMap<const clang::Stmt *, llvm::SmallVector<uint32_t, 2>> CallsAt;
  /// Variables whose destructor is code of the program.
  llvm::DenseMap<const clang::VarDecl *, ValueId> Destroyed;
  llvm::DenseMap<const clang::Stmt *, ValueId> Evaluated;
  llvm::DenseMap<const clang::Stmt *, uint32_t> LoopOf;
  llvm::DenseMap<const clang::Stmt *, size_t> ReturnOf;
  /// Phis whose variables an expression changes.
  llvm::DenseMap<const clang::Stmt *, std::vector<uint32_t>> ChangeSites;
  /// Writes of members and other state that an expression makes.
  struct WriteRange {
    size_t Fields, FieldsEnd, States, StatesEnd;
  };
  llvm::DenseMap<const clang::Stmt *, WriteRange> WritesAt;
  uint32_t Scope = 0, Scopes = 0; ///< see CallFact::Scope
  std::vector<std::pair<const clang::Stmt *, const clang::GotoStmt *>> Gotos;
  /// Phis of a loop, with their variables.
  using LoopPhis = std::vector<std::pair<uint32_t, const clang::ValueDecl *>>;
  /// Labels that something jumps back to: their loop.
  std::map<const clang::LabelDecl *, std::pair<uint32_t, LoopPhis>> LabelLoops;
  llvm::DenseSet<const clang::ValueDecl *> Untracked;
  llvm::DenseSet<const clang::Expr *> AwaitedOperands;
  llvm::DenseSet<const clang::Expr *> DiscardedExprs;
  std::vector<std::pair<uint32_t, const clang::ValueDecl *>> LateCaptures;
  /// Loops being walked, with the values of their variables at `continue`.
  struct OpenLoop {
    LoopPhis Phis;
    std::vector<VarMap> Continues;
  };
  std::vector<OpenLoop> OpenLoops;
  unsigned Depth = 0;
  unsigned Branches = 0;
  unsigned Catches = 0; ///< handlers around the statement
  /// A variable, or the value of what is locked.
  using LockKey = std::pair<const clang::ValueDecl *, ValueId>;
  /// Calls that take (true) or give back a lock.
  llvm::DenseMap<const clang::Stmt *, std::pair<LockKey, bool>> LockSites;
  /// Variables that hold a lock as long as they live, from where they are
  /// declared on unless they begin without it.
  llvm::DenseMap<const clang::VarDecl *, bool> LockGuards;

  // Statements.cpp
  void describe();
  void walk(const clang::Stmt *S);
  void walkCompound(const clang::CompoundStmt *S);
  void walkGoto(const clang::GotoStmt *S);
  void walkIf(const clang::IfStmt *S);
  void walkSwitch(const clang::SwitchStmt *S);
  ValueId labels(ValueId Condition, const clang::Stmt *&S, bool &Default);
  void walkTry(const clang::CXXTryStmt *S);
  void walkLoop(const clang::Stmt *Loop, RepetitionKind Kind,
                const clang::Stmt *Init, const clang::Stmt *Range,
                const clang::VarDecl *Element, const clang::Stmt *CondVar,
                const clang::Expr *Cond, const clang::Stmt *Inc,
                const clang::Stmt *Body);
  /// A way out of the function is here.
  void noteHandedBack();
  void keepHandedBack();
  void declare(const clang::VarDecl *D);
  void merge(const Environment &Then, const Environment &Else,
             ValueId Condition);
  /// Makes phis of the variables that the loop changes.
  LoopPhis enterLoop(llvm::ArrayRef<const clang::Stmt *> Body, uint32_t Index);
  void walkConstructorInits(const clang::CXXConstructorDecl *C);

  // Expressions.cpp
  ValueId eval(const clang::Expr *E);
  ValueId evalUncached(const clang::Expr *E);
  ValueId evalDeclRef(const clang::ValueDecl *D, const clang::Expr *At);
  ValueId aggregateOf(const clang::VarDecl *Var);
  ValueId evalMember(const clang::MemberExpr *M);
  ValueId memberOf(ValueId Base, const clang::ValueDecl *Var,
                   const clang::FieldDecl *Field);
  ValueId evalBinary(const clang::BinaryOperator *B);
  ValueId evalUnary(const clang::UnaryOperator *B);
  ValueId evalConstruct(const clang::CXXConstructExpr *C);
  ValueId evalUnresolvedConstruct(const clang::CXXUnresolvedConstructExpr *C);
  ValueId evalInitList(const clang::InitListExpr *L);
  ValueId evalLambda(const clang::LambdaExpr *L);
  ValueId constantValue(const clang::Expr *E);
  ValueId generic(const clang::Expr *E);
  ValueId variable(const clang::VarDecl *D);
  ValueId fieldOfThis(const clang::FieldDecl *Field);
  void assign(const clang::Expr *Target, ValueId What);
  /// The same by the expression \p Site, which says where.
  void assignAt(const clang::Stmt *Site, const clang::Expr *Target,
                ValueId What);
  /// Notes a change of a variable that outlives the call.
  void noteState(const clang::ValueDecl *Root, ValueId What);
  void noteElement(const clang::Expr *Target, ValueId What);
  ValueId paramValue(const clang::ParmVarDecl *Param);
  /// The variable or field of *this that an lvalue stands for, or null.
  const clang::ValueDecl *rootVariable(const clang::Expr *E) const;
  void noteLiteral(const clang::StringLiteral *S, llvm::StringRef Text);

  // Calls.cpp
  struct CallSite {
    const clang::Expr *E = nullptr;
    const clang::FunctionDecl *Callee = nullptr;
    const clang::Expr *ReceiverExpr = nullptr;
    std::vector<const clang::Expr *> ArgExprs;
    CallFact Fact;
  };
  ValueId evalCall(const clang::CallExpr *C);
  const clang::ValueDecl *askedObject(const clang::Expr *Whole);
  ValueId evalUnresolvedCall(const clang::Expr *E, const clang::Expr *Callee,
                             llvm::ArrayRef<const clang::Expr *> Args);
  ValueId dependentArith(llvm::StringRef Operator, std::vector<ValueId> Args);
  ValueId evalDependentOperator(const clang::CXXOperatorCallExpr *C);
  void nameDependentCallee(CallSite &Site, const clang::Expr *Callee);
  ValueId finishCall(CallSite &Site);
  std::string elementConstructor(const clang::Expr *Container) const;
  bool applyValueModel(CallSite &Site, const FunctionModel &Model,
                       ValueId &Result);
  ValueId specValue(const CallSite &Site, const ValueSpec &Spec);
  const clang::Expr *specExpr(const CallSite &Site, const ValueSpec &Spec);
  void clobberArguments(const CallSite &Site, ValueId Result);

  // Changes.cpp
  std::string stateUsr(const clang::Expr *E);
  /// Notes what a library call may change besides what is modelled.
  void noteChanges(const CallSite &Site);

  // Calls.cpp

  void change(const CallSite &Site, const ValueSpec &Into, ValueId What);
  std::vector<MemberFact> memberFacts(const CallSite &Site);

  // Containers.cpp
  struct Assumption {
    const clang::ValueDecl *Var = nullptr;
    ValueId Before = NoValue, Cut = NoValue;
  };
  ValueId namedPart(ValueId Name, ValueId What);
  ValueId grown(ValueId Container, llvm::ArrayRef<ValueId> Added,
                ValueId Count = NoValue);
  ValueId askedByName(ValueId Container);
  ValueId withPart(ValueId Container, ValueId Part, bool Inner, bool Counts);
  ValueId applyContainerModel(CallSite &Site, const FunctionModel &Model);
  ValueId sizeOf(const CallSite &Site, const FunctionModel &Model, ValueId Of);
  ValueId pipeInto(const CallSite &Site);
  ValueId noted(ValueId Unknown, std::string_view What);
  ValueId drawn(ValueId Unknown, Location Here);
  void giveMembers(CallSite &Site, const FunctionModel &Model);
  ValueId readView(ValueId View, ValueId Element, const clang::Stmt *At,
                   Location Loc);
  /// From now on the container may change where that cannot be seen.
  void loseTrack(const clang::ValueDecl *Var);
  /// Containers of this object may have been changed by another method.
  void loseTrackOfMembers(const CallSite &Site, ValueId Result);
  bool changes(const clang::Stmt *Body, const clang::ValueDecl *Var);
  void assume(const clang::Expr *Condition, bool Holds,
              std::vector<Assumption> &Out);
  /// Drops assumptions that held in both branches alike.
  void forget(const std::vector<Assumption> &InThen,
              const std::vector<Assumption> &InElse, Environment &Then,
              Environment &Else);
  // Callables.cpp
  bool mayHoldCallable(ValueId Id, clang::QualType T);
  /// Notes a callable that goes into a member, a global, or a container there.
  void storeCallable(const clang::Expr *Into, ValueId What, clang::QualType T);
  void storeArguments(const CallSite &Site);
  void storeInitializers(const clang::InitListExpr *L,
                         const std::vector<ValueId> &Values);
  uint32_t addCall(const clang::FunctionDecl *Callee, ValueId Receiver,
                   std::vector<ValueId> Args, Location Loc);
  ValueId evalDelete(const clang::CXXDeleteExpr *E);
  ValueId evalDefaultArgument(const clang::CXXDefaultArgExpr *E);
  /// Calls of the program's destructors when an object of this type ends.
  void destroy(clang::QualType T, ValueId Object, Location Loc,
               std::vector<uint32_t> &Calls, unsigned Depth = 0);
  bool hasDestructor(clang::QualType T, unsigned Depth = 0);

  // Rewrites.cpp
  /// Notes the call if it is a sleep that a fix may write anew.
  void noteRewrite(const CallSite &Site, uint32_t Index);
  bool inTemplate() const;
  std::vector<std::string> hiddenNames() const;
  std::vector<ObjectFact> objectsAtHand();

  // HeldLocks.cpp
  void noteLock(const CallSite &Site, const FunctionModel &Model);
  void noteGuard(const clang::VarDecl *Var);
  /// Says of each call whether a lock is held; nothing suspends under one.
  void followLocks(const clang::CFG &Graph);

  // FlowGraph.cpp
  void buildFlowGraph(const clang::Stmt *Body);
};

} // namespace throttlint

#endif
