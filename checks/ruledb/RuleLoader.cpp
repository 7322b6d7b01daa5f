//===- RuleLoader.cpp - JSON -> typed rules ---------------------*- C++ -*-===//
//
// The only reader of rule files. Every error names the file and the JSON
// pointer and says what is allowed; a file with errors is left out as a whole.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/DidYouMean.h"
#include "ruledb/JsonText.h"
#include "ruledb/RoleKeys.h"
#include "ruledb/RuleDatabase.h"
#include "ruledb/RuleTexts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <set>

namespace throttlint {
namespace {

using Json = nlohmann::json;

/// A JSON value with the place it came from; collects errors.
class Node {
public:
  Node(const Json &J, std::string Pointer, const std::string &Path,
       std::vector<RuleError> &Errors)
      : J(&J), Pointer(std::move(Pointer)), Path(&Path), Errors(&Errors) {}

  const Json &json() const { return *J; }

  void error(const std::string &Message) const {
    Errors->push_back({*Path, Pointer, Message});
  }

  bool expectObject(std::initializer_list<const char *> Keys) const {
    if (!J->is_object()) {
      error(std::string("expected an object, found ") + J->type_name());
      return false;
    }
    for (const auto &[Key, Ignored] : J->items())
      if (std::find_if(Keys.begin(), Keys.end(),
                       [&](const char *K) { return Key == K; }) == Keys.end())
        member(Key).error("unknown key '" + Key + "'" + allowed(Key, Keys));
    return true;
  }

  bool has(const char *Key) const { return J->is_object() && J->contains(Key); }

  Node member(const std::string &Key) const {
    return Node(J->at(Key), Pointer + pointerStep(Key), *Path, *Errors);
  }

  void each(llvm::function_ref<void(const Node &)> Do) const {
    if (!J->is_array()) {
      error(std::string("expected a list, found ") + J->type_name());
      return;
    }
    size_t I = 0;
    for (const Json &Item : *J)
      Do(Node(Item, Pointer + "/" + std::to_string(I++), *Path, *Errors));
  }

  void eachMember(
      llvm::function_ref<void(const std::string &, const Node &)> Do) const {
    if (!J->is_object()) {
      error(std::string("expected an object, found ") + J->type_name());
      return;
    }
    for (const auto &[Key, Ignored] : J->items())
      Do(Key, member(Key));
  }

  std::string string() const {
    if (J->is_string())
      return J->get<std::string>();
    error(std::string("expected a string, found ") + J->type_name());
    return {};
  }
  std::string string(const char *Key, bool Required = false) const {
    if (has(Key))
      return J->at(Key).is_null() && !Required ? std::string()
                                               : member(Key).string();
    if (Required)
      error(std::string("missing key '") + Key + "'");
    return {};
  }
  bool boolean(const char *Key) const {
    if (!has(Key))
      return false;
    if (J->at(Key).is_boolean())
      return J->at(Key).get<bool>();
    member(Key).error(std::string("expected true or false, found ") +
                      J->at(Key).type_name());
    return false;
  }
  double number() const {
    if (J->is_number())
      return J->get<double>();
    error(std::string("expected a number, found ") + J->type_name());
    return 0;
  }
  int64_t integer() const {
    if (J->is_number_integer())
      return J->get<int64_t>();
    error(std::string("expected a whole number, found ") + J->type_name());
    return 0;
  }
  std::vector<std::string> strings(const char *Key) const {
    std::vector<std::string> Out;
    if (!has(Key))
      return Out;
    Node List = member(Key);
    if (List.J->is_string())
      Out.push_back(List.string());
    else
      List.each([&](const Node &N) { Out.push_back(N.string()); });
    return Out;
  }

  /// One of a fixed set of words.
  template <typename T>
  T word(const char *Key, std::initializer_list<std::pair<const char *, T>> Of,
         T Otherwise, bool Required = false) const {
    std::string Allowed;
    for (const auto &[Name, Value] : Of)
      Allowed += (Allowed.empty() ? "'" : ", '") + std::string(Name) + "'";
    if (!has(Key)) {
      if (Required)
        error(std::string("missing key '") + Key + "'; it is one of " +
              Allowed);
      return Otherwise;
    }
    Node Word = member(Key);
    if (!Word.J->is_string()) {
      Word.error(std::string("expected one of ") + Allowed + ", found " +
                 Word.J->type_name());
      return Otherwise;
    }
    std::string Text = Word.string();
    for (const auto &[Name, Value] : Of)
      if (Text == Name)
        return Value;
    std::vector<const char *> Names;
    for (const auto &[Name, Value] : Of)
      Names.push_back(Name);
    Word.error("'" + Text + "' is not allowed here; use one of " + Allowed +
               didYouMean(Text, Names));
    return Otherwise;
  }

  /// The texts under \p Key, each held against \p Wrong.
  std::vector<std::string>
  strings(const char *Key, std::string (*Wrong)(llvm::StringRef)) const {
    std::vector<std::string> Out = strings(Key);
    for (size_t I = 0; I < Out.size(); ++I) {
      Node List = member(Key);
      // What is no text has its message already.
      if (List.J->is_string())
        List.checkText(Wrong);
      else if (I < List.J->size() && (*List.J)[I].is_string())
        Node((*List.J)[I], List.Pointer + "/" + std::to_string(I), *Path,
             *Errors)
            .checkText(Wrong);
    }
    return Out;
  }

  /// A text that \p Wrong finds nothing to say about.
  std::string string(const char *Key, std::string (*Wrong)(llvm::StringRef),
                     bool Required = false) const {
    std::string Text = string(Key, Required);
    if (has(Key) && J->at(Key).is_string())
      member(Key).checkText(Wrong);
    return Text;
  }

private:
  const Json *J;
  std::string Pointer;
  const std::string *Path;
  std::vector<RuleError> *Errors;

  void checkText(std::string (*Wrong)(llvm::StringRef)) const {
    if (std::string Message = Wrong(J->get_ref<const std::string &>());
        !Message.empty())
      error(Message);
  }

