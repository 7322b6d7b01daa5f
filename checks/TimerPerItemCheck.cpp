//===- TimerPerItemCheck.cpp ------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "TimerPerItemCheck.h"

#include "BestFindings.h"
#include "Breach.h"
#include "Words.h"
#include "program/FanOut.h"
#include "program/Inputs.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/Rearming.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace throttlint {

const CheckInfo &TimerPerItemCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-timer-per-item",
      "Finds timers, jobs and polling tasks that are armed once per element, "
      "or again and again without an end to the old ones.",
      Severity::Warning};
  return Info;
}

namespace {

/// Something that sends later or again, armed in a loop.
struct Armed {
  /// From the function with the loop to the call that arms.
  std::vector<CallRef> Path;
  size_t Step = 0;
  uint32_t Loop = 0;
  /// Seconds between two requests; empty: once.
  std::optional<double> Every;
  bool Repeats = false;
  /// "a repeating timer", "a coroutine that polls".
  std::string What;
};

class TimerJudge {
public:
  TimerJudge(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info) {}

  void run(std::vector<Finding> &Out) {
    for (const Arming &A : Ctx.Ways.armings())
      if (A.Timer)
        timer(A);
    for (const SpawnedRequest &S : spawnedRequests(P, Ctx.E, Ctx.Ways))
      poller(S.Request, S.Spawn);
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn))
        if (E.Kind == EffectKind::Request)
          if (auto Spawn = startedOnly(P, E, 0))
            poller(E, *Spawn);
    growing();
    Best.moveInto(Out);
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  BestFindings<CallRef, std::pair<int, long>> Best;

  void timer(const Arming &A);
  void poller(const Effect &E, size_t Spawn);
  bool byOthers(const Arming &A) const;
  bool mayEnd(const Arming &A) const;
  void growing();
  void perElement(const Armed &A, const Effect &Request, size_t From);
  void keep(CallRef Place, Finding F, long Length);
  std::optional<double> requestsOfRun(const Effect &E, size_t From) const;
  std::string asWhat(const Effect &E, size_t Spawn) const;
};

/// Requests of one run of what lies behind \p From; nothing where that cannot
/// be told.
std::optional<double> TimerJudge::requestsOfRun(const Effect &E,
                                                size_t From) const {
  if (!E.RepeatingSteps.empty())
    return std::nullopt;
  double Out = 1;
  for (size_t Step = From; Step < E.Path.size(); ++Step)
    for (uint32_t Loop : P.loopsAround(E.Path[Step])) {
      LoopUse Use = analyzeLoop(P, Ctx.E, E.Path, Step, Loop);
      if (Use.Role == LoopRole::Retry || Use.Role == LoopRole::Fallback)
        continue;
      if (!Use.Rounds.Count)
        return std::nullopt;
      Out *= static_cast<double>(std::max<uint64_t>(1, *Use.Rounds.Count));
    }
  return Out;
}

void TimerJudge::timer(const Arming &A) {
  const std::vector<CallRef> &Path = A.By->Path;
  for (size_t Step = 0; Step < Path.size(); ++Step)
    for (uint32_t Loop : P.loopsAround(Path[Step])) {
      // Each later than the one before: that is a pace.
      if (!A.Repeats && variesInLoop(P, Path[Step].Fn, Loop, A.By->Duration))
        continue;
      Armed X{Path,      Step,
              Loop,      A.Seconds,
              A.Repeats, A.Repeats ? "a repeating timer" : "a timer"};
      for (const Effect &E : Ctx.E.of(A.Handler))
        if (E.Kind == EffectKind::Request)
          perElement(X, E, 0);
    }
}

std::string TimerJudge::asWhat(const Effect &E, size_t Spawn) const {
  for (const Arming &A : Ctx.Ways.armings())
    if (A.By->leaf() == E.Path[Spawn] && A.Context == ContextKind::Thread)
      return "a thread that polls";
  return P.function(E.Path[Spawn + 1].Fn).Coroutine ? "a coroutine that polls"
                                                    : "a task that polls";
}

/// A task that is started in a loop and asks for ever.
void TimerJudge::poller(const Effect &E, size_t Spawn) {
  if (Spawn + 1 >= E.Path.size())
    return;
  for (size_t Inner = Spawn + 1; Inner < E.Path.size(); ++Inner)
    for (uint32_t Poll : P.loopsAround(E.Path[Inner])) {
      LoopUse Use = analyzeLoop(P, Ctx.E, E.Path, Inner, Poll);
      if (Use.Role != LoopRole::Poll || Use.ServerWait || Use.Pace.Unknown ||
          Use.Pace.Maybe || Use.Pace.Seconds <= 0)
        continue;
      for (size_t Step = 0; Step <= Spawn; ++Step)
        for (uint32_t Loop : P.loopsAround(E.Path[Step]))
          perElement({{E.Path.begin(), E.Path.begin() + Spawn + 1},
                      Step,
                      Loop,
                      Use.Pace.Seconds,
                      /*Repeats=*/true,
                      asWhat(E, Spawn)},
                     E, E.Path.size());
    }
}

