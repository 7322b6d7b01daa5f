// Node-API: the thread of JavaScript, and the pool beside it.
// --- node_api.h
#pragma once
extern "C" {
typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_callback_info__ *napi_callback_info;
typedef struct napi_async_work__ *napi_async_work;
typedef struct napi_threadsafe_function__ *napi_threadsafe_function;
typedef enum { napi_ok } napi_status;
typedef napi_value (*napi_callback)(napi_env env, napi_callback_info info);
int napi_create_function(napi_env env, const char *name, unsigned long length, napi_callback cb, void *data, napi_value *result);
int napi_create_async_work(napi_env env, napi_value resource, napi_value name, void (*execute)(napi_env, void *), void (*complete)(napi_env, napi_status, void *), void *data, napi_async_work *result);
int napi_create_threadsafe_function(napi_env env, napi_value func, napi_value resource, napi_value name, unsigned long queue, unsigned long threads, void *data, void (*finalize)(napi_env, void *, void *), void *context, void (*call)(napi_env, napi_value, void *, void *), napi_threadsafe_function *result);
}
// --- napi.h
#pragma once
namespace Napi {
class AsyncWorker {
public:
  virtual ~AsyncWorker();
  virtual void Execute() = 0;
  virtual void OnOK();
  virtual void OnError(int error);
};
}  // namespace Napi
// --- addon.cpp
#include "napi.h"

#include <node_api.h>

#include <unistd.h>

static napi_value ask(napi_env, napi_callback_info) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
  return nullptr;
}
static void execute(napi_env, void *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static void complete(napi_env, napi_status, void *) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
}
static void call(napi_env, napi_value, void *, void *) {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}

void init(napi_env env, napi_value *out, napi_async_work *work, napi_threadsafe_function *function) {
  napi_create_function(env, "ask", 3, ask, nullptr, out);
  napi_create_async_work(env, nullptr, nullptr, execute, complete, nullptr, work);
  napi_create_threadsafe_function(env, nullptr, nullptr, nullptr, 0, 1, nullptr, nullptr, nullptr, call, function);
}

class Worker : public Napi::AsyncWorker {
  void Execute() override {
    sleep(30);  // expect: [ratelimit-blocking-in-async] "pool"
  }
  void OnOK() override {
    sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  }
  void OnError(int) override {
    sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"
  }
};
