//===- Value.cpp - YAML -> checked values -----------------------*- C++ -*-===//
//
// Two steps: Reader makes a tree with origins of any YAML; Checker holds it
// against the declared shapes.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Value.h"

#include "Check.h"
#include "config/Globs.h"
#include "driver/CompileCommands.h"
#include "ruledb/DidYouMean.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

#include <cmath>

using llvm::dyn_cast, llvm::isa;
using llvm::StringRef;
namespace yaml = llvm::yaml;

namespace throttlint {

std::string ConfigPlace::str() const {
  std::string Here = canonicalPath(".");
  std::string Short = File != Here && Here != "/" && isBelow(File, Here)
                          ? File.substr(Here.size() + 1)
                          : File;
  return Line
             ? Short + ":" + std::to_string(Line) + ":" + std::to_string(Column)
             : Short;
}

double ConfigValue::number() const {
  double Out = 0;
  StringRef(Text).getAsDouble(Out);
  return Out;
}

const ConfigValue *ConfigValue::get(StringRef Name) const {
  for (size_t I = Names.size(); I-- > 0;)
    if (Names[I] == Name)
      return &Items[I];
  return nullptr;
}

namespace {

/// Deeper than any configuration; what is deeper is an attack or an accident.
constexpr unsigned MaxDepth = 16;

class Reader {
public:
  Reader(StringRef Text, std::string File, std::vector<ConfigError> &Errors)
      : File(std::move(File)), Errors(Errors), Stream(Text, Sources, false) {
    Sources.setDiagHandler(
        [](const llvm::SMDiagnostic &D, void *Self) {
          static_cast<Reader *>(Self)->notYaml(D);
        },
        this);
  }

  /// Empty for a file without content.
  std::optional<ConfigValue> read() {
    yaml::document_iterator Document = Stream.begin();
    if (Document == Stream.end() || Failed)
      return std::nullopt;
    yaml::Node *Root = Document->getRoot();
    if (!Root || Failed || Stream.failed())
      return std::nullopt;
    if (isa<yaml::NullNode>(Root))
      return std::nullopt;
    ConfigValue Out;
    value(*Root, Out, 0);
    if (!Failed && !Stream.failed() && ++Document != Stream.end() && !Failed)
      error(at(Document->getRoot()), "only one YAML document is read; "
                                     "everything from here on is too much");
    return Out;
  }

  bool failed() { return Failed || Stream.failed(); }

private:
  std::string File;
  std::vector<ConfigError> &Errors;
  llvm::SourceMgr Sources;
  yaml::Stream Stream;
  bool Failed = false;

  void error(ConfigPlace Where, const std::string &Message) {
    if (!Failed)
      Errors.push_back({std::move(Where), Message});
    Failed = true;
  }

  void notYaml(const llvm::SMDiagnostic &D) {
    error({File, static_cast<unsigned>(std::max(1, D.getLineNo())),
           static_cast<unsigned>(std::max(0, D.getColumnNo())) + 1},
          "not valid YAML: " + D.getMessage().str());
  }

  ConfigPlace at(yaml::Node *N) {
    llvm::SMLoc Loc = N ? N->getSourceRange().Start : llvm::SMLoc();
    if (!Loc.isValid())
      return {File, 1, 1};
    // LLVM points behind the bracket of `[a]` and behind `*name`.
    auto [Line, Column] = Sources.getLineAndColumn(Loc);
    if (auto *Alias = dyn_cast<yaml::AliasNode>(N))
      Column -= std::min<unsigned>(Column - 1, Alias->getName().size() + 1);
    else if (isa<yaml::SequenceNode, yaml::MappingNode>(N) && Column > 1 &&
             StringRef("[{").contains(Loc.getPointer()[-1]))
      --Column;
    return {File, Line, Column};
  }

  std::string scalar(yaml::Node &N) {
    llvm::SmallString<64> Storage;
    if (auto *S = dyn_cast<yaml::ScalarNode>(&N))
      return S->getValue(Storage).str();
    if (auto *B = dyn_cast<yaml::BlockScalarNode>(&N))
      return B->getValue().trim().str();
    return {};
  }

