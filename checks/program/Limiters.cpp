//===- Limiters.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Limiters.h"

#include "program/Evaluate.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace throttlint {

/// Seconds after which every limiter lets through again: some thirty years.
static constexpr double Long = 1e9;
/// A count that no limiter lets through.
static constexpr double Many = 1e6;
/// Helpers on the way to the clock: `nowMs()`.
static constexpr unsigned MaxHelpers = 4;
/// Values that are looked at to try out one test once.
static constexpr unsigned MaxSteps = 2000;

static bool isComparison(const Value &V) {
  static constexpr std::string_view Operators[] = {"<",  "<=", ">",
                                                   ">=", "==", "!="};
  return V.Op == ValueOp::Arith && V.Kids.size() == 2 &&
         llvm::is_contained(Operators, std::string_view(V.Text));
}

const std::vector<ValueId> &Limiters::returnsOf(ValueId Id) const {
  auto [It, New] = Returned.try_emplace(Id);
  std::vector<ValueId> &Out = It->second;
  const Value Result = P.values()[Id];
  std::optional<CallRef> Ref = P.resultOf(Result);
  if (!New || !Ref || Result.Op != ValueOp::Result || !P.models(*Ref).empty())
    return Out;
  std::vector<Target> Targets = P.targets(*Ref);
  if (Targets.size() != 1)
    return Out;
  const CallFact &C = P.call(*Ref);
  std::vector<ValueId> Captures;
  ValueId This = C.Receiver;
  if (Targets[0].Callable != NoValue) {
    const Value Closure = P.values()[Targets[0].Callable];
    if (!Closure.Kids.empty()) {
      This = Closure.Kids[0];
      Captures.assign(Closure.Kids.begin() + 1, Closure.Kids.end());
    }
  }
  std::vector<ValueId> Args = C.Args;
  for (const ReturnFact &R : P.function(Targets[0].Fn).Returns)
    Out.push_back(P.substitute(R.What, {Args, This, Captures}));
  return Out;
}

bool Limiters::mentionsClock(ValueId Root, unsigned Depth) const {
  auto [It, New] = Clocks.try_emplace({Root, Depth}, false);
  if (New)
    It->second = looksAtClock(Root, Depth);
  return It->second;
}

bool Limiters::looksAtClock(ValueId Root, unsigned Depth) const {
  std::set<ValueId> Seen;
  std::vector<ValueId> Work{Root};
  for (size_t I = 0; I < Work.size() && I < 300; ++I) {
    ValueId Id = Work[I];
    if (Id == NoValue || !Seen.insert(Id).second)
      continue;
    const Value V = P.values()[Id];
    if (V.Op == ValueOp::Now)
      return true;
    if (isComparison(V) || V.Op == ValueOp::Callable)
      continue;
    if (const PhiFact *Phi = P.phi(V))
      Work.insert(Work.end(), {Phi->Init, Phi->Next});
    if (V.Op == ValueOp::Result && Depth < MaxHelpers) {
      for (ValueId R : returnsOf(Id))
        if (mentionsClock(R, Depth + 1))
          return true;
      continue;
    }
    // What decides is not what it is.
    Work.insert(Work.end(), V.Kids.begin() + (V.Op == ValueOp::Select ? 1 : 0),
                V.Kids.end());
  }
  return false;
}

/// The same variable, or what a loop makes of it.
static bool sameState(const Program &P, ValueId A, ValueId B) {
  for (ValueId *Id : {&A, &B})
    for (unsigned I = 0; I < 4; ++I)
      if (const PhiFact *Phi = P.phi(P.values()[*Id]);
          Phi && Phi->Init != NoValue && *Id != Phi->Init)
        *Id = Phi->Init;
  if (A == B)
    return true;
  const Value &X = P.values()[A], &Y = P.values()[B];
  return X.Op == Y.Op && !X.Text.empty() && X.Text == Y.Text &&
         (X.Op == ValueOp::Field || X.Op == ValueOp::Global);
}

