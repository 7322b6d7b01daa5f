// ArduinoHttpClient: the constructor names the host, the call the path.
// args: -std=c++17
// --- ArduinoHttpClient/src/ArduinoHttpClient.h
#pragma once
#include <WiFi.h>
class HttpClient {
public:
  HttpClient(WiFiClient &client, const char *server, uint16_t port = 80);
  int get(const char *path);
  int post(const char *path, const char *type, const char *body);
  int put(const char *path, const char *type, const char *body);
  int patch(const char *path, const char *type, const char *body);
  int del(const char *path);
  int startRequest(const char *path, const char *verb);
  int responseStatusCode();
  String responseBody();
};
// --- sketch.cpp
#include <Arduino.h>
#include <ArduinoHttpClient/src/ArduinoHttpClient.h>

static WiFiClient wifi;
static HttpClient http(wifi, "slack.com", 443);

void setup() {}

void loop() {
  http.get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "conversations.close"
  http.post("/api/conversations.kick", "text/plain", "");  // expect: [ratelimit-poll-too-fast] "conversations.kick"
  http.put("/api/conversations.leave", "text/plain", "");  // expect: [ratelimit-poll-too-fast] "conversations.leave"
  http.patch("/api/conversations.join", "text/plain", "");  // expect: [ratelimit-poll-too-fast] "conversations.join"
  http.del("/api/conversations.list");  // expect: [ratelimit-poll-too-fast] "conversations.list"
  http.startRequest("/api/users.list", "DELETE");  // expect: [ratelimit-poll-too-fast] "users.list"
}
// --- own.cpp
// A class of the program that has its name.
class HttpClient {
public:
  HttpClient(int socket, const char *server);
  int get(const char *path);
};

void ask() {
  HttpClient http(3, "slack.com");
  while (http.get("/api/conversations.close") == 200) {}  // ok: [ratelimit-poll-too-fast] another class
}