  void value(yaml::Node &N, ConfigValue &Out, unsigned Depth) {
    Out.Where = at(&N);
    if (Depth > MaxDepth)
      return error(Out.Where, "nested too deeply");
    if (isa<yaml::ScalarNode, yaml::BlockScalarNode>(N)) {
      Out.Text = scalar(N);
    } else if (auto *S = dyn_cast<yaml::SequenceNode>(&N)) {
      Out.Kind = ConfigValue::List;
      for (yaml::Node &Item : *S) {
        if (Failed || Stream.failed())
          return;
        value(Item, Out.Items.emplace_back(), Depth + 1);
      }
    } else if (auto *M = dyn_cast<yaml::MappingNode>(&N)) {
      Out.Kind = ConfigValue::Map;
      for (yaml::KeyValueNode &Pair : *M) {
        if (Failed || Stream.failed())
          return;
        yaml::Node *Key = Pair.getKey();
        if (!Key || !isa<yaml::ScalarNode>(Key))
          return error(at(Key ? Key : &N), "a key must be a plain word");
        ConfigPlace KeyAt = at(Key);
        std::string Name = scalar(*Key);
        yaml::Node *Value = Pair.getValue();
        if (Failed || Stream.failed())
          return;
        for (size_t I = 0; I < Out.Names.size(); ++I)
          if (Out.Names[I] == Name)
            return error(KeyAt, "the key '" + Name +
                                    "' stands here twice; the "
                                    "first is at line " +
                                    std::to_string(Out.NamePlaces[I].Line));
        if (!Value || isa<yaml::NullNode>(Value))
          return error(KeyAt, "the key '" + Name +
                                  "' has no value; leave it out, or write " +
                                  "one behind ':'");
        Out.Names.push_back(std::move(Name));
        Out.NamePlaces.push_back(KeyAt);
        value(*Value, Out.Items.emplace_back(), Depth + 1);
      }
    } else if (isa<yaml::AliasNode>(N)) {
      error(Out.Where, "aliases (*name) are not supported here; a glob that "
                       "begins with * must stand in quotes");
    } else {
      error(Out.Where, "expected a value");
    }
  }
};

const char *kindWords(const ConfigValue &V) {
  switch (V.Kind) {
  case ConfigValue::Scalar:
    return "a single value";
  case ConfigValue::List:
    return "a list";
  case ConfigValue::Map:
    return "keys with values";
  }
  return "";
}

class Checker {
public:
  explicit Checker(std::vector<ConfigError> &Errors) : Errors(Errors) {}

  void keys(ConfigValue &V) {
    if (V.Kind != ConfigValue::Map)
      return error(V.Where, std::string("expected keys with values such as "
                                        "\"FailOn: error\", found ") +
                                kindWords(V));
    std::vector<std::string> Known;
    for (const ConfigKey &K : configKeys())
      Known.push_back(K.Name);
    for (size_t I = 0; I < V.Names.size(); ++I) {
      const ConfigKey *K = findKey(V.Names[I]);
      if (K)
        value(K->Form, V.Items[I], V.Names[I]);
      else
        unknown(V, I, Known);
    }
  }

  void value(const Shape &S, ConfigValue &V, const std::string &Name) {
    switch (S.Kind) {
    case Shape::Checks:
      return checks(V, Name);
    case Shape::List:
      if (V.Kind != ConfigValue::List)
        return wrong(S, V, Name);
      for (ConfigValue &Item : V.Items)
        value(S.Of.front(), Item, "an element of " + Name);
      return;
    case Shape::Map:
      if (V.Kind != ConfigValue::Map)
        return wrong(S, V, Name);
      for (size_t I = 0; I < V.Items.size(); ++I) {
        if (S.NamesAreChecks)
          glob(V.Names[I], V.NamePlaces[I], /*Minus=*/false);
        value(S.Of.front(), V.Items[I], V.Names[I]);
      }
      return;
    case Shape::Record:
      return record(S, V, Name);
    default:
      break;
    }
    if (V.Kind != ConfigValue::Scalar)
      return wrong(S, V, Name);
    if (V.Text.empty())
      return error(V.Where, "'" + Name + "' is empty; expected " + describe(S));
    switch (S.Kind) {
    case Shape::Word: {
      std::vector<std::string> Known(S.Words.begin(), S.Words.end());
      if (std::find(Known.begin(), Known.end(), V.Text) == Known.end())
        error(V.Where, "'" + Name + "' must be " + describe(S) + ", not '" +
                           V.Text + "'" + didYouMean(V.Text, Known));
      return;
    }
    case Shape::Flag:
      if (V.Text != "true" && V.Text != "false")
        wrong(S, V, Name);
      return;
    case Shape::Number:
    case Shape::Whole: {
      double N = 0;
      if (StringRef(V.Text).getAsDouble(N) || !std::isfinite(N) ||
          (S.MoreThanLeast ? N <= S.Least : N < S.Least) || N > S.Most ||
          (S.Kind == Shape::Whole && N != std::floor(N)))
        wrong(S, V, Name);
      return;
    }
    case Shape::Path:
      // Relative to the folder of the file; of the command line: to here.
      V.Text = V.Where.Line
                   ? canonicalPath(V.Text,
                                   llvm::sys::path::parent_path(V.Where.File))
                   : canonicalPath(V.Text);
      return;
    default:
      return;
    }
  }

private:
  std::vector<ConfigError> &Errors;

  void error(const ConfigPlace &Where, const std::string &Message) {
    Errors.push_back({Where, Message});
  }

  void wrong(const Shape &S, const ConfigValue &V, const std::string &Name) {
    error(V.Where, "'" + Name + "' must be " + describe(S) + ", not " +
                       (V.Kind == ConfigValue::Scalar ? "'" + V.Text + "'"
                                                      : kindWords(V)));
  }