/// `n + 1`, `tokens - 1`: one step on from where it was.
static bool stepsFrom(const Program &P, ValueId What, ValueId State) {
  std::set<ValueId> Seen;
  std::vector<ValueId> Work{What};
  for (size_t I = 0; I < Work.size() && I < 100; ++I) {
    ValueId Id = Work[I];
    if (Id == NoValue || !Seen.insert(Id).second)
      continue;
    const Value &V = P.values()[Id];
    if (V.Op == ValueOp::Arith && V.Kids.size() == 2 &&
        (V.Text == "+" || V.Text == "-")) {
      std::vector<ValueId> From{V.Kids[0]};
      if (V.Text == "+")
        From.push_back(V.Kids[1]);
      for (size_t K = 0; K < From.size() && K < 20; ++K) {
        if (sameState(P, From[K], State))
          return true;
        const Value &X = P.values()[From[K]];
        if (X.Op == ValueOp::Select || X.Op == ValueOp::Choice ||
            X.Op == ValueOp::Arith)
          From.insert(From.end(), X.Kids.begin(), X.Kids.end());
      }
    }
    if (const PhiFact *Phi = P.phi(V); Phi && Id != State)
      Work.push_back(Phi->Next);
    if (V.Op == ValueOp::Select || V.Op == ValueOp::Choice ||
        V.Op == ValueOp::Arith)
      Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
  }
  return false;
}

/// What a variable remembers: when, or how many.
Limiters::Memory Limiters::memoryOf(ValueId Leaf, FuncId In) const {
  // What is made of itself in many steps has many ways to each part.
  auto [Known, New] = MemoriesOf.try_emplace({Leaf, In}, Memory::None);
  if (!New)
    return Known->second;
  Memory Out = readMemory(Leaf, In);
  MemoriesOf[{Leaf, In}] = Out;
  return Out;
}

Limiters::Memory Limiters::readMemory(ValueId Leaf, FuncId In) const {
  const Value V = P.values()[Leaf];
  Memory Out = Memory::None;
  auto Look = [&](ValueId What) {
    if (mentionsClock(What))
      Out = Memory::Clock;
    else if (Out == Memory::None && stepsFrom(P, What, Leaf))
      Out = Memory::Count;
  };
  switch (V.Op) {
  case ValueOp::Phi:
    if (const PhiFact *Phi = P.phi(V); Phi && Phi->Next != Leaf) {
      Look(Phi->Next);
      // It comes from a member and goes back to it.
      if (Out == Memory::None && P.values()[Phi->Init].Op != ValueOp::Phi &&
          P.values()[Phi->Init].Op != ValueOp::Unknown)
        Out = memoryOf(Phi->Init, In);
    }
    return Out;
  case ValueOp::Unknown:
    // An element of what is fed with readings of the clock.
    for (ValueId K : V.Kids)
      if (memoryOf(K, In) == Memory::Clock)
        return Memory::Clock;
    return Memory::None;
  case ValueOp::Take:
  case ValueOp::Grow:
    return mentionsClock(Leaf) || (V.Kids[0] != Leaf &&
                                   memoryOf(V.Kids[0], In) == Memory::Clock)
               ? Memory::Clock
               : Memory::None;
  case ValueOp::Field:
  case ValueOp::Global:
  case ValueOp::Slot:
  case ValueOp::Param:
  case ValueOp::Capture: {
    bool Named = V.Op == ValueOp::Field || V.Op == ValueOp::Global;
    std::pair<std::string, FuncId> Key{V.Text, NoFunc};
    if (Named)
      if (auto It = Memories.find(Key); It != Memories.end())
        return It->second;
    for (const auto &[Fn, What] : P.writesTo(V, In))
      if (Fn == NoFunc || !P.function(Fn).Constructor)
        Look(What);
    if (Named)
      Memories[Key] = Out;
    return Out;
  }
  default:
    return Memory::None;
  }
}

/// Computes tests and waits for assumed clocks and counts.
struct Limiters::Reading {
  const Limiters &L;
  const Program &P;
  FuncId In;
  /// Just used: what memories of the clock hold then is taken as the start.
  double Now = 0, Count = 0;
  std::optional<double> Every; ///< all readings are this
  int64_t Latest = -1;
  unsigned Helpers = 0, Steps = 0;
  bool Nested = false; ///< memories are 0
  bool Refilling = false;
  // Found on the way.
  bool Clock = false, Unknown = false, Counts = false, Several = false;
  ValueId State = NoValue;

  Reading(const Limiters &L, FuncId In) : L(L), P(L.P), In(In) {}

