//===- RuleLint.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "pack/RuleLint.h"

#include "ruledb/JsonText.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <tuple>

using llvm::StringRef;

namespace throttlint {
namespace {

/// A year before a date; dates in this form compare as texts.
std::string yearBefore(StringRef Date) {
  int Year = 0;
  if (Date.take_front(4).getAsInteger(10, Year))
    return "";
  return std::to_string(Year - 1) + Date.drop_front(4).str();
}

/// Whether figures of a file say no date, neither by the file nor by
/// themselves. `null` is an answer, too: the source carries none.
bool undated(std::string_view Text) {
  const auto File = nlohmann::json::parse(Text, nullptr, false);
  if (!File.is_object() || File.contains("as_of"))
    return false;
  auto Limits = File.find("limits");
  return Limits == File.end() ||
         llvm::any_of(*Limits, [](const nlohmann::json &Limit) {
           return !Limit.contains("as_of");
         });
}

class Linter {
public:
  Linter(const RuleDatabase &Db, const RuleLintOptions &Options)
      : Db(Db), Options(Options), Oldest(yearBefore(Options.Today)) {}

  void file(const RuleSource &Source) {
    Path = Source.Path;
    std::vector<RuleError> Ignored;
    RuleDatabase Alone = RuleDatabase::load(std::span(&Source, 1), Ignored);
    Undated = undated(Source.Text);
    Untested = Options.HasTest && needsTest(Source.Text) &&
               !Options.HasTest(Source.Path);
    for (const auto &A : Alone.apis())
      for (const auto &Loaded : Db.apis())
        if (Loaded->Id == A->Id)
          api(*Loaded);
    for (const auto &L : Alone.libraries())
      if (const LibraryRules *Loaded = Db.library(L->Id))
        library(*Loaded);
  }

  std::vector<RuleError> Out;

private:
  const RuleDatabase &Db;
  const RuleLintOptions &Options;
  std::string Oldest, Path;
  bool Undated = false, Untested = false;

  void say(std::string Pointer, std::string Message) {
    Out.push_back({Path, std::move(Pointer), std::move(Message)});
  }

  void common(const std::string &Id) {
    if (Untested)
      say("", "no test beside it; `throttlint rules test` runs NAME.test.cpp");
    if (Options.IdOf)
      if (std::string Right = Options.IdOf(Path); Right != Id)
        say("/id", "the id '" + Id + "' should be '" + Right +
                       "', the path of the file");
  }

  void old(const std::string &AsOf, const std::string &Pointer,
           const std::string &What) {
    if (!AsOf.empty() && !Oldest.empty() && AsOf < Oldest)
      say(Pointer, What + " is of " + AsOf +
                       ", older than a year; look at "
                       "the source again");
  }

  void api(const Api &A) {
    common(A.Id);
    if (Undated)
      say("", "no date: say with 'as_of' when the figures were read");
    bool Generic = llvm::is_contained(A.Hosts, "*");
    std::set<std::string> Named(A.DefaultLimits.begin(), A.DefaultLimits.end());
    for (const Endpoint &E : A.Endpoints) {
      Named.insert(E.Limits.begin(), E.Limits.end());
      for (const auto &[Plan, Ids] : E.PlanLimits)
        Named.insert(Ids.begin(), Ids.end());
      for (const Cost &C : E.Costs)
        Named.insert(C.Limit);
    }
    Named.insert(A.CommonLimits.begin(), A.CommonLimits.end());
    for (const auto &[Id, L] : A.Limits)
      for (const auto &[Plan, Instead] : L.ByPlan)
        Named.insert(Instead);
    bool Vouched = A.Limits.empty();
    for (const auto &[Id, L] : A.Limits) {
      std::string At = "/limits" + pointerStep(Id);
      if (L.Source.empty() && L.Requests && !Generic)
        say(At, "no source: say with 'source' where the figure is published");
      // What is told to be only last known is as old as it says.
      Vouched = Vouched || L.Confidence != "secondary";
      if (L.AsOf != A.AsOf && L.Confidence != "secondary")
        old(L.AsOf, At, "the limit");
      if (!Named.contains(Id))
        say(At, "no endpoint names this limit, and it is no default");
    }
    if (Vouched)
      old(A.AsOf, "/as_of", "the file");
    endpoints(A);
    hosts(A);
  }

