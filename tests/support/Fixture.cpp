//===- Fixture.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "support/Fixture.h"

#include "driver/CompileCommands.h"
#include "embed/EmbeddedFiles.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

using llvm::StringRef;

namespace throttlint {

/// Where fixtures pretend to lie.
static constexpr const char *Folder = "/throttlint-fixture";

static void readAnnotation(Fixture &F, StringRef Line, unsigned FixtureLine,
                           const std::string &File, unsigned PartLine,
                           std::vector<size_t> &Pending) {
  static const std::pair<const char *, Annotation::KindTy> Words[] = {
      {"expect:", Annotation::Expect},
      {"ok:", Annotation::Ok},
      {"known-miss:", Annotation::KnownMiss},
      {"known-false:", Annotation::KnownFalse}};
  StringRef Rest = Line;
  bool OwnLine = Line.ltrim().starts_with("//");
  while (true) {
    size_t At = Rest.find("//");
    if (At == StringRef::npos)
      return;
    Rest = Rest.drop_front(At + 2);
    StringRef Comment = Rest.ltrim();
    for (const auto &[Word, Kind] : Words) {
      if (!Comment.consume_front(Word))
        continue;
      Comment = Comment.ltrim();
      if (!Comment.consume_front("[")) {
        F.Problems.push_back(std::to_string(FixtureLine) +
                             ": annotation without [check]");
        return;
      }
      Annotation A;
      A.Kind = Kind;
      auto [Check, Text] = Comment.split(']');
      A.Check = Check.str();
      Text = Text.trim();
      if (Kind == Annotation::Expect) {
        if (Text.consume_front("\""))
          A.Text = Text.split('"').first.str();
      } else {
        A.Text = Text.str();
        if (A.Text.empty())
          F.Problems.push_back(std::to_string(FixtureLine) +
                               ": say why, behind [" + A.Check + "]");
      }
      A.File = File;
      A.Line = PartLine;
      A.FixtureLine = FixtureLine;
      if (OwnLine)
        Pending.push_back(F.Annotations.size());
      F.Annotations.push_back(std::move(A));
      break;
    }
  }
}

Fixture readFixture(const std::string &Path) {
  Fixture F;
  F.Path = Path;
  F.Arguments = {"-std=c++20"};
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer) {
    F.Problems.push_back("cannot be read");
    return F;
  }
  StringRef Rest = (*Buffer)->getBuffer();
  std::string Name = "main.cpp", Text;
  unsigned FixtureLine = 0, PartLine = 0;
  std::vector<size_t> Pending;
  auto Flush = [&] {
    if (!StringRef(Text).trim().empty())
      F.Parts.emplace_back(Name, Text);
    Text.clear();
    PartLine = 0;
  };
  while (!Rest.empty()) {
    StringRef Line;
    std::tie(Line, Rest) = Rest.split('\n');
    ++FixtureLine;
    if (Line.starts_with("// --- ")) {
      Flush();
      Name = Line.drop_front(7).trim().str();
      continue;
    }
    ++PartLine;
    Text += Line.str() + "\n";
    if (Line.starts_with("// args:")) {
      llvm::SmallVector<StringRef> Words;
      Line.drop_front(8).split(Words, ' ', -1, false);
      F.Arguments.assign(Words.begin(), Words.end());
      continue;
    }
    if (Line.starts_with("// allow-errors"))
      F.AllowErrors = true;
    bool Code = !Line.trim().empty() && !Line.ltrim().starts_with("//");
    if (Code) {
      for (size_t I : Pending) {
        F.Annotations[I].Line = PartLine;
        F.Annotations[I].FixtureLine = FixtureLine;
      }
      Pending.clear();
    }
    readAnnotation(F, Line, FixtureLine, Name, PartLine, Pending);
  }
  Flush();
  return F;
}

const RuleDatabase &builtInRules() {
  static const RuleDatabase Rules = [] {
    std::vector<RuleSource> Sources;
    for (const EmbeddedFile &File : embeddedRules())
      Sources.push_back({std::string(File.Path), File.Text});
    std::vector<RuleError> Errors;
    RuleDatabase Db = RuleDatabase::load(Sources, Errors);
    for (const RuleError &E : Errors)
      ADD_FAILURE() << E.str();
    return Db;
  }();
  return Rules;
}