  /// Where a reading of the clock stands; later ones are later.
  std::optional<int64_t> placeOf(ValueId Id) const {
    const Value V = P.values()[Id];
    if (V.Op == ValueOp::Now)
      return V.Int;
    if (V.Op == ValueOp::Result && Helpers < MaxHelpers &&
        llvm::any_of(
            L.returnsOf(Id), [&](ValueId R) { return L.mentionsClock(R); }))
      return P.call(*P.resultOf(V)).Loc.rank();
    return std::nullopt;
  }

  void findLatest(ValueId Root) {
    std::set<ValueId> Seen;
    std::set<int64_t> Places;
    std::vector<ValueId> Work{Root};
    for (size_t I = 0; I < Work.size() && I < 300; ++I) {
      if (Work[I] == NoValue || !Seen.insert(Work[I]).second)
        continue;
      const Value &V = P.values()[Work[I]];
      if (auto At = placeOf(Work[I]))
        Places.insert(*At);
      else if (V.Op != ValueOp::Callable && V.Op != ValueOp::Result)
        Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
    }
    Several = Places.size() > 1;
    if (!Places.empty())
      Latest = *Places.rbegin();
  }

  /// What a method writes to its members, as it is for the object of \p Leaf.
  ValueId forObject(ValueId What, FuncId Fn, ValueId Leaf) const {
    const Value Member = P.values()[Leaf];
    if (Member.Op != ValueOp::Field || Fn == NoFunc ||
        P.values()[Member.Kids[0]].Op == ValueOp::This)
      return What;
    std::vector<ValueId> Params;
    for (const ParamFact &Param : P.function(Fn).Params)
      Params.push_back(
          P.values().add({.Op = ValueOp::Param,
                          .Int = static_cast<int64_t>(Params.size()),
                          .Text = {},
                          .Aux = Param.Name,
                          .Kids = {}}));
    return P.substitute(What, {Params, Member.Kids[0], {}});
  }

  /// What a helper that \p In calls first makes of it: `refill();`.
  std::optional<double> refilled(ValueId Leaf) {
    if (Nested || Refilling || P.values()[Leaf].Op != ValueOp::Field)
      return std::nullopt;
    for (const auto &[Fn, What] : P.writesTo(Value(P.values()[Leaf]), In)) {
      bool Helps = Fn != NoFunc && Fn != In && !P.function(Fn).Constructor &&
                   L.mentionsClock(What) &&
                   llvm::any_of(P.function(In).Calls, [&](const CallFact &C) {
                     return C.CalleeUsr == P.function(Fn).Usr;
                   });
      if (!Helps)
        continue;
      Refilling = Clock = true;
      auto Outer = std::exchange(Every, Now);
      auto N = at(forObject(What, Fn, Leaf));
      Every = Outer;
      Refilling = false;
      return N;
    }
    return std::nullopt;
  }

  /// What a memory of the clock holds right after it was used at time 0.
  double justUsed(ValueId Leaf) {
    double Most = 0;
    auto Look = [&](ValueId What, FuncId Fn) {
      if (!L.mentionsClock(What) && !stepsFrom(P, What, Leaf))
        return;
      Reading Then(L, Fn);
      Then.Nested = true;
      Then.Every = 0;
      Then.Steps = Steps;
      if (auto N = Then.at(forObject(What, Fn, Leaf)))
        Most = std::max(Most, *N);
      Unknown |= Then.Unknown;
      Steps = Then.Steps;
    };
    const Value V = P.values()[Leaf];
    if (const PhiFact *Phi = P.phi(V))
      Look(Phi->Next, In);
    else if (V.Op != ValueOp::Unknown)
      for (const auto &[Fn, What] : P.writesTo(V, In))
        if (Fn == NoFunc || !P.function(Fn).Constructor)
          Look(What, Fn == NoFunc ? In : Fn);
    return Most;
  }

