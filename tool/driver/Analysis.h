//===- Analysis.h - sources -> facts -> findings ----------------*- C++ -*-===//
//
// Purpose: the one function every host on files calls: parses translation
// units in parallel, links them, runs the checks.
// Example: AnalysisResult R = analyze(Commands, Rules, Options);
// Errors: a unit that fails is in R.Units with its first errors; the others'
// findings stand.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_ANALYSIS_H
#define THROTTLINT_DRIVER_ANALYSIS_H

#include "Check.h"
#include "driver/SourceView.h"
#include "facts/Facts.h"

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <functional>
#include <string>
#include <vector>

namespace throttlint {

/// One translation unit as the build compiles it.
struct CompileUnit {
  std::string Directory;
  std::string File;
  std::vector<std::string> Arguments; ///< with the compiler as the first
};

/// A file that exists only in memory (path, text).
using MemoryFile = std::pair<std::string, std::string_view>;

struct AnalysisOptions {
  unsigned Jobs = 0;               ///< 0: all cores
  std::vector<std::string> Checks; ///< ids; empty: all
  CheckOptions Check;
  /// Stand-in headers, looked up after every real include path. Paths below
  /// StandInRoot.
  std::vector<MemoryFile> StandIns;
  /// Look for stand-ins first: tests do not depend on what is installed.
  bool PreferStandIns = false;
  /// More files in memory: sources of tests.
  std::vector<MemoryFile> Files;
  /// Files as another revision has them.
  const SourceView *View = nullptr;
  /// Clang's own headers (stddef.h); empty: as configured at build.
  std::string ResourceDir;
  /// Sees the linked program in place of the checks: for other reports.
  std::function<void(const CheckContext &)> Inspect;
  /// Sees it as well as the checks.
  std::function<void(const CheckContext &)> Beside;
  /// Called from one thread at a time after each unit.
  std::function<void(size_t Done, size_t Total)> Progress;
};

inline constexpr const char *StandInRoot = "/throttlint-stand-ins";

struct UnitReport {
  std::string File;
  UnitStatus Status = UnitStatus::Ok;
  unsigned ErrorCount = 0;
  std::vector<std::string> Errors; ///< the first ones, with places
};

struct AnalysisResult {
  std::vector<Finding> Findings;
  std::vector<UnitReport> Units;
  double ExtractSeconds = 0, LinkSeconds = 0, CheckSeconds = 0;
  /// Some call paths or lists of effects were too long and were cut.
  bool Truncated = false;
};

/// What a unit was made of.
struct UnitInputs {
  std::vector<std::string> Files;   ///< all that were read, absolute
  std::vector<std::string> Missing; ///< asked for and not found, as written
};

/// A unit before it is linked.
struct ParsedUnit {
  TuFacts Facts;
  UnitInputs Inputs;
};

/// The first half: parses units in parallel, in their order.
std::vector<ParsedUnit> parseUnits(const std::vector<CompileUnit> &Units,
                                   const RuleDatabase &Rules,
                                   const AnalysisOptions &Options);
/// The second half: links facts and judges the program.
AnalysisResult judge(std::vector<TuFacts> Facts, const RuleDatabase &Rules,
                     const AnalysisOptions &Options);
/// Both.
AnalysisResult analyze(const std::vector<CompileUnit> &Units,
                       const RuleDatabase &Rules,
                       const AnalysisOptions &Options);

} // namespace throttlint

#endif
