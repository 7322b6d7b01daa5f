//===- ApiRules.cpp - what a request costs ----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/ApiRules.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

using llvm::StringRef;

namespace throttlint {

static llvm::SmallVector<StringRef, 8> queryPairs(StringRef Url) {
  llvm::SmallVector<StringRef, 8> Pairs;
  Url.split('#').first.split('?').second.split(Pairs, '&', -1,
                                               /*KeepEmpty=*/false);
  return Pairs;
}

/// Whether \p Url gives none of \p Names, as far as it can be read: a hole at
/// the end of the path, or where a name should stand, may hold any of them.
static bool lacks(StringRef Url, const std::vector<std::string> &Names) {
  return !Url.split('?').first.ends_with("}") &&
         llvm::none_of(queryPairs(Url), [&](StringRef Pair) {
           StringRef Key = Pair.split('=').first;
           return Key.contains('{') || llvm::is_contained(Names, Key);
         });
}

std::optional<double> numberInQuery(std::string_view Url,
                                    std::string_view Name) {
  for (StringRef Pair : queryPairs(Url)) {
    auto [Key, Value] = Pair.split('=');
    double Number = 0;
    if (Key == StringRef(Name) && !Value.getAsDouble(Number))
      return Number;
  }
  return std::nullopt;
}

std::optional<double> pageSize(const Pagination &P, std::string_view Url) {
  if (auto Given = numberInQuery(Url, P.Parameter); Given && *Given >= 1)
    return Given;
  return P.DefaultPageSize;
}

std::optional<double> costOf(const Limit &L, const Endpoint *Row,
                             std::string_view Url, bool AllInUrl) {
  if (!L.countsRequests())
    return std::nullopt;
  std::optional<double> Units = L.DefaultCost;
  if (!Row)
    return Units;
  double Passed = 0; // the largest threshold that is reached
  for (const Cost &C : Row->Costs) {
    if (C.Limit.empty() ? L.Unit.empty() : C.Limit != L.Id)
      continue;
    if (!C.Without.empty() && !(AllInUrl && lacks(Url, C.Without)))
      continue;
    double From = 0;
    if (!C.Parameter.empty()) {
      std::optional<double> Given = numberInQuery(Url, C.Parameter);
      if (!Given || *Given < C.From)
        continue;
      From = C.From;
    }
    if (From >= Passed) {
      Units = C.Units;
      Passed = From;
    }
  }
  return Units;
}

} // namespace throttlint
