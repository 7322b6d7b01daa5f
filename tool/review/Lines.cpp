//===- Lines.cpp - Myers' algorithm -----------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Lines.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

#include <algorithm>
#include <optional>

namespace throttlint {

std::vector<llvm::StringRef> linesOf(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Out;
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    Line.consume_back("\r");
    Out.push_back(Line);
    Text = Rest;
  }
  return Out;
}

namespace {

/// More differences than this are looked for between lines that occur once.
constexpr int MostDifferences = 800;

using Ids = std::vector<uint32_t>;
/// Pairs of equal lines, from 0.
using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

/// Greedy O(ND): false when there are too many differences.
bool myers(const Ids &A, const Ids &B, uint32_t AFrom, uint32_t ATo,
           uint32_t BFrom, uint32_t BTo, Pairs &Out) {
  const int N = static_cast<int>(ATo - AFrom),
            M = static_cast<int>(BTo - BFrom);
  const int Most = std::min(N + M, MostDifferences);
  std::vector<int> V(2 * Most + 3, 0);
  const int Zero = Most + 1;
  std::vector<std::vector<int>> Trace;
  for (int D = 0; D <= Most; ++D) {
    Trace.emplace_back(V.begin() + (Zero - D - 1), V.begin() + (Zero + D + 2));
    for (int K = -D; K <= D; K += 2) {
      int X = K == -D || (K != D && V[Zero + K - 1] < V[Zero + K + 1])
                  ? V[Zero + K + 1]
                  : V[Zero + K - 1] + 1;
      int Y = X - K;
      while (X < N && Y < M && A[AFrom + X] == B[BFrom + Y])
        ++X, ++Y;
      V[Zero + K] = X;
      if (X < N || Y < M)
        continue;
      // Back along the way.
      Pairs Found;
      for (int Step = D; Step >= 0; --Step) {
        const std::vector<int> &Before = Trace[Step];
        auto At = [&](int K2) { return Before[K2 + Step + 1]; };
        int K2 = X - Y;
        bool Down = K2 == -Step || (K2 != Step && At(K2 - 1) < At(K2 + 1));
        int FromK = Down ? K2 + 1 : K2 - 1;
        int FromX = Step ? At(FromK) : 0, FromY = Step ? FromX - FromK : 0;
        while (X > FromX && Y > FromY) {
          --X, --Y;
          Found.emplace_back(AFrom + X, BFrom + Y);
        }
        X = FromX;
        Y = FromY;
      }
      Out.insert(Out.end(), Found.rbegin(), Found.rend());
      return true;
    }
  }
  return false;
}

/// Lines that occur once in both, in the same order in both.
Pairs anchors(const Ids &A, const Ids &B, uint32_t AFrom, uint32_t ATo,
              uint32_t BFrom, uint32_t BTo) {
  uint32_t Most = 0;
  for (uint32_t I = AFrom; I < ATo; ++I)
    Most = std::max(Most, A[I]);
  for (uint32_t I = BFrom; I < BTo; ++I)
    Most = std::max(Most, B[I]);
  std::vector<uint32_t> InA(Most + 1), InB(Most + 1), At(Most + 1);
  for (uint32_t I = AFrom; I < ATo; ++I)
    ++InA[A[I]];
  for (uint32_t I = BFrom; I < BTo; ++I)
    ++InB[B[I]], At[B[I]] = I;
  Pairs Candidates;
  for (uint32_t I = AFrom; I < ATo; ++I)
    if (InA[A[I]] == 1 && InB[A[I]] == 1)
      Candidates.emplace_back(I, At[A[I]]);
  // Longest increasing run.
  std::vector<size_t> Ends;
  std::vector<std::optional<size_t>> Before(Candidates.size());
  for (size_t I = 0; I < Candidates.size(); ++I) {
    auto It = std::lower_bound(
        Ends.begin(), Ends.end(), Candidates[I].second,
        [&](size_t E, uint32_t V) { return Candidates[E].second < V; });
    if (It != Ends.begin())
      Before[I] = *(It - 1);
    if (It == Ends.end())
      Ends.push_back(I);
    else
      *It = I;
  }
  Pairs Out;
  if (!Ends.empty())
    for (std::optional<size_t> I = Ends.back(); I; I = Before[*I])
      Out.push_back(Candidates[*I]);
  std::reverse(Out.begin(), Out.end());
  return Out;
}

void compare(const Ids &A, const Ids &B, uint32_t AFrom, uint32_t ATo,
             uint32_t BFrom, uint32_t BTo, Pairs &Out, bool Split) {
  while (AFrom < ATo && BFrom < BTo && A[AFrom] == B[BFrom])
    Out.emplace_back(AFrom++, BFrom++);
  uint32_t Tail = 0;
  while (AFrom < ATo - Tail && BFrom < BTo - Tail &&
         A[ATo - Tail - 1] == B[BTo - Tail - 1])
    ++Tail;
  uint32_t AEnd = ATo - Tail, BEnd = BTo - Tail;
  if (AFrom < AEnd && BFrom < BEnd &&
      !myers(A, B, AFrom, AEnd, BFrom, BEnd, Out) && Split) {
    uint32_t A2 = AFrom, B2 = BFrom;
    for (auto [X, Y] : anchors(A, B, AFrom, AEnd, BFrom, BEnd)) {
      compare(A, B, A2, X, B2, Y, Out, false);
      Out.emplace_back(X, Y);
      A2 = X + 1;
      B2 = Y + 1;
    }
    compare(A, B, A2, AEnd, B2, BEnd, Out, false);
  }
  for (uint32_t I = 0; I < Tail; ++I)
    Out.emplace_back(AEnd + I, BEnd + I);
}

} // namespace

