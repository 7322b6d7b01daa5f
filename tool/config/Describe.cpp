//===- Describe.cpp - keys -> words, schema, reference ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "config/Keys.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

namespace throttlint {

static std::string plain(double N) {
  std::string Out = llvm::formatv("{0:f3}", N).str();
  if (Out.find('.') != std::string::npos) {
    Out.erase(Out.find_last_not_of('0') + 1);
    if (Out.back() == '.')
      Out.pop_back();
  }
  return Out;
}

std::string describe(const Shape &S) {
  switch (S.Kind) {
  case Shape::Text:
    return "a text";
  case Shape::Path:
    return "a path";
  case Shape::Number:
  case Shape::Whole: {
    std::string Kind = S.Kind == Shape::Whole ? "a whole number" : "a number";
    if (S.MoreThanLeast)
      return Kind + " of more than " + plain(S.Least) + " and at most " +
             plain(S.Most);
    return Kind + " from " + plain(S.Least) + " to " + plain(S.Most);
  }
  case Shape::Flag:
    return "true or false";
  case Shape::Word: {
    std::string Out;
    for (size_t I = 0; I < S.Words.size(); ++I)
      Out += (I == 0                    ? ""
              : I + 1 == S.Words.size() ? " or "
                                        : ", ") +
             std::string(S.Words[I]);
    return Out;
  }
  case Shape::Checks:
    return "names or globs of checks";
  case Shape::List: {
    const Shape &Of = S.Of.front();
    return Of.Kind == Shape::Path     ? "a list of paths"
           : Of.Kind == Shape::Record ? "a list whose elements have keys with "
                                        "values"
                                      : "a list, each element " + describe(Of);
  }
  case Shape::Map:
    return std::string("pairs of ") + S.NameWord + " and " +
           (S.Of.front().Kind == Shape::Text ? "name" : describe(S.Of.front()));
  case Shape::Record:
    return "keys with values";
  }
  return "";
}

static Json schemaOf(const Shape &S) {
  switch (S.Kind) {
  case Shape::Text:
  case Shape::Path:
    return {{"type", "string"}, {"minLength", 1}};
  case Shape::Number:
  case Shape::Whole: {
    Json J = {{"type", S.Kind == Shape::Whole ? "integer" : "number"}};
    J[S.MoreThanLeast ? "exclusiveMinimum" : "minimum"] = S.Least;
    J["maximum"] = S.Most;
    return J;
  }
  case Shape::Flag:
    return {{"type", "boolean"}};
  case Shape::Word:
    return {{"enum", S.Words}};
  case Shape::Checks: {
    Json Name = {{"type", "string"}, {"minLength", 1}};
    return {{"anyOf",
             {Name, {{"type", "array"}, {"minItems", 1}, {"items", Name}}}}};
  }
  case Shape::List:
    return {{"type", "array"}, {"items", schemaOf(S.Of.front())}};
  case Shape::Map:
    return {{"type", "object"},
            {"additionalProperties", schemaOf(S.Of.front())}};
  case Shape::Record: {
    Json Properties, Required = Json::array();
    for (const Field &F : S.Fields) {
      Properties[F.Name] = schemaOf(F.Form);
      Properties[F.Name]["description"] = F.Doc;
      if (F.Required)
        Required.push_back(F.Name);
    }
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", Required},
            {"properties", Properties}};
  }
  }
  return {};
}

std::string configSchema() {
  Json Properties;
  for (const ConfigKey &K : configKeys()) {
    Properties[K.Name] = schemaOf(K.Form);
    Properties[K.Name]["description"] = K.Doc;
  }
  Json Root = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
               {"title", "throttlint configuration (.throttlint)"},
               {"description",
                "YAML. See docs/configuration.md. This file is generated from "
                "the declarations in tool/config/Keys.cpp."},
               {"type", "object"},
               {"additionalProperties", false},
               {"properties", Properties}};
  return Root.dump(2) + "\n";
}

std::string configReference() {
  std::string Out;
  for (const ConfigKey &K : configKeys()) {
    Out += std::string("### ") + K.Name + "\n\n" + K.Doc + "\n\n";
    Out += "- Value: " + describe(K.Form) + "\n";
    Out += std::string("- Default: ") +
           (*K.Default ? "`" + std::string(K.Default) + "`" : "none") + "\n";
    Out += K.WholeProgram ? "- Counts for: the whole program\n"
                          : "- Counts for: the files below its folder\n";
    if (K.Option)
      Out += std::string("- Command line: `") + K.Option + "`\n";
    Out += std::string("\n```yaml\n") + K.Name + ": " + K.Example + "\n```\n\n";
    const Shape *Record =
        K.Form.Kind == Shape::List ? &K.Form.Of.front() : nullptr;
    if (!Record || Record->Kind != Shape::Record)
      continue;
    Out += "| key | value | meaning |\n|---|---|---|\n";
    for (const Field &F : Record->Fields)
      Out += std::string("| `") + F.Name + "`" +
             (F.Required ? " (needed)" : "") + " | " + describe(F.Form) +
             " | " + F.Doc + " |\n";
    Out += "\n";
  }
  return Out;
}

} // namespace throttlint
