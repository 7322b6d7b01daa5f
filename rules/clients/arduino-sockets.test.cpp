// Sketches that write the text of a request to the connection.
// --- once.cpp
#include <ESP8266WiFi.h>

static WiFiClientSecure client;
static const char *host = "slack.com";

static void ask(const String &path) {
  if (!client.connect(host, 443))
    return;
  client.print(String("GET ") + path + " HTTP/1.1\r\n" + "Host: " + host + "\r\n" + "Connection: close\r\n\r\n");
  Serial.println(client.readStringUntil('\n'));
}

void setup() { Serial.begin(9600); }

void loop() {
  ask("/api/users.list");  // expect: [ratelimit-poll-too-fast] "users.list"
  Serial.println("asked");  // ok: [ratelimit-poll-too-fast] another line
  delay(500);
}
// --- lines.cpp
#include <ESP8266WiFi.h>

class Station {
public:
  void run() {
    for (;;) {
      client_.println("GET /api/team.info HTTP/1.1");  // expect: [ratelimit-poll-too-fast] "team.info"
      client_.println("Host: slack.com");
      client_.println();
      delay(500);
    }
  }

private:
  WiFiClient client_;
};
// --- patient.cpp
// Waiting for the answer is no pace.
#include <WiFi.h>

class Patient {
public:
  void run() {
    for (;;) {
      client_.print("GET /api/users.list HTTP/1.1\r\nHost: slack.com\r\n\r\n");  // expect: [ratelimit-poll-too-fast] "users.list"
      while (client_.connected() && !client_.available())
        delay(10);
    }
  }

private:
  WiFiClient client_;
};
