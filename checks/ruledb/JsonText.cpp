//===- JsonText.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "ruledb/JsonText.h"

#include "llvm/ADT/StringRef.h"

#include <set>

using llvm::StringRef;

namespace throttlint {
namespace {

using Json = nlohmann::json;

/// "line 3, column 7" of a byte position, counted from 1.
std::string placeOf(StringRef Text, size_t Byte) {
  StringRef Before = Text.take_front(Byte > 0 ? Byte - 1 : 0);
  size_t Line = Before.count('\n') + 1;
  size_t Column = Before.size() - (Before.rfind('\n') + 1) + 1;
  return "line " + std::to_string(Line) + ", column " + std::to_string(Column);
}

/// nlohmann tells place and reason only through this handler when not
/// throwing.
class ErrorPlace : public nlohmann::json_sax<Json> {
public:
  size_t Byte = 0;
  std::string Token, Reason;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t &) override { return true; }
  bool string(string_t &) override { return true; }
  bool binary(binary_t &) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t &) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t At, const std::string &Last,
                   const nlohmann::detail::exception &Error) override {
    Byte = At;
    Token = Last;
    Reason = Error.what();
    return false;
  }
};

/// What people write who know other formats, and what JSON has instead.
std::string hint(const ErrorPlace &Error) {
  // The last text that was read, blanks in front of it included.
  StringRef Token = StringRef(Error.Token).trim();
  if (Token.ends_with("/") || Token.ends_with("#"))
    return "; JSON has no comments, the key 'note' may hold one";
  if (Token.ends_with("'"))
    return "; texts and keys stand in double quotes";
  if ((Token.ends_with("}") || Token.ends_with("]")) &&
      (StringRef(Error.Reason).contains("object key") || Token.contains(',')))
    return "; is there a comma too many before it?";
  if (StringRef(Error.Reason).contains("object key") &&
      StringRef(Error.Reason).contains("invalid literal"))
    return "; texts and keys stand in double quotes";
  if (StringRef(Error.Reason).contains("unexpected end of input"))
    return "; a bracket is not closed";
  if (StringRef(Error.Reason).contains("unexpected string literal"))
    return "; is a comma or a colon missing before it?";
  return "";
}

std::string syntaxError(std::string_view Text) {
  if (StringRef(Text).trim().empty())
    return "not valid JSON at line 1: the file is empty";
  ErrorPlace Error;
  Json::sax_parse(Text, &Error);
  // "... while parsing object - unexpected '}'; expected string literal".
  StringRef Reason = StringRef(Error.Reason).split(" - ").second;
  std::string Out = "not valid JSON at " + placeOf(Text, Error.Byte);
  if (!Reason.empty())
    Out += ": " + Reason.split("; last read").first.str();
  return Out + hint(Error);
}

/// Finds keys that stand twice while the text is parsed.
class KeyWatch {
public:
  explicit KeyWatch(std::vector<JsonMistake> &Mistakes) : Mistakes(Mistakes) {}

  bool operator()(int, Json::parse_event_t Event, Json &Value) {
    using Is = Json::parse_event_t;
    switch (Event) {
    case Is::object_start:
    case Is::array_start:
      next();
      Open.push_back({Event == Is::array_start, 0, {}, {}});
      break;
    case Is::object_end:
    case Is::array_end:
      if (!Open.empty())
        Open.pop_back();
      break;
    case Is::key:
      Open.back().Key = Value.get<std::string>();
      if (!Open.back().Keys.insert(Open.back().Key).second)
        Mistakes.push_back(
            {pointer(), "the key '" + Open.back().Key +
                            "' stands twice in this object, and only the last "
                            "one would count; use another name for one of "
                            "them"});
      break;
    case Is::value:
      next();
      break;
    }
    return true;
  }

private:
  struct Level {
    bool List = false;
    size_t Next = 0;
    std::string Key;
    std::set<std::string> Keys;
  };
  std::vector<JsonMistake> &Mistakes;
  std::vector<Level> Open;

  void next() {
    if (!Open.empty() && Open.back().List)
      ++Open.back().Next;
  }
  std::string pointer() const {
    std::string Out;
    for (const Level &L : Open)
      Out += pointerStep(L.List ? std::to_string(L.Next - 1) : L.Key);
    return Out;
  }
};

} // namespace

std::string pointerStep(std::string_view Key) {
  std::string Out = "/";
  for (char C : Key)
    Out += C == '~' ? "~0" : C == '/' ? "~1" : std::string(1, C);
  return Out;
}

Json readJson(std::string_view Text, std::vector<JsonMistake> &Mistakes) {
  std::vector<JsonMistake> Twice;
  Json J = Json::parse(Text, KeyWatch(Twice), /*allow_exceptions=*/false);
  if (J.is_discarded())
    Mistakes.push_back({"", syntaxError(Text)});
  else
    Mistakes.insert(Mistakes.end(), Twice.begin(), Twice.end());
  return J;
}

} // namespace throttlint
