//===- RetryWithoutBackoffCheck.cpp -----------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RetryWithoutBackoffCheck.h"

#include "Words.h"
#include "program/Recurrence.h"

#include <algorithm>
#include <map>

namespace throttlint {

const CheckInfo &RetryWithoutBackoffCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-retry-without-backoff",
      "Finds retries of a request that wait not at all, or always the same "
      "time.",
      Severity::Warning};
  return Info;
}

/// Up to so many attempts, any delay will do; one immediate retry is fine.
static constexpr uint64_t FewAttempts = 3, OneRetry = 2;

namespace {

/// What is wrong with a retry, if anything.
enum class Fault { None, NoDelay, ConstantDelay };

Fault judge(const RetryUse &U) {
  const Trips &R = U.Attempts;
  if (R.Count && *R.Count <= OneRetry)
    return Fault::None;
  const Delay &D = U.Wait;
  if (!D.any())
    return D.Maybe ? Fault::None : Fault::NoDelay;
  // Unknown lengths grow, come from the server or from configuration.
  // What passes a limiter keeps to it.
  if (D.Unknown || D.Spaced || D.Floor || U.VaryingWait || U.ServerWait)
    return Fault::None;
  if (R.Count && *R.Count <= FewAttempts)
    return Fault::None;
  return Fault::ConstantDelay;
}

std::string attempts(const Trips &R) {
  if (R.Count)
    return "up to " + countWords(static_cast<double>(*R.Count)) + " times";
  if (R.Counted)
    return "a limited number of times that cannot be known here";
  if (R.Deadline)
    return "until a deadline";
  return "without end";
}

class RetryJudge {
public:
  RetryJudge(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info) {}

  void run(std::vector<Finding> &Out) {
    Recurrences Recurs(P, Ctx.E);
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
      std::vector<Recursion> Again = recursionsOf(P, Ctx.E, Fn);
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
          continue;
        loops(E);
        for (const Recursion &R : Again)
          if (auto Use = Recurs.use(R, E); Use && Use->Retry)
            report(E, 0, UINT32_MAX, *Use->Retry,
                   stepAt(P, R.Path.front(), TraceStep::Repetition,
                          "`" + P.call(R.Path.front()).Spelling +
                              "` begins again with the same request"));
      }
    }
    for (const SelfRearming &R : selfRearming(P, Ctx.E, Ctx.Ways))
      for (const SelfRearming::Hop &Hop : R.Hops)
        for (const Effect &E : Ctx.E.of(Hop.Path.front().Fn)) {
          if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url) ||
              E.Path.front() != Hop.Path.front())
            continue;
          if (auto Use = Recurs.use(R, E); Use && Use->Retry)
            report(E, sender(E), UINT32_MAX, *Use->Retry,
                   stepAt(P, E.Path.front(), TraceStep::Repetition,
                          "`" + P.call(E.Path.front()).Spelling +
                              "` sends the same again, from a handler"));
        }
    for (auto &[Key, K] : Best)
      Out.push_back(std::move(K.F));
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  struct Kept {
    Finding F;
    std::pair<int, long> Rank;
  };
  std::map<std::pair<CallRef, uint32_t>, Kept> Best;
  std::map<std::pair<std::vector<CallRef>, uint32_t>, LoopUse> Uses;

  /// The step in the function that starts the request: behind the handler's
  /// own call of it.
  size_t sender(const Effect &E) const {
    return E.Path.size() > 1 && P.function(E.Path.front().Fn).Lambda ? 1 : 0;
  }

  void loops(const Effect &E) {
    for (size_t Step = 0; Step < E.Path.size(); ++Step)
      for (uint32_t Loop : P.loopsAround(E.Path[Step])) {
        auto [It, New] =
            Uses.try_emplace({decisivePath(Ctx.E, E.Path, Step), Loop});
        if (New)
          It->second = analyzeLoop(P, Ctx.E, E.Path, Step, Loop);
        const LoopUse &Use = It->second;
        if (!Use.Retry)
          continue;
        const LoopFact &L = P.function(E.Path[Step].Fn).Loops[Loop];
        report(E, Step, Loop, *Use.Retry,
               {TraceStep::Repetition, P.file(L.Loc), L.Loc.Line, L.Loc.Column,
                Use.Role == LoopRole::Retry
                    ? "this repeats the same request until it works"
                    : "a failure comes round to the same request here"});
      }
  }

  void report(const Effect &E, size_t Step, uint32_t Loop, const RetryUse &U,
              TraceStep Repeats);
};

void RetryJudge::report(const Effect &E, size_t Step, uint32_t Loop,
                        const RetryUse &U, TraceStep Repeats) {
  Fault Wrong = judge(U);
  if (Wrong == Fault::None)
    return;
  ResolvedEndpoint Where = resolveEndpoints(P, E).front();
  if (Where.How == Evidence::Private)
    return;

  CallRef Call = E.Path[Step];
  Finding F = findingAt(Ctx, Info, Call);
  F.Confidence =
      Where.How == Evidence::None ? Confidence::Medium : Confidence::High;
  if (U.OutcomeUnknown || (Wrong == Fault::ConstantDelay && !U.Attempts.Count &&
                           (U.Attempts.Counted || U.Attempts.Deadline)))
    F.Confidence = lowered(F.Confidence);
  F.Confidence = doubted(F.Confidence, E);
  if (Where.Provider && Where.How != Evidence::PublicHost)
    F.Provider = Where.Provider->Provider;
  F.Endpoint = Where.How == Evidence::None ? "" : Where.name();

  std::string What = endpointWords(Where) + " is repeated " +
                     attempts(U.Attempts) + " when it " +
                     (U.OnException ? "throws" : "fails");
  if (Wrong == Fault::NoDelay)
    F.Message = What + ", without any wait; once it is over the limit, "
                       "every attempt is refused and counts again";
  else
    F.Message = What + ", always " + secondsWords(U.Wait.Seconds) +
                " apart; callers that fail together come back "
                "together, and the wait never fits the limit";
  F.Trace.push_back(std::move(Repeats));
  appendPath(Ctx, E, Step, F.Trace);
  if (Where.Provider && !Where.Provider->Wait.empty()) {
    const WaitSignal &W = Where.Provider->Wait.front();
    F.Advice.push_back(Where.Provider->Name + " says how long to wait: use " +
                       (W.Where == "body" ? "the body's `" : "the header `") +
                       W.Name + "`" +
                       (W.Unit.empty() ? "" : " (" + W.Unit + ")"));
  }
  F.Advice.push_back("without such a signal double the wait after each "
                     "failure, add a random part, and stop after a "
                     "few attempts");
  BudgetInfo Budget;
  Budget.PaceSeconds = U.Wait.Seconds;
  F.Budget = Budget;

  Kept New{std::move(F), {}};
  New.Rank = {static_cast<int>(New.F.Confidence) * 2 + (Where.Row != nullptr),
              -static_cast<long>(E.Path.size())};
  auto [It, First] = Best.try_emplace({Call, Loop}, New);
  if (!First && New.Rank > It->second.Rank)
    It->second = std::move(New);
}

} // namespace

void RetryWithoutBackoffCheck::evaluate(const CheckContext &Ctx,
                                        std::vector<Finding> &Out) const {
  RetryJudge(Ctx, info()).run(Out);
}

} // namespace throttlint
