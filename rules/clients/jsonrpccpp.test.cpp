// libjson-rpc-cpp: the connector has the URL.
#include <jsonrpccpp/client.h>
#include <jsonrpccpp/client/connectors/httpclient.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids, const Json::Value &parameter, Json::Value &result) {
  jsonrpc::HttpClient http("https://rpc.acme-cloud.net/v1");
  jsonrpc::Client client(http);
  for (const std::string &id : ids)
    client.CallMethod("state." + id, parameter, result);  // expect: [ratelimit-request-in-loop] "rpc.acme-cloud.net"
}

void here(const Ids &ids, const Json::Value &parameter) {
  jsonrpc::HttpClient http("http://localhost:8545");
  jsonrpc::Client node(http);
  for (const std::string &id : ids)
    node.CallNotification(id, parameter);  // ok: [ratelimit-request-in-loop] the own machine
}
