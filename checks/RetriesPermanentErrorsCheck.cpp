//===- RetriesPermanentErrorsCheck.cpp --------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "RetriesPermanentErrorsCheck.h"

#include "RetryReport.h"
#include "program/AskedStatus.h"
#include "program/Outcome.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <set>

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

/// The same where the body tells: its member `ok` is asked for, and none of the
/// errors that stay.
static bool asksBodyForSuccessAlone(const AskedStatus &Asked, const Api *A) {
  return A && !A->Permanent.Success.empty() && !Asked.Switches &&
         Asked.Words.contains(plainWord(A->Permanent.Success)) &&
         llvm::all_of(Asked.Numbers,
                      [](int64_t N) { return N >= 200 && N <= 400; }) &&
         llvm::none_of(A->Permanent.Errors, [&](const std::string &Error) {
           return Asked.Words.contains(plainWord(Error));
         });
}

/// Answers that stay as they are: bad request, not signed in, not allowed, not
/// there, gone, too large, not understood.
static constexpr int64_t Permanent[] = {400, 401, 403, 404, 405,
                                        410, 413, 415, 422};

/// The answer that can never succeed and that one side of a comparison names:
/// a status, or a word of the API's own. Empty if it names none.
static std::string permanentAnswer(const Program &P, ValueId Side,
                                   const Api *Provider) {
  if (auto N = P.number(Side)) {
    auto Status = static_cast<int64_t>(*N);
    bool Stays =
        llvm::is_contained(Permanent, Status) ||
        (Provider && llvm::is_contained(Provider->Permanent.Status, Status));
    bool Refusal =
        Provider && llvm::is_contained(Provider->OverLimitStatus, Status);
    return Stays && !Refusal ? std::to_string(Status) : std::string();
  }
  const Value &Word = P.values()[Side];
  if (Word.Op == ValueOp::Text && Provider &&
      llvm::is_contained(Provider->Permanent.Errors, Word.Text))
    return Word.Text;
  return {};
}

/// "400, 401, 403 and 404", or what the rules know of this API.
static std::string permanentWords(const Api *Provider) {
  std::vector<std::string> Words;
  if (Provider && !Provider->Permanent.Errors.empty())
    for (const std::string &Error : Provider->Permanent.Errors)
      Words.push_back("`" + Error + "`");
  else if (Provider && !Provider->Permanent.Status.empty())
    for (int64_t Status : Provider->Permanent.Status)
      Words.push_back(std::to_string(Status));
  else
    Words = {"400", "401", "403", "404"};
  static constexpr size_t Most = 4;
  bool More = Words.size() > Most;
  Words.resize(std::min(Words.size(), Most));
  std::string Last = More ? "the like" : Words.back();
  if (!More)
    Words.pop_back();
  return llvm::join(Words, ", ") + (Words.empty() ? "" : " and ") + Last;
}

/// An answer that can never succeed and that leads straight back to the
/// request: `if (status == 404) continue;`.
static std::optional<std::string>
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
      std::string Answer = permanentAnswer(P, Side, Provider);
      if (!Answer.empty() && dependsOnCall(P, Block.Condition, S.call()) &&
          ComesBack(Block.Succs[0].To) && !ComesBack(Block.Succs[1].To))
        return Answer;
    }
  }
  return std::nullopt;
}

/// Statuses that stay, for one answer after the other; what signing in again
/// may mend is not among them.
static constexpr int64_t Samples[] = {400, 403, 404};

/// What the loop compares with statuses of which one is a failure: the status
/// of the answer. NoValue if there is no such thing, or more than one.
static ValueId statusAsked(const Program &P, const RetrySite &S,
                           const FunctionFacts &F, const LoopFact &L) {
  std::set<ValueId> Comparisons, Found;
  for (uint32_t B : L.Blocks)
    if (F.Blocks[B].Condition != NoValue)
      P.visit(F.Blocks[B].Condition, [&](ValueId Id, const Value &V) {
        if (V.Op == ValueOp::Arith && V.Kids.size() == 2)
          Comparisons.insert(Id);
        return V.Op == ValueOp::Arith;
      });
  for (ValueId Id : Comparisons) {
    const std::vector<ValueId> Sides = P.values()[Id].Kids;
    for (size_t Side : {0u, 1u})
      if (auto N = P.number(Sides[Side]);
          N && *N > 400 && *N < 600 &&
          dependsOnCall(P, Sides[1 - Side], S.call()))
        Found.insert(Sides[1 - Side]);
  }
  return Found.size() == 1 ? *Found.begin() : NoValue;
}