LineMap LineMap::between(llvm::StringRef Base, llvm::StringRef Head,
                         CompareTy How) {
  llvm::StringMap<uint32_t> Known;
  auto Number = [&](llvm::StringRef Text) {
    Ids Out;
    for (llvm::StringRef Line : linesOf(Text)) {
      std::string Key;
      for (char C : Line)
        if (How == Exact || !llvm::isSpace(C))
          Key += C;
      Out.push_back(Known.try_emplace(Key, static_cast<uint32_t>(Known.size()))
                        .first->second);
    }
    return Out;
  };
  Ids A = Number(Base), B = Number(Head);
  Pairs Same;
  uint32_t AEnd = static_cast<uint32_t>(A.size()),
           BEnd = static_cast<uint32_t>(B.size());
  compare(A, B, 0, AEnd, 0, BEnd, Same, true);
  LineMap Out;
  Out.HeadLines = BEnd;
  uint32_t A2 = 0, B2 = 0;
  Same.emplace_back(AEnd, BEnd);
  for (auto [X, Y] : Same) {
    if (X > A2 || Y > B2)
      Out.Hunks.push_back({A2 + 1, X - A2, B2 + 1, Y - B2});
    A2 = X + 1;
    B2 = Y + 1;
  }
  return Out;
}

/// From one side of the hunks to the other; 0 where the line changed.
static uint32_t across(const std::vector<LineMap::Hunk> &Hunks, uint32_t Line,
                       uint32_t LineMap::Hunk::*From,
                       uint32_t LineMap::Hunk::*FromCount,
                       uint32_t LineMap::Hunk::*To,
                       uint32_t LineMap::Hunk::*ToCount) {
  int64_t Shift = 0;
  for (const LineMap::Hunk &H : Hunks) {
    if (Line < H.*From)
      break;
    if (Line < H.*From + H.*FromCount)
      return 0;
    Shift = static_cast<int64_t>(H.*To) + H.*ToCount - H.*From - H.*FromCount;
  }
  return static_cast<uint32_t>(Line + Shift);
}

uint32_t LineMap::toHead(uint32_t Line) const {
  return across(Hunks, Line, &Hunk::BaseFrom, &Hunk::BaseCount, &Hunk::HeadFrom,
                &Hunk::HeadCount);
}

uint32_t LineMap::toBase(uint32_t Line) const {
  return across(Hunks, Line, &Hunk::HeadFrom, &Hunk::HeadCount, &Hunk::BaseFrom,
                &Hunk::BaseCount);
}

uint32_t LineMap::nearHead(uint32_t Line) const {
  if (uint32_t Same = toHead(Line))
    return Same;
  for (const Hunk &H : Hunks)
    if (Line >= H.BaseFrom && Line < H.BaseFrom + H.BaseCount)
      return H.HeadFrom +
             std::min(Line - H.BaseFrom, H.HeadCount ? H.HeadCount - 1 : 0);
  return Line;
}

uint32_t LineMap::nearestChange(uint32_t Line) const {
  uint32_t Best = 0, Distance = UINT32_MAX;
  auto Offer = [&](uint32_t At) {
    At = std::clamp<uint32_t>(At, 1, std::max<uint32_t>(1, HeadLines));
    uint32_t D = At > Line ? At - Line : Line - At;
    if (D < Distance) {
      Distance = D;
      Best = At;
    }
  };
  for (const Hunk &H : Hunks) {
    if (H.HeadCount && Line >= H.HeadFrom && Line < H.HeadFrom + H.HeadCount)
      return Line;
    Offer(H.HeadFrom);
    if (H.HeadCount)
      Offer(H.HeadFrom + H.HeadCount - 1);
  }
  return Best;
}

} // namespace throttlint
