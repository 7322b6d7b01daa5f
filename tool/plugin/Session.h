//===- Session.h - one file in clang-tidy -----------------------*- C++ -*-===//
//
// Purpose: clang-tidy makes all checks anew for each file. They share one
// session, so that the file is read once; it goes when they go.
// Example: auto S = Session::current(); S->enable("ratelimit-request-in-loop");
//          then, with the AST: S->findings(Ast, Context).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PLUGIN_SESSION_H
#define THROTTLINT_PLUGIN_SESSION_H

#include "plugin/Workspace.h"

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace throttlint {

class Session {
public:
  /// The session of the checks that are alive, or a new one. Never looked up
  /// by the AST: the next one may stand at the same address.
  static std::shared_ptr<Session> current();

  void enable(std::string Check) { Checks.push_back(std::move(Check)); }
  /// Before the file is parsed: the macros that rules ask for.
  void define(clang::Preprocessor &Pp, clang::tidy::ClangTidyContext &Context);
  /// The findings of all checks in this file and its headers.
  const std::vector<Finding> &findings(clang::ASTContext &Ast,
                                       clang::tidy::ClangTidyContext &Context);

private:
  std::vector<std::string> Checks;
  bool Defined = false;
  /// Of the file; finds the headers that fixes include.
  const clang::Preprocessor *Headers = nullptr;
  std::optional<std::vector<Finding>> Found;
};

/// The options of clang-tidy that are meant for us.
PluginOptions pluginOptions(const clang::tidy::ClangTidyOptions &Options);

} // namespace throttlint

#endif
