//===- FactsFormatTest.cpp - facts <-> bytes --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "facts/FactsFormat.h"

#include "driver/InputFiles.h"
#include "driver/ParseUnit.h"
#include "facts/Encoding.h"
#include "pack/RulePack.h"
#include "support/Fixture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace throttlint;

namespace {

const RulePack &pack() {
  static const RulePack Pack = RulePack::builtIn();
  return Pack;
}

/// Something of each kind: members, globals, lambdas, loops, formats, clocks,
/// errors.
constexpr const char *Source = R"(#include <curl/curl.h>
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>
static int Most = 3;
struct Client {
  CURL *Handle = nullptr;
  std::string Base = "https://slack.com/api/";
  std::function<void()> Done;
  bool close(const std::string &Id) {
    std::string Url = Base + "conversations.close?channel=" + Id;
    curl_easy_setopt(Handle, CURLOPT_URL, Url.c_str());
    return curl_easy_perform(Handle) == CURLE_OK;
  }
  void retry(const std::string &Id) {
    for (int Try = 0; Try < Most; ++Try) {
      if (close(Id))
        return;
      std::this_thread::sleep_for(std::chrono::milliseconds(100 * Try));
    }
  }
};
void all(Client &C, const std::vector<std::string> &Ids) {
  auto One = [&C](const std::string &Id) { C.retry(Id); };
  C.Done = [&C] { C.close("x"); };
  auto End = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  for (const auto &Id : Ids) {
    if (std::chrono::steady_clock::now() > End)
      break;
    One(Id);
  }
  unknown(C);
}
)";

TuFacts parse(const std::string &Text) {
  AnalysisOptions Options;
  Options.StandIns = pack().standIns();
  Options.PreferStandIns = true;
  Options.Files = {{"/src/a.cpp", Text}};
  return parseUnit({"/", "/src/a.cpp", {"clang++", "-std=c++20"}},
                   builtInRules(), Options);
}

std::vector<std::string> shown(const AnalysisResult &Result) {
  std::vector<std::string> Out;
  for (const Finding &F : Result.Findings) {
    Out.push_back(F.File + ":" + std::to_string(F.Line) + ":" +
                  std::to_string(F.Column) + ": " + F.Message + " [" + F.Check +
                  "] " + toString(F.Confidence) + " " + F.Fingerprint);
    for (const TraceStep &S : F.Trace)
      Out.push_back("  " + S.File + ":" + std::to_string(S.Line) + ": " +
                    S.Message);
  }
  return Out;
}

std::vector<std::string> judged(std::vector<TuFacts> Facts) {
  return shown(judge(std::move(Facts), builtInRules(), AnalysisOptions()));
}

TuFacts again(const std::string &Bytes) {
  TuFacts Out;
  EXPECT_EQ(readFacts(Bytes, Out), "");
  return Out;
}

TEST(FactsFormatTest, WhatIsReadIsWhatWasWritten) {
  TuFacts Facts = parse(Source);
  ASSERT_EQ(Facts.ErrorCount, 1u);
  std::string Bytes = writeFacts(Facts);
  TuFacts Read = again(Bytes);
  EXPECT_EQ(writeFacts(Read), Bytes);
  EXPECT_EQ(Read.MainFile, Facts.MainFile);
  EXPECT_EQ(Read.Status, UnitStatus::Partial);
  ASSERT_EQ(Read.Errors.size(), 1u);
  EXPECT_EQ(Read.Errors[0].Message, Facts.Errors[0].Message);
  EXPECT_EQ(Read.Files, Facts.Files);
  ASSERT_EQ(Read.Values.size(), Facts.Values.size());
  for (ValueId Id = 1; Id < Facts.Values.size(); ++Id)
    EXPECT_EQ(Read.Values[Id], Facts.Values[Id]) << Id;
  ASSERT_EQ(Read.Functions.size(), Facts.Functions.size());
  for (size_t I = 0; I < Facts.Functions.size(); ++I) {
    EXPECT_EQ(Read.Functions[I].Usr, Facts.Functions[I].Usr);
    EXPECT_EQ(Read.Functions[I].Loc, Facts.Functions[I].Loc);
    EXPECT_EQ(Read.Functions[I].Calls.size(), Facts.Functions[I].Calls.size());
  }
  std::vector<TuFacts> One, Other;
  One.push_back(std::move(Facts));
  Other.push_back(std::move(Read));
  std::vector<std::string> Found = judged(std::move(One));
  EXPECT_FALSE(Found.empty());
  EXPECT_EQ(judged(std::move(Other)), Found);
}

