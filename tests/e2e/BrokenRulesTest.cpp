//===- BrokenRulesTest.cpp - the messages about wrong rules -----*- C++ -*-===//
//
// A folder of broken rule files, each with one mistake that people make, and
// one run of `throttlint rules validate`. Each file must be refused by the
// place of the mistake, as a JSON pointer, and by words that lead to the fix.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

using namespace throttlint;

namespace {

struct BrokenFile {
  const char *Name; ///< of the file, and its id
  std::string Text;
  const char *Pointer;
  std::vector<const char *> Says;
};

/// A right file of each form; \p From is replaced by \p To.
std::string api(const std::string &From, const std::string &To) {
  return replaced(R"({
  "schema": 1,
  "kind": "api",
  "id": "ID",
  "name": "Acme",
  "provider": "acme",
  "hosts": ["pay.acme.example"],
  "base_path": "/v1",
  "as_of": "2026-01-01",
  "source": "https://acme.example/limits",
  "over_limit": {
    "status": [429],
    "wait": [{"where": "header", "name": "Retry-After", "unit": "seconds"}]
  },
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
}
)",
                  From, To);
}

std::string library(const std::string &Kind, const std::string &Members) {
  return R"({"schema": 1, "kind": ")" + Kind +
         R"(", "id": "ID", "name": "Acme", )" + Members + "}\n";
}

/// A library file with one function.
std::string row(const std::string &Kind, const std::string &Row) {
  return library(Kind, "\"functions\": [" + Row + "]");
}

