//===- RulesCommand.cpp - throttlint rules ----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Command.h"
#include "config/Config.h"
#include "driver/CompileCommands.h"
#include "embed/EmbeddedFiles.h"
#include "fixture/RealHeaders.h"
#include "pack/Plans.h"
#include "pack/RuleLint.h"
#include "pack/RulePack.h"
#include "pack/RulePages.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <set>

using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace throttlint {
namespace {

std::string today() {
  return llvm::formatv("{0:%Y-%m-%d}", std::chrono::system_clock::now()).str();
}

/// `file#/place: error: words`.
std::string line(const RuleError &E, const char *Kind) {
  return E.Path + (E.Pointer.empty() ? "" : "#" + E.Pointer) + ": " + Kind +
         ": " + E.Message;
}

/// Folders on the way are made.
std::error_code writeFile(const std::string &File, StringRef Text) {
  if (auto Error = fs::create_directories(path::parent_path(File)))
    return Error;
  std::error_code Error;
  llvm::raw_fd_ostream To(File, Error);
  if (!Error)
    To << Text;
  return Error;
}

/// What the commands of this group share: the rules in the binary and those
/// that --rules and the configuration of the current folder add.
class RulesSubcommand : public Command {
public:
  using Command::Command;

protected:
  RulePack Pack = RulePack::builtIn();
  RuleDatabase Db;
  /// Folders of users, in the order in which they count.
  std::vector<std::string> Folders;

  std::vector<CommandOption> options() override {
    return {{"--rules", "DIR", "a folder with more rule files; may be repeated",
             [this](StringRef V) { return Configs.option("ExtraRules", V); }}};
  }

  bool readConfiguration() {
    const Config &C = Configs.project(canonicalPath("."));
    for (const ConfigError &E : Configs.errors())
      fail(E.str());
    if (!Configs.errors().empty())
      return false;
    for (const auto &[Where, Text] : C.ruleTexts())
      Pack.addText(Where, Text);
    for (const ConfigValue &Folder : C.extraRules())
      Folders.push_back(Folder.Text);
    Plans = C.plans();
    return true;
  }

  bool addFolders() {
    for (const std::string &Folder : Folders)
      if (auto E = Pack.addFolder(Folder)) {
        fail(llvm::toString(std::move(E)));
        return false;
      }
    return true;
  }

  bool loadDatabase() {
    std::vector<RuleError> Errors;
    Db = RuleDatabase::load(Pack.sources(), Errors);
    for (const RuleError &E : Errors)
      fail(E.str());
    for (const auto &[Api, Plan] : Plans)
      if (std::string Wrong = choosePlan(Db, Api, Plan.Text); !Wrong.empty()) {
        fail(Plan.Where.str() + ": " + Wrong);
        return false;
      }
    return Errors.empty();
  }

  bool load() { return readConfiguration() && addFolders() && loadDatabase(); }

private:
  Configurations Configs;
  std::vector<std::pair<std::string, ConfigValue>> Plans;
};

//===--- list, show -------------------------------------------------------===//

class ListCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{"rules list",
                                  "[options]",
                                  "all rule files, with what they hold",
                                  "Lists the rule files in the program and "
                                  "those of the project, by id.\n",
                                  "",
                                  0,
                                  0};
    return Info;
  }

protected:
  int execute() override {
    if (!load())
      return UsageError;
    Out << ruleList(Db);
    return Clean;
  }
};

class ShowCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules show",
        "[options] PROVIDER|ID [ENDPOINT]",
        "an API, an endpoint or a library, for people",
        R"(Shows a rule file by its id, all APIs of a provider, or one endpoint; with
--json the rule files themselves, a list where there are several.

  throttlint rules show slack chat.postMessage
  throttlint rules show github GET /rate_limit
  throttlint rules show clients/libcurl
  throttlint rules show --json slack/web-api
)",
        "",
        1,
        4};
    return Info;
  }

