// throttlint stand-in for libjson-rpc-cpp: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_JSONRPCCPP_CLIENT_H
#define THROTTLINT_STUB_JSONRPCCPP_CLIENT_H
#include <string>

namespace Json {
class Value;
}
namespace jsonrpc {
class IClientConnector {
public:
  virtual ~IClientConnector();
};
class HttpClient : public IClientConnector {
public:
  explicit HttpClient(const std::string &url);
};
class Client {
public:
  explicit Client(IClientConnector &connector, int version = 2,
                  bool omitEndingLineFeed = false);
  void CallMethod(const std::string &name, const Json::Value &parameter,
                  Json::Value &result);
  void CallNotification(const std::string &name, const Json::Value &parameter);
};
} // namespace jsonrpc
#endif
