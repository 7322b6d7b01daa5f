//===- CliTest.cpp - the binary as users run it -----------------*- C++ -*-===//
//
// Each test builds a small project in a folder of its own and runs the real
// program there. The sources use libcurl's stand-in header.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

using namespace throttlint;

namespace {

//===--- Usage ------------------------------------------------------------===//

TEST_F(CliTest, HelpAndVersion) {
  for (const char *Help : {"--help", "-h", "help"}) {
    Outcome R = run(Help);
    EXPECT_CODE(R, 0);
    EXPECT_TRUE(R.says("usage: throttlint")) << Help;
    EXPECT_TRUE(R.says("exit codes")) << Help;
    EXPECT_EQ(R.Err, "") << Help;
  }
  EXPECT_EQ(run("help check").Out, run("check --help").Out);
  EXPECT_EQ(run("help rules list").Out, run("rules list --help").Out);
  EXPECT_CODE(run("help chekc"), 2);
  EXPECT_CODE(run("help --completion tcsh"), 2);
  Outcome Check = run("check --help");
  EXPECT_CODE(Check, 0);
  for (const char *Option :
       {"-p PATH", "-j N", "--checks", "--confidence", "--fail-on", "--fix",
        "--format", "--assume-latency", "--resource-dir", "--list-checks",
        "--quiet", "--verbose"})
    EXPECT_TRUE(Check.says(Option)) << Option;
  Outcome Version = run("--version");
  EXPECT_CODE(Version, 0);
  EXPECT_TRUE(Version.says("throttlint " THROTTLINT_VERSION));
  EXPECT_TRUE(Version.says("LLVM 19."));
}

TEST_F(CliTest, WrongUsageIsTwoAndSaysWhatIsRight) {
  write("a.c", CleanC);
  struct {
    const char *Arguments;
    std::vector<std::string> Says;
  } Cases[] = {
      {"", {"usage: throttlint"}},
      {"chekc", {"unknown command 'chekc'", "--help"}},
      {"check --chekcs x", {"unknown option '--chekcs'", "'--checks'"}},
      {"check --formt=json", {"unknown option '--formt'", "'--format'"}},
      {"check --zzzzzzzz", {"unknown option '--zzzzzzzz'", "check --help"}},
      {"check --format", {"'--format' needs a value"}},
      {"check --format xml", {"sarif, github, gitlab or junit", "'xml'"}},
      {"check --output sarif", {"FORMAT=FILE", "'sarif'"}},
      {"check --output xml=a", {"--output", "'xml'"}},
      {"check --output json=-", {"--format"}},
      {"check --color sometimes", {"auto, always or never", "'sometimes'"}},
      {"check --checks no-such a.c --",
       {"no check 'no-such'", "--list-checks"}},
      {"check --checks ratelimit-request-in-lop",
       {"ratelimit-request-in-loop"}},
      {"check --confidence sure", {"low, medium or high", "'sure'"}},
      {"check --fail-on always", {"warning, error or never", "'always'"}},
      {"check --quiet=yes", {"takes no value"}},
      {"check --config gone.yaml", {"--config", "no such file", "gone.yaml"}},
      {"check --rules gone a.c --", {"--rules", "no such folder", "gone"}},
      {"check -j 0", {"at least 1", "'0'"}},
      {"check -jx", {"at least 1", "'x'"}},
      {"check --assume-latency -1", {"from 0 to 3600", "'-1'"}},
      {"check gone.c --", {"no such file", "'gone.c'"}},
      {"check -p nowhere", {"nowhere", "compile_commands.json"}}};
  for (const auto &Case : Cases) {
    Outcome R = run(Case.Arguments);
    EXPECT_EQ(R.Code, 2) << Case.Arguments << "\n" << R.Out << R.Err;
    EXPECT_EQ(R.Out, "") << Case.Arguments;
    for (const std::string &Part : Case.Says)
      EXPECT_TRUE(R.complains(Part))
          << Case.Arguments << " lacks \"" << Part << "\": " << R.Err;
  }
}

TEST_F(CliTest, ListsItsChecks) {
  Outcome R = run("check --list-checks");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("ratelimit-blocking-in-async\n"));
  EXPECT_TRUE(R.says("ratelimit-request-in-loop\n"));
  EXPECT_TRUE(R.says("ratelimit-retry-without-backoff\n"));
}

