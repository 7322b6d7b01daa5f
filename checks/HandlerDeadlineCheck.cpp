//===- HandlerDeadlineCheck.cpp ---------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "HandlerDeadlineCheck.h"

#include "Words.h"
#include "program/LongestWait.h"
#include "program/Repetition.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using llvm::StringRef;

namespace throttlint {

const CheckInfo &HandlerDeadlineCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-handler-deadline",
      "Finds handlers that may wait longer before they answer than the "
      "platform that calls them grants.",
      Severity::Warning};
  return Info;
}

namespace {

/// Whose requests a handler serves, and how sure that is.
struct Platform {
  const Api *Of = nullptr;
  const HandlerDeadline *D = nullptr;
  Confidence Sure = Confidence::Low;
  std::string Why;
};

class DeadlineJudge {
public:
  DeadlineJudge(const CheckContext &Ctx, const CheckInfo &Info)
      : Ctx(Ctx), P(Ctx.P), Info(Info),
        Waits(Ctx.P, Ctx.E, Ctx.Options.AssumedLatencySeconds) {}

  void run(std::vector<Finding> &Out);

private:
  const CheckContext &Ctx;
  const Program &P;
  const CheckInfo &Info;
  LongestWaits Waits;
  /// Texts that show whose requests come in, and the function they stand in.
  struct Shown {
    const Api *Of;
    const LiteralFact *Text;
    FuncId In;
  };
  std::vector<Shown> Evidence;

  void collectEvidence();
  FuncId functionAt(const Location &At) const;
  std::set<FuncId> reach(FuncId Fn) const;
  std::optional<Platform> platformOfLibrary(const Entry &Way) const;
  std::optional<Platform> platformOf(const Entry &Way) const;
  bool answers(const Entry &Way) const;
  void report(const Entry &Way, const Platform &By, std::vector<Finding> &Out);
};

/// The function whose text holds a place, as far as beginnings tell.
FuncId DeadlineJudge::functionAt(const Location &At) const {
  FuncId Best = NoFunc;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn) {
    const Location &L = P.function(Fn).Loc;
    if (L.File != At.File ||
        std::tie(L.Line, L.Column) > std::tie(At.Line, At.Column))
      continue;
    if (Best == NoFunc ||
        std::tie(L.Line, L.Column) >=
            std::tie(P.function(Best).Loc.Line, P.function(Best).Loc.Column))
      Best = Fn;
  }
  return Best;
}

void DeadlineJudge::collectEvidence() {
  for (const auto &A : Ctx.Rules.apis())
    for (const HandlerDeadline &D : A->Deadlines)
      for (const std::string &Text : D.Evidence)
        for (const LiteralFact &L : P.literals())
          if (StringRef(L.Text).contains_insensitive(Text))
            Evidence.push_back({A.get(), &L, functionAt(L.Loc)});
}

/// Functions that a call of \p Fn runs, a few calls deep.
std::set<FuncId> DeadlineJudge::reach(FuncId Fn) const {
  std::set<FuncId> Out{Fn};
  std::vector<std::pair<FuncId, unsigned>> Work{{Fn, 0}};
  for (size_t I = 0; I < Work.size() && Work.size() < 400; ++I) {
    auto [At, Depth] = Work[I];
    if (Depth >= 6)
      continue;
    for (uint32_t C = 0; C < P.function(At).Calls.size(); ++C)
      for (const Target &T : P.targets({At, C}))
        if (Out.insert(T.Fn).second)
          Work.emplace_back(T.Fn, Depth + 1);
  }
  return Out;
}

bool DeadlineJudge::answers(const Entry &Way) const {
  if (Way.By && Way.By->By->Model && Way.By->By->Model->Answers)
    return true;
  for (const auto &L : Ctx.Rules.libraries())
    for (const ContextRule &R : L->Overrides)
      if (R.Answers && overrides(P.function(Way.Fn), R))
        return true;
  return false;
}

/// All events that the library hands on come from one platform.
std::optional<Platform>
DeadlineJudge::platformOfLibrary(const Entry &Way) const {
  if (!Way.By || !Way.By->By->Model || Way.By->By->Model->AnswersTo.empty())
    return std::nullopt;
  for (const auto &A : Ctx.Rules.apis())
    if (A->Provider == Way.By->By->Model->AnswersTo && !A->Deadlines.empty())
      return Platform{A.get(), nullptr, Confidence::High,
                      "its events come from " + A->Name};
  return std::nullopt;
}

