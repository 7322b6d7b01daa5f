//===- Keys.cpp - the keys of .throttlint, declared -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Keys.h"

namespace throttlint {

static Shape shape(Shape::KindTy Kind) {
  Shape S;
  S.Kind = Kind;
  return S;
}

static Shape words(std::vector<const char *> Words) {
  Shape S = shape(Shape::Word);
  S.Words = std::move(Words);
  return S;
}

static Shape number(Shape::KindTy Kind, double Least, double Most,
                    bool MoreThanLeast = false) {
  Shape S = shape(Kind);
  S.Least = Least;
  S.Most = Most;
  S.MoreThanLeast = MoreThanLeast;
  return S;
}

static Shape listOf(Shape Of) {
  Shape S = shape(Shape::List);
  S.Of.push_back(std::move(Of));
  return S;
}

static Shape mapOf(Shape Of, const char *NameWord, bool NamesAreChecks) {
  Shape S = shape(Shape::Map);
  S.Of.push_back(std::move(Of));
  S.NameWord = NameWord;
  S.NamesAreChecks = NamesAreChecks;
  return S;
}

static Shape record(std::vector<Field> Fields) {
  Shape S = shape(Shape::Record);
  S.Fields = std::move(Fields);
  return S;
}

static constexpr double Day = 86400, Year = 366 * Day, Many = 1e9;

const std::vector<ConfigKey> &configKeys() {
  static const std::vector<ConfigKey> Keys = {
      {"InheritParentConfig", shape(Shape::Flag), false, "false", "true",
       "Whether the next `.throttlint` above counts, too. Keys of this file "
       "win; lists of the file above come first."},
      {"Checks", shape(Shape::Checks), false, "'*'",
       "'-ratelimit-blocking-in-async'",
       "The checks that report: names, globs with `*`, and a minus in front "
       "of what is taken away; the last that fits decides. A list that begins "
       "with a minus changes what is on already; any other list stands "
       "alone. A text with commas or a list.",
       "--checks"},
      {"Severity", mapOf(words({"note", "warning", "error"}), "check", true),
       false, "", "{ratelimit-request-in-loop: error}",
       "Another severity for the findings of a check. The last entry that "
       "fits decides. What no entry names keeps the severity of the check."},
      {"Confidence", mapOf(words({"low", "medium", "high"}), "check", true),
       false, "{'*': medium}", "{ratelimit-request-in-loop: high}",
       "The least confidence with which a check reports. The last entry that "
       "fits decides.",
       "--confidence"},
      {"FailOn", words({"note", "warning", "error", "never"}), true, "warning",
       "error",
       "The least severity of a finding that makes the exit code 1; `never` "
       "leaves it at 0.",
       "--fail-on"},
      {"Plans", mapOf(shape(Shape::Text), "id of an API rule file", false),
       true, "", "{slack/web-api: unlisted}",
       "The class of the app, or the way it signs in, where an API has other "
       "limits for it. `throttlint rules show ID` lists the plans of an API."},
      {"AssumedLatency", number(Shape::Number, 0, 3600), true, "0.1", "0.25",
       "Seconds that a request takes whose answer is waited for. It bounds "
       "what a sequential loop can send; 0 means that nothing bounds it.",
       "--assume-latency"},
      {"AssumedCount", number(Shape::Whole, 1, Many), true, "", "50",
       "How many elements a container holds at most where the code does not "
       "tell. Without it a finding that needs more than 100 elements is less "
       "sure, and one that needs more than 1,000 is not shown. With it, what "
       "needs more elements is not shown, and fewer elements lower nothing."},
      {"ExtraRules", listOf(shape(Shape::Path)), true, "", "[lint/rules]",
       "Folders with rule files of your own. A file whose id is known "
       "replaces the known one. Below their folder `stubs` are headers to use "
       "where the real ones are not installed.",
       "--rules"},
      {"Limiters",
       listOf(record({{"Function", shape(Shape::Text),
                       "Qualified name, without template arguments: "
                       "`acme::Limiter::acquire`.",
                       true},
                      {"Rate", number(Shape::Number, 0, Many, true),
                       "How many it lets through in one window."},
                      {"Window", number(Shape::Number, 0, Year, true),
                       "Length of the window in seconds; 1 if left out."},
                      {"Refuses", shape(Shape::Flag),
                       "true where it returns false instead of waiting."}})),
       true, "", "[{Function: acme::Limiter::acquire, Rate: 10, Window: 1}]",
       "Functions of the project that wait until a request may be sent, where "
       "their body cannot tell. Without a rate their speed is not known, and "
       "loops that pass them are silent. A name that the program neither calls "
       "nor has is warned of where the whole program was read."},
      {"UnknownApis",
       listOf(record(
           {{"Host", shape(Shape::Text),
             "Host name, or `*.acme.example` for all hosts below.", true},
            {"Requests", number(Shape::Number, 0, Many, true),
             "Requests that are allowed in one window.", true},
            {"Window", number(Shape::Number, 0, Year, true),
             "Length of the window in seconds; 60 if left out."},
            {"Name", shape(Shape::Text),
             "The API as people say it; the host if left out."},
            {"Scope", shape(Shape::Text),
             "Whose budget it is, for messages: `token`, `client`. "
             "The account if left out."}})),
       true, "",
       "[{Host: api.acme.example, Requests: 10, Window: 1, Name: Acme}]",
       "Hosts that no rule knows, with the requests they allow. Without it 60 "
       "a minute are assumed, with medium confidence. For more than one limit "
       "write a [rule file](writing-rules.md)."},
      {"Flags", listOf(shape(Shape::Text)), true, "",
       "[feature_enabled, Config::cleanup_enabled]",
       "Functions, members and variables of the project that say whether "
       "something is switched on, by name; `Config::enabled` also fits "
       "`acme::Config::enabled`. `review` says when a request was behind one "
       "and is no more."},
      {"RequireFlag", shape(Shape::Flag), true, "false", "true",
       "Whether a request to a limited endpoint that a change adds has to be "
       "behind one of the `Flags`. Only `review` asks."},
  };
  return Keys;
}

const ConfigKey *findKey(llvm::StringRef Name) {
  for (const ConfigKey &K : configKeys())
    if (Name == K.Name)
      return &K;
  return nullptr;
}

} // namespace throttlint
