//===- Repairs.h - what a change did to its requests ------------*- C++ -*-===//
//
// Purpose: names the kind of a repair, or of damage: a wait that blocks the
// event loop, a pause that is gone, a sequence that became a crowd; a batch
// call, a cap, a schedule. Each hangs on a finding, or on a request that
// no check objects to.
// Example: a sleep in a coroutine that sends requests is `blocking-pacing`.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REVIEW_REPAIRS_H
#define THROTTLINT_REVIEW_REPAIRS_H

#include "review/Compare.h"

namespace throttlint {

enum class Repair : uint8_t {
#define REPAIR(Name, Id, Good, Words) Name,
#include "review/Repairs.def"
#undef REPAIR
};

std::vector<Repair> allRepairs();
const char *idOf(Repair R);
bool isGood(Repair R);
/// "adds blocking pacing on an async path".
const char *wordsOf(Repair R);

/// Something that happened to a request, or to a finding.
struct RepairNote {
  Repair Kind;
  /// It makes the change worse by itself; else it only says how.
  bool Grave = true;
  /// Index of the compared finding it explains; or nothing.
  std::optional<size_t> Of;
  std::string Message;
  std::string File; ///< of head; of base where the request is gone
  uint32_t Line = 0, Column = 0;
  std::string Function, Provider, Endpoint;
  /// The request on both sides, where it is about one.
  std::optional<RequestSite> Before, After;

  /// Where a finding or a request stands.
  template <class T> void standAt(const T &At) {
    File = At.File;
    Line = At.Line;
    Column = At.Column;
    Function = At.Function;
    Provider = At.Provider;
    Endpoint = At.Endpoint;
  }
};

std::vector<RepairNote> repairsOf(const std::vector<ComparedFinding> &Findings,
                                  const std::vector<RequestPair> &Requests);

} // namespace throttlint

#endif
