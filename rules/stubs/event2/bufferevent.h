// throttlint stand-in for libevent: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_EVENT2_BUFFEREVENT_H
#define THROTTLINT_STUB_EVENT2_BUFFEREVENT_H
#include "event.h"
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif
struct bufferevent;
struct evbuffer;
typedef void (*bufferevent_data_cb)(struct bufferevent *, void *);
typedef void (*bufferevent_event_cb)(struct bufferevent *, short, void *);
#define BEV_EVENT_EOF 0x10
#define BEV_EVENT_ERROR 0x20
#define BEV_EVENT_CONNECTED 0x80
enum bufferevent_options { BEV_OPT_CLOSE_ON_FREE = 1 };
struct bufferevent *bufferevent_socket_new(struct event_base *,
                                           evutil_socket_t, int);
void bufferevent_setcb(struct bufferevent *, bufferevent_data_cb,
                       bufferevent_data_cb, bufferevent_event_cb, void *);
int bufferevent_enable(struct bufferevent *, short);
int bufferevent_write(struct bufferevent *, const void *, size_t);
size_t bufferevent_read(struct bufferevent *, void *, size_t);
struct evbuffer *bufferevent_get_input(struct bufferevent *);
struct evbuffer *bufferevent_get_output(struct bufferevent *);
void bufferevent_free(struct bufferevent *);
#ifdef __cplusplus
}
#endif
#endif
