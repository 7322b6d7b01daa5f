//===- RepeatedRequests.cpp -------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RepeatedRequests.h"

#include "Words.h"
#include "program/FanOut.h"
#include "program/Inputs.h"
#include "program/Latches.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/Recurrence.h"
#include "program/TripCounts.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace throttlint {
namespace {

/// A repetition on the path of an effect.
struct OnPath {
  size_t Step;
  const LoopFact *Loop; ///< null: an algorithm runs its callable repeatedly
  uint32_t Index;
};

/// More under way at once is a crowd; browsers keep to six for each host.
constexpr double AtOnce = 16;

class Collector {
public:
  Collector(const Program &P, const Effects &E, const Contexts &Ways,
            const CheckOptions &Options)
      : P(P), Effs(E), Ways(Ways), Options(Options), Recurs(P, E), Uses(P, E) {}

  std::vector<RepeatedRequest> run() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Effs.of(Fn))
        if (judged(E))
          loopsOf(E);
    for (const SpawnedRequest &S : spawnedRequests(P, Effs, Ways))
      if (judged(S.Request))
        loopsOf(S.Request, S.Spawn);
    timers();
    recursions();
    together();
    std::vector<RepeatedRequest> Out;
    for (auto &[Key, Best] : Found)
      Out.push_back(std::move(Best));
    return Out;
  }

