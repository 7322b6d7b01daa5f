//===- Portrait.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Portrait.h"

#include "Words.h"
#include "program/Paths.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace throttlint {
namespace {

/// Not llvm::hash_value: that differs from run to run.
uint64_t mix(uint64_t A, uint64_t B) {
  return (A ^ (B + 0x9e3779b97f4a7c15ull + (A << 6) + (A >> 2))) *
         0xff51afd7ed558ccdull;
}
uint64_t hashOf(llvm::StringRef Text) { return llvm::xxh3_64bits(Text); }

class ShapeReader {
public:
  explicit ShapeReader(const Program &P) : P(P) {}

  FunctionPortrait read(const FunctionFacts &F) const {
    FunctionPortrait Out;
    Out.Name = F.Name;
    Out.Usr = F.Usr;
    Out.Record = F.RecordKey;
    Out.File = P.file(F.Loc);
    Out.Line = F.Loc.Line;
    Out.Parameters = F.Params.size();
    uint64_t Shape = mix(F.Params.size(), F.Coroutine);
    for (const CallFact &C : F.Calls) {
      uint64_t Call = mix(hashOf(C.LibraryCallee ? C.Key : ""), C.Args.size());
      for (ValueId Arg : C.Args)
        Call = mix(Call, hashOf(Arg, 5));
      Shape = mix(Shape, Call);
      Out.Calls.push_back(Call);
    }
    for (const LoopFact &L : F.Loops)
      Shape = mix(mix(Shape, static_cast<uint64_t>(L.Kind)), L.Blocks.size());
    for (const BlockFact &B : F.Blocks) {
      Shape = mix(Shape, B.Calls.size());
      for (const BlockEdge &E : B.Succs)
        Shape = mix(Shape, E.To);
      Shape = mix(Shape, hashOf(B.Condition, 5));
    }
    for (const ReturnFact &R : F.Returns)
      Shape = mix(Shape, hashOf(R.What, 5));
    Out.Shape = Shape;
    llvm::sort(Out.Calls);
    return Out;
  }

private:
  const Program &P;

  uint64_t hashOf(llvm::StringRef Text) const {
    return throttlint::hashOf(Text);
  }
  /// A value without the names that people change.
  uint64_t hashOf(ValueId Id, unsigned Depth) const {
    const Value &V = P.values()[Id];
    uint64_t Out = mix(static_cast<uint64_t>(V.Op), 0);
    switch (V.Op) {
    case ValueOp::Text:
      Out = mix(Out, hashOf(V.Text));
      break;
    case ValueOp::Int:
    case ValueOp::Param:
      Out = mix(Out, static_cast<uint64_t>(V.Int));
      break;
    case ValueOp::Real:
    case ValueOp::Scale:
      Out = mix(Out, static_cast<uint64_t>(V.Real * 1e6));
      break;
    case ValueOp::Arith:
      Out = mix(Out, hashOf(V.Text));
      break;
    default:
      break;
    }
    if (Depth)
      for (ValueId Kid : V.Kids)
        Out = mix(Out, hashOf(Kid, Depth - 1));
    return Out;
  }
};

class Painter {
public:
  Painter(const CheckContext &Ctx, const std::vector<std::string> &Flags)
      : Ctx(Ctx), P(Ctx.P), Flags(Flags) {}

  Portrait run() {
    Portrait Out;
    ShapeReader Shapes(P);
    for (const FunctionFacts &F : P.functions())
      Out.Functions.push_back(Shapes.read(F));
    llvm::sort(Out.Functions, [](const auto &A, const auto &B) {
      return std::tie(A.Name, A.File, A.Line, A.Usr) <
             std::tie(B.Name, B.File, B.Line, B.Usr);
    });
    repeated();
    looped();
    retried();
    once();
    locked();
    for (auto &[Key, Site] : Sites)
      Site.Ticks = Ticked.contains(Key.first);
    for (auto &[Key, Site] : Sites)
      Out.Requests.push_back(std::move(Site));
    llvm::sort(Out.Requests, [](const auto &A, const auto &B) {
      return std::tie(A.File, A.Line, A.Column, A.Endpoint) <
             std::tie(B.File, B.Line, B.Column, B.Endpoint);
    });
    Out.Reached = reached();
    return Out;
  }

private:
  const CheckContext &Ctx;
  const Program &P;
  const std::vector<std::string> &Flags;
  std::map<std::pair<CallRef, std::string>, RequestSite> Sites;
  std::map<std::pair<FuncId, uint32_t>, bool> Guarded;
  std::set<CallRef> Ticked;

