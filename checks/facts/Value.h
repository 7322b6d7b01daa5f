//===- Value.h - what an expression is known to be --------------*- C++ -*-===//
//
// Purpose: symbolic values of expressions: text templates, numbers,
// durations, callables, and honest holes. Values are hash-consed in a
// ValueStore, so equality is equality of ids.
// Example: `"https://slack.com/api/" + Method` inside `call(Method)` is
//   Concat(Text("https://slack.com/api/"), Param(0)).
// Not for: control flow (see FunctionFacts::Blocks).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_VALUE_H
#define THROTTLINT_FACTS_VALUE_H

#include "facts/Location.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace throttlint {

using ValueId = uint32_t;

/// The id every store gives to "nothing at all".
inline constexpr ValueId NoValue = 0;

/// Name of the unknown that decides about a `try`: Kids[1] of the Select when
/// it came to its end, Kids[2] when something was thrown.
inline constexpr std::string_view TryEnded = "try";

enum class ValueOp : uint8_t {
  None,      ///< no value
  Unknown,   ///< cannot be known; Text names it, Kids are what it depends on;
             ///< Aux "number" or "date": read from a text as such;
             ///< "made": of Kids and of nothing else, as a text of a number;
             ///< "element": what stands at place Kids[1] of Kids[0];
             ///< "drawn": another one each time the place Int is passed
  Text,      ///< a literal text
  Int,       ///< an integer constant
  Real,      ///< a floating constant
  Enum,      ///< an enumerator: Text its name, Int its number
  Param,     ///< parameter number Int of the owning function; Aux its name
  Capture,   ///< captured variable number Int of the owning lambda
  This,      ///< the object the owning method runs on
  Field,     ///< member Text (USR) named Aux of Kids[0]
  Global,    ///< variable Text (USR) named Aux
  Concat,    ///< the texts of Kids in order
  Arith,     ///< operator Text over Kids; Aux "error": true if one happened
  Scale,     ///< Kids[0] times Real, in seconds
  Now,       ///< the present time; Int is the rank of the place of the reading
  Result,    ///< what call number Int of function Text returned
  Out,       ///< what call number Int of function Text wrote to argument Aux
  Element,   ///< one element of Kids[0], by loop number Int of function Text
  Phi,       ///< a variable changed by a loop: phi number Int of function Text
  Construct, ///< an object of type Aux built by constructor Text from Kids
  Callable,  ///< function Text; Kids[0] its receiver, then its captures
  Choice,    ///< one of Kids
  Select,    ///< Kids[1] or Kids[2], decided by Kids[0]
  Format,    ///< format text Kids[0] in style Int, filled with the other Kids
  RawHttp,   ///< URL (Int 0) or verb (Int 1) of the raw request text Kids[0]
  Slot,      ///< state Text of the object Kids[0], e.g. the URL of a handle
  CtorArg,   ///< constructor argument Int of the object Kids[0]
  Begin,     ///< iterator to the first element of Kids[0]
  Size,      ///< number of elements of Kids[0]
  Take,      ///< Kids[0] with at most Kids[1] elements, either may be missing;
             ///< further Kids are what it depends on. Text "chunk": each
             ///< element has at most Kids[1]; "maps", "tests": a view that
             ///< runs Kids[2] on each element that is read
  Grow,      ///< Kids[0] and Kids[1] (or some) more; further Kids say which
  Replace,   ///< text Kids[0] with Kids[2] where Kids[1] stood
  Random,    ///< a random number, not negative; drawn at the place Int, as
             ///< for Now
  UrlPart,   ///< scheme and host (Int 0), or the rest (Int 1), of the URL
             ///< Kids[0]
};

struct Value {
  ValueOp Op = ValueOp::None;
  int64_t Int = 0;
  double Real = 0;
  std::string Text;
  std::string Aux;
  std::vector<ValueId> Kids;

  bool operator==(const Value &) const = default;
};

/// How a format text names its arguments.
enum class FormatStyle : uint8_t { Braces, Printf, Qt, Dollar, Boost };

/// Owns values; equal values get equal ids. Ids are dense and start at 1.
class ValueStore {
public:
  ValueStore();

  ValueId add(Value V);
  const Value &operator[](ValueId Id) const { return Nodes[Id]; }
  /// Gives a value away; the store is of no use after that.
  Value release(ValueId Id) { return std::move(Nodes[Id]); }
  size_t size() const { return Nodes.size(); }

  ValueId unknown(std::string_view Name, std::vector<ValueId> DependsOn = {});
  ValueId text(std::string_view Text);
  ValueId integer(int64_t Number);
  /// A number that is written out: `0.5`.
  ValueId number(const std::string &Digits);
  /// The clock as it is read at a place.
  ValueId now(Location At);
  ValueId concat(std::vector<ValueId> Parts);
  ValueId arith(std::string_view Operator, std::vector<ValueId> Operands);
  ValueId scale(ValueId Operand, double Factor);
  /// One of the given values; equal ones are merged, a single one is itself.
  ValueId choice(std::vector<ValueId> Of);
  /// A format text filled with arguments; a Format while it is not known.
  ValueId format(FormatStyle Style, ValueId Format, std::vector<ValueId> Args);
  ValueId select(ValueId Condition, ValueId Then, ValueId Else);
  /// \p Container cut to \p Count elements; NoValue where not known.
  ValueId take(ValueId Container, ValueId Count,
               std::vector<ValueId> DependsOn = {});
  /// \p In with \p With in all places of \p What; a Replace while the places
  /// are not known.
  ValueId replace(ValueId In, ValueId What, ValueId With);
  /// The address of a URL, or its path and query; a UrlPart while the URL is
  /// not known.
  ValueId urlPart(ValueId Url, bool Path);

private:
  std::vector<Value> Nodes;
  /// By hash, so that each value is kept once.
  std::unordered_multimap<size_t, ValueId> Ids;
};

} // namespace throttlint

#endif
