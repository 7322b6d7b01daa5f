//===- Breach.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Breach.h"

#include "Words.h"

#include <algorithm>
#include <cmath>

namespace throttlint {
namespace {

/// A limit below this many times faster answers is in reach (networks differ).
constexpr double FasterAnswers = 4;

/// Rounding must not turn the last unit that is allowed into one too many.
double whole(double Units) { return std::floor(Units + 1e-9); }

/// The first refused round in a window: \p Units each, \p PerRound apart.
std::optional<double> refusedByWindow(const Limit &L, const Rounds &R,
                                      double Units, double PerRound) {
  double Possible =
      PerRound > 0 ? std::ceil(L.effectiveWindow() / PerRound - 1e-9) : 1e18;
  // A limiter whose bucket is just as large as the limit keeps it.
  if (R.Spaced && R.Spaced->Seconds)
    Possible = std::min(
        Possible,
        std::max(R.Spaced->Burst,
                 std::ceil(L.effectiveWindow() / *R.Spaced->Seconds - 1e-6)));
  if (Possible * Units <= L.effectiveUnits())
    return std::nullopt;
  return whole(L.effectiveUnits() / Units) + 1;
}

/// The same for a bucket, which is full at first and fills all the time.
std::optional<double> refusedByBucket(const Limit &L, double Units,
                                      double PerRound) {
  if (Units > *L.Burst)
    return 1;
  double Loss = Units - *L.Requests / L.WindowSeconds * PerRound;
  if (Loss <= 1e-9)
    return std::nullopt;
  return whole((*L.Burst - Units) / Loss) + 2;
}

std::optional<Breach> breach(const Limit &L, const Rounds &R,
                             std::optional<double> Cost) {
  if (!Cost || *Cost <= 0 || R.PaceUnknown)
    return std::nullopt;
  double Units = *Cost * R.Requests;
  for (double Faster : {1.0, FasterAnswers}) {
    double PerRound = (R.Pace + R.Latency / Faster) / R.Workers;
    if (L.Burst)
      PerRound = std::max(PerRound, R.spacing());
    auto Round = L.Burst ? refusedByBucket(L, Units, PerRound)
                         : refusedByWindow(L, R, Units, PerRound);
    if (!Round || (R.Count && *Round > *R.Count))
      continue;
    Breach B;
    B.L = &L;
    B.Cost = *Cost;
    B.AtRound = *Round;
    // Those of the round that still pass.
    double Left =
        (L.Burst ? *L.Burst : L.effectiveUnits()) - (*Round - 1) * Units;
    if (L.Burst)
      Left += (*Round - 1) * PerRound * *L.Requests / L.WindowSeconds;
    B.AtRequest = (*Round - 1) * R.Requests +
                  std::min(whole(Left / *Cost), std::max(0.0, R.Requests - 1)) +
                  1;
    B.AfterSeconds = (B.AtRound - 1) * PerRound;
    if (R.Spaced && R.Spaced->Seconds)
      B.AfterSeconds = std::max(B.AfterSeconds, (B.AtRound - R.Spaced->Burst) *
                                                    *R.Spaced->Seconds);
    B.NeededPace = L.WindowSeconds / *L.Requests * Units;
    B.NeedsFastAnswers = Faster > 1;
    return B;
  }
  return std::nullopt;
}

Confidence confidence(const Effect &E, const ResolvedEndpoint &Where,
                      const Rounds &R, const Breach &B, bool Maybe) {
  Confidence C = Confidence::High;
  auto AtMost = [&](Confidence Most) { C = std::min(C, Most); };
  switch (Where.How) {
  case Evidence::OnPath:
    break;
  case Evidence::ByPath:
  case Evidence::ByProgram:
    AtMost(Confidence::Medium);
    break;
  case Evidence::PublicHost:
    // A guessed host with an assumed limit.
    if (R.HostGuessed)
      return Confidence::Low;
    AtMost(Confidence::Medium);
    break;
  default:
    return Confidence::Low;
  }
  // How many elements until it breaks: a page holds many.
  double Elements = B.AtRound;
  if (R.Role == LoopRole::Paginate) {
    double Page = 100;
    if (Where.Row && Where.Row->Paginated &&
        Where.Row->Paginated->DefaultPageSize)
      Page = static_cast<double>(*Where.Row->Paginated->DefaultPageSize);
    Elements *= Page;
  }
  if (!R.Count && !R.Endless) {
    if (Elements > 1001)
      return Confidence::Low;
    if (Elements > 101)
      AtMost(Confidence::Medium);
  }
  bool OtherPlans = !B.L->ByPlan.empty() && !Where.PlanKnown;
  if (B.L->Narrow || B.NeedsFastAnswers || Where.PlanUnclear || OtherPlans ||
      R.PaceIsFloor || B.L->Confidence == "secondary")
    AtMost(Confidence::Medium);
  C = doubted(C, E);
  // A pace that somebody chose is not judged by a figure that we assume.
  if (Maybe || (Where.How == Evidence::PublicHost && R.spacing() > 0))
    return Confidence::Low;
  return C;
}

/// Without faster answers before earlier.
bool tellsMore(const Breach &A, const Breach &B) {
  return std::pair(!A.NeedsFastAnswers, -A.AtRound) >
         std::pair(!B.NeedsFastAnswers, -B.AtRound);
}

} // namespace

void Rounds::paceBy(const Delay &D) {
  Pace = D.Seconds;
  PaceUnknown = D.Unknown || (D.Spaced && !D.Spaced->Seconds);
  PaceIsFloor = D.Floor;
  Spaced = D.Spaced;
  Anew = D.Anew;
}

std::optional<Breach> worstBreach(const Effect &E,
                                  const ResolvedEndpoint &Where,
                                  const Rounds &R, bool Maybe) {
  // An account-wide limit tells more than a narrow one.
  std::optional<Breach> Wide, Narrow;
  bool WideFigure = false;
  for (const Limit *L : Where.Limits) {
    WideFigure |= !L->Narrow && L->countsRequests();
    std::optional<Breach> B = breach(*L, R, costOf(*L, Where.Row, Where.Url));
    if (!B)
      continue;
    std::optional<Breach> &Slot = L->Narrow ? Narrow : Wide;
    if (!Slot || tellsMore(*B, *Slot))
      Slot = B;
  }
  // Each element has its own channel or chat: the wider figure judges.
  bool OwnEach = WideFigure && R.Role == LoopRole::Iterate;
  std::optional<Breach> Out = Wide || OwnEach ? Wide : Narrow;
  if (Out)
    Out->Sure = confidence(E, Where, R, *Out, Maybe);
  return Out;
}

} // namespace throttlint
