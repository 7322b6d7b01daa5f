// throttlint stand-in for the Arduino WiFi library: declarations only, served
// when the library is not installed.
#ifndef THROTTLINT_STUB_WIFI_H
#define THROTTLINT_STUB_WIFI_H
#include <Arduino.h>

typedef enum { WL_IDLE_STATUS = 0, WL_CONNECTED = 3, WL_DISCONNECTED = 6 } wl_status_t;
class WiFiClass {
public:
  wl_status_t begin(const char *ssid, const char *passphrase = nullptr);
  wl_status_t status();
};
extern WiFiClass WiFi;
class WiFiClient : public Print {
public:
  int connect(const char *host, uint16_t port);
};
class WiFiClientSecure : public WiFiClient {
public:
  void setInsecure();
  void setCACert(const char *rootCA);
};
#endif
