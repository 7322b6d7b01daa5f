//===- InstallTest.cpp - what is installed, and the CI recipes --*- C++ -*-===//
//
// Purpose: installs into a folder of its own, moves that, and uses it from
// there as a user would: the program, the manual, completions, the CMake
// package, the hook for pre-commit and the commands of the CI templates.
// Shells and tools that are not installed are skipped.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

#include <set>

using namespace throttlint;
namespace fs = llvm::sys::fs;

namespace {

/// A project of two targets, whose loop and request are in one of them.
constexpr const char *Lists = R"(cmake_minimum_required(VERSION 3.24)
project(app C)
)";

class InstallTest : public CliTest {
protected:
  static std::string Prefix;

  static void SetUpTestSuite() {
    llvm::SmallString<128> Folder;
    ASSERT_FALSE(fs::createUniqueDirectory("throttlint-install", Folder));
    std::string First = Folder.str().str() + "/first";
    Prefix = Folder.str().str() + "/moved here";
    std::string Line = std::string(CMAKE_PROGRAM) + " --install " + BUILD_DIR +
                       " --prefix " + First + " >" + Folder.str().str() +
                       "/log 2>&1";
    ASSERT_EQ(std::system(Line.c_str()), 0)
        << slurp(Folder.str().str() + "/log");
    ASSERT_FALSE(fs::rename(First, Prefix));
  }
  static void TearDownTestSuite() {
    if (!Prefix.empty())
      fs::remove_directories(llvm::sys::path::parent_path(Prefix));
  }

  /// Runs a shell command in the project, with what is installed in the path.
  Outcome sh(const std::string &Command, const std::string &Shell = "sh -c") {
    std::string Out = Base + "/out", Err = Base + "/err";
    std::string Line = "cd " + shellWord(Root) +
                       " && PATH=" + shellWord(Prefix + "/bin") + ":$PATH " +
                       Shell + " " + shellWord(Command) + " >" +
                       shellWord(Out) + " 2>" + shellWord(Err) + " </dev/null";
    int Status = std::system(Line.c_str());
    Outcome R;
    R.Code = WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
    R.Out = slurp(Out);
    R.Err = slurp(Err);
    return R;
  }
  static bool has(const std::string &Program) {
    return std::system(("command -v " + Program + " >/dev/null").c_str()) == 0;
  }
  static std::string installed(const std::string &Name) {
    return slurp(Prefix + "/" + Name);
  }

  /// The options that the help of a command shows, with their short names.
  std::vector<std::string> optionsOf(const std::string &Command) {
    std::vector<std::string> Out;
    Outcome Help = sh("throttlint " + Command + " --help");
    EXPECT_CODE(Help, 0);
    std::string Line;
    for (std::istringstream Lines(Help.Out); std::getline(Lines, Line);) {
      llvm::StringRef Rest(Line);
      if (!Rest.consume_front("  -"))
        continue;
      auto [First, More] = Rest.split(' ');
      Out.push_back("-" + First.rtrim(",").str());
      if (First.ends_with(","))
        Out.push_back(More.split(' ').first.str());
    }
    EXPECT_GE(Out.size(), 1u) << Command;
    return Out;
  }

  static inline const std::vector<std::string> Commands = {
      "help",       "check",      "index",          "budget",     "explain",
      "rules list", "rules show", "rules validate", "rules test", "rules new"};
};
std::string InstallTest::Prefix;

//===--- The folder -------------------------------------------------------===//

TEST_F(InstallTest, EveryPartIsThere) {
  for (const char *Name :
       {"bin/throttlint", "share/man/man1/throttlint.1",
        "share/bash-completion/completions/throttlint",
        "share/zsh/site-functions/_throttlint",
        "share/fish/vendor_completions.d/throttlint.fish",
        "share/throttlint/rules/apis/slack/web-api.json",
        "share/throttlint/rules/schema/config.schema.json",
        "share/doc/throttlint/README.md", "share/doc/throttlint/copyright",
        "share/doc/throttlint/install.md",
        "share/doc/throttlint/ci/gitlab-ci.yml",
        "share/doc/throttlint/checks/ratelimit-request-in-loop.md",
        "lib/cmake/throttlint/throttlintConfig.cmake",
        "lib/cmake/throttlint/throttlintConfigVersion.cmake",
        "lib/cmake/throttlint/throttlintAddCheck.cmake"})
    EXPECT_FALSE(installed(Name).empty()) << Name;
  // Tests of rules are for those who have the sources.
  EXPECT_CODE(sh("find " + shellWord(Prefix) +
                 " -name '*.cpp' -o -name '*.cmake.in' | grep ."),
              1);
}

