//===- RuleLoaderTest.cpp - what is said about wrong rule files -*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RuleDatabase.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace throttlint;

namespace {

constexpr const char *GoodApi = R"({
  "schema": 1, "kind": "api", "id": "good/api", "name": "Good",
  "provider": "good", "hosts": ["api.good.example"],
  "source": "https://good.example/limits", "as_of": "2026-01-01",
  "limits": {"few": {"label": "Few", "requests": 2, "window_seconds": 60}},
  "endpoints": [{"name": "things", "path": "/things", "limits": ["few"]}]
})";

constexpr const char *GoodClient = R"({
  "schema": 1, "kind": "client", "id": "good/client", "name": "Good client",
  "functions": [{"name": "good::get", "role": "send", "url": {"arg": 0}}]
})";

struct Loaded {
  RuleDatabase Rules;
  std::vector<RuleError> Errors;
};

Loaded load(std::vector<std::string_view> Texts) {
  std::vector<RuleSource> Sources;
  for (size_t I = 0; I < Texts.size(); ++I)
    Sources.push_back({"file" + std::to_string(I) + ".json", Texts[I]});
  Loaded Out;
  Out.Rules = RuleDatabase::load(Sources, Out.Errors);
  return Out;
}

/// An API file with one part replaced.
std::string api(const std::string &Members) {
  return R"({"schema": 1, "kind": "api", "id": "a", "name": "A",
             "provider": "a", "hosts": ["a.example"], )" +
         Members + "}";
}

std::string client(const std::string &Function) {
  return R"({"schema": 1, "kind": "client", "id": "c", "name": "C",
             "functions": [)" +
         Function + "]}";
}

