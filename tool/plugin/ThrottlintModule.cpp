//===- ThrottlintModule.cpp - the checks as clang-tidy's --------*- C++ -*-===//
//
// Purpose: `clang-tidy -load throttlint-tidy.so`: all checks of the registry
// under their own ids. Each shows its share of what the session found.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Check.h"
#include "plugin/HostVersion.h"
#include "plugin/Session.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace throttlint {
namespace {

class TidyCheck : public tidy::ClangTidyCheck {
public:
  TidyCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
      : ClangTidyCheck(Name, Context), Context(*Context), Name(Name.str()),
        File(Session::current()) {
    File->enable(this->Name);
    // `--verify-config` asks which options there are.
    if (llvm::StringSet<> *Names = Context->getOptionsCollector()) {
      for (const std::string &Option : generalOptions())
        Names->insert(Option);
      for (const char *Own : OwnOptions)
        Names->insert(this->Name + "." + Own);
    }
  }

  void storeOptions(tidy::ClangTidyOptions::OptionMap &Stored) override {
    // `--dump-config` shows what counts.
    for (const auto &[Option, Value] : pluginOptions(Context.getOptions()))
      Stored[Option] = tidy::ClangTidyOptions::ClangTidyValue(Value);
  }

  void registerPPCallbacks(const SourceManager &, Preprocessor *Pp,
                           Preprocessor *) override {
    File->define(*Pp, Context);
  }

  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }

  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    SourceManager &Sources = *Result.SourceManager;
    for (const Finding &F : File->findings(*Result.Context, Context))
      if (F.Check == Name)
        show(F, Sources);
  }

private:
  tidy::ClangTidyContext &Context;
  std::string Name;
  std::shared_ptr<Session> File;

  void show(const Finding &F, SourceManager &Sources) {
    SourceLocation Loc = place(Sources, F.File, F.Line, F.Column);
    {
      // clang-tidy has no notes of their own.
      auto Shown = diag(Loc, "%0",
                        F.Severity == Severity::Error ? DiagnosticIDs::Error
                                                      : DiagnosticIDs::Warning);
      Shown << F.Message;
      if (F.EndColumn > F.Column)
        Shown << CharSourceRange::getCharRange(
            Loc,
            Loc.getLocWithOffset(static_cast<int>(F.EndColumn - F.Column)));
      if (F.Fix)
        for (const Edit &E : F.Fix->all())
          Shown << FixItHint::CreateReplacement(
              CharSourceRange::getCharRange(
                  place(Sources, E.File, E.Line, E.Column),
                  place(Sources, E.File, E.EndLine, E.EndColumn)),
              E.Text);
    }
    auto Note = [&](SourceLocation At, const std::string &Text) {
      diag(At.isValid() ? At : Loc, "%0", DiagnosticIDs::Note) << Text;
    };
    for (const TraceStep &S : F.Trace)
      Note(S.Line ? place(Sources, S.File, S.Line, S.Column) : Loc, S.Message);
    for (const std::string &Advice : F.Advice)
      Note(Loc, "instead: " + Advice);
  }

  /// Files of the program that this one does not include are opened for it.
  static SourceLocation place(SourceManager &Sources, const std::string &Path,
                              unsigned Line, unsigned Column) {
    auto Entry = Sources.getFileManager().getOptionalFileRef(Path);
    if (!Entry)
      return {};
    FileID Id = Sources.translateFile(*Entry);
    if (Id.isInvalid())
      Id = Sources.getOrCreateFileID(*Entry, SrcMgr::C_User);
    return Sources.translateLineCol(Id, Line, Column);
  }
};

class Module : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    for (const auto &C : allChecks())
      Factories.registerCheck<TidyCheck>(C->info().Id);
  }
};

RightHost Checked; // before anything is registered

tidy::ClangTidyModuleRegistry::Add<Module>
    Registered("throttlint-module",
               "Code that will run into an API's rate limit.");

} // namespace
} // namespace throttlint
