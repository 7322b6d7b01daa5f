//===- Keys.h - the keys of .throttlint -------------------------*- C++ -*-===//
//
// Purpose: every key is declared once, in Keys.cpp, with its form, default,
// example and words. The parser, `--dump-config`, the JSON Schema and the
// reference in docs/configuration.md all follow from the declaration.
// Example: findKey("Checks")->Default is "'*'".
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CONFIG_KEYS_H
#define THROTTLINT_CONFIG_KEYS_H

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace throttlint {

struct Field;

/// What a value may look like.
struct Shape {
  enum KindTy {
    Text,   ///< a text that is not empty
    Path,   ///< a text; relative to the folder of the file
    Number, ///< from Least to Most
    Whole,  ///< the same without a fraction
    Flag,   ///< true or false
    Word,   ///< one of Words
    Checks, ///< names and globs of checks, with minus
    List,   ///< of Of[0]
    Map,    ///< names (of checks when NamesAreChecks) to Of[0]
    Record, ///< Fields
  } Kind = Text;
  double Least = 0, Most = 0;
  bool MoreThanLeast = false;
  std::vector<const char *> Words;
  bool NamesAreChecks = false;
  const char *NameWord = ""; ///< what the names of a Map are, for people
  std::vector<Shape> Of;
  std::vector<Field> Fields;
};

/// A key of a Record.
struct Field {
  const char *Name;
  Shape Form;
  const char *Doc;
  bool Required = false;
};

struct ConfigKey {
  const char *Name;
  Shape Form;
  /// Of the whole program: only the project's file may say it. Otherwise each
  /// file of the sources has its own.
  bool WholeProgram;
  const char *Default; ///< as YAML; empty: nothing
  const char *Example; ///< as YAML, without the key
  const char *Doc;     ///< Markdown, one paragraph
  /// The option of the command line that says the same, or null.
  const char *Option = nullptr;
};

/// All keys, in the order of the documentation.
const std::vector<ConfigKey> &configKeys();
const ConfigKey *findKey(llvm::StringRef Name);

/// "a number from 0 to 3600", "one of `note`, `warning`", for people.
std::string describe(const Shape &S);

/// The JSON Schema (draft 2020-12) of the file.
std::string configSchema();
/// The tables of docs/configuration.md.
std::string configReference();

} // namespace throttlint

#endif
