//===- Formats.cpp - the table of formats -----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Reports.h"

namespace throttlint {

llvm::ArrayRef<ReviewFormat> reviewFormats() {
  static const ReviewFormat Formats[] = {
      {"text", reviewText},     {"markdown", reviewMarkdown},
      {"json", reviewJson},     {"sarif", reviewSarif},
      {"rdjson", reviewRdjson}, {"github", reviewGitHub}};
  return Formats;
}

} // namespace throttlint
