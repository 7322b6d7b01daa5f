//===- ConfigTest.cpp - .throttlint -----------------------------*- C++ -*-===//
//
// Generated parts: after an intended change run unit-tests once with
// THROTTLINT_UPDATE_GOLDEN=1 in the environment and read the difference.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Config.h"
#include "Check.h"
#include "config/Globs.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace throttlint;

namespace {

constexpr const char *Loop = "ratelimit-request-in-loop";
constexpr const char *Async = "ratelimit-blocking-in-async";
constexpr const char *Retry = "ratelimit-retry-without-backoff";

std::string slurp(const std::string &Path) {
  std::ifstream In(Path, std::ios::binary);
  std::stringstream Out;
  Out << In.rdbuf();
  return Out.str();
}

//===--- Globs ------------------------------------------------------------===//

TEST(GlobTest, StarStandsForAnyText) {
  EXPECT_TRUE(matchesGlob("*", ""));
  EXPECT_TRUE(matchesGlob("*", "abc"));
  EXPECT_TRUE(matchesGlob("a*c", "abbc"));
  EXPECT_TRUE(matchesGlob("a*b*c", "axbxbyc"));
  EXPECT_TRUE(matchesGlob("abc", "abc"));
  EXPECT_FALSE(matchesGlob("abc", "abcd"));
  EXPECT_FALSE(matchesGlob("a*c", "abcd"));
  EXPECT_FALSE(matchesGlob("", "a"));
}

TEST(GlobTest, LastEntryThatFitsDecides) {
  GlobList L({"*", "-a*", "abc"});
  EXPECT_TRUE(L.contains("b"));
  EXPECT_FALSE(L.contains("ab"));
  EXPECT_TRUE(L.contains("abc"));
  EXPECT_FALSE(GlobList().contains("a"));
}

//===--- Broken files -----------------------------------------------------===//

/// Each is refused at this place, in words that lead to the fix.
TEST(ConfigTest, BrokenFilesSayWhereAndHow) {
  struct {
    const char *Text;
    const char *Place;
    std::vector<const char *> Says;
  } Cases[] = {
      {"Cheks: '*'", "1:1", {"unknown key 'Cheks'", "'Checks'"}},
      {"checks: '*'", "1:1", {"unknown key 'checks'", "'Checks'"}},
      {"Zzzzzzzzzz: 1", "1:1", {"unknown key", "the keys are", "FailOn"}},
      {"# c\nFailOn: eror", "2:9", {"not 'eror'", "'error'", "never"}},
      {"FailOn: [note]", "1:9", {"note, warning, error or never", "a list"}},
      {"FailOn: note\nFailOn: error", "2:1", {"twice", "line 1"}},
      {"FailOn:", "1:1", {"no value"}},
      {"FailOn: ''", "1:9", {"empty"}},
      {"Checks: ''", "1:9", {"empty", "'-*'"}},
      {"Checks: []", "1:9", {"empty"}},
      {"Checks: {a: b}", "1:9", {"names or globs of checks"}},
      {"Checks: [[a]]", "1:10", {"a list"}},
      {"Checks: ratelimit-request-in-lop",
       "1:9",
       {"no check", "did you mean 'ratelimit-request-in-loop'"}},
      {"Checks: ['*', -ratelimit-bloking-in-async]",
       "1:15",
       {"did you mean 'ratelimit-blocking-in-async'"}},
      {"Checks: '*,-nothing-*'", "1:9", {"no check fits 'nothing-*'"}},
      {"Checks: '*,-'", "1:9", {"minus"}},
      {"Checks: *", "1:9", {"not valid YAML"}},
      {"Checks: *all", "1:9", {"aliases", "quotes"}},
      {"Checks: [", "1:9", {"not valid YAML"}},
      {"Checks: \"a", "1:", {"not valid YAML"}},
      {"- a", "1:1", {"expected keys with values", "a list"}},
      {"text", "1:1", {"expected keys with values"}},
      {"Severity: error", "1:11", {"pairs of check and"}},
      {"Severity: {ratelimit-request-in-loop: warn}",
       "1:39",
       {"'warn'", "did you mean 'warning'"}},
      {"Severity: {'ratelimit-x': error}", "1:12", {"no check"}},
      {"Confidence: {'*': hi}", "1:19", {"low, medium or high"}},
      {"AssumedLatency: fast", "1:17", {"a number from 0 to 3600", "'fast'"}},
      {"AssumedLatency: -1", "1:17", {"'-1'"}},
      {"AssumedLatency: nan", "1:17", {"'nan'"}},
      {"AssumedCount: 2.5", "1:15", {"a whole number"}},
      {"AssumedCount: 0", "1:15", {"from 1"}},
      {"InheritParentConfig: yes", "1:22", {"true or false"}},
      {"ExtraRules: rules", "1:13", {"a list of paths"}},
      {"Plans: [a]", "1:8", {"id of an API rule file"}},
      {"Limiters: [acquire]", "1:12", {"keys with values"}},
      {"Limiters: [{Rate: 1}]", "1:12", {"missing key 'Function'"}},
      {"Limiters: [{Function: f, Rate: 0}]", "1:32", {"more than 0"}},
      {"Limiters:\n  - Function: f\n    Windw: 1", "3:5", {"'Window'"}},
      {"UnknownApis: [{Host: a.example}]", "1:15", {"'Requests'"}},
      {"UnknownApis: {Host: a}", "1:14", {"must be a list"}},
      {"UnknownApis: [{Host: a.example, Requests: many}]",
       "1:43",
       {"'Requests' must be a number"}},
      {"FailOn: note\n---\nFailOn: note", "3:1", {"one YAML document"}},
      {"FailOn: note\n\tChecks: x", "", {""}},
  };
  for (const auto &Case : Cases) {
    std::vector<ConfigError> Errors;
    EXPECT_FALSE(parseConfig(Case.Text, "/c/.throttlint", Errors).has_value())
        << Case.Text;
    ASSERT_FALSE(Errors.empty()) << Case.Text;
    std::string Said = Errors.front().str();
    EXPECT_NE(Said.find(std::string("/c/.throttlint:") + Case.Place),
              std::string::npos)
        << Case.Text << "\n"
        << Said;
    for (const char *Part : Case.Says)
      EXPECT_NE(Said.find(Part), std::string::npos)
          << Case.Text << " lacks \"" << Part << "\":\n"
          << Said;
  }
}

TEST(ConfigTest, AllMistakesOfAFileAreSaid) {
  std::vector<ConfigError> Errors;
  parseConfig("Cheks: x\nFailOn: x\nAssumedCount: x", "/c", Errors);
  EXPECT_EQ(Errors.size(), 3u);
}

TEST(ConfigTest, AnyBytesAreRefusedOrRead) {
  std::string Deep(5000, '[');
  for (std::string Text :
       {std::string(), std::string("\n\n# only a comment\n"), Deep,
        std::string("\0\0\0", 3), std::string("\xff\xfe\x00x", 4),
        std::string("a: &b\nc: *b"), std::string("? [a, b]\n: c"),
        std::string("%YAML 9.9\n---\n"), std::string("{{{"),
        std::string("Checks: |\n"), std::string("!!map {}"),
        "Checks: '" + std::string(100000, 'x') + "'"}) {
    std::vector<ConfigError> Errors;
    auto V = parseConfig(Text, "/c", Errors);
    EXPECT_EQ(V.has_value(), Errors.empty());
  }
}

//===--- One declaration --------------------------------------------------===//

/// Key by key: the example is read, the dump shows it and can be read back,
/// schema and reference know it.
TEST(ConfigTest, ParserDumpSchemaAndReferenceAgree) {
  auto Schema = nlohmann::json::parse(configSchema());
  std::string Reference = configReference();
  EXPECT_EQ(Schema["properties"].size(), configKeys().size());
  for (const ConfigKey &K : configKeys()) {
    std::vector<ConfigError> Errors;
    std::string Text = std::string(K.Name) + ": " + K.Example + "\n";
    auto V = parseConfig(Text, "/c/.throttlint", Errors);
    ASSERT_TRUE(V.has_value()) << Text << Errors.front().str();

    llvm::SmallString<128> Folder;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("throttlint", Folder));
    std::string Path = (Folder + "/.throttlint").str();
    std::ofstream(Path) << Text;
    Configurations All;
    std::string Dump = All.forFolder(Folder.str().str()).dump(K);
    EXPECT_TRUE(All.errors().empty());
    EXPECT_NE(Dump.find(Path + ":1:"), std::string::npos) << Dump;
    std::ofstream(Path) << Dump;
    Configurations Again;
    std::string Second = Again.forFolder(Folder.str().str()).dump(K);
    EXPECT_TRUE(Again.errors().empty()) << Dump;
    auto Values = [](const std::string &Text) {
      std::string Out;
      std::istringstream Lines(Text);
      for (std::string Line; std::getline(Lines, Line);)
        Out += llvm::StringRef(Line).split(" # ").first.rtrim().str() + "\n";
      return Out;
    };
    // Lists that add to what is there say it twice.
    if (K.Form.Kind != Shape::Checks) {
      EXPECT_EQ(Values(Second), Values(Dump));
    }
    llvm::sys::fs::remove_directories(Folder);

    EXPECT_TRUE(Schema["properties"].contains(K.Name));
    EXPECT_NE(Reference.find(std::string("### ") + K.Name + "\n"),
              std::string::npos);
    EXPECT_GT(std::string(K.Doc).size(), 20u);
    const Shape *Record = K.Form.Of.empty() ? nullptr : &K.Form.Of.front();
    if (Record && Record->Kind == Shape::Record)
      for (const Field &F : Record->Fields) {
        EXPECT_TRUE(
            Schema["properties"][K.Name]["items"]["properties"].contains(
                F.Name));
        EXPECT_NE(Reference.find(std::string("| `") + F.Name),
                  std::string::npos);
      }
  }
}

