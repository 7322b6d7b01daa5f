//===- Manual.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Manual.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace throttlint {
namespace {

/// The commands that run something, those below another one included.
void eachCommand(const CommandList &Commands,
                 llvm::function_ref<void(Command &)> Do) {
  for (const auto &C : Commands) {
    if (C->subcommands().empty())
      Do(*C);
    eachCommand(C->subcommands(), Do);
  }
}

/// `list` of `rules list`.
std::string lastWord(const Command &C) {
  return StringRef(C.info().Name).rsplit(' ').second.empty()
             ? C.info().Name
             : StringRef(C.info().Name).rsplit(' ').second.str();
}

enum class Value { None, Choice, File, Folder, Other };

Value kindOf(const CommandOption &O) {
  if (!O.Value)
    return Value::None;
  if (!O.Choices.empty())
    return Value::Choice;
  StringRef Word(O.Value);
  if (Word == "DIR")
    return Value::Folder;
  return Word == "FILE" || Word == "PATH" ? Value::File : Value::Other;
}

std::vector<std::string> namesOf(const CommandOption &O) {
  std::vector<std::string> Out;
  if (O.Short)
    Out.push_back(O.Short);
  Out.push_back(O.Name);
  return Out;
}

std::string joined(const std::vector<std::string> &Words) {
  return llvm::join(Words, " ");
}

std::vector<std::string> wordsOf(const CommandList &Commands) {
  std::vector<std::string> Out;
  for (const auto &C : Commands)
    Out.push_back(lastWord(*C));
  return Out;
}

//===--- man --------------------------------------------------------------===//

std::string roff(StringRef Text) {
  std::string Out;
  for (char C : Text)
    if (C == '\\')
      Out += "\\e";
    else if (C == '-')
      Out += "\\-";
    else
      Out += C;
  return Out;
}

/// Running text; indented lines stay as they are.
std::string paragraphs(StringRef Text) {
  std::string Out;
  bool Literal = false;
  llvm::SmallVector<StringRef> Lines;
  Text.rtrim().split(Lines, '\n');
  for (StringRef Line : Lines) {
    bool Indented = Line.starts_with("  ");
    if (Line.empty() && !Literal)
      Out += ".PP\n";
    if (Indented != Literal && !Line.empty()) {
      Out += Indented ? ".RS 4\n.nf\n" : ".fi\n.RE\n.PP\n";
      Literal = Indented;
    }
    if (Line.empty())
      continue;
    // A point or an apostrophe at the beginning would be a command.
    if (Line.starts_with(".") || Line.starts_with("'"))
      Out += "\\&";
    Out += roff(Literal ? Line.drop_front(2) : Line) + "\n";
  }
  return Out + (Literal ? ".fi\n.RE\n" : "");
}

std::string manual(Command &C) {
  const CommandInfo &Info = C.info();
  std::string Out = std::string(".SS throttlint ") + roff(Info.Name) + "\n.B " +
                    "throttlint " + roff(Info.Name) + "\n" + roff(Info.Usage) +
                    "\n.PP\n" + paragraphs(Info.Text);
  for (const CommandOption &O : C.allOptions()) {
    std::string Names;
    for (const std::string &N : namesOf(O))
      Names += (Names.empty() ? "" : ", ") + ("\\fB" + roff(N) + "\\fR");
    Out += ".TP\n" + Names;
    if (O.Value)
      Out += std::string(" \\fI") + roff(O.Value) + "\\fR";
    Out += "\n" + paragraphs(O.Help);
  }
  if (*Info.Footer)
    Out += ".PP\n" + paragraphs(Info.Footer);
  return Out;
}

//===--- Shells -----------------------------------------------------------===//

std::string bash(const CommandList &Commands) {
  std::string Groups, Cases, Options;
  for (const auto &C : Commands)
    if (!C->subcommands().empty())
      Groups += std::string("    ") + C->info().Name + ") words='" +
                joined(wordsOf(C->subcommands())) + " --help' ;;\n";
  eachCommand(Commands, [&](Command &C) {
    std::string Name = C.info().Name;
    std::vector<std::string> All;
    for (const CommandOption &O : C.allOptions()) {
      std::vector<std::string> Names = namesOf(O);
      All.insert(All.end(), Names.begin(), Names.end());
      std::string Pattern;
      for (const std::string &N : Names)
        Pattern += (Pattern.empty() ? "'" : " | '") + Name + " " + N + "'";
      switch (kindOf(O)) {
      case Value::None:
        break;
      case Value::Choice:
        Cases += "    " + Pattern + ") _throttlint_words '" +
                 joined(O.Choices) + "' ;;\n";
        break;
      case Value::File:
        Cases += "    " + Pattern + ") _throttlint_paths -f ;;\n";
        break;
      case Value::Folder:
        Cases += "    " + Pattern + ") _throttlint_paths -d ;;\n";
        break;
      case Value::Other:
        Cases += "    " + Pattern + ") ;;\n";
        break;
      }
    }
    Options += "    '" + Name + "') words='" + joined(All) + "' ;;\n";
  });
  return R"(# Completion of throttlint for bash; made by throttlint help --completion bash.
_throttlint_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}
_throttlint_paths() {
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
  compopt -o filenames 2>/dev/null
}
_throttlint() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
  local command='' words='' i
  COMPREPLY=()
  # Bash takes `--option=value` for three words.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = && COMP_CWORD -gt 2 ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
    --) _throttlint_paths -f; return ;;
    -*) break ;;
    esac
    case $command in
    '' | )" +
         [&] {
           std::vector<std::string> Names;
           for (const auto &C : Commands)
             if (!C->subcommands().empty())
               Names.push_back(C->info().Name);
           return llvm::join(Names, " | ");
         }() +
         R"() command="${command:+$command }${COMP_WORDS[i]}" ;;
    *) break ;;
    esac
  done
  case "$command $prev" in
)" + Cases +
         R"(    *)
      case $command in
    '') words=')" +
         joined(wordsOf(Commands)) + R"( --help --version' ;;
)" + Groups +
         Options + R"(      esac
      if [[ $cur == -* || $command == '' ]]; then
        _throttlint_words "$words"
        return
      fi
      case $command in
)" +
         [&] {
           std::string Out;
           for (const auto &C : Commands)
             if (!C->subcommands().empty())
               Out += std::string("    ") + C->info().Name +
                      ") _throttlint_words \"$words\" ;;\n";
           return Out;
         }() +
         R"(    *) _throttlint_paths -f ;;
      esac
      ;;
  esac
}
complete -F _throttlint throttlint
)";
}

