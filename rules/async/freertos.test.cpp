// FreeRTOS and ESP-IDF: timers and handlers share a task.
// --- rtos.h
#pragma once
extern "C" {
typedef unsigned TickType_t;
typedef void *TimerHandle_t;
typedef void *QueueHandle_t;
void vTaskDelay(TickType_t ticks);
int xTaskDelayUntil(TickType_t *previous, TickType_t ticks);
int xQueueSemaphoreTake(QueueHandle_t queue, TickType_t ticks);
#define xSemaphoreTake(semaphore, ticks) xQueueSemaphoreTake((semaphore), (ticks))
TimerHandle_t xTimerCreate(const char *name, TickType_t period, int autoReload, void *id, void (*callback)(TimerHandle_t));
typedef struct {
  void (*callback)(void *arg);
  void *arg;
} esp_timer_create_args_t;
int esp_timer_create(const esp_timer_create_args_t *args, void **out);
int esp_event_handler_register(const char *base, int id, void (*handler)(void *, const char *, int, void *), void *arg);
typedef struct {
  const char *uri;
  int (*handler)(void *request);
} httpd_uri_t;
int httpd_register_uri_handler(void *server, const httpd_uri_t *uri);
int xTaskCreate(void (*code)(void *), const char *name, unsigned stack, void *parameter, unsigned priority, void **task);
}
// --- program.cpp
#include "rtos.h"

#include <esp_http_client.h>

static QueueHandle_t ready;
static esp_http_client_handle_t client;

static void ask() {
  esp_http_client_set_url(client, "https://slack.com/api/conversations.close");
  esp_http_client_perform(client);
}

static void tick(TimerHandle_t) {
  ask();  // expect: [ratelimit-blocking-in-async] // expect: [ratelimit-poll-too-fast] "conversations.close"
}
static void once(TimerHandle_t) {
  vTaskDelay(500);  // expect: [ratelimit-blocking-in-async] "500 ms"
  ask();  // expect: [ratelimit-blocking-in-async]
}
static void fired(void *) {
  TickType_t last = 0;
  xTaskDelayUntil(&last, 2000);  // expect: [ratelimit-blocking-in-async] "2 s"
}
static void event(void *, const char *, int, void *) {
  xSemaphoreTake(ready, 100);  // expect: [ratelimit-blocking-in-async]
}
static int page(void *) {
  vTaskDelay(700);  // expect: [ratelimit-blocking-in-async] "700 ms"
  return 0;
}
static void work(void *) {
  vTaskDelay(5000);  // ok: [ratelimit-blocking-in-async] a task of its own
}

void setUp(void *server) {
  xTimerCreate("poll", 1000, 1, nullptr, tick);
  xTimerCreate("once", 1000, 0, nullptr, once);
  esp_timer_create_args_t args = {.callback = fired};
  void *timer;
  esp_timer_create(&args, &timer);
  esp_event_handler_register("IP", 1, event, nullptr);
  httpd_uri_t uri = {.uri = "/", .handler = page};
  httpd_register_uri_handler(server, &uri);
  xTaskCreate(work, "work", 4096, nullptr, 1, nullptr);
}
