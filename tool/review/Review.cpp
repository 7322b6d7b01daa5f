//===- Review.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Review.h"

#include "driver/CompileCommands.h"
#include "driver/ProjectIndex.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using llvm::StringRef;

namespace throttlint {
namespace path = llvm::sys::path;

const char *toString(Verdict V) {
  switch (V) {
  case Verdict::Clean:
    return "clean";
  case Verdict::Better:
    return "better";
  case Verdict::Same:
    return "same";
  case Verdict::Worse:
    return "worse";
  }
  return "";
}

size_t ReviewResult::count(FindingStatus S) const {
  return static_cast<size_t>(
      llvm::count_if(Findings, [&](const auto &F) { return F.C.Status == S; }));
}

std::string headline(const Finding &F) {
  StringRef Out = F.Message;
  // A semicolon or a colon behind which the reasons begin; not those in names.
  bool Quoted = false;
  for (size_t I = 0; I + 1 < Out.size(); ++I) {
    Quoted ^= Out[I] == '`';
    if (!Quoted && (Out[I] == ';' || Out[I] == ':') && Out[I + 1] == ' ')
      return Out.take_front(I).str();
  }
  return Out.str();
}

namespace {

/// Which units belong to which side.
class UnitPlan {
public:
  UnitPlan(const ReviewInput &In) : In(In), C(*In.Change) {}

  std::vector<CompileUnit> Head, Base;
  std::vector<std::string> NotBuilt;

  void make() {
    for (const CompileUnit &U : In.Units)
      if (existsIn(C.Head, U.File))
        Head.push_back(U);
    for (const ChangedFile &F : C.Files) {
      const std::string &Any = F.HeadPath.empty() ? F.BasePath : F.HeadPath;
      if (!isSource(Any))
        continue;
      // Added, and the compile commands are from before; or the patch has yet
      // to be applied.
      if (!F.HeadPath.empty() && !unitOf(F.HeadPath)) {
        if (auto U = borrowed(F.HeadPath, F.BasePath);
            U && F.BasePath != F.HeadPath)
          Head.push_back(*U);
        else
          NotBuilt.push_back(F.HeadPath);
      }
      // Gone, and so from the compile commands.
      if (!F.BasePath.empty() && F.BasePath != F.HeadPath) {
        if (const CompileUnit *U = unitOf(F.BasePath))
          Base.push_back(*U);
        else if (auto B = borrowed(F.BasePath, F.HeadPath))
          Base.push_back(*B);
      }
    }
    // One that base does not have is no part of it; one that moved is there
    // under its old name.
    for (const CompileUnit &U : Head) {
      const ChangedFile *Changed = C.ofHead(realPath(U.File));
      if (existsIn(C.Base, U.File) &&
          (!Changed || Changed->BasePath == Changed->HeadPath))
        Base.push_back(U);
    }
    auto ByFile = [](const CompileUnit &A, const CompileUnit &B) {
      return A.File < B.File;
    };
    // The order of linking is the order of the files.
    llvm::sort(Head, ByFile);
    llvm::sort(Base, ByFile);
  }

private:
  const ReviewInput &In;
  const Change &C;

  static bool existsIn(const SourceView &View, const std::string &File) {
    const SourceView::Entry *E = View.find(File);
    return !E || E->Text;
  }
  const CompileUnit *unitOf(const std::string &File) const {
    for (const CompileUnit &U : In.Units)
      if (U.File == File || (path::filename(U.File) == path::filename(File) &&
                             realPath(U.File) == File))
        return &U;
    return nullptr;
  }
  /// The command of the file it was or becomes, or else of one in its folder.
  std::optional<CompileUnit> borrowed(const std::string &File,
                                      const std::string &Other) const {
    const CompileUnit *From = Other.empty() ? nullptr : unitOf(Other);
    StringRef Folder = path::parent_path(File);
    for (const CompileUnit &U : In.Units)
      if (!From && realPath(path::parent_path(U.File)) == Folder &&
          path::extension(U.File) == path::extension(File))
        From = &U;
    if (!From)
      return std::nullopt;
    CompileUnit Out = *From;
    Out.File = File;
    return Out;
  }
};

class Reviewer {
public:
  explicit Reviewer(const ReviewInput &In) : In(In), C(*In.Change) {}

