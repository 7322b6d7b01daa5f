//===- Manual.h - the manual page and completions ---------------*- C++ -*-===//
//
// Purpose: both are made from the declarations of the commands, so they
// cannot be out of date.
// Example: completion("fish", Commands).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CLI_MANUAL_H
#define THROTTLINT_CLI_MANUAL_H

#include "cli/Command.h"

namespace throttlint {

/// In the language of man(1).
std::string manualPage(const CommandList &Commands);

/// A script for bash, zsh or fish.
std::string completion(llvm::StringRef Shell, const CommandList &Commands);

} // namespace throttlint

#endif