  std::optional<double> known(ValueId Id) {
    // What is too tangled to be tried out is no limiter.
    if (++Steps > MaxSteps)
      return std::nullopt;
    const Value V = P.values()[Id];
    switch (V.Op) {
    case ValueOp::Now:
      Clock = true;
      return Every ? *Every : V.Int == Latest ? Now : 0;
    case ValueOp::Random:
      return 0;
    case ValueOp::Size:
      Counts = true;
      if (State == NoValue)
        State = V.Kids[0];
      return Nested ? 0 : Count;
    case ValueOp::Field:
      // Seconds and fractions of a struct that holds the time.
      if (auto At = placeOf(P.normalize(V.Kids[0])))
        return known(P.normalize(V.Kids[0]));
      [[fallthrough]];
    case ValueOp::Global:
    case ValueOp::Phi:
    case ValueOp::Slot:
    case ValueOp::Param:
    case ValueOp::Capture:
    case ValueOp::Unknown:
      switch (L.memoryOf(Id, In)) {
      case Memory::Clock:
        State = Id;
        if (auto N = refilled(Id)) {
          State = Id;
          return N;
        }
        return Nested ? 0 : justUsed(Id);
      case Memory::Count:
        Counts = true;
        State = Id;
        return Nested ? 0 : Count;
      case Memory::None:
        return std::nullopt;
      }
      return std::nullopt;
    case ValueOp::Result: {
      if (Helpers >= MaxHelpers)
        return std::nullopt;
      const std::vector<ValueId> Returned = L.returnsOf(Id);
      if (Returned.empty() || Returned.size() > 4)
        return std::nullopt;
      auto Outer = Every;
      if (auto At = placeOf(Id); At && !Every)
        Every = *At == Latest ? Now : 0;
      ++Helpers;
      std::optional<double> Most;
      for (ValueId R : Returned)
        if (auto N = at(R))
          Most = Most ? std::max(*Most, *N) : *N;
      --Helpers;
      Every = Outer;
      return Most;
    }
    default:
      return std::nullopt;
    }
  }

  std::optional<double> at(ValueId Id) {
    return evaluate(
        P, Id, [&](ValueId V) { return known(V); },
        [&](ValueId V) -> std::optional<double> {
          if (auto N = P.number(V))
            return N;
          Unknown = true;
          return 1;
        });
  }
  std::optional<bool> passes(ValueId Test, double When, double HowMany) {
    Now = When;
    Count = HowMany;
    Steps = 0;
    auto N = at(Test);
    return N ? std::optional(*N != 0) : std::nullopt;
  }
  /// So many pass at once before the test says no.
  double mostPassing(ValueId Test, bool Pass) {
    double Least = 0, Most = Many;
    while (Most - Least > 1) {
      double Middle = std::floor((Least + Most) / 2);
      (passes(Test, 0, Middle) == Pass ? Least : Most) = Middle;
    }
    return std::max(1.0, Most);
  }
  /// What is filled in while nobody asks; nothing while it goes on growing.
  std::optional<double> fullest(ValueId Test) {
    while (P.values()[Test].Op == ValueOp::Arith &&
           P.values()[Test].Kids.size() == 1)
      Test = P.values()[Test].Kids[0];
    const Value V = P.values()[Test];
    std::optional<double> Out;
    Count = 0;
    for (ValueId Side : isComparison(V) ? V.Kids : std::vector<ValueId>{Test}) {
      ValueId Before = std::exchange(State, NoValue);
      Now = Long;
      auto Full = at(Side);
      Now = Long / 2;
      if (State != NoValue && Full && Full == at(Side))
        Out = Full;
      State = Before;
    }
    return Out;
  }
  /// Seconds until the test says \p Pass.
  double opensAfter(ValueId Test, bool Pass, double HowMany) {
    double From = 0, To = 1e-6;
    while (To < Long && passes(Test, To, HowMany) != Pass)
      From = std::exchange(To, To * 2);
    for (unsigned I = 0; I < 60; ++I) {
      double Middle = (From + To) / 2;
      (passes(Test, Middle, HowMany) == Pass ? To : From) = Middle;
    }
    return To;
  }
};

std::optional<Limiter> Limiters::ofWait(ValueId Duration, FuncId In) const {
  if (Duration == NoValue)
    return std::nullopt;
  Reading R(*this, In);
  R.findLatest(Duration);
  auto Rest = R.at(Duration);
  // Until a point in time that is remembered, or what is left of a time.
  if (!Rest || (R.State == NoValue && !R.Several))
    return std::nullopt;
  if (R.State != NoValue && !R.Clock) {
    // A plain member is no point in time.
    const Value &S = P.values()[R.State];
    if (R.Counts || S.Op == ValueOp::Unknown)
      return std::nullopt;
  }
  Limiter L;
  if (!R.Unknown && *Rest > 0)
    L.Seconds = *Rest;
  L.Wait = Duration;
  L.In = In;
  L.State = R.Clock && R.Several ? NoValue : R.State;
  return L;
}

