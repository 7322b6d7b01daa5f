//===- UncheckedResponseCheck.cpp -------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "UncheckedResponseCheck.h"

#include "BestFindings.h"
#include "RetryReport.h"
#include "program/Answers.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace throttlint {

const CheckInfo &UncheckedResponseCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-unchecked-response",
      "Finds repeated requests whose answer nobody looks at, so that a refusal "
      "goes unseen.",
      Severity::Warning};
  return Info;
}

namespace {

class ResponseJudge {
public:
  ResponseJudge(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info), Looking(Ctx.P), Uses(Ctx.P, Ctx.E) {}

  void run(std::vector<Finding> &Out) {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn))
        if (E.Kind == EffectKind::Request && !P.maybeNoRequest(E.Url) &&
            E.Model && E.Model->Answer && !E.Model->KeepsLimits)
          judge(E);
    Best.moveInto(Out);
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  Answers Looking;
  BestFindings<CallRef, std::pair<int, long>> Best;
  LoopUses Uses;

  /// The repetition that matters: the innermost.
  struct Innermost {
    size_t Step = 0;
    /// Empty: the call runs its callable once for each element.
    const LoopFact *Loop = nullptr;
    /// Rounds of all repetitions together, where all are known.
    std::optional<double> Rounds = 1;
    /// It asks again only while no answer comes.
    bool Retries = false;
  };
  std::optional<Innermost> repeats(const Effect &E);
  void judge(const Effect &E);
};

/// Nothing when the request is not repeated, or when a repetition waits: what
/// keeps a distance is not expected to be refused.
std::optional<ResponseJudge::Innermost>
ResponseJudge::repeats(const Effect &E) {
  std::optional<Innermost> Out;
  std::optional<double> Rounds = 1;
  for (size_t Step = 0; Step < E.Path.size(); ++Step) {
    for (uint32_t L : P.loopsAround(E.Path[Step])) {
      const LoopUse &Use = Uses.of(E.Path, Step, L);
      if (Use.Pace.any() || Use.Pace.Maybe || Use.ServerWait)
        return std::nullopt;
      if (Use.Rounds.Count && Rounds)
        *Rounds *= static_cast<double>(*Use.Rounds.Count);
      else
        Rounds.reset();
      Out = {Step, &P.function(E.Path[Step].Fn).Loops[L], Rounds,
             Use.Role == LoopRole::Retry};
    }
    if (llvm::is_contained(E.RepeatingSteps, Step)) {
      auto N = algorithmRounds(P, E.Path, Step);
      if (N && Rounds)
        *Rounds *= static_cast<double>(*N);
      else
        Rounds.reset();
      Out = {Step, nullptr, Rounds, false};
    }
  }
  return Out;
}

/// What shows a refused request: "the status 429".
std::string refusalWords(const ResolvedEndpoint &Where) {
  static constexpr int64_t TooMany = 429;
  const Api *A = Where.Provider;
  if (A && A->OverLimitStatus.empty() && !A->OverLimitBody.empty())
    return bodySignWords(A->OverLimitBody.front());
  int64_t Status = A && !A->OverLimitStatus.empty() &&
                           !llvm::is_contained(A->OverLimitStatus, TooMany)
                       ? A->OverLimitStatus.front()
                       : TooMany;
  return "the status " + std::to_string(Status);
}

void ResponseJudge::judge(const Effect &E) {
  std::optional<Innermost> Repeats = repeats(E);
  if (!Repeats)
    return;
  std::optional<LostAnswer> Lost = Looking.lost(E, Repeats->Step);
  // A retry ends with the first answer, whatever that is.
  if (!Lost || (Lost->Saved && Repeats->Retries))
    return;
  ResolvedEndpoint Where = resolveEndpoints(P, E).front();
  if (Where.How == Evidence::Private)
    return;
  // A few requests are never refused.
  static constexpr double Few = 10;
  double Allowed = Few;
  for (const Limit *L : Where.Limits)
    if (L->countsRequests())
      Allowed = std::max(Allowed, *L->Requests);
  if (Repeats->Rounds && *Repeats->Rounds <= Allowed)
    return;

  CallRef Call = E.Path[Lost->Step];
  Finding F = findingAt(Ctx, Info, Call);
  F.Confidence = Lost->TransferOnly || Where.How == Evidence::None ||
                         Where.How == Evidence::PublicHost
                     ? Confidence::Medium
                     : Confidence::High;
  F.Confidence = doubted(F.Confidence, E);
  if (Where.Provider && Where.How != Evidence::PublicHost)
    F.Provider = Where.Provider->Provider;
  F.Endpoint = Where.How == Evidence::None ? "" : Where.name();

  std::string Refusal = refusalWords(Where);
  std::string Often = Repeats->Loop ? loopWords(*Repeats->Loop)
                                    : std::string("once per element");
  const LibraryRules *Library = libraryOf(Ctx, E.Model);
  F.Message = endpointWords(Where) + " is sent " + Often + ", and ";
  if (Lost->Saved)
    F.Message += "what comes is saved without a look at its status: an answer "
                 "with " +
                 Refusal + " ends up in the file";
  else if (Lost->TransferOnly)
    F.Message += "only the transfer is checked, not the answer: to " +
                 (Library ? Library->Name : std::string("the library")) +
                 " an answer with " + Refusal + " is a success";
  else
    F.Message += "nobody looks at the answer";
  F.Message += "; what is refused over the limit is lost, and the loop goes on "
               "asking";

  if (Repeats->Loop)
    F.Trace.push_back({TraceStep::Repetition, P.file(Repeats->Loop->Loc),
                       Repeats->Loop->Loc.Line, Repeats->Loop->Loc.Column,
                       "it is repeated here"});
  appendPath(Ctx, E, Repeats->Step, F.Trace);
  F.Advice.push_back("look at each answer; at " + Refusal +
                     " wait, and send this one again");
  if (std::string Signal = waitSignalAdvice(Where); !Signal.empty())
    F.Advice.push_back(std::move(Signal));
  F.Budget = BudgetInfo();

  int Tells = static_cast<int>(F.Confidence) * 2 + (Where.Row != nullptr);
  Best.keep(Call, std::move(F), {Tells, -static_cast<long>(E.Path.size())});
}

} // namespace

void UncheckedResponseCheck::evaluate(const CheckContext &Ctx,
                                      std::vector<Finding> &Out) const {
  ResponseJudge(Ctx, info()).run(Out);
}

} // namespace throttlint
