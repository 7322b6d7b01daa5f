//===- Fixes.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "fix/Fixes.h"

#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "clang/Tooling/Inclusions/HeaderIncludes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include <set>

using llvm::StringRef;
using namespace clang::tooling;

namespace throttlint {
namespace {

/// Lines and columns of a text, and back.
class Lines {
public:
  explicit Lines(StringRef Text) : Text(Text) {
    for (size_t I = 0; I < Text.size(); ++I)
      if (Text[I] == '\n')
        Begins.push_back(I + 1);
  }
  std::optional<size_t> offset(uint32_t Line, uint32_t Column) const {
    if (Line == 0 || Line > Begins.size() || Column == 0)
      return std::nullopt;
    size_t At = Begins[Line - 1] + Column - 1;
    return At <= Text.size() ? std::optional(At) : std::nullopt;
  }
  std::pair<uint32_t, uint32_t> place(size_t Offset) const {
    auto Line = std::upper_bound(Begins.begin(), Begins.end(), Offset) - 1;
    return {static_cast<uint32_t>(Line - Begins.begin() + 1),
            static_cast<uint32_t>(Offset - *Line + 1)};
  }

private:
  StringRef Text;
  std::vector<size_t> Begins{0};
};

/// The place where a header is included, and the directive; nothing if it is
/// already.
std::optional<Replacement> includeOf(const std::string &File, StringRef Text,
                                     StringRef Header) {
  HeaderIncludes Includes(File, Text,
                          clang::format::getLLVMStyle().IncludeStyle);
  return Includes.insert(Header, /*IsAngled=*/true, IncludeDirective::Include);
}

std::string applied(StringRef Text, const Replacement &R) {
  std::string Out = Text.str();
  Out.replace(R.getOffset(), R.getLength(), R.getReplacementText().str());
  return Out;
}

std::optional<Replacement> replacementOf(const Edit &E, StringRef Text) {
  Lines L(Text);
  std::optional<size_t> From = L.offset(E.Line, E.Column),
                        To = L.offset(E.EndLine, E.EndColumn);
  if (!From || !To || *To < *From)
    return std::nullopt;
  return Replacement(E.File, static_cast<unsigned>(*From),
                     static_cast<unsigned>(*To - *From), E.Text);
}

} // namespace

void addIncludes(std::vector<Finding> &Findings, SourceText TextOf) {
  for (Finding &F : Findings) {
    if (!F.Fix || F.Fix->Edits.empty())
      continue;
    const std::string &File = F.Fix->Edits.front().File;
    StringRef Text = TextOf(File);
    Lines L(Text);
    F.Fix->Includes.clear();
    for (const std::string &Header : F.Fix->Headers)
      if (std::optional<Replacement> R = includeOf(File, Text, Header)) {
        auto [Line, Column] = L.place(R->getOffset());
        std::vector<Edit> &Edits = F.Fix->Includes;
        // Two at one place are one edit: their order is theirs.
        auto Same =
            std::find_if(Edits.begin(), Edits.end(), [&](const Edit &E) {
              return E.Line == Line && E.Column == Column;
            });
        std::string Directive = R->getReplacementText().str();
        if (Same == Edits.end())
          Edits.push_back({File, Line, Column, Line, Column, Directive});
        else
          Same->Text += Directive;
      }
  }
}

FixedSources applyFixes(const std::vector<Finding> &Findings,
                        SourceText TextOf) {
  FixedSources Out;
  std::map<std::string, Replacements> Edits;
  std::map<std::string, std::set<std::string>> Headers;
  for (const Finding &F : Findings) {
    if (!F.Fix || F.Suppressed)
      continue;
    std::map<std::string, Replacements> With = Edits;
    bool Whole = true;
    for (const Edit &E : F.Fix->Edits) {
      std::optional<Replacement> R = replacementOf(E, TextOf(E.File));
      // A file that is compiled twice has its findings twice.
      if (R && std::find(With[E.File].begin(), With[E.File].end(), *R) !=
                   With[E.File].end())
        continue;
      llvm::Error Met = R ? With[E.File].add(*R) : llvm::Error::success();
      Whole &= R && !Met;
      llvm::consumeError(std::move(Met));
    }
    if (!Whole) {
      Out.Left.push_back(&F);
      continue;
    }
    Edits = std::move(With);
    for (const Edit &E : F.Fix->Edits)
      Headers[E.File].insert(F.Fix->Headers.begin(), F.Fix->Headers.end());
    Out.Fixed.push_back(&F);
  }
  for (const auto &[File, Replaced] : Edits) {
    llvm::Expected<std::string> Text =
        applyAllReplacements(TextOf(File), Replaced);
    if (!Text) {
      llvm::consumeError(Text.takeError());
      continue;
    }
    std::string New = std::move(*Text);
    for (const std::string &Header : Headers[File])
      if (std::optional<Replacement> R = includeOf(File, New, Header))
        New = applied(New, *R);
    Out.Texts[File] = std::move(New);
  }
  return Out;
}

llvm::Error writeSource(const std::string &Path, StringRef Text) {
  namespace fs = llvm::sys::fs;
  llvm::SmallString<256> Real;
  if (std::error_code Ec = fs::real_path(Path, Real))
    return llvm::errorCodeToError(Ec);
  auto Rights = fs::getPermissions(Real);
  if (llvm::Error E = llvm::writeToOutput(Real, [&](llvm::raw_ostream &Out) {
        Out << Text;
        return llvm::Error::success();
      }))
    return E;
  if (Rights)
    return llvm::errorCodeToError(fs::setPermissions(Real, *Rights));
  return llvm::Error::success();
}

} // namespace throttlint
