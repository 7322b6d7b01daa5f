//===- Connections.h - signals, slots, and where objects live ---*- C++ -*-===//
//
// Purpose: what the program connects at run time. Calling a signal runs the
// handlers connected to it; an object that was moved to a thread runs its
// handlers there.
// Example: after `connect(a, &A::done, b, &B::next)` the call `emit done()`
// runs B::next: at once, or later when b lives on another thread.
// Not for: timers and other callers within libraries (see Contexts.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_CONNECTIONS_H
#define THROTTLINT_PROGRAM_CONNECTIONS_H

#include "program/Program.h"

#include <map>

namespace throttlint {

class Connections {
public:
  explicit Connections(const Program &P);

  struct Link {
    ValueId Handler = NoValue;
    const FunctionModel *By = nullptr;
    /// Class of the object on whose thread the handler runs, if known.
    std::string On;
  };
  /// Handlers that calling a signal runs, signals in between passed over.
  std::vector<Link> of(const std::string &SignalKey) const;
  /// The handler runs later: asked for, or the objects live apart.
  bool queued(const Link &L, const std::string &SenderClass) const;
  /// Where objects of a class were moved to, if they were.
  std::optional<ContextKind> affinity(const std::string &Class) const;
  /// Class of the object on whose thread a model's handler runs: the object
  /// the call names, or else the handler's own. Empty if not known.
  std::string objectOf(CallRef Ref, const FunctionModel &M,
                       ValueId Handler) const;

private:
  const Program &P;
  std::map<std::string, std::vector<Link>> Links;
  std::map<std::string, ContextKind> Moved;
};

} // namespace throttlint

#endif
