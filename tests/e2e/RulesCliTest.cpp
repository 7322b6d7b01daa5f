//===- RulesCliTest.cpp - throttlint rules and explain ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

using namespace throttlint;

namespace {

using RulesCliTest = CliTest;

/// A right file, with a piece of it replaced.
std::string api(const std::string &From = "", const std::string &To = "") {
  std::string Text = R"({
  "schema": 1,
  "kind": "api",
  "id": "acme/pay",
  "name": "Acme",
  "provider": "acme",
  "hosts": ["pay.acme.example"],
  "base_path": "/v1",
  "as_of": "2099-01-01",
  "source": "https://acme.example/limits",
  "over_limit": {"status": [429]},
  "plans": {"free": {"label": "free accounts", "default": true},
            "gold": {"label": "gold accounts"}},
  "limits": {
    "read": {"label": "reads", "requests": 100, "window_seconds": 60},
    "write": {"label": "writes", "requests": 10, "window_seconds": 60}
  },
  "default_limits": ["read"],
  "endpoints": [
    {"name": "items.get", "verb": "GET", "path": "/items/{item}", "limits": ["read"]},
    {"name": "items.put", "verb": "PUT", "path": "/items/{item}", "limits": ["write"],
     "plans": {"gold": ["read"]}}
  ]
})";
  return From.empty() ? Text : replaced(Text, From, To);
}

constexpr const char *ClientRule = R"({
  "schema": 1, "kind": "client", "id": "http", "name": "Acme HTTP",
  "as_of": "2099-01-01", "functions": [
    {"name": "acme::get", "role": "send", "blocking": true, "url": {"arg": 0}}]
})";

TEST_F(RulesCliTest, HelpOfEachCommand) {
  EXPECT_CODE(run("rules"), 2);
  Outcome R = run("rules --help");
  EXPECT_CODE(R, 0);
  for (const char *Name :
       {"list", "show", "validate", "test", "new", "export"}) {
    EXPECT_TRUE(R.says(std::string("  ") + Name)) << R.Out;
    Outcome One = run(std::string("rules ") + Name + " --help");
    EXPECT_CODE(One, 0);
    EXPECT_TRUE(One.says(std::string("usage: throttlint rules ") + Name));
    for (const std::string &Text : {One.Out, R.Out}) {
      llvm::SmallVector<llvm::StringRef> Lines;
      llvm::StringRef(Text).split(Lines, '\n');
      for (llvm::StringRef Line : Lines)
        EXPECT_LE(Line.size(), 80u) << Line.str();
    }
  }
  EXPECT_CODE(run("explain --help"), 0);
  Outcome Unknown = run("rules shwo");
  EXPECT_CODE(Unknown, 2);
  EXPECT_TRUE(Unknown.complains("did you mean 'rules show'")) << Unknown.Err;
  EXPECT_CODE(run("rules show"), 2);
  EXPECT_CODE(run("rules list x"), 2);
}

TEST_F(RulesCliTest, ListKnowsBuiltInAndOwn) {
  write("lint/acme/pay.json", api());
  Outcome R = run("rules list --rules lint");
  EXPECT_CODE(R, 0);
  for (const char *Id : {"slack/web-api ", "clients/libcurl ", "acme/pay "})
    EXPECT_TRUE(R.says(Id)) << Id;
  EXPECT_FALSE(run("rules list").says("acme/pay"));
  write(".throttlint", "ExtraRules: [lint]\n");
  EXPECT_TRUE(run("rules list").says("acme/pay"));
}

TEST_F(RulesCliTest, ShowAnEndpoint) {
  for (const char *Words :
       {"slack conversations.close", "'slack conversations.close'",
        "slack/web-api CONVERSATIONS.close", "conversations.close",
        "slack /conversations.close"}) {
    Outcome R = run(std::string("rules show ") + Words);
    EXPECT_CODE(R, 0);
    for (const char *Part :
         {"conversations.close", "https://slack.com/api/conversations.close",
          "20 or so a minute per workspace (Tier 2)", "status 429",
          "`Retry-After`", "source"})
      EXPECT_TRUE(R.says(Part)) << Words << ": " << Part << "\n" << R.Out;
    EXPECT_EQ(run(std::string("explain ") + Words).Out, R.Out);
  }
  Outcome Path = run("rules show github GET /repos/a/b/issues");
  EXPECT_CODE(Path, 0);
  EXPECT_TRUE(Path.says("/repos/{owner}/{repo}/issues")) << Path.Out;
  EXPECT_EQ(run("rules show slack /api/conversations.close").Out,
            run("rules show slack /conversations.close").Out);
}

