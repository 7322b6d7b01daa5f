//===- RepairsTest.cpp - one change for each class --------------*- C++ -*-===//
//
// Each class of repair and damage with a change that shows it. What is reported
// beside it is the replay's business.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/InMemory.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <gtest/gtest.h>

#include <ostream>

namespace throttlint {
namespace {

constexpr const char *Prelude = R"(
#include <curl/curl.h>
#include <pthread.h>
#include <time.h>
#include <unistd.h>
#include <uv.h>
int more();
bool enabled();
void note(const char *what);
#define SLACK "https://slack.com/api/"
static CURL *curl;
static int post(const char *url) {
  long status = 0;
  curl_easy_setopt(curl, CURLOPT_URL, url);
  if (curl_easy_perform(curl) != CURLE_OK)
    return 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return (int)status;
}
)";

/// Only where it is used: these headers are long.
constexpr const char *Cxx = R"(
#include <mutex>
#include <thread>
#include <vector>
static std::mutex mutex;
)";

struct Case {
  const char *Name;
  Repair Kind;
  const char *Before, *After;
};

/// What a change does to all calls of a Slack method.
const Case Cases[] = {
    {"ASleepInAHandlerThatSends", Repair::BlockingPacing,
     R"(
static void tick(uv_timer_t *) {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
}
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})",
     R"(
static void tick(uv_timer_t *) {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    sleep(4);
  }
}
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})"},
    {"ARequestInAHandler", Repair::BlocksAsync,
     R"(
static void tick(uv_timer_t *) { note("tick"); }
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})",
     R"(
static void tick(uv_timer_t *) {
  if (post(SLACK "conversations.close") != 200) note("close");
}
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})"},
    {"APauseIsGone", Repair::LostPacing,
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    sleep(4);
  }
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})"},
    {"ALimiterIsGone", Repair::LostLimiter,
     R"(
struct Gate {
  time_t last = 0;
  void pass() {
    time_t now = time(nullptr);
    if (now - last < 4) sleep(4 - (now - last));
    last = time(nullptr);
  }
};
static Gate gate;
void all() {
  for (int i = 0; i < more(); i++) {
    gate.pass();
    if (post(SLACK "conversations.close") != 200) note("close");
  }
})",
     R"(
struct Gate {
  time_t last = 0;
  void pass() {
    time_t now = time(nullptr);
    if (now - last < 4) sleep(4 - (now - last));
    last = time(nullptr);
  }
};
static Gate gate;
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})"},
    {"TheWaitOfARetryGrowsNoMore", Repair::LostBackoff,
     R"(
int one() {
  int delay = 1;
  for (int i = 0; i < 6; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(delay);
    delay *= 2;
  }
  return 0;
})",
     R"(