/// Seconds from one to the next, by the figures of a model.
static std::optional<double> modelledSeconds(const Program &P,
                                             const Limiter &L) {
  auto Permits = P.number(L.Permits);
  if (!Permits || *Permits <= 0)
    return std::nullopt;
  // Without a window: a rate for one unit.
  if (!L.Model->Window)
    return L.Model->Permits ? std::optional(L.Model->Unit / *Permits)
                            : std::nullopt;
  auto Window = P.number(L.Window);
  return Window ? std::optional(*Window * L.Model->Unit / *Permits)
                : std::nullopt;
}

std::optional<Limiter> Limiters::ofModel(CallRef Ref,
                                         const FunctionModel &M) const {
  Limiter L;
  L.Model = &M;
  L.Permits = M.Permits ? P.at(Ref, M.Permits) : P.values().integer(1);
  L.Window = M.Window ? P.at(Ref, M.Window) : NoValue;
  L.State = P.normalize(P.at(Ref, M.Of));
  L.At = P.call(Ref).Loc;
  L.Seconds = modelledSeconds(P, L);
  if (M.Burst)
    if (auto N = P.number(P.at(Ref, M.Burst)))
      L.Burst = std::max(1.0, *N);
  return L;
}

std::optional<std::pair<Limiter, bool>> Limiters::ofTest(ValueId Test,
                                                         FuncId In) const {
  Reading R(*this, In);
  R.findLatest(Test);
  auto Used = R.passes(Test, 0, 0), Later = R.passes(Test, Long, 0);
  if (!R.Clock || (R.State == NoValue && !R.Several) || !Used || !Later)
    return std::nullopt;
  Limiter L;
  L.Test = Test;
  L.In = In;
  L.State = R.State;
  if (*Used != *Later) {
    if (!R.Unknown) {
      L.Seconds = R.opensAfter(Test, *Later, 0);
      // As many as were filled in meanwhile.
      if (auto Full = R.fullest(Test); Full && *Full > 1 && *Full < Many) {
        L.Burst = std::floor(*Full);
        if (R.Counts)
          *L.Seconds /= L.Burst;
      }
    }
    return std::pair(L, *Later);
  }
  if (!R.Counts)
    return std::nullopt;
  auto Crowded = R.passes(Test, 0, Many);
  Later = R.passes(Test, Long, Many);
  if (!Crowded || !Later || *Crowded == *Later)
    return std::nullopt;
  if (!R.Unknown) {
    L.Burst = R.mostPassing(Test, *Later);
    L.Seconds = R.opensAfter(Test, *Later, Many) / L.Burst;
  }
  return std::pair(L, *Later);
}

std::optional<std::pair<Limiter, bool>> Limiters::ofAnswer(ValueId Test,
                                                           FuncId In) const {
  std::optional<std::pair<Limiter, bool>> Out;
  std::set<ValueId> Seen;
  std::vector<ValueId> Work{Test};
  for (size_t I = 0; I < Work.size() && I < 100 && !Out; ++I) {
    ValueId Id = Work[I];
    if (Id == NoValue || !Seen.insert(Id).second)
      continue;
    const Value V = P.values()[Id];
    std::optional<CallRef> Ref = P.resultOf(V);
    if (!Ref || V.Op != ValueOp::Result) {
      if (V.Op == ValueOp::Arith || V.Op == ValueOp::Select ||
          V.Op == ValueOp::Choice)
        Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
      continue;
    }
    std::optional<Refusal> By;
    for (const FunctionModel *M : P.models(*Ref))
      if (M->Role == Role::Acquire && M->Refuses)
        if (auto L = ofModel(*Ref, *M))
          By = Refusal{*L, true};
    std::vector<Target> Targets = P.targets(*Ref);
    if (!By && Targets.size() == 1)
      if ((By = refusal(Targets[0].Fn))) {
        const CallFact &C = P.call(*Ref);
        By->By = seenFrom(*Ref, By->By, {C.Args, C.Receiver, {}});
      }
    if (!By)
      continue;
    auto Truth = evaluate(
        P, Test,
        [&](ValueId X) -> std::optional<double> {
          return X == Id ? std::optional<double>(By->PassesWhen) : std::nullopt;
        },
        [&](ValueId X) { return P.number(X); });
    if (Truth)
      Out = std::pair(By->By, *Truth != 0);
  }
  return Out;
}

