//===- IgnoredRetryAfterCheck.cpp -------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "IgnoredRetryAfterCheck.h"

#include "RetryReport.h"
#include "program/AskedStatus.h"
#include "program/Outcome.h"
#include "program/Paths.h"
#include "program/WaitSignals.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <cmath>

namespace throttlint {

const CheckInfo &IgnoredRetryAfterCheck::info() const {
  static const CheckInfo Info{
      "ratelimit-ignored-retry-after",
      "Finds retries after a refusal that do not wait as long as the server "
      "says.",
      Severity::Warning};
  return Info;
}

namespace {

/// What one unit of a signal is in seconds; 0 for points in time and texts.
double secondsOf(const WaitSignal &W) {
  return W.Unit == "seconds" ? 1 : W.Unit == "milliseconds" ? 0.001 : 0;
}

std::string longWords(double Seconds) {
  static constexpr double Day = 86400, Year = 365 * Day;
  if (Seconds >= Year)
    return countWords(std::round(Seconds / Year)) + " years";
  if (Seconds >= 2 * Day)
    return countWords(std::round(Seconds / Day)) + " days";
  return secondsWords(Seconds);
}

/// What is wrong with the unit of a signal, or nothing.
std::string unitFault(const SignalReading &R, const WaitSignal &W) {
  // A body may say the same as the header, by a name of its own.
  bool OwnName = W.Where == "header" && !R.Text.empty() &&
                 !llvm::StringRef(W.Name).equals_insensitive(R.Text);
  std::string Field = OwnName ? "`" + R.Text + "`" : fieldWords(W);
  if (W.Unit == "date" || W.Unit == "timestamp") {
    if (R.Number && !R.Date)
      return Field + " is a date (`" +
             (W.Unit == "date" ? "Wed, 21 Oct 2026 07:28:00 GMT"
                               : "2026-10-21T07:28:00Z") +
             "`) and is read as a number: what comes out is no length of time";
    if (R.Date && !R.ToTime)
      return Field + " is a point in time and is used as a length of "
                     "time: the present time is not subtracted";
    return {};
  }
  bool EpochSeconds = W.Unit == "epoch_seconds";
  if (EpochSeconds || W.Unit == "epoch_milliseconds") {
    if (R.ToTime)
      return {};
    // Seconds since 1970, today.
    static constexpr double Today = 1.8e9;
    return Field + " is a point in time (" +
           (EpochSeconds ? "seconds" : "milliseconds") +
           " since 1970) and is used as a length of time: this waits " +
           longWords(Today * (EpochSeconds ? 1 : 1000) * R.Factor);
  }
  if (W.Unit == "duration")
    return R.WholeText && !R.Added
               ? Field +
                     " is a text such as `6m0s` and is read as a "
                     "number: 6 min become " +
                     longWords(6 * R.Factor)
               : std::string();
  double Unit = secondsOf(W);
  if (Unit != 0 && R.Date)
    return Field + " is in " + W.Unit + " and is read as a date";
  if (Unit != 0 && R.Until && !R.Added)
    return Field + " is a length of time and is used as a point in "
                   "time: that is long past, and nothing is waited";
  if (Unit == 0 || R.ToTime || R.Factor <= 0)
    return {};
  double Off = R.Factor / Unit;
  // Half, double, a margin of some percent: somebody's choice.
  if (Off > 0.1 && Off < 10)
    return {};
  static constexpr double Sample = 30;
  return Field + " is in " + W.Unit +
         " and is used as something else: " + longWords(Sample) + " become " +
         longWords(Sample * Off) +
         (Off < 1 ? ", and the next attempt is refused as well" : "");
}

/// The same of all forms that a field of this name may have: an HTTP server
/// may give `Retry-After` in seconds or as a date.
std::string unitFault(const SignalReading &R,
                      const std::vector<WaitSignal> &Signals) {
  std::string First;
  for (const WaitSignal &W : Signals) {
    if (plainWord(W.Name) != plainWord(R.Signal->Name))
      continue;
    std::string Fault = unitFault(R, W);
    if (Fault.empty())
      return {};
    if (First.empty())
      First = std::move(Fault);
  }
  return First;
}

constexpr int64_t TooMany = 429;

/// The status or error text for "over the limit" that the code asks for.
std::string overLimitAsked(const AskedStatus &Asked, const Api *Provider) {
  if (Asked.Numbers.contains(TooMany))
    return "`429`";
  if (!Provider)
    return {};
  for (int64_t Status : Provider->OverLimitStatus)
    if (Status >= 400 && Asked.Numbers.contains(Status))
      return "`" + std::to_string(Status) + "`";
  for (const std::string &Error : Provider->OverLimitErrors)
    if (Asked.Words.contains(plainWord(Error)))
      return "`" + Error + "`";
  return {};
}

/// How else than by 429 this API refuses, where 429 is all that the code asks
/// for: such an answer passes for a good one. Empty: nothing is missed.
std::string missedRefusals(const AskedStatus &Asked, const Api &Provider) {
  if (!Asked.Numbers.contains(TooMany) || Asked.Switches)
    return {};
  // Who asks for success or for client errors sees the others as well.
  static constexpr int64_t ServerErrors = 500;
  bool AsksServerErrors = false;
  for (int64_t Status : Asked.Numbers) {
    if (Status < TooMany)
      return {};
    AsksServerErrors |= Status == ServerErrors;
  }
  std::vector<std::string> Missed;
  for (int64_t Status : Provider.OverLimitStatus)
    if (Status != TooMany && !Asked.Numbers.contains(Status) &&
        !(AsksServerErrors && Status >= ServerErrors))
      Missed.push_back("`" + std::to_string(Status) + "`");
  auto Asks = [&](const std::string &Text) {
    return !Text.empty() &&
           llvm::any_of(Asked.Words, [&](const std::string &Word) {
             return Word.find(plainWord(Text)) != std::string::npos;
           });
  };
  if (llvm::any_of(Provider.OverLimitErrors, Asks))
    return {};
  for (const BodySign &Sign : Provider.OverLimitBody) {
    if (Asks(Sign.Equals) || Asks(Sign.Contains) || Asked.mentions(Sign.Field))
      return {};
    if (Sign.Status != TooMany)
      Missed.push_back(bodySignWords(Sign));
  }
  return llvm::join(Missed, " or ");
}

class SignalJudge {
public:
  SignalJudge(const CheckContext &Ctx, const RetrySite &S,
              const ResolvedEndpoint &Where, Finding &F)
      : Ctx(Ctx), S(S), U(S.Use), Where(Where), F(F),
        Provider(Where.Provider ? Where.Provider : Ctx.Rules.genericApi()),
        Known(Where.Provider && Where.How != Evidence::PublicHost) {}

