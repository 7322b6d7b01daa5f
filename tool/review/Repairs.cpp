//===- Repairs.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Repairs.h"

#include "Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <tuple>

using llvm::StringRef;

namespace throttlint {
namespace {

struct RepairInfo {
  const char *Id;
  bool Good;
  const char *Words;
};
const RepairInfo Infos[] = {
#define REPAIR(Name, Id, Good, Words) {Id, Good, Words},
#include "review/Repairs.def"
#undef REPAIR
};
const RepairInfo &infoOf(Repair R) { return Infos[static_cast<size_t>(R)]; }

std::string nameOf(const RequestSite &S) {
  return S.Endpoint.empty() ? "the request by `" + S.Spelling + "`"
                            : "`" + S.Endpoint + "`";
}

class Reader {
public:
  Reader(const std::vector<ComparedFinding> &Findings,
         const std::vector<RequestPair> &Requests)
      : Findings(Findings), Requests(Requests) {}

  std::vector<RepairNote> run() {
    for (const RequestPair &R : Requests)
      if (R.Before && R.After)
        survivor(*R.Before, *R.After);
    for (size_t I = 0; I < Findings.size(); ++I)
      finding(I);
    llvm::sort(Out, [](const RepairNote &A, const RepairNote &B) {
      return std::tie(A.Kind, A.File, A.Line, A.Of, A.Message) <
             std::tie(B.Kind, B.File, B.Line, B.Of, B.Message);
    });
    Out.erase(std::unique(Out.begin(), Out.end(),
                          [](const RepairNote &A, const RepairNote &B) {
                            return std::tie(A.Kind, A.File, A.Line, A.Of) ==
                                   std::tie(B.Kind, B.File, B.Line, B.Of);
                          }),
              Out.end());
    return std::move(Out);
  }

private:
  const std::vector<ComparedFinding> &Findings;
  const std::vector<RequestPair> &Requests;
  std::vector<RepairNote> Out;

  RepairNote &add(Repair Kind, const RequestSite &At, std::string Message) {
    RepairNote N;
    N.Kind = Kind;
    N.Message = std::move(Message);
    N.standAt(At);
    // The finding that says what comes of it.
    for (size_t I = 0; I < Findings.size(); ++I) {
      const ComparedFinding &C = Findings[I];
      bool Wrong = C.Status == FindingStatus::Introduced ||
                   C.Status == FindingStatus::Worse;
      bool Right =
          C.Status == FindingStatus::Fixed || C.Status == FindingStatus::Better;
      if (!(isGood(Kind) ? Right : Wrong))
        continue;
      const Finding &F = C.now();
      if (F.Function == At.Function && F.Endpoint == At.Endpoint)
        N.Of = I;
    }
    Out.push_back(std::move(N));
    return Out.back();
  }
  void add(Repair Kind, size_t Of) {
    RepairNote N;
    N.Kind = Kind;
    N.Of = Of;
    N.standAt(Findings[Of].now());
    Out.push_back(std::move(N));
  }

