//===- Program.h - all translation units as one program ---------*- C++ -*-===//
//
// Purpose: links TuFacts by USR into one program with one value store, and
// answers what a value, a callee, a field is across units.
// Example: Program P = Program::link(std::move(Units), Rules);
//          P.texts(Effect.Url) -> {"https://slack.com/api/{method}"}.
// Not for: judgement. No Clang here; it can be tested on hand-built facts.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_PROGRAM_PROGRAM_H
#define THROTTLINT_PROGRAM_PROGRAM_H

#include "facts/Facts.h"
#include "ruledb/RuleDatabase.h"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace throttlint {

using FuncId = uint32_t;
inline constexpr FuncId NoFunc = UINT32_MAX;

/// One call of one function.
struct CallRef {
  FuncId Fn = NoFunc;
  uint32_t Call = 0;
  auto operator<=>(const CallRef &) const = default;
};

/// What a callee's parameters, object and captures stand for at a call.
struct Binding {
  std::span<const ValueId> Args;
  ValueId This = NoValue;
  std::span<const ValueId> Captures;
};

/// A function a call may reach.
struct Target {
  FuncId Fn = NoFunc;
  /// The callable value, for closures: holds the captures.
  ValueId Callable = NoValue;
};

/// A host that a literal names, and whose it is.
struct NamedHost {
  std::string Scheme; ///< may be empty
  std::string Host;
  const Api *Of = nullptr; ///< null: public, and in no rule
};

/// Who knows which function a callable is.
enum class Origin : uint8_t {
  Known,  ///< the value itself, as far as anybody knows
  Caller, ///< who handed it over as an argument or capture
  Object, ///< who knows the object it is a member of
};

class Program {
public:
  /// Links units in the given order; the caller sorts them.
  static Program link(std::vector<TuFacts> Units, const RuleDatabase &Rules);

  const RuleDatabase &rules() const { return *Rules; }
  ValueStore &values() const { return *Values; }
  const std::vector<FunctionFacts> &functions() const { return Functions; }
  const FunctionFacts &function(FuncId Id) const { return Functions[Id]; }
  const CallFact &call(CallRef Ref) const {
    return Functions[Ref.Fn].Calls[Ref.Call];
  }
  FuncId find(const std::string &Usr) const;
  const std::string &file(Location L) const { return Files[L.File]; }
  const std::vector<LiteralFact> &literals() const { return Literals; }
  /// Public hosts that literals of a file name.
  std::span<const NamedHost> hostsIn(uint32_t File) const;
  /// The same of all files.
  std::span<const NamedHost> hosts() const { return AllHosts; }

  /// Block of a call, or nothing when it is unreachable.
  std::optional<uint32_t> blockOf(CallRef Ref) const;
  /// Loops of the function around a call, outermost first.
  const std::vector<uint32_t> &loopsAround(CallRef Ref) const;

  /// Models of a call: those whose name and conditions fit.
  std::vector<const FunctionModel *> models(CallRef Ref) const;
  /// Functions with bodies that a call may run.
  std::vector<Target> targets(CallRef Ref) const;
  /// Functions that a callable value is.
  std::vector<Target> targetsOf(ValueId Callable) const;
  /// Functions it may be by what the program stores where it comes from. The
  /// value speaks of the parameters of \p In.
  std::vector<Target> candidates(ValueId Callable, FuncId In) const;
  Origin originOf(ValueId Callable) const;
  /// The call names a method of a class that is not known: its targets are of
  /// classes that have one of that name.
  bool byNameOnly(CallRef Ref) const;
  /// The same, and the template asks nothing else of the object.
  bool byOneNameOnly(CallRef Ref) const;
  /// The one virtual call of its method in the program: whichever override
  /// ever runs, runs here.
  bool onlyCall(CallRef Ref) const;

  /// All calls of a function; nothing when others may call it unseen: its
  /// address is taken, it overrides a method.
  std::optional<std::vector<CallRef>> callersOf(FuncId Fn) const;

  /// Nothing in the program calls it or names it: what its parameters are
  /// nobody can say.
  bool calledFromOutside(FuncId Fn) const;

  /// Where a model says a value comes from.
  ValueId at(CallRef Ref, const ValueSpec &Spec) const;
  /// The callable a model schedules or invokes.
  ValueId handlerOf(CallRef Ref, const FunctionModel &Model) const;
  /// Its qualified name, also of a library's function; or empty.
  std::string handlerKey(CallRef Ref, const FunctionModel &Model) const;
  /// Qualified name of the signal a model connects, or empty.
  std::string signalKey(CallRef Ref, const FunctionModel &Model) const;
  /// Class of the object at a place of a call, as far as its type says.
  std::string classAt(CallRef Ref, const ValueSpec &Spec) const;
  std::string receiverClass(CallRef Ref) const;