  ReviewResult run() {
    parse();
    judgeBoth();
    collectFiles();
    Correspondence Same(BaseProgram.Shape, HeadProgram.Shape, Pairs);
    requireFlags(Same);
    BaseProgram.Findings = judged(std::move(BaseFindings), Side::Base);
    HeadProgram.Findings = judged(std::move(HeadFindings), Side::Head);
    std::vector<ComparedFinding> Compared =
        compare(BaseProgram, HeadProgram, Same);
    std::vector<RequestPair> Requests =
        pairRequests(BaseProgram.Shape, HeadProgram.Shape, Same);
    std::vector<RepairNote> Notes = repairsOf(Compared, Requests);
    flagNotes(Compared, Notes, Same);
    for (ComparedFinding &F : Compared) {
      ReviewedFinding &Out = R.Findings.emplace_back();
      if (const RequestPair *Of = requestOf(F, Requests)) {
        if (Of->Before)
          Out.RequestBefore = *Of->Before;
        if (Of->After)
          Out.RequestAfter = *Of->After;
      }
      Out.C = std::move(F);
    }
    for (RepairNote &N : Notes)
      if (N.Of) {
        auto &Of = R.Findings[*N.Of].Repairs;
        if (!llvm::is_contained(Of, N.Kind))
          Of.push_back(N.Kind);
        if (!N.Message.empty())
          R.Findings[*N.Of].C.Changes.push_back(N.Message);
      } else if (!isGood(N.Kind)) {
        R.Notes.push_back(std::move(N));
      }
    for (ReviewedFinding &F : R.Findings)
      if (F.C.After)
        F.OnDiff = placeOnDiff(*F.C.After);
    decide();
    return std::move(R);
  }

private:
  const ReviewInput &In;
  const Change &C;
  ReviewResult R;
  std::vector<TuFacts> BaseFacts, HeadFacts;
  std::vector<Finding> BaseFindings, HeadFindings;
  ReviewedProgram BaseProgram, HeadProgram;
  std::vector<FilePair> Pairs;

  AnalysisOptions optionsFor(Side S) const {
    AnalysisOptions Out = In.Options;
    const SourceView &View = S == Side::Base ? C.Base : C.Head;
    Out.View = View.empty() ? nullptr : &View;
    return Out;
  }

  void parse() {
    UnitPlan Plan(In);
    Plan.make();
    R.NotBuilt = Plan.NotBuilt;
    // Base takes over what looks the same from there.
    ProjectIndex Known;
    AnalysisOptions Options = optionsFor(Side::Head);
    Options.NewIndex = &Known;
    ExtractedFacts Head = extractAll(Plan.Head, *In.Rules, Options);
    R.FromIndex = Head.FromIndex;
    HeadFacts = std::move(Head.Facts);

    Options = optionsFor(Side::Base);
    Options.Index = &Known;
    ExtractedFacts Base = extractAll(Plan.Base, *In.Rules, Options);
    R.ParsedAgain = Plan.Base.size() - Base.FromIndex;
    BaseFacts = std::move(Base.Facts);
  }

