//===- CompileCommands.h - which units a project has ------------*- C++ -*-===//
//
// Purpose: finds and reads compile_commands.json or compile_flags.txt, or
// takes flags from the command line.
// Errors: in words, with the file and what to do.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_COMPILECOMMANDS_H
#define THROTTLINT_DRIVER_COMPILECOMMANDS_H

#include "driver/Analysis.h"

#include "llvm/Support/Error.h"

#include <optional>

namespace throttlint {

struct CompileCommandsRequest {
  std::optional<std::string> BuildPath;          ///< -p
  std::vector<std::string> Paths;                ///< files and folders named
  std::optional<std::vector<std::string>> Flags; ///< after --
};

struct CompileCommands {
  std::vector<CompileUnit> Units; ///< sorted by file
  std::string From;               ///< where they come from, for messages
  /// Sources that were named but have no compile command.
  std::vector<std::string> Unknown;
  /// Entries of the database in other languages.
  std::vector<std::string> LeftOut;
};

llvm::Expected<CompileCommands>
findCompileCommands(const CompileCommandsRequest &Request);

/// A file that is compiled by itself, by its ending.
bool isSource(llvm::StringRef File);

/// Absolute, without `.` and `..`, with `/`.
std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Base = {});

/// The same with symbolic links followed, where the file exists.
std::string realPath(llvm::StringRef Path);

/// \p File is \p Folder or lies below it.
bool isBelow(llvm::StringRef File, llvm::StringRef Folder);

} // namespace throttlint

#endif
