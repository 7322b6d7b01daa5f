//===- Changes.h - state that a library call may change ---------*- C++ -*-===//
//
// Purpose: names, among the state writes of a function, those of which only
// that they happen is known.
// Example: `stop_.store(false)` and `std::getline(in, chat_)` leave a state
// write under changedStateUsr() of the member, without a value.
// Not for: what state holds: such a write says nothing about that, and keeping
// it apart leaves the values that are known as they are.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_CHANGES_H
#define THROTTLINT_FACTS_CHANGES_H

#include <string>

namespace throttlint {

/// Names the change of a member, a global, or what a parameter or a capture
/// refers to (see paramStateUsr).
inline std::string changedStateUsr(const std::string &StateUsr) {
  return StateUsr + "!";
}

} // namespace throttlint

#endif
