//===- Plans.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "pack/Plans.h"

#include "ruledb/DidYouMean.h"

#include "llvm/ADT/StringExtras.h"

namespace throttlint {

/// Makes the plan's limits the only ones.
static void apply(Api &A, const std::string &PlanId) {
  auto Instead = [&](std::string &Id) {
    if (auto It = A.Limits.find(Id); It != A.Limits.end())
      if (auto Other = It->second.ByPlan.find(PlanId);
          Other != It->second.ByPlan.end())
        Id = Other->second;
  };
  for (Endpoint &E : A.Endpoints) {
    if (auto It = E.PlanLimits.find(PlanId); It != E.PlanLimits.end())
      E.Limits = It->second;
    E.PlanLimits.clear();
    for (std::string &Id : E.Limits)
      Instead(Id);
  }
  for (auto *Ids : {&A.DefaultLimits, &A.CommonLimits})
    for (std::string &Id : *Ids)
      Instead(Id);
  for (auto &[Id, L] : A.Limits)
    L.ByPlan.clear();
  std::erase_if(A.Plans, [&](const Plan &P) { return P.Id != PlanId; });
}

std::string choosePlan(RuleDatabase &Db, const std::string &ApiId,
                       const std::string &PlanId) {
  std::vector<std::string> Known, Plans;
  std::string Words;
  for (const auto &A : Db.apis()) {
    if (!A->Plans.empty())
      Known.push_back(A->Id);
    if (A->Id != ApiId)
      continue;
    for (const Plan &P : A->Plans) {
      if (P.Id == PlanId) {
        apply(*A, PlanId);
        return "";
      }
      Plans.push_back(P.Id);
      Words += (Words.empty() ? "" : ", ") + P.Id + " (" + P.Label + ")";
    }
    if (Plans.empty())
      return "the API '" + ApiId + "' has no plans";
    return "the API '" + ApiId + "' has no plan '" + PlanId +
           "'; its plans are " + Words + didYouMean(PlanId, Plans);
  }
  return "no API '" + ApiId + "' in the rules; those with plans are " +
         llvm::join(Known, ", ") + didYouMean(ApiId, Known);
}

} // namespace throttlint
