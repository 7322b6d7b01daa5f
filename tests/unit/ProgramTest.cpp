//===- ProgramTest.cpp - linking and effects on hand-built facts -*- C++
//-*-===//
//
// No Clang: what one translation unit tells is written down here as data.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Endpoints.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace throttlint;

namespace {

constexpr const char *ClientRules = R"({
  "schema": 1, "kind": "client", "id": "test/client", "name": "Test client",
  "functions": [
    {"name": "http::get", "role": "send", "blocking": true,
     "url": {"arg": 0}, "verb": {"text": "GET"}},
    {"name": "http::Client::get", "role": "send", "blocking": true,
     "url": {"concat": [{"ctor_arg": 0}, {"arg": 0}]},
     "verb": {"text": "GET"}},
    {"name": "http::Handle::url", "role": "set", "slot": "url",
     "of": {"receiver": true}, "value": {"arg": 0}},
    {"name": "http::Handle::perform", "role": "send", "blocking": true,
     "url": {"slot": "url", "of": {"receiver": true}}},
    {"name": "pause", "role": "sleep", "duration": {"arg": 0}},
    {"name": "pauseMs", "role": "sleep", "duration": {"arg": 0},
     "unit": "milliseconds"},
    {"name": "each", "role": "invoke", "repeats": true, "handler": {"arg": 1}}
  ]})";

constexpr const char *ApiRules = R"({
  "schema": 1, "kind": "api", "id": "chat", "name": "Chat",
  "provider": "chat", "hosts": ["chat.example"], "base_path": "/api",
  "limits": {"few": {"label": "Few", "requests": 20, "window_seconds": 60}},
  "endpoints": [{"name": "rooms.close", "path": "/rooms.close",
                 "limits": ["few"]}]})";

const RuleDatabase &rules() {
  static const RuleDatabase Rules = [] {
    std::vector<RuleSource> Sources{{"client.json", ClientRules},
                                    {"api.json", ApiRules}};
    std::vector<RuleError> Errors;
    RuleDatabase Db = RuleDatabase::load(Sources, Errors);
    for (const RuleError &E : Errors)
      ADD_FAILURE() << E.str();
    return Db;
  }();
  return Rules;
}

/// Facts of one unit, function after function.
class Unit {
public:
  explicit Unit(const std::string &File) {
    T.MainFile = File;
    T.Files = {File};
  }

  TuFacts T;

  ValueStore &values() { return T.Values; }
  FunctionFacts &last() { return T.Functions.back(); }

  /// Starts a function of \p Blocks blocks: the first is the entry, the last
  /// the exit.
  Unit &function(const std::string &Name, unsigned Blocks = 2) {
    FunctionFacts F;
    F.Usr = "c:@F@" + Name;
    F.Key = F.Name = Name;
    F.Loc = {0, NextLine++, 1, 0};
    F.Blocks.resize(Blocks);
    F.Exit = Blocks - 1;
    if (Blocks == 2)
      F.Blocks[0].Succs = {{1, false}};
    T.Functions.push_back(std::move(F));
    return *this;
  }
  /// Moves the function to a header that several units include.
  Unit &inHeader(const std::string &Name) {
    T.Files.push_back(Name);
    last().Loc = {static_cast<uint32_t>(T.Files.size() - 1), 3, 1, 0};
    return *this;
  }
  Unit &param(const std::string &Name) {
    last().Params.push_back({Name, ""});
    return *this;
  }
  /// Adds a call to a block; returns what it answers.
  ValueId call(const std::string &Callee, std::vector<ValueId> Args = {},
               uint32_t Block = 0) {
    CallFact C;
    C.Key = Callee;
    C.CalleeUsr = "c:@F@" + Callee;
    C.Spelling = Callee;
    C.Args = std::move(Args);
    C.ArgTypes.resize(C.Args.size());
    return add(std::move(C), Block);
  }
  ValueId method(const std::string &Callee, ValueId Receiver,
                 std::vector<ValueId> Args = {}, uint32_t Block = 0) {
    ValueId Answer = call(Callee, std::move(Args), Block);
    last().Calls.back().Receiver = Receiver;
    return Answer;
  }
  ValueId callValue(ValueId Callee, std::vector<ValueId> Args = {},
                    uint32_t Block = 0) {
    CallFact C;
    C.Callee = Callee;
    C.Spelling = "Fn";
    C.Args = std::move(Args);
    C.ArgTypes.resize(C.Args.size());
    return add(std::move(C), Block);
  }
  void edge(uint32_t From, uint32_t To, bool Throws = false) {
    last().Blocks[From].Succs.push_back({To, Throws});
  }
  uint32_t loop(RepetitionKind Kind, uint32_t Header,
                std::vector<uint32_t> Blocks) {
    LoopFact L;
    L.Kind = Kind;
    L.Loc = {0, NextLine++, 3, 0};
    L.Header = Header;
    L.Blocks = std::move(Blocks);
    last().Loops.push_back(std::move(L));
    return static_cast<uint32_t>(last().Loops.size() - 1);
  }
  /// A counter of a loop; the caller sets how it goes on.
  ValueId phi(uint32_t Loop, const std::string &Name, ValueId Init) {
    last().Phis.push_back({Loop, Name, Init, NoValue});
    return T.Values.add({.Op = ValueOp::Phi,
                         .Int = static_cast<int64_t>(last().Phis.size() - 1),
                         .Text = last().Usr,
                         .Aux = Name,
                         .Kids = {}});
  }

