//===- AdviceTest.cpp - what findings tell to do instead --------*- C++ -*-===//
//
// Fixtures look at messages; these tests look at the advice, which must fit
// the role of the loop and the framework it runs in.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

using namespace throttlint;

namespace {

/// All advice of one check for a source.
std::vector<std::string> adviceFor(const std::string &Source,
                                   const std::string &Check) {
  Fixture F;
  F.Path = "advice.cpp";
  F.Arguments = {"-std=c++20"};
  F.Parts = {{"main.cpp", Source}};
  AnalysisResult Result = runFixture(F);
  std::vector<std::string> Out;
  for (const Finding &X : Result.Findings)
    if (X.Check == Check)
      Out.insert(Out.end(), X.Advice.begin(), X.Advice.end());
  return Out;
}

bool has(const std::vector<std::string> &Advice, const std::string &Text) {
  return llvm::any_of(Advice, [&](const std::string &A) {
    return A.find(Text) != std::string::npos;
  });
}

std::string paging(const std::string &Query) {
  return R"(
#include <httplib.h>
#include <string>
std::string cursorOf(const std::string &);
void list(httplib::Client &slack) {
  std::string cursor;
  do {
    auto res = slack.Get("https://slack.com/api/search.messages?)" +
         Query + R"(cursor=" + cursor);
    if (!res || res->status != 200) return;
    cursor = cursorOf(res->body);
  } while (!cursor.empty());
})";
}

TEST(AdviceTest, LargerPages) {
  const std::string Check = "ratelimit-request-in-loop";
  EXPECT_TRUE(
      has(adviceFor(paging("limit=10&"), Check), "`limit=100`; here it is 10"));
  EXPECT_TRUE(has(adviceFor(paging(""), Check),
                  "`limit=100`; where nothing is said, it is 20"));
  std::vector<std::string> Largest = adviceFor(paging("limit=100&"), Check);
  EXPECT_FALSE(has(Largest, "limit=100")) << testing::PrintToString(Largest);
}

TEST(AdviceTest, PausesOfTheFramework) {
  const std::string Check = "ratelimit-request-in-loop";
  std::vector<std::string> Coroutine = adviceFor(R"(
#include <asio.hpp>
#include <httplib.h>
#include <string>
#include <vector>
asio::awaitable<void> close(httplib::Client &slack, std::vector<std::string> ids) {
  for (const auto &id : ids) {
    auto res = slack.Post("https://slack.com/api/conversations.close?channel=" + id);
    if (!res) co_return;
  }
})",
                                                 Check);
  EXPECT_TRUE(has(Coroutine, "3 s between two rounds, without blocking: "
                             "`co_await asio::steady_timer"))
      << testing::PrintToString(Coroutine);
  std::vector<std::string> Handler = adviceFor(R"(
#include <QObject>
#include <QPushButton>
#include <httplib.h>
#include <string>
#include <vector>
void close(httplib::Client &slack, const std::vector<std::string> &ids) {
  for (const auto &id : ids) {
    auto res = slack.Post("https://slack.com/api/conversations.close?channel=" + id);
    if (!res) return;
  }
}
void arm(QPushButton *button, httplib::Client &slack, const std::vector<std::string> &ids) {
  QObject::connect(button, &QPushButton::clicked, [&] { close(slack, ids); });
})",
                                               Check);
  EXPECT_TRUE(has(Handler, "3 s between two rounds; on the event loop go on "
                           "later with `QTimer::singleShot"))
      << testing::PrintToString(Handler);
}

} // namespace
