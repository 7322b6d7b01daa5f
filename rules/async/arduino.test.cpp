// Arduino: loop() for ever, delays, tasks, texts.
// --- sketch.cpp
#include <Arduino.h>
#include <HTTPClient.h>
#include <WiFiClientSecure.h>

extern "C" {
void vTaskDelay(uint32_t ticks);
int xTaskCreate(void (*task)(void *), const char *name, uint32_t stack, void *argument, unsigned priority, void **handle);
int xTaskCreatePinnedToCore(void (*task)(void *), const char *name, uint32_t stack, void *argument, unsigned priority, void **handle, int core);
}

static WiFiClientSecure client;

static int ask(const char *url) {
  HTTPClient http;
  http.begin(client, url);
  return http.GET();
}

static int call(const String &method) {
  String url("https://slack.com/api/");
  url += method;
  return ask(url.c_str());
}

static void slow(void *) {
  for (;;) {
    call("conversations.close");  // ok: [ratelimit-poll-too-fast] every 5 s
    vTaskDelay(5000);
  }
}
static void fast(void *) {
  for (;;) {
    call("conversations.kick");  // expect: [ratelimit-poll-too-fast] "conversations.kick"
    vTaskDelay(500);
  }
}

void setup() {
  call("conversations.list");  // ok: [ratelimit-poll-too-fast] once
  xTaskCreate(slow, "slow", 4096, nullptr, 1, nullptr);
  xTaskCreatePinnedToCore(fast, "fast", 4096, nullptr, 1, nullptr, 0);
}

void loop() {
  call("users.list");  // expect: [ratelimit-poll-too-fast] "users.list"
  delay(200);
  delayMicroseconds(50);
}
// --- calm.cpp
#include <Arduino.h>
#include <HTTPClient.h>
#include <WiFiClientSecure.h>

extern "C" int xTaskCreate(void (*task)(void *), const char *name, uint32_t stack, void *argument, unsigned priority, void **handle);

static WiFiClientSecure secure;

static int calm(const String &method) {
  HTTPClient http;
  http.begin(secure, "https://slack.com/api/" + method);
  return http.GET();
}

void batch(int rooms) {
  for (int i = 0; i < rooms; ++i) {
    calm("conversations.close");  // ok: [ratelimit-request-in-loop] 20 a minute
    delay(3000);
  }
  for (int i = 0; i < rooms; ++i) {
    calm("conversations.close");  // ok: [ratelimit-request-in-loop] 20 a minute
    delayMicroseconds(3000000);
  }
}

static void leave(void *) {
  calm("conversations.leave");
}
void tasks(int rooms) {
  for (int i = 0; i < rooms; ++i)
    xTaskCreate(leave, "leave", 4096, nullptr, 1, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.leave"
}

// --- Ticker.h
#pragma once
class Ticker {
public:
  void attach(float seconds, void (*callback)());
};
// --- ticker.cpp
#include <Arduino.h>
#include <HTTPClient.h>
#include <Ticker.h>
#include <WiFiClientSecure.h>

static WiFiClientSecure ticking;
static Ticker fast, slow;

static void ask() {
  HTTPClient http;
  http.begin(ticking, "https://slack.com/api/conversations.close");
  http.GET();  // expect: [ratelimit-poll-too-fast] "conversations.close" // expect: [ratelimit-blocking-in-async] "synchronous request"
}
static void blink() {
  delay(500);  // expect: [ratelimit-blocking-in-async] "500 ms"
}
void begin() {
  fast.attach(1, ask);
  slow.attach(60, blink);
}
