//===- Config.h - what counts for a file, and for the program ---*- C++ -*-===//
//
// Purpose: finds .throttlint files upwards from a folder, merges what they,
// the defaults and the command line say, and answers.
// Example: Configurations All; All.option("Checks", "-*,x");
//          All.forFile("/p/src/a.cpp").enabled("ratelimit-request-in-loop").
// Errors: in All.errors(), with file, line and column; what is wrong does not
// count.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CONFIG_CONFIG_H
#define THROTTLINT_CONFIG_CONFIG_H

#include "Finding.h"
#include "config/Value.h"

#include <map>
#include <memory>

namespace throttlint {

inline constexpr const char *ConfigFileName = ".throttlint";

/// The values that count in one folder.
class Config {
public:
  /// Null when nothing says it and it has no default.
  const ConfigValue *get(llvm::StringRef Key) const;

  bool enabled(llvm::StringRef Check) const;
  Confidence leastConfidence(llvm::StringRef Check) const;
  /// What the configuration says instead of the check's own.
  std::optional<Severity> severity(llvm::StringRef Check) const;
  /// Empty: never.
  std::optional<Severity> failOn() const;
  double assumedLatency() const;
  std::optional<double> assumedCount() const;
  /// API id -> plan, with where that was said.
  std::vector<std::pair<std::string, ConfigValue>> plans() const;
  std::vector<ConfigValue> extraRules() const;
  std::vector<ConfigValue> unknownApis() const;
  std::vector<ConfigValue> limiters() const;
  std::vector<std::string> flags() const;
  bool requiresFlag() const;
  /// The provider of APIs that the configuration describes.
  static constexpr const char *ConfiguredProvider = "configured";
  /// UnknownApis and Limiters, as the rule files that say the same.
  std::vector<std::pair<std::string, std::string>> ruleTexts() const;

  /// The files that were read for it, the nearest first.
  const std::vector<std::string> &files() const { return Files; }
  /// One key as YAML, with where each value comes from. It can be read back.
  std::string dump(const ConfigKey &Key) const;

private:
  friend class Configurations;
  std::map<std::string, ConfigValue> Values;
  std::vector<std::string> Files;

  void set(const ConfigKey &Key, const ConfigValue &Value);
};

class Configurations {
public:
  Configurations();

  /// Only this file counts; nothing is looked for (`--config`).
  void useOnly(const std::string &File) { OnlyFile = File; }
  /// A value of the command line, which wins, or of another place that \p From
  /// names. Returns what is wrong, or nothing.
  std::string option(llvm::StringRef Key, llvm::StringRef Value,
                     std::string From = {});

  const Config &forFolder(const std::string &Folder);
  const Config &forFile(const std::string &File);
  /// The configuration of the whole program, whose sources lie below
  /// \p Folder.
  const Config &project(const std::string &Folder);

  /// Takes out the findings that the configuration of their file does not
  /// want, and gives the others the severity it says. Those of the check
  /// \p Always stay.
  void configure(std::vector<Finding> &Findings, llvm::StringRef Always = {});
  /// The same for one finding: false where it is not wanted.
  bool configure(Finding &F, llvm::StringRef Always = {});

  const std::vector<ConfigError> &errors() const { return Errors; }
  /// Keys of the whole program in files that cannot say them.
  std::vector<ConfigError> misplaced() const;

private:
  struct File {
    std::string Path;
    ConfigValue Values;
  };
  std::string OnlyFile;
  Config Defaults;
  std::vector<std::pair<const ConfigKey *, ConfigValue>> FromCommandLine;
  std::map<std::string, std::unique_ptr<Config>> ByFolder; // without options
  std::map<std::string, std::unique_ptr<Config>> Finished;
  std::map<std::string, std::unique_ptr<File>> Read;
  const Config *Project = nullptr;
  std::vector<ConfigError> Errors;

  const File *read(const std::string &Path);
  const Config &found(const std::string &Folder);
};

} // namespace throttlint

#endif