/// The loop tells some failures apart, and whatever is left goes round as well:
/// `if (s == 429) ..continue; if (s != 200) ..continue;`.
static bool repeatsTheRest(const Program &P, const RetrySite &S) {
  if (S.Kind != RetrySite::Loop)
    return false;
  const FunctionFacts &F = P.function(S.call().Fn);
  const LoopFact &L = F.Loops[S.LoopIndex];
  std::optional<uint32_t> Home = P.blockOf(S.call());
  ValueId Asked = Home ? statusAsked(P, S, F, L) : NoValue;
  if (Asked == NoValue)
    return false;
  // With this status, does every way that the answer decides lead back?
  auto ComesBack = [&](int64_t Status) {
    std::vector<bool> Seen(F.Blocks.size());
    std::vector<uint32_t> Work{*Home};
    bool Back = false;
    while (!Work.empty()) {
      uint32_t B = Work.back();
      Work.pop_back();
      if (Seen[B])
        continue;
      Seen[B] = true;
      const BlockFact &Block = F.Blocks[B];
      std::optional<double> Truth;
      bool OfAnswer = Block.Condition != NoValue &&
                      dependsOnCall(P, Block.Condition, S.call());
      if (Block.Succs.size() == 2 && Block.Condition != NoValue)
        Truth = evaluateWith(P, Block.Condition, Asked,
                             static_cast<double>(Status));
      for (size_t I = 0; I < Block.Succs.size(); ++I) {
        const BlockEdge &Edge = Block.Succs[I];
        if (Edge.Throws || (Truth && (*Truth != 0) != (I == 0)))
          continue;
        if (Edge.To == *Home) {
          Back = true;
          continue;
        }
        bool Inside = llvm::is_contained(L.Blocks, Edge.To);
        // Attempts may run out on the way.
        if (!Inside && (Truth || OfAnswer || Block.Succs.size() < 2))
          return false;
        if (Inside)
          Work.push_back(Edge.To);
      }
    }
    return Back;
  };
  return !ComesBack(200) &&
         llvm::all_of(Samples, [&](int64_t N) { return ComesBack(N); });
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
    bool Known = Where.Provider && Where.How != Evidence::PublicHost;
    const Api *Provider = Known ? Where.Provider : nullptr;
    if (auto Answer = repeatedOutright(Ctx.P, S, Provider)) {
      F.Message = Again + " after `" + *Answer +
                  "`, which stays what it is; every repetition counts against "
                  "the limit";
    } else {
      AskedStatus Asked = askedStatus(Ctx.P, S);
      bool Rest = !Asked.Switches &&
                  llvm::none_of(Asked.Numbers,
                                [](int64_t N) {
                                  return llvm::is_contained(Permanent, N);
                                }) &&
                  repeatsTheRest(Ctx.P, S);
      // Errors that the API names are told apart by their names.
      if ((!Rest && !asksForSuccessAlone(Asked) &&
           !asksBodyForSuccessAlone(Asked, Provider)) ||
          (Where.Provider && llvm::any_of(Where.Provider->OverLimitErrors,
                                          [&](const std::string &Error) {
                                            return Asked.Words.contains(
                                                plainWord(Error));
                                          })))
        return false;
      // `catch` makes all failures one. Where the status is at hand and asked
      // for success alone, nobody need have thought of more.
      if (!U.OnException && !Rest)
        F.Confidence = Confidence::Low;
      F.Message = Again + " whatever the failure: " + permanentWords(Provider) +
                  " stay as they are, and every repetition counts against the "
                  "limit";
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
