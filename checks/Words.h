//===- Words.h - numbers and places in sentences ----------------*- C++ -*-===//
//
// Purpose: what checks share to write messages and traces.
// Example: limitWords(Tier2) is "20 a minute per workspace (Tier 2)".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_WORDS_H
#define THROTTLINT_CHECKS_WORDS_H

#include "Check.h"
#include "program/Endpoints.h"

namespace throttlint {

std::string secondsWords(double Seconds);
/// 1, 20, 5,000.
std::string countWords(double N);
std::string ordinalWords(double N);
/// `20 a minute per workspace (Tier 2)`.
std::string limitWords(const Limit &L);
/// "a minute", "in 90 s".
std::string windowWords(double Seconds);
/// "Slack allows 20 a minute per workspace (Tier 2)".
std::string allowanceWords(const ResolvedEndpoint &Where, const Limit &L,
                           double Cost = 1);
/// The status of a refused request: "429".
std::string overLimitWords(const ResolvedEndpoint &Where);
/// Answers with a status of their own by which an API refuses, too: "`200` and
/// `OVER_QUERY_LIMIT` in the body's `status`".
std::string bodySignWords(const BodySign &Sign);
/// "the header `Retry-After`", "the body's `retry_after`".
std::string fieldWords(const WaitSignal &W);
/// The same with what its value means: "(seconds)", "(seconds since 1970)".
std::string signalWords(const WaitSignal &W);
/// "wait as long as the header `Retry-After` says (seconds)".
std::string waitWords(const WaitSignal &W);
/// "call `dnd.teamInfo` for many at once (up to 50 each): ...".
std::string batchWords(const BatchCall &Batch);
/// "Slack's `conversations.close`", "an unknown endpoint".
std::string endpointWords(const ResolvedEndpoint &E);
/// "once per element of `ids`", "in every round of `while (more)`".
std::string loopWords(const LoopFact &L);

/// A step at a call; the message speaks of its callee.
TraceStep stepAt(const Program &P, CallRef Ref, TraceStep::KindTy Kind,
                 std::string Message);
/// The calls of a path from step \p From on; the last is the request or the
/// blocker.
void appendPath(const CheckContext &Ctx, const Effect &E, size_t From,
                std::vector<TraceStep> &Out);
void appendLimit(const Limit &L, const ResolvedEndpoint &E, Finding &F);
/// What could not be seen of who is asked.
void appendEvidence(const Program &P, const Effect &E,
                    const ResolvedEndpoint &Where, Finding &F);
LimitInfo limitInfo(const Limit &L);

/// The step to report: a closure that only calls on is passed over.
size_t firstTellingStep(const Program &P, const Effect &E);

/// Starts a finding whose place is a call.
Finding findingAt(const CheckContext &Ctx, const CheckInfo &Info, CallRef Ref);
Confidence lowered(Confidence C);
/// Lowered where a call on the way may run other functions, too.
Confidence doubted(Confidence C, const Effect &E);

/// The library whose rules made a function asynchronous, or null.
const LibraryRules *libraryOf(const CheckContext &Ctx, const FunctionModel *M);

} // namespace throttlint

#endif
