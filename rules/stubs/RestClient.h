// throttlint stand-in for the RestClient of ESP8266 boards: declarations only,
// served when the library is not installed.
#ifndef THROTTLINT_STUB_RESTCLIENT_H
#define THROTTLINT_STUB_RESTCLIENT_H
#include <Arduino.h>
#include <WiFi.h>

class RestClient {
public:
  RestClient(const char *host);
  RestClient(const char *host, int port);
  RestClient(const char *host, int port, int ssl);
  RestClient(const char *host, int port, const char *fingerprint);
  void setHeader(const char *header);
  void setContentType(const char *type);
  void setSSL(int on);
  int get(const char *path);
  int get(const char *path, String *response);
  int post(const char *path, const char *body);
  int post(const char *path, const char *body, String *response);
  int patch(const char *path, const char *body);
  int patch(const char *path, const char *body, String *response);
  int put(const char *path, const char *body);
  int put(const char *path, const char *body, String *response);
  int del(const char *path);
  int del(const char *path, String *response);
};
#endif
