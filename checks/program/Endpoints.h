//===- Endpoints.h - which API a request goes to ----------------*- C++ -*-===//
//
// Purpose: a request's URL value -> endpoint and the limits that apply, with
// the grade of the evidence.
// Example: "https://slack.com/api/" + "conversations.close" -> Slack's
// conversations.close, Tier 2, evidence: on the path.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_ENDPOINTS_H
#define THROTTLINT_PROGRAM_ENDPOINTS_H

#include "program/Effects.h"

namespace throttlint {

enum class Evidence : uint8_t {
  OnPath,     ///< the URL is resolved along the calls
  ByPath,     ///< the host is not seen, but only one API has such a path
  ByProgram,  ///< a file on the way, or the program, names only this API
  PublicHost, ///< a literal public host that no rule knows
  None,       ///< nothing tells who is asked
  Private,    ///< loopback or a private address: nobody limits it
};

struct ResolvedEndpoint {
  const Api *Provider = nullptr;
  const Endpoint *Row = nullptr;
  Evidence How = Evidence::None;
  std::string Url;  ///< with {holes}
  std::string Verb; ///< empty when unknown
  std::string Host;
  /// Where the host was found when the URL does not tell: "the program", or
  /// the name of a file on the way.
  std::string NamedBy;
  std::vector<const Limit *> Limits;
  /// The limits depend on a plan that the program does not show.
  bool PlanUnclear = false;
  /// The program shows its plan.
  bool PlanKnown = false;
  /// Parameters that are not in the URL may be given in another way.
  bool MoreParameters = false;

  /// Units of \p L that the request costs.
  std::optional<double> costOf(const Limit &L) const {
    return throttlint::costOf(L, Row, Url, !MoreParameters);
  }
  /// `conversations.close`, `GET /repos/{owner}/{repo}` or the URL.
  std::string name() const;
  bool sameAs(const ResolvedEndpoint &Other) const {
    return Provider == Other.Provider && Row == Other.Row &&
           (Row || Url == Other.Url);
  }
};

/// All endpoints a request may go to; at least one entry.
std::vector<ResolvedEndpoint> resolveEndpoints(const Program &P,
                                               const Effect &Request);

} // namespace throttlint

#endif
