//===- EmbeddedFiles.h - rules and stand-ins in the binary ------*- C++ -*-===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_EMBED_EMBEDDEDFILES_H
#define THROTTLINT_EMBED_EMBEDDEDFILES_H

#include <span>
#include <string_view>

namespace throttlint {

struct EmbeddedFile {
  std::string_view Path; ///< below the folder of its kind
  std::string_view Text;
};

std::span<const EmbeddedFile> embeddedRules();
/// The JSON Schemas of rule files.
std::span<const EmbeddedFile> embeddedSchemas();
std::span<const EmbeddedFile> embeddedStandIns();
/// What `throttlint rules new` begins with.
std::span<const EmbeddedFile> embeddedTemplates();
/// The pages of checks.
std::span<const EmbeddedFile> embeddedPages();

} // namespace throttlint

#endif
