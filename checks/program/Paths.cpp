//===- Paths.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Paths.h"

#include "program/Bounds.h"
#include "program/Effects.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"

#include <queue>
#include <set>

namespace throttlint {

std::optional<double> pauseSeconds(const Program &P, ValueId Duration) {
  if (auto N = P.number(Duration))
    return *N;
  // sleep_until(now + d), also where the point in time was computed a round
  // earlier: the least d that is added to the present.
  std::optional<double> Least;
  bool Known = true;
  P.visit(Duration, [&](ValueId, const Value &V) {
    if (V.Op == ValueOp::Arith && V.Text == "+" && V.Kids.size() == 2) {
      for (unsigned I : {0u, 1u}) {
        bool HasNow = false;
        P.visit(V.Kids[I], [&](ValueId, const Value &K) {
          HasNow |= K.Op == ValueOp::Now;
          return true;
        });
        if (!HasNow)
          continue;
        if (auto N = P.number(V.Kids[1 - I]))
          Least = Least ? std::min(*Least, *N) : *N;
        else
          Known = false;
      }
      return false;
    }
    return V.Op != ValueOp::Result && V.Op != ValueOp::Out;
  });
  return Known ? Least : std::nullopt;
}

/// A random number is part of the value.
static bool hasJitter(const Program &P, ValueId Id) {
  bool Found = false;
  P.visit(P.normalize(Id), [&](ValueId, const Value &V) {
    Found |= V.Op == ValueOp::Random;
    return !Found;
  });
  return Found;
}

std::optional<double> leastSeconds(const Program &P, ValueId Duration) {
  if (!hasJitter(P, Duration))
    return std::nullopt;
  Bounds B(P);
  B.UnknownIsPositive = true;
  auto Least = B.number(P.normalize(Duration)).Least;
  return Least && *Least > 0 ? Least : std::nullopt;
}

bool mayPace(const Program &P, ValueId Duration) {
  bool Found = pauseSeconds(P, Duration).has_value();
  P.visit(P.resolve(Duration), [&](ValueId, const Value &V) {
    Found |= V.Op == ValueOp::Now || V.Op == ValueOp::Arith ||
             V.Op == ValueOp::Scale;
    return !Found;
  });
  return Found;
}

/// Made of an answer, or of members that answers are written to.
static bool ofServer(const Program &P, const Effects &E, ValueId Id,
                     std::set<std::string> &Members) {
  bool Found = false;
  P.visit(Id, [&](ValueId, const Value &V) {
    if (Found)
      return false;
    if (V.Op == ValueOp::Field && Members.size() < 20 &&
        Members.insert(V.Text).second)
      for (const auto &[Fn, What] : P.writesTo(V, NoFunc))
        Found = Found || ofServer(P, E, What, Members);
    std::optional<CallRef> Ref = P.resultOf(V);
    if (!Ref)
      return true;
    // Read from an object that holds an answer.
    Found = llvm::any_of(P.models(*Ref), [](const FunctionModel *M) {
      return M->Role == Role::Inspect;
    });
    // What a callable answers that a caller handed over: the server, if
    // anybody.
    for (const Effect &Inner : E.of(Ref->Fn))
      if ((Inner.Kind == EffectKind::Request ||
           Inner.Kind == EffectKind::Invoke) &&
          Inner.Path.front() == *Ref)
        Found = true;
    return !Found;
  });
  return Found;
}

bool dependsOnServer(const Program &P, const Effects &E, ValueId Id) {
  std::set<std::string> Members;
  return ofServer(P, E, Id, Members);
}

Delay delayOfBlock(const Program &P, const Effects &E, FuncId Fn,
                   uint32_t Block, const KnownDelays &Known) {
  Delay D;
  for (uint32_t C : P.function(Fn).Blocks[Block].Calls)
    if (auto It = Known.find({Fn, C}); It != Known.end())
      D += It->second;
    else
      D += E.delayOf(CallRef{Fn, C});
  return D;
}

/// What going through loops that only wait takes, by count or by the clock:
/// `for (i = 0; i < seconds; ++i) sleep(1);`. By the loop's header.
static std::map<uint32_t, Delay> waitingLoops(const Program &P,
                                              const Effects &E, FuncId Fn,
                                              uint32_t From, uint32_t To,
                                              const std::vector<bool> &Allowed,
                                              const PathOptions &Options) {
  std::map<uint32_t, Delay> Out;
  const FunctionFacts &F = P.function(Fn);
  if (F.Loops.empty())
    return Out;
  std::vector<bool> CallWaits(F.Calls.size()), CallSends(F.Calls.size());
  for (const Effect &X : E.of(Fn)) {
    uint32_t C = X.Path.front().Call;
    CallWaits[C] = CallWaits[C] || X.Kind == EffectKind::Sleep ||
                   X.Kind == EffectKind::Pause;
    CallSends[C] = CallSends[C] || X.Kind == EffectKind::Request;
  }
  for (const LoopFact &L : F.Loops) {
    if (llvm::is_contained(L.Blocks, From) ||
        llvm::is_contained(L.Blocks, To) ||
        !llvm::all_of(L.Blocks, [&](uint32_t B) { return Allowed[B]; }))
      continue;
    bool Waits = false, Sends = false, LeavesEarly = false;
    for (uint32_t B : L.Blocks) {
      for (uint32_t C : F.Blocks[B].Calls) {
        Waits |= CallWaits[C];
        Sends |= CallSends[C];
      }
      for (const BlockEdge &Edge : F.Blocks[B].Succs)
        LeavesEarly |= B != L.Header && Edge.To != F.Exit && !Edge.Throws &&
                       !llvm::is_contained(L.Blocks, Edge.To);
    }
    // Going round until a limiter lets through is the limiter's time.
    bool Asks = llvm::any_of(E.limiters().gates(Fn), [&](const Gate &G) {
      return llvm::is_contained(L.Blocks, G.Block) &&
             !llvm::is_contained(L.Blocks,
                                 F.Blocks[G.Block].Succs[G.Passes].To);
    });
    if (!Waits || Sends || Asks)
      continue;
    auto Round = leastDelay(P, E, Fn, L.Header, L.Header, L.Blocks, Options);
    if (!Round || !Round->any())
      continue;
    std::optional<uint64_t> Rounds;
    bool Counted = L.Trips.Kind != TripKind::Unknown;
    if (L.Trips.Kind == TripKind::Exact)
      Rounds = L.Trips.Count;
    const BlockFact &Header = F.Blocks[L.Header];
    if (Header.Succs.size() == 2 && Header.Condition != NoValue) {
      bool ExitWhen = !llvm::is_contained(L.Blocks, Header.Succs[0].To);
      std::vector<CallRef> Here{{Fn, 0}};
      Rounds = countedRounds(
          P, {Here, 0, static_cast<uint32_t>(&L - F.Loops.data())},
          Header.Condition, ExitWhen, Counted);
      P.visit(Header.Condition, [&](ValueId, const Value &V) {
        Counted |= V.Op == ValueOp::Now;
        return !Counted;
      });
    }
    // Waiting for an event may be over before it begins: a full queue.
    if (!Counted)
      continue;
    Delay &D = Out[L.Header];
    if (Rounds && !LeavesEarly && !Round->Unknown)
      D.Seconds = Round->Seconds * static_cast<double>(*Rounds);
    else
      D.Unknown = D.Repeated = true;
  }
  return Out;
}

/// `if (limiter) limiter->wait();`: this edge goes on without a limiter.
static bool skipsLimiter(const Program &P, const Effects &E, FuncId Fn,
                         uint32_t Block, uint32_t Edge) {
  const FunctionFacts &F = P.function(Fn);
  const BlockFact &B = F.Blocks[Block];
  if (B.Succs.size() != 2 || B.Condition == NoValue)
    return false;
  ValueId Object = B.Condition;
  const Value *V = &P.values()[Object];
  while (V->Op == ValueOp::Arith && !V->Kids.empty() &&
         (V->Kids.size() == 1 || P.number(V->Kids[1]) == 0.0)) {
    Object = V->Kids[0];
    V = &P.values()[Object];
  }
  if (V->Op != ValueOp::Field && V->Op != ValueOp::Param &&
      V->Op != ValueOp::Phi && V->Op != ValueOp::Global &&
      V->Op != ValueOp::Capture)
    return false;
  for (uint32_t C : F.Blocks[B.Succs[1 - Edge].To].Calls)
    if (F.Calls[C].Receiver == Object && E.delayOf(CallRef{Fn, C}).Spaced)
      return true;
  return false;
}

std::optional<Delay> leastDelay(const Program &P, const Effects &E, FuncId Fn,
                                uint32_t From, uint32_t To,
                                const std::vector<uint32_t> &Within,
                                PathOptions Options, const KnownDelays &Known) {
  const FunctionFacts &F = P.function(Fn);
  std::vector<bool> Allowed(F.Blocks.size(), Within.empty());
  for (uint32_t B : Within)
    Allowed[B] = true;

  std::map<uint32_t, Delay> Waiting =
      waitingLoops(P, E, Fn, From, To, Allowed, Options);
  // Who builds a limiter on the way has one of its own.
  std::vector<bool> Region;
  if (!Within.empty())
    Region = Allowed;
  auto Lasting = [&](Delay D) {
    if (D.Spaced && !E.limiters().outlives(Fn, *D.Spaced, Region)) {
      D.Anew = std::move(D.Spaced);
      D.Spaced.reset();
    }
    return D;
  };
  auto BlockDelay = [&](uint32_t B) {
    Delay D = Lasting(delayOfBlock(P, E, Fn, B, Known));
    if (auto It = Waiting.find(B); It != Waiting.end())
      D += It->second;
    return D;
  };
  const std::vector<Gate> &Gates = E.limiters().gates(Fn);
  // Unknown delays count a little, so that a way without any is preferred.
  auto Cost = [&Options](const Delay &D) {
    double Unknown = Options.UnknownIsLong ? 1e6 : 1e-4;
    double Seconds = D.Seconds;
    bool Hidden = D.Unknown;
    if (D.Spaced && D.Spaced->Seconds)
      Seconds = std::max(Seconds, *D.Spaced->Seconds);
    else if (D.Spaced)
      Hidden = true;
    return Seconds + (Hidden ? Unknown : 0) + (D.Maybe ? 1e-7 : 0);
  };
  std::vector<std::optional<Delay>> Best(F.Blocks.size());
  using Item = std::pair<double, uint32_t>;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> Queue;
  std::optional<Delay> Result;
  auto Relax = [&](uint32_t B, const Delay &SoFar) {
    for (uint32_t S = 0; S < F.Blocks[B].Succs.size(); ++S) {
      const BlockEdge &Edge = F.Blocks[B].Succs[S];
      if ((Edge.Throws && !Options.Throwing) ||
          llvm::is_contained(Options.Never, LoopEdge{B, S}))
        continue;
      if (Edge.To != To && !Allowed[Edge.To])
        continue;
      Delay D = SoFar;
      for (const Gate &G : Gates)
        if (G.Block == B && G.Passes == S && !Edge.Throws &&
            !(G.By.Rests && Options.UnknownIsLong)) {
          Delay Through;
          Through.Spaced = G.By;
          D += Lasting(std::move(Through));
        }
      D.Maybe |= skipsLimiter(P, E, Fn, B, S);
      if (Edge.To == To) {
        if (!Result || Cost(D) < Cost(*Result))
          Result = D;
        continue;
      }
      D += BlockDelay(Edge.To);
      if (!Best[Edge.To] || Cost(D) < Cost(*Best[Edge.To])) {
        Best[Edge.To] = D;
        Queue.push({Cost(D), Edge.To});
      }
    }
  };
  Relax(From, BlockDelay(From));
  while (!Queue.empty()) {
    auto [C, B] = Queue.top();
    Queue.pop();
    if (C > Cost(*Best[B]))
      continue;
    Relax(B, *Best[B]);
  }
  return Result;
}

/// Blocks from which \p Block can be reached, on ways that do not come through
/// \p Avoiding.
static std::vector<bool> reaching(const FunctionFacts &F, uint32_t Block,
                                  bool Throwing,
                                  uint32_t Avoiding = UINT32_MAX) {
  std::vector<std::vector<uint32_t>> Preds(F.Blocks.size());
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    for (const BlockEdge &Edge : F.Blocks[B].Succs)
      if (Throwing || !Edge.Throws)
        Preds[Edge.To].push_back(B);
  std::vector<bool> Out(F.Blocks.size());
  Out[Block] = true;
  std::vector<uint32_t> Work{Block};
  while (!Work.empty()) {
    uint32_t B = Work.back();
    Work.pop_back();
    for (uint32_t Pred : Preds[B])
      if (!Out[Pred] && Pred != Avoiding) {
        Out[Pred] = true;
        Work.push_back(Pred);
      }
  }
  return Out;
}

std::vector<Guard> guardsOf(const Program &P, FuncId Fn, uint32_t Block) {
  const FunctionFacts &F = P.function(Fn);
  std::vector<bool> Reaches = reaching(F, Block, /*Throwing=*/false);
  std::vector<Guard> Out;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B) {
    const BlockFact &From = F.Blocks[B];
    if (From.Succs.size() != 2 || From.Condition == NoValue || B == Block ||
        !Reaches[B])
      continue;
    // In a loop the other way leads here as well, but asks again before.
    std::vector<bool> Directly = reaching(F, Block, /*Throwing=*/false, B);
    if (Directly[From.Succs[0].To] != Directly[From.Succs[1].To])
      Out.push_back({From.Condition, Directly[From.Succs[0].To]});
  }
  return Out;
}

