//===- Budget.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Budget.h"

#include "Words.h"
#include "program/Paths.h"
#include "program/TripCounts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace throttlint {
namespace {

class Accountant {
public:
  explicit Accountant(const CheckContext &Ctx) : Ctx(Ctx), P(Ctx.P) {}

  std::vector<Bucket> run() {
    unitsOfFunctions();
    repeated();
    single();
    std::vector<Bucket> Out;
    for (auto &[Key, B] : Buckets) {
      add(B);
      Out.push_back(std::move(B));
    }
    return Out;
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  std::map<std::tuple<std::string, std::string, std::string>, Bucket> Buckets;
  /// Handlers of timers, threads and tasks that reach a function by calls.
  std::vector<std::set<FuncId>> Units;
  std::set<std::pair<CallRef, std::string>> Seen;

  void unitsOfFunctions();
  FuncId unitOf(FuncId Fn) const;
  FuncId beginsIn(const Spender &S) const;
  bool givenFromOutside(ValueId Id) const;
  bool liveTogether(CallRef A, CallRef B) const;
  std::vector<CallRef> startsOf(FuncId Fn, unsigned Depth = 0) const;
  void repeated();
  void single();
  void spend(Spender S);
  void add(Bucket &B) const;
  bool exclusive(const Spender &A, const Spender &B) const;
};

void Accountant::unitsOfFunctions() {
  Units.resize(P.functions().size());
  std::set<FuncId> Handlers;
  for (const Arming &A : Ctx.Ways.armings())
    Handlers.insert(A.Handler);
  for (FuncId Handler : Handlers) {
    Units[Handler].insert(Handler);
    for (const Effect &E : Ctx.E.of(Handler))
      for (CallRef Step : E.Path)
        Units[Step.Fn].insert(Handler);
  }
}

/// NoFunc: the main program.
FuncId Accountant::unitOf(FuncId Fn) const {
  return Units[Fn].empty() ? NoFunc : *Units[Fn].begin();
}

/// A limit of each endpoint, or one that they share.
void Accountant::spend(Spender S) {
  for (const Limit *L : S.Where.Limits) {
    std::optional<double> Cost = S.Where.costOf(*L);
    if (!Cost)
      continue;
    std::string Endpoint = L->PerApi ? "" : S.Where.name();
    std::string Who = S.Where.How == Evidence::PublicHost
                          ? S.Where.Host
                          : S.Where.Provider->Id;
    Bucket &B = Buckets[{Who, Endpoint, L->Id}];
    B.Of = S.Where.Provider;
    B.L = L;
    B.Endpoint = Endpoint;
    if (S.Where.How == Evidence::PublicHost)
      B.Endpoint = S.Where.Host;
    if (S.Repeated) {
      const Rounds &R = S.Repeated->R;
      double Round = (R.spacing() + R.Latency) / R.Workers;
      bool Known = !R.PaceUnknown && !S.Repeated->Maybe && Round > 0;
      if (Known)
        S.InWindow =
            std::ceil(L->WindowSeconds / Round - 1e-9) * R.Requests * *Cost;
      if (R.Count) {
        double All = *R.Count * R.Requests * *Cost;
        S.InWindow = S.InWindow ? std::min(*S.InWindow, All) : All;
      }
      S.Continuous = Known && R.Endless && !R.Count;
    } else {
      S.InWindow.reset();
    }
    B.Spenders.push_back(S);
  }
}

/// Where the timer, or the thread with the loop, is set going.
FuncId Accountant::beginsIn(const Spender &S) const {
  const RepeatedRequest &X = *S.Repeated;
  if (X.By != RepeatedRequest::Loop && X.By != RepeatedRequest::Algorithm)
    return X.Again.Fn;
  for (const Arming &A : Ctx.Ways.armings())
    if (A.Handler == S.Unit)
      return A.By->leaf().Fn;
  return NoFunc;
}

/// Part of the value is what somebody gave the object, or the function.
bool Accountant::givenFromOutside(ValueId Id) const {
  auto Given = [&](ValueId Part) {
    bool Found = false;
    P.visit(Part, [&](ValueId, const Value &V) {
      Found |= V.Op == ValueOp::Param || V.Op == ValueOp::Capture;
      return !Found;
    });
    return Found;
  };
  if (Given(Id))
    return true;
  std::vector<Value> Fields;
  P.visit(Id, [&](ValueId, const Value &V) {
    if (V.Op == ValueOp::Field)
      Fields.push_back(V);
    return true;
  });
  return llvm::any_of(Fields, [&](const Value &Field) {
    return llvm::any_of(P.writesTo(Field, NoFunc),
                        [&](const auto &Write) { return Given(Write.second); });
  });
}

/// Two objects that begin one after the other, with nothing decided between:
/// where there is, one may take the place of the other.
bool Accountant::liveTogether(CallRef A, CallRef B) const {
  return P.blockOf(A) == P.blockOf(B) && P.call(A).Scope == P.call(B).Scope;
}

/// Calls of one function that make different objects do what \p Fn does: `Watch
/// first, second;`. Nothing where there is only one, or it cannot be told.
std::vector<CallRef> Accountant::startsOf(FuncId Fn, unsigned Depth) const {
  static constexpr unsigned Deepest = 4;
  auto Callers = P.callersOf(Fn);
  if (!Callers || Depth > Deepest)
    return {};
  bool Constructor = P.function(Fn).Constructor;
  std::map<FuncId, std::map<ValueId, CallRef>> ByCaller;
  for (CallRef Ref : *Callers) {
    // In a loop nobody knows how many there are.
    if (!P.loopsAround(Ref).empty() || !P.blockOf(Ref))
      continue;
    // A constructor makes another object wherever it stands.
    ValueId Object =
        Constructor ? static_cast<ValueId>(Ref.Call) : P.call(Ref).Receiver;
    ByCaller[Ref.Fn].try_emplace(Object, Ref);
  }
  std::vector<CallRef> Most;
  for (const auto &[Caller, Objects] : ByCaller) {
    std::vector<CallRef> Starts;
    for (const auto &[Object, Ref] : Objects)
      if (llvm::all_of(Starts, [&, R = Ref](CallRef Other) {
            return liveTogether(R, Other);
          }))
        Starts.push_back(Ref);
    // `arm()` in a constructor: as often as that runs.
    if (Starts.size() == 1 && !Constructor &&
        P.values()[Objects.begin()->first].Op == ValueOp::This)
      Starts = startsOf(Caller, Depth + 1);
    if (Starts.size() > Most.size())
      Most = std::move(Starts);
  }
  return Most.size() > 1 ? Most : std::vector<CallRef>();
}

void Accountant::repeated() {
  for (const RepeatedRequest &X : Ctx.Repeats) {
    if (X.Where.How == Evidence::Private || X.Where.How == Evidence::None)
      continue;
    Spender S;
    S.Place = X.Place;
    S.Where = X.Where;
    S.Request = X.Request;
    S.Repeated = &X;
    FuncId Fn = X.Request.Path.front().Fn;
    if (X.By == RepeatedRequest::Loop || X.By == RepeatedRequest::Algorithm)
      Fn = X.Request.Path[X.Step].Fn;
    // A timer is a unit of its own, wherever its handler is reached from.
    S.Unit = X.By == RepeatedRequest::Timer || X.By == RepeatedRequest::Rearming
                 ? Fn
                 : unitOf(Fn);
    for (CallRef Step : X.Request.Path)
      Seen.insert({Step, X.Where.name()});
    std::vector<CallRef> Starts;
    // Where the objects decide what is asked for, each asks for its own.
    if (FuncId Begins = beginsIn(S);
        Begins != NoFunc && !givenFromOutside(X.Request.Url))
      Starts = startsOf(Begins);
    for (CallRef Start : Starts) {
      S.ByObject = Start;
      spend(S);
    }
    if (Starts.empty())
      spend(std::move(S));
  }
}

/// Requests that nothing repeats: told from the function that makes them what
/// they are.
void Accountant::single() {
  std::map<std::pair<CallRef, std::string>, Spender> Best;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &E : Ctx.E.of(Fn)) {
      if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url) || E.Assumed)
        continue;
      for (const ResolvedEndpoint &Where : resolveEndpoints(P, E)) {
        if (!Where.Row || Where.How == Evidence::Private ||
            Seen.contains({E.leaf(), Where.name()}))
          continue;
        bool Repeats = llvm::any_of(E.Path, [&](CallRef Step) {
          return Seen.contains({Step, Where.name()});
        });
        if (Repeats)
          continue;
        Spender S;
        S.Place = E.Path.front();
        S.Where = Where;
        S.Request = E;
        S.Unit = unitOf(Fn);
        auto [It, New] =
            Best.try_emplace({E.leaf(), Where.name()}, std::move(S));
        if (!New && E.Path.size() < It->second.Request.Path.size()) {
          It->second.Place = E.Path.front();
          It->second.Request = E;
          It->second.Unit = unitOf(Fn);
        }
      }
    }
  for (auto &[Key, S] : Best)
    spend(std::move(S));
}

