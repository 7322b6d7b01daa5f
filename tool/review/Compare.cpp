//===- Compare.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Compare.h"

#include "Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

using llvm::StringRef;

namespace throttlint {

const char *toString(FindingStatus S) {
  switch (S) {
  case FindingStatus::Introduced:
    return "introduced";
  case FindingStatus::Worse:
    return "worse";
  case FindingStatus::Better:
    return "better";
  case FindingStatus::Fixed:
    return "fixed";
  case FindingStatus::Silenced:
    return "silenced";
  case FindingStatus::Existing:
    return "existing";
  }
  return "";
}

// Names.

static StringRef lastPart(StringRef Name) {
  size_t Colon = Name.rfind("::");
  return Colon == StringRef::npos ? Name : Name.substr(Colon + 2);
}

/// Share of calls that two bodies have in common.
static double alike(const FunctionPortrait &A, const FunctionPortrait &B) {
  if (A.Calls.empty() || B.Calls.empty())
    return A.Shape == B.Shape;
  std::vector<uint64_t> Both;
  std::set_intersection(A.Calls.begin(), A.Calls.end(), B.Calls.begin(),
                        B.Calls.end(), std::back_inserter(Both));
  return 2.0 * static_cast<double>(Both.size()) /
         static_cast<double>(A.Calls.size() + B.Calls.size());
}

static bool isWordChar(char C) { return llvm::isAlnum(C) || C == '_'; }

/// Words of \p Text that a table knows, replaced.
static std::string replaceWords(StringRef Text,
                                const std::map<std::string, std::string> &By) {
  std::string Out;
  for (size_t I = 0; I < Text.size();) {
    if (!isWordChar(Text[I])) {
      Out += Text[I++];
      continue;
    }
    size_t End = I;
    while (End < Text.size() && isWordChar(Text[End]))
      ++End;
    std::string Word = Text.slice(I, End).str();
    auto It = By.find(Word);
    Out += It == By.end() ? Word : It->second;
    I = End;
  }
  return Out;
}

Correspondence::Correspondence(const Portrait &Base, const Portrait &Head,
                               const std::vector<FilePair> &Files) {
  for (const FilePair &F : Files) {
    if (!F.Base.empty())
      ByBase[F.Base] = &F;
    if (!F.Head.empty())
      ByHead[F.Head] = &F;
  }
  matchFunctions(Base, Head);
}

void Correspondence::matchFunctions(const Portrait &Base,
                                    const Portrait &Head) {
  std::set<std::string> InBase, InHead;
  for (const auto &F : Base.Functions)
    InBase.insert(F.Name);
  for (const auto &F : Head.Functions)
    InHead.insert(F.Name);
  // Names that only one program has; lambdas go with their owners.
  std::vector<const FunctionPortrait *> Lost, Found;
  for (const auto &F : Base.Functions)
    if (!InHead.contains(F.Name)) {
      Gone.insert(F.Name);
      if (!StringRef(F.Name).starts_with("lambda"))
        Lost.push_back(&F);
    }
  for (const auto &F : Head.Functions)
    if (!InBase.contains(F.Name)) {
      New.insert(F.Name);
      if (!StringRef(F.Name).starts_with("lambda"))
        Found.push_back(&F);
    }
  std::set<const FunctionPortrait *> Used;
  auto Match = [&](const FunctionPortrait *A, const FunctionPortrait *B) {
    Used.insert(A);
    Used.insert(B);
    Renamed.try_emplace(A->Name, B->Name);
    std::string From = lastPart(A->Name).str(), To = lastPart(B->Name).str();
    if (From != To)
      Tokens.try_emplace(From, To);
    // A class that was renamed: its part of the name, too.
    auto Record = [](StringRef Name) {
      return lastPart(Name.drop_back(lastPart(Name).size()).rtrim(':')).str();
    };
    std::string FromRecord = Record(A->Name), ToRecord = Record(B->Name);
    if (!FromRecord.empty() && !ToRecord.empty() && FromRecord != ToRecord)
      Tokens.try_emplace(FromRecord, ToRecord);
  };
  // How well two go together: the file and the kept part of the name settle
  // what equal bodies leave open; then the order in the file.
  auto Score = [&](const FunctionPortrait *A, const FunctionPortrait *B) {
    double Body = A->Shape == B->Shape ? 4 : 2 * alike(*A, *B);
    if (Body < 1.2 || A->Parameters > B->Parameters + 2 ||
        B->Parameters > A->Parameters + 2)
      return 0.0;
    double Out = Body;
    Out += file(A->File) == B->File ? 1 : 0;
    Out += lastPart(A->Name) == lastPart(B->Name) ? 2 : 0;
    Out += A->Record == B->Record ? 1 : 0;
    Out += A->Parameters == B->Parameters ? 0.5 : 0;
    uint32_t Near = nearLine(A->File, A->Line);
    Out += Near == B->Line                              ? 0.6
           : Near + 30 > B->Line && B->Line + 30 > Near ? 0.2
                                                        : 0;
    return Out;
  };
  std::vector<std::tuple<double, size_t, size_t>> Pairs;
  for (size_t I = 0; I < Lost.size(); ++I)
    for (size_t J = 0; J < Found.size(); ++J)
      if (double S = Score(Lost[I], Found[J]); S > 0)
        Pairs.emplace_back(-S, I, J);
  llvm::sort(Pairs);
  for (auto [S, I, J] : Pairs)
    if (!Used.contains(Lost[I]) && !Used.contains(Found[J]))
      Match(Lost[I], Found[J]);
}

std::string Correspondence::function(const std::string &BaseName) const {
  if (auto It = Renamed.find(BaseName); It != Renamed.end())
    return It->second;
  StringRef Owner = BaseName;
  if (Owner.consume_front("lambda in "))
    return "lambda in " + function(Owner.str());
  return BaseName;
}

std::string Correspondence::words(std::string BaseText) const {
  return Tokens.empty() ? BaseText : replaceWords(BaseText, Tokens);
}

std::string Correspondence::file(const std::string &BaseFile) const {
  auto It = ByBase.find(BaseFile);
  return It == ByBase.end() || It->second->Head.empty() ? BaseFile
                                                        : It->second->Head;
}

uint32_t Correspondence::line(const std::string &BaseFile,
                              uint32_t Line) const {
  auto It = ByBase.find(BaseFile);
  return It == ByBase.end() ? Line : It->second->Loose.toHead(Line);
}

uint32_t Correspondence::nearLine(const std::string &BaseFile,
                                  uint32_t Line) const {
  auto It = ByBase.find(BaseFile);
  return It == ByBase.end() ? Line : It->second->Loose.nearHead(Line);
}

const FilePair *Correspondence::pairOfHead(const std::string &HeadFile) const {
  auto It = ByHead.find(HeadFile);
  return It == ByHead.end() ? nullptr : It->second;
}

// Places.

/// Holes of a URL are named by variables; who they are does not matter.
static std::string plainEndpoint(StringRef Endpoint) {
  std::string Out;
  bool Hole = false;
  for (char C : Endpoint) {
    if (C == '}')
      Hole = false;
    if (!Hole)
      Out += C;
    if (C == '{')
      Hole = true;
  }
  return Out;
}

/// `POST /a` without the verb, which a client may be given or only imply.
static std::string pathOf(StringRef PlainEndpoint) {
  size_t Space = PlainEndpoint.rfind(' ');
  return PlainEndpoint.substr(Space == StringRef::npos ? 0 : Space + 1).str();
}

/// Each hole of \p Pattern stands for something.
static bool fits(StringRef Pattern, StringRef Text) {
  size_t Hole = Pattern.find("{}");
  if (Hole == StringRef::npos)
    return Pattern == Text;
  if (!Text.consume_front(Pattern.take_front(Hole)))
    return false;
  for (size_t I = 1; I <= Text.size(); ++I)
    if (fits(Pattern.drop_front(Hole + 2), Text.drop_front(I)))
      return true;
  return false;
}

bool isOpenEndpoint(StringRef Endpoint) {
  return pathOf(plainEndpoint(Endpoint)) == "{}";
}

bool endpointsFit(StringRef Provider, StringRef Endpoint,
                  StringRef OtherProvider, StringRef OtherEndpoint) {
  if (Endpoint.empty() || OtherEndpoint.empty())
    return false;
  // Who it is sent to is as unknown as what.
  bool AnyProvider = (Provider.empty() && isOpenEndpoint(Endpoint)) ||
                     (OtherProvider.empty() && isOpenEndpoint(OtherEndpoint));
  std::string X = pathOf(plainEndpoint(Endpoint)),
              Y = pathOf(plainEndpoint(OtherEndpoint));
  return (AnyProvider || Provider == OtherProvider) &&
         (fits(X, Y) || fits(Y, X));
}

static std::string plainWords(StringRef Spelling) {
  std::string Out;
  for (char C : Spelling)
    if (!llvm::isSpace(C))
      Out += C;
  return Out;
}

namespace {

/// What both findings and requests are matched by.
struct Place {
  size_t Index = 0;
  std::string Check, Function, Endpoint, Path, Spelling, File, Anchor;
  uint32_t Line = 0, Column = 0;
  /// Base: where it would be in head. Exactly, or 0; and about.
  uint32_t Same = 0, Near = 0;
};

/// Pairs places one to one, from sure to likely.
class Matcher {
public:
  Matcher(std::vector<Place> Base, std::vector<Place> Head)
      : Base(std::move(Base)), Head(std::move(Head)) {}

