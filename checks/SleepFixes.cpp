//===- SleepFixes.cpp -------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "SleepFixes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <cmath>

namespace throttlint {
namespace {

/// The fix of the coroutine's library, or of the library whose fiber it is.
const SleepFix *fixFor(const CheckContext &Ctx, CallRef Sleep,
                       const Entry &Way) {
  const FunctionFacts &F = Ctx.P.function(Sleep.Fn);
  if (F.Coroutine) {
    for (const auto &L : Ctx.Rules.libraries())
      if (llvm::is_contained(L->SleepFix.Coroutines, F.ReturnType))
        return &L->SleepFix;
    return nullptr;
  }
  if (Sleep.Fn == Way.Fn && Way.Library && Way.Library->SleepFix &&
      Way.Library->SleepFix.Coroutines.empty())
    return &Way.Library->SleepFix;
  return nullptr;
}

/// The number of units, where it is a whole one.
std::optional<uint64_t> units(double Seconds, double Unit) {
  double Count = Seconds / Unit;
  if (std::fabs(Count - std::round(Count)) > 1e-6 || Count < 0 || Count > 1e15)
    return std::nullopt;
  return static_cast<uint64_t>(std::llround(Count));
}

/// How long, as the new call takes it.
std::optional<std::string>
delayText(const CheckContext &Ctx, const SleepFix &Fix, const RewriteFact &At) {
  // It converts by itself from the same unit and from coarser ones.
  bool Fits = At.DelayUnit > 0 && units(At.DelayUnit, Fix.DelayUnit) > 0u;
  if (At.DelayType == Fix.DelayType &&
      (Fix.DelayType.empty() ? At.DelayUnit == Fix.DelayUnit : Fits))
    return At.Delay;
  if (!Fix.DelayType.empty()) {
    std::string Maker = Ctx.Rules.durationMaker(Fix.DelayType, At.DelayUnit);
    if (!At.DelayType.empty() || Maker.empty() || !Fits)
      return std::nullopt;
    return Maker + "(" + At.Delay + ")";
  }
  if (std::optional<uint64_t> Count =
          At.Seconds ? units(*At.Seconds, Fix.DelayUnit) : std::nullopt)
    return std::to_string(*Count);
  return std::nullopt;
}

void replaceAll(std::string &In, llvm::StringRef What,
                const std::string &With) {
  for (size_t At = In.find(What); At != std::string::npos;
       At = In.find(What, At + With.size()))
    In.replace(At, What.size(), With);
}

} // namespace

std::optional<FixInfo> sleepFix(const CheckContext &Ctx, CallRef Sleep,
                                const Entry &Way) {
  const FunctionFacts &F = Ctx.P.function(Sleep.Fn);
  auto At = llvm::find_if(
      F.Rewrites, [&](const RewriteFact &R) { return R.Call == Sleep.Call; });
  const SleepFix *Fix = fixFor(Ctx, Sleep, Way);
  if (At == F.Rewrites.end() || !Fix || F.HasErrors)
    return std::nullopt;
  std::optional<std::string> Delay = delayText(Ctx, *Fix, *At);
  if (!Delay)
    return std::nullopt;

  std::string Text = Fix->Text;
  if (!Fix->Object.empty()) {
    // With several at hand nobody can say which one is meant.
    const ObjectFact *Object = nullptr;
    for (const ObjectFact &O : At->Objects) {
      if (O.Type != Fix->Object)
        continue;
      if (Object)
        return std::nullopt;
      Object = &O;
    }
    if (!Object)
      return std::nullopt;
    replaceAll(Text, "{object}.", Object->Access);
  }
  replaceAll(Text, "{delay}", *Delay);
  for (const std::string &Name : outermostNames(Text))
    if (llvm::is_contained(At->Hidden, Name))
      return std::nullopt;

  FixInfo Out{"wait without blocking", {}, {}, {}};
  for (const std::vector<std::string> &Group : Fix->Headers) {
    auto In = [&](const std::vector<std::string> &List) {
      return llvm::find_if(Group, [&](const std::string &Header) {
        return llvm::is_contained(List, Header);
      });
    };
    if (In(At->Included) != Group.end())
      continue;
    auto Added = In(At->Includable);
    if (Added == Group.end())
      return std::nullopt;
    Out.Headers.push_back(*Added);
  }
  Out.Edits.push_back({Ctx.P.file(Ctx.P.call(Sleep).Loc), At->Line, At->Column,
                       At->EndLine, At->EndColumn, std::move(Text)});
  return Out;
}

} // namespace throttlint