private:
  const Program &P;
  const Effects &Effs;
  const Contexts &Ways;
  const CheckOptions &Options;
  Recurrences Recurs;
  /// By place and request.
  using Key = std::tuple<std::string, uint32_t, uint32_t, CallRef>;
  std::multimap<Key, RepeatedRequest> Found;
  LoopUses Uses;
  std::map<std::pair<ValueId, ValueId>, std::vector<ResolvedEndpoint>>
      Endpoints;

  const LoopUse &use(const Effect &E, size_t Step, uint32_t Loop) {
    return Uses.of(E.Path, Step, Loop);
  }
  std::vector<ResolvedEndpoint> endpoints(const Effect &E) {
    auto It = Endpoints.find({E.Url, E.Verb});
    if (It != Endpoints.end())
      return It->second;
    std::vector<ResolvedEndpoint> Out = resolveEndpoints(P, E);
    // The files on the way may tell another story on another way, and another
    // client may have a token.
    if (llvm::all_of(Out, [](const ResolvedEndpoint &Where) {
          return Where.How != Evidence::None && Where.NamedBy.empty() &&
                 !(Where.Row &&
                   llvm::any_of(Where.Row->Costs,
                                [](auto &C) { return !C.Without.empty(); })) &&
                 !(Where.Provider &&
                   llvm::any_of(Where.Provider->Plans, [](const Plan &Shown) {
                     return !Shown.EvidenceLiteral.empty();
                   }));
        }))
      Endpoints.emplace(std::pair(E.Url, E.Verb), Out);
    return Out;
  }

  /// See Rounds::HostGuessed.
  bool guessed(const Effect &E, const ResolvedEndpoint &Where,
               size_t Step = 0) const {
    if (Where.NamedBy.empty())
      return false;
    size_t Named = E.Path.size(); // the step in the nearest file that names one
    while (Named > Step &&
           P.hostsIn(P.call(E.Path[Named - 1]).Loc.File).empty())
      --Named;
    return Named == Step || !madeOf(E.Url, Where.Host);
  }

  /// The value is computed from a text with \p Host or from an answer.
  bool madeOf(ValueId Id, const std::string &Host) const {
    static constexpr size_t Most = 400;
    std::vector<ValueId> Work{Id};
    std::set<CallRef> Seen;
    bool Found = dependsOnServer(P, Effs, Id);
    for (size_t I = 0; I < Work.size() && I < Most && !Found; ++I)
      P.visit(P.resolve(Work[I]), [&](ValueId, const Value &V) {
        Found |=
            V.Op == ValueOp::Text && V.Text.find(Host) != std::string::npos;
        if (auto Ref = P.resultOf(V); Ref && Seen.insert(*Ref).second) {
          const CallFact &C = P.call(*Ref);
          Found |= dependsOnServer(P, Effs, C.Receiver);
          Work.push_back(C.Receiver);
          for (ValueId Arg : C.Args) {
            Found |= dependsOnServer(P, Effs, Arg);
            Work.push_back(Arg);
          }
        }
        return !Found;
      });
    return Found;
  }

  /// A request, as far as can be told, that nobody else holds back.
  bool judged(const Effect &E) const {
    return E.Kind == EffectKind::Request && !P.maybeNoRequest(E.Url) &&
           !(E.Model && E.Model->KeepsLimits);
  }

  double latencyOf(const Effect &E) const {
    bool Sequential = E.Blocking || P.call(E.leaf()).Awaited;
    return Sequential ? Options.AssumedLatencySeconds : 0;
  }

  std::vector<OnPath> repetitions(const Effect &E) const {
    std::vector<OnPath> Out;
    for (size_t Step = 0; Step < E.Path.size(); ++Step) {
      for (uint32_t L : P.loopsAround(E.Path[Step]))
        Out.push_back({Step, &P.function(E.Path[Step].Fn).Loops[L], L});
      if (llvm::is_contained(E.RepeatingSteps, Step))
        Out.push_back({Step, nullptr, 0});
    }
    return Out;
  }

  /// Some function on the path is a coroutine or a handler.
  bool runsOnEventLoop(const Effect &E) const {
    return llvm::any_of(E.Path, [&](CallRef Step) {
      return P.function(Step.Fn).Coroutine || Ways.armedOnEventLoop(Step.Fn);
    });
  }

  /// How many threads or tasks run the part behind \p Spawn, as far as known.
  double workers(const Effect &E, size_t Spawn) {
    double Out = 1;
    for (const OnPath &On : repetitions(E))
      if (On.Step <= Spawn && On.Loop)
        if (auto N = use(E, On.Step, On.Index).Rounds.Count)
          Out *= std::max<double>(1, static_cast<double>(*N));
    return Out;
  }

  /// Does the loop wait for an answer before it asks again, and if it does,
  /// for this one? Sets what the rounds know of that; true when it waits for
  /// something else, which may pace it.
  bool pacedByEvents(const Effect &E, const OnPath &On,
                     std::optional<size_t> Spawn, Rounds &R) {
    bool Elsewhere =
        Spawn ? On.Step <= *Spawn : startedOnly(P, E, On.Step).has_value();
    bool Answers = E.Blocking || P.call(E.leaf()).Awaited;
    bool Own = Answers && !Elsewhere;
    bool Waits = On.Loop && waitsForEvents(P, Effs, E.Path[On.Step], *On.Loop,
                                           Own ? E.Model : nullptr);
    if (Own)
      return Waits;
    if (On.Loop && worksOnArrivals(P, Effs, E.Path[On.Step], *On.Loop))
      return true;
    // A handler that is registered runs as often as something arrives while
    // the loop serves events.
    if (Spawn && On.Loop && servesEvents(E.Path[On.Step].Fn, *On.Loop))
      return true;
    Waits |= waitsWithin(E, On.Step);
    R.FanOut = !Waits;
    R.Latency = Waits ? Options.AssumedLatencySeconds : 0;
    return false;
  }

  bool servesEvents(FuncId Fn, const LoopFact &Loop) const {
    return llvm::any_of(Effs.of(Fn), [&](const Effect &X) {
      std::optional<uint32_t> Block = P.blockOf(X.Path.front());
      return X.Kind == EffectKind::Wait && X.Model && X.Model->ServesEvents &&
             Block && llvm::is_contained(Loop.Blocks, *Block);
    });
  }

  /// A function on the way waits for what it started: behind it, until
  /// something is over (`reply = get(url); loop.exec();`), or by asking again
  /// and again whether it is done (`while (!job->done) job = proceed(job);`).
  bool waitsWithin(const Effect &E, size_t From) const {
    return llvm::any_of(
        llvm::ArrayRef(E.Path).drop_front(From + 1), [&](CallRef Start) {
          return asksUntilDone(Start) ||
                 llvm::any_of(Effs.of(Start.Fn), [&](const Effect &X) {
                   return X.Kind == EffectKind::Wait &&
                          X.Path.front() != Start &&
                          alwaysBehind(P, X.Path.front(), Start);
                 });
        });
  }

  bool asksUntilDone(CallRef Start) const {
    const FunctionFacts &F = P.function(Start.Fn);
    std::optional<uint32_t> At = P.blockOf(Start);
    return At && llvm::any_of(F.Loops, [&](const LoopFact &L) {
             return !llvm::is_contained(L.Blocks, *At) &&
                    llvm::any_of(L.Blocks, [&](uint32_t B) {
                      const BlockFact &Block = F.Blocks[B];
                      return llvm::any_of(Block.Succs,
                                          [&](const BlockEdge &Edge) {
                                            return !Edge.Throws &&
                                                   !llvm::is_contained(L.Blocks,
                                                                       Edge.To);
                                          }) &&
                             dependsOnCall(P, Block.Condition, Start);
                    });
           });
  }

  /// Keeps what repeats without a loop statement. \p Kind: the hazard if a
  /// limit breaks.
  void keep(RepeatedRequest::ByTy By, Hazard Kind, const Effect &E,
            const ResolvedEndpoint &Where, const Rounds &R, bool Maybe,
            CallRef Again) {
    RepeatedRequest X;
    X.By = By;
    X.B = worstBreach(E, Where, R, Maybe, Options);
    X.Hazard = X.B ? Kind : Hazard::None;
    X.Maybe = Maybe;
    X.Request = E;
    X.Where = Where;
    X.R = R;
    if (X.B)
      X.Sure = X.B->Sure;
    X.Again = Again;
    // What a function of its own repeats is told from its first call.
    X.Place =
        E.Path[By == RepeatedRequest::Recursion ? 0 : firstTellingStep(P, E)];
    add(std::move(X));
  }

  /// The call at \p Step only runs a callable that the step before gave it.
  bool handsOver(const Effect &E, size_t Step) const {
    const CallFact &C = P.call(E.Path[Step]);
    if (Step + 1 >= E.Path.size())
      return false;
    const FunctionFacts &Next = P.function(E.Path[Step + 1].Fn);
    if (!Next.Lambda && C.CalleeUsr == Next.Usr)
      return false;
    std::vector<ValueId> Callables{C.Callee};
    for (const FunctionModel *M : P.models(E.Path[Step]))
      if (M->Role == Role::Invoke)
        Callables.push_back(P.handlerOf(E.Path[Step], *M));
    return llvm::any_of(Callables, [&](ValueId Id) {
      return P.originOf(Id) == Origin::Caller;
    });
  }

  /// So many at once are a hazard with any server that is not our own, also
  /// where the limit is far off or not published.
  static Confidence fanOutConfidence(const Effect &E,
                                     const ResolvedEndpoint &Where,
                                     const std::optional<Breach> &B,
                                     bool HostGuessed, bool Maybe) {
    // Nothing but another host of the program names a party that no rule knows.
    bool Unfounded = HostGuessed && Where.How == Evidence::PublicHost;
    if (Maybe || Unfounded || Where.How == Evidence::None)
      return Confidence::Low;
    if (B && B->Sure == Confidence::High)
      return Confidence::High;
    return doubted(Confidence::Medium, E);
  }

  /// Keeps a loop if it is a hazard. True when it is, and not only with low
  /// confidence.
  bool loop(const Effect &E, const ResolvedEndpoint &Where, const Rounds &R,
            const OnPath &On, bool Maybe, std::optional<size_t> Spawn) {
    RepeatedRequest X;
    X.By = On.Loop ? RepeatedRequest::Loop : RepeatedRequest::Algorithm;
    X.B = worstBreach(E, Where, R, Maybe, Options);
    // What takes its next input from the answer has waited for it.
    bool AllAtOnce = R.FanOut && R.spacing() == 0 && !R.PaceUnknown &&
                     R.Role != LoopRole::Paginate;
    if (AllAtOnce && (!R.Count || (!X.B && *R.Count > AtOnce))) {
      X.Hazard = Hazard::FanOut;
      X.Sure = fanOutConfidence(E, Where, X.B, R.HostGuessed, Maybe);
    } else if (!X.B) {
      X.Hazard = Hazard::None;
    } else {
      X.Hazard = R.Role == LoopRole::Poll ? Hazard::Poll : Hazard::Loop;
      X.Sure = X.B->Sure;
    }
    X.Request = E;
    X.Where = Where;
    X.R = R;
    X.Step = On.Step;
    X.LoopIndex = On.Index;
    X.Spawn = Spawn;
    X.Maybe = Maybe;
    // A callable that was handed over: speak of the place that hands it over.
    size_t Step = On.Step;
    while (Step > 0 && handsOver(E, Step))
      --Step;
    X.Place = E.Path[Step];
    Confidence Sure = X.Sure;
    add(std::move(X));
    return Sure != Confidence::Low;
  }

  /// Something waits from one of two calls to the other, themselves included.
  bool pausesBetween(CallRef A, CallRef B) const {
    if (Effs.delayOf(A).any() || Effs.delayOf(B).any())
      return true;
    const FunctionFacts &F = P.function(A.Fn);
    for (uint32_t C = 0; C < F.Calls.size(); ++C) {
      CallRef Ref{A.Fn, C};
      bool Between = (alwaysBefore(P, A, Ref) && alwaysBefore(P, Ref, B)) ||
                     (alwaysBefore(P, B, Ref) && alwaysBefore(P, Ref, A));
      if (Between && Effs.delayOf(Ref).any())
        return true;
    }
    return false;
  }

  /// Calls of one round that send the same request share what the loop's pace
  /// leaves to each: two behind one wait are twice as many.
  void together() {
    std::map<std::tuple<FuncId, uint32_t, std::string>,
             std::vector<RepeatedRequest *>>
        Rounds;
    for (auto &[Key, X] : Found)
      if (X.By == RepeatedRequest::Loop && X.Hazard == Hazard::None &&
          X.R.Role == LoopRole::Iterate && !X.R.FanOut && !X.Spawn)
        Rounds[{X.Request.Path[X.Step].Fn, X.LoopIndex, X.Where.name()}]
            .push_back(&X);
    for (auto &[Key, All] : Rounds) {
      RepeatedRequest &First = *All.front();
      CallRef Step = First.Request.Path[First.Step];
      uint32_t Header = P.function(Step.Fn).Loops[First.LoopIndex].Header;
      auto R = First.R;
      std::vector<CallRef> Others;
      for (RepeatedRequest *X : llvm::ArrayRef(All).drop_front()) {
        CallRef Other = X->Request.Path[X->Step];
        // One call that may send either is one request.
        if (Other == Step || !roundsHaveBoth(P, Step, Other, Header) ||
            pausesBetween(Step, Other))
          continue;
        R.Requests += X->R.Requests;
        Others.push_back(X->Place);
      }
      if (Others.empty())
        continue;
      First.B =
          worstBreach(First.Request, First.Where, R, First.Maybe, Options);
      // They may have different channels or chats.
      if (First.B && First.B->L->Narrow)
        First.B.reset();
      if (!First.B)
        continue;
      First.R = R;
      First.Hazard = Hazard::Loop;
      First.Sure = First.B->Sure;
      First.Others = std::move(Others);
    }
  }

  static int rank(const RepeatedRequest &X) {
    int Named = X.Where.Row ? 4 : X.Where.Provider ? 2 : 0;
    // Of what keeps the limit, what goes on for ever spends most.
    if (X.Hazard == Hazard::None)
      return Named + (X.R.Endless ? 8 : 0);
    return static_cast<int>(X.Sure) * 8 + Named;
  }

  /// Keeps the one that tells most of each place, request and endpoint. An
  /// unresolved variant says less than a resolved one.
  void add(RepeatedRequest New) {
    const Location &At = P.call(New.Place).Loc;
    Key Place{P.file(At), At.Line, At.Column, New.Request.leaf()};
    auto [It, End] = Found.equal_range(Place);
    for (; It != End; ++It) {
      const RepeatedRequest &Old = It->second;
      if ((Old.Hazard == Hazard::None) != (New.Hazard == Hazard::None)) {
        if (New.Hazard == Hazard::None)
          return;
        It->second = std::move(New);
        return;
      }
      // A crowd for each tick of a timer is two hazards.
      if (Old.Hazard != New.Hazard &&
          (Old.Hazard == Hazard::Poll || New.Hazard == Hazard::Poll) &&
          (Old.Hazard == Hazard::FanOut || New.Hazard == Hazard::FanOut))
        continue;
      if (Old.Where.Row && !New.Where.Row)
        return;
      if (Old.Where.Row && Old.Where.Row->Name != New.Where.Row->Name)
        continue;
      if (rank(New) > rank(Old) ||
          (rank(New) == rank(Old) &&
           New.Request.Path.size() < Old.Request.Path.size()))
        It->second = std::move(New);
      return;
    }
    Found.emplace(std::move(Place), std::move(New));
  }

  /// Judges the loops around a request, the innermost first; what is left
  /// over (requests and time of one outer round) goes to \p Inner. \p Spawn:
  /// the step that hands the rest to a thread or an executor.
  bool judgeLoops(const Effect &E, const ResolvedEndpoint &Where, Rounds &Inner,
                  std::optional<size_t> Spawn) {
    std::vector<OnPath> All = repetitions(E);
    // A wait for the server's signal anywhere makes the loop reactive, unless
    // that wait freezes an event loop.
    bool Async = runsOnEventLoop(E);
    bool Freezes = false;
    for (const OnPath &R : All)
      if (R.Loop) {
        const LoopUse &U = use(E, R.Step, R.Index);
        if (U.ServerWait && !(U.ServerWaitBlocks && Async))
          return false;
        Freezes |= U.ServerWaitBlocks;
      }
    for (auto It = All.rbegin(); It != All.rend(); ++It) {
      Rounds R = Inner;
      bool Maybe = false, Server = false;
      if (It->Loop) {
        const LoopUse &U = use(E, It->Step, It->Index);
        if (U.Role == LoopRole::Retry || U.Role == LoopRole::Fallback)
          continue;
        R.Role = U.Role;
        if (U.Rounds.Count)
          R.Count = static_cast<double>(*U.Rounds.Count);
        if (llvm::any_of(Where.Limits, [](const Limit *L) {
              return L->Narrow && !L->Keys.empty();
            }))
          R.Keys = keyParameters(P, E, It->Step, It->Index,
                                 Where.Row ? Where.Row->Path : "");
        R.Endless = U.Rounds.Endless;
        R.EndsOnFailure = U.Rounds.EndsOnFailure;
        R.paceBy(U.Pace);
        Maybe = U.Pace.Maybe && !Freezes;
        Server = U.Pace.FromServer;
      } else {
        R.Role = LoopRole::Iterate;
        R.Pace = 0;
        if (auto N = algorithmRounds(P, E.Path, It->Step))
          R.Count = static_cast<double>(*N);
      }
      if (Server && !Async)
        return false;
      R.HostGuessed = guessed(E, Where, It->Step);
      if (Spawn && It->Step > *Spawn)
        R.Workers = workers(E, *Spawn);
      Maybe |= pacedByEvents(E, *It, Spawn, R);
      if (!loop(E, Where, R, *It, Maybe, Spawn)) {
        if (!R.Count)
          return false; // paced, or unknown: outer loops add nothing
        Inner.Requests *= std::max(1.0, *R.Count);
        Inner.Latency *= std::max(1.0, *R.Count);
        Inner.Latency += R.spacing() * *R.Count;
        continue;
      }
      return true;
    }
    return false;
  }

  void loopsOf(const Effect &E, std::optional<size_t> Spawn = {}) {
    bool Any = !E.RepeatingSteps.empty();
    for (CallRef Step : E.Path)
      Any |= !P.loopsAround(Step).empty();
    if (!Any)
      return;
    for (const ResolvedEndpoint &Where : endpoints(E)) {
      if (Where.How == Evidence::Private)
        continue;
      Rounds Inner;
      Inner.Latency = latencyOf(E);
      judgeLoops(E, Where, Inner, Spawn);
    }
  }

  /// Timers, main loops, and handlers that arrange to run again.
  void timers() {
    for (const Arming &A : Ways.armings())
      if (A.Repeats)
        tick(A.Handler, A.Seconds, A.Timer, A.By->leaf(), /*Repost=*/false);
    for (FuncId Fn : Ways.mainLoops())
      mainLoop(Fn);
    for (const SelfRearming &X : selfRearming(P, Effs, Ways))
      tick(X.Handler, X.Seconds, true, X.By, /*Repost=*/true, &X);
  }

  /// A function that comes back to itself with other arguments is a loop.
  void recursions() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Recursion &Again : recursionsOf(P, Effs, Fn))
        for (const Effect &E : Effs.of(Fn))
          if (judged(E))
            recursion(Again, E);
  }

  void recursion(const Recursion &Again, const Effect &E) {
    std::optional<LoopUse> Use = Recurs.use(Again, E);
    if (!Use || Use->Role == LoopRole::Retry || Use->Pace.FromServer)
      return;
    for (const ResolvedEndpoint &Where : endpoints(E)) {
      if (Where.How == Evidence::Private)
        continue;
      Rounds R;
      R.Latency = latencyOf(E);
      R.HostGuessed = guessed(E, Where);
      R.Role = Use->Role;
      if (Use->Rounds.Count)
        R.Count = static_cast<double>(*Use->Rounds.Count);
      R.paceBy(Use->Pace);
      keep(RepeatedRequest::Recursion, Hazard::Loop, E, Where, R,
           Use->Pace.Maybe, Again.Path.front());
    }
  }

  /// Requests of one run of a handler; nothing when that cannot be told, or
  /// when its own loops are the hazard.
  std::optional<Rounds> oneRun(const Effect &E) {
    Rounds R;
    R.Endless = true;
    R.Role = LoopRole::Poll;
    for (const OnPath &On : repetitions(E)) {
      if (!On.Loop) {
        auto N = algorithmRounds(P, E.Path, On.Step);
        if (!N)
          return std::nullopt;
        R.Requests *= std::max<double>(1, static_cast<double>(*N));
        continue;
      }
      const LoopUse &U = use(E, On.Step, On.Index);
      if (U.ServerWait)
        return std::nullopt;
      if (U.Role == LoopRole::Retry || U.Role == LoopRole::Fallback)
        continue;
      if (!U.Rounds.Count)
        return std::nullopt;
      R.Requests *= std::max<double>(1, *U.Rounds.Count);
    }
    return R;
  }

  void tick(FuncId Handler, std::optional<double> Seconds, bool Timer,
            CallRef ArmedBy, bool Repost, const SelfRearming *Again = nullptr) {
    if (!Timer)
      return;
    for (const Effect &E : Effs.of(Handler)) {
      if (!judged(E))
        continue;
      std::optional<Rounds> Run = oneRun(E);
      std::optional<LoopUse> Use;
      if (Again)
        Use = Recurs.use(*Again, E);
      if (Use && Use->Role == LoopRole::Retry)
        continue;
      if (Run && Use && Use->Rounds.Count) {
        Run->Count = static_cast<double>(*Use->Rounds.Count);
        Run->Endless = false;
      }
      // Item after item, at once: over when something says so.
      if (Run && Use && Use->Role != LoopRole::Poll && Seconds == 0.0 &&
          (Use->Rounds.ByAnswer || Use->Rounds.OtherEnd)) {
        Run->Role = LoopRole::Iterate;
        Run->Endless = false;
      }
      for (const ResolvedEndpoint &Where : endpoints(E)) {
        if (Where.How == Evidence::Private || !Run)
          continue;
        // A repeating timer ticks whether or not the last answer is there.
        Rounds R = *Run;
        R.HostGuessed = guessed(E, Where);
        R.Latency = Repost ? latencyOf(E) : 0;
        // The handler may ask a limiter first.
        Delay Pace;
        Pace.Spaced = delayOfRun(P, Effs, E.Path).Spaced;
        Pace.Unknown = !Seconds;
        Pace.Seconds = Seconds.value_or(0);
        R.paceBy(Pace);
        R.PaceUnknown |= sentOncePerEvent(P, E);
        if (R.Pace == 0 && Repost && P.call(E.leaf()).Awaited == false &&
            R.Latency == 0)
          R.Latency = Options.AssumedLatencySeconds;
        keep(Repost ? RepeatedRequest::Rearming : RepeatedRequest::Timer,
             !Repost || R.Pace > 0 ? Hazard::Poll : Hazard::Loop, E, Where, R,
             /*Maybe=*/false, ArmedBy);
      }
    }
  }

  /// Some way to the request asks the clock whether it is time.
  bool asksTheClock(const Effect &E) const {
    for (CallRef Step : E.Path)
      for (const BlockFact &B : P.function(Step.Fn).Blocks) {
        bool Clock = false;
        P.visit(B.Condition, [&](ValueId, const Value &V) {
          Clock |= V.Op == ValueOp::Now;
          return !Clock;
        });
        if (Clock)
          return true;
      }
    return false;
  }

  /// A function that a framework runs for ever: it is the body of a loop, from
  /// the request to the end and from the beginning to the request.
  void mainLoop(FuncId Fn) {
    for (const Effect &E : Effs.of(Fn)) {
      if (!judged(E))
        continue;
      std::optional<Rounds> R = oneRun(E);
      if (!R || !P.blockOf(E.Path[0]))
        continue;
      Delay Pace = delayOfRun(P, Effs, E.Path);
      if (!Pace.Spaced && asksTheClock(E))
        continue;
      R->paceBy(Pace);
      R->PaceUnknown |= sentOncePerEvent(P, E);
      R->Latency = latencyOf(E);
      for (const ResolvedEndpoint &Where : endpoints(E)) {
        R->HostGuessed = guessed(E, Where);
        if (Where.How != Evidence::Private && !Pace.FromServer)
          keep(RepeatedRequest::MainLoop, Hazard::Poll, E, Where, *R,
               Pace.Maybe, {Fn, 0});
      }
    }
  }
};

} // namespace

std::vector<RepeatedRequest> repeatedRequests(const Program &P,
                                              const Effects &E,
                                              const Contexts &Ways,
                                              const CheckOptions &Options) {
  return Collector(P, E, Ways, Options).run();
}

} // namespace throttlint