std::string fix(const std::string &Members) {
  return R"({"schema": 1, "kind": "async", "id": "c", "name": "C",
             "sleep_instead": {"fix": {)" +
         Members + "}}}";
}

std::string limit(const std::string &Members) {
  return api(R"("limits": {"l": {"label": "L", )" + Members + "}}");
}

struct ErrorCase {
  const char *Name;
  std::string Text;
  std::string Pointer;
  /// All of them stand in the message.
  std::vector<std::string> Says;
};

class RuleErrorTest : public testing::TestWithParam<ErrorCase> {};

TEST_P(RuleErrorTest, NamesFileAndPlaceAndWhatIsAllowed) {
  const ErrorCase &Case = GetParam();
  Loaded L = load({GoodApi, Case.Text, GoodClient});
  ASSERT_FALSE(L.Errors.empty());
  auto It =
      std::find_if(L.Errors.begin(), L.Errors.end(), [&](const RuleError &E) {
        return E.Pointer == Case.Pointer;
      });
  ASSERT_NE(It, L.Errors.end())
      << "no error at '" << Case.Pointer << "', but: " << L.Errors[0].str();
  for (const std::string &Part : Case.Says)
    EXPECT_NE(It->Message.find(Part), std::string::npos)
        << "the message lacks \"" << Part << "\": " << It->Message;
  for (const RuleError &E : L.Errors)
    EXPECT_EQ(E.Path, "file1.json");
  std::string Start =
      "file1.json" + (Case.Pointer.empty() ? "" : "#" + Case.Pointer) + ": ";
  EXPECT_EQ(It->str().compare(0, Start.size(), Start), 0) << It->str();
  // The wrong file is left out as a whole, the others are there.
  ASSERT_EQ(L.Rules.apis().size(), 1u);
  EXPECT_EQ(L.Rules.apis()[0]->Id, "good/api");
  ASSERT_EQ(L.Rules.libraries().size(), 1u);
  EXPECT_EQ(L.Rules.libraries()[0]->Id, "good/client");
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleErrorTest,
    testing::Values(
        ErrorCase{"NotJson",
                  "{\n  \"schema\": 1,\n  \"kind\" \"api\"\n}",
                  "",
                  {"not valid JSON", "line 3, column"}},
        ErrorCase{"EmptyFile", "", "", {"not valid JSON", "line 1"}},
        ErrorCase{"NoObject", "[1, 2]", "", {"expected an object"}},
        ErrorCase{"NoSchema",
                  R"({"kind": "values", "id": "v", "name": "V"})",
                  "",
                  {"'schema' must be 1"}},
        ErrorCase{"OtherSchema",
                  R"({"schema": 2, "kind": "values", "id": "v", "name": "V"})",
                  "/schema",
                  {"'schema' must be 1"}},
        ErrorCase{"NoKind",
                  R"({"schema": 1, "id": "v", "name": "V"})",
                  "",
                  {"missing key 'kind'"}},
        ErrorCase{"OtherKind",
                  R"({"schema": 1, "kind": "apis", "id": "v", "name": "V"})",
                  "/kind",
                  {"'apis' is not allowed here", "'api'", "'client'", "'async'",
                   "'blocking'", "'limiter'", "'values'"}},
        ErrorCase{
            "UnknownKey",
            api(R"("defalt_limits": [])"),
            "/defalt_limits",
            {"unknown key 'defalt_limits'", "did you mean 'default_limits'?"}},
        ErrorCase{"UnknownKeyDeep",
                  api(R"("endpoints": [{"name": "n", "path": "/p"},
                                       {"name": "m", "pathh": "/p"}])"),
                  "/endpoints/1/pathh",
                  {"unknown key 'pathh'", "did you mean 'path'?"}},
        ErrorCase{"PointerIsEscaped",
                  api(R"("a/b~c": 1)"),
                  "/a~1b~0c",
                  {"unknown key 'a/b~c'"}},
        ErrorCase{"WrongTypeOfName",
                  R"({"schema": 1, "kind": "values", "id": "v", "name": 5})",
                  "/name",
                  {"expected a string, found number"}},
        ErrorCase{"ListExpected",
                  api(R"("endpoints": {})"),
                  "/endpoints",
                  {"expected a list, found object"}},
        ErrorCase{"ObjectExpected",
                  api(R"("limits": [])"),
                  "/limits",
                  {"expected an object, found array"}},
        ErrorCase{"LimitIsNoObject",
                  api(R"("limits": {"l": 5})"),
                  "/limits/l",
                  {"expected an object, found number"}},
        ErrorCase{"BooleanExpected",
                  client(R"({"name": "f", "role": "send", "url": {"arg": 0},
                             "blocking": "yes"})"),
                  "/functions/0/blocking",
                  {"expected true or false, found string"}},
        ErrorCase{
            "WholeNumberExpected",
            client(R"({"name": "f", "role": "send", "url": {"arg": 0.5}})"),
            "/functions/0/url/arg",
            {"expected a whole number"}},
        ErrorCase{"MissingProvider",
                  R"({"schema": 1, "kind": "api", "id": "a", "name": "A",
                      "hosts": ["a.example"]})",
                  "",
                  {"missing key 'provider'"}},
        ErrorCase{"MissingHosts",
                  R"({"schema": 1, "kind": "api", "id": "a", "name": "A",
                      "provider": "a"})",
                  "",
                  {"missing key 'hosts'"}},
        ErrorCase{"MissingPath",
                  api(R"("endpoints": [{"name": "n"}])"),
                  "/endpoints/0",
                  {"missing key 'path'"}},
        ErrorCase{"MissingFunctionName",
                  client(R"({"role": "opaque"})"),
                  "/functions/0",
                  {"missing key 'name' (or 'names')"}},
        ErrorCase{"MissingRole",
                  client(R"({"name": "f"})"),
                  "/functions/0",
                  {"missing key 'role'"}},
        ErrorCase{"UnknownRole",
                  client(R"({"name": "f", "role": "sends"})"),
                  "/functions/0/role",
                  {"'sends' is not allowed here; use one of", "'send'",
                   "'sleep'", "'schedule'", "'opaque'"}},
        ErrorCase{
            "UnknownUnit",
            client(R"({"name": "f", "role": "sleep", "duration": {"arg": 0},
                             "unit": "hours"})"),
            "/functions/0/unit",
            {"'hours'", "'seconds'", "'milliseconds'"}},
        ErrorCase{"SendWithoutUrl",
                  client(R"({"name": "f", "role": "send"})"),
                  "/functions/0",
                  {"needs 'url'"}},
        ErrorCase{"ScheduleWithoutContext",
                  client(R"({"name": "f", "role": "schedule",
                             "handler": {"arg": 0}})"),
                  "/functions/0",
                  {"missing key 'context'"}},
        ErrorCase{
            "HandlerIsAnotherWord",
            client(R"({"name": "f", "role": "invoke", "handler": "last"})"),
            "/functions/0/handler",
            {"'last-callable'", "{\"arg\": 0}"}},
        ErrorCase{"ValueWithoutPlace",
                  client(R"({"name": "f", "role": "send", "url": {}})"),
                  "/functions/0/url",
                  {"use 'arg', 'receiver'", "'raw_verb'"}},
        ErrorCase{"ValueWithTwoPlaces",
                  client(R"({"name": "f", "role": "send",
                             "url": {"arg": 0, "text": "/x"}})"),
                  "/functions/0/url",
                  {"two places", "'arg' and 'text'"}},
        ErrorCase{"ReceiverIsFalse",
                  client(R"({"name": "f", "role": "send",
                             "url": {"receiver": false}})"),
                  "/functions/0/url/receiver",
                  {"must be true"}},
        ErrorCase{"EmptyConcat",
                  client(R"({"name": "f", "role": "send",
                             "url": {"concat": []}})"),
                  "/functions/0/url/concat",
                  {"must not be empty"}},
        ErrorCase{"CalleeIsAnotherWord",
                  client(R"({"name": "f", "role": "send",
                             "url": {"callee": "class"}})"),
                  "/functions/0/url/callee",
                  {"use one of 'name', 'service'"}},
        ErrorCase{"SuspendsBelongsToWaits",
                  client(R"({"name": "f", "role": "send", "suspends": true,
                             "url": {"arg": 0}})"),
                  "/functions/0/suspends",
                  {"'sleep' and 'wait' only"}},
        ErrorCase{"ChainsBelongsToSet",
                  client(R"({"name": "f", "role": "send", "chains": true,
                             "url": {"arg": 0}})"),
                  "/functions/0/chains",
                  {"'set' only"}},
        ErrorCase{"ReadsBelongsToOpaque",
                  client(R"({"name": "f", "role": "send", "reads": "date",
                             "url": {"arg": 0}})"),
                  "/functions/0/reads",
                  {"'opaque' only"}},
        ErrorCase{"FixWithoutDelay",
                  fix(R"("text": "co_await nap", "delay": {})"),
                  "/sleep_instead/fix/text",
                  {"'{delay}'"}},
        ErrorCase{"FixWithoutKindOfDelay",
                  fix(R"("text": "co_await nap{delay}")"),
                  "/sleep_instead/fix",
                  {"missing key 'delay'"}},
        ErrorCase{"FixWithoutItsObject",
                  fix(R"("text": "co_await {object}.nap{delay}",
                         "delay": {"unit": "seconds"})"),
                  "/sleep_instead/fix",
                  {"'{object}'", "belong together"}},
        ErrorCase{"FixWithAnEmptyGroup",
                  fix(R"("text": "nap{delay}", "headers": [[]],
                         "delay": {"unit": "seconds"})"),
                  "/sleep_instead/fix/headers/0",
                  {"needs a header"}},
        ErrorCase{"NoUnitOfTime",
                  R"({"schema": 1, "kind": "values", "id": "c", "name": "C",
                      "duration_makers": {"d": {"fortnights": "f"}}})",
                  "/duration_makers/d/fortnights",
                  {"no unit of time"}},
        ErrorCase{"PartOfNoValue",
                  client(R"({"name": "f", "role": "send",
                             "url": {"url_host": {}}})"),
                  "/functions/0/url/url_host",
                  {"no place for a value", "'url_host'"}},
        ErrorCase{"ConditionWithoutTest",
                  client(R"({"name": "f", "role": "opaque",
                             "when": [{"arg": 0}]})"),
                  "/functions/0/when/0",
                  {"needs 'is' or 'type'"}},
        ErrorCase{"NoSuchLimit",
                  api(R"("limits": {"l": {"label": "L", "requests": null}},
                         "endpoints": [{"name": "n", "path": "/p",
                                        "limits": ["l", "tier-9"]}])"),
                  "/endpoints/0/limits",
                  {"no limit 'tier-9'", "'limits'"}},
        ErrorCase{"NoSuchDefaultLimit",
                  api(R"("default_limits": ["gone"])"),
                  "/default_limits",
                  {"no limit 'gone'"}},
        ErrorCase{"NoSuchLimitOfAPlan",
                  api(R"("plans": {"free": {"label": "free"}},
                         "endpoints": [{"name": "n", "path": "/p",
                                        "plans": {"free": ["gone"]}}])"),
                  "/endpoints/0/plans/free/0",
                  {"no limit 'gone'"}},
        ErrorCase{"NoRequests",
                  limit(R"("window_seconds": 60)"),
                  "/limits/l",
                  {"missing key 'requests'", "null"}},
        ErrorCase{"ZeroRequests",
                  limit(R"("requests": 0, "window_seconds": 60)"),
                  "/limits/l/requests",
                  {"must be more than 0"}},
        ErrorCase{"NegativeRequests",
                  limit(R"("requests": -1, "window_seconds": 60)"),
                  "/limits/l/requests",
                  {"must be more than 0"}},
        ErrorCase{"RequestsAsText",
                  limit(R"("requests": "20", "window_seconds": 60)"),
                  "/limits/l/requests",
                  {"expected a number, found string"}},
        ErrorCase{"NoWindow",
                  limit(R"("requests": 5)"),
                  "/limits/l",
                  {"missing key 'window_seconds'"}},
        ErrorCase{"UnknownPer",
                  limit(R"("requests": 5, "window_seconds": 1, "per": "app")"),
                  "/limits/l/per",
                  {"'app'", "'endpoint'", "'api'"}},
        ErrorCase{"DuplicateId",
                  R"({"schema": 1, "kind": "values", "id": "good/api",
                      "name": "V"})",
                  "/id",
                  {"id 'good/api' is loaded already"}}),
    [](const auto &Info) { return std::string(Info.param.Name); });