/// No way from \p Block to the exit leaves \p By out.
static bool passedBehind(const FunctionFacts &F, uint32_t Block, uint32_t By) {
  return !reaching(F, F.Exit, /*Throwing=*/false, By)[Block];
}

/// No way from the entry to \p Block leaves \p By out.
static bool passedBefore(const FunctionFacts &F, uint32_t Block, uint32_t By) {
  return !reaching(F, Block, /*Throwing=*/true, By)[F.Entry];
}

bool alwaysBehind(const Program &P, CallRef Behind, CallRef Call) {
  std::optional<uint32_t> To = P.blockOf(Behind), From = P.blockOf(Call);
  if (!To || !From || Behind.Fn != Call.Fn)
    return false;
  const FunctionFacts &F = P.function(Call.Fn);
  if (*To == *From) {
    const std::vector<uint32_t> &Calls = F.Blocks[*From].Calls;
    return llvm::find(Calls, Behind.Call) > llvm::find(Calls, Call.Call);
  }
  return passedBehind(F, *From, *To);
}

bool alwaysBefore(const Program &P, CallRef Before, CallRef Call) {
  std::optional<uint32_t> From = P.blockOf(Before), To = P.blockOf(Call);
  if (!From || !To || Before.Fn != Call.Fn)
    return false;
  const FunctionFacts &F = P.function(Call.Fn);
  if (*To == *From) {
    const std::vector<uint32_t> &Calls = F.Blocks[*From].Calls;
    return llvm::find(Calls, Before.Call) < llvm::find(Calls, Call.Call);
  }
  return passedBefore(F, *To, *From);
}