  ValueId text(std::string_view S) { return T.Values.text(S); }
  ValueId integer(int64_t N) { return T.Values.integer(N); }
  ValueId paramValue(int64_t Index, const std::string &Name) {
    return T.Values.add({.Op = ValueOp::Param,
                         .Int = Index,
                         .Text = {},
                         .Aux = Name,
                         .Kids = {}});
  }
  ValueId self() {
    return T.Values.add(
        {.Op = ValueOp::This, .Text = {}, .Aux = {}, .Kids = {}});
  }
  ValueId field(ValueId Of, const std::string &Name) {
    return T.Values.add({.Op = ValueOp::Field,
                         .Text = "c:@FI@" + Name,
                         .Aux = Name,
                         .Kids = {Of}});
  }
  ValueId callable(const std::string &Function,
                   std::vector<ValueId> Captures = {}) {
    Captures.insert(Captures.begin(), NoValue);
    return T.Values.add({.Op = ValueOp::Callable,
                         .Text = "c:@F@" + Function,
                         .Aux = {},
                         .Kids = std::move(Captures)});
  }
  ValueId construct(const std::string &Constructor, const std::string &Class,
                    std::vector<ValueId> Args) {
    return T.Values.add({.Op = ValueOp::Construct,
                         .Text = "c:@F@" + Constructor,
                         .Aux = Class,
                         .Kids = std::move(Args)});
  }
  ValueId element(uint32_t Loop, ValueId Of) {
    return T.Values.add({.Op = ValueOp::Element,
                         .Int = Loop,
                         .Text = last().Usr,
                         .Aux = "element",
                         .Kids = {Of}});
  }

private:
  uint32_t NextLine = 1;

  ValueId add(CallFact C, uint32_t Block) {
    C.Loc = {0, NextLine++, 3, 0};
    uint32_t Index = static_cast<uint32_t>(last().Calls.size());
    last().Calls.push_back(std::move(C));
    last().Blocks[Block].Calls.push_back(Index);
    return T.Values.add({.Op = ValueOp::Result,
                         .Int = Index,
                         .Text = last().Usr,
                         .Aux = {},
                         .Kids = {}});
  }
};

/// A program with its effects.
struct Linked {
  Program P;
  Effects E;

  explicit Linked(std::vector<Unit> Units) : P(link(std::move(Units))), E(P) {}

  FuncId find(const std::string &Name) const {
    FuncId Id = P.find("c:@F@" + Name);
    EXPECT_NE(Id, NoFunc) << Name;
    return Id;
  }
  std::vector<Effect> requests(const std::string &Function) const {
    std::vector<Effect> Out;
    for (const Effect &X : E.of(find(Function)))
      if (X.Kind == EffectKind::Request)
        Out.push_back(X);
    return Out;
  }
  std::vector<std::string> urls(const std::string &Function) const {
    std::vector<std::string> Out;
    for (const Effect &X : requests(Function))
      for (std::string &Url : P.texts(X.Url))
        Out.push_back(std::move(Url));
    return Out;
  }

private:
  static Program link(std::vector<Unit> Units) {
    std::vector<TuFacts> Facts;
    for (Unit &U : Units)
      Facts.push_back(std::move(U.T));
    return Program::link(std::move(Facts), rules());
  }
};

using Texts = std::vector<std::string>;

//===--- Linking ----------------------------------------------------------===//

/// run() -> closeRoom() -> call("rooms.close") -> http::get(base + method).
std::vector<Unit> threeUnits() {
  Unit A("a.cpp"), B("b.cpp"), C("c.cpp");
  A.function("run");
  A.call("closeRoom", {A.text("C1")});
  // The same numbers mean other values in other units.
  B.text("filler");
  B.function("closeRoom").param("Id");
  B.call("call", {B.text("rooms.close"), B.paramValue(0, "Id")});
  C.text("more filler");
  C.integer(7);
  C.function("call").param("Method").param("Id");
  C.call("http::get",
         {C.values().concat({C.text("https://chat.example/api/"),
                             C.paramValue(0, "Method"), C.text("?id="),
                             C.paramValue(1, "Id")})});
  std::vector<Unit> Out;
  for (Unit *U : {&A, &B, &C})
    Out.push_back(std::move(*U));
  return Out;
}

