//===- Endpoints.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Endpoints.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <set>

using llvm::StringRef;

namespace throttlint {

std::string ResolvedEndpoint::name() const {
  // Methods go by their name, resources by verb and path.
  if (Row)
    return Row->Verb.empty() || StringRef(Row->Path).ends_with("/" + Row->Name)
               ? Row->Name
               : Row->Verb + " " + Row->Path;
  UrlParts Parts = splitUrl(Url);
  if (Provider && How != Evidence::PublicHost && !Parts.Path.empty())
    return (Verb.empty() ? "" : Verb + " ") + Parts.Path;
  return (Verb.empty() ? "" : Verb + " ") + Url;
}

/// The plan's limits: by default the default plan's; where a plan is known by
/// a literal, the plan whose literal the program uses.
static std::vector<const Limit *> limitsOf(const Program &P, const Api &A,
                                           const Endpoint *Row, bool &Unclear) {
  const std::vector<std::string> *Ids =
      Row && (!Row->Limits.empty() || !Row->PlanLimits.empty())
          ? &Row->Limits
          : &A.DefaultLimits;
  if (Row && !Row->PlanLimits.empty())
    for (const Plan &Evident : A.Plans) {
      if (Evident.EvidenceLiteral.empty())
        continue;
      bool Seen = false, Always = false; // on every path
      for (const LiteralFact &L : P.literals())
        if (StringRef(L.Text).contains(Evident.EvidenceLiteral)) {
          Seen = true;
          Always |= !L.Conditional;
        }
      if (Evident.Default && !Always) {
        // Not shown to have the better plan: the other one may apply.
        for (const Plan &Other : A.Plans)
          if (!Other.Default && Other.EvidenceLiteral.empty())
            if (auto It = Row->PlanLimits.find(Other.Id);
                It != Row->PlanLimits.end()) {
              Ids = &It->second;
              Unclear = true;
            }
      } else if (!Evident.Default && Seen) {
        if (auto It = Row->PlanLimits.find(Evident.Id);
            It != Row->PlanLimits.end())
          Ids = &It->second;
      }
    }
  std::vector<const Limit *> Out;
  for (const std::string &Id : *Ids)
    if (auto It = A.Limits.find(Id); It != A.Limits.end())
      Out.push_back(&It->second);
  return Out;
}

static ResolvedEndpoint resolveUrl(const Program &P, const std::string &Url,
                                   const std::string &Verb) {
  ResolvedEndpoint Out;
  Out.Url = Url;
  Out.Verb = Verb;
  UrlParts Parts = splitUrl(Url);
  Out.Host = Parts.Host;
  const RuleDatabase &Rules = P.rules();
  bool HostKnown = !Parts.Host.empty() && !StringRef(Parts.Host).contains('{');
  if (HostKnown && isPrivateHost(Parts.Host)) {
    Out.How = Evidence::Private;
    return Out;
  }
  EndpointMatch Match = Rules.matchUrl(Url, Verb);
  Out.Provider = Match.Provider;
  Out.Row = Match.Row;
  if (Match.Provider) {
    Out.How = Match.ByPathOnly ? Evidence::ByPath : Evidence::OnPath;
  } else if (HostKnown && Parts.Host.find('.') != std::string::npos) {
    Out.How = Evidence::PublicHost;
    Out.Provider = Rules.genericApi();
  } else if (!HostKnown) {
    // Only one API's hosts in the whole program: most likely that one.
    std::set<const Api *> Named;
    std::string Literal;
    std::set<std::string> Others;
    for (const LiteralFact &L : P.literals()) {
      UrlParts Host = splitUrl(L.Text);
      if (Host.Host.empty() || Host.Host.find('.') == std::string::npos ||
          StringRef(Host.Host).contains(' ') ||
          StringRef(Host.Host).contains('{'))
        continue;
      if (const Api *A = Rules.apiOfHost(Host.Host)) {
        Named.insert(A);
        Literal =
            (Host.Scheme.empty() ? "https" : Host.Scheme) + "://" + Host.Host;
      } else if (!Host.Scheme.empty() && !isPrivateHost(Host.Host)) {
        Others.insert(Host.Host);
      }
    }
    std::set<std::string> Providers;
    for (const Api *A : Named)
      Providers.insert(A->Provider);
    if (Providers.size() == 1 && Others.empty()) {
      Out.How = Evidence::ByProgram;
      Out.Provider = *Named.begin();
      EndpointMatch Again = Rules.matchUrl(Literal + Parts.Path, Verb);
      if (Again.Row) {
        Out.Provider = Again.Provider;
        Out.Row = Again.Row;
      }
    } else if (Providers.empty() && Others.size() == 1) {
      Out.How = Evidence::PublicHost;
      Out.Provider = Rules.genericApi();
      Out.Host = *Others.begin();
      Out.HostFromProgram = true;
    }
  }
  if (Out.Provider)
    Out.Limits = limitsOf(P, *Out.Provider, Out.Row, Out.PlanUnclear);
  return Out;
}

std::vector<ResolvedEndpoint> resolveEndpoints(const Program &P,
                                               const Effect &Request) {
  std::vector<std::string> Verbs = Request.Verb == NoValue
                                       ? std::vector<std::string>{""}
                                       : P.texts(Request.Verb, 2);
  std::string Verb =
      Verbs.size() == 1 && Verbs[0].find('{') == std::string::npos
          ? StringRef(Verbs[0]).upper()
          : "";
  std::vector<ResolvedEndpoint> Out;
  for (const std::string &Url : P.texts(Request.Url, 8)) {
    ResolvedEndpoint E = resolveUrl(P, Url, Verb);
    if (llvm::none_of(Out, [&](const auto &O) { return O.sameAs(E); }))
      Out.push_back(std::move(E));
  }
  if (Out.empty())
    Out.emplace_back();
  return Out;
}

} // namespace throttlint