int one() {
  for (int i = 0; i < 6; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(1);
  }
  return 0;
})"},
    {"TheWaitOfARetryIsGone", Repair::LostBackoff,
     R"(
int one() {
  for (int i = 0; i < 6; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
  return 0;
})",
     R"(
int one() {
  for (int i = 0; i < 6; i++)
    if (post(SLACK "conversations.close") == 200) return 1;
  return 0;
})"},
    {"ACapIsGone", Repair::LostCap,
     R"(
void some(int count) {
  if (count > 10) count = 10;
  for (int i = 0; i < count; i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
void some(int count) {
  for (int i = 0; i < count; i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})"},
    {"AttemptsAreNoMoreCounted", Repair::LostCap,
     R"(
int one() {
  for (int i = 0; i < 5; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
  return 0;
})",
     R"(
int one() {
  for (;;) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
})"},
    {"ADeadlineIsGone", Repair::LostDeadline,
     R"(
int one() {
  time_t end = time(nullptr) + 60;
  while (time(nullptr) < end) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
  return 0;
})",
     R"(
int one() {
  for (;;) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
})"},
    {"AThreadForEach", Repair::FanOut,
     R"(
void all(const std::vector<int> &ids) {
  for (int id : ids) {
    if (post(SLACK "conversations.close") != 200) note("close");
  }
})",
     R"(
void all(const std::vector<int> &ids) {
  for (int id : ids)
    std::thread([id] {
      if (post(SLACK "conversations.close") != 200) note("close");
    }).detach();
})"},
    {"ARetryWithoutEnd", Repair::EndlessRetry,
     R"(
int one() {
  return post(SLACK "conversations.close");
})",
     R"(
int one() {
  for (;;) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(2);
  }
})"},
    {"ACallMovesIntoALoop", Repair::TighterLoop,
     R"(
void all() {
  if (post(SLACK "conversations.close") != 200) note("close");
  for (int i = 0; i < more(); i++)
    note("item");
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    note("item");
    if (post(SLACK "conversations.close") != 200) note("close");
  }
})"},
    {"ACallMovesIntoTheInnerLoop", Repair::TighterLoop,
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    for (int j = 0; j < more(); j++)
      note("item");
  }
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    for (int j = 0; j < more(); j++) {
      note("item");
      if (post(SLACK "conversations.close") != 200) note("close");
    }
  }
})"},
    {"APauseIsShorter", Repair::TighterLoop,
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    sleep(4);
  }
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    sleep(1);
  }
})"},
    {"UnderAGuard", Repair::UnderLock,
     R"(
void one() {
  if (post(SLACK "conversations.close") != 200) note("close");
  std::lock_guard<std::mutex> lock(mutex);
  note("done");
})",
     R"(
void one() {
  std::lock_guard<std::mutex> lock(mutex);
  if (post(SLACK "conversations.close") != 200) note("close");
  note("done");
})"},
    {"UnderALockOfTheCaller", Repair::UnderLock,
     R"(
static void one() {
  if (post(SLACK "conversations.close") != 200) note("close");
}
void all() {
  {
    std::scoped_lock lock(mutex);
    note("begin");
  }
  one();
})",
     R"(
static void one() {
  if (post(SLACK "conversations.close") != 200) note("close");
}
void all() {
  std::scoped_lock lock(mutex);
  note("begin");
  one();
})"},
    {"BetweenLockAndUnlock", Repair::UnderLock,
     R"(
static pthread_mutex_t own = PTHREAD_MUTEX_INITIALIZER;
void one() {
  pthread_mutex_lock(&own);
  note("begin");
  pthread_mutex_unlock(&own);
  if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
static pthread_mutex_t own = PTHREAD_MUTEX_INITIALIZER;
void one() {
  pthread_mutex_lock(&own);
  note("begin");
  if (post(SLACK "conversations.close") != 200) note("close");
  pthread_mutex_unlock(&own);
})"},
    {"TheAnswerIsThrownAway", Repair::SwallowedAnswer,
     R"(
void all() {
  CURL *own = curl_easy_init();
  curl_easy_setopt(own, CURLOPT_URL, SLACK "conversations.close");
  for (int i = 0; i < more(); i++) {
    long status = 0;
    curl_easy_perform(own);
    curl_easy_getinfo(own, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) note("close");
  }
  curl_easy_cleanup(own);
})",
     R"(
void all() {
  CURL *own = curl_easy_init();
  curl_easy_setopt(own, CURLOPT_URL, SLACK "conversations.close");
  for (int i = 0; i < more(); i++)
    curl_easy_perform(own);
  curl_easy_cleanup(own);
})"},
    {"ManyInOneCall", Repair::Batched,
     R"(
void all(const std::vector<const char *> &ids) {
  for (const char *id : ids)
    if (post(SLACK "admin.conversations.archive") != 200) note(id);
})",
     R"(