TEST(ProgramTest, CallsAreLinkedByUsrAcrossUnits) {
  Linked L(threeUnits());
  std::vector<Effect> Requests = L.requests("run");
  ASSERT_EQ(Requests.size(), 1u);
  Texts Steps;
  for (CallRef Ref : Requests[0].Path)
    Steps.push_back(L.P.file(L.P.call(Ref).Loc) + ": " + L.P.call(Ref).Key);
  EXPECT_EQ(Steps,
            (Texts{"a.cpp: closeRoom", "b.cpp: call", "c.cpp: http::get"}));
  EXPECT_TRUE(Requests[0].Blocking);
  EXPECT_FALSE(Requests[0].ambiguous());
}

TEST(ProgramTest, UrlIsResolvedAlongTheCalls) {
  Linked L(threeUnits());
  EXPECT_EQ(L.urls("call"), Texts{"https://chat.example/api/{Method}?id={Id}"});
  EXPECT_EQ(L.urls("closeRoom"),
            Texts{"https://chat.example/api/rooms.close?id={Id}"});
  EXPECT_EQ(L.urls("run"), Texts{"https://chat.example/api/rooms.close?id=C1"});
}

TEST(ProgramTest, EndpointIsOnThePath) {
  Linked L(threeUnits());
  std::vector<ResolvedEndpoint> Run =
      resolveEndpoints(L.P, L.requests("run").at(0));
  ASSERT_EQ(Run.size(), 1u);
  EXPECT_EQ(Run[0].How, Evidence::OnPath);
  EXPECT_EQ(Run[0].name(), "rooms.close");
  EXPECT_EQ(Run[0].Verb, "GET");
  ASSERT_EQ(Run[0].Limits.size(), 1u);
  EXPECT_EQ(Run[0].Limits[0]->Id, "few");
  // In call() itself only the API is known.
  std::vector<ResolvedEndpoint> Call =
      resolveEndpoints(L.P, L.requests("call").at(0));
  ASSERT_EQ(Call.size(), 1u);
  ASSERT_NE(Call[0].Provider, nullptr);
  EXPECT_EQ(Call[0].Provider->Id, "chat");
  EXPECT_EQ(Call[0].Row, nullptr);
}

TEST(ProgramTest, OrderOfUnitsDoesNotMatter) {
  auto Describe = [](const Linked &L) {
    std::set<std::string> Out;
    for (FuncId Fn = 0; Fn < L.P.functions().size(); ++Fn)
      for (const Effect &X : L.E.of(Fn)) {
        std::string Line = L.P.function(Fn).Name + ":";
        for (CallRef Ref : X.Path)
          Line += " " + L.P.file(L.P.call(Ref).Loc) + ":" +
                  std::to_string(L.P.call(Ref).Loc.Line);
        for (const std::string &Url : L.P.texts(X.Url))
          Line += " " + Url;
        Out.insert(Line);
      }
    return Out;
  };
  std::set<std::string> Forward = Describe(Linked(threeUnits()));
  EXPECT_EQ(Forward.size(), 3u);
  std::vector<Unit> Units = threeUnits();
  std::reverse(Units.begin(), Units.end());
  EXPECT_EQ(Describe(Linked(std::move(Units))), Forward);
  Units = threeUnits();
  std::rotate(Units.begin(), Units.begin() + 1, Units.end());
  EXPECT_EQ(Describe(Linked(std::move(Units))), Forward);
}

TEST(ProgramTest, InlineFunctionOfAHeaderCountsOnce) {
  auto Make = [](const char *File) {
    Unit U(File);
    U.function("shared").inHeader("shared.h");
    U.call("http::get", {U.text("https://chat.example/api/x")});
    return U;
  };
  std::vector<Unit> Units;
  Units.push_back(Make("a.cpp"));
  Units.push_back(Make("b.cpp"));
  Linked L(std::move(Units));
  EXPECT_EQ(L.P.functions().size(), 1u);
  EXPECT_EQ(L.requests("shared").size(), 1u);
}

TEST(ProgramTest, SameNameInTwoFilesIsTwoFunctions) {
  auto Make = [](const char *File) {
    Unit U(File);
    U.function("main");
    U.call("http::get", {U.text("https://chat.example/api/x")});
    return U;
  };
  std::vector<Unit> Units;
  Units.push_back(Make("one.cpp"));
  Units.push_back(Make("two.cpp"));
  Linked L(std::move(Units));
  ASSERT_EQ(L.P.functions().size(), 2u);
  EXPECT_EQ(L.E.of(0).size(), 1u);
  EXPECT_EQ(L.E.of(1).size(), 1u);
}