  static std::string providerOf(const ResolvedEndpoint &W) {
    return W.Provider && W.How != Evidence::PublicHost ? W.Provider->Provider
                                                       : "";
  }

  RequestSite &siteAt(CallRef Place, const ResolvedEndpoint &Where) {
    std::string Name = Where.How == Evidence::None ? "" : Where.name();
    auto [It, New] = Sites.try_emplace({Place, Name});
    RequestSite &S = It->second;
    if (New) {
      const CallFact &C = P.call(Place);
      S.Function = P.function(Place.Fn).Name;
      S.Spelling = C.Spelling;
      S.Provider = providerOf(Where);
      S.Endpoint = Name;
      S.File = P.file(C.Loc);
      S.Line = C.Loc.Line;
      S.Column = C.Loc.Column;
      S.Loops = P.loopsAround(Place).size();
      if (Where.Row && Where.Row->Batch)
        S.BatchEndpoint = Where.Row->Batch->Use;
    }
    return S;
  }

  void repeated() {
    for (const RepeatedRequest &X : Ctx.Repeats) {
      RequestSite &S = siteAt(X.Place, X.Where);
      bool Timed = X.By == RepeatedRequest::Timer ||
                   X.By == RepeatedRequest::Rearming ||
                   X.By == RepeatedRequest::MainLoop;
      S.By = Timed ? RequestSite::Timer : RequestSite::Loop;
      S.Rounds = X.R.Count;
      S.Endless = X.R.Endless;
      S.Limiter = X.R.Spaced.has_value();
      S.Paced = X.R.spacing() > 0 || X.R.PaceUnknown || S.Limiter;
      if (!X.R.PaceUnknown)
        S.PaceSeconds = X.R.spacing();
      S.InFlight = X.R.FanOut && X.R.spacing() == 0;
      S.Unbounded = X.Hazard == Hazard::FanOut;
      S.Breaks = X.B.has_value() && X.Hazard != Hazard::None;
    }
  }

  void retried() {
    for (const RetrySite &R : Ctx.Retried.all()) {
      RequestSite &S =
          siteAt(R.call(), resolveEndpoints(P, *R.Request).front());
      S.Retried = true;
      if (R.Use.Attempts.Count)
        S.Attempts = static_cast<double>(*R.Use.Attempts.Count);
      S.EndsByCount = R.Use.Attempts.Count || R.Use.Attempts.Counted;
      S.EndsByTime = R.Use.Attempts.Deadline;
      S.EndsNever = R.Use.Attempts.unbounded();
      S.WaitsForServer = R.Use.ServerWait;
      S.WaitGrows = R.Use.VaryingWait;
      S.WaitsAtAll = R.Use.Wait.any() || !R.Use.Waits.empty();
    }
  }

  /// Loops that keep a limit in a way that no check asks about, such as waits
  /// that the server asks for.
  void looped() {
    std::map<std::pair<std::vector<CallRef>, uint32_t>, LoopUse> Uses;
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
          continue;
        for (uint32_t L : P.loopsAround(E.Path.front())) {
          auto [It, New] =
              Uses.try_emplace({decisivePath(Ctx.E, E.Path, 0), L});
          if (New)
            It->second = analyzeLoop(P, Ctx.E, E.Path, 0, L);
          const LoopUse &Use = It->second;
          bool Waits = Use.Pace.any() || Use.ServerWait;
          if (Use.Rounds.forEver() && Waits)
            Ticked.insert(E.Path.begin() + 1, E.Path.end());
          ResolvedEndpoint Where = resolveEndpoints(P, E).front();
          if (Where.How == Evidence::Private || Where.How == Evidence::None)
            continue;
          RequestSite &S = siteAt(E.Path.front(), Where);
          if (S.By != RequestSite::Once)
            continue;
          S.By = RequestSite::Loop;
          if (Use.Rounds.Count)
            S.Rounds = static_cast<double>(*Use.Rounds.Count);
          S.Endless = Use.Rounds.Endless;
          S.Paced = Waits || Use.Pace.Maybe;
          S.Limiter = Use.Pace.Spaced.has_value();
          if (!Use.Pace.Unknown && !Use.ServerWait)
            S.PaceSeconds = Use.Pace.Seconds;
        }
      }
  }