void all(const std::vector<const char *> &ids) {
  if (post(SLACK "admin.conversations.bulkArchive") != 200) note("archive");
})"},
    {"APauseComes", Repair::Paced,
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++) {
    if (post(SLACK "conversations.close") != 200) note("close");
    sleep(4);
  }
})"},
    {"ALimiterComes", Repair::Limited,
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
struct Gate {
  time_t last = 0;
  void pass() {
    time_t now = time(nullptr);
    if (now - last < 4) sleep(4 - (now - last));
    last = time(nullptr);
  }
};
static Gate gate;
void all() {
  for (int i = 0; i < more(); i++) {
    gate.pass();
    if (post(SLACK "conversations.close") != 200) note("close");
  }
})"},
    {"AFewPerTick", Repair::Scheduled,
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
static void batch() {
  for (int i = 0; i < 10; i++)
    if (post(SLACK "conversations.close") != 200) note("close");
}
void all() {
  for (;;) {
    batch();
    sleep(60);
  }
})"},
    {"ACapComes", Repair::Capped,
     R"(
void some(int count) {
  for (int i = 0; i < count; i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
void some(int count) {
  if (count > 10) count = 10;
  for (int i = 0; i < count; i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})"},
    {"TheWaitOfARetryGrows", Repair::BackedOff,
     R"(
int one() {
  for (int i = 0; i < 6; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(1);
  }
  return 0;
})",
     R"(
int one() {
  int delay = 1;
  for (int i = 0; i < 6; i++) {
    if (post(SLACK "conversations.close") == 200) return 1;
    sleep(delay);
    delay *= 2;
  }
  return 0;
})"},
    {"AHandlerSleepsNoMore", Repair::Unblocked,
     R"(
static void tick(uv_timer_t *) { sleep(1); }
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})",
     R"(
static void tick(uv_timer_t *) { note("tick"); }
int main() {
  uv_timer_t t;
  uv_timer_start(&t, tick, 90000, 90000);
})"},
    {"TheAnswerIsLookedAt", Repair::Checked,
     R"(
void all() {
  CURL *own = curl_easy_init();
  curl_easy_setopt(own, CURLOPT_URL, SLACK "conversations.close");
  for (int i = 0; i < more(); i++)
    curl_easy_perform(own);
  curl_easy_cleanup(own);
})",
     R"(
void all() {
  CURL *own = curl_easy_init();
  curl_easy_setopt(own, CURLOPT_URL, SLACK "conversations.close");
  for (int i = 0; i < more(); i++) {
    long status = 0;
    curl_easy_perform(own);
    curl_easy_getinfo(own, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) note("close");
  }
  curl_easy_cleanup(own);
})"},
    {"TheRequestIsGone", Repair::Removed,
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(SLACK "conversations.close") != 200) note("close");
})",
     R"(
void all() {
  for (int i = 0; i < more(); i++)
    note("close");
})"},
};

void PrintTo(const Case &C, std::ostream *Out) { *Out << C.Name; }

ReviewResult reviewed(const std::string &Before, const std::string &After,
                      const std::function<void(ReviewInput &)> &Adjust = {}) {
  auto Whole = [&](const std::string &Text) {
    const std::string Both = Before + After;
    bool UsesCxx = llvm::StringRef(Both).contains("std::") ||
                   llvm::StringRef(Both).contains(" mutex.");
    return SourceTree{{"a.cpp", (UsesCxx ? Cxx : "") + (Prelude + Text)}};
  };
  ReviewResult R = reviewTrees(Whole(Before), Whole(After), Adjust);
  for (const AnalysisResult *Side : {&R.Base, &R.Head})
    for (const UnitReport &U : Side->Units)
      for (const std::string &E : U.Errors)
        ADD_FAILURE() << E;
  return R;
}

std::string said(const ReviewResult &R) {
  std::string Out = std::string(toString(R.Verdict)) + ": " + R.Sentence + "\n";
  for (const ReviewedFinding &F : R.Findings) {
    Out += std::string(toString(F.C.Status)) + " " + F.C.now().Check + ":";
    for (Repair K : F.Repairs)
      Out += std::string(" ") + idOf(K);
    Out += "\n";
  }
  for (const RepairNote &N : R.Notes)
    Out += std::string("note ") + idOf(N.Kind) + ": " + N.Message + "\n";
  return Out;
}

