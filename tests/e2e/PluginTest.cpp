//===- PluginTest.cpp - the checks in a real clang-tidy ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include <set>

using namespace throttlint;

namespace {

constexpr const char *HeaderLoop = R"(#pragma once
#include <curl/curl.h>
inline void header_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.close");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
)";

/// Three findings with fixes, which need the same headers. COMMENT is put in
/// by the tests.
constexpr const char *NapCpp = R"(#include <asio/awaitable.hpp>
#include <thread>
#include <unistd.h>

asio::awaitable<void> nap() {
  sleep(3);COMMENT
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  usleep(20000);
  co_return;
}
)";

class PluginTest : public CliTest {
protected:
  /// Runs a line of shell in the project's folder.
  Outcome shell(const std::string &Line) {
    std::string Out = Base + "/out", Err = Base + "/err";
    int Status =
        std::system(("cd " + shellWord(Root) + " && " + Line + " >" +
                     shellWord(Out) + " 2>" + shellWord(Err) + " </dev/null")
                        .c_str());
    Outcome Result;
    Result.Code = WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
    Result.Out = slurp(Out);
    Result.Err = slurp(Err);
    return Result;
  }
  Outcome tidy(const std::string &Arguments) {
    return shell(shellWord(CLANG_TIDY) + " -load " + shellWord(PLUGIN) +
                 " --quiet " + Arguments);
  }
  const std::string Ours = "'-checks=-*,ratelimit-*' ";

  void files(const std::vector<std::string> &Names,
             const std::string &Folder = ".") {
    std::vector<std::pair<std::string, std::string>> All;
    for (const std::string &Name : Names)
      All.emplace_back(Name, "-isystem " STUBS_DIR " -Iinclude");
    commands(All, Folder);
  }
  static size_t count(const std::string &In, const std::string &What) {
    size_t N = 0;
    for (size_t At = In.find(What); At != std::string::npos;
         At = In.find(What, At + 1))
      ++N;
    return N;
  }
  /// Of `file:line:column: warning:`.
  static size_t warnings(const Outcome &R) {
    return count(R.Out, ": warning: ");
  }

  /// A loop whose request stands in another file.
  void twoFiles() {
    write("include/api.h", "#pragma once\n#include <curl/curl.h>\n"
                           "void send(CURL *Handle);\n"
                           "inline void twice(CURL *Handle) {\n"
                           "  send(Handle);\n  send(Handle);\n}\n");
    write("send.cpp", "#include \"api.h\"\nvoid send(CURL *Handle) {\n"
                      "  curl_easy_setopt(Handle, CURLOPT_URL, "
                      "\"https://slack.com/api/conversations.close\");\n"
                      "  curl_easy_perform(Handle);\n}\n");
    write("loop.cpp", "#include \"api.h\"\nvoid all(CURL *Handle, int N) {\n"
                      "  for (int I = 0; I < N; ++I)\n    send(Handle);\n}\n");
    files({"loop.cpp", "send.cpp"}, "build");
  }
  Outcome tidyLoop(const std::string &Index = "build/throttlint.index") {
    return tidy("-p build " + Ours +
                "'-config={CheckOptions: {ratelimit.Index: \"" + Index +
                "\"}}' loop.cpp");
  }
};

TEST_F(PluginTest, HasTheChecksOfTheCommandLine) {
  Outcome Tidy = tidy(Ours + "--list-checks");
  EXPECT_CODE(Tidy, 0);
  std::set<std::string> Here, There;
  auto Collect = [](const std::string &Text, std::set<std::string> &Ids) {
    std::istringstream In(Text);
    for (std::string Word; In >> Word;)
      if (Word.starts_with("ratelimit-") && Word.find('`') == Word.npos)
        Ids.insert(Word);
  };
  Collect(Tidy.Out, Here);
  std::istringstream In(run("check --list-checks").Out);
  for (std::string Line; std::getline(In, Line);)
    if (Line.starts_with("ratelimit-"))
      There.insert(Line);
  EXPECT_GE(Here.size(), 14u);
  EXPECT_EQ(Here, There);
}

