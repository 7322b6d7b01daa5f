//===- HostVersion.h - whether this is the right clang-tidy -----*- C++ -*-===//
//
// Purpose: a module that is loaded into a clang-tidy of another version crashes
// it somewhere. This ends it with a word instead.
// Example: a static `RightHost` in front of the module's registration.
// Not for: a clang-tidy that brings LLVM in itself: it shows no version.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PLUGIN_HOSTVERSION_H
#define THROTTLINT_PLUGIN_HOSTVERSION_H

namespace throttlint {

/// Ends the process when it has loaded Clang's libraries of another version.
struct RightHost {
  RightHost();
};

} // namespace throttlint

#endif
