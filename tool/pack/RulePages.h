//===- RulePages.h - rules as a person wants to read them -------*- C++ -*-===//
//
// Purpose: pages of text about an API, an endpoint, a library, and the look-up
// by the words that people type.
// Example: findEndpoints(Db, "slack chat.postMessage") has one entry.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PACK_RULEPAGES_H
#define THROTTLINT_PACK_RULEPAGES_H

#include "ruledb/RuleDatabase.h"

#include "llvm/ADT/StringRef.h"

namespace throttlint {

/// A page, or why there is none.
struct RulePage {
  std::string Text;
  std::string Wrong;
};

/// The page of what \p Words name: a rule file by its id (`slack/web-api`,
/// `clients/libcurl`), a provider (`slack`), or an endpoint behind one of them
/// (`slack chat.postMessage`, `github GET /rate_limit`).
RulePage rulePage(const RuleDatabase &Db,
                  const std::vector<std::string> &Words);

/// The ids of the rule files that a word names: one by its id or its name, all
/// of a provider.
std::vector<std::string> rulesNamed(const RuleDatabase &Db,
                                    llvm::StringRef Word);

/// One line for each rule file: id, what it holds, date.
std::string ruleList(const RuleDatabase &Db);

} // namespace throttlint

#endif
