//===- BestFindings.h - one finding for each place --------------*- C++ -*-===//
//
// Purpose: keeps, of the findings that have the same key, the one of the
// highest rank.
// Example: BestFindings<CallRef, int> Best; Best.keep(Call, F, 2);
//          Best.moveInto(Out);
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CHECKS_BESTFINDINGS_H
#define THROTTLINT_CHECKS_BESTFINDINGS_H

#include "Finding.h"

#include <map>
#include <utility>
#include <vector>

namespace throttlint {

template <typename Key, typename Rank> class BestFindings {
public:
  void keep(const Key &Of, Finding F, const Rank &How) {
    auto [It, First] = Kept.try_emplace(Of);
    if (First || How > It->second.second)
      It->second = {std::move(F), How};
  }
  /// Hands them over with their ranks, in the order of their keys.
  std::vector<std::pair<Finding, Rank>> take() {
    std::vector<std::pair<Finding, Rank>> Out;
    for (auto &[Of, K] : Kept)
      Out.push_back(std::move(K));
    Kept.clear();
    return Out;
  }
  bool has(const Key &Of) const { return Kept.contains(Of); }
  /// Hands them over, in the order of their keys.
  void moveInto(std::vector<Finding> &Out) {
    for (auto &[F, How] : take())
      Out.push_back(std::move(F));
  }

private:
  std::map<Key, std::pair<Finding, Rank>> Kept;
};

} // namespace throttlint

#endif
