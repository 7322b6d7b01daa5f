//===- RequestInLoopReport.h - findings of request-in-loop ------*- C++ -*-===//
//
// Purpose: writes the findings of RequestInLoopCheck and keeps, for each
// place, the one that tells most. Example: a loop over `ids` that breaks
// Slack's Tier 2 -> message, trace, limit, arithmetic and advice.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_REQUESTINLOOPREPORT_H
#define THROTTLINT_CHECKS_REQUESTINLOOPREPORT_H

#include "Breach.h"
#include "Check.h"

#include <map>
#include <tuple>

namespace throttlint {

/// A repetition on the path of an effect.
struct OnPath {
  size_t Step;
  const LoopFact *Loop; ///< null: an algorithm runs its callable repeatedly
  uint32_t Index;
};

class RequestInLoopReport {
public:
  RequestInLoopReport(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info) {}

  /// Reports a loop if it exceeds a limit. True when it does, and not only
  /// with low confidence.
  bool loop(const Effect &E, const ResolvedEndpoint &Where, const Rounds &R,
            const OnPath &On, bool Maybe);
  /// A timer's handler, or one that schedules itself.
  void tick(const Effect &E, const ResolvedEndpoint &Where, const Rounds &R,
            CallRef ArmedBy, bool Repost);
  /// A function \p Fn that a framework runs for ever.
  void mainLoop(const Effect &E, const ResolvedEndpoint &Where, const Rounds &R,
                FuncId Fn, bool Maybe);
  /// A function that calls itself at \p Again.
  void recursion(const Effect &E, const ResolvedEndpoint &Where,
                 const Rounds &R, CallRef Again, bool Maybe);

  void moveInto(std::vector<Finding> &Out);

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  struct Kept {
    Finding F;
    int Rank = 0;
    size_t Length = 0;
  };
  std::map<std::tuple<std::string, uint32_t, uint32_t, CallRef, std::string>,
           Kept>
      Findings;

  void keep(const Effect &E, const ResolvedEndpoint &Where, Finding F);
  bool handsOver(const Effect &E, size_t Step) const;
  std::string sentence(const std::string &How, const ResolvedEndpoint &Where,
                       const Rounds &R, const Breach &B) const;
  void finish(Finding &F, const ResolvedEndpoint &Where, const Rounds &R,
              const Breach &B, const Effect &E) const;
  void advise(Finding &F, const ResolvedEndpoint &Where, const Rounds &R,
              const Breach &B, const Effect &E) const;
};

} // namespace throttlint

#endif
