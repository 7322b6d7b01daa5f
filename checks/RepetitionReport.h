//===- RepetitionReport.h - findings of repeated requests -------*- C++ -*-===//
//
// Purpose: message, trace, limit, arithmetic and advice of one repeated
// request, for the checks that share the list. Example: a loop over `ids` that
// breaks Slack's Tier 2 -> "... is sent once per element of `ids`; ...".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_REPETITIONREPORT_H
#define THROTTLINT_CHECKS_REPETITIONREPORT_H

#include "Check.h"
#include "RepeatedRequests.h"

namespace throttlint {

/// Reports all repeated requests of one hazard.
void reportRepetitions(const CheckContext &Ctx, const CheckInfo &Info,
                       Hazard Of, std::vector<Finding> &Out);

} // namespace throttlint

#endif