std::vector<BrokenFile> brokenFiles() {
  const std::string Reads = "\"requests\": 100, \"window_seconds\": 60";
  return {
      //===--- no JSON ----------------------------------------------------===//
      {"empty", "", "", {"line 1", "the file is empty"}},
      {"cut-off",
       "{\n  \"schema\": 1,\n",
       "",
       {"line 3, column 1", "unexpected end of input", "not closed"}},
      {"comma-too-many",
       api("\"limits\": [\"read\"]}", "\"limits\": [\"read\"],}"),
       "",
       {"line 23, column 86", "unexpected '}'", "a comma too many"}},
      {"comma-missing",
       api("\"name\": \"Acme\",", "\"name\": \"Acme\""),
       "",
       {"line 6, column", "unexpected string literal", "comma"}},
      {"comment",
       api("\"kind\"", "// ours\n  \"kind\""),
       "",
       {"line 3, column 3", "no comments", "'note'"}},
      {"single-quotes",
       "{'schema': 1}\n",
       "",
       {"line 1, column 2", "double quotes"}},
      {"bare-key", "{schema: 1}\n", "", {"line 1, column 2", "double quotes"}},
      {"list", "[]\n", "", {"expected an object", "found array"}},
      {"key-twice",
       api("\"write\": {", "\"read\": {"),
       "/limits/read",
       {"'read' stands twice", "another name"}},

      //===--- the head of a file -----------------------------------------===//
      {"schema",
       api("\"schema\": 1", "\"schema\": 2"),
       "/schema",
       {"must be 1"}},
      {"kind",
       api("\"kind\": \"api\"", "\"kind\": \"clients\""),
       "/kind",
       {"'clients' is not allowed", "did you mean 'client'"}},
      {"no-provider",
       api("\"provider\": \"acme\",", ""),
       "",
       {"missing key 'provider'"}},
      {"provider",
       api("\"provider\": \"acme\"", "\"provider\": \"Acme Inc\""),
       "/provider",
       {"'Acme Inc'", "small letters", "did you mean 'acme-inc'"}},
      {"date",
       api("2026-01-01", "January 2026"),
       "/as_of",
       {"'January 2026' is no date", "2026-01-31"}},
      {"day",
       api("2026-01-01", "2026-02-30"),
       "/as_of",
       {"'2026-02-30' is no day of the calendar"}},
      {"source",
       api("https://acme.example/limits", "our wiki"),
       "/source",
       {"'our wiki' is no address", "'note'"}},
      {"confidence",
       api("\"kind\": \"api\"", "\"kind\": \"api\", \"confidence\": \"high\""),
       "/confidence",
       {"'high' is not allowed", "'official'", "'assumed'"}},

      //===--- hosts and paths --------------------------------------------===//
      {"no-hosts",
       api("\"hosts\": [\"pay.acme.example\"],", ""),
       "",
       {"missing key 'hosts'", "api.acme.example"}},
      {"host-key",
       api("\"hosts\"", "\"host\""),
       "/host",
       {"unknown key 'host'", "did you mean 'hosts'"}},
      {"host-number",
       api("[\"pay.acme.example\"]", "[1]"),
       "/hosts/0",
       {"expected a string, found number"}},
      {"host-url",
       api("\"pay.acme.example\"", "\"https://pay.acme.example/v1/\""),
       "/hosts/0",
       {"without scheme", "'base_path'", "did you mean 'pay.acme.example'"}},
      {"host-port",
       api("pay.acme.example", "pay.acme.example:8443"),
       "/hosts/0",
       {"without a port", "did you mean 'pay.acme.example'"}},
      {"host-star",
       api("pay.acme.example", "pay.*.example"),
       "/hosts/0",
       {"in front only", "'{region}'"}},
      {"host-part",
       api("pay.acme.example", "pay-{region}.acme.example"),
       "/hosts/0",
       {"a whole label", "'api.{region}.acme.example'"}},
      {"base-path",
       api("\"/v1\"", "\"v1/\""),
       "/base_path",
       {"in front", "did you mean '/v1'"}},
      {"base-paths",
       api("\"base_path\"", "\"base_paths\": [\"/v2\"], \"base_path\""),
       "/base_path",
       {"beside 'base_paths'", "one of them"}},
      {"path-start",
       api("\"/items/{item}\"", "\"items/{item}\""),
       "/endpoints/0/path",
       {"begins with '/'", "did you mean '/items/{item}'"}},
      {"path-query",
       api("\"/items/{item}\"", "\"/items?id={item}\""),
       "/endpoints/0/path",
       {"without the query", "did you mean '/items'"}},
      {"path-brace",
       api("\"/items/{item}\"", "\"/items/{item\""),
       "/endpoints/0/path",
       {"'{' and '}'", "'{payment}'"}},
      {"path-colon",
       api("\"/items/{item}\"", "\"/items/:item\""),
       "/endpoints/0/path",
       {"in braces", "did you mean '/items/{item}'"}},
      {"path-star",
       api("\"/items/{item}\"", "\"/items/*\""),
       "/endpoints/0/path",
       {"did you mean '/items/**'"}},
      {"path-stars",
       api("\"/items/{item}\"", "\"/**/items\""),
       "/endpoints/0/path",
       {"'**' stands at the end only", "'{name}'"}},

      //===--- limits -----------------------------------------------------===//
      {"requests-text",
       api("\"requests\": 100", "\"requests\": \"100\""),
       "/limits/read/requests",
       {"expected a number, found string"}},
      {"requests-negative",
       api("\"requests\": 100", "\"requests\": -1"),
       "/limits/read/requests",
       {"must be more than 0"}},
      {"no-window",
       api(Reads, "\"requests\": 100"),
       "/limits/read",
       {"missing key 'window_seconds'", "in how many seconds"}},
      {"window-negative",
       api(Reads, "\"requests\": 100, \"window_seconds\": -60"),
       "/limits/read/window_seconds",
       {"must be more than 0"}},
      {"window-key",
       api("\"window_seconds\"", "\"window_second\""),
       "/limits/read/window_second",
       {"did you mean 'window_seconds'"}},
      {"far-key",
       api(Reads, Reads + ", \"xyzzy\": 5"),
       "/limits/read/xyzzy",
       {"unknown key 'xyzzy'", "allowed are 'algorithm'", "'window_seconds'"}},
      {"no-requests",
       api(Reads, "\"window_seconds\": 60"),
       "/limits/read",
       {"missing key 'requests'", "null where no figure is published"}},
      {"average",
       api(Reads, Reads + ", \"average_seconds\": 10"),
       "/limits/read/average_seconds",
       {"not be less than the window"}},
      {"words",
       api(Reads, "\"requests\": null, \"in_words\": \"a few\""),
       "/limits/read/in_words",
       {"needs 'requests'"}},
      {"burst",
       api(Reads, "\"requests\": null, \"burst\": 5"),
       "/limits/read",
       {"'burst' needs 'requests' and 'window_seconds'"}},
      {"unit",
       api(Reads, Reads + ", \"unit\": \"requests\""),
       "/limits/read/unit",
       {"where 'unit' is left out"}},
      {"cost-without-unit",
       api(Reads, Reads + ", \"default_cost\": 2"),
       "/limits/read/default_cost",
       {"belongs to a limit with a 'unit'"}},
      {"per",
       api(Reads, Reads + ", \"per\": \"apis\""),
       "/limits/read/per",
       {"'endpoint', 'api'", "did you mean 'api'"}},
      {"valid-from",
       api(Reads, Reads + ", \"valid_from\": \"2026-13-01\""),
       "/limits/read/valid_from",
       {"no day of the calendar"}},
      {"limits-list",
       R"({"schema": 1, "kind": "api", "id": "ID", "name": "Acme",
           "provider": "acme", "hosts": ["acme.example"], "limits": []})",
       "/limits",
       {"expected an object, found array"}},
      {"default-limit",
       api("\"default_limits\": [\"read\"]", "\"default_limits\": [\"raed\"]"),
       "/default_limits",
       {"no limit 'raed'", "did you mean 'read'"}},

      //===--- endpoints, plans, answers ----------------------------------===//
      {"endpoint-limit",
       api("\"limits\": [\"write\"]", "\"limits\": [\"writes\"]"),
       "/endpoints/1/limits",
       {"no limit 'writes'", "did you mean 'write'"}},
      {"endpoint-plan",
       api("\"gold\": [\"read\"]", "\"glod\": [\"read\"]"),
       "/endpoints/1/plans/glod",
       {"no plan 'glod'", "did you mean 'gold'"}},
      {"verb",
       api("\"verb\": \"GET\"", "\"verb\": \"get\""),
       "/endpoints/0/verb",
       {"no HTTP verb", "did you mean 'GET'"}},
      {"endpoint-name",
       api("\"name\": \"items.get\", ", ""),
       "/endpoints/0",
       {"missing key 'name'"}},
      {"page-size",
       api("\"limits\": [\"read\"]}",
           "\"limits\": [\"read\"], \"paginated\": "
           "{\"default_page_size\": 500, \"max_page_size\": 100}}"),
       "/endpoints/0/paginated",
       {"'default_page_size' is greater than 'max_page_size'"}},
      {"batch",
       api("\"limits\": [\"read\"]}",
           "\"limits\": [\"read\"], \"batch\": "
           "{\"use\": \"items.list\", \"max_items\": 0}}"),
       "/endpoints/0/batch/max_items",
       {"must be 1 or more"}},
      {"cost",
       api("\"limits\": [\"read\"]}",
           "\"limits\": [\"read\"], \"cost\": [{\"units\": 2, "
           "\"parameter\": \"n\"}]}"),
       "/endpoints/0/cost/0",
       {"'parameter' and 'from' belong together"}},
      {"two-defaults",
       api("{\"label\": \"gold accounts\"}",
           "{\"label\": \"gold accounts\", \"default\": true}"),
       "/plans/gold/default",
       {"another plan is the default already"}},
      {"status",
       api("\"status\": [429]", "\"status\": [4290]"),
       "/over_limit/status/0",
       {"no HTTP status", "100 to 599"}},
      {"status-word",
       api("\"status\": [429]", "\"status\": 429"),
       "/over_limit/status",
       {"expected a list, found number"}},
      {"wait-unit",
       api("\"unit\": \"seconds\"", "\"unit\": \"sec\""),
       "/over_limit/wait/0/unit",
       {"'epoch_seconds'", "did you mean 'seconds'"}},
      {"penalty",
       api("\"status\": [429],",
           "\"status\": [429], \"penalties\": [{\"kind\": \"ban\", \"when\": "
           "\"always\", \"min_seconds\": 60, \"max_seconds\": 5}],"),
       "/over_limit/penalties/0",
       {"'min_seconds' is greater than 'max_seconds'"}},
      {"deadline",
       api("\"limits\": {\n", "\"deadlines\": {\"hook\": {\"label\": "
                              "\"hooks\"}}, \"limits\": {\n"),
       "/deadlines/hook",
       {"missing key 'seconds'"}},

      //===--- clients ----------------------------------------------------===//
      {"role",
       row("client", R"({"name": "acme::get", "role": "sned"})"),
       "/functions/0/role",
       {"'sned' is not allowed", "did you mean 'send'"}},
      {"no-role",
       row("client", R"({"name": "acme::get"})"),
       "/functions/0",
       {"missing key 'role'"}},
      {"no-url",
       row("client", R"({"name": "acme::get", "role": "send"})"),
       "/functions/0",
       {"needs 'url'", R"({"arg": 0})"}},
      {"value-key",
       row("client",
           R"({"name": "acme::get", "role": "send", "url": {"agr": 0}})"),
       "/functions/0/url/agr",
       {"unknown key 'agr'", "did you mean 'arg'"}},
      {"value-number",
       row("client", R"({"name": "acme::get", "role": "send", "url": 0})"),
       "/functions/0/url",
       {"expected an object, found number", R"({"arg": 0})"}},
      {"value-two",
       row("client", R"({"name": "acme::get", "role": "send",
                         "url": {"arg": 0, "text": "/x"}})"),
       "/functions/0/url",
       {"'arg' and 'text'", "use one"}},
      {"argument",
       row("client",
           R"({"name": "acme::get", "role": "send", "url": {"arg": 100}})"),
       "/functions/0/url/arg",
       {"the first is 0", "the last is -1"}},
      {"constructor-argument",
       row("client",
           R"({"name": "acme::get", "role": "send", "url": {"ctor_arg": -1}})"),
       "/functions/0/url/ctor_arg",
       {"the first is 0"}},
      {"name-dots",
       row("client",
           R"({"name": "acme.Http.get", "role": "send", "url": {"arg": 0}})"),
       "/functions/0/name",
       {"joined by '::'", "did you mean 'acme::Http::get'"}},
      {"name-parameters",
       row("client", R"row({"name": "int acme::Http<T>::get(std::string)",
                         "role": "send", "url": {"arg": 0}})row"),
       "/functions/0/name",
       {"without parameters", "did you mean 'acme::Http::get'"}},
      {"name-star",
       row("client", R"({"name": "*", "role": "send", "url": {"arg": 0}})"),
       "/functions/0/name",
       {"every name there is", "'acme::Http::*'"}},
      {"names-one",
       row("client", R"({"names": ["acme::get", "::acme::put"],
                         "role": "send", "url": {"arg": 0}})"),
       "/functions/0/names/1",
       {"without '::' in front", "did you mean 'acme::put'"}},
      {"no-slot",
       row("client", R"({"name": "acme::Request::url", "role": "set",
                         "value": {"arg": 0}})"),
       "/functions/0",
       {"missing key 'slot'"}},
      {"condition",
       row("client", R"({"name": "acme::get", "role": "opaque",
                         "when": [{"arg": 0, "equals": "GET"}]})"),
       "/functions/0/when/0/equals",
       {"unknown key 'equals'", "'is'", "'type'"}},
      {"key-of-other-role",
       row("client", R"({"name": "acme::get", "role": "send",
                         "url": {"arg": 0}, "duration": {"arg": 1}})"),
       "/functions/0/duration",
       {"belongs to the role 'sleep' only", "'send'", "'blocking'"}},
      {"boolean",
       row("client", R"({"name": "acme::get", "role": "send",
                         "url": {"arg": 0}, "blocking": "yes"})"),
       "/functions/0/blocking",
       {"expected true or false, found string"}},
      {"header",
       library("client", R"("headers": ["<acme/http.h>"])"),
       "/headers/0",
       {"as between the brackets", "did you mean 'acme/http.h'"}},

      //===--- async ------------------------------------------------------===//
      {"no-handler",
       row("async", R"({"name": "acme::post", "role": "schedule",
                        "context": "event-loop"})"),
       "/functions/0",
       {"missing key 'handler'", R"({"arg": 0})"}},
      {"no-context",
       row("async", R"({"name": "acme::post", "role": "schedule",
                        "handler": {"arg": 0}})"),
       "/functions/0",
       {"missing key 'context'", "'event-loop', 'pool', 'thread', 'none'"}},
      {"context",
       row("async", R"({"name": "acme::post", "role": "schedule",
                        "handler": {"arg": 0}, "context": "eventloop"})"),
       "/functions/0/context",
       {"did you mean 'event-loop'"}},
      {"answers-to",
       row("async", R"({"name": "acme::on", "role": "schedule",
                        "handler": {"arg": 0}, "context": "event-loop",
                        "answers_to": "acme"})"),
       "/functions/0/answers_to",
       {"belongs to a row with", "answers"}},
      {"lazy",
       row("values", R"({"name": "acme::views::map", "role": "take",
                        "lazy": "maps"})"),
       "/functions/0",
       {"needs both 'lazy' and 'handler'"}},
      {"once",
       row("async", R"({"name": "acme::post", "role": "schedule",
                        "handler": {"arg": 0}, "context": "event-loop",
                        "once": {"arg": 1}})"),
       "/functions/0/once",
       {"\"repeats\": true"}},
      {"shared-with",
       row("async", R"({"name": "acme::post", "role": "schedule",
                        "handler": {"arg": 0}, "context": "thread",
                        "shared_with": "look-ups"})"),
       "/functions/0/shared_with",
       {"the context 'pool' only"}},
      {"contradicting-overrides",
       library("async",
               R"("overrides": [
                    {"name": "acme::Job::run", "context": "pool"},
                    {"name": "acme::Job::run", "context": "event-loop"}])"),
       "/overrides/1",
       {"'acme::Job::run' stands twice in 'overrides'", "two contexts"}},
      {"coroutine-type",
       library("async", R"("coroutine_types": [
                             {"name": "acme::Task<T>", "context": "pool"}])"),
       "/coroutine_types/0/name",
       {"without template arguments", "did you mean 'acme::Task'"}},

      //===--- blocking, limiters, values ---------------------------------===//
      {"duration-and-until",
       row("blocking", R"({"name": "acme::pause", "role": "sleep",
                           "duration": {"arg": 0}, "until": {"arg": 0}})"),
       "/functions/0",
       {"both 'duration' and 'until'", "use one"}},
      {"sleep-unit",
       row("blocking", R"({"name": "acme::pause", "role": "sleep",
                           "duration": {"arg": 0}, "unit": "ms"})"),
       "/functions/0/unit",
       {"'ms' is not allowed", "'milliseconds'"}},
      {"window-alone",
       row("limiter", R"({"name": "acme::Bucket::take", "role": "acquire",
                          "window": {"ctor_arg": 1}})"),
       "/functions/0",
       {"'window' needs 'permits'"}},
      {"refuses",
       row("limiter", R"({"name": "acme::Bucket::take", "role": "wait",
                          "refuses": true})"),
       "/functions/0/refuses",
       {"belongs to the role 'acquire' only"}},
      {"style",
       row("values", R"({"name": "acme::format", "role": "format",
                         "style": "brace"})"),
       "/functions/0/style",
       {"did you mean 'braces'"}},
      {"from",
       row("values", R"({"name": "acme::join", "role": "concat",
                         "from": -1})"),
       "/functions/0/from",
       {"the first is 0"}},
      {"array-type",
       library("values", R"("array_types": {"acme::Array": "1"})"),
       "/array_types/acme::Array",
       {"expected a whole number, found string"}},
      {"section",
       library("values", R"("function": [])"),
       "/function",
       {"unknown key 'function'", "did you mean 'functions'"}},
  };
}