bool has(const ReviewResult &R, Repair Kind) {
  return llvm::any_of(R.Notes,
                      [&](const RepairNote &N) { return N.Kind == Kind; }) ||
         llvm::any_of(R.Findings, [&](const ReviewedFinding &F) {
           return llvm::is_contained(F.Repairs, Kind);
         });
}

class RepairTest : public testing::TestWithParam<Case> {};

TEST_P(RepairTest, IsNamed) {
  ReviewResult R = reviewed(GetParam().Before, GetParam().After);
  EXPECT_TRUE(has(R, GetParam().Kind))
      << idOf(GetParam().Kind) << " is missing\n"
      << said(R);
  EXPECT_EQ(R.Verdict == Verdict::Worse, !isGood(GetParam().Kind)) << said(R);
}

TEST_P(RepairTest, IsNotSaidWhereNothingChanges) {
  std::string Text = GetParam().After;
  ReviewResult R = reviewed(Text, Text + "\nint unused;\n");
  for (Repair K : allRepairs())
    EXPECT_FALSE(has(R, K)) << said(R);
}

INSTANTIATE_TEST_SUITE_P(Cases, RepairTest, testing::ValuesIn(Cases),
                         [](const auto &Info) { return Info.param.Name; });

// The same request, told in another way.

/// A wrapper that is given all, and one that sends POST itself.
constexpr const char *Client = R"(
static int postForm(const char *url, const char *form) {
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form);
  return post(url);
}
)";

TEST(PairTest, AVerbThatIsToldNowIsNoOtherRequest) {
  auto With = [&](const char *Call) {
    return std::string(Client) +
           "void all() {\n  for (int i = 0; i < more(); "
           "i++)\n    if (" +
           Call + " != 200) note(\"close\");\n}\n";
  };
  ReviewResult R =
      reviewed(With("post(SLACK \"conversations.close\")"),
               With("postForm(SLACK \"conversations.close\", \"id=1\")"));
  EXPECT_EQ(R.count(FindingStatus::Existing), 1u) << said(R);
  EXPECT_EQ(R.Verdict, Verdict::Same) << said(R);
}

TEST(PairTest, AnEndpointThatBecomesKnownIsNoOtherRequest) {
  // Before, nobody calls it with a method that is known.
  constexpr const char *Open = R"(
char *method();
void all() {
  char url[200];
  snprintf(url, sizeof url, HOST "%s", method());
  for (int i = 0; i < more(); i++)
    if (post(url) != 200) note("close");
})";
  constexpr const char *Known = R"(
void all() {
  for (int i = 0; i < more(); i++)
    if (post(HOST "close") != 200) note("close");
})";
  const std::string Stdio =
      "#include <stdio.h>\n#define HOST \"https://api.example.com/v1/\"\n";
  for (bool Opens : {false, true}) {
    ReviewResult R = reviewed(Stdio + (Opens ? Known : Open),
                              Stdio + (Opens ? Open : Known));
    EXPECT_EQ(R.count(FindingStatus::Introduced), 0u) << said(R);
    EXPECT_EQ(R.count(FindingStatus::Fixed), 0u) << said(R);
  }
}

TEST(PairTest, AnUnknownRequestElsewhereSaysNothingOfTheMendedOne) {
  // `other` is spaced out all along; that is not how `send` was mended.
  auto With = [&](const char *Send) {
    return R"(
namespace other {
void send(const char *url) {
  for (;;) {
    if (post(url) != 200) note("other");
    sleep(90);
  }
}
}
void send(const char *url) {
)" + std::string(Send) +
           "}\n";
  };
  ReviewResult R = reviewed(With("  while (post(url) != 200) sleep(1);\n"),
                            With("  if (post(url) != 200) note(\"send\");\n"));
  EXPECT_GT(R.count(FindingStatus::Fixed), 0u) << said(R);
  EXPECT_FALSE(has(R, Repair::Paced)) << said(R);
  EXPECT_FALSE(has(R, Repair::Removed)) << said(R);
}

