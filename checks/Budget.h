//===- Budget.h - who spends which limit ------------------------*- C++ -*-===//
//
// Purpose: requests as a resource. For each limit the places that draw on it:
// how many requests a run of them makes, how often they run, and what is
// spent in one window of the limit by all that can run together.
// Example: a timer that sends users.list every 5 s and a thread that does so
// every 4 s spend 12 + 15 of 20 a minute.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_BUDGET_H
#define THROTTLINT_CHECKS_BUDGET_H

#include "Check.h"

#include <optional>
#include <string>
#include <vector>

namespace throttlint {

/// A place that draws on a limit.
struct Spender {
  CallRef Place;
  ResolvedEndpoint Where;
  /// The request, seen from the function at Place.
  Effect Request;
  /// The repetition around it; null: once each time its function runs.
  const RepeatedRequest *Repeated = nullptr;
  /// What goes on by itself and where: a timer, a thread, the main program.
  FuncId Unit = NoFunc;
  /// Units of the limit in one window while it runs; empty: as many as
  /// there are elements, or not known.
  std::optional<double> InWindow;
  /// It goes on for ever, so that it spends in every window.
  bool Continuous = false;
  /// Where the object is made, or told to begin, that does this once more.
  std::optional<CallRef> ByObject;
};

struct Bucket {
  const Api *Of = nullptr;
  const Limit *L = nullptr;
  /// Empty: all endpoints of the API draw on it.
  std::string Endpoint;
  std::vector<Spender> Spenders;
  /// Spent in one window by all that go on for ever and run together; the
  /// spenders that make this sum.
  double Together = 0;
  std::vector<size_t> Parts;
};

/// Every limit with a figure that the program draws on, by API and name.
std::vector<Bucket> budgetsOf(const CheckContext &Ctx);

/// What one run of a function sends, as a sum: "|ids| x conversations.close + 1
/// x auth.test". Empty: nothing that is known.
std::string requestsOfRun(const CheckContext &Ctx, FuncId Fn);

/// "once per element of `ids`", "every 5 s, by a timer".
std::string spendingWords(const CheckContext &Ctx, const Spender &S);

} // namespace throttlint

#endif
