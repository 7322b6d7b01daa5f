//===- Retries.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Retries.h"

#include "program/Outcome.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {
namespace {

class Finder {
public:
  Finder(const Program &P, const Effects &E, const Contexts &Ways)
      : P(P), E(E), Ways(Ways), Recurs(P, E), Uses(P, E) {}

  std::vector<RetrySite> run() {
    for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
      std::vector<Recursion> Again = recursionsOf(P, E, Fn);
      for (const Effect &X : E.of(Fn)) {
        if (X.Kind != EffectKind::Request || P.maybeNoRequest(X.Url))
          continue;
        loops(X);
        for (const Recursion &R : Again)
          if (auto Use = Recurs.use(R, X); Use && Use->Retry)
            Out.push_back({RetrySite::Recursion, &X, 0, UINT32_MAX,
                           R.Path.front(), Use->Role, Use->Rounds,
                           *Use->Retry});
      }
    }
    for (const SelfRearming &R : selfRearming(P, E, Ways))
      for (const SelfRearming::Hop &Hop : R.Hops)
        for (const Effect &X : E.of(Hop.Path.front().Fn)) {
          // A circle of several handlers is one repetition.
          if (X.Kind != EffectKind::Request || P.maybeNoRequest(X.Url) ||
              !begins(X, Hop) || llvm::any_of(Out, [&](const RetrySite &S) {
                return S.Kind == RetrySite::Handler && S.Request == &X;
              }))
            continue;
          if (auto Use = Recurs.use(R, X); Use && Use->Retry)
            Out.push_back({RetrySite::Handler, &X, sender(X), UINT32_MAX,
                           X.Path.front(), Use->Role, Use->Rounds,
                           *Use->Retry});
        }
    return std::move(Out);
  }

private:
  const Program &P;
  const Effects &E;
  const Contexts &Ways;
  Recurrences Recurs;
  LoopUses Uses;
  std::vector<RetrySite> Out;

  /// The request is what the hop waits for: `connect(reply = get(url), ..)`.
  bool begins(const Effect &X, const SelfRearming::Hop &Hop) const {
    CallRef Sends = X.Path.front(), Arms = Hop.Path.front();
    if (Sends == Arms)
      return true;
    const CallFact &C = P.call(Arms);
    return dependsOnCall(P, C.Receiver, Sends) ||
           llvm::any_of(C.Args, [&](ValueId Arg) {
             return P.values()[Arg].Op != ValueOp::Callable &&
                    dependsOnCall(P, Arg, Sends);
           });
  }

  /// The step in the function that starts the request: behind the handler's
  /// own call of it.
  size_t sender(const Effect &X) const {
    return X.Path.size() > 1 && P.function(X.Path.front().Fn).Lambda ? 1 : 0;
  }

  void loops(const Effect &X) {
    for (size_t Step = 0; Step < X.Path.size(); ++Step)
      for (uint32_t Loop : P.loopsAround(X.Path[Step])) {
        const LoopUse &Use = Uses.of(X.Path, Step, Loop);
        if (Use.Retry)
          Out.push_back({RetrySite::Loop,
                         &X,
                         Step,
                         Loop,
                         {},
                         Use.Role,
                         Use.Rounds,
                         *Use.Retry});
      }
  }
};

} // namespace

const std::vector<RetrySite> &Retries::all() const {
  if (!Sites)
    Sites = Finder(P, E, Ways).run();
  return *Sites;
}

} // namespace throttlint
