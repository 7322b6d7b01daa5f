//===- Suppress.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "suppress/Suppress.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace throttlint {

void applyComments(
    std::vector<Finding> &Findings, llvm::ArrayRef<std::string> Files,
    llvm::function_ref<llvm::StringRef(const std::string &)> Text) {
  std::map<std::string, NolintFile> Read;
  auto CommentsOf = [&](const std::string &File) -> const NolintFile & {
    auto It = Read.find(File);
    if (It == Read.end())
      It = Read.emplace(File, NolintFile(Text(File))).first;
    return It->second;
  };
  for (const std::string &File : Files)
    CommentsOf(File);
  for (Finding &F : Findings)
    if (auto Hit = CommentsOf(F.File).find(F.Check, F.Line, F.Column))
      F.Suppressed = Suppression{Suppression::Comment, Hit->Comment, Hit->Line};

  std::vector<Finding> Wrong;
  for (const auto &[File, Comments] : Read)
    for (const NolintProblem &P : Comments.problems()) {
      Finding F;
      F.Check = NolintCheck;
      F.Message = P.Message;
      F.File = File;
      F.Line = P.Line;
      F.Column = P.Column;
      F.EndColumn = P.EndColumn;
      F.Spelling = P.Message;
      Wrong.push_back(std::move(F));
    }
  finishFindings(Wrong); // gives fingerprints; those of the others stay
  Findings.insert(Findings.end(), Wrong.begin(), Wrong.end());
  std::sort(
      Findings.begin(), Findings.end(), [](const Finding &A, const Finding &B) {
        return std::tie(A.File, A.Line, A.Column, A.Check, A.Endpoint,
                        A.Message) < std::tie(B.File, B.Line, B.Column, B.Check,
                                              B.Endpoint, B.Message);
      });
}

void applyBaseline(std::vector<Finding> &Findings, const Baseline &Accepted,
                   const std::string &Name) {
  for (Finding &F : Findings)
    if (!F.Suppressed && Accepted.accepts(F.Fingerprint))
      F.Suppressed = Suppression{Suppression::Baseline, Name, 0};
}

} // namespace throttlint
