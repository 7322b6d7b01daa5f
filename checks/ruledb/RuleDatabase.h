//===- RuleDatabase.h - all rules, ready to be asked ------------*- C++ -*-===//
//
// Purpose: immutable after loading and shared by threads. Asked by name
// (which models has this function?) and by address (which endpoint is this
// URL?).
// Example: Db.matchUrl("https://slack.com/api/conversations.close", "POST").
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_RULEDB_RULEDATABASE_H
#define THROTTLINT_RULEDB_RULEDATABASE_H

#include "ruledb/ApiRules.h"
#include "ruledb/LibraryRules.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace throttlint {

/// A rule file as text, with the name used in messages.
struct RuleSource {
  std::string Path;
  std::string_view Text;
};

/// What is wrong in a rule file, and where.
struct RuleError {
  std::string Path;
  std::string Pointer; ///< JSON pointer, or empty for the whole file
  std::string Message;

  std::string str() const;
};

/// What a URL was recognised as.
struct EndpointMatch {
  const Api *Provider = nullptr;
  /// Null: a known API, but an endpoint that has no row (or a hole).
  const Endpoint *Row = nullptr;
  /// Found by its path alone: the host could not be seen.
  bool ByPathOnly = false;
};

class RuleDatabase {
public:
  /// Loads all files; on errors the database holds what was right.
  static RuleDatabase load(std::span<const RuleSource> Sources,
                           std::vector<RuleError> &Errors);

  /// Models under exactly this name, else under the pattern that fits and says
  /// most of it.
  std::span<const FunctionModel *const> models(std::string_view Key) const;
  bool isTextType(std::string_view Key) const;
  /// The function builds an element of its container from its arguments.
  bool buildsElement(std::string_view Key) const;
  /// A true value of the type means that something failed.
  bool isErrorType(std::string_view Key) const;
  /// Some function of this class has a model: its objects have an identity.
  bool isModelledClass(std::string_view Key) const;
  /// A condition or a value of some model asks for this type of an argument.
  bool asksForType(std::string_view Key) const;
  /// Index of the template argument, or -1.
  int arrayArgument(std::string_view TypeKey) const;
  int durationArgument(std::string_view TypeKey) const;

  /// \p Url may hold `{holes}`. A hole in the host matches by path only where
  /// exactly one API has such a path.
  EndpointMatch matchUrl(std::string_view Url, std::string_view Verb) const;
  /// The API of a host, or null.
  const Api *apiOfHost(std::string_view Host) const;
  /// The host stands in literals as a name, as those of XML namespaces do.
  bool isNameOnly(std::string_view Host) const;
  /// A word by which some API says what went wrong: "ratelimited".
  bool isErrorWord(const std::string &Word) const {
    return ErrorWords.contains(Word);
  }
  /// The rule for hosts that no other rule knows, or null.
  const Api *genericApi() const { return Generic; }

  const std::vector<std::unique_ptr<LibraryRules>> &libraries() const {
    return Libraries;
  }
  const std::vector<std::unique_ptr<Api>> &apis() const { return Apis; }
  const LibraryRules *library(std::string_view Id) const;

  /// What a fix asks of the surroundings of a call.
  struct FixNeeds {
    std::vector<std::string> Headers;
    std::vector<std::string> Objects; ///< classes
    /// The outermost names it is written with: `asio`, `std`.
    std::vector<std::string> Names;
  };
  const FixNeeds &fixNeeds() const { return Needs; }
  bool isLockType(std::string_view Key) const;
  /// Makes a duration of this class of a number of units, or empty.
  std::string durationMaker(std::string_view TypeKey, double Unit) const;

private:
  std::vector<std::unique_ptr<LibraryRules>> Libraries;
  std::vector<std::unique_ptr<Api>> Apis;
  const Api *Generic = nullptr;
  std::unordered_map<std::string, std::vector<const FunctionModel *>> ByName;
  std::vector<std::pair<std::string, std::vector<const FunctionModel *>>>
      ByPattern;
  std::unordered_set<std::string> Classes;
  std::vector<std::string> ClassPatterns;
  std::unordered_set<std::string> AskedTypes, ErrorWords;
  FixNeeds Needs;
  void index();
  void collectFixNeeds();
};

/// Names with `::` behind them and nothing in front: `asio` of `asio::post`.
std::vector<std::string> outermostNames(std::string_view Text);

/// The parts of a URL; holes are kept as they are.
struct UrlParts {
  std::string Scheme, Host, Path;
};
UrlParts splitUrl(std::string_view Url);

/// True for hosts that nobody limits: loopback, private ranges, `.local`.
bool isPrivateHost(std::string_view Host);

} // namespace throttlint

#endif