TEST(ConfigTest, SchemaAndReferenceAreFresh) {
  std::string Schema = std::string(RULES_DIR) + "/schema/config.schema.json";
  std::string Page = std::string(DOCS_DIR) + "/configuration.md";
  std::string Text = slurp(Page);
  const std::string Begin = "<!-- keys: generated -->\n",
                    End = "<!-- end of keys -->";
  size_t From = Text.find(Begin), To = Text.find(End);
  ASSERT_NE(From, std::string::npos);
  ASSERT_NE(To, std::string::npos);
  std::string Expected = Text.substr(0, From + Begin.size()) + "\n" +
                         configReference() + Text.substr(To);
  if (std::getenv("THROTTLINT_UPDATE_GOLDEN")) {
    std::ofstream(Schema, std::ios::binary) << configSchema();
    std::ofstream(Page, std::ios::binary) << Expected;
  }
  EXPECT_EQ(slurp(Schema), configSchema());
  EXPECT_EQ(slurp(Page), Expected);
}

//===--- Which file counts ------------------------------------------------===//

class ConfigFilesTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Folder;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("throttlint", Folder));
    Root = Folder.str().str();
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Root); }
  void write(const std::string &Folder, const std::string &Text) {
    ASSERT_FALSE(llvm::sys::fs::create_directories(Root + "/" + Folder));
    std::ofstream(Root + "/" + Folder + "/.throttlint") << Text;
  }
  const Config &of(Configurations &All, const std::string &File) {
    return All.forFile(Root + "/" + File);
  }
  std::string Root;
};

