//===- HeldLocks.cpp - what runs while a lock is held -----------*- C++ -*-===//
//
// Guards hold their lock from their declaration to the end of their scope,
// where Clang's flow graph has their destructor; calls take a lock and give it
// back in between. A call is under a lock when one is held on every way to it.
// A fix needs more: that none is held on any way.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"

#include <set>

using namespace clang;

namespace throttlint {

void FunctionExtractor::noteLock(const CallSite &Site,
                                 const FunctionModel &Model) {
  bool Takes = Model.Role == Role::Lock;
  if (isa<CXXConstructExpr>(Site.E)) {
    LockSites[Site.E] = {{}, Takes};
    return;
  }
  const Expr *Object = specExpr(Site, Model.Of);
  const ValueDecl *Root = Object ? rootVariable(Object) : nullptr;
  LockKey Key{Root, Root ? NoValue : specValue(Site, Model.Of)};
  if (Key.first || Key.second)
    LockSites[Site.E] = {Key, Takes};
}

void FunctionExtractor::noteGuard(const VarDecl *Var) {
  if (!U.Rules.isLockType(U.typeKey(Var->getType())) ||
      Var->getType()->isReferenceType())
    return;
  const Expr *Init = Var->getInit();
  auto It = Init ? LockSites.find(Init->IgnoreImplicit()) : LockSites.end();
  bool Holds = It == LockSites.end() || It->second.second;
  // `std::unique_lock<std::mutex> lock;` guards nothing yet.
  if (const auto *Made = dyn_cast_or_null<CXXConstructExpr>(
          Init ? Init->IgnoreImplicit() : nullptr);
      Made && Made->getConstructor()->isDefaultConstructor())
    Holds = false;
  LockGuards[Var] = Holds;
}

void FunctionExtractor::followLocks(const CFG &Graph) {
  if (LockSites.empty() && LockGuards.empty())
    return;
  using Held = std::set<LockKey>;
  // One step: a lock that is taken or given back, or a call.
  struct Step {
    std::optional<uint32_t> Call;
    LockKey Key;
    bool Takes = false;
  };
  std::vector<std::vector<Step>> Steps(F.Blocks.size());
  // Blocks that an exception leads to, from within a `try`.
  std::vector<const CXXTryStmt *> TryOf(F.Blocks.size());
  for (const CFGBlock *Block : Graph) {
    std::vector<Step> &Out = Steps[Block->getBlockID()];
    TryOf[Block->getBlockID()] =
        dyn_cast_or_null<CXXTryStmt>(Block->getTerminatorStmt());
    for (const CFGElement &Element : *Block) {
      if (auto Dtor = Element.getAs<CFGAutomaticObjDtor>()) {
        if (LockGuards.contains(Dtor->getVarDecl()))
          Out.push_back({{}, {Dtor->getVarDecl(), NoValue}, false});
        continue;
      }
      std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
      if (!S)
        continue;
      if (auto It = CallsAt.find(S->getStmt()); It != CallsAt.end())
        for (uint32_t Call : It->second)
          Out.push_back({Call, {}, false});
      if (auto It = CallOf.find(S->getStmt()); It != CallOf.end())
        Out.push_back({It->second, {}, false});
      if (auto It = LockSites.find(S->getStmt());
          It != LockSites.end() && It->second.first != LockKey())
        Out.push_back({{}, It->second.first, It->second.second});
      if (const auto *Declared = dyn_cast<DeclStmt>(S->getStmt()))
        for (const Decl *D : Declared->decls())
          if (auto It = LockGuards.find(dyn_cast<VarDecl>(D));
              It != LockGuards.end() && It->second)
            Out.push_back({{}, {It->first, NoValue}, true});
    }
  }

  // Nothing: no way leads there as far as is known.
  std::vector<std::optional<Held>> Always(F.Blocks.size()),
      Perhaps(F.Blocks.size());
  auto Meet = [](std::optional<Held> &Into, const Held &From, bool Any) {
    if (!Into) {
      Into = From;
      return true;
    }
    size_t Before = Into->size();
    if (Any)
      Into->insert(From.begin(), From.end());
    else
      std::erase_if(*Into, [&](const LockKey &K) { return !From.contains(K); });
    return Into->size() != Before;
  };
  auto Run = [&](Held &State, uint32_t Block, auto OnCall) {
    for (const Step &S : Steps[Block])
      if (S.Call)
        OnCall(*S.Call, State);
      else if (S.Takes)
        State.insert(S.Key);
      else
        State.erase(S.Key);
  };
  auto Flow = [&](std::vector<std::optional<Held>> &At, bool Any) {
    std::vector<uint32_t> Work{F.Entry};
    At[F.Entry].emplace();
    while (!Work.empty()) {
      uint32_t Block = Work.back();
      Work.pop_back();
      Held State = *At[Block];
      Run(State, Block, [](uint32_t, const Held &) {});
      for (const BlockEdge &E : F.Blocks[Block].Succs) {
        Held Then = State;
        // The graph has no destructors on the way of an exception.
        if (const CXXTryStmt *Left = TryOf[E.To])
          std::erase_if(Then, [&](const LockKey &K) {
            return K.first &&
                   Left->getTryBlock()->getSourceRange().fullyContains(
                       K.first->getSourceRange());
          });
        if (Meet(At[E.To], Then, Any))
          Work.push_back(E.To);
      }
    }
  };
  Flow(Always, false);
  Flow(Perhaps, true);

  std::set<uint32_t> Unsafe;
  for (uint32_t Block = 0; Block < F.Blocks.size(); ++Block) {
    if (Always[Block])
      Run(*Always[Block], Block, [&](uint32_t Call, const Held &State) {
        if (Call < F.Calls.size())
          F.Calls[Call].UnderLock |= !State.empty();
      });
    if (Perhaps[Block])
      Run(*Perhaps[Block], Block, [&](uint32_t Call, const Held &State) {
        if (!State.empty())
          Unsafe.insert(Call);
      });
  }
  // Nothing may suspend while a lock is held.
  std::erase_if(F.Rewrites,
                [&](const RewriteFact &R) { return Unsafe.contains(R.Call); });
}

} // namespace throttlint