  using KeyOf = std::function<std::string(const Place &, bool IsBase)>;
  /// An empty key takes no part.
  void round(const KeyOf &Key) {
    std::map<std::string, std::pair<std::vector<size_t>, std::vector<size_t>>>
        Groups;
    for (size_t I = 0; I < Base.size(); ++I)
      if (!ToHead.contains(I))
        if (std::string K = Key(Base[I], true); !K.empty())
          Groups[K].first.push_back(I);
    for (size_t J = 0; J < Head.size(); ++J)
      if (!ToBase.contains(J))
        if (std::string K = Key(Head[J], false); !K.empty())
          Groups[K].second.push_back(J);
    for (auto &[K, Both] : Groups)
      inGroup(Both.first, Both.second);
  }

  /// Those that the caller says are the same.
  void round(const std::function<bool(const Place &, const Place &)> &Fits) {
    for (size_t I = 0; I < Base.size(); ++I) {
      std::vector<size_t> Hs;
      for (size_t J = 0; J < Head.size(); ++J)
        if (!ToHead.contains(I) && !ToBase.contains(J) &&
            Fits(Base[I], Head[J]))
          Hs.push_back(J);
      inGroup({I}, Hs);
    }
  }

  const Place *headOf(size_t BaseIndex) const {
    auto It = ToHead.find(BaseIndex);
    return It == ToHead.end() ? nullptr : &Head[It->second];
  }
  bool isMatched(size_t HeadIndex) const { return ToBase.contains(HeadIndex); }

private:
  std::vector<Place> Base, Head;
  std::map<size_t, size_t> ToHead, ToBase;

