//===- BlockingInAsyncCheck.cpp ---------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "BlockingInAsyncCheck.h"

#include "BestFindings.h"
#include "SleepFixes.h"
#include "Words.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace throttlint {

const CheckInfo &BlockingInAsyncCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-blocking-in-async",
      "Finds blocking sleeps, waits and synchronous requests that run in code "
      "which must not block.",
      Severity::Warning};
  return Info;
}

/// Shorter sleeps give way to other threads; nobody waits for them.
static constexpr double NegligibleSeconds = 0.001;
/// What a worker of a pool may sleep without a word, and what it may not.
static constexpr double ShortInPool = 1, LongInPool = 10;

namespace {

/// How a place is reached: event loops before pools, then the shorter way.
struct Reach {
  std::tuple<bool, size_t, std::string> Length;
  std::vector<CallRef> Path;
  size_t Primary = 0; ///< the step that is reported
  bool operator>(const Reach &Other) const { return Length < Other.Length; }
};

/// Where that many places lead to one request through the same helper, the
/// helper is the matter, and one finding says so.
static constexpr size_t ManyWays = 8;

void mergeShared(const Program &P, std::vector<std::pair<Finding, Reach>> Found,
                 std::vector<Finding> &Out) {
  std::map<CallRef, size_t> Uses;
  for (const auto &[X, R] : Found)
    for (size_t I = R.Primary + 2; I < R.Path.size(); ++I)
      ++Uses[R.Path[I]];
  // By the first step behind the reported one and its callee that many share.
  std::map<CallRef, std::vector<std::pair<Finding, Reach>>> Shared;
  for (auto &[X, R] : Found) {
    auto Behind = llvm::ArrayRef(R.Path).drop_front(
        std::min(R.Primary + 2, R.Path.size()));
    auto Step = llvm::find_if(
        Behind, [&](CallRef Ref) { return Uses[Ref] > ManyWays; });
    if (Step == Behind.end())
      Out.push_back(std::move(X));
    else
      Shared[*Step].emplace_back(std::move(X), std::move(R));
  }
  for (auto &[Step, Ways] : Shared) {
    auto Best = std::max_element(
        Ways.begin(), Ways.end(), [](const auto &A, const auto &B) {
          return A.first.Confidence != B.first.Confidence
                     ? A.first.Confidence < B.first.Confidence
                     : B.second > A.second;
        });
    Best->first.Trace.push_back(
        stepAt(P, Step, TraceStep::Root,
               "other places on event loops that lead to this call: " +
                   std::to_string(Ways.size() - 1)));
    Out.push_back(std::move(Best->first));
  }
}

/// What an entry is called in a message.
const char *entryWord(const Entry &Way) {
  switch (Way.Kind) {
  case Entry::Coroutine:
    return "coroutine";
  case Entry::Slot:
    return "slot";
  case Entry::EventHandler:
    return "event handler";
  case Entry::Handler:
    return "handler";
  }
  return "";
}

/// Reading the answer of a request that is reported already.
bool besideRequest(const CheckContext &Ctx, FuncId Fn, const Effect &Wait) {
  for (const Effect &E : Ctx.E.of(Fn))
    if (E.Kind == EffectKind::Request && E.Blocking &&
        E.Path.size() == Wait.Path.size() && E.leaf().Fn == Wait.leaf().Fn &&
        std::equal(E.Path.begin(), E.Path.end() - 1, Wait.Path.begin()) &&
        !Ctx.P.maybeNoRequest(E.Url))
      return true;
  return false;
}

/// The same object, read from another the same way: `dns->` here and there.
bool sameObject(const Program &P, ValueId A, ValueId B) {
  A = P.normalize(A), B = P.normalize(B);
  if (A == B)
    return A != NoValue;
  auto X = P.resultOf(P.values()[A]), Y = P.resultOf(P.values()[B]);
  if (!X || !Y)
    return false;
  const CallFact &C = P.call(*X), &D = P.call(*Y);
  return C.Receiver != NoValue && C.Key == D.Key && C.Receiver == D.Receiver &&
         C.Args == D.Args;
}

/// It runs only where a wait on the same object said that it is over:
/// `if (f.wait_for(0s) == ready) use(f.get());`, or behind such a wait.
bool isOver(const Program &P, CallRef Wait, const FunctionModel &Model) {
  const CallFact &C = P.call(Wait);
  std::optional<uint32_t> Block = P.blockOf(Wait);
  if (!Block || C.Receiver == NoValue)
    return false;
  bool Over = false;
  if (Model.StaysOver)
    for (uint32_t I = 0; I < P.function(Wait.Fn).Calls.size() && !Over; ++I)
      Over =
          I != Wait.Call &&
          llvm::any_of(P.models({Wait.Fn, I}),
                       [](const FunctionModel *M) { return M->StaysOver; }) &&
          sameObject(P, P.call({Wait.Fn, I}).Receiver, C.Receiver) &&
          alwaysBefore(P, {Wait.Fn, I}, Wait);
  for (const Guard &G : guardsOf(P, Wait.Fn, *Block))
    P.visit(G.Condition, [&](ValueId, const Value &V) {
      std::optional<CallRef> R = P.resultOf(V);
      Over |=
          R && *R != Wait && R->Fn == Wait.Fn &&
          llvm::any_of(P.models(*R),
                       [](const FunctionModel *M) {
                         return M->Role == Role::Sleep || M->Role == Role::Wait;
                       }) &&
          sameObject(P, P.call(*R).Receiver, C.Receiver);
      return !Over;
    });
  return Over;
}

/// The path leads into a coroutine that is only made here, not awaited: it
/// runs where it is spawned.
bool spawnsOnly(const Program &P, const Effect &E) {
  for (size_t I = 0; I + 1 < E.Path.size(); ++I)
    if (P.function(E.Path[I + 1].Fn).Coroutine && !P.call(E.Path[I]).Awaited)
      return true;
  return false;
}

/// The handler runs because the wait is over: it is connected to the signal
/// that says so, as `finished` of a watcher does of a future.
bool toldThatOver(const Program &P, const Entry &Way, const Effect &Wait) {
  if (!Way.By || !Way.By->By->Model || !Way.By->By->Model->Signal)
    return false;
  const Effect &By = *Way.By->By;
  return llvm::is_contained(Wait.Model->EndedBy,
                            P.signalKey(By.leaf(), *By.Model));
}

/// What ends the loop is changed by its own rounds: it works through something
/// and does not wait for others.
bool advances(const Program &P, FuncId Fn, const LoopFact &L) {
  const FunctionFacts &F = P.function(Fn);
  std::vector<bool> In(F.Blocks.size());
  for (uint32_t B : L.Blocks)
    In[B] = true;
  bool Found = L.Kind == RepetitionKind::RangeFor;
  std::vector<ValueId> Asked; // objects that the conditions ask
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (llvm::all_of(Block.Succs,
                     [&](const BlockEdge &Edge) { return In[Edge.To]; }))
      continue;
    P.visit(Block.Condition, [&](ValueId Id, const Value &V) {
      if (const PhiFact *Phi = P.phi(V))
        P.visit(Phi->Next, [&](ValueId Next, const Value &) {
          Found |= Next == Id;
          return !Found;
        });
      if (auto Ref = P.resultOf(V); Ref && P.call(*Ref).Receiver != NoValue)
        Asked.push_back(P.call(*Ref).Receiver);
      return !Found;
    });
  }
  for (uint32_t B : L.Blocks)
    for (uint32_t C : F.Blocks[B].Calls)
      Found |= !F.Calls[C].ReadOnly &&
               llvm::is_contained(Asked, F.Calls[C].Receiver);
  return Found;
}

