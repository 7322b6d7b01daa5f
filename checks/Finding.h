//===- Finding.h - what a check reports -------------------------*- C++ -*-===//
//
// Purpose: a finished finding: place, message, limit, arithmetic, advice and
// trace, as data. Reporters print it and cannot change it.
// Units: times in seconds, rates in requests per window.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_FINDING_H
#define THROTTLINT_CHECKS_FINDING_H

#include "facts/Location.h"

#include <optional>
#include <string>
#include <vector>

namespace throttlint {

enum class Severity : uint8_t { Note, Warning, Error };
enum class Confidence : uint8_t { Low, Medium, High };

struct TraceStep {
  enum KindTy : uint8_t {
    Root,       ///< why the code runs in an asynchronous context
    Repetition, ///< what repeats
    Call,       ///< a call on the way
    Request,    ///< where the request is sent
    Blocker,    ///< where the thread is blocked
    Limiter,    ///< what spaces it out, or seems to
    Limit,      ///< source and date of the limit (no place)
    Unknown,    ///< what cannot be seen
  } Kind = Call;
  std::string File;
  uint32_t Line = 0, Column = 0;
  std::string Message;
};

struct LimitInfo {
  std::string Id, Label, Scope, Source, AsOf;
  std::optional<double> Requests;
  /// What stands in for the number: "several hundred".
  std::string InWords;
  double WindowSeconds = 0;
};

/// The arithmetic of a finding.
struct BudgetInfo {
  double RequestsPerRound = 1;
  /// Known least wait of a round; empty when it is not known.
  std::optional<double> PaceSeconds;
  /// The first request within a window that is one too many.
  std::optional<double> BreaksAtRequest;
  /// The element (round) it happens at.
  std::optional<double> BreaksAtRound;
  std::optional<double> SecondsToFirst429;
  /// The least time between two rounds that keeps the limit.
  std::optional<double> NeededPaceSeconds;
  /// At most so many rounds or attempts; empty when it is not known.
  std::optional<double> MostRounds;
};

/// Text in place of other text. Lines and columns are counted from 1, columns
/// in bytes; the end is one past the last character.
struct Edit {
  std::string File;
  uint32_t Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
  std::string Text;
};

/// What mends a finding: all edits together, in a file that includes all
/// headers.
struct FixInfo {
  /// What they do, in a few words.
  std::string Message;
  std::vector<Edit> Edits;
  std::vector<std::string> Headers;
  /// The edits that include the headers, once somebody has read the file.
  std::vector<Edit> Includes;

  /// Those of the headers first.
  std::vector<Edit> all() const {
    std::vector<Edit> Out = Includes;
    Out.insert(Out.end(), Edits.begin(), Edits.end());
    return Out;
  }
};

/// Why a finding is not reported.
struct Suppression {
  enum KindTy : uint8_t { Comment, Baseline } Kind = Comment;
  std::string Text;  ///< the comment, or the file of accepted findings
  uint32_t Line = 0; ///< of the comment
};

struct Finding {
  std::string Check;
  enum Severity Severity = Severity::Warning;
  enum Confidence Confidence = Confidence::High;
  std::string Message;
  std::string File;
  uint32_t Line = 0, Column = 0, EndColumn = 0;
  std::string Function;
  /// Parts of that function could not be parsed.
  bool InBrokenFunction = false;
  std::string Provider, Endpoint;
  std::optional<LimitInfo> Limit;
  std::optional<BudgetInfo> Budget;
  /// How long a thread is blocked, if known.
  std::optional<double> BlocksSeconds;
  std::vector<std::string> Advice;
  std::optional<FixInfo> Fix;
  std::vector<TraceStep> Trace;
  /// What lowers the confidence, in words.
  std::vector<std::string> Doubts;
  std::optional<Suppression> Suppressed;
  /// What was called, in the author's words; part of the fingerprint.
  std::string Spelling;
  std::string Fingerprint;
};

const char *toString(Severity S);
const char *toString(Confidence C);
const char *toString(TraceStep::KindTy K);

/// Sorts by place and check, drops exact repeats, gives fingerprints:
/// check, enclosing symbol, endpoint, normalised text and ordinal, so that
/// they survive moved lines, renamed files and reformatting.
void finishFindings(std::vector<Finding> &Findings);

} // namespace throttlint

#endif