  /// What became of a request that both programs send.
  void survivor(const RequestSite &B, const RequestSite &A) {
    size_t First = Out.size();
    compareSites(B, A);
    for (size_t I = First; I < Out.size(); ++I) {
      Out[I].Before = B;
      Out[I].After = A;
    }
  }
  void compareSites(const RequestSite &B, const RequestSite &A) {
    std::string Name = nameOf(A);
    bool Repeats = A.By != RequestSite::Once;
    bool Repeated = B.By != RequestSite::Once;
    bool Bounded = A.Rounds && (!B.Rounds || *A.Rounds <= *B.Rounds);
    if (Repeated && Repeats && A.InFlight && !B.InFlight && A.Unbounded)
      add(Repair::FanOut, A,
          Name + " was sent one after the other, and now all at once");
    if (Repeated && Repeats && !(Bounded && !A.Breaks)) {
      if (B.Limiter && !A.Limiter && !A.Paced)
        add(Repair::LostLimiter, A,
            "nothing spaces " + Name + " out any more; a limiter did before");
      else if (B.Paced && !A.Paced)
        add(Repair::LostPacing, A,
            "nothing spaces " + Name + " out any more" +
                (B.PaceSeconds && *B.PaceSeconds > 0
                     ? "; before there were " + secondsWords(*B.PaceSeconds) +
                           " between two"
                     : "; a wait did before"));
      if (B.Rounds && !A.Rounds && !A.Paced && !A.Limiter)
        add(Repair::LostCap, A,
            Name + " was sent at most " + countWords(*B.Rounds) +
                " times, and now nobody knows how often");
    }
    if (!Repeated && Repeats && A.Breaks)
      add(Repair::TighterLoop, A, Name + " was sent once, and now repeatedly");
    else if (Repeated && Repeats && A.Breaks && A.Loops > B.Loops &&
             !(A.Rounds && B.Rounds && *A.Rounds <= *B.Rounds))
      add(Repair::TighterLoop, A,
          Name + " stands in one more loop than before");
    else if (Repeated && Repeats && A.Breaks && !B.Breaks && A.PaceSeconds &&
             B.PaceSeconds && *A.PaceSeconds > 0 &&
             *A.PaceSeconds < *B.PaceSeconds)
      add(Repair::TighterLoop, A,
          Name + " is sent every " + secondsWords(*A.PaceSeconds) +
              " now, and was every " + secondsWords(*B.PaceSeconds));
    if (A.UnderLock && !B.UnderLock)
      add(Repair::UnderLock, A,
          "a lock is held while " + Name +
              " waits for its answer: who wants the lock waits as long");
    if (B.Retried && A.Retried) {
      if (B.EndsByCount && !A.EndsByCount && A.EndsNever)
        add(Repair::LostCap, A,
            Name + " was tried a limited number of times, and now without end");
      if (B.EndsByTime && !A.EndsByTime && A.EndsNever)
        add(Repair::LostDeadline, A,
            Name + " was tried until a deadline, and now without end");
      if ((B.WaitsForServer && !A.WaitsForServer) ||
          (B.WaitGrows && !A.WaitGrows && !A.WaitsForServer) ||
          (B.WaitsAtAll && !A.WaitsAtAll))
        add(Repair::LostBackoff, A,
            B.WaitsForServer && !A.WaitsForServer
                ? Name + " is tried again without the wait that the server "
                         "asks for"
            : !A.WaitsAtAll ? Name + " is tried again without a wait"
                            : Name + " is tried again after the same wait each "
                                     "time; it grew before");
    }
    if (!B.Retried && A.Retried && A.EndsNever)
      // Who waits as long as the server says stops when the server says so.
      add(Repair::EndlessRetry, A,
          Name + " is tried again until it works, without a last attempt")
          .Grave = !A.WaitsForServer;
    // For the better: said only where it helped.
    if (B.Breaks && Repeats && !A.Breaks) {
      if (A.Limiter && !B.Limiter)
        add(Repair::Limited, A, Name + " goes through a limiter now");
      // One run became a schedule that goes on and waits in between.
      else if ((A.Rounds && (A.By == RequestSite::Timer || A.Ticks)) ||
               (A.Endless && !B.Endless && A.Paced))
        add(Repair::Scheduled, A, Name + " is sent a few times per tick now");
      else if (A.Paced && !B.Paced)
        add(Repair::Paced, A, Name + " is spaced out now");
      else if (A.Rounds && !B.Rounds)
        add(Repair::Capped, A,
            Name + " is sent at most " + countWords(*A.Rounds) +
                " times in a run now");
    }
    if (B.Retried && B.EndsNever && A.Retried && !A.EndsNever)
      add(Repair::Capped, A, Name + " is not tried for ever any more");
    if (B.Retried && A.Retried &&
        ((!B.WaitsForServer && A.WaitsForServer) ||
         (!B.WaitGrows && A.WaitGrows)))
      add(Repair::BackedOff, A,
          A.WaitsForServer ? Name + " waits as long as the server says"
                           : Name + " waits longer after each failure");
  }