TEST_F(ConfigFilesTest, DefaultsWithoutAFile) {
  Configurations All;
  const Config &C = of(All, "a.c");
  for (const auto &Check : allChecks())
    EXPECT_TRUE(C.enabled(Check->info().Id));
  EXPECT_EQ(C.leastConfidence(Loop), Confidence::Medium);
  EXPECT_EQ(C.severity(Loop), std::nullopt);
  EXPECT_EQ(C.failOn(), Severity::Warning);
  EXPECT_EQ(C.assumedLatency(), 0.1);
  EXPECT_EQ(C.assumedCount(), std::nullopt);
  EXPECT_TRUE(C.files().empty());
}

TEST_F(ConfigFilesTest, NearestFileAloneCounts) {
  write("", "Checks: '-ratelimit-blocking-in-async'\nFailOn: error\n");
  write("src/deep", "Severity: {'*': note}\n");
  Configurations All;
  EXPECT_FALSE(of(All, "src/a.c").enabled(Async));
  EXPECT_TRUE(of(All, "src/a.c").enabled(Loop));
  EXPECT_EQ(of(All, "src/a.c").failOn(), Severity::Error);
  EXPECT_TRUE(of(All, "src/deep/a.c").enabled(Async));
  EXPECT_EQ(of(All, "src/deep/a.c").severity(Loop), Severity::Note);
  EXPECT_EQ(of(All, "src/deep/a.c").failOn(), Severity::Warning);
}

TEST_F(ConfigFilesTest, ParentsAreInheritedOnDemand) {
  write("", "Checks: '-ratelimit-blocking-in-async'\n"
            "Confidence: {'*': high, ratelimit-request-in-loop: low}\n"
            "UnknownApis: [{Host: a.example, Requests: 1}]\n");
  write("sub", "InheritParentConfig: true\n"
               "Checks: '-ratelimit-retry-*'\n"
               "Confidence: {ratelimit-request-in-loop: medium}\n"
               "UnknownApis: [{Host: b.example, Requests: 1}]\n");
  write("sub/other", "InheritParentConfig: true\n"
                     "Checks: ratelimit-retry-without-backoff\n");
  Configurations All;
  const Config &Sub = of(All, "sub/a.c");
  EXPECT_FALSE(Sub.enabled(Async));
  EXPECT_FALSE(Sub.enabled(Retry));
  EXPECT_TRUE(Sub.enabled(Loop));
  EXPECT_EQ(Sub.leastConfidence(Loop), Confidence::Medium);
  EXPECT_EQ(Sub.leastConfidence(Async), Confidence::High);
  EXPECT_EQ(Sub.unknownApis().size(), 2u);
  EXPECT_EQ(Sub.files().size(), 2u);
  // A list without a minus in front stands alone.
  const Config &Other = of(All, "sub/other/a.c");
  EXPECT_TRUE(Other.enabled(Retry));
  EXPECT_FALSE(Other.enabled(Loop));
}