/// They are not spent on top of each other. No run of one unit does both: two
/// endless loops of one thread, or two branches of one handler.
bool Accountant::exclusive(const Spender &A, const Spender &B) const {
  // What passes one limiter keeps its rate together.
  const std::optional<Limiter> &ByA = A.Repeated->R.Spaced,
                               &ByB = B.Repeated->R.Spaced;
  if (ByA && ByB && (ByA->State == ByB->State || ByA->In == ByB->In))
    return true;
  if (A.Unit != B.Unit)
    return false;
  bool Loops = A.Repeated->By == RepeatedRequest::Loop &&
               B.Repeated->By == RepeatedRequest::Loop;
  CallRef StepA = A.Request.Path[Loops ? A.Repeated->Step : 0],
          StepB = B.Request.Path[Loops ? B.Repeated->Step : 0];
  if (StepA.Fn != StepB.Fn)
    return true;
  if (Loops && A.Repeated->LoopIndex != B.Repeated->LoopIndex)
    return true;
  if (!Loops && A.Repeated->Again != B.Repeated->Again)
    return false; // two timers with one handler
  std::optional<uint32_t> Round;
  if (Loops)
    Round = P.function(StepA.Fn).Loops[A.Repeated->LoopIndex].Header;
  return !inOneRun(P, StepA, StepB, Round);
}