/// Within single quotes of a shell; \p Special gets a backslash.
std::string quoted(StringRef Text, StringRef Special) {
  std::string Out;
  for (char C : Text) {
    if (Special.contains(C))
      Out += '\\';
    Out += C == '\'' ? "'\\''" : std::string(1, C);
  }
  return Out;
}

std::string zshFunction(const std::string &Name, const CommandList &Commands) {
  std::string Out = Name + "() {\n  local context state state_descr line\n"
                           "  typeset -A opt_args\n"
                           "  local -a commands=(\n";
  for (const auto &C : Commands)
    Out +=
        "    '" + lastWord(*C) + ":" + quoted(C->info().Summary, ":") + "'\n";
  Out += "  )\n  _arguments -C '(- *)--help[the help]' ";
  if (Name == "_throttlint")
    Out += "'(- *)--version[the versions]' ";
  Out += "'1:command:->command' '*::argument:->rest'\n"
         "  case $state in\n"
         "  command) _describe command commands ;;\n"
         "  rest)\n    case $words[1] in\n";
  for (const auto &C : Commands) {
    Out += "    " + lastWord(*C) + ")\n";
    if (!C->subcommands().empty()) {
      Out += "      " + Name + "_" + lastWord(*C) + "\n      ;;\n";
      continue;
    }
    Out += "      _arguments -s";
    for (const CommandOption &O : C->allOptions())
      for (const std::string &N : namesOf(O)) {
        bool Long = StringRef(N).starts_with("--");
        Out += " \\\n        '*" + N;
        if (O.Value)
          Out += Long ? "=" : "+";
        Out += "[" + quoted(O.Help, "[]:\\") + "]";
        if (O.Value)
          Out += std::string(":") + quoted(O.Value, ":") + ":";
        switch (kindOf(O)) {
        case Value::None:
          break;
        case Value::Choice:
          Out += "(" + joined(O.Choices) + ")";
          break;
        case Value::File:
          Out += "_files";
          break;
        case Value::Folder:
          Out += "_files -/";
          break;
        case Value::Other:
          Out += " ";
          break;
        }
        Out += "'";
      }
    Out += " \\\n        '*:path:_files'\n      ;;\n";
  }
  return Out + "    esac\n    ;;\n  esac\n}\n";
}

