//===- RealCode.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/RealCode.h"

#include "driver/CompileCommands.h"
#include "driver/ProjectIndex.h"
#include "pack/RulePack.h"
#include "program/Contexts.h"
#include "review/Review.h"
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <map>
#include <set>

namespace throttlint {
namespace {

using llvm::StringRef;

struct Spot {
  std::string File, Function;
  uint32_t Line = 0, Column = 0;
};

/// Where edits may be made.
struct Spots {
  std::vector<Spot> Helpers;  ///< functions that event handlers call
  std::vector<Spot> Requests; ///< to known APIs, sent once
  std::set<std::string> Functions;
};

struct RealCommit {
  std::string Edit, Noise;
  std::map<std::string, std::string> Base, Head; ///< what differs from disk
  std::string MovedFrom, MovedTo;
  /// What is introduced: any of these checks, in this function.
  std::vector<std::string> Checks;
  std::string Function;
};

std::string textOf(const std::string &File) {
  auto Text = llvm::MemoryBuffer::getFile(File);
  return Text ? (*Text)->getBuffer().str() : "";
}

size_t offsetOf(StringRef Text, uint32_t Line, uint32_t Column) {
  size_t At = 0;
  for (uint32_t L = 1; L < Line; ++L) {
    At = Text.find('\n', At);
    if (At == StringRef::npos)
      return At;
    ++At;
  }
  return At + Column - 1;
}

/// Behind the brace that opens the body of the function named at \p From;
/// nothing where that is not plain.
std::optional<size_t> bodyOf(StringRef Text, size_t From) {
  size_t Open = Text.find('(', From);
  if (Open == StringRef::npos)
    return std::nullopt;
  int Depth = 0;
  size_t I = Open;
  for (; I < Text.size(); ++I) {
    Depth += Text[I] == '(' ? 1 : Text[I] == ')' ? -1 : 0;
    if (Depth == 0)
      break;
  }
  size_t Brace = Text.find('{', I);
  if (Brace == StringRef::npos ||
      Text.slice(I, Brace).find_first_of(";:=\"#") != StringRef::npos)
    return std::nullopt;
  return Brace + 1;
}

/// The statement around a place, if it begins and ends on that line.
std::optional<std::pair<size_t, size_t>> statementAt(StringRef Text,
                                                     size_t At) {
  size_t Begin = Text.rfind('\n', At) + 1;
  size_t End = std::min(Text.find('\n', At), Text.size());
  StringRef Line = Text.slice(Begin, End).trim();
  StringRef Before = Text.take_front(Begin).rtrim();
  if (!Line.ends_with(";") || Line.count('(') != Line.count(')') ||
      Line.starts_with("return") || Line.contains("{") ||
      !(Before.ends_with(";") || Before.ends_with("{") ||
        Before.ends_with("}")))
    return std::nullopt;
  return std::pair(Begin, End);
}

std::string renamed(const std::string &Text, StringRef From, StringRef To) {
  auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  std::string Out;
  for (size_t At = 0;;) {
    size_t Next = Text.find(From, At);
    if (Next == std::string::npos)
      return Out + Text.substr(At);
    size_t End = Next + From.size();
    bool Whole = (Next == 0 || !IsWord(Text[Next - 1])) &&
                 (End == Text.size() || !IsWord(Text[End]));
    Out += Text.substr(At, Next - At) + (Whole ? To : From).str();
    At = End;
  }
}

/// By clang-format, in another style than most projects have.
std::string formatted(const std::string &Text) {
  auto Program = llvm::sys::findProgramByName("clang-format-19");
  if (!Program)
    Program = llvm::sys::findProgramByName("clang-format");
  llvm::SmallString<128> In, Out;
  if (!Program || llvm::sys::fs::createTemporaryFile("throttlint", "in", In) ||
      llvm::sys::fs::createTemporaryFile("throttlint", "cpp", Out))
    return "";
  std::error_code Error;
  llvm::raw_fd_ostream(In, Error) << Text;
  std::optional<StringRef> Redirects[] = {StringRef(In), StringRef(Out),
                                          StringRef("")};
  llvm::sys::ExecuteAndWait(
      *Program,
      {*Program,
       "--style={BasedOnStyle: WebKit, ColumnLimit: 60, SortIncludes: Never}"},
      std::nullopt, Redirects);
  std::string Result = textOf(Out.str().str());
  llvm::sys::fs::remove(In);
  llvm::sys::fs::remove(Out);
  return Result;
}

class Harness {
public:
  Harness(std::vector<CompileUnit> Units, unsigned Most)
      : Units(std::move(Units)), Most(Most) {
    Options.StandIns = Pack.standIns();
  }

