//===- LongestWait.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/LongestWait.h"

#include "program/Evaluate.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace throttlint {

const LongestWait &LongestWaits::of(FuncId Fn) {
  auto [It, New] = Known.try_emplace(Fn);
  // Recursion adds nothing while it is under way.
  if (New)
    It->second = compute(Fn);
  return It->second;
}

/// The call sends the answer of a library's handler, itself or in what it runs.
bool LongestWaits::sendsAnswer(CallRef Ref) {
  for (const FunctionModel *M : P.models(Ref))
    if (M->Answers && M->Role == Role::Set)
      return true;
  std::vector<Target> Targets = P.targets(Ref);
  return !Targets.empty() && llvm::all_of(Targets, [&](const Target &T) {
    return (!P.function(T.Fn).Coroutine || P.call(Ref).Awaited) &&
           of(T.Fn).Answers;
  });
}

/// The same, or it runs a callable that the function was given.
bool LongestWaits::answers(CallRef Ref) {
  if (sendsAnswer(Ref))
    return true;
  const CallFact &C = P.call(Ref);
  if (C.Callee == NoValue)
    return false;
  const Value &V = P.values()[P.normalize(C.Callee)];
  return V.Op == ValueOp::Param;
}

bool LongestWaits::beforeAnswer(CallRef Ref) {
  of(Ref.Fn);
  auto It = Before.find(Ref.Fn);
  return It == Before.end() || It->second[Ref.Call];
}

/// What one call waits at most.
double LongestWaits::ofCall(CallRef Ref, LongestWait &Into) {
  double Own = 0;
  bool Model = false;
  double Seen = 0; // lengths that only this caller knows
  for (const Effect &X : E.of(Ref.Fn)) {
    if (X.Path.front() != Ref)
      continue;
    bool Waits = X.Kind == EffectKind::Sleep || X.Kind == EffectKind::Pause;
    bool Direct = X.Path.size() == 1;
    Model |= Direct;
    // What a function on the way does when it has answered.
    if (!llvm::all_of(llvm::drop_begin(X.Path),
                      [&](CallRef Step) { return beforeAnswer(Step); }))
      continue;
    if (Waits) {
      if (X.Duration != NoValue && dependsOnServer(P, E, X.Duration) &&
          !Into.FromServer)
        Into.FromServer = Ref;
      Delay D = E.lengthOf(X);
      if (Direct)
        Own += D.Seconds;
      else
        Seen = std::max(Seen, D.Seconds);
    } else if (X.Kind == EffectKind::Request && Direct &&
               (X.Blocking || P.call(Ref).Awaited)) {
      Own += Latency;
    }
  }
  if (Model)
    return Own;
  double Most = 0;
  for (const Target &T : P.targets(Ref)) {
    // A coroutine that is not awaited runs on its own.
    if (P.function(T.Fn).Coroutine && !P.call(Ref).Awaited)
      continue;
    const LongestWait &Inner = of(T.Fn);
    Most = std::max(Most, Inner.Seconds);
    if (Inner.Open && !Into.Open)
      Into.Open = Inner.Open;
  }
  return std::max(Most, Seen);
}

/// The effect is a pause of this very call.
static bool pausesAt(const Effect &X, CallRef Ref) {
  return X.Path.size() == 1 && X.Path.front() == Ref &&
         (X.Kind == EffectKind::Sleep || X.Kind == EffectKind::Pause);
}

/// What the pauses of a call add up to where each round of a loop makes them
/// longer: `wait *= 2`. Nothing where they stay the same or cannot be known.
static std::optional<double> sumOfGrowing(const Program &P, const Effects &E,
                                          CallRef Ref, uint32_t Loop,
                                          uint64_t Rounds) {
  static constexpr uint64_t MostRounds = 1000;
  if (Rounds > MostRounds)
    return std::nullopt;
  double Sum = 0;
  bool Grows = false;
  for (const Effect &X : E.of(Ref.Fn)) {
    if (!pausesAt(X, Ref) || X.Duration == NoValue || P.number(X.Duration))
      continue;
    // The variables of the loop, and what they hold in a round.
    std::map<ValueId, double> Now;
    bool Known = true;
    std::vector<ValueId> Work{X.Duration};
    while (!Work.empty() && Known) {
      ValueId Root = Work.back();
      Work.pop_back();
      P.visit(Root, [&](ValueId Id, const Value &V) {
        const PhiFact *Phi = P.phi(V);
        if (!Phi || Phi->Loop != Loop || Now.contains(Id))
          return true;
        auto Init = P.number(Phi->Init);
        Known &= Init.has_value();
        Now[Id] = Init.value_or(0);
        Work.push_back(Phi->Next);
        return true;
      });
    }
    auto Value = [&](ValueId Id) {
      return evaluate(
          P, Id,
          [&](ValueId Part) -> std::optional<double> {
            auto It = Now.find(Part);
            return It == Now.end() ? std::nullopt : std::optional(It->second);
          },
          [&](ValueId Part) { return P.number(Part); });
    };
    for (uint64_t Round = 0; Round < Rounds && Known && !Now.empty(); ++Round) {
      auto Length = Value(X.Duration);
      Known = Length.has_value();
      Sum += std::max(0.0, Length.value_or(0));
      std::map<ValueId, double> Next;
      for (const auto &[Id, Held] : Now) {
        auto N = Value(P.phi(P.values()[Id])->Next);
        Known &= N.has_value();
        Next[Id] = N.value_or(0);
      }
      Now = std::move(Next);
    }
    if (!Known)
      return std::nullopt;
    Grows |= !Now.empty();
  }
  return Grows ? std::optional(Sum) : std::nullopt;
}