  bool run() {
    if (!Provider)
      return false;
    F.Budget = BudgetInfo();
    if (!U.Wait.Unknown)
      F.Budget->PaceSeconds = U.Wait.Seconds;
    if (wrongUnit())
      return true;
    Asked = askedStatus(Ctx.P, S);
    std::string Missed =
        Known ? missedRefusals(Asked, *Provider) : std::string();
    if (ignored()) {
      if (!Missed.empty())
        F.Advice.push_back("ask for " + Missed + " as well: " + Provider->Name +
                           " refuses in this way, too");
      return true;
    }
    if (Missed.empty())
      return false;
    notSeen(Missed);
    return true;
  }

private:
  const CheckContext &Ctx;
  const RetrySite &S;
  const RetryUse &U;
  const ResolvedEndpoint &Where;
  Finding &F;
  const Api *Provider;
  bool Known;
  AskedStatus Asked;

  bool wrongUnit();
  bool ignored();
  Delay waitAfterRefusal() const;
  void notSeen(const std::string &Missed);
};

/// The signal is read, and its unit is mistaken.
bool SignalJudge::wrongUnit() {
  for (const Effect *Pause : U.Waits)
    for (const SignalReading &R : signalsIn(Ctx.P, *Pause, Provider->Wait)) {
      std::string Wrong = unitFault(R, Provider->Wait);
      if (Wrong.empty())
        continue;
      F.Message = endpointWords(Where) + " is repeated, but " + Wrong;
      F.Trace.push_back(
          stepAt(Ctx.P, Pause->leaf(), TraceStep::Call,
                 "`" + Ctx.P.call(Pause->leaf()).Spelling + "` waits here"));
      F.Advice.push_back(
          R.Signal->Unit == "date" || R.Signal->Unit == "timestamp"
              ? "read it with a function for dates, subtract the present "
                "time, and wait at least 1 s"
          : R.Signal->Unit.starts_with("epoch")
              ? "subtract the present time, and wait at least 1 s"
          : R.Signal->Unit == "duration"
              ? "take the hours, minutes and seconds of the text apart"
          : R.Until && !R.Added
              ? "sleep for that long, or until the present time plus that long"
              : "hand it to a type that says its unit, such as "
                "`std::chrono::" +
                    R.Signal->Unit + "`");
      return true;
    }
  return false;
}

/// What is waited at least where the answer was 429; that of any failure where
/// the loop itself does not ask for it.
Delay SignalJudge::waitAfterRefusal() const {
  const Program &P = Ctx.P;
  if (S.Kind != RetrySite::Loop)
    return U.Wait;
  const FunctionFacts &F = P.function(S.call().Fn);
  const LoopFact &L = F.Loops[S.LoopIndex];
  std::optional<uint32_t> Home = P.blockOf(S.call());
  std::optional<Delay> Least;
  for (uint32_t B : L.Blocks) {
    const BlockFact &Block = F.Blocks[B];
    if (!Home || Block.Succs.size() != 2 || Block.Condition == NoValue)
      continue;
    const Value Test = P.values()[Block.Condition];
    if (Test.Op != ValueOp::Arith || (Test.Text != "==" && Test.Text != "!=") ||
        llvm::none_of(Test.Kids,
                      [&](ValueId Kid) { return P.number(Kid) == TooMany; }) ||
        !dependsOnCall(P, Block.Condition, S.call()))
      continue;
    PathOptions Refused{.Throwing = true, .UnknownIsLong = true};
    Refused.Never = {{B, Test.Text == "==" ? 1u : 0u}};
    auto D = leastDelay(P, Ctx.E, S.call().Fn, B, *Home, L.Blocks, Refused);
    if (D && (!Least || D->Seconds < Least->Seconds))
      Least = D;
  }
  return Least.value_or(U.Wait);
}

/// Repeated after a refusal, and nobody reads the signal.
bool SignalJudge::ignored() {
  const Delay Wait = waitAfterRefusal();
  // At most three attempts with any wait, one immediate repeat: fine.
  if (Provider->Wait.empty() || U.ServerWait || Wait.FromServer ||
      (U.Attempts.Count &&
       *U.Attempts.Count <= (Wait.any() ? FewAttempts : OneRetry)))
    return false;
  std::string Refusal = overLimitAsked(Asked, Where.Provider);
  if (Refusal.empty() || llvm::any_of(Provider->Wait, [&](const WaitSignal &W) {
        return Asked.mentions(W.Name);
      }))
    return false;
  // A wait that grows, or comes from elsewhere, finds its way as well.
  if (Wait.Unknown || Wait.Floor || U.VaryingWait || Wait.Maybe)
    F.Confidence = Confidence::Low;
  else if (Where.How == Evidence::PublicHost || U.OutcomeUnknown)
    F.Confidence = std::min(F.Confidence, Confidence::Medium);

  const WaitSignal &W = Provider->Wait.front();
  F.Message = endpointWords(Where) + " is repeated after " + Refusal +
              ", but nobody reads how long to wait: " +
              (Known ? Provider->Name + " says it in "
                     : std::string("such answers mostly say it in ")) +
              signalWords(W) + "; ";
  if (!Wait.any())
    F.Message += "the next attempt comes at once and is refused as well";
  else if (Wait.Unknown || U.VaryingWait)
    F.Message += "the wait is this code's own guess";
  else
    F.Message += "the next attempt comes after " + secondsWords(Wait.Seconds) +
                 ", however long it is";
  for (const WaitSignal &Other : Provider->Wait)
    F.Advice.push_back(waitWords(Other));
  F.Advice.push_back("where the signal is missing, double the wait after "
                     "each failure and add a random part");
  return true;
}

/// The API refuses in a way that the code takes for something else.
void SignalJudge::notSeen(const std::string &Missed) {
  // Whoever gets the answer may ask for the rest.
  F.Confidence = std::min(F.Confidence, Confidence::Medium);
  F.Message = endpointWords(Where) + " is repeated after `429`" +
              (llvm::is_contained(Provider->OverLimitStatus, TooMany)
                   ? " alone, but " + Provider->Name + " refuses with " +
                         Missed + " as well"
                   : ", which " + Provider->Name +
                         " does not answer: it refuses with " + Missed) +
              "; after such an answer nobody waits, and nothing is sent again";
  F.Advice.push_back("ask for " + Missed + ", wait, and send it again");
  if (std::string Signal = waitSignalAdvice(Where); !Signal.empty())
    F.Advice.push_back(std::move(Signal));
}

} // namespace

void IgnoredRetryAfterCheck::evaluate(const CheckContext &Ctx,
                                      std::vector<Finding> &Out) const {
  auto Judge = [&](const RetrySite &S, const ResolvedEndpoint &Where,
                   Finding &F) { return SignalJudge(Ctx, S, Where, F).run(); };
  reportRetries(Ctx, info(), Judge, Out);
}

} // namespace throttlint
