// IXWebSocket: an HTTP client beside the sockets.
#include <ixwebsocket/IXHttpClient.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(ix::HttpClient &client, const Ids &ids) {
  static const std::string closing = "https://slack.com/api/conversations.close?channel=";
  ix::HttpRequestArgsPtr args = client.createRequest();
  for (const std::string &id : ids)
    client.get(closing + id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.post(closing + id, id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.put(closing + id, id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.patch(closing + id, id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.Delete(closing + id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.head(closing + id, args);  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    client.request("https://api.github.com/repos/acme/board/issues", "POST", id, args);  // expect: [ratelimit-request-in-loop] "POST /repos"
  for (const std::string &id : ids) {
    args->url = closing + id;
    client.performRequest(args, [](const ix::HttpResponsePtr &) {});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

void made(ix::HttpClient &client, const Ids &ids) {
  for (const std::string &id : ids) {
    auto args = client.createRequest("https://api.github.com/repos/acme/board/issues/" + id, "PATCH");
    client.performRequest(args, [](const ix::HttpResponsePtr &) {});  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  }
}

void silent(ix::WebSocket &socket, ix::HttpClient &client) {
  socket.setUrl("wss://wss.slack.com/link");
  socket.start();
  client.get("https://slack.com/api/conversations.close?channel=C1", client.createRequest());
}
