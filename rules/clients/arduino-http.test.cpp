// Arduino: begin() takes the URL, with or without a client.
// args: -std=c++17
#include <Arduino.h>
#include <HTTPClient.h>

static WiFiClient wifi;

void setup() {}

void loop() {
  HTTPClient http;
  http.begin("https://slack.com/api/conversations.close");
  http.GET();  // expect: [ratelimit-poll-too-fast] "conversations.close"
  http.begin(wifi, "https://slack.com/api/conversations.list");
  http.POST("");  // expect: [ratelimit-poll-too-fast] "conversations.list"
  http.begin("https://slack.com/api/conversations.kick");
  http.PUT("");  // expect: [ratelimit-poll-too-fast] 
  http.begin("https://slack.com/api/conversations.leave");
  http.PATCH("");  // expect: [ratelimit-poll-too-fast] 
  http.begin("https://slack.com/api/users.list");
  http.sendRequest("DELETE", "");  // expect: [ratelimit-poll-too-fast] "users.list"
  http.begin("https://slack.com/api/api.test");
}