  void judgeBoth() {
    auto Run = [&](std::vector<TuFacts> &Facts, Side S, AnalysisResult &Result,
                   ReviewedProgram &Out, std::vector<Finding> &Findings) {
      AnalysisOptions Options = optionsFor(S);
      Options.Beside = [&](const CheckContext &Ctx) {
        Out.Shape = portraitOf(Ctx, In.Flags);
      };
      Result = throttlint::judge(std::move(Facts), *In.Rules, Options);
      Findings = std::move(Result.Findings);
      Result.Findings.clear();
      for (Finding &F : Findings) {
        F.File = canonicalPath(F.File);
        for (TraceStep &Step : F.Trace)
          if (!Step.File.empty())
            Step.File = canonicalPath(Step.File);
        if (F.Fix)
          for (Edit &E : F.Fix->Edits)
            E.File = canonicalPath(E.File);
      }
      for (FunctionPortrait &F : Out.Shape.Functions)
        F.File = canonicalPath(F.File);
      for (RequestSite &S : Out.Shape.Requests)
        S.File = canonicalPath(S.File);
      for (ReachedRequest &S : Out.Shape.Reached) {
        S.File = canonicalPath(S.File);
        for (TraceStep &Step : S.Way)
          if (!Step.File.empty())
            Step.File = canonicalPath(Step.File);
      }
    };
    Run(HeadFacts, Side::Head, R.Head, HeadProgram, HeadFindings);
    Run(BaseFacts, Side::Base, R.Base, BaseProgram, BaseFindings);
  }

  /// The changed files under the names that findings use: a link may lie in
  /// between.
  void collectFiles() {
    llvm::StringMap<std::string> Names;
    auto See = [&](const std::string &File) {
      if (Names.contains(File))
        return;
      std::string Real =
          realPath(path::parent_path(File)) + "/" + path::filename(File).str();
      if (Real != File)
        Names[Real] = File;
      Names[File] = File;
    };
    for (const ReviewedProgram *P : {&BaseProgram, &HeadProgram}) {
      for (const FunctionPortrait &F : P->Shape.Functions)
        See(F.File);
      for (const RequestSite &S : P->Shape.Requests)
        See(S.File);
    }
    auto Seen = [&](const std::string &Path) {
      auto It = Names.find(Path);
      return It == Names.end() ? Path : It->second;
    };
    for (const ChangedFile &F : C.Files)
      Pairs.push_back({Seen(F.BasePath), Seen(F.HeadPath), F.Exact, F.Loose});
  }

  std::vector<JudgedFinding> judged(std::vector<Finding> Findings, Side S) {
    if (In.Judge)
      return In.Judge(std::move(Findings), S);
    std::vector<JudgedFinding> Out;
    for (Finding &F : Findings) {
      bool Low = F.Confidence == Confidence::Low;
      Out.push_back(
          {std::move(F), Low ? JudgedFinding::Hidden : JudgedFinding::Shown});
    }
    return Out;
  }

  // Flags.

  using PlaceKey = std::tuple<std::string, uint32_t, uint32_t, std::string>;
  static PlaceKey placeKey(const Finding &F) {
    return {F.File, F.Line, F.Column, F.Endpoint};
  }
  /// What a finding about a flag says: it was lost, or never there.
  std::map<PlaceKey, Repair> FlagKinds;

  /// The request of base that one of head is, by function and endpoint; where
  /// functions were split or joined, by endpoint alone.
  const ReachedRequest *before(const ReachedRequest &H,
                               const Correspondence &Same) const {
    const ReachedRequest *Elsewhere = nullptr;
    for (const ReachedRequest &B : BaseProgram.Shape.Reached) {
      if (B.Endpoint != H.Endpoint || B.Provider != H.Provider)
        continue;
      if (Same.function(B.Function) == H.Function)
        return &B;
      if (Same.isGone(B.Function))
        Elsewhere = &B;
    }
    return Elsewhere;
  }

  std::string flagWords() const {
    std::string Out;
    for (const std::string &F : In.Flags)
      Out += (Out.empty() ? "`" : ", `") + F + "`";
    return Out;
  }

