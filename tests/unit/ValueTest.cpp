//===- ValueTest.cpp - symbolic values --------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/Value.h"

#include <gtest/gtest.h>

using namespace throttlint;

namespace {

class ValueTest : public testing::Test {
protected:
  ValueStore V;

  ValueId param(int64_t Index, std::string Name) {
    return V.add({.Op = ValueOp::Param,
                  .Int = Index,
                  .Text = Name,
                  .Aux = Name,
                  .Kids = {}});
  }
  ValueId format(FormatStyle Style, std::string_view Text,
                 std::vector<ValueId> Args) {
    return V.format(Style, V.text(Text), std::move(Args));
  }
  /// Texts as they are, parameters as {name}, unknowns as <name>.
  std::string show(ValueId Id) {
    const Value &N = V[Id];
    std::string Out;
    switch (N.Op) {
    case ValueOp::Text:
      return N.Text;
    case ValueOp::Param:
      return "{" + N.Text + "}";
    case ValueOp::Unknown:
      return "<" + N.Text + ">";
    case ValueOp::Concat:
      for (ValueId Kid : N.Kids)
        Out += show(Kid);
      return Out;
    default:
      return "(op " + std::to_string(static_cast<int>(N.Op)) + ")";
    }
  }
};

TEST_F(ValueTest, EqualValuesHaveEqualIds) {
  EXPECT_EQ(V.text("a"), V.text("a"));
  EXPECT_NE(V.text("a"), V.text("b"));
  EXPECT_EQ(V.integer(3), V.integer(3));
  EXPECT_NE(V.integer(3), V.integer(4));
  EXPECT_NE(V.text("3"), V.integer(3));
  EXPECT_EQ(V.arith("+", {V.integer(1), V.integer(2)}),
            V.arith("+", {V.integer(1), V.integer(2)}));
  EXPECT_NE(V.arith("+", {V.integer(1), V.integer(2)}),
            V.arith("+", {V.integer(2), V.integer(1)}));
  EXPECT_NE(V.scale(V.integer(1), 60), V.scale(V.integer(1), 1));
  EXPECT_NE(param(0, "a"), param(1, "a"));
}

TEST_F(ValueTest, RepeatedValuesDoNotGrowTheStore) {
  V.concat({V.text("a"), param(0, "x")});
  size_t Before = V.size();
  for (int I = 0; I < 100; ++I)
    V.concat({V.text("a"), param(0, "x")});
  EXPECT_EQ(V.size(), Before);
}

TEST_F(ValueTest, NothingIsAlwaysTheSameNothing) {
  size_t Before = V.size();
  EXPECT_EQ(V.add({}), NoValue);
  EXPECT_EQ(V.size(), Before);
  EXPECT_EQ(V[NoValue].Op, ValueOp::None);
}

TEST_F(ValueTest, UnknownDropsDependenciesThatAreNothing) {
  ValueId X = param(0, "x");
  EXPECT_EQ(V[V.unknown("u", {NoValue, X, NoValue})].Kids,
            std::vector<ValueId>{X});
}

TEST_F(ValueTest, ConcatMergesNeighbouringTexts) {
  EXPECT_EQ(V.concat({V.text("https://"), V.text("slack.com"), V.text("/api")}),
            V.text("https://slack.com/api"));
  ValueId X = param(0, "x");
  ValueId C = V.concat({V.text("a"), V.text("b"), X, V.text("c"), V.text("d")});
  EXPECT_EQ(V[C].Kids, (std::vector<ValueId>{V.text("ab"), X, V.text("cd")}));
}

TEST_F(ValueTest, ConcatOfConcatsIsFlat) {
  ValueId X = param(0, "x");
  ValueId Inner = V.concat({X, V.text("b")});
  ValueId Outer = V.concat({V.text("a"), Inner, V.text("c")});
  EXPECT_EQ(V[Outer].Kids,
            (std::vector<ValueId>{V.text("a"), X, V.text("bc")}));
  // Built from the left or from the right: the same text.
  EXPECT_EQ(V.concat({V.concat({V.text("a"), X}), V.text("bc")}), Outer);
}

TEST_F(ValueTest, ConcatOfOneOrNothing) {
  ValueId X = param(0, "x");
  EXPECT_EQ(V.concat({X}), X);
  EXPECT_EQ(V.concat({NoValue, X, NoValue}), X);
  EXPECT_EQ(V.concat({}), V.text(""));
  EXPECT_EQ(V.concat({V.text(""), V.text("a")}), V.text("a"));
}

TEST_F(ValueTest, ChoiceMergesEqualsAndFlattens) {
  ValueId A = V.text("a"), B = V.text("b"), C = V.text("c");
  EXPECT_EQ(V.choice({}), NoValue);
  EXPECT_EQ(V.choice({NoValue}), NoValue);
  EXPECT_EQ(V.choice({A, A, NoValue}), A);
  ValueId Ab = V.choice({A, B});
  EXPECT_EQ(V[Ab].Op, ValueOp::Choice);
  EXPECT_EQ(V.choice({Ab, A}), Ab);
  EXPECT_EQ(V[V.choice({Ab, V.choice({B, C})})].Kids,
            (std::vector<ValueId>{A, B, C}));
}

TEST_F(ValueTest, SelectOfEqualsIsNoDecision) {
  ValueId Condition = param(0, "c"), A = V.text("a"), B = V.text("b");
  EXPECT_EQ(V.select(Condition, A, A), A);
  ValueId S = V.select(Condition, A, B);
  EXPECT_EQ(V[S].Op, ValueOp::Select);
  EXPECT_EQ(V[S].Kids, (std::vector<ValueId>{Condition, A, B}));
  EXPECT_NE(S, V.select(Condition, B, A));
}

struct FormatCase {
  const char *Name;
  FormatStyle Style;
  const char *Format;
  unsigned Arguments;
  const char *Result;
};

class FormatTest : public ValueTest,
                   public testing::WithParamInterface<FormatCase> {};

TEST_P(FormatTest, FillsPlaces) {
  std::vector<ValueId> Args;
  for (unsigned I = 0; I < GetParam().Arguments; ++I)
    Args.push_back(param(I, std::string(1, static_cast<char>('a' + I))));
  EXPECT_EQ(show(format(GetParam().Style, GetParam().Format, Args)),
            GetParam().Result);
}

constexpr FormatStyle Braces = FormatStyle::Braces;
constexpr FormatStyle Printf = FormatStyle::Printf;
constexpr FormatStyle Qt = FormatStyle::Qt;
constexpr FormatStyle Dollar = FormatStyle::Dollar;
constexpr FormatStyle Boost = FormatStyle::Boost;

INSTANTIATE_TEST_SUITE_P(
    All, FormatTest,
    testing::Values(
        FormatCase{"NoPlaces", Braces, "plain", 0, "plain"},
        FormatCase{"BracesInOrder", Braces, "/{}/x/{}", 2, "/{a}/x/{b}"},
        FormatCase{"BracesNumbered", Braces, "{1}-{0}-{1}", 2, "{b}-{a}-{b}"},
        FormatCase{"BracesWidth", Braces, "{:>8}|{1:04x}", 2, "{a}|{b}"},
        FormatCase{"BracesNamed", Braces, "{user}/{}", 2, "{a}/{b}"},
        FormatCase{"BracesEscapes", Braces, "{{\"id\":{}}}", 1, "{\"id\":{a}}"},
        FormatCase{"BracesMissing", Braces, "{}/{}", 1, "{a}/<?>"},
        FormatCase{"BracesUnclosed", Braces, "a{", 1, "a{"},
        FormatCase{"BracesTooMany", Braces, "{}", 3, "{a}"},
        FormatCase{"PrintfPlain", Printf, "/%s/%d", 2, "/{a}/{b}"},
        FormatCase{"PrintfEscape", Printf, "a%%20b/%s", 1, "a%20b/{a}"},
        FormatCase{"PrintfWidths", Printf, "%-10s|%05.2f|%lld|%zu", 4,
                   "{a}|{b}|{c}|{d}"},
        FormatCase{"PrintfStar", Printf, "%.*s/%s", 3, "{b}/{c}"},
        FormatCase{"PrintfPositional", Printf, "%2$s/%1$d/%2$s", 2,
                   "{b}/{a}/{b}"},
        FormatCase{"PrintfMissing", Printf, "%s/%s", 1, "{a}/<?>"},
        FormatCase{"PrintfTrailingPercent", Printf, "100%", 0, "100%"},
        FormatCase{"DollarNumbered", Dollar, "$1/$0/$$5", 2, "{b}/{a}/$5"},
        FormatCase{"BoostNumbered", Boost, "%2%/%1%/100%%", 2, "{b}/{a}/100%"},
        FormatCase{"BoostInOrder", Boost, "/%s/%|05d|", 2, "/{a}/{b}"},
        FormatCase{"QtTwoDigits", Qt, "%1%2%3%4%5%6%7%8%9%10", 10,
                   "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}"},
        FormatCase{"QtInOrder", Qt, "/%1/x/%2", 2, "/{a}/x/{b}"},
        FormatCase{"QtNumbered", Qt, "%2-%1-%2", 2, "{b}-{a}-{b}"},
        // Qt fills the lowest number that stands in the text.
        FormatCase{"QtLowestFirst", Qt, "%3/%7", 2, "{a}/{b}"},
        FormatCase{"QtOtherPercent", Qt, "%-%1", 1, "%-{a}"}),
    [](const auto &Info) { return Info.param.Name; });

TEST_F(ValueTest, FormatWithTextsIsText) {
  EXPECT_EQ(format(Braces, "https://{}/api/{}",
                   {V.text("slack.com"), V.text("conversations.close")}),
            V.text("https://slack.com/api/conversations.close"));
}

TEST_F(ValueTest, FormatOfUnknownTextIsFilledOnceItIsKnown) {
  ValueId X = param(1, "x");
  ValueId Open = V.format(Braces, param(0, "format"), {X});
  ASSERT_EQ(V[Open].Op, ValueOp::Format);
  EXPECT_EQ(V[Open].Int, static_cast<int64_t>(Braces));
  EXPECT_EQ(V[Open].Kids, (std::vector<ValueId>{param(0, "format"), X}));
}

TEST_F(ValueTest, FormatLooksThroughWrappers) {
  ValueId Wrapped = V.add({.Op = ValueOp::Construct,
                           .Text = "c:format_string",
                           .Aux = "std::basic_format_string",
                           .Kids = {V.text("/{}")}});
  EXPECT_EQ(show(V.format(Braces, Wrapped, {param(0, "a")})), "/{a}");
}

TEST_F(ValueTest, QtChainsFillOneNumberAfterTheOther) {
  ValueId A = param(0, "a"), B = param(1, "b"), C = param(2, "c");
  ValueId First = format(Qt, "/%1/%2/%3", {A});
  EXPECT_EQ(V[First].Op, ValueOp::Format);
  ValueId Second = V.format(Qt, First, {B});
  EXPECT_EQ(V[Second].Op, ValueOp::Format);
  EXPECT_EQ(show(V.format(Qt, Second, {C})), "/{a}/{b}/{c}");
  // arg(a, b) and arg(a).arg(b) say the same.
  EXPECT_EQ(V.format(Qt, V.format(Qt, V.text("%2%1"), {A}), {B}),
            format(Qt, "%2%1", {A, B}));
}

TEST_F(ValueTest, BracesWithDynamicWidth) {
  EXPECT_EQ(show(format(Braces, "/{:{}}/{}",
                        {param(0, "a"), param(1, "b"), param(2, "c")})),
            "/{a}/{c}");
}

TEST_F(ValueTest, QtPercentEncodedBlankIsNotTheNextPlace) {
  EXPECT_EQ(show(format(Qt, "/a%20b/%1", {param(0, "a")})), "/a%20b/{a}");
}

TEST_F(ValueTest, ReplaceFillsPlaceholdersInLiterals) {
  ValueId Url = V.text("https://h/{z}/{x}"), Z = param(0, "z");
  ValueId Filled = V.replace(Url, V.text("{z}"), Z);
  EXPECT_EQ(V[Filled].Kids,
            (std::vector<ValueId>{V.text("https://h/"), Z, V.text("/{x}")}));
  EXPECT_EQ(V.replace(Filled, V.text("{x}"), V.text("3")),
            V.concat({V.text("https://h/"), Z, V.text("/3")}));
}

TEST_F(ValueTest, ReplaceOfWhatIsNotSeenKeepsTheText) {
  ValueId Url = param(0, "url"), X = param(1, "x");
  ValueId Open = V.replace(Url, V.text("{id}"), X);
  ASSERT_EQ(V[Open].Op, ValueOp::Replace);
  EXPECT_EQ(V[Open].Kids, (std::vector<ValueId>{Url, V.text("{id}"), X}));
}

TEST_F(ValueTest, UrlsComeApart) {
  ValueId Id = param(0, "id");
  ValueId Url = V.concat({V.text("https://h.example/v1/"), Id, V.text("?q=1")});
  EXPECT_EQ(V.urlPart(Url, false), V.text("https://h.example"));
  EXPECT_EQ(V.urlPart(Url, true),
            V.concat({V.text("/v1/"), Id, V.text("?q=1")}));
  ValueId Host = V.concat({V.text("https://"), Id, V.text(".example")});
  EXPECT_EQ(V.urlPart(Host, false), Host);
  EXPECT_EQ(V.urlPart(Host, true), V.text(""));
}

TEST_F(ValueTest, UrlsThatAreNotKnownComeApartLater) {
  ValueId Open = V.urlPart(param(0, "url"), true);
  ASSERT_EQ(V[Open].Op, ValueOp::UrlPart);
  EXPECT_EQ(V.urlPart(NoValue, true), NoValue);
  ValueId Two =
      V.choice({V.text("https://a.example/x"), V.text("https://b.example/x")});
  EXPECT_EQ(V.urlPart(Two, true), V.text("/x"));
}

} // namespace
