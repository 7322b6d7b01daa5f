// throttlint stand-in for libevent: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_EVENT2_LISTENER_H
#define THROTTLINT_STUB_EVENT2_LISTENER_H
#include "event.h"

#ifdef __cplusplus
extern "C" {
#endif
struct sockaddr;
struct evconnlistener;
typedef void (*evconnlistener_cb)(struct evconnlistener *, evutil_socket_t,
                                  struct sockaddr *, int, void *);
#define LEV_OPT_CLOSE_ON_FREE (1u << 1)
#define LEV_OPT_REUSEABLE (1u << 3)
struct evconnlistener *evconnlistener_new(struct event_base *,
                                          evconnlistener_cb, void *, unsigned,
                                          int, evutil_socket_t);
struct evconnlistener *evconnlistener_new_bind(struct event_base *,
                                               evconnlistener_cb, void *,
                                               unsigned, int,
                                               const struct sockaddr *, int);
void evconnlistener_free(struct evconnlistener *);
#ifdef __cplusplus
}
#endif
#endif