AnalysisResult runFixture(const Fixture &F) {
  return runFixture(F, builtInRules());
}

AnalysisResult runFixture(const Fixture &F, const RuleDatabase &Rules) {
  AnalysisOptions Options;
  Options.Jobs = 1;
  Options.PreferStandIns = true;
  for (const EmbeddedFile &File : embeddedStandIns())
    Options.StandIns.emplace_back(std::string(File.Path), File.Text);
  std::vector<CompileUnit> Units;
  for (const auto &[Name, Text] : F.Parts) {
    std::string Path = std::string(Folder) + "/" + Name;
    Options.Files.emplace_back(Path, Text);
    StringRef Extension = llvm::sys::path::extension(Name);
    if (Extension == ".h" || Extension == ".hpp")
      continue;
    CompileUnit Unit;
    Unit.Directory = "/";
    Unit.File = Path;
    Unit.Arguments = {Extension == ".c" ? "clang" : "clang++"};
    auto Own = F.PartArguments.find(Name);
    const std::vector<std::string> &Arguments =
        Own == F.PartArguments.end() ? F.Arguments : Own->second;
    Unit.Arguments.insert(Unit.Arguments.end(), Arguments.begin(),
                          Arguments.end());
    Units.push_back(std::move(Unit));
  }
  AnalysisResult Result = analyze(Units, Rules, Options);
  llvm::erase_if(Result.Findings, [](const Finding &X) {
    return X.Confidence == Confidence::Low;
  });
  for (Finding &X : Result.Findings)
    if (StringRef(X.File).starts_with(Folder))
      X.File = X.File.substr(StringRef(Folder).size() + 1);
  return Result;
}

std::vector<std::string> compareFixture(const Fixture &F,
                                        const AnalysisResult &Result) {
  std::vector<std::string> Out;
  auto Say = [&](unsigned Line, const std::string &Message) {
    Out.push_back(F.Path + ":" + std::to_string(Line) + ": " + Message);
  };
  for (const std::string &Problem : F.Problems)
    Out.push_back(F.Path + ":" + Problem);
  // What does not compile may be silent for that alone.
  for (const UnitReport &U : Result.Units)
    for (const std::string &E :
         F.AllowErrors ? std::vector<std::string>() : U.Errors)
      Out.push_back(F.Path + ": does not compile: " + E);

  std::vector<bool> Used(Result.Findings.size(), false);
  for (const Annotation &A : F.Annotations) {
    const Finding *Hit = nullptr;
    for (size_t I = 0; I < Result.Findings.size(); ++I) {
      const Finding &X = Result.Findings[I];
      if (X.Check != A.Check || X.File != A.File || X.Line != A.Line)
        continue;
      bool Fits =
          A.Kind != Annotation::Expect || StringRef(X.Message).contains(A.Text);
      if (!Fits && !Used[I]) {
        Say(A.FixtureLine,
            "the message lacks \"" + A.Text + "\": " + X.Message);
        Used[I] = true;
        Hit = &X;
        break;
      }
      if (Fits && !(A.Kind == Annotation::Expect && Used[I])) {
        Used[I] = true;
        Hit = &X;
        break;
      }
    }
    switch (A.Kind) {
    case Annotation::Expect:
      if (!Hit)
        Say(A.FixtureLine, "expected [" + A.Check + "], nothing reported");
      break;
    case Annotation::Ok:
      if (Hit)
        Say(A.FixtureLine,
            "must be silent (" + A.Text + "), but: " + Hit->Message);
      break;
    case Annotation::KnownMiss:
      if (Hit)
        Say(A.FixtureLine,
            "known-miss [" + A.Check + "] is found now; make it an expect");
      break;
    case Annotation::KnownFalse:
      if (!Hit)
        Say(A.FixtureLine,
            "known-false [" + A.Check + "] is silent now; make it an ok");
      break;
    }
  }
  for (size_t I = 0; I < Result.Findings.size(); ++I)
    if (!Used[I]) {
      const Finding &X = Result.Findings[I];
      Out.push_back(F.Path + " (" + X.File + ":" + std::to_string(X.Line) +
                    "): not expected: " + X.Message + " [" + X.Check + "]");
    }
  return Out;
}

} // namespace throttlint
