//===- RoleKeys.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RoleKeys.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <initializer_list>
#include <vector>

using llvm::StringRef;

namespace throttlint {
namespace {

struct KeysOfRole {
  StringRef Role;
  std::initializer_list<StringRef> Keys;
};

/// Besides those of every row: name, names, role, when, system, note.
const KeysOfRole Table[] = {
    {"send",
     {"url", "verb", "blocking", "awaitable", "handler", "context",
      "shared_with", "answer", "keeps_limits"}},
    {"inspect", {"of", "handler", "into"}},
    {"set", {"slot", "value", "of", "unit", "chains", "answers"}},
    {"sleep",
     {"duration", "until", "unit", "awaitable", "suspends", "may_end_early",
      "handler", "blocking"}},
    {"wait",
     {"awaitable", "suspends", "spins", "ended_by", "stays_over", "for_work",
      "by_person", "serves_events", "blocking"}},
    {"schedule", {"handler",     "context",
                  "delay",       "unit",
                  "repeats",     "awaitable",
                  "once",        "ends_on_return",
                  "named_in",    "on",
                  "signal",      "queued",
                  "answers",     "joins_if_discarded",
                  "loop",        "shared_with",
                  "per_element", "value",
                  "count",       "answers_to"}},
    {"invoke", {"handler", "repeats", "value", "count", "drops_result"}},
    {"bind", {"handler"}},
    {"identity", {"value", "into"}},
    {"concat", {"of", "from", "value"}},
    {"append", {"into", "from", "value"}},
    {"format", {"style", "into", "from"}},
    {"replace", {"find", "value", "into", "of"}},
    {"opaque", {"reads", "into"}},
    {"now", {"unit", "since", "into"}},
    {"acquire",
     {"permits", "window", "unit", "burst", "refuses", "of", "awaitable"}},
    {"random", {}},
    {"duration", {"value", "unit"}},
    {"least", {"into"}},
    {"greatest", {"into"}},
    {"sum", {"into"}},
    {"clamp", {}},
    {"take", {"value", "count", "into", "chunks", "lazy", "handler"}},
    {"resize", {"into", "count"}},
    {"grow", {"into", "count"}},
    {"erase", {"into"}},
    {"size", {"value"}},
    {"begin", {"value"}},
    {"end", {"value"}},
    {"make", {}},
    {"file", {"value"}},
    {"store", {"value"}},
    {"affinity", {"context", "of"}},
    {"run", {"loop"}},
    {"lock", {"of"}},
    {"unlock", {"of"}},
};

} // namespace

std::string wrongKeyOfRole(std::string_view Key, std::string_view Role) {
  std::vector<std::string> Roles;
  const KeysOfRole *Own = nullptr;
  for (const KeysOfRole &Row : Table) {
    if (Row.Role == StringRef(Role))
      Own = &Row;
    if (llvm::is_contained(Row.Keys, StringRef(Key)))
      Roles.push_back("'" + Row.Role.str() + "'");
  }
  if (!Own || Roles.empty() || llvm::is_contained(Own->Keys, StringRef(Key)))
    return "";
  std::string Last = Roles.back();
  Roles.pop_back();
  std::string Out = "belongs to the ";
  Out += Roles.empty() ? "role " + Last
                       : "roles " + llvm::join(Roles, ", ") + " and " + Last;
  Out += " only, and this row has the role '" + std::string(Role) + "'";
  if (Own->Keys.size())
    Out += ", which may have '" + llvm::join(Own->Keys, "', '") + "'";
  return Out;
}

} // namespace throttlint