/// A count that is full after so many, and a wait or a clock elsewhere in the
/// function that empties it.
std::optional<std::pair<Limiter, bool>> Limiters::ofCount(ValueId Test,
                                                          FuncId In) const {
  Reading R(*this, In);
  auto Empty = R.passes(Test, 0, 0), Full = R.passes(Test, 0, Many);
  if (R.Clock || !R.Counts || !Empty || !Full || *Empty == *Full)
    return std::nullopt;
  const FunctionFacts &F = P.function(In);
  // How long it lasts: what the function waits then, or asks of the clock.
  std::optional<double> Window;
  auto Lasts = [&](std::optional<double> Seconds) {
    if (Seconds && *Seconds > 0)
      Window = std::max(Window.value_or(0), *Seconds);
  };
  bool Any = false;
  for (uint32_t C = 0; C < F.Calls.size(); ++C)
    for (const FunctionModel *M : P.models({In, C}))
      if (M->Role == Role::Sleep && P.blockOf({In, C})) {
        ValueId Time = P.at({In, C}, M->Duration ? M->Duration : M->Until);
        if (M->Unit != 1)
          Time = P.values().scale(Time, M->Unit);
        auto L = ofWait(Time, In);
        Any |= L.has_value();
        Lasts(L ? L->Seconds : std::nullopt);
      }
  const Value State = P.values()[R.State];
  std::vector<FuncId> Writers{In};
  for (const auto &[Fn, What] : P.writesTo(State, In))
    if (Fn != NoFunc)
      Writers.push_back(Fn);
  for (FuncId Fn : Writers)
    if (auto It = Gates.find(Fn); It != Gates.end())
      for (const Gate &G : It->second)
        if (G.By.Test != NoValue) {
          Any = true;
          Lasts(G.By.Seconds);
        }
  if (!Any)
    return std::nullopt;
  Limiter L;
  L.Test = Test;
  L.State = R.State;
  // Tokens that are taken away: it is the empty one that stops.
  bool Down = llvm::any_of(P.writesTo(State, In), [&](const auto &W) {
    const Value &What = P.values()[W.second];
    return What.Op == ValueOp::Arith && What.Text == "-";
  });
  bool Pass = Down ? *Full : *Empty;
  if (R.Unknown || !Window)
    return std::pair(L, Pass);
  if (!Down) {
    L.Burst = R.mostPassing(Test, Pass);
    L.Seconds = *Window / L.Burst;
    return std::pair(L, Pass);
  }
  // Refilled to the largest number it is given.
  for (const auto &[Fn, What] : P.writesTo(State, In))
    if (auto N = P.number(What); N && *N > 1)
      L.Burst = std::max(L.Burst, *N);
  if (L.Burst > 1)
    L.Seconds = *Window / L.Burst;
  return std::pair(L, Pass);
}

/// Something sets the counter back to zero.
bool Limiters::resets(ValueId State, FuncId In) const {
  if (State == NoValue)
    return false;
  bool Found = false;
  if (const PhiFact *Phi = P.phi(P.values()[State]))
    P.visit(Phi->Next, [&](ValueId Id, const Value &V) {
      Found |= V.Op == ValueOp::Int && V.Int == 0;
      return Id != State; // what it was at first is no reset
    });
  else
    for (const auto &[Fn, What] : P.writesTo(Value(P.values()[State]), In))
      Found |= P.number(What) == 0;
  return Found;
}

/// `if (++n % 20 == 0) sleep(60);`: a branch that waits each so many times.
std::optional<std::pair<Limiter, bool>> Limiters::ofEvery(uint32_t Block,
                                                          FuncId In) const {
  const FunctionFacts &F = P.function(In);
  const BlockFact &B = F.Blocks[Block];
  for (unsigned S : {0u, 1u})
    for (uint32_t C : F.Blocks[B.Succs[S].To].Calls)
      for (const FunctionModel *M : P.models({In, C})) {
        if (M->Role != Role::Sleep || !M->Duration || M->MayEndEarly)
          continue;
        auto Seconds = P.number(P.at({In, C}, M->Duration));
        Reading R(*this, In);
        if (!Seconds || !R.passes(B.Condition, 0, 0) || !R.Counts || R.Unknown)
          continue;
        bool Waits = S == 0;
        auto Next = [&](double From) {
          while (From < 10000 && R.passes(B.Condition, 0, From) != Waits)
            ++From;
          return From;
        };
        // From one to the next, or from nothing to the first and on.
        double First = Next(0), Second = Next(First + 1);
        // `if (++n == 20) { sleep(60); n = 0; }`
        if (First < 10000 && Second >= 10000 && resets(R.State, In))
          Second = First + 1;
        double Period = Second == First + 1 ? First + 1 : Second - First;
        // Never, or always: no matter of counting.
        if (Second >= 10000 || Period <= 1)
          continue;
        Limiter L;
        L.State = R.State;
        L.Burst = Period;
        L.Rests = true;
        L.Seconds = *Seconds * M->Unit / Period;
        return std::pair(L, !Waits);
      }
  return std::nullopt;
}

