//===- RetriesPermanentErrorsCheck.cpp --------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RetriesPermanentErrorsCheck.h"

#include "RetryReport.h"
#include "program/AskedStatus.h"
#include "program/Outcome.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace throttlint {

const CheckInfo &RetriesPermanentErrorsCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-retries-permanent-errors",
      "Finds retries that repeat answers which can never succeed.",
      Severity::Note};
  return Info;
}

/// All that is asked of the status is whether it is a success: `== 200`,
/// `< 300`, `>= 400`. Who asks for anything else tells failures apart.
static bool asksForSuccessAlone(const AskedStatus &Asked) {
  return !Asked.Switches && !Asked.Numbers.empty() &&
         llvm::all_of(Asked.Numbers,
                      [](int64_t N) { return N >= 200 && N <= 400; });
}

/// Answers that stay as they are: bad request, not signed in, not allowed, not
/// there, gone, too large, not understood.
static constexpr int64_t Permanent[] = {400, 401, 403, 404, 405,
                                        410, 413, 415, 422};

/// A status that can never succeed and that leads straight back to the
/// request: `if (status == 404) continue;`.
static std::optional<int64_t>
repeatedOutright(const Program &P, const RetrySite &S, const Api *Provider) {
  if (S.Kind != RetrySite::Loop)
    return std::nullopt;
  const FunctionFacts &F = P.function(S.call().Fn);
  const LoopFact &L = F.Loops[S.LoopIndex];
  std::vector<bool> In(F.Blocks.size());
  for (uint32_t B : L.Blocks)
    In[B] = true;
  std::optional<uint32_t> Home = P.blockOf(S.call());
  auto ComesBack = [&](uint32_t From) {
    std::vector<bool> Seen(F.Blocks.size());
    std::vector<uint32_t> Work{From};
    while (!Work.empty()) {
      uint32_t B = Work.back();
      Work.pop_back();
      if (!In[B])
        return false;
      if (Seen[B] || (Home && B == *Home))
        continue;
      Seen[B] = true;
      // Attempts may run out on the way.
      ValueId Asked = F.Blocks[B].Condition;
      bool OfAnswer = Asked != NoValue && dependsOnCall(P, Asked, S.call());
      for (const BlockEdge &Edge : F.Blocks[B].Succs)
        if (!Edge.Throws && (In[Edge.To] || OfAnswer || Asked == NoValue))
          Work.push_back(Edge.To);
    }
    return true;
  };
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Succs.size() != 2 || Block.Condition == NoValue)
      continue;
    const Value V = P.values()[Block.Condition];
    if (V.Op != ValueOp::Arith || V.Text != "==" || V.Kids.size() != 2)
      continue;
    for (ValueId Side : V.Kids) {
      auto N = P.number(Side);
      if (!N || !llvm::is_contained(Permanent, static_cast<int64_t>(*N)) ||
          (Provider && llvm::is_contained(Provider->OverLimitStatus,
                                          static_cast<int64_t>(*N))))
        continue;
      if (dependsOnCall(P, Block.Condition, S.call()) &&
          ComesBack(Block.Succs[0].To) && !ComesBack(Block.Succs[1].To))
        return static_cast<int64_t>(*N);
    }
  }
  return std::nullopt;
}

void RetriesPermanentErrorsCheck::evaluate(const CheckContext &Ctx,
                                           std::vector<Finding> &Out) const {
  auto Judge = [&](const RetrySite &S, const ResolvedEndpoint &Where,
                   Finding &F) {
    const RetryUse &U = S.Use;
    // What goes on after success as well, and handlers, are judged by others.
    if (S.Role != LoopRole::Retry || S.Kind == RetrySite::Handler ||
        (U.Attempts.Count && *U.Attempts.Count <= OneRetry))
      return false;
    std::string Again =
        endpointWords(Where) + " is repeated " + attemptWords(U.Attempts);
    if (auto Status = repeatedOutright(Ctx.P, S, Where.Provider)) {
      F.Message = Again + " after `" + std::to_string(*Status) +
                  "`, which stays what it is; every repetition counts against "
                  "the limit";
    } else {
      AskedStatus Asked = askedStatus(Ctx.P, S);
      // Errors that the API names are told apart by their names.
      if (!asksForSuccessAlone(Asked) ||
          (Where.Provider && llvm::any_of(Where.Provider->OverLimitErrors,
                                          [&](const std::string &Error) {
                                            return Asked.Words.contains(
                                                plainWord(Error));
                                          })))
        return false;
      // `catch` makes all failures one. Where the status is at hand and asked
      // for success alone, nobody need have thought of more.
      if (!U.OnException)
        F.Confidence = Confidence::Low;
      F.Message = Again +
                  " whatever the failure: 400, 401, 403 and 404 stay as they "
                  "are, and every repetition counts against the limit";
    }
    F.Confidence = std::min(F.Confidence, Confidence::Medium);
    if (U.Attempts.Count && *U.Attempts.Count <= FewAttempts)
      F.Confidence = Confidence::Low;
    F.Advice.push_back("repeat only what may pass by itself: no answer, 429, "
                       "and 500 and above; hand other answers to the caller");
    F.Budget = BudgetInfo();
    if (!U.Wait.Unknown)
      F.Budget->PaceSeconds = U.Wait.Seconds;
    return true;
  };
  reportRetries(Ctx, info(), Judge, Out);
}

} // namespace throttlint
