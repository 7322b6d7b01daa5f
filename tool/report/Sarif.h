//===- Sarif.h - one writer of SARIF for check and review -------*- C++ -*-===//
//
// Purpose: SARIF 2.1.0 of findings together with what a host knows beside
// them: whether a finding is new, and what a change did to it.
// Example: SarifRun Run{&Result, {{&F, "new", {}, {}, {}}}, {}};
//          writeSarif(Run, Options, Out);
// reportSarif() of Reporter.h is the same without anything beside.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_SARIF_H
#define THROTTLINT_REPORT_SARIF_H

#include "report/Reporter.h"

namespace throttlint {

struct SarifRelated {
  std::string File;
  uint32_t Line = 0;
  std::string Message;
};

struct SarifResult {
  const Finding *F = nullptr;
  /// `new`, `unchanged`, `updated` or `absent`; empty: nothing is known of
  /// another state.
  std::string BaselineState;
  /// Lines behind the message, before what the trace says without a place.
  std::vector<std::string> Remarks = {};
  std::vector<SarifRelated> Related = {};
  std::vector<std::string> Tags = {};
};

struct SarifRun {
  /// Its units; not its findings.
  const AnalysisResult *Result = nullptr;
  std::vector<SarifResult> Results;
  /// Texts about the whole run, by name.
  std::vector<std::pair<std::string, std::string>> Properties = {};
  /// Reads a line of the state before, for results that are absent.
  std::function<std::string(const std::string &File, uint32_t Line)>
      LineBefore = nullptr;
};

void writeSarif(const SarifRun &Run, const ReportOptions &Options,
                llvm::raw_ostream &Out);

} // namespace throttlint

#endif
