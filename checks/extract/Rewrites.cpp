//===- Rewrites.cpp - sleeps that a fix may write anew ----------*- C++ -*-===//
//
// Only places where another call can stand in the same words: what is in a
// macro, a template or a header has other surroundings elsewhere.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace throttlint {
namespace {

/// Whether an expression can be taken over as it stands: nothing of it comes
/// from a macro, and evaluating it at another place of the statement is the
/// same.
class PlainText : public RecursiveASTVisitor<PlainText> {
public:
  bool Plain = true;

  bool VisitStmt(Stmt *S) {
    Plain &= !S->getBeginLoc().isMacroID() && !S->getEndLoc().isMacroID() &&
             !isa<LambdaExpr, CoroutineSuspendExpr, StmtExpr>(S);
    return Plain;
  }
};

bool isPlain(const Expr *E, const ASTContext &Ast) {
  PlainText Visitor;
  Visitor.TraverseStmt(const_cast<Expr *>(E));
  return Visitor.Plain &&
         !E->HasSideEffects(Ast, /*IncludePossibleEffects=*/false);
}

/// The function waits for a time and does nothing else, whatever its object.
const FunctionModel *plainSleep(const RuleDatabase &Rules,
                                const CallFact &Call) {
  for (const FunctionModel *M : Rules.models(Call.Key))
    if (M->Role == Role::Sleep && M->Duration.Kind == ValueSpec::Arg &&
        !M->Awaitable && !M->Suspends && !M->MayEndEarly &&
        M->StructFraction == 0 && (!M->LibraryOnly || Call.LibraryCallee))
      return M;
  return nullptr;
}

} // namespace

bool FunctionExtractor::inTemplate() const {
  for (const DeclContext *C = Fn; C; C = C->getParent()) {
    if (const auto *Function = dyn_cast<FunctionDecl>(C);
        Function && Function->isTemplateInstantiation())
      return true;
    if (isa<ClassTemplateSpecializationDecl>(C))
      return true;
  }
  return false;
}

/// Names that fixes use and that a namespace, class or function around the
/// place has for something of its own: `myapp::asio`.
std::vector<std::string> FunctionExtractor::hiddenNames() const {
  auto Hidden = [&](const std::string &Name) {
    if (llvm::any_of(Env.Vars, [&](const auto &Var) {
          return Var.first->getDeclName().isIdentifier() &&
                 Var.first->getName() == Name;
        }))
      return true;
    for (const DeclContext *C = Fn->getParent(); C && !C->isTranslationUnit();
         C = C->getParent())
      if (C->isLookupContext() && !C->lookup(&U.Ast.Idents.get(Name)).empty())
        return true;
    return false;
  };
  std::vector<std::string> Out;
  llvm::copy_if(U.Rules.fixNeeds().Names, std::back_inserter(Out), Hidden);
  return Out;
}

std::vector<ObjectFact> FunctionExtractor::objectsAtHand() {
  std::vector<ObjectFact> Out;
  auto Add = [&](const ValueDecl *D) {
    QualType T = D->getType().getNonReferenceType();
    QualType Target =
        T->isPointerType() ? T->getPointeeType() : U.smartPointee(T);
    std::string Type = U.typeKey(Target.isNull() ? T : Target);
    if (D->getIdentifier() && !T.isConstQualified() &&
        llvm::is_contained(U.Rules.fixNeeds().Objects, Type))
      Out.push_back({std::move(Type),
                     D->getName().str() + (Target.isNull() ? "." : "->")});
  };
  if (U.Rules.fixNeeds().Objects.empty())
    return Out;
  for (const ParmVarDecl *P : Fn->parameters())
    Add(P);
  for (const auto &[Var, Index] : CaptureIndex)
    Add(Var);
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
      Method && Method->isInstance() && !Method->getParent()->isLambda())
    for (const FieldDecl *Field : Method->getParent()->fields())
      Add(Field);
  return Out;
}

void FunctionExtractor::noteRewrite(const CallSite &Site, uint32_t Index) {
  const SourceManager &Sources = U.Sources;
  const FunctionModel *Sleep = plainSleep(U.Rules, Site.Fact);
  SourceLocation Begin = Site.E->getBeginLoc();
  if (!Sleep || Catches || Site.ReceiverExpr || Site.ArgExprs.size() != 1 ||
      isa<CXXDefaultArgExpr>(Site.ArgExprs[0]) ||
      !Sources.isWrittenInMainFile(Begin) || !isPlain(Site.E, U.Ast) ||
      inTemplate())
    return;
  const LangOptions &Lang = U.Ast.getLangOpts();
  SourceLocation End =
      Lexer::getLocForEndOfToken(Site.E->getEndLoc(), 0, Sources, Lang);
  std::optional<Token> Next =
      Lexer::findNextToken(Site.E->getEndLoc(), Sources, Lang);
  if (End.isInvalid() || !Next || Next->isNot(tok::semi))
    return;
  auto TextOf = [&](const Expr *E) {
    return Lexer::getSourceText(
        CharSourceRange::getTokenRange(E->getSourceRange()), Sources, Lang);
  };
  llvm::StringRef Text = TextOf(Site.E);
  // Remarks inside of it would get lost.
  if (Text.contains("//") || Text.contains("/*"))
    return;

  RewriteFact Out;
  Out.Call = Index;
  Location From = U.location(Begin), To = U.location(End);
  Out.Line = From.Line;
  Out.Column = From.Column;
  Out.EndLine = To.Line;
  Out.EndColumn = To.Column;
  const Expr *Arg = Site.ArgExprs[0];
  Out.Delay = TextOf(Arg).str();
  QualType T = Arg->IgnoreImpCasts()->getType().getNonReferenceType();
  if (T->isIntegerType()) {
    Out.DelayUnit = Sleep->Unit;
  } else {
    const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        T->getAsCXXRecordDecl());
    Out.DelayType = U.typeKey(T);
    if (!Spec || Out.DelayType.empty())
      return;
    // A duration of whole units; one of fractions converts to no other.
    const TemplateArgument &Count = Spec->getTemplateArgs()[0];
    if (Count.getKind() == TemplateArgument::Type &&
        Count.getAsType()->isIntegerType())
      Out.DelayUnit = U.durationUnit(T);
  }
  if (ValueId Constant = constantValue(Arg->IgnoreImplicit())) {
    const Value &Number = V[Constant];
    if (Number.Op == ValueOp::Int)
      Out.Seconds = static_cast<double>(Number.Int) * Sleep->Unit;
    else if (Number.Op == ValueOp::Real)
      Out.Seconds = Number.Real;
  }
  Out.Objects = objectsAtHand();
  Out.Hidden = hiddenNames();
  Out.Included = U.included();
  Out.Includable = U.includable();
  F.Rewrites.push_back(std::move(Out));
}

} // namespace throttlint
