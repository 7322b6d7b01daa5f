//===- UnitContext.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "extract/UnitContext.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace throttlint {

UnitContext::UnitContext(ASTContext &Ast, const RuleDatabase &Rules,
                         TuFacts &Facts)
    : Ast(Ast), Sources(Ast.getSourceManager()), Rules(Rules), Facts(Facts),
      Values(Facts.Values) {}

static std::string nameOf(const NamedDecl *D) {
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(D))
    return "operator " +
           Conversion->getConversionType().getUnqualifiedType().getAsString();
  if (isa<CXXConstructorDecl>(D))
    return cast<CXXRecordDecl>(D->getDeclContext())->getName().str();
  if (isa<CXXDestructorDecl>(D))
    return "~" + cast<CXXRecordDecl>(D->getDeclContext())->getName().str();
  return D->getDeclName().getAsString();
}

const std::string &UnitContext::key(const NamedDecl *D) {
  auto [It, New] = Keys.try_emplace(D);
  if (!New)
    return It->second;
  std::string Key = nameOf(D);
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent()) {
    if (const auto *N = dyn_cast<NamespaceDecl>(C)) {
      if (!N->isInline() && !N->isAnonymousNamespace())
        Key = N->getName().str() + "::" + Key;
    } else if (const auto *T = dyn_cast<TagDecl>(C)) {
      if (!T->getName().empty())
        Key = T->getName().str() + "::" + Key;
    } else if (C->isFunctionOrMethod()) {
      break;
    }
  }
  return Keys[D] = std::move(Key);
}

std::string UnitContext::typeKey(QualType T) {
  if (T.isNull())
    return {};
  T = T.getNonReferenceType();
  while (!T->getPointeeType().isNull() && !T->isFunctionPointerType() &&
         !T->isMemberPointerType())
    T = T->getPointeeType();
  if (const TagDecl *Tag = T->getAsTagDecl()) {
    // `typedef enum { .. } CURLcode;`
    if (const TypedefNameDecl *Name = Tag->getTypedefNameForAnonDecl())
      return key(Name);
    return key(Tag);
  }
  if (const auto *Spec = T->getAs<TemplateSpecializationType>())
    if (const TemplateDecl *Template =
            Spec->getTemplateName().getAsTemplateDecl())
      return key(Template);
  return {};
}

std::string UnitContext::argumentTypeKey(QualType T) {
  if (T.isNull())
    return {};
  QualType Written = T.getNonReferenceType();
  while (true) {
    if (const auto *Alias = Written->getAs<TypedefType>()) {
      if (const std::string &Name = key(Alias->getDecl());
          Rules.asksForType(Name))
        return Name;
      Written = Alias->desugar();
    } else if (const auto *Pointer = Written->getAs<PointerType>()) {
      Written = Pointer->getPointeeType();
    } else {
      return typeKey(T);
    }
  }
}

QualType UnitContext::smartPointee(QualType T) {
  const auto *Record = T.isNull()
                           ? nullptr
                           : dyn_cast_or_null<ClassTemplateSpecializationDecl>(
                                 T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Record || !Record->isInStdNamespace() || !Record->getIdentifier() ||
      !Record->getName().ends_with("_ptr") ||
      Record->getTemplateArgs().size() == 0 ||
      Record->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  return Record->getTemplateArgs()[0].getAsType();
}

void UnitContext::noteLambda(const LambdaExpr *L, const FunctionDecl *In) {
  if (LambdaOwners.try_emplace(L->getCallOperator(), In).second)
    PendingLambdas.push_back(L);
}

const std::string &UnitContext::usr(const Decl *D) {
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    if (const FunctionDecl *Definition = F->getDefinition())
      D = Definition;
  auto [It, New] = Usrs.try_emplace(D);
  if (!New)
    return It->second;
  std::string Usr;
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method && Method->getParent()->isLambda()) {
    // The generated USR of closures is not unique within templates.
    FullSourceLoc Loc(Method->getParent()->getBeginLoc(), Sources);
    std::pair<FileID, unsigned> At = Sources.getDecomposedExpansionLoc(Loc);
    const FunctionDecl *Owner = LambdaOwners.lookup(Method);
    if (!Owner)
      Owner = LambdaOwners.lookup(Method->getParent()->getLambdaCallOperator());
    Usr = (Owner ? usr(Owner) : std::string()) + "@lambda@" +
          std::to_string(location(Loc).File) + "@" + std::to_string(At.second);
    // A generic lambda has one operator() for each use.
    if (const auto *Args = Method->getTemplateSpecializationArgs()) {
      Usr += "<";
      for (const TemplateArgument &Arg : Args->asArray()) {
        llvm::raw_string_ostream Out(Usr);
        Arg.print(Ast.getPrintingPolicy(), Out, /*IncludeType=*/true);
        Out << ",";
      }
      Usr += ">";
    }
    // File indices differ between units: name the file.
    Usr += "@" + Facts.Files[location(Loc).File];
  } else {
    llvm::SmallString<128> Buffer;
    if (index::generateUSRForDecl(D, Buffer))
      Buffer = "?";
    Usr = Buffer.str().str();
    const auto *Named = dyn_cast<NamedDecl>(D);
    if (Usr == "?" ||
        (Named && Named->getFormalLinkage() != Linkage::External &&
         !isa<FieldDecl>(D))) {
      Location L = location(D->getLocation());
      Usr += "#" + Facts.Files[L.File];
      if (Usr.starts_with("?") ||
          (isa<VarDecl>(D) && cast<VarDecl>(D)->isLocalVarDecl()))
        Usr += ":" + std::to_string(L.Line) + ":" + std::to_string(L.Column);
    }
  }
  return Usrs[D] = std::move(Usr);
}

