//===- OutputCliTest.cpp - formats, files and terminals ---------*- C++ -*-===//
//
// What a terminal gets is read through a pseudo terminal, with a width.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include <pty.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace throttlint;

namespace {

class OutputCliTest : public CliTest {
protected:
  /// Runs the program on a terminal of its own, where standard output and
  /// standard error are one.
  Outcome runOnTerminal(const std::string &Arguments,
                        const std::string &Environment = "TERM=xterm",
                        unsigned short Columns = 80) {
    winsize Size{};
    Size.ws_row = 24;
    Size.ws_col = Columns;
    int Master = -1;
    std::string Line = "cd " + shellWord(Root) + " && exec env -u COLUMNS -u " +
                       "NO_COLOR " + Environment + " " +
                       shellWord(THROTTLINT_BINARY) + " " + Arguments;
    pid_t Child = forkpty(&Master, nullptr, nullptr, &Size);
    if (Child == 0) {
      execl("/bin/sh", "sh", "-c", Line.c_str(), nullptr);
      _exit(127);
    }
    EXPECT_GT(Child, 0);
    Outcome R;
    char Buffer[4096];
    // Reading fails when the child is gone.
    for (ssize_t N; (N = read(Master, Buffer, sizeof Buffer)) > 0;)
      R.Out.append(Buffer, N);
    close(Master);
    int Status = 0;
    waitpid(Child, &Status, 0);
    R.Code = WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
    // The terminal makes two characters of a line end.
    R.Out.erase(std::remove(R.Out.begin(), R.Out.end(), '\r'), R.Out.end());
    return R;
  }

  static std::string withoutColours(const std::string &Text) {
    std::string Plain;
    for (size_t I = 0; I < Text.size(); ++I)
      if (Text[I] == '\033')
        I = Text.find('m', I);
      else
        Plain += Text[I];
    return Plain;
  }
};

//===--- Formats ----------------------------------------------------------===//

TEST_F(OutputCliTest, SeveralReportsAtOnce) {
  write("src/a.c", LoopC);
  write("src/bad.c", "int x = ;\n");
  commands({{"src/a.c", ""}, {"src/bad.c", ""}});
  Outcome R = run("check --format github --output sarif=r.sarif --output "
                  "json=r.json --output=gitlab=gl.json --output junit=r.xml "
                  "--output text=r.txt");
  EXPECT_CODE(R, 3);
  EXPECT_EQ(R.Out.find("::warning file=src/a.c,line=5,col=5,"), 0u) << R.Out;
  EXPECT_TRUE(R.says("::warning file=src/bad.c,title=throttlint::only partly "
                     "analysed"))
      << R.Out;
  auto Read = [&](const char *Name) { return slurp(Root + "/" + Name); };
  EXPECT_EQ(Read("r.json"), run("check --format json").Out);
  EXPECT_EQ(Read("r.txt"), run("check").Out);
  EXPECT_EQ(Read("r.sarif"), run("check --format sarif").Out);
  EXPECT_EQ(Read("gl.json"), run("check --format gitlab").Out);
  EXPECT_EQ(Read("r.xml"), run("check --format junit").Out);
  Json Sarif = Json::parse(Read("r.sarif"), nullptr, false);
  ASSERT_FALSE(Sarif.is_discarded());
  const Json &Run = Sarif["runs"][0];
  ASSERT_EQ(Run["results"].size(), 1u);
  EXPECT_EQ(Run["results"][0]["locations"][0]["physicalLocation"]
               ["artifactLocation"]["uri"],
            "src/a.c");
  EXPECT_FALSE(Run["invocations"][0]["executionSuccessful"]);
}

TEST_F(OutputCliTest, FilesHaveNoColours) {
  write("a.c", LoopC);
  Outcome R = runOnTerminal("check --output text=r.txt a.c --");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("\033"));
  EXPECT_EQ(slurp(Root + "/r.txt"), run("check a.c --").Out);
}

