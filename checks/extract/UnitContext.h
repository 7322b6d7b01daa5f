//===- UnitContext.h - what extraction shares within one file ---*- C++ -*-===//
//
// Purpose: names, places and source text of declarations and expressions of
// one translation unit, in the form facts use.
// Not for: meaning; see FunctionExtractor.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_EXTRACT_UNITCONTEXT_H
#define THROTTLINT_EXTRACT_UNITCONTEXT_H

#include "facts/Facts.h"
#include "ruledb/RuleDatabase.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <optional>
#include <string>
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace throttlint {

class UnitContext {
public:
  UnitContext(clang::ASTContext &Ast, const RuleDatabase &Rules,
              TuFacts &Facts);

  clang::ASTContext &Ast;
  const clang::SourceManager &Sources;
  const RuleDatabase &Rules;
  TuFacts &Facts;
  ValueStore &Values;

  /// Qualified name without template arguments, inline and anonymous
  /// namespaces. Empty for what has no name.
  const std::string &key(const clang::NamedDecl *D);
  /// Key of the class of a type, through references, pointers and sugar.
  std::string typeKey(clang::QualType T);
  /// The same for the type of an argument: an alias that the rules name keeps
  /// its own name.
  std::string argumentTypeKey(clang::QualType T);
  /// What a smart pointer of the standard library points to, or null.
  clang::QualType smartPointee(clang::QualType T);
  /// Unique in the program: functions of internal linkage and lambdas get
  /// their file, too.
  const std::string &usr(const clang::Decl *D);
  /// As a person would say it.
  std::string displayName(const clang::FunctionDecl *F);

  Location location(clang::SourceLocation L);
  /// The callee's words of a call: from its beginning where that is on the
  /// line of its name, else from the name.
  Location callLocation(const clang::Expr *Callee, clang::SourceLocation Name);
  /// One line of source text, blanks collapsed, at most \p Most characters.
  std::string spelling(clang::SourceRange Range, size_t Most = 60);

  bool inSystemHeader(const clang::Decl *D) const;
  /// In a header whose library is modelled: its body says nothing new.
  bool inModelledHeader(const clang::Decl *D);

  /// Seconds per unit if \p T is a duration, else 0.
  double durationUnit(clang::QualType T);
  bool isText(clang::QualType T);
  /// A class whose number of elements the rules can tell.
  bool isContainer(clang::QualType T);
  /// Objects of this class stay the same object however they are used:
  /// classes of the program with a state of their own, and modelled ones.
  bool hasIdentity(clang::QualType T);
  /// Number of elements if the type fixes it.
  std::optional<uint64_t> fixedElements(clang::QualType T);

  /// What the constants outside of functions are. While one is being looked
  /// at: itself, since tables point at each other.
  llvm::DenseMap<const clang::VarDecl *, ValueId> FileConstants;

  /// Finds headers that are not included; may be missing.
  const clang::Preprocessor *Headers = nullptr;
  /// Of the headers that fixes ask for: those that the unit includes, and
  /// those that it could.
  const std::vector<std::string> &included();
  const std::vector<std::string> &includable();

  /// Classes whose end runs code of the program, as far as looked at.
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Destructors;

  /// Lambdas met while extracting; they become functions of their own.
  std::vector<const clang::LambdaExpr *> PendingLambdas;
  const clang::FunctionDecl *lambdaOwner(const clang::CXXMethodDecl *Call) {
    return LambdaOwners.lookup(Call);
  }
  void noteLambda(const clang::LambdaExpr *L, const clang::FunctionDecl *In);

private:
  llvm::DenseMap<const clang::Decl *, std::string> Keys, Usrs;
  llvm::DenseMap<const clang::Decl *, const clang::FunctionDecl *> LambdaOwners;
  llvm::DenseMap<clang::FileID, uint32_t> FileIndex;
  llvm::StringMap<uint32_t> FileByName;
  llvm::DenseMap<clang::FileID, bool> Modelled;
  std::optional<std::pair<std::vector<std::string>, std::vector<std::string>>>
      FixHeaders;
  void findFixHeaders();
};

} // namespace throttlint

#endif