std::string zsh(const CommandList &Commands) {
  std::string Out =
      "#compdef throttlint\n"
      "# Completion of throttlint for zsh; made by throttlint help "
      "--completion zsh.\n";
  for (const auto &C : Commands)
    if (!C->subcommands().empty())
      Out += zshFunction("_throttlint_" + lastWord(*C), C->subcommands());
  return Out + zshFunction("_throttlint", Commands) +
         "if [ \"$funcstack[1]\" = _throttlint ]; then\n"
         "  _throttlint \"$@\"\n"
         "else\n"
         "  compdef _throttlint throttlint\n"
         "fi\n";
}

void fishCommands(const CommandList &Commands, const std::string &Parent,
                  std::string &Out) {
  std::string Names = joined(wordsOf(Commands));
  std::string Here = Parent.empty()
                         ? "__fish_use_subcommand"
                         : "__fish_seen_subcommand_from " + Parent +
                               "; and not __fish_seen_subcommand_from " + Names;
  for (const auto &C : Commands) {
    std::string Word = lastWord(*C);
    Out += "complete -c throttlint -n '" + Here + "' -f -a " + Word + " -d '" +
           quoted(C->info().Summary, "\\") + "'\n";
    if (!C->subcommands().empty()) {
      fishCommands(C->subcommands(), Word, Out);
      continue;
    }
    std::string Seen = "__fish_seen_subcommand_from " + Word;
    if (!Parent.empty())
      Seen = "__fish_seen_subcommand_from " + Parent + "; and " + Seen;
    for (const CommandOption &O : C->allOptions()) {
      Out += "complete -c throttlint -n '" + Seen + "'";
      for (const std::string &N : namesOf(O))
        Out += StringRef(N).starts_with("--") ? " -l " + N.substr(2)
                                              : " -s " + N.substr(1);
      switch (kindOf(O)) {
      case Value::None:
        break;
      case Value::Choice:
        Out += " -x -a '" + joined(O.Choices) + "'";
        break;
      case Value::File:
        Out += " -r -F";
        break;
      case Value::Folder:
        Out += " -x -a '(__fish_complete_directories)'";
        break;
      case Value::Other:
        Out += " -x";
        break;
      }
      Out += " -d '" + quoted(O.Help, "\\") + "'\n";
    }
  }
}

std::string fish(const CommandList &Commands) {
  std::string Out = "# Completion of throttlint for fish; made by throttlint "
                    "help --completion fish.\n"
                    "complete -c throttlint -n __fish_use_subcommand -l help "
                    "-d 'the help'\n"
                    "complete -c throttlint -n __fish_use_subcommand -l "
                    "version -d 'the versions'\n";
  fishCommands(Commands, "", Out);
  return Out;
}

} // namespace

std::string manualPage(const CommandList &Commands) {
  std::string Out = ".TH THROTTLINT 1 \"\" \"throttlint " THROTTLINT_VERSION
                    "\" \"User Commands\"\n"
                    ".SH NAME\n"
                    "throttlint \\- finds C and C++ code that will run into an "
                    "API's rate limit\n"
                    ".SH SYNOPSIS\n";
  eachCommand(Commands, [&](Command &C) {
    Out += ".B throttlint " + roff(C.info().Name) + "\n" +
           roff(C.info().Usage) + "\n.br\n";
  });
  Out += R"(.B throttlint \-\-version
.SH DESCRIPTION
throttlint reads a program with Clang, follows requests through helpers and
files to the loop that repeats them, and says which API method it is, what its
published limit is, when this code exceeds it, and what to do instead. It finds
the files and flags of a program in its compile commands
.RI ( compile_commands.json ).
.SH COMMANDS
)";
  eachCommand(Commands, [&](Command &C) { Out += manual(C); });
  return Out + R"(.SH EXIT STATUS
.TP
0
nothing to report
.TP
1
findings at or above \-\-fail\-on
.TP
2
wrong usage or configuration
.TP
3
a file could not be analysed; findings are printed all the same
.SH ENVIRONMENT
.TP
NO_COLOR
no colours, unless \-\-color says otherwise
.TP
COLUMNS
the width at which text is wrapped on a terminal
.SH FILES
.TP
.I .throttlint
the configuration, found upwards from each source
.SH EXAMPLES
.nf
throttlint check \-p build src
throttlint check a.cpp \-\- \-std=c++20 \-Iinclude
throttlint check \-\-output sarif=throttlint.sarif
throttlint explain slack conversations.close
.fi
.SH SEE ALSO
.BR clang\-tidy (1)
)";
}

std::string completion(StringRef Shell, const CommandList &Commands) {
  return Shell == "bash"  ? bash(Commands)
         : Shell == "zsh" ? zsh(Commands)
                          : fish(Commands);
}

} // namespace throttlint
