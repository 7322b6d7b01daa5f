//===- Review.h - what did this change do to us? ----------------*- C++ -*-===//
//
// Purpose: the two programs of a change, linked and judged, compared, and
// the verdict. Only units that the change can affect are parsed a second time.
// Example: ReviewResult R = review(Input);
//          if (R.Verdict == Verdict::Worse) ...
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_REVIEW_H
#define THROTTLINT_REVIEW_REVIEW_H

#include "driver/Analysis.h"
#include "review/Change.h"
#include "review/Repairs.h"

namespace throttlint {

enum class Verdict : uint8_t {
  Clean,  ///< nothing is left to report, and nothing is worse
  Better, ///< something was mended, and nothing is worse
  Same,
  Worse,
};
const char *toString(Verdict V);

/// The id under which a missing flag is reported; it is no check.
inline constexpr const char *RequireFlagCheck = "throttlint-require-flag";

/// Which side of the change a finding belongs to.
enum class Side : uint8_t { Base, Head };

struct ReviewInput {
  std::vector<CompileUnit> Units; ///< as the compile commands of head say
  const RuleDatabase *Rules = nullptr;
  AnalysisOptions Options; ///< with an index, head need not be parsed
  const struct Change *Change = nullptr;
  /// Functions and members that say whether something is switched on, and
  /// whether new requests have to ask one.
  std::vector<std::string> Flags;
  bool RequireFlag = false;
  /// What configuration and comments say of findings; changes severities, and
  /// takes away what is not asked for.
  std::function<std::vector<JudgedFinding>(std::vector<Finding>, Side)> Judge;
};

/// Where a reviewer of the diff should see it.
struct DiffPlace {
  std::string File;
  uint32_t Line = 0;
  /// The finding stands elsewhere; this is the change nearest to it.
  bool Moved = false;
  std::string Why; ///< "the call of `close` on the way", where it moved
};

struct ReviewedFinding {
  ComparedFinding C;
  std::vector<Repair> Repairs;
  /// Nothing where no line of its file changed.
  std::optional<DiffPlace> OnDiff;
  /// The request it is about, on either side; nothing where it is about none.
  std::optional<RequestSite> RequestBefore, RequestAfter;
};

struct ReviewResult {
  enum Verdict Verdict = Verdict::Same;
  std::string Sentence;
  std::vector<ReviewedFinding> Findings; ///< by status, then by place
  /// What happened to requests that no finding tells of.
  std::vector<RepairNote> Notes;
  AnalysisResult Base, Head; ///< units and times; findings are above
  size_t FromIndex = 0;      ///< units of head that were not parsed
  size_t ParsedAgain = 0;    ///< units of base that were
  /// Sources of the change that no compile command names.
  std::vector<std::string> NotBuilt;

  size_t count(FindingStatus S) const;
};

ReviewResult review(const ReviewInput &Input);

/// The finding up to its first consequence: "Slack `conversations.close` is
/// sent once per element of `old_dms`".
std::string headline(const Finding &F);

} // namespace throttlint

#endif
