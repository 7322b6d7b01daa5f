//===- Lines.h - which lines of two texts are the same ----------*- C++ -*-===//
//
// Purpose: follows a line from one revision of a file to the other.
// Example: LineMap M = LineMap::between("a\nb\n", "a\nx\nb\n");
//          M.toHead(2) is 3, M.toBase(2) is 0: the line is new.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_LINES_H
#define THROTTLINT_REVIEW_LINES_H

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <vector>

namespace throttlint {

/// The lines of a text, without their ends.
std::vector<llvm::StringRef> linesOf(llvm::StringRef Text);

/// Lines count from 1. Without hunks everything is as it was.
class LineMap {
public:
  /// Lines of base that became lines of head. From is the first line, or the
  /// line behind the place where there are none.
  struct Hunk {
    uint32_t BaseFrom = 1, BaseCount = 0;
    uint32_t HeadFrom = 1, HeadCount = 0;
  };

  enum CompareTy : uint8_t {
    Exact, ///< but for the kind of line end
    Loose, ///< blanks do not count
  };
  static LineMap between(llvm::StringRef Base, llvm::StringRef Head,
                         CompareTy How = Exact);

  /// 0: the line is gone, or changed.
  uint32_t toHead(uint32_t BaseLine) const;
  /// 0: the line is new, or changed.
  uint32_t toBase(uint32_t HeadLine) const;
  /// Where a line is, or what stands in its place.
  uint32_t nearHead(uint32_t BaseLine) const;
  /// The changed line nearest to a line of head; behind lines that are only
  /// gone, the line that follows. 0: nothing changed.
  uint32_t nearestChange(uint32_t HeadLine) const;
  const std::vector<Hunk> &hunks() const { return Hunks; }

private:
  std::vector<Hunk> Hunks;
  uint32_t HeadLines = 0;
};

} // namespace throttlint

#endif
