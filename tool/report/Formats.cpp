//===- Formats.cpp - the table of formats -----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Reporter.h"

#include "llvm/ADT/STLExtras.h"

namespace throttlint {

static constexpr ReportFormat Formats[] = {
    {"text", reportText},     {"json", reportJson},     {"sarif", reportSarif},
    {"github", reportGitHub}, {"gitlab", reportGitLab}, {"junit", reportJUnit}};

llvm::ArrayRef<ReportFormat> reportFormats() { return Formats; }

const ReportFormat *findFormat(llvm::StringRef Name) {
  const auto *Found = llvm::find_if(
      Formats, [&](const ReportFormat &F) { return Name == F.Name; });
  return Found == std::end(Formats) ? nullptr : Found;
}

std::string formatNames() {
  std::string Out;
  for (size_t I = 0; I < std::size(Formats); ++I) {
    if (I)
      Out += I + 1 == std::size(Formats) ? " or " : ", ";
    Out += Formats[I].Name;
  }
  return Out;
}

} // namespace throttlint
