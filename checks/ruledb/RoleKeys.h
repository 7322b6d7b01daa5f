//===- RoleKeys.h - which keys belong to which role -------------*- C++ -*-===//
//
// Purpose: the table behind "'duration' belongs to the role 'sleep' only". A
// key without effect is a rule that does not do what its author meant.
// docs/writing-rules.md has the same table in words.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_ROLEKEYS_H
#define THROTTLINT_RULEDB_ROLEKEYS_H

#include <string>
#include <string_view>

namespace throttlint {

/// Nothing where \p Key says something in a row of this role, or is no key of
/// any role.
std::string wrongKeyOfRole(std::string_view Key, std::string_view Role);

} // namespace throttlint

#endif
