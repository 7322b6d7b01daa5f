//===- FixCliTest.cpp - check --fix as users run it -------------*- C++ -*-===//
//
// Fixes are written into real files, and the result is compiled by a compiler
// of its own, as far as one of Clang's is there.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "CliRunner.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace throttlint;

namespace {

constexpr const char *Coroutine = R"(#include <asio/awaitable.hpp>
#include <thread>
#include <unistd.h>

asio::awaitable<void> nap() {
  sleep(3);
  // Both stay.
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  co_return;
}
)";

constexpr const char *Mended = R"(#include <asio/awaitable.hpp>
#include <asio/steady_timer.hpp>
#include <asio/this_coro.hpp>
#include <asio/use_awaitable.hpp>
#include <chrono>
#include <thread>
#include <unistd.h>

asio::awaitable<void> nap() {
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(3)).async_wait(asio::use_awaitable);
  // Both stay.
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::milliseconds(1500)).async_wait(asio::use_awaitable);
  co_return;
}
)";

constexpr const char *Check = "check nap.cpp -- -std=c++20";

TEST_F(CliTest, FixIsShownAndNotWritten) {
  write("nap.cpp", Coroutine);
  Outcome R = run(Check);
  EXPECT_CODE(R, 1);
  EXPECT_TRUE(R.says("nap.cpp:6:3: note: fix: `co_await asio::steady_timer("))
      << R.Out;
  EXPECT_TRUE(R.says("with `<asio/steady_timer.hpp>`"));
  EXPECT_EQ(slurp(Root + "/nap.cpp"), Coroutine);
}

TEST_F(CliTest, FixesAreInTheJson) {
  write("nap.cpp", Coroutine);
  Outcome R = run("check --format json nap.cpp -- -std=c++20");
  auto Fixes = R.json()["findings"][0]["fixes"][0]["edits"];
  ASSERT_EQ(Fixes.size(), 2u) << Fixes;
  EXPECT_EQ(Fixes[0]["line"], Fixes[0]["end_line"]);
  EXPECT_EQ(Fixes[0]["text"],
            "#include <asio/steady_timer.hpp>\n#include "
            "<asio/this_coro.hpp>\n#include <asio/use_awaitable.hpp>\n#include "
            "<chrono>\n");
}

TEST_F(CliTest, FixIsWrittenOnceAndCompiles) {
  write("nap.cpp", Coroutine);
  ASSERT_EQ(chmod((Root + "/nap.cpp").c_str(), 0640), 0);
  Outcome R = run(std::string(Check).insert(5, " --fix"));
  EXPECT_CODE(R, 0);
  EXPECT_TRUE(R.complains("2 fixes written")) << R.Err;
  EXPECT_EQ(slurp(Root + "/nap.cpp"), Mended);
  struct stat Status;
  ASSERT_EQ(stat((Root + "/nap.cpp").c_str(), &Status), 0);
  EXPECT_EQ(Status.st_mode & 0777, 0640u);
  Outcome Again = run(std::string(Check).insert(5, " --fix"));
  EXPECT_CODE(Again, 0);
  EXPECT_EQ(Again.Out, "");
  EXPECT_EQ(slurp(Root + "/nap.cpp"), Mended);
  if (access(CLANG_COMPILER, X_OK) == 0)
    EXPECT_EQ(std::system((std::string(CLANG_COMPILER) +
                           " -std=c++20 -fsyntax-only -isystem " STUBS_DIR " " +
                           (Root + "/nap.cpp"))
                              .c_str()),
              0);
}

TEST_F(CliTest, WhatIsSuppressedIsNotFixed) {
  std::string Source = Coroutine;
  Source.insert(Source.find("sleep(3);") + 9, " // NOLINT");
  write("nap.cpp", Source);
  Outcome R = run("check --fix --show-suppressed nap.cpp -- -std=c++20");
  EXPECT_TRUE(R.complains("1 fix written")) << R.Err;
  EXPECT_NE(slurp(Root + "/nap.cpp").find("  sleep(3); // NOLINT\n"),
            std::string::npos);
}

TEST_F(CliTest, FixWritesThroughLinks) {
  write("real.cpp", Coroutine);
  ASSERT_EQ(symlink((Root + "/real.cpp").c_str(), (Root + "/nap.cpp").c_str()),
            0);
  run(std::string(Check).insert(5, " --fix"));
  EXPECT_EQ(slurp(Root + "/real.cpp"), Mended);
  struct stat Status;
  ASSERT_EQ(lstat((Root + "/nap.cpp").c_str(), &Status), 0);
  EXPECT_TRUE(S_ISLNK(Status.st_mode));
}

} // namespace
