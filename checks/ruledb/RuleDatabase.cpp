//===- RuleDatabase.cpp - look-ups ------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RuleDatabase.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>

using llvm::StringRef;

namespace throttlint {

std::string RuleError::str() const {
  return Path + (Pointer.empty() ? "" : "#" + Pointer) + ": " + Message;
}

bool matchesName(std::string_view Pattern, std::string_view Name) {
  // After a mismatch, the last `*` takes one character more.
  size_t P = 0, N = 0, Star = std::string_view::npos, Taken = 0;
  while (N < Name.size()) {
    if (P < Pattern.size() && Pattern[P] == '*') {
      Star = P++;
      Taken = N;
    } else if (P < Pattern.size() && Pattern[P] == Name[N]) {
      ++P;
      ++N;
    } else if (Star != std::string_view::npos) {
      P = Star + 1;
      N = ++Taken;
    } else {
      return false;
    }
  }
  return Pattern.substr(P).find_first_not_of('*') == std::string_view::npos;
}

/// What a pattern says for sure, which the most exact says most of.
static size_t literalLength(std::string_view Pattern) {
  return Pattern.size() -
         static_cast<size_t>(std::count(Pattern.begin(), Pattern.end(), '*'));
}

static void typesIn(const ValueSpec &Spec,
                    std::unordered_set<std::string> &Out) {
  if (Spec.Kind == ValueSpec::Typed)
    Out.insert(Spec.Text);
  for (const ValueSpec &Of : Spec.Of)
    typesIn(Of, Out);
}

std::vector<std::string> outermostNames(std::string_view Source) {
  StringRef Text(Source);
  std::vector<std::string> Out;
  auto InName = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  for (size_t At = Text.find("::"); At != StringRef::npos;
       At = Text.find("::", At + 2)) {
    size_t Begin = At;
    while (Begin > 0 && InName(Text[Begin - 1]))
      --Begin;
    if (Begin < At && !Text.take_front(Begin).ends_with("::"))
      Out.push_back(Text.slice(Begin, At).str());
  }
  return Out;
}

void RuleDatabase::collectFixNeeds() {
  for (const auto &L : Libraries) {
    for (const auto &[Type, Makers] : L->DurationMakers)
      for (const auto &[Unit, Maker] : Makers)
        llvm::append_range(Needs.Names, outermostNames(Maker));
    const SleepFix &Fix = L->SleepFix;
    if (!Fix)
      continue;
    llvm::append_range(Needs.Names, outermostNames(Fix.Text));
    if (!Fix.Object.empty())
      Needs.Objects.push_back(Fix.Object);
    for (const std::vector<std::string> &Group : Fix.Headers)
      Needs.Headers.insert(Needs.Headers.end(), Group.begin(), Group.end());
  }
  for (std::vector<std::string> *List :
       {&Needs.Headers, &Needs.Objects, &Needs.Names}) {
    llvm::sort(*List);
    List->erase(llvm::unique(*List), List->end());
  }
}

void RuleDatabase::index() {
  collectFixNeeds();
  for (const auto &A : Apis) {
    for (const auto *Words : {&A->OverLimitErrors, &A->Permanent.Errors})
      ErrorWords.insert(Words->begin(), Words->end());
    // Numbers in a body mean other things elsewhere.
    for (const BodySign &Sign : A->OverLimitBody)
      for (const std::string *Text : {&Sign.Equals, &Sign.Contains})
        if (llvm::StringRef(*Text).find_if(llvm::isAlpha) !=
            llvm::StringRef::npos)
          ErrorWords.insert(*Text);
  }
  for (const auto &Library : Libraries)
    for (const FunctionModel &Model : Library->Functions) {
      for (const ModelCondition &Condition : Model.When)
        AskedTypes.insert(Condition.Type.begin(), Condition.Type.end());
      for (const ValueSpec *Spec : {&Model.Url, &Model.Verb, &Model.What})
        typesIn(*Spec, AskedTypes);
      // Texts and the like are values; what has a role beyond is an object.
      bool Object = Model.Role < Role::Identity;
      bool Pattern = StringRef(Model.Name).contains('*');
      if (size_t At = Model.Name.rfind("::");
          Object && At != std::string::npos) {
        std::string Class = Model.Name.substr(0, At);
        if (StringRef(Class).contains('*'))
          ClassPatterns.push_back(std::move(Class));
        else
          Classes.insert(std::move(Class));
      }
      if (!Pattern) {
        ByName[Model.Name].push_back(&Model);
        continue;
      }
      auto It = std::find_if(ByPattern.begin(), ByPattern.end(),
                             [&](auto &P) { return P.first == Model.Name; });
      if (It == ByPattern.end())
        It = ByPattern.insert(ByPattern.end(), {Model.Name, {}});
      It->second.push_back(&Model);
    }
  llvm::sort(ByPattern, [](auto &A, auto &B) {
    return std::pair(literalLength(B.first), std::string_view(A.first)) <
           std::pair(literalLength(A.first), std::string_view(B.first));
  });
  for (const auto &A : Apis)
    if (llvm::is_contained(A->Hosts, "*"))
      Generic = A.get();
}

std::span<const FunctionModel *const>
RuleDatabase::models(std::string_view Key) const {
  if (auto It = ByName.find(std::string(Key)); It != ByName.end())
    return It->second;
  for (const auto &[Pattern, Models] : ByPattern)
    if (matchesName(Pattern, Key))
      return Models;
  return {};
}

bool RuleDatabase::isModelledClass(std::string_view Key) const {
  return Classes.contains(std::string(Key)) ||
         llvm::any_of(ClassPatterns, [&](const std::string &Pattern) {
           return matchesName(Pattern, Key);
         });
}

bool RuleDatabase::asksForType(std::string_view Key) const {
  return AskedTypes.contains(std::string(Key));
}

bool RuleDatabase::isTextType(std::string_view Key) const {
  return llvm::any_of(Libraries, [&](const auto &L) {
    return llvm::is_contained(L->TextTypes, Key);
  });
}

bool RuleDatabase::buildsElement(std::string_view Key) const {
  return llvm::any_of(Libraries, [&](const auto &L) {
    return llvm::is_contained(L->InPlace, Key);
  });
}

bool RuleDatabase::isLockType(std::string_view Key) const {
  return llvm::any_of(Libraries, [&](const auto &L) {
    return llvm::is_contained(L->LockTypes, Key);
  });
}

std::string RuleDatabase::durationMaker(std::string_view TypeKey,
                                        double Unit) const {
  for (const auto &L : Libraries)
    if (auto Type = L->DurationMakers.find(std::string(TypeKey));
        Type != L->DurationMakers.end())
      if (auto Maker = Type->second.find(Unit); Maker != Type->second.end())
        return Maker->second;
  return {};
}

bool RuleDatabase::isErrorType(std::string_view Key) const {
  return llvm::any_of(Libraries, [&](const auto &L) {
    return llvm::is_contained(L->ErrorTypes, Key);
  });
}

static int
templateArgument(const std::vector<std::unique_ptr<LibraryRules>> &Libraries,
                 std::map<std::string, int> LibraryRules::*Table,
                 std::string_view Key) {
  for (const auto &L : Libraries) {
    const auto &T = (*L).*Table;
    if (auto It = T.find(std::string(Key)); It != T.end())
      return It->second;
  }
  return -1;
}

int RuleDatabase::arrayArgument(std::string_view Key) const {
  return templateArgument(Libraries, &LibraryRules::ArrayTypes, Key);
}

int RuleDatabase::durationArgument(std::string_view Key) const {
  return templateArgument(Libraries, &LibraryRules::DurationTypes, Key);
}

const LibraryRules *RuleDatabase::library(std::string_view Id) const {
  for (const auto &L : Libraries)
    if (L->Id == Id)
      return L.get();
  return nullptr;
}

/// Position of the first of \p Chars outside of `{holes}`.
static size_t findOutsideHoles(StringRef Text, StringRef Chars,
                               size_t From = 0) {
  int Depth = 0;
  for (size_t I = From; I < Text.size(); ++I) {
    if (Text[I] == '{')
      ++Depth;
    else if (Text[I] == '}')
      Depth -= Depth > 0;
    else if (Depth == 0 && Chars.contains(Text[I]))
      return I;
  }
  return StringRef::npos;
}

UrlParts splitUrl(std::string_view Url) {
  StringRef Rest(Url);
  UrlParts Parts;
  if (size_t At = Rest.find("://");
      At != StringRef::npos && At < findOutsideHoles(Rest, "/?#{")) {
    Parts.Scheme = Rest.take_front(At).lower();
    Rest = Rest.drop_front(At + 3);
  }
  size_t End = findOutsideHoles(Rest, "/?#");
  // "https://api.example.com{path}": the hole is the path.
  std::string HoledPath;
  if (size_t Hole = Rest.take_front(End).find('{');
      Hole != StringRef::npos && Hole > 0 && Rest[Hole - 1] != '.' &&
      Rest[Hole - 1] != '-' && Rest[Hole - 1] != ':' &&
      Rest.take_front(Hole).contains('.')) {
    HoledPath = "/" + Rest.drop_front(Hole).str();
    Rest = Rest.take_front(Hole);
    End = StringRef::npos;
  }
  StringRef Host = Rest.take_front(End);
  Rest = !HoledPath.empty()       ? StringRef(HoledPath)
         : End == StringRef::npos ? StringRef()
                                  : Rest.drop_front(End);
  if (size_t At = findOutsideHoles(Host, "@"); At != StringRef::npos)
    Host = Host.drop_front(At + 1);
  if (Host.starts_with("["))
    Host = Host.take_front(Host.find(']') + 1);
  else
    Host = Host.take_front(findOutsideHoles(Host, ":"));
  Parts.Host = Host.lower();
  Parts.Path = Rest.take_front(findOutsideHoles(Rest, "?#")).str();
  return Parts;
}

bool isPrivateHost(std::string_view HostView) {
  StringRef Host(HostView);
  Host.consume_back(".");
  if (Host == "localhost" || Host.ends_with(".localhost") ||
      Host.ends_with(".local") || Host.ends_with(".internal") ||
      Host.starts_with("[::1]") || Host.starts_with("[fc") ||
      Host.starts_with("[fd") || Host.starts_with("[fe80"))
    return true;
  // IPv4, not a name that starts like one.
  llvm::SmallVector<StringRef, 4> Parts;
  Host.split(Parts, '.');
  unsigned Bytes[4];
  if (Parts.size() != 4)
    return false;
  for (unsigned I = 0; I < 4; ++I)
    if (Parts[I].getAsInteger(10, Bytes[I])) {
      // "10.0.0.{n}" is as private as 10.0.0.1.
      if (I == 0 || !Parts[I].contains('{'))
        return false;
      Bytes[I] = 256;
    }
  return Bytes[0] == 127 || Bytes[0] == 10 || Bytes[0] == 0 ||
         (Bytes[0] == 192 && Bytes[1] == 168) ||
         (Bytes[0] == 169 && Bytes[1] == 254) ||
         (Bytes[0] == 172 && Bytes[1] >= 16 && Bytes[1] <= 31);
}

/// Literal labels of \p Pattern if it fits, else 0. `*.` in front stands for
/// one or more labels, `{region}` for one, as does a hole in \p Host.
static int hostScore(StringRef Pattern, StringRef Host) {
  if (!Pattern.contains('{') && !Host.contains('{')) {
    if (!Pattern.starts_with("*."))
      return Pattern == Host ? static_cast<int>(Host.count('.')) + 1 : 0;
    return Host.ends_with(Pattern.drop_front(1))
               ? static_cast<int>(Pattern.count('.'))
               : 0;
  }
  int Literals = 0;
  while (true) {
    auto [PatternRest, Wanted] = Pattern.rsplit('.');
    auto [HostRest, Label] = Host.rsplit('.');
    bool LastWanted = Wanted.empty(), LastLabel = Label.empty();
    // rsplit gives all of it as the first half where there is no dot.
    if (LastWanted)
      std::swap(PatternRest, Wanted);
    if (LastLabel)
      std::swap(HostRest, Label);
    if (Wanted == "*")
      return Literals >= 2 && !Label.empty() ? Literals : 0;
    bool AnyLabel = Wanted.starts_with("{");
    if (!AnyLabel && Wanted != Label)
      return 0;
    // A hole may be anything; two literal labels are somebody's domain.
    Literals += !AnyLabel;
    if (LastWanted || LastLabel)
      return LastWanted && LastLabel && Literals >= 2 ? Literals : 0;
    Pattern = PatternRest;
    Host = HostRest;
  }
}

static int hostScore(const Api &A, StringRef Host) {
  int Best = 0;
  for (const std::string &Pattern : A.Hosts)
    if (Pattern != "*")
      Best = std::max(Best, hostScore(Pattern, Host));
  return Best;
}

const Api *RuleDatabase::apiOfHost(std::string_view Host) const {
  const Api *Best = nullptr;
  int BestScore = 0;
  for (const auto &A : Apis)
    if (int Score = hostScore(*A, StringRef(Host)); Score > BestScore) {
      Best = A.get();
      BestScore = Score;
    }
  return Best;
}

bool RuleDatabase::isNameOnly(std::string_view Host) const {
  return llvm::any_of(Apis, [&](const auto &A) {
    return llvm::any_of(A->NamesOnly, [&](const std::string &Pattern) {
      return hostScore(Pattern, Host) > 0;
    });
  });
}

static std::vector<StringRef> segments(StringRef Path) {
  std::vector<StringRef> Out;
  while (!Path.empty()) {
    Path = Path.drop_while([](char C) { return C == '/'; });
    if (Path.empty())
      break;
    size_t End = findOutsideHoles(Path, "/");
    Out.push_back(Path.take_front(End));
    Path = End == StringRef::npos ? StringRef() : Path.drop_front(End);
  }
  return Out;
}

/// How well one segment of a template fits one of a URL: 0 not at all,
/// 1 a parameter takes a literal, 2 a hole meets a parameter, 3 literals.
static int segmentScore(StringRef Template, StringRef Actual) {
  bool Hole = Actual.contains('{');
  size_t Open = Template.find('{');
  if (Open == StringRef::npos)
    return Template.equals_insensitive(Actual) ? 3 : 0;
  StringRef Before = Template.take_front(Open);
  size_t Close = Template.rfind('}');
  StringRef After =
      Close == StringRef::npos ? StringRef() : Template.drop_front(Close + 1);
  if (!Actual.starts_with(Before) || !Actual.ends_with(After) ||
      Actual.size() <= Before.size() + After.size())
    return 0;
  return Hole ? 2 : 1;
}

namespace {
struct Candidate {
  const Api *Provider = nullptr;
  const Endpoint *Row = nullptr;
  int Score = 0;
  unsigned Literals = 0;
};
} // namespace

/// Matches \p Actual against \p Template, which may end in `**`. A hole may
/// stand for several parameters ("/repos/{repo}" where repo is "owner/name").
/// Returns the score, or -1; counts the literal segments.
static int pathScore(llvm::ArrayRef<StringRef> Template,
                     llvm::ArrayRef<StringRef> Actual, unsigned &Literals) {
  Literals = 0;
  if (Template.size() == 1 && Template[0] == "**")
    return 0;
  if (Template.empty() || Actual.empty())
    return Template.empty() && Actual.empty() ? 1 : -1;
  int S = segmentScore(Template[0], Actual[0]);
  if (S == 0)
    return -1;
  unsigned Rest = 0;
  int Best = pathScore(Template.drop_front(), Actual.drop_front(), Rest);
  if (Best >= 0)
    Literals = Rest + (S == 3);
  bool WholeHole = Actual[0].starts_with("{") && Actual[0].ends_with("}");
  if (WholeHole && Template[0].starts_with("{") && Template.size() > 1 &&
      Template[1].starts_with("{")) {
    unsigned Wide = 0;
    // The hole takes one parameter more.
    int Score = pathScore(Template.drop_front(), Actual, Wide);
    if (Best < 0 && Score > 0) {
      Literals = Wide;
      return Score - 1; // one parameter a hole fits better
    }
  }
  return Best < 0 ? -1 : Best + S * 2;
}

/// \p Base becomes the length of the longest base path that fits.
static void matchApi(const Api &A, StringRef Path, StringRef Verb,
                     Candidate &Best, size_t &Base) {
  std::vector<StringRef> Actual = segments(Path);
  std::vector<std::string> Bases = A.BasePaths;
  if (Bases.empty())
    Bases.emplace_back();
  for (const std::string &Beginning : Bases) {
    std::vector<StringRef> BaseSegments = segments(Beginning);
    if (Actual.size() < BaseSegments.size())
      continue;
    unsigned Ignored = 0;
    if (pathScore(BaseSegments,
                  llvm::ArrayRef(Actual).take_front(BaseSegments.size()),
                  Ignored) < 0)
      continue;
    if (Base == StringRef::npos || BaseSegments.size() > Base)
      Base = BaseSegments.size();
    std::vector<StringRef> Rest(Actual.begin() + BaseSegments.size(),
                                Actual.end());
    for (const Endpoint &Row : A.Endpoints) {
      // HEAD asks for what GET answers, without its body (RFC 9110).
      bool AsGet = Verb == "HEAD" && Row.Verb == "GET";
      if (!Verb.empty() && !Row.Verb.empty() && Verb != Row.Verb && !AsGet)
        continue;
      unsigned Literals = 0;
      int Score = pathScore(segments(Row.Path), Rest, Literals);
      if (Score < 0)
        continue;
      Literals += Ignored;
      // A literal segment beats a parameter; a named verb beats any verb.
      Score =
          Score * 4 + (!Row.Verb.empty() && !Verb.empty()) * (AsGet ? 1 : 2);
      if (!Best.Row || Score > Best.Score)
        Best = {&A, &Row, Score, Literals};
    }
  }
}

/// A hole in \p Path may hold what is missing of a base path; what stands in
/// front of the hole must fit.
static bool mayFitBase(const Api &A, StringRef Path) {
  if (!Path.contains('{'))
    return false;
  std::vector<StringRef> Actual = segments(Path);
  return llvm::any_of(A.BasePaths, [&](const std::string &Beginning) {
    std::vector<StringRef> Base = segments(Beginning);
    for (size_t I = 0; I < Base.size() && I < Actual.size(); ++I) {
      if (Actual[I].contains('{'))
        return true;
      if (segmentScore(Base[I], Actual[I]) == 0)
        return false;
    }
    return true;
  });
}

EndpointMatch RuleDatabase::matchUrl(std::string_view Url,
                                     std::string_view Verb) const {
  UrlParts Parts = splitUrl(Url);
  StringRef Host(Parts.Host);
  EndpointMatch ByHost;
  Candidate BestRow;
  std::pair<int, size_t> BestFit; // literals of the host, then of the base
  for (const auto &A : Apis) {
    int Score = Host.empty() ? 0 : hostScore(*A, Host);
    if (Score == 0)
      continue;
    size_t Base = StringRef::npos;
    matchApi(*A, Parts.Path, Verb, BestRow, Base);
    if (Base == StringRef::npos && !mayFitBase(*A, Parts.Path))
      continue;
    std::pair Fit(Score, Base == StringRef::npos ? 0 : Base + 1);
    if (!ByHost.Provider || Fit > BestFit) {
      ByHost.Provider = A.get();
      BestFit = Fit;
    }
  }
  if (BestRow.Row)
    return {BestRow.Provider, BestRow.Row, false};
  if (ByHost.Provider || (!Host.empty() && !Host.contains('{')))
    return ByHost;
  // The host is a hole: a path that only one API has still tells.
  EndpointMatch Result;
  for (const auto &A : Apis) {
    if (A->HostRequired)
      continue;
    Candidate Best;
    size_t Base = StringRef::npos;
    matchApi(*A, Parts.Path, Verb, Best, Base);
    unsigned BaseLiterals = 0;
    for (const std::string &Beginning : A->BasePaths)
      for (StringRef S : segments(Beginning))
        BaseLiterals += !S.contains('{');
    // Two literal segments ("/api/conversations.close") are a fingerprint,
    // one ("/users") is not.
    if (!Best.Row || Best.Literals + (BaseLiterals ? 1 : 0) < 2)
      continue;
    if (Result.Provider)
      return {};
    Result = {A.get(), Best.Row, true};
  }
  return Result;
}

} // namespace throttlint
