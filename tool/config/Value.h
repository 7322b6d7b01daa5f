//===- Value.h - a value of a configuration, with its origin ----*- C++ -*-===//
//
// Purpose: what was written, as a tree; each part knows where it was said, so
// that errors and `--dump-config` can point there.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CONFIG_VALUE_H
#define THROTTLINT_CONFIG_VALUE_H

#include "config/Keys.h"

#include <optional>

namespace throttlint {

/// Where something was said: a place in a file, or words ("default").
struct ConfigPlace {
  std::string File;
  unsigned Line = 0, Column = 0;

  std::string str() const;
};

struct ConfigError {
  ConfigPlace Where;
  std::string Message;

  std::string str() const { return Where.str() + ": " + Message; }
};

struct ConfigValue {
  enum KindTy { Scalar, List, Map } Kind = Scalar;
  std::string Text;
  /// Elements of a list, or values of a map.
  std::vector<ConfigValue> Items;
  /// Names of a map, one for each item.
  std::vector<std::string> Names;
  std::vector<ConfigPlace> NamePlaces;
  ConfigPlace Where;

  double number() const;
  /// The last value under a name, or null.
  const ConfigValue *get(llvm::StringRef Name) const;
};

/// Reads YAML and checks it against the keys; a Map of keys. Empty when there
/// are errors.
std::optional<ConfigValue> parseConfig(llvm::StringRef Text,
                                       const std::string &File,
                                       std::vector<ConfigError> &Errors);

/// Reads the value of one key, from \p ConfigPlace ("default", "--checks").
std::optional<ConfigValue> parseValue(const ConfigKey &Key,
                                      llvm::StringRef Text,
                                      const std::string &ConfigPlace,
                                      std::vector<ConfigError> &Errors);

} // namespace throttlint

#endif
