//===- Endpoints.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Endpoints.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"

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

/// `api.example.com` and `staging.example.com` are the same people.
static StringRef site(StringRef Host) {
  llvm::SmallVector<StringRef, 6> Labels;
  Host.split(Labels, '.');
  size_t N = Labels.size();
  // co.uk, com.au
  size_t Keep =
      N > 2 && Labels[N - 1].size() == 2 && Labels[N - 2].size() <= 3 ? 3 : 2;
  return N <= Keep ? Host
                   : Host.substr(static_cast<size_t>(Labels[N - Keep].data() -
                                                     Host.data()));
}

/// Takes the only party that \p Hosts name as the one that is asked.
static bool takeOnlyParty(const Program &P, std::span<const NamedHost> Hosts,
                          const std::string &Path, const std::string &Verb,
                          ResolvedEndpoint &Out) {
  if (Hosts.empty())
    return false;
  const NamedHost &First = Hosts.front();
  for (const NamedHost &H : Hosts)
    if (First.Of ? !H.Of || H.Of->Provider != First.Of->Provider
                 : H.Of || site(H.Host) != site(First.Host))
      return false;
  if (!First.Of) {
    Out.How = Evidence::PublicHost;
    Out.Provider = P.rules().genericApi();
    Out.Host = First.Host;
    return true;
  }
  Out.How = Evidence::ByProgram;
  Out.Provider = First.Of;
  EndpointMatch Again =
      P.rules().matchUrl((First.Scheme.empty() ? "https" : First.Scheme) +
                             "://" + First.Host + Path,
                         Verb);
  if (Again.Row) {
    Out.Provider = Again.Provider;
    Out.Row = Again.Row;
  }
  return true;
}

static ResolvedEndpoint resolveUrl(const Program &P, const std::string &Url,
                                   const std::string &Verb,
                                   const std::vector<CallRef> &Path) {
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
    // The nearest file on the way that names anybody; else the program.
    for (auto Step = Path.rbegin(); Step != Path.rend(); ++Step) {
      uint32_t File = P.call(*Step).Loc.File;
      if (P.hostsIn(File).empty())
        continue;
      if (takeOnlyParty(P, P.hostsIn(File), Parts.Path, Verb, Out))
        Out.NamedBy =
            "`" + llvm::sys::path::filename(P.file(P.call(*Step).Loc)).str() +
            "`";
      break;
    }
    if (Out.How == Evidence::None &&
        takeOnlyParty(P, P.hosts(), Parts.Path, Verb, Out))
      Out.NamedBy = "the program";
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
    ResolvedEndpoint E = resolveUrl(P, Url, Verb, Request.Path);
    if (llvm::none_of(Out, [&](const auto &O) { return O.sameAs(E); }))
      Out.push_back(std::move(E));
  }
  if (Out.empty())
    Out.emplace_back();
  return Out;
}

} // namespace throttlint
