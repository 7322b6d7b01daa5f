//===- UnboundedRetryCheck.cpp ----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "UnboundedRetryCheck.h"

#include "RetryReport.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace throttlint {

const CheckInfo &UnboundedRetryCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-unbounded-retry",
      "Finds retries of a request that nothing ends but success.",
      Severity::Warning};
  return Info;
}

/// Threads of their own may stay connected for ever: it is what they are for.
static std::set<FuncId> threadBodies(const CheckContext &Ctx) {
  std::set<FuncId> Out;
  for (const Arming &A : Ctx.Ways.armings())
    if (A.Context == ContextKind::Thread)
      Out.insert(A.Handler);
  for (const Entry &E : Ctx.Ways.entries())
    if (E.Context == ContextKind::Thread)
      Out.insert(E.Fn);
  return Out;
}

/// "up to 720 requests an hour", or empty where the wait is not known.
static std::string rateWords(const CheckContext &Ctx, const RetrySite &S) {
  const Delay &Wait = S.Use.Wait;
  if (Wait.Unknown || Wait.Floor || S.Use.VaryingWait)
    return {};
  double Round = Wait.Seconds + (S.Request->Blocking || Wait.Seconds == 0
                                     ? Ctx.Options.AssumedLatencySeconds
                                     : 0);
  static constexpr double Hour = 3600, Day = 24 * Hour;
  if (Round <= 0)
    return "as fast as they can be sent";
  bool Hourly = Hour / Round >= 10;
  return "up to " + countWords(std::floor((Hourly ? Hour : Day) / Round)) +
         (Hourly ? " an hour" : " a day");
}

void UnboundedRetryCheck::evaluate(const CheckContext &Ctx,
                                   std::vector<Finding> &Out) const {
  std::set<FuncId> Threads = threadBodies(Ctx);
  auto Judge = [&](const RetrySite &S, const ResolvedEndpoint &Where,
                   Finding &F) {
    const RetryUse &U = S.Use;
    // Who waits as long as the server says stops when the server says so. What
    // goes on after a good answer as well is a poll.
    if (!U.Attempts.unbounded() || U.ServerWait || S.Role == LoopRole::Poll ||
        (S.Kind == RetrySite::Loop && S.Role != LoopRole::Retry &&
         S.Rounds.forEver()))
      return false;
    bool Grows = U.Wait.Floor || U.VaryingWait;
    if (Grows || U.Wait.Unknown || U.OutcomeUnknown ||
        S.Kind == RetrySite::Handler)
      F.Confidence = std::min(F.Confidence, Confidence::Medium);
    // Somebody chose how long to wait, and can stop it; or it has a thread of
    // its own.
    if ((U.Wait.Unknown && !Grows && U.Attempts.Switch) ||
        (U.Wait.any() && Threads.contains(S.call().Fn)))
      F.Confidence = Confidence::Low;

    const std::string &Who = Ctx.P.function(S.call().Fn).Name;
    F.Message = endpointWords(Where) +
                " is repeated until it works, without a last attempt or a "
                "deadline; ";
    std::string Rate = rateWords(Ctx, S);
    std::string Sends = Rate.empty() ? "goes on sending" : "sends " + Rate;
    if (S.Kind == RetrySite::Loop)
      F.Message += "while it fails, `" + Who + "` never returns and " + Sends;
    else if (S.Kind == RetrySite::Recursion)
      F.Message += "while it fails, `" + Who +
                   "` calls itself deeper and deeper and " + Sends;
    else
      F.Message += "while it fails, the handler begins again and " + Sends;
    if (S.Kind == RetrySite::Loop) {
      const LoopFact &L = Ctx.P.function(S.call().Fn).Loops[S.LoopIndex];
      if (L.Kind == RepetitionKind::While && !L.Spelling.empty() &&
          U.Attempts.Switch)
        F.Trace.push_back(
            {TraceStep::Unknown, Ctx.P.file(L.Loc), L.Loc.Line, L.Loc.Column,
             "`" + L.Spelling + "` says nothing of how often it was tried"});
    }
    F.Advice.push_back("give up after a few attempts (3 to 5), or when a "
                       "deadline has passed, and hand the error to the caller");
    F.Advice.push_back("keep what could not be sent and try it again later, "
                       "with what comes next");
    BudgetInfo Budget;
    if (!U.Wait.Unknown)
      Budget.PaceSeconds = U.Wait.Seconds;
    F.Budget = Budget;
    return true;
  };
  reportRetries(Ctx, info(), Judge, Out);
}

} // namespace throttlint
