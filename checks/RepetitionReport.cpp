//===- RepetitionReport.cpp -------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RepetitionReport.h"

#include "Words.h"
#include "program/FanOut.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace throttlint {
namespace {

void arithmetic(Finding &F, const Rounds &R, const Breach &B) {
  BudgetInfo Budget;
  Budget.RequestsPerRound = R.Requests;
  if (!R.PaceUnknown)
    Budget.PaceSeconds = R.spacing();
  if (B.L->tellsWhen()) {
    Budget.BreaksAtRequest = B.AtRequest;
    Budget.BreaksAtRound = B.AtRound;
    Budget.SecondsToFirst429 = B.AfterSeconds;
  }
  Budget.NeededPaceSeconds = B.NeededPace;
  Budget.MostRounds = R.Count;
  F.Budget = Budget;
}

/// "the 21st call within a minute gets 429".
std::string when(const Rounds &R, const Breach &B,
                 const ResolvedEndpoint &Where) {
  // No figure of ours stands for words of theirs.
  if (!B.L->InWords.empty())
    return "with " + B.L->InWords +
           (R.Role == LoopRole::Iterate    ? " elements "
            : R.Role == LoopRole::Paginate ? " pages "
                                           : " rounds ") +
           windowWords(B.L->WindowSeconds) + " it answers " +
           overLimitWords(Where);
  if (B.L->ShortBursts)
    return "beyond a short burst it answers " + overLimitWords(Where);
  std::string Out = "from the " + ordinalWords(B.AtRound) +
                    (R.Role == LoopRole::Iterate    ? " element"
                     : R.Role == LoopRole::Paginate ? " page"
                                                    : " round") +
                    " on it answers " + overLimitWords(Where);
  if (B.AfterSeconds >= 1)
    Out += ", after about " + secondsWords(B.AfterSeconds);
  if (B.NeedsFastAnswers)
    Out += ", if an answer takes less than " +
           secondsWords(std::max(0.001, B.NeededPace - R.Pace));
  return Out;
}

/// How many requests the pace makes of one window of the limit.
std::string rate(const Rounds &R, const Limit &L) {
  if (R.spacing() <= 0)
    return "";
  return countWords(L.WindowSeconds / R.spacing() * R.Requests) + " " +
         windowWords(L.WindowSeconds);
}

/// ", 2 s apart": how the rounds are spaced out.
std::string paceWords(const Rounds &R) {
  std::string Out;
  if (R.Pace > 0)
    Out += (R.PaceIsFloor ? ", at least " : ", ") + secondsWords(R.Pace) +
           " apart";
  if (R.Spaced && R.Spaced->Seconds && *R.Spaced->Seconds > R.Pace) {
    Out += ", by a limiter that lets one through every " +
           secondsWords(*R.Spaced->Seconds);
    if (R.Spaced->Burst > 1)
      Out += " and " + countWords(R.Spaced->Burst) + " at once";
  }
  return Out;
}

class Reporter {
public:
  Reporter(const CheckContext &Ctx, const CheckInfo &Info,
           const RepeatedRequest &X)
      : Ctx(Ctx), P(Ctx.P), X(X), E(X.Request), R(X.R),
        F(findingAt(Ctx, Info, X.Place)) {}