TEST_F(OutputCliTest, FileThatCannotBeWrittenIsTwo) {
  write("a.c", LoopC);
  Outcome R = run("check --output json=no/such/r.json a.c --");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.complains("cannot write 'no/such/r.json'")) << R.Err;
  // What was found is not lost.
  EXPECT_TRUE(R.says("a.c:5:5: warning: ")) << R.Out;
  if (access("/dev/full", W_OK) == 0) {
    EXPECT_CODE(run("check --output json=/dev/full a.c --"), 2);
  }
}

TEST_F(OutputCliTest, SarifSaysWhatIsNewAgainstABaseline) {
  write("a.c", LoopC);
  EXPECT_CODE(run("check --write-baseline b.json a.c --"), 0);
  write("b.cpp", RetryCpp);
  commands({{"a.c", ""}, {"b.cpp", ""}});
  Outcome R = run("check --baseline b.json --show-suppressed --format sarif");
  EXPECT_CODE(R, 1);
  Json J = R.json();
  std::map<std::string, std::set<std::string>> States;
  for (const Json &X : J["runs"][0]["results"])
    States[X["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]]
        .insert(X["baselineState"]);
  EXPECT_EQ(States["a.c"], (std::set<std::string>{"unchanged"}));
  EXPECT_EQ(States["b.cpp"], (std::set<std::string>{"new"}));
}

TEST_F(OutputCliTest, JUnitFailsWhereTheExitCodeDoes) {
  write("a.c", LoopC);
  EXPECT_TRUE(run("check --format junit a.c --").says("failures=\"1\""));
  Outcome R = run("check --format junit --fail-on error a.c --");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("failures=\"0\"")) << R.Out;
  EXPECT_TRUE(R.says("<system-out>")) << R.Out;
}

TEST_F(OutputCliTest, PathsWithBlanksInEveryFormat) {
  write("zwei Teile/größe, 100%.c", LoopC);
  std::string File = "'zwei Teile/größe, 100%.c' --";
  EXPECT_TRUE(run("check --format github " + File)
                  .says("::warning file=zwei Teile/größe%2C 100%25.c,line=5"));
  EXPECT_TRUE(run("check --format junit " + File)
                  .says("classname=\"zwei Teile/größe, 100%.c\""));
  EXPECT_EQ(run("check --format gitlab " + File).json()[0]["location"]["path"],
            "zwei Teile/größe, 100%.c");
  EXPECT_TRUE(run("check --format sarif " + File)
                  .says("\"zwei%20Teile/gr%C3%B6%C3%9Fe%2C%20100%25.c\""));
}

//===--- Terminals --------------------------------------------------------===//

TEST_F(OutputCliTest, ColoursOnATerminalUnlessUnwanted) {
  write("a.c", LoopC);
  const std::string Check = "check a.c --";
  EXPECT_TRUE(runOnTerminal(Check).says("\033["));
  for (const char *Without :
       {"TERM=dumb", "TERM=xterm NO_COLOR=1", "TERM=xterm NO_COLOR=0"})
    EXPECT_FALSE(runOnTerminal(Check, Without).says("\033")) << Without;
  // An empty variable says nothing.
  EXPECT_TRUE(runOnTerminal(Check, "TERM=xterm NO_COLOR=").says("\033["));
  EXPECT_FALSE(runOnTerminal("check --color=never a.c --").says("\033"));
  EXPECT_TRUE(
      runOnTerminal("check --color=always a.c --", "TERM=xterm NO_COLOR=1")
          .says("\033["));
}

TEST_F(OutputCliTest, ColoursInAPipeOnlyWhenAsked) {
  write("a.c", LoopC);
  Outcome Plain = run("check a.c --", ".", "TERM=xterm");
  EXPECT_FALSE(Plain.says("\033"));
  Outcome Asked = run("check --color always a.c --", ".", "TERM=xterm");
  EXPECT_TRUE(Asked.says("\033["));
  EXPECT_EQ(withoutColours(Asked.Out), Plain.Out);
}

TEST_F(OutputCliTest, WrappedAtTheWidthOfTheTerminalOnly) {
  write("a.c", LoopC);
  Outcome Pipe = run("check --quiet a.c --", ".", "COLUMNS=40");
  EXPECT_TRUE(Pipe.says("so from the 21st"));
  auto Longest = [](const std::string &Text) {
    size_t Most = 0;
    std::string Line;
    for (std::istringstream Lines(Text); std::getline(Lines, Line);)
      Most = std::max(Most, Line.size());
    return Most;
  };
  auto Squeezed = [](std::string Text) {
    std::string Out;
    for (char C : Text)
      if (!isspace(C))
        Out += C;
    return Out;
  };
  EXPECT_GT(Longest(Pipe.Out), 100u);
  for (unsigned short Columns : {60, 100}) {
    Outcome R =
        runOnTerminal("check --quiet a.c --", "TERM=xterm NO_COLOR=1", Columns);
    EXPECT_CODE(R, 1);
    // A word that is longer, such as an address, stands alone.
    EXPECT_LE(Longest(R.Out), Columns) << R.Out;
    EXPECT_GT(Longest(R.Out), Columns / 2u);
    EXPECT_EQ(Squeezed(R.Out), Squeezed(Pipe.Out));
  }
  // A terminal that does not tell its width.
  EXPECT_EQ(
      runOnTerminal("check --quiet a.c --", "TERM=xterm NO_COLOR=1", 0).Out,
      Pipe.Out);
}

TEST_F(OutputCliTest, EscapeCodesOfSourcesDoNotReachATerminal) {
  std::string Source = LoopC;
  Source.insert(Source.find("curl_easy_perform(curl);") +
                    sizeof "curl_easy_perform(curl);" - 1,
                " // \033[31mred\033]0;title\007");
  write("a.c", Source);
  Outcome R = runOnTerminal("check --color=never a.c --");
  EXPECT_TRUE(R.says("curl_easy_perform(curl); // ")) << R.Out;
  EXPECT_FALSE(R.says("\033"));
  EXPECT_FALSE(R.says("\007"));
}

TEST_F(OutputCliTest, SummaryUnlessQuiet) {
  write("a.c", LoopC);
  EXPECT_TRUE(runOnTerminal("check a.c --").says("throttlint: 1 finding in 1"));
  Outcome R = runOnTerminal("check --quiet a.c --");
  EXPECT_FALSE(R.says("throttlint: ")) << R.Out;
  EXPECT_TRUE(R.says("warning"));
}

// The second file takes as long as its header, which is a pipe, lets it.
TEST_F(OutputCliTest, ProgressOfLongRunsOnATerminalOnly) {
  write("a.c", CleanC);
  write("b.c", "#include \"slow.h\"\n");
  write("c.c", CleanC);
  write("d.c", CleanC);
  commands({{"a.c", ""}, {"b.c", ""}, {"c.c", ""}, {"d.c", ""}});
  ASSERT_EQ(mkfifo((Root + "/slow.h").c_str(), 0600), 0);
  auto Slowly = [&](auto Run) {
    std::thread Writer([&] {
      // Opening waits for the reader.
      std::ofstream To(Root + "/slow.h");
      std::this_thread::sleep_for(std::chrono::milliseconds(2300));
      To << "int slow;\n";
    });
    Outcome R = Run();
    Writer.join();
    return R;
  };
  Outcome R = Slowly([&] { return runOnTerminal("check -j1"); });
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("[2/4] files")) << R.Out;
  // The line is gone at the end.
  EXPECT_GT(R.Out.rfind("\033[K"), R.Out.rfind("/4] files")) << R.Out;
  EXPECT_FALSE(
      Slowly([&] { return runOnTerminal("check -j1 --quiet"); }).says("files"));
  Outcome Pipe = Slowly([&] { return run("check -j1", ".", "TERM=xterm"); });
  EXPECT_CODE(Pipe, 0);
  EXPECT_FALSE(Pipe.complains("[2/4]")) << Pipe.Err;
  EXPECT_FALSE(Pipe.complains("\033")) << Pipe.Err;
}

} // namespace
