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
  // Methods go by their name, resources by verb and path; a row for many paths
  // names none.
  if (Row && !StringRef(Row->Path).ends_with("**"))
    return Row->Verb.empty() || StringRef(Row->Path).ends_with("/" + Row->Name)
               ? Row->Name
               : Row->Verb + " " + Row->Path;
  UrlParts Parts = splitUrl(Url);
  if (Provider && How != Evidence::PublicHost && !Parts.Path.empty())
    return (Verb.empty() ? "" : Verb + " ") + Parts.Path;
  return (Verb.empty() ? "" : Verb + " ") + Url;
}

namespace {
/// A plan that the program shows to hold, or that may hold.
struct ShownPlan {
  const Plan *Of;
  bool Unclear;
};
} // namespace

/// A text or a number that does not contain \p Literal. What stands in a text
/// between others is a part of it.
static bool plainWithout(const Program &P, ValueId Id, StringRef Literal) {
  const Value &V = P.values()[Id];
  auto Without = [&](ValueId Part) {
    const Value &Text = P.values()[Part];
    return Text.Op != ValueOp::Text || !StringRef(Text.Text).contains(Literal);
  };
  switch (V.Op) {
  case ValueOp::None:
  case ValueOp::Int:
  case ValueOp::Real:
  case ValueOp::Enum:
    return true;
  case ValueOp::Text:
    return Without(Id);
  case ValueOp::Concat:
    return llvm::all_of(V.Kids, Without);
  default:
    return false;
  }
}

/// The client is built where it asks, and does nothing but ask: nobody can have
/// given it what has \p Literal in it. A setter might.
static bool clientLacks(const Program &P, CallRef Request, StringRef Literal) {
  const FunctionFacts &F = P.function(Request.Fn);
  ValueId Client = P.call(Request).Receiver;
  const Value Built = P.values()[Client];
  auto Plain = [&](ValueId Id) { return plainWithout(P, Id, Literal); };
  if (Built.Op != ValueOp::Construct || Built.Int == 0 ||
      !llvm::all_of(Built.Kids, Plain))
    return false;
  auto Holds = [&](ValueId Id) {
    bool Found = false;
    P.visit(Id, [&](ValueId Part, const Value &V) {
      Found |= Part == Client;
      // What a request answered does not hold who asked.
      return !Found && V.Op != ValueOp::Result && V.Op != ValueOp::Out;
    });
    return Found;
  };
  for (uint32_t C = 0; C < F.Calls.size(); ++C) {
    const CallFact &Call = F.Calls[C];
    if (Call.Receiver == Client) {
      bool Asks =
          llvm::any_of(P.models({Request.Fn, C}), [](const FunctionModel *M) {
            return M->Role == Role::Send;
          });
      if (!Asks || !llvm::all_of(Call.Args, Plain))
        return false;
    } else if (Holds(Call.Receiver) || Holds(Call.Callee) ||
               llvm::any_of(Call.Args, Holds)) {
      return false;
    }
  }
  auto Kept = [&](const auto &Written) { return Holds(Written.What); };
  return llvm::none_of(F.Uses, Holds) && llvm::none_of(F.Returns, Kept) &&
         llvm::none_of(F.FieldWrites, Kept) &&
         llvm::none_of(F.StateWrites, Kept) && llvm::none_of(F.Stores, Kept) &&
         llvm::none_of(F.PartWrites, [&](const PartWrite &W) {
           return Holds(W.Object) || Holds(W.What);
         });
}

/// By default the default plan holds; where a plan is known by a literal, the
/// plan whose literal the program uses. Later ones count more.
static std::vector<ShownPlan> shownPlans(const Program &P, const Api &A,
                                         CallRef Request) {
  std::vector<ShownPlan> Out;
  for (const Plan &Evident : A.Plans) {
    if (Evident.EvidenceLiteral.empty())
      continue;
    bool Seen = false, Always = false; // on every path
    for (const LiteralFact &L : P.literals())
      if (StringRef(L.Text).contains(Evident.EvidenceLiteral)) {
        Seen = true;
        Always |= !L.Conditional;
      }
    // Others use it, and this client does not.
    bool Lacks = Seen && clientLacks(P, Request, Evident.EvidenceLiteral);
    if (Lacks)
      Seen = Always = false;
    if (Evident.Default && !Always) {
      // Not shown to have the better plan: the other one may apply.
      for (const Plan &Other : A.Plans)
        if (!Other.Default && Other.EvidenceLiteral.empty())
          Out.push_back({&Other, !Lacks});
    } else if (Evident.Default || Seen) {
      Out.push_back({&Evident, false});
    }
  }
  return Out;
}