//===--- Exit codes -------------------------------------------------------===//

TEST_F(CliTest, CleanIsZero) {
  write("a.c", CleanC);
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 0);
  EXPECT_EQ(R.Out, "");
  EXPECT_TRUE(R.complains("0 findings in 1 file"));
  EXPECT_EQ(run("check --quiet a.c --").Err, "");
}

TEST_F(CliTest, FindingIsOneAndHasItsPlace) {
  write("a.c", LoopC);
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("a.c:5:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("[ratelimit-request-in-loop]"));
  EXPECT_TRUE(R.says("conversations.close"));
  EXPECT_TRUE(R.says("    5 |     curl_easy_perform(curl);\n"));
  EXPECT_TRUE(R.complains("1 finding in 1 file"));
}

TEST_F(CliTest, FailOnDecidesOnTheExitCodeOnly) {
  write("a.c", LoopC);
  Outcome Never = run("check --fail-on never a.c --");
  EXPECT_CODE(Never, 0);
  EXPECT_TRUE(Never.says(RequestInLoop));
  EXPECT_CODE(run("check --fail-on error a.c --"), 0);
  EXPECT_CODE(run("check --fail-on=warning a.c --"), 1);
  EXPECT_CODE(run("check --fail-on note a.c --"), 1);
}

TEST_F(CliTest, SyntaxErrorBesideAGoodFileIsThree) {
  write("bad.c", "int x = ;\n");
  write("good.c", LoopC);
  commands({{"bad.c", ""}, {"good.c", ""}});
  Outcome R = run("check");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.says("good.c:5:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.complains("bad.c: only partly analysed")) << R.Err;
  EXPECT_TRUE(R.complains("expected expression")) << R.Err;
  EXPECT_FALSE(R.complains("good.c: "));
  // Never is about findings: not analysed is not clean.
  EXPECT_CODE(run("check --fail-on never"), 3);
  EXPECT_TRUE(run("check --quiet").complains("bad.c"));
}

TEST_F(CliTest, MissingHeaderDoesNotHideTheRest) {
  write("a.c", std::string("#include <no_such_header.h>\n") + LoopC);
  Outcome R = run("check a.c --");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.says("a.c:6:5: warning: ")) << R.Out << R.Err;
  EXPECT_TRUE(R.complains("no_such_header.h"));
}

TEST_F(CliTest, MissingSourceIsThreeAndNamed) {
  write("good.c", LoopC);
  commands({{"gone.c", ""}, {"good.c", ""}});
  Outcome R = run("check");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.says("good.c:5:5: warning: "));
  EXPECT_TRUE(R.complains("gone.c: not analysed: file not found")) << R.Err;
}

TEST_F(CliTest, MissingFolderOfACommandIsThree) {
  write("good.c", LoopC);
  write("compile_commands.json", R"([{"directory": "/no/such/folder",
    "file": "x.c", "command": "cc -c x.c"}])");
  Outcome R = run("check");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.complains("x.c: not analysed")) << R.Err;
}

TEST_F(CliTest, NamedFileWithoutACommandIsThree) {
  write("good.c", CleanC);
  write("other.c", CleanC);
  commands({{"good.c", ""}});
  Outcome R = run("check other.c");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.complains("no compile command in")) << R.Err;
}

//===--- Compile commands -------------------------------------------------===//

TEST_F(CliTest, CommandsAreFoundUpwards) {
  write("src/deep/a.c", LoopC);
  commands({{"src/deep/a.c", ""}});
  EXPECT_CODE(run("check", "src/deep"), 1);
  EXPECT_CODE(run("check src/deep/a.c"), 1);
  EXPECT_CODE(run("check src"), 1);
}

