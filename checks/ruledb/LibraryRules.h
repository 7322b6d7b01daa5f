//===- LibraryRules.h - what library functions do ---------------*- C++ -*-===//
//
// Purpose: typed form of rules/{clients,async,blocking,values}/*.json: which
// function sends a request, sets a URL, sleeps, schedules a callable, builds
// a text. Field by field documentation: rules/schema/library.schema.json.
// Example: {"name": "curl_easy_perform", "role": "send",
//           "url": {"slot": "url", "of": {"arg": 0}}}.
// Not for: limits (see ApiRules.h).
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_LIBRARYRULES_H
#define THROTTLINT_RULEDB_LIBRARYRULES_H

#include "facts/Value.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throttlint {

/// Says where a value comes from at a call.
struct ValueSpec {
  enum KindTy : uint8_t {
    None,
    Arg,      ///< argument Index, counted from the end when negative
    Receiver, ///< the object
    Slot,     ///< state Text of the object Of[0]
    CtorArg,  ///< constructor argument Index of the object Of[0]
    Member,   ///< member Text of the object Of[0]
    Concat,   ///< the texts of Of in order
    First,    ///< the first of Of that is known
    Literal,  ///< Text itself
    Number,   ///< the number that Text writes out
    Callee,   ///< the last part of the callee's name
    Service,  ///< what encloses the callee's class, with dots
    RawHttp,  ///< the URL in a raw HTTP request text Of[0]
    RawVerb,  ///< the verb in a raw HTTP request text Of[0]
    UrlHost,  ///< scheme and host of the URL Of[0]
    UrlPath,  ///< path and query of the URL Of[0]
    Result,   ///< what the call returns
    Minus,    ///< Of[0] minus Of[1]: how far apart two iterators are
    Clock,    ///< the present time
    Typed,    ///< the first argument whose class is Text
  } Kind = None;
  int Index = 0;
  std::string Text;
  std::vector<ValueSpec> Of;

  explicit operator bool() const { return Kind != None; }
};

enum class Role : uint8_t {
  Send,     ///< sends a request
  Set,      ///< sets state of an object (URL of a handle, delay of a timer)
  Sleep,    ///< waits for a duration
  Wait,     ///< waits for an event of unknown duration
  Inspect,  ///< looks at the answer that an object holds
  Schedule, ///< arranges that a callable runs later or elsewhere
  Invoke,   ///< runs a callable before it returns
  Bind,     ///< makes a callable of a callable
  Affinity, ///< decides on which thread the receiver's handlers run
  Identity, ///< returns one of its inputs, as far as we care
  Concat,   ///< joins texts
  Append,   ///< adds text to its receiver or first argument
  Format,   ///< fills a format text
  Opaque,   ///< a text or number that depends on its inputs
  Now,      ///< reads a clock
  Run,      ///< runs an event loop until it ends
  Acquire,  ///< asks a limiter to let one through
  Lock,     ///< takes a lock
  Unlock,   ///< gives a lock back; of a constructor: builds a guard without one
  Least,    ///< returns the smallest of its arguments
  Greatest, ///< returns the greatest of its arguments
  Clamp,    ///< returns its first argument, kept between the two others
  Sum,      ///< returns the sum of its arguments
  Duration, ///< makes a duration of a number of units
  Random,   ///< returns a random number, not negative
  Replace,  ///< replaces a text within a text
  Make,     ///< builds an object: of its first template argument, or what
            ///< it returns
  File,     ///< opens a file
  Store,    ///< puts what it is given into a file, or does no more than end
            ///< that
  // Containers, from here on.
  Take,   ///< gives at most so many elements of a container
  Resize, ///< gives a container just so many elements
  Grow,   ///< adds elements to a container
  Erase,  ///< removes the elements between two iterators
  Size,   ///< returns the number of elements
  Begin,  ///< returns an iterator to the first element
  End,    ///< returns an iterator behind the last element
};

/// Where a callable runs.
enum class ContextKind : uint8_t {
  None,
  EventLoop, ///< blocking freezes everything else
  Pool,      ///< blocking takes a worker away
  Thread,    ///< a thread of its own: blocking is fine
};

/// A name where `*` stands for any text, also none.
bool matchesName(std::string_view Pattern, std::string_view Name);