  int run() {
    look();
    std::vector<RealCommit> Commits = commits();
    for (const RealCommit &C : Commits)
      review(C);
    llvm::outs() << "| edit | commits | introduced, found | as it was | other "
                    "news |\n|---|---|---|---|---|\n";
    for (const auto &[Title, N] : Rows)
      llvm::outs() << "| " << Title << " | " << N.Commits << " | "
                   << (N.Seeded ? std::to_string(N.Found) + "/" +
                                      std::to_string(N.Seeded)
                                : "-")
                   << " | " << N.Existing << " | " << N.Other << " |\n";
    llvm::outs() << "\n"
                 << Units.size() << " files; " << LeftOut
                 << " commits left out, as they do not compile as before\n";
    return Wrong ? 1 : 0;
  }

private:
  std::vector<CompileUnit> Units;
  unsigned Most;
  RulePack Pack = RulePack::builtIn();
  AnalysisOptions Options;
  ProjectIndex Index;
  Spots Where;
  std::set<std::string> Files; ///< sources with findings
  struct Count {
    size_t Commits = 0, Seeded = 0, Found = 0, Existing = 0, Other = 0;
  };
  std::map<std::string, Count> Rows;
  size_t LeftOut = 0;
  bool Wrong = false;

  bool isOurs(const std::string &File) const {
    return llvm::any_of(Units,
                        [&](const CompileUnit &U) { return U.File == File; });
  }

  void look() {
    AnalysisOptions Look = Options;
    Look.NewIndex = &Index;
    Look.Beside = [&](const CheckContext &Ctx) {
      const Program &P = Ctx.P;
      std::set<FuncId> Entered, Seen;
      for (const Entry &E : Ctx.Ways.entries())
        if (E.Known && E.Context == ContextKind::EventLoop)
          Entered.insert(E.Fn);
      for (FuncId Fn : Entered)
        for (uint32_t I = 0; I < P.function(Fn).Calls.size(); ++I) {
          if (!P.blockOf({Fn, I}))
            continue;
          std::vector<Target> Targets = P.targets({Fn, I});
          if (Targets.size() != 1)
            continue;
          const FunctionFacts &F = P.function(Targets[0].Fn);
          if (!Entered.contains(Targets[0].Fn) && !F.Lambda && !F.Constructor &&
              !F.Coroutine && isOurs(P.file(F.Loc)) &&
              Seen.insert(Targets[0].Fn).second)
            Where.Helpers.push_back(
                {P.file(F.Loc), F.Name, F.Loc.Line, F.Loc.Column});
        }
      for (const FunctionFacts &F : P.functions())
        if (!F.Lambda && F.OverriddenUsrs.empty() && isOurs(P.file(F.Loc)))
          Where.Functions.insert(F.Name);
      for (const RequestSite &S : portraitOf(Ctx, {}).Requests)
        if (S.By == RequestSite::Once && !S.Provider.empty() && isOurs(S.File))
          Where.Requests.push_back({S.File, S.Function, S.Line, S.Column});
    };
    AnalysisResult R = analyze(Units, builtInRules(), Look);
    for (const Finding &F : R.Findings)
      if (isOurs(F.File))
        Files.insert(F.File);
    auto ByPlace = [](const Spot &A, const Spot &B) {
      return std::tie(A.File, A.Line, A.Column) <
             std::tie(B.File, B.Line, B.Column);
    };
    llvm::sort(Where.Helpers, ByPlace);
    llvm::sort(Where.Requests, ByPlace);
    llvm::outs() << R.Findings.size() << " findings, " << Where.Helpers.size()
                 << " helpers of event handlers, " << Where.Requests.size()
                 << " single requests to known APIs\n\n";
  }

