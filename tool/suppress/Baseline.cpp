//===- Baseline.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "suppress/Baseline.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

using Json = nlohmann::ordered_json;

namespace throttlint {

static constexpr int FormatVersion = 1;
static constexpr const char *Kind = "throttlint-baseline";

static llvm::Error broken(const std::string &Name, const std::string &Why) {
  return llvm::createStringError(
      "'" + Name + "' is no baseline of throttlint: " + Why +
      "; write it anew with --write-baseline " + Name);
}

llvm::Expected<Baseline> Baseline::parse(llvm::StringRef Text,
                                         const std::string &Name) {
  Json Root = Json::parse(Text.begin(), Text.end(), nullptr,
                          /*allow_exceptions=*/false);
  if (Root.is_discarded())
    return broken(Name, "it is not valid JSON");
  if (!Root.is_object() || Root.value("kind", Json()) != Kind)
    return broken(Name, std::string("\"kind\" must be \"") + Kind + "\"");
  Json Version = Root.value("version", Json());
  if (Version != FormatVersion)
    return broken(Name, "\"version\" is " + Version.dump() +
                            ", and this program reads " +
                            std::to_string(FormatVersion));
  if (!Root.contains("findings") || !Root["findings"].is_array())
    return broken(Name, "\"findings\" must be a list");
  Baseline Out;
  size_t I = 0;
  for (const Json &F : Root["findings"]) {
    std::string At = "#/findings/" + std::to_string(I++) + ": ";
    if (!F.is_object())
      return broken(Name, At + "must be an object");
    BaselineEntry E;
    for (auto [Key, To] :
         {std::pair("fingerprint", &E.Fingerprint),
          std::pair("check", &E.Check), std::pair("file", &E.File),
          std::pair("message", &E.Message)}) {
      if (!F.contains(Key) || !F[Key].is_string())
        return broken(Name, At + "\"" + Key + "\" must be a text");
      *To = F[Key].get<std::string>();
    }
    if (E.Fingerprint.size() != 16 ||
        !std::all_of(E.Fingerprint.begin(), E.Fingerprint.end(),
                     [](char C) { return llvm::isHexDigit(C); }))
      return broken(Name, At +
                              "\"fingerprint\" must be 16 hexadecimal digits, "
                              "not \"" +
                              E.Fingerprint + "\"");
    if (!Out.Entries.try_emplace(E.Fingerprint, E).second)
      return broken(Name, At + "the fingerprint " + E.Fingerprint +
                              " stands there twice");
  }
  return Out;
}

llvm::Expected<Baseline> Baseline::read(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return llvm::createStringError("cannot read the baseline '" + Path +
                                   "': " + Buffer.getError().message() +
                                   "; --write-baseline " + Path + " makes one");
  return parse((*Buffer)->getBuffer(), Path);
}

std::string Baseline::write(const std::vector<const Finding *> &Findings) {
  std::vector<const Finding *> Sorted = Findings;
  std::sort(Sorted.begin(), Sorted.end(),
            [](const Finding *A, const Finding *B) {
              return std::tie(A->File, A->Check, A->Fingerprint) <
                     std::tie(B->File, B->Check, B->Fingerprint);
            });
  Json Root = {{"kind", Kind}, {"version", FormatVersion}};
  Json List = Json::array();
  for (const Finding *F : Sorted)
    List.push_back({{"fingerprint", F->Fingerprint},
                    {"check", F->Check},
                    {"file", F->File},
                    {"message", F->Message}});
  Root["findings"] = std::move(List);
  return Root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace throttlint
