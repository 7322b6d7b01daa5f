//===- Config.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Config.h"

#include "config/Globs.h"
#include "driver/CompileCommands.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <nlohmann/json.hpp>

using llvm::StringRef;
using Json = nlohmann::ordered_json;

namespace throttlint {

//===--- One folder's values ----------------------------------------------===//

const ConfigValue *Config::get(StringRef Key) const {
  auto It = Values.find(Key.str());
  return It == Values.end() ? nullptr : &It->second;
}

/// Lists and pairs are added to what is there; a list of checks only where it
/// begins with a minus. Anything else takes its place.
void Config::set(const ConfigKey &Key, const ConfigValue &Value) {
  auto [It, New] = Values.try_emplace(Key.Name, Value);
  if (New)
    return;
  ConfigValue &Old = It->second;
  bool Adds = Key.Form.Kind == Shape::List || Key.Form.Kind == Shape::Map ||
              (Key.Form.Kind == Shape::Checks && !Value.Items.empty() &&
               StringRef(Value.Items.front().Text).starts_with("-"));
  if (!Adds) {
    Old = Value;
    return;
  }
  auto Append = [](auto &To, const auto &From) {
    To.insert(To.end(), From.begin(), From.end());
  };
  Append(Old.Items, Value.Items);
  Append(Old.Names, Value.Names);
  Append(Old.NamePlaces, Value.NamePlaces);
}

bool Config::enabled(StringRef Check) const {
  std::vector<std::string> Globs;
  if (const ConfigValue *V = get("Checks"))
    for (const ConfigValue &Item : V->Items)
      Globs.push_back(Item.Text);
  return GlobList(std::move(Globs)).contains(Check);
}

/// The last entry of a map of checks that fits.
static const ConfigValue *ofCheck(const ConfigValue *Map, StringRef Check) {
  if (Map)
    for (size_t I = Map->Names.size(); I-- > 0;)
      if (matchesGlob(Map->Names[I], Check))
        return &Map->Items[I];
  return nullptr;
}

static std::optional<Severity> severityOf(StringRef Word) {
  for (Severity S : {Severity::Note, Severity::Warning, Severity::Error})
    if (Word == toString(S))
      return S;
  return std::nullopt;
}

Confidence Config::leastConfidence(StringRef Check) const {
  if (const ConfigValue *V = ofCheck(get("Confidence"), Check))
    for (Confidence C : {Confidence::Low, Confidence::Medium, Confidence::High})
      if (V->Text == toString(C))
        return C;
  return Confidence::Medium;
}

std::optional<Severity> Config::severity(StringRef Check) const {
  const ConfigValue *V = ofCheck(get("Severity"), Check);
  return V ? severityOf(V->Text) : std::nullopt;
}

std::optional<Severity> Config::failOn() const {
  const ConfigValue *V = get("FailOn");
  return V ? severityOf(V->Text) : Severity::Warning;
}

double Config::assumedLatency() const {
  return get("AssumedLatency")->number();
}

std::optional<double> Config::assumedCount() const {
  const ConfigValue *V = get("AssumedCount");
  return V ? std::optional(V->number()) : std::nullopt;
}

std::vector<std::pair<std::string, ConfigValue>> Config::plans() const {
  std::vector<std::pair<std::string, ConfigValue>> Out;
  if (const ConfigValue *V = get("Plans"))
    for (size_t I = 0; I < V->Names.size(); ++I)
      Out.emplace_back(V->Names[I], V->Items[I]);
  return Out;
}

static std::vector<ConfigValue> elements(const ConfigValue *V) {
  return V ? V->Items : std::vector<ConfigValue>();
}

std::vector<ConfigValue> Config::extraRules() const {
  return elements(get("ExtraRules"));
}

std::vector<ConfigValue> Config::unknownApis() const {
  return elements(get("UnknownApis"));
}

std::vector<ConfigValue> Config::limiters() const {
  return elements(get("Limiters"));
}

std::vector<std::string> Config::flags() const {
  std::vector<std::string> Out;
  for (const ConfigValue &V : elements(get("Flags")))
    Out.push_back(V.Text);
  return Out;
}

bool Config::requiresFlag() const { return get("RequireFlag")->Text == "true"; }

std::vector<std::pair<std::string, std::string>> Config::ruleTexts() const {
  std::vector<std::pair<std::string, std::string>> Out;
  for (const ConfigValue &A : unknownApis()) {
    auto Text = [&](const char *Key, const std::string &Otherwise) {
      const ConfigValue *V = A.get(Key);
      return V ? V->Text : Otherwise;
    };
    std::string Host = Text("Host", "");
    const ConfigValue *Window = A.get("Window");
    Json Rule = {{"schema", 1},
                 {"kind", "api"},
                 {"id", std::string(ConfiguredProvider) + "/" + Host},
                 {"name", Text("Name", Host)},
                 {"provider", ConfiguredProvider},
                 {"hosts", {Host}},
                 {"limits",
                  {{"configured",
                    {{"label", "as configured"},
                     {"requests", A.get("Requests")->number()},
                     {"window_seconds", Window ? Window->number() : 60.0},
                     {"scope", Text("Scope", "account")},
                     {"per", "api"}}}}},
                 {"default_limits", {"configured"}}};
    Out.emplace_back(A.Where.str(), Rule.dump());
  }
  const ConfigValue *Limiters = get("Limiters");
  if (!Limiters)
    return Out;
  Json Functions = Json::array();
  for (const ConfigValue &L : Limiters->Items) {
    Json F = {{"name", L.get("Function")->Text}, {"role", "acquire"}};
    const ConfigValue *Window = L.get("Window"), *Refuses = L.get("Refuses");
    if (const ConfigValue *Rate = L.get("Rate")) {
      F["permits"] = {{"number", Rate->number()}};
      F["window"] = {{"number", Window ? Window->number() : 1.0}};
    }
    if (Refuses && Refuses->Text == "true")
      F["refuses"] = true;
    Functions.push_back(std::move(F));
  }
  Json Rule = {{"schema", 1},
               {"kind", "limiter"},
               {"id", std::string(ConfiguredProvider) + "/limiters"},
               {"name", "the project's limiters"},
               {"functions", std::move(Functions)}};
  Out.emplace_back(Limiters->Where.str(), Rule.dump());
  return Out;
}

//===--- Dump -------------------------------------------------------------===//

/// As YAML on one line; texts that YAML would read as something else get
/// quotes.
static std::string inlineYaml(const ConfigValue &V, const Shape &S) {
  if (V.Kind == ConfigValue::List) {
    std::string Out = "[";
    for (const ConfigValue &Item : V.Items)
      Out += (Out.size() > 1 ? ", " : "") +
             inlineYaml(Item, S.Of.empty() ? S : S.Of.front());
    return Out + "]";
  }
  if (V.Kind == ConfigValue::Map) {
    std::string Out = "{";
    for (size_t I = 0; I < V.Items.size(); ++I) {
      const Shape *Form = S.Of.empty() ? nullptr : &S.Of.front();
      for (const Field &F : S.Fields)
        if (V.Names[I] == F.Name)
          Form = &F.Form;
      Out += (Out.size() > 1 ? ", " : "") + V.Names[I] + ": " +
             inlineYaml(V.Items[I], *Form);
    }
    return Out + "}";
  }
  bool Bare = S.Kind == Shape::Number || S.Kind == Shape::Whole ||
              S.Kind == Shape::Flag || S.Kind == Shape::Word;
  if (Bare)
    return V.Text;
  std::string Out = "'";
  for (char C : V.Text)
    Out += C == '\'' ? "''" : std::string(1, C);
  return Out + "'";
}

std::string Config::dump(const ConfigKey &Key) const {
  const ConfigValue *V = get(Key.Name);
  if (!V)
    return std::string("# ") + Key.Name + ": not set\n";
  std::string Out;
  auto Line = [&](std::string Text, const ConfigPlace &Where) {
    if (Text.size() < 47)
      Text.resize(47, ' ');
    Out += Text + " # " + Where.str() + "\n";
  };
  std::string Name = std::string(Key.Name) + ":";
  if (V->Kind == ConfigValue::Scalar) {
    Line(Name + " " + inlineYaml(*V, Key.Form), V->Where);
    return Out;
  }
  if (V->Items.empty()) {
    Line(Name + (V->Kind == ConfigValue::List ? " []" : " {}"), V->Where);
    return Out;
  }
  Out += Name + "\n";
  Shape Text; // elements of a list of checks
  const Shape &Form = Key.Form.Of.empty() ? Text : Key.Form.Of.front();
  for (size_t I = 0; I < V->Items.size(); ++I) {
    const ConfigValue &Item = V->Items[I];
    if (V->Kind == ConfigValue::List)
      Line("  - " + inlineYaml(Item, Form), Item.Where);
    // A name that is said twice: the last one counts, and YAML allows no two.
    else if (!llvm::is_contained(llvm::ArrayRef(V->Names).drop_front(I + 1),
                                 V->Names[I]))
      Line("  '" + V->Names[I] + "': " + inlineYaml(Item, Form), Item.Where);
  }
  return Out;
}

//===--- Finding files ----------------------------------------------------===//

Configurations::Configurations() {
  for (const ConfigKey &K : configKeys())
    if (*K.Default)
      if (auto V = parseValue(K, K.Default, "default", Errors))
        Defaults.set(K, *V);
}

std::string Configurations::option(StringRef Key, StringRef Value,
                                   std::string From) {
  const ConfigKey *K = findKey(Key);
  std::vector<ConfigError> Wrong;
  // One element; one value for all checks.
  std::string Text = Value.str();
  auto Quoted = [&] {
    std::string Out = "'";
    for (char C : Value)
      Out += C == '\'' ? "''" : std::string(1, C);
    return Out + "'";
  };
  if (K->Form.Kind == Shape::List && !Value.starts_with("["))
    Text = "[" + Quoted() + "]";
  else if (K->Form.Kind == Shape::Map && !Value.contains(':'))
    Text = "{'*': " + Quoted() + "}";
  if (From.empty())
    From = K->Option;
  auto V = parseValue(*K, Text, From, Wrong);
  if (!V)
    return Wrong.front().str();
  FromCommandLine.emplace_back(K, std::move(*V));
  return "";
}

const Configurations::File *Configurations::read(const std::string &Path) {
  auto [It, New] = Read.try_emplace(Path);
  if (!New)
    return It->second.get();
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer) {
    Errors.push_back(
        {{Path, 0, 0}, "cannot be read: " + Buffer.getError().message()});
    return nullptr;
  }
  auto Values = parseConfig((*Buffer)->getBuffer(), Path, Errors);
  if (!Values)
    return nullptr;
  It->second = std::make_unique<File>(File{Path, std::move(*Values)});
  return It->second.get();
}

