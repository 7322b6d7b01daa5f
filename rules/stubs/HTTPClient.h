// throttlint stand-in for the ESP32 HTTPClient: declarations only, served when
// the library is not installed.
#ifndef THROTTLINT_STUB_HTTPCLIENT_H
#define THROTTLINT_STUB_HTTPCLIENT_H
#include <WiFi.h>

#define HTTP_CODE_OK 200
class HTTPClient {
public:
  HTTPClient();
  ~HTTPClient();
  bool begin(WiFiClient &client, String url);
  bool begin(String url);
  bool begin(String url, const char *CAcert);
  void end();
  void setReuse(bool reuse);
  void setTimeout(uint16_t timeout);
  void addHeader(const String &name, const String &value, bool first = false,
                 bool replace = true);
  int GET();
  int POST(String payload);
  int POST(uint8_t *payload, size_t size);
  int PUT(String payload);
  int PATCH(String payload);
  int sendRequest(const char *type, String payload);
  String header(const char *name);
  String getString();
  static String errorToString(int error);
};
#endif
