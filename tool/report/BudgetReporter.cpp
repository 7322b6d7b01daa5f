//===- BudgetReporter.cpp ---------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Budget.h"
#include "Words.h"
#include "report/Reporter.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace throttlint {
namespace {

using llvm::raw_ostream;

class BudgetReporter {
public:
  BudgetReporter(const CheckContext &Ctx, const PathShortener &Shorten,
                 raw_ostream &Out)
      : Ctx(Ctx), P(Ctx.P), Shorten(Shorten), Out(Out) {}

  void run() {
    std::vector<Bucket> Buckets = budgetsOf(Ctx);
    for (const Bucket &B : Buckets)
      bucket(B);
    if (Buckets.empty())
      Out << "no request of this program draws on a limit with a published "
             "figure\n";
    functions();
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const PathShortener &Shorten;
  raw_ostream &Out;

  std::string place(CallRef Ref) const {
    const CallFact &C = P.call(Ref);
    return Shorten(P.file(C.Loc)) + ":" + std::to_string(C.Loc.Line) + ":" +
           std::to_string(C.Loc.Column);
  }
  std::string rate(const Bucket &B, double N) const {
    return countWords(N) +
           (B.L->Unit.empty() ? std::string() : " " + B.L->Unit) + " " +
           windowWords(B.L->WindowSeconds);
  }
  std::string amount(const Bucket &B, const Spender &S) const;
  void bucket(const Bucket &B);
  void breaks(const Bucket &B, const Spender &S);
  void functions();
};

/// What a place spends, in one column.
std::string BudgetReporter::amount(const Bucket &B, const Spender &S) const {
  if (!S.Repeated)
    return "1 a run";
  const Rounds &R = S.Repeated->R;
  if (S.Continuous)
    return rate(B, *S.InWindow);
  if (R.Count)
    return S.InWindow ? countWords(*S.InWindow) + " a run" : "not known";
  if (!S.InWindow)
    return R.PaceUnknown       ? "pace not known"
           : S.Repeated->Maybe ? "pace not sure"
                               : "all at once";
  return "up to " + rate(B, *S.InWindow);
}

/// When a place alone breaks the limit, or how far it is from that.
void BudgetReporter::breaks(const Bucket &B, const Spender &S) {
  const RepeatedRequest &X = *S.Repeated;
  const char *Each = X.R.Role == LoopRole::Iterate    ? "element"
                     : X.R.Role == LoopRole::Paginate ? "page"
                                                      : "round";
  std::optional<double> Cost = costOf(*B.L, S.Where.Row, S.Where.Url);
  double Gap =
      B.L->WindowSeconds / *B.L->Requests * X.R.Requests * Cost.value_or(1);
  if (X.B && X.B->L == B.L)
    Out << "    the first " << overLimitWords(S.Where) << ": at " << Each << " "
        << countWords(X.B->AtRound)
        << (X.B->AfterSeconds >= 1
                ? ", after about " + secondsWords(X.B->AfterSeconds)
                : std::string(", at once"))
        << (X.B->NeedsFastAnswers ? ", if answers are fast" : "") << "\n";
  else if (S.InWindow)
    Out << "    keeps the limit: "
        << countWords(std::round(*S.InWindow / *B.L->Requests * 100))
        << " % of it\n";
  if (!X.R.Count && !X.R.Endless && X.R.Role != LoopRole::Poll)
    Out << "    least time within the limit: " << secondsWords(Gap)
        << " for each " << Each << ", " << secondsWords(Gap * 100)
        << " for 100\n";
}

void BudgetReporter::bucket(const Bucket &B) {
  Out << B.Of->Name << " "
      << (B.Endpoint.empty() ? "(all endpoints together)" : B.Endpoint) << ": "
      << limitWords(*B.L) << "\n";
  size_t Width = 0;
  for (const Spender &S : B.Spenders)
    Width = std::max(Width, amount(B, S).size());
  for (const Spender &S : B.Spenders) {
    std::string Amount = amount(B, S);
    Out << "  " << Amount << std::string(Width - Amount.size(), ' ') << "  "
        << place(S.Place) << ": ";
    if (B.Endpoint.empty())
      Out << S.Where.name() << " ";
    Out << spendingWords(Ctx, S) << "\n";
    if (S.Repeated)
      breaks(B, S);
  }
  if (B.Parts.size() > 1) {
    double Share = B.Together / *B.L->Requests;
    Out << "  together " << rate(B, B.Together)
        << " by what goes on for ever: " << countWords(std::round(Share * 100))
        << " % of the limit";
    if (Share > 1)
      Out << "; the first " << overLimitWords(B.Spenders[B.Parts.front()].Where)
          << " after about " << secondsWords(B.L->WindowSeconds / Share);
    Out << "\n";
  }
  Out << "\n";
}

/// The functions that no other function with requests calls.
void BudgetReporter::functions() {
  std::set<FuncId> Called;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &E : Ctx.E.of(Fn))
      if (E.Kind == EffectKind::Request)
        for (CallRef Step : llvm::drop_begin(E.Path))
          Called.insert(Step.Fn);
  bool First = true;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
    if (Called.contains(Fn))
      continue;
    std::string Sum = requestsOfRun(Ctx, Fn);
    if (Sum.empty())
      continue;
    if (First)
      Out << "What one run sends:\n";
    First = false;
    const FunctionFacts &F = P.function(Fn);
    Out << "  " << F.Name << " (" << Shorten(P.file(F.Loc)) << ":" << F.Loc.Line
        << "): " << Sum << "\n";
  }
}

} // namespace

void reportBudget(const CheckContext &Ctx, const PathShortener &Shorten,
                  raw_ostream &Out) {
  BudgetReporter(Ctx, Shorten, Out).run();
}

} // namespace throttlint