TEST_F(RulesCliTest, ShowAnApiAndALibrary) {
  write("lint/acme/pay.json", api());
  Outcome R = run("rules show acme --rules lint");
  EXPECT_CODE(R, 0);
  for (const char *Part :
       {"Acme  (acme/pay)", "pay.acme.example", "`read`: 100 a minute",
        "`gold`: gold accounts", "2 endpoints", "items.get"})
    EXPECT_TRUE(R.says(Part)) << Part << "\n" << R.Out;
  Outcome Put = run("rules show acme items.put --rules lint");
  EXPECT_TRUE(Put.says("`gold`: gold accounts")) << Put.Out;
  Outcome Library = run("rules show clients/libcurl");
  EXPECT_CODE(Library, 0);
  EXPECT_TRUE(Library.says("`curl_easy_perform`")) << Library.Out;
}

TEST_F(RulesCliTest, TheRulesAsJson) {
  write("lint/acme/pay.json", api());
  Json One = run("rules show --json clients/libcurl").json();
  EXPECT_EQ(One["id"], "clients/libcurl");
  EXPECT_FALSE(One["functions"].empty());
  // The text of the file, whatever it is.
  EXPECT_EQ(run("rules show --json acme/pay --rules lint").Out, api() + "\n");
  Json Several = run("rules show --json slack").json();
  ASSERT_TRUE(Several.is_array()) << Several.dump(2);
  EXPECT_GE(Several.size(), 2u);
  Outcome Endpoint = run("rules show --json slack chat.postMessage");
  EXPECT_CODE(Endpoint, 2);
  EXPECT_TRUE(Endpoint.complains("leave out 'chat.postMessage'"));
  EXPECT_TRUE(run("rules show --json slak").complains("did you mean 'slack'"));
}

// What is written is what the program has: it takes the place of the same.
TEST_F(RulesCliTest, ExportWritesAllRules) {
  Outcome R = run("rules export known");
  EXPECT_CODE(R, 0);
  for (const char *File : {"apis/slack/web-api.json", "clients/libcurl.json",
                           "schema/api.schema.json", "stubs/curl/curl.h"})
    EXPECT_TRUE(llvm::sys::fs::exists(Root + "/known/" + File)) << File;
  EXPECT_EQ(Json::parse(slurp(Root + "/known/clients/libcurl.json")),
            run("rules show --json clients/libcurl").json());
  Outcome Same = run("rules list --rules known");
  EXPECT_CODE(Same, 0);
  EXPECT_EQ(Same.Out, run("rules list").Out);
  EXPECT_CODE(run("rules export known"), 2);
}

//===--- test --real-headers ----------------------------------------------===//

/// A library whose rule file names its header, in lint/, and with a header in
/// include/, which stands for what is installed.
class RealHeadersTest : public CliTest {
protected:
  static constexpr const char *Loop =
      "const std::string Slack = \"https://slack.com/api/users.info?user=\";\n"
      "void all(const char *const *ids) {\n"
      "  for (; *ids; ++ids)\n"
      "    acme::get(Slack + *ids);  // expect: [ratelimit-request-in-loop]\n"
      "}\n";
  static constexpr const char *Declared =
      "#pragma once\n"
      "#include <string>\n"
      "namespace acme { void get(const std::string &url); }\n";

  void SetUp() override {
    CliTest::SetUp();
    write("lint/http.json", replaced(ClientRule, "\"functions\"",
                                     "\"headers\": [\"acme/\"], "
                                     "\"functions\""));
    write("lint/stubs/acme/http.h", Declared);
    test(Loop);
  }