TEST_F(ConfigFilesTest, LastEntryForACheckDecides) {
  write("", "Severity:\n  '*': error\n  ratelimit-blocking-*: note\n");
  Configurations All;
  EXPECT_EQ(of(All, "a.c").severity(Loop), Severity::Error);
  EXPECT_EQ(of(All, "a.c").severity(Async), Severity::Note);
}

TEST_F(ConfigFilesTest, CommandLineWins) {
  write("", "Checks: '-*,ratelimit-request-in-loop'\nConfidence: {'*': high}\n"
            "FailOn: error\nAssumedLatency: 2\n");
  Configurations All;
  EXPECT_EQ(All.option("Checks", "ratelimit-blocking-*"), "");
  EXPECT_EQ(All.option("Confidence", "low"), "");
  EXPECT_EQ(All.option("FailOn", "never"), "");
  EXPECT_EQ(All.option("AssumedLatency", "0"), "");
  EXPECT_EQ(All.option("ExtraRules", "/it's/here"), "");
  const Config &C = of(All, "a.c");
  EXPECT_TRUE(C.enabled(Async));
  EXPECT_FALSE(C.enabled(Loop));
  EXPECT_EQ(C.leastConfidence(Loop), Confidence::Low);
  EXPECT_EQ(C.failOn(), std::nullopt);
  EXPECT_EQ(C.assumedLatency(), 0);
  ASSERT_EQ(C.extraRules().size(), 1u);
  EXPECT_EQ(C.extraRules()[0].Text, "/it's/here");
  EXPECT_NE(All.option("FailOn", "x"), "");
}

TEST_F(ConfigFilesTest, OneFileInsteadOfAll) {
  write("", "FailOn: error\n");
  std::ofstream(Root + "/other.yaml") << "FailOn: never\n";
  Configurations All;
  All.useOnly(Root + "/other.yaml");
  EXPECT_EQ(of(All, "a.c").failOn(), std::nullopt);
}

TEST_F(ConfigFilesTest, PathsAreRelativeToTheirFile) {
  write("sub", "ExtraRules: [rules, ../more, /abs]\n");
  Configurations All;
  auto Paths = of(All, "sub/a.c").extraRules();
  ASSERT_EQ(Paths.size(), 3u);
  EXPECT_EQ(Paths[0].Text, Root + "/sub/rules");
  EXPECT_EQ(Paths[1].Text, Root + "/more");
  EXPECT_EQ(Paths[2].Text, "/abs");
}

TEST_F(ConfigFilesTest, KeysOfTheProgramBelongInTheProjectsFile) {
  write("", "FailOn: error\n");
  write("third-party", "AssumedLatency: 9\nChecks: '*'\n");
  Configurations All;
  EXPECT_EQ(All.project(Root).assumedLatency(), 0.1);
  of(All, "third-party/a.c");
  ASSERT_EQ(All.misplaced().size(), 1u);
  EXPECT_NE(All.misplaced()[0].str().find("third-party/.throttlint:1:1"),
            std::string::npos);
  EXPECT_NE(All.misplaced()[0].str().find("AssumedLatency"), std::string::npos);
}

TEST_F(ConfigFilesTest, UnknownApisBecomeRules) {
  write("", "UnknownApis:\n  - {Host: '*.acme.example', Requests: 5, "
            "Window: 1, Name: Acme, Scope: token}\n");
  Configurations All;
  auto Texts = of(All, "a.c").ruleTexts();
  ASSERT_EQ(Texts.size(), 1u);
  std::vector<RuleError> Errors;
  std::vector<RuleSource> Sources{{Texts[0].first, Texts[0].second}};
  RuleDatabase Db = RuleDatabase::load(Sources, Errors);
  ASSERT_TRUE(Errors.empty()) << Errors.front().str();
  const Api *A = Db.apiOfHost("api.acme.example");
  ASSERT_NE(A, nullptr);
  EXPECT_EQ(A->Name, "Acme");
  ASSERT_EQ(A->Limits.size(), 1u);
  const Limit &L = A->Limits.begin()->second;
  EXPECT_EQ(L.Requests, 5);
  EXPECT_EQ(L.WindowSeconds, 1);
  EXPECT_EQ(L.Scope, "token");
  EXPECT_TRUE(L.PerApi);
}

} // namespace