TEST_F(PluginTest, ThreeFilesInOneProcess) {
  write("a.c", LoopC);
  write("b.cpp", LoopCpp);
  write("c.cpp", RetryCpp);
  write("d.c", CleanC);
  files({"a.c", "b.cpp", "c.cpp", "d.c"});
  Outcome R = tidy(Ours + "d.c a.c b.cpp c.cpp");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("a.c:5:5: warning: Slack `conversations.close`")) << R.Out;
  EXPECT_TRUE(R.says("b.cpp:8:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("c.cpp:5:9: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("[ratelimit-retry-without-backoff]")) << R.Out;
  EXPECT_FALSE(R.says("d.c")) << R.Out;
  // Each is as it is alone.
  size_t Alone = 0;
  for (const char *File : {"a.c", "b.cpp", "c.cpp", "d.c"})
    Alone += warnings(tidy(Ours + File));
  EXPECT_EQ(warnings(R), Alone);
  // The trace, with the source of the limit.
  EXPECT_TRUE(R.says("a.c:4:3: note: ")) << R.Out;
  EXPECT_TRUE(R.says("docs.slack.dev")) << R.Out;
}

TEST_F(PluginTest, OnlyTheChecksThatAreOn) {
  write("c.cpp", RetryCpp);
  files({"c.cpp"});
  EXPECT_EQ(warnings(tidy("'-checks=-*,ratelimit-unbounded-retry' c.cpp")), 1u);
  EXPECT_EQ(warnings(tidy("'-checks=-*,ratelimit-*,-ratelimit-*-retry,"
                          "-ratelimit-retry-*' c.cpp")),
            0u);
  Outcome R = tidy("'-checks=-*,ratelimit-*' '-warnings-as-errors=ratelimit-"
                   "unbounded-retry' c.cpp");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("error: ")) << R.Out;
}

TEST_F(PluginTest, CommentsSilence) {
  std::string Text = LoopC;
  size_t At = Text.find("curl_easy_perform(curl);");
  Text.insert(At + 24, " // NOLINT(ratelimit-request-in-loop)");
  write("a.c", Text);
  files({"a.c"});
  EXPECT_FALSE(tidy(Ours + "a.c").says("[ratelimit-request-in-loop]"));
}

TEST_F(PluginTest, HeadersAreShownWhenAskedFor) {
  write("include/all.h", HeaderLoop);
  write("a.c", "#include \"all.h\"\n");
  files({"a.c"});
  EXPECT_EQ(warnings(tidy(Ours + "a.c")), 0u);
  Outcome R = tidy(Ours + "-header-filter=.* a.c");
  EXPECT_TRUE(R.says("include/all.h:6:5: warning: ")) << R.Out;
}

TEST_F(PluginTest, OptionsStandInClangTidysFile) {
  write("a.c", LoopC);
  write("u.c", UnknownHostC);
  files({"a.c", "u.c"});
  Outcome Before = tidy(Ours + "a.c");
  EXPECT_TRUE(Before.says("[ratelimit-request-in-loop]")) << Before.Out;
  write(".clang-tidy", "Checks: '-*,ratelimit-*'\nCheckOptions:\n"
                       "  ratelimit.AssumedCount: 10\n");
  Outcome R = tidy("a.c");
  EXPECT_FALSE(R.says("[ratelimit-request-in-loop]")) << R.Out << R.Err;
  // The unknown host has medium confidence.
  write(".clang-tidy", "Checks: '-*,ratelimit-*'\nCheckOptions:\n"
                       "  - {key: ratelimit.Confidence, value: high}\n");
  EXPECT_FALSE(tidy("u.c").says("[ratelimit-request-in-loop]"));
  write(".clang-tidy", "Checks: '-*,ratelimit-*'\nCheckOptions:\n"
                       "  ratelimit.Confidence: high\n"
                       "  ratelimit-request-in-loop.Confidence: medium\n");
  EXPECT_TRUE(tidy("u.c").says("[ratelimit-request-in-loop]"));
  write(".clang-tidy",
        "Checks: '-*,ratelimit-*'\nCheckOptions:\n  ratelimit.UnknownApis: "
        "'[{Host: api.nobody-knows.com, Requests: 7, Window: 1}]'\n"
        "  ratelimit-request-in-loop.Severity: error\n");
  R = tidy("u.c");
  EXPECT_TRUE(R.says("7 a second") || R.says("7 requests")) << R.Out << R.Err;
  EXPECT_TRUE(R.says("u.c:5:5: error: ")) << R.Out;
}