TEST_F(InstallTest, NothingButTheProgramKnowsTheSourceTree) {
  Outcome R = sh("grep -rlI -e " + shellWord(SOURCE_DIR) + " -e " +
                 shellWord(BUILD_DIR) + " " + shellWord(Prefix));
  EXPECT_EQ(R.Out, "");
}

TEST_F(InstallTest, WorksFromWhereItIs) {
  write("a.c", LoopC);
  Outcome R = sh("throttlint check a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("a.c:5:5: warning: Slack")) << R.Out;
  Outcome Version = sh("throttlint --version");
  EXPECT_TRUE(llvm::Regex("^throttlint [0-9.]+ \\(LLVM 19\\.[0-9.]+\\)\n$")
                  .match(Version.Out))
      << Version.Out;
  // The rules to read are those inside of it.
  EXPECT_CODE(sh("throttlint rules validate " +
                 shellWord(Prefix + "/share/throttlint/rules")),
              0);
}

#ifdef CLANG_TIDY
TEST_F(InstallTest, PluginWorksFromWhereItIs) {
  if (!has(CLANG_TIDY))
    GTEST_SKIP() << "no clang-tidy";
  write("a.c", LoopC);
  Outcome R = sh(std::string(CLANG_TIDY) + " -load=" +
                 shellWord(Prefix + "/lib/throttlint/throttlint-tidy.so") +
                 " --checks='-*,ratelimit-*' a.c -- -isystem " +
                 shellWord(SOURCE_DIR "/rules/stubs"));
  EXPECT_TRUE(R.says("a.c:5:5: warning: Slack")) << R.Out << R.Err;
}
#endif

//===--- Manual and completions -------------------------------------------===//

TEST_F(InstallTest, ManualHasEveryOption) {
  std::string Page = installed("share/man/man1/throttlint.1");
  for (const std::string &Command : Commands) {
    size_t From = Page.find(".SS throttlint " + Command + "\n");
    ASSERT_NE(From, std::string::npos) << Command;
    std::string Part = Page.substr(From, Page.find("\n.S", From + 1) - From);
    for (const std::string &Option : optionsOf(Command)) {
      std::string Word = "\\fB";
      for (char C : Option)
        Word += C == '-' ? std::string("\\-") : std::string(1, C);
      EXPECT_NE(Part.find(Word + "\\fR"), std::string::npos)
          << Command << " " << Option;
    }
  }
  if (!has("groff"))
    GTEST_SKIP() << "no groff";
  Outcome R = sh("groff -man -Tutf8 -ww " +
                 shellWord(Prefix + "/share/man/man1/throttlint.1"));
  EXPECT_CODE(R, 0);
  EXPECT_EQ(R.Err, "");
  EXPECT_TRUE(R.says("NO_COLOR"));
}

TEST_F(InstallTest, BashCompletes) {
  if (!has("bash"))
    GTEST_SKIP() << "no bash";
  std::string Script =
      shellWord(Prefix + "/share/bash-completion/completions/throttlint");
  write("some file.c", CleanC);
  write("some folder/x.c", CleanC);
  // What bash would offer behind these words; the last is being typed.
  auto Offers = [&](const std::string &Words) {
    Outcome R = sh("source " + Script + "; COMP_WORDS=(throttlint " + Words +
                       "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _throttlint; "
                       "printf '%s\\n' \"${COMPREPLY[@]}\"",
                   "bash -c");
    EXPECT_EQ(R.Err, "") << Words;
    std::set<std::string> Out;
    std::string Line;
    for (std::istringstream Lines(R.Out); std::getline(Lines, Line);)
      Out.insert(Line);
    return Out;
  };
  using Set = std::set<std::string>;
  EXPECT_EQ(Offers("ch"), (Set{"check"}));
  EXPECT_TRUE(Offers("''").contains("rules"));
  EXPECT_EQ(Offers("rules va"), (Set{"validate"}));
  EXPECT_EQ(Offers("check --format s"), (Set{"sarif"}));
  EXPECT_EQ(Offers("check --format = git"), (Set{"github", "gitlab"}));
  EXPECT_EQ(Offers("check -p some"), (Set{"some file.c", "some folder"}));
  EXPECT_EQ(Offers("check some"), (Set{"some file.c", "some folder"}));
  EXPECT_EQ(Offers("check --rules some"), (Set{"some folder"}));
  EXPECT_EQ(Offers("check --quiet -- so"), (Set{"some file.c", "some folder"}));
  EXPECT_EQ(Offers("check -- -D so"), (Set{"some file.c", "some folder"}));
  for (const std::string &Command : Commands) {
    std::set<std::string> Found = Offers(Command + " -");
    for (const std::string &Option : optionsOf(Command))
      EXPECT_TRUE(Found.erase(Option)) << Command << " " << Option;
    Found.erase("-h");
    EXPECT_TRUE(Found.empty()) << Command << " " << *Found.begin();
  }
}

TEST_F(InstallTest, FishCompletes) {
  if (!has("fish"))
    GTEST_SKIP() << "no fish";
  std::string Script =
      shellWord(Prefix + "/share/fish/vendor_completions.d/throttlint.fish");
  auto Offers = [&](const std::string &Line) {
    Outcome R = sh("source " + Script + "; complete -C " + shellWord(Line),
                   "HOME=" + shellWord(Base) + " fish --no-config -c");
    EXPECT_EQ(R.Err, "") << Line;
    std::set<std::string> Out;
    std::string Row;
    for (std::istringstream Lines(R.Out); std::getline(Lines, Row);)
      Out.insert(Row.substr(0, Row.find('\t')));
    return Out;
  };
  EXPECT_TRUE(Offers("throttlint ch").contains("check"));
  EXPECT_TRUE(Offers("throttlint rules va").contains("validate"));
  EXPECT_FALSE(Offers("throttlint check va").contains("validate"));
  EXPECT_TRUE(Offers("throttlint check --format s").contains("sarif"));
  for (const std::string &Command : Commands) {
    std::set<std::string> Found = Offers("throttlint " + Command + " -");
    for (const std::string &Name : Offers("throttlint " + Command + " --"))
      Found.insert(Name);
    for (const std::string &Option : optionsOf(Command))
      EXPECT_TRUE(Found.contains(Option)) << Command << " " << Option;
  }
}

TEST_F(InstallTest, ZshScriptIsRight) {
  std::string Text = installed("share/zsh/site-functions/_throttlint");
  EXPECT_EQ(Text.find("#compdef throttlint\n"), 0u);
  for (const std::string &Command : Commands)
    for (const std::string &Option : optionsOf(Command))
      EXPECT_NE(Text.find("'*" + Option), std::string::npos) << Option;
  if (!has("zsh"))
    GTEST_SKIP() << "no zsh";
  std::string Script =
      shellWord(Prefix + "/share/zsh/site-functions/_throttlint");
  EXPECT_CODE(sh("zsh -n " + Script), 0);
  // A shell on a terminal of its own, where somebody types and presses tab.
  // Reading waits for what is expected.
  write("typed.zsh", R"(
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "unsetopt prompt_cr prompt_sp; PS1= PS2=; stty columns 400
fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D
bindkey '^I' complete-word; echo REA''DY"
zpty -r z line '*READY*'
type() {
  zpty -w -n z "$1"$'\t'
  zpty -r z line "*$2*" && print -r -- "$2"
  zpty -w -n z $'\C-u'
}
type 'throttlint bud' 'throttlint budget '
type 'throttlint rules vali' 'throttlint rules validate '
type 'throttlint check --show-s' 'throttlint check --show-suppressed '
type 'throttlint check --format=sar' 'throttlint check --format=sarif '
)");
  Outcome R = sh("TERM=dumb timeout 100 zsh -f typed.zsh " +
                 shellWord(Prefix + "/share/zsh/site-functions"));
  EXPECT_EQ(R.Out, "throttlint budget \nthrottlint rules validate \n"
                   "throttlint check --show-suppressed \n"
                   "throttlint check --format=sarif \n")
      << R.Err;
}

//===--- CMake ------------------------------------------------------------===//

TEST_F(InstallTest, CMakePackageChecksATarget) {
  write("CMakeLists.txt",
        std::string(Lists) +
            "find_package(throttlint 0.1 REQUIRED)\n"
            "add_subdirectory(lib)\n"
            "add_executable(app main.c)\n"
            "target_link_libraries(app PRIVATE lib)\n"
            "enable_testing()\n"
            "throttlint_add_check(app TEST)\n"
            "throttlint_add_check(lib NAME lint-lib OPTIONS --output "
            "\"sarif=${CMAKE_BINARY_DIR}/lib.sarif\")\n"
            "throttlint_add_check(app NAME lint-all PATHS . OPTIONS --fail-on "
            "never)\n");
  write("lib/CMakeLists.txt", "add_library(lib STATIC loop.c)\n");
  write("lib/loop.c", LoopC);
  write("main.c", CleanC);
  ASSERT_CODE(
      sh("cmake -S . -B build -DCMAKE_PREFIX_PATH=" + shellWord(Prefix)), 0);
  // Nothing of the project is built for this.
  Outcome App = sh("cmake --build build --target throttlint-app");
  EXPECT_CODE(App, 0);
  Outcome Lib = sh("cmake --build build --target lint-lib");
  EXPECT_NE(Lib.Code, 0);
  EXPECT_TRUE(Lib.says("lib/loop.c:5:5: warning: Slack")) << Lib.Out << Lib.Err;
  EXPECT_FALSE(slurp(Root + "/build/lib.sarif").empty());
  Outcome All = sh("cmake --build build --target lint-all");
  EXPECT_CODE(All, 0);
  EXPECT_TRUE(All.says("lib/loop.c:5:5: warning: Slack")) << All.Out;
  EXPECT_CODE(sh("cd build && ctest -R '^throttlint-app$' --no-tests=error"),
              0);
}

TEST_F(InstallTest, CMakePackageSaysWhatIsWrong) {
  for (auto [Call, Says] :
       {std::pair("throttlint_add_check(no-such)", "no target"),
        std::pair("throttlint_add_check(app FOO)", "none of NAME, PATHS"),
        std::pair("find_package(throttlint 99 REQUIRED)", "99")}) {
    write("CMakeLists.txt", std::string(Lists) +
                                "find_package(throttlint REQUIRED)\n"
                                "add_executable(app main.c)\n" +
                                Call + "\n");
    write("main.c", CleanC);
    Outcome R =
        sh("cmake -S . -B build -DCMAKE_PREFIX_PATH=" + shellWord(Prefix));
    EXPECT_CODE(R, 1);
    EXPECT_TRUE(R.complains(Says)) << R.Err;
  }
}

//===--- CI ---------------------------------------------------------------===//

/// All texts of a YAML file, or nothing where it is none.
std::vector<std::string> yamlTexts(const std::string &Path) {
  std::vector<std::string> Out;
  llvm::SourceMgr Manager;
  std::string Text = slurp(Path);
  llvm::yaml::Stream Stream(Text, Manager);
  std::function<void(llvm::yaml::Node *)> Visit = [&](llvm::yaml::Node *N) {
    if (auto *S = llvm::dyn_cast<llvm::yaml::ScalarNode>(N)) {
      llvm::SmallString<64> Buffer;
      Out.push_back(S->getValue(Buffer).str());
    } else if (auto *B = llvm::dyn_cast<llvm::yaml::BlockScalarNode>(N)) {
      Out.push_back(B->getValue().str());
    } else if (auto *M = llvm::dyn_cast<llvm::yaml::MappingNode>(N)) {
      for (llvm::yaml::KeyValueNode &P : *M) {
        Visit(P.getKey());
        Visit(P.getValue());
      }
    } else if (auto *L = llvm::dyn_cast<llvm::yaml::SequenceNode>(N)) {
      for (llvm::yaml::Node &E : *L)
        Visit(&E);
    }
  };
  for (llvm::yaml::Document &D : Stream)
    Visit(D.getRoot());
  if (Stream.failed())
    Out.clear();
  return Out;
}

// Everything but the download, the packages and the upload.
class RecipeTest : public InstallTest,
                   public testing::WithParamInterface<const char *> {};

TEST_P(RecipeTest, CommandsOfTheTemplateRun) {
  write("CMakeLists.txt", std::string(Lists) + "add_library(app loop.c)\n");
  write("loop.c", LoopC);
  std::vector<std::string> Commands;
  for (const std::string &Text :
       yamlTexts(std::string(SOURCE_DIR) + "/docs/ci/" + GetParam()))
    if (llvm::StringRef(Text).starts_with("cmake ") ||
        llvm::StringRef(Text).starts_with("throttlint check"))
      Commands.push_back(Text);
  ASSERT_EQ(Commands.size(), 2u) << "configure and check";
  Outcome R = sh(Commands[0]);
  ASSERT_CODE(R, 0);
  R = sh(Commands[1]);
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("loop.c")) << R.Out;
  // Every report that is named is there, and what is uploaded is written.
  llvm::StringRef Line(Commands[1]);
  size_t Reports = 0;
  while (Line.contains("--output ")) {
    Line = Line.split("--output ").second;
    std::string File = Line.split(' ').first.split('=').second.rtrim().str();
    EXPECT_FALSE(slurp(Root + "/" + File).empty()) << File;
    std::string Template =
        slurp(std::string(SOURCE_DIR) + "/docs/ci/" + GetParam());
    EXPECT_NE(Template.find(": " + File), std::string::npos)
        << File << " is not picked up";
    ++Reports;
  }
  EXPECT_GE(Reports, 1u);
  // The page shows the same commands.
  std::string Page = slurp(std::string(SOURCE_DIR) + "/docs/ci.md");
  for (const std::string &Command : Commands)
    EXPECT_NE(Page.find(llvm::StringRef(Command).rtrim().str() + "\n"),
              std::string::npos)
        << Command;
}

