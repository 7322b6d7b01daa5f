//===- Inputs.h - which inputs of a request vary in a loop ------*- C++ -*-===//
//
// Purpose: names of the parameters that differ from round to round and of
// those that do not, as far as texts show them. Example: in `for (id : ids)
// post("chat.delete", "channel=" + c + "&ts=" + id);` it is `ts`; for the URL
// `/users/{id}` and the path template
// `/users/{user.id}` it is `user.id`.
// Not for: whether a request varies at all (see Repetition.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_INPUTS_H
#define THROTTLINT_PROGRAM_INPUTS_H

#include "program/Effects.h"

#include <set>
#include <string>

namespace throttlint {

/// Names of a request's parameters by what a loop makes of them. Of what is
/// in none of the sets nothing is known.
struct KeyParameters {
  /// They differ from round to round.
  std::set<std::string> Varying;
  /// Words in the names of the functions' own parameters that are given
  /// something else in each round: `channel` and `channel_name` of
  /// `send(channelName)`. They tell what varies where a body is put together
  /// so that nobody can follow.
  std::set<std::string> CalledVarying;
  /// They are the same in each round.
  std::set<std::string> Same;
  /// They are given a value that may be another in each round.
  std::set<std::string> Unsure;
};

/// The parameters of \p Request in loop \p Loop of the function at \p Step.
/// \p PathTemplate names the segments of its path.
KeyParameters keyParameters(const Program &P, const Effect &Request,
                            size_t Step, uint32_t Loop,
                            const std::string &PathTemplate);

/// The value differs from round to round of a loop.
bool variesInLoop(const Program &P, FuncId Fn, uint32_t Loop, ValueId Id);

/// What the call is given there is only written to, by all that it may run:
/// `fetch(url, &status)`. What stood there before is no input of the request.
bool onlyWrites(const Program &P, CallRef Call, size_t Arg);

} // namespace throttlint

#endif