/// All must hold for a model to apply.
struct ModelCondition {
  int Arg = 0;
  bool Receiver = false; ///< of the object instead
  /// Enumerator names or literal texts, keys of functions pointed to, or names
  /// of variables of the whole program.
  std::vector<std::string> Is;
  /// Patterns for the class of the argument's type.
  std::vector<std::string> Type;
};

struct FunctionModel {
  std::string Name;
  enum Role Role = Role::Opaque;
  std::vector<ModelCondition> When;
  /// Only when declared in a system header or one that a rule file names: for
  /// names that anyone may use.
  bool LibraryOnly = false;
  bool Blocking = false;
  /// Suspends instead of blocking when awaited.
  bool Awaitable = false;
  /// Sleep, Wait: never blocks the thread, only the fiber that calls it.
  bool Suspends = false;
  /// Set: returns the object itself, so that calls can be chained.
  bool Chains = false;
  /// Wait: until somebody has something to do, so that nobody can say how
  /// often a loop around it goes round.
  bool ForWork = false;
  /// Wait: until a person has typed something. No loop that asks is fast.
  bool ByPerson = false;
  /// Schedule: again and again. Invoke: once for each element.
  bool Repeats = false;
  ContextKind Context = ContextKind::None;
  ValueSpec Url, Verb;       // Send
  ValueSpec Answer;          // Send: what holds the answer
  ValueSpec Duration, Until; // Sleep
  ValueSpec Of, What;        // Set: object and value; Identity: What;
                             // Lock, Unlock: Of; Invoke: What it walks over
  ValueSpec Count;           // Take, Resize, Grow: how many elements; Invoke:
                             // how often it runs, at most
  ValueSpec Find;            // Replace: the text to look for
  bool Chunks = false;       // Take: each element has at most Count elements
  /// Take: a view that runs Handler where its elements are read, and gives what
  /// it returns ("maps") or the element ("tests").
  std::string Lazy;
  bool MayEndEarly = false; // Sleep: an event may end it before its time
  ValueSpec Since;          // Now: what counts as 0
  // Acquire: Permits in each Window (Unit each), Burst of them at once. It
  // waits, or refuses by returning false.
  ValueSpec Permits, Window, Burst;
  bool Refuses = false;
  /// Send: the library queues it and sends no more than its API allows.
  bool KeepsLimits = false;
  std::string Slot;          // Set
  ValueSpec Handler, Delay;  // Schedule, Invoke
  bool LastCallable = false; // Handler is the last callable argument
  /// The handler may be a text: the name of a method of this object's class.
  ValueSpec NamedIn;
  /// The object on whose thread the handler runs.
  ValueSpec On;
  /// Schedule: the event loop that runs the handler, where a program may have
  /// several. Run: the loop that is run.
  ValueSpec Loop;
  /// Calling this runs the handler: at once, or later when Queued.
  ValueSpec Signal;
  bool Queued = false;
  /// The handler runs only once if this is not 0, or when it returns this.
  ValueSpec Once;
  std::optional<double> EndsOnReturn;
  /// A result that nobody keeps waits for the callable in its destructor.
  bool JoinsIfDiscarded = false;
  /// Schedule: the callable runs once for each element of What, or Count times.
  bool PerElement = false;
  /// Invoke: what the callable returns is thrown away.
  bool DropsResult = false;
  /// Wait: returns at once; a loop around it spins.
  bool Spins = false;
  /// Wait: over when one of these functions is called, by a timer perhaps.
  std::vector<std::string> EndedBy;
  /// Wait: what was waited for once is over for good: a future's value.
  bool StaysOver = false;
  /// Wait: the event loop goes on meanwhile, nested in this call.
  bool ServesEvents = false;
  /// Schedule: the callable answers a request that somebody waits for.
  bool Answers = false;
  /// Schedule, with Answers: the provider who waits, where the library serves
  /// no other.
  std::string AnswersTo;
  /// What else the threads of the pool serve, in words. Empty: the pool is
  /// the program's own.
  std::string SharedWith;
  double Unit = 1; // seconds per unit of Duration and Delay
  /// The time is a struct of seconds and this fraction; Unit does not count.
  double StructFraction = 0;
  FormatStyle Style = FormatStyle::Braces; // Format
  ValueSpec Destination;                   // Format into a buffer, Append;
                                           // Inspect: where the answer goes
  /// Opaque: what it makes of a text: "number", "date", or nothing special.
  std::string Reads;
  int Rest = 0;        // Format, Concat: first argument that counts
  std::string Library; // id of the rule file
};

