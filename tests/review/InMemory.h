//===- InMemory.h - reviews of sources that lie in no folder ----*- C++ -*-===//
//
// Purpose: runs a review on two source trees in memory, with the built-in
// rules and the stand-in headers.
// Example: reviewTrees({{"a.c", Before}}, {{"a.c", After}}).Verdict
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_REVIEW_INMEMORY_H
#define THROTTLINT_TESTS_REVIEW_INMEMORY_H

#include "review/Commits.h"
#include "review/Review.h"

namespace throttlint {

/// Every source but headers is a unit; `#include` looks from the root.
ReviewResult
reviewTrees(const SourceTree &Base, const SourceTree &Head,
            const std::function<void(ReviewInput &)> &Adjust = nullptr);

} // namespace throttlint

#endif
