// cpp_restapi: a connection to GitHub with a token.
// --- iconnection.hpp
#pragma once
#include <functional>
#include <string>
namespace cpp_restapi {
class IConnection {
public:
  virtual ~IConnection();
  virtual std::string fetch(const std::string &request) = 0;
  virtual void fetch(const std::string &request, std::function<void(std::string)> onSuccess, std::function<void(int)> onError) = 0;
};
}  // namespace cpp_restapi
// --- program.cpp
#include "iconnection.hpp"

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const char *address = "https://api.github.com";
cpp_restapi::IConnection &connect(const char *address);

void all(const Ids &ids) {
  cpp_restapi::IConnection &github = connect(address);
  for (const std::string &id : ids)
    github.fetch("repos/acme/" + id);  // expect: [ratelimit-request-in-loop] "GET /repos"
  for (const std::string &id : ids)
    github.fetch("repos/acme/" + id, [](std::string) {}, [](int) {});  // expect: [ratelimit-unbounded-fanout] "GET /repos"
  github.fetch("rate_limit");  // at https://api.github.com
}
