//===- BreachTest.cpp - the first request that is refused -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Breach.h"

#include <gtest/gtest.h>

using namespace throttlint;

namespace {

Limit limit(double Requests, double Window) {
  Limit L;
  L.Id = "l";
  L.Requests = Requests;
  L.WindowSeconds = Window;
  return L;
}

/// Rounds of one request that take \p Seconds each.
Rounds every(double Seconds) {
  Rounds R;
  R.Pace = Seconds;
  R.Endless = true;
  return R;
}

std::optional<Breach> breach(const Limit &L, const Rounds &R,
                             const Endpoint *Row = nullptr,
                             std::string Url = {}) {
  ResolvedEndpoint Where;
  Where.How = Evidence::OnPath;
  Where.Row = Row;
  Where.Url = std::move(Url);
  Where.Limits = {&L};
  return worstBreach(Effect(), Where, R, /*Maybe=*/false);
}

TEST(BreachTest, FixedWindow) {
  Limit L = limit(50, 60);
  auto B = breach(L, every(1));
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 51);
  EXPECT_EQ(B->AtRequest, 51);
  EXPECT_DOUBLE_EQ(B->AfterSeconds, 50);
  EXPECT_DOUBLE_EQ(B->NeededPace, 1.2);
  EXPECT_FALSE(breach(L, every(1.2)));
  Rounds Three = every(0);
  Three.Requests = 3;
  B = breach(L, Three);
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 17);
  EXPECT_EQ(B->AtRequest, 51);
  Rounds Few = every(0);
  Few.Count = 50;
  EXPECT_FALSE(breach(L, Few));
  Few.Count = 51;
  EXPECT_TRUE(breach(L, Few));
}

TEST(BreachTest, SomebodyTypes) {
  Limit L = limit(50, 60);
  Delay Hidden, Typed;
  Hidden.Unknown = Typed.Unknown = Typed.ByPerson = true;
  auto Paced = [&](const Delay &D) {
    Rounds R;
    R.paceBy(D);
    R.Endless = true;
    R.Latency = 0.1;
    return breach(L, R);
  };
  EXPECT_FALSE(Paced(Hidden));
  auto B = Paced(Typed);
  ASSERT_TRUE(B) << "a file may be piped in";
  EXPECT_EQ(B->Sure, Confidence::Low);
  Delay Both = Typed;
  Both += Hidden;
  EXPECT_FALSE(Paced(Both)) << "it waits for something else as well";
  Delay Rests;
  Rests.Seconds = 2;
  Rests += Typed;
  EXPECT_TRUE(Rests.ByPerson);
  EXPECT_FALSE(Paced(Rests)) << "2 s keep the limit";
}

TEST(BreachTest, CostOfAnEndpoint) {
  Limit L = limit(6000, 60);
  L.Unit = "weight";
  L.DefaultCost = std::nullopt;
  EXPECT_FALSE(breach(L, every(0))) << "calls do not tell";
  Endpoint Depth;
  Depth.Costs = {{5, {}, {}, 0}, {250, {}, "limit", 1001}};
  auto B = breach(L, every(0), &Depth, "https://a.example/d?limit=5000");
  ASSERT_TRUE(B);
  EXPECT_EQ(B->Cost, 250);
  EXPECT_EQ(B->AtRound, 25);
  EXPECT_DOUBLE_EQ(B->NeededPace, 2.5);
  B = breach(L, every(0), &Depth, "https://a.example/d");
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 1201);
  Endpoint Free;
  Free.Costs = {{0, {}, {}, 0}};
  EXPECT_FALSE(breach(L, every(0), &Free));
}

TEST(BreachTest, Bucket) {
  Limit L = limit(2, 1); // fills with 2 a second
  L.Burst = 40;
  auto B = breach(L, every(0));
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 41);
  // Ten a second: 0.8 less in it after each.
  B = breach(L, every(0.1));
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 50);
  EXPECT_EQ(B->AtRequest, 50);
  EXPECT_NEAR(B->AfterSeconds, 4.9, 1e-9);
  EXPECT_DOUBLE_EQ(B->NeededPace, 0.5);
  EXPECT_FALSE(breach(L, every(0.5)));
  // A bucket lets a bounded burst pass that the rate alone would not.
  Rounds Burst = every(0);
  Burst.Count = 40;
  EXPECT_FALSE(breach(L, Burst));
  // More in one round than the bucket holds.
  Rounds Many = every(3600);
  Many.Requests = 100;
  B = breach(L, Many);
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 1);
  EXPECT_EQ(B->AtRequest, 41);
}

TEST(BreachTest, Average) {
  Limit L = limit(100, 60);
  L.AverageSeconds = 600;
  auto B = breach(L, every(0));
  ASSERT_TRUE(B);
  EXPECT_EQ(B->AtRound, 1001);
  EXPECT_FALSE(breach(L, every(0.6)));
}

TEST(BreachTest, HowSureAFigureIs) {
  Limit L = limit(5, 60);
  EXPECT_EQ(breach(L, every(0))->Sure, Confidence::High);
  L.Confidence = "secondary";
  EXPECT_EQ(breach(L, every(0))->Sure, Confidence::Medium);
  L.Confidence.clear();
  L.ByPlan["paid"] = "l@paid";
  EXPECT_EQ(breach(L, every(0))->Sure, Confidence::Medium);
}

TEST(BreachTest, WordsInsteadOfAFigure) {
  Limit L = limit(5, 60);
  L.InWords = "a few";
  auto B = breach(L, every(0));
  ASSERT_TRUE(B);
  EXPECT_EQ(B->Sure, Confidence::Medium);
  EXPECT_FALSE(L.tellsWhen());
  EXPECT_FALSE(breach(L, every(12)));
}

TEST(BreachTest, ShortBurstsPass) {
  Limit L = limit(1, 1);
  Rounds Few = every(0);
  Few.Count = 5;
  EXPECT_TRUE(breach(L, Few));
  L.ShortBursts = true;
  EXPECT_FALSE(breach(L, Few)) << "nobody is refused for a handful";
  Few.Count = 6;
  EXPECT_TRUE(breach(L, Few));
  Few.Count = 3;
  Few.Requests = 2;
  EXPECT_TRUE(breach(L, Few)) << "six in three rounds";
  EXPECT_TRUE(breach(L, every(0)));
  EXPECT_FALSE(L.tellsWhen());
}

TEST(BreachTest, FailuresAndObjectsAreNotRequests) {
  Limit L = limit(5, 60);
  L.Counts = Counted::Failures;
  EXPECT_FALSE(breach(L, every(0)));
  L.Counts = Counted::Objects;
  EXPECT_FALSE(breach(L, every(0)));
}

} // namespace
