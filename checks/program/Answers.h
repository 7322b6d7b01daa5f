//===- Answers.h - who looks at what a request answered ---------*- C++ -*-===//
//
// Purpose: follows an answer from the request that got it to the code that
// looks at it, or finds that nobody does.
// Example: in `for (auto &Id : Ids) client.Post(pathOf(Id));` the answer is
// dropped where it comes in.
// Not for: what is done about a bad answer.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_ANSWERS_H
#define THROTTLINT_PROGRAM_ANSWERS_H

#include "program/Effects.h"

#include <map>
#include <set>
#include <tuple>

namespace throttlint {

/// Where an answer is lost.
struct LostAnswer {
  /// The step of the request's path whose result is dropped.
  size_t Step = 0;
  /// Somebody asked whether the transfer worked, which says nothing of the
  /// status.
  bool TransferOnly = false;
  /// The body goes into a file, of whatever status the answer is.
  bool Saved = false;
};

class Answers {
public:
  explicit Answers(const Program &P);

  /// The step at which the answer of a request is lost, not above step \p Top.
  /// Nothing when it is looked at, or when that cannot be told.
  std::optional<LostAnswer> lost(const Effect &Request, size_t Top) const;

private:
  const Program &P;
  /// Members and globals whose answers something looks at.
  std::set<std::string> Shared;
  /// By function and object; and whether its caller has the object, too, and
  /// which call was looked into before.
  mutable std::map<std::tuple<FuncId, ValueId, bool, uint32_t>, bool> Inspected;

  struct Use {
    bool Looked = false, Returned = false, Truth = false;
  };
  mutable std::map<CallRef, Use> Uses;
  static constexpr uint32_t NoCall = UINT32_MAX;
  Use useOf(CallRef Call) const;
  bool looksAt(FuncId Fn, ValueId Object, unsigned Depth,
               uint32_t Known = NoCall) const;
  /// Names of files that answers are saved in, by the function that does it and
  /// the object that holds the answer.
  mutable std::map<std::pair<FuncId, ValueId>, std::set<ValueId>> Names;
  bool looks(CallRef Ref, const FunctionModel &M, unsigned Depth) const;
  bool saves(CallRef To, ValueId Where, ValueId Object) const;
  bool nameUsed(FuncId Fn, ValueId Name, CallRef Own) const;
  bool mayBeShared(ValueId Object) const;
  bool decidesBy(CallRef Call) const;
};

} // namespace throttlint

#endif
