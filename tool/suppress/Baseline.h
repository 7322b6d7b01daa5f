//===- Baseline.h - accepted findings ---------------------------*- C++ -*-===//
//
// Purpose: a file of findings that are known and accepted, by fingerprint, so
// that only new ones are reported. JSON, versioned, sorted; check, file and
// message are for people.
// Example: Baseline B = *Baseline::read("lint/baseline.json");
//          B.accepts(F.Fingerprint).
// Errors: in words with the path, for a file that is no baseline.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_SUPPRESS_BASELINE_H
#define THROTTLINT_SUPPRESS_BASELINE_H

#include "Finding.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <map>

namespace throttlint {

struct BaselineEntry {
  std::string Fingerprint, Check, File, Message;
};

class Baseline {
public:
  /// \p Name is used in messages.
  static llvm::Expected<Baseline> parse(llvm::StringRef Text,
                                        const std::string &Name);
  static llvm::Expected<Baseline> read(const std::string &Path);
  static std::string write(const std::vector<const Finding *> &Findings);

  bool accepts(const std::string &Fingerprint) const {
    return Entries.contains(Fingerprint);
  }
  const std::map<std::string, BaselineEntry> &entries() const {
    return Entries;
  }

private:
  std::map<std::string, BaselineEntry> Entries;
};

} // namespace throttlint

#endif
