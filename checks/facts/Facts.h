//===- Facts.h - what one translation unit tells us -------------*- C++ -*-===//
//
// Purpose: the contract between extraction and everything after it. Plain
// data: no Clang pointer, no JSON type; it can be built by hand in a test.
// Example: `for (auto &Id : Ids) Client.close(Id);` gives a FunctionFacts with
// one LoopFact (range `Ids`) and one CallFact whose argument is
// Element(loop 0, ...), in a block that belongs to the loop.
// Not for: judgement. Nothing here knows a limit.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_FACTS_H
#define THROTTLINT_FACTS_FACTS_H

#include "facts/Location.h"
#include "facts/Value.h"

#include <optional>
#include <string>
#include <vector>

namespace throttlint {

/// A member of an argument (-1: of the receiver) that a rule asks for.
struct MemberFact {
  int Arg = 0;
  std::string Name;
  ValueId What = NoValue;
};

/// One call, construction, or use of a callable.
struct CallFact {
  Location Loc;
  /// USR of the callee, or empty when it is not known by name.
  std::string CalleeUsr;
  /// Qualified name without template arguments, inline and anonymous
  /// namespaces: `std::future::get`.
  std::string Key;
  /// Other keys the same call may be modelled under: the class it was spelled
  /// with (`httplib::SSLClient::Get` for a base's Get), and its bases.
  std::vector<std::string> OtherKeys;
  /// Name of a method of an object whose class only a use of the template
  /// knows: `close` in `client.close(id)`. The key says the class if it is
  /// known but for its arguments.
  std::string DependentName;
  /// The callee in the author's words: `client.close`.
  std::string Spelling;
  ValueId Receiver = NoValue;
  /// The value called, for calls without a name: `Fn` in `Fn(x)`.
  ValueId Callee = NoValue;
  std::vector<ValueId> Args;
  std::vector<MemberFact> Members;
  /// Class of each argument's type (key), empty for others.
  std::vector<std::string> ArgTypes;
  std::string ResultType;
  bool Virtual = false;
  bool Awaited = false;
  /// The value of the call is not looked at.
  bool Discarded = false;
  /// Cannot change its receiver or arguments: the same inputs, the same
  /// answer as far as the signature tells.
  bool ReadOnly = false;
  /// Declared in a system header (or one of our stand-ins for it).
  bool SystemCallee = false;
  /// The same, or declared in a header that a rule file names.
  bool LibraryCallee = false;
  /// Runs while its function holds a lock, whichever way control came.
  bool UnderLock = false;
  /// Which `{ .. }` that is no branch and no loop it stands in: what is built
  /// there ends there. 0: none.
  uint32_t Scope = 0;
};

/// An object that a fix may use, and how it is reached: `bot.`, `bot_->`.
struct ObjectFact {
  std::string Type;
  std::string Access;
};

/// A sleep that may be written anew: it is a statement of its own, in a source
/// file, not in a macro, a template or a `catch`, and no lock is held there.
/// What a fix must know of the place is here.
struct RewriteFact {
  uint32_t Call = 0;
  /// The call from its first character to one past its last; in the file of
  /// its location.
  uint32_t Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
  /// How long, in the author's words. Evaluating it changes nothing.
  std::string Delay;
  /// Class of the delay; empty for a whole number.
  std::string DelayType;
  /// Seconds of one unit of the delay, where it counts whole units.
  double DelayUnit = 0;
  /// The delay in seconds, where it is written as a constant.
  std::optional<double> Seconds;
  std::vector<ObjectFact> Objects;
  /// Of the names that fixes begin with: those that mean something else here.
  std::vector<std::string> Hidden;
  /// Of the headers that fixes need: those that are included, and those that
  /// could be.
  std::vector<std::string> Included, Includable;
};

enum class RepetitionKind : uint8_t { For, While, Do, RangeFor, Goto };

enum class TripKind : uint8_t { Unknown, Exact, AtMost };

struct TripCount {
  TripKind Kind = TripKind::Unknown;
  uint64_t Count = 0;
};

/// A statement that runs its body many times.
struct LoopFact {
  RepetitionKind Kind = RepetitionKind::For;
  Location Loc;
  /// What is walked over, or the condition, in the author's words.
  std::string Spelling;
  ValueId Range = NoValue;
  TripCount Trips;
  /// Block every round passes; where the condition is, if there is one.
  uint32_t Header = 0;
  /// Blocks from which some path comes round again, the header included.
  std::vector<uint32_t> Blocks;
  /// The body stands between these lines; a nested loop lies inside.
  uint32_t EndLine = 0;
};

/// A variable that a loop changes: its value before, and after a round.
struct PhiFact {
  uint32_t Loop = 0;
  std::string Name;
  ValueId Init = NoValue;
  ValueId Next = NoValue;
  /// Blocks that give it another value. A round that passes none of them
  /// leaves it as it was.
  std::vector<uint32_t> ChangedIn;
};

struct BlockEdge {
  uint32_t To = 0;
  /// Taken only when something throws.
  bool Throws = false;
  /// Of a `case`: true when it is taken.
  ValueId When = NoValue;
};

/// A straight run of calls.
struct BlockFact {
  std::vector<uint32_t> Calls;
  std::vector<BlockEdge> Succs;
  /// What decides between the successors (true branch first), if anything.
  ValueId Condition = NoValue;
};

struct FieldWrite {
  std::string FieldUsr;
  ValueId What = NoValue;
  /// The block that writes it; NoBlock where the flow graph does not say.
  uint32_t Block = UINT32_MAX;
};
inline constexpr uint32_t NoBlock = UINT32_MAX;

/// A member of a variable's object is given a value: `params.page = n`.
struct PartWrite {
  ValueId Object = NoValue;
  ValueId What = NoValue;
};

/// A callable put into a field, a global, or a container that is one: who runs
/// what is in there may run this.
struct StoreFact {
  std::string Usr;
  ValueId What = NoValue;
};

/// A value a function returns, and the block that returns it.
struct ReturnFact {
  ValueId What = NoValue;
  uint32_t Block = 0;
};

/// What a container that was handed over by reference holds when the function
/// returns, on one of the ways out.
struct HandedBack {
  uint32_t Param = 0;
  ValueId What = NoValue;
};

/// Names what the callers of a function hand over by reference, as if it were
/// a member.
inline std::string paramStateUsr(const std::string &FunctionUsr,
                                 int64_t Index) {
  return FunctionUsr + "#" + std::to_string(Index);
}
/// The same of what a closure holds by reference.
inline std::string captureStateUsr(const std::string &FunctionUsr,
                                   int64_t Index) {
  return FunctionUsr + "&" + std::to_string(Index);
}

struct ParamFact {
  std::string Name;
  std::string Type;
};

struct FunctionFacts {
  std::string Usr;
  std::string Key;
  /// As a person would say it: `SlackClient::close`, `lambda in main`.
  std::string Name;
  Location Loc;
  std::string RecordUsr;
  std::string RecordKey;
  /// The template, or generic lambda, that this is one use of. Of a pattern:
  /// itself, or the template it stands in.
  std::string PatternUsr;
  /// Class template of the return type: `asio::awaitable`.
  std::string ReturnType;
  bool Coroutine = false;
  bool Lambda = false;
  bool Constructor = false;
  /// A template as it is written, which nothing in its unit uses. It counts
  /// where nothing in the program does.
  bool Pattern = false;
  /// Part of the body could not be parsed: what is missing may matter.
  bool HasErrors = false;
  /// USRs and keys of the methods it overrides, nearest first.
  std::vector<std::string> OverriddenUsrs;
  std::vector<std::string> OverriddenKeys;
  /// Annotations that a macro of a framework left: `qt_slot`.
  std::vector<std::string> Annotations;
  std::vector<ParamFact> Params;
  std::vector<std::string> Captures;
  std::vector<CallFact> Calls;
  std::vector<RewriteFact> Rewrites;
  std::vector<LoopFact> Loops;
  std::vector<PhiFact> Phis;
  std::vector<BlockFact> Blocks;
  uint32_t Entry = 0;
  uint32_t Exit = 0;
  std::vector<ReturnFact> Returns;
  /// Of the parameters that the function changes.
  std::vector<HandedBack> HandsBack;
  /// Given to calls of which nothing else is kept: printed, parsed, thrown.
  std::vector<ValueId> Uses;
  std::vector<FieldWrite> FieldWrites;
  /// The same of variables that outlive a call and are no members: globals,
  /// static locals, what a parameter refers to (see paramStateUsr), elements
  /// of containers.
  std::vector<FieldWrite> StateWrites;
  std::vector<PartWrite> PartWrites;
  std::vector<StoreFact> Stores;
};

/// A literal that names a host, or one a rule asks about.
struct LiteralFact {
  std::string Text;
  Location Loc;
  /// Used only on some paths.
  bool Conditional = false;
};

/// A global or static variable with the value it starts with.
struct GlobalFact {
  std::string Usr;
  ValueId What = NoValue;
};

enum class UnitStatus : uint8_t {
  Ok,      ///< parsed without errors
  Partial, ///< parsed with errors; facts may have holes
  Failed,  ///< not analysed
};

/// One error of the parser, as a person reads it.
struct UnitError {
  std::string Message;
  Location Loc;
};

/// Everything kept of one translation unit.
struct TuFacts {
  std::string MainFile;
  UnitStatus Status = UnitStatus::Ok;
  std::vector<UnitError> Errors;
  unsigned ErrorCount = 0;
  std::vector<std::string> Files;
  ValueStore Values;
  std::vector<FunctionFacts> Functions;
  std::vector<GlobalFact> Globals;
  std::vector<FieldWrite> FieldDefaults;
  /// By initialisers outside of functions.
  std::vector<StoreFact> Stores;
  std::vector<LiteralFact> Literals;
};

} // namespace throttlint

#endif