std::string UnitContext::displayName(const FunctionDecl *F) {
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F)) {
    if (Method->getParent()->isLambda()) {
      const FunctionDecl *Owner = lambdaOwner(Method);
      while (Owner) {
        const auto *M = dyn_cast<CXXMethodDecl>(Owner);
        if (!M || !M->getParent()->isLambda())
          break;
        Owner = lambdaOwner(M);
      }
      return Owner ? "lambda in " + displayName(Owner) : "lambda";
    }
    return Method->getParent()->getNameAsString() + "::" + nameOf(F);
  }
  return nameOf(F);
}

Location UnitContext::location(SourceLocation Loc) {
  Location Out;
  if (Loc.isInvalid())
    return Out;
  SourceLocation File = Sources.getFileLoc(Loc);
  std::pair<FileID, unsigned> At = Sources.getDecomposedLoc(File);
  auto [It, New] = FileIndex.try_emplace(At.first, 0);
  if (New) {
    // The presumed name would follow #line; people edit the real file.
    // Each file has one name, however it was reached.
    llvm::SmallString<256> Name("<none>");
    if (OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(At.first)) {
      Name = Entry->getName();
      Sources.getFileManager().makeAbsolutePath(Name);
      llvm::sys::path::remove_dots(Name, /*remove_dot_dot=*/true);
    }
    auto [ByName, First] = FileByName.try_emplace(Name.str(), 0);
    if (First) {
      ByName->second = static_cast<uint32_t>(Facts.Files.size());
      Facts.Files.push_back(Name.str().str());
    }
    It->second = ByName->second;
  }
  Out.File = It->second;
  Out.Line = Sources.getLineNumber(At.first, At.second);
  Out.Column = Sources.getColumnNumber(At.first, At.second);
  return Out;
}

Location UnitContext::callLocation(const Expr *Callee, SourceLocation Name) {
  Location AtName = location(Name);
  Location Begin = location(Callee->getBeginLoc());
  Location Out = AtName;
  if (Begin.File == AtName.File && Begin.Line == AtName.Line &&
      Begin.Column <= AtName.Column)
    Out = Begin;
  Location End = location(Callee->getEndLoc());
  if (End.File != Out.File || End.Line != Out.Line)
    End = AtName;
  else
    Name = Callee->getEndLoc();
  Out.EndColumn =
      End.Column + Lexer::MeasureTokenLength(Sources.getFileLoc(Name), Sources,
                                             Ast.getLangOpts());
  return Out;
}

std::string UnitContext::spelling(SourceRange Range, size_t Most) {
  CharSourceRange File = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Range), Sources, Ast.getLangOpts());
  if (File.isInvalid())
    File = CharSourceRange::getTokenRange(
        Sources.getExpansionRange(Range).getAsRange());
  llvm::StringRef Text = Lexer::getSourceText(File, Sources, Ast.getLangOpts());
  std::string Out;
  bool Blank = false;
  for (char C : Text) {
    if (isspace(static_cast<unsigned char>(C))) {
      Blank = !Out.empty();
      continue;
    }
    if (Blank)
      Out += ' ';
    Blank = false;
    Out += C;
    if (Out.size() > Most) {
      Out.resize(Most - 3);
      // Do not cut a character in two.
      while (!Out.empty() && (static_cast<unsigned char>(Out.back()) & 0x80))
        Out.pop_back();
      return Out + "...";
    }
  }
  return Out;
}

bool UnitContext::inSystemHeader(const Decl *D) const {
  SourceLocation L = D->getLocation();
  return L.isInvalid() || Sources.isInSystemHeader(Sources.getFileLoc(L));
}

bool UnitContext::inModelledHeader(const Decl *D) {
  SourceLocation L = Sources.getFileLoc(D->getLocation());
  FileID File = Sources.getFileID(L);
  auto [It, New] = Modelled.try_emplace(File, false);
  if (!New || File == Sources.getMainFileID())
    return It->second;
  OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return false;
  llvm::StringRef Name = Entry->getName();
  for (const auto &Library : Rules.libraries())
    for (const std::string &Header : Library->Headers) {
      // "asio/" names a folder, "httplib.h" a file.
      bool Fits = llvm::StringRef(Header).ends_with("/")
                      ? Name.contains("/" + Header)
                      : Name == Header || Name.ends_with("/" + Header);
      if (Fits)
        return Modelled[File] = true;
    }
  return false;
}