protected:
  bool AsJson = false;

  std::vector<CommandOption> options() override {
    std::vector<CommandOption> Out = RulesSubcommand::options();
    Out.push_back(switchOption("--json", "the rule files as JSON", AsJson));
    return Out;
  }

  int execute() override {
    if (!load())
      return UsageError;
    if (AsJson && Words.size() > 1)
      return fail("--json shows whole rule files; leave out '" + Words[1] +
                  "'");
    std::vector<std::string> Ids;
    if (AsJson)
      Ids = rulesNamed(Db, Words[0]);
    if (!Ids.empty()) {
      std::string Texts;
      for (const std::string &Id : Ids)
        Texts += (Texts.empty() ? "" : ",\n") +
                 StringRef(Pack.text(Id)).trim().str();
      Out << (Ids.size() > 1 ? "[" + Texts + "]" : Texts) << "\n";
      return Clean;
    }
    RulePage Page = rulePage(Db, Words);
    if (!Page.Wrong.empty())
      return fail(Page.Wrong);
    if (AsJson)
      return fail("--json shows whole rule files, and '" + Words[0] +
                  "' is an endpoint; name its API");
    Out << Page.Text;
    return Clean;
  }
};

//===--- export -----------------------------------------------------------===//

class ExportCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules export",
        "[options] FOLDER",
        "write the rules in the program to a folder, as JSON",
        R"(Writes the rule files that are built in, their JSON Schemas (schema/) and the
stand-in headers (stubs/) to a folder that is not there yet: to read them, to
work on them with other programs, or to begin rules of your own.
)",
        "",
        1,
        1};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override { return {}; }

  int execute() override {
    const std::string &Folder = Words[0];
    if (fs::exists(Folder))
      return fail("'" + Folder + "' is there already");
    size_t Count = 0;
    for (auto [Below, Files] : {std::pair("", embeddedRules()),
                                {"", embeddedSchemas()},
                                {"stubs/", embeddedStandIns()}})
      for (const EmbeddedFile &F : Files) {
        std::string File = Folder + "/" + Below + std::string(F.Path);
        if (auto Error = writeFile(File, F.Text))
          return fail("cannot write '" + File + "': " + Error.message());
        ++Count;
      }
    Err << "throttlint: " << Count << " files in " << Folder << "\n";
    return Clean;
  }
};

//===--- validate ---------------------------------------------------------===//

class ValidateCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules validate", "[options] [FOLDER|FILE...]",
        "mistakes and doubtful places in rule files",
        R"(Checks rule files: each mistake with its file, its place (a JSON pointer) and
what is right; then warnings: no source, figures older than a year, endpoints
that no request reaches, hosts that two files claim, names that stand twice, no
test. Without a folder: those of the project (ExtraRules, --rules), or else the
rules in the program.
)",
        R"(exit codes: 0 no mistakes, 1 warnings with --strict, 2 mistakes or wrong usage
)"};
    return Info;
  }

protected:
  bool Strict = false;

  std::vector<CommandOption> options() override {
    std::vector<CommandOption> Out = RulesSubcommand::options();
    Out.push_back(
        switchOption("--strict", "warnings make the exit code 1", Strict));
    return Out;
  }

  int execute() override {
    std::vector<RuleSource> BuiltIn = Pack.sources();
    if (!readConfiguration())
      return UsageError;
    if (!Words.empty())
      Folders = Words;
    std::set<const char *> Before;
    for (const RuleSource &S : Pack.sources())
      Before.insert(S.Text.data());
    for (const std::string &Word : Folders)
      if (auto E = fs::is_directory(Word) ? Pack.addFolder(Word)
                                          : Pack.addFile(Word))
        return fail(llvm::toString(std::move(E)));
    std::vector<RuleSource> Sources;
    for (const RuleSource &S : Folders.empty() ? BuiltIn : Pack.sources())
      if (Folders.empty() || !Before.contains(S.Text.data()))
        Sources.push_back(S);

    std::vector<RuleError> Errors;
    Db = RuleDatabase::load(Pack.sources(), Errors);
    for (const RuleError &E : Errors)
      Out << line(E, "error") << "\n";
    std::vector<RuleError> Warnings;
    RuleLintOptions Options;
    Options.Today = today();
    if (!Folders.empty()) {
      Options.HasTest = hasTest;
      Options.IdOf = [&](const std::string &File) { return idOf(File); };
    }
    // What does not load has nothing to warn of.
    Warnings = lintRules(Db, Sources, Options);
    for (const RuleError &E : Warnings)
      Out << line(E, "warning") << "\n";
    Err << "throttlint: " << Sources.size()
        << (Sources.size() == 1 ? " rule file, " : " rule files, ")
        << Errors.size() << (Errors.size() == 1 ? " mistake, " : " mistakes, ")
        << Warnings.size() << (Warnings.size() == 1 ? " warning" : " warnings")
        << "\n";
    if (!Errors.empty())
      return UsageError;
    return Strict && !Warnings.empty() ? HasFindings : Clean;
  }

