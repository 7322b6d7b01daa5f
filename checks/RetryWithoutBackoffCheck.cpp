//===- RetryWithoutBackoffCheck.cpp -----------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RetryWithoutBackoffCheck.h"

#include "RetryReport.h"

namespace throttlint {

const CheckInfo &RetryWithoutBackoffCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-retry-without-backoff",
      "Finds retries of a request that wait not at all, or always the same "
      "time.",
      Severity::Warning};
  return Info;
}

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

} // namespace

void RetryWithoutBackoffCheck::evaluate(const CheckContext &Ctx,
                                        std::vector<Finding> &Out) const {
  auto Judge = [](const RetrySite &S, const ResolvedEndpoint &Where,
                  Finding &F) {
    const RetryUse &U = S.Use;
    Fault Wrong = judge(U);
    if (Wrong == Fault::None)
      return false;
    if (U.OutcomeUnknown ||
        (Wrong == Fault::ConstantDelay && !U.Attempts.Count &&
         (U.Attempts.Counted || U.Attempts.Deadline)))
      F.Confidence = lowered(F.Confidence);
    std::string What = endpointWords(Where) + " is repeated " +
                       attemptWords(U.Attempts) + " when it " +
                       (U.OnException ? "throws" : "fails");
    if (Wrong == Fault::NoDelay)
      F.Message = What + ", without any wait; once it is over the limit, "
                         "every attempt is refused and counts again";
    else
      F.Message = What + ", always " + secondsWords(U.Wait.Seconds) +
                  " apart; callers that fail together come back "
                  "together, and the wait never fits the limit";
    if (std::string Signal = waitSignalAdvice(Where); !Signal.empty())
      F.Advice.push_back(std::move(Signal));
    F.Advice.push_back("without such a signal double the wait after each "
                       "failure, add a random part, and stop after a "
                       "few attempts");
    BudgetInfo Budget;
    Budget.PaceSeconds = U.Wait.Seconds;
    if (U.Attempts.Count)
      Budget.MostRounds = static_cast<double>(*U.Attempts.Count);
    F.Budget = Budget;
    return true;
  };
  reportRetries(Ctx, info(), Judge, Out);
}

} // namespace throttlint
