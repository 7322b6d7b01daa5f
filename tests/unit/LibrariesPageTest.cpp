//===- LibrariesPageTest.cpp - the page of supported libraries --*- C++ -*-===//
//
// docs/generated/libraries.md is made from the rule files.
// THROTTLINT_WRITE_DOCS=1 writes it anew; otherwise the test compares.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "embed/EmbeddedFiles.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

using namespace throttlint;
using Json = nlohmann::json;

namespace {

/// All rule files about one library.
struct Library {
  std::string Source;
  unsigned Blocking = 0, Later = 0, Waits = 0, Handlers = 0;
  unsigned Overrides = 0, Coroutines = 0;
  std::string Instead, Files, Notes;
};

size_t namesOf(const Json &Row) {
  size_t Out = Row.contains("name");
  if (Row.contains("names"))
    Out += Row["names"].is_array() ? Row["names"].size() : 1;
  return Out;
}

void add(Library &L, const Json &J, llvm::StringRef Id) {
  if (L.Source.empty() && J.contains("source") && J["source"].is_string())
    L.Source = J["source"];
  L.Files += (L.Files.empty() ? "" : ", ") + ("`" + Id + "`").str();
  for (const Json &Row : J.value("functions", Json::array())) {
    std::string Role = Row["role"];
    auto Names = static_cast<unsigned>(namesOf(Row));
    if (Role == "send")
      (Row.value("blocking", false) ? L.Blocking : L.Later) += Names;
    else if (Role == "sleep" || Role == "wait")
      L.Waits += Names;
    else if (Role == "schedule" || Role == "invoke")
      L.Handlers += Names;
  }
  L.Overrides +=
      static_cast<unsigned>(J.value("overrides", Json::array()).size() +
                            J.value("annotations", Json::array()).size() +
                            J.value("main_loops", Json::array()).size());
  L.Coroutines +=
      static_cast<unsigned>(J.value("coroutine_types", Json::array()).size());
  if (J.contains("sleep_instead"))
    for (const char *Key : {"coroutine", "handler"})
      if (L.Instead.empty() && J["sleep_instead"].contains(Key) &&
          J["sleep_instead"][Key].is_string())
        L.Instead = "`" + J["sleep_instead"][Key].get<std::string>() + "`";
  if (J.contains("note"))
    L.Notes += (L.Notes.empty() ? "" : " ") + J["note"].get<std::string>();
}

std::string count(unsigned N) { return N ? std::to_string(N) : "-"; }

std::string page() {
  std::map<std::string, Library> Libraries;
  for (const EmbeddedFile &File : embeddedRules()) {
    Json J = Json::parse(File.Text);
    std::string Kind = J["kind"];
    if (Kind == "api" || Kind == "values")
      continue;
    llvm::StringRef Id(File.Path);
    Id.consume_back(".json");
    add(Libraries[J["name"]], J, Id);
  }
  std::string Out =
      "# Libraries\n\n"
      "What throttlint knows of libraries. This page is made from the rule "
      "files; the numbers count functions and types. A pattern such as "
      "`*::Stub::*` counts once.\n\n"
      "- **blocking**, **later**: requests that wait for their answer, and "
      "requests that do not;\n"
      "- **waits**: sleeps and waits;\n"
      "- **runs**: functions that take a callable and run it;\n"
      "- **overrides**: methods that the library calls, loops that it runs;\n"
      "- **coroutines**: coroutine types.\n\n"
      "| library | blocking | later | waits | runs | overrides | coroutines | "
      "instead of a blocking sleep |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const auto &[Name, L] : Libraries)
    Out += "| " +
           (L.Source.empty() ? Name : "[" + Name + "](" + L.Source + ")") +
           " | " + count(L.Blocking) + " | " + count(L.Later) + " | " +
           count(L.Waits) + " | " + count(L.Handlers) + " | " +
           count(L.Overrides) + " | " + count(L.Coroutines) + " | " +
           L.Instead + " |\n";
  Out += "\n## Worth knowing\n\n";
  for (const auto &[Name, L] : Libraries)
    Out += "- **" + Name + "** (" + L.Files + ")" +
           (L.Notes.empty() ? "" : ": " + L.Notes) + "\n";
  return Out;
}

TEST(LibrariesPage, IsFresh) {
  std::string New = page();
  if (std::getenv("THROTTLINT_WRITE_DOCS")) {
    std::ofstream(DOCS_DIR "/generated/libraries.md") << New;
    return;
  }
  auto Old = llvm::MemoryBuffer::getFile(DOCS_DIR "/generated/libraries.md");
  ASSERT_TRUE(static_cast<bool>(Old));
  EXPECT_TRUE((*Old)->getBuffer() == New)
      << "the rules have changed; renew the page with THROTTLINT_WRITE_DOCS=1 "
         "unit-tests --gtest_filter='LibrariesPage*'";
}

} // namespace
