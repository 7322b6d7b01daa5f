//===- Workspace.h - what the plugin knows besides the file -----*- C++ -*-===//
//
// Purpose: configuration, rules and index for the files that clang-tidy looks
// at with the same options; and the judgement on a file together with them.
// Example: Workspace &W = Workspace::of(Options, "/p/src/a.cpp");
//          W.judge(std::move(Facts)) are the findings, configured.
// Errors: in W.errors(), in words; what is wrong does not count.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PLUGIN_WORKSPACE_H
#define THROTTLINT_PLUGIN_WORKSPACE_H

#include "config/Config.h"
#include "config/ConfiguredRules.h"
#include "driver/ProjectIndex.h"
#include "facts/Facts.h"

namespace throttlint {

/// `ratelimit.Index` -> value, `ratelimit-request-in-loop.Confidence` -> value.
/// Those of all checks come first: the last that fits decides.
struct GeneralFirst {
  bool operator()(const std::string &A, const std::string &B) const;
};
using PluginOptions = std::map<std::string, std::string, GeneralFirst>;

/// The options of all checks: `ratelimit.Index`, `ratelimit.Confidence`.
std::vector<std::string> generalOptions();
/// What each check has for itself: `Confidence`.
inline constexpr const char *OwnOptions[] = {"Confidence", "Severity"};

class Workspace {
public:
  /// Of a file; made once in a process for the same options and configuration.
  static Workspace &of(const PluginOptions &Options, const std::string &File);

  const std::vector<std::string> &errors() const { return Errors; }
  /// Null where the rules are wrong.
  const RuleDatabase *rules() const { return Rules ? &*Rules : nullptr; }

  /// Findings in the whole program, as far as it is known, in the order of the
  /// command line, without those that the configuration does not want.
  std::vector<Finding> judge(TuFacts Fresh,
                             const std::vector<std::string> &Checks);

private:
  Configurations Configs;
  const Config *Configured = nullptr;
  RulePack Pack = RulePack::builtIn();
  std::optional<RuleDatabase> Rules;
  std::optional<ProjectIndex> Index;
  std::vector<std::string> Errors;

  void load(const PluginOptions &Options, const std::string &File);
  void loadIndex(const std::string &Path, const std::string &File);
  std::vector<TuFacts> others(const TuFacts &Fresh);
};

} // namespace throttlint

#endif