  void test(const std::string &Rest, const std::string &Above = "") {
    write("lint/http.test.cpp", Above + "#include <acme/http.h>\n" + Rest);
    EXPECT_CODE(run("rules test lint"), 0);
  }

  Outcome real() {
    return run("rules test --real-headers lint -- -I" + Root + "/include");
  }
};

TEST_F(RealHeadersTest, PassWhatTheLibraryHas) {
  write("include/acme/http.h", Declared);
  Outcome R = real();
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("ok     lint/http.test.cpp\n")) << R.Out;
  EXPECT_FALSE(R.complains("left out")) << R.Err;
}

TEST_F(RealHeadersTest, LeaveOutWhatIsNotInstalled) {
  Outcome R = real();
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(
      R.says("left out lint/http.test.cpp: 'acme/http.h' is not installed"))
      << R.Out;
  EXPECT_TRUE(R.complains("1 test, 0 failed, 1 left out")) << R.Err;
}

TEST_F(RealHeadersTest, FailOnNamesThatTheLibraryDoesNotHave) {
  write("include/acme/http.h", "namespace acme { void fetch(const char *); }");
  Outcome R = real();
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("FAILED lint/http.test.cpp")) << R.Out;
  EXPECT_TRUE(R.says("no member named 'get'")) << R.Out;
}

// It is installed, but not all that it needs.
TEST_F(RealHeadersTest, FailOnAHeaderThatDoesNotParse) {
  write("include/acme/http.h",
        std::string(Declared) + "#include <acme/config.h>\n");
  Outcome R = real();
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("include/acme/http.h:4:10: 'acme/config.h' file not "
                     "found"))
      << R.Out;
}

// As in a program: what is installed counts, stand-ins serve for the rest.
TEST_F(RealHeadersTest, TakeStandInsForOtherLibraries) {
  write("include/acme/http.h", Declared);
  write("lint/stubs/other/ids.h", "using Id = const char *;\n");
  test(Loop + std::string("void one(Id);\n"), "#include <other/ids.h>\n");
  Outcome R = real();
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("ok     lint/http.test.cpp (stand-ins: other/ids.h)"))
      << R.Out;
  // They do not stand in front of what is installed.
  write("include/acme/http.h", "namespace acme { void fetch(const char *); }");
  EXPECT_CODE(real(), 1);
}

TEST_F(RealHeadersTest, PartsStandForHeadersOfTheLibrary) {
  write("include/acme/http.h", "namespace acme { void fetch(const char *); }");
  const std::string Part =
      std::string("// --- acme/http.h\n") + Declared + "// --- main.cpp\n";
  test(Loop, Part);
  EXPECT_CODE(real(), 1);
  // In quotes it is the program's own, and nothing real remains.
  write("lint/http.test.cpp", Part + "#include \"acme/http.h\"\n" + Loop);
  Outcome Own = real();
  EXPECT_CODE(Own, 0);
  EXPECT_TRUE(Own.says("left out lint/http.test.cpp: it includes no header of "
                       "a library with <>"))
      << Own.Out;
}

TEST_F(RealHeadersTest, AskNothingOfLinesThatAreLeftOut) {
  write("lint/stubs/acme/http.h",
        std::string(Declared) +
            "#define ACME_HAS_PUT\n"
            "namespace acme { void put(const std::string &); }\n");
  write("lint/http.json",
        replaced(slurp(Root + "/lint/http.json"), "\"name\": \"acme::get\"",
                 "\"names\": [\"acme::get\", \"acme::put\"]"));
  write("include/acme/http.h", Declared);
  const std::string Newer =
      "void more(const char *const *ids) {\n"
      "  for (; *ids; ++ids)\n"
      "    acme::put(Slack + *ids);  // expect: [ratelimit-request-in-loop]\n"
      "}\n";
  test(Loop + ("#ifdef ACME_HAS_PUT\n" + Newer + "#endif\n"));
  EXPECT_CODE(real(), 0);
  // With stand-ins it is asked for.
  write("lint/http.test.cpp",
        "#include <acme/http.h>\n#ifdef ACME_HAS_PATCH\n" + Newer + "#endif\n");
  EXPECT_CODE(run("rules test lint"), 1);
}

