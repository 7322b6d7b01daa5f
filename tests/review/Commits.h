//===- Commits.h - synthetic commits with a known truth ---------*- C++ -*-===//
//
// Purpose: small projects cut into pieces, edits that introduce or mend a
// hazard, and noise that changes neither: renames, moves, reordering, new
// layout. Each commit is one edit crossed with one noise.
// Example: for (const Commit &C : allCommits()) review(C.Base, C.Head);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_REVIEW_COMMITS_H
#define THROTTLINT_TESTS_REVIEW_COMMITS_H

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace throttlint {

/// Path -> text.
using SourceTree = std::map<std::string, std::string>;
/// (check without its prefix, function).
using Hazards = std::set<std::pair<std::string, std::string>>;

struct Commit {
  std::string Project, Edit, Noise;
  SourceTree Base, Head;
  /// Moved files: path in base -> path in head.
  std::map<std::string, std::string> Moved;
  /// With the names of head, and of base.
  Hazards Introduced, Fixed;
  /// Kinds of the edit, for the table: "helper gains a sleep".
  bool OnlyNoise = false;
};

std::vector<Commit> allCommits();
/// Titles of the edits and of the noises, in the order of the table.
std::vector<std::string> editTitles();
std::vector<std::string> noiseTitles();

} // namespace throttlint

#endif