LongestWait LongestWaits::compute(FuncId Fn) {
  LongestWait Out;
  const FunctionFacts &F = P.function(Fn);
  size_t N = F.Blocks.size();
  if (N == 0)
    return Out;
  // Which blocks answer, and what may run before.
  std::vector<bool> Answers(N, false), Sends(N, false);
  for (uint32_t B = 0; B < N; ++B)
    for (uint32_t C : F.Blocks[B].Calls) {
      Answers[B] = Answers[B] || answers({Fn, C});
      Sends[B] = Sends[B] || sendsAnswer({Fn, C});
    }
  auto Reached = [&](const std::vector<bool> &Ending) {
    std::vector<bool> Out(N, false);
    std::vector<uint32_t> Work{F.Entry};
    Out[F.Entry] = true;
    while (!Work.empty()) {
      uint32_t B = Work.back();
      Work.pop_back();
      if (Ending[B])
        continue;
      for (const BlockEdge &Edge : F.Blocks[B].Succs)
        if (!Out[Edge.To]) {
          Out[Edge.To] = true;
          Work.push_back(Edge.To);
        }
    }
    return Out;
  };
  Out.Answers = llvm::is_contained(Sends, true) && !Reached(Sends)[F.Exit];
  const std::vector<bool> Unanswered = Reached(Answers);
  std::vector<bool> &Calls =
      Before.insert_or_assign(Fn, std::vector<bool>(F.Calls.size(), false))
          .first->second;
  for (uint32_t B = 0; B < N; ++B)
    for (uint32_t C : F.Blocks[B].Calls) {
      if (!Unanswered[B])
        break;
      // What answers below waits until then.
      bool Ends = answers({Fn, C});
      Calls[C] = !Ends || !P.targets({Fn, C}).empty();
      if (Ends)
        break;
    }

  // What each block adds.
  std::vector<double> Weight(N, 0);
  std::vector<std::vector<LongestWait::Part>> Parts(N);
  for (uint32_t B = 0; B < N; ++B)
    for (uint32_t C : F.Blocks[B].Calls) {
      CallRef Ref{Fn, C};
      if (!Calls[C])
        break;
      double Seconds = ofCall(Ref, Out);
      if (Seconds <= 0 && llvm::none_of(E.of(Fn), [&](const Effect &X) {
            return pausesAt(X, Ref);
          }))
        continue;
      for (uint32_t L : P.loopsAround(Ref)) {
        LoopUse Use = analyzeLoop(P, E, {Ref}, 0, L);
        auto Sum = Use.Rounds.Count
                       ? sumOfGrowing(P, E, Ref, L, *Use.Rounds.Count)
                       : std::nullopt;
        if (Sum)
          Seconds = *Sum;
        else if (Use.Rounds.Count)
          Seconds *= static_cast<double>(*Use.Rounds.Count);
        else if (!Out.Open && !Use.Rounds.Endless && Seconds > 0)
          Out.Open = LongestWait::PerRound{Ref, L, Seconds};
      }
      if (Seconds <= 0)
        continue;
      Weight[B] += Seconds;
      Parts[B].push_back({Ref, Seconds});
    }

  // The longest way in the graph without its ways back.
  auto Back = [&](uint32_t From, uint32_t To) {
    return llvm::any_of(F.Loops, [&](const LoopFact &L) {
      return L.Header == To && llvm::is_contained(L.Blocks, From);
    });
  };
  std::vector<uint32_t> Order; // every block behind those it leads to
  std::vector<uint8_t> State(N, 0);
  std::vector<std::pair<uint32_t, size_t>> Work{{F.Entry, 0}};
  State[F.Entry] = 1;
  while (!Work.empty()) {
    auto &[B, At] = Work.back();
    const std::vector<BlockEdge> &Succs = F.Blocks[B].Succs;
    if (Answers[B] || At >= Succs.size()) {
      Order.push_back(B);
      State[B] = 2;
      Work.pop_back();
      continue;
    }
    uint32_t To = Succs[At++].To;
    if (State[To] == 0 && !Back(B, To)) {
      State[To] = 1;
      Work.push_back({To, 0});
    }
  }
  std::vector<double> Best(N, 0);
  std::vector<std::optional<uint32_t>> Next(N);
  std::vector<bool> Done(N, false);
  for (uint32_t B : Order) {
    if (!Answers[B])
      for (const BlockEdge &Edge : F.Blocks[B].Succs)
        if (Done[Edge.To] && !Back(B, Edge.To) && Best[Edge.To] > Best[B]) {
          Best[B] = Best[Edge.To];
          Next[B] = Edge.To;
        }
    Best[B] += Weight[B];
    Done[B] = true;
  }
  Out.Seconds = Best[F.Entry];
  for (std::optional<uint32_t> B = F.Entry; B; B = Next[*B])
    Out.Parts.insert(Out.Parts.end(), Parts[*B].begin(), Parts[*B].end());
  return Out;
}

} // namespace throttlint