private:
  /// The path below the folder it was found in; `apis/` is left out.
  std::string idOf(const std::string &File) const {
    for (const std::string &Folder : Folders)
      if (fs::is_directory(Folder) && isBelow(File, Folder)) {
        StringRef Id =
            StringRef(File).drop_front(StringRef(Folder).rtrim('/').size() + 1);
        Id.consume_back(".json");
        Id.consume_front("apis/");
        return Id.str();
      }
    // A file alone: any path that ends so will do.
    std::vector<RuleError> Ignored;
    for (const RuleSource &S : Pack.sources())
      if (S.Path == File) {
        RuleDatabase Alone = RuleDatabase::load(std::span(&S, 1), Ignored);
        std::string Id = !Alone.apis().empty()        ? Alone.apis()[0]->Id
                         : !Alone.libraries().empty() ? Alone.libraries()[0]->Id
                                                      : "";
        StringRef Stem = path::stem(File);
        return path::filename(Id) == Stem ? Id : Stem.str();
      }
    return "";
  }
};

//===--- test -------------------------------------------------------------===//

class TestCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules test",
        "[options] [FOLDER|FILE...] [-- FLAGS]",
        "run the annotated *.test.cpp files beside rules",
        R"(Runs the tests of rules: sources with marks that say what must be reported and
what must not (docs/writing-rules.md). A folder adds its rule files; a file
needs --rules for its own. Without a folder: those of the project (ExtraRules).

With --real-headers the libraries are those that are installed, and no stand-in
header: names that a library does not have any more show as errors. A test is
left out where a header of the library that its rule file is about (headers) is
not installed; for other libraries stand-in headers serve, and the test says so.
What it says of lines that #if leaves out is not asked for. FLAGS say where
headers lie.
)",
        R"(exit codes: 0 all tests pass, 1 some do not, 2 mistakes in rules or usage
)",
        0,
        SIZE_MAX,
        true};
    return Info;
  }

