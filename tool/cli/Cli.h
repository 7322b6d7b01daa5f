//===- Cli.h - the command line ---------------------------------*- C++ -*-===//
//
// Purpose: `throttlint` as a function, so that tests can call it.
// Exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 usage
// or configuration, 3 some file could not be analysed.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CLI_CLI_H
#define THROTTLINT_CLI_CLI_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace throttlint {

enum ExitCode { Clean = 0, HasFindings = 1, UsageError = 2, NotAnalysed = 3 };

/// Runs `throttlint Args...`.
int runCli(llvm::ArrayRef<std::string> Args, llvm::raw_fd_ostream &Out,
           llvm::raw_fd_ostream &Err);

} // namespace throttlint

#endif
