//===- RequestInLoopCheck.cpp -----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RequestInLoopCheck.h"

#include "Words.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace throttlint {

const CheckInfo &RequestInLoopCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-request-in-loop",
      "Finds requests to a rate-limited API that a repetition sends faster "
      "than the limit allows.",
      Severity::Warning};
  return Info;
}

namespace {

/// One repetition around a request, from the arithmetic's point of view.
struct Rounds {
  std::optional<double> Count; ///< at most so many, if known
  bool Endless = false;
  double Requests = 1; ///< per round
  double Pace = 0;     ///< least wait per round, seconds
  bool PaceUnknown = false;
  double Latency = 0; ///< time the requests of a round take by themselves
  LoopRole Role = LoopRole::Iterate;
};

/// How a limit is exceeded.
struct Breach {
  const Limit *L = nullptr;
  double AtRequest = 0;
  double AtRound = 0;
  double AfterSeconds = 0;
  Confidence Sure = Confidence::Low;
  /// Only when answers come faster than is assumed.
  bool NeedsFastAnswers = false;
};

/// A limit below this many times faster answers is in reach (networks differ).
constexpr double FasterAnswers = 4;

std::optional<Breach> breach(const Limit &L, const Rounds &R) {
  if (!L.Requests || R.PaceUnknown)
    return std::nullopt;
  double Allowed = *L.Requests;
  for (double Faster : {1.0, FasterAnswers}) {
    double PerRound = R.Pace + R.Latency / Faster;
    double Possible =
        PerRound > 0 ? std::ceil(L.WindowSeconds / PerRound - 1e-9) : 1e18;
    double Total = R.Count ? std::min(Possible, *R.Count) : Possible;
    if (Total * R.Requests <= Allowed)
      continue;
    Breach B;
    B.L = &L;
    B.AtRequest = std::floor(Allowed) + 1;
    B.AtRound = std::floor(Allowed / R.Requests) + 1;
    B.AfterSeconds = (B.AtRound - 1) * PerRound;
    B.NeedsFastAnswers = Faster > 1;
    return B;
  }
  return std::nullopt;
}

/// The breach that tells most: an account-wide limit before a narrow one.
std::optional<Breach> worstBreach(const ResolvedEndpoint &E, const Rounds &R,
                                  bool &OnlyNarrow) {
  std::optional<Breach> Wide, Narrow;
  bool WideFigure = false;
  for (const Limit *L : E.Limits) {
    std::optional<Breach> &Slot = L->Narrow ? Narrow : Wide;
    WideFigure |= !L->Narrow && L->Requests;
    if (auto B = breach(*L, R))
      if (!Slot || (Slot->NeedsFastAnswers && !B->NeedsFastAnswers) ||
          (Slot->NeedsFastAnswers == B->NeedsFastAnswers &&
           B->AtRound < Slot->AtRound))
        Slot = B;
  }
  OnlyNarrow = !Wide;
  if (Wide)
    return Wide;
  // Each element has its own channel or chat: the wider figure judges.
  if (WideFigure && R.Role == LoopRole::Iterate)
    return std::nullopt;
  return Narrow;
}

class Judge {
public:
  Judge(const CheckContext &Ctx, const CheckInfo &Info,
        std::vector<Finding> &Out)
      : Ctx(Ctx), P(Ctx.P), Info(Info), Out(Out) {}