TEST(RuleLoaderTest, GoodFilesGiveNoErrors) {
  Loaded L = load({GoodApi, GoodClient});
  for (const RuleError &E : L.Errors)
    ADD_FAILURE() << E.str();
  ASSERT_EQ(L.Rules.apis().size(), 1u);
  const Api &A = *L.Rules.apis()[0];
  ASSERT_EQ(A.Endpoints.size(), 1u);
  EXPECT_EQ(A.Endpoints[0].Limits, std::vector<std::string>{"few"});
  // Source and date of the file are those of a figure without its own.
  EXPECT_EQ(A.Limits.at("few").Source, "https://good.example/limits");
  EXPECT_EQ(A.Limits.at("few").AsOf, "2026-01-01");
  EXPECT_EQ(A.Limits.at("few").Requests, 2);
  EXPECT_EQ(A.Limits.at("few").WindowSeconds, 60);
  ASSERT_EQ(L.Rules.models("good::get").size(), 1u);
  EXPECT_EQ(L.Rules.models("good::get")[0]->Role, Role::Send);
  EXPECT_EQ(L.Rules.models("good::get")[0]->Library, "good/client");
}

TEST(RuleLoaderTest, PlaceOfAJsonErrorIsExact) {
  Loaded L = load({"{\n  \"schema\": 1,\n  \"kind\": ?\n}"});
  ASSERT_EQ(L.Errors.size(), 1u);
  EXPECT_NE(L.Errors[0].Message.find("line 3, column 11"), std::string::npos)
      << L.Errors[0].Message;
}

