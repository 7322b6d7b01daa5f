// throttlint stand-in for POCO Net: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_POCO_NET_H
#define THROTTLINT_STUB_POCO_NET_H
#include "../Foundation.h"
#include <iosfwd>
#include <string>

namespace Poco {
class URI {
public:
  URI();
  explicit URI(const std::string &uri);
  explicit URI(const char *uri);
  const std::string &getScheme() const;
  const std::string &getHost() const;
  unsigned short getPort() const;
  const std::string &getPath() const;
  std::string getPathEtc() const;
  std::string getPathAndQuery() const;
  std::string toString() const;
  void addQueryParameter(const std::string &param, const std::string &val = "");
};
class URIStreamOpener {
public:
  static URIStreamOpener &defaultOpener();
  std::istream *open(const URI &uri) const;
  std::istream *open(const std::string &pathOrURI) const;
};
namespace Net {
class HTTPMessage {
public:
  static const std::string HTTP_1_0, HTTP_1_1;
  void set(const std::string &name, const std::string &value);
  void setContentType(const std::string &mediaType);
  void setContentLength(std::streamsize length);
  const std::string &get(const std::string &name) const;
};
class HTTPRequest : public HTTPMessage {
public:
  HTTPRequest();
  explicit HTTPRequest(const std::string &version);
  HTTPRequest(const std::string &method, const std::string &uri);
  HTTPRequest(const std::string &method, const std::string &uri,
              const std::string &version);
  void setMethod(const std::string &method);
  void setURI(const std::string &uri);
  static const std::string HTTP_GET, HTTP_POST, HTTP_PUT, HTTP_DELETE,
      HTTP_PATCH, HTTP_HEAD;
};
class HTTPResponse : public HTTPMessage {
public:
  enum HTTPStatus { HTTP_OK = 200, HTTP_TOO_MANY_REQUESTS = 429 };
  HTTPResponse();
  HTTPStatus getStatus() const;
};
class Context {
public:
  using Ptr = Context *;
};
class HTTPClientSession {
public:
  HTTPClientSession();
  explicit HTTPClientSession(const std::string &host,
                             unsigned short port = 80);
  virtual ~HTTPClientSession();
  void setHost(const std::string &host);
  void setPort(unsigned short port);
  void reset();
  virtual std::ostream &sendRequest(HTTPRequest &request);
  virtual std::istream &receiveResponse(HTTPResponse &response);
};
class HTTPSClientSession : public HTTPClientSession {
public:
  HTTPSClientSession();
  explicit HTTPSClientSession(const std::string &host,
                              unsigned short port = 443);
  HTTPSClientSession(const std::string &host, unsigned short port,
                     Context::Ptr pContext);
};
class HTTPStreamFactory {
public:
  std::istream *open(const URI &uri);
};
class HTTPServerRequest : public HTTPRequest {};
class HTTPServerResponse : public HTTPResponse {
public:
  std::ostream &send();
};
class HTTPRequestHandler {
public:
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest &request,
                             HTTPServerResponse &response) = 0;
};
} // namespace Net
} // namespace Poco
#endif
