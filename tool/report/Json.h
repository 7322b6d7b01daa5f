//===- Json.h - what the JSON outputs share ---------------------*- C++ -*-===//
//
// Purpose: values that may be missing, and the head and the text of each JSON
// report.
// Example: Json Root = reportHead(1); Root["line"] = orNull(Line);
//          print(Root, Out);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_REPORT_JSON_H
#define THROTTLINT_REPORT_JSON_H

#include "Finding.h"

#include "llvm/Support/raw_ostream.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace throttlint {

using Json = nlohmann::ordered_json;

template <typename T> Json orNull(const std::optional<T> &V) {
  return V ? Json(*V) : Json(nullptr);
}

inline Json textOrNull(const std::string &S) {
  return S.empty() ? Json(nullptr) : Json(S);
}

/// The head of a report; only additions to a format keep its version.
inline Json reportHead(int FormatVersion) {
  return {{"version", FormatVersion},
          {"tool", {{"name", "throttlint"}, {"version", THROTTLINT_VERSION}}}};
}

/// One finding as the outside contract has it.
Json findingJson(const Finding &F);

/// Source text need not be UTF-8; the output is.
inline void print(const Json &Root, llvm::raw_ostream &Out) {
  Out << Root.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

} // namespace throttlint

#endif
