//===- Analysis.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/Analysis.h"

#include "driver/ParseUnit.h"

#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"

#include <chrono>
#include <mutex>

namespace throttlint {

namespace {
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point Start) {
  return std::chrono::duration<double>(Clock::now() - Start).count();
}
} // namespace

std::vector<ParsedUnit> parseUnits(const std::vector<CompileUnit> &Units,
                                   const RuleDatabase &Rules,
                                   const AnalysisOptions &Options) {
  std::vector<ParsedUnit> Out(Units.size());
  // Deep templates need more stack than a thread gets by default.
  llvm::ThreadPoolStrategy Strategy = llvm::hardware_concurrency(Options.Jobs);
  llvm::DefaultThreadPool Pool(Strategy);
  std::mutex Mutex;
  size_t Done = 0;
  for (size_t I = 0; I < Units.size(); ++I)
    Pool.async([&, I] {
      Out[I].Facts = parseUnit(Units[I], Rules, Options, &Out[I].Inputs);
      if (Options.Progress) {
        std::lock_guard<std::mutex> Lock(Mutex);
        Options.Progress(++Done, Units.size());
      }
    });
  Pool.wait();
  return Out;
}

AnalysisResult judge(std::vector<TuFacts> Facts, const RuleDatabase &Rules,
                     const AnalysisOptions &Options) {
  AnalysisResult Result;
  for (const TuFacts &F : Facts) {
    UnitReport Unit;
    Unit.File = F.MainFile;
    Unit.Status = F.Status;
    Unit.ErrorCount = F.ErrorCount;
    for (const UnitError &E : F.Errors)
      Unit.Errors.push_back(E.Message);
    Result.Units.push_back(std::move(Unit));
  }
  auto Start = Clock::now();
  Program P = Program::link(std::move(Facts), Rules);
  Effects E(P);
  Contexts Ways(P, E);
  Retries Retried(P, E, Ways);
  Result.LinkSeconds = secondsSince(Start);
  Result.Truncated = E.truncated();
  Start = Clock::now();
  std::vector<RepeatedRequest> Repeats =
      repeatedRequests(P, E, Ways, Options.Check);
  CheckContext Context{P, E, Ways, Retried, Rules, Options.Check, Repeats};
  if (Options.Inspect)
    Options.Inspect(Context);
  else
    Result.Findings = runChecks(Context, Options.Checks);
  if (Options.Beside)
    Options.Beside(Context);
  Result.CheckSeconds = secondsSince(Start);
  return Result;
}

AnalysisResult analyze(const std::vector<CompileUnit> &Units,
                       const RuleDatabase &Rules,
                       const AnalysisOptions &Options) {
  auto Start = Clock::now();
  std::vector<TuFacts> Facts;
  for (ParsedUnit &U : parseUnits(Units, Rules, Options))
    Facts.push_back(std::move(U.Facts));
  double Extract = secondsSince(Start);
  AnalysisResult Result = judge(std::move(Facts), Rules, Options);
  Result.ExtractSeconds = Extract;
  return Result;
}

} // namespace throttlint