  void match(size_t I, size_t J) {
    ToHead[I] = J;
    ToBase[J] = I;
  }
  /// Unchanged lines first, then the nearest ones.
  void inGroup(const std::vector<size_t> &Bs, const std::vector<size_t> &Hs) {
    for (size_t I : Bs)
      for (size_t J : Hs)
        if (!ToHead.contains(I) && !ToBase.contains(J) && Base[I].Same &&
            Base[I].Same == Head[J].Line && Base[I].File == Head[J].File)
          match(I, J);
    std::vector<std::tuple<uint32_t, size_t, size_t>> Pairs;
    for (size_t I : Bs)
      for (size_t J : Hs)
        if (!ToHead.contains(I) && !ToBase.contains(J)) {
          // A place whose line is unchanged is that line.
          uint32_t Far = Base[I].File != Head[J].File ? 1u << 20 : 0;
          uint32_t D = Base[I].Near > Head[J].Line
                           ? Base[I].Near - Head[J].Line
                           : Head[J].Line - Base[I].Near;
          Pairs.emplace_back(Far + D, I, J);
        }
    llvm::sort(Pairs);
    for (auto [D, I, J] : Pairs)
      if (!ToHead.contains(I) && !ToBase.contains(J))
        match(I, J);
  }
};

/// The rounds that both matchings begin with.
void matchWithinFunctions(Matcher &M) {
  const std::string Bar = "\n";
  M.round([&](const Place &P, bool) {
    return P.Check + Bar + P.Function + Bar + P.Endpoint + Bar + P.Spelling;
  });
  M.round([&](const Place &P, bool) {
    return P.Check + Bar + P.Function + Bar + P.Endpoint;
  });
  M.round([&](const Place &P, bool) {
    return P.Check + Bar + P.Function + Bar + P.Path;
  });
  // The line is the same, whatever else has another name now.
  M.round([&](const Place &P, bool IsBase) {
    uint32_t Line = IsBase ? P.Same : P.Line;
    return Line ? P.Check + Bar + P.File + Bar + std::to_string(Line)
                : std::string();
  });
}

std::string shapeOf(const Finding &F) {
  std::string Out;
  for (const TraceStep &S : F.Trace)
    if (S.Kind != TraceStep::Unknown)
      Out += static_cast<char>('a' + S.Kind);
  return Out;
}

/// Of a finding or a request.
template <class T> Place anyPlaceOf(const T &X, size_t Index) {
  Place P;
  P.Index = Index;
  P.Function = X.Function;
  P.Endpoint = X.Provider + " " + plainEndpoint(X.Endpoint);
  P.Path = X.Provider + " " + pathOf(plainEndpoint(X.Endpoint));
  P.Spelling = plainWords(X.Spelling);
  P.File = X.File;
  P.Line = X.Line;
  P.Column = X.Column;
  return P;
}

Place placeOf(const Finding &F, size_t Index) {
  Place P = anyPlaceOf(F, Index);
  P.Check = F.Check;
  // What the finding hangs on, where it is not its place: the limit of a
  // budget that several places share.
  P.Anchor = F.Limit ? F.Limit->Id : "";
  return P;
}

void asInHead(Place &P, const Correspondence &Same) {
  P.Same = Same.line(P.File, P.Line);
  P.Near = Same.nearLine(P.File, P.Line);
  P.File = Same.file(P.File);
  P.Function = Same.function(P.Function);
  P.Spelling = Same.words(P.Spelling);
}

// Better or worse.

/// How a number changed: more is worse where Sign is 1.
class Judge {
public:
  Judge(const Finding &Before, const Finding &After)
      : Before(Before), After(After) {}

