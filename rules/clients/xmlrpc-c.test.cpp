// Xmlrpc-c: URL and method are arguments.
#include <xmlrpc-c/client_simple.hpp>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(xmlrpc_c::clientSimple &client, const Ids &ids, xmlrpc_c::value *result) {
  for (const std::string &id : ids)
    client.call("https://rpc.acme-cloud.net/" + id, "state", result);  // expect: [ratelimit-request-in-loop] "rpc.acme-cloud.net"
  client.call("https://rpc.acme-cloud.net/", "state", result);
}
