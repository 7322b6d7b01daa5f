//===- FanOut.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/FanOut.h"

#include "program/Rearming.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

std::vector<SpawnedRequest> spawnedRequests(const Program &P, const Effects &E,
                                            const Contexts &Ways) {
  std::vector<SpawnedRequest> Out;
  for (const Arming &A : Ways.armings()) {
    const Effect &By = *A.By;
    // A send's completion handler is no work of its own.
    if (A.Timer || A.Repeats || By.Model->Role != Role::Schedule ||
        waitsForOthers(P, E, By))
      continue;
    bool Repeated =
        !By.RepeatingSteps.empty() || llvm::any_of(By.Path, [&](CallRef Step) {
          return !P.loopsAround(Step).empty();
        });
    if (!Repeated)
      continue;
    for (const Target &T : P.targetsOf(By.Handle)) {
      if (T.Fn != A.Handler)
        continue;
      const Value Closure = P.values()[T.Callable];
      std::vector<ValueId> Captures(Closure.Kids.empty()
                                        ? Closure.Kids.begin()
                                        : Closure.Kids.begin() + 1,
                                    Closure.Kids.end());
      // thread(f, x): f gets x.
      std::vector<ValueId> Args;
      if (By.Path.size() == 1)
        for (ValueId Arg : P.call(By.leaf()).Args)
          if (Arg != By.Handle)
            Args.push_back(Arg);
      Binding With{Args, Closure.Kids.empty() ? NoValue : Closure.Kids[0],
                   Captures};
      for (const Effect &X : E.of(T.Fn)) {
        if (X.Kind != EffectKind::Request)
          continue;
        // co_spawn(io, send(x), ..): the call of the coroutine shows it.
        if (llvm::any_of(E.of(A.Owner), [&](const Effect &Direct) {
              return Direct.Kind == EffectKind::Request &&
                     Direct.leaf() == X.leaf() && startedOnly(P, Direct, 0);
            }))
          continue;
        SpawnedRequest S;
        S.Request = X;
        S.Request.Path = By.Path;
        S.Request.Path.insert(S.Request.Path.end(), X.Path.begin(),
                              X.Path.end());
        S.Request.RepeatingSteps = By.RepeatingSteps;
        for (uint32_t Step : X.RepeatingSteps)
          S.Request.RepeatingSteps.push_back(
              Step + static_cast<uint32_t>(By.Path.size()));
        S.Request.Url = P.normalize(P.substitute(X.Url, With));
        S.Request.Verb = P.normalize(P.substitute(X.Verb, With));
        if (By.Candidates > X.Candidates) {
          S.Request.Candidates = By.Candidates;
          S.Request.UnsureStep = By.UnsureStep;
          S.Request.EachInTurn = By.EachInTurn;
        } else {
          S.Request.UnsureStep += static_cast<uint32_t>(By.Path.size());
        }
        S.Spawn = By.Path.size() - 1;
        Out.push_back(std::move(S));
      }
    }
  }
  return Out;
}

std::optional<size_t> startedOnly(const Program &P, const Effect &Request,
                                  size_t From) {
  for (size_t Step = From; Step + 1 < Request.Path.size(); ++Step)
    if (P.function(Request.Path[Step + 1].Fn).Coroutine &&
        !P.call(Request.Path[Step]).Awaited)
      return Step;
  return std::nullopt;
}

bool waitsForEvents(const Program &P, const Effects &E, CallRef Step,
                    const LoopFact &Loop, const FunctionModel *Sends) {
  return llvm::any_of(E.of(Step.Fn), [&](const Effect &X) {
    if (X.Kind != EffectKind::Wait || X.Path.front() == Step)
      return false;
    // Reading the answer is a part of the request.
    if (Sends && X.Model && X.Model->Library == Sends->Library)
      return false;
    std::optional<uint32_t> Block = P.blockOf(X.Path.front());
    return Block && llvm::is_contained(Loop.Blocks, *Block);
  });
}

bool worksOnArrivals(const Program &P, const Effects &E, CallRef Step,
                     const LoopFact &Loop) {
  const CallFact &C = P.call(Step);
  bool Found = false;
  auto Look = [&](ValueId Input) {
    P.visit(Input, [&](ValueId, const Value &V) {
      std::optional<CallRef> From = P.resultOf(V);
      if (!From || Found || From->Fn != Step.Fn || *From == Step)
        return !Found;
      std::optional<uint32_t> Block = P.blockOf(*From);
      if (!Block || !llvm::is_contained(Loop.Blocks, *Block))
        return true;
      bool Waits = P.call(*From).Awaited;
      for (const FunctionModel *M : P.models(*From)) {
        Waits |= M->Role == Role::Wait;
        if (M->Role == Role::Send || M->Role == Role::Sleep || M->Delay)
          return true;
      }
      for (const Effect &X : E.of(Step.Fn)) {
        if (X.Path.front() != *From)
          continue;
        Waits |= X.Kind == EffectKind::Wait;
        // An answer arrives as soon as it is asked for.
        if (X.Kind == EffectKind::Request)
          return true;
      }
      Found |= Waits;
      return !Found;
    });
  };
  Look(C.Receiver);
  for (ValueId Arg : C.Args)
    Look(Arg);
  return Found;
}

} // namespace throttlint
