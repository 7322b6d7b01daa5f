//===- RuleTexts.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/RuleTexts.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <chrono>

using llvm::StringRef;

namespace throttlint {
namespace {

std::string quoted(StringRef Text) { return "'" + Text.str() + "'"; }

/// The end of a message about a text that can be put right.
std::string meant(const std::string &Right, StringRef Wrong) {
  return Right.empty() || Right == Wrong
             ? ""
             : "; did you mean " + quoted(Right) + "?";
}

bool isNameChar(char C) { return llvm::isAlnum(C) || C == '_'; }

/// Where the symbols of an operator begin, which are a part of its name.
size_t operatorSymbols(StringRef Name) {
  size_t At = Name.rfind("operator");
  if (At == StringRef::npos || (At > 0 && Name[At - 1] != ':'))
    return StringRef::npos;
  At += StringRef("operator").size();
  return At < Name.size() && !isNameChar(Name[At]) ? At : StringRef::npos;
}

/// "api::Http<std::string>::get" -> "api::Http::get".
std::string withoutTemplateArguments(StringRef Name) {
  std::string Out;
  int Depth = 0;
  for (char C : Name) {
    Depth += C == '<';
    if (Depth == 0)
      Out += C;
    Depth -= C == '>' && Depth > 0;
  }
  return Out;
}

std::string replaced(std::string Text, StringRef What, StringRef With) {
  for (size_t At = 0; (At = Text.find(What, At)) != std::string::npos;
       At += With.size())
    Text.replace(At, What.size(), With);
  return Text;
}

/// Braces that open and close around a word. The message, or nothing.
std::string wrongParameters(StringRef Text) {
  for (size_t At = 0; (At = Text.find_first_of("{}", At)) != StringRef::npos;) {
    size_t End = Text.find_first_of("{}/", At + 1);
    if (Text[At] == '}' || End == StringRef::npos || Text[End] != '}')
      return "'{' and '}' belong around the name of a parameter, as in "
             "'{payment}'";
    if (End == At + 1)
      return "a parameter needs a name, as in '{payment}'";
    At = End + 1;
  }
  return "";
}

} // namespace

std::string wrongName(StringRef Name) {
  if (Name.empty())
    return "must not be empty";
  size_t Symbols = operatorSymbols(Name);
  std::string Right = Name.take_front(Symbols).str(), Why;
  auto Step = [&](std::string Better, const char *Reason) {
    if (Better != Right && Why.empty())
      Why = Reason;
    Right = std::move(Better);
  };
  Step(StringRef(Right).take_front(Right.find('(')).str(),
       "it stands without parameters");
  Step(withoutTemplateArguments(Right), "it stands without template arguments");
  Step(StringRef(Right).trim().rsplit(' ').second.empty()
           ? StringRef(Right).trim().str()
           : StringRef(Right).trim().rsplit(' ').second.str(),
       "it stands without spaces and return type");
  Step(replaced(replaced(Right, "->", "::"), ".", "::"),
       "its parts are joined by '::'");
  Step(StringRef(Right).ltrim(':').str(), "it stands without '::' in front");
  if (Symbols != StringRef::npos)
    Right += Name.drop_front(Symbols);
  if (!Why.empty())
    return quoted(Name) + " is no qualified name: " + Why + meant(Right, Name);
  if (Name.find_first_not_of("*:") == StringRef::npos)
    return quoted(Name) + " fits every name there is; say at least a class or "
                          "a namespace, as in 'acme::Http::*'";
  llvm::SmallVector<StringRef, 4> Parts;
  Name.take_front(Symbols).split(Parts, "::");
  for (StringRef Part : Parts)
    if (Part.empty() || !llvm::all_of(Part, [](char C) {
          return isNameChar(C) || C == '*' || C == '~';
        }))
      return quoted(Name) + " is no qualified name; write it as "
                            "'acme::Http::get', with '*' for any text";
  return "";
}

std::string wrongHeader(StringRef Header) {
  StringRef Right = Header.trim("<>\" ");
  Right.consume_front("./");
  if (Header.empty())
    return "must not be empty";
  if (Right != Header)
    return quoted(Header) +
           " is no header: it stands as between the brackets "
           "of an #include" +
           meant(Right.str(), Header);
  if (Header.starts_with("/") || Header.contains('\\') || Header.contains(".."))
    return quoted(Header) + " is no header: write it as programs include it, "
                            "such as 'acme/http.h'";
  return "";
}

std::string wrongProvider(StringRef Name) {
  if (Name.empty())
    return "must not be empty";
  std::string Right;
  for (char C : Name.lower())
    if (llvm::isAlnum(C))
      Right += C;
    else if (!Right.empty() && Right.back() != '-')
      Right += '-';
  Right = StringRef(Right).rtrim('-').str();
  if (Right == Name)
    return "";
  return quoted(Name) +
         " is no short name: it is made of small letters, "
         "digits and '-'" +
         meant(Right, Name);
}

std::string wrongHost(StringRef Host) {
  if (Host.empty())
    return "must not be empty";
  StringRef Right = Host.trim();
  std::string Why;
  if (size_t At = Right.find("://"); At != StringRef::npos) {
    Right = Right.drop_front(At + 3);
    Why = "it stands without scheme";
  }
  if (size_t At = Right.find('/'); At != StringRef::npos) {
    StringRef Path = Right.drop_front(At).rtrim('/');
    Right = Right.take_front(At);
    Why = Why.empty() ? "it stands without a path" : Why + " and path";
    if (!Path.empty())
      Why += " ('base_path' is the place for " + quoted(Path) + ")";
  }
  if (size_t At = Right.find(':'); At != StringRef::npos) {
    Right = Right.take_front(At);
    Why = Why.empty() ? "it stands without a port" : Why;
  }
  std::string Lower = Right.lower();
  // The names of parameters may be as they like.
  if (Lower != Right && !Right.contains('{') && Why.empty())
    Why = "it is written in small letters";
  if (Right != Host && Why.empty())
    Why = "it stands without spaces";
  if (!Why.empty())
    return quoted(Host) + " is no host: " + Why +
           meant(Right.contains('{') ? Right.str() : Lower, Host);
  if (Host == "*")
    return "";
  llvm::SmallVector<StringRef, 4> Labels;
  Host.split(Labels, '.');
  for (size_t I = 0; I < Labels.size(); ++I) {
    StringRef Label = Labels[I];
    if (Label == "*" && I == 0 && Labels.size() > 1)
      continue;
    if (Label.contains('*'))
      return quoted(Host) + " is no host: '*.' stands in front only; "
                            "'{region}' stands for one label in any place";
    if (Label.contains('{') || Label.contains('}')) {
      if (std::string Wrong = wrongParameters(Label); !Wrong.empty())
        return quoted(Host) + " is no host: " + Wrong;
      if (!Label.starts_with("{") || !Label.ends_with("}"))
        return quoted(Host) + " is no host: a parameter takes the place of a "
                              "whole label, as in 'api.{region}.acme.example'";
      continue;
    }
    if (Label.empty() || !llvm::all_of(Label, [](char C) {
          return llvm::isAlnum(C) || C == '-' || C == '_';
        }))
      return quoted(Host) + " is no host; write it as 'api.acme.example'";
  }
  return "";
}

std::string wrongBasePath(StringRef Path) {
  std::string Right = "/" + Path.trim("/ ").str();
  if (Path.contains("://"))
    return quoted(Path) + " is no base path: 'hosts' is the place for the "
                          "host; write what follows it, such as '/v1'";
  if (Path == "/" || Path.empty())
    return quoted(Path) + " is no base path; leave it out where there is none";
  if (Right != Path)
    return quoted(Path) +
           " is no base path: it has a '/' in front and none "
           "behind" +
           meant(Right, Path);
  if (std::string Wrong = wrongParameters(Path); !Wrong.empty())
    return quoted(Path) + " is no base path: " + Wrong;
  return "";
}

std::string wrongPath(StringRef Path) {
  if (Path.empty())
    return "must not be empty";
  std::string No = quoted(Path) + " is no path: ";
  if (size_t At = Path.find("://"); At != StringRef::npos) {
    StringRef Rest = Path.drop_front(At + 3);
    return No + "it stands without scheme and host" +
           meant("/" + Rest.split('/').second.str(), Path);
  }
  if (size_t At = Path.find_first_of("?#"); At != StringRef::npos)
    return No + "it stands without the query" +
           meant(Path.take_front(At).str(), Path);
  if (Path[0] != '/' && Path != "**")
    return No + "a path begins with '/'" + meant("/" + Path.str(), Path);
  if (std::string Wrong = wrongParameters(Path); !Wrong.empty())
    return No + Wrong;
  llvm::SmallVector<StringRef, 8> Segments;
  Path.split(Segments, '/');
  for (size_t I = 0; I < Segments.size(); ++I) {
    StringRef Segment = Segments[I];
    auto With = [&](const std::string &Better) {
      llvm::SmallVector<StringRef, 8> Right(Segments);
      Right[I] = Better;
      return meant(llvm::join(Right, "/"), Path);
    };
    // As routers of web servers write it.
    if (Segment.size() > 1 && Segment[0] == ':' && llvm::isAlpha(Segment[1]))
      return No + "a parameter stands in braces" +
             With("{" + Segment.drop_front().str() + "}");
    if (Segment.starts_with("<") && Segment.ends_with(">"))
      return No + "a parameter stands in braces" +
             With("{" + Segment.trim("<>").str() + "}");
    if (!Segment.contains('*') || Segment.contains('{'))
      continue;
    if (I + 1 < Segments.size() || (Segment != "**" && Segment != "*"))
      return No + "'**' stands at the end only, for any rest; '{name}' stands "
                  "for one segment";
    if (Segment == "*")
      return No + "'**' stands for any rest, '{name}' for one segment" +
             With("**");
  }
  return "";
}

std::string wrongDate(StringRef Date) {
  unsigned Year = 0, Month = 0, Day = 0;
  bool Form = Date.size() == 10 && Date[4] == '-' && Date[7] == '-' &&
              !Date.take_front(4).getAsInteger(10, Year) &&
              !Date.substr(5, 2).getAsInteger(10, Month) &&
              !Date.substr(8, 2).getAsInteger(10, Day);
  if (!Form)
    return quoted(Date) + " is no date; write it as 2026-01-31";
  if (!std::chrono::year_month_day(std::chrono::year(static_cast<int>(Year)),
                                   std::chrono::month(Month),
                                   std::chrono::day(Day))
           .ok())
    return quoted(Date) + " is no day of the calendar; write year, month and "
                          "day, as in 2026-01-31";
  return "";
}

std::string wrongSource(StringRef Source) {
  if (Source.starts_with("https://") || Source.starts_with("http://"))
    return "";
  return quoted(Source) + " is no address; write it as "
                          "'https://wiki.acme.example/limits', and words of "
                          "your own in 'note'";
}

} // namespace throttlint