TEST(ProgramTest, CallsOfTheUnknownHaveNoEffects) {
  Unit U("a.cpp");
  U.function("run");
  U.call("elsewhere");
  std::vector<Unit> Units;
  Units.push_back(std::move(U));
  Linked L(std::move(Units));
  EXPECT_TRUE(L.E.of(L.find("run")).empty());
  EXPECT_TRUE(L.P.targets({L.find("run"), 0}).empty());
}

TEST(ProgramTest, UnreachableCallsHaveNoEffects) {
  Unit U("a.cpp");
  U.function("run");
  U.call("http::get", {U.text("https://chat.example/api/x")});
  U.last().Blocks[0].Calls.clear();
  std::vector<Unit> Units;
  Units.push_back(std::move(U));
  Linked L(std::move(Units));
  EXPECT_TRUE(L.E.of(L.find("run")).empty());
}

//===--- Values across functions ------------------------------------------===//

Linked one(Unit U) {
  std::vector<Unit> Units;
  Units.push_back(std::move(U));
  return Linked(std::move(Units));
}

TEST(ProgramTest, FieldSetInAConstructor) {
  Unit U("a.cpp");
  U.function("Client::Client").param("Base");
  U.last().Constructor = true;
  U.last().FieldWrites.push_back({"c:@FI@Base", U.paramValue(0, "Base")});
  U.function("Client::close");
  U.call("http::get", {U.values().concat({U.field(U.self(), "Base"),
                                          U.text("/rooms.close")})});
  U.function("run");
  ValueId Client = U.construct("Client::Client", "Client",
                               {U.text("https://chat.example/api")});
  U.method("Client::close", Client);
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("run"), Texts{"https://chat.example/api/rooms.close"});
  // The only object the program builds tells what the method does anywhere.
  EXPECT_EQ(L.urls("Client::close"),
            Texts{"https://chat.example/api/rooms.close"});
}

TEST(ProgramTest, EachObjectHasItsOwnField) {
  Unit U("a.cpp");
  U.function("Client::Client").param("Base");
  U.last().Constructor = true;
  U.last().FieldWrites.push_back({"c:@FI@Base", U.paramValue(0, "Base")});
  U.function("Client::get");
  U.call("http::get", {U.field(U.self(), "Base")});
  for (const char *Name : {"one", "two"}) {
    U.function(Name);
    U.method("Client::get", U.construct("Client::Client", "Client",
                                        {U.text(std::string("https://") + Name +
                                                ".example")}));
  }
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("one"), Texts{"https://one.example"});
  EXPECT_EQ(L.urls("two"), Texts{"https://two.example"});
  Texts Any = L.urls("Client::get");
  std::sort(Any.begin(), Any.end());
  EXPECT_EQ(Any, (Texts{"https://one.example", "https://two.example"}));
}

TEST(ProgramTest, ClientBuiltWithItsHost) {
  Unit U("a.cpp");
  U.function("run");
  ValueId Client = U.construct("http::Client::Client", "http::Client",
                               {U.text("https://chat.example")});
  U.method("http::Client::get", Client, {U.text("/api/rooms.close")});
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("run"), Texts{"https://chat.example/api/rooms.close"});
}

TEST(ProgramTest, SlotOfAHandleSetByAHelper) {
  Unit U("a.cpp");
  U.function("prepare").param("Handle");
  U.method("http::Handle::url", U.paramValue(0, "Handle"),
           {U.text("https://chat.example/api/rooms.close")});
  U.function("run");
  ValueId Handle = U.construct("http::Handle::Handle", "http::Handle", {});
  U.call("prepare", {Handle});
  U.method("http::Handle::perform", Handle);
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("run"), Texts{"https://chat.example/api/rooms.close"});
}

TEST(ProgramTest, FunctionThatReturnsTheUrl) {
  Unit U("a.cpp");
  U.function("urlOf").param("Method");
  U.last().Returns.push_back(
      {U.values().concat(
           {U.text("https://chat.example/api/"), U.paramValue(0, "Method")}),
       0});
  U.function("run");
  ValueId Url = U.call("urlOf", {U.text("rooms.close")});
  U.call("http::get", {Url});
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("run"), Texts{"https://chat.example/api/rooms.close"});
}

TEST(ProgramTest, AlternativesGiveAllTexts) {
  Unit U("a.cpp");
  U.function("run").param("Test");
  U.call("http::get",
         {U.values().concat(
             {U.values().select(U.paramValue(0, "Test"), U.text("http://a"),
                                U.text("http://b")),
              U.text("/x")})});
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("run"), (Texts{"http://a/x", "http://b/x"}));
}

