//===- ProgramBudgetCheck.cpp -----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ProgramBudgetCheck.h"

#include "Budget.h"
#include "Words.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

const CheckInfo &ProgramBudgetCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-program-budget",
      "Finds places that run together and exceed one limit, though each alone "
      "keeps it.",
      Severity::Warning};
  return Info;
}

/// Who asks is armed in the same function, or asked in the same loop: where
/// one runs, the others do.
static bool surelyTogether(const Bucket &B) {
  auto Root = [&](size_t I) {
    const RepeatedRequest &X = *B.Spenders[I].Repeated;
    return X.By == RepeatedRequest::Loop ? X.Request.Path[X.Step].Fn
                                         : X.Again.Fn;
  };
  return llvm::all_of(B.Parts,
                      [&](size_t I) { return Root(I) == Root(B.Parts[0]); });
}

static Confidence confidence(const Bucket &B) {
  Confidence C = surelyTogether(B) ? Confidence::High : Confidence::Medium;
  for (size_t I : B.Parts) {
    const Spender &S = B.Spenders[I];
    // A pace that somebody chose is not judged by a figure that we assume.
    if (S.Where.How == Evidence::PublicHost)
      return Confidence::Low;
    if (S.Where.How != Evidence::OnPath || S.Where.PlanUnclear ||
        S.Repeated->R.PaceIsFloor)
      C = std::min(C, Confidence::Medium);
    C = std::min(C, doubted(C, S.Request));
  }
  return C;
}

static Finding report(const CheckContext &Ctx, const CheckInfo &Info,
                      const Bucket &B) {
  const Program &P = Ctx.P;
  const Spender &Most = B.Spenders[B.Parts.front()];
  Finding F = findingAt(Ctx, Info, Most.Place);
  F.Confidence = confidence(B);
  F.Provider = B.Of->Provider;
  F.Endpoint = B.Endpoint;
  std::string Sum;
  for (size_t I : B.Parts)
    Sum += (Sum.empty() ? "" : " + ") + countWords(*B.Spenders[I].InWindow);
  double After = *B.L->Requests / B.Together * B.L->WindowSeconds;
  F.Message =
      countWords(static_cast<double>(B.Parts.size())) + " places spend " +
      (B.Endpoint.empty() ? "the budget that all of " + B.Of->Name + " shares"
                          : "the budget of " + endpointWords(Most.Where)) +
      " together, " + Sum + " = " + countWords(B.Together) + " " +
      windowWords(B.L->WindowSeconds) +
      ", though each alone keeps the limit; " +
      allowanceWords(Most.Where, *B.L) + ", so after about " +
      secondsWords(After) + " it answers " + overLimitWords(Most.Where);
  for (size_t I : B.Parts) {
    const Spender &S = B.Spenders[I];
    F.Trace.push_back(
        stepAt(P, S.Place, TraceStep::Repetition,
               (B.Endpoint.empty() ? endpointWords(S.Where) + " is sent "
                                   : std::string("it is sent ")) +
                   spendingWords(Ctx, S) + ": " + countWords(*S.InWindow) +
                   " " + windowWords(B.L->WindowSeconds)));
  }
  appendEvidence(P, Most.Request, Most.Where, F);
  appendLimit(*B.L, Most.Where, F);
  F.Advice.push_back("let all of them pass one limiter, or lengthen the "
                     "intervals until the sum fits");
  if (!B.Endpoint.empty())
    F.Advice.push_back("where they want the same answer, ask once and hand it "
                       "on");
  BudgetInfo Budget;
  Budget.RequestsPerRound = B.Together;
  Budget.PaceSeconds = B.L->WindowSeconds;
  Budget.BreaksAtRequest = std::floor(*B.L->Requests) + 1;
  Budget.SecondsToFirst429 = After;
  F.Budget = Budget;
  return F;
}

void ProgramBudgetCheck::evaluate(const CheckContext &Ctx,
                                  std::vector<Finding> &Out) const {
  for (const Bucket &B : budgetsOf(Ctx)) {
    // Other channels have budgets of their own. A sum is compared with a figure
    // and not with words.
    if (B.Parts.size() < 2 || B.L->Narrow || !B.L->InWords.empty() ||
        B.Together <= *B.L->Requests)
      continue;
    bool Alone = llvm::any_of(B.Parts, [&](size_t I) {
      return *B.Spenders[I].InWindow > *B.L->Requests;
    });
    if (!Alone)
      Out.push_back(report(Ctx, info(), B));
  }
}

} // namespace throttlint
