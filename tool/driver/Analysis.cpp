//===- Analysis.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/Analysis.h"

#include "driver/ParseUnit.h"
#include "driver/ProjectIndex.h"

#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace throttlint {

using Clock = std::chrono::steady_clock;

static double secondsSince(Clock::time_point From) {
  return std::chrono::duration<double>(Clock::now() - From).count();
}

std::vector<UnitReport> unitReports(const std::vector<TuFacts> &Facts) {
  std::vector<UnitReport> Out;
  for (const TuFacts &F : Facts) {
    UnitReport Unit;
    Unit.File = F.MainFile;
    Unit.Status = F.Status;
    Unit.ErrorCount = F.ErrorCount;
    for (const UnitError &E : F.Errors)
      Unit.Errors.push_back(E.Message);
    Out.push_back(std::move(Unit));
  }
  return Out;
}

AnalysisResult judge(std::vector<TuFacts> Facts, const RuleDatabase &Rules,
                     const AnalysisOptions &Options) {
  AnalysisResult Result;
  Result.Units = unitReports(Facts);
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

namespace {

struct Extracted {
  CompileUnit Command; ///< as Clang gets it
  TuFacts Facts;
  std::vector<InputFile> Inputs;
  std::optional<size_t> Known; ///< in the index it was taken from
};

} // namespace

static Extracted extract(const CompileUnit &Unit, const RuleDatabase &Rules,
                         const AnalysisOptions &Options, FileStates &Now) {
  Extracted Out;
  Out.Command = Unit;
  Out.Command.Arguments = adjustArguments(Unit, Options);
  if (Options.Index)
    if (std::optional<size_t> At = Options.Index->fresh(Out.Command, Now)) {
      auto Facts = Options.Index->facts(*At);
      if (Facts) {
        Out.Facts = std::move(*Facts);
        Out.Known = At;
        return Out;
      }
      llvm::consumeError(Facts.takeError());
    }
  Out.Facts =
      parseUnit(Unit, Rules, Options, Options.NewIndex ? &Out.Inputs : nullptr);
  return Out;
}

ExtractedFacts extractAll(const std::vector<CompileUnit> &Units,
                          const RuleDatabase &Rules,
                          const AnalysisOptions &Options) {
  auto Start = Clock::now();
  FileStates Now(makeFileSystem(Options));
  std::vector<Extracted> All(Units.size());
  {
    // Deep templates need more stack than a thread gets by default.
    llvm::ThreadPoolStrategy Strategy =
        llvm::hardware_concurrency(Options.Jobs);
    llvm::DefaultThreadPool Pool(Strategy);
    std::mutex Mutex;
    size_t Done = 0;
    for (size_t I = 0; I < Units.size(); ++I)
      Pool.async([&, I] {
        All[I] = extract(Units[I], Rules, Options, Now);
        if (Options.Progress) {
          std::lock_guard<std::mutex> Lock(Mutex);
          Options.Progress(++Done, Units.size());
        }
      });
    Pool.wait();
  }
  ExtractedFacts Out;
  for (size_t I = 0; I < Units.size(); ++I) {
    Extracted &E = All[I];
    Out.FromIndex += E.Known.has_value();
    // What could not be read at all is tried again.
    if (Options.NewIndex && E.Known)
      Options.NewIndex->add(*Options.Index, *E.Known);
    else if (Options.NewIndex && E.Facts.Status != UnitStatus::Failed)
      Options.NewIndex->add(E.Command, E.Inputs, Now, E.Facts);
    Out.Facts.push_back(std::move(E.Facts));
  }
  Out.Seconds = secondsSince(Start);
  return Out;
}

AnalysisResult analyze(const std::vector<CompileUnit> &Units,
                       const RuleDatabase &Rules,
                       const AnalysisOptions &Options) {
  ExtractedFacts All = extractAll(Units, Rules, Options);
  AnalysisResult Result = judge(std::move(All.Facts), Rules, Options);
  Result.FromIndex = All.FromIndex;
  Result.ExtractSeconds = All.Seconds;
  return Result;
}

} // namespace throttlint