  void endpoints(const Api &A) {
    std::map<std::string, size_t> Names;
    for (size_t I = 0; I < A.Endpoints.size(); ++I) {
      const Endpoint &E = A.Endpoints[I];
      std::string At = "/endpoints/" + std::to_string(I);
      auto [It, New] = Names.try_emplace(E.Verb + " " + E.Name, I);
      if (!New)
        say(At + "/name", "the name '" + E.Name +
                              "' stands also at "
                              "/endpoints/" +
                              std::to_string(It->second));
      if (E.AsOf != A.AsOf)
        old(E.AsOf, At, "the endpoint");
      if (const Endpoint *Other = takenBy(A, E))
        say(At + "/path", "no request reaches it: '" + Other->Name + "' (" +
                              (Other->Verb.empty() ? "" : Other->Verb + " ") +
                              Other->Path + ") takes them all");
    }
  }

  /// The other row that answers for this row's own requests.
  const Endpoint *takenBy(const Api &A, const Endpoint &E) {
    if (A.Hosts.empty())
      return nullptr;
    std::string Host = A.Hosts.front();
    if (StringRef(Host).starts_with("*."))
      Host = "x" + Host.substr(1);
    if (Host == "*" || StringRef(Host).contains('{'))
      return nullptr;
    std::string Base = A.BasePaths.empty() ? "" : A.BasePaths.front();
    std::string Path = E.Path;
    if (StringRef(Path).ends_with("**"))
      return nullptr;
    // A verb that no other row names stands for any verb.
    std::string Verb = E.Verb.empty() ? "ANY" : E.Verb;
    EndpointMatch M = Db.matchUrl("https://" + Host + Base + Path, Verb);
    return M.Row && M.Row != &E ? M.Row : nullptr;
  }

  void hosts(const Api &A) {
    auto Bases = [](const Api &X) {
      return X.BasePaths.empty() ? std::vector<std::string>{""} : X.BasePaths;
    };
    for (const auto &Other : Db.apis()) {
      if (Other->Id >= A.Id)
        continue;
      for (size_t I = 0; I < A.Hosts.size(); ++I)
        if (llvm::is_contained(Other->Hosts, A.Hosts[I]) &&
            llvm::any_of(Bases(A),
                         [&](const std::string &B) {
                           return llvm::is_contained(Bases(*Other), B);
                         }) &&
            !A.DefaultLimits.empty() && !Other->DefaultLimits.empty())
          say("/hosts/" + std::to_string(I),
              "'" + A.Hosts[I] +
                  "' with the same base path and default limits "
                  "stands also in " +
                  Other->Id);
    }
  }

  void library(const LibraryRules &L) {
    common(L.Id);
    std::set<std::tuple<std::string, Role, std::string, std::string>> Seen;
    for (const FunctionModel &M : L.Functions) {
      std::string When;
      for (const ModelCondition &C : M.When)
        When += std::to_string(C.Arg) + "=" + llvm::join(C.Is, "|") + ":" +
                llvm::join(C.Type, "|") + ";";
      // One function may run several callables.
      When += std::to_string(M.Handler.Kind) + std::to_string(M.Handler.Index);
      if (!Seen.insert({M.Name, M.Role, M.Slot, When}).second)
        say("/functions", "'" + M.Name +
                              "' stands twice with the same role "
                              "and conditions");
    }
  }
};

} // namespace

bool hasTest(StringRef File) {
  namespace fs = llvm::sys::fs;
  namespace path = llvm::sys::path;
  if (fs::exists(File.drop_back(5) + ".test.cpp"))
    return true;
  StringRef Folder = path::parent_path(File);
  if (path::filename(path::parent_path(Folder)) != "apis")
    return false;
  std::error_code Ec;
  for (fs::directory_iterator It(Folder, Ec), End; !Ec && It != End;
       It.increment(Ec))
    if (StringRef(It->path()).ends_with(".test.cpp"))
      return true;
  return false;
}

bool needsTest(std::string_view Text) {
  const auto File = nlohmann::json::parse(Text, nullptr, false);
  return File.is_object() && File.value("kind", "") != "values" &&
         File.value("hosts", nlohmann::json()) != nlohmann::json::array({"*"});
}

std::vector<RuleError> lintRules(const RuleDatabase &Db,
                                 std::span<const RuleSource> Sources,
                                 const RuleLintOptions &Options) {
  Linter L(Db, Options);
  for (const RuleSource &S : Sources)
    L.file(S);
  return std::move(L.Out);
}

} // namespace throttlint