TEST_F(CliTest, CommandsAreFoundInBuild) {
  write("src/a.c", LoopC);
  commands({{"src/a.c", ""}}, "build");
  EXPECT_CODE(run("check"), 1);
  EXPECT_CODE(run("check a.c", "src"), 1);
}

TEST_F(CliTest, BuildPathIsAFolderOrAFile) {
  write("a.c", LoopC);
  commands({{"a.c", ""}}, "out/debug");
  EXPECT_CODE(run("check"), 2);
  EXPECT_CODE(run("check -p out/debug"), 1);
  EXPECT_CODE(run("check -pout/debug"), 1);
  EXPECT_CODE(run("check -p out/debug/compile_commands.json"), 1);
}

TEST_F(CliTest, NoCommandsAnywhere) {
  write("a.c", LoopC);
  Outcome R = run("check");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.complains("compile_commands.json")) << R.Err;
  EXPECT_TRUE(R.complains("-p")) << R.Err;
  EXPECT_TRUE(R.complains("--")) << R.Err;
}

TEST_F(CliTest, BrokenCommandsAreTwoAndNamed) {
  write("a.c", LoopC);
  for (const char *Broken :
       {"[{\"directory\": \"/tmp\",", "", "hello", "{}", "[1, 2]",
        "[{\"directory\": \"/tmp\", \"file\": \"a.c\"}]",
        "[{\"file\": \"a.c\", \"command\": \"cc a.c\"}]", "[]"}) {
    write("compile_commands.json", Broken);
    Outcome R = run("check");
    EXPECT_EQ(R.Code, 2) << Broken << "\n" << R.Out << R.Err;
    EXPECT_TRUE(R.complains("compile_commands.json")) << R.Err;
    EXPECT_EQ(R.Out, "");
  }
}

TEST_F(CliTest, ArgumentsFormAndRelativeFolder) {
  write("sub/a.c", LoopC);
  write("sub/defs/limit.h", "#define N 1000\n");
  write("compile_commands.json",
        R"([{"directory": "sub", "file": "a.c",
             "arguments": ["cc", "-Idefs", "-include", "limit.h", "-c", "a.c"]}])");
  EXPECT_CODE(run("check"), 1);
}

TEST_F(CliTest, FlagFileServesCAndCpp) {
  write("compile_flags.txt", "-std=c++20\n# a comment\n\n-DX=1\n");
  write("a.c", std::string(LoopC) + "int class;\n");
  write("b.cpp", LoopCpp);
  Outcome R = run("check");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("a.c:5:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("b.cpp:8:5: warning: ")) << R.Out;
}

TEST_F(CliTest, FlagsAfterDashes) {
  write("a.c", std::string("#ifdef CLEAN\n") + CleanC + "#else\n" + LoopC +
                   "#endif\n");
  write("b.c", CleanC);
  EXPECT_CODE(run("check a.c b.c --"), 1);
  EXPECT_CODE(run("check a.c b.c -- -DCLEAN"), 0);
  EXPECT_CODE(run("check . -- -DCLEAN"), 0);
}

TEST_F(CliTest, FlagsOfOtherCompilersAreTolerated) {
  write("a.cpp", LoopCpp);
  commands(
      {{"a.cpp", "-std=gnu++20 -O2 -g -Wall -Werror -Wextra -pedantic-errors "
                 "-fno-semantic-interposition -fconserve-stack "
                 "-Wno-maybe-uninitialized -mfpmath=sse -march=native "
                 "-fno-tree-vectorize -fno-ipa-cp -fstack-clash-protection "
                 "--param=ssp-buffer-size=4 -fdiagnostics-color=always "
                 "-fmodules-ts -fdeps-format=p1689r5 -MMD -MF a.d -MT a.o "
                 "-fplugin=/no/such/plugin.so -flto=auto -ffat-lto-objects "
                 "-save-temps -Wp,-D_FORTIFY_SOURCE=2 -Winvalid-pch"}});
  Outcome R = run("check");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("a.cpp:8:5: warning: "));
  // Looking does not write.
  EXPECT_FALSE(llvm::sys::fs::exists(Root + "/a.d"));
  EXPECT_FALSE(llvm::sys::fs::exists(Root + "/a.cpp.o"));
  EXPECT_FALSE(llvm::sys::fs::exists(Root + "/a.ii"));
}