/// A loop around the call that nothing paces and nothing counts.
bool spins(const CheckContext &Ctx, const Effect &E) {
  for (uint32_t L : Ctx.P.loopsAround(E.leaf())) {
    FuncId Fn = E.leaf().Fn;
    if (advances(Ctx.P, Fn, Ctx.P.function(Fn).Loops[L]))
      continue;
    LoopUse Use = analyzeLoop(Ctx.P, Ctx.E, E.Path, E.Path.size() - 1, L);
    if (!Use.Rounds.Count && !Use.Pace.any())
      return true;
  }
  return false;
}

/// Lets events in, round after round, until the answer to a request of this
/// function is there. Only who runs on an event loop does that.
bool spinsForAnswer(const CheckContext &Ctx, const Effect &E) {
  if (E.Kind != EffectKind::Wait || E.Path.size() != 1 || !E.Model->Spins ||
      !spins(Ctx, E))
    return false;
  FuncId Fn = E.leaf().Fn;
  std::vector<CallRef> Requests;
  for (const Effect &X : Ctx.E.of(Fn))
    if (X.Kind == EffectKind::Request &&
        !llvm::is_contained(Requests, X.Path.front()))
      Requests.push_back(X.Path.front());
  const FunctionFacts &F = Ctx.P.function(Fn);
  for (uint32_t L : Ctx.P.loopsAround(E.leaf()))
    for (uint32_t B : F.Loops[L].Blocks)
      for (CallRef Request : Requests)
        if (F.Blocks[B].Condition != NoValue &&
            dependsOnCall(Ctx.P, F.Blocks[B].Condition, Request))
          return true;
  return false;
}

