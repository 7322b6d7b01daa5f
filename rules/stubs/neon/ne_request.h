// throttlint stand-in for neon: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_NE_REQUEST_H
#define THROTTLINT_STUB_NE_REQUEST_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ne_session_s ne_session;
typedef struct ne_request_s ne_request;
ne_session *ne_session_create(const char *scheme, const char *hostname,
                              unsigned int port);
ne_request *ne_request_create(ne_session *sess, const char *method,
                              const char *path);
int ne_request_dispatch(ne_request *req);
void ne_request_destroy(ne_request *req);
int ne_get(ne_session *sess, const char *path, int fd);
int ne_post(ne_session *sess, const char *path, int fd, const char *buffer);
int ne_put(ne_session *sess, const char *path, int fd);
int ne_delete(ne_session *sess, const char *path);
#ifdef __cplusplus
}
#endif
#endif