// The machine of the test has no libc++: the other library must do.
TEST_F(CliTest, OtherStandardLibraryDoes) {
  write("a.cpp", std::string("#include <string>\n#include <vector>\n"
                             "std::vector<std::string> Names;\n") +
                     LoopCpp);
  commands({{"a.cpp", "-std=c++20 -stdlib=libc++ -fexperimental-library"}});
  Outcome R = run("check");
  EXPECT_CODE(R, 1);
  EXPECT_FALSE(R.complains("file not found")) << R.Err;
}

TEST_F(CliTest, FlagsInAResponseFileCount) {
  write("a.c", std::string("#ifdef CLEAN\n") + CleanC + "#else\n" + LoopC +
                   "#endif\n");
  write("flags.rsp", "-DCLEAN\n");
  commands({{"a.c", "@flags.rsp"}});
  EXPECT_CODE(run("check"), 0);
}

TEST_F(CliTest, LauncherBeforeTheCompiler) {
  write("a.cpp", LoopCpp);
  write("compile_commands.json",
        Json::array({{{"directory", Root},
                      {"file", "a.cpp"},
                      {"command", "ccache g++ -std=c++20 -c "
                                  "a.cpp"}}})
            .dump());
  EXPECT_CODE(run("check"), 1);
}

TEST_F(CliTest, UncommonEndings) {
  write("sketch.ino", LoopCpp);
  write("start.S", "nop\n");
  commands({{"sketch.ino", "-std=c++20"}, {"start.S", ""}});
  Outcome R = run("check");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("sketch.ino:")) << R.Out;
  EXPECT_TRUE(R.complains("left out 1 file that is not C or C++")) << R.Err;
}

// What is too deep to follow is said, not dropped without a word.
TEST_F(CliTest, CutPathsAreSaid) {
  std::string Deep = "#include <curl/curl.h>\n"
                     "void f0(CURL *c) { curl_easy_perform(c); }\n";
  for (int I = 1; I < 40; ++I)
    Deep += "void f" + std::to_string(I) + "(CURL *c) { f" +
            std::to_string(I - 1) + "(c); }\n";
  write("deep.c", Deep);
  write("loop.c", LoopC);
  EXPECT_TRUE(run("check deep.c --").complains("more calls than are followed"));
  EXPECT_FALSE(
      run("check loop.c --").complains("more calls than are followed"));
}

TEST_F(CliTest, FolderWithBlanksAndUnicode) {
  write("my söurces/a b.c", LoopC);
  Outcome R = run("check 'my söurces' --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("my söurces/a b.c:5:5: warning: ")) << R.Out;
}

//===--- What is reported -------------------------------------------------===//

TEST_F(CliTest, PathsRestrictTheReportNotTheLink) {
  write("send.h", "void send_one(const char *url);\n");
  write("lib/send.c", R"(#include "../send.h"
#include <curl/curl.h>
void send_one(const char *url) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_perform(curl);
}
)");
  write("app/main.c", R"(#include "../send.h"
void close_many(int n) {
  for (int i = 0; i < n; i++)
    send_one("https://slack.com/api/conversations.close");
}
)");
  write("app/other.c", LoopC);
  commands({{"lib/send.c", ""}, {"app/main.c", ""}, {"app/other.c", ""}});
  Outcome R = run("check app/main.c");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("app/main.c:4:5: warning: ")) << R.Out << R.Err;
  EXPECT_TRUE(R.says("conversations.close"));
  EXPECT_TRUE(R.says("lib/send.c:6:3: note: ")) << R.Out;
  EXPECT_FALSE(R.says("other.c"));
  // What the request itself is reported for is another check's business.
  Outcome Lib = run("check lib --checks ratelimit-request-in-loop");
  EXPECT_CODE(Lib, 0);
  EXPECT_EQ(Lib.Out, "");
  Outcome All = run("check app");
  EXPECT_TRUE(All.says("app/main.c:4:5: warning: "));
  EXPECT_TRUE(All.says("app/other.c:5:5: warning: "));
}

