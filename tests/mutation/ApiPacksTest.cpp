//===- ApiPacksTest.cpp - what a pack's test would miss ---------*- C++ -*-===//
//
// Takes the hosts, the figures or the endpoints out of an API's rules and
// expects the tests beside them to fail. By default a few packs, always the
// same; THROTTLINT_ROWS=all takes all, THROTTLINT_ROWS=apis/x those of one
// folder.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "embed/EmbeddedFiles.h"
#include "support/Fixture.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

using namespace throttlint;
using Json = nlohmann::json;

namespace {

/// Packs that a quick run looks at.
constexpr size_t Sample = 4;

struct Pack {
  const EmbeddedFile *File = nullptr;
  Json Rules;
  std::vector<std::string> Tests; ///< of its folder
};

std::vector<Pack> packs() {
  std::vector<Pack> Out;
  for (const EmbeddedFile &File : embeddedRules()) {
    Json J = Json::parse(File.Text, nullptr, false);
    if (J.value("kind", "") != "api" || J["hosts"] == Json::array({"*"}))
      continue;
    Pack P{&File, std::move(J), {}};
    std::error_code Error;
    std::string Folder =
        (RULES_DIR "/" + llvm::sys::path::parent_path(File.Path)).str();
    for (llvm::sys::fs::directory_iterator It(Folder, Error), End;
         It != End && !Error; It.increment(Error))
      if (llvm::StringRef(It->path()).ends_with(".test.cpp"))
        P.Tests.push_back(It->path());
    Out.push_back(std::move(P));
  }
  return Out;
}

std::vector<Pack> chosenPacks() {
  std::vector<Pack> All = packs();
  const char *Wish = std::getenv("THROTTLINT_ROWS");
  llvm::StringRef Which = Wish ? Wish : "";
  if (Which.empty()) {
    std::sort(All.begin(), All.end(), [](const Pack &A, const Pack &B) {
      return llvm::xxh3_64bits(A.File->Path) < llvm::xxh3_64bits(B.File->Path);
    });
    All.resize(std::min(All.size(), Sample));
  } else if (Which != "all") {
    std::erase_if(All, [&](const Pack &P) {
      return !llvm::StringRef(P.File->Path).starts_with(Which);
    });
  }
  return All;
}

/// The built-in rules with another text for one file.
RuleDatabase with(const Pack &P, const Json &Instead) {
  std::string Text = Instead.dump();
  std::vector<RuleSource> Sources;
  for (const EmbeddedFile &File : embeddedRules())
    Sources.push_back({std::string(File.Path),
                       &File == P.File ? std::string_view(Text) : File.Text});
  std::vector<RuleError> Errors;
  RuleDatabase Out = RuleDatabase::load(Sources, Errors);
  for (const RuleError &E : Errors)
    ADD_FAILURE() << E.str();
  return Out;
}

bool testsFail(const Pack &P, const Json &Instead) {
  RuleDatabase Rules = with(P, Instead);
  return std::any_of(P.Tests.begin(), P.Tests.end(),
                     [&](const std::string &Test) {
                       Fixture F = readFixture(Test);
                       return !compareFixture(F, runFixture(F, Rules)).empty();
                     });
}

/// Limits whose figure calls can break.
Json judged(const Json &Rules) {
  Json Out = Json::array();
  for (const auto &[Id, L] : Rules["limits"].items())
    if (L.contains("requests") && L["requests"].is_number() &&
        L.value("counts", "requests") == "requests")
      Out.push_back(Id);
  return Out;
}

TEST(ApiPacks, EachHasATest) {
  for (const Pack &P : packs())
    EXPECT_FALSE(P.Tests.empty()) << P.File->Path;
}

TEST(ApiPacks, TestsFailWithoutHostsFiguresOrEndpoints) {
  for (const Pack &P : chosenPacks()) {
    Json NoHosts = P.Rules;
    NoHosts["hosts"] = {"nobody.example"};
    // Paths that only this API has would still tell it.
    NoHosts["host_required"] = true;
    EXPECT_TRUE(testsFail(P, NoHosts)) << P.File->Path << " without its hosts";

    const Json Judged = judged(P.Rules);
    if (Judged.empty())
      continue;
    Json NoFigures = P.Rules;
    for (const std::string Id : Judged) {
      NoFigures["limits"][Id]["requests"] = nullptr;
      for (const char *Key : {"burst", "plans"})
        NoFigures["limits"][Id].erase(Key);
    }
    EXPECT_TRUE(testsFail(P, NoFigures)) << P.File->Path << " without figures";

    // Endpoints matter where they have limits that others have not.
    const Json Default = P.Rules.value("default_limits", Json::array());
    bool Own = false;
    for (const Json &Row : P.Rules["endpoints"])
      for (const Json &Id : Row.value("limits", Json::array()))
        Own |= std::find(Default.begin(), Default.end(), Id) == Default.end() &&
               std::find(Judged.begin(), Judged.end(), Id) != Judged.end();
    if (!Own)
      continue;
    Json NoRows = P.Rules;
    NoRows["endpoints"] = Json::array();
    EXPECT_TRUE(testsFail(P, NoRows)) << P.File->Path << " without endpoints";
  }
}

} // namespace