TEST(FactsFormatTest, NumbersAtTheirEnds) {
  TuFacts Facts;
  ValueStore &V = Facts.Values;
  for (int64_t N : {int64_t(0), int64_t(-1), INT64_MIN, INT64_MAX})
    V.integer(N);
  std::vector<double> Reals{0.1, -0.0, 1e308, std::nan(""),
                            std::numeric_limits<double>::infinity()};
  for (double R : Reals)
    V.add({.Op = ValueOp::Real, .Real = R, .Text = {}, .Aux = {}, .Kids = {}});
  V.text(std::string_view("a\0b", 3));
  V.text("");
  std::string Bytes = writeFacts(Facts);
  TuFacts Read = again(Bytes);
  EXPECT_EQ(writeFacts(Read), Bytes);
  ASSERT_EQ(Read.Values.size(), V.size());
  EXPECT_EQ(Read.Values[3].Int, INT64_MIN);
  EXPECT_TRUE(std::signbit(Read.Values[6].Real));
  EXPECT_TRUE(std::isnan(Read.Values[8].Real));
  EXPECT_EQ(Read.Values[10].Text, std::string("a\0b", 3));
}

TEST(FactsFormatTest, TruncatedBytesAreAnErrorInWords) {
  std::string Bytes = writeFacts(parse(Source));
  TuFacts Out;
  for (size_t Length = 0; Length < Bytes.size(); ++Length)
    EXPECT_EQ(readFacts(std::string_view(Bytes).substr(0, Length), Out),
              "damaged facts")
        << Length;
  EXPECT_EQ(readFacts(Bytes + "x", Out), "damaged facts");
  EXPECT_TRUE(Out.Functions.empty());
}

/// What is read in spite of a wrong byte is other facts, but sound ones.
TEST(FactsFormatTest, NoFlippedByteCrashesReaderOrLinker) {
  std::string Bytes = writeFacts(parse(Source));
  size_t Refused = 0, Taken = 0;
  for (size_t At = 0; At < Bytes.size(); ++At)
    for (unsigned char Flip : {0x01, 0x08, 0x80, 0xff}) {
      std::string Wrong = Bytes;
      Wrong[At] = static_cast<char>(Wrong[At] ^ Flip);
      TuFacts Out;
      if (!readFacts(Wrong, Out).empty()) {
        ++Refused;
        continue;
      }
      // Each is linked; to judge all takes too long.
      if (++Taken % 16 == 0) {
        std::vector<TuFacts> Units;
        Units.push_back(std::move(Out));
        judged(std::move(Units));
      }
    }
  EXPECT_GT(Refused, Bytes.size() / 2);
  EXPECT_GT(Taken, 100u);
}

TEST(FactsFormatTest, NoGarbageCrashes) {
  std::mt19937 Random(7);
  for (int Round = 0; Round < 2000; ++Round) {
    std::string Bytes(Random() % 300, '\0');
    for (char &C : Bytes)
      C = static_cast<char>(Random() % (Round % 2 ? 256 : 8));
    TuFacts Out;
    EXPECT_NE(readFacts(Bytes, Out), "");
  }
}

/// One long text that many places name must not become many long texts.
TEST(FactsFormatTest, FewBytesDoNotBecomeManyTexts) {
  Encoder E;
  // A list of 10,000 times the same text.
  const std::string Long(100000, 'x');
  E(size_t(10000));
  for (int I = 0; I < 10000; ++I)
    E(Long);
  std::string Bytes = E.take();
  ASSERT_LT(Bytes.size(), 200000u);
  Decoder D(Bytes);
  std::vector<std::string> Texts;
  D(Texts);
  EXPECT_TRUE(D.failed());
  EXPECT_LT(Texts.size(), 1000u);
}

TEST(FactsFormatTest, AnotherFormatIsSaid) {
  Encoder E;
  E(FactsFormat + 1);
  TuFacts Out;
  EXPECT_EQ(readFacts(E.take(), Out),
            "facts in format " + std::to_string(FactsFormat + 1) + ", not " +
                std::to_string(FactsFormat));
}

/// Every so many fixtures: the findings of facts that were stored are those of
/// facts that were not.
TEST(FactsFormatTest, StoredFactsGiveTheSameFindings) {
  std::vector<std::string> Paths;
  std::error_code Error;
  for (llvm::sys::fs::recursive_directory_iterator It(FIXTURE_DIR, Error), End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::path::extension(It->path()) == ".cpp")
      Paths.push_back(It->path());
  llvm::sort(Paths);
  size_t Findings = 0;
  for (size_t I = 0; I < Paths.size(); I += 12) {
    Fixture F = readFixture(Paths[I]);
    AnalysisOptions Options;
    Options.StandIns = pack().standIns();
    Options.PreferStandIns = true;
    std::vector<TuFacts> Facts, Stored;
    for (const auto &[Name, Text] : F.Parts)
      Options.Files.emplace_back("/fixture/" + Name, Text);
    for (const auto &[Name, Text] : F.Parts) {
      if (llvm::sys::path::extension(Name) != ".cpp")
        continue;
      CompileUnit Unit{"/", "/fixture/" + Name, {"clang++"}};
      llvm::append_range(Unit.Arguments, F.Arguments);
      Facts.push_back(parseUnit(Unit, builtInRules(), Options));
      Stored.push_back(again(writeFacts(Facts.back())));
    }
    std::vector<std::string> Fresh = judged(std::move(Facts));
    EXPECT_EQ(judged(std::move(Stored)), Fresh) << Paths[I];
    Findings += Fresh.size();
  }
  EXPECT_GT(Findings, 20u);
}

} // namespace