/// What the sources lead to in headers is not dropped without a word.
TEST_F(CliTest, HeadersThatAreNotGivenAreSaid) {
  write("app/close.h", R"(#include <curl/curl.h>
static inline void close_many(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.close");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl); // NOLINT(ratelimit-*)
}
)");
  write("app/main.c", "#include \"close.h\"\n");
  write("app/other.c", LoopC);
  commands({{"app/main.c", ""}, {"app/other.c", ""}});
  const std::string Only = " --checks ratelimit-request-in-loop";
  Outcome Source = run("check app/main.c" + Only);
  EXPECT_CODE(Source, 0);
  EXPECT_EQ(Source.Out, "");
  EXPECT_TRUE(Source.complains("1 finding in headers not shown, the first in "
                               "app/close.h: give the header, or its folder"))
      << Source.Err;
  EXPECT_FALSE(Source.complains("other.c")) << Source.Err;
  EXPECT_EQ(run("check --quiet app/main.c" + Only).Err, "");
  Outcome Header = run("check app/main.c app/close.h" + Only);
  EXPECT_TRUE(Header.says("app/close.h:5:5: warning: ")) << Header.Out;
  EXPECT_FALSE(Header.complains("not shown")) << Header.Err;
  EXPECT_FALSE(run("check app" + Only).complains("not shown"));
  EXPECT_CODE(run("check app --write-baseline base.json" + Only), 0);
  EXPECT_FALSE(run("check app/main.c --baseline base.json" + Only)
                   .complains("not shown"));
}