  void run() {
    if (Before.Severity != After.Severity)
      note(After.Severity > Before.Severity,
           std::string("it is a") +
               (After.Severity == Severity::Error ? "n error" : "") +
               (After.Severity == Severity::Warning ? " warning" : "") +
               (After.Severity == Severity::Note ? " note" : "") +
               " now, and was a " + toString(Before.Severity));
    const BudgetInfo None;
    const BudgetInfo &B = Before.Budget ? *Before.Budget : None;
    const BudgetInfo &A = After.Budget ? *After.Budget : None;
    bool SameLimit = (Before.Limit ? Before.Limit->Id : "") ==
                     (After.Limit ? After.Limit->Id : "");
    if (!SameLimit && Before.Limit && After.Limit &&
        plainEndpoint(Before.Endpoint) != plainEndpoint(After.Endpoint)) {
      double Was = rate(*Before.Limit), Is = rate(*After.Limit);
      if (Was > 0 && Is > 0 && differ(Was, Is))
        note(Is < Was, "`" + After.Endpoint + "` allows " +
                           (Is < Was ? "less" : "more") + " than `" +
                           Before.Endpoint + "`");
    }
    if (B.PaceSeconds && A.PaceSeconds &&
        differ(*B.PaceSeconds, *A.PaceSeconds))
      note(*A.PaceSeconds < *B.PaceSeconds,
           *A.PaceSeconds == 0
               ? "the wait of " + secondsWords(*B.PaceSeconds) + " is gone"
           : *B.PaceSeconds == 0
               ? "it waits " + secondsWords(*A.PaceSeconds) + " now"
               : "it waits " + secondsWords(*A.PaceSeconds) +
                     " now, and waited " + secondsWords(*B.PaceSeconds));
    if (differ(B.RequestsPerRound, A.RequestsPerRound))
      note(A.RequestsPerRound > B.RequestsPerRound,
           countWords(A.RequestsPerRound) + " requests where there were " +
               countWords(B.RequestsPerRound));
    if (!rounds(B, A) && SameLimit && B.BreaksAtRound && A.BreaksAtRound &&
        differ(*B.BreaksAtRound, *A.BreaksAtRound) && Changes.empty())
      note(*A.BreaksAtRound < *B.BreaksAtRound,
           "it is refused from the " + ordinalWords(*A.BreaksAtRound) +
               " on now, and was from the " + ordinalWords(*B.BreaksAtRound));
    const std::optional<double> &Was = Before.BlocksSeconds,
                                &Is = After.BlocksSeconds;
    if (Was && Is && differ(*Was, *Is))
      note(*Is > *Was, "it blocks for " + secondsWords(*Is) +
                           " now, and did for " + secondsWords(*Was));
  }

