// throttlint stand-in for GIO: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_GIO_GIO_H
#define THROTTLINT_STUB_GIO_GIO_H
#include <glib-object.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct _GCancellable GCancellable;
typedef struct _GAsyncResult GAsyncResult;
typedef struct _GInputStream GInputStream;
typedef struct _GApplication GApplication;
typedef struct _GTask GTask;
typedef struct _GFile GFile;
typedef struct _GSubprocess GSubprocess;
typedef struct _GResolver GResolver;
typedef struct _GSocketClient GSocketClient;
typedef struct _GSocketConnection GSocketConnection;
typedef struct _GDBusConnection GDBusConnection;
typedef struct _GDBusProxy GDBusProxy;
typedef struct _GVariant GVariant;
typedef struct _GVariantType GVariantType;
typedef enum { G_DBUS_CALL_FLAGS_NONE = 0 } GDBusCallFlags;
typedef void (*GAsyncReadyCallback)(GObject *source, GAsyncResult *res,
                                    gpointer data);
typedef void (*GTaskThreadFunc)(GTask *task, gpointer source, gpointer data,
                                GCancellable *cancellable);
GCancellable *g_cancellable_new(void);
void g_cancellable_cancel(GCancellable *cancellable);
GTask *g_task_new(gpointer source, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data);
void g_task_run_in_thread(GTask *task, GTaskThreadFunc func);
void g_task_run_in_thread_sync(GTask *task, GTaskThreadFunc func);
void g_file_read_async(GFile *file, int io_priority, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data);
gboolean g_subprocess_communicate(GSubprocess *process, GBytes *in,
                                  GCancellable *cancellable, GBytes **out,
                                  GBytes **err, GError **error);
void g_subprocess_communicate_async(GSubprocess *process, GBytes *in,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
GList *g_resolver_lookup_by_name(GResolver *resolver, const gchar *hostname,
                                 GCancellable *cancellable, GError **error);
GSocketConnection *g_socket_client_connect_to_host(GSocketClient *client,
                                                   const gchar *host_and_port,
                                                   uint16_t default_port,
                                                   GCancellable *cancellable,
                                                   GError **error);
GVariant *g_dbus_connection_call_sync(
    GDBusConnection *connection, const gchar *bus_name,
    const gchar *object_path, const gchar *interface_name,
    const gchar *method_name, GVariant *parameters,
    const GVariantType *reply_type, GDBusCallFlags flags, gint timeout_msec,
    GCancellable *cancellable, GError **error);
void g_dbus_connection_call(GDBusConnection *connection, const gchar *bus_name,
                            const gchar *object_path,
                            const gchar *interface_name,
                            const gchar *method_name, GVariant *parameters,
                            const GVariantType *reply_type,
                            GDBusCallFlags flags, gint timeout_msec,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
GVariant *g_dbus_proxy_call_sync(GDBusProxy *proxy, const gchar *method_name,
                                 GVariant *parameters, GDBusCallFlags flags,
                                 gint timeout_msec, GCancellable *cancellable,
                                 GError **error);
void g_task_set_task_data(GTask *task, gpointer data, GDestroyNotify destroy);
gpointer g_task_get_task_data(GTask *task);
void g_task_return_pointer(GTask *task, gpointer result,
                           GDestroyNotify destroy);
void g_task_return_boolean(GTask *task, gboolean result);
int g_application_run(GApplication *application, int argc, char **argv);
#ifdef __cplusplus
}
#endif
#endif