bool onlyThrown(const Program &P, FuncId Fn, uint32_t Block) {
  const FunctionFacts &F = P.function(Fn);
  return !reaching(F, Block, /*Throwing=*/false)[F.Entry];
}

bool alwaysPassed(const Program &P, FuncId Fn, uint32_t Block, uint32_t By) {
  const FunctionFacts &F = P.function(Fn);
  return Block == By || passedBehind(F, Block, By) ||
         passedBefore(F, Block, By);
}

bool leadsTo(const Program &P, FuncId Fn, uint32_t From, uint32_t To) {
  return reaching(P.function(Fn), To, /*Throwing=*/false)[From];
}

bool roundsHaveBoth(const Program &P, CallRef A, CallRef B, uint32_t Header) {
  std::optional<uint32_t> BlockA = P.blockOf(A), BlockB = P.blockOf(B);
  if (!BlockA || !BlockB || A.Fn != B.Fn)
    return false;
  if (*BlockA == *BlockB)
    return true;
  const FunctionFacts &F = P.function(A.Fn);
  auto Leads = [&](CallRef First, uint32_t From, CallRef Then, uint32_t To) {
    return alwaysBefore(P, First, Then) &&
           !reaching(F, Header, /*Throwing=*/false, To)[From];
  };
  return Leads(A, *BlockA, B, *BlockB) || Leads(B, *BlockB, A, *BlockA);
}

bool inOneRun(const Program &P, CallRef A, CallRef B,
              std::optional<uint32_t> Header) {
  const FunctionFacts &F = P.function(A.Fn);
  auto Reaches = [&](uint32_t From, uint32_t To) {
    std::vector<bool> Been(F.Blocks.size());
    std::vector<uint32_t> Work{From};
    while (!Work.empty()) {
      uint32_t At = Work.back();
      Work.pop_back();
      if (At == To)
        return true;
      for (const BlockEdge &Edge : F.Blocks[At].Succs)
        if (!Been[Edge.To] && Edge.To != Header && !Edge.Throws) {
          Been[Edge.To] = true;
          Work.push_back(Edge.To);
        }
    }
    return false;
  };
  std::optional<uint32_t> BlockA = P.blockOf(A), BlockB = P.blockOf(B);
  return !BlockA || !BlockB || Reaches(*BlockA, *BlockB) ||
         Reaches(*BlockB, *BlockA);
}

} // namespace throttlint
