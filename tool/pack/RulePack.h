//===- RulePack.h - rule files from everywhere ------------------*- C++ -*-===//
//
// Purpose: the rule files and stand-in headers to work with: those in the
// binary, those in users' folders, those that a configuration describes. A
// later layer replaces files with the same id.
// Example: RulePack Pack = RulePack::builtIn(); Pack.addFolder("rules");
//          RuleDatabase::load(Pack.sources(), Errors);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PACK_RULEPACK_H
#define THROTTLINT_PACK_RULEPACK_H

#include "driver/Analysis.h"
#include "ruledb/RuleDatabase.h"

#include "llvm/Support/Error.h"

#include <deque>
#include <map>

namespace throttlint {

class RulePack {
public:
  RulePack() = default;
  RulePack(const RulePack &) = delete;
  RulePack(RulePack &&) = default;
  RulePack &operator=(RulePack &&) = default;

  static RulePack builtIn();

  /// Every *.json below the folder is a rule file, except below `schema`;
  /// every file below its folder `stubs` is a stand-in header.
  llvm::Error addFolder(const std::string &Folder);
  /// One rule file.
  llvm::Error addFile(const std::string &File);
  void addText(std::string Path, std::string Text);

  const std::vector<RuleSource> &sources() const { return Sources; }
  /// The text of the file with this id; empty where there is none.
  std::string_view text(const std::string &Id) const;
  const std::vector<MemoryFile> &standIns() const { return StandIns; }

private:
  std::deque<std::string> Texts; // what the views look at
  std::vector<RuleSource> Sources;
  std::vector<MemoryFile> StandIns;
  /// Ids of earlier layers; those of the last layer collide with themselves.
  std::map<std::string, std::string> Earlier, Latest; // id -> path
  void beginLayer();
  void add(std::string Path, std::string_view Text);
};

} // namespace throttlint

#endif
