// throttlint stand-in for libevent's HTTP: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_EVENT2_HTTP_H
#define THROTTLINT_STUB_EVENT2_HTTP_H
#include <event2/event.h>

#ifdef __cplusplus
extern "C" {
#endif
struct evhttp;
struct evhttp_connection;
struct evhttp_request;
struct evkeyvalq;
struct evbuffer;
struct evdns_base;
enum evhttp_cmd_type {
  EVHTTP_REQ_GET = 1 << 0,
  EVHTTP_REQ_POST = 1 << 1,
  EVHTTP_REQ_HEAD = 1 << 2,
  EVHTTP_REQ_PUT = 1 << 3,
  EVHTTP_REQ_DELETE = 1 << 4,
  EVHTTP_REQ_OPTIONS = 1 << 5,
  EVHTTP_REQ_TRACE = 1 << 6,
  EVHTTP_REQ_CONNECT = 1 << 7,
  EVHTTP_REQ_PATCH = 1 << 8
};
struct evhttp *evhttp_new(struct event_base *base);
void evhttp_free(struct evhttp *http);
int evhttp_bind_socket(struct evhttp *http, const char *address,
                       unsigned short port);
int evhttp_set_cb(struct evhttp *http, const char *path,
                  void (*cb)(struct evhttp_request *, void *), void *cb_arg);
void evhttp_set_gencb(struct evhttp *http,
                      void (*cb)(struct evhttp_request *, void *), void *arg);
void evhttp_send_reply(struct evhttp_request *req, int code, const char *reason,
                       struct evbuffer *databuf);
void evhttp_send_error(struct evhttp_request *req, int error,
                       const char *reason);
struct evhttp_connection *
evhttp_connection_base_new(struct event_base *base, struct evdns_base *dnsbase,
                           const char *address, unsigned short port);
struct evhttp_request *
evhttp_request_new(void (*cb)(struct evhttp_request *, void *), void *arg);
int evhttp_make_request(struct evhttp_connection *evcon,
                        struct evhttp_request *req, enum evhttp_cmd_type type,
                        const char *uri);
struct evkeyvalq *evhttp_request_get_output_headers(struct evhttp_request *);
int evhttp_request_get_response_code(const struct evhttp_request *req);
int evhttp_add_header(struct evkeyvalq *headers, const char *key,
                      const char *value);
#ifdef __cplusplus
}
#endif
#endif