  void unknown(const ConfigValue &V, size_t I,
               const std::vector<std::string> &Known) {
    std::string Hint = didYouMean(V.Names[I], Known);
    if (Hint.empty())
      Hint = "; the keys are " + llvm::join(Known, ", ");
    error(V.NamePlaces[I], "unknown key '" + V.Names[I] + "'" + Hint);
  }

  void record(const Shape &S, ConfigValue &V, const std::string &Name) {
    if (V.Kind != ConfigValue::Map)
      return wrong(S, V, Name);
    std::vector<std::string> Known;
    for (const Field &F : S.Fields)
      Known.push_back(F.Name);
    for (size_t I = 0; I < V.Names.size(); ++I) {
      const Field *Found = nullptr;
      for (const Field &F : S.Fields)
        if (V.Names[I] == F.Name)
          Found = &F;
      if (Found)
        value(Found->Form, V.Items[I], V.Names[I]);
      else
        unknown(V, I, Known);
    }
    for (const Field &F : S.Fields)
      if (F.Required && !V.get(F.Name))
        error(V.Where, std::string("missing key '") + F.Name + "'");
  }

  /// A name or glob of checks must fit some check.
  void glob(StringRef Text, const ConfigPlace &Where, bool Minus) {
    StringRef Name = Text;
    bool Negative = Minus && Name.consume_front("-");
    std::vector<std::string> Known;
    for (const auto &C : allChecks()) {
      if (matchesGlob(Name, C->info().Id))
        return;
      Known.push_back(C->info().Id);
    }
    if (Name.empty())
      return error(Where, Negative ? "a minus with nothing behind it"
                                   : "the name of a check is empty");
    std::string Hint = didYouMean(Name, Known);
    error(Where,
          (Name.contains('*') ? "no check fits '" : "no check '") + Name.str() +
              "'" +
              (Hint.empty() ? " (see throttlint check --list-checks)" : Hint));
  }

  /// A text with commas or lines becomes a list.
  void checks(ConfigValue &V, const std::string &Name) {
    if (V.Kind == ConfigValue::Map)
      return wrong(*&findKey("Checks")->Form, V, Name);
    if (V.Kind == ConfigValue::Scalar) {
      ConfigValue List;
      List.Kind = ConfigValue::List;
      List.Where = V.Where;
      llvm::SmallVector<StringRef> Parts;
      llvm::SplitString(V.Text, Parts, ",\n");
      for (StringRef Part : Parts) {
        StringRef Word = Part.trim();
        if (Word.empty())
          continue;
        ConfigValue Item;
        Item.Where = V.Where;
        Item.Text = Word.str();
        List.Items.push_back(std::move(Item));
      }
      V = std::move(List);
    }
    if (V.Items.empty())
      return error(V.Where, "'" + Name +
                                "' is empty; '-*' turns all checks "
                                "off");
    for (const ConfigValue &Item : V.Items)
      if (Item.Kind != ConfigValue::Scalar)
        error(Item.Where, std::string("expected the name of a check, found ") +
                              kindWords(Item));
      else
        glob(Item.Text, Item.Where, /*Minus=*/true);
  }
};

} // namespace

std::optional<ConfigValue> parseConfig(StringRef Text, const std::string &File,
                                       std::vector<ConfigError> &Errors) {
  size_t Before = Errors.size();
  Reader R(Text, File, Errors);
  std::optional<ConfigValue> Out = R.read();
  if (R.failed()) {
    if (Errors.size() == Before)
      Errors.push_back({{File, 1, 1}, "not valid YAML"});
    return std::nullopt;
  }
  if (!Out) {
    Out.emplace();
    Out->Kind = ConfigValue::Map;
    Out->Where = {File, 1, 1};
  }
  Checker(Errors).keys(*Out);
  if (Errors.size() != Before)
    return std::nullopt;
  return Out;
}

/// Takes the places away: the value came from words.
static void setPlace(ConfigValue &V, const ConfigPlace &Where) {
  V.Where = Where;
  for (ConfigPlace &N : V.NamePlaces)
    N = Where;
  for (ConfigValue &Item : V.Items)
    setPlace(Item, Where);
}

std::optional<ConfigValue> parseValue(const ConfigKey &Key, StringRef Text,
                                      const std::string &Words,
                                      std::vector<ConfigError> &Errors) {
  size_t Before = Errors.size();
  ConfigValue V;
  if (Key.Form.Kind != Shape::List && Key.Form.Kind != Shape::Map) {
    V.Text = StringRef(Text).trim("'").str();
  } else {
    Reader R(Text, Words, Errors);
    std::optional<ConfigValue> Read = R.read();
    if (Errors.size() != Before)
      return std::nullopt;
    if (Read)
      V = std::move(*Read);
  }
  setPlace(V, {Words, 0, 0});
  Checker(Errors).value(Key.Form, V, Key.Name);
  setPlace(V, {Words, 0, 0});
  if (Errors.size() != Before)
    return std::nullopt;
  return V;
}

} // namespace throttlint