/// The most that runs together: the largest first, each that excludes none of
/// those before.
void Accountant::add(Bucket &B) const {
  std::vector<size_t> Order;
  for (size_t I = 0; I < B.Spenders.size(); ++I)
    if (B.Spenders[I].Continuous && B.Spenders[I].InWindow)
      Order.push_back(I);
  llvm::sort(Order, [&](size_t X, size_t Y) {
    double SpentX = *B.Spenders[X].InWindow, SpentY = *B.Spenders[Y].InWindow;
    return SpentX != SpentY ? SpentX > SpentY : X < Y;
  });
  for (size_t I : Order)
    if (llvm::none_of(B.Parts, [&](size_t Other) {
          return exclusive(B.Spenders[I], B.Spenders[Other]);
        })) {
      B.Parts.push_back(I);
      B.Together += *B.Spenders[I].InWindow;
    }
}

} // namespace

std::vector<Bucket> budgetsOf(const CheckContext &Ctx) {
  return Accountant(Ctx).run();
}

/// The name of what a loop of unknown length counts.
static std::string roundsName(LoopRole Role, const LoopFact &L) {
  if (L.Kind == RepetitionKind::RangeFor && !L.Spelling.empty())
    return "|" + L.Spelling + "|";
  if (Role == LoopRole::Paginate)
    return "|pages|";
  return L.Spelling.empty() ? "|rounds|" : "|rounds of `" + L.Spelling + "`|";
}

