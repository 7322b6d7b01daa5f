//===- Contexts.h - on which thread functions run ---------------*- C++ -*-===//
//
// Purpose: how frameworks reach the program's functions: which callables are
// handed to an event loop, a pool or a thread (armings), and which functions
// are entered on one of them (entries), for each way of reaching them.
// Example: `asio::post(pool, f)` arms f in a pool; a slot of Qt is entered on
// the event loop, unless its object was moved to a thread of its own.
// Not for: what the functions do there (see Effects.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_CONTEXTS_H
#define THROTTLINT_PROGRAM_CONTEXTS_H

#include "program/Effects.h"

#include <map>
#include <set>

namespace throttlint {

/// A callable that the program schedules.
struct Arming {
  FuncId Owner = NoFunc;
  const Effect *By = nullptr;
  FuncId Handler = NoFunc;
  ContextKind Context = ContextKind::None;
  /// What else a shared pool serves.
  std::string SharedWith;
  std::optional<double> Seconds;
  bool Repeats = false;
  bool Timer = false;
};

/// A way in which a framework reaches a function.
struct Entry {
  enum KindTy : uint8_t { Coroutine, Slot, EventHandler, Handler } Kind;
  FuncId Fn = NoFunc;
  ContextKind Context = ContextKind::EventLoop;
  std::string SharedWith;
  const LibraryRules *Library = nullptr;
  /// The call that hands it over, if that is how it is reached.
  const Arming *By = nullptr;
  /// The framework is in the rules.
  bool Known = true;
};

/// The method is one of those that a rule of overrides names.
bool overrides(const FunctionFacts &F, const ContextRule &Rule);

class Contexts {
public:
  Contexts(const Program &P, const Effects &E);

  const std::vector<Arming> &armings() const { return Armings; }
  /// At most one for each function and context, by function.
  const std::vector<Entry> &entries() const { return Entries; }
  /// Some call hands the function to an event loop.
  bool armedOnEventLoop(FuncId Fn) const;
  /// What a call schedules runs again and again by itself: not a timer that
  /// was told to fire once, nor a handler that always tells it to stop.
  bool repeats(const Effect &Schedule, FuncId Handler) const;
  /// Functions that a framework runs again and again, for ever.
  const std::vector<FuncId> &mainLoops() const { return MainLoops; }

private:
  const Program &P;
  const Effects &E;
  std::vector<Arming> Armings;
  std::vector<Entry> Entries;
  std::vector<FuncId> MainLoops;
  /// Where a handler was seen to run, whatever its declaration says.
  std::map<FuncId, std::set<ContextKind>> Seen;

  /// Event loops that run in threads only, beside one that does not.
  std::set<std::string> OwnLoops;

  /// What tells an event loop from others: the variables that hold it.
  std::vector<std::string> namesOf(ValueId Loop) const;
  void collectLoops();
  void place(Arming &A) const;
  void collectArmings();
  void placeCoroutines();
  void collectEntries();
  void collectMainLoops();
};

} // namespace throttlint

#endif