void UnitContext::findFixHeaders() {
  if (FixHeaders)
    return;
  auto &[Included, Includable] = FixHeaders.emplace();
  // By files of the program: what a library includes may change.
  std::vector<llvm::StringRef> Files;
  for (unsigned I = 1; I < Sources.local_sloc_entry_size(); ++I) {
    const SrcMgr::SLocEntry &Entry = Sources.getLocalSLocEntry(I);
    if (!Entry.isFile())
      continue;
    SourceLocation By = Entry.getFile().getIncludeLoc();
    OptionalFileEntryRef File = Entry.getFile().getContentCache().OrigEntry;
    if (File && By.isValid() && !Sources.isInSystemHeader(By))
      Files.push_back(File->getName());
  }
  for (const std::string &Name : Rules.fixNeeds().Headers) {
    if (llvm::any_of(Files, [&](llvm::StringRef File) {
          return File.ends_with("/" + Name);
        }))
      Included.push_back(Name);
    else if (Headers &&
             Headers->getHeaderSearchInfo().LookupFile(
                 Name, SourceLocation(), /*isAngled=*/true, nullptr, nullptr,
                 {}, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr))
      Includable.push_back(Name);
  }
}

const std::vector<std::string> &UnitContext::included() {
  findFixHeaders();
  return FixHeaders->first;
}

const std::vector<std::string> &UnitContext::includable() {
  findFixHeaders();
  return FixHeaders->second;
}

static const ClassTemplateSpecializationDecl *specialization(QualType T) {
  if (T.isNull())
    return nullptr;
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.getNonReferenceType()->getAsCXXRecordDecl());
}

double UnitContext::durationUnit(QualType T) {
  const auto *Spec = specialization(T);
  if (!Spec)
    return 0;
  int At = Rules.durationArgument(key(Spec));
  const TemplateArgumentList &Args = Spec->getTemplateArgs();
  if (At < 0 || static_cast<unsigned>(At) >= Args.size() ||
      Args[At].getKind() != TemplateArgument::Type)
    return 0;
  const auto *Ratio = specialization(Args[At].getAsType());
  if (!Ratio || Ratio->getTemplateArgs().size() < 2)
    return 0;
  const TemplateArgumentList &Parts = Ratio->getTemplateArgs();
  if (Parts[0].getKind() != TemplateArgument::Integral ||
      Parts[1].getKind() != TemplateArgument::Integral)
    return 0;
  double Denominator = Parts[1].getAsIntegral().signedRoundToDouble();
  return Denominator == 0
             ? 0
             : Parts[0].getAsIntegral().signedRoundToDouble() / Denominator;
}

bool UnitContext::isText(QualType T) {
  if (T.isNull())
    return false;
  const CXXRecordDecl *Record = T.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && Rules.isTextType(key(Record));
}

static bool copyable(const CXXRecordDecl *Record) {
  for (const CXXConstructorDecl *Ctor : Record->ctors())
    if (Ctor->isCopyConstructor())
      return !Ctor->isDeleted();
  return !Record->needsImplicitCopyConstructor() ||
         !Record->defaultedCopyConstructorIsDeleted();
}

bool UnitContext::isContainer(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  return Record && llvm::any_of(Rules.models(key(Record) + "::size"),
                                [](const FunctionModel *M) {
                                  return M->Role == Role::Size;
                                });
}

bool UnitContext::hasIdentity(QualType T) {
  if (T.isNull())
    return false;
  const CXXRecordDecl *Record = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  if (Rules.isModelledClass(key(Record)))
    return true;
  // A plain struct is a value: it may carry a cursor from call to call.
  bool Plain = Record->isAggregate() &&
               llvm::all_of(Record->methods(), [](const CXXMethodDecl *M) {
                 return M->isImplicit() || M->isStatic();
               });
  if (!inSystemHeader(Record))
    return !Plain;
  // Of a library's classes, those that cannot be copied are no values.
  return !Record->isInStdNamespace() && !copyable(Record);
}

std::optional<uint64_t> UnitContext::fixedElements(QualType T) {
  if (T.isNull())
    return std::nullopt;
  T = T.getNonReferenceType();
  if (const auto *Array = Ast.getAsConstantArrayType(T))
    return Array->getSize().getZExtValue();
  const auto *Spec = specialization(T);
  if (!Spec)
    return std::nullopt;
  int At = Rules.arrayArgument(key(Spec));
  if (At < 0 || static_cast<unsigned>(At) >= Spec->getTemplateArgs().size() ||
      Spec->getTemplateArgs()[At].getKind() != TemplateArgument::Integral)
    return std::nullopt;
  return Spec->getTemplateArgs()[At].getAsIntegral().getZExtValue();
}

} // namespace throttlint
