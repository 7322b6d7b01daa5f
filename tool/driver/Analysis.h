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

class ProjectIndex;

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
  /// Units that did not change since are taken from here. Its key must be
  /// that of the rules and of these options (see factsKey).
  const ProjectIndex *Index = nullptr;
  /// Gets the facts of all units.
  ProjectIndex *NewIndex = nullptr;
  /// Called from one thread at a time after each unit.
  std::function<void(size_t Done, size_t Total)> Progress;
  /// Sees the lines that the preprocessor leaves out, the two directives
  /// around them included. From several threads, if there are several jobs.
  std::function<void(llvm::StringRef File, unsigned First, unsigned Last)>
      LeftOut;
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
  size_t FromIndex = 0; ///< how many of them were not parsed
  double ExtractSeconds = 0, LinkSeconds = 0, CheckSeconds = 0;
  /// Some call paths or lists of effects were too long and were cut.
  bool Truncated = false;
};

/// Parses, links and judges.
AnalysisResult analyze(const std::vector<CompileUnit> &Units,
                       const RuleDatabase &Rules,
                       const AnalysisOptions &Options);

/// The first half alone.
struct ExtractedFacts {
  std::vector<TuFacts> Facts; ///< in the order of the units
  size_t FromIndex = 0;       ///< how many of them were not parsed
  double Seconds = 0;
};
ExtractedFacts extractAll(const std::vector<CompileUnit> &Units,
                          const RuleDatabase &Rules,
                          const AnalysisOptions &Options);
std::vector<UnitReport> unitReports(const std::vector<TuFacts> &Facts);

/// The second half alone: links facts, in the order of the units, and judges
/// them.
AnalysisResult judge(std::vector<TuFacts> Facts, const RuleDatabase &Rules,
                     const AnalysisOptions &Options);

} // namespace throttlint

#endif
