// throttlint stand-in for restclient-cpp: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_RESTCLIENT_H
#define THROTTLINT_STUB_RESTCLIENT_H
#include <map>
#include <string>

namespace RestClient {
typedef std::map<std::string, std::string> HeaderFields;
typedef struct {
  int code;
  std::string body;
  HeaderFields headers;
} Response;
int init();
void disable();
Response get(const std::string &url);
Response post(const std::string &url, const std::string &content_type,
              const std::string &data);
Response put(const std::string &url, const std::string &content_type,
             const std::string &data);
Response patch(const std::string &url, const std::string &content_type,
               const std::string &data);
Response del(const std::string &url);
Response head(const std::string &url);
Response options(const std::string &url);

class Connection {
public:
  explicit Connection(const std::string &baseUrl);
  ~Connection();
  void AppendHeader(const std::string &key, const std::string &value);
  void SetTimeout(int seconds);
  Response get(const std::string &uri);
  Response post(const std::string &uri, const std::string &data);
  Response put(const std::string &uri, const std::string &data);
  Response patch(const std::string &uri, const std::string &data);
  Response del(const std::string &uri);
  Response head(const std::string &uri);
  Response options(const std::string &uri);
};
} // namespace RestClient
#endif
