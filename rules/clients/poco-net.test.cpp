// POCO Net: the session names the host, the request the target; often both come
// from one Poco::URI.
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/HTTPStreamFactory.h>
#include <Poco/URI.h>
#include <Poco/URIStreamOpener.h>

using namespace Poco::Net;

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void plain(const Ids &ids) {
  HTTPSClientSession session("slack.com");
  for (const std::string &id : ids) {
    HTTPRequest request(HTTPRequest::HTTP_GET, "/api/conversations.close?channel=" + id, HTTPMessage::HTTP_1_1);
    session.sendRequest(request);  // expect: [ratelimit-request-in-loop] "conversations.close"
    HTTPResponse response;
    session.receiveResponse(response);
  }
}

void bySetters(const Ids &ids) {
  HTTPSClientSession session;
  session.setHost("api.github.com");
  for (const std::string &id : ids) {
    HTTPRequest request;
    request.setMethod("POST");
    request.setURI("/repos/acme/board/issues");
    session.sendRequest(request);  // expect: [ratelimit-request-in-loop] "POST /repos"
  }
}

void unknownHosts(const Ids &ids) {
  HTTPSClientSession session;
  session.setHost("files.acme-cloud.net");
  for (const std::string &id : ids) {
    HTTPRequest request("GET", "/v1/" + id);
    session.sendRequest(request);  // expect: [ratelimit-request-in-loop] "files.acme-cloud.net"
  }
  Poco::URI uri("https://photos.acme-cloud.net/v1");
  HTTPSClientSession other(uri.getHost());
  for (const std::string &id : ids) {
    HTTPRequest request("GET", "/v1/" + id);
    other.sendRequest(request);  // expect: [ratelimit-request-in-loop] "photos.acme-cloud.net"
  }
}

static int ask(const std::string &url) {
  Poco::URI uri(url);
  HTTPSClientSession session(uri.getHost(), uri.getPort());
  std::string path = uri.getPathAndQuery();
  if (path.empty())
    path = "/";
  HTTPRequest request("GET", path);
  session.sendRequest(request);
  HTTPResponse response;
  session.receiveResponse(response);
  return response.getStatus();
}

void byUri(const Ids &ids) {
  for (const std::string &id : ids)
    ask("https://slack.com/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  Poco::URI users("https://slack.com/api/users.info");
  for (const std::string &id : ids) {
    HTTPSClientSession session(users.getHost());
    HTTPRequest request("GET", users.getPath() + "?user=" + id);
    session.sendRequest(request);  // expect: [ratelimit-request-in-loop] "users.info"
  }
}

void streams(const Ids &ids) {
  for (const std::string &id : ids)
    Poco::URIStreamOpener::defaultOpener().open("https://slack.com/api/conversations.close?channel=" + id);  // expect: [ratelimit-request-in-loop] "conversations.close"
  HTTPStreamFactory factory;
  for (const std::string &id : ids) {
    Poco::URI uri("https://slack.com/api/users.info?user=" + id);
    factory.open(uri);  // expect: [ratelimit-request-in-loop] "users.info"
    Poco::URIStreamOpener::defaultOpener().open(uri.toString());  // expect: [ratelimit-request-in-loop] "users.info"
  }
}

void silent(const Ids &ids) {
  HTTPClientSession own("localhost", 8080);
  for (const std::string &id : ids) {
    HTTPRequest request("GET", "/api/conversations.close");
    own.sendRequest(request);  // ok: [ratelimit-request-in-loop] the own machine
  }
  HTTPSClientSession session("slack.com");
  for (const std::string &id : ids)
    HTTPRequest("GET", "/api/conversations.close");  // ok: [ratelimit-request-in-loop] not sent
}
// --- panel.cpp
#include <QtCore/QObject>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void receive() {
    Poco::Net::HTTPResponse response;
    session_->receiveResponse(response);  // expect: [ratelimit-blocking-in-async] "receiveResponse"
  }

private:
  Poco::Net::HTTPSClientSession *session_;
};