TEST(RuleLoaderTest, NoGuessFarFromAnyKey) {
  Loaded L = load({api(R"("zzzzzzzz": 1)")});
  ASSERT_EQ(L.Errors.size(), 1u);
  EXPECT_EQ(L.Errors[0].Message.find("did you mean"), std::string::npos)
      << L.Errors[0].Message;
}

TEST(RuleLoaderTest, AllErrorsOfAllFilesAreGiven) {
  Loaded L = load({api(R"("x1": 1, "x2": 2)"), "{", api(R"("x3": 1)")});
  ASSERT_EQ(L.Errors.size(), 5u) << "three keys, one text, one id twice";
  EXPECT_EQ(L.Errors[0].Path, "file0.json");
  EXPECT_EQ(L.Errors[2].Path, "file1.json");
  EXPECT_EQ(L.Errors[4].Path, "file2.json");
  EXPECT_TRUE(L.Rules.apis().empty());
}

TEST(RuleLoaderTest, NamesGiveOneModelEach) {
  Loaded L = load({client(
      R"({"names": ["a::get", "b::get"], "role": "send", "url": {"arg": 0}})")});
  EXPECT_TRUE(L.Errors.empty());
  EXPECT_EQ(L.Rules.models("a::get").size(), 1u);
  EXPECT_EQ(L.Rules.models("b::get").size(), 1u);
  EXPECT_TRUE(L.Rules.models("c::get").empty());
}

