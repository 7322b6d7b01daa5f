//===- Compare.h - the findings of two programs, side by side ---*- C++ -*-===//
//
// Purpose: says which finding of head is which finding of base, though
// functions were renamed, files moved, lines reordered and texts formatted
// anew; and what became of each.
// Example: for (const ComparedFinding &C : compare(Base, Head, Files))
//            if (C.Status == FindingStatus::Introduced) ...
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_COMPARE_H
#define THROTTLINT_REVIEW_COMPARE_H

#include "review/Lines.h"
#include "review/Portrait.h"

#include <map>

namespace throttlint {

/// A file that differs. Paths as findings have them; empty: not there.
struct FilePair {
  std::string Base, Head;
  LineMap Exact, Loose;
};

/// A finding with what the configuration and comments say of it.
struct JudgedFinding {
  Finding F;
  enum SeenTy : uint8_t {
    Shown,
    Silenced, ///< by a comment or a baseline
    Hidden,   ///< not sure enough, or its check is off
  } Seen = Shown;
};

struct ReviewedProgram {
  std::vector<JudgedFinding> Findings;
  Portrait Shape;
};

enum class FindingStatus : uint8_t {
  Introduced,
  Worse,
  Better,
  Fixed,
  Silenced, ///< a comment or a baseline hides it now
  Existing,
};
const char *toString(FindingStatus S);

struct ComparedFinding {
  FindingStatus Status = FindingStatus::Existing;
  /// The fixed ones have no After, the introduced ones no Before.
  std::optional<Finding> Before, After;
  /// What changed, in words: "the wait between two rounds went from 3 s to 1
  /// s".
  std::vector<std::string> Changes;
  /// It was there before, but not sure enough to be shown; or the other way
  /// round.
  bool WasHidden = false;

  const Finding &now() const { return After ? *After : *Before; }
};

/// Nothing of the path is known: it may be any endpoint.
bool isOpenEndpoint(llvm::StringRef Endpoint);

/// Both may be the same endpoint, of which one is not wholly known. Verbs do
/// not count.
bool endpointsFit(llvm::StringRef Provider, llvm::StringRef Endpoint,
                  llvm::StringRef OtherProvider, llvm::StringRef OtherEndpoint);

/// A request that both programs send.
struct RequestPair {
  const RequestSite *Before = nullptr, *After = nullptr;
};

/// Follows names and lines from base to head.
class Correspondence {
public:
  Correspondence(const Portrait &Base, const Portrait &Head,
                 const std::vector<FilePair> &Files);

  /// The name of head of a function of base, lambdas in it included; the name
  /// itself where nothing tells otherwise.
  std::string function(const std::string &BaseName) const;
  /// Words of base with the names of head.
  std::string words(std::string BaseText) const;
  std::string file(const std::string &BaseFile) const;
  bool isGone(const std::string &BaseName) const {
    return Gone.contains(BaseName);
  }
  bool isNew(const std::string &HeadName) const {
    return New.contains(HeadName);
  }
  /// The same line, if it is unchanged but for blanks; or 0.
  uint32_t line(const std::string &BaseFile, uint32_t Line) const;
  uint32_t nearLine(const std::string &BaseFile, uint32_t Line) const;
  const FilePair *pairOfHead(const std::string &HeadFile) const;

private:
  std::map<std::string, std::string> Renamed; ///< base -> head, whole names
  std::map<std::string, std::string> Tokens;  ///< the same, last parts
  std::set<std::string> Gone, New;
  std::map<std::string, const FilePair *> ByBase, ByHead;

  void matchFunctions(const Portrait &Base, const Portrait &Head);
};

std::vector<ComparedFinding> compare(const ReviewedProgram &Base,
                                     const ReviewedProgram &Head,
                                     const Correspondence &Same);

/// Requests of base with their counterparts, and those that only one has.
std::vector<RequestPair> pairRequests(const Portrait &Base,
                                      const Portrait &Head,
                                      const Correspondence &Same);

} // namespace throttlint

#endif