/// \p From: the first step of \p Request whose loops belong to one run.
void TimerJudge::perElement(const Armed &A, const Effect &Request,
                            size_t From) {
  if (P.maybeNoRequest(Request.Url))
    return;
  CallRef Place = A.Path[A.Step];
  const LoopFact &L = P.function(Place.Fn).Loops[A.Loop];
  LoopUse Use = analyzeLoop(P, Ctx.E, A.Path, A.Step, A.Loop);
  // What arms once for each job that arrives has the pace of who sends them.
  if (Use.Rounds.Endless || worksOnArrivals(P, Ctx.E, Place, L) ||
      Use.Pace.any())
    return;
  std::optional<double> Each = requestsOfRun(Request, From);
  if (!Each)
    return;
  for (const ResolvedEndpoint &Where : resolveEndpoints(P, Request)) {
    if (Where.How == Evidence::Private || Where.How == Evidence::None)
      continue;
    std::optional<Breach> B;
    for (const Limit *Of : Where.Limits) {
      if (!Of->countsRequests() || (A.Repeats && !A.Every))
        continue;
      // Elements are what is counted: each draws so much of a window.
      Rounds R;
      if (Use.Rounds.Count)
        R.Count = static_cast<double>(*Use.Rounds.Count);
      R.Requests =
          A.Repeats ? *Each * Of->effectiveWindow() / std::max(*A.Every, 1e-3)
                    : *Each;
      ResolvedEndpoint One = Where;
      One.Limits = {Of};
      std::optional<Breach> Breaks = worstBreach(Request, One, R, false);
      if (Breaks && (!B || Breaks->AtRound < B->AtRound))
        B = Breaks;
    }
    if (!B)
      continue;
    double Gap = B->L->WindowSeconds / *B->L->Requests * *Each * B->Cost;
    Finding F = findingAt(Ctx, Info, Place);
    F.Confidence = B->Sure;
    if (Where.How != Evidence::PublicHost)
      F.Provider = Where.Provider->Provider;
    F.Endpoint = Where.name();
    std::string Often = A.Repeats ? "every " + secondsWords(*A.Every)
                        : A.Every
                            ? "all of them after " + secondsWords(*A.Every)
                            : std::string("all of them at the same time");
    F.Message = A.What + " is armed " + loopWords(L) + ", and each sends " +
                endpointWords(Where) + ", " + Often + "; " +
                allowanceWords(Where, *B->L, B->Cost) + ", so " +
                (!B->L->InWords.empty() ? "with " + B->L->InWords + " elements"
                 : B->L->ShortBursts
                     ? std::string("beyond a short burst")
                     : "from the " + ordinalWords(B->AtRound) + " element on") +
                " it answers " + overLimitWords(Where);
    F.Trace.push_back(
        {TraceStep::Repetition, P.file(L.Loc), L.Loc.Line, L.Loc.Column,
         Use.Rounds.Count
             ? "this repeats: at most " +
                   countWords(static_cast<double>(*Use.Rounds.Count)) +
                   " rounds"
             : "this repeats: how many rounds there are cannot "
               "be known here"});
    for (size_t Step = A.Step; Step < A.Path.size(); ++Step)
      F.Trace.push_back(
          stepAt(P, A.Path[Step], TraceStep::Call,
                 Step + 1 < A.Path.size()
                     ? "`" + P.call(A.Path[Step]).Spelling + "` arms it"
                     : "`" + P.call(A.Path[Step]).Spelling +
                           "` starts another one each time"));
    size_t Behind = From < Request.Path.size() ? 0 : A.Path.size();
    appendPath(Ctx, Request, Behind, F.Trace);
    appendEvidence(P, Request, Where, F);
    appendLimit(*B->L, Where, F);
    F.Advice.push_back("arm one timer, and let each tick take the next of the "
                       "elements from a queue");
    F.Advice.push_back("so that all of them keep the limit, let that timer "
                       "tick at most every " +
                       secondsWords(Gap));
    BudgetInfo Budget;
    Budget.RequestsPerRound = *Each;
    if (A.Repeats)
      Budget.PaceSeconds = A.Every;
    if (B->L->tellsWhen())
      Budget.BreaksAtRound = B->AtRound;
    Budget.NeededPaceSeconds = Gap;
    F.Budget = Budget;
    keep(Place, std::move(F), static_cast<long>(A.Path.size()));
  }
}

