// JUCE: the URL is an object that can be read.
// --- juce.h
#pragma once
#include <string>
namespace juce {
class String {
public:
  String(const std::string &text);
  String(const char *text);
};
class URL {
public:
  explicit URL(const String &url);
  URL withParameter(const String &name, const String &value) const;
  String readEntireTextStream(bool usePost = false) const;
  void *createInputStream(bool usePost) const;
  void *downloadToFile(const String &file) const;
};
}  // namespace juce
// --- program.cpp
#include "juce.h"

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids)
    juce::URL("https://slack.com/api/conversations.close?channel=" + id).readEntireTextStream();  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    juce::URL("https://slack.com/api/users.info").withParameter("user", id).createInputStream(false);  // expect: [ratelimit-request-in-loop] "users.info"
  for (const std::string &id : ids)
    juce::URL("https://slack.com/api/conversations.close?channel=" + id).downloadToFile("a");  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    juce::URL("https://slack.com/api/conversations.close?channel=" + id);  // ok: [ratelimit-request-in-loop] nothing is sent
}
