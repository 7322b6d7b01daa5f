//===- CheckPagesTest.cpp - the pages of checks have one form ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace throttlint;

namespace {

std::string textOf(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

TEST(CheckPagesTest, SectionsStandInTheirOrder) {
  const std::vector<std::string> Order = {
      "What it finds",        "Why it hurts", "Example", "Do instead",
      "What it does not see", "Options",      "Suppress"};
  for (const auto &Check : allChecks()) {
    std::string Id = Check->info().Id;
    std::string Page = textOf(DOCS_DIR "/checks/" + Id + ".md");
    std::vector<std::string> Sections;
    llvm::SmallVector<llvm::StringRef> Lines;
    llvm::StringRef(Page).split(Lines, '\n');
    for (llvm::StringRef Line : Lines)
      if (Line.consume_front("## "))
        Sections.push_back(Line.str());
    EXPECT_EQ(Sections, Order) << Id;
    size_t Suppress = Page.find("## Suppress");
    EXPECT_NE(Page.find("`// NOLINT(" + Id + ")`", Suppress), std::string::npos)
        << Id;
  }
}

TEST(CheckPagesTest, ListsNameEachCheck) {
  std::string Readme = textOf(DOCS_DIR "/../README.md");
  std::string Confidence = textOf(DOCS_DIR "/confidence.md");
  for (const auto &Check : allChecks()) {
    std::string Id = Check->info().Id;
    EXPECT_NE(Readme.find("| [" + Id + "](docs/checks/" + Id + ".md) |"),
              std::string::npos)
        << Id;
    EXPECT_NE(Confidence.find(Id), std::string::npos) << Id;
  }
}

} // namespace
