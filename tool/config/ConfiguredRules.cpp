//===- ConfiguredRules.cpp --------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/ConfiguredRules.h"

#include "pack/Plans.h"

namespace throttlint {

std::optional<RuleDatabase> loadRules(const Config &Configured, RulePack &Pack,
                                      std::vector<std::string> &Errors) {
  for (const auto &[Where, Text] : Configured.ruleTexts())
    Pack.addText(Where, Text);
  for (const ConfigValue &Folder : Configured.extraRules())
    if (auto E = Pack.addFolder(Folder.Text)) {
      Errors.push_back(Folder.Where.str() + ": " +
                       llvm::toString(std::move(E)));
      return std::nullopt;
    }
  std::vector<RuleError> Wrong;
  std::optional<RuleDatabase> Rules = RuleDatabase::load(Pack.sources(), Wrong);
  for (const RuleError &E : Wrong)
    Errors.push_back("rules: " + E.str());
  if (!Wrong.empty())
    return std::nullopt;
  bool Right = true;
  for (const ConfigValue &A : Configured.unknownApis())
    if (const Api *Known = Rules->apiOfHost(A.get("Host")->Text);
        Known && Known->Provider != Config::ConfiguredProvider) {
      Errors.push_back(A.get("Host")->Where.str() + ": the rules know '" +
                       A.get("Host")->Text + "' already, as " + Known->Id +
                       "; to change its limits, put a rule file with that id "
                       "into a folder of ExtraRules");
      Right = false;
    }
  for (const auto &[Api, Plan] : Configured.plans())
    if (std::string Wrong = choosePlan(*Rules, Api, Plan.Text);
        !Wrong.empty()) {
      Errors.push_back(Plan.Where.str() + ": " + Wrong);
      Right = false;
    }
  if (!Right)
    return std::nullopt;
  return Rules;
}

} // namespace throttlint
