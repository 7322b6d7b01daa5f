//===- Retries.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Retries.h"

#include "program/Outcome.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

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
    // Several handlers of one circle come round by it: one site.
    std::set<const Effect *> Known;
    for (const SelfRearming &R : selfRearming(P, E, Ways))
      for (const SelfRearming::Hop &Hop : R.Hops)
        for (const Effect &X : E.of(Hop.Path.front().Fn)) {
          if (X.Kind != EffectKind::Request || P.maybeNoRequest(X.Url) ||
              !leadsTo(X, Hop.Path.front()))
            continue;
          if (auto Use = Recurs.use(R, X);
              Use && Use->Retry && Known.insert(&X).second)
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

  /// The call that sends arranges the next handler as well, or another one
  /// does so for the answer: `connect(reply, ...)`.
  bool leadsTo(const Effect &X, CallRef Arranges) const {
    return X.Path.front() == Arranges ||
           llvm::any_of(P.call(Arranges).Args, [&](ValueId Arg) {
             return dependsOnCall(P, Arg, X.Path.front());
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
