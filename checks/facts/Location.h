//===- Location.h - a place in a source file, as plain data -----*- C++ -*-===//
//
// Purpose: name a place without Clang. Files are indices into the file table
// of the TuFacts (while extracting) or of the Program (after linking).
// Example: Location{File, 12, 5} is line 12, column 5, both counted from 1.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_LOCATION_H
#define THROTTLINT_FACTS_LOCATION_H

#include <compare>
#include <cstdint>

namespace throttlint {

/// A place; Line 0 means "no place".
struct Location {
  uint32_t File = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;
  /// Column one past the last character on the same line, or 0 if unknown.
  uint32_t EndColumn = 0;

  bool isValid() const { return Line != 0; }
  auto operator<=>(const Location &) const = default;

  /// The place within its file as one number, which grows with it.
  int64_t rank() const { return static_cast<int64_t>(Line) * Width + Column; }
  static int64_t lineOfRank(int64_t Rank) { return Rank / Width; }

private:
  static constexpr int64_t Width = 4096;
};

} // namespace throttlint

#endif