/// The limits of the row, or else of the API, under the plan that holds.
static std::vector<const Limit *> limitsOf(const Program &P, const Api &A,
                                           const Endpoint *Row, CallRef Request,
                                           ResolvedEndpoint &Where) {
  std::vector<ShownPlan> Plans = shownPlans(P, A, Request);
  const std::vector<std::string> *Ids =
      Row && (!Row->Limits.empty() || !Row->PlanLimits.empty())
          ? &Row->Limits
          : &A.DefaultLimits;
  std::vector<const Limit *> Out;
  auto Under = [&](const ShownPlan &Shown, const auto &Table) {
    auto It = Table.find(Shown.Of->Id);
    Where.PlanUnclear |= Shown.Unclear && It != Table.end();
    Where.PlanKnown |= !Shown.Unclear;
    return It == Table.end() ? nullptr : &It->second;
  };
  if (Row)
    for (const ShownPlan &Shown : Plans)
      if (const auto *Instead = Under(Shown, Row->PlanLimits))
        Ids = Instead;
  auto Add = [&](const std::string &Id) {
    auto It = A.Limits.find(Id);
    if (It == A.Limits.end())
      return;
    const Limit *L = &It->second;
    for (const ShownPlan &Shown : Plans)
      if (const auto *Instead = Under(Shown, It->second.ByPlan))
        L = &A.Limits.at(*Instead);
    if (!llvm::is_contained(Out, L))
      Out.push_back(L);
  };
  llvm::for_each(*Ids, Add);
  llvm::for_each(A.CommonLimits, Add);
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
  if (Again.Provider) {
    Out.Provider = Again.Provider;
    Out.Row = Again.Row;
  }
  return true;
}

/// A URL that was taken apart and put together again shows twice, once for
/// each part: the last is whole.
static std::string lastUrl(StringRef Url) {
  size_t At = Url.rfind("http");
  if (At == 0 || At == StringRef::npos ||
      (!Url.drop_front(At).starts_with("https://") &&
       !Url.drop_front(At).starts_with("http://")))
    return Url.str();
  // `/login?return=https://..` asks somebody else.
  StringRef Before = Url.take_front(At), Last = Url.drop_front(At);
  return (Before.contains('?') && Before != Last ? Url : Last).str();
}

/// A file on the way has the name of a parameter whose absence costs as a text
/// of its own, as clients take parameters beside the URL; any file, where the
/// request takes more than one argument.
static bool namesParameter(const Program &P, const Endpoint &Row,
                           const std::vector<CallRef> &Path) {
  return llvm::any_of(P.literals(), [&](const LiteralFact &L) {
    return llvm::any_of(Row.Costs,
                        [&](const Cost &C) {
                          return llvm::is_contained(C.Without, L.Text);
                        }) &&
           (P.call(Path.back()).Args.size() > 1 ||
            llvm::any_of(Path, [&](CallRef Step) {
              return P.call(Step).Loc.File == L.Loc.File;
            }));
  });
}

static ResolvedEndpoint resolveUrl(const Program &P, const std::string &Spelt,
                                   const std::string &Verb,
                                   const std::vector<CallRef> &Path) {
  std::string Url = lastUrl(Spelt);
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
    Out.Limits = limitsOf(P, *Out.Provider, Out.Row, Path.back(), Out);
  if (Out.Row)
    Out.MoreParameters = namesParameter(P, *Out.Row, Path);
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
    auto Same = llvm::find_if(Out, [&](const auto &O) { return O.sameAs(E); });
    if (Same == Out.end())
      Out.push_back(std::move(E));
    else // It is asked with other parameters, too.
      Same->MoreParameters = true;
  }
  if (Out.empty())
    Out.emplace_back();
  return Out;
}

} // namespace throttlint
