// throttlint stand-in for Mongoose: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_MONGOOSE_H
#define THROTTLINT_STUB_MONGOOSE_H
#ifdef __cplusplus
#include <cstddef>
#include <cstdint>
#else
#include <stddef.h>
#include <stdint.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
struct mg_mgr;
struct mg_connection;
struct mg_timer;
typedef void (*mg_event_handler_t)(struct mg_connection *, int ev,
                                   void *ev_data);
enum { MG_EV_ERROR, MG_EV_OPEN, MG_EV_POLL, MG_EV_CONNECT = 4, MG_EV_HTTP_MSG = 10 };
#define MG_TIMER_ONCE 0
#define MG_TIMER_REPEAT 1
#define MG_TIMER_RUN_NOW 2
void mg_mgr_init(struct mg_mgr *);
void mg_mgr_poll(struct mg_mgr *, int ms);
struct mg_connection *mg_connect(struct mg_mgr *, const char *url,
                                 mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_listen(struct mg_mgr *, const char *url,
                                mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_http_connect(struct mg_mgr *, const char *url,
                                      mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_http_listen(struct mg_mgr *, const char *url,
                                     mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_ws_connect(struct mg_mgr *, const char *url,
                                    mg_event_handler_t fn, void *fn_data,
                                    const char *fmt, ...);
struct mg_timer *mg_timer_add(struct mg_mgr *mgr, uint64_t milliseconds,
                              unsigned flags, void (*fn)(void *), void *arg);
size_t mg_printf(struct mg_connection *, const char *fmt, ...);
#ifdef __cplusplus
}
#endif
#endif