protected:
  bool RealHeaders = false;

  std::vector<CommandOption> options() override {
    std::vector<CommandOption> Out = RulesSubcommand::options();
    Out.push_back(switchOption("--real-headers",
                               "against the installed libraries", RealHeaders));
    return Out;
  }

  int execute() override {
    if (!readConfiguration())
      return UsageError;
    std::vector<std::string> Tests;
    for (const std::string &Word : Words) {
      if (fs::is_directory(Word)) {
        if (!llvm::is_contained(Folders, Word))
          Folders.push_back(Word);
      } else if (fs::exists(Word)) {
        Tests.push_back(Word);
      } else {
        return fail("no such file or folder: '" + Word + "'");
      }
    }
    if (Folders.empty() && Tests.empty())
      return fail("name a folder with rules, or say ExtraRules in .throttlint");
    if (!addFolders() || !loadDatabase())
      return UsageError;
    for (const std::string &Folder : Words.empty() ? Folders : Words)
      if (fs::is_directory(Folder))
        collect(Folder, Tests);
    if (Tests.empty())
      return fail("no *.test.cpp in " + llvm::join(Folders, ", "));
    llvm::sort(Tests);
    size_t Failed = 0, LeftOut = 0;
    for (const std::string &Test : Tests) {
      Fixture F = readFixture(Test);
      RealRun Run = runTest(F);
      if (!Run.Why.empty()) {
        ++LeftOut;
        Out << "left out " << Test << ": " << Run.Why << "\n";
        continue;
      }
      std::vector<std::string> Differences =
          compareFixture(Run.Asked, Run.Result);
      if (F.Annotations.empty() && F.Problems.empty())
        Differences.push_back(Test + ": says nothing that must be reported; "
                                     "mark lines with `// expect: [check]`");
      Failed += !Differences.empty();
      Out << (Differences.empty() ? "ok     " : "FAILED ") << Test
          << (Run.StandIns.empty()
                  ? ""
                  : " (stand-ins: " + llvm::join(Run.StandIns, ", ") + ")")
          << "\n";
      for (const std::string &D : Differences)
        Out << "  " << D << "\n";
    }
    Err << "throttlint: " << Tests.size()
        << (Tests.size() == 1 ? " test, " : " tests, ") << Failed << " failed";
    if (LeftOut)
      Err << ", " << LeftOut << " left out";
    Err << "\n";
    return Failed ? HasFindings : Clean;
  }

private:
  RealRun runTest(const Fixture &F) const {
    const std::vector<std::string> More =
        Flags ? *Flags : std::vector<std::string>();
    if (RealHeaders)
      return runWithRealHeaders(F, Db, Pack.standIns(),
                                {libraryOf(F.Path), More});
    FixtureOptions How;
    How.Flags = More;
    return {"", runFixture(F, Db, Pack.standIns(), How), F, {}};
  }

  /// The headers of the library that the rule file beside a test is about.
  std::vector<std::string> libraryOf(StringRef Test) const {
    Test.consume_back(".test.cpp");
    const LibraryRules *Beside = nullptr;
    for (const auto &Library : Db.libraries())
      if ((Test == Library->Id || Test.ends_with("/" + Library->Id)) &&
          (!Beside || Beside->Id.size() < Library->Id.size()))
        Beside = &*Library;
    return Beside ? Beside->Headers : std::vector<std::string>();
  }

  static void collect(const std::string &Folder,
                      std::vector<std::string> &Tests) {
    std::error_code Error;
    for (fs::recursive_directory_iterator It(Folder, Error, false), End;
         It != End && !Error; It.increment(Error))
      if (StringRef(It->path()).ends_with(".test.cpp"))
        Tests.push_back(It->path());
  }
};

//===--- new --------------------------------------------------------------===//

class NewCommand final : public RulesSubcommand {
public:
  using RulesSubcommand::RulesSubcommand;
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules new",
        "[options] api|client ID",
        "begin a rule file and its test",
        R"(Writes a rule file with one example of everything that is needed, and a test
beside it that passes. ID is the path below the folder, without .json:

  throttlint rules new api acme/payments --rules lint/rules
  throttlint rules new client acme-http

The folder is the last of --rules and of the configuration's ExtraRules, or else
`rules`.
)",
        "",
        2,
        2};
    return Info;
  }

