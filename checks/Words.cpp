//===- Words.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

namespace throttlint {

std::string countWords(double N) {
  auto Whole = static_cast<long long>(std::llround(N));
  if (N < 1 && N > 0)
    return llvm::formatv("{0:f2}", N);
  if (std::abs(N - static_cast<double>(Whole)) > 0.05)
    return llvm::formatv("{0:f1}", N);
  std::string Digits = std::to_string(Whole);
  for (int At = static_cast<int>(Digits.size()) - 3; At > 0; At -= 3)
    Digits.insert(static_cast<size_t>(At), ",");
  return Digits;
}

std::string ordinalWords(double N) {
  auto Whole = static_cast<long long>(N);
  const char *Suffix = "th";
  if (Whole % 100 < 11 || Whole % 100 > 13)
    switch (Whole % 10) {
    case 1:
      Suffix = "st";
      break;
    case 2:
      Suffix = "nd";
      break;
    case 3:
      Suffix = "rd";
      break;
    }
  return countWords(static_cast<double>(Whole)) + Suffix;
}

std::string secondsWords(double S) {
  auto Number = [](double X) {
    // Up to two decimals, no zeros behind.
    std::string Text = llvm::formatv("{0:f2}", X);
    while (Text.ends_with("0"))
      Text.pop_back();
    if (Text.ends_with("."))
      Text.pop_back();
    return Text;
  };
  if (S > 0 && S < 1e-6)
    return Number(S * 1e9) + " ns";
  if (S > 0 && S < 1e-3)
    return Number(S * 1e6) + " us";
  if (S < 1)
    return Number(S * 1000) + " ms";
  if (S < 120)
    return Number(S) + " s";
  if (S < 7200)
    return Number(S / 60) + " min";
  if (S < 172800)
    return Number(S / 3600) + " h";
  return Number(S / 86400) + " days";
}

std::string windowWords(double Seconds) {
  if (Seconds == 1)
    return "a second";
  if (Seconds == 60)
    return "a minute";
  if (Seconds == 3600)
    return "an hour";
  if (Seconds == 86400)
    return "a day";
  return "in " + secondsWords(Seconds);
}

std::string limitWords(const Limit &L) {
  std::string Out;
  if (!L.Requests)
    Out = "a limit it does not publish";
  else
    Out = (L.InWords.empty() ? countWords(*L.Requests) : L.InWords) +
          (L.Floor ? " or so " : " ") + (L.Unit.empty() ? "" : L.Unit + " ") +
          windowWords(L.WindowSeconds);
  if (L.AverageSeconds > 0)
    Out += " on average";
  if (!L.Scope.empty())
    Out += " per " + L.Scope;
  if (L.Burst)
    Out += ", " + countWords(*L.Burst) + " at once";
  if (!L.Label.empty())
    Out += " (" + L.Label + ")";
  return Out;
}

std::string endpointWords(const ResolvedEndpoint &E) {
  if (E.Row && E.Provider)
    return E.Provider->Name + " `" + E.name() + "`";
  // Of a URL of which nothing is known the verb alone says little.
  if (E.Provider && E.How != Evidence::PublicHost)
    return "a request to " + E.Provider->Name +
           (llvm::StringRef(E.Url).starts_with("{") &&
                    E.Url.find('/') == std::string::npos
                ? ""
                : " (`" + E.name() + "`)");
  if (E.How == Evidence::PublicHost)
    return "a request to `" + E.Host + "`";
  return "a request";
}

std::string loopWords(const LoopFact &L) {
  switch (L.Kind) {
  case RepetitionKind::RangeFor:
    return "once per element of `" + L.Spelling + "`";
  case RepetitionKind::Goto:
    return "each time `goto " + L.Spelling + "` jumps back";
  case RepetitionKind::For:
  case RepetitionKind::While:
  case RepetitionKind::Do: {
    const char *Word = L.Kind == RepetitionKind::For     ? "for"
                       : L.Kind == RepetitionKind::While ? "while"
                                                         : "do-while";
    if (L.Spelling.empty())
      return std::string("in every round of an endless `") + Word + "` loop";
    return std::string("in every round of `") + Word + " (" +
           (L.Kind == RepetitionKind::For ? "...; " : "") + L.Spelling +
           (L.Kind == RepetitionKind::For ? "; ...)`" : ")`");
  }
  }
  return "again and again";
}

TraceStep stepAt(const Program &P, CallRef Ref, TraceStep::KindTy Kind,
                 std::string Message) {
  const CallFact &C = P.call(Ref);
  return {Kind, P.file(C.Loc), C.Loc.Line, C.Loc.Column, std::move(Message)};
}

void appendPath(const CheckContext &Ctx, const Effect &E, size_t From,
                std::vector<TraceStep> &Out) {
  const Program &P = Ctx.P;
  for (size_t I = From; I < E.Path.size(); ++I) {
    CallRef Ref = E.Path[I];
    const CallFact &C = P.call(Ref);
    if (I + 1 < E.Path.size()) {
      std::string Callee = P.function(E.Path[I + 1].Fn).Name;
      std::string Message = "`" + C.Spelling + "` runs `" + Callee + "`";
      Out.push_back(stepAt(P, Ref, TraceStep::Call, std::move(Message)));
      if (E.ambiguous() && E.UnsureStep == I)
        Out.push_back(stepAt(
            P, Ref, TraceStep::Unknown,
            P.byNameOnly(Ref)
                ? "nothing here uses this template, so `" + C.Spelling +
                      "` is known by its name only; `" + Callee + "` is " +
                      (E.Candidates == 2
                           ? "the only one that fits"
                           : "one of " + countWords(E.Candidates - 1) +
                                 " that fit")
                : "cannot see which " +
                      std::string(C.Virtual ? "override of `" : "function `") +
                      C.Spelling + "` runs; this is one of " +
                      std::to_string(E.Candidates)));
      continue;
    }
    if (E.Kind == EffectKind::Request) {
      std::string Url;
      std::vector<std::string> Texts = P.texts(E.Url, 1);
      if (!Texts.empty())
        Url = Texts[0];
      Out.push_back(
          stepAt(P, Ref, TraceStep::Request,
                 "`" + C.Spelling + "` sends the request" +
                     (Url.empty() || Url == "{...}" ? std::string()
                                                    : " to `" + Url + "`")));
    } else {
      Out.push_back(stepAt(P, Ref, TraceStep::Blocker,
                           "`" + C.Spelling + "` blocks the thread here"));
    }
  }
}

LimitInfo limitInfo(const Limit &L) {
  LimitInfo Out;
  Out.Id = L.Id;
  Out.Label = L.Label;
  Out.Scope = L.Scope;
  Out.Source = L.Source;
  Out.AsOf = L.AsOf;
  Out.InWords = L.InWords;
  if (L.InWords.empty())
    Out.Requests = L.Requests;
  Out.WindowSeconds = L.WindowSeconds;
  return Out;
}

void appendLimit(const Limit &L, const ResolvedEndpoint &E, Finding &F) {
  F.Limit = limitInfo(L);
  std::string Message = "limit: ";
  if (E.How == Evidence::PublicHost)
    Message += "the rules know no limit of `" + E.Host +
               "`; assumed: " + limitWords(L);
  else
    Message += E.Provider->Name + " allows " + limitWords(L);
  if (!L.Source.empty())
    Message += "; source " + L.Source;
  if (!L.AsOf.empty())
    Message += ", as of " + L.AsOf;
  F.Trace.push_back({TraceStep::Limit, {}, 0, 0, std::move(Message)});
}

void appendEvidence(const Program &P, const Effect &E,
                    const ResolvedEndpoint &Where, Finding &F) {
  std::string Message;
  switch (Where.How) {
  case Evidence::ByPath:
    Message = "the host cannot be seen; this path is known of " +
              Where.Provider->Name + " alone";
    break;
  case Evidence::ByProgram:
    Message = "the host cannot be seen; " + Where.NamedBy +
              " names only hosts of " + Where.Provider->Name;
    break;
  case Evidence::PublicHost:
    if (!Where.NamedBy.empty())
      Message = "the host cannot be seen; " + Where.NamedBy + " names `" +
                Where.Host + "` and no other";
    break;
  default:
    break;
  }
  if (!Message.empty())
    F.Trace.push_back(
        stepAt(P, E.leaf(), TraceStep::Unknown, std::move(Message)));
  if (Where.PlanUnclear)
    F.Trace.push_back(
        {TraceStep::Unknown,
         {},
         0,
         0,
         "which plan applies depends on credentials that are not always "
         "sent; judged without them"});
}

std::string allowanceWords(const ResolvedEndpoint &Where, const Limit &L,
                           double Cost) {
  if (Where.How == Evidence::PublicHost)
    return "its limit is not in the rules, " + limitWords(L) + " is assumed";
  return Where.Provider->Name + " allows " + limitWords(L) +
         (L.Unit.empty() ? ""
                         : ", of which each request takes " + countWords(Cost));
}

std::string overLimitWords(const ResolvedEndpoint &Where) {
  if (const Api *A = Where.Provider) {
    if (!A->OverLimitStatus.empty())
      return std::to_string(A->OverLimitStatus.front());
    if (!A->OverLimitErrors.empty())
      return "`" + A->OverLimitErrors.front() + "`";
  }
  return "429";
}

std::string bodySignWords(const BodySign &Sign) {
  return (Sign.Status ? "`" + std::to_string(Sign.Status) + "` and `" : "`") +
         (Sign.Equals.empty() ? Sign.Contains : Sign.Equals) +
         "` in the body's `" + Sign.Field + "`";
}

std::string fieldWords(const WaitSignal &W) {
  return (W.Where == "body" ? "the body's `" : "the header `") + W.Name + "`";
}

/// " (seconds since 1970)".
static std::string unitWords(const WaitSignal &W) {
  std::string Unit =
      llvm::StringSwitch<std::string>(W.Unit)
          .Case("epoch_seconds", "seconds since 1970")
          .Case("epoch_milliseconds", "milliseconds since 1970")
          .Case("duration", "a text such as `6m0s`")
          .Case("date", "a date such as `Wed, 21 Oct 2026 07:28:00 GMT`")
          .Case("timestamp", "a date such as `2026-10-21T07:28:00Z`")
          .Case("bucket", "what is left, and how fast it comes back")
          .Default(W.Unit);
  return Unit.empty() ? Unit : " (" + Unit + ")";
}

std::string signalWords(const WaitSignal &W) {
  return fieldWords(W) + unitWords(W);
}

std::string waitWords(const WaitSignal &W) {
  bool Point =
      W.Unit.starts_with("epoch") || W.Unit == "date" || W.Unit == "timestamp";
  return (Point ? "wait until the time that " : "wait as long as ") +
         fieldWords(W) + " says" + unitWords(W);
}

std::string batchWords(const BatchCall &Batch) {
  return "call `" + Batch.Use + "` for many at once" +
         (Batch.MaxItems
              ? " (up to " + countWords(static_cast<double>(*Batch.MaxItems)) +
                    " each)"
              : "") +
         (Batch.How.empty() ? "" : ": " + Batch.How);
}

size_t firstTellingStep(const Program &P, const Effect &E) {
  size_t Step = 0;
  while (Step + 1 < E.Path.size()) {
    const FunctionFacts &F = P.function(E.Path[Step].Fn);
    const CallFact &C = P.call(E.Path[Step]);
    bool OnlyPassesOn = F.Lambda && F.Calls.size() == 1 && C.Discarded &&
                        llvm::all_of(C.Args, [&](ValueId Arg) {
                          return P.values()[Arg].Op == ValueOp::Param;
                        });
    if (!OnlyPassesOn)
      break;
    ++Step;
  }
  return Step;
}

Finding findingAt(const CheckContext &Ctx, const CheckInfo &Info, CallRef Ref) {
  const CallFact &C = Ctx.P.call(Ref);
  Finding F;
  F.Check = Info.Id;
  F.Severity = Info.Severity;
  F.File = Ctx.P.file(C.Loc);
  F.Line = C.Loc.Line;
  F.Column = C.Loc.Column;
  F.EndColumn = C.Loc.EndColumn;
  F.Function = Ctx.P.function(Ref.Fn).Name;
  F.InBrokenFunction = Ctx.P.function(Ref.Fn).HasErrors;
  F.Spelling = C.Spelling;
  return F;
}

Confidence lowered(Confidence C) {
  return C == Confidence::High ? Confidence::Medium : Confidence::Low;
}

Confidence doubted(Confidence C, const Effect &E) {
  // One of a few is likely; one of a crowd says nothing, unless all of it
  // comes by here.
  static constexpr uint32_t Crowd = 4;
  if ((E.Candidates > Crowd && !E.EachInTurn) || E.Namesakes)
    return Confidence::Low;
  return E.ambiguous() ? lowered(C) : C;
}

const LibraryRules *libraryOf(const CheckContext &Ctx, const FunctionModel *M) {
  return M ? Ctx.Rules.library(M->Library) : nullptr;
}

} // namespace throttlint