TEST_F(RulesCliTest, ShowWhatIsNotThere) {
  Outcome Provider = run("rules show slak");
  EXPECT_CODE(Provider, 2);
  EXPECT_TRUE(Provider.complains("did you mean 'slack'")) << Provider.Err;
  Outcome Endpoint = run("rules show slack conversatons.close");
  EXPECT_CODE(Endpoint, 2);
  EXPECT_TRUE(Endpoint.complains("did you mean 'conversations.close'"))
      << Endpoint.Err;
}

//===--- validate ---------------------------------------------------------===//

TEST_F(RulesCliTest, BuiltInRulesHaveNoMistakes) {
  Outcome R = run("rules validate");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.complains(" 0 mistakes")) << R.Out << R.Err;
  EXPECT_FALSE(R.says("stands also at")) << R.Out;
}

// Mistakes: BrokenRulesTest.cpp.
TEST_F(RulesCliTest, ValidateWarns) {
  write("lint/acme/pay.test.cpp", "// no marks\n");
  struct {
    std::string Text;
    std::vector<const char *> Says;
  } Cases[] = {
      {api("\"source\": \"https://acme.example/limits\",", ""),
       {"#/limits/read: warning: no source"}},
      {api("2099-01-01", "2020-01-01"),
       {"#/as_of: warning:", "2020-01-01", "older than a year"}},
      {api("\"name\": \"items.put\", \"verb\": \"PUT\"",
           "\"name\": \"items.get\", \"verb\": \"GET\""),
       {"#/endpoints/1/name: warning:", "/endpoints/0"}},
      {api("\"name\": \"items.put\", \"verb\": \"PUT\"",
           "\"name\": \"items.read\", \"verb\": \"GET\""),
       {"#/endpoints/1/path: warning: no request reaches it", "items.get"}},
      {api("[\"write\"]", "[\"read\"]"),
       {"#/limits/write: warning: no endpoint names this limit"}},
      {api("\"acme/pay\"", "\"acme/other\""),
       {"#/id: warning:", "should be 'acme/pay'"}},
  };
  for (const auto &Case : Cases) {
    write("lint/acme/pay.json", Case.Text);
    Outcome R = run("rules validate lint");
    EXPECT_EQ(R.Code, 0) << Case.Text << R.Out << R.Err;
    for (const char *Part : Case.Says)
      EXPECT_TRUE(R.says(Part)) << Part << "\n" << Case.Text << R.Out;
    if (!Case.Says.empty())
      EXPECT_EQ(run("rules validate --strict lint").Code, 1);
  }
  // What says of itself that it is only last known may be old.
  write("lint/acme/pay.json",
        replaced(replaced(api("2099-01-01", "2020-01-01"), "\"requests\": 100,",
                          "\"requests\": 100, \"confidence\": \"secondary\","),
                 "\"requests\": 10,",
                 "\"requests\": 10, \"confidence\": \"secondary\","));
  EXPECT_CODE(run("rules validate --strict lint"), 0);
  // Values speak through other rules.
  write("lint/texts.json",
        R"({"schema": 1, "kind": "values", "id": "texts", "name": "Texts"})");
  EXPECT_CODE(run("rules validate --strict lint"), 0);
  llvm::sys::fs::remove(Root + "/lint/texts.json");
  // Two files for the same host.
  write("lint/acme/pay.json", api());
  EXPECT_CODE(run("rules validate --strict lint"), 0);
  write("lint/acme/too.json", api("acme/pay", "acme/too"));
  Outcome R = run("rules validate lint");
  EXPECT_TRUE(R.says("stands also in acme/pay")) << R.Out;
  EXPECT_TRUE(R.says("too.json: warning: no test beside it")) << R.Out;
  // The same id twice in one folder is a mistake.
  write("lint/acme/too.json", api());
  EXPECT_CODE(run("rules validate lint"), 2);
}

//===--- test, new --------------------------------------------------------===//