INSTANTIATE_TEST_SUITE_P(Recipes, RecipeTest,
                         testing::Values("github-actions.yml", "gitlab-ci.yml"),
                         [](const auto &Info) {
                           return Info.index ? "GitLab" : "GitHub";
                         });

TEST_F(InstallTest, HookOfPreCommit) {
  std::string File = std::string(SOURCE_DIR) + "/.pre-commit-hooks.yaml";
  std::vector<std::string> Texts = yamlTexts(File);
  std::string Entry, Files;
  for (size_t I = 0; I + 1 < Texts.size(); ++I) {
    if (Texts[I] == "entry")
      Entry = Texts[I + 1];
    if (Texts[I] == "files")
      Files = Texts[I + 1];
  }
  ASSERT_FALSE(Entry.empty()) << "no YAML, or no entry";
  llvm::Regex Sources(Files);
  std::string Wrong;
  ASSERT_TRUE(Sources.isValid(Wrong)) << Wrong;
  for (const char *Name : {"a.c", "x/a.cpp", "a.c++", "a.mm"})
    EXPECT_TRUE(Sources.match(Name)) << Name;
  for (const char *Name : {"a.h", "a.py", "a.cmake", "a.csv"})
    EXPECT_FALSE(Sources.match(Name)) << Name;
  // As pre-commit runs it: arguments, then the changed files.
  write("loop.c", LoopC);
  write("clean.c", CleanC);
  commands({{"loop.c", ""}, {"clean.c", ""}}, "build");
  EXPECT_CODE(sh(Entry + " -p build clean.c"), 0);
  Outcome R = sh(Entry + " -p build clean.c loop.c");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("loop.c:5:5"));
}

