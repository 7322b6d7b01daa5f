// throttlint stand-in for libevent: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_EVENT2_EVENT_H
#define THROTTLINT_STUB_EVENT2_EVENT_H
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif
struct event_base;
struct event;
typedef int evutil_socket_t;
typedef void (*event_callback_fn)(evutil_socket_t, short, void *);
#define EV_TIMEOUT 0x01
#define EV_READ 0x02
#define EV_WRITE 0x04
#define EV_SIGNAL 0x08
#define EV_PERSIST 0x10
#define EV_ET 0x20

struct event_base *event_base_new(void);
void event_base_free(struct event_base *);
int event_base_dispatch(struct event_base *);
int event_base_loop(struct event_base *, int);
int event_base_loopbreak(struct event_base *);
int event_base_loopexit(struct event_base *, const struct timeval *);
int event_base_once(struct event_base *, evutil_socket_t, short,
                    event_callback_fn, void *, const struct timeval *);
struct event *event_new(struct event_base *, evutil_socket_t, short,
                        event_callback_fn, void *);
int event_assign(struct event *, struct event_base *, evutil_socket_t, short,
                 event_callback_fn, void *);
int event_add(struct event *ev, const struct timeval *timeout);
int event_del(struct event *);
void event_free(struct event *);
#define evtimer_new(b, cb, arg) event_new((b), -1, 0, (cb), (arg))
#define evtimer_add(ev, tv) event_add((ev), (tv))
#define evtimer_del(ev) event_del(ev)
#define evsignal_new(b, x, cb, arg)                                            \
  event_new((b), (x), EV_SIGNAL | EV_PERSIST, (cb), (arg))
#ifdef __cplusplus
}
#endif
#endif
