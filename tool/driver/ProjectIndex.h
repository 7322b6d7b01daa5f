//===- ProjectIndex.h - facts of a project in a file ------------*- C++ -*-===//
//
// Purpose: facts of all units with the compile command and the inputs they
// come from, so that a unit is parsed again only when one of them changed.
// Example: auto Index = ProjectIndex::read("build/throttlint.index");
//          Options.Index = &*Index; analyze(Units, Rules, Options);
// Writing: Options.NewIndex = &New; analyze(...); New.write(Path).
// Errors: a file that cannot be read, or is damaged, is told in words with its
// path. An index of another version or of other rules can be read; its key
// differs, and nothing in it counts.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_DRIVER_PROJECTINDEX_H
#define THROTTLINT_DRIVER_PROJECTINDEX_H

#include "driver/Analysis.h"
#include "driver/InputFiles.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

#include <map>

namespace throttlint {

/// A path with its state; units that saw the same share it.
struct IndexedInput {
  std::string Path, State;
  bool Read = false;
  auto operator<=>(const IndexedInput &) const = default;
};

struct IndexedUnit {
  CompileUnit Command;          ///< with the arguments that Clang gets
  std::vector<uint32_t> Inputs; ///< sorted
  uint64_t Size = 0;            ///< of the bytes, while they are being read
  std::string Bytes;            ///< the facts
};

class ProjectIndex {
public:
  /// \p Key tells what the facts depend on besides the sources (see
  /// factsKey).
  explicit ProjectIndex(std::string Key = {}) : Key(std::move(Key)) {}

  static llvm::Expected<ProjectIndex> read(const std::string &Path);
  /// Replaces the file at once, or leaves it as it was.
  llvm::Error write(const std::string &Path) const;
  /// The file is an index, whole or damaged: it may be written over.
  static bool isIndex(const std::string &Path);

  const std::string &key() const { return Key; }
  size_t size() const { return Units.size(); }
  const CompileUnit &unit(size_t I) const { return Units[I].Command; }
  /// The facts of a unit, or what is wrong with them.
  llvm::Expected<TuFacts> facts(size_t I) const;

  void add(const CompileUnit &Command, const std::vector<InputFile> &Inputs,
           FileStates &Now, const TuFacts &Facts);
  /// The same from another index.
  void add(const ProjectIndex &From, size_t I);

  /// The unit of this command, if none of its inputs changed.
  std::optional<size_t> fresh(const CompileUnit &Command,
                              FileStates &Now) const;
  /// A file whose state was noted, and is another one now.
  bool changed(const std::string &Path, FileStates &Now) const;

private:
  std::string Key;
  std::vector<IndexedInput> Inputs;
  std::map<IndexedInput, uint32_t> InputIds; // of those that were added
  std::vector<IndexedUnit> Units;
  std::map<std::string, size_t> ByFile;

  void add(IndexedUnit U);
  uint32_t inputId(IndexedInput I);
};

/// What facts depend on besides sources and commands: the code that extracts
/// them, the rules, the stand-in headers.
std::string factsKey(const std::vector<RuleSource> &Rules,
                     const AnalysisOptions &Options);

} // namespace throttlint

#endif
