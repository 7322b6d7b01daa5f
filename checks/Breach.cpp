//===- Breach.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Breach.h"

#include "Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

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
  if (!Cost || *Cost <= 0 || (R.PaceUnknown && !R.ByPerson))
    return std::nullopt;
  double Units = *Cost * R.Requests;
  // Nobody is refused for a handful.
  static constexpr double Handful = 5;
  if (L.ShortBursts && R.Count && *R.Count * Units <= Handful)
    return std::nullopt;
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
    B.NeededPace = neededPace(L, R, *Cost);
    B.NeedsFastAnswers = Faster > 1;
    return B;
  }
  return std::nullopt;
}

/// Keys of a narrow limit are among the names.
bool hasKey(const Limit &L, const std::set<std::string> &Names) {
  return L.Narrow && llvm::any_of(L.Keys, [&](llvm::StringRef Key) {
           return Names.contains(Key.trim("{}").str());
         });
}

/// Each round draws on a budget of its own: another channel, another chat.
bool ownEach(const Limit &L, const Rounds &R) {
  return hasKey(L, R.Keys.Varying) || hasKey(L, R.Keys.CalledVarying);
}

Confidence confidence(const Effect &E, const ResolvedEndpoint &Where,
                      const Rounds &R, Breach &B, bool Maybe,
                      const CheckOptions &Options) {
  Confidence C = Confidence::High;
  auto AtMost = [&](Confidence Most, std::string Why) {
    C = std::min(C, Most);
    B.Doubts.push_back(std::move(Why));
  };
  switch (Where.How) {
  case Evidence::OnPath:
    break;
  case Evidence::ByPath:
    AtMost(Confidence::Medium, "the host cannot be seen; only one API in the "
                               "rules has this path");
    break;
  case Evidence::ByProgram:
    AtMost(Confidence::Medium, "the host cannot be seen; " + Where.NamedBy +
                                   " names this provider only");
    break;
  case Evidence::PublicHost:
    // A guessed host with an assumed limit.
    if (R.HostGuessed)
      return Confidence::Low;
    AtMost(Confidence::Medium, "no rule knows this host; the limit is assumed");
    break;
  default:
    return Confidence::Low;
  }
  // How many elements until it breaks: a page holds many.
  double Elements = B.AtRound;
  if (R.Role == LoopRole::Paginate) {
    double Page = 100;
    if (Where.Row && Where.Row->Paginated)
      Page = pageSize(*Where.Row->Paginated, Where.Url).value_or(Page);
    Elements *= Page;
  }
  std::string Needs = "it takes " + countWords(Elements) + " elements, and ";
  if (!R.Count && !R.Endless && Options.AssumedCount) {
    if (Elements > *Options.AssumedCount)
      AtMost(Confidence::Low, Needs + countWords(*Options.AssumedCount) +
                                  " are assumed (AssumedCount)");
  } else if (!R.Count && !R.Endless) {
    if (Elements > 101)
      AtMost(Elements > 1001 ? Confidence::Low : Confidence::Medium,
             Needs + "how many there are is not known");
  }
  if (B.L->Narrow)
    AtMost(Confidence::Medium,
           "only the limit per " + B.L->Scope + " breaks, not the account's");
  if (B.NeedsFastAnswers)
    AtMost(Confidence::Medium, "it breaks only if answers come faster than is "
                               "assumed");
  if (Where.PlanUnclear || (!B.L->ByPlan.empty() && !Where.PlanKnown))
    AtMost(Confidence::Medium, "the limit depends on a plan that the program "
                               "does not show");
  if (R.PaceIsFloor)
    AtMost(Confidence::Medium, "it may wait longer than is counted");
  // A limit of the whole account in words, where a narrow one has a figure.
  if (!B.L->InWords.empty() && !B.L->Narrow)
    for (const Limit *L : Where.Limits)
      if (hasKey(*L, R.Keys.CalledVarying) && !hasKey(*L, R.Keys.Varying))
        AtMost(Confidence::Low, "only the name of a parameter says that each "
                                "is for another " +
                                    L->Scope);
  if (!B.L->InWords.empty())
    AtMost(Confidence::Medium, "the provider says `" + B.L->InWords +
                                   "` and publishes no number; " +
                                   countWords(*B.L->Requests) + " are taken");
  if (B.L->Confidence == "secondary")
    AtMost(Confidence::Medium,
           "the figure is not from the provider's own pages of today");
  if (Confidence Doubted = doubted(C, E); Doubted != C)
    AtMost(Doubted, "a call on the way may run other functions, too");
  // A pace that somebody chose is not judged by a figure that we assume.
  if (Where.How == Evidence::PublicHost && R.spacing() > 0)
    AtMost(Confidence::Low, "the code keeps a pace, and the limit is only "
                            "assumed");
  if (R.ByPerson)
    AtMost(Confidence::Low, "somebody may type in each round; only a file that "
                            "is piped in is faster");
  else if (Maybe)
    AtMost(Confidence::Low, "a wait on the way may pace it");
  return C;
}