  static constexpr const char *Noises[] = {"none", "lines added",
                                           "formatted anew", "file moved",
                                           "function renamed"};

  /// \p File is the one that the edit is in.
  bool addNoise(RealCommit &C, const std::string &Noise,
                const std::string &File, const std::string &Function) {
    C.Noise = Noise;
    if (!C.Head.contains(File))
      C.Head[File] = textOf(File);
    std::string &Text = C.Head[File];
    if (Noise == "lines added") {
      Text = "/* What follows was\n   looked at again. */\n\n" + Text;
    } else if (Noise == "formatted anew") {
      Text = formatted(Text);
      return !Text.empty();
    } else if (Noise == "file moved") {
      C.MovedFrom = File;
      C.MovedTo = (llvm::sys::path::parent_path(File) + "/moved_" +
                   llvm::sys::path::filename(File))
                      .str();
    } else if (Noise == "function renamed") {
      StringRef Name = StringRef(Function).rsplit("::").second.empty()
                           ? StringRef(Function)
                           : StringRef(Function).rsplit("::").second;
      if (Name.size() < 6 || !Where.Functions.contains(Function))
        return false;
      std::string New = Name.str() + "Renamed";
      for (const std::string &Other : projectFiles()) {
        std::string Was =
            C.Head.contains(Other) ? C.Head[Other] : textOf(Other);
        std::string Is = renamed(Was, Name, New);
        if (Is != Was)
          C.Head[Other] = Is;
      }
      if (C.Function == Function)
        C.Function = StringRef(Function).drop_back(Name.size()).str() + New;
    }
    return true;
  }

  /// Sources and headers below the folder that all units share.
  const std::vector<std::string> &projectFiles() {
    static std::vector<std::string> Out;
    if (!Out.empty())
      return Out;
    std::string Root = llvm::sys::path::parent_path(Units.front().File).str();
    for (const CompileUnit &U : Units)
      while (!isBelow(U.File, Root))
        Root = llvm::sys::path::parent_path(Root).str();
    std::error_code Error;
    for (llvm::sys::fs::recursive_directory_iterator It(Root, Error), End;
         It != End && !Error; It.increment(Error))
      if (StringRef Ext = llvm::sys::path::extension(It->path());
          isSource(It->path()) || Ext.starts_with(".h"))
        Out.push_back(It->path());
    llvm::sort(Out);
    return Out;
  }

  std::vector<RealCommit> commits() {
    std::vector<RealCommit> Out;
    size_t Turn = 0;
    auto Add = [&](RealCommit C, const std::string &File,
                   const std::string &Function) {
      if (addNoise(C, Noises[Turn++ % std::size(Noises)], File, Function))
        Out.push_back(std::move(C));
    };
    auto Few = [&](const std::vector<Spot> &All) {
      std::vector<Spot> Chosen;
      for (size_t I = 0; I < All.size() && Chosen.size() < Most;
           I += std::max<size_t>(1, All.size() / Most))
        Chosen.push_back(All[I]);
      return Chosen;
    };
    for (const Spot &S : Few(Where.Helpers)) {
      std::string Text = textOf(S.File);
      auto At = bodyOf(Text, offsetOf(Text, S.Line, S.Column));
      if (!At)
        continue;
      RealCommit C;
      C.Edit = "helper gains a sleep";
      Text.insert(*At, "\n    usleep(700000);\n");
      C.Head[S.File] = "#include <unistd.h>\n" + Text;
      C.Checks = {"ratelimit-blocking-in-async"};
      C.Function = S.Function;
      Add(std::move(C), S.File, S.Function);
    }
    for (const Spot &S : Few(Where.Requests)) {
      std::string Text = textOf(S.File);
      auto Range = statementAt(Text, offsetOf(Text, S.Line, S.Column));
      if (!Range)
        continue;
      std::string Statement =
          Text.substr(Range->first, Range->second - Range->first);
      auto With = [&](const std::string &Body) {
        return "#include <stdlib.h>\n#include <unistd.h>\n" +
               Text.substr(0, Range->first) + Body + Text.substr(Range->second);
      };
      std::string Loop = "while (rand() % 1000) {\n" + Statement + "\n}";
      RealCommit C;
      C.Edit = "loop added around an old call";
      C.Head[S.File] = With(Loop);
      C.Checks = {"ratelimit-request-in-loop", "ratelimit-poll-too-fast",
                  "ratelimit-unbounded-fanout"};
      C.Function = S.Function;
      Add(C, S.File, S.Function);
      C.Edit = "pacing deleted";
      C.Base[S.File] =
          With("while (rand() % 1000) {\n" + Statement + "\nsleep(3600);\n}");
      Add(std::move(C), S.File, S.Function);
    }
    size_t Of = 0;
    for (const std::string &File : Files)
      for (const char *Noise : Noises)
        if (std::string(Noise) != "none" && Of++ < 4 * Most) {
          std::string In;
          for (const Spot &S : Where.Helpers)
            if (S.File == File)
              In = S.Function;
          RealCommit C;
          C.Edit = "only noise";
          if (addNoise(C, Noise, File, In))
            Out.push_back(std::move(C));
        }
    return Out;
  }

