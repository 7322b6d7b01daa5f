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

std::optional<Breach> breach(const Limit &L, const Rounds &R) {
  if (!L.Requests || R.PaceUnknown)
    return std::nullopt;
  double Allowed = *L.Requests;
  for (double Faster : {1.0, FasterAnswers}) {
    double PerRound = (R.Pace + R.Latency / Faster) / R.Workers;
    double Possible =
        PerRound > 0 ? std::ceil(L.WindowSeconds / PerRound - 1e-9) : 1e18;
    double Total = R.Count ? std::min(Possible, *R.Count) : Possible;
    if (Total * R.Requests <= Allowed)
      continue;
    Breach B;
    B.L = &L;
    B.AtRequest = std::floor(Allowed) + 1;
    B.AtRound = std::floor(Allowed / R.Requests) + 1;
    B.AfterSeconds = (B.AtRound - 1) * PerRound;
    B.NeedsFastAnswers = Faster > 1;
    return B;
  }
  return std::nullopt;
}

/// The breach that tells most: an account-wide limit before a narrow one.
std::optional<Breach> mostTelling(const ResolvedEndpoint &E, const Rounds &R,
                                  bool &OnlyNarrow) {
  std::optional<Breach> Wide, Narrow;
  bool WideFigure = false;
  for (const Limit *L : E.Limits) {
    std::optional<Breach> &Slot = L->Narrow ? Narrow : Wide;
    WideFigure |= !L->Narrow && L->Requests;
    if (auto B = breach(*L, R))
      if (!Slot || (Slot->NeedsFastAnswers && !B->NeedsFastAnswers) ||
          (Slot->NeedsFastAnswers == B->NeedsFastAnswers &&
           B->AtRound < Slot->AtRound))
        Slot = B;
  }
  OnlyNarrow = !Wide;
  if (Wide)
    return Wide;
  // Each element has its own channel or chat: the wider figure judges.
  if (WideFigure && R.Role == LoopRole::Iterate)
    return std::nullopt;
  return Narrow;
}

Confidence confidence(const Effect &E, const ResolvedEndpoint &Where,
                      const Rounds &R, const Breach &B, bool OnlyNarrow,
                      bool Maybe) {
  Confidence C = Confidence::High;
  auto AtMost = [&](Confidence Most) { C = std::min(C, Most); };
  switch (Where.How) {
  case Evidence::OnPath:
    break;
  case Evidence::ByPath:
  case Evidence::ByProgram:
  case Evidence::PublicHost:
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
  if (OnlyNarrow || B.NeedsFastAnswers || Where.PlanUnclear || R.PaceIsFloor)
    AtMost(Confidence::Medium);
  C = doubted(C, E);
  // A pace that somebody chose is not judged by a figure that we assume.
  if (Maybe || (Where.How == Evidence::PublicHost && R.Pace > 0))
    return Confidence::Low;
  return C;
}

} // namespace

std::optional<Breach> worstBreach(const Effect &E,
                                  const ResolvedEndpoint &Where,
                                  const Rounds &R, bool Maybe) {
  bool OnlyNarrow = false;
  std::optional<Breach> B = mostTelling(Where, R, OnlyNarrow);
  if (B)
    B->Sure = confidence(E, Where, R, *B, OnlyNarrow, Maybe);
  return B;
}

} // namespace throttlint