class BrokenRulesTest : public CliTest {
protected:
  void write(const BrokenFile &File) {
    std::string Text = File.Text;
    if (size_t At = Text.find("\"ID\""); At != std::string::npos)
      Text.replace(At, 4, '"' + std::string(File.Name) + '"');
    CliTest::write("lint/" + std::string(File.Name) + ".json", Text);
  }
};

TEST_F(BrokenRulesTest, EachIsRefusedWithAWayOut) {
  std::vector<BrokenFile> Files = brokenFiles();
  EXPECT_GE(Files.size(), 30u);
  for (const BrokenFile &File : Files)
    write(File);
  Outcome R = run("rules validate lint");
  EXPECT_CODE(R, 2);
  llvm::SmallVector<llvm::StringRef> Lines;
  llvm::StringRef(R.Out).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  for (const BrokenFile &File : Files) {
    std::string Place = "lint/" + std::string(File.Name) + ".json";
    std::string Start =
        Place + (*File.Pointer ? "#" : "") + File.Pointer + ": error: ";
    std::string All, Said;
    for (llvm::StringRef Line : Lines) {
      if (Line.starts_with(Place))
        All += Line.str() + "\n";
      if (Line.starts_with(Start))
        Said += Line.str() + "\n";
    }
    EXPECT_NE(Said, "") << "no mistake at " << Start << "\n" << All;
    // What follows from a mistake is said behind it.
    EXPECT_TRUE(llvm::StringRef(All).starts_with(Start)) << All;
    for (const char *Part : File.Says)
      EXPECT_NE(Said.find(Part), std::string::npos)
          << "lacks \"" << Part << "\": " << Said;
  }
}

TEST_F(BrokenRulesTest, ARightFileIsLoadedBesideThem) {
  write({"good", api("\"name\": \"Acme\"", "\"name\": \"Acme\""), "", {}});
  for (const BrokenFile &File : brokenFiles())
    write(File);
  Outcome R = run("rules validate lint");
  EXPECT_FALSE(R.says("lint/good.json#")) << R.Out;
  Outcome Same = run("rules validate lint/good.json");
  EXPECT_CODE(Same, 0);
}

// The same id in two files of one folder: which of them counts?
TEST_F(BrokenRulesTest, AnIdTwice) {
  CliTest::write("lint/a.json", library("values", R"("note": "one")"));
  CliTest::write("lint/b.json", library("values", R"("note": "two")"));
  Outcome R = run("rules validate lint");
  EXPECT_CODE(R, 2);
  EXPECT_TRUE(R.says("lint/b.json#/id: error: a rule file with the id 'ID' is "
                     "loaded already: lint/a.json"))
      << R.Out;
}

} // namespace