  /// The nearest key, or all of them where none is near.
  static std::string allowed(const std::string &Key,
                             std::initializer_list<const char *> Keys) {
    std::string Near = didYouMean(Key, Keys);
    if (!Near.empty())
      return Near;
    std::vector<std::string> All(Keys.begin(), Keys.end());
    llvm::sort(All);
    return "; allowed are '" + llvm::join(All, "', '") + "'";
  }
};

/// No function has so many parameters.
constexpr int MostArguments = 63;

/// The number of an argument: from 0, or from -1 backwards.
int readIndex(const Node &N, bool FromTheEnd) {
  int64_t Index = N.integer();
  if (Index > MostArguments || Index < (FromTheEnd ? -MostArguments : 0))
    N.error("no number of an argument: the first is 0" +
            std::string(FromTheEnd ? ", the last is -1" : "") + ", and " +
            std::to_string(MostArguments) + " is the greatest");
  return static_cast<int>(Index);
}

ValueSpec readSpec(const Node &N) {
  static constexpr const char *Forms[] = {
      "arg",      "receiver", "slot",     "callee",   "ctor_arg", "member",
      "concat",   "first",    "text",     "raw_http", "result",   "arg_of_type",
      "url_host", "url_path", "raw_verb", "minus",    "clock",    "number"};
  ValueSpec Spec;
  if (!N.json().is_object()) {
    N.error(std::string("expected an object, found ") + N.json().type_name() +
            "; a value says where something comes from, such as {\"arg\": 0} "
            "or {\"text\": \"GET\"}");
    return Spec;
  }
  if (!N.expectObject({"arg", "receiver", "slot", "callee", "ctor_arg",
                       "member", "concat", "first", "text", "raw_http",
                       "raw_verb", "result", "minus", "arg_of_type", "url_host",
                       "url_path", "clock", "number", "of"}))
    return Spec;
  const char *Form = nullptr;
  for (const char *Key : Forms)
    if (N.has(Key)) {
      if (Form)
        N.error("says two places for a value, '" + std::string(Form) +
                "' and '" + Key + "'; use one");
      Form = Form ? Form : Key;
    }
  auto Is = [&](const char *Key) {
    return Form && std::string_view(Form) == Key;
  };
  auto ReadOf = [&](ValueSpec &S) {
    if (N.has("of"))
      S.Of.push_back(readSpec(N.member("of")));
    else
      S.Of.push_back({ValueSpec::Receiver, 0, {}, {}});
  };
  if (Is("arg")) {
    Spec.Kind = ValueSpec::Arg;
    Spec.Index = readIndex(N.member("arg"), /*FromTheEnd=*/true);
  } else if (Is("receiver")) {
    Spec.Kind = ValueSpec::Receiver;
    if (!N.boolean("receiver"))
      N.member("receiver").error("must be true; leave the value out instead");
  } else if (Is("result")) {
    Spec.Kind = ValueSpec::Result;
    if (!N.boolean("result"))
      N.member("result").error("must be true; leave the value out instead");
  } else if (Is("clock")) {
    Spec.Kind = ValueSpec::Clock;
    if (N.string("clock") != "now")
      N.member("clock").error("must be 'now'");
  } else if (Is("slot")) {
    Spec.Kind = ValueSpec::Slot;
    Spec.Text = N.string("slot");
    ReadOf(Spec);
  } else if (Is("callee")) {
    Spec.Kind = N.word<ValueSpec::KindTy>(
        "callee",
        {{"name", ValueSpec::Callee}, {"service", ValueSpec::Service}},
        ValueSpec::Callee);
  } else if (Is("arg_of_type")) {
    Spec.Kind = ValueSpec::Typed;
    Spec.Text = N.string("arg_of_type", wrongName);
  } else if (Is("ctor_arg")) {
    Spec.Kind = ValueSpec::CtorArg;
    Spec.Index = readIndex(N.member("ctor_arg"), /*FromTheEnd=*/false);
    ReadOf(Spec);
  } else if (Is("member")) {
    Spec.Kind = ValueSpec::Member;
    Spec.Text = N.string("member");
    ReadOf(Spec);
  } else if (Is("text")) {
    Spec.Kind = ValueSpec::Literal;
    Spec.Text = N.string("text");
  } else if (Is("number")) {
    Spec.Kind = ValueSpec::Number;
    N.member("number").number();
    Spec.Text = N.json().at("number").dump();
  } else if (Is("minus")) {
    Spec.Kind = ValueSpec::Minus;
    N.member(Form).each([&](const Node &K) { Spec.Of.push_back(readSpec(K)); });
    if (Spec.Of.size() != 2) {
      N.member(Form).error("needs two values");
      Spec.Of.resize(2);
    }
  } else if (Is("concat") || Is("first")) {
    Spec.Kind = Is("concat") ? ValueSpec::Concat : ValueSpec::First;
    N.member(Form).each([&](const Node &K) { Spec.Of.push_back(readSpec(K)); });
    if (Spec.Of.empty())
      N.member(Form).error("must not be empty");
  } else if (Is("raw_http") || Is("raw_verb") || Is("url_host") ||
             Is("url_path")) {
    Spec.Kind = Is("raw_http")   ? ValueSpec::RawHttp
                : Is("raw_verb") ? ValueSpec::RawVerb
                : Is("url_host") ? ValueSpec::UrlHost
                                 : ValueSpec::UrlPath;
    Spec.Of.push_back(readSpec(N.member(Form)));
  } else {
    N.error("says no place for a value; use 'arg', 'receiver', 'slot', "
            "'callee', 'ctor_arg', 'arg_of_type', 'member', 'concat', "
            "'first', 'text', 'number', 'url_host', 'url_path', 'raw_http', "
            "'raw_verb', 'clock' or 'result'");
  }
  return Spec;
}

ValueSpec readSpec(const Node &N, const char *Key) {
  return N.has(Key) ? readSpec(N.member(Key)) : ValueSpec();
}

ContextKind readContext(const Node &N, bool Required) {
  return N.word<ContextKind>("context",
                             {{"event-loop", ContextKind::EventLoop},
                              {"pool", ContextKind::Pool},
                              {"thread", ContextKind::Thread},
                              {"none", ContextKind::None}},
                             ContextKind::None, Required);
}

constexpr std::initializer_list<std::pair<const char *, double>> TimeUnits = {
    {"seconds", 1.0},      {"milliseconds", 1e-3}, {"microseconds", 1e-6},
    {"nanoseconds", 1e-9}, {"minutes", 60.0},      {"timespec", 1.0},
    {"timeval", 1.0}};

double readUnit(const Node &N) { return N.word<double>("unit", TimeUnits, 1); }

FunctionModel readModel(const Node &N) {
  FunctionModel M;
  if (!N.expectObject({"name",
                       "names",
                       "role",
                       "when",
                       "system",
                       "blocking",
                       "awaitable",
                       "suspends",
                       "chains",
                       "for_work",
                       "by_person",
                       "repeats",
                       "context",
                       "url",
                       "verb",
                       "duration",
                       "until",
                       "of",
                       "value",
                       "slot",
                       "handler",
                       "delay",
                       "unit",
                       "style",
                       "into",
                       "from",
                       "note",
                       "named_in",
                       "on",
                       "loop",
                       "signal",
                       "queued",
                       "once",
                       "ends_on_return",
                       "joins_if_discarded",
                       "drops_result",
                       "spins",
                       "ended_by",
                       "stays_over",
                       "serves_events",
                       "answers",
                       "shared_with",
                       "count",
                       "find",
                       "chunks",
                       "lazy",
                       "per_element",
                       "answers_to",
                       "may_end_early",
                       "since",
                       "permits",
                       "window",
                       "burst",
                       "refuses",
                       "keeps_limits",
                       "reads",
                       "answer"}))
    return M;
  M.Role = N.word<Role>(
      "role", {{"send", Role::Send},         {"set", Role::Set},
               {"sleep", Role::Sleep},       {"wait", Role::Wait},
               {"inspect", Role::Inspect},   {"schedule", Role::Schedule},
               {"invoke", Role::Invoke},     {"bind", Role::Bind},
               {"affinity", Role::Affinity}, {"run", Role::Run},
               {"identity", Role::Identity}, {"concat", Role::Concat},
               {"append", Role::Append},     {"format", Role::Format},
               {"opaque", Role::Opaque},     {"now", Role::Now},
               {"acquire", Role::Acquire},   {"least", Role::Least},
               {"greatest", Role::Greatest}, {"clamp", Role::Clamp},
               {"sum", Role::Sum},           {"duration", Role::Duration},
               {"random", Role::Random},     {"replace", Role::Replace},
               {"make", Role::Make},         {"take", Role::Take},
               {"resize", Role::Resize},     {"grow", Role::Grow},
               {"erase", Role::Erase},       {"size", Role::Size},
               {"begin", Role::Begin},       {"end", Role::End},
               {"lock", Role::Lock},         {"unlock", Role::Unlock},
               {"file", Role::File},         {"store", Role::Store}},
      Role::Opaque, /*Required=*/true);
  if (N.has("when"))
    N.member("when").each([&](const Node &W) {
      W.expectObject({"arg", "receiver", "is", "type"});
      ModelCondition C;
      C.Receiver = W.boolean("receiver");
      if (W.has("arg") && C.Receiver)
        W.error("'arg' and 'receiver' exclude each other");
      else if (W.has("arg"))
        C.Arg = readIndex(W.member("arg"), /*FromTheEnd=*/true);
      else if (!C.Receiver)
        W.error("missing key 'arg'");
      if (C.Receiver && W.has("type"))
        W.member("type").error("the name of the function says the class");
      C.Is = W.strings("is");
      C.Type = W.strings("type", [](llvm::StringRef Type) {
        return Type == "*" ? "" : wrongName(Type);
      });
      if (C.Is.empty() && C.Type.empty())
        W.error("a condition needs 'is' or 'type'");
      M.When.push_back(std::move(C));
    });
  if (N.has("role") && N.json().at("role").is_string())
    for (const auto &[Key, Ignored] : N.json().items())
      if (std::string Wrong = wrongKeyOfRole(Key, N.string("role"));
          !Wrong.empty())
        N.member(Key).error(Wrong);
  M.LibraryOnly = N.boolean("system");
  M.Blocking = N.boolean("blocking");
  M.Awaitable = N.boolean("awaitable");
  M.Suspends = N.boolean("suspends");
  M.Chains = N.boolean("chains");
  M.ForWork = N.boolean("for_work");
  M.ByPerson = N.boolean("by_person");
  M.Repeats = N.boolean("repeats");
  M.Context =
      readContext(N, M.Role == Role::Schedule || M.Role == Role::Affinity);
  M.Url = readSpec(N, "url");
  M.Verb = readSpec(N, "verb");
  M.Answer = readSpec(N, "answer");
  M.Duration = readSpec(N, "duration");
  M.Until = readSpec(N, "until");
  M.Of = readSpec(N, "of");
  M.What = readSpec(N, "value");
  if (M.Duration && M.Until)
    N.error("says both 'duration' and 'until'; a call waits for a length of "
            "time or until a point in time, use one");
  M.Slot = N.string("slot", M.Role == Role::Set);
  if (N.has("handler") && N.json().at("handler").is_string()) {
    if (N.string("handler") == "last-callable")
      M.LastCallable = true;
    else
      N.member("handler").error(
          "use 'last-callable' or a value such as {\"arg\": 0}");
  } else {
    M.Handler = readSpec(N, "handler");
  }
  M.Delay = readSpec(N, "delay");
  M.Count = readSpec(N, "count");
  M.Find = readSpec(N, "find");
  M.Chunks = N.boolean("chunks");
  M.Lazy = N.word<std::string>("lazy", {{"maps", "maps"}, {"tests", "tests"}},
                               std::string());
  if (M.Lazy.empty() ? M.Role == Role::Take && N.has("handler")
                     : !N.has("handler"))
    N.error("a view that runs a callable needs both 'lazy' and 'handler'");
  M.MayEndEarly = N.boolean("may_end_early");
  if (M.Role == Role::Sleep && N.has("handler") && !M.MayEndEarly)
    N.member("handler").error(
        "of a sleep, it says when that ends early: '\"may_end_early\": true'");
  M.Since = readSpec(N, "since");
  M.Permits = readSpec(N, "permits");
  M.Window = readSpec(N, "window");
  M.Burst = readSpec(N, "burst");
  M.Refuses = N.boolean("refuses");
  M.KeepsLimits = N.boolean("keeps_limits");
  if (M.Window && !M.Permits)
    N.error("a limiter with 'window' needs 'permits'");
  M.Unit = readUnit(N);
  if (N.has("unit"))
    M.StructFraction = N.string("unit") == "timespec"  ? 1e-9
                       : N.string("unit") == "timeval" ? 1e-6
                                                       : 0;
  M.NamedIn = readSpec(N, "named_in");
  M.On = readSpec(N, "on");
  M.Loop = readSpec(N, "loop");
  M.Signal = readSpec(N, "signal");
  M.Queued = N.boolean("queued");
  if (M.Queued && !M.Signal)
    N.member("queued").error("belongs to a row with a 'signal'");
  M.Once = readSpec(N, "once");
  for (const char *Key : {"once", "ends_on_return"})
    if (N.has(Key) && !M.Repeats)
      N.member(Key).error("belongs to a row with '\"repeats\": true'");
  if (N.has("ends_on_return"))
    M.EndsOnReturn = N.member("ends_on_return").number();
  M.JoinsIfDiscarded = N.boolean("joins_if_discarded");
  M.PerElement = N.boolean("per_element");
  M.DropsResult = N.boolean("drops_result");
  M.Spins = N.boolean("spins");
  M.EndedBy = N.strings("ended_by", wrongName);
  M.StaysOver = N.boolean("stays_over");
  M.ServesEvents = N.boolean("serves_events");
  M.Answers = N.boolean("answers");
  M.AnswersTo = N.string("answers_to");
  if (!M.AnswersTo.empty() && !M.Answers)
    N.member("answers_to").error("belongs to a row with '\"answers\": true'");
  M.SharedWith = N.string("shared_with");
  if (!M.SharedWith.empty() && M.Context != ContextKind::Pool)
    N.member("shared_with").error("belongs to the context 'pool' only");
  M.Style = N.word<FormatStyle>("style",
                                {{"braces", FormatStyle::Braces},
                                 {"printf", FormatStyle::Printf},
                                 {"qt", FormatStyle::Qt},
                                 {"dollar", FormatStyle::Dollar},
                                 {"boost", FormatStyle::Boost}},
                                FormatStyle::Braces, M.Role == Role::Format);
  M.Destination = readSpec(N, "into");
  M.Reads = N.word<std::string>(
      "reads", {{"number", "number"}, {"date", "date"}}, std::string());
  if (!M.Reads.empty() && M.Role != Role::Opaque)
    N.member("reads").error("belongs to the role 'opaque' only");
  if (N.has("from"))
    M.Rest = readIndex(N.member("from"), /*FromTheEnd=*/false);
  if (M.Role == Role::Send && !M.Url && !N.has("url"))
    N.error("a function that sends needs 'url': where its URL comes from, such "
            "as {\"arg\": 0}");
  if ((M.Role == Role::Schedule || M.Role == Role::Invoke ||
       M.Role == Role::Bind) &&
      !M.Handler && !M.LastCallable && !N.has("handler") &&
      !(M.Role == Role::Invoke && M.Repeats && (M.What || M.Count)))
    N.error("missing key 'handler': the callable that runs, such as "
            "{\"arg\": 0}");
  if (M.Role == Role::Set && !M.What && !N.has("value"))
    N.error("missing key 'value': what is stored, such as {\"arg\": 0}");
  if (M.Role == Role::Replace && (!M.Find || !M.What))
    N.error("a function that replaces needs 'find' and 'value'");
  if ((M.Role == Role::Grow || M.Role == Role::Erase) && !M.Destination)
    N.error("missing key 'into': the container, such as {\"receiver\": true}");
  if ((M.Role == Role::Set || M.Role == Role::Acquire ||
       M.Role == Role::Inspect || M.Role == Role::Lock ||
       M.Role == Role::Unlock) &&
      !M.Of)
    M.Of = {ValueSpec::Receiver, 0, {}, {}};
  return M;
}

void readContexts(const Node &N, const char *Key, std::vector<ContextRule> &Out,
                  std::string (*Wrong)(llvm::StringRef) = wrongName) {
  if (!N.has(Key))
    return;
  N.member(Key).each([&](const Node &C) {
    C.expectObject({"name", "context", "shared_with", "answers", "note"});
    ContextRule Row{C.string("name", Wrong, true), readContext(C, true),
                    C.string("shared_with"), C.boolean("answers")};
    for (size_t I = 0; I < Out.size(); ++I)
      if (Out[I].Name == Row.Name)
        C.error("'" + Row.Name + "' stands twice in '" + Key + "'" +
                (Out[I].Context == Row.Context ? "" : ", with two contexts") +
                "; keep one row");
    Out.push_back(std::move(Row));
  });
}

SleepFix readSleepFix(const Node &N) {
  SleepFix Fix;
  if (!N.expectObject({"text", "coroutines", "delay", "object", "headers"}))
    return Fix;
  Fix.Text = N.string("text", true);
  Fix.Coroutines = N.strings("coroutines");
  Fix.Object = N.string("object");
  llvm::StringRef Text(Fix.Text);
  if (N.has("text") && !Text.contains("{delay}"))
    N.member("text").error("says '{delay}' nowhere");
  if (Text.contains("{object}") == Fix.Object.empty())
    N.error("'{object}' in the text and the key 'object' belong together");
  if (N.has("delay")) {
    Node Delay = N.member("delay");
    Delay.expectObject({"type", "unit"});
    Fix.DelayType = Delay.string("type");
    Fix.DelayUnit = readUnit(Delay);
  } else {
    N.error("missing key 'delay'");
  }
  if (N.has("headers"))
    N.member("headers").each([&](const Node &Group) {
      std::vector<std::string> &Names = Fix.Headers.emplace_back();
      Group.each([&](const Node &H) { Names.push_back(H.string()); });
      if (Names.empty())
        Group.error("needs a header");
    });
  return Fix;
}

std::unique_ptr<LibraryRules> readLibrary(const Node &N) {
  auto L = std::make_unique<LibraryRules>();
  N.expectObject(
      {"schema",          "kind",        "id",          "name",
       "source",          "as_of",       "note",        "functions",
       "coroutine_types", "overrides",   "annotations", "executor_types",
       "text_types",      "error_types", "in_place",    "array_types",
       "duration_types",  "headers",     "macros",      "macros_cxx20",
       "sleep_instead",   "main_loops",  "lock_types",  "duration_makers"});
  L->Id = N.string("id", true);
  L->Name = N.string("name", true);
  if (N.has("functions"))
    N.member("functions").each([&](const Node &F) {
      FunctionModel M = readModel(F);
      M.Library = L->Id;
      std::vector<std::string> Names = F.strings("names", wrongName);
      if (F.has("name"))
        Names.push_back(F.string("name", wrongName));
      if (Names.empty())
        F.error("missing key 'name' (or 'names')");
      for (std::string &Name : Names) {
        M.Name = std::move(Name);
        L->Functions.push_back(M);
      }
    });
  readContexts(N, "coroutine_types", L->CoroutineTypes);
  readContexts(N, "overrides", L->Overrides);
  readContexts(N, "annotations", L->Annotations, [](llvm::StringRef Text) {
    return std::string(Text.empty() ? "must not be empty" : "");
  });
  readContexts(N, "executor_types", L->ExecutorTypes);
  if (N.has("main_loops"))
    N.member("main_loops").each([&](const Node &M) {
      M.expectObject({"name", "beside", "note"});
      L->MainLoops.push_back(
          {M.string("name", wrongName, true), M.string("beside", wrongName)});
    });
  L->TextTypes = N.strings("text_types", wrongName);
  L->InPlace = N.strings("in_place", wrongName);
  L->ErrorTypes = N.strings("error_types", wrongName);
  auto ReadTable = [&](const char *Key, std::map<std::string, int> &Out) {
    if (N.has(Key))
      N.member(Key).eachMember([&](const std::string &Name, const Node &V) {
        Out[Name] = readIndex(V, /*FromTheEnd=*/false);
      });
  };
  ReadTable("array_types", L->ArrayTypes);
  ReadTable("duration_types", L->DurationTypes);
  L->LockTypes = N.strings("lock_types");
  if (N.has("duration_makers"))
    N.member("duration_makers")
        .eachMember([&](const std::string &Type, const Node &Makers) {
          Makers.eachMember([&](const std::string &Unit, const Node &Maker) {
            auto It = llvm::find_if(
                TimeUnits, [&](const auto &U) { return U.first == Unit; });
            if (It == TimeUnits.end())
              Maker.error("'" + Unit + "' is no unit of time");
            else
              L->DurationMakers[Type][It->second] = Maker.string();
          });
        });
  L->Headers = N.strings("headers", wrongHeader);
  auto ReadMacros = [&](const char *Key,
                        std::map<std::string, std::string> &Out) {
    if (N.has(Key))
      N.member(Key).eachMember([&](const std::string &Name, const Node &V) {
        Out[Name] = V.string();
      });
  };
  ReadMacros("macros", L->Macros);
  ReadMacros("macros_cxx20", L->MacrosCxx20);
  if (N.has("sleep_instead")) {
    Node S = N.member("sleep_instead");
    S.expectObject({"coroutine", "handler", "fix"});
    L->CoroutineSleep = S.string("coroutine");
    L->HandlerSleep = S.string("handler");
    if (S.has("fix"))
      L->SleepFix = readSleepFix(S.member("fix"));
  }
  return L;
}

/// A number above 0; null and a missing key say that there is none.
std::optional<double> readAmount(const Node &N, const char *Key) {
  if (!N.has(Key) || N.json().at(Key).is_null())
    return std::nullopt;
  double Number = N.member(Key).number();
  if (N.json().at(Key).is_number() && Number <= 0)
    N.member(Key).error("must be more than 0");
  return Number;
}

/// Units of a request that are not known from the request: `null`.
std::optional<double> readCost(const Node &N) {
  if (N.json().is_null())
    return std::nullopt;
  double Units = N.number();
  if (Units < 0)
    N.error("must not be less than 0");
  return Units;
}

std::vector<int64_t> readStatus(const Node &N, const char *Key) {
  std::vector<int64_t> Out;
  if (N.has(Key))
    N.member(Key).each([&](const Node &S) {
      Out.push_back(S.integer());
      if (S.json().is_number_integer() &&
          (Out.back() < 100 || Out.back() > 599))
        S.error("no HTTP status; use a number from 100 to 599");
    });
  return Out;
}

/// The date of the row; where it gives none, the file's. `null`: the source
/// carries no date, and the file's is not its date.
std::string readAsOf(const Node &N, const std::string &OfFile) {
  return N.has("as_of") ? N.string("as_of", wrongDate) : OfFile;
}

const char *readConfidence(const Node &N) {
  return N.word<const char *>("confidence",
                              {{"official", "official"},
                               {"secondary", "secondary"},
                               {"derived", "derived"},
                               {"assumed", "assumed"}},
                              "");
}

/// A whole number above 0; null and a missing key say that there is none.
std::optional<int64_t> readCount(const Node &N, const char *Key) {
  if (!N.has(Key) || N.json().at(Key).is_null())
    return std::nullopt;
  int64_t Number = N.member(Key).integer();
  if (N.json().at(Key).is_number_integer() && Number < 1)
    N.member(Key).error("must be 1 or more");
  return Number;
}

/// The figures of a limit, and those that a plan may change.
void readFigures(const Node &N, Limit &L, const Api &A) {
  if (N.has("requests"))
    L.Requests = readAmount(N, "requests");
  if (auto Window = readAmount(N, "window_seconds"))
    L.WindowSeconds = *Window;
  if (N.has("burst"))
    L.Burst = readAmount(N, "burst");
  if (N.has("concurrent"))
    L.Concurrent = readAmount(N, "concurrent");
  // A wrong window has its own message.
  if (L.Requests && L.WindowSeconds == 0)
    N.error("missing key 'window_seconds': 'requests' in how many seconds? It "
            "must be more than 0");
  if (L.Burst && !L.Requests)
    N.error("'burst' needs 'requests' and 'window_seconds', which say how fast "
            "the bucket fills");
  if (N.has("note"))
    L.Note = N.string("note");
  if (N.has("source"))
    L.Source = N.string("source", wrongSource);
  if (L.Source.empty())
    L.Source = A.Source;
  if (N.has("as_of"))
    L.AsOf = N.string("as_of", wrongDate);
  if (N.has("confidence"))
    L.Confidence = readConfidence(N);
}

Limit readLimit(const Node &N, const std::string &Id, const Api &A) {
  Limit L;
  N.expectObject({"label",      "requests",   "in_words",   "window_seconds",
                  "burst",      "concurrent", "unit",       "average_seconds",
                  "counts",     "algorithm",  "scope",      "keys",
                  "per",        "narrow",     "floor",      "default_cost",
                  "applies_to", "plans",      "note",       "source",
                  "as_of",      "confidence", "valid_from", "short_bursts"});
  L.Id = Id;
  L.Label = N.string("label", true);
  if (!N.has("requests") && !N.has("concurrent"))
    N.error("missing key 'requests' (null where no figure is published)");
  if (N.has("window_seconds") && N.has("requests") == false)
    N.member("window_seconds").error("says nothing without 'requests'");
  L.AsOf = A.AsOf;
  L.Confidence = A.Confidence;
  readFigures(N, L, A);
  L.InWords = N.string("in_words");
  if (!L.InWords.empty() && !L.Requests)
    N.member("in_words")
        .error("needs 'requests': the least that the words can "
               "mean");
  if (auto Average = readAmount(N, "average_seconds")) {
    L.AverageSeconds = *Average;
    if (L.AverageSeconds < L.WindowSeconds)
      N.member("average_seconds").error("must not be less than the window");
  }
  L.Unit = N.string("unit");
  if (L.Unit == "requests")
    N.member("unit").error("requests are counted where 'unit' is left out");
  if (!L.Unit.empty())
    L.DefaultCost = std::nullopt;
  if (N.has("default_cost")) {
    L.DefaultCost = readCost(N.member("default_cost"));
    if (L.Unit.empty())
      N.member("default_cost").error("belongs to a limit with a 'unit'");
  }
  L.Counts = N.word<Counted>("counts",
                             {{"requests", Counted::Requests},
                              {"failures", Counted::Failures},
                              {"objects", Counted::Objects}},
                             Counted::Requests);
  L.Algorithm = N.word<const char *>("algorithm",
                                     {{"fixed", "fixed"},
                                      {"rolling", "rolling"},
                                      {"calendar", "calendar"},
                                      {"average", "average"},
                                      {"bucket", "bucket"},
                                      {"queue", "queue"}},
                                     "");
  L.Keys = N.strings("keys");
  L.ValidFrom = N.string("valid_from", wrongDate);
  L.AppliesTo = N.string("applies_to");
  L.Scope = N.string("scope");
  L.PerApi = N.word<bool>("per", {{"endpoint", false}, {"api", true}}, false);
  L.Narrow = N.boolean("narrow");
  L.Floor = N.boolean("floor");
  L.ShortBursts = N.boolean("short_bursts");
  return L;
}

std::vector<std::string> planIds(const Api &A) {
  std::vector<std::string> Ids;
  for (const Plan &P : A.Plans)
    Ids.push_back(P.Id);
  return Ids;
}

/// The same limit under other plans: limits of their own, `<id>@<plan>`.
void readPlansOfLimit(const Node &N, const std::string &Id, Api &A) {
  if (!N.has("plans"))
    return;
  N.member("plans").eachMember([&](const std::string &PlanId, const Node &P) {
    if (llvm::none_of(A.Plans, [&](const Plan &K) { return K.Id == PlanId; }))
      P.error("no plan '" + PlanId + "' in this file's 'plans'" +
              didYouMean(PlanId, planIds(A)));
    P.expectObject({"label", "requests", "window_seconds", "burst",
                    "concurrent", "note", "source", "as_of", "confidence"});
    Limit L = A.Limits.at(Id);
    L.Id = Id + "@" + PlanId;
    L.ByPlan.clear();
    if (P.has("label"))
      L.Label = P.string("label");
    if (P.has("requests"))
      L.InWords.clear();
    readFigures(P, L, A);
    A.Limits.at(Id).ByPlan[PlanId] = L.Id;
    A.Limits.emplace(L.Id, std::move(L));
  });
}

void readOverLimit(const Node &O, Api &A) {
  O.expectObject({"status", "errors", "body", "overload_status", "wait",
                  "default_wait_seconds", "refused_count", "penalties",
                  "note"});
  A.OverLimitStatus = readStatus(O, "status");
  A.OverLimitErrors = O.strings("errors");
  A.OverloadStatus = readStatus(O, "overload_status");
  A.DefaultWaitSeconds = readAmount(O, "default_wait_seconds");
  if (O.has("refused_count"))
    A.RefusedCount = O.boolean("refused_count");
  if (O.has("body"))
    O.member("body").each([&](const Node &B) {
      B.expectObject({"status", "field", "equals", "contains", "note"});
      BodySign Sign;
      if (B.has("status"))
        Sign.Status = B.member("status").integer();
      Sign.Field = B.string("field", true);
      Sign.Contains = B.string("contains");
      if (B.has("equals"))
        Sign.Equals = B.json().at("equals").is_number_integer()
                          ? std::to_string(B.member("equals").integer())
                          : B.string("equals");
      if (B.has("equals") == B.has("contains"))
        B.error("say either what the field 'equals' or what it 'contains'");
      A.OverLimitBody.push_back(std::move(Sign));
    });
  if (O.has("wait"))
    O.member("wait").each([&](const Node &W) {
      W.expectObject({"where", "name", "unit", "note"});
      std::string Where = W.word<const char *>(
          "where", {{"header", "header"}, {"body", "body"}}, "", true);
      std::string Unit =
          W.word<const char *>("unit",
                               {{"seconds", "seconds"},
                                {"milliseconds", "milliseconds"},
                                {"epoch_seconds", "epoch_seconds"},
                                {"epoch_milliseconds", "epoch_milliseconds"},
                                {"duration", "duration"},
                                {"date", "date"},
                                {"timestamp", "timestamp"},
                                {"bucket", "bucket"}},
                               "", true);
      A.Wait.push_back({Where, W.string("name", true), Unit});
    });
  if (O.has("penalties"))
    O.member("penalties").each([&](const Node &P) {
      P.expectObject(
          {"kind", "status", "min_seconds", "max_seconds", "when", "note"});
      Penalty Out;
      Out.Kind = P.word<const char *>("kind",
                                      {{"ban", "ban"},
                                       {"longer-wait", "longer-wait"},
                                       {"suspension", "suspension"},
                                       {"new-token", "new-token"}},
                                      "", true);
      Out.Status = readStatus(P, "status");
      Out.MinSeconds = readAmount(P, "min_seconds");
      Out.MaxSeconds = readAmount(P, "max_seconds");
      if (Out.MinSeconds && Out.MaxSeconds && *Out.MinSeconds > *Out.MaxSeconds)
        P.error("'min_seconds' is greater than 'max_seconds'");
      Out.When = P.string("when", true);
      A.Penalties.push_back(std::move(Out));
    });
}

void readPermanentErrors(const Node &N, Api &A) {
  N.expectObject({"status", "errors", "success", "note", "source", "as_of"});
  A.Permanent.Status = readStatus(N, "status");
  A.Permanent.Errors = N.strings("errors");
  A.Permanent.Success = N.string("success");
  A.Permanent.Source =
      N.has("source") ? N.string("source", wrongSource) : A.Source;
  A.Permanent.AsOf = readAsOf(N, A.AsOf);
  if (A.Permanent.Status.empty() && A.Permanent.Errors.empty())
    N.error("needs 'status' or 'errors'");
}

HandlerDeadline readDeadline(const Node &N, const std::string &Id,
                             const Api &A) {
  N.expectObject(
      {"label", "seconds", "instead", "evidence", "note", "source", "as_of"});
  HandlerDeadline D;
  D.Id = Id;
  D.Label = N.string("label", true);
  if (auto Seconds = readAmount(N, "seconds"))
    D.Seconds = *Seconds;
  else
    N.error("missing key 'seconds'");
  D.Instead = N.string("instead");
  D.Evidence = N.strings("evidence");
  D.Source = N.has("source") ? N.string("source", wrongSource) : A.Source;
  D.AsOf = readAsOf(N, A.AsOf);
  return D;
}

std::vector<std::string> limitIds(const Api &A) {
  std::vector<std::string> Ids;
  for (const auto &[Id, L] : A.Limits)
    Ids.push_back(Id);
  return Ids;
}

/// A number, or a list of costs that hold under conditions.
std::vector<Cost> readCosts(const Node &N, const Api &A) {
  if (N.json().is_number())
    return {{readCost(N).value_or(1), {}, {}, 0, {}}};
  std::vector<Cost> Out;
  N.each([&](const Node &C) {
    C.expectObject({"units", "limit", "parameter", "from", "without", "note"});
    Cost One;
    if (C.has("units"))
      One.Units = readCost(C.member("units")).value_or(1);
    else
      C.error("missing key 'units'");
    One.Limit = C.string("limit");
    if (!One.Limit.empty() && !A.Limits.contains(One.Limit))
      C.member("limit").error("no limit '" + One.Limit +
                              "' in this file's 'limits'" +
                              didYouMean(One.Limit, limitIds(A)));
    One.Parameter = C.string("parameter");
    if (C.has("from"))
      One.From = C.member("from").number();
    if (C.has("from") != !One.Parameter.empty())
      C.error("'parameter' and 'from' belong together");
    One.Without = C.strings("without");
    Out.push_back(std::move(One));
  });
  return Out;
}

std::unique_ptr<Api> readApi(const Node &N) {
  auto A = std::make_unique<Api>();
  N.expectObject({"schema",        "kind",          "id",
                  "name",          "provider",      "hosts",
                  "names_only",    "base_path",     "base_paths",
                  "as_of",         "source",        "over_limit",
                  "plans",         "limits",        "default_limits",
                  "common_limits", "endpoints",     "permanent_errors",
                  "deadlines",     "host_required", "note",
                  "confidence"});
  A->Id = N.string("id", true);
  A->Name = N.string("name", true);
  A->Provider = N.string("provider", wrongProvider, true);
  A->Hosts = N.strings("hosts", wrongHost);
  if (A->Hosts.empty())
    N.error("missing key 'hosts': at least one, such as "
            "[\"api.acme.example\"]");
  A->NamesOnly = N.strings("names_only", wrongHost);
  A->BasePaths = N.strings("base_paths", wrongBasePath);
  if (N.has("base_path")) {
    if (N.has("base_paths"))
      N.member("base_path")
          .error("stands beside 'base_paths'; use one of them");
    A->BasePaths.push_back(N.string("base_path", wrongBasePath));
  }
  A->AsOf = N.string("as_of");
  A->Source = N.string("source");
  A->Confidence = readConfidence(N);
  A->HostRequired = N.boolean("host_required");
  if (N.has("over_limit"))
    readOverLimit(N.member("over_limit"), *A);
  if (N.has("permanent_errors"))
    readPermanentErrors(N.member("permanent_errors"), *A);
  if (N.has("deadlines"))
    N.member("deadlines").eachMember([&](const std::string &Id, const Node &D) {
      A->Deadlines.push_back(readDeadline(D, Id, *A));
    });
  if (N.has("plans"))
    N.member("plans").eachMember([&](const std::string &Id, const Node &P) {
      P.expectObject({"label", "default", "evidence", "note"});
      Plan Out{Id, P.string("label", true), P.boolean("default"), {}};
      if (P.has("evidence"))
        Out.EvidenceLiteral = P.member("evidence").string("literal", true);
      if (Out.Default && llvm::any_of(A->Plans, [](const Plan &Other) {
            return Other.Default;
          }))
        P.member("default").error("another plan is the default already; one "
                                  "holds where nothing shows which");
      A->Plans.push_back(std::move(Out));
    });
  if (N.has("limits"))
    N.member("limits").eachMember([&](const std::string &Id, const Node &L) {
      A->Limits.emplace(Id, readLimit(L, Id, *A));
      readPlansOfLimit(L, Id, *A);
    });
  auto CheckLimits = [&](const Node &At, const char *Key,
                         const std::vector<std::string> &Ids) {
    for (const std::string &Id : Ids)
      if (!A->Limits.contains(Id))
        At.member(Key).error("no limit '" + Id + "' in this file's 'limits'" +
                             didYouMean(Id, limitIds(*A)));
  };
  A->DefaultLimits = N.strings("default_limits");
  CheckLimits(N, "default_limits", A->DefaultLimits);
  A->CommonLimits = N.strings("common_limits");
  CheckLimits(N, "common_limits", A->CommonLimits);
  if (N.has("endpoints"))
    N.member("endpoints").each([&](const Node &E) {
      E.expectObject({"name", "verb", "path", "limits", "plans", "cost",
                      "batch", "paginated", "status", "replacement", "note",
                      "source", "as_of", "confidence"});
      Endpoint Row;
      Row.Name = E.string("name", true);
      Row.Verb = E.string("verb");
      static constexpr const char *Verbs[] = {
          "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
      if (!Row.Verb.empty() && !llvm::is_contained(Verbs, Row.Verb))
        E.member("verb").error(
            "'" + Row.Verb + "' is no HTTP verb; use one of " +
            llvm::join(llvm::ArrayRef(Verbs), ", ") +
            ", or leave it out where any counts" + didYouMean(Row.Verb, Verbs));
      Row.Path = E.string("path", wrongPath, true);
      Row.Limits = E.strings("limits");
      CheckLimits(E, "limits", Row.Limits);
      if (E.has("plans"))
        E.member("plans").eachMember([&](const std::string &Plan,
                                         const Node &P) {
          if (llvm::none_of(A->Plans, [&](const struct Plan &Known) {
                return Known.Id == Plan;
              }))
            P.error("no plan '" + Plan + "' in this file's 'plans'" +
                    didYouMean(Plan, planIds(*A)));
          P.each([&](const Node &Id) {
            Row.PlanLimits[Plan].push_back(Id.string());
            if (!A->Limits.contains(Row.PlanLimits[Plan].back()))
              Id.error("no limit '" + Row.PlanLimits[Plan].back() +
                       "' in this file's 'limits'" +
                       didYouMean(Row.PlanLimits[Plan].back(), limitIds(*A)));
          });
        });
      if (E.has("cost"))
        Row.Costs = readCosts(E.member("cost"), *A);
      if (E.has("batch")) {
        Node B = E.member("batch");
        B.expectObject({"use", "how", "items", "max_items", "basis", "counts",
                        "note", "source", "as_of", "confidence"});
        BatchCall Call;
        Call.Use = llvm::join(B.strings("use"), ", ");
        Call.How = B.string("how");
        if (auto Most = readCount(B, "max_items"))
          Call.MaxItems = *Most;
        Call.Items = B.strings("items");
        Call.Documented = B.word<bool>(
            "basis", {{"documented", true}, {"derived", false}}, false);
        Call.CountsEach =
            B.word<bool>("counts", {{"one", false}, {"each", true}}, false);
        Row.Batch = std::move(Call);
      }
      if (E.has("paginated")) {
        Node P = E.member("paginated");
        P.expectObject({"style", "parameter", "default_page_size",
                        "max_page_size", "note"});
        Pagination Page;
        Page.Style = P.word<const char *>(
            "style",
            {{"cursor", "cursor"}, {"page", "page"}, {"offset", "offset"}}, "");
        Page.Parameter = P.string("parameter");
        Page.DefaultPageSize = readCount(P, "default_page_size");
        Page.MaxPageSize = readCount(P, "max_page_size");
        if (Page.DefaultPageSize && Page.MaxPageSize &&
            *Page.DefaultPageSize > *Page.MaxPageSize)
          P.error("'default_page_size' is greater than 'max_page_size'");
        Row.Paginated = std::move(Page);
      }
      Row.Status = E.word<const char *>("status",
                                        {{"deprecated", "deprecated"},
                                         {"retired", "retired"},
                                         {"legacy", "legacy"},
                                         {"unlisted", "unlisted"}},
                                        "");
      Row.Replacement = E.strings("replacement");
      Row.Source = E.string("source", wrongSource);
      if (Row.Source.empty())
        Row.Source = A->Source;
      Row.AsOf = readAsOf(E, A->AsOf);
      A->Endpoints.push_back(std::move(Row));
    });
  return A;
}

} // namespace

RuleDatabase RuleDatabase::load(std::span<const RuleSource> Sources,
                                std::vector<RuleError> &Errors) {
  RuleDatabase Db;
  std::map<std::string, std::string> Seen;
  auto Take = [&](const Node &Root, const std::string &Id,
                  const std::string &Path) {
    if (auto [It, New] = Seen.try_emplace(Id, Path); !New && Root.has("id"))
      Root.member("id").error("a rule file with the id '" + Id +
                              "' is loaded already: " + It->second +
                              "; the id is the path of the file, without "
                              ".json");
  };
  for (const RuleSource &Source : Sources) {
    size_t ErrorsBefore = Errors.size();
    std::vector<JsonMistake> Mistakes;
    Json J = readJson(Source.Text, Mistakes);
    for (JsonMistake &M : Mistakes)
      Errors.push_back(
          {Source.Path, std::move(M.Pointer), std::move(M.Message)});
    if (J.is_discarded())
      continue;
    Node Root(J, "", Source.Path, Errors);
    if (!J.is_object()) {
      Root.error(std::string("expected an object, found ") + J.type_name());
      continue;
    }
    if (!J.contains("schema") || J["schema"] != 1)
      (J.contains("schema") ? Root.member("schema") : Root)
          .error("'schema' must be 1, the version this program reads");
    Root.string("as_of", wrongDate);
    Root.string("source", wrongSource);
    std::string Kind = Root.string("kind", true);
    if (Kind == "api") {
      auto A = readApi(Root);
      Take(Root, A->Id, Source.Path);
      if (Errors.size() == ErrorsBefore)
        Db.Apis.push_back(std::move(A));
    } else if (Kind == "client" || Kind == "async" || Kind == "blocking" ||
               Kind == "limiter" || Kind == "values") {
      auto L = readLibrary(Root);
      Take(Root, L->Id, Source.Path);
      if (Errors.size() == ErrorsBefore)
        Db.Libraries.push_back(std::move(L));
    } else if (!Kind.empty()) {
      Root.member("kind").error(
          "'" + Kind +
          "' is not allowed here; use one of 'api', "
          "'client', 'async', 'blocking', 'limiter', "
          "'values'" +
          didYouMean(Kind, std::initializer_list<const char *>{
                               "api", "client", "async", "blocking", "limiter",
                               "values"}));
    }
  }
  Db.index();
  return Db;
}

} // namespace throttlint