protected:
  std::vector<CommandOption> options() override {
    return {{"--rules", "DIR", "the folder to write to (default: see above)",
             [this](StringRef V) -> std::string {
               Into = V.str();
               return "";
             }}};
  }

  int execute() override {
    if (Words[0] != "api" && Words[0] != "client")
      return fail("a new rule file is of the kind 'api' or 'client', not '" +
                  Words[0] + "'");
    StringRef Id = Words[1];
    bool Right = !Id.empty() && !Id.starts_with("/") && !Id.ends_with("/") &&
                 !Id.contains("//");
    for (char C : Id)
      Right &=
          llvm::isDigit(C) || (C >= 'a' && C <= 'z') || C == '-' || C == '/';
    if (!Right)
      return fail("the id '" + Id +
                  "' must be small letters, digits and '-', "
                  "in parts with '/' between them");
    std::string Folder = Into;
    if (Folder.empty()) {
      if (!readConfiguration())
        return UsageError;
      Folder = Folders.empty() ? "rules" : Folders.back();
    }
    std::vector<std::string> Written;
    for (const char *Ending : {".json", ".test.cpp"}) {
      std::string File = Folder + "/" + Id.str() + Ending;
      if (fs::exists(File))
        return fail("'" + File + "' is there already");
      std::string Text = filled(Words[0] + Ending + ".in", Id);
      if (auto Error = writeFile(File, Text))
        return fail("cannot write '" + File + "': " + Error.message());
      Written.push_back(File);
    }
    for (const std::string &File : Written)
      Out << File << "\n";
    Err << "throttlint: now put in what is true, and run throttlint rules "
           "validate "
        << Folder << " and throttlint rules test " << Folder << "\n";
    return Clean;
  }

private:
  std::string Into;

  static std::string filled(const std::string &Template, StringRef Id) {
    std::string Text;
    for (const EmbeddedFile &F : embeddedTemplates())
      if (F.Path == Template)
        Text = F.Text;
    // `acme/payments`: names of code are acme_payments, of people Acme
    // payments.
    std::string Word = Id.split('/').first.str(), Title = Id.str();
    std::replace(Word.begin(), Word.end(), '-', '_');
    std::replace(Title.begin(), Title.end(), '/', ' ');
    std::replace(Title.begin(), Title.end(), '-', ' ');
    Title[0] = llvm::toUpper(Title[0]);
    if (StringRef(Template).starts_with("api"))
      std::replace(Word.begin(), Word.end(), '_', '-');
    for (auto [Mark, With] :
         {std::pair<StringRef, std::string>("@ID@", Id.str()),
          {"@TITLE@", Title},
          {"@WORD@", Word},
          {"@DATE@", today()}})
      for (size_t At; (At = Text.find(Mark)) != std::string::npos;)
        Text.replace(At, Mark.size(), With);
    return Text;
  }
};

/// `rules` and what follows.
class RulesCommand final : public Command {
public:
  RulesCommand(llvm::raw_fd_ostream &Out, llvm::raw_fd_ostream &Err)
      : Command(Out, Err) {
    Subcommands.push_back(std::make_unique<ListCommand>(Out, Err));
    Subcommands.push_back(std::make_unique<ShowCommand>(Out, Err));
    Subcommands.push_back(std::make_unique<ValidateCommand>(Out, Err));
    Subcommands.push_back(std::make_unique<TestCommand>(Out, Err));
    Subcommands.push_back(std::make_unique<NewCommand>(Out, Err));
    Subcommands.push_back(std::make_unique<ExportCommand>(Out, Err));
  }
  const CommandInfo &info() const override {
    static const CommandInfo Info{
        "rules", "<command>",
        "list, show, validate, test, begin and export rules", "", ""};
    return Info;
  }
  const CommandList &subcommands() const override { return Subcommands; }
  int run(llvm::ArrayRef<std::string> Args) override {
    std::string Help = "usage: throttlint rules <command> [options]\n\n"
                       "Rule files tell what APIs allow and what libraries do; "
                       "see\ndocs/writing-rules.md.\n\ncommands:\n" +
                       commandTable(Subcommands);
    return dispatch(Subcommands, info().Name, Help, Args, Out, Err);
  }

protected:
  std::vector<CommandOption> options() override { return {}; }
  int execute() override { return UsageError; }

private:
  CommandList Subcommands;
};

} // namespace

std::unique_ptr<Command> makeRulesCommand(llvm::raw_fd_ostream &Out,
                                          llvm::raw_fd_ostream &Err) {
  return std::make_unique<RulesCommand>(Out, Err);
}

} // namespace throttlint
