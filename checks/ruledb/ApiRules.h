//===- ApiRules.h - what APIs allow -----------------------------*- C++ -*-===//
//
// Purpose: typed form of rules/apis/**/*.json: hosts, endpoints, limits,
// batch calls, over-limit answers, each figure with source and date. Field by
// field documentation: rules/schema/api.schema.json.
// Example: Slack's conversations.close has the limit "Tier 2", 20 requests in
// 60 s per workspace.
// Not for: what library functions do (see LibraryRules.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_APIRULES_H
#define THROTTLINT_RULEDB_APIRULES_H

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throttlint {

struct Limit {
  std::string Id;
  std::string Label;
  /// Requests per window; empty when the provider publishes no figure.
  std::optional<double> Requests;
  double WindowSeconds = 0;
  /// Whose budget it is: workspace, token, channel, ip ...
  std::string Scope;
  /// Shared by all endpoints of the API instead of one budget each.
  bool PerApi = false;
  /// The scope is smaller than the app's whole budget (a channel, a chat).
  bool Narrow = false;
  /// The figure is a published minimum ("20+").
  bool Floor = false;
  std::string Note;
  std::string Source;
  std::string AsOf;
  std::string Confidence;
};

struct BatchCall {
  std::string Use;
  std::string How;
  std::optional<int64_t> MaxItems;
  bool Documented = false;
};

struct Pagination {
  std::string Style;
  std::string Parameter;
  std::optional<int64_t> DefaultPageSize;
  std::optional<int64_t> MaxPageSize;
};

struct Endpoint {
  std::string Name;
  std::string Verb; ///< empty: any
  std::string Path; ///< template with {parameters}
  std::vector<std::string> Limits;
  std::map<std::string, std::vector<std::string>> PlanLimits;
  std::optional<BatchCall> Batch;
  std::optional<Pagination> Paginated;
  std::string Status;
  std::vector<std::string> Replacement;
  std::string Source;
  std::string AsOf;
};

/// How an API says how long to wait.
struct WaitSignal {
  std::string Where; ///< header or body
  std::string Name;
  std::string Unit;
};

struct Plan {
  std::string Id;
  std::string Label;
  bool Default = false;
  std::string EvidenceLiteral;
};

struct Api {
  std::string Id;
  std::string Name;
  std::string Provider;
  std::vector<std::string> Hosts;
  std::vector<std::string> BasePaths;
  std::string AsOf;
  std::string Source;
  std::vector<int64_t> OverLimitStatus;
  std::vector<std::string> OverLimitErrors;
  std::vector<WaitSignal> Wait;
  std::vector<Plan> Plans;
  std::map<std::string, Limit> Limits;
  std::vector<std::string> DefaultLimits;
  std::vector<Endpoint> Endpoints;
};

} // namespace throttlint

#endif