const Config &Configurations::found(const std::string &Folder) {
  auto [It, New] = ByFolder.try_emplace(Folder);
  if (!New)
    return *It->second;
  It->second = std::make_unique<Config>(Defaults);
  Config &Out = *It->second; // stays where it is
  StringRef Parent = llvm::sys::path::parent_path(Folder);
  bool Top = Parent.empty() || Parent == Folder;
  std::string Path = OnlyFile;
  if (Path.empty()) {
    Path = (Folder == "/" ? "" : Folder) + "/" + ConfigFileName;
    if (!llvm::sys::fs::exists(Path)) {
      if (!Top)
        Out = found(Parent.str());
      return Out;
    }
  }
  const File *F = read(Path);
  if (!F)
    return Out;
  const ConfigValue *Inherit = F->Values.get("InheritParentConfig");
  if (Inherit && Inherit->Text == "true" && OnlyFile.empty() && !Top)
    Out = found(Parent.str());
  Out.Files.insert(Out.Files.begin(), Path);
  for (size_t I = 0; I < F->Values.Names.size(); ++I)
    Out.set(*findKey(F->Values.Names[I]), F->Values.Items[I]);
  return Out;
}

const Config &Configurations::forFolder(const std::string &Folder) {
  auto [It, New] = Finished.try_emplace(Folder);
  if (New) {
    It->second = std::make_unique<Config>(found(Folder));
    for (const auto &[Key, Value] : FromCommandLine)
      It->second->set(*Key, Value);
  }
  return *It->second;
}