/// The first block of code below a heading of a page.
std::string blockOf(const std::string &Page, const std::string &Heading) {
  std::string Text = slurp(std::string(SOURCE_DIR) + "/docs/" + Page);
  size_t At = Text.find("\n## " + Heading + "\n");
  size_t From = At == Text.npos ? At : Text.find("\n```", At);
  if (From == Text.npos)
    return "";
  From = Text.find('\n', From + 1) + 1;
  return Text.substr(From, Text.find("```\n", From) - From);
}

TEST_F(InstallTest, HookOfThePageIsTheOneOfTheRepository) {
  std::vector<std::string> Hook =
      yamlTexts(std::string(SOURCE_DIR) + "/.pre-commit-hooks.yaml");
  write(".pre-commit-config.yaml", blockOf("ci.md", "pre-commit"));
  std::vector<std::string> Page = yamlTexts(Root + "/.pre-commit-config.yaml");
  auto Value = [](const std::vector<std::string> &Texts, const char *Key) {
    auto At = std::find(Texts.begin(), Texts.end(), Key);
    return At == Texts.end() ? std::string("none") : *std::next(At);
  };
  for (const char *Key : {"id", "entry", "language", "files", "require_serial"})
    EXPECT_EQ(Value(Page, Key), Value(Hook, Key)) << Key;
  if (!has("pre-commit") || !has("git"))
    GTEST_SKIP() << "no pre-commit";
  write("loop.c", LoopC);
  write("clean.c", CleanC);
  commands({{"loop.c", ""}, {"clean.c", ""}}, "build");
  std::string Run = "HOME=" + shellWord(Base) + " pre-commit run --files ";
  ASSERT_CODE(sh("git init -q . && git add -A"), 0);
  Outcome R = sh(Run + "clean.c");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("Passed")) << R.Out << R.Err;
  R = sh(Run + "clean.c loop.c");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("loop.c:5:5: warning: Slack")) << R.Out << R.Err;
}

