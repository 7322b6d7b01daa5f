//===- RetryReport.h - what the retry checks have in common -----*- C++ -*-===//
//
// Purpose: a finding for each retry that a check objects to: place, evidence,
// trace, and only the one that tells most for each place.
// Example: reportRetries(Ctx, info(), [](const RetrySite &S, Finding &F,
// const ResolvedEndpoint &E) { F.Message = ...; return true; }, Out);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_RETRYREPORT_H
#define THROTTLINT_CHECKS_RETRYREPORT_H

#include "Words.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace throttlint {

/// Up to so many attempts any delay will do; one immediate retry is fine.
inline constexpr uint64_t FewAttempts = 3, OneRetry = 2;

/// Objects to a retry, or returns false. The finding has its place, provider
/// and first confidence; message and advice are missing.
using RetryJudge = llvm::function_ref<bool(
    const RetrySite &, const ResolvedEndpoint &, Finding &)>;

void reportRetries(const CheckContext &Ctx, const CheckInfo &Info,
                   RetryJudge Judge, std::vector<Finding> &Out);

/// "up to 5 times", "until a deadline", "without end".
std::string attemptWords(const Trips &Attempts);
/// What repeats, as a step of the trace.
TraceStep repeatStep(const Program &P, const RetrySite &S);
/// "Slack says how long to wait: use the header `Retry-After` (seconds)", or
/// empty.
std::string waitSignalAdvice(const ResolvedEndpoint &E);

} // namespace throttlint

#endif
