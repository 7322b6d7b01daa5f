//===- Suppress.h - which findings are silenced -----------------*- C++ -*-===//
//
// Purpose: marks findings that a comment silences or a baseline accepts. They
// stay in the list, with the reason; the host decides whether to show them.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_SUPPRESS_SUPPRESS_H
#define THROTTLINT_SUPPRESS_SUPPRESS_H

#include "suppress/Baseline.h"
#include "suppress/Nolint.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace throttlint {

/// The id under which wrong comments are reported. No check of the registry:
/// it cannot be turned off.
inline constexpr const char *NolintCheck = "throttlint-nolint";

/// Marks what comments silence and adds findings about comments of \p Files,
/// and of the files with findings, that are wrong. \p Text reads a file.
void applyComments(
    std::vector<Finding> &Findings, llvm::ArrayRef<std::string> Files,
    llvm::function_ref<llvm::StringRef(const std::string &)> Text);

/// Marks what a baseline accepts and nothing else silences. \p Name is the
/// baseline's, for people.
void applyBaseline(std::vector<Finding> &Findings, const Baseline &Accepted,
                   const std::string &Name);

} // namespace throttlint

#endif