  /// The endpoint is known here, and not in the function that is called: this
  /// is where a person would say the request is.
  bool tellsHere(const Effect &E, const ResolvedEndpoint &Where) const {
    if (E.Path.size() == 1)
      return true;
    for (const Effect &Below : Ctx.E.of(E.Path[1].Fn))
      if (Below.Kind == EffectKind::Request &&
          std::equal(Below.Path.begin(), Below.Path.end(), E.Path.begin() + 1,
                     E.Path.end()))
        return !resolveEndpoints(P, Below).front().sameAs(Where);
    return false;
  }

  void once() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
          continue;
        ResolvedEndpoint Where = resolveEndpoints(P, E).front();
        if (Where.How == Evidence::Private || !tellsHere(E, Where))
          continue;
        siteAt(E.Path.front(), Where);
      }
  }

  /// A step on the way runs while a lock is held, in the request's own function
  /// or in one that calls it.
  void locked() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || !E.Blocking || E.ambiguous() ||
            llvm::none_of(E.Path,
                          [&](CallRef C) { return P.call(C).UnderLock; }))
          continue;
        std::string Name = resolveEndpoints(P, E).front().name();
        for (CallRef Step : E.Path)
          for (auto It = Sites.lower_bound({Step, ""});
               It != Sites.end() && It->first.first == Step; ++It)
            if (It->first.second == Name || It->first.second.empty())
              It->second.UnderLock = true;
      }
  }

  // Flags.

  bool isFlag(llvm::StringRef Name) const {
    return llvm::any_of(Flags, [&](llvm::StringRef Flag) {
      return Name == Flag || Name.ends_with("::" + Flag.str());
    });
  }
  /// Of a member only its own name and its USR are kept; the USR holds the
  /// names of its classes.
  bool isFlag(const Value &V) const {
    if (V.Op != ValueOp::Field && V.Op != ValueOp::Global)
      return false;
    return llvm::any_of(Flags, [&](llvm::StringRef Flag) {
      llvm::SmallVector<llvm::StringRef> Parts;
      Flag.split(Parts, "::");
      llvm::StringRef Usr = V.Text;
      return Parts.back() == V.Aux &&
             llvm::all_of(llvm::drop_end(Parts), [&](llvm::StringRef Part) {
               return Usr.contains("@" + Part.str() + "@");
             });
    });
  }
  bool asksFlag(ValueId Condition, unsigned Depth = 0) const {
    static constexpr unsigned Most = 3;
    bool Found = false;
    // As it is written, and with what the program knows of it.
    for (ValueId Id : {Condition, P.resolve(Condition)})
      P.visit(Id, [&](ValueId, const Value &V) {
        Found |= isFlag(V);
        std::optional<CallRef> Call = P.resultOf(V);
        if (!Call || Found)
          return !Found;
        Found |= isFlag(P.call(*Call).Key);
        // A function that asks the flag.
        if (!Found && Depth < Most)
          for (const Target &T : P.targets(*Call))
            for (const ReturnFact &R : P.function(T.Fn).Returns)
              Found |= asksFlag(R.What, Depth + 1);
        return !Found;
      });
    return Found;
  }

  /// A condition that asks a flag decides whether the block is reached.
  bool guarded(FuncId Fn, uint32_t Block) {
    auto [It, New] = Guarded.try_emplace({Fn, Block}, false);
    if (New)
      It->second = llvm::any_of(guardsOf(P, Fn, Block), [&](const Guard &G) {
        return asksFlag(G.Condition);
      });
    return It->second;
  }
  bool behindFlag(CallRef Call) {
    std::optional<uint32_t> Block = P.blockOf(Call);
    return Block && guarded(Call.Fn, *Block);
  }
  bool behindFlag(const Effect &E) {
    return llvm::any_of(E.Path, [&](CallRef Step) { return behindFlag(Step); });
  }

  /// Where the program begins: `main`, and what is handed to a framework. Of a
  /// library: what nobody in it calls.
  std::map<FuncId, std::vector<const Effect *>> beginnings() const {
    std::map<FuncId, std::vector<const Effect *>> Out;
    for (const Arming &A : Ctx.Ways.armings())
      Out[A.Handler].push_back(A.By);
    for (FuncId Fn : Ctx.Ways.mainLoops())
      Out[Fn];
    bool Whole = false;
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
      if (P.function(Fn).Key == "main") {
        Whole = true;
        Out[Fn];
      }
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
      const FunctionFacts &F = P.function(Fn);
      if (F.Lambda || Out.contains(Fn))
        continue;
      auto Callers = P.callersOf(Fn);
      // Who overrides a method may be called by the framework.
      if (Whole ? !F.OverriddenUsrs.empty() || !F.Annotations.empty()
                : !Callers || Callers->empty())
        Out[Fn];
    }
    return Out;
  }

  std::vector<ReachedRequest> reached() {
    std::vector<ReachedRequest> Out;
    if (Flags.empty())
      return Out;
    std::map<FuncId, std::vector<const Effect *>> Roots = beginnings();
    std::map<std::tuple<std::string, std::string>, ReachedRequest> Best;
    for (const auto &[Fn, By] : Roots) {
      bool Switched = !By.empty() && llvm::all_of(By, [&](const Effect *A) {
        return behindFlag(*A);
      });
      for (const Effect &E : Ctx.E.of(Fn)) {
        if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url))
          continue;
        ResolvedEndpoint Where = resolveEndpoints(P, E).front();
        const Limit *Known = nullptr;
        for (const Limit *L : Where.Limits)
          if (L->Requests && !Known)
            Known = L;
        if (!Where.Row || !Known)
          continue;
        // The function in which the endpoint is said.
        size_t Step = E.Path.size() - 1;
        while (Step > 0 && !tellsAt(E, Step, Where))
          --Step;
        const CallFact &C = P.call(E.Path[Step]);
        ReachedRequest R;
        R.Function = P.function(E.Path[Step].Fn).Name;
        R.Spelling = C.Spelling;
        R.Provider = providerOf(Where);
        R.Endpoint = Where.name();
        R.Label = endpointWords(Where);
        R.File = P.file(C.Loc);
        R.Line = C.Loc.Line;
        R.Column = C.Loc.Column;
        R.BehindFlag = Switched || behindFlag(E);
        for (const Effect *A : By)
          R.Way.push_back(stepAt(P, A->leaf(), TraceStep::Root,
                                 "`" + P.call(A->leaf()).Spelling +
                                     "` arranges that `" + P.function(Fn).Name +
                                     "` runs"));
        appendPath(Ctx, E, 0, R.Way);
        auto [It, New] = Best.try_emplace({R.Function, R.Endpoint}, R);
        // One way without the flag is enough.
        if (!New && It->second.BehindFlag && !R.BehindFlag)
          It->second = std::move(R);
      }
    }
    for (auto &[Key, R] : Best)
      Out.push_back(std::move(R));
    return Out;
  }
  bool tellsAt(const Effect &E, size_t Step,
               const ResolvedEndpoint &Where) const {
    for (const Effect &Below : Ctx.E.of(E.Path[Step].Fn))
      if (Below.Kind == EffectKind::Request &&
          std::equal(Below.Path.begin(), Below.Path.end(),
                     E.Path.begin() + static_cast<long>(Step), E.Path.end()))
        return resolveEndpoints(P, Below).front().sameAs(Where);
    return false;
  }
};

} // namespace

Portrait portraitOf(const CheckContext &Ctx,
                    const std::vector<std::string> &Flags) {
  return Painter(Ctx, Flags).run();
}

} // namespace throttlint
