//===- RequestInLoopReport.cpp ----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RequestInLoopReport.h"

#include "Words.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace throttlint {

void RequestInLoopReport::keep(const Effect &E, const ResolvedEndpoint &Where,
                               Finding F) {
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

void RequestInLoopReport::moveInto(std::vector<Finding> &Out) {
  for (auto &[Key, Best] : Findings)
    Out.push_back(std::move(Best.F));
  Findings.clear();
}

static void arithmetic(Finding &F, const Rounds &R, const Breach &B) {
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
static std::string when(const Rounds &R, const Breach &B,
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
    Out +=
        ", if an answer takes less than " +
        secondsWords(std::max(
            0.001, B.L->WindowSeconds / *B.L->Requests * R.Requests - R.Pace));
  return Out;
}

static std::string allowance(const ResolvedEndpoint &Where, const Limit &L) {
  if (Where.How == Evidence::PublicHost)
    return "its limit is not in the rules, " + limitWords(L) + " is assumed";
  return Where.Provider->Name + " allows " + limitWords(L);
}

static void fill(Finding &F, const ResolvedEndpoint &Where) {
  if (Where.Provider && Where.How != Evidence::PublicHost)
    F.Provider = Where.Provider->Provider;
  F.Endpoint = Where.name();
}

void RequestInLoopReport::advise(Finding &F, const ResolvedEndpoint &Where,
                                 const Rounds &R, const Breach &B,
                                 const Effect &E) const {
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

void RequestInLoopReport::finish(Finding &F, const ResolvedEndpoint &Where,
                                 const Rounds &R, const Breach &B,
                                 const Effect &E) const {
  switch (Where.How) {
  case Evidence::ByPath:
    F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                             "the host cannot be seen; this path is known "
                             "of " +
                                 Where.Provider->Name + " alone"));
    break;
  case Evidence::ByProgram:
    F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                             "the host cannot be seen; " + Where.NamedBy +
                                 " names only hosts of " +
                                 Where.Provider->Name));
    break;
  case Evidence::PublicHost:
    if (!Where.NamedBy.empty())
      F.Trace.push_back(stepAt(P, E.leaf(), TraceStep::Unknown,
                               "the host cannot be seen; " + Where.NamedBy +
                                   " names `" + Where.Host + "` and no other"));
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
  appendLimit(*B.L, Where, F);
  arithmetic(F, R, B);
  advise(F, Where, R, B, E);
}

std::string RequestInLoopReport::sentence(const std::string &How,
                                          const ResolvedEndpoint &Where,
                                          const Rounds &R,
                                          const Breach &B) const {
  return endpointWords(Where) + " is sent " + How + "; " +
         allowance(Where, *B.L) + ", so " + when(R, B, Where);
}

/// The call at \p Step only runs a callable that the step before gave it.
bool RequestInLoopReport::handsOver(const Effect &E, size_t Step) const {
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
  return llvm::any_of(
      Callables, [&](ValueId Id) { return P.originOf(Id) == Origin::Caller; });
}

bool RequestInLoopReport::loop(const Effect &E, const ResolvedEndpoint &Where,
                               const Rounds &R, const OnPath &On, bool Maybe) {
  std::optional<Breach> B = worstBreach(E, Where, R, Maybe);
  if (!B)
    return false;
  // A callable that was handed over: speak of the place that hands it over.
  size_t Step = On.Step;
  while (Step > 0 && handsOver(E, Step))
    --Step;
  Finding F = findingAt(Ctx, Info, E.Path[Step]);
  F.Confidence = B->Sure;
  fill(F, Where);
  std::string How = On.Loop
                        ? loopWords(*On.Loop)
                        : "once per element that `" +
                              P.call(E.Path[On.Step]).Spelling + "` walks over";
  if (On.Loop && R.Pace > 0)
    How += (R.PaceIsFloor ? ", at least " : ", ") + secondsWords(R.Pace) +
           " apart";
  if (R.Requests > 1)
    How += " (" + countWords(R.Requests) + " requests a round)";
  if (R.Workers > 1)
    How += ", by " + countWords(R.Workers) + " workers at a time";
  if (R.FanOut && R.Pace == 0)
    How += " without waiting for the answers, all in flight at once";
  F.Message = sentence(How, Where, R, *B);
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
    if (R.EndsOnFailure)
      Words += "; a request that fails ends it, and the rest is not done";
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

void RequestInLoopReport::tick(const Effect &E, const ResolvedEndpoint &Where,
                               const Rounds &R, CallRef ArmedBy, bool Repost) {
  std::optional<Breach> B = worstBreach(E, Where, R, false);
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
  F.Message = sentence(How, Where, R, *B);
  F.Trace.push_back(stepAt(P, ArmedBy, TraceStep::Repetition,
                           Repost ? "`" + P.call(ArmedBy).Spelling +
                                        "` schedules the next run"
                                  : "`" + P.call(ArmedBy).Spelling +
                                        "` runs the handler at each tick"));
  appendPath(Ctx, E, 0, F.Trace);
  finish(F, Where, R, *B, E);
  keep(E, Where, std::move(F));
}

void RequestInLoopReport::mainLoop(const Effect &E,
                                   const ResolvedEndpoint &Where,
                                   const Rounds &R, FuncId Fn, bool Maybe) {
  std::optional<Breach> B = worstBreach(E, Where, R, Maybe);
  if (!B)
    return;
  const FunctionFacts &Loop = P.function(Fn);
  Finding F = findingAt(Ctx, Info, E.Path[firstTellingStep(P, E)]);
  F.Confidence = B->Sure;
  fill(F, Where);
  std::string How = "each time `" + Loop.Name + "` runs, and it runs for ever";
  if (R.Pace > 0)
    How += ", " + secondsWords(R.Pace) + " apart";
  if (R.Requests > 1)
    How += " (" + countWords(R.Requests) + " requests each)";
  F.Message = sentence(How, Where, R, *B);
  F.Trace.push_back(
      {TraceStep::Repetition, P.file(Loop.Loc), Loop.Loc.Line, Loop.Loc.Column,
       "the framework runs `" + Loop.Name + "` again as soon as it returns"});
  appendPath(Ctx, E, 0, F.Trace);
  finish(F, Where, R, *B, E);
  keep(E, Where, std::move(F));
}

void RequestInLoopReport::recursion(const Effect &E,
                                    const ResolvedEndpoint &Where,
                                    const Rounds &R, CallRef Again,
                                    bool Maybe) {
  std::optional<Breach> B = worstBreach(E, Where, R, Maybe);
  if (!B)
    return;
  Finding F = findingAt(Ctx, Info, E.Path[0]);
  F.Confidence = B->Sure;
  fill(F, Where);
  std::string How =
      "each time `" + P.function(Again.Fn).Name + "` calls itself";
  if (R.Pace > 0)
    How += (R.PaceIsFloor ? ", at least " : ", ") + secondsWords(R.Pace) +
           " apart";
  F.Message = sentence(How, Where, R, *B);
  F.Trace.push_back(stepAt(P, Again, TraceStep::Repetition,
                           "`" + P.call(Again).Spelling +
                               "` runs the function again; how often cannot "
                               "be known here"));
  appendPath(Ctx, E, 0, F.Trace);
  finish(F, Where, R, *B, E);
  keep(E, Where, std::move(F));
}

} // namespace throttlint
