//===- HostsTest.cpp - library, command line, clang-tidy --------*- C++ -*-===//
//
// The same sources give the same findings in every host. Fixtures of one file
// are taken, every so many of them; THROTTLINT_ALL_FIXTURES=1 takes all.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include "driver/Analysis.h"
#include "fixture/Fixture.h"
#include "support/Fixture.h"
#include "suppress/Suppress.h"

#include "llvm/ADT/STLExtras.h"

#include <regex>
#include <set>
#include <tuple>

using namespace throttlint;

namespace {

/// Check, file, line, column, message.
using Shown = std::tuple<std::string, std::string, int, int, std::string>;

class HostsTest : public CliTest {
protected:
  struct Source {
    Fixture F;
    std::string Name; ///< below Root
    std::vector<std::string> Arguments;
  };
  std::vector<Source> Sources;

  void collect() {
    std::vector<std::string> Paths;
    std::error_code Error;
    for (const char *Folder : {FIXTURE_DIR, RULES_DIR})
      for (llvm::sys::fs::recursive_directory_iterator It(Folder, Error), End;
           It != End && !Error; It.increment(Error))
        if (llvm::sys::path::extension(It->path()) == ".cpp")
          Paths.push_back(It->path());
    llvm::sort(Paths);
    const size_t Step = std::getenv("THROTTLINT_ALL_FIXTURES") ? 1 : 5;
    size_t Fit = 0;
    Json Commands = Json::array();
    for (const std::string &Path : Paths) {
      Source S;
      S.F = readFixture(Path);
      if (S.F.Parts.size() != 1 || S.F.AllowErrors || Fit++ % Step != 0)
        continue;
      S.Name = std::to_string(Sources.size()) + "/" +
               llvm::sys::path::stem(Path).str() +
               llvm::sys::path::extension(S.F.Parts.front().first).str();
      write(S.Name, S.F.Parts.front().second);
      S.Arguments = S.F.Arguments;
      S.Arguments.insert(S.Arguments.end(), {"-isystem", STUBS_DIR});
      std::vector<std::string> Words{"clang++"};
      llvm::append_range(Words, S.Arguments);
      Words.push_back(S.Name);
      Commands.push_back(
          {{"directory", Root}, {"file", S.Name}, {"arguments", Words}});
      Sources.push_back(std::move(S));
    }
    write("compile_commands.json", Commands.dump(1));
  }

  std::string shortName(std::string File) {
    if (File.starts_with(Root + "/"))
      File.erase(0, Root.size() + 1);
    return File;
  }

  std::set<Shown> inLibrary() {
    std::set<Shown> Out;
    for (const Source &S : Sources) {
      CompileUnit Unit{Root, Root + "/" + S.Name, {"clang++"}};
      llvm::append_range(Unit.Arguments, S.Arguments);
      AnalysisOptions Options;
      Options.Jobs = 1;
      AnalysisResult R = analyze({Unit}, builtInRules(), Options);
      for (const UnitReport &U : R.Units)
        EXPECT_EQ(U.ErrorCount, 0u) << S.F.Path << ": " << U.Errors.front();
      std::string Text = S.F.Parts.front().second;
      applyComments(R.Findings, {},
                    [&](const std::string &) { return llvm::StringRef(Text); });
      for (const Finding &F : R.Findings)
        if (F.Confidence != Confidence::Low && !F.Suppressed &&
            F.Check != NolintCheck)
          Out.insert({F.Check, shortName(F.File), F.Line, F.Column, F.Message});
    }
    return Out;
  }

  std::set<Shown> onTheCommandLine() {
    std::set<Shown> Out;
    for (const Source &S : Sources) {
      std::string Flags;
      for (const std::string &A : S.Arguments)
        Flags += " " + shellWord(A);
      Outcome R = run("check --format json -q " + S.Name + " --" + Flags);
      Json J = R.json();
      for (const Json &F : J["findings"])
        if (F["check"] != NolintCheck)
          Out.emplace(F["check"].get<std::string>(),
                      F["file"].get<std::string>(), F["line"].get<int>(),
                      F["column"].get<int>(), F["message"].get<std::string>());
    }
    return Out;
  }

  /// All files in two processes, side by side.
  std::set<Shown> inClangTidy() {
    std::string Lines;
    for (size_t Part : {0, 1}) {
      Lines += shellWord(CLANG_TIDY) + " -load " + shellWord(PLUGIN) +
               " '-checks=-*,ratelimit-*' --quiet";
      for (size_t I = Part; I < Sources.size(); I += 2)
        Lines += " " + Sources[I].Name;
      Lines += " >tidy" + std::to_string(Part) + " 2>/dev/null & ";
    }
    std::string Line = "cd " + shellWord(Root) + " && { " + Lines + " wait; }";
    EXPECT_EQ(std::system(Line.c_str()), 0);
    std::set<Shown> Out;
    const std::regex Warning(
        "(.*):([0-9]+):([0-9]+): warning: (.*) \\[(ratelimit-[a-z-]+)\\]");
    for (const char *Part : {"tidy0", "tidy1"}) {
      std::istringstream In(slurp(Root + "/" + Part));
      for (std::string Text; std::getline(In, Text);) {
        std::smatch M;
        EXPECT_EQ(Text.find(": error: "), std::string::npos) << Text;
        if (std::regex_match(Text, M, Warning))
          Out.insert(
              {M[5], shortName(M[1]), std::stoi(M[2]), std::stoi(M[3]), M[4]});
      }
    }
    return Out;
  }

  void expectSame(const std::set<Shown> &Left, const std::set<Shown> &Right,
                  const char *Names) {
    auto Say = [&](const Shown &S, const char *Where) {
      const auto &[Check, File, Line, Column, Message] = S;
      ADD_FAILURE() << Names << ", only in the " << Where << ": "
                    << Sources[std::stoul(File)].F.Path << " (" << File << ":"
                    << Line << ":" << Column << "): " << Message << " ["
                    << Check << "]";
    };
    for (const Shown &S : Left)
      if (!Right.contains(S))
        Say(S, "first");
    for (const Shown &S : Right)
      if (!Left.contains(S))
        Say(S, "second");
  }
};

TEST_F(HostsTest, TheSameFindingsInEveryHost) {
  collect();
  ASSERT_GT(Sources.size(), 10u);
  std::set<Shown> Library = inLibrary(), Tidy = inClangTidy(),
                  Cli = onTheCommandLine();
  EXPECT_GT(Library.size(), Sources.size());
  expectSame(Library, Cli, "library and command line");
  expectSame(Library, Tidy, "library and clang-tidy");
}

} // namespace
