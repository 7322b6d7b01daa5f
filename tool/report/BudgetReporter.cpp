//===- BudgetReporter.cpp ---------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Budget.h"
#include "Words.h"
#include "report/Json.h"
#include "report/Reporter.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace throttlint {
namespace {

using llvm::raw_ostream;

/// What one run of a function sends.
struct Run {
  FuncId Fn;
  std::string Sum;
};

/// The functions that no other function with requests calls.
std::vector<Run> runsOf(const CheckContext &Ctx) {
  const Program &P = Ctx.P;
  std::set<FuncId> Called;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &E : Ctx.E.of(Fn))
      if (E.Kind == EffectKind::Request)
        for (CallRef Step : llvm::drop_begin(E.Path))
          Called.insert(Step.Fn);
  std::vector<Run> Out;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    if (!Called.contains(Fn))
      if (std::string Sum = requestsOfRun(Ctx, Fn); !Sum.empty())
        Out.push_back({Fn, std::move(Sum)});
  return Out;
}

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

/// What shares are shares of.
std::string whole(const Limit &L, const char *Limit) {
  return L.InWords.empty() ? Limit
                           : countWords(*L.Requests) + ", the least that `" +
                                 L.InWords + "` can mean";
}

/// When a place alone breaks the limit, or how far it is from that.
void BudgetReporter::breaks(const Bucket &B, const Spender &S) {
  const RepeatedRequest &X = *S.Repeated;
  const char *Each = X.R.Role == LoopRole::Iterate    ? "element"
                     : X.R.Role == LoopRole::Paginate ? "page"
                                                      : "round";
  std::optional<double> Cost = S.Where.costOf(*B.L);
  double Gap =
      B.L->WindowSeconds / *B.L->Requests * X.R.Requests * Cost.value_or(1);
  if (X.B && X.B->L == B.L) {
    Out << "    the first " << overLimitWords(S.Where) << ": ";
    if (B.L->tellsWhen())
      Out << "at " << Each << " " << countWords(X.B->AtRound)
          << (X.B->AfterSeconds >= 1
                  ? ", after about " + secondsWords(X.B->AfterSeconds)
                  : std::string(", at once"));
    else if (B.L->ShortBursts)
      Out << "beyond a short burst";
    else
      Out << "with " << B.L->InWords << " " << windowWords(B.L->WindowSeconds);
    Out << (X.B->NeedsFastAnswers ? ", if answers are fast" : "");
    if (X.B->Sure != Confidence::High)
      Out << " (confidence: " << toString(X.B->Sure) << ")";
    Out << "\n";
    for (const std::string &Doubt : X.B->Doubts)
      Out << "      " << Doubt << "\n";
  } else if (S.InWindow) {
    double Share = std::round(*S.InWindow / *B.L->Requests * 100);
    Out << "    "
        << (Share <= 100 ? "keeps the limit: "
            : B.L->Narrow
                ? "over the limit, if all are for one " + B.L->Scope + ": "
                : std::string("over the limit: "))
        << countWords(Share) << " % of " << whole(*B.L, "it") << "\n";
  }
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
        << " % of " << whole(*B.L, "the limit");
    if (Share > 1)
      Out << "; the first " << overLimitWords(B.Spenders[B.Parts.front()].Where)
          << " after about " << secondsWords(B.L->WindowSeconds / Share);
    Out << "\n";
  }
  Out << "\n";
}

void BudgetReporter::functions() {
  std::vector<Run> Runs = runsOf(Ctx);
  if (!Runs.empty())
    Out << "What one run sends:\n";
  for (const Run &R : Runs) {
    const FunctionFacts &F = P.function(R.Fn);
    Out << "  " << F.Name << " (" << Shorten(P.file(F.Loc)) << ":" << F.Loc.Line
        << "): " << R.Sum << "\n";
  }
}

/// By file, line and column, as every list of places in the JSON.
Json byPlace(Json List) {
  auto Key = [](const Json &J) {
    return std::tuple(J["file"].get<std::string>(), J["line"].get<unsigned>(),
                      J["column"].get<unsigned>(), J.dump());
  };
  std::sort(List.begin(), List.end(),
            [&](const Json &A, const Json &B) { return Key(A) < Key(B); });
  return List;
}

Json placeJson(const Program &P, const Location &At,
               const PathShortener &Shorten) {
  return {
      {"file", Shorten(P.file(At))}, {"line", At.Line}, {"column", At.Column}};
}

Json bucketJson(const CheckContext &Ctx, const Bucket &B,
                const PathShortener &Shorten) {
  Json Spenders = Json::array();
  for (size_t I = 0; I < B.Spenders.size(); ++I) {
    const Spender &S = B.Spenders[I];
    const RepeatedRequest *X = S.Repeated;
    const Breach *Breaks = X && X->B && X->B->L == B.L ? &*X->B : nullptr;
    Json J = placeJson(Ctx.P, Ctx.P.call(S.Place).Loc, Shorten);
    J["endpoint"] = S.Where.name();
    J["how_often"] = spendingWords(Ctx, S);
    J["repeated"] = X != nullptr;
    J["for_ever"] = S.Continuous;
    J["in_window"] = orNull(S.InWindow);
    const bool Figure = Breaks && B.L->tellsWhen();
    J["breaks_at_round"] = Figure ? Json(Breaks->AtRound) : Json(nullptr);
    J["seconds_to_first_over_limit"] =
        Figure ? Json(Breaks->AfterSeconds) : Json(nullptr);
    J["confidence"] = Breaks ? Json(toString(Breaks->Sure)) : Json(nullptr);
    J["in_sum"] = llvm::is_contained(B.Parts, I);
    Spenders.push_back(std::move(J));
  }
  return {{"provider", B.Of->Provider},
          {"endpoint", textOrNull(B.Endpoint)},
          {"limit",
           {{"label", B.L->Label},
            {"requests",
             B.L->InWords.empty() ? orNull(B.L->Requests) : Json(nullptr)},
            {"in_words", textOrNull(B.L->InWords)},
            {"window_seconds", B.L->WindowSeconds},
            {"unit", textOrNull(B.L->Unit)},
            {"source", textOrNull(B.L->Source)},
            {"as_of", textOrNull(B.L->AsOf)}}},
          {"sum_for_ever", B.Together},
          {"spenders", byPlace(std::move(Spenders))}};
}

} // namespace

void reportBudget(const CheckContext &Ctx, const PathShortener &Shorten,
                  raw_ostream &Out) {
  BudgetReporter(Ctx, Shorten, Out).run();
}

void reportBudgetJson(const CheckContext &Ctx, const PathShortener &Shorten,
                      raw_ostream &Out) {
  Json Root = reportHead(1);
  Root["budgets"] = Json::array();
  for (const Bucket &B : budgetsOf(Ctx))
    Root["budgets"].push_back(bucketJson(Ctx, B, Shorten));
  Json Runs = Json::array();
  for (const Run &R : runsOf(Ctx)) {
    const FunctionFacts &F = Ctx.P.function(R.Fn);
    Json J = placeJson(Ctx.P, F.Loc, Shorten);
    J["function"] = F.Name;
    J["requests"] = R.Sum;
    Runs.push_back(std::move(J));
  }
  Root["runs"] = byPlace(std::move(Runs));
  print(Root, Out);
}

} // namespace throttlint