TEST(RuleLoaderTest, LongestPrefixWinsAndExactNameBeatsIt) {
  Loaded L = load({client(R"(
      {"name": "lib::*", "role": "opaque"},
      {"name": "lib::detail::*", "role": "identity", "value": {"arg": 0}},
      {"name": "lib::detail::get", "role": "send", "url": {"arg": 0}})")});
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  auto RoleOf = [&](std::string_view Key) {
    auto Models = L.Rules.models(Key);
    EXPECT_EQ(Models.size(), 1u) << Key;
    return Models.empty() ? Role::Make : Models[0]->Role;
  };
  EXPECT_EQ(RoleOf("lib::x"), Role::Opaque);
  EXPECT_EQ(RoleOf("lib::detail::x"), Role::Identity);
  EXPECT_EQ(RoleOf("lib::detail::get"), Role::Send);
  EXPECT_TRUE(L.Rules.models("other::x").empty());
}

TEST(RuleLoaderTest, OnlyPoolsAreShared) {
  Loaded L = load({client(R"(
      {"name": "lib::queue", "role": "schedule", "handler": {"arg": 0},
       "context": "pool", "shared_with": "name look-ups"},
      {"name": "lib::later", "role": "schedule", "handler": {"arg": 0},
       "context": "event-loop", "shared_with": "name look-ups"})")});
  ASSERT_EQ(L.Errors.size(), 1u);
  EXPECT_EQ(L.Errors[0].Pointer, "/functions/1/shared_with");
}

TEST(RuleLoaderTest, StructsOfTimeHaveTheirFraction) {
  Loaded L = load({client(R"(
      {"name": "lib::nap", "role": "sleep", "duration": {"arg": 0},
       "unit": "timespec"},
      {"name": "lib::add", "role": "set", "slot": "time", "value": {"arg": 1},
       "of": {"result": true}, "unit": "timeval"})")});
  ASSERT_TRUE(L.Errors.empty()) << L.Errors[0].str();
  EXPECT_EQ(L.Rules.models("lib::nap")[0]->StructFraction, 1e-9);
  EXPECT_EQ(L.Rules.models("lib::add")[0]->StructFraction, 1e-6);
  EXPECT_EQ(L.Rules.models("lib::add")[0]->Of.Kind, ValueSpec::Result);
}

// A wrong name of a plan makes its limits disappear without a word.
TEST(RuleLoaderTest, NoSuchPlan) {
  Loaded L = load({api(R"("plans": {"free": {"label": "free"}},
      "limits": {"l": {"label": "L", "requests": null}},
      "endpoints": [{"name": "n", "path": "/p", "plans": {"fre": ["l"]}}])")});
  ASSERT_EQ(L.Errors.size(), 1u);
  EXPECT_EQ(L.Errors[0].Pointer, "/endpoints/0/plans/fre");
}

} // namespace
