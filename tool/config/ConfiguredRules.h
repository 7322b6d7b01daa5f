//===- ConfiguredRules.h - rules as a configuration wants them --*- C++ -*-===//
//
// Purpose: the rules of a pack with what a configuration adds: folders of its
// own, APIs and limiters that it describes, plans.
// Example: auto Rules = loadRules(Config, Pack, Errors); empty on errors.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CONFIG_CONFIGUREDRULES_H
#define THROTTLINT_CONFIG_CONFIGUREDRULES_H

#include "config/Config.h"
#include "pack/RulePack.h"

#include <optional>

namespace throttlint {

/// \p Pack gets the files that the configuration adds. What is wrong goes to
/// \p Errors, in words.
std::optional<RuleDatabase> loadRules(const Config &Configured, RulePack &Pack,
                                      std::vector<std::string> &Errors);

} // namespace throttlint

#endif