/// All rounds draw on the same budget: one channel, one chat. Where parts of
/// the path are among the keys, they alone tell.
bool sameEach(const Limit &L, const Rounds &R) {
  auto OfPath = [](llvm::StringRef Key) { return Key.starts_with("{"); };
  const bool Path = llvm::any_of(L.Keys, OfPath);
  return !L.Keys.empty() && llvm::all_of(L.Keys, [&](llvm::StringRef Key) {
    return (Path && !OfPath(Key)) || R.Keys.Same.contains(Key.trim("{}").str());
  });
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
  ByPerson = D.ByPerson && (!D.Spaced || D.Spaced->Seconds);
  PaceIsFloor = D.Floor;
  Spaced = D.Spaced;
  Anew = D.Anew;
}

double neededPace(const Limit &L, const Rounds &R, double Cost) {
  return L.WindowSeconds / *L.Requests * Cost * R.Requests * R.Workers;
}

std::optional<Breach> worstBreach(const Effect &E,
                                  const ResolvedEndpoint &Where,
                                  const Rounds &R, bool Maybe,
                                  const CheckOptions &Options) {
  // An account-wide limit tells more than a narrow one.
  std::optional<Breach> Wide, Narrow;
  bool WideFigure = false, SameEach = false, Unsure = false;
  for (const Limit *L : Where.Limits) {
    WideFigure |= !L->Narrow && L->countsRequests() && L->InWords.empty();
    if (ownEach(*L, R))
      continue;
    std::optional<Breach> B = breach(*L, R, Where.costOf(*L));
    if (!B)
      continue;
    std::optional<Breach> &Slot = L->Narrow ? Narrow : Wide;
    SameEach |= L->Narrow && sameEach(*L, R);
    Unsure |= hasKey(*L, R.Keys.Unsure);
    if (!Slot || tellsMore(*B, *Slot))
      Slot = B;
  }
  // Unless it is seen to be the same, each element may have a channel or a chat
  // of its own: the wider figure judges. A poll asks for the same, unless it is
  // seen that it may be another.
  bool OwnEach = WideFigure && ((R.Role == LoopRole::Iterate && !SameEach) ||
                                (R.Role == LoopRole::Poll && Unsure));
  std::optional<Breach> Out = Wide || OwnEach ? Wide : Narrow;
  // What is the same in each round goes to one channel or chat.
  bool Weak = Out && (Out->NeedsFastAnswers || !Out->L->InWords.empty());
  if (Weak && Narrow && !Narrow->NeedsFastAnswers && !OwnEach)
    Out = Narrow;
  if (Out)
    Out->Sure = confidence(E, Where, R, *Out, Maybe, Options);
  return Out;
}

} // namespace throttlint
