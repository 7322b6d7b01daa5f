//===- FactExtractor.h - a parsed translation unit -> TuFacts ---*- C++ -*-===//
//
// Purpose: the one door into extraction. Reads all function bodies of user
// code, template instantiations and lambdas included, and fills TuFacts.
// Example: makeFactConsumer(Rules, Facts) as the ASTConsumer of an action.
// Or extractFacts(Context, Rules, Facts) where an AST is there already.
// Not for: running a compiler; see tool/driver.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_EXTRACT_FACTEXTRACTOR_H
#define THROTTLINT_EXTRACT_FACTEXTRACTOR_H

#include "facts/Facts.h"
#include "ruledb/RuleDatabase.h"

#include "clang/AST/ASTConsumer.h"

#include <memory>

namespace clang {
class Preprocessor;
} // namespace clang

namespace throttlint {

/// \p Facts must outlive the consumer. Bodies of system headers are skipped
/// while parsing if the front end asks (FrontendOptions::SkipFunctionBodies).
/// With \p Headers, fixes may add headers that it finds.
std::unique_ptr<clang::ASTConsumer>
makeFactConsumer(const RuleDatabase &Rules, TuFacts &Facts,
                 const clang::Preprocessor *Headers = nullptr);

/// The facts of a unit that something else has parsed, with or without the
/// bodies of system headers.
void extractFacts(clang::ASTContext &Context, const RuleDatabase &Rules,
                  TuFacts &Facts, const clang::Preprocessor *Headers = nullptr);

} // namespace throttlint

#endif