TEST(ProgramTest, GlobalsAreKnownInOtherUnits) {
  Unit A("a.cpp"), B("b.cpp");
  A.T.Globals.push_back({"c:@Base", A.text("https://chat.example")});
  B.function("run");
  B.call("http::get", {B.values().concat({B.values().add({.Op = ValueOp::Global,
                                                          .Text = "c:@Base",
                                                          .Aux = "Base",
                                                          .Kids = {}}),
                                          B.text("/api/rooms.close")})});
  std::vector<Unit> Units;
  Units.push_back(std::move(A));
  Units.push_back(std::move(B));
  EXPECT_EQ(Linked(std::move(Units)).urls("run"),
            Texts{"https://chat.example/api/rooms.close"});
}

TEST(ProgramTest, NumbersAreComputed) {
  Unit U("a.cpp");
  U.function("run");
  ValueId Five = U.values().arith("+", {U.integer(2), U.integer(3)});
  ValueId Milliseconds = U.values().scale(Five, 1e-3);
  ValueId Least = U.values().choice({U.integer(8), U.integer(3)});
  ValueId Unknown =
      U.values().arith("+", {U.integer(2), U.values().unknown("n")});
  for (ValueId Id : {Five, Milliseconds, Least, Unknown})
    U.call("pause", {Id});
  Linked L = one(std::move(U));
  auto Argument = [&](uint32_t Call) {
    return L.P.number(L.P.call({L.find("run"), Call}).Args[0]);
  };
  EXPECT_EQ(Argument(0), 5.0);
  ASSERT_TRUE(Argument(1));
  EXPECT_DOUBLE_EQ(*Argument(1), 0.005);
  EXPECT_EQ(Argument(2), 3.0);
  EXPECT_EQ(Argument(3), std::nullopt);
}

//===--- Callables and virtual calls --------------------------------------===//

TEST(ProgramTest, CallableHandedToAHelperThatLoops) {
  Unit U("a.cpp");
  // retry(Fn): 0 -> 1 (header) -> 2 (calls Fn) -> 1; 1 -> 3
  U.function("retry", 4).param("Fn");
  U.edge(0, 1);
  U.edge(1, 2);
  U.edge(1, 3);
  U.edge(2, 1);
  U.loop(RepetitionKind::While, 1, {1, 2});
  U.callValue(U.paramValue(0, "Fn"), {}, 2);
  U.function("lambda");
  U.last().Captures = {"Url"};
  U.call("http::get", {U.values().add({.Op = ValueOp::Capture,
                                       .Int = 0,
                                       .Text = {},
                                       .Aux = "Url",
                                       .Kids = {}})});
  U.function("run");
  U.call("retry",
         {U.callable("lambda", {U.text("https://chat.example/api/x")})});
  Linked L = one(std::move(U));
  // The helper alone sends nothing: it runs what it is given.
  EXPECT_TRUE(L.requests("retry").empty());
  std::vector<Effect> Requests = L.requests("run");
  ASSERT_EQ(Requests.size(), 1u);
  ASSERT_EQ(Requests[0].Path.size(), 3u);
  EXPECT_EQ(L.P.texts(Requests[0].Url), Texts{"https://chat.example/api/x"});
  EXPECT_EQ(Requests[0].Path[1].Fn, L.find("retry"));
  EXPECT_EQ(L.P.loopsAround(Requests[0].Path[1]).size(), 1u);
  EXPECT_TRUE(L.P.loopsAround(Requests[0].Path[0]).empty());
}

TEST(ProgramTest, LibraryThatRunsACallablePerElement) {
  Unit U("a.cpp");
  U.function("lambda").param("Id");
  U.call("http::get", {U.values().concat({U.text("https://chat.example/"),
                                          U.paramValue(0, "Id")})});
  U.function("run").param("Ids");
  U.call("each", {U.paramValue(0, "Ids"), U.callable("lambda")});
  Linked L = one(std::move(U));
  std::vector<Effect> Requests = L.requests("run");
  ASSERT_EQ(Requests.size(), 1u);
  EXPECT_EQ(Requests[0].RepeatingSteps, std::vector<uint32_t>{0});
  EXPECT_EQ(L.P.texts(Requests[0].Url), Texts{"https://chat.example/{Id}"});
}

TEST(ProgramTest, VirtualCallWithTwoOverridesIsAmbiguous) {
  Unit U("a.cpp");
  for (const char *Name : {"One", "Two"}) {
    U.function(std::string(Name) + "::send");
    U.last().OverriddenUsrs = {"c:@F@Base::send"};
    U.last().OverriddenKeys = {"Base::send"};
    U.call("http::get", {U.text(std::string("https://") + Name)});
  }
  U.function("run").param("Object");
  U.method("Base::send", U.paramValue(0, "Object"));
  U.last().Calls.back().Virtual = true;
  U.function("exact").param("Object");
  U.method("One::send", U.paramValue(0, "Object"));
  Linked L = one(std::move(U));
  EXPECT_GT(L.P.targets({L.find("run"), 0}).size(), 1u);
  EXPECT_LE(L.P.targets({L.find("exact"), 0}).size(), 1u);
  std::vector<Effect> Requests = L.requests("run");
  ASSERT_EQ(Requests.size(), 2u);
  for (const Effect &X : Requests)
    EXPECT_TRUE(X.ambiguous());
  ASSERT_EQ(L.requests("exact").size(), 1u);
  EXPECT_FALSE(L.requests("exact")[0].ambiguous());
}