  bool sendsNear(const Finding &F) const {
    for (const RequestPair &R : Requests)
      if (R.After && (R.After->Function == F.Function ||
                      llvm::any_of(F.Trace, [&](const TraceStep &S) {
                        return S.File == R.After->File;
                      })))
        return true;
    return false;
  }
  /// Base sends it as well, and nowhere repeatedly.
  bool sentOnce(const Finding &F) const {
    bool Sent = false;
    for (const RequestPair &R : Requests)
      if (R.Before && !F.Endpoint.empty() && R.Before->Endpoint == F.Endpoint) {
        Sent = true;
        if (R.Before->By != RequestSite::Once)
          return false;
      }
    return Sent;
  }
  bool explained(size_t I) const {
    return llvm::any_of(Out, [&](const RepairNote &N) { return N.Of == I; });
  }

  void finding(size_t I) {
    const ComparedFinding &C = Findings[I];
    const Finding &F = C.now();
    StringRef Check = F.Check;
    switch (C.Status) {
    case FindingStatus::Introduced:
    case FindingStatus::Worse:
      if (Check == "ratelimit-blocking-in-async")
        add(F.Endpoint.empty() && sendsNear(F) ? Repair::BlockingPacing
                                               : Repair::BlocksAsync,
            I);
      else if (Check == "ratelimit-unbounded-retry" && !explained(I))
        add(Repair::EndlessRetry, I);
      else if (Check == "ratelimit-unchecked-response")
        add(Repair::SwallowedAnswer, I);
      else if (Check == "ratelimit-unbounded-fanout" && C.Before)
        add(Repair::FanOut, I);
      else if (Check == "ratelimit-request-in-loop" && !C.Before &&
               !explained(I) && sentOnce(F))
        add(Repair::TighterLoop, I);
      return;
    case FindingStatus::Fixed:
    case FindingStatus::Better:
      if (Check == "ratelimit-blocking-in-async")
        add(Repair::Unblocked, I);
      else if (Check == "ratelimit-unchecked-response")
        add(Repair::Checked, I);
      else if (!explained(I))
        fixed(I);
      return;
    default:
      return;
    }
  }

  /// How a finding about repeated requests was mended, where the request did
  /// not survive in its place.
  void fixed(size_t I) {
    const Finding &F = Findings[I].now();
    auto Here = [&](const RequestSite *At) {
      return At && At->Function == F.Function && At->File == F.File;
    };
    const RequestSite *Was = nullptr;
    for (const RequestPair &R : Requests)
      if (Here(R.Before) && R.Before->Endpoint == F.Endpoint)
        Was = R.Before;
    bool Open = isOpenEndpoint(F.Endpoint), Left = false;
    for (const RequestPair &R : Requests) {
      if (!R.After)
        continue;
      // The rules know the call that does it for many.
      if (Was && !Was->BatchEndpoint.empty() && !R.Before &&
          StringRef(Was->BatchEndpoint).contains(R.After->Endpoint) &&
          !R.After->Endpoint.empty()) {
        add(Repair::Batched, I);
        return;
      }
      // Its function sends something yet that may be the same.
      if (Here(R.After) && endpointsFit(F.Provider, F.Endpoint,
                                        R.After->Provider, R.After->Endpoint))
        Left = true;
      // An unknown path is one request in its own function only.
      if (R.After->Endpoint != F.Endpoint || F.Endpoint.empty() ||
          (Open && !Here(R.After)))
        continue;
      Left = true;
      if (R.After->By == RequestSite::Once || R.After->Breaks ||
          !(R.After->Limiter || R.After->Paced || R.After->Rounds))
        continue;
      add(R.After->Limiter ? Repair::Limited
          : R.After->Rounds &&
                  (R.After->By == RequestSite::Timer || R.After->Ticks)
              ? Repair::Scheduled
          : R.After->Paced ? Repair::Paced
                           : Repair::Capped,
          I);
      return;
    }
    if (!Left && !F.Endpoint.empty())
      add(Repair::Removed, I);
  }
};

} // namespace

std::vector<Repair> allRepairs() {
  return {
#define REPAIR(Name, Id, Good, Words) Repair::Name,
#include "review/Repairs.def"
#undef REPAIR
  };
}
const char *idOf(Repair R) { return infoOf(R).Id; }
bool isGood(Repair R) { return infoOf(R).Good; }
const char *wordsOf(Repair R) { return infoOf(R).Words; }

std::vector<RepairNote> repairsOf(const std::vector<ComparedFinding> &Findings,
                                  const std::vector<RequestPair> &Requests) {
  return Reader(Findings, Requests).run();
}

} // namespace throttlint