  std::vector<std::string> Changes;
  bool Worse = false, Better = false;

private:
  const Finding &Before, &After;

  void note(bool IsWorse, std::string Words) {
    (IsWorse ? Worse : Better) = true;
    Changes.push_back(std::move(Words));
  }
  static bool differ(double X, double Y) {
    return std::fabs(X - Y) > 1e-6 * std::max(std::fabs(X), std::fabs(Y));
  }
  static double rate(const LimitInfo &L) {
    return L.Requests && L.WindowSeconds > 0 ? *L.Requests / L.WindowSeconds
                                             : 0;
  }
  /// A cap that was there and is gone, or the other way round.
  bool rounds(const BudgetInfo &B, const BudgetInfo &A) {
    if (B.MostRounds.has_value() == A.MostRounds.has_value() &&
        (!B.MostRounds || !differ(*B.MostRounds, *A.MostRounds)))
      return false;
    if (!A.MostRounds)
      note(true, "at most " + countWords(*B.MostRounds) +
                     " times before, and now nobody knows how often");
    else if (!B.MostRounds)
      note(false, "at most " + countWords(*A.MostRounds) +
                      " times now; nothing said how often before");
    else
      note(*A.MostRounds > *B.MostRounds,
           "up to " + countWords(*A.MostRounds) + " times now, and up to " +
               countWords(*B.MostRounds) + " before");
    return true;
  }
};

/// Checks of one hazard in several strengths, the weakest first.
int strength(StringRef Check) {
  static const char *const Order[] = {
      "ratelimit-poll-too-fast", "ratelimit-request-in-loop",
      "ratelimit-timer-per-item", "ratelimit-unbounded-fanout"};
  for (int I = 0; I < 4; ++I)
    if (Check == Order[I])
      return I;
  return -1;
}

} // namespace

std::vector<ComparedFinding> compare(const ReviewedProgram &Base,
                                     const ReviewedProgram &Head,
                                     const Correspondence &Same) {
  std::vector<Place> Before, After;
  for (size_t I = 0; I < Base.Findings.size(); ++I) {
    Before.push_back(placeOf(Base.Findings[I].F, I));
    asInHead(Before.back(), Same);
  }
  for (size_t J = 0; J < Head.Findings.size(); ++J)
    After.push_back(placeOf(Head.Findings[J].F, J));
  Matcher M(Before, After);
  matchWithinFunctions(M);
  const std::string Bar = "\n";
  // One budget is one finding, wherever its largest place stands now.
  M.round([&](const Place &P, bool) {
    return P.Check == "ratelimit-program-budget" && !P.Anchor.empty()
               ? P.Check + Bar + P.Endpoint + Bar + P.Anchor
               : std::string();
  });
  // Moved: the function it was in is gone, or the one it is in is new.
  auto Moved = [&](bool OldGone) {
    M.round([&, OldGone](const Place &P, bool IsBase) {
      const Finding &F = (IsBase ? Base : Head).Findings[P.Index].F;
      bool Takes = OldGone ? (!IsBase || Same.isGone(F.Function))
                           : (IsBase || Same.isNew(F.Function));
      return Takes ? P.Check + Bar + P.Endpoint + Bar + P.Spelling + Bar +
                         shapeOf(F)
                   : std::string();
    });
  };
  Moved(true);
  Moved(false);
  // Split off: whatever the call is named now, as in a recursion.
  M.round([&](const Place &P, bool IsBase) {
    const Finding &F = (IsBase ? Base : Head).Findings[P.Index].F;
    return (IsBase ? Same.isGone(F.Function) : Same.isNew(F.Function))
               ? P.Check + Bar + P.Endpoint + Bar + shapeOf(F)
               : std::string();
  });
  // An endpoint that became known, or is known no more.
  for (bool Moved : {false, true})
    M.round([&, Moved](const Place &B, const Place &H) {
      const Finding &Old = Base.Findings[B.Index].F,
                    &New = Head.Findings[H.Index].F;
      return B.Check == H.Check && shapeOf(Old) == shapeOf(New) &&
             (Moved ? Same.isGone(Old.Function) && Same.isNew(New.Function)
                    : B.Function == H.Function) &&
             endpointsFit(Old.Provider, Old.Endpoint, New.Provider,
                          New.Endpoint);
    });
  // The same request in the same function, told by another check.
  M.round([&](const Place &P, bool) {
    return strength(P.Check) >= 0 ? P.Function + Bar + P.Endpoint
                                  : std::string();
  });

  std::vector<ComparedFinding> Out;
  for (size_t I = 0; I < Base.Findings.size(); ++I) {
    const JudgedFinding &B = Base.Findings[I];
    ComparedFinding C;
    C.Before = B.F;
    const Place *At = M.headOf(I);
    if (!At) {
      C.Status = FindingStatus::Fixed;
      if (B.Seen == JudgedFinding::Shown)
        Out.push_back(std::move(C));
      continue;
    }
    const JudgedFinding &H = Head.Findings[At->Index];
    C.After = H.F;
    if (B.Seen != JudgedFinding::Shown && H.Seen != JudgedFinding::Shown)
      continue;
    if (B.Seen != JudgedFinding::Shown) {
      C.Status = FindingStatus::Introduced;
      C.WasHidden = true;
      C.Changes.push_back(B.Seen == JudgedFinding::Silenced
                              ? "it was silenced before"
                              : "it was there before, but not sure enough to "
                                "be shown");
    } else if (H.Seen == JudgedFinding::Silenced) {
      C.Status = FindingStatus::Silenced;
    } else if (H.Seen == JudgedFinding::Hidden) {
      C.Status = FindingStatus::Better;
      C.WasHidden = true;
      C.Changes.push_back("it is not sure enough to be shown any more");
    } else {
      Judge J(B.F, H.F);
      J.run();
      if (B.F.Check != H.F.Check) {
        (strength(H.F.Check) > strength(B.F.Check) ? J.Worse : J.Better) = true;
        J.Changes.push_back("it was [" + B.F.Check + "] before");
      }
      C.Status = J.Worse    ? FindingStatus::Worse
                 : J.Better ? FindingStatus::Better
                            : FindingStatus::Existing;
      C.Changes = std::move(J.Changes);
    }
    Out.push_back(std::move(C));
  }
  for (size_t J = 0; J < Head.Findings.size(); ++J)
    if (!M.isMatched(J) && Head.Findings[J].Seen == JudgedFinding::Shown) {
      ComparedFinding C;
      C.Status = FindingStatus::Introduced;
      C.After = Head.Findings[J].F;
      Out.push_back(std::move(C));
    }
  llvm::sort(Out, [](const ComparedFinding &A, const ComparedFinding &B) {
    const Finding &X = A.now(), &Y = B.now();
    return std::tie(A.Status, X.File, X.Line, X.Column, X.Check) <
           std::tie(B.Status, Y.File, Y.Line, Y.Column, Y.Check);
  });
  return Out;
}

std::vector<RequestPair> pairRequests(const Portrait &Base,
                                      const Portrait &Head,
                                      const Correspondence &Same) {
  std::vector<Place> Before, After;
  for (size_t I = 0; I < Base.Requests.size(); ++I) {
    Before.push_back(anyPlaceOf(Base.Requests[I], I));
    asInHead(Before.back(), Same);
  }
  for (size_t J = 0; J < Head.Requests.size(); ++J)
    After.push_back(anyPlaceOf(Head.Requests[J], J));
  Matcher M(Before, After);
  matchWithinFunctions(M);
  // Requests of one endpoint may move freely, when only one is left.
  M.round([](const Place &P, bool) { return P.Endpoint + "\n" + P.Spelling; });
  std::vector<RequestPair> Out;
  for (size_t I = 0; I < Base.Requests.size(); ++I) {
    const Place *At = M.headOf(I);
    Out.push_back(
        {&Base.Requests[I], At ? &Head.Requests[At->Index] : nullptr});
  }
  for (size_t J = 0; J < Head.Requests.size(); ++J)
    if (!M.isMatched(J))
      Out.push_back({nullptr, &Head.Requests[J]});
  return Out;
}

} // namespace throttlint