  void review(const RealCommit &C) {
    std::vector<FileTexts> Texts;
    for (const auto &[File, Text] : C.Head) {
      FileTexts F;
      F.BasePath = File;
      F.HeadPath = File == C.MovedFrom ? C.MovedTo : File;
      F.HeadText = Text;
      auto Before = C.Base.find(File);
      F.BaseText = Before == C.Base.end() ? textOf(File) : Before->second;
      Texts.push_back(std::move(F));
    }
    Change Of = changeFromTexts(std::move(Texts));
    ReviewInput In;
    In.Units = Units;
    for (CompileUnit &U : In.Units)
      if (U.File == C.MovedFrom) {
        for (std::string &A : U.Arguments)
          if (A == U.File)
            A = C.MovedTo;
        U.File = C.MovedTo;
      }
    In.Rules = &builtInRules();
    In.Options = Options;
    In.Options.Index = &Index;
    In.Change = &Of;
    ReviewResult R = throttlint::review(In);
    size_t Before = 0, After = 0;
    for (const UnitReport &U : R.Base.Units)
      Before += U.ErrorCount;
    for (const UnitReport &U : R.Head.Units)
      After += U.ErrorCount;
    if (After != Before) {
      ++LeftOut;
      return;
    }
    Count &N = Rows[C.Edit];
    ++N.Commits;
    N.Existing += R.count(FindingStatus::Existing);
    bool Found = false;
    std::string Said;
    for (const ReviewedFinding &F : R.Findings) {
      if (F.C.Status == FindingStatus::Existing)
        continue;
      const Finding &X = F.C.now();
      bool Expected = (F.C.Status == FindingStatus::Introduced ||
                       F.C.Status == FindingStatus::Worse) &&
                      llvm::is_contained(C.Checks, X.Check) &&
                      X.Function == C.Function;
      Found |= Expected;
      if (!Expected) {
        ++N.Other;
        Said += std::string("  ") + toString(F.C.Status) + " " + X.File + ":" +
                std::to_string(X.Line) + ": " + X.Message + " [" + X.Check +
                "]\n";
      }
    }
    if (!C.Checks.empty()) {
      ++N.Seeded;
      N.Found += Found;
      if (!Found)
        Said += "  NOT FOUND\n";
    }
    Wrong |= !Found && !C.Checks.empty();
    if (!Said.empty())
      llvm::errs() << C.Edit << ", noise: " << C.Noise << ", in "
                   << C.Head.begin()->first << " " << C.Function << "\n"
                   << Said;
  }
};

} // namespace

int replayRealCode(const std::string &CompileCommands, unsigned Most) {
  CompileCommandsRequest Request;
  Request.BuildPath = CompileCommands;
  auto Found = findCompileCommands(Request);
  if (!Found) {
    llvm::errs() << llvm::toString(Found.takeError()) << "\n";
    return 2;
  }
  return Harness(std::move(Found->Units), Most).run();
}

} // namespace throttlint
