//===- Golden.h - outputs compared with files -------------------*- C++ -*-===//
//
// Purpose: compares a text with a file in tests/golden, or writes it there
// with THROTTLINT_UPDATE_GOLDEN=1 in the environment.
// Example: compareWithGolden("report.txt", Text);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_UNIT_GOLDEN_H
#define THROTTLINT_TESTS_UNIT_GOLDEN_H

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace throttlint {

inline void compareWithGolden(const std::string &Name,
                              const std::string &Actual) {
  std::string Path = std::string(GOLDEN_DIR) + "/" + Name;
  if (const char *Update = std::getenv("THROTTLINT_UPDATE_GOLDEN");
      Update && std::string(Update) == "1") {
    std::ofstream(Path, std::ios::binary) << Actual;
    GTEST_SKIP() << "written: " << Path;
  }
  std::ifstream In(Path, std::ios::binary);
  ASSERT_TRUE(In) << "cannot read " << Path;
  std::stringstream Expected;
  Expected << In.rdbuf();
  EXPECT_EQ(Actual, Expected.str())
      << "if this is intended: THROTTLINT_UPDATE_GOLDEN=1 unit-tests";
}

} // namespace throttlint

#endif
