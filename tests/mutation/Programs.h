//===- Programs.h - generated programs with an injected fault ---*- C++ -*-===//
//
// Purpose: writes small programs in which a sleep or a request stands a given
// number of calls away from its root, every call in a file of its own and of a
// given kind (virtual, std::function, member pointer, ...).
// Example: depth 3, kind `free-function`, root `loop` gives four files; the
// loop is in the first, the request in the fourth.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_MUTATION_PROGRAMS_H
#define THROTTLINT_TESTS_MUTATION_PROGRAMS_H

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace throttlint {

/// A way to call something. In the texts `$n` is the number of the level, and
/// `$BODY` what the called function does; `id` is in scope.
struct CallKind {
  const char *Id;
  const char *Title;
  /// Seen by both files.
  const char *Header;
  /// In the calling function, on one line.
  const char *Call;
  /// In the file of the called function.
  const char *Definition;
  /// Before the calling function.
  const char *Before = "";
};

const std::vector<CallKind> &callKinds();

enum class Root : unsigned char { Coroutine, Handler, Loop };
inline constexpr Root AllRoots[] = {Root::Coroutine, Root::Handler, Root::Loop};
const char *rootName(Root R);

/// A row of the table: one kind at every level, or another one at each.
struct Mixture {
  std::string Id, Title;
  std::vector<const CallKind *> Kinds; ///< level 1 is Kinds[0]; goes round

  const CallKind &at(unsigned Level) const {
    return *Kinds[(Level - 1) % Kinds.size()];
  }
};
std::vector<Mixture> mixtures();

/// One root with what is below it.
struct Chain {
  const Mixture *What = nullptr;
  enum Root Root = Root::Loop;
  /// The same without the sleep or request.
  bool Silent = false;
  std::string Name;
  /// Places (file, line) where a finding is right.
  std::set<std::pair<std::string, unsigned>> Expected;
};

struct GeneratedProgram {
  std::vector<std::pair<std::string, std::string>> Files; ///< name, text
  std::vector<Chain> Chains;
};

/// A program of Depth + 1 translation units with a chain for each mixture and
/// root, and its silent twin.
GeneratedProgram generate(const std::vector<Mixture> &Rows, unsigned Depth);

} // namespace throttlint

#endif