/// Somebody outside makes the handler run, as often as he likes: a button, a
/// request.
bool TimerJudge::byOthers(const Arming &A) const {
  return !A.Timer && A.By->Model &&
         (A.By->Model->Answers || waitsForOthers(P, Ctx.E, *A.By));
}

/// Others may find the timer and stop it, or it ends with what is made here:
/// all but one that is made and forgotten.
bool TimerJudge::mayEnd(const Arming &A) const {
  if (A.By->Path.size() != 1)
    return true;
  const FunctionFacts &F = P.function(A.Owner);
  CallRef Ref = A.By->leaf();
  std::vector<ValueId> Objects = P.call(Ref).Args;
  Objects.push_back(P.call(Ref).Receiver);
  auto Keeps = [&](ValueId What) {
    return dependsOnCall(P, What, Ref) ||
           (P.values()[What].Op != ValueOp::This &&
            llvm::is_contained(Objects, What));
  };
  for (const auto *Writes : {&F.FieldWrites, &F.StateWrites})
    for (const FieldWrite &W : *Writes)
      if (Keeps(W.What))
        return true;
  // A child of an object that is made here goes with it.
  for (ValueId Id : Objects)
    if (Id != NoValue && P.values()[Id].Op == ValueOp::Construct)
      for (ValueId Parent : P.values()[Id].Kids)
        if (P.values()[Parent].Op == ValueOp::Construct)
          return true;
  return llvm::any_of(Ctx.E.of(A.Owner), [](const Effect &E) {
    return E.Kind == EffectKind::Wait || E.Kind == EffectKind::RunLoop;
  });
}

/// The handler of a repeating timer, or one that others make run, arms another
/// repeating timer.
void TimerJudge::growing() {
  for (const Arming &Outer : Ctx.Ways.armings()) {
    bool Ticks = Outer.Repeats && Outer.Timer;
    if (!Ticks && !byOthers(Outer))
      continue;
    for (const Arming &Inner : Ctx.Ways.armings()) {
      if (!Inner.Repeats || !Inner.Timer || Inner.Owner != Outer.Handler ||
          (!Ticks && mayEnd(Inner)))
        continue;
      CallRef Place = Inner.By->Path.front();
      // Under some condition: the first time alone, as far as anybody knows.
      std::optional<uint32_t> Block = P.blockOf(Place);
      if (!Block || !guardsOf(P, Place.Fn, *Block).empty())
        continue;
      for (const Effect &E : Ctx.E.of(Inner.Handler)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
          continue;
        ResolvedEndpoint Where = resolveEndpoints(P, E).front();
        if (Where.How == Evidence::Private || Where.How == Evidence::None)
          continue;
        Finding F = findingAt(Ctx, Info, Place);
        F.Confidence = doubted(doubted(Ticks && Where.How == Evidence::OnPath
                                           ? Confidence::High
                                           : Confidence::Medium,
                                       E),
                               *Inner.By);
        if (Where.How != Evidence::PublicHost)
          F.Provider = Where.Provider->Provider;
        F.Endpoint = Where.name();
        F.Message = std::string("a repeating timer is armed ") +
                    (Ticks ? "at each tick of another one"
                           : "each time the handler runs") +
                    ", and nothing stops the old ones: each sends " +
                    endpointWords(Where) +
                    (Inner.Seconds ? ", every " + secondsWords(*Inner.Seconds)
                                   : std::string()) +
                    ", so the requests become more " +
                    (Ticks ? "with every tick" : "each time");
        F.Trace.push_back(stepAt(P, Outer.By->leaf(), TraceStep::Repetition,
                                 "`" + P.call(Outer.By->leaf()).Spelling +
                                     (Ticks ? "` runs the handler at each tick"
                                            : "` makes the handler run")));
        F.Trace.push_back(stepAt(P, Inner.By->leaf(), TraceStep::Call,
                                 "`" + P.call(Inner.By->leaf()).Spelling +
                                     "` starts another one each time"));
        appendPath(Ctx, E, 0, F.Trace);
        appendEvidence(P, E, Where, F);
        F.Advice.push_back("arm the timer once, outside of the handler, or "
                           "keep it and stop it before it is armed again");
        keep(Place, std::move(F), static_cast<long>(E.Path.size()));
      }
    }
  }
}

void TimerJudge::keep(CallRef Place, Finding F, long Length) {
  auto Sure = static_cast<int>(F.Confidence);
  Best.keep(Place, std::move(F), {Sure, -Length});
}

} // namespace

void TimerPerItemCheck::evaluate(const CheckContext &Ctx,
                                 std::vector<Finding> &Out) const {
  TimerJudge(Ctx, info()).run(Out);
}

} // namespace throttlint
