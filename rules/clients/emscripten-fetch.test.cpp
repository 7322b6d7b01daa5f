// Emscripten: the URL is an argument, the rest a struct.
// --- fetch.h
#pragma once
struct emscripten_fetch_t;
struct emscripten_fetch_attr_t {
  char requestMethod[32];
  unsigned attributes;
};
extern "C" emscripten_fetch_t *emscripten_fetch(emscripten_fetch_attr_t *attr, const char *url);
// --- program.cpp
#include "fetch.h"

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids) {
    emscripten_fetch_attr_t attr = {};
    emscripten_fetch(&attr, ("https://slack.com/api/conversations.close?channel=" + id).c_str());  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  emscripten_fetch_attr_t attr = {};
  emscripten_fetch(&attr, "https://slack.com/api/conversations.close");
}
