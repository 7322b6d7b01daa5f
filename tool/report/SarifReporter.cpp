//===- SarifReporter.cpp - SARIF 2.1.0 --------------------------*- C++ -*-===//
//
// Written with the JSON library and not with clang::SarifDocumentWriter: that
// takes every place from a SourceManager, while findings here come from the
// facts of many files, and it has no fingerprints, fixes, suppressions,
// notifications, help of rules or base of URIs.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "embed/EmbeddedFiles.h"
#include "report/Json.h"
#include "report/Plain.h"
#include "report/Sarif.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"

#include <map>

namespace throttlint {
namespace {

using llvm::StringRef;

/// What relative URIs are relative to. Its place is left to the reader: two
/// checkouts give the same report.
constexpr const char *Root = "SRCROOT";

/// Ids of notifications.
constexpr const char *NotAnalysedId = "file-not-analysed";
constexpr const char *PartlyAnalysedId = "file-partly-analysed";
constexpr const char *CutId = "call-paths-cut";

std::string percentEncoded(StringRef Path) {
  std::string Out;
  for (char C : Path)
    if (llvm::isAlnum(C) || StringRef("-._~/").contains(C))
      Out += C;
    else
      Out += llvm::formatv("%{0:X-2}", static_cast<uint8_t>(C));
  return Out;
}

Json artifact(const std::string &File) {
  if (llvm::sys::path::is_absolute(File))
    return {{"uri", "file://" + percentEncoded(File)}};
  return {{"uri", percentEncoded(File)}, {"uriBaseId", Root}};
}

const char *level(Severity S) {
  switch (S) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "";
}

Json text(const std::string &Text) { return {{"text", cleanText(Text)}}; }

/// A list of one. (Braces around one value would copy it.)
Json listOf(Json One) {
  Json Out = Json::array();
  Out.push_back(std::move(One));
  return Out;
}

class SarifReporter {
public:
  SarifReporter(const SarifRun &Run, const ReportOptions &Given)
      : Run(Run), Result(*Run.Result), Options(Given) {}

  Json document() {
    const auto Now = Options.SourceLine;
    Json Driver = {{"name", "throttlint"},
                   {"version", THROTTLINT_VERSION},
                   {"semanticVersion", THROTTLINT_VERSION},
                   {"rules", rules()},
                   {"notifications", notificationKinds()}};
    Json Results = Json::array();
    for (const SarifResult &R : Run.Results) {
      // What is gone stands in the text that was there.
      Options.SourceLine = R.BaselineState == Absent ? Run.LineBefore : Now;
      Results.push_back(result(R));
    }
    Options.SourceLine = Now;
    Json Artifacts = Json::array();
    for (const UnitReport &U : Result.Units)
      Artifacts.push_back({{"location", artifact(U.File)},
                           {"roles", listOf("analysisTarget")}});
    Json Out = {{"tool", {{"driver", std::move(Driver)}}},
                {"invocations", listOf(invocation())},
                {"originalUriBaseIds",
                 {{Root, {{"description", text("The root of the project.")}}}}},
                {"artifacts", std::move(Artifacts)},
                {"columnKind", "unicodeCodePoints"},
                {"results", std::move(Results)}};
    for (const auto &[Name, Words] : Run.Properties)
      Out["properties"][Name] = cleanText(Words);
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", listOf(std::move(Out))}};
  }

private:
  static constexpr const char *Absent = "absent";
  const SarifRun &Run;
  const AnalysisResult &Result;
  ReportOptions Options;
  std::map<std::string, size_t> RuleIndex;

