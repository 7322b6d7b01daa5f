//===- Session.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "plugin/Session.h"

#include "driver/CompileCommands.h"
#include "extract/FactExtractor.h"
#include "extract/RuleMacros.h"
#include "fix/Fixes.h"
#include "suppress/Nolint.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

#include <set>

using namespace clang;

namespace throttlint {

std::shared_ptr<Session> Session::current() {
  static std::weak_ptr<Session> Alive;
  std::shared_ptr<Session> S = Alive.lock();
  if (!S)
    Alive = S = std::make_shared<Session>();
  return S;
}

PluginOptions pluginOptions(const tidy::ClangTidyOptions &Options) {
  PluginOptions Out;
  for (const auto &Option : Options.CheckOptions)
    if (llvm::StringRef Name = Option.getKey();
        Name.starts_with("ratelimit.") || Name.starts_with("ratelimit-"))
      Out[Name.str()] = Option.getValue().Value;
  return Out;
}

static std::string mainFile(const SourceManager &Sources) {
  OptionalFileEntryRef Main =
      Sources.getFileEntryRefForID(Sources.getMainFileID());
  if (!Main)
    return "";
  llvm::SmallString<256> Path(Main->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  return canonicalPath(Path);
}

void Session::define(Preprocessor &Pp, tidy::ClangTidyContext &Context) {
  Headers = &Pp;
  std::string Main = mainFile(Pp.getSourceManager());
  if (std::exchange(Defined, true) || Main.empty())
    return;
  Workspace &W = Workspace::of(pluginOptions(Context.getOptions()), Main);
  // Said once in a process.
  static llvm::StringSet<> Said;
  for (const std::string &Error : W.errors())
    if (Said.insert(Error).second)
      Context.configurationDiag("%0", DiagnosticIDs::Error) << Error;
  if (!W.rules())
    return;
  std::string Text = Pp.getPredefines();
  forEachMacro(*W.rules(), Pp.getLangOpts(),
               [&](llvm::StringRef Name, llvm::StringRef Meaning) {
                 Text += ("#ifndef " +
                          Name.take_until([](char C) { return C == '('; }) +
                          "\n#define " + Name + " " + Meaning + "\n#endif\n")
                             .str();
               });
  Pp.setPredefines(std::move(Text));
}

/// Completes the fixes with the headers they need. clang-tidy writes what each
/// finding says, so only the first that needs a header may include it; not one
/// that a comment silences, whose fix clang-tidy drops.
static void shareHeaders(std::vector<Finding> &Found,
                         const SourceManager &Sources) {
  auto TextOf = [&](const std::string &File) -> llvm::StringRef {
    auto Entry = Sources.getFileManager().getOptionalFileRef(File);
    FileID Id = Entry ? Sources.translateFile(*Entry) : FileID();
    return Sources.getBufferDataOrNone(Id).value_or("");
  };
  std::set<std::pair<std::string, std::string>> Included;
  for (Finding &F : Found) {
    if (!F.Fix || F.Fix->Edits.empty())
      continue;
    if (NolintFile(TextOf(F.File)).find(F.Check, F.Line, F.Column)) {
      F.Fix.reset();
      continue;
    }
    const std::string &File = F.Fix->Edits.front().File;
    llvm::erase_if(F.Fix->Headers, [&](const std::string &Header) {
      return !Included.insert({File, Header}).second;
    });
  }
  addIncludes(Found, TextOf);
}

const std::vector<Finding> &Session::findings(ASTContext &Ast,
                                              tidy::ClangTidyContext &Context) {
  if (Found)
    return *Found;
  Found.emplace();
  const SourceManager &Sources = Ast.getSourceManager();
  std::string Main = mainFile(Sources);
  if (Main.empty())
    return *Found;
  Workspace &W = Workspace::of(pluginOptions(Context.getOptions()), Main);
  if (!W.rules())
    return *Found;
  TuFacts Facts;
  Facts.MainFile = Main;
  extractFacts(Ast, *W.rules(), Facts, Headers);
  *Found = W.judge(std::move(Facts), Checks);
  // What lies in other files is shown with them.
  llvm::erase_if(*Found, [&](const Finding &F) {
    auto File = Sources.getFileManager().getOptionalFileRef(F.File);
    return !File || Sources.translateFile(*File).isInvalid();
  });
  shareHeaders(*Found, Sources);
  return *Found;
}

} // namespace throttlint