const Config &Configurations::forFile(const std::string &File) {
  return forFolder(llvm::sys::path::parent_path(canonicalPath(File)).str());
}

const Config &Configurations::project(const std::string &Folder) {
  Project = &forFolder(Folder);
  return *Project;
}

void Configurations::configure(std::vector<Finding> &Findings,
                               StringRef Always) {
  llvm::erase_if(Findings, [&](Finding &F) { return !configure(F, Always); });
}

bool Configurations::configure(Finding &F, StringRef Always) {
  if (F.Check == Always)
    return true;
  const Config &C = forFile(F.File);
  if (auto S = C.severity(F.Check))
    F.Severity = *S;
  return C.enabled(F.Check) && F.Confidence >= C.leastConfidence(F.Check);
}

std::vector<ConfigError> Configurations::misplaced() const {
  std::vector<ConfigError> Out;
  for (const auto &[Path, F] : Read) {
    if (!F || !Project || llvm::is_contained(Project->files(), Path))
      continue;
    for (size_t I = 0; I < F->Values.Names.size(); ++I)
      if (findKey(F->Values.Names[I])->WholeProgram)
        Out.push_back(
            {F->Values.NamePlaces[I],
             "'" + F->Values.Names[I] +
                 "' counts for the whole program and is not used here; it "
                 "belongs in " +
                 (Project->files().empty()
                      ? "a .throttlint above all sources"
                      : ConfigPlace{Project->files().front(), 0, 0}.str())});
  }
  return Out;
}

} // namespace throttlint
