//===- RetryReport.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RetryReport.h"

#include "BestFindings.h"

#include <tuple>

namespace throttlint {

std::string attemptWords(const Trips &R) {
  if (R.Count)
    return "up to " + countWords(static_cast<double>(*R.Count)) + " times";
  if (R.Counted)
    return "a limited number of times that cannot be known here";
  if (R.Deadline)
    return "until a deadline";
  return "without end";
}

TraceStep repeatStep(const Program &P, const RetrySite &S) {
  switch (S.Kind) {
  case RetrySite::Recursion:
    return stepAt(P, S.Again, TraceStep::Repetition,
                  "`" + P.call(S.Again).Spelling +
                      "` begins again with the same request");
  case RetrySite::Handler:
    return stepAt(P, S.Again, TraceStep::Repetition,
                  "`" + P.call(S.Again).Spelling +
                      "` sends the same again, from a handler");
  case RetrySite::Loop:
    break;
  }
  const LoopFact &L = P.function(S.call().Fn).Loops[S.LoopIndex];
  return {TraceStep::Repetition, P.file(L.Loc), L.Loc.Line, L.Loc.Column,
          S.Role == LoopRole::Retry
              ? "this repeats the same request until it works"
              : "a failure comes round to the same request here"};
}

std::string waitSignalAdvice(const ResolvedEndpoint &E) {
  if (!E.Provider || E.Provider->Wait.empty())
    return {};
  const WaitSignal &W = E.Provider->Wait.front();
  if (E.How == Evidence::PublicHost || E.How == Evidence::None)
    return "most APIs say how long to wait in " + fieldWords(W) + ": use it";
  return E.Provider->Name + " says how long to wait: use " + signalWords(W);
}

void reportRetries(const CheckContext &Ctx, const CheckInfo &Info,
                   RetryJudge Judge, std::vector<Finding> &Out) {
  // One for each request; of retries around it the innermost, which comes
  // first. Those inside of others are a check of their own.
  BestFindings<CallRef, std::tuple<int, long, long>> Best;
  for (const RetrySite &S : Ctx.Retried.all()) {
    const Effect &E = *S.Request;
    ResolvedEndpoint Where = resolveEndpoints(Ctx.P, E).front();
    if (Where.How == Evidence::Private)
      continue;
    Finding F = findingAt(Ctx, Info, S.call());
    F.Confidence =
        Where.How == Evidence::None ? Confidence::Medium : Confidence::High;
    if (Where.Provider && Where.How != Evidence::PublicHost)
      F.Provider = Where.Provider->Provider;
    F.Endpoint = Where.How == Evidence::None ? "" : Where.name();
    if (!Judge(S, Where, F))
      continue;
    F.Confidence = doubted(F.Confidence, E);
    F.Trace.insert(F.Trace.begin(), repeatStep(Ctx.P, S));
    std::vector<TraceStep> Way;
    appendPath(Ctx, E, S.Step, Way);
    F.Trace.insert(F.Trace.begin() + 1, Way.begin(), Way.end());

    int Tells = static_cast<int>(F.Confidence) * 2 + (Where.Row != nullptr);
    long Size =
        S.Kind == RetrySite::Loop
            ? static_cast<long>(
                  Ctx.P.function(S.call().Fn).Loops[S.LoopIndex].Blocks.size())
            : 0;
    Best.keep(S.call(), std::move(F),
              {Tells, -static_cast<long>(E.Path.size()), -Size});
  }
  Best.moveInto(Out);
}

} // namespace throttlint
