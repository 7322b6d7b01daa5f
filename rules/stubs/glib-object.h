// throttlint stand-in for GObject: declarations only, served when the library
// is not installed.
#ifndef THROTTLINT_STUB_GLIB_OBJECT_H
#define THROTTLINT_STUB_GLIB_OBJECT_H
#include <glib.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef void (*GCallback)(void);
typedef struct _GObject GObject;
typedef struct _GClosure GClosure;
typedef void (*GClosureNotify)(gpointer data, GClosure *closure);
typedef enum { G_CONNECT_DEFAULT = 0, G_CONNECT_AFTER = 1 } GConnectFlags;
gulong g_signal_connect_data(gpointer instance, const gchar *detailed_signal,
                             GCallback c_handler, gpointer data,
                             GClosureNotify destroy_data,
                             GConnectFlags connect_flags);
#define G_CALLBACK(f) ((GCallback)(f))
#define g_signal_connect(instance, detailed_signal, c_handler, data)           \
  g_signal_connect_data((instance), (detailed_signal), (c_handler), (data),    \
                        NULL, (GConnectFlags)0)
void g_object_unref(gpointer object);
gpointer g_object_ref(gpointer object);
void g_clear_object(void *object);
#ifdef __cplusplus
}
#endif
#endif