/// Whether the conditions of a model hold for a call's arguments. \p TypeOf
/// gives the class of an argument's type.
template <typename TypeFn>
bool conditionsHold(const FunctionModel &Model, const ValueStore &Values,
                    const std::vector<ValueId> &Args, ValueId Receiver,
                    TypeFn TypeOf) {
  auto Among = [](const std::vector<std::string> &Words,
                  const std::string &Word) {
    return std::find(Words.begin(), Words.end(), Word) != Words.end();
  };
  for (const ModelCondition &C : Model.When) {
    int Count = static_cast<int>(Args.size());
    int At = C.Arg < 0 ? Count + C.Arg : C.Arg;
    if (C.Receiver ? Receiver == NoValue : At < 0 || At >= Count)
      return false;
    if (!C.Type.empty()) {
      const std::string Type = TypeOf(static_cast<size_t>(At));
      if (std::none_of(C.Type.begin(), C.Type.end(), [&](const std::string &T) {
            return matchesName(T, Type);
          }))
        return false;
    }
    if (C.Is.empty())
      continue;
    const Value &A = Values[C.Receiver ? Receiver : Args[At]];
    bool Holds = false;
    if (A.Op == ValueOp::Enum || A.Op == ValueOp::Text)
      Holds = Among(C.Is, A.Text);
    else if (A.Op == ValueOp::Callable || A.Op == ValueOp::Global)
      Holds = Among(C.Is, A.Aux);
    else if (A.Op == ValueOp::Int)
      Holds = Among(C.Is, std::to_string(A.Int));
    if (!Holds)
      return false;
  }
  return true;
}

struct ContextRule {
  std::string Name;
  ContextKind Context = ContextKind::None;
  std::string SharedWith; ///< see FunctionModel
  bool Answers = false;   ///< see FunctionModel
};

/// A function that a framework runs again and again, for ever.
struct MainLoopRule {
  std::string Name;
  /// Only in programs that also define a function of this name.
  std::string Beside;
};

/// How a blocking sleep is rewritten so that it only suspends.
struct SleepFix {
  /// The new call; `{delay}` stands for how long, `{object}` for the object.
  std::string Text;
  /// Return types of the coroutines it fits in. Empty: it fits in functions
  /// that the library runs in fibers of its own.
  std::vector<std::string> Coroutines;
  /// The delay is of this class; empty: a whole number.
  std::string DelayType;
  /// Seconds: the finest delay it takes, or one unit of the number.
  double DelayUnit = 1;
  /// Class of an object that must be at hand.
  std::string Object;
  /// Headers it needs. Any of a group will do; the first is added if none is
  /// there.
  std::vector<std::vector<std::string>> Headers;

  explicit operator bool() const { return !Text.empty(); }
};

/// One file of library rules.
struct LibraryRules {
  std::string Id;
  std::string Name;
  std::vector<FunctionModel> Functions;
  /// Class templates of coroutine return types; None for generators.
  std::vector<ContextRule> CoroutineTypes;
  /// Methods whose overrides run in a context.
  std::vector<ContextRule> Overrides;
  /// Annotations that put a method in a context.
  std::vector<ContextRule> Annotations;
  /// Executors that decide where what is handed to them runs.
  std::vector<ContextRule> ExecutorTypes;
  std::vector<MainLoopRule> MainLoops;
  /// Class templates that hold a text / a fixed number of elements (template
  /// argument index) / a duration (index of the ratio argument).
  std::vector<std::string> TextTypes;
  /// Functions that build an element of their container from their arguments.
  std::vector<std::string> InPlace;
  /// Types of which a true value means that something failed.
  std::vector<std::string> ErrorTypes;
  std::map<std::string, int> ArrayTypes;
  std::map<std::string, int> DurationTypes;
  /// Names of the header files whose bodies are not read: the model knows.
  std::vector<std::string> Headers;
  /// Macros defined while parsing, as `NAME(args)` -> text.
  std::map<std::string, std::string> Macros;
  /// The same, for C++20 and later only.
  std::map<std::string, std::string> MacrosCxx20;
  /// What to write instead of a blocking sleep.
  std::string CoroutineSleep, HandlerSleep;
  struct SleepFix SleepFix;
  /// Of a class of durations: what makes one of a number of units (seconds).
  std::map<std::string, std::map<double, std::string>> DurationMakers;
  /// Classes whose objects hold a lock as long as they live.
  std::vector<std::string> LockTypes;
};

} // namespace throttlint

#endif