void Limiters::lookAt(FuncId Fn) {
  const FunctionFacts &F = P.function(Fn);
  std::vector<Gate> Found;
  auto Add = [&](uint32_t B, std::pair<Limiter, bool> Is) {
    Gate G;
    G.Block = B;
    G.Passes = Is.second ? 0 : 1;
    G.By = std::move(Is.first);
    if (!G.By.At.isValid() && !F.Blocks[B].Calls.empty())
      G.By.At = F.Calls[F.Blocks[B].Calls.back()].Loc;
    if (!G.By.At.isValid())
      G.By.At = F.Loc;
    Found.push_back(std::move(G));
  };
  auto Undecided = [&](uint32_t B) {
    return F.Blocks[B].Succs.size() == 2 && F.Blocks[B].Condition != NoValue &&
           llvm::none_of(Found, [&](const Gate &G) { return G.Block == B; });
  };
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (Undecided(B)) {
      if (auto Is = ofAnswer(F.Blocks[B].Condition, Fn))
        Add(B, *Is);
      else if (auto Is = ofTest(F.Blocks[B].Condition, Fn))
        Add(B, *Is);
    }
  Gates[Fn] = Found;
  for (uint32_t B = 0; B < F.Blocks.size(); ++B)
    if (Undecided(B)) {
      if (auto Is = ofCount(F.Blocks[B].Condition, Fn))
        Add(B, *Is);
      else if (auto Is = ofEvery(B, Fn))
        Add(B, *Is);
    }
  if (Found.empty())
    Gates.erase(Fn);
  else
    Gates[Fn] = std::move(Found);
  findRefusal(Fn);
}

const std::vector<Gate> &Limiters::gates(FuncId Fn) const {
  static const std::vector<Gate> None;
  auto It = Gates.find(Fn);
  return It == Gates.end() ? None : It->second;
}

std::optional<Refusal> Limiters::refusal(FuncId Fn) const {
  auto It = Refusals.find(Fn);
  return It == Refusals.end() ? std::nullopt : std::optional(It->second);
}

void Limiters::findRefusal(FuncId Fn) {
  const FunctionFacts &F = P.function(Fn);
  // The answer is the test itself.
  for (const ReturnFact &R : F.Returns) {
    if (P.number(R.What))
      continue;
    auto Is = ofAnswer(R.What, Fn);
    if (!Is)
      Is = ofTest(R.What, Fn);
    if (Is) {
      if (!Is->first.At.isValid())
        Is->first.At = F.Loc;
      Refusals[Fn] = {Is->first, Is->second};
      return;
    }
  }
  // It returns something else where it is not let through.
  for (const Gate &G : gates(Fn)) {
    std::vector<bool> From[2];
    for (unsigned S : {0u, 1u}) {
      std::vector<bool> &Seen = From[S];
      Seen.resize(F.Blocks.size());
      std::vector<uint32_t> Work{F.Blocks[G.Block].Succs[S].To};
      Seen[Work[0]] = true;
      while (!Work.empty()) {
        uint32_t B = Work.back();
        Work.pop_back();
        for (const BlockEdge &Edge : F.Blocks[B].Succs)
          if (!Seen[Edge.To] && !Edge.Throws && Edge.To != G.Block) {
            Seen[Edge.To] = true;
            Work.push_back(Edge.To);
          }
      }
    }
    std::optional<bool> Refused, Let;
    for (const ReturnFact &R : F.Returns)
      if (auto N = P.number(R.What)) {
        bool Passed = From[G.Passes][R.Block];
        if (From[1 - G.Passes][R.Block] && !Passed)
          Refused = *N != 0;
        else if (Passed && !From[1 - G.Passes][R.Block])
          Let = *N != 0;
        else if (Passed && !Let)
          Let = *N != 0;
      }
    if (Refused && Let && *Refused != *Let) {
      Refusals[Fn] = {G.By, *Let};
      return;
    }
  }
}