  Finding run() {
    F.Confidence = X.Sure;
    if (X.B)
      F.Doubts = X.B->Doubts;
    if (X.Where.Provider && X.Where.How != Evidence::PublicHost)
      F.Provider = X.Where.Provider->Provider;
    F.Endpoint = X.Where.name();
    F.Message =
        endpointWords(X.Where) + " is " +
        (X.Hazard == Hazard::Poll && X.By == RepeatedRequest::Loop ? "polled "
                                                                   : "sent ") +
        how() + consequence();
    repeats();
    for (CallRef Other : X.Others)
      F.Trace.push_back(stepAt(P, Other, TraceStep::Repetition,
                               "the same round sends it here, too"));
    latency();
    size_t From = 0;
    while (E.Path[From] != X.Place)
      ++From;
    bool Loops =
        X.By == RepeatedRequest::Loop || X.By == RepeatedRequest::Algorithm;
    appendPath(Ctx, E, Loops ? From : 0, F.Trace);
    if (Loops && (X.Maybe || R.ByPerson))
      F.Trace.push_back(stepAt(
          P, E.Path[X.Step], TraceStep::Unknown,
          R.ByPerson ? "each round reads what somebody types; a file that is "
                       "piped in does not wait"
                     : "a wait on the way may pace this; on which paths it "
                       "waits cannot be told"));
    limiters();
    appendEvidence(P, E, X.Where, F);
    if (X.B) {
      appendLimit(*X.B->L, X.Where, F);
      arithmetic(F, R, *X.B);
    }
    advise();
    return std::move(F);
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const RepeatedRequest &X;
  const Effect &E;
  const Rounds &R;
  Finding F;

  const LoopFact &loop() const {
    return P.function(E.Path[X.Step].Fn).Loops[X.LoopIndex];
  }
  std::string how() const;
  std::string atOnce() const;
  std::string consequence() const;
  void repeats();
  void latency();
  void limiters();
  std::pair<const Limit *, double> strictest() const;
  void adviseLargerPages();
  const Entry *eventLoop() const;
  std::string pauseWords(double Seconds) const;
  void advise();
};

/// What is done for each element of a fan-out, and how many are under way.
std::string Reporter::atOnce() const {
  std::string Bound = X.Hazard != Hazard::FanOut ? ""
                      : R.Count ? " (up to " + countWords(*R.Count) + ")"
                                : ", and nothing bounds how many";
  if (X.Spawn)
    for (const Arming &A : Ctx.Ways.armings())
      if (A.By->leaf() == E.Path[*X.Spawn]) {
        if (A.Context == ContextKind::Thread)
          return ", each in a thread of its own, all in flight at once" + Bound;
        if (A.Context == ContextKind::Pool)
          return ", each as a task of a pool, as many at once as it has "
                 "threads";
        break;
      }
  if (startedOnly(P, E, X.Step))
    return ", each in a coroutine of its own that nobody awaits here, all in "
           "flight at once";
  return " without waiting for the answers, all in flight at once" + Bound;
}

/// "once per element of `ids`, 1 s apart".
std::string Reporter::how() const {
  std::string Apart = paceWords(R);
  std::string Each =
      R.Requests > 1 ? countWords(R.Requests) + " requests each" : "";
  std::string Rate = X.Hazard == Hazard::Poll ? rate(R, *X.B->L) : "";
  std::string Sum =
      Each.empty() || Rate.empty() ? Each + Rate : Each + ", " + Rate;
  if (!Sum.empty())
    Sum = " (" + Sum + ")";
  switch (X.By) {
  case RepeatedRequest::Timer:
    return "at each tick of a timer, " +
           (R.Pace > 0 ? "every " + secondsWords(R.Pace)
                       : std::string("at once")) +
           Sum;
  case RepeatedRequest::Rearming:
    return "each time this handler runs, and it arranges to run again " +
           (R.Pace > 0 ? "after " + secondsWords(R.Pace)
                       : std::string("at once")) +
           Sum;
  case RepeatedRequest::MainLoop:
    return "each time `" + P.function(X.Again.Fn).Name +
           "` runs, and it runs for ever" + Apart + Sum;
  case RepeatedRequest::Recursion:
    return "each time `" + P.function(X.Again.Fn).Name + "` calls itself" +
           Apart;
  case RepeatedRequest::Loop:
  case RepeatedRequest::Algorithm:
    break;
  }
  std::string Out = X.By == RepeatedRequest::Loop
                        ? loopWords(loop()) + Apart
                        : "once per element that `" +
                              P.call(E.Path[X.Step]).Spelling + "` walks over";
  if (X.Hazard == Hazard::Poll) {
    Out += Sum;
    if (R.spacing() <= 0 && !R.PaceUnknown)
      Out += " without any wait";
  } else if (R.Requests > 1) {
    Out += " (" + countWords(R.Requests) + " requests a round)";
  }
  if (R.Workers > 1)
    Out += ", by " + countWords(R.Workers) + " workers at a time";
  if (R.FanOut && R.spacing() == 0)
    Out += atOnce();
  return Out;
}

std::string Reporter::consequence() const {
  if (X.B)
    return "; " + allowanceWords(X.Where, *X.B->L, X.B->Cost) + ", so " +
           when(R, *X.B, X.Where);
  if (X.Where.Row && llvm::none_of(X.Where.Limits, [](const Limit *L) {
        return L->Requests.has_value();
      }))
    return "; " + X.Where.Provider->Name + " does not publish its limit";
  return "";
}

/// The step that says what repeats.
void Reporter::repeats() {
  switch (X.By) {
  case RepeatedRequest::Timer:
    F.Trace.push_back(stepAt(P, X.Again, TraceStep::Repetition,
                             "`" + P.call(X.Again).Spelling +
                                 "` runs the handler at each tick"));
    return;
  case RepeatedRequest::Rearming:
    F.Trace.push_back(
        stepAt(P, X.Again, TraceStep::Repetition,
               "`" + P.call(X.Again).Spelling + "` schedules the next run"));
    return;
  case RepeatedRequest::MainLoop: {
    const FunctionFacts &Main = P.function(X.Again.Fn);
    F.Trace.push_back(
        {TraceStep::Repetition, P.file(Main.Loc), Main.Loc.Line,
         Main.Loc.Column,
         "the framework runs `" + Main.Name + "` again as soon as it returns"});
    return;
  }
  case RepeatedRequest::Recursion:
    F.Trace.push_back(stepAt(P, X.Again, TraceStep::Repetition,
                             "`" + P.call(X.Again).Spelling +
                                 "` runs the function again; how often cannot "
                                 "be known here"));
    return;
  case RepeatedRequest::Algorithm:
    return;
  case RepeatedRequest::Loop:
    break;
  }
  const LoopFact &L = loop();
  std::string Words = "this " +
                      std::string(R.Role == LoopRole::Paginate ? "pages"
                                  : R.Role == LoopRole::Poll   ? "polls"
                                                               : "repeats") +
                      ": ";
  Words += R.Count     ? "at most " + countWords(*R.Count) + " rounds"
           : R.Endless ? "nothing ends it"
                       : "how many rounds there are cannot be known here";
  if (R.EndsOnFailure)
    Words += "; a request that fails ends it, and the rest is not done";
  F.Trace.push_back({TraceStep::Repetition, P.file(L.Loc), L.Loc.Line,
                     L.Loc.Column, std::move(Words)});
}

/// Where nothing but the answers spaces the rounds out, the time that the
/// message tells follows from what an answer is taken to need.
void Reporter::latency() {
  if (!X.B || !X.B->L->tellsWhen() || X.B->AfterSeconds < 1 ||
      X.B->NeedsFastAnswers || R.Latency <= 0 || R.spacing() > 0)
    return;
  std::string Words = "an answer is taken to need " +
                      secondsWords(Ctx.Options.AssumedLatencySeconds);
  if (F.Trace.empty())
    F.Trace.push_back(
        stepAt(P, E.Path[X.Step], TraceStep::Repetition, std::move(Words)));
  else
    F.Trace.back().Message += "; " + Words;
}

/// The limiter on the way, and why it does not help.
void Reporter::limiters() {
  auto Add = [&](const Limiter &L, const char *Words) {
    F.Trace.push_back(
        {TraceStep::Limiter, P.file(L.At), L.At.Line, L.At.Column, Words});
  };
  if (R.Spaced && R.spacing() > 0)
    Add(*R.Spaced, "this limiter is faster than the limit");
  else if (R.Anew && !R.Spaced)
    Add(*R.Anew,
        "this limiter is another one each time, so it holds nobody back");
}

/// Of the limits that hold, the one that asks for the longest pace: who keeps
/// 80 a minute may still break 500 an hour. Whole days are no pace.
std::pair<const Limit *, double> Reporter::strictest() const {
  static constexpr double Longest = 3600;
  std::pair<const Limit *, double> Out{X.B->L, X.B->NeededPace};
  for (const Limit *L : X.Where.Limits) {
    std::optional<double> Cost = X.Where.costOf(*L);
    if (!L->countsRequests() || L->Narrow || L->WindowSeconds > Longest ||
        !Cost)
      continue;
    double Pace = neededPace(*L, R, *Cost);
    if (Pace > Out.second * (1 + 1e-9))
      Out = {L, Pace};
  }
  return Out;
}

/// "ask for more at once: `limit=1000`".
void Reporter::adviseLargerPages() {
  if (R.Role != LoopRole::Paginate || !X.Where.Row || !X.Where.Row->Paginated)
    return;
  const Pagination &Page = *X.Where.Row->Paginated;
  std::optional<double> Size = pageSize(Page, X.Where.Url);
  if (Page.Parameter.empty() || !Page.MaxPageSize || !Size ||
      *Size >= static_cast<double>(*Page.MaxPageSize))
    return;
  F.Advice.push_back("ask for as many at once as a page may hold: `" +
                     Page.Parameter + "=" + std::to_string(*Page.MaxPageSize) +
                     "`; " +
                     (numberInQuery(X.Where.Url, Page.Parameter)
                          ? "here it is "
                          : "where nothing is said, it is ") +
                     countWords(*Size));
}

/// The event loop on which the rounds run, or null.
const Entry *Reporter::eventLoop() const {
  for (const Entry &Way : Ctx.Ways.entries()) {
    if (Way.Context != ContextKind::EventLoop || !Way.Library)
      continue;
    for (const Effect &By : Ctx.E.of(Way.Fn))
      if (By.Kind == EffectKind::Request &&
          llvm::is_contained(By.Path, E.Path[X.Step]))
        return &Way;
  }
  return nullptr;
}

/// How to keep a distance between two rounds, in the framework's own words.
std::string Reporter::pauseWords(double Seconds) const {
  std::string Out =
      "wait at least " + secondsWords(Seconds) + " between two rounds";
  if (X.By == RepeatedRequest::Loop)
    if (const Entry *Way = eventLoop()) {
      bool Coroutine = P.function(E.Path[X.Step].Fn).Coroutine;
      const std::string &Sleep =
          Coroutine ? Way->Library->CoroutineSleep : Way->Library->HandlerSleep;
      if (!Sleep.empty())
        return Out +
               (Coroutine ? ", without blocking: `"
                          : "; on the event loop go on later with `") +
               Sleep + "`";
    }
  if (llvm::any_of(E.Path, [&](CallRef Step) { return P.call(Step).Awaited; }))
    Out += ", with an awaited timer and not with a sleep that blocks the "
           "thread";
  return Out;
}

void Reporter::advise() {
  adviseLargerPages();
  if (X.Where.Row && X.Where.Row->Batch && R.Role != LoopRole::Paginate)
    F.Advice.push_back(batchWords(*X.Where.Row->Batch));
  const Limit *Strictest = nullptr;
  double Needed = 0;
  if (X.B)
    std::tie(Strictest, Needed) = strictest();
  if (X.Hazard == Hazard::FanOut) {
    F.Advice.push_back("keep a fixed number under way: a few workers that "
                       "take from one queue, or a semaphore that each holds "
                       "until its answer is there");
    if (X.B)
      F.Advice.push_back("let all of them pass one limiter: " +
                         limitWords(*X.B->L));
  } else if (X.By == RepeatedRequest::Timer) {
    F.Advice.push_back("let the timer tick at most every " +
                       secondsWords(Needed));
  } else {
    F.Advice.push_back(pauseWords(Needed));
  }
  // Jobs are scheduled by the minute and not by the second.
  double Window = Strictest ? Strictest->effectiveWindow() : 0;
  double PerWindow = Needed > 0 ? std::floor(Window / Needed + 1e-9) : 0;
  if (R.Role == LoopRole::Iterate && PerWindow >= 1 && Window >= 60 &&
      X.Hazard == Hazard::Loop)
    F.Advice.push_back("for a backlog, do at most " + countWords(PerWindow) +
                       " per run of a job that is scheduled every " +
                       secondsWords(Window));
  if (X.Where.Provider && !X.Where.Provider->Wait.empty()) {
    F.Advice.push_back("when it answers over-limit, " +
                       waitWords(X.Where.Provider->Wait.front()) +
                       ", and no more than a few times");
  }
}

} // namespace

void reportRepetitions(const CheckContext &Ctx, const CheckInfo &Info,
                       Hazard Of, std::vector<Finding> &Out) {
  for (const RepeatedRequest &X : Ctx.Repeats)
    if (X.Hazard == Of)
      Out.push_back(Reporter(Ctx, Info, X).run());
}

} // namespace throttlint
