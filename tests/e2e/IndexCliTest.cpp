//===- IndexCliTest.cpp - throttlint index, check --index -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

using namespace throttlint;

namespace {

class IndexCliTest : public CliTest {
protected:
  const std::string Index = "build/throttlint.index";

  /// A loop, its request in another file, and a header with the URL.
  void project(const std::string &Flags = "-Iinclude") {
    write("include/api.h", "#pragma once\n#include <curl/curl.h>\n"
                           "#define METHOD \"conversations.close\"\n"
                           "void send(CURL *Handle);\n");
    write("send.cpp",
          "#include \"api.h\"\nvoid send(CURL *Handle) {\n"
          "  curl_easy_setopt(Handle, CURLOPT_URL, \"https://slack.com/api/\" "
          "METHOD);\n  curl_easy_perform(Handle);\n}\n");
    write("loop.cpp", "#include \"api.h\"\nvoid all(CURL *Handle, int N) {\n"
                      "  for (int I = 0; I < N; ++I)\n    send(Handle);\n}\n");
    write("clean.c", CleanC);
    commands({{"clean.c", Flags}, {"loop.cpp", Flags}, {"send.cpp", Flags}},
             "build");
  }
  void makeIndex(const std::string &Parsed = "3 parsed of 3 files") {
    Outcome R = run("index -p build");
    EXPECT_CODE(R, 0);
    EXPECT_TRUE(R.complains(Parsed)) << R.Err;
  }
  /// With the index as without it; says how much was parsed.
  void sameFindings(const std::string &Parsed, int Code = 1) {
    Outcome Fresh = run("check -p build --format json --quiet");
    Outcome Known =
        run("check -p build --format json --verbose --index " + Index);
    EXPECT_CODE(Fresh, Code);
    EXPECT_CODE(Known, Code);
    EXPECT_EQ(Known.Out, Fresh.Out);
    EXPECT_TRUE(Known.complains(Parsed)) << Known.Err;
  }
  std::string read() { return slurp(Root + "/" + Index); }
};

TEST_F(IndexCliTest, WithAnIndexNothingIsParsedAndAllIsFound) {
  project();
  makeIndex();
  sameFindings("0 files parsed, 3 taken from the index");
  Outcome R = run("check -p build --index " + Index);
  EXPECT_TRUE(R.says("loop.cpp:4:5: warning: Slack `conversations.close`"))
      << R.Out;
  EXPECT_TRUE(R.says("send.cpp:4")) << R.Out;
  Outcome Budget = run("budget -p build --index " + Index);
  EXPECT_CODE(Budget, 0);
  EXPECT_EQ(Budget.Out, run("budget -p build").Out);
}

TEST_F(IndexCliTest, WhatChangedIsParsedAgain) {
  project();
  makeIndex();
  // The request becomes another one.
  write("include/api.h", "#pragma once\n#include <curl/curl.h>\n"
                         "#define METHOD \"conversations.list\"\n\n"
                         "void send(CURL *Handle);\n");
  sameFindings("2 files parsed, 1 taken from the index");
  makeIndex("2 parsed of 3 files");
  sameFindings("0 files parsed, 3 taken from the index");
  // One that stands in front of it now.
  write("api.h", "#pragma once\n#include <curl/curl.h>\n"
                 "#define METHOD \"users.list\"\nvoid send(CURL *Handle);\n");
  sameFindings("2 files parsed, 1 taken from the index");
  makeIndex("2 parsed of 3 files");
  // The same text at another time is no change.
  write("clean.c", CleanC);
  sameFindings("0 files parsed, 3 taken from the index");
  project("-Iinclude -DNDEBUG");
  sameFindings("3 files parsed in");
  // Outputs and warnings change nothing.
  makeIndex();
  project("-Iinclude -DNDEBUG -Wall -MD");
  sameFindings("0 files parsed, 3 taken from the index");
}

TEST_F(IndexCliTest, FilesComeAndGo) {
  project();
  makeIndex();
  commands({{"clean.c", "-Iinclude"}, {"send.cpp", "-Iinclude"}}, "build");
  sameFindings("0 files parsed, 2 taken from the index", 0);
  write("more.c", LoopC);
  commands({{"loop.cpp", "-Iinclude"},
            {"more.c", "-Iinclude"},
            {"send.cpp", "-Iinclude"}},
           "build");
  sameFindings("1 files parsed, 2 taken from the index");
}

TEST_F(IndexCliTest, ErrorsOfAFileStayWithItsFacts) {
  project();
  write("loop.cpp", "#include \"gone.h\"\n" + slurp(Root + "/loop.cpp"));
  Outcome R = run("index -p build");
  EXPECT_CODE(R, 3);
  EXPECT_TRUE(R.complains("loop.cpp: only partly analysed")) << R.Err;
  sameFindings("0 files parsed, 3 taken from the index", 3);
  // The header appears.
  write("gone.h", "");
  sameFindings("1 files parsed, 2 taken from the index");
  // A file that is not there at all is no part of the index.
  write(
      "build/compile_commands.json",
      "[{\"directory\": \"" + Root +
          "\", \"file\": \"nowhere.cpp\", \"command\": \"c++ nowhere.cpp\"}]");
  EXPECT_CODE(run("index -p build"), 3);
  sameFindings("1 files parsed in", 3);
}

TEST_F(IndexCliTest, AnUnreadableIndexIsAConfigurationError) {
  project();
  Outcome None = run("check -p build --index " + Index);
  EXPECT_CODE(None, 2);
  EXPECT_TRUE(None.complains("--index: cannot read the index "
                             "'build/throttlint.index': No such file"))
      << None.Err;
  EXPECT_TRUE(None.complains("`throttlint index` writes it")) << None.Err;
  EXPECT_EQ(None.Out, "");
  makeIndex();
  const std::string Whole = read();
  auto Complains = [&](const std::string &Text, const std::string &Says) {
    write(Index, Text);
    Outcome R = run("check -p build --index " + Index);
    EXPECT_CODE(R, 2);
    EXPECT_EQ(R.Out, "");
    EXPECT_TRUE(R.complains("'build/throttlint.index' " + Says)) << R.Err;
  };
  for (size_t Length :
       {size_t(17), size_t(20), Whole.size() / 2, Whole.size() - 1})
    Complains(Whole.substr(0, Length), "is a damaged index");
  for (size_t At = 19; At < Whole.size(); At += Whole.size() / 7) {
    std::string Wrong = Whole;
    Wrong[At] = static_cast<char>(Wrong[At] ^ 0x10);
    Complains(Wrong, "is a damaged index");
  }
  Complains(Whole + "x", "is a damaged index");
  Complains("", "is not an index of throttlint");
  Complains("int main() {}\n", "is not an index of throttlint");
  // `index` makes it good.
  write(Index, Whole.substr(0, Whole.size() / 2));
  makeIndex();
  EXPECT_EQ(read(), Whole);
}

TEST_F(IndexCliTest, AnIndexOfOtherRulesOrAnotherVersionDoesNotCount) {
  project();
  makeIndex();
  write("rules/own.json",
        "{\"schema\": 1, \"kind\": \"blocking\", \"id\": \"own/own\", "
        "\"name\": \"Own\", \"functions\": [{\"name\": \"nap\", \"role\": "
        "\"sleep\", \"duration\": {\"arg\": 0}}]}");
  Outcome R = run("check -p build --verbose --rules rules --index " + Index);
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.complains("with other rules")) << R.Err;
  EXPECT_TRUE(R.complains("3 files parsed in")) << R.Err;
  std::string Other = read();
  Other.replace(0, 18, "throttlint-index 99");
  write(Index, Other);
  sameFindings("was made by another version");
  makeIndex();
}

