//===- WritingRulesTest.cpp - the page about rules is right -----*- C++ -*-===//
//
// Does what docs/writing-rules.md says, with the files it shows: an API and a
// wrapper that nobody knows, and a finding about both.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include "llvm/ADT/StringExtras.h"

using namespace throttlint;
using llvm::StringRef;

namespace {

class WritingRulesTest : public CliTest {
protected:
  void SetUp() override {
    CliTest::SetUp();
    Page = slurp(DOCS_DIR "/writing-rules.md");
    ASSERT_FALSE(Page.empty());
  }

  /// The block of code that contains \p Text.
  std::string block(StringRef Text) {
    StringRef Rest(Page);
    while (true) {
      auto [Before, Behind] = Rest.split("\n```");
      if (Behind.empty())
        break;
      auto [Head, Code] = Behind.split('\n');
      auto [Block, After] = Code.split("\n```");
      if (Block.contains(Text))
        return Block.str() + "\n";
      Rest = After;
    }
    ADD_FAILURE() << "no block with " << Text.str();
    return "";
  }

  void writeRules() {
    write("lint/rules/acme/payments.json", block("\"id\": \"acme/payments\""));
    write("lint/rules/acme-http.json", block("\"id\": \"acme-http\""));
  }

private:
  std::string Page;
};

TEST_F(WritingRulesTest, TheFilesShownAreRightAndTheirTestsPass) {
  writeRules();
  write("lint/rules/acme/payments.test.cpp", block("httplib::Client"));
  write("lint/rules/acme-http.test.cpp", block("// --- refunds.cpp"));
  Outcome Valid = run("rules validate --strict lint/rules");
  EXPECT_CODE(Valid, 0);
  EXPECT_EQ(Valid.Out, "");
  Outcome Test = run("rules test lint/rules");
  EXPECT_CODE(Test, 0);
  EXPECT_TRUE(Test.complains("2 tests, 0 failed")) << Test.Err;
}

TEST_F(WritingRulesTest, TheProgramHasTheFindingShown) {
  std::string Test = block("// --- refunds.cpp");
  auto [Header, Source] = StringRef(Test).split("// --- refunds.cpp\n");
  std::string Program;
  for (StringRef Line : llvm::split(Source, '\n'))
    Program += Line.split("  // ").first.str() + "\n";
  write("include/acme/http.h",
        Header.split("// --- acme/http.h\n").second.str());
  // The functions behind the first are only in the test.
  write("src/refunds.cpp",
        StringRef(Program).split("\n}\n").first.str() + "\n}\n");
  EXPECT_EQ(run("check src -- -std=c++20 -Iinclude").Code, 0)
      << "nobody knows the wrapper yet";
  writeRules();
  Outcome R = run("check --rules lint/rules src -- -std=c++20 -Iinclude");
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says(block("src/refunds.cpp:8:5: warning"))) << R.Out;
  Outcome Shown = run("rules show acme POST /v1/payments/1/refunds --rules "
                      "lint/rules");
  EXPECT_TRUE(Shown.says("refunds.create")) << Shown.Out << Shown.Err;
}

// The way without the page: begin, put in what is true, look.
TEST_F(WritingRulesTest, FromTheBeginningsToAFinding) {
  EXPECT_CODE(run("rules new api corp/stock --rules lint"), 0);
  EXPECT_CODE(run("rules new client corp-rest --rules lint"), 0);
  auto Change = [&](const std::string &File,
                    std::vector<std::pair<StringRef, StringRef>> Changes) {
    std::string Text = slurp(Root + "/" + File);
    for (auto [From, To] : Changes) {
      EXPECT_TRUE(StringRef(Text).contains(From)) << From.str() << "\n" << Text;
      for (size_t At = 0; (At = Text.find(From, At)) != std::string::npos;
           At += To.size())
        Text.replace(At, From.size(), To);
    }
    write(File, Text);
  };
  Change("lint/corp/stock.json", {{"api.corp.example", "stock.corp.example"},
                                  {"/v1", "/api/v3"},
                                  {"\"requests\": 60, \"window_seconds\": 60",
                                   "\"requests\": 10, \"window_seconds\": 1"},
                                  {"/items/{item}", "/articles/{article}"}});
  Change("lint/corp-rest.json", {{"corp_rest/client.h", "corp/rest.hpp"},
                                 {"corp_rest::Client", "corp::Session"}});
  EXPECT_CODE(run("rules validate --strict lint"), 0);
  // The tests still speak of other names.
  EXPECT_CODE(run("rules test lint"), 1);
  Change("lint/corp/stock.test.cpp",
         {{"api.corp.example", "stock.corp.example"},
          {"/v1/items", "/api/v3/articles"},
          {"\"items\"", "\"10 a second\""},
          {"std::chrono::seconds(1)", "std::chrono::milliseconds(100)"}});
  Change("lint/corp-rest.test.cpp", {{"corp_rest/client.h", "corp/rest.hpp"},
                                     {"namespace corp_rest", "namespace corp"},
                                     {"corp_rest::Client", "corp::Session"},
                                     {"Client", "Session"}});
  Outcome Test = run("rules test lint");
  EXPECT_CODE(Test, 0);
  EXPECT_TRUE(Test.complains("2 tests, 0 failed")) << Test.Err;
  write("corp/rest.hpp", R"(#pragma once
#include <string>
namespace corp {
struct Reply { int code; };
class Session {
 public:
  explicit Session(const std::string &base, int timeout = 1000);
  Reply get(const std::string &path);
};
}
)");
  write("sync.cpp", R"(#include <corp/rest.hpp>
#include <vector>
void sync(const std::vector<std::string> &ids) {
  corp::Session session("https://stock.corp.example/api/v3");
  for (const auto &id : ids)
    if (session.get("/articles/" + id).code != 200) return;
}
)");
  Json J = run("check --format json --rules lint sync.cpp -- -I.").json();
  ASSERT_EQ(J["findings"].size(), 1u) << J.dump(2);
  const Json &F = J["findings"][0];
  EXPECT_EQ(F["check"], RequestInLoop);
  EXPECT_EQ(F["line"], 6);
  std::string Message = F["message"];
  for (const char *Part :
       {"`GET /articles/{article}`", "10 a second", "the 11th element"})
    EXPECT_NE(Message.find(Part), std::string::npos) << Message;
}

} // namespace