  void requireFlags(const Correspondence &Same) {
    if (!In.RequireFlag)
      return;
    std::vector<Finding> Own;
    for (const ReachedRequest &H : HeadProgram.Shape.Reached) {
      const ReachedRequest *B = before(H, Same);
      if (H.BehindFlag || (B && !B->BehindFlag))
        continue;
      Finding F;
      F.Check = RequireFlagCheck;
      F.Message = H.Label +
                  (B ? " was behind a flag and is reached without one now"
                     : " is new here and is reached whatever the flags say") +
                  ": no condition on the way asks " + flagWords();
      F.File = H.File;
      F.Line = H.Line;
      F.Column = H.Column;
      F.Function = H.Function;
      F.Provider = H.Provider;
      F.Endpoint = H.Endpoint;
      F.Spelling = H.Spelling;
      F.Trace = H.Way;
      F.Advice.push_back("put it behind a flag, off by default, so that it can "
                         "be switched off without a release");
      FlagKinds[placeKey(F)] = B ? Repair::LostFlag : Repair::NoFlag;
      Own.push_back(std::move(F));
    }
    finishFindings(Own);
    HeadFindings.insert(HeadFindings.end(), Own.begin(), Own.end());
  }

  void flagNotes(const std::vector<ComparedFinding> &Compared,
                 std::vector<RepairNote> &Notes, const Correspondence &Same) {
    for (size_t I = 0; I < Compared.size(); ++I)
      if (auto It = FlagKinds.find(placeKey(Compared[I].now()));
          It != FlagKinds.end() &&
          Compared[I].now().Check == RequireFlagCheck) {
        RepairNote N;
        N.Kind = It->second;
        N.Of = I;
        Notes.push_back(std::move(N));
      }
    if (In.RequireFlag)
      return;
    for (const ReachedRequest &H : HeadProgram.Shape.Reached) {
      const ReachedRequest *B = before(H, Same);
      if (!B || !B->BehindFlag || H.BehindFlag)
        continue;
      RepairNote N;
      N.Kind = Repair::LostFlag;
      N.Message = H.Label + " was behind a flag and is reached without one now";
      N.standAt(H);
      Notes.push_back(std::move(N));
    }
  }

  // Requests.

  /// The request that a finding is about: that of its line, or else the one of
  /// its function with the same endpoint.
  static const RequestPair *
  requestOf(const ComparedFinding &C,
            const std::vector<RequestPair> &Requests) {
    auto Fits = [](const std::optional<Finding> &F, const RequestSite *S) {
      return !F || !S || F->Function != S->Function ||
                     F->Endpoint != S->Endpoint
                 ? 0
             : F->Line == S->Line ? 2
                                  : 1;
    };
    const RequestPair *Best = nullptr;
    int Most = 0;
    for (const RequestPair &R : Requests) {
      int How = Fits(C.After, R.After) + Fits(C.Before, R.Before);
      if (How > Most) {
        Most = How;
        Best = &R;
      }
    }
    return Best;
  }

  // Places.

  const FilePair *pairOf(const std::string &File) const {
    for (const FilePair &P : Pairs)
      if (P.Head == File)
        return &P;
    return nullptr;
  }
  static bool changed(const FilePair &P, uint32_t Line) {
    return P.Exact.toBase(Line) == 0;
  }

  std::optional<DiffPlace> placeOnDiff(const Finding &F) const {
    if (const FilePair *P = pairOf(F.File); P && changed(*P, F.Line))
      return DiffPlace{F.File, F.Line, false, ""};
    // A step of the trace that changed.
    for (const TraceStep &S : F.Trace)
      if (const FilePair *P = S.Line ? pairOf(S.File) : nullptr;
          P && changed(*P, S.Line))
        return DiffPlace{S.File, S.Line, true, S.Message};
    // The change that is nearest to a step, such as lines that are gone.
    std::optional<DiffPlace> Best;
    uint32_t Distance = UINT32_MAX;
    auto Offer = [&](const std::string &File, uint32_t Line,
                     const std::string &Why) {
      const FilePair *P = pairOf(File);
      uint32_t At = P ? P->Exact.nearestChange(Line) : 0;
      if (!At)
        return;
      uint32_t D = At > Line ? At - Line : Line - At;
      if (D < Distance) {
        Distance = D;
        Best = DiffPlace{File, At, true, Why};
      }
    };
    Offer(F.File, F.Line, "the nearest change");
    for (const TraceStep &S : F.Trace)
      if (S.Line)
        Offer(S.File, S.Line, "the nearest change to: " + S.Message);
    if (Best)
      return Best;
    for (const FilePair &P : Pairs)
      if (!P.Head.empty() && !P.Exact.hunks().empty() && isCode(P.Head))
        return DiffPlace{P.Head, P.Exact.hunks().front().HeadFrom, true,
                         "the change that brings it about is not on its way"};
    return std::nullopt;
  }
  static bool isCode(StringRef File) {
    return isSource(File) || path::extension(File).starts_with(".h");
  }

