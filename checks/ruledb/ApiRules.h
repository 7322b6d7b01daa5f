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
#include <string_view>
#include <vector>

namespace throttlint {

/// What draws on a limit.
enum class Counted : uint8_t {
  Requests, ///< every request
  Failures, ///< only requests that fail in a way the limit names
  Objects,  ///< things that are made or changed, whatever the requests
};

struct Limit {
  std::string Id;
  std::string Label;
  /// Units per window; empty when the provider publishes no figure.
  std::optional<double> Requests;
  /// What the provider says instead of a figure ("several hundred"); Requests
  /// is then the least that it can mean.
  std::string InWords;
  double WindowSeconds = 0;
  /// The figure is an average over this time; 0: over the window.
  double AverageSeconds = 0;
  /// What a bucket holds that fills at the rate above: so many at once.
  std::optional<double> Burst;
  /// So many requests may be under way at once.
  std::optional<double> Concurrent;
  /// What is counted, in the plural: points, tokens; empty: requests.
  std::string Unit;
  /// Units of a request that has no cost of its own; empty: calls do not tell.
  std::optional<double> DefaultCost = 1;
  Counted Counts = Counted::Requests;
  /// How the provider counts: fixed, rolling, bucket ...; empty: not said.
  std::string Algorithm;
  /// Whose budget it is: workspace, token, channel, ip ...
  std::string Scope;
  /// The same as words that a program can compare, path parameters as
  /// `{channel}`.
  std::vector<std::string> Keys;
  /// Shared by all endpoints of the API instead of one budget each.
  bool PerApi = false;
  /// The scope is smaller than the app's whole budget (a channel, a chat).
  bool Narrow = false;
  /// The figure is a published minimum ("20+").
  bool Floor = false;
  /// Short bursts pass; how short is not published.
  bool ShortBursts = false;
  /// It holds from this day on, and for these apps only.
  std::string ValidFrom, AppliesTo;
  /// Plan -> id of the limit that takes the place of this one.
  std::map<std::string, std::string> ByPlan;
  std::string Note;
  std::string Source;
  std::string AsOf;
  std::string Confidence;

  /// The number of requests tells when this limit breaks.
  bool countsRequests() const {
    return Requests && Counts == Counted::Requests;
  }
  /// The request that is one too many can be counted.
  bool tellsWhen() const { return InWords.empty() && !ShortBursts; }
  /// Units in effectiveWindow(); less than one window's where it is averaged.
  double effectiveUnits() const {
    return *Requests * effectiveWindow() / WindowSeconds;
  }
  double effectiveWindow() const {
    return AverageSeconds > 0 ? AverageSeconds : WindowSeconds;
  }
};

/// What one request costs of the limits that count other things.
struct Cost {
  double Units = 1;
  /// Of this limit alone; empty: of each limit that has a unit.
  std::string Limit;
  /// Only where this query parameter has at least this value.
  std::string Parameter;
  double From = 0;
  /// Only where none of these query parameters is given.
  std::vector<std::string> Without;
};

struct BatchCall {
  std::string Use;
  std::string How;
  std::optional<int64_t> MaxItems;
  bool Documented = false;
  /// Each item counts like a request of its own: it saves no budget.
  bool CountsEach = false;
  /// Parameters that one call can give many of; empty: whatever varies.
  std::vector<std::string> Items;
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
  std::vector<Cost> Costs;
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
  std::string Unit; ///< seconds, epoch_seconds, date ...
};

/// An over-limit answer that the status alone does not show.
struct BodySign {
  int64_t Status = 0; ///< the status it comes with; 0: not said
  std::string Field;  ///< path in the body, dots between the names
  std::string Equals, Contains;
};

/// What happens to those who go on all the same.
struct Penalty {
  std::string Kind; ///< ban, longer-wait, suspension, new-token
  std::vector<int64_t> Status;
  std::optional<double> MinSeconds, MaxSeconds;
  std::string When;
};

/// Answers that stay the same however often the request is repeated.
struct PermanentErrors {
  std::vector<int64_t> Status;
  std::vector<std::string> Errors; ///< words in the body
  /// Member of the body that is true where there is no error: `ok`.
  std::string Success;
  std::string Source, AsOf;
};

/// How soon the provider wants an answer of ours.
struct HandlerDeadline {
  std::string Id;
  std::string Label;
  double Seconds = 0;
  std::string Instead; ///< what to do when the work takes longer
  /// Texts that show a program to handle such requests: the header with the
  /// signature.
  std::vector<std::string> Evidence;
  std::string Source, AsOf;
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
  /// Hosts in literals to which nothing is sent: names of XML namespaces.
  std::vector<std::string> NamesOnly;
  std::string AsOf;
  std::string Source;
  std::string Confidence;
  std::vector<int64_t> OverLimitStatus;
  std::vector<std::string> OverLimitErrors;
  std::vector<BodySign> OverLimitBody;
  /// The server is overloaded, whatever this client did.
  std::vector<int64_t> OverloadStatus;
  std::vector<WaitSignal> Wait;
  /// What to wait where the answer says nothing.
  std::optional<double> DefaultWaitSeconds;
  /// Refused requests use up the limit, too; empty: not said.
  std::optional<bool> RefusedCount;
  std::vector<Penalty> Penalties;
  PermanentErrors Permanent;
  std::vector<HandlerDeadline> Deadlines;
  std::vector<Plan> Plans;
  std::map<std::string, Limit> Limits;
  std::vector<std::string> DefaultLimits;
  /// Limits of every path, besides those of its row.
  std::vector<std::string> CommonLimits;
  /// Its paths are too common to tell the API without the host.
  bool HostRequired = false;
  std::vector<Endpoint> Endpoints;
};

/// The number that a query parameter has in \p Url, where it is written there.
std::optional<double> numberInQuery(std::string_view Url,
                                    std::string_view Name);
/// Elements of one page: as \p Url asks, or what is sent to who does not ask.
std::optional<double> pageSize(const Pagination &P, std::string_view Url);
/// Units of \p L that a request to \p Row costs, judged by the parameters in
/// \p Url; empty where the number of requests does not tell. \p AllInUrl: what
/// is not in the URL is not given in another way either.
std::optional<double> costOf(const Limit &L, const Endpoint *Row,
                             std::string_view Url, bool AllInUrl = true);

} // namespace throttlint

#endif
