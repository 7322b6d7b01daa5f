//===- RuleMacros.h - macros that rules ask for -----------------*- C++ -*-===//
//
// Purpose: what to define before a file is parsed, so that a library shows
// what it hides from Clang. Hosts define it in their way, unless the command
// line does.
// Example: forEachMacro(Rules, Options, [](StringRef Name, StringRef Text) {
//   // `ASIO_HAS_CO_AWAIT`, `1`; or `NAME(x)` with the text it stands for
// });
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_EXTRACT_RULEMACROS_H
#define THROTTLINT_EXTRACT_RULEMACROS_H

#include "ruledb/RuleDatabase.h"

#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

namespace throttlint {

inline void forEachMacro(
    const RuleDatabase &Rules, const clang::LangOptions &Language,
    llvm::function_ref<void(llvm::StringRef Name, llvm::StringRef Text)> See) {
  for (const auto &L : Rules.libraries()) {
    for (const auto &[Name, Text] : L->Macros)
      See(Name, Text);
    if (Language.CPlusPlus20)
      for (const auto &[Name, Text] : L->MacrosCxx20)
        See(Name, Text);
  }
}

} // namespace throttlint

#endif