TEST_F(InstallTest, NothingPointsToAnAddressThatDoesNotExist) {
  Outcome R = sh("grep -rnE 'https?://[^ ]*example\\.|@[a-z.]*\\.invalid' " +
                 shellWord(Prefix + "/share/doc/throttlint/ci") + " " +
                 shellWord(Prefix + "/share/doc/throttlint/ci.md") + " " +
                 shellWord(Prefix + "/share/doc/throttlint/install.md"));
  EXPECT_EQ(R.Out, "");
}

//===--- The package ------------------------------------------------------===//

TEST_F(InstallTest, PackageHasEverythingAndNamesWhatItNeeds) {
  if (!has("dpkg-deb") || !has("dpkg-shlibdeps"))
    GTEST_SKIP() << "no tools of Debian";
  // Debug information makes packing slow; CPack strips it.
  Outcome R = sh("cpack --config " + shellWord(BUILD_DIR) +
                 "/CPackConfig.cmake -B " + shellWord(Base + "/deb"));
  ASSERT_CODE(R, 0);
  std::string Deb = "\"$(ls " + shellWord(Base + "/deb") + "/*.deb)\"";
  Outcome Fields = sh("dpkg-deb -f " + Deb);
  for (const char *Part :
       {"Package: throttlint", "libclang-cpp19", "libllvm19", "libstdc++6",
        "libclang-common-19-dev", "Version: " THROTTLINT_VERSION})
    EXPECT_TRUE(Fields.says(Part)) << Part << "\n" << Fields.Out;
  EXPECT_TRUE(llvm::Regex("Maintainer: [^ ]").match(Fields.Out)) << Fields.Out;
  EXPECT_FALSE(Fields.says(".invalid")) << Fields.Out;
  Outcome Content = sh("dpkg-deb -c " + Deb);
  for (const char *Name :
       {" ./usr/bin/throttlint\n", " ./usr/share/man/man1/throttlint.1.gz\n",
        " ./usr/share/doc/throttlint/changelog.gz\n",
        " ./usr/share/bash-completion/completions/throttlint\n",
        " ./usr/share/doc/throttlint/copyright\n",
        " ./usr/lib/cmake/throttlint/throttlintConfig.cmake\n"})
    EXPECT_TRUE(Content.says(Name)) << Name << "\n" << Content.Out;
#ifdef CLANG_TIDY
  EXPECT_TRUE(Content.says(" ./usr/lib/throttlint/throttlint-tidy.so\n"));
#endif
  Outcome Lines = sh("dpkg-deb -c " + Deb + " | grep -v ' root/root '");
  EXPECT_EQ(Lines.Out, "") << "files of somebody else than root";
}

} // namespace