  Json rules();
  Json notificationKinds();
  Json invocation();
  Json result(const SarifResult &R);
  std::string line(const std::string &File, uint32_t Line) const {
    return Options.SourceLine ? Options.SourceLine(File, Line) : "";
  }
  Json region(const std::string &File, uint32_t Line, uint32_t Column) const;
  Json location(const Finding &F) const;
  Json codeFlow(const Finding &F) const;
  Json fixes(const Finding &F) const;
  Json suppression(const Finding &F) const;
};

/// A page of a check without its title, without links to other pages, which
/// lead nowhere outside of the docs, and without the marks of tested examples.
std::string helpOf(StringRef Id) {
  for (const EmbeddedFile &F : embeddedPages()) {
    if (StringRef(F.Path).drop_back(3) != Id)
      continue;
    std::string Page = StringRef(F.Text).split("\n\n").second.str();
    llvm::Regex Link("\\[([^]]*)\\]\\([^)]*\\.md[^)]*\\)");
    while (Link.match(Page))
      Page = Link.sub("\\1", Page);
    llvm::Regex Mark("```cpp [a-z]+");
    while (Mark.match(Page))
      Page = Mark.sub("```cpp", Page);
    return Page;
  }
  return "";
}

/// The first paragraph of its first section.
std::string descriptionOf(const std::string &Help) {
  return StringRef(Help).split("\n\n").second.split("\n\n").first.str();
}

/// GitHub wants all three texts of each.
Json descriptor(StringRef Id, const std::string &Short,
                const std::string &Full) {
  return {{"id", Id.str()},
          {"shortDescription", text(Short)},
          {"fullDescription", text(Full)},
          {"help", text(Full)}};
}

Json SarifReporter::rules() {
  std::vector<CheckInfo> Infos;
  for (const auto &C : allChecks())
    Infos.push_back(C->info());
  llvm::append_range(Infos, Options.MoreChecks);
  Json Out = Json::array();
  for (const CheckInfo &I : Infos) {
    RuleIndex[I.Id] = Out.size();
    std::string Help = helpOf(I.Id), Words = descriptionOf(Help);
    // A paragraph that introduces a list says nothing by itself.
    if (Words.empty() || Words.back() == ':')
      Words = I.Summary;
    Json Rule = descriptor(I.Id, I.Summary, Words);
    if (!Help.empty()) {
      // Plain text is for readers without Markdown: where to find the page.
      Rule["help"]["text"] = Words + "\n\nMore: throttlint explain " + I.Id;
      Rule["help"]["markdown"] = Help;
    }
    Rule["defaultConfiguration"] = {{"level", level(I.Severity)}};
    Rule["properties"] = {{"tags", Json::array({"rate-limit", "reliability"})}};
    Out.push_back(std::move(Rule));
  }
  return Out;
}

Json SarifReporter::notificationKinds() {
  Json Out = Json::array();
  for (auto [Id, Description] :
       {std::pair(NotAnalysedId, "A file could not be analysed."),
        std::pair(PartlyAnalysedId,
                  "A file has errors; parts of it were not analysed."),
        std::pair(CutId,
                  "Some functions lead to more calls than are followed.")})
    Out.push_back(descriptor(Id, Description, Description));
  return Out;
}

Json SarifReporter::invocation() {
  Json Notes = Json::array();
  bool Whole = true;
  for (const UnitReport &U : Result.Units) {
    if (U.Status == UnitStatus::Ok)
      continue;
    Whole = false;
    bool Failed = U.Status == UnitStatus::Failed;
    Notes.push_back(
        {{"descriptor", {{"id", Failed ? NotAnalysedId : PartlyAnalysedId}}},
         {"level", Failed ? "error" : "warning"},
         {"message", text(unitWords(U))},
         {"locations", listOf({{"physicalLocation",
                                {{"artifactLocation", artifact(U.File)}}}})}});
  }
  if (Result.Truncated)
    Notes.push_back(
        {{"descriptor", {{"id", CutId}}},
         {"level", "note"},
         {"message", text("some functions lead to more calls than are "
                          "followed; what lies beyond was not judged")}});
  // What was not analysed is never called clean.
  return {{"executionSuccessful", Whole},
          {"toolExecutionNotifications", std::move(Notes)}};
}

Json SarifReporter::region(const std::string &File, uint32_t Line,
                           uint32_t Column) const {
  Json Out = {{"startLine", Line}};
  if (Column)
    Out["startColumn"] = columnOf(line(File, Line), Column);
  return Out;
}

Json SarifReporter::location(const Finding &F) const {
  Json Region = region(F.File, F.Line, F.Column);
  if (Columns C = columnsOf(F, Options); C.End)
    Region["endColumn"] = C.End;
  if (std::string Line = line(F.File, F.Line); !Line.empty())
    Region["snippet"] = text(Line);
  Json Out = {{"physicalLocation",
               {{"artifactLocation", artifact(F.File)},
                {"region", std::move(Region)}}}};
  if (!F.Function.empty())
    Out["logicalLocations"] =
        listOf({{"fullyQualifiedName", F.Function}, {"kind", "function"}});
  return Out;
}

/// The steps that have a place; the others stand in the message.
Json SarifReporter::codeFlow(const Finding &F) const {
  Json Steps = Json::array();
  for (const TraceStep &S : F.Trace) {
    if (!S.Line)
      continue;
    bool Main = S.Kind == TraceStep::Repetition ||
                S.Kind == TraceStep::Request || S.Kind == TraceStep::Blocker;
    Steps.push_back({{"location",
                      {{"physicalLocation",
                        {{"artifactLocation", artifact(S.File)},
                         {"region", region(S.File, S.Line, S.Column)}}},
                       {"message", text(S.Message)}}},
                     {"kinds", listOf(toString(S.Kind))},
                     {"importance", Main ? "essential" : "important"}});
  }
  return Steps;
}

Json SarifReporter::fixes(const Finding &F) const {
  Json Out = Json::array();
  if (const auto &X = F.Fix) {
    // One change for each file.
    std::map<std::string, Json> Replacements;
    for (const Edit &E : X->all()) {
      Json Deleted = region(E.File, E.Line, E.Column);
      Deleted["endLine"] = E.EndLine;
      Deleted["endColumn"] = columnOf(line(E.File, E.EndLine), E.EndColumn);
      Json R = {{"deletedRegion", std::move(Deleted)}};
      if (!E.Text.empty())
        R["insertedContent"] = {{"text", E.Text}};
      Replacements[E.File].push_back(std::move(R));
    }
    Json Changes = Json::array();
    for (auto &[File, List] : Replacements)
      Changes.push_back({{"artifactLocation", artifact(File)},
                         {"replacements", std::move(List)}});
    Out.push_back({{"description", text(X->Message)},
                   {"artifactChanges", std::move(Changes)}});
  }
  return Out;
}

Json SarifReporter::suppression(const Finding &F) const {
  const Suppression &S = *F.Suppressed;
  Json Out = {
      {"kind", S.Kind == Suppression::Comment ? "inSource" : "external"},
      {"justification", cleanText(S.Text)}};
  if (S.Line)
    Out["location"] = {{"physicalLocation",
                        {{"artifactLocation", artifact(F.File)},
                         {"region", region(F.File, S.Line, 0)}}}};
  return Out;
}

Json SarifReporter::result(const SarifResult &R) {
  const Finding &F = *R.F;
  std::string Message = F.Message;
  for (const std::string &Remark : R.Remarks)
    Message += "\n" + Remark;
  for (const std::string &Remark : remarks(F))
    Message += "\n" + Remark;
  Json Out = {{"ruleId", F.Check}};
  if (auto It = RuleIndex.find(F.Check); It != RuleIndex.end())
    Out["ruleIndex"] = It->second;
  Out["level"] = level(F.Severity);
  Out["message"] = text(Message);
  Out["locations"] = listOf(location(F));
  if (Json Steps = codeFlow(F); !Steps.empty())
    Out["codeFlows"] =
        listOf({{"threadFlows", listOf({{"locations", std::move(Steps)}})}});
  Json Related = Json::array();
  for (const SarifRelated &Place : R.Related)
    Related.push_back({{"physicalLocation",
                        {{"artifactLocation", artifact(Place.File)},
                         {"region", region(Place.File, Place.Line, 0)}}},
                       {"message", text(Place.Message)}});
  if (!Related.empty())
    Out["relatedLocations"] = std::move(Related);
  // Not GitHub's primaryLocationLineHash: its upload makes that itself from
  // the source, and complains of any other.
  Out["partialFingerprints"] = {{"throttlint/v1", F.Fingerprint}};
  if (Json List = fixes(F); !List.empty())
    Out["fixes"] = std::move(List);
  if (!R.BaselineState.empty())
    Out["baselineState"] = R.BaselineState;
  if (F.Suppressed)
    Out["suppressions"] = listOf(suppression(F));
  Json Properties = {{"confidence", toString(F.Confidence)}};
  if (!F.Provider.empty())
    Properties["provider"] = F.Provider;
  if (!F.Endpoint.empty())
    Properties["endpoint"] = F.Endpoint;
  if (!R.Tags.empty())
    Properties["tags"] = R.Tags;
  Out["properties"] = std::move(Properties);
  return Out;
}

} // namespace

void writeSarif(const SarifRun &Run, const ReportOptions &Options,
                llvm::raw_ostream &Out) {
  print(SarifReporter(Run, Options).document(), Out);
}

void reportSarif(const AnalysisResult &Result, const ReportOptions &Options,
                 llvm::raw_ostream &Out) {
  SarifRun Run;
  Run.Result = &Result;
  for (const Finding &F : Result.Findings)
    Run.Results.push_back({&F, !Options.IsOld     ? ""
                               : Options.IsOld(F) ? "unchanged"
                                                  : "new"});
  writeSarif(Run, Options, Out);
}

} // namespace throttlint
