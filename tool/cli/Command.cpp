//===- Command.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Command.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace throttlint {

/// Where the help of an option begins, and where its lines end.
static constexpr size_t HelpColumn = 25, LastColumn = 80;

int Command::fail(const llvm::Twine &Message) {
  Err << "throttlint: " << Message << "\n";
  return UsageError;
}

/// "a, b or c".
static std::string listWords(llvm::ArrayRef<std::string> Words) {
  return llvm::join(Words.drop_back(), ", ") +
         (Words.size() > 1 ? " or " : "") + Words.back();
}

/// `-j N` as people may write it: `-jN`.
static bool isShortForm(StringRef Arg, const CommandOption &O) {
  StringRef Name(O.Name);
  return O.Value && Name.size() == 2 && Arg.starts_with(Name) &&
         Arg.size() > 2 && !Arg.starts_with("--");
}

std::optional<int> Command::parse(llvm::ArrayRef<std::string> Args) {
  std::vector<CommandOption> Options = options();
  std::string Help = std::string("throttlint ") + info().Name + " --help";
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Arg = Args[I];
    if (Arg == "--" && info().TakesFlags) {
      Flags.emplace(Args.begin() + I + 1, Args.end());
      break;
    }
    if (!Arg.starts_with("-") || Arg == "-") {
      Words.push_back(Arg.str());
      continue;
    }
    if (Arg == "--help" || Arg == "-h") {
      Out << help();
      return Clean;
    }
    // `--name value`, `--name=value`, `-jN`.
    const CommandOption *Found = nullptr;
    StringRef Name = Arg;
    std::optional<StringRef> Value;
    if (Arg.starts_with("--") && Arg.contains('=')) {
      Name = Arg.split('=').first;
      Value = Arg.split('=').second;
    }
    for (const CommandOption &O : Options)
      if (Name == O.Name || (O.Short && Name == O.Short)) {
        Found = &O;
      } else if (!Found && isShortForm(Arg, O)) {
        Found = &O;
        Value = Arg.drop_front(2);
      }
    if (!Found) {
      std::string Hint;
      unsigned Best = 4;
      for (const CommandOption &O : Options)
        if (unsigned D = Name.edit_distance(O.Name, true, Best);
            StringRef(O.Name).starts_with("--") && D < Best) {
          Best = D;
          Hint = std::string("; did you mean '") + O.Name + "'?";
        }
      return fail("unknown option '" + Name + "'" + Hint + " (see " + Help +
                  ")");
    }
    if (!Found->Value && Value)
      return fail("option '" + Name + "' takes no value");
    if (Found->Value && !Value) {
      if (I + 1 >= Args.size())
        return fail("option '" + Name + "' needs a value");
      Value = Args[++I];
    }
    std::string Wrong = Found->Set(Value.value_or(""));
    if (!Wrong.empty())
      return fail(Wrong);
  }
  if (Words.size() < info().LeastWords || Words.size() > info().MostWords)
    return fail(std::string(Words.size() < info().LeastWords
                                ? "something is missing"
                                : "too many words") +
                "; usage: throttlint " + info().Name + " " + info().Usage);
  return std::nullopt;
}

int Command::run(llvm::ArrayRef<std::string> Args) {
  if (std::optional<int> Code = parse(Args))
    return *Code;
  return execute();
}

/// One entry of a table: a name, and words wrapped behind it.
static std::string entry(const std::string &Name, StringRef Text,
                         size_t Column) {
  std::string Out = "  " + Name;
  if (Out.size() + 1 >= Column)
    Out += "\n" + std::string(Column, ' ');
  else
    Out.resize(Column, ' ');
  size_t At = Column;
  llvm::SmallVector<StringRef> Words;
  Text.split(Words, ' ', -1, false);
  bool First = true;
  for (StringRef Word : Words) {
    if (!First && At + 1 + Word.size() > LastColumn) {
      Out += "\n" + std::string(Column, ' ');
      At = Column;
    } else if (!First) {
      Out += " ";
      ++At;
    }
    Out += Word;
    At += Word.size();
    First = false;
  }
  return Out + "\n";
}

std::vector<CommandOption> Command::allOptions() {
  std::vector<CommandOption> Out = options();
  Out.push_back({"--help", nullptr, "print the help", nullptr, "-h"});
  return Out;
}

const CommandList &Command::subcommands() const {
  static const CommandList None;
  return None;
}

std::string Command::help() {
  std::string Text = std::string("usage: throttlint ") + info().Name + " " +
                     info().Usage + "\n\n" + info().Text + "\noptions:\n";
  for (const CommandOption &O : options()) {
    std::string Name =
        O.Short ? std::string(O.Short) + ", " + O.Name : std::string(O.Name);
    Text += entry(O.Value ? Name + " " + O.Value : Name, O.Help, HelpColumn);
  }
  Text += entry("--help", "this text", HelpColumn);
  if (*info().Footer)
    Text += std::string("\n") + info().Footer;
  return Text;
}

std::string commandTable(const CommandList &Commands) {
  std::string Text;
  for (const auto &C : Commands)
    Text += entry(StringRef(C->info().Name).rsplit(' ').second.empty()
                      ? C->info().Name
                      : StringRef(C->info().Name).rsplit(' ').second.str(),
                  C->info().Summary, 13);
  return Text;
}

int dispatch(const CommandList &Commands, StringRef Prefix, StringRef Help,
             llvm::ArrayRef<std::string> Args, llvm::raw_fd_ostream &Out,
             llvm::raw_fd_ostream &Err) {
  if (Args.empty()) {
    Err << Help;
    return UsageError;
  }
  StringRef Word = Args.front();
  if (Word == "--help" || Word == "-h" ||
      (Word == "help" && Args.size() == 1)) {
    Out << Help;
    return Clean;
  }
  std::string Name = (Prefix.empty() ? "" : Prefix + " ").str() + Word.str();
  unsigned Best = 3;
  std::string Hint;
  for (const auto &C : Commands) {
    if (Name == C->info().Name)
      return C->run(Args.drop_front());
    if (unsigned D = StringRef(Name).edit_distance(C->info().Name, true, Best);
        D < Best) {
      Best = D;
      Hint = std::string("; did you mean '") + C->info().Name + "'?";
    }
  }
  Err << "throttlint: unknown command '" << Name << "'" << Hint
      << " (see throttlint " << Prefix << (Prefix.empty() ? "" : " ")
      << "--help)\n";
  return UsageError;
}

CommandOption switchOption(const char *Name, std::string Help, bool &Set,
                           const char *Short) {
  return {Name, nullptr, std::move(Help),
          [&Set](StringRef) {
            Set = true;
            return std::string();
          },
          Short};
}

CommandOption choiceOption(const char *Name, const char *Value,
                           std::string Help, std::vector<std::string> Choices,
                           std::function<void(StringRef)> Set) {
  auto Check = [=](StringRef V) -> std::string {
    if (!llvm::is_contained(Choices, V))
      return std::string(Name) + " must be " + listWords(Choices) + ", not '" +
             V.str() + "'";
    Set(V);
    return "";
  };
  return {Name, Value, std::move(Help), Check, nullptr, Choices};
}

CommandOption textOption(const char *Name, const char *Value, std::string Help,
                         std::string &Set) {
  return {Name, Value, std::move(Help), [&Set](StringRef V) {
            Set = V.str();
            return std::string();
          }};
}

} // namespace throttlint
