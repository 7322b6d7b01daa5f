//===- JsonText.h - the JSON of a rule file ---------------------*- C++ -*-===//
//
// Purpose: reads a text as JSON and says where it is none, by line and column,
// with what was expected there. Keys that stand twice in one object are
// mistakes, too: of two limits with one name only the last would count.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_JSONTEXT_H
#define THROTTLINT_RULEDB_JSONTEXT_H

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace throttlint {

struct JsonMistake {
  std::string Pointer, Message;
};

/// `name~/x` as a step of a JSON pointer: `/name~0~1x`.
std::string pointerStep(std::string_view Key);

/// A discarded value where \p Text is no JSON.
nlohmann::json readJson(std::string_view Text,
                        std::vector<JsonMistake> &Mistakes);

} // namespace throttlint

#endif
