//===- Plans.h - the plan that a project has --------------------*- C++ -*-===//
//
// Purpose: `Plans: {slack/web-api: unlisted}`: the limits of that plan take the
// place of the others in the rules, whatever the program shows.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PACK_PLANS_H
#define THROTTLINT_PACK_PLANS_H

#include "ruledb/RuleDatabase.h"

namespace throttlint {

/// Before the database is shared. Returns what is wrong, or nothing.
std::string choosePlan(RuleDatabase &Db, const std::string &ApiId,
                       const std::string &PlanId);

} // namespace throttlint

#endif