TEST_F(IndexCliTest, WhereItIsWritten) {
  project();
  Outcome R = run("index -p build -o mine.index");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(llvm::sys::fs::exists(Root + "/mine.index"));
  EXPECT_FALSE(llvm::sys::fs::exists(Root + "/" + Index));
  EXPECT_CODE(run("check -p build --index mine.index"), 1);
  // Sources are not written over.
  std::string Text = slurp(Root + "/loop.cpp");
  R = run("index -p build -o loop.cpp");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.complains("'loop.cpp' is not an index of throttlint; it was "
                          "not written over"))
      << R.Err;
  EXPECT_EQ(slurp(Root + "/loop.cpp"), Text);
  R = run("index -p build -o gone/x.index");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.complains("cannot write 'gone/x.index'")) << R.Err;
  // With flags on the command line, in the current folder.
  R = run("index clean.c -- -Iinclude");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(llvm::sys::fs::exists(Root + "/throttlint.index"));
}

TEST_F(IndexCliTest, TwoRunsWriteTheSameBytes) {
  project();
  makeIndex();
  std::string First = read();
  makeIndex("0 parsed of 3 files");
  EXPECT_EQ(read(), First);
  EXPECT_CODE(run("index -p build -j1 -o build/other.index"), 0);
  EXPECT_EQ(slurp(Root + "/build/other.index"), First);
}

} // namespace
