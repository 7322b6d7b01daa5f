// throttlint stand-in for Xmlrpc-c: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_XMLRPC_CLIENT_SIMPLE_HPP
#define THROTTLINT_STUB_XMLRPC_CLIENT_SIMPLE_HPP
#include <string>

namespace xmlrpc_c {
class value;
class clientSimple {
public:
  clientSimple();
  void call(const std::string &serverUrl, const std::string &methodName,
            value *resultP);
  void call(const std::string &serverUrl, const std::string &methodName,
            const std::string &format, value *resultP, ...);
};
} // namespace xmlrpc_c
#endif