TEST(ProgramTest, VirtualCallWithOneOverrideIsClear) {
  Unit U("a.cpp");
  U.function("One::send");
  U.last().OverriddenUsrs = {"c:@F@Base::send"};
  U.call("http::get", {U.text("https://one.example")});
  U.function("run").param("Object");
  U.method("Base::send", U.paramValue(0, "Object"));
  U.last().Calls.back().Virtual = true;
  Linked L = one(std::move(U));
  EXPECT_LE(L.P.targets({L.find("run"), 0}).size(), 1u);
  EXPECT_EQ(L.urls("run"), Texts{"https://one.example"});
}

TEST(ProgramTest, RecursionEnds) {
  Unit U("a.cpp");
  U.function("even");
  U.call("odd");
  U.function("odd");
  U.call("http::get", {U.text("https://chat.example")});
  U.call("even");
  Linked L = one(std::move(U));
  EXPECT_EQ(L.urls("even"), Texts{"https://chat.example"});
  EXPECT_EQ(L.urls("odd"), Texts{"https://chat.example"});
}

//===--- Paths ------------------------------------------------------------===//

/// 0 -> 1 header -> 2 body -> 3 (pauses) -> 1; 2 -> 1 only with \p Skips.
Linked pausingLoop(bool Skips, bool Throws = false) {
  Unit U("a.cpp");
  U.function("run", 5);
  U.edge(0, 1);
  U.edge(1, 2);
  U.edge(1, 4);
  U.edge(2, 3);
  if (Skips)
    U.edge(2, 1, Throws);
  U.edge(3, 1);
  U.loop(RepetitionKind::While, 1, {1, 2, 3});
  U.call("http::get", {U.text("https://chat.example")}, 2);
  U.call("pause", {U.integer(2)}, 3);
  U.call("pauseMs", {U.integer(500)}, 3);
  return one(std::move(U));
}

TEST(PathsTest, EveryRoundPauses) {
  Linked L = pausingLoop(false);
  auto D = leastDelay(L.P, L.E, L.find("run"), 1, 1, {1, 2, 3});
  ASSERT_TRUE(D);
  EXPECT_DOUBLE_EQ(D->Seconds, 2.5);
  EXPECT_FALSE(D->Unknown);
}

TEST(PathsTest, ContinueSkipsThePause) {
  Linked L = pausingLoop(true);
  auto D = leastDelay(L.P, L.E, L.find("run"), 1, 1, {1, 2, 3});
  ASSERT_TRUE(D);
  EXPECT_EQ(D->Seconds, 0);
  EXPECT_FALSE(D->any());
}

TEST(PathsTest, WaysOfExceptionsAreLeftOutUnlessAsked) {
  Linked L = pausingLoop(true, /*Throws=*/true);
  auto D = leastDelay(L.P, L.E, L.find("run"), 1, 1, {1, 2, 3});
  ASSERT_TRUE(D);
  EXPECT_DOUBLE_EQ(D->Seconds, 2.5);
}

TEST(PathsTest, NoWayIsNoDelay) {
  Linked L = pausingLoop(false);
  EXPECT_FALSE(leastDelay(L.P, L.E, L.find("run"), 4, 1, {}));
}

TEST(PathsTest, PauseInACalleeCounts) {
  Unit U("a.cpp");
  U.function("wait").param("Seconds");
  U.call("pause", {U.paramValue(0, "Seconds")});
  U.function("maybe", 4);
  U.edge(0, 1);
  U.edge(0, 2);
  U.edge(1, 2);
  U.edge(2, 3);
  U.call("pause", {U.integer(9)}, 1);
  U.function("always");
  U.call("wait", {U.integer(3)});
  U.function("sometimes");
  U.call("maybe");
  Linked L = one(std::move(U));
  EXPECT_DOUBLE_EQ(L.E.delayOf(L.find("always")).Seconds, 3);
  EXPECT_FALSE(L.E.delayOf(L.find("always")).Unknown);
  EXPECT_TRUE(L.E.delayOf(L.find("wait")).Unknown);
  EXPECT_EQ(L.E.delayOf(L.find("maybe")).Seconds, 0);
  Delay Sometimes = L.E.delayOf(CallRef{L.find("sometimes"), 0});
  EXPECT_EQ(Sometimes.Seconds, 0);
  EXPECT_TRUE(Sometimes.Maybe);
}

