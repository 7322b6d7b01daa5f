//===- RuleTexts.h - names, hosts, paths and dates of rules -----*- C++ -*-===//
//
// Purpose: what is wrong with a text of a rule file, and how to write it
// instead. Each function returns nothing for a text that is right.
// Example: wrongHost("https://pay.acme.example/v1") is
//   "'https://pay.acme.example/v1' is no host: it stands without scheme and
//   path; did you mean 'pay.acme.example'?".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_RULETEXTS_H
#define THROTTLINT_RULEDB_RULETEXTS_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace throttlint {

/// A qualified name of a function or a type, where `*` stands for any text.
std::string wrongName(llvm::StringRef Name);

/// A header as `#include` names it, or a folder with `/` at its end.
std::string wrongHeader(llvm::StringRef Header);

/// The short name of a provider: `acme`.
std::string wrongProvider(llvm::StringRef Name);

/// `pay.acme.example`, `*.acme.example`, `api.{region}.acme.example`, `*`.
std::string wrongHost(llvm::StringRef Host);

/// `/v1`: with a slash in front and none behind.
std::string wrongBasePath(llvm::StringRef Path);

/// `/payments/{payment}`, with `**` at the end for any rest.
std::string wrongPath(llvm::StringRef Path);

/// A day of the calendar, `2026-01-31`.
std::string wrongDate(llvm::StringRef Date);

/// A public address: `https://...`.
std::string wrongSource(llvm::StringRef Source);

} // namespace throttlint

#endif