TEST_F(RulesCliTest, TestRunsWhatStandsBesideTheRules) {
  write("lint/http.json", ClientRule);
  const std::string Head = "#include <string>\n"
                           "namespace acme { int get(const std::string &); }\n"
                           "void all(int n) {\n"
                           "  for (int i = 0; i < n; ++i)\n";
  const std::string Call =
      "    acme::get(\"https://slack.com/api/users.list\");";
  write("lint/http.test.cpp",
        Head + Call +
            " // expect: [ratelimit-request-in-loop] \"users.list\"\n}\n");
  Outcome R = run("rules test lint");
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.says("ok     lint/http.test.cpp")) << R.Out;
  write("lint/http.test.cpp", Head + Call + "\n}\n");
  Outcome Missing = run("rules test lint");
  EXPECT_CODE(Missing, 1);
  EXPECT_TRUE(Missing.says("FAILED lint/http.test.cpp")) << Missing.Out;
  EXPECT_TRUE(Missing.says("not expected: ")) << Missing.Out;
  // The rule makes the difference.
  write(
      "lint/http.json",
      std::string(ClientRule)
          .replace(std::string(ClientRule).find("acme::get"), 9, "acme::gut"));
  EXPECT_TRUE(run("rules test lint").says("says nothing")) << Missing.Out;
  EXPECT_CODE(run("rules test gone"), 2);
  EXPECT_CODE(run("rules test"), 2);
}

TEST_F(RulesCliTest, NewFilesAreRightAndPass) {
  for (const char *Words : {"api acme/payments", "client acme-http"}) {
    Outcome R = run(std::string("rules new ") + Words + " --rules lint");
    EXPECT_CODE(R, 0);
  }
  EXPECT_TRUE(llvm::sys::fs::exists(Root + "/lint/acme/payments.json"));
  EXPECT_TRUE(llvm::sys::fs::exists(Root + "/lint/acme-http.test.cpp"));
  Outcome Valid = run("rules validate --strict lint");
  EXPECT_CODE(Valid, 0);
  EXPECT_EQ(Valid.Out, "");
  Outcome Test = run("rules test lint");
  EXPECT_CODE(Test, 0);
  EXPECT_TRUE(Test.complains("2 tests, 0 failed")) << Test.Out;
  // Nothing is overwritten.
  Outcome Again = run("rules new api acme/payments --rules lint");
  EXPECT_CODE(Again, 2);
  EXPECT_TRUE(Again.complains("is there already")) << Again.Err;
  EXPECT_CODE(run("rules new api ../x"), 2);
  EXPECT_CODE(run("rules new thing x"), 2);
}

//===--- explain ----------------------------------------------------------===//

TEST_F(RulesCliTest, ExplainACheck) {
  for (const char *Name : {"ratelimit-request-in-loop", "request-in-loop"}) {
    Outcome R = run(std::string("explain ") + Name);
    EXPECT_CODE(R, 0);
    EXPECT_TRUE(R.says("## What it finds"));
  }
  Outcome R = run("explain ratelimit-request-in-lop");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.complains("did you mean 'ratelimit-request-in-loop'")) << R.Err;
}

TEST_F(RulesCliTest, ExplainAFinding) {
  write("a.c", LoopC);
  Json J = run("check --format json a.c --").json();
  std::string Fingerprint = J["findings"][0]["fingerprint"];
  Outcome R = run("explain " + Fingerprint + " a.c --");
  EXPECT_CODE(R, 0);
  for (const char *Part :
       {"a.c:5:5: warning: ", "What is known:", "it is in `close_all`",
        "The arithmetic:", "allowed", "20 in 60 s", "What is not sure",
        "nothing that lowers it",
        "Instead:", "throttlint explain 'slack conversations.close'"})
    EXPECT_TRUE(R.says(Part)) << Part << "\n" << R.Out;
  write("a.c", UnknownHostC);
  J = run("check --format json a.c --").json();
  Fingerprint = J["findings"][0]["fingerprint"];
  Outcome Unsure = run("explain " + Fingerprint + " a.c --");
  EXPECT_TRUE(Unsure.says("no rule knows this host")) << Unsure.Out;
  Outcome Gone = run("explain 0123456789abcdef a.c --");
  EXPECT_CODE(Gone, 2);
  EXPECT_TRUE(Gone.complains("no finding with the fingerprint")) << Gone.Err;
}

} // namespace
