//===- ApiFactsTest.cpp - where the facts about APIs come from --*- C++ -*-===//
//
// Every figure has a source and a date; old facts are listed; and the table in
// docs/generated/apis.md says what the rules say. THROTTLINT_WRITE_DOCS=1
// renews the table.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Words.h"
#include "embed/EmbeddedFiles.h"
#include "ruledb/RuleDatabase.h"
#include "support/Fixture.h"

#include "llvm/ADT/StringRef.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace throttlint;
using Json = nlohmann::json;

namespace {

/// A number in a rule file, with what stands around it.
struct Figure {
  std::string Where;
  std::string Source, AsOf, Confidence;
  bool SaysDate = false; ///< a date, or null for a source without one
};

/// What a row says, or else the rows around it, the nearest first.
void place(Figure &F, std::initializer_list<const Json *> Rows) {
  auto Take = [&](const char *Key, std::string &Out, bool *Said = nullptr) {
    for (const Json *Row : Rows)
      if (Row->contains(Key)) {
        if (Row->at(Key).is_string())
          Out = Row->at(Key);
        if (Said)
          *Said = true;
        return;
      }
  };
  Take("source", F.Source);
  Take("as_of", F.AsOf, &F.SaysDate);
  Take("confidence", F.Confidence);
}

bool hasNumber(const Json &Row) {
  for (const char *Key : {"requests", "burst", "concurrent", "seconds"})
    if (Row.contains(Key) && Row.at(Key).is_number())
      return true;
  return false;
}

std::vector<Figure> allFigures() {
  std::vector<Figure> Out;
  for (const EmbeddedFile &File : embeddedRules()) {
    Json J = Json::parse(File.Text, nullptr, false);
    // What throttlint assumes by itself has no source but itself.
    if (J.value("kind", "") != "api" || J["hosts"] == Json::array({"*"}))
      continue;
    std::string Path(File.Path);
    for (const char *Table : {"limits", "deadlines"}) {
      const Json Rows = J.value(Table, Json::object());
      for (const auto &[Id, Row] : Rows.items()) {
        std::string At = Path + "#/" + Table + "/" + Id;
        if (hasNumber(Row)) {
          Figure F{At, "", "", "", false};
          place(F, {&Row, &J});
          Out.push_back(F);
        }
        const Json Plans = Row.value("plans", Json::object());
        for (const auto &[Plan, Other] : Plans.items()) {
          Figure F{At + "/plans/" + Plan, "", "", "", false};
          place(F, {&Other, &Row, &J});
          Out.push_back(F);
        }
      }
    }
    for (const Json &Row : J["endpoints"])
      if (Row.contains("batch") && Row["batch"].contains("max_items") &&
          Row["batch"]["max_items"].is_number()) {
        Figure F{Path + " batch of " + std::string(Row["name"]), "", "", "",
                 false};
        place(F, {&Row["batch"], &Row, &J});
        Out.push_back(F);
      }
  }
  return Out;
}

TEST(ApiFacts, EveryFigureHasASourceAndADate) {
  std::vector<Figure> Figures = allFigures();
  EXPECT_GE(Figures.size(), 250u);
  for (const Figure &F : Figures) {
    EXPECT_TRUE(llvm::StringRef(F.Source).starts_with("https://"))
        << F.Where << " has no source";
    EXPECT_TRUE(F.SaysDate)
        << F.Where << " says no date; null where its source carries none";
  }
}

/// Years from one date to another: "2024-04-04" to "2026-10-17".
double yearsBetween(llvm::StringRef From, llvm::StringRef To) {
  auto Days = [](llvm::StringRef Date) {
    unsigned Year = 0, Month = 0, Day = 0;
    Date.substr(0, 4).getAsInteger(10, Year);
    Date.substr(5, 2).getAsInteger(10, Month);
    Date.substr(8, 2).getAsInteger(10, Day);
    return Year * 365.25 + Month * 30.4 + Day;
  };
  return (Days(To) - Days(From)) / 365.25;
}

// Age counts from the newest fact and not from today, so that the test does
// not begin to fail by itself. A fact older than a year is listed; beyond two
// years it is no longer what the provider says, but what was last known.
TEST(ApiFacts, OldFactsAreKnownToBeOld) {
  std::vector<Figure> Figures = allFigures();
  std::string Newest;
  size_t Undated = 0;
  for (const Figure &F : Figures) {
    Newest = std::max(Newest, F.AsOf);
    Undated += F.AsOf.empty();
  }
  ASSERT_EQ(Newest.size(), 10u);
  std::cout << "newest fact: " << Newest << "; figures: " << Figures.size()
            << "; sources without a date: " << Undated << "\n";
  for (const Figure &F : Figures) {
    if (F.AsOf.empty())
      continue;
    double Years = yearsBetween(F.AsOf, Newest);
    if (Years > 1)
      std::cout << "older than a year: " << F.Where << ", as of " << F.AsOf
                << "\n";
    if (Years > 2)
      EXPECT_EQ(F.Confidence, "secondary")
          << F.Where << " is of " << F.AsOf
          << ": look it up again, or mark it as last known";
  }
}

//===--- The table in the docs --------------------------------------------===//

std::string allowed(const Limit &L) {
  std::string Out;
  if (L.Requests)
    Out = countWords(*L.Requests) + (L.Floor ? " or so" : "") +
          (L.Unit.empty() ? "" : " " + L.Unit) + " " +
          windowWords(L.WindowSeconds);
  if (L.AverageSeconds > 0)
    Out += " on average over " + secondsWords(L.AverageSeconds);
  if (L.Burst)
    Out += ", " + countWords(*L.Burst) + " at once";
  if (L.Concurrent)
    Out += (Out.empty() ? "" : ", ") + countWords(*L.Concurrent) + " under way";
  if (L.Counts == Counted::Failures)
    Out += ", counts failures";
  if (L.Counts == Counted::Objects)
    Out += ", counts objects";
  return Out.empty() ? "no number" + (L.Unit.empty() ? "" : ", in " + L.Unit)
                     : Out;
}

std::string refused(const Api &A) {
  std::vector<std::string> Parts;
  for (int64_t Status : A.OverLimitStatus)
    Parts.push_back(std::to_string(Status));
  if (A.OverLimitStatus.empty())
    for (const std::string &Error : A.OverLimitErrors)
      Parts.push_back("`" + Error + "`");
  std::string Out;
  for (const std::string &Part : Parts)
    Out += (Out.empty() ? "" : ", ") + Part;
  Out += A.Wait.empty() ? "; says no time to wait" : "; wait:";
  for (const WaitSignal &W : A.Wait)
    Out += (&W == &A.Wait.front() ? " `" : ", `") + W.Name + "` (" + W.Where +
           ", " + W.Unit + ")";
  for (const Penalty &P : A.Penalties)
    Out += "; " + P.Kind +
           (P.MinSeconds ? " of " + secondsWords(*P.MinSeconds) : "") +
           (P.MaxSeconds ? " to " + secondsWords(*P.MaxSeconds) : "") +
           " when " + P.When;
  return Out;
}

std::string table() {
  std::string Out =
      "# APIs in the rules\n\n"
      "Generated from `rules/apis` by `THROTTLINT_WRITE_DOCS=1 unit-tests`; do "
      "not edit. A test checks that it is fresh.\n\n"
      "A date is that of the source; `-` where the source carries none. "
      "\"secondary\" is told by somebody else than the provider, or last "
      "known; \"derived\" is worked out.\n";
  for (const auto &A : builtInRules().apis()) {
    if (A.get() == builtInRules().genericApi())
      continue;
    Out += "\n## " + A->Name + " (`" + A->Id + "`)\n\n";
    for (const std::string &Host : A->Hosts)
      Out += (&Host == &A->Hosts.front() ? "Hosts: `" : ", `") + Host + "`";
    Out += ". Endpoints: " + std::to_string(A->Endpoints.size()) +
           ". Refused: " + refused(*A) + ".\n\n";
    for (const HandlerDeadline &D : A->Deadlines)
      Out += "Deadline: " + D.Label + " within " + secondsWords(D.Seconds) +
             " ([source](" + D.Source + "), " +
             (D.AsOf.empty() ? "-" : D.AsOf) + ").\n\n";
    Out += "| limit | allows | per | source | as of |\n|---|---|---|---|---|\n";
    for (const auto &[Id, L] : A->Limits)
      Out += "| " + L.Label + " | " + allowed(L) + " | " + L.Scope + " | " +
             (L.Source.empty() ? "-" : "[source](" + L.Source + ")") +
             (L.Confidence.empty() || L.Confidence == "official"
                  ? ""
                  : " " + L.Confidence) +
             " | " + (L.AsOf.empty() ? "-" : L.AsOf) + " |\n";
  }
  return Out;
}

TEST(ApiFacts, TheTableInTheDocsIsFresh) {
  std::string Path = DOCS_DIR "/generated/apis.md";
  std::string Fresh = table();
  if (std::getenv("THROTTLINT_WRITE_DOCS"))
    std::ofstream(Path) << Fresh;
  std::ifstream In(Path);
  std::string Written{std::istreambuf_iterator<char>(In), {}};
  EXPECT_TRUE(Written == Fresh)
      << Path << " is stale; run THROTTLINT_WRITE_DOCS=1 unit-tests";
}

} // namespace