//===--- Repetition -------------------------------------------------------===//

/// for (i = Init; i Compare Bound; i Step By) http::get(...);
struct Counted {
  const char *Name;
  int64_t Init;
  const char *Compare;
  int64_t Bound;
  const char *Step;
  int64_t By;
  std::optional<uint64_t> Rounds;
};

class CountedLoopTest : public testing::TestWithParam<Counted> {};

TEST_P(CountedLoopTest, RoundsAreCounted) {
  const Counted &Case = GetParam();
  Unit U("a.cpp");
  U.function("run", 4);
  U.edge(0, 1);
  U.edge(1, 2);
  U.edge(1, 3);
  U.edge(2, 1);
  uint32_t Loop = U.loop(RepetitionKind::For, 1, {1, 2});
  ValueId I = U.phi(Loop, "i", U.integer(Case.Init));
  U.last().Phis[0].Next = U.values().arith(Case.Step, {I, U.integer(Case.By)});
  U.last().Blocks[1].Condition =
      U.values().arith(Case.Compare, {I, U.integer(Case.Bound)});
  U.call("http::get", {U.values().concat({U.text("https://chat.example/"), I})},
         2);
  Linked L = one(std::move(U));
  LoopUse Use = analyzeLoop(L.P, L.E, {{L.find("run"), 0}}, 0, 0);
  EXPECT_EQ(Use.Rounds.Count, Case.Rounds);
  EXPECT_EQ(Use.Role, LoopRole::Iterate);
  EXPECT_FALSE(Use.Rounds.Endless);
}

INSTANTIATE_TEST_SUITE_P(
    All, CountedLoopTest,
    testing::Values(Counted{"Up", 0, "<", 20, "+", 1, 20},
                    Counted{"UpToAndWith", 0, "<=", 20, "+", 1, 21},
                    Counted{"From", 5, "<", 20, "+", 1, 15},
                    Counted{"By5", 0, "<", 20, "+", 5, 4},
                    Counted{"By3", 0, "<", 20, "+", 3, 7},
                    Counted{"Down", 20, ">", 0, "-", 1, 20},
                    Counted{"DownWith0", 20, ">=", 0, "-", 1, 21},
                    Counted{"Unequal", 0, "!=", 8, "+", 1, 8},
                    Counted{"Doubling", 1, "<", 64, "*", 2, 6},
                    Counted{"Never", 0, "<", 0, "+", 1, 0},
                    // The wrong way round: no number is better than a wrong
                    // one.
                    Counted{"Stuck", 0, "<", 20, "*", 2, std::nullopt}),
    [](const auto &Info) { return std::string(Info.param.Name); });

/// for (n = 0; n < Attempts; ++n) { r = get(url); if (r.ok) break; pause(1); }
Linked retryLoop(std::optional<int64_t> Attempts) {
  Unit U("a.cpp");
  // 0 -> 1 header -> 2 call -> 3 pause -> 1; 1, 2 -> 4
  U.function("run", 5);
  U.edge(0, 1);
  U.edge(1, 2);
  if (Attempts)
    U.edge(1, 4);
  U.edge(2, 4);
  U.edge(2, 3);
  U.edge(3, 1);
  uint32_t Loop = U.loop(RepetitionKind::For, 1, {1, 2, 3});
  if (Attempts) {
    ValueId N = U.phi(Loop, "n", U.integer(0));
    U.last().Phis[0].Next = U.values().arith("+", {N, U.integer(1)});
    U.last().Blocks[1].Condition =
        U.values().arith("<", {N, U.integer(*Attempts)});
  }
  ValueId Answer =
      U.call("http::get", {U.text("https://chat.example/api/rooms.close")}, 2);
  U.last().Blocks[2].Condition = U.field(Answer, "ok");
  U.call("pause", {U.integer(1)}, 3);
  return one(std::move(U));
}

TEST(RepetitionTest, RetryWithItsAttempts) {
  Linked L = retryLoop(5);
  LoopUse Use = analyzeLoop(L.P, L.E, {{L.find("run"), 0}}, 0, 0);
  EXPECT_EQ(Use.Role, LoopRole::Retry);
  EXPECT_EQ(Use.Rounds.Count, 5u);
  EXPECT_TRUE(Use.Rounds.Counted);
  EXPECT_DOUBLE_EQ(Use.Retry->Wait.Seconds, 1);
  EXPECT_FALSE(Use.ServerWait);
  EXPECT_FALSE(Use.Retry->VaryingWait);
}

TEST(RepetitionTest, RetryWithoutACap) {
  Linked L = retryLoop(std::nullopt);
  LoopUse Use = analyzeLoop(L.P, L.E, {{L.find("run"), 0}}, 0, 0);
  EXPECT_EQ(Use.Role, LoopRole::Retry);
  EXPECT_EQ(Use.Rounds.Count, std::nullopt);
  EXPECT_FALSE(Use.Rounds.Counted);
}