  // The verdict.

  static std::string place(const Finding &F) {
    return " (" + path::filename(F.File).str() + ":" + std::to_string(F.Line) +
           ")";
  }
  static std::string list(const std::vector<std::string> &Items) {
    static constexpr size_t Most = 2;
    std::string Out;
    for (size_t I = 0; I < Items.size() && I < Most; ++I)
      Out += (I == 0                                          ? ""
              : I + 1 == Items.size() && Items.size() <= Most ? ", and "
                                                              : ", ") +
             Items[I];
    if (Items.size() > Most)
      Out += ", and " + std::to_string(Items.size() - Most) + " more";
    return Out;
  }

  void decide() {
    std::vector<std::string> Bad, Good;
    bool Left = false;
    for (const ReviewedFinding &F : R.Findings) {
      const Finding &X = F.C.now();
      std::string Kind;
      for (Repair K : F.Repairs)
        if (Kind.empty())
          Kind = wordsOf(K);
      switch (F.C.Status) {
      case FindingStatus::Introduced:
        Bad.push_back((Kind.empty() ? "introduces a hazard" : Kind) + ": " +
                      headline(X) + place(X));
        break;
      case FindingStatus::Worse:
        Bad.push_back("makes this worse: " + headline(X) + place(X) +
                      (F.C.Changes.empty() ? "" : ", " + F.C.Changes.front()));
        break;
      case FindingStatus::Fixed:
        Good.push_back("fixes that " + headline(X) +
                       (Kind.empty() ? "" : " (it " + Kind + ")"));
        break;
      case FindingStatus::Better:
        Good.push_back("makes this better: " + headline(X));
        Left = true;
        break;
      case FindingStatus::Existing:
        Left = true;
        break;
      case FindingStatus::Silenced:
        break;
      }
    }
    bool Worse = !Bad.empty() ||
                 llvm::any_of(R.Notes, [](const auto &N) { return N.Grave; });
    for (const RepairNote &N : R.Notes)
      if (Worse)
        Bad.push_back(std::string(wordsOf(N.Kind)) + ": " + N.Message + " (" +
                      path::filename(N.File).str() + ":" +
                      std::to_string(N.Line) + ")");
    R.Verdict = Worse           ? Verdict::Worse
                : !Left         ? Verdict::Clean
                : !Good.empty() ? Verdict::Better
                                : Verdict::Same;
    size_t Existing = R.count(FindingStatus::Existing);
    std::string Rest = Existing == 0   ? ""
                       : Existing == 1 ? "; one finding is as it was"
                                       : "; " + std::to_string(Existing) +
                                             " findings are as they were";
    if (!Bad.empty() && !Good.empty())
      R.Sentence = "this patch " + list(Good) + "; but it " + list(Bad);
    else if (!Bad.empty())
      R.Sentence = "this patch " + list(Bad);
    else if (!Good.empty())
      R.Sentence = "this patch " + list(Good) +
                   (Left ? "" : "; nothing is left to report");
    else
      R.Sentence = Left ? "this patch changes nothing about rate limits"
                        : "this patch is fine, and so is what was there";
    R.Sentence += Rest;
  }
};

} // namespace

ReviewResult review(const ReviewInput &Input) { return Reviewer(Input).run(); }

} // namespace throttlint