Limiter Limiters::seenFrom(CallRef Caller, const Limiter &L,
                           const Binding &With) const {
  Limiter Out = L;
  Out.State = P.normalize(P.substitute(L.State, With));
  // More may be known here of how it was set up; what it remembers stays.
  std::vector<ValueId> Args(With.Args.begin(), With.Args.end());
  ValueStore &V = P.values();
  bool ByReference = false;
  for (size_t I = 0; I < Args.size(); ++I) {
    Value Param{.Op = ValueOp::Param,
                .Int = static_cast<int64_t>(I),
                .Text = {},
                .Aux = {},
                .Kids = {}};
    if (L.In != NoFunc && I < P.function(L.In).Params.size() &&
        !P.writesTo(Param, L.In).empty()) {
      Param.Aux = P.function(L.In).Params[I].Name;
      Args[I] = V.add(Param);
      ByReference = true;
    }
  }
  Binding Setup{Args, With.This, With.Captures};
  for (ValueId *Id : {&Out.Test, &Out.Wait, &Out.Permits, &Out.Window})
    if (*Id != NoValue)
      *Id = P.normalize(P.substitute(*Id, Setup));
  if (Out.Test != NoValue) {
    if (auto Again = ofTest(Out.Test, L.In);
        Again && Out.Test != L.Test && Again->first.Seconds) {
      Out.Seconds = Again->first.Seconds;
      Out.Burst = Again->first.Burst;
    }
  } else if (Out.Wait != NoValue) {
    if (auto Again = ofWait(Out.Wait, L.In);
        Again && Out.Wait != L.Wait && Again->Seconds)
      Out.Seconds = Again->Seconds;
  } else if (Out.Model) {
    if (auto Seconds = modelledSeconds(P, Out))
      Out.Seconds = Seconds;
  }
  // Further up the parameter would be taken for another one.
  if (ByReference)
    Out.Test = Out.Wait = NoValue;
  return Out;
}

bool Limiters::outlives(FuncId Fn, const Limiter &L,
                        const std::vector<bool> &Region) const {
  if (L.State == NoValue)
    return true;
  const FunctionFacts &F = P.function(Fn);
  auto Within = [&](uint32_t Block) { return Region.empty() || Region[Block]; };
  auto Holds = [&](uint32_t Loop) {
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (Within(B) && !llvm::is_contained(F.Loops[Loop].Blocks, B))
        return false;
    return true;
  };
  bool Out = true;
  std::set<ValueId> Seen;
  std::vector<ValueId> Work{L.State};
  for (size_t I = 0; I < Work.size() && I < 100; ++I) {
    if (Work[I] == NoValue || !Seen.insert(Work[I]).second)
      continue;
    const Value V = P.values()[Work[I]];
    if (V.Op == ValueOp::Phi && V.Text == F.Usr) {
      const PhiFact *Phi = P.phi(V);
      // A variable of a loop lasts as long as the loop.
      if (Phi->Loop != UINT32_MAX && !Holds(Phi->Loop)) {
        const Value &Init = P.values()[Phi->Init];
        bool Longer = Init.Op == ValueOp::Field || Init.Op == ValueOp::Global ||
                      Init.Op == ValueOp::Param ||
                      Init.Op == ValueOp::Capture || Init.Op == ValueOp::Phi;
        if (!Longer)
          return false;
        Work.push_back(Phi->Init);
      }
      continue;
    }
    // Each element has its own.
    if (V.Op == ValueOp::Element && V.Text == F.Usr &&
        Within(F.Loops[static_cast<size_t>(V.Int)].Header))
      return false;
    if (V.Op == ValueOp::Construct && V.Int != 0) {
      for (uint32_t C = 0; C < F.Calls.size(); ++C)
        if (F.Calls[C].CalleeUsr == V.Text && F.Calls[C].Args == V.Kids)
          if (auto B = P.blockOf({Fn, C}); B && Within(*B))
            Out = false;
      continue;
    }
    if (V.Op != ValueOp::Callable && V.Op != ValueOp::Result)
      Work.insert(Work.end(), V.Kids.begin(), V.Kids.end());
  }
  return Out;
}

} // namespace throttlint
