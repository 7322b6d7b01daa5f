// throttlint stand-in for libsoup 3: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_LIBSOUP_SOUP_H
#define THROTTLINT_STUB_LIBSOUP_SOUP_H
#include <gio/gio.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct _SoupSession SoupSession;
typedef struct _SoupMessage SoupMessage;
typedef struct _SoupMessageHeaders SoupMessageHeaders;
SoupSession *soup_session_new(void);
SoupMessage *soup_message_new(const char *method, const char *uri_string);
SoupMessage *soup_message_new_from_uri(const char *method, GUri *uri);
guint soup_message_get_status(SoupMessage *msg);
SoupMessageHeaders *soup_message_get_request_headers(SoupMessage *msg);
SoupMessageHeaders *soup_message_get_response_headers(SoupMessage *msg);
void soup_message_headers_append(SoupMessageHeaders *hdrs, const char *name,
                                 const char *value);
const char *soup_message_headers_get_one(SoupMessageHeaders *hdrs,
                                         const char *name);
GBytes *soup_session_send_and_read(SoupSession *session, SoupMessage *msg,
                                   GCancellable *cancellable, GError **error);
GInputStream *soup_session_send(SoupSession *session, SoupMessage *msg,
                                GCancellable *cancellable, GError **error);
void soup_session_send_and_read_async(SoupSession *session, SoupMessage *msg,
                                      int io_priority,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GBytes *soup_session_send_and_read_finish(SoupSession *session,
                                          GAsyncResult *result, GError **error);
#ifdef __cplusplus
}
#endif
#endif