  ValueId substitute(ValueId Id, const Binding &With) const;
  /// Replaces results of functions that just return something, and fields of
  /// known objects. Keeps what belongs to the function itself.
  ValueId normalize(ValueId Id) const;
  /// Looks up everything the program knows: fields, globals, slots.
  ValueId resolve(ValueId Id) const;

  /// The text with `{holes}`; several where the program has alternatives.
  std::vector<std::string> texts(ValueId Id, size_t Most = 4) const;
  /// Seconds (or a plain number) if known.
  std::optional<double> number(ValueId Id) const;

  /// Visits \p Id and all it depends on, through phis and calls' inputs.
  /// The visitor returns false to leave a branch out.
  void visit(ValueId Id,
             const std::function<bool(ValueId, const Value &)> &Visitor) const;
  const PhiFact *phi(const Value &V) const;
  std::optional<CallRef> resultOf(const Value &V) const;

  /// The URL of a request is (still) a text that may be no request at all.
  bool maybeNoRequest(ValueId Url) const {
    return (*Values)[Url].Op == ValueOp::RawHttp;
  }
  void recordSet(ValueId Handle, const std::string &Slot, ValueId What);
  /// What was given to a slot of an object that is held in a variable: under
  /// the variable's name, or before the object was put there.
  std::vector<ValueId> setsOf(ValueId Holder, const std::string &Slot) const;

  /// What the program writes to a member, a global, a slot, or what a
  /// parameter of \p In refers to; with the function that writes it.
  using Writes = std::vector<std::pair<FuncId, ValueId>>;
  Writes writesTo(const Value &State, FuncId In) const;

private:
  const RuleDatabase *Rules = nullptr;
  std::unique_ptr<ValueStore> Values;
  std::vector<FunctionFacts> Functions;
  std::vector<std::string> Files;
  std::vector<LiteralFact> Literals;
  std::vector<NamedHost> AllHosts;
  std::unordered_map<uint32_t, std::vector<NamedHost>> FileHosts;
  std::unordered_map<std::string, FuncId> ByUsr;
  std::unordered_map<std::string, FuncId> Methods; // by qualified name
  /// The same of templates' and other methods, by their own name.
  std::unordered_map<std::string, std::vector<FuncId>> MethodsByName;
  std::unordered_map<std::string, std::vector<FuncId>> Overriders;
  std::unordered_map<std::string, std::vector<std::pair<FuncId, ValueId>>>
      FieldWrites, StateWrites;
  std::unordered_map<std::string, std::vector<ValueId>> Globals;
  std::unordered_map<std::string, std::vector<ValueId>> Constructions;
  std::unordered_map<std::string, std::vector<ValueId>> FieldSets;
  /// Members that hold an object built on the spot: `m_timer = new QTimer`.
  std::unordered_map<ValueId, std::string> HeldBy;
  /// What is written to members, globals and other state.
  std::unordered_set<ValueId> Kept;
  // Callables.cpp: where callables are stored, made and handed over.
  using Sources = std::vector<std::pair<FuncId, ValueId>>;
  std::unordered_map<std::string, Sources> Stores, Closures;
  std::unordered_map<std::string, std::vector<FuncId>> Instances, CallOperators;
  std::vector<std::vector<std::optional<uint32_t>>> CallBlocks;
  std::vector<std::vector<std::vector<uint32_t>>> CallLoops;
  std::unordered_map<std::string, std::vector<CallRef>> Callers;
  std::unordered_set<std::string> AddressTaken;
  mutable std::unordered_map<ValueId, ValueId> Resolved, Normalized;
  mutable std::unordered_map<ValueId, std::optional<double>> Numbers;
  mutable std::unordered_map<uint64_t, std::vector<const FunctionModel *>>
      ModelMemo;

  void index();
  void indexHosts();
  void indexCallables(const std::vector<StoreFact> &UnitStores);
  std::vector<Target> namesakes(CallRef Ref) const;
  void overridesOf(const std::string &Usr, const Value &Object,
                   std::vector<FuncId> &Out) const;
  std::string slotKey(ValueId Handle, const std::string &Slot) const;
  ValueId fieldOf(ValueId Base, const Value &Field, unsigned Depth) const;
  ValueId elementAt(ValueId Table, ValueId Place) const;
  ValueId givenSomewhere(std::vector<ValueId> All, unsigned Depth) const;
  ValueId resolve(ValueId Id, unsigned Depth) const;
  ValueId normalize(ValueId Id, unsigned Depth) const;
  std::optional<ValueId> madeBy(const Value &V) const;
  ValueId rebuild(const Value &V,
                  const std::function<ValueId(ValueId)> &Kid) const;
  ValueId rawRequest(ValueId Text, bool Verb) const;
  std::optional<double> number(ValueId Id, unsigned Depth) const;
  std::optional<double> compute(const Value &V, unsigned Depth) const;
  void textsInto(ValueId Id, std::vector<std::string> &Out, size_t Most,
                 unsigned Depth) const;
};

} // namespace throttlint

#endif
