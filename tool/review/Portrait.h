//===- Portrait.h - a program's functions and requests ----------*- C++ -*-===//
//
// Purpose: what a review compares besides findings, as plain data that
// outlives the program: the shape of each function, so that a renamed one is
// recognised, and how each request is repeated, spaced out, ended and guarded,
// whether or not a check objects to it.
// Example: Options.Beside = [&](const CheckContext &Ctx) {
//            Base = portraitOf(Ctx, {}); };
// Not for: judgement; see Compare.h and Repairs.h.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_PORTRAIT_H
#define THROTTLINT_REVIEW_PORTRAIT_H

#include "Check.h"

#include <optional>
#include <string>
#include <vector>

namespace throttlint {

struct FunctionPortrait {
  std::string Name, Usr, Record;
  std::string File;
  uint32_t Line = 0;
  /// Of calls, loops, branches and constants; without names of the program.
  uint64_t Shape = 0;
  /// Sorted hashes of its single calls: two bodies that are nearly the same
  /// have most of them in common.
  std::vector<uint64_t> Calls;
  size_t Parameters = 0;
};

/// How a request is sent, at the call that a person would change.
struct RequestSite {
  enum ByTy : uint8_t {
    Once,  ///< each time its function runs
    Loop,  ///< by a loop, an algorithm, or a function that calls itself
    Timer, ///< by a timer, a handler that arranges to run again, a main loop
  } By = Once;
  std::string Function, Spelling, Provider, Endpoint;
  std::string File;
  uint32_t Line = 0, Column = 0;
  /// Calls of many items at once, as the rules know them.
  std::string BatchEndpoint;

  // The repetition.
  std::optional<double> Rounds; ///< at most so many
  bool Endless = false;
  std::optional<double> PaceSeconds; ///< nothing: unknown
  bool Paced = false;                ///< by a wait or a limiter, however long
  bool Limiter = false;
  bool InFlight = false;  ///< all at once
  bool Unbounded = false; ///< ... with nothing that bounds how many
  bool Breaks = false;    ///< a published limit
  /// Something that goes on for ever and waits in between does it each time.
  bool Ticks = false;
  /// So many loops of its function stand around it.
  size_t Loops = 0;
  /// A thread waits for the answer while it holds a lock.
  bool UnderLock = false;

  // How it is sent again when it failed.
  bool Retried = false;
  std::optional<double> Attempts;
  bool EndsByCount = false, EndsByTime = false, EndsNever = false;
  bool WaitsForServer = false, WaitGrows = false, WaitsAtAll = false;
};

/// A request to a limited endpoint, on one way from where the program begins.
struct ReachedRequest {
  std::string Function, Spelling, Provider, Endpoint, Label;
  std::string File;
  uint32_t Line = 0, Column = 0;
  /// A condition on the way asks one of the flags.
  bool BehindFlag = false;
  /// The way, for people.
  std::vector<TraceStep> Way;
};

struct Portrait {
  std::vector<FunctionPortrait> Functions; ///< by name
  std::vector<RequestSite> Requests;       ///< by place
  std::vector<ReachedRequest> Reached;     ///< by place
};

/// \p Flags: names of functions and members that say whether something is
/// switched on.
Portrait portraitOf(const CheckContext &Ctx,
                    const std::vector<std::string> &Flags);

} // namespace throttlint

#endif
