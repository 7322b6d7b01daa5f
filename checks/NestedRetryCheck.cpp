//===- NestedRetryCheck.cpp -------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "NestedRetryCheck.h"

#include "RetryReport.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace throttlint {

const CheckInfo &NestedRetryCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-nested-retry",
      "Finds retries inside of retries, whose attempts multiply.",
      Severity::Warning};
  return Info;
}

/// Fewer requests for one call are no multiplication to speak of.
static constexpr double FewRequests = 5;

/// What waits as long as the server says does not press.
static bool isRetry(const RetrySite &S) {
  return S.Role == LoopRole::Retry && !S.Use.ServerWait &&
         !(S.Use.Attempts.Count && *S.Use.Attempts.Count <= 1);
}

/// "5", "without end", "some".
static std::string factorWords(const Trips &R) {
  if (R.Count)
    return countWords(static_cast<double>(*R.Count));
  return R.unbounded() ? "endlessly many" : "several";
}

void NestedRetryCheck::evaluate(const CheckContext &Ctx,
                                std::vector<Finding> &Out) const {
  // The retries around each request, the outermost first.
  std::map<const Effect *, std::vector<const RetrySite *>> Around;
  for (const RetrySite &S : Ctx.Retried.all())
    if (isRetry(S))
      Around[S.Request].push_back(&S);
  for (auto &[Request, Sites] : Around)
    llvm::sort(Sites, [](const RetrySite *A, const RetrySite *B) {
      return std::tie(A->Step, A->LoopIndex) < std::tie(B->Step, B->LoopIndex);
    });

  auto Judge = [&](const RetrySite &S, const ResolvedEndpoint &Where,
                   Finding &F) {
    auto It = Around.find(S.Request);
    if (It == Around.end() || It->second.front() != &S || It->second.size() < 2)
      return false;
    double Product = 1;
    bool Known = true, Endless = false, Unknown = false;
    std::string Factors;
    for (const RetrySite *Each : It->second) {
      const Trips &R = Each->Use.Attempts;
      Factors += (Factors.empty() ? "" : " x ") + factorWords(R);
      Known &= R.Count.has_value();
      Endless |= R.unbounded();
      Unknown |= Each->Use.OutcomeUnknown;
      if (R.Count)
        Product *= static_cast<double>(*R.Count);
    }
    if (Known && Product <= FewRequests)
      return false;
    if (Unknown || (!Known && !Endless))
      F.Confidence = std::min(F.Confidence, Confidence::Medium);
    F.Message =
        endpointWords(Where) + " is repeated by retries inside of retries: ";
    if (Known)
      F.Message += "up to " + Factors + " = " + countWords(Product) +
                   " requests for one call";
    else
      F.Message += Factors + " requests for one call";
    F.Message += "; when the API refuses, the attempts multiply";
    F.Budget = BudgetInfo();
    if (Known)
      F.Budget->RequestsPerRound = Product;
    for (size_t I = 1; I < It->second.size(); ++I) {
      TraceStep Inner = repeatStep(Ctx.P, *It->second[I]);
      Inner.Message += ", inside of the other (" +
                       attemptWords(It->second[I]->Use.Attempts) + ")";
      F.Trace.push_back(std::move(Inner));
    }
    F.Advice.push_back("retry in one place, next to the request, and hand the "
                       "last error on");
    F.Advice.push_back("where both must stay, let the outer one repeat only "
                       "what the inner one does not");
    return true;
  };
  reportRetries(Ctx, info(), Judge, Out);
}

} // namespace throttlint