TEST_F(PluginTest, EveryKeyIsAnOptionAndMeansTheSame) {
  write("a.cpp", R"(#include <curl/curl.h>
void permit();
void read_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.history");
  for (int i = 0; i < n; i++) {
    permit();
    curl_easy_perform(curl);
  }
}
void fetch_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/v1/items/1");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
)");
  files({"a.cpp"});
  ASSERT_FALSE(llvm::sys::fs::create_directories(Root + "/lint/rules"));
  ASSERT_EQ(run("rules new api acme/items --rules lint/rules").Code, 0);
  std::string Default = tidy(Ours + "a.cpp").Out;
  EXPECT_GE(count(Default, ": warning: "), 2u) << Default;
  for (auto [Key, Value] : {
           std::pair("Confidence", "high"),
           std::pair("Severity", "error"),
           std::pair("AssumedCount", "10"),
           std::pair("AssumedLatency", "4"),
           std::pair("ExtraRules", "[lint/rules]"),
           std::pair("Limiters", "[{Function: permit, Rate: 1, Window: 60}]"),
           std::pair("Plans", "{slack/web-api: unlisted}"),
           std::pair("UnknownApis",
                     "[{Host: api.acme.example, Requests: 7, Window: 60}]"),
       }) {
    bool ForAll = llvm::StringRef(Key) == "Confidence" ||
                  llvm::StringRef(Key) == "Severity";
    write(".throttlint", std::string(Key) + ": " +
                             (ForAll ? std::string("{'*': ") + Value + "}"
                                     : std::string(Value)) +
                             "\n");
    Json Findings = run("check --format json").json()["findings"];
    std::string InOurFile = tidy(Ours + "a.cpp").Out;
    write(".throttlint", "");
    write(".clang-tidy", "CheckOptions:\n  ratelimit." + std::string(Key) +
                             ": \"" + Value + "\"\n");
    Outcome R = tidy(Ours + "a.cpp");
    write(".clang-tidy", "");
    EXPECT_EQ(R.Out, InOurFile) << Key << R.Err;
    EXPECT_NE(R.Out, Default) << Key;
    EXPECT_EQ(count(R.Out, ": warning: ") + count(R.Out, ": error: "),
              Findings.size())
        << Key << R.Out;
    for (const Json &F : Findings)
      EXPECT_TRUE(R.says(F["message"])) << Key << R.Out;
  }
}

TEST_F(PluginTest, WrongOptionsAreSaidInWords) {
  write("a.c", LoopC);
  files({"a.c"});
  struct {
    const char *Options;
    const char *Says;
  } Cases[] = {
      {"ratelimit.Indx: x", "no option 'ratelimit.Indx'; did you mean "
                            "'ratelimit.Index'?"},
      {"ratelimit.AssumedCount: many", "ratelimit.AssumedCount"},
      {"ratelimit-request-in-loop.Confidence: sure", "low"},
      {"ratelimit-request-in-loop.Limit: 3",
       "a check has the options Confidence and Severity"},
      {"ratelimit.Plans: '{slack/web-api: gone}'", "no plan 'gone'"},
  };
  for (const auto &C : Cases) {
    Outcome R = tidy(Ours + "'-config={CheckOptions: {" +
                     std::string(C.Options) + "}}' a.c");
    if (std::string(C.Options).find('\'') != std::string::npos) {
      write(".clang-tidy", std::string("CheckOptions:\n  ") + C.Options + "\n");
      R = tidy(Ours + "a.c");
    }
    EXPECT_TRUE(R.says(C.Says)) << C.Options << ": " << R.Out << R.Err;
    EXPECT_TRUE(R.says("[clang-tidy-config]")) << R.Out << R.Err;
  }
  Outcome R = tidy(Ours + "'-config={CheckOptions: {ratelimit.Index: x}}' "
                          "--verify-config a.c");
  EXPECT_FALSE(R.complains("unknown check option")) << R.Err;
}

TEST_F(PluginTest, OurOwnConfigurationCountsAsWell) {
  write("a.c", LoopC);
  files({"a.c"});
  write(".throttlint", "Plans: {slack/web-api: unlisted}\n"
                       "Severity: {ratelimit-request-in-loop: error}\n");
  Outcome R = tidy(Ours + "a.c");
  Outcome Cli = run("check -q a.c");
  EXPECT_TRUE(R.says("a.c:5:5: error: ")) << R.Out;
  EXPECT_TRUE(Cli.says("a.c:5:5: error: ")) << Cli.Out << Cli.Err;
  write(".throttlint", "Checks: '-ratelimit-request-in-loop'\n");
  EXPECT_FALSE(tidy(Ours + "a.c").says("[ratelimit-request-in-loop]"));
  write(".throttlint", "Chekcs: x\n");
  R = tidy(Ours + "a.c");
  EXPECT_TRUE(R.says(".throttlint:1:1: ")) << R.Out << R.Err;
  EXPECT_TRUE(R.says("[clang-tidy-config]")) << R.Out << R.Err;
}