// What only a configuration asks for.

constexpr const char *Guarded = R"(
void one() {
  if (enabled())
    if (post(SLACK "conversations.close") != 200) note("close");
})";
constexpr const char *Unguarded = R"(
void one() {
  if (post(SLACK "conversations.close") != 200) note("close");
})";

void withFlag(ReviewInput &In) { In.Flags = {"enabled"}; }
void required(ReviewInput &In) {
  In.Flags = {"enabled"};
  In.RequireFlag = true;
}

TEST(FlagTest, ALostFlagIsANote) {
  ReviewResult R = reviewed(Guarded, Unguarded, withFlag);
  ASSERT_EQ(R.Notes.size(), 1u) << said(R);
  EXPECT_EQ(R.Notes[0].Kind, Repair::LostFlag);
  EXPECT_EQ(R.Verdict, Verdict::Worse);
}

TEST(FlagTest, ALostFlagIsAFindingWhereOneIsRequired) {
  ReviewResult R = reviewed(Guarded, Unguarded, required);
  ASSERT_EQ(R.count(FindingStatus::Introduced), 1u) << said(R);
  EXPECT_EQ(R.Findings[0].C.After->Check, RequireFlagCheck);
  EXPECT_EQ(R.Findings[0].Repairs, std::vector{Repair::LostFlag});
}

TEST(FlagTest, ANewRequestNeedsOne) {
  ReviewResult R =
      reviewed("void one() { note(\"close\"); }", Unguarded, required);
  ASSERT_EQ(R.count(FindingStatus::Introduced), 1u) << said(R);
  EXPECT_EQ(R.Findings[0].Repairs, std::vector{Repair::NoFlag});
  EXPECT_EQ(reviewed("void one() { note(\"close\"); }", Guarded, required)
                .count(FindingStatus::Introduced),
            0u);
}

TEST(RepairClassesTest, EachHasATest) {
  std::set<Repair> Shown = {Repair::LostFlag, Repair::NoFlag};
  for (const Case &C : Cases)
    Shown.insert(C.Kind);
  for (Repair K : allRepairs())
    EXPECT_TRUE(Shown.contains(K)) << idOf(K);
}

// Locks: near misses.

TEST(LockTest, WhatHoldsNoneIsSilent) {
  const std::string Send =
      "  if (post(SLACK \"conversations.close\") != 200) note(\"close\");\n";
  auto Functions = [&](bool WithLocks) {
    auto Or = [&](const char *Text) {
      return std::string(WithLocks ? Text : "");
    };
    return
        // Given back before the request.
        "void one() {\n" +
        Or("  std::unique_lock<std::mutex> lock(mutex);\n"
           "  note(\"begin\");\n  lock.unlock();\n") +
        Send + "}\n" +
        // Not taken yet.
        "void two() {\n" +
        Or("  std::unique_lock<std::mutex> lock(mutex, std::defer_lock);\n") +
        Send + Or("  lock.lock();\n") + "}\n" +
        // On some ways only.
        "void three() {\n" + Or("  if (more()) mutex.lock();\n") + Send +
        "}\n" +
        // Left with a jump out of its scope.
        "void four() {\n" +
        Or("  for (;;) {\n    std::lock_guard<std::mutex> lock(mutex);\n"
           "    if (more()) break;\n  }\n") +
        Send + "}\n" +
        // A task that runs on a thread of its own.
        "void five() {\n" + Or("  std::lock_guard<std::mutex> lock(mutex);\n") +
        "  std::thread([] {\n  " + Send + "  }).detach();\n}\n";
  };
  ReviewResult R = reviewed(Functions(false), Functions(true));
  EXPECT_FALSE(has(R, Repair::UnderLock)) << said(R);
}

} // namespace
} // namespace throttlint
