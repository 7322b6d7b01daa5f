//===- BatchAvailableCheck.cpp ----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "BatchAvailableCheck.h"

#include "BestFindings.h"
#include "Words.h"
#include "program/FanOut.h"
#include "program/Inputs.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>
#include <map>
#include <tuple>

namespace throttlint {

const CheckInfo &BatchAvailableCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-batch-available",
      "Finds one call per item where the API has a call for many items.",
      Severity::Note};
  return Info;
}

/// So few calls are not worth another way.
static constexpr double FewCalls = 3;

namespace {

class BatchJudge {
public:
  BatchJudge(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info) {}

  void run(std::vector<Finding> &Out) {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn))
        if (E.Kind == EffectKind::Request)
          look(E);
    for (const SpawnedRequest &S : spawnedRequests(P, Ctx.E, Ctx.Ways))
      look(S.Request);
    Best.moveInto(Out);
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  BestFindings<std::pair<CallRef, const Endpoint *>, std::pair<int, long>> Best;

  void look(const Effect &E);
  std::optional<Confidence> sure(const Effect &E, const ResolvedEndpoint &Where,
                                 size_t Step, uint32_t Loop) const;
  void report(const Effect &E, const ResolvedEndpoint &Where, size_t Step,
              uint32_t Loop, const Trips &Rounds, Confidence Sure);
};

void BatchJudge::look(const Effect &E) {
  if (P.maybeNoRequest(E.Url) || llvm::all_of(E.Path, [&](CallRef Step) {
        return P.loopsAround(Step).empty();
      }))
    return;
  for (const ResolvedEndpoint &Where : resolveEndpoints(P, E)) {
    if (!Where.Row || !Where.Row->Batch || Where.How == Evidence::Private)
      continue;
    // The innermost loop that goes from item to item.
    for (size_t Step = E.Path.size(); Step-- > 0;) {
      std::vector<uint32_t> Loops = P.loopsAround(E.Path[Step]);
      bool Told = false;
      for (uint32_t Loop : llvm::reverse(Loops)) {
        LoopUse Use = analyzeLoop(P, Ctx.E, E.Path, Step, Loop);
        if (Use.Role != LoopRole::Iterate)
          continue;
        Told = true;
        if (Use.Rounds.Count &&
            static_cast<double>(*Use.Rounds.Count) <= FewCalls)
          break;
        if (auto Sure = sure(E, Where, Step, Loop))
          report(E, Where, Step, Loop, Use.Rounds, *Sure);
        break;
      }
      if (Told)
        break;
    }
  }
}

/// Nothing where the batch call would not help.
std::optional<Confidence> BatchJudge::sure(const Effect &E,
                                           const ResolvedEndpoint &Where,
                                           size_t Step, uint32_t Loop) const {
  const BatchCall &Batch = *Where.Row->Batch;
  const LoopFact &L = P.function(E.Path[Step].Fn).Loops[Loop];
  Confidence C = Confidence::High;
  if (!Batch.Documented) {
    // Another way to the same data is worth it where a list was just read.
    ValueId Range = valueAlong(P, E.Path, Step, L.Range);
    if (L.Range == NoValue || !dependsOnServer(P, Ctx.E, Range))
      return Confidence::Low;
    C = Confidence::Medium;
  } else if (!Batch.Items.empty()) {
    std::set<std::string> Names =
        keyParameters(P, E, Step, Loop, Where.Row->Path).Varying;
    if (Names.empty())
      return Confidence::Low; // it may be another channel each time
    // Each varies with the item, or one call cannot take their place.
    for (const std::string &Name : Names)
      if (!llvm::is_contained(Batch.Items, Name))
        return std::nullopt;
  } else if (!Batch.MaxItems) {
    return std::nullopt; // another way altogether: events, a single list
  }
  if (Where.How != Evidence::OnPath)
    C = std::min(C, Confidence::Medium);
  return doubted(C, E);
}

void BatchJudge::report(const Effect &E, const ResolvedEndpoint &Where,
                        size_t Step, uint32_t Loop, const Trips &Rounds,
                        Confidence Sure) {
  const BatchCall &Batch = *Where.Row->Batch;
  const LoopFact &L = P.function(E.Path[Step].Fn).Loops[Loop];
  Finding F = findingAt(Ctx, Info, E.Path[Step]);
  F.Confidence = Sure;
  F.Provider = Where.Provider->Provider;
  F.Endpoint = Where.name();
  std::string Who =
      Batch.Use == Where.Row->Name ? "one call" : "`" + Batch.Use + "`";
  F.Message = endpointWords(Where) + " is called " + loopWords(L) + "; " + Who;
  if (Batch.MaxItems) {
    auto Most = static_cast<double>(*Batch.MaxItems);
    double N = Rounds.Count && *Rounds.Count < 1000
                   ? static_cast<double>(*Rounds.Count)
                   : 100;
    double Calls = std::ceil(N / Most);
    F.Message += " takes up to " + countWords(Most) + " of them, so " +
                 countWords(N) + " cost " + countWords(Calls) +
                 (Calls == 1 ? " call" : " calls") + " instead of " +
                 countWords(N);
  } else {
    F.Message += " does it for all of them at once";
  }
  F.Trace.push_back({TraceStep::Repetition, P.file(L.Loc), L.Loc.Line,
                     L.Loc.Column, "this goes from item to item"});
  appendPath(Ctx, E, Step, F.Trace);
  appendEvidence(P, E, Where, F);
  F.Advice.push_back(batchWords(Batch));
  if (!Batch.Documented)
    F.Trace.push_back({TraceStep::Unknown,
                       {},
                       0,
                       0,
                       "whether that holds all this code needs cannot be "
                       "seen"});

  Best.keep({E.Path[Step], Where.Row}, std::move(F),
            {static_cast<int>(Sure), -static_cast<long>(E.Path.size())});
}

} // namespace

void BatchAvailableCheck::evaluate(const CheckContext &Ctx,
                                   std::vector<Finding> &Out) const {
  BatchJudge(Ctx, info()).run(Out);
}

} // namespace throttlint