TEST_F(PluginTest, TheIndexShowsWhatOtherFilesDo) {
  twoFiles();
  Outcome R = tidy("-p build " + Ours + "loop.cpp");
  EXPECT_EQ(warnings(R), 0u) << R.Out;
  ASSERT_EQ(run("index -p build").Code, 0);
  R = tidyLoop();
  EXPECT_TRUE(R.says("loop.cpp:4:5: warning: Slack `conversations.close`"))
      << R.Out << R.Err;
  EXPECT_TRUE(R.says("send.cpp:4:3: note: ")) << R.Out;
  // An absolute path does as well; and the words are those of check.
  EXPECT_EQ(tidyLoop(Root + "/build/throttlint.index").Out, R.Out);
  for (const Json &F : run("check -p build --format json").json()["findings"])
    EXPECT_TRUE(R.says(F["message"])) << R.Out;
  // The other file's findings are not shown here, nor twice there.
  EXPECT_EQ(count(R.Out, "send.cpp:4:3: warning"), 0u) << R.Out;
}

TEST_F(PluginTest, AStaleIndexIsMergedWithTheFileAtHand) {
  twoFiles();
  ASSERT_EQ(run("index -p build").Code, 0);
  // A line more, and a second loop.
  write("loop.cpp", "#include \"api.h\"\n\nvoid all(CURL *Handle, int N) {\n"
                    "  for (int I = 0; I < N; ++I)\n    send(Handle);\n}\n"
                    "void more(CURL *Handle, int N) {\n"
                    "  while (N--)\n    send(Handle);\n}\n");
  Outcome R = tidyLoop();
  EXPECT_TRUE(R.says("loop.cpp:5:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("loop.cpp:9:5: warning: ")) << R.Out;
  EXPECT_FALSE(R.says("loop.cpp:4:5: warning: ")) << R.Out;
  // A header that changed counts as the file at hand sees it.
  write("include/api.h", "#pragma once\n#include <curl/curl.h>\n\n\n"
                         "void send(CURL *Handle);\n"
                         "inline void twice(CURL *Handle) {\n"
                         "  for (int I = 0; I < 3; ++I)\n"
                         "    send(Handle);\n}\n");
  write("loop.cpp", "#include \"api.h\"\nvoid all(CURL *Handle, int N) {\n"
                    "  for (int I = 0; I < N; ++I)\n    twice(Handle);\n}\n");
  R = tidyLoop();
  EXPECT_TRUE(R.says("loop.cpp:4:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("api.h:8:5: note: ")) << R.Out;
  EXPECT_FALSE(R.says("api.h:5")) << R.Out;
  // A file that is gone has no part in it.
  ASSERT_FALSE(llvm::sys::fs::remove(Root + "/send.cpp"));
  EXPECT_EQ(warnings(tidyLoop()), 0u);
}

TEST_F(PluginTest, AnUnreadableIndexIsAConfigurationError) {
  twoFiles();
  write("loop.cpp", LoopCpp);
  auto Complains = [&](const std::string &Words) {
    Outcome R = tidyLoop();
    EXPECT_TRUE(R.says(Words)) << R.Out << R.Err;
    EXPECT_TRUE(R.says("[clang-tidy-config]")) << R.Out << R.Err;
    // What the file shows alone is shown all the same.
    EXPECT_TRUE(R.says("loop.cpp:8:5: warning: ")) << R.Out;
  };
  Complains("ratelimit.Index: no 'build/throttlint.index'");
  ASSERT_EQ(run("index -p build").Code, 0);
  std::string Whole = slurp(Root + "/build/throttlint.index");
  write("build/throttlint.index", Whole.substr(0, Whole.size() / 3));
  Complains("is a damaged index; `throttlint index` writes it anew");
  write("build/throttlint.index", "no index\n");
  Complains("is not an index of throttlint");
  write("build/throttlint.index", Whole);
  write(".throttlint",
        "UnknownApis: [{Host: api.acme.example, Requests: 7}]\n");
  Complains("was made by another version of throttlint or with other rules");
}

class PluginFixTest : public PluginTest {
protected:
  /// The two ways in which it is written, and what the command line makes.
  std::string File, Source, Mended;

  void prepare(const std::string &Comment) {
    File = Root + "/nap.cpp";
    Source = NapCpp;
    Source.replace(Source.find("COMMENT"), 7, Comment);
    write("nap.cpp", Source);
    commands({{"nap.cpp", "-std=c++20 -isystem " STUBS_DIR}}, ".");
    Outcome R = run("check --fix nap.cpp");
    EXPECT_TRUE(R.complains("fixes written")) << R.Out << R.Err;
    Mended = slurp(File);
    EXPECT_NE(Mended, Source);
    write("nap.cpp", Source);
  }
};

TEST_F(PluginFixTest, ClangTidyWritesWhatTheCommandLineWrites) {
  prepare("");
  Outcome Shown = tidy(Ours + "nap.cpp");
  EXPECT_EQ(slurp(File), Source);
  EXPECT_TRUE(Shown.says("co_await asio::steady_timer(")) << Shown.Out;
  Outcome R = tidy(Ours + "--fix nap.cpp");
  EXPECT_CODE(R, 0);
  EXPECT_EQ(slurp(File), Mended) << R.Out << R.Err;
  // Nothing is left to do.
  EXPECT_EQ(warnings(tidy(Ours + "--fix nap.cpp")), 0u);
  EXPECT_EQ(slurp(File), Mended);
}

TEST_F(PluginFixTest, WhatACommentSilencesTakesNoHeadersAlong) {
  prepare(" // NOLINT(ratelimit-blocking-in-async)");
  Outcome R = tidy(Ours + "--fix nap.cpp");
  EXPECT_EQ(slurp(File), Mended) << R.Out << R.Err;
  EXPECT_NE(Mended.find("sleep(3); // NOLINT"), std::string::npos);
  EXPECT_NE(Mended.find("#include <asio/steady_timer.hpp>"), std::string::npos);
}

TEST_F(PluginFixTest, FixesAreHandedOn) {
  prepare("");
  ASSERT_FALSE(llvm::sys::fs::create_directory(Root + "/fixes"));
  Outcome R = tidy(Ours + "--export-fixes=fixes/a.yaml nap.cpp");
  EXPECT_EQ(count(slurp(Root + "/fixes/a.yaml"), "Text: 'co_await asio::"), 3u)
      << slurp(Root + "/fixes/a.yaml");
  EXPECT_EQ(slurp(File), Source);
  if (!*APPLY_REPLACEMENTS)
    GTEST_SKIP() << "no clang-apply-replacements beside clang-tidy";
  R = shell(shellWord(APPLY_REPLACEMENTS) + " fixes");
  EXPECT_CODE(R, 0);
  EXPECT_EQ(slurp(File), Mended) << R.Out << R.Err;
}

TEST_F(PluginTest, AnotherVersionIsSaid) {
  if (!*OTHER_CLANG_TIDY)
    GTEST_SKIP() << "no clang-tidy of another version";
  Outcome R = shell(shellWord(OTHER_CLANG_TIDY) + " -load " +
                    shellWord(PLUGIN) + " --list-checks");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.complains("throttlint-tidy: built for clang-tidy 19, but this "
                          "one is version "))
      << R.Out << R.Err;
}

TEST_F(PluginTest, RunClangTidy) {
  if (!*RUN_CLANG_TIDY)
    GTEST_SKIP() << "no run-clang-tidy beside clang-tidy";
  write("a.c", LoopC);
  write("b.cpp", LoopCpp);
  files({"a.c", "b.cpp"});
  Outcome R = shell(shellWord(RUN_CLANG_TIDY) + " -quiet -clang-tidy-binary " +
                    shellWord(CLANG_TIDY) + " -load " + shellWord(PLUGIN) +
                    " -p . '-checks=-*,ratelimit-*'");
  EXPECT_TRUE(R.says("a.c:5:5: warning: ")) << R.Out << R.Err;
  EXPECT_TRUE(R.says("b.cpp:8:5: warning: ")) << R.Out << R.Err;
}

TEST_F(PluginTest, CMakeRunsItWithTheCompiler) {
  write("b.cpp", LoopCpp);
  write("CMakeLists.txt",
        "cmake_minimum_required(VERSION 3.25)\nproject(p LANGUAGES CXX)\n"
        "add_library(p STATIC b.cpp)\n"
        "target_include_directories(p SYSTEM PRIVATE " STUBS_DIR ")\n"
        "set_target_properties(p PROPERTIES CXX_CLANG_TIDY\n"
        "  \"" CLANG_TIDY ";-load;" PLUGIN ";-checks=-*,ratelimit-*\")\n");
  Outcome R = shell(shellWord(CMAKE) + " -S . -B build -DCMAKE_CXX_COMPILER=" +
                    shellWord(CXX_COMPILER) + " && " + shellWord(CMAKE) +
                    " --build build");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("b.cpp:8:5: warning: ") ||
              R.complains("b.cpp:8:5: warning: "))
      << R.Out << R.Err;
}

} // namespace