std::optional<Platform> DeadlineJudge::platformOf(const Entry &Way) const {
  std::optional<Platform> Out = platformOfLibrary(Way);
  if (!Out && Evidence.empty())
    return std::nullopt;
  std::set<FuncId> Runs = reach(Way.Fn);
  std::set<const Api *> All;
  for (const Shown &S : Out ? std::vector<Shown>() : Evidence) {
    All.insert(S.Of);
    if (!Runs.contains(S.In))
      continue;
    // Two platforms in one handler: cannot tell.
    if (Out && Out->Of != S.Of)
      return std::nullopt;
    Out = {S.Of, nullptr, Confidence::High,
           "it looks at `" + S.Text->Text + "`, which requests of " +
               S.Of->Name + " carry"};
  }
  // The program checks the signature elsewhere; the route names who comes.
  if (!Out && All.size() == 1 && Way.By)
    for (ValueId Arg : P.call(Way.By->By->leaf()).Args)
      for (const std::string &Text : P.texts(Arg, 1))
        if (StringRef(Text).contains_insensitive((*All.begin())->Provider))
          Out = {*All.begin(), nullptr, Confidence::Medium,
                 "the route `" + Text + "` names " + (*All.begin())->Name};
  if (!Out)
    return std::nullopt;
  for (const HandlerDeadline &D : Out->Of->Deadlines)
    if (!D.Evidence.empty() && (!Out->D || D.Seconds < Out->D->Seconds))
      Out->D = &D;
  return Out;
}

void DeadlineJudge::report(const Entry &Way, const Platform &By,
                           std::vector<Finding> &Out) {
  const LongestWait &W = Waits.of(Way.Fn);
  double Most = By.D->Seconds;
  const FunctionFacts &F = P.function(Way.Fn);
  std::string Long;
  CallRef Place;
  Confidence Sure = By.Sure;
  if (W.Seconds > Most) {
    Long = "waits up to " + secondsWords(W.Seconds) + " before it answers";
    Place = std::max_element(W.Parts.begin(), W.Parts.end(),
                             [](const auto &A, const auto &B) {
                               return A.Seconds < B.Seconds;
                             })
                ->Call;
    // Only when things go wrong.
    for (uint32_t L : P.loopsAround(Place))
      if (analyzeLoop(P, Ctx.E, {Place}, 0, L).Role == LoopRole::Retry)
        Sure = std::min(Sure, Confidence::Medium);
  } else if (W.FromServer) {
    Long = "waits as long as a server says before it answers";
    Place = *W.FromServer;
    Sure = std::min(Sure, Confidence::Medium);
  } else if (W.Open && W.Open->Seconds > 0) {
    double From = std::floor((Most - W.Seconds) / W.Open->Seconds) + 2;
    if (From > 101)
      return;
    Place = W.Open->Call;
    const LoopFact &L = P.function(Place.Fn).Loops[W.Open->Loop];
    Long = "waits " + secondsWords(W.Open->Seconds) + " " + loopWords(L) +
           " before it answers, which is too long from the " +
           ordinalWords(From) + " round on";
    Sure = std::min(Sure, Confidence::Medium);
  } else {
    return;
  }
  Finding X = findingAt(Ctx, Info, Place);
  X.Confidence = Sure;
  X.Provider = By.Of->Provider;
  X.Message = "the handler `" + F.Name + "` " + Long + "; " + By.Of->Name +
              " wants " + By.D->Label + " within " +
              secondsWords(By.D->Seconds) + " and takes it as failed otherwise";
  CallRef Armed = Way.By ? Way.By->By->leaf() : Place;
  if (Way.By)
    X.Trace.push_back(stepAt(P, Armed, TraceStep::Root,
                             "`" + P.call(Armed).Spelling + "` makes `" +
                                 F.Name + "` answer requests; " + By.Why));
  else
    X.Trace.push_back({TraceStep::Root, P.file(F.Loc), F.Loc.Line, F.Loc.Column,
                       "`" + F.Name + "` answers requests; " + By.Why});
  for (const LongestWait::Part &Part : W.Parts)
    X.Trace.push_back(stepAt(P, Part.Call, TraceStep::Blocker,
                             "`" + P.call(Part.Call).Spelling +
                                 "` takes up to " +
                                 secondsWords(Part.Seconds)));
  std::string Source =
      "deadline: " + By.Of->Name + " grants " + secondsWords(By.D->Seconds);
  if (!By.D->Source.empty())
    Source += "; source " + By.D->Source;
  if (!By.D->AsOf.empty())
    Source += ", as of " + By.D->AsOf;
  X.Trace.push_back({TraceStep::Limit, {}, 0, 0, std::move(Source)});
  X.Advice.push_back(By.D->Instead.empty()
                         ? "answer at once, and do the work elsewhere"
                         : By.D->Instead);
  Out.push_back(std::move(X));
}

void DeadlineJudge::run(std::vector<Finding> &Out) {
  collectEvidence();
  std::set<FuncId> Done;
  for (const Entry &Way : Ctx.Ways.entries())
    if (answers(Way) && Done.insert(Way.Fn).second)
      if (auto By = platformOf(Way); By && By->D)
        report(Way, *By, Out);
}

} // namespace

void HandlerDeadlineCheck::evaluate(const CheckContext &Ctx,
                                    std::vector<Finding> &Out) const {
  DeadlineJudge(Ctx, info()).run(Out);
}

} // namespace throttlint