std::string requestsOfRun(const CheckContext &Ctx, FuncId Fn) {
  const Program &P = Ctx.P;
  // Each term with the number of places that have it; those that go on
  // without end are summed up for one round.
  std::map<std::tuple<bool, std::string, std::string>, double> Terms;
  std::set<std::pair<CallRef, std::string>> Seen;
  for (const Effect &E : Ctx.E.of(Fn)) {
    if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url) || E.Assumed)
      continue;
    ResolvedEndpoint Where = resolveEndpoints(P, E).front();
    if (!Where.Provider || Where.How == Evidence::Private)
      continue;
    // One of several that may run is counted once.
    if (E.ambiguous() && !Seen.insert({E.Path.front(), Where.name()}).second)
      continue;
    std::string Factors;
    double Times = 1;
    bool Endless = false;
    for (uint32_t Step = 0; Step < E.Path.size(); ++Step) {
      for (uint32_t Loop : P.loopsAround(E.Path[Step])) {
        LoopUse Use = analyzeLoop(P, Ctx.E, E.Path, Step, Loop);
        // On a good day nothing is sent twice.
        if (Use.Role == LoopRole::Retry || Use.Role == LoopRole::Fallback)
          continue;
        if (Use.Rounds.Count)
          Times *= static_cast<double>(*Use.Rounds.Count);
        else if (Use.Rounds.Endless)
          Endless = true;
        else
          Factors +=
              roundsName(Use.Role, P.function(E.Path[Step].Fn).Loops[Loop]) +
              " x ";
      }
      if (llvm::is_contained(E.RepeatingSteps, Step)) {
        if (auto N = algorithmRounds(P, E.Path, Step))
          Times *= static_cast<double>(*N);
        else
          Factors += "|elements| x ";
      }
    }
    Terms[{Endless, Factors, Where.name()}] += Times;
  }
  std::string Once, Again;
  for (const auto &[Key, Times] : Terms) {
    const auto &[Endless, Factors, Name] = Key;
    std::string &Out = Endless ? Again : Once;
    Out += (Out.empty() ? "" : " + ") +
           (Times == 1 && !Factors.empty() ? "" : countWords(Times) + " x ") +
           Factors + Name;
  }
  if (Again.empty())
    return Once;
  return (Once.empty() ? "" : Once + "; ") + "again and again: " + Again;
}

static std::string repeatingWords(const CheckContext &Ctx, const Spender &S) {
  const Program &P = Ctx.P;
  if (!S.Repeated)
    return "once each time `" + P.function(S.Place.Fn).Name + "` runs";
  const RepeatedRequest &X = *S.Repeated;
  std::string Times =
      X.R.Requests > 1 ? countWords(X.R.Requests) + " times " : "";
  switch (X.By) {
  case RepeatedRequest::Timer:
    return Times + "at each tick of a timer" +
           (X.R.PaceUnknown ? ", whose interval cannot be known here"
                            : ", every " + secondsWords(X.R.Pace));
  case RepeatedRequest::Rearming:
    return Times + "each time the handler `" +
           P.function(X.Request.Path.front().Fn).Name + "` runs again" +
           (X.R.PaceUnknown ? std::string()
                            : ", after " + secondsWords(X.R.Pace));
  case RepeatedRequest::MainLoop:
    return Times + "each time `" + P.function(X.Again.Fn).Name + "` runs" +
           (X.R.Pace > 0 ? ", " + secondsWords(X.R.Pace) + " apart"
                         : std::string());
  case RepeatedRequest::Recursion:
    return Times + "each time `" + P.function(X.Again.Fn).Name +
           "` calls itself";
  case RepeatedRequest::Algorithm:
    return Times + "once per element that `" +
           P.call(X.Request.Path[X.Step]).Spelling + "` walks over";
  case RepeatedRequest::Loop:
    break;
  }
  const LoopFact &L = P.function(X.Request.Path[X.Step].Fn).Loops[X.LoopIndex];
  return Times + loopWords(L) +
         (X.R.PaceUnknown ? ", at a pace that cannot be known here"
          : X.R.Pace > 0  ? ", " + secondsWords(X.R.Pace) + " apart"
          : X.R.Count     ? ", " + countWords(*X.R.Count) + " at most"
                          : "");
}

std::string spendingWords(const CheckContext &Ctx, const Spender &S) {
  std::string Out = repeatingWords(Ctx, S);
  if (S.ByObject)
    Out += ", by the object that begins in line " +
           std::to_string(Ctx.P.call(*S.ByObject).Loc.Line) + " of `" +
           llvm::sys::path::filename(Ctx.P.file(Ctx.P.call(*S.ByObject).Loc))
               .str() +
           "`";
  return Out;
}

} // namespace throttlint
