// throttlint stand-in for the Arduino WiFi library: declarations only, served
// when the library is not installed.
#ifndef THROTTLINT_STUB_WIFI_H
#define THROTTLINT_STUB_WIFI_H
#include <Arduino.h>

typedef enum { WL_IDLE_STATUS = 0, WL_CONNECTED = 3, WL_DISCONNECTED = 6 } wl_status_t;
typedef enum { WIFI_OFF, WIFI_STA, WIFI_AP, WIFI_AP_STA } WiFiMode_t;
class IPAddress {
public:
  String toString() const;
};
class WiFiClass {
public:
  wl_status_t begin(const char *ssid, const char *passphrase = nullptr);
  wl_status_t status();
  bool mode(WiFiMode_t mode);
  bool disconnect(bool wifioff = false);
  bool reconnect();
  IPAddress localIP();
};
extern WiFiClass WiFi;
class Client : public Print {
public:
  int connect(const char *host, uint16_t port);
  uint8_t connected();
  int available();
  int read();
  String readString();
  String readStringUntil(char terminator);
  bool find(const char *target);
  void setTimeout(unsigned long timeout);
  void flush();
  void stop();
  operator bool();
};
class WiFiClient : public Client {};
class X509List {
public:
  X509List(const char *pemCert);
};
class WiFiClientSecure : public WiFiClient {
public:
  void setInsecure();
  void setCACert(const char *rootCA);
  void setTrustAnchors(const X509List *ta);
  bool setFingerprint(const char *fingerprint);
};
#endif
