//===- FactExtractor.cpp ----------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FactExtractor.h"

#include "extract/FunctionExtractor.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace throttlint {
namespace {

/// Finds function definitions, globals and default member initialisers of
/// user code.
class UnitVisitor : public RecursiveASTVisitor<UnitVisitor> {
public:
  explicit UnitVisitor(UnitContext &U) : U(U) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }

  bool VisitFunctionDecl(FunctionDecl *D) {
    extract(D);
    return true;
  }
  // Bodies are walked by FunctionExtractor; here only what is declared in
  // them is of interest (local classes).
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  bool VisitVarDecl(VarDecl *D) {
    if (D->hasGlobalStorage() && !D->isStaticLocal() && D->hasInit() &&
        !D->getInit()->isValueDependent() && !U.inSystemHeader(D))
      U.Facts.Globals.push_back(
          {U.usr(D), FunctionExtractor::valueOfInitializer(U, D->getInit())});
    return true;
  }
  bool VisitFieldDecl(FieldDecl *D) {
    if (D->hasInClassInitializer() && D->getInClassInitializer() &&
        !D->getInClassInitializer()->isValueDependent() && !U.inSystemHeader(D))
      U.Facts.FieldDefaults.push_back(
          {U.usr(D), FunctionExtractor::valueOfInitializer(
                         U, D->getInClassInitializer())});
    return true;
  }

  /// Templates that nothing here uses: what is written in them.
  void extractPatterns() {
    // Those of initialisers, which stand in no function.
    extractLambdas();
    for (const FunctionDecl *D : Patterns)
      if (!Used.contains(D))
        extractPattern(D, U.usr(D));
  }

private:
  UnitContext &U;
  llvm::DenseSet<const Decl *> Done;
  std::vector<const FunctionDecl *> Patterns;
  /// Of them, those that something uses.
  llvm::DenseSet<const FunctionDecl *> Used;

  void extract(const FunctionDecl *D, bool Lambda = false) {
    if (!D->isThisDeclarationADefinition() || !D->hasBody() ||
        (D->isInvalidDecl() && !D->getBody()) || D->isDefaulted() ||
        D->isDeleted() || !Done.insert(D).second)
      return;
    if (!Lambda)
      if (const auto *Method = dyn_cast<CXXMethodDecl>(D);
          Method && Method->getParent()->isLambda())
        return;
    if (U.inSystemHeader(D) || U.inModelledHeader(D))
      return;
    if (D->isDependentContext()) {
      Patterns.push_back(D);
      return;
    }
    FunctionFacts F = FunctionExtractor(U, D).run();
    if (const FunctionDecl *Pattern = D->getTemplateInstantiationPattern()) {
      Used.insert(Pattern);
      F.PatternUsr = U.usr(Pattern);
    }
    U.Facts.Functions.push_back(std::move(F));
    extractLambdas();
  }

  /// \p Of is a copy: names move when there are more of them.
  void extractPattern(const FunctionDecl *D, std::string Of) {
    FunctionFacts F = FunctionExtractor(U, D).run();
    F.Pattern = true;
    F.PatternUsr = Of;
    U.Facts.Functions.push_back(std::move(F));
    while (!U.PendingLambdas.empty()) {
      const LambdaExpr *L = U.PendingLambdas.back();
      U.PendingLambdas.pop_back();
      extractPattern(L->getCallOperator(), Of);
    }
  }

  void extractLambdas() {
    while (!U.PendingLambdas.empty()) {
      const LambdaExpr *L = U.PendingLambdas.back();
      U.PendingLambdas.pop_back();
      const CXXMethodDecl *Call = L->getCallOperator();
      const FunctionTemplateDecl *Template = L->getDependentCallOperator();
      if (!Template) {
        extract(Call, /*Lambda=*/true);
        continue;
      }
      // A generic lambda: each use is a function of its own.
      bool Any = false;
      for (const FunctionDecl *Spec : Template->specializations()) {
        if (!Spec->hasBody())
          continue;
        Any = true;
        FunctionFacts F = FunctionExtractor(U, Spec).run();
        F.PatternUsr = U.usr(Call);
        U.Facts.Functions.push_back(std::move(F));
      }
      if (!Any)
        extractPattern(Call, U.usr(Call));
    }
  }
};

bool isSystem(const SourceManager &Sources, const Decl *D) {
  SourceLocation L = D->getLocation();
  return L.isValid() && Sources.isInSystemHeader(Sources.getFileLoc(L));
}

void extract(UnitContext &Unit) {
  UnitVisitor Visitor(Unit);
  for (Decl *D : Unit.Ast.getTranslationUnitDecl()->decls())
    if (!isSystem(Unit.Sources, D))
      Visitor.TraverseDecl(D);
  Visitor.extractPatterns();
}

class FactConsumer : public ASTConsumer {
public:
  FactConsumer(const RuleDatabase &Rules, TuFacts &Facts,
               const Preprocessor *Headers)
      : Rules(Rules), Facts(Facts), Headers(Headers) {}

  void Initialize(ASTContext &Context) override {
    Sources = &Context.getSourceManager();
    Unit = std::make_unique<UnitContext>(Context, Rules, Facts);
    Unit->Headers = Headers;
  }

  bool shouldSkipFunctionBody(Decl *D) override {
    return isSystem(*Sources, D) || (Unit && Unit->inModelledHeader(D));
  }

  void HandleTranslationUnit(ASTContext &) override { extract(*Unit); }

private:
  const RuleDatabase &Rules;
  TuFacts &Facts;
  const Preprocessor *Headers;
  const SourceManager *Sources = nullptr;
  std::unique_ptr<UnitContext> Unit;
};

} // namespace

std::unique_ptr<ASTConsumer> makeFactConsumer(const RuleDatabase &Rules,
                                              TuFacts &Facts,
                                              const Preprocessor *Headers) {
  return std::make_unique<FactConsumer>(Rules, Facts, Headers);
}

void extractFacts(ASTContext &Context, const RuleDatabase &Rules,
                  TuFacts &Facts, const Preprocessor *Headers) {
  UnitContext Unit(Context, Rules, Facts);
  Unit.Headers = Headers;
  extract(Unit);
}

} // namespace throttlint
