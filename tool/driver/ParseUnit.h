//===- ParseUnit.h - one compile command -> TuFacts -------------*- C++ -*-===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_PARSEUNIT_H
#define THROTTLINT_DRIVER_PARSEUNIT_H

#include "driver/Analysis.h"
#include "driver/InputFiles.h"

#include "llvm/ADT/ArrayRef.h"

namespace throttlint {

/// The disk, seen through the view, below the files that exist only in memory.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
makeFileSystem(const AnalysisOptions &Options);

/// Parses one unit with a file system of its own; safe to call from several
/// threads. \p Inputs gets what it looked at, stand-in headers aside.
TuFacts parseUnit(const CompileUnit &Unit, const RuleDatabase &Rules,
                  const AnalysisOptions &Options,
                  std::vector<InputFile> *Inputs = nullptr);

/// Parses it once and reads it under each of several sets of rules, which may
/// differ in what functions do but neither in macros nor in headers: for tests
/// of the rules themselves.
std::vector<TuFacts>
parseUnitUnderEach(const CompileUnit &Unit,
                   llvm::ArrayRef<const RuleDatabase *> Rules,
                   const AnalysisOptions &Options);

/// The command line Clang gets: outputs, warnings as errors and options that
/// only other compilers know are dropped.
std::vector<std::string> adjustArguments(const CompileUnit &Unit,
                                         const AnalysisOptions &Options);

} // namespace throttlint

#endif