/// How sure it is that a pool misses the worker; nothing when pools are there
/// for just that. Handing a synchronous request to a pool is the advice this
/// check gives, and a wait there is mostly for the pool's own work.
std::optional<Confidence> inPool(const CheckContext &Ctx, const Entry &Way,
                                 const Effect &E,
                                 std::optional<double> Seconds) {
  if (E.Kind != EffectKind::Sleep)
    return std::nullopt;
  if (Seconds && *Seconds < ShortInPool)
    return std::nullopt;
  // Sleeps on and on: the worker never comes back.
  bool ForEver = false;
  for (size_t Step = 0; Step < E.Path.size(); ++Step)
    for (uint32_t L : Ctx.P.loopsAround(E.Path[Step]))
      ForEver |= analyzeLoop(Ctx.P, Ctx.E, E.Path, Step, L).Rounds.Endless;
  bool Long = ForEver || (Seconds && *Seconds >= LongInPool);
  return Long && !Way.SharedWith.empty() ? Confidence::Medium : Confidence::Low;
}

} // namespace

void BlockingInAsyncCheck::evaluate(const CheckContext &Ctx,
                                    std::vector<Finding> &Out) const {
  const Program &P = Ctx.P;
  // One finding for each place that blocks; the shortest way there tells.
  BestFindings<CallRef, Reach> Best;
  std::map<CallRef, bool> Over;

  for (const Entry &R : Ctx.Ways.entries()) {
    bool Pool = R.Context == ContextKind::Pool;
    if (R.Context != ContextKind::EventLoop && !Pool)
      continue;
    const FunctionFacts &F = P.function(R.Fn);
    for (const Effect &E : Ctx.E.of(R.Fn)) {
      if (!E.Blocking ||
          (E.Kind != EffectKind::Sleep && E.Kind != EffectKind::Wait &&
           E.Kind != EffectKind::Request))
        continue;
      if (E.Kind == EffectKind::Request && P.maybeNoRequest(E.Url))
        continue;
      if (E.Kind == EffectKind::Wait && besideRequest(Ctx, R.Fn, E))
        continue;
      if (E.Kind == EffectKind::Wait) {
        auto [It, New] = Over.try_emplace(E.leaf());
        if (New)
          It->second = isOver(P, E.leaf(), *E.Model);
        if (It->second || toldThatOver(P, R, E))
          continue;
      }
      if (spawnsOnly(P, E))
        continue;
      // A library's own requests in its own handlers are its way of working.
      if (E.Kind == EffectKind::Request && R.Library &&
          E.Model->Library == R.Library->Id)
        continue;
      if (E.Model->Spins && (Pool || !spins(Ctx, E)))
        continue;
      std::optional<double> Seconds;
      if (E.Kind == EffectKind::Sleep && E.Duration != NoValue) {
        Seconds = pauseSeconds(P, E.Duration);
        if (Seconds && *Seconds <= NegligibleSeconds)
          continue;
      }
      // Sleeps and waits are wrong where they stand; a synchronous client is
      // innocent, calling it here is not.
      bool IsRequest = E.Kind == EffectKind::Request;
      size_t At = IsRequest ? firstTellingStep(P, E) : E.Path.size() - 1;
      CallRef Primary = E.Path[At];
      Finding X = findingAt(Ctx, info(), Primary);
      X.Confidence = Confidence::High;
      if (!R.Known || E.Model->Spins)
        X.Confidence = Confidence::Medium;
      X.Confidence = std::min(X.Confidence, doubted(Confidence::High, E));
      if (Pool) {
        std::optional<Confidence> Sure = inPool(Ctx, R, E, Seconds);
        if (!Sure)
          continue;
        X.Severity = Severity::Note;
        X.Confidence = E.ambiguous() ? Confidence::Low : *Sure;
      }
      const CallFact &Leaf = P.call(E.leaf());

      std::string Blocker = "`" + Leaf.Spelling + "`";
      if (IsRequest) {
        ResolvedEndpoint Where = resolveEndpoints(P, E).front();
        if (Where.Provider && Where.How != Evidence::PublicHost)
          X.Provider = Where.Provider->Provider;
        if (Where.How != Evidence::None)
          X.Endpoint = Where.name();
        Blocker = "the synchronous request by " + Blocker;
        if (Where.Row)
          Blocker += " (" + endpointWords(Where) + ")";
      }
      std::string Length;
      X.BlocksSeconds = Seconds;
      if (Seconds)
        Length = " for " + secondsWords(*Seconds);
      else if (E.Kind == EffectKind::Sleep)
        Length = dependsOnServer(P, Ctx.E, E.Duration)
                     ? " for as long as the server says"
                     : " for a time that cannot be known here";
      else if (E.Kind == EffectKind::Wait || IsRequest)
        Length = " until it is done";
      std::string Loop = R.Library ? "the " + R.Library->Name + " event loop"
                                   : "its event loop";
      if (Pool)
        Loop = R.Library ? "a pool of " + R.Library->Name : "a pool";
      X.Message = Blocker + " blocks " + Loop + Length + ": it runs in the " +
                  entryWord(R) + " `" + F.Name +
                  "`, and everything else on that loop stands still meanwhile";
      if (Pool)
        X.Message =
            Blocker + " takes one of the pool's workers away" + Length +
            ": it runs in the task `" + F.Name + "`" +
            (R.SharedWith.empty() ? std::string()
                                  : "; the pool also serves " + R.SharedWith);
      if (E.Model->Spins)
        X.Message = Blocker +
                    " spins: the loop around it runs without a "
                    "pause until something else happens, in the " +
                    entryWord(R) + " `" + F.Name + "`";

      TraceStep Why{TraceStep::Root, P.file(F.Loc), F.Loc.Line, F.Loc.Column,
                    std::string("`") + F.Name + "` is a " + entryWord(R) +
                        (R.Library ? " of " + R.Library->Name : "")};
      if (R.By) {
        const CallFact &By = P.call(R.By->By->leaf());
        Why = {TraceStep::Root, P.file(By.Loc), By.Loc.Line, By.Loc.Column,
               "`" + By.Spelling + "` makes `" + F.Name + "` run on " + Loop};
      }
      X.Trace.push_back(std::move(Why));
      appendPath(Ctx, E, 0, X.Trace);

      if (Pool)
        X.Advice.push_back("let a timer start the next task, or give work "
                           "that waits a thread of its own");
      if (E.Kind == EffectKind::Sleep && R.Library && !Pool) {
        const std::string &Instead =
            F.Coroutine ? R.Library->CoroutineSleep : R.Library->HandlerSleep;
        bool Here = Primary.Fn == R.Fn;
        if (!Instead.empty())
          X.Advice.push_back("wait without blocking" +
                             (Here ? std::string()
                                   : std::string(", in the ") + entryWord(R) +
                                         " `" + F.Name +
                                         "` and not in a helper") +
                             ": `" + Instead + "`");
      }
      if (IsRequest)
        X.Advice.push_back("send it with the asynchronous form of the client, "
                           "or hand it to a thread of its own");
      else if (X.Advice.empty())
        X.Advice.push_back("await it, or do it on a thread of its own");

      if (E.Kind == EffectKind::Sleep)
        X.Fix = sleepFix(Ctx, Primary, R);

      // What could not be parsed cannot excuse it: a sleep stays a sleep.
      if (X.InBrokenFunction && X.Confidence == Confidence::Medium) {
        X.InBrokenFunction = false;
        X.Trace.push_back(
            {TraceStep::Unknown, X.File, X.Line, X.Column,
             "parts of `" + X.Function + "` could not be parsed"});
      }
      Best.keep(Primary, std::move(X),
                {{Pool, E.Path.size(), F.Name}, E.Path, At});
    }
  }
  // Whoever calls it.
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &E : Ctx.E.of(Fn)) {
      if (Best.has(E.leaf()) || !spinsForAnswer(Ctx, E))
        continue;
      Finding X = findingAt(Ctx, info(), E.leaf());
      X.Confidence = Confidence::Medium;
      X.Message = "`" + P.call(E.leaf()).Spelling +
                  "` spins: the loop around it runs without a pause until the "
                  "answer is there, on the event loop that should be waiting";
      X.Advice.push_back("go on in a handler of the answer's own signal, or "
                         "wait in a nested event loop that it ends");
      Best.keep(E.leaf(), std::move(X),
                {{false, 1, P.function(Fn).Name}, E.Path, 0});
    }
  mergeShared(P, Best.take(), Out);
}

} // namespace throttlint