/// A loop 0 -> 1 header -> 2 -> 1, 1 -> 3, filled by \p Shape.
template <typename T> LoopUse useOf(T Shape) {
  Unit U("a.cpp");
  U.function("run", 4).param("Ids");
  U.edge(0, 1);
  U.edge(1, 2);
  U.edge(1, 3);
  U.edge(2, 1);
  Shape(U);
  Linked L = one(std::move(U));
  return analyzeLoop(L.P, L.E, {{L.find("run"), 0}}, 0, 0);
}

TEST(RepetitionTest, OtherArgumentsEachTimeIterate) {
  LoopUse Use = useOf([](Unit &U) {
    uint32_t Loop = U.loop(RepetitionKind::RangeFor, 1, {1, 2});
    ValueId Ids = U.paramValue(0, "Ids");
    U.last().Loops[0].Range = Ids;
    U.call("http::get", {U.element(Loop, Ids)}, 2);
  });
  EXPECT_EQ(Use.Role, LoopRole::Iterate);
  EXPECT_TRUE(Use.Rounds.Counted);
  EXPECT_EQ(Use.Rounds.Count, std::nullopt);
  EXPECT_FALSE(Use.Rounds.Endless);
}

TEST(RepetitionTest, ElementsOfAListAreCounted) {
  LoopUse Use = useOf([](Unit &U) {
    uint32_t Loop = U.loop(RepetitionKind::RangeFor, 1, {1, 2});
    ValueId List =
        U.values().add({.Op = ValueOp::Construct,
                        .Text = "{}",
                        .Aux = {},
                        .Kids = {U.text("a"), U.text("b"), U.text("c")}});
    U.last().Loops[0].Range = List;
    U.call("http::get", {U.element(Loop, List)}, 2);
  });
  EXPECT_EQ(Use.Rounds.Count, 3u);
}

TEST(RepetitionTest, CursorFromTheAnswerPaginates) {
  LoopUse Use = useOf([](Unit &U) {
    uint32_t Loop = U.loop(RepetitionKind::While, 1, {1, 2});
    ValueId Cursor = U.phi(Loop, "cursor", U.text(""));
    ValueId Answer = U.call(
        "http::get", {U.values().concat({U.text("https://x/?c="), Cursor})}, 2);
    U.last().Phis[0].Next = U.field(Answer, "next");
    U.last().Blocks[1].Condition = U.values().arith("!=", {Cursor, U.text("")});
  });
  EXPECT_EQ(Use.Role, LoopRole::Paginate);
}

TEST(RepetitionTest, TheSameForEverPolls) {
  LoopUse Use = useOf([](Unit &U) {
    // No way out.
    U.last().Blocks[1].Succs = {{2, false}};
    U.loop(RepetitionKind::While, 1, {1, 2});
    U.call("http::get", {U.text("https://x/")}, 2);
    U.call("pause", {U.integer(5)}, 2);
  });
  EXPECT_EQ(Use.Role, LoopRole::Poll);
  EXPECT_TRUE(Use.Rounds.Endless);
  EXPECT_DOUBLE_EQ(Use.Pace.Seconds, 5);
}

TEST(RepetitionTest, GrowingWaitVaries) {
  LoopUse Use = useOf([](Unit &U) {
    uint32_t Loop = U.loop(RepetitionKind::While, 1, {1, 2});
    ValueId Wait = U.phi(Loop, "wait", U.integer(1));
    U.last().Phis[0].Next = U.values().arith("*", {Wait, U.integer(2)});
    ValueId Answer = U.call("http::get", {U.text("https://x/")}, 2);
    U.last().Blocks[1].Condition = U.field(Answer, "ok");
    U.last().Blocks[1].Succs = {{3, false}, {2, false}};
    U.call("pause", {Wait}, 2);
  });
  EXPECT_EQ(Use.Role, LoopRole::Retry);
  EXPECT_TRUE(Use.Retry->VaryingWait);
  EXPECT_FALSE(Use.ServerWait);
}

TEST(RepetitionTest, WaitFromTheAnswerIsTheServers) {
  LoopUse Use = useOf([](Unit &U) {
    U.loop(RepetitionKind::While, 1, {1, 2});
    ValueId Answer = U.call("http::get", {U.text("https://x/")}, 2);
    U.last().Blocks[1].Condition = U.field(Answer, "ok");
    U.last().Blocks[1].Succs = {{3, false}, {2, false}};
    U.call("pause", {U.field(Answer, "retry_after")}, 2);
  });
  EXPECT_EQ(Use.Role, LoopRole::Retry);
  EXPECT_TRUE(Use.ServerWait);
}

} // namespace
