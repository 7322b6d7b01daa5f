//===- SampleTest.cpp - the founding story, as a user runs it ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace {

struct Outcome {
  int Code = -1;
  nlohmann::json Report;
};

/// `throttlint check --format json` on one folder of the samples.
Outcome check(const std::string &Sample) {
  llvm::SmallString<128> Out;
  EXPECT_FALSE(llvm::sys::fs::createTemporaryFile("sample", "json", Out));
  std::string Folder = std::string(SAMPLE_DIR) + "/" + Sample;
  llvm::StringRef Args[] = {THROTTLINT_BINARY, "check", "--format", "json",
                            Folder};
  std::optional<llvm::StringRef> Redirects[] = {llvm::StringRef(""), Out.str(),
                                                llvm::StringRef("")};
  Outcome R;
  R.Code = llvm::sys::ExecuteAndWait(THROTTLINT_BINARY, Args, std::nullopt,
                                     Redirects);
  auto Buffer = llvm::MemoryBuffer::getFile(Out);
  if (Buffer)
    R.Report = nlohmann::json::parse((*Buffer)->getBuffer().str(), nullptr,
                                     /*allow_exceptions=*/false);
  llvm::sys::fs::remove(Out);
  EXPECT_TRUE(R.Report.is_object());
  return R;
}

TEST(SlackCleanup, TheLoopIsReportedWithItsLimit) {
  Outcome R = check("slack-cleanup/1-loop");
  EXPECT_EQ(R.Code, 1);
  ASSERT_EQ(R.Report["findings"].size(), 1u) << R.Report.dump(2);
  const auto &F = R.Report["findings"][0];
  EXPECT_EQ(F["check"], "ratelimit-request-in-loop");
  EXPECT_EQ(F["provider"], "slack");
  EXPECT_EQ(F["endpoint"], "conversations.close");
  EXPECT_EQ(F["limit"]["label"], "Tier 2");
  EXPECT_EQ(F["limit"]["requests"], 20.0);
  EXPECT_EQ(F["limit"]["window_seconds"], 60.0);
  EXPECT_EQ(F["budget"]["breaks_at_request"], 21.0);
  EXPECT_NE(F["message"].get<std::string>().find("20"), std::string::npos);
  // The request is in another file than the loop.
  bool Elsewhere = false;
  for (const auto &Step : F["trace"])
    Elsewhere |= Step["kind"] == "request" && Step["file"] != F["file"];
  EXPECT_TRUE(Elsewhere);
}

TEST(SlackCleanup, TheFixThatFreezesTheLoopIsReported) {
  Outcome R = check("slack-cleanup/2-blocking-fix");
  EXPECT_EQ(R.Code, 1);
  bool Blocking = false, Request = false;
  for (const auto &F : R.Report["findings"]) {
    Blocking |= F["check"] == "ratelimit-blocking-in-async";
    // The wait for the server's signal is no excuse: it freezes the loop.
    Request |= F["check"] == "ratelimit-request-in-loop" &&
               F["endpoint"] == "conversations.close" &&
               F["limit"]["label"] == "Tier 2";
  }
  EXPECT_TRUE(Blocking) << R.Report.dump(2);
  EXPECT_TRUE(Request) << R.Report.dump(2);
}

TEST(SlackCleanup, TheRealFixIsSilent) {
  Outcome R = check("slack-cleanup/3-real-fix");
  EXPECT_EQ(R.Code, 0);
  EXPECT_TRUE(R.Report["findings"].empty()) << R.Report.dump(2);
}

TEST(EveryCheck, IsSeenOnTheSampleWrittenForIt) {
  Outcome R = check("every-check");
  EXPECT_EQ(R.Code, 1);
  std::set<std::string> Seen, All;
  for (const auto &F : R.Report["findings"])
    Seen.insert(F["check"].get<std::string>());
  for (const auto &C : throttlint::allChecks())
    All.insert(C->info().Id);
  EXPECT_EQ(Seen, All);
}

} // namespace