  void run() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn))
        if (E.Kind == EffectKind::Request && !P.maybeNoRequest(E.Url))
          loopsOf(E);
    timers();
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      recursion(Fn);
    for (auto &[Key, Best] : Findings)
      Out.push_back(std::move(Best.F));
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  std::vector<Finding> &Out;
  struct Kept {
    Finding F;
    int Rank = 0;
    size_t Length = 0;
  };
  std::map<std::tuple<std::string, uint32_t, uint32_t, CallRef, std::string>,
           Kept>
      Findings;
  std::map<std::pair<std::vector<CallRef>, uint32_t>, LoopUse> Uses;
  std::map<std::pair<ValueId, ValueId>, std::vector<ResolvedEndpoint>>
      Endpoints;

  const LoopUse &use(const Effect &E, size_t Step, uint32_t Loop) {
    std::vector<CallRef> Prefix(E.Path.begin(), E.Path.begin() + Step + 1);
    auto [It, New] = Uses.try_emplace({Prefix, Loop});
    if (New)
      It->second = analyzeLoop(P, Ctx.E, E.Path, Step, Loop);
    return It->second;
  }
  const std::vector<ResolvedEndpoint> &endpoints(const Effect &E) {
    auto [It, New] = Endpoints.try_emplace({E.Url, E.Verb});
    if (New)
      It->second = resolveEndpoints(P, E);
    return It->second;
  }

  double latencyOf(const Effect &E) const {
    bool Sequential = E.Blocking || P.call(E.leaf()).Awaited;
    return Sequential ? Ctx.Options.AssumedLatencySeconds : 0;
  }

  /// A repetition on the path, outermost first.
  struct OnPath {
    size_t Step;
    const LoopFact *Loop; ///< null: an algorithm runs its callable repeatedly
    uint32_t Index;
  };
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
      return P.function(Step.Fn).Coroutine ||
             llvm::any_of(Ctx.E.armings(), [&](const Effects::Arming &A) {
               return A.Handler == Step.Fn &&
                      A.Context == ContextKind::EventLoop;
             });
    });
  }

  /// Judges the loops around a request, the innermost first; what is left
  /// over (requests and time of one outer round) goes to \p Inner.
  bool judgeLoops(const Effect &E, const ResolvedEndpoint &Where,
                  Rounds &Inner) {
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
        R.Endless = U.Rounds.Endless;
        R.Pace = U.Pace.Seconds;
        R.PaceUnknown = U.Pace.Unknown;
        Maybe = U.Pace.Maybe && !Freezes;
        Server = U.Pace.FromServer;
      } else {
        R.Role = LoopRole::Iterate;
        R.Pace = 0;
      }
      if (Server && !Async)
        return false;
      if (!report(E, Where, R, *It, Maybe)) {
        if (!R.Count)
          return false; // paced, or unknown: outer loops add nothing
        Inner.Requests *= std::max(1.0, *R.Count);
        Inner.Latency *= std::max(1.0, *R.Count);
        Inner.Latency += R.Pace * *R.Count;
        continue;
      }
      return true;
    }
    return false;
  }

  void loopsOf(const Effect &E) {
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
      judgeLoops(E, Where, Inner);
    }
  }

  /// That a handler arranges for another one to run.
  struct Rearm {
    FuncId To;
    std::optional<double> Seconds;
    bool Timer;
    CallRef By;
  };
  std::map<FuncId, std::vector<Rearm>> Rearms;
  std::set<std::pair<FuncId, ValueId>> Explored;

  Binding closureBinding(const Value &Closure) const {
    if (Closure.Op != ValueOp::Callable || Closure.Kids.empty())
      return {};
    return {{}, Closure.Kids[0], std::span(Closure.Kids).subspan(1)};
  }

  /// Notes that \p From schedules the callable \p Handle, and what that one
  /// schedules in turn: with what it captured, which may be callables.
  void explore(FuncId From, const Effect &By, ValueId Handle,
               ValueId Duration) {
    if (By.Model->Repeats)
      return;
    for (const Target &T : P.targetsOf(Handle)) {
      Rearm X;
      X.To = T.Fn;
      X.Timer = static_cast<bool>(By.Model->Delay);
      X.By = By.leaf();
      if (Duration != NoValue)
        X.Seconds = pauseSeconds(P, Duration);
      Rearms[From].push_back(X);
      if (Explored.size() > 5000 || !Explored.insert({T.Fn, T.Callable}).second)
        continue;
      follow(T.Fn, T.Fn, T.Callable, 0);
    }
  }

  /// What running \p Fn with the captures of \p Callable schedules, on behalf
  /// of the handler \p Handler.
  void follow(FuncId Handler, FuncId Fn, ValueId Callable, unsigned Depth) {
    const Value Closure = P.values()[Callable];
    for (const Effect &E : Ctx.E.of(Fn)) {
      if (E.Kind != EffectKind::Schedule && E.Kind != EffectKind::Invoke)
        continue;
      ValueId Handle =
          P.normalize(P.substitute(E.Handle, closureBinding(Closure)));
      if (E.Kind == EffectKind::Schedule) {
        explore(Handler, E, Handle, E.Duration);
        continue;
      }
      if (Depth < 4)
        for (const Target &T : P.targetsOf(Handle))
          follow(Handler, T.Fn, T.Callable, Depth + 1);
    }
  }

  /// Timers, and handlers that arrange to run again.
  void timers() {
    std::set<FuncId> Handlers;
    for (const Effects::Arming &A : Ctx.E.armings()) {
      Handlers.insert(A.Handler);
      if (A.Repeats)
        tick(A.Handler, A.Seconds, A.Timer, A.By->leaf(), /*Repost=*/false);
    }
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn))
        if (E.Kind == EffectKind::Schedule)
          explore(Fn, E, E.Handle, E.Duration);
    // The cheapest way from a handler back to itself.
    for (FuncId Start : Handlers) {
      using Cost = std::pair<double, bool>; // seconds, some are unknown
      std::map<FuncId, Cost> Best{{Start, {0, false}}};
      std::vector<FuncId> Work{Start};
      std::optional<Cost> Round;
      CallRef By{};
      for (size_t I = 0; I < Work.size() && I < 64; ++I) {
        Cost SoFar = Best[Work[I]];
        for (const Rearm &X : Rearms[Work[I]]) {
          // An I/O completion takes the answer's own time.
          Cost Next = SoFar;
          if (X.Timer && X.Seconds)
            Next.first += *X.Seconds;
          else if (X.Timer)
            Next.second = true;
          if (X.To == Start) {
            if (!Round || Next < *Round) {
              Round = Next;
              By = X.By;
            }
            continue;
          }
          auto [It, New] = Best.try_emplace(X.To, Next);
          if (New)
            Work.push_back(X.To);
          else
            It->second = std::min(It->second, Next);
        }
      }
      if (Round)
        tick(Start, Round->second ? std::nullopt : std::optional(Round->first),
             true, By, /*Repost=*/true);
    }
  }

  /// A function that calls itself with other arguments is a loop.
  void recursion(FuncId Fn) {
    const FunctionFacts &F = P.function(Fn);
    if (Ctx.E.of(Fn).empty())
      return;
    for (uint32_t Index = 0; Index < F.Calls.size(); ++Index) {
      CallRef Again{Fn, Index};
      const CallFact &C = F.Calls[Index];
      if (C.CalleeUsr != F.Usr || !P.blockOf(Again))
        continue;
      // What every further round waits: up to the call, not behind it.
      uint32_t Block = *P.blockOf(Again);
      Delay Pace;
      if (Block != F.Entry)
        Pace = leastDelay(P, Ctx.E, Fn, F.Entry, Block, {}).value_or(Delay());
      for (uint32_t Before : F.Blocks[Block].Calls) {
        if (Before == Index)
          break;
        Pace += Ctx.E.delayOf(CallRef{Fn, Before});
      }
      // Parameters that differ in the next round.
      std::set<int64_t> Changing;
      bool FromAnswer = false;
      for (size_t I = 0; I < C.Args.size(); ++I) {
        const Value &Arg = P.values()[P.normalize(C.Args[I])];
        if (Arg.Op == ValueOp::Param && Arg.Int == static_cast<int64_t>(I))
          continue;
        Changing.insert(static_cast<int64_t>(I));
        FromAnswer |= dependsOnServer(P, Ctx.E, C.Args[I]);
      }
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url) ||
            E.Path[0] == Again)
          continue;
        bool Other = false;
        auto Look = [&](ValueId, const Value &V) {
          Other |= V.Op == ValueOp::Param && Changing.contains(V.Int);
          return !Other;
        };
        P.visit(E.Url, Look);
        for (ValueId Arg : P.call(E.Path[0]).Args)
          P.visit(Arg, Look);
        if (!Other)
          continue; // the same request again: a retry
        for (const ResolvedEndpoint &Where : endpoints(E)) {
          if (Where.How == Evidence::Private || Pace.FromServer)
            continue;
          Rounds R;
          R.Latency = latencyOf(E);
          R.Role = FromAnswer ? LoopRole::Paginate : LoopRole::Iterate;
          R.Pace = Pace.Seconds;
          R.PaceUnknown = Pace.Unknown;
          reportRecursion(E, Where, R, Again, Pace.Maybe);
        }
      }
    }
  }

  void reportRecursion(const Effect &E, const ResolvedEndpoint &Where,
                       const Rounds &R, CallRef Again, bool Maybe) {
    std::optional<Breach> B = assess(E, Where, R, Maybe);
    if (!B)
      return;
    Finding F = findingAt(Ctx, Info, E.Path[0]);
    F.Confidence = B->Sure;
    fill(F, Where);
    F.Message = endpointWords(Where) + " is sent each time `" +
                P.function(Again.Fn).Name + "` calls itself" +
                (R.Pace > 0 ? ", " + secondsWords(R.Pace) + " apart" : "") +
                "; " + allowance(Where, *B->L) + ", so " + when(R, *B, Where);
    F.Trace.push_back(stepAt(P, Again, TraceStep::Repetition,
                             "`" + P.call(Again).Spelling +
                                 "` runs the function again; how often cannot "
                                 "be known here"));
    appendPath(Ctx, E, 0, F.Trace);
    finish(F, Where, R, *B, E);
    keep(E, Where, std::move(F));
  }

  void tick(FuncId Handler, std::optional<double> Seconds, bool Timer,
            CallRef ArmedBy, bool Repost) {
    if (!Timer)
      return;
    for (const Effect &E : Ctx.E.of(Handler)) {
      if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
        continue;
      for (const ResolvedEndpoint &Where : endpoints(E)) {
        if (Where.How == Evidence::Private)
          continue;
        // A repeating timer ticks whether or not the last answer is there.
        Rounds R;
        R.Latency = Repost ? latencyOf(E) : 0;
        // Loops inside that are hazards are reported as such.
        bool Stop = false;
        for (const OnPath &On : repetitions(E)) {
          if (!On.Loop) {
            Stop = true;
            continue;
          }
          const LoopUse &U = use(E, On.Step, On.Index);
          Stop |= U.ServerWait;
          if (U.Role == LoopRole::Retry || U.Role == LoopRole::Fallback)
            continue;
          if (U.Rounds.Count)
            R.Requests *= std::max<double>(1, *U.Rounds.Count);
          else
            Stop = true;
        }
        if (Stop)
          continue;
        R.Endless = true;
        R.Role = LoopRole::Poll;
        R.PaceUnknown = !Seconds;
        R.Pace = Seconds.value_or(0);
        if (R.Pace == 0 && Repost && P.call(E.leaf()).Awaited == false &&
            R.Latency == 0)
          R.Latency = Ctx.Options.AssumedLatencySeconds;
        reportTick(E, Where, R, ArmedBy, Repost);
      }
    }
  }

  /// The limit that breaks, and how sure that is.
  std::optional<Breach> assess(const Effect &E, const ResolvedEndpoint &Where,
                               const Rounds &R, bool Maybe) {
    bool OnlyNarrow = false;
    std::optional<Breach> B = worstBreach(Where, R, OnlyNarrow);
    if (B)
      B->Sure = confidence(E, Where, R, *B, OnlyNarrow, Maybe);
    return B;
  }

  Confidence confidence(const Effect &E, const ResolvedEndpoint &Where,
                        const Rounds &R, const Breach &B, bool OnlyNarrow,
                        bool Maybe) {
    Confidence C = Confidence::High;
    auto AtMost = [&](Confidence Most) { C = std::min(C, Most); };
    switch (Where.How) {
    case Evidence::OnPath:
      break;
    case Evidence::ByPath:
    case Evidence::ByProgram:
    case Evidence::PublicHost:
      AtMost(Confidence::Medium);
      break;
    default:
      return Confidence::Low;
    }
    // How many elements until it breaks: a page holds many.
    double Elements = B.AtRound;
    if (R.Role == LoopRole::Paginate) {
      double Page = 100;
      if (Where.Row && Where.Row->Paginated &&
          Where.Row->Paginated->DefaultPageSize)
        Page = static_cast<double>(*Where.Row->Paginated->DefaultPageSize);
      Elements *= Page;
    }
    if (!R.Count && !R.Endless) {
      if (Elements > 1001)
        return Confidence::Low;
      if (Elements > 101)
        AtMost(Confidence::Medium);
    }
    if (OnlyNarrow || B.NeedsFastAnswers || Where.PlanUnclear)
      AtMost(Confidence::Medium);
    if (E.Ambiguous)
      C = lowered(C);
    if (Maybe)
      return Confidence::Low;
    return C;
  }

  void keep(const Effect &E, const ResolvedEndpoint &Where, Finding F) {
    Kept New{std::move(F), 0, E.Path.size()};
    New.Rank = static_cast<int>(New.F.Confidence) * 8 + (Where.Row        ? 4
                                                         : Where.Provider ? 2
                                                                          : 0);
    auto Key = std::make_tuple(New.F.File, New.F.Line, New.F.Column, E.leaf(),
                               Where.Row ? Where.Row->Name : std::string());
    // An unresolved variant says less than a resolved one at the same place.
    for (auto &[OtherKey, Other] : Findings)
      if (std::get<0>(OtherKey) == New.F.File &&
          std::get<1>(OtherKey) == New.F.Line &&
          std::get<2>(OtherKey) == New.F.Column &&
          std::get<3>(OtherKey) == E.leaf()) {
        bool NewNamed = Where.Row, OldNamed = !std::get<4>(OtherKey).empty();
        if (OldNamed && !NewNamed)
          return;
        if (NewNamed == OldNamed && std::get<4>(OtherKey) != std::get<4>(Key))
          continue;
        if (New.Rank > Other.Rank ||
            (New.Rank == Other.Rank && New.Length < Other.Length)) {
          auto Moved = std::move(New);
          Findings.erase(OtherKey);
          Findings[Key] = std::move(Moved);
        }
        return;
      }
    Findings.emplace(Key, std::move(New));
  }

  void arithmetic(Finding &F, const Rounds &R, const Breach &B) {
    BudgetInfo Budget;
    Budget.RequestsPerRound = R.Requests;
    if (!R.PaceUnknown)
      Budget.PaceSeconds = R.Pace;
    Budget.BreaksAtRequest = B.AtRequest;
    Budget.BreaksAtRound = B.AtRound;
    Budget.SecondsToFirst429 = B.AfterSeconds;
    Budget.NeededPaceSeconds = B.L->WindowSeconds / *B.L->Requests * R.Requests;
    F.Budget = Budget;
  }

  /// "the 21st call within a minute gets 429".
  std::string when(const Rounds &R, const Breach &B,
                   const ResolvedEndpoint &Where) {
    std::string Code =
        Where.Provider && !Where.Provider->OverLimitStatus.empty()
            ? std::to_string(Where.Provider->OverLimitStatus.front())
            : "429";
    std::string Out = "from the " + ordinalWords(B.AtRound) +
                      (R.Role == LoopRole::Iterate    ? " element"
                       : R.Role == LoopRole::Paginate ? " page"
                                                      : " round") +
                      " on it answers " + Code;
    if (B.AfterSeconds >= 1)
      Out += ", after about " + secondsWords(B.AfterSeconds);
    if (B.NeedsFastAnswers)
      Out += ", if an answer takes less than " +
             secondsWords(std::max(
                 0.001,
                 B.L->WindowSeconds / *B.L->Requests * R.Requests - R.Pace));
    return Out;
  }

  void advise(Finding &F, const ResolvedEndpoint &Where, const Rounds &R,
              const Breach &B, const Effect &E) {
    if (Where.Row && Where.Row->Batch && R.Role != LoopRole::Paginate) {
      const BatchCall &Batch = *Where.Row->Batch;
      F.Advice.push_back(
          "call `" + Batch.Use + "` for many at once" +
          (Batch.MaxItems
               ? " (up to " + countWords(static_cast<double>(*Batch.MaxItems)) +
                     " each)"
               : "") +
          (Batch.How.empty() ? "" : ": " + Batch.How));
    }
    double Needed = B.L->WindowSeconds / *B.L->Requests * R.Requests;
    bool Awaited = false;
    for (CallRef Step : E.Path)
      Awaited |= P.call(Step).Awaited;
    F.Advice.push_back("wait at least " + secondsWords(Needed) +
                       " between two rounds" +
                       (Awaited ? ", with an awaited timer and not with a "
                                  "sleep that blocks the thread"
                                : ""));
    if (R.Role == LoopRole::Iterate)
      F.Advice.push_back("for a backlog, do at most " +
                         countWords(*B.L->Requests) +
                         " per run of a job that is scheduled every " +
                         secondsWords(B.L->WindowSeconds));
    if (Where.Provider && !Where.Provider->Wait.empty()) {
      const WaitSignal &W = Where.Provider->Wait.front();
      F.Advice.push_back(std::string("when it answers over-limit, wait as long "
                                     "as ") +
                         (W.Where == "body" ? "the body's `" : "the header `") +
                         W.Name + "` says, and no more than a few times");
    }
  }

  bool report(const Effect &E, const ResolvedEndpoint &Where, const Rounds &R,
              const OnPath &On, bool Maybe) {
    std::optional<Breach> B = assess(E, Where, R, Maybe);
    if (!B)
      return false;
    // A callable that was handed over: speak of the place that hands it over.
    size_t Step = On.Step;
    while (Step > 0 && handsOver(E, Step))
      --Step;
    Finding F = findingAt(Ctx, Info, E.Path[Step]);
    F.Confidence = B->Sure;
    fill(F, Where);
    std::string How = On.Loop ? loopWords(*On.Loop)
                              : "once per element that `" +
                                    P.call(E.Path[On.Step]).Spelling +
                                    "` walks over";
    if (On.Loop && R.Pace > 0)
      How += ", " + secondsWords(R.Pace) + " apart";
    if (R.Requests > 1)
      How += " (" + countWords(R.Requests) + " requests a round)";
    F.Message = endpointWords(Where) + " is sent " + How + "; " +
                allowance(Where, *B->L) + ", so " + when(R, *B, Where);
    if (On.Loop) {
      const LoopFact &L = *On.Loop;
      std::string Words = "this " +
                          std::string(R.Role == LoopRole::Paginate ? "pages"
                                      : R.Role == LoopRole::Poll   ? "polls"
                                                                 : "repeats") +
                          ": ";
      Words += R.Count     ? "at most " + countWords(*R.Count) + " rounds"
               : R.Endless ? "nothing ends it"
                           : "how many rounds there are cannot be known here";
      F.Trace.push_back({TraceStep::Repetition, P.file(L.Loc), L.Loc.Line,
                         L.Loc.Column, std::move(Words)});
    }
    appendPath(Ctx, E, Step, F.Trace);
    if (Maybe)
      F.Trace.push_back(stepAt(P, E.Path[On.Step], TraceStep::Unknown,
                               "a wait on the way may pace this; on which "
                               "paths it waits cannot be told"));
    finish(F, Where, R, *B, E);
    keep(E, Where, std::move(F));
    return B->Sure != Confidence::Low;
  }

  /// The call at \p Step only runs a callable that the step before gave it.
  bool handsOver(const Effect &E, size_t Step) const {
    const CallFact &C = P.call(E.Path[Step]);
    if (Step + 1 >= E.Path.size())
      return false;
    const FunctionFacts &Next = P.function(E.Path[Step + 1].Fn);
    if (!Next.Lambda && C.CalleeUsr == Next.Usr)
      return false;
    for (ValueId Id : {C.Callee, C.Args.empty() ? NoValue : C.Args[0]}) {
      ValueOp Op = P.values()[Id].Op;
      if (Op == ValueOp::Param || Op == ValueOp::Capture)
        return true;
    }
    return false;
  }

  void reportTick(const Effect &E, const ResolvedEndpoint &Where,
                  const Rounds &R, CallRef ArmedBy, bool Repost) {
    std::optional<Breach> B = assess(E, Where, R, false);
    if (!B)
      return;
    size_t First = firstTellingStep(P, E);
    Finding F = findingAt(Ctx, Info, E.Path[First]);
    F.Confidence = B->Sure;
    fill(F, Where);
    std::string How = Repost ? "each time this handler runs, and it arranges "
                               "to run again "
                             : "at each tick of a timer, ";
    How += R.Pace > 0 ? (Repost ? "after " : "every ") + secondsWords(R.Pace)
                      : "at once";
    if (R.Requests > 1)
      How += " (" + countWords(R.Requests) + " requests each)";
    F.Message = endpointWords(Where) + " is sent " + How + "; " +
                allowance(Where, *B->L) + ", so " + when(R, *B, Where);
    F.Trace.push_back(stepAt(P, ArmedBy, TraceStep::Repetition,
                             Repost ? "`" + P.call(ArmedBy).Spelling +
                                          "` schedules the next run"
                                    : "`" + P.call(ArmedBy).Spelling +
                                          "` runs the handler at each tick"));
    appendPath(Ctx, E, 0, F.Trace);
    finish(F, Where, R, *B, E);
    keep(E, Where, std::move(F));
  }

  std::string allowance(const ResolvedEndpoint &Where, const Limit &L) {
    if (Where.How == Evidence::PublicHost)
      return "its limit is not in the rules, " + limitWords(L) + " is assumed";
    return Where.Provider->Name + " allows " + limitWords(L);
  }

  void fill(Finding &F, const ResolvedEndpoint &Where) {
    if (Where.Provider && Where.How != Evidence::PublicHost)
      F.Provider = Where.Provider->Provider;
    F.Endpoint = Where.name();
  }

  void finish(Finding &F, const ResolvedEndpoint &Where, const Rounds &R,
              const Breach &B, const Effect &E) {
    switch (Where.How) {
    case Evidence::ByPath:
      F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                               "the host cannot be seen; this path is known "
                               "of " +
                                   Where.Provider->Name + " alone"));
      break;
    case Evidence::ByProgram:
      F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                               "the host cannot be seen; the program names "
                               "only hosts of " +
                                   Where.Provider->Name));
      break;
    case Evidence::PublicHost:
      if (Where.HostFromProgram)
        F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                                 "the host cannot be seen; `" + Where.Host +
                                     "` is the only one the program names"));
      break;
    default:
      break;
    }
    if (Where.PlanUnclear)
      F.Trace.push_back(
          {TraceStep::Unknown,
           {},
           0,
           0,
           "which plan applies depends on credentials that are not always "
           "sent; judged without them"});
    if (E.Ambiguous)
      F.Trace.push_back({TraceStep::Unknown,
                         {},
                         0,
                         0,
                         "a call on the way has several possible targets"});
    appendLimit(*B.L, Where, F);
    arithmetic(F, R, B);
    advise(F, Where, R, B, E);
  }
};

} // namespace

void RequestInLoopCheck::evaluate(const CheckContext &Ctx,
                                  std::vector<Finding> &Out) const {
  Judge(Ctx, info(), Out).run();
}

} // namespace throttlint