// Disabled tests say what is right where it does not hold yet.
//
// Functions of the same name are not the same function where the project
// builds several programs.
TEST_F(CliTest, TwoProgramsInOneProject) {
  for (const char *File : {"one/main.c", "two/main.c"})
    write(File, R"(#include <curl/curl.h>
int main(int argc, char **argv) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/users.list");
  for (int i = 0; i < argc; i++)
    curl_easy_perform(curl);
}
)");
  commands({{"one/main.c", ""}, {"two/main.c", ""}});
  Outcome R = run("check");
  EXPECT_TRUE(R.says("one/main.c:6:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("two/main.c:6:5: warning: ")) << R.Out;
}

TEST_F(CliTest, StaticFunctionsOfTheSameNameAreTwo) {
  for (const char *Name : {"one", "two"})
    write(std::string(Name) + "/util.c", std::string(R"(#include <curl/curl.h>
static void run(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/users.list");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
void start_)") + Name + "(CURL *curl, int n) { run(curl, n); }\n");
  commands({{"one/util.c", ""}, {"two/util.c", ""}});
  Outcome R = run("check");
  EXPECT_TRUE(R.says("one/util.c:5:5: warning: ")) << R.Out;
  EXPECT_TRUE(R.says("two/util.c:5:5: warning: ")) << R.Out;
}

// /tmp on a Mac, many home folders: a path has two names, and the findings
// must not be lost between them.
TEST_F(CliTest, PathThroughASymbolicLink) {
  write("real/a.c", LoopC);
  commands({{"real/a.c", ""}});
  ASSERT_FALSE(llvm::sys::fs::create_link(Root + "/real", Root + "/link"));
  EXPECT_CODE(run("check -p . link"), 1);
  EXPECT_CODE(run("check -p . link/a.c"), 1);
}

TEST_F(CliTest, ChecksAreFiltered) {
  write("loop.c", LoopC);
  write("retry.cpp", RetryCpp);
  commands({{"loop.c", ""}, {"retry.cpp", ""}});
  Outcome All = run("check");
  EXPECT_TRUE(All.says("[ratelimit-request-in-loop]"));
  EXPECT_TRUE(All.says("[ratelimit-retry-without-backoff]")) << All.Out;
  Outcome Loop = run("check --checks ratelimit-request-in-loop");
  EXPECT_CODE(Loop, 1);
  EXPECT_TRUE(Loop.says("[ratelimit-request-in-loop]"));
  EXPECT_FALSE(Loop.says("[ratelimit-retry-without-backoff]"));
  Outcome Async = run("check --checks=ratelimit-blocking-in-async");
  EXPECT_CODE(Async, 0);
  Outcome Two = run("check --checks=ratelimit-request-in-loop,"
                    "ratelimit-retry-without-backoff");
  EXPECT_TRUE(Two.says("[ratelimit-request-in-loop]")) << Two.Out;
  EXPECT_TRUE(Two.says("[ratelimit-retry-without-backoff]")) << Two.Out;
  EXPECT_FALSE(Two.says("[ratelimit-unchecked-response]")) << Two.Out;
}

// Each limit with its places, and what one run sends.
TEST_F(CliTest, BudgetAddsUp) {
  write("a.cpp", R"(#include <curl/curl.h>
#include <string>
#include <vector>
#include <unistd.h>
void call(CURL *Handle, const std::string &Method, const std::string &Fields) {
  std::string Url = "https://slack.com/api/" + Method + "?" + Fields;
  curl_easy_setopt(Handle, CURLOPT_URL, Url.c_str());
  curl_easy_perform(Handle);
}
void closeAll(CURL *Handle, const std::vector<std::string> &Ids) {
  call(Handle, "auth.test", "");
  for (const auto &Id : Ids)
    call(Handle, "conversations.close", "channel=" + Id);
}
void watch(CURL *Handle) {
  for (;;) {
    call(Handle, "users.list", "");
    sleep(5);
  }
}
)");
  commands({{"a.cpp", ""}});
  Outcome R = run("budget");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("Slack conversations.close: 20 or so a minute per "
                     "workspace (Tier 2)"))
      << R.Out;
  EXPECT_TRUE(R.says("a.cpp:13:5: once per element of `Ids`")) << R.Out;
  EXPECT_TRUE(R.says("the first 429: at element 21, after about 2 s")) << R.Out;
  EXPECT_TRUE(R.says("3 s for each element, 5 min for 100")) << R.Out;
  EXPECT_TRUE(R.says("12 a minute  a.cpp:17:5: in every round of an endless "
                     "`for` loop, 5 s apart"))
      << R.Out;
  EXPECT_TRUE(R.says("keeps the limit: 60 % of it")) << R.Out;
  EXPECT_TRUE(R.says("closeAll (a.cpp:10): 1 x auth.test + |Ids| x "
                     "conversations.close"))
      << R.Out;

  Outcome AsJson = run("budget --format json");
  EXPECT_CODE(AsJson, 0);
  Json Close, J = AsJson.json();
  for (const Json &B : J["budgets"])
    if (B["endpoint"] == "conversations.close")
      Close = B;
  ASSERT_TRUE(Close.is_object()) << AsJson.Out;
  EXPECT_EQ(Close["provider"], "slack");
  EXPECT_EQ(Close["limit"]["requests"], 20.0);
  ASSERT_EQ(Close["spenders"].size(), 1u);
  const Json &Spender = Close["spenders"][0];
  EXPECT_EQ(Spender["file"], "a.cpp");
  EXPECT_EQ(Spender["line"], 13);
  EXPECT_EQ(Spender["how_often"], "once per element of `Ids`");
  EXPECT_EQ(Spender["breaks_at_round"], 21.0);
  EXPECT_EQ(Spender["for_ever"], false);
  EXPECT_EQ(J["runs"][0]["function"], "closeAll");
  EXPECT_EQ(J["runs"][0]["requests"],
            "1 x auth.test + |Ids| x conversations.close");
  EXPECT_CODE(run("budget --format yaml"), 2);
  EXPECT_CODE(run("budget --help"), 0);
  EXPECT_CODE(run("budget --no-such"), 2);
}

/// Two objects with a timer each spend twice.
TEST_F(CliTest, BudgetCountsObjects) {
  write("a.cpp", R"(#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QTimer>
class Watch : public QObject {
public:
  Watch() {
    connect(&Timer, &QTimer::timeout, this, [this] { Net.get(QNetworkRequest(QUrl("https://slack.com/api/users.list"))); });
    Timer.start(4000);
  }
private:
  QNetworkAccessManager Net;
  QTimer Timer;
};
void both() {
  Watch First;
  Watch Second;
}
)");
  commands({{"a.cpp", ""}});
  Outcome R = run("budget");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("at each tick of a timer, every 4 s, by the object that "
                     "begins in line 15"))
      << R.Out;
  EXPECT_TRUE(R.says("by the object that begins in line 16")) << R.Out;
  EXPECT_TRUE(R.says("together 30 a minute")) << R.Out;
}

TEST_F(CliTest, ConfidenceIsALowerBound) {
  write("sure.c", LoopC);
  write("unsure.c", UnknownHostC);
  commands({{"sure.c", ""}, {"unsure.c", ""}});
  Outcome Medium = run("check");
  EXPECT_TRUE(Medium.says("sure.c:5:5: warning: "));
  EXPECT_TRUE(Medium.says("unsure.c:5:5: warning: ")) << Medium.Out;
  EXPECT_TRUE(Medium.says("(confidence: medium)"));
  Outcome High = run("check --confidence high");
  EXPECT_CODE(High, 1);
  EXPECT_TRUE(High.says("sure.c:5:5: warning: "));
  EXPECT_FALSE(High.says("unsure.c"));
  EXPECT_EQ(run("check --confidence medium").Out, Medium.Out);
}

TEST_F(CliTest, NoEscapeCodesInAPipe) {
  write("a.c", LoopC);
  EXPECT_FALSE(run("check a.c --").says("\033"));
  EXPECT_FALSE(run("check a.c --").complains("\033"));
  EXPECT_FALSE(run("check a.c --", ".", "NO_COLOR=1 TERM=xterm").says("\033"));
}

//===--- JSON and determinism ---------------------------------------------===//

TEST_F(CliTest, JsonIsValidAndRelative) {
  write("src/a.c", LoopC);
  write("src/bad.c", "int x = ;\n");
  commands({{"src/a.c", ""}, {"src/bad.c", ""}});
  Outcome R = run("check --format json", "src");
  EXPECT_CODE(R, 3);
  Json J = R.json();
  EXPECT_EQ(J["version"], 1);
  ASSERT_EQ(J["findings"].size(), 1u);
  const Json &F = J["findings"][0];
  EXPECT_EQ(F["check"], RequestInLoop);
  EXPECT_EQ(F["file"], "src/a.c");
  EXPECT_EQ(F["line"], 5);
  EXPECT_EQ(F["provider"], "slack");
  EXPECT_EQ(F["endpoint"], "conversations.close");
  EXPECT_EQ(F["limit"]["id"], "tier-2");
  EXPECT_EQ(F["limit"]["requests"], 20);
  EXPECT_EQ(F["fingerprint"].get<std::string>().size(), 16u);
  for (const Json &Step : F["trace"])
    if (!Step["file"].is_null()) {
      EXPECT_EQ(Step["file"], "src/a.c");
    }
  ASSERT_EQ(J["units"].size(), 2u);
  EXPECT_EQ(J["units"][0]["file"], "src/a.c");
  EXPECT_EQ(J["units"][0]["status"], "ok");
  EXPECT_EQ(J["units"][1]["file"], "src/bad.c");
  EXPECT_EQ(J["units"][1]["status"], "partial");
  EXPECT_EQ(J["units"][1]["errors"].size(), 1u);
}

// Two checkouts in different folders give the same report.
TEST_F(CliTest, ErrorsNameRelativePlaces) {
  write("bad.c", "int x = ;\n");
  Json J = run("check --format json bad.c --").json();
  EXPECT_EQ(J["units"][0]["errors"][0], "bad.c:1:9: expected expression");
}

TEST_F(CliTest, SameSourcesSameBytes) {
  std::vector<std::pair<std::string, std::string>> Files;
  for (int I = 0; I < 6; ++I) {
    std::string Name = "src/f" + std::to_string(I);
    std::string N = std::to_string(I);
    if (I % 2 == 0) {
      write(Name + ".c", "void send_" + N + "(const char *);\nvoid loop_" + N +
                             "(int n) {\n  for (int i = 0; i < n; i++) send_" +
                             N +
                             "(\"https://slack.com/api/users.list\");\n}\n");
      Files.emplace_back(Name + ".c", "");
    } else {
      write(Name + ".c",
            "#include <curl/curl.h>\nvoid send_" + std::to_string(I - 1) +
                "(const char *u) {\n  CURL *c = curl_easy_init();\n"
                "  curl_easy_setopt(c, CURLOPT_URL, u);\n"
                "  curl_easy_perform(c);\n}\n");
      Files.emplace_back(Name + ".c", "");
    }
  }
  write("src/bad.c", "int x = ;\n");
  Files.emplace_back("src/bad.c", "");
  write("src/loop.c", LoopC);
  Files.emplace_back("src/loop.c", "");
  commands(Files);
  Outcome First = run("check --format json");
  EXPECT_CODE(First, 3);
  EXPECT_GE(First.json()["findings"].size(), 4u);
  EXPECT_EQ(run("check --format json").Out, First.Out);
  EXPECT_EQ(run("check --format json -j1").Out, First.Out);
  EXPECT_EQ(run("check --format json -j2").Out, First.Out);
  commands(Files, ".", /*Reversed=*/true);
  EXPECT_EQ(run("check --format json").Out, First.Out);
  EXPECT_EQ(run("check --format json -j 2").Out, First.Out);
  // Same findings from another place in the project.
  EXPECT_EQ(run("check --format=json", "src").Out, First.Out);
}

TEST_F(CliTest, TextIsTheSameWithAnyJobs) {
  write("a.c", LoopC);
  write("b.cpp", RetryCpp);
  commands({{"a.c", ""}, {"b.cpp", ""}});
  Outcome First = run("check -j1");
  EXPECT_CODE(First, 1);
  EXPECT_EQ(run("check -j2").Out, First.Out);
  commands({{"a.c", ""}, {"b.cpp", ""}}, ".", /*Reversed=*/true);
  EXPECT_EQ(run("check -j2").Out, First.Out);
}

// One file compiled twice with other macros: which one counts may not depend
// on the order of the entries.
TEST_F(CliTest, FileWithTwoCommandsInAnyOrder) {
  write("a.c", std::string("#ifdef CLEAN\n") + CleanC + "#else\n" + LoopC +
                   "#endif\n");
  commands({{"a.c", "-DCLEAN"}, {"a.c", ""}});
  Outcome First = run("check --format json");
  commands({{"a.c", "-DCLEAN"}, {"a.c", ""}}, ".", /*Reversed=*/true);
  EXPECT_EQ(run("check --format json").Out, First.Out);
}

TEST_F(CliTest, FingerprintsSurviveMovedLines) {
  write("a.c", LoopC);
  Json Before = run("check --format json a.c --").json();
  write("a.c", std::string("\n/* more\n   lines */\n\n") + LoopC);
  Json After = run("check --format json a.c --").json();
  ASSERT_EQ(Before["findings"].size(), 1u);
  ASSERT_EQ(After["findings"].size(), 1u);
  EXPECT_EQ(After["findings"][0]["line"], 9);
  EXPECT_EQ(After["findings"][0]["fingerprint"],
            Before["findings"][0]["fingerprint"]);
}

} // namespace
